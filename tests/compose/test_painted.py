"""What is painted is what was decided: PDFium finds every glyph of a WeasyPrint PDF where the composer put it."""

from pathlib import Path

import pytest

from layout.faces import load
from layout.model.theme import PunctuationStyle, Setting
from tests.bench.compose.judge import glyphs_of
from tests.bench.compose.setters import MARGIN, SIZE, with_layout
from tests.bench.compose.texts import front_page
from tests.tools import spacing

LATIN = (
    "使用 Debian 的 apt-get 与 aptitude 时，VATAV “To: AVO” Wolf’s 等字母要紧排——参见 https://www.debian.org/doc/manuals/"
    "debian-handbook/index.zh-cn.html 与 sources.list(5)，增长12.5%、￥100……他问：“真的？！”"
)
ENGLISH = (
    "It began with seven people around the table by the window, none of whom knew one another, says the librarian, "
    "who keeps the attendance book. Her colleague’s remark turned out wrong: AVA To Wolf’s, subsequent understatement."
)
EXACT = 0.01
"""Em."""


def one_a_glyph(line: list[spacing.Glyph]) -> list[spacing.Glyph]:
    """PDFium tells both characters of the glyph that —— is, and marks a hyphen at line end as one of its own."""
    line = [glyph._replace(char="-") if glyph.char == "\x02" else glyph for glyph in line]
    return [b for a, b in zip([None, *line], line, strict=False) if not (a and a.char == b.char == "—")]


@pytest.mark.parametrize("style", list(PunctuationStyle))
def test_every_glyph_stands_where_it_was_put(style: PunctuationStyle, tmp_path: Path) -> None:
    texts = [*front_page()[:3], LATIN, ENGLISH]
    setting = with_layout(texts, 13, tmp_path / "painted.pdf", Setting(punctuation=style))
    decided = list(glyphs_of((line for paragraph in setting.paragraphs for line in paragraph.lines), load()))
    painted = [one_a_glyph(line) for line in spacing.lines(str(setting.pdf), SIZE, 1.7)]
    assert ["".join(g.char for g in line) for line in painted] == ["".join(g.char for g in line) for line in decided]
    for there, here in zip(painted, decided, strict=True):
        for a, b in zip(there, here, strict=True):
            assert abs(a.x - MARGIN - b.x) < EXACT * SIZE, ("".join(g.char for g in here), a.char)
