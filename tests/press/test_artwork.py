"""Advertisements that come as PDF: placed as they are, or refused by the rules that finished files are judged by."""

import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from artwork_files import HEIGHT, INKED, MM, WIDTH, changed, faulty, hostile, pdf, stepped, write
from pressed import FONTS, JOB, Plates, html, part, place

from layout.judge import Verdict, preflight
from layout.judge.artwork import judge, measure
from layout.model.condition import Condition
from layout.model.document import Document
from layout.model.issue import Picture, VectorSize
from layout.model.page import PlacedPicture
from layout.pdf import objects
from layout.press import load_condition
from layout.press.artwork import FORM, ReadyArtwork, prepare
from layout.press.finish import finish_print
from layout.press.paint import Painting
from layout.press.resolution import check_pictures
from layout.press.screen import finish_screen
from layout.run.artwork import judge_artwork
from layout.units import Rect
from layout.wording import message

DPI = 72
GROUND = b"0 .2 1 0 k -9 -9 190 131 re f " + INKED
ADS = {
    "plain": pdf(),
    "marked": pdf(GROUND, bleed=3 * MM, margin=9 * MM),
    "turned": pdf(b"0 .2 0 0 k 0 0 200 200 re f 0 0 0 1 k 10 10 30 100 re f", (HEIGHT, WIDTH), Rotate=90),
    "halved": pdf(b".5 0 0 .5 0 0 cm " + GROUND, (WIDTH / 2, HEIGHT / 2), UserUnit=2),
}
"""As PDFs come: with marks around the trim, turned, in units of their own."""
PLACES = {name: Rect(20, 20 + 120 * number, WIDTH, HEIGHT) for number, name in enumerate(list(ADS)[1:])}


def ad(
    file: Path, rect: Rect, crop: tuple[float, float, float, float] = (0, 0, 1, 1), client: str = ""
) -> PlacedPicture:
    seen = measure(file)
    size = VectorSize(seen.width, seen.height, seen.bleed, exact=True)
    return PlacedPicture(file.stem, Picture(file, 0, 0, vector=size, client=client), rect, crop)


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory, newsprint: Condition, printed: bytes) -> bytes:
    """A painted page with the advertisements, and one that is itself what we print: with type, a photo, a code."""
    folder = tmp_path_factory.mktemp("ads")
    write(folder, ADS | {"ours": printed})
    painting = Painting(newsprint, FONTS)
    rects = PLACES | {"ours": Rect(200, 90, 120 * MM / 4, 160 * MM / 4)}
    placed = {name: ad(folder / f"{name}.pdf", rect) for name, rect in rects.items()}
    shown = "".join(f'<img src="layout-picture:{name}" alt="" style="{place(rect)}">' for name, rect in rects.items())
    painting.add(Document(html(f'<section class="page">{shown}</section>'), placed, ()))
    return painting.finish(tags=False)


@pytest.fixture(scope="session")
def print_pdf(page: bytes, newsprint: Condition) -> bytes:
    return finish_print(page, newsprint, JOB, fonts=FONTS)


@pytest.mark.slow
@pytest.mark.parametrize("name", PLACES)
def test_plates_of_a_placed_advertisement_are_those_of_the_file_alone(
    name: str, print_pdf: bytes, plates: Callable[[bytes, int], Plates]
) -> None:
    alone, rect = plates(ADS[name], 288), PLACES[name]
    whole = plates(print_pdf, 288)
    with pikepdf.open(io.BytesIO(print_pdf)) as made:
        trim = [float(value) for value in made.pages[0].TrimBox]
        high = float(made.pages[0].MediaBox[3])
    around = (trim[0], high - trim[3])
    seen = 12 * MM if name == "marked" else 0.0
    for ink in ("Cyan", "Magenta", "Yellow", "Black"):
        placed = part(whole[ink], rect, around, 288)
        own = part(alone[ink], Rect(0, 0, rect.width, rect.height), (seen, seen), 288)
        high, wide = (min(one, other) for one, other in zip(placed.shape, own.shape, strict=True))
        off = np.abs(placed[:high, :wide] - own[:high, :wide]) > 5
        assert np.count_nonzero(off) < 0.02 * off.size, ink  # edges may lie half a pixel apart
        assert own.max() > 10 or ink in ("Cyan", "Magenta", "Yellow")


