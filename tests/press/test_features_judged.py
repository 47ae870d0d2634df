"""Condensed heads, headings on pictures and text around shapes, by PDFium's boxes of characters and its pixels."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest

from layout.run.opening import lay_out, open_issue
from layout.run.pipeline import Wishes, make
from tests.features import Feature, features, filled

HEADLINE = "风雨廊全线贯通"
SCALE, BLEED = 300 / 72, 8.504
pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Read:
    """A page of print.pdf: its text, the box of each character in points from the trim's left and head, its pixels."""

    text: str
    boxes: tuple[tuple[float, float, float, float], ...]
    pixels: np.ndarray
    trim: tuple[float, float, float, float]

    def at(self, x: float, y: float) -> int:
        """How light the page is at a point."""
        return int(self.pixels[round((y + BLEED) * SCALE), round((x + BLEED) * SCALE)])

    def of(self, words: str) -> list[tuple[float, float, float, float]]:
        """The boxes of the characters of a text."""
        at = self.text.index(words)
        return list(self.boxes[at : at + len(words)])


def read(feature: Feature, folder: Path) -> Read:
    """The page as PDFium reads and draws it, with the bleed."""
    outcome = make(filled(feature, folder), Wishes(dpi=60))
    assert outcome.files, [one.code for one in outcome.diagnostics]
    page = pdfium.PdfDocument(outcome.files["print.pdf"])[0]
    trim, bleed = page.get_trimbox(), page.get_bleedbox()
    text = page.get_textpage()
    count = text.count_chars()
    raw = [text.get_charbox(n) for n in range(count)]
    boxes = tuple((left - trim[0], trim[3] - top, right - trim[0], trim[3] - low) for left, low, right, top in raw)
    page.set_mediabox(*bleed)
    page.set_cropbox(*bleed)
    pixels = np.asarray(page.render(scale=SCALE).to_pil().convert("L"))
    return Read("".join(text.get_text_range(n, 1) for n in range(count)), boxes, pixels, trim)


def width_to_height(one: Read) -> float:
    boxes = one.of(HEADLINE)
    return (boxes[-1][2] - boxes[0][0]) / max(box[3] - box[1] for box in boxes)


@pytest.mark.parametrize("name", ["condensed", "extended"])
def test_heads_are_as_wide_as_was_said_and_read_as_one(name: str, tmp_path: Path) -> None:
    own = features()[name]
    plain = Feature("plain", own.theme.replace("80%", "100%").replace("120%", "100%"))
    wanted = 0.8 if name == "condensed" else 1.2
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    found = width_to_height(read(own, tmp_path / "a")) / width_to_height(read(plain, tmp_path / "b"))
    assert found == pytest.approx(wanted, rel=0.01)


def test_a_heading_on_its_picture_stands_out_and_the_picture_bleeds(tmp_path: Path) -> None:
    one = read(features()["over"], tmp_path)
    edges = (one.pixels[2], one.pixels[-3], one.pixels[:, 2], one.pixels[:, -3])
    assert all((edge < 250).mean() > 0.9 for edge in edges), "the picture ends before the bleed does"
    bleed = round(BLEED * SCALE)
    for left, top, right, low in one.of(HEADLINE):
        around = one.pixels[
            bleed + int((top - 3) * SCALE) : bleed + int((low + 3) * SCALE),
            bleed + int((left - 1) * SCALE) : bleed + int((right + 1) * SCALE),
        ]
        assert np.percentile(around, 2) < 90 and np.percentile(around, 90) > 250, "no black on white"


def test_text_around_a_circle_touches_it_nowhere_and_ends_flush(tmp_path: Path) -> None:
    one = read(features()["circle"], tmp_path)
    (rect,) = (
        picture.rect for box in lay_out(open_issue(tmp_path / "issue.yaml")).pages[0].walk() for picture in box.pictures
    )
    x, y, radius = rect.x + rect.width / 2, rect.y + rect.height / 2, rect.width / 2
    assert one.at(x - 0.9 * radius, y) < 200 <= 254 < one.at(rect.x + 1, rect.y + 1), "no circle"
    lines: dict[int, list[tuple[float, str]]] = {}
    for char, (left, top, end, low) in zip(one.text, one.boxes, strict=True):
        near = min(max(x, left), end) - x, min(max(y, top), low) - y
        assert near[0] ** 2 + near[1] ** 2 >= radius**2, "a character stands on the picture"
        if top < y + radius and low > y - radius and rect.x - 90 < left and end > left:
            lines.setdefault(round((top + low) / 2 / 14), []).append((end, char))
    ends = [max(found) for found in lines.values()]
    assert len(ends) >= 4 and all(end < x for end, _ in ends)
    column = min(left for left, top, _, _ in one.boxes if left > rect.x - 100 and top > 60)
    full = [(end - column) / 9 for end, char in ends if "\u4e00" <= char <= "\u9fff"]
    assert full and all(abs(chars - round(chars)) < 0.2 for chars in full), "widths of whole characters"
