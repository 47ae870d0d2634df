"""Rendering intents: the inks of strong colours as another program separates them by the same tables."""

import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image
from pressed import ghostscript, placed

from layout.errors import LayoutError
from layout.model.condition import Condition, RenderingIntent
from layout.press import load_condition
from layout.press.conditions import SHIPPED
from layout.press.intents import check_intent
from layout.press.pictures import press_picture
from layout.press.svg import press_svg
from layout.resources import themes_folder
from layout.run.inks import inked
from layout.source import read_issue, read_theme
from layout.units import Rect
from tests.minimal import MINIMAL

COLOURS = [(255, 0, 0), (0, 160, 60), (20, 40, 200), (250, 200, 20), (120, 60, 160), (200, 150, 120)]
SIDE = 72
NUMBERS = {RenderingIntent.PERCEPTUAL: 0, RenderingIntent.RELATIVE: 1, RenderingIntent.SATURATION: 2}
"""What Ghostscript calls them."""


def stripes() -> Image.Image:
    picture = Image.new("RGB", (SIDE * len(COLOURS), SIDE))
    for number, colour in enumerate(COLOURS):
        picture.paste(colour, (number * SIDE, 0, (number + 1) * SIDE, SIDE))
    return picture


def middles(image: Image.Image) -> list[tuple[int, ...]]:
    width = image.width / len(COLOURS)
    return [image.getpixel((round((n + 0.5) * width), image.height // 2)) for n in range(len(COLOURS))]


def by_ghostscript(condition: Condition, intent: RenderingIntent, folder: Path) -> list[tuple[int, ...]]:
    """The same colours out of a PDF of RGB, separated by Ghostscript."""
    picture, source = stripes(), pikepdf.new()
    page = source.add_blank_page(page_size=picture.size).obj
    image = source.make_stream(
        picture.tobytes(), Type=Name.XObject, Subtype=Name.Image, Width=picture.width, Height=picture.height,
        BitsPerComponent=8, ColorSpace=Name.DeviceRGB,
    )  # fmt: skip
    page.Resources = Dictionary(XObject=Dictionary(P=image))
    page.Contents = source.make_stream(f"{picture.width} 0 0 {picture.height} 0 0 cm /P Do".encode())
    source.Root.Pages.Kids[0].MediaBox = Array([0, 0, *picture.size])
    source.save(folder / "rgb.pdf")
    shutil.copy(condition.profile, folder / "paper.icc")
    bpc = intent is RenderingIntent.RELATIVE
    options = [f"-sOutputICCProfile={folder / 'paper.icc'}", f"-dRenderIntent={NUMBERS[intent]}"]
    content = (folder / "rgb.pdf").read_bytes()
    (file,) = ghostscript(content, folder, "tiff32nc", 72, *options, f"-dBlackPtComp={int(bpc)}")
    with Image.open(file) as separated:
        return middles(separated)


def by_us(condition: Condition, folder: Path) -> list[tuple[int, ...]]:
    stripes().save(folder / "stripes.bmp")  # no format of line art: nothing of it is kept as black ink
    rect = Rect(0, 0, 72 * len(COLOURS), 72)
    unlimited = replace(condition, ink_limit=400, ink_warning=400)
    content, _ = press_picture(placed("p", folder / "stripes.bmp", rect), unlimited)
    (folder / "made.jpg").write_bytes(content)
    with Image.open(folder / "made.jpg") as made:
        return middles(made)


@pytest.mark.parametrize("intent", RenderingIntent)
@pytest.mark.parametrize("name", ["newsprint", "coated"])
def test_pictures_are_separated_as_another_program_does(
    name: str, intent: RenderingIntent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAYOUT_CACHE", str(tmp_path / "cache"))
    condition = replace(load_condition(name), intent=intent)
    for ours, theirs in zip(by_us(condition, tmp_path), by_ghostscript(condition, intent, tmp_path), strict=True):
        assert ours == pytest.approx(theirs, abs=3), intent


def test_drawings_and_advertisements_follow(newsprint: Condition) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="#1428c8" d="M0 0h1v1z"/></svg>'
    drawn = {
        press_svg(svg, (0, 0, 1, 1), replace(newsprint, intent=intent), None, "a.svg") for intent in RenderingIntent
    }
    assert len(drawn) == len(RenderingIntent)


def without(profile: Path, tag: bytes, folder: Path) -> Path:
    """A profile whose list names another thing than one of its tables."""
    made = folder / profile.name
    made.write_bytes(profile.read_bytes().replace(tag, b"none", 1))
    return made


def test_an_intent_that_a_profile_does_not_know_is_told_at_its_line(newsprint: Condition, tmp_path: Path) -> None:
    (tmp_path / "press").mkdir()
    without(newsprint.profile, b"B2A2", tmp_path / "press")
    own = "extends = 'newsprint'\nprofile = 'newsprint-tr002.icc'\nidentifier = 'X'\nintent = 'saturation'\n"
    (tmp_path / "press" / "own.toml").write_text(own)
    with pytest.raises(LayoutError) as caught:
        load_condition("own", [tmp_path])
    (told,) = caught.value.diagnostics
    assert (told.code, told.form, told.span and told.span.line) == ("bad-profile", "intent", 4)
    (tmp_path / "press" / "own.toml").write_text(own.replace("saturation", "perceptual"))
    assert load_condition("own", [tmp_path]).intent is RenderingIntent.PERCEPTUAL


def test_a_publication_chooses_another_than_its_condition(newsprint: Condition, tmp_path: Path) -> None:
    (tmp_path / "issue.yaml").write_text("press: {intent: saturation}\n" + MINIMAL, "utf-8")
    issue, theme = read_issue(tmp_path / "issue.yaml")[0], read_theme("tianshan", Path(), themes_folder())
    assert inked(theme, issue, newsprint)[1].intent is RenderingIntent.SATURATION
    lacking = replace(newsprint, profile=without(newsprint.profile, b"B2A2", tmp_path))
    with pytest.raises(LayoutError) as caught:
        inked(theme, issue, lacking)
    (told,) = caught.value.diagnostics
    assert (told.code, told.form, told.span and told.span.line) == ("bad-profile", "intent", 1)


@pytest.mark.parametrize("shipped", sorted(file.stem for file in SHIPPED.glob("*.toml")))
def test_profiles_that_ship_know_every_intent(shipped: str) -> None:
    condition = load_condition(shipped)
    assert not [fault for intent in RenderingIntent for fault in check_intent(condition.profile, intent, None)]