def test_a_page_with_placed_advertisements_passes_and_says_nothing_of_theirs(
    print_pdf: bytes, newsprint: Condition
) -> None:
    report = preflight(print_pdf, replace(newsprint, text_min=1, text_min_colours=1, qr_module_min=0, qr_module=0))
    assert report.verdict is not Verdict.FAILED, [message(one) for one in report.diagnostics]
    assert report.pages[0].text == ""


def test_programs_of_fonts_of_placed_files_keep_names_apart(print_pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(print_pdf)) as made:
        named: dict[str, set[bytes]] = {}
        for item in made.objects:
            if isinstance(item, pikepdf.Dictionary) and "/FontFile3" in item:
                named.setdefault(str(item.FontName), set()).add(item.FontFile3.read_bytes())
    assert named
    assert all(len(programs) == 1 for programs in named.values())


def test_a_screen_shows_the_inks_of_an_advertisement_as_printed(page: bytes, newsprint: Condition) -> None:
    shown = finish_screen(page, newsprint, JOB)
    assert b"DeviceCMYK" not in b"".join(stream for stream in _streams(shown))
    image = pdfium.PdfDocument(shown)[0].render(scale=1).to_numpy()[..., ::-1].astype(int)
    rect = PLACES["marked"]
    assert tuple(image[round(rect.y + 50), round(rect.x + 30)]) == pytest.approx((52, 52, 52), abs=12)  # black
    assert tuple(image[round(rect.y + 8), round(rect.x + 8)]) == pytest.approx((255, 194, 65), abs=16)  # its ground


def _streams(content: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(content)) as made:
        return [item.read_bytes() for item in made.objects if isinstance(item, pikepdf.Stream) and "/Resources" in item]


@pytest.mark.parametrize(
    ("change", "fault", "overlaid"),
    [
        ({"TrimBox": [-20, -20, 150, 93]}, "trim", False),
        ({"Annots": [{"Subtype": "/Link"}, {"Subtype": "/Popup"}, {"Subtype": "/Stamp", "F": 2}]}, "", False),
        ({"Annots": [{"Subtype": "/Square", "Rect": [9, 9, 50, 50], "F": 4}]}, "", True),
    ],
)
def test_what_would_be_lost_of_a_page_is_seen(
    change: dict[str, object], fault: str, overlaid: bool, tmp_path: Path
) -> None:
    def altered(made: pikepdf.Pdf) -> None:
        for key, value in change.items():
            made.pages[0].obj[f"/{key}"] = written(value)

    write(tmp_path, {"ad": changed(pdf(), altered)})
    seen = measure(tmp_path / "ad.pdf")
    assert (seen.fault, seen.overlaid) == (fault, overlaid)


def test_a_layer_that_is_not_printed_is_not_placed(tmp_path: Path) -> None:
    def watermark(made: pikepdf.Pdf) -> None:
        use = written({"Print": {"PrintState": "/OFF"}})
        layer = made.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="proof", Usage=use))
        made.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=pikepdf.Dictionary())

    write(tmp_path, {"ad": changed(pdf(), watermark)})
    assert measure(tmp_path / "ad.pdf").fault == "layers"


def written(value: object) -> object:
    """A value as PDF has it; texts that begin with / are names."""
    if isinstance(value, dict):
        return pikepdf.Dictionary({f"/{key}": written(item) for key, item in value.items()})
    if isinstance(value, list):
        return pikepdf.Array([written(item) for item in value])
    return pikepdf.Name(value) if isinstance(value, str) and value.startswith("/") else value


