"""Pictures: upright, cropped, in the press's inks and within its limits, whatever file they come from."""

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms, PngImagePlugin
from pressed import placed

from layout.errors import LayoutError, Severity, Span
from layout.model.condition import Condition, PdfxLevel
from layout.model.issue import Picture
from layout.model.page import PlacedPicture
from layout.press import check_pictures, load_condition
from layout.press.pictures import press_picture
from layout.units import Rect
from layout.wording import message

INCH = Rect(0, 0, 72, 72)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAYOUT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def pressed(
    file: Path, condition: Condition, rect: Rect = INCH, crop: tuple[float, float, float, float] = (0, 0, 1, 1)
):
    content, _ = press_picture(placed("p", file, rect, crop), condition)
    return Image.open(io.BytesIO(content))


def inks(image: Image.Image) -> tuple[float, ...]:
    """The middle pixel, percent."""
    return tuple(round(v / 2.55, 1) for v in image.getpixel((image.width // 2, image.height // 2)))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "CMYK", "L", "LA", "1", "I;16"])
@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_any_kind_of_picture_comes_out_in_ink(mode: str, suffix: str, newsprint: Condition, tmp_path: Path) -> None:
    if (mode, suffix) == ("CMYK", "png"):
        pytest.skip("there is no such file")
    file = tmp_path / f"in.{suffix}"
    Image.new("RGB", (40, 40), (200, 40, 40)).convert("L" if mode == "I;16" else mode).convert(mode).save(file)
    assert pressed(file, newsprint).mode in ("CMYK", "L")


def test_grays_go_through_the_black_curve(newsprint: Condition, tmp_path: Path) -> None:
    """Press notes: sRGB 64, 128, 192 are 61, 36, 16 % of black on newsprint, not 75, 50, 25."""
    for gray, wanted in ((0, 100), (64, 61), (128, 36), (192, 16), (246, 1)):
        Image.new("L", (50, 50), gray).save(tmp_path / "gray.png")
        found = pressed(tmp_path / "gray.png", newsprint)
        assert found.mode == "L"
        assert 100 - found.getpixel((25, 25)) / 2.55 == pytest.approx(wanted, abs=1)


def test_gray_photo_saved_in_colour_is_black_ink_alone(newsprint: Condition, tmp_path: Path) -> None:
    Image.new("RGB", (50, 50), (120, 121, 120)).save(tmp_path / "neutral.png")
    assert pressed(tmp_path / "neutral.png", newsprint).mode == "L"


def test_sixteen_bits_are_not_cut_off(newsprint: Condition, tmp_path: Path) -> None:
    Image.fromarray(np.full((50, 50), 128 * 257, dtype="uint16")).save(tmp_path / "wide.png")
    assert 100 - pressed(tmp_path / "wide.png", newsprint).getpixel((25, 25)) / 2.55 == pytest.approx(36, abs=1)


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA", "P"])
def test_levels_are_those_that_a_png_says(mode: str, newsprint: Condition, tmp_path: Path) -> None:
    gray = Image.new("RGB", (300, 300), (128, 128, 128))
    image = gray.quantize(2) if mode == "P" else gray.convert(mode)
    info = PngImagePlugin.PngInfo()
    info.add(b"gAMA", (100_000).to_bytes(4))
    image.save(tmp_path / "linear.png", pnginfo=info)
    Image.new("L", (300, 300), 186).save(tmp_path / "srgb.png")  # half of the light
    linear, screen = (pressed(tmp_path / f"{name}.png", newsprint).getpixel((9, 9)) for name in ("linear", "srgb"))
    assert linear == screen


def test_transparent_parts_are_paper(newsprint: Condition, tmp_path: Path) -> None:
    clear = Image.new("RGBA", (50, 50), (255, 0, 0, 0))
    clear.putpixel((0, 0), (0, 0, 0, 255))
    clear.save(tmp_path / "clear.png")
    found = pressed(tmp_path / "clear.png", newsprint)
    assert found.mode == "L" and found.getpixel((25, 25)) == 255


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_a_picture_that_is_transparent_all_over_is_told(mode: str, newsprint: Condition, tmp_path: Path) -> None:
    image = Image.new("RGBA", (30, 20), (200, 0, 0, 0)).convert("RGBA" if mode == "P" else mode)
    (image.quantize(4) if mode == "P" else image).save(tmp_path / "a.png")
    with pytest.raises(LayoutError) as caught:
        pressed(tmp_path / "a.png", newsprint)
    assert [fault.code for fault in caught.value.diagnostics] == ["invisible-picture"]


@pytest.mark.parametrize(("mode", "colour"), [("RGB", "white"), ("L", 250), ("CMYK", 0), ("RGBA", (0, 0, 0, 3))])
def test_a_picture_that_would_be_bare_paper_is_told(
    mode: str, colour: str | int | tuple[int, ...], newsprint: Condition, tmp_path: Path
) -> None:
    Image.new(mode, (30, 20), colour).save(tmp_path / "a.tif")
    with pytest.raises(LayoutError) as caught:
        pressed(tmp_path / "a.tif", newsprint)
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.form) == ("invisible-picture", "" if mode == "RGBA" else "white")


@pytest.mark.parametrize("name", ["newsprint", "coated"])
def test_ink_limit_holds_for_a_solid_of_all_inks(name: str, tmp_path: Path) -> None:
    condition = load_condition(name)
    Image.new("CMYK", (80, 80), (255, 255, 255, 255)).save(tmp_path / "heavy.tif")
    found = np.asarray(pressed(tmp_path / "heavy.tif", condition), dtype=float) / 2.55
    assert found.sum(-1).max() <= condition.ink_limit
    assert found[..., 3].min() > 98, "black stays"


def test_source_profile_is_heeded(newsprint: Condition, tmp_path: Path) -> None:
    """A picture separated for coated paper is separated anew; without profile its numbers stay."""
    coated = load_condition("coated").profile.read_bytes()
    Image.new("CMYK", (60, 60), (0, 128, 128, 0)).save(tmp_path / "tagged.tif", icc_profile=coated)
    Image.new("CMYK", (60, 60), (0, 128, 128, 0)).save(tmp_path / "plain.tif")
    assert inks(pressed(tmp_path / "plain.tif", newsprint))[:2] == pytest.approx((0, 50), abs=1)
    assert inks(pressed(tmp_path / "tagged.tif", newsprint))[1] < 45, "newsprint gains more"
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (60, 60), (200, 40, 40)).save(tmp_path / "s.png", icc_profile=srgb)
    Image.new("RGB", (60, 60), (200, 40, 40)).save(tmp_path / "t.png")
    assert inks(pressed(tmp_path / "s.png", newsprint)) == pytest.approx(
        inks(pressed(tmp_path / "t.png", newsprint)), abs=2
    )


def test_resampled_to_its_place_and_never_up(newsprint: Condition, tmp_path: Path) -> None:
    ramp = Image.linear_gradient("L").resize((1000, 1000))
    Image.merge("RGB", (ramp, ramp.rotate(90), ramp)).save(tmp_path / "large.png")
    Image.new("RGB", (150, 150), "red").save(tmp_path / "small.png")
    assert pressed(tmp_path / "large.png", newsprint).size == (200, 200)
    assert pressed(tmp_path / "small.png", newsprint).size == (150, 150)


def test_large_photo_is_read_no_larger_than_needed(newsprint: Condition, tmp_path: Path) -> None:
    """A photo from a camera comes out as one that was made smaller before, whichever way it is turned."""
    y, x = np.mgrid[0:1500, 0:2000]
    waves = np.stack([np.sin(x / 100), np.cos(y / 80), np.sin((x + y) / 180)], -1)
    large = Image.fromarray(((waves + 1) * 127.5).astype("uint8"))
    exif = Image.Exif()
    exif[0x0112] = 8
    large.save(tmp_path / "large.jpg", quality=95, exif=exif)
    large.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "upright.png")
    crop = (0.1, 0.2, 0.7, 0.65)
    one, other = (
        np.asarray(pressed(tmp_path / name, newsprint, INCH, crop), dtype=float)
        for name in ("large.jpg", "upright.png")
    )
    assert one.shape == other.shape == (200, 200, 4)
    assert np.abs(one - other).mean() < 2


