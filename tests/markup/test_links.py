"""Addresses in composed text lead where they say, also when they run over several lines."""

import datetime
import io

import pikepdf
import pytest

from layout.markup.lines import BlockManner, line_html
from layout.markup.links import links_of
from layout.model.document import Document, Job
from layout.model.page import Line, Run
from layout.model.theme import FaceRef
from layout.press import load_condition
from layout.press.paint import paint
from layout.press.screen import finish_screen
from layout.resources import fonts_folder

SONG = FaceRef("Noto Serif SC", 400)


def lines(*texts: str, gaps: tuple[int, ...] = (), full: bool = False) -> list[Line]:
    """Lines of one paragraph, one after the other; *gaps* are the lines after which a space was dropped."""
    made, start = [], 0
    for number, text in enumerate(texts):
        end = start + len(text) + (number in gaps)
        run = Run(text, SONG, 9.0, "body", 0.0, 100.0)
        made.append(Line((run,), 117.0, 100.0, start, end, full))
        start = end
    return made


def shown(made: list[Line]) -> list[list[tuple[str, str]]]:
    return [
        [(line.text[start:end], address) for start, end, address in found]
        for line, found in zip(made, links_of(made), strict=True)
    ]


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (lines("见https://a.cn/b。"), [[("https://a.cn/b", "https://a.cn/b")]]),
        (lines("见https://a.cn/，b"), [[("https://a.cn/", "https://a.cn/")]]),
        # The full stop is drawn in the link, for its kerning, and is no part of the address.
        (lines("See https://a.cn/b."), [[("https://a.cn/b.", "https://a.cn/b")]]),
        (
            lines("见https://a.cn/", "b/c处"),
            [[("https://a.cn/", "https://a.cn/b/c")], [("b/c", "https://a.cn/b/c")]],
        ),
        (lines("见https://a.cn/", "and more", gaps=(0,)), [[("https://a.cn/", "https://a.cn/")], []]),
        (lines("见https://a.cn/", full=True), [[]]),
        (lines("无网址 a.cn"), [[]]),
    ],
)
def test_addresses_in_lines(made: list[Line], found: list[list[tuple[str, str]]]) -> None:
    assert shown(made) == found


def test_every_part_of_an_address_can_be_clicked() -> None:
    """Also the part in a run with a style of its own, which has no line height."""
    made = lines("见https://a.cn/", "b/c处")
    spaced = Line((Run("见", SONG, 9.0, "body", 0, 9.0), Run("https://a.cn/", SONG, 9.0, "body", 12.0, 60.0, 0.1)),
                  117.0, 72.0, 0, 14)  # fmt: skip
    body = "\n".join(
        line_html(line, BlockManner("s-body", 9.0), found)
        for line, found in zip([spaced, made[1]], links_of(made), strict=True)
    )
    html = (
        '<html lang="zh"><style>@page { size: 200pt 100pt } .lines span { line-height: 0 }</style>'
        f'<p class="lines" data-lines="2" style="white-space:pre;font:9pt/13pt Noto Serif SC">{body}</p></html>'
    )
    condition = load_condition("newsprint")
    painted = paint(Document(html, {}, ()), condition, fonts=[fonts_folder()])
    with pikepdf.open(io.BytesIO(finish_screen(painted, condition, job()))) as pdf:
        links = [([float(v) for v in one.Rect], str(one.A.URI)) for one in pdf.pages[0].Annots]
    assert [address for _, address in links] == ["https://a.cn/b/c"] * 2
    for (left, top, right, bottom), _ in links:
        assert abs(right - left) > 10 and abs(top - bottom) >= 9


def job() -> Job:
    return Job("报", "报", datetime.date(2020, 6, 8), 1, ("要闻",))