def test_fonts_may_be_called_in_the_encoding_of_a_chinese_system(tmp_path: Path, newsprint: Condition) -> None:
    def called(made: pikepdf.Pdf) -> None:
        name = pikepdf.Object.parse(b"/ABCDEF+#CB#CE#CC#E5,Bold")  # in GBK, as old programs of Windows write it
        program = made.make_stream(b"no font, but some program")
        descriptor = made.make_indirect(pikepdf.Dictionary(FontName=name, FontFile2=program))
        inner = made.make_indirect(pikepdf.Dictionary(BaseFont=name, FontDescriptor=descriptor))
        font = made.make_indirect(pikepdf.Dictionary(BaseFont=name, DescendantFonts=pikepdf.Array([inner])))
        made.pages[0].obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))

    write(tmp_path, {"ad": changed(pdf(), called)})
    with pikepdf.open(io.BytesIO(_made(tmp_path / "ad.pdf", newsprint))) as made:
        font = made.pages[0].Resources.XObject[FORM].Resources.Font.F
        names = {font.BaseFont.unparse(), font.DescendantFonts[0].BaseFont.unparse()}
    (name,) = names
    assert name.endswith(b"+#cb#ce#cc#e5,Bold") and not name.startswith(b"/ABCDEF")
    assert objects.name(pikepdf.Object.parse(name)).endswith("+宋体,Bold")  # data


@pytest.mark.parametrize("name", [*hostile(), "lost"])
def test_what_nobody_can_place_is_told_when_it_is_measured(name: str, tmp_path: Path) -> None:
    write(tmp_path, hostile() | {"lost": b"%PDF-1.4 nothing"})
    seen = measure(tmp_path / f"{name}.pdf")
    faults = {
        "encrypted": "encrypted",
        "restricted": "encrypted",
        "layers": "layers",
        "broken": "broken",
        "lost": "broken",
    }
    assert seen.fault == faults.get(name, "")
    assert (seen.pages == 40) is (name == "pages")
    assert (seen.width > 2000 * MM) is (name == "large")
    assert seen.trimmed is (name in ("pages", "script", "nested", "large"))


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("rgb", "colour-rgb"),
        ("font", "font-not-embedded"),
        ("transparent", "transparency"),
        ("ink", "ink-limit"),
        ("coarse", "picture-ppi"),
        ("nested", "content-broken"),
    ],
)
def test_advertisements_are_judged_by_the_rules_of_preflight(
    name: str, rule: str, tmp_path: Path, newsprint: Condition
) -> None:
    write(tmp_path, faulty() | hostile())
    made = ReadyArtwork.unpacked(prepare(tmp_path / f"{name}.pdf", newsprint))
    assert [breach.rule for breach in judge(made.press, newsprint, name)] == [rule]


def test_transparency_goes_where_the_condition_takes_it(tmp_path: Path, newsprint: Condition) -> None:
    write(tmp_path, faulty())
    x4 = load_condition("newsprint-x4")
    assert not judge(ReadyArtwork.unpacked(prepare(tmp_path / "transparent.pdf", x4)).press, x4, "ad")


def test_scripts_stay_behind(tmp_path: Path, newsprint: Condition) -> None:
    write(tmp_path, hostile())
    made = ReadyArtwork.unpacked(prepare(tmp_path / "script.pdf", newsprint)).press
    assert not judge(made, newsprint, "ad")
    assert b"JavaScript" not in made


def test_where_the_publication_says_so_rgb_is_separated_and_black_is_black_alone(
    tmp_path: Path, newsprint: Condition
) -> None:
    write(tmp_path, faulty())
    wanted = replace(newsprint, convert_artwork=True)
    made = ReadyArtwork.unpacked(prepare(tmp_path / "rgb.pdf", wanted)).press
    assert not judge(made, wanted, "ad")
    with pikepdf.open(io.BytesIO(made)) as separated:
        drawn = separated.pages[0].Resources.XObject[FORM].read_bytes()
    assert b"0 0 0 1 k" in drawn
    assert b"rg" not in drawn


