"""Photos as cameras, telephones and scanners leave them: read rightly, or an error that names the file."""

import io
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from layout.errors import LayoutError
from layout.press import load_condition
from layout.press.colour import to_inks
from layout.press.originals import flatten, open_original
from layout.wording import hints, message

ROWS, COLUMNS = np.mgrid[0:300, 0:400]
WAVES = (np.stack([np.sin(COLUMNS / 17), np.cos(ROWS / 13), np.sin((COLUMNS + ROWS) / 29)], -1) + 1) * 127
PHOTO = Image.fromarray(WAVES.astype("uint8"))
RAMP = np.tile(np.linspace(0, 1, 256, dtype="float32"), (16, 1))


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def read(content: bytes) -> Image.Image:
    return flatten(open_original(content, "a.tif", None, 0))


def refused(content: bytes) -> str:
    with pytest.raises(LayoutError) as caught:
        read(content)
    (fault,) = caught.value.diagnostics
    assert "a.tif" in message(fault) and hints(fault)
    return f"{fault.code}.{fault.form}".rstrip(".")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turned_tiffs_come_out_upright(orientation: int) -> None:
    """However the scanner lay, the bright corner is where the tag says."""
    upright = Image.new("L", (40, 20))
    upright.paste(255, (0, 0, 10, 5))
    back = [None, 0, 3, 1, 5, 2, 6, 4][orientation - 1]
    exif = Image.Exif()
    exif[274] = orientation
    lying = upright if back is None else upright.transpose(Image.Transpose(back))
    found = read(saved(lying, "TIFF", exif=exif))
    assert found.size == (40, 20) and found.tobytes() == upright.tobytes()


@pytest.mark.parametrize(
    "values",
    [RAMP, RAMP * 255, RAMP * 65535, (RAMP * 65535).astype("uint16"), (RAMP * 65535).astype("int32")],
    ids=["0 to 1", "0 to 255", "0 to 65535", "16 bits", "32 bits"],
)
def test_gray_of_many_bits_keeps_its_tones(values: np.ndarray) -> None:
    found = np.asarray(read(saved(Image.fromarray(values), "TIFF")))
    assert np.abs(found.astype(int) - RAMP * 255).max() <= 1


def test_dark_gray_of_16_bits_stays_dark() -> None:
    dark = Image.fromarray((RAMP * 200).astype("uint16"))
    assert np.asarray(read(saved(dark, "PNG"))).max() <= 1


def test_what_is_no_tone_is_no_photo() -> None:
    assert refused(saved(Image.fromarray(RAMP - 0.5), "TIFF")) == "unreadable-picture.damaged"
    assert refused(saved(Image.fromarray(RAMP * np.nan), "TIFF")) == "unreadable-picture.damaged"


@pytest.mark.parametrize(
    "options", [{}, {"optimize": True}, {"restart_marker_rows": 1}, {"quality": 60}, {"progressive": True}]
)
def test_a_jpeg_with_zeros_in_its_middle(options: dict[str, object]) -> None:
    whole = saved(PHOTO.resize((1200, 900)), "JPEG", **{"quality": 95, **options})
    assert read(whole).size == (1200, 900)
    for part in (0.3, 0.7):
        hole = int(len(whole) * part)
        assert refused(whole[:hole] + bytes(4096) + whole[hole + 4096 :]) == "unreadable-picture.half"


@pytest.mark.parametrize("broken", [lambda part: bytes(len(part)), lambda part: part[::-1]], ids=["zeros", "mixed"])
def test_a_webp_with_a_damaged_part(broken: Callable[[bytes], bytes]) -> None:
    """Any bytes are a picture to its readers."""
    whole = saved(PHOTO, "WEBP", quality=80)
    for part in (0.3, 0.6, 0.9):
        hole = int(len(whole) * part)
        damaged = whole[:hole] + broken(whole[hole : hole + 100]) + whole[hole + 100 :]
        assert refused(damaged).startswith("unreadable-picture")


@pytest.mark.parametrize("part", [0.1, 0.5, 0.99])
def test_a_png_in_which_one_bit_has_turned(part: float) -> None:
    whole = saved(PHOTO, "PNG")
    assert read(whole).size == PHOTO.size
    place = int(len(whole) * part)
    damaged = whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :]
    assert refused(damaged).startswith("unreadable-picture")
    assert read(whole + b"what a telephone adds").size == PHOTO.size


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8])
def test_a_webp_without_losses_that_lacks_a_sector(part: float) -> None:
    whole = saved(PHOTO, "WEBP", lossless=True)
    hole = int(len(whole) * part)
    assert refused(whole[:hole] + bytes(512) + whole[hole + 512 :]).startswith("unreadable-picture")


def test_a_webp_whose_lower_half_is_flat_is_whole() -> None:
    """Its codes end in zeros."""
    page = Image.new("RGB", (600, 700), "white")
    page.paste(PHOTO, (100, 50))
    for options in ({"quality": 80}, {"lossless": True}, {"quality": 20, "method": 0}):
        assert read(saved(page, "WEBP", **options)).size == page.size


@pytest.mark.parametrize("colour", ["white", "black"])
def test_a_scan_with_wide_margins_is_whole(colour: str) -> None:
    page = Image.new("RGB", (1200, 900), colour)
    page.paste(PHOTO, (300, 100))
    for options in ({"optimize": True}, {"progressive": True}, {}):
        assert read(saved(page, "JPEG", **options)).size == page.size


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_rows": 1}], ids=str)
def test_half_a_jpeg_with_its_end_mark(options: dict[str, object]) -> None:
    """Readers fill up the missing rows with one flat tone, and say nothing."""
    whole = saved(PHOTO, "JPEG", quality=90, **options)
    assert read(whole).size == PHOTO.size
    assert read(whole + b"behind the end").size == PHOTO.size
    for part in (0.3, 0.6, 0.97):
        assert refused(whole[: int(len(whole) * part)] + b"\xff\xd9") == "unreadable-picture.half"
    assert refused(whole[: len(whole) // 2]) == "unreadable-picture.half"


def test_a_photo_with_a_preview_of_itself() -> None:
    """A thumbnail in its EXIF, with an end mark of its own; a telephone's second picture behind the first."""
    exif = Image.Exif()
    exif[0x9286] = saved(PHOTO.resize((40, 30)), "JPEG").decode("latin-1")
    assert read(saved(PHOTO, "JPEG", exif=exif)).size == PHOTO.size
    assert read(saved(PHOTO, "MPO", save_all=True, append_images=[PHOTO.resize((40, 30))])).size == PHOTO.size


@pytest.mark.parametrize("form", ["TIFF", "GIF", "WEBP", "PNG"])
def test_several_pictures_in_one_file(form: str) -> None:
    other = PHOTO.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    assert refused(saved(PHOTO, form, save_all=True, append_images=[other])) == "several-pictures"


@pytest.mark.parametrize("profile", [b"x" * 400, b"short"])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF"])
def test_a_profile_that_is_none(form: str, profile: bytes) -> None:
    """Of a theme's picture it is refused; of an issue's, the reader has warned, and it is done without."""
    content = saved(PHOTO, form, icc_profile=profile)
    with pytest.raises(LayoutError) as caught:
        open_original(content, "a.tif", None, 0, strict=True)
    assert [f"{one.code}.{one.form}" for one in caught.value.diagnostics] == ["unreadable-picture.profile"]
    own = read(content)
    plain = read(saved(PHOTO, form))
    newsprint = load_condition("newsprint").profile
    assert to_inks(own, profile, newsprint).tobytes() == to_inks(plain, None, newsprint).tobytes()
