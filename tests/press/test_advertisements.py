"""Advertisements as designers send them: black type is black ink alone and keeps its edges."""

import io
from pathlib import Path

import pytest
from PIL import Image
from pressed import placed

from layout.press import load_condition
from layout.press.pictures import press_picture
from layout.units import Rect

BARS = ((0, 0, 0), (255, 255, 255), (200, 30, 30))


def pressed(file: Path, content: bytes, width: float, height: float, condition: str = "newsprint") -> Image.Image:
    """A picture as the press takes it at a place of so many points."""
    file.write_bytes(content)
    made, _ = press_picture(placed("ad", file, Rect(0, 0, width, height)), load_condition(condition))
    image = Image.open(io.BytesIO(made))
    image.load()
    return image


def drawn_ad(mode: str, profile: bytes | None = None) -> bytes:
    """An advertisement of 2 × 1 inches at 600 ppi: bars of black, white and red, one dot wide and wide ones."""
    image = Image.new("RGB", (1200, 600), "white")
    for x in range(0, 1200, 2):
        image.paste(BARS[0] if x < 600 else BARS[x // 200 % 3], (x, 0, x + (1 if x < 300 else 2), 600))
    if mode == "CMYK":
        image = Image.new("CMYK", image.size)
        image.paste((0, 0, 0, 255), (0, 0, 400, 600))
        image.paste((0, 0, 0, 128), (400, 0, 800, 600))
        image.paste((0, 200, 200, 0), (800, 0, 1200, 600))
    saved = io.BytesIO()
    image.save(saved, "TIFF" if mode == "CMYK" else "PNG", icc_profile=profile)
    return saved.getvalue()


def test_type_in_an_advertisement_is_black_ink_alone_and_keeps_its_edges(tmp_path: Path) -> None:
    image = pressed(tmp_path / "ad.png", drawn_ad("RGB"), 144, 72)
    assert (image.mode, image.size) == ("CMYK", (1200, 600))
    fine = image.crop((0, 0, 290, 600))
    assert max(fine.getchannel(ink).getextrema()[1] for ink in "CMY") <= 12  # what JPEG rounds
    assert fine.getchannel("K").getextrema()[1] >= 245


@pytest.mark.parametrize("name", ["coated", "newsprint"])
def test_black_ink_alone_stays_so_whatever_it_was_separated_for(name: str, tmp_path: Path) -> None:
    profile = load_condition(name).profile.read_bytes()
    image = pressed(tmp_path / "ad.tif", drawn_ad("CMYK", profile), 144, 72, "newsprint")
    for left, black in ((20, 255), (420, 128)):
        part = image.crop((left, 20, left + 350, 580))
        assert max(part.getchannel(ink).getextrema()[1] for ink in "CMY") <= 6
        assert part.getchannel("K").getextrema() == pytest.approx((black, black), abs=6)
    assert image.crop((820, 20, 1180, 580)).getchannel("M").getextrema()[1] > 100


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_soft_edges_of_type_are_black_ink_alone_too_and_keep_their_pixels(mode: str, tmp_path: Path) -> None:
    large = Image.new("RGB", (2400, 1200), "white")
    for x in range(40, 2400, 48):
        large.paste((0, 0, 0), (x + 1, 40, x + 16, 1160))
    large.paste((200, 30, 30) if mode == "RGB" else (90, 90, 90), (1500, 40, 2300, 1160))
    saved = io.BytesIO()
    large.resize((1200, 600), Image.Resampling.LANCZOS).convert(mode).save(saved, "PNG")
    image = pressed(tmp_path / "ad.png", saved.getvalue(), 144, 72)
    assert image.size == (1200, 600)
    type_ = image.crop((0, 0, 740, 600)).convert("CMYK")
    assert max(type_.getchannel(ink).getextrema()[1] for ink in "CMY") <= 12
    assert len(set(type_.getchannel("K").tobytes())) > 8


def test_a_photo_that_is_no_line_art_comes_down_to_what_the_condition_prints(tmp_path: Path) -> None:
    saved = io.BytesIO()
    Image.effect_noise((1200, 600), 60).convert("RGB").save(saved, "PNG")
    assert pressed(tmp_path / "photo.png", saved.getvalue(), 144, 72).size == (400, 200)