def test_crop_shows_the_part_that_was_asked_for(newsprint: Condition, tmp_path: Path) -> None:
    image = Image.new("RGB", (200, 100), "white")
    image.paste((0, 0, 0), (100, 50, 200, 100))
    image.save(tmp_path / "corner.png")
    found = pressed(tmp_path / "corner.png", newsprint, INCH, (0.5, 0.5, 1, 1))
    assert found.size == (100, 50)
    assert np.asarray(found).max() < 10


def test_turned_upright(newsprint: Condition, tmp_path: Path) -> None:
    image = Image.new("RGB", (100, 50), "gray")
    exif = Image.Exif()
    exif[0x0112] = 6
    image.save(tmp_path / "turned.jpg", exif=exif)
    assert pressed(tmp_path / "turned.jpg", newsprint).size == (50, 100)


def test_second_render_converts_nothing(
    newsprint: Condition, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("RGB", (80, 80), (10, 200, 90)).save(tmp_path / "photo.png")
    first, _ = press_picture(placed("p", tmp_path / "photo.png", INCH), newsprint)
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("a picture was read again"))
    whole = PlacedPicture("p", Picture(tmp_path / "photo.png", 80, 80), INCH, (0, 0, 1, 1))
    assert press_picture(whole, newsprint)[0] == first
    with pytest.raises(pytest.fail.Exception):
        press_picture(replace(whole, crop=(0, 0, 1, 0.5)), newsprint)


