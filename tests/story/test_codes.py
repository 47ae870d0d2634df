"""QR codes within a story: large enough for newsprint, whole, with their caption; told where no column holds them."""

from dataclasses import replace

import pytest
import qrcode
from qrcode.constants import ERROR_CORRECT_M

from layout.model.body import BodyParagraph, QuickResponse, Text, squeezed
from layout.model.issue import Story
from layout.page import paginate
from layout.story.body import StoryPart
from layout.story.codes import modules
from layout.units import PT_PER_MM
from tests.page.generated import FAST, NEWSPRINT_PPI, text, tianshan
from tests.page.pages_of import issue_of, leaf, on, rows
from tests.story.test_blocks import flow

URL = "https://example.org/clinic/hours"
SAID = BodyParagraph(text("居民在社区里商量雨棚、楼道和花坛的事情。" * 3))


@pytest.mark.parametrize("length", [14, 15, 26, 27, 62, 106, 107, 180, 181, 213])
def test_as_many_modules_as_the_code_will_have(length: int) -> None:
    url = ("https://example.org/" + "a" * length)[:length]
    code = qrcode.QRCode(None, error_correction=ERROR_CORRECT_M, border=4)
    code.add_data(url, optimize=0)
    code.make(fit=True)
    assert modules(url) == len(code.get_matrix())


@pytest.mark.parametrize("measure", [6, 8, 13, 27])
def test_a_code_stays_whole_with_its_caption(measure: int) -> None:
    story = Story("s", body=(SAID, QuickResponse(URL, text("扫码查各科室门诊时间")), SAID))
    lines = flow(StoryPart(story), measure).lines
    code = [line for line in lines if line.kind == "code"]
    assert squeezed("".join(cell.line.text for line in code for cell in line.cells)) == "扫码查各科室门诊时间"
    assert [line.starts for line in code] == [True, *[False] * (len(code) - 1)]
    assert [line.ends for line in code] == [*[False] * (len(code) - 1), True]
    for cell in (cell for line in code for cell in line.cells):
        assert cell.x + cell.line.width <= measure * tianshan().grid.size + 0.1


def test_a_code_is_placed_and_wide_enough() -> None:
    story = Story("s", headline=text("题"), body=(SAID, QuickResponse(URL)))
    issue = issue_of(on(rows(leaf("story", lines=20)), story))
    pages = paginate(issue, tianshan(), FAST, NEWSPRINT_PPI)
    (code,) = [code for page in pages.pages for box in page.walk() for code in box.codes]
    assert code.url == URL
    assert code.rect.width / modules(URL) >= 0.5 * PT_PER_MM
    assert not [fault for fault in pages.diagnostics if fault.code == "code-column"]


def test_a_code_wider_than_its_column_is_told() -> None:
    theme = tianshan()
    narrow = replace(theme, grid=replace(theme.grid, columns=14, measure=5))
    story = Story("s", headline=text("题"), body=(SAID, QuickResponse("https://example.org/" + "a" * 190, Text(()))))
    issue = issue_of(on(rows(leaf("story", lines=60)), story))
    pages = paginate(issue, narrow, FAST, NEWSPRINT_PPI)
    assert "code-column" in [fault.code for fault in pages.diagnostics]
