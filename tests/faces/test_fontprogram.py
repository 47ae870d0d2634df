"""Font programs: read as they are, and nothing but ValueError for what is broken."""

import random

import pytest

from layout.fontprogram import glyph_count, read_cff, table
from layout.resources import fonts_folder

CFF = (fonts_folder() / "NotoSerifSC-Black.otf").read_bytes()
GLYF = (fonts_folder() / "LXGWWenKai-Regular.ttf").read_bytes()


def test_tables_and_glyphs() -> None:
    cff = read_cff(table(CFF, b"CFF "))
    assert cff.keyed and not cff.predefined
    assert cff.glyphs == glyph_count(CFF) == len(cff.cids)
    assert glyph_count(GLYF) > 8000
    assert table(GLYF, b"CFF ") == b""


def test_a_charset_out_of_order_is_read() -> None:
    data = bytearray(table(CFF, b"CFF "))
    at = read_cff(bytes(data)).charset_at
    data[at + 2] += 1
    moved = read_cff(bytes(data))
    assert len(moved.cids) == moved.glyphs and moved.cids != frozenset(range(moved.glyphs))


@pytest.mark.parametrize("seed", range(200))
def test_broken_fonts_are_value_errors(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(table(CFF, b"CFF ")[: chance.choice((3, 60, 400, 4000, 10**9))])
    for _ in range(seed % 7):
        data[chance.randrange(min(len(data), 600))] = chance.randrange(256)
    try:
        cff = read_cff(bytes(data))
        assert cff.charset_size > 0 or cff.predefined
    except ValueError:
        pass