def test_cache_that_cannot_be_written_is_done_without(
    newsprint: Condition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("LAYOUT_CACHE", str(tmp_path / "file"))
    Image.new("RGB", (80, 80), (10, 200, 90)).save(tmp_path / "photo.png")
    assert pressed(tmp_path / "photo.png", newsprint).mode == "CMYK"


def test_bad_pictures_are_named(newsprint: Condition, tmp_path: Path) -> None:
    def code(name: str, content: bytes) -> str:
        (tmp_path / name).write_bytes(content)
        span = Span(tmp_path / "issue.yaml", 7, 3)
        picture = PlacedPicture("p", Picture(tmp_path / name, 10, 10, span), INCH, (0, 0, 1, 1))
        with pytest.raises(LayoutError) as caught:
            press_picture(picture, newsprint)
        (fault,) = caught.value.diagnostics
        assert fault.span == span and name in message(fault)
        return fault.code

    whole = io.BytesIO()
    Image.effect_noise((300, 300), 80).save(whole, "JPEG")
    bomb = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")
    assert code("words.jpg", b"no picture") == "not-a-picture"
    assert code("half.jpg", whole.getvalue()[:4000]) == "unreadable-picture"
    assert code("bomb.png", bomb.getvalue()) == "too-many-pixels"
    picture = PlacedPicture("p", Picture(tmp_path / "none.png", 10, 10), INCH, (0, 0, 1, 1))
    with pytest.raises(LayoutError):
        press_picture(picture, newsprint)


def test_low_resolution_is_told_with_its_place(newsprint: Condition, tmp_path: Path) -> None:
    span = Span(tmp_path / "issue.yaml", 12, 5)

    def found(pixels: int) -> list[tuple[Severity, Span | None]]:
        picture = PlacedPicture("p", Picture(tmp_path / "p.png", pixels, pixels, span), INCH, (0, 0, 1, 1))
        return [(d.severity, d.span) for d in check_pictures([picture], newsprint)]

    assert found(200) == []
    assert found(170) == [(Severity.WARNING, span)]
    assert found(140) == [(Severity.ERROR, span)]


# Drawings -------------------------------------------------------------------------------------------------------------


def drawing(
    tmp_path: Path, content: str, condition: Condition, crop: tuple[float, float, float, float] = (0, 0, 1, 1)
) -> str:
    (tmp_path / "d.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">{content}</svg>')
    picture = PlacedPicture("d", Picture(tmp_path / "d.svg", 0, 0), INCH, crop)
    return press_picture(picture, condition)[0].decode()


def test_colours_of_a_drawing_become_inks(newsprint: Condition, tmp_path: Path) -> None:
    content = (
        '<style>.a{fill:#c00}</style><path class="a" d="M0 0h1v1z"/><path fill="black" d="M0 0h1v1z"/>'
        '<path style="stroke:rgb(0,128,0);fill:none" d="M0 0h1v1z"/><path stroke="currentColor" d="M0 0h1v1z"/>'
    )
    found = drawing(tmp_path, content, newsprint)
    assert "#c00" not in found and "rgb(" not in found
    assert 'fill="device-cmyk(0 0 0 1)"' in found and 'color="device-cmyk(0 0 0 1)"' in found
    assert "fill:none" in found


def test_crop_of_a_drawing_is_its_view_box(newsprint: Condition, tmp_path: Path) -> None:
    assert 'viewBox="50 0 50 25"' in drawing(tmp_path, "<path d='M0 0'/>", newsprint, (0.5, 0, 1, 0.5))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<script>alert(1)</script>", "unprintable-drawing"),
        ('<image href="data:image/png;base64,AA"/>', "unprintable-drawing"),
        ('<defs><linearGradient id="g"/></defs><path fill="url(#g)" d="M0 0"/>', "unprintable-drawing"),
        ('<filter id="f"/><path filter="url(#f)" d="M0 0"/>', "unprintable-drawing"),
        ('<use href="https://example.com/x.svg#a"/>', "forbidden-url"),
        ('<rect width="9" height="9" fill="url(http://127.0.0.1:9/x#a)"/>', "forbidden-url"),
        ("<style>rect { clip-path: url('file:///etc/x.svg#a') }</style><rect width='9' height='9'/>", "forbidden-url"),
        (
            '<g id="a"/>'
            + "".join(
                f'<g id="{new}">' + f'<use href="#{old}"/>' * 20 + "</g>"
                for old, new in zip("abcd", "bcde", strict=True)
            ),
            "drawing-too-large",
        ),
        ('<g id="a"><use href="#a"/></g>', "drawing-too-large"),
        ("<path", "not-a-picture"),
    ],
)
def test_drawings_that_cannot_be_printed(content: str, code: str, newsprint: Condition, tmp_path: Path) -> None:
    with pytest.raises(LayoutError) as caught:
        drawing(tmp_path, content, newsprint)
    assert code in {fault.code for fault in caught.value.diagnostics}