@pytest.mark.parametrize("name", stepped())
def test_rgb_in_steps_is_separated_too(name: str, tmp_path: Path, newsprint: Condition) -> None:
    write(tmp_path, stepped())
    assert {one.rule for one in judge(_made(tmp_path / f"{name}.pdf", newsprint), newsprint, name)} == {"colour-rgb"}
    wanted = replace(newsprint, convert_artwork=True)
    made = _made(tmp_path / f"{name}.pdf", wanted)
    assert not judge(made, wanted, name)
    before, after = _shown(stepped()[name]), _shown(made)
    assert np.abs(before - after).mean() < 45  # the same picture, in duller colours
    assert b"DeviceRGB" not in b"".join(_unpacked(made))


def _made(file: Path, condition: Condition) -> bytes:
    return ReadyArtwork.unpacked(prepare(file, condition)).press


def _shown(content: bytes) -> np.ndarray:
    return pdfium.PdfDocument(content)[0].render(scale=1).to_numpy().astype(int)


def _unpacked(content: bytes) -> list[bytes]:
    with pikepdf.open(io.BytesIO(content)) as made:
        return [item.unparse(resolved=True) for item in made.objects if isinstance(item, pikepdf.Object)]


@pytest.mark.slow
def test_findings_name_the_file_its_client_and_what_to_ask_of_them(tmp_path: Path, newsprint: Condition) -> None:
    write(tmp_path, faulty() | ADS)
    ads = [ad(tmp_path / f"{name}.pdf", Rect(0, 0, WIDTH, HEIGHT), client="天山饭店") for name in ("rgb", "plain")]
    (fault,) = judge_artwork(ads, newsprint).found
    assert message(fault) == (
        "rgb.pdf of 天山饭店: Something is in RGB: DeviceRGB 1 0 0 (asked for: CMYK, gray, spot), area, 2 times"
    )
    assert [hint.id for hint in fault.hints][-2:] == ["hint-convert-artwork", "hint-ask-client"]


def test_artwork_that_is_cut_needs_bleed(tmp_path: Path, newsprint: Condition) -> None:
    write(tmp_path, ADS)
    beyond = (-3 * MM / WIDTH, 0.0, 1.0, 1.0)
    faults = {
        name: judge_artwork([ad(tmp_path / f"{name}.pdf", Rect(-3 * MM, 0, WIDTH + 3 * MM, HEIGHT), beyond)], newsprint)
        for name in ("marked", "plain")
    }
    assert [one.code for one in faults["plain"].found] == ["artwork-bleed"]
    assert not faults["marked"].found


@pytest.mark.parametrize(("scale", "told"), [(1.0, []), (0.9, ["warning"]), (0.5, ["error"])])
def test_an_advertisement_of_another_size_than_booked_is_told(
    scale: float, told: list[str], tmp_path: Path, newsprint: Condition
) -> None:
    write(tmp_path, ADS)
    placed = ad(tmp_path / "plain.pdf", Rect(0, 0, WIDTH * scale, HEIGHT * scale), client="天山饭店")
    found = check_pictures([placed], newsprint)
    assert [str(one.severity) for one in found] == told
    contained = check_pictures([replace(placed, contained=True)], newsprint)
    assert {str(one.severity) for one in contained} <= {"warning"}
    assert all(one.code == "ad-scale" and one.hints[-1].id == "hint-ask-client" for one in found)


@pytest.mark.java
@pytest.mark.slow
def test_pdfbox_accepts_a_page_with_placed_advertisements(print_pdf: bytes, tmp_path: Path) -> None:
    (tmp_path / "print.pdf").write_bytes(print_pdf)
    judge_x1a = Path(__file__).parents[1] / "tools" / "judge_x1a.py"
    run = subprocess.run(
        [sys.executable, judge_x1a, tmp_path / "print.pdf"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
