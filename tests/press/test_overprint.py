"""Black rules and line art keep the plates below them whole, as black text does; areas knock out.

A theme may say of any colour that it overprints.
"""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image
from pressed import FONTS, JOB, MM, Plates, ghostscript, html, part, place

from layout.errors import LayoutError
from layout.judge import preflight
from layout.model.condition import Condition, Overprint, Spot
from layout.model.document import Document
from layout.model.theme import Colour
from layout.press import load_condition
from layout.press.finish import finish_print
from layout.press.paint import paint
from layout.press.screen import finish_screen
from layout.resources import themes_folder
from layout.run.inks import inked
from layout.source import read_issue, read_theme
from layout.units import Rect
from tests.minimal import MINIMAL

TINT, TOP = Rect(20, 40, 200, 100), 60
BLACK = "device-cmyk(0 0 0 1)"


def finished(body: str, condition: Condition) -> bytes:
    painted = paint(Document(html(body), {}, ()), condition, fonts=FONTS)
    return finish_print(painted, condition, JOB, fonts=FONTS)


def box(rect: Rect, style: str) -> str:
    return f'<div style="{place(rect)};{style}"></div>'


def overprinting(pdf: bytes) -> list[bool]:
    """For each black path of the first page, whether it overprints."""
    found, over = [], False
    fill = stroke = ()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for operands, operator in pikepdf.parse_content_stream(opened.pages[0]):
            name = str(operator)
            if name == "gs":
                over = str(operands[0]).startswith("/LayoutOver")
            elif name in "kK":
                black = tuple(map(float, operands)) == (0, 0, 0, 1)
                fill, stroke = (black, stroke) if name == "k" else (fill, black)
            elif (name in ("f", "f*") and fill is True) or (name == "S" and stroke is True):
                found.append(over)
    return found


def drawn(path: str) -> str:
    """A black drawing 40 pt wide and high on the tint."""
    svg = f'<svg viewBox="0 0 40 40" width="40pt" height="40pt"><path fill="{BLACK}" d="{path}"/></svg>'
    return f'<div style="{place(Rect(30, TOP, 40, 40))}">{svg}</div>'


RING = "M0 20a20 20 0 1 1 40 0a20 20 0 1 1-40 0zM4 20a16 16 0 1 0 32 0a16 16 0 1 0-32 0z"


@pytest.mark.parametrize(
    ("body", "over"),
    [
        (box(Rect(30, TOP, 100, 20), f"border-bottom: .3pt solid {BLACK}"), True),
        (box(Rect(30, TOP, 100, 20), f"border-left: 4pt solid {BLACK}"), True),
        (box(Rect(30, TOP, 100, 3), f"background: {BLACK}"), True),
        (box(Rect(30, TOP, 100, 30), f"background: {BLACK}"), False),
        (drawn(RING), True),
        (drawn("M0 0h40v3h-40zM0 10h40v3h-40zM0 20h40v3h-40z"), True),
        (drawn("M0 20a20 20 0 1 1 40 0a20 20 0 1 1-40 0z"), False),
        (box(Rect(30, TOP, 100, 20), "border-bottom: .3pt solid device-cmyk(0 0 0 .9)"), None),
        (box(Rect(30, 150, 100, 20), f"border-bottom: .3pt solid {BLACK}"), False),
    ],
)
def test_black_rules_and_drawings_overprint_what_they_stand_on(
    body: str, over: bool | None, newsprint: Condition
) -> None:
    """On bare paper there is nothing to overprint."""
    page = f'<section class="page">{box(TINT, "background: device-cmyk(0 .6 .6 0)")}{body}</section>'
    found = overprinting(finished(page, replace(newsprint, marks=False, slug=False)))
    assert found == ([] if over is None else [over])


def test_no_white_shows_where_the_black_plate_is_off(newsprint: Condition, tmp_path: Path) -> None:
    """Magenta below a black rule, as Ghostscript separates it."""
    rule = box(Rect(30, TOP, 100, 20), f"border-bottom: 2pt solid {BLACK}")
    page = f'<section class="page">{box(TINT, "background: device-cmyk(0 .6 .6 0)")}{rule}</section>'
    files = ghostscript(finished(page, newsprint), tmp_path, "tiffsep", 144, "-dOverprint=/simulate")
    (magenta,) = (file for file in files if "Magenta" in file.name)
    with Image.open(magenta) as plate:
        left, top = (20 * MM, 20 * MM)
        below = plate.crop((round(left + 80), round(top + 2 * TOP), round(left + 240), round(top + 2 * (TOP + 30))))
        assert below.getextrema() == (102, 102)