def test_what_is_not_seen_in_a_drawing_is_not_painted(newsprint: Condition, tmp_path: Path) -> None:
    content = '<path fill="transparent" d="M0 0"/><path stroke="#00000000" d="M0 0"/><path style="opacity:0" d="M0 0"/>'
    found = drawing(tmp_path, content, newsprint)
    assert 'fill="none"' in found and 'stroke="none"' in found and "display:none" in found


@pytest.mark.parametrize("attribute", ['opacity=".5"', 'style="fill-opacity:50%"', 'fill="#ff000080"'])
def test_transparency_in_a_drawing_needs_x4(attribute: str, newsprint: Condition, tmp_path: Path) -> None:
    content = f'<path {attribute} d="M0 0h9v9z"/>'
    with pytest.raises(LayoutError) as caught:
        drawing(tmp_path, content, newsprint)
    assert "d.svg" in message(caught.value.diagnostics[0])
    assert "path" in drawing(tmp_path, content, replace(newsprint, level=PdfxLevel.X4))


def test_unused_gradients_of_drawing_programs_do_no_harm(newsprint: Condition, tmp_path: Path) -> None:
    assert "path" in drawing(tmp_path, '<linearGradient id="g"/><path d="M0 0"/>', newsprint)


def test_entities_are_refused(newsprint: Condition, tmp_path: Path) -> None:
    (tmp_path / "d.svg").write_text(
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>'
    )
    with pytest.raises(LayoutError):
        press_picture(PlacedPicture("d", Picture(tmp_path / "d.svg", 0, 0), INCH, (0, 0, 1, 1)), newsprint)