CYAN = Colour(1, 0, 0, 0, overprint=True)
SPOT = Colour(0, 0.95, 1, 0, "PANTONE 485 C", 0.5, overprint=True)
JOINED = Rect(30, 60, 40, 40)
SIDE = 40


def squares(*styles: str) -> str:
    """Areas beside each other on magenta, the first at `JOINED`."""
    areas = [Rect(JOINED.x + 60 * n, JOINED.y, SIDE, SIDE) for n in range(len(styles))]
    return "".join(box(area, style) for area, style in zip(areas, styles, strict=True))


@pytest.fixture(scope="module")
def theme_says() -> tuple[bytes, Condition]:
    """Painted: cyan, a spot colour and a letter that overprint, and cyan that does not."""
    condition = replace(
        load_condition("newsprint"),
        spots=(SPOT.solid,),
        overprints=(Overprint(CYAN.solid), Overprint(SPOT.solid)),
        marks=False,
        slug=False,
    )
    areas = squares(
        f"background: {CYAN.css}",
        f"background: {SPOT.css}",
        f"color: {CYAN.tinted(0.5).css}; font: 900 40pt/40pt Noto Sans SC",
        "background: device-cmyk(1 0 0 0)",
    ).replace('Noto Sans SC">', 'Noto Sans SC">田')
    page = f'<section class="page">{box(Rect(20, 40, 260, 100), "background: device-cmyk(0 .6 0 0)")}{areas}</section>'
    return paint(Document(html(page), {}, ()), condition, fonts=FONTS), condition


def test_what_a_theme_says_so_of_overprints(
    theme_says: tuple[bytes, Condition], plates: Callable[[bytes], Plates]
) -> None:
    """As Ghostscript separates it: magenta stays under both, and goes where nothing is said."""
    painted, condition = theme_says
    found = plates(finish_print(painted, condition, JOB, fonts=FONTS))
    around = (condition.bleed, condition.bleed)
    inside = [Rect(JOINED.x + 60 * n + 2, JOINED.y + 2, SIDE - 4, SIDE - 4) for n in range(4)]
    amounts = {
        ink: [(part(plate, one, around).min(), part(plate, one, around).max()) for one in inside]
        for ink, plate in found.items()
    }
    assert [round(low) for low, _ in amounts["Magenta"]] == [60, 60, 60, 0]
    assert [round(high) for _, high in amounts["Cyan"]] == [100, 0, 50, 100]
    assert [round(high) for _, high in amounts["PANTONE 485 C"]] == [0, 50, 0, 0]


def test_preflight_counts_what_overprints(theme_says: tuple[bytes, Condition]) -> None:
    report = preflight(finish_print(*theme_says, JOB, fonts=FONTS), theme_says[1])
    assert report.pages[0].ink == pytest.approx(160, abs=1)


def test_a_screen_shows_ink_upon_ink(theme_says: tuple[bytes, Condition]) -> None:
    shown = pdfium.PdfDocument(finish_screen(*theme_says, JOB))[0].render(scale=1).to_pil().convert("RGB")
    over, knocked, below = (shown.getpixel((round(x), 80)) for x in (50, 230, 25))
    assert sum(over) < min(sum(knocked), sum(below)) - 100


def test_only_ink_overprints(tmp_path: Path) -> None:
    findings = [
        [one.form for one in caught.diagnostics]
        for written in ("{cmyk: [0, 0, 0, 0], overprint: yes}", "{cmyk: [10, 0, 0, 0], tint: 0%, overprint: yes}")
        if (caught := _refused(written, tmp_path))
    ]
    assert findings == [["unseen"], ["unseen"]]


def _refused(written: str, folder: Path) -> LayoutError | None:
    (folder / "issue.yaml").write_text(f"press: {{colours: {{red: {written}}}}}\n" + MINIMAL, "utf-8")
    with pytest.raises(LayoutError) as caught:
        read_issue(folder / "issue.yaml")
    return caught.value


def test_a_colour_of_the_theme_may_be_printed_so(tmp_path: Path) -> None:
    (tmp_path / "issue.yaml").write_text(
        "press: {colours: {red: {cmyk: [0, 95, 100, 0], overprint: yes, tint: 50%}}}\n" + MINIMAL, "utf-8"
    )
    issue, _ = read_issue(tmp_path / "issue.yaml")
    theme, condition = inked(read_theme("tianshan", Path(), themes_folder()), issue, load_condition("newsprint"))
    assert condition.overprints == (Overprint(Spot("", (0, 0.95, 1, 0))),)
    assert theme.colours["red"].css == f"color({condition.overprints[0].css_name} 0.5)"
    assert theme.colours["red"].inks == (0, 0.475, 0.5, 0)
