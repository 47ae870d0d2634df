"""What characters bear above and below them stands in the white between lines, and is told where it is lost."""

import random
from dataclasses import replace

from layout.errors import Severity
from layout.model.body import BodyParagraph, Inline, Marks, Text, Under, squeezed
from layout.model.issue import Story
from layout.model.page import Box
from layout.page import paginate
from layout.run.verify import check_pages
from layout.story.body import StoryPart, set_body
from layout.story.setter import Setter
from tests.page.generated import FAST, NEWSPRINT_PPI, tianshan
from tests.page.pages_of import issue_of, leaf, on, rows

SYLLABLES = ("dǐ", "chōng", "zhuāng", "ā", "xī")
BASE = "居民在社区里商量雨棚、楼道和花坛，3号楼的12级台阶也量了一遍；明天再来。"
MEASURES = (8, 13, 27)


def pieces(chance: random.Random) -> Text:
    """A paragraph of which much bears something."""
    found: list[Inline] = []
    for char in BASE * 2:
        kind = chance.randrange(8)
        marks = Marks()
        if kind == 0 and char > "\u3400":
            marks = Marks(over=chance.choice(SYLLABLES))
        elif kind == 1:
            marks = Marks(under=chance.choice((Under.DOTS, Under.LINE, Under.NAME)))
        found.append(Inline(char, marks=marks))
        if kind == 2:
            found.append(Inline("①", marks=Marks(raised=1)))
    return Text(tuple(found))


def story(seed: int) -> Story:
    return Story("s", headline=Text((Inline("题目"),)), body=(BodyParagraph(pieces(random.Random(seed))),))


def test_lines_keep_their_measure_and_raised_marks_their_base() -> None:
    theme = tianshan()
    for measure in MEASURES:
        for seed in range(4):
            found = set_body(StoryPart(story(seed)), Setter(theme, FAST), measure * theme.grid.size)
            for line in found.lines:
                assert line.line.width <= measure * theme.grid.size + 0.1
                assert not line.line.text.startswith("①")


def test_all_of_it_is_on_the_page_and_between_the_lines() -> None:
    theme = tianshan()
    issue = issue_of(on(rows(leaf("story", lines=40)), story(1)))
    pages = paginate(issue, theme, FAST, NEWSPRINT_PPI)
    assert not [fault for fault in check_pages(issue, pages, theme) if fault.severity is Severity.ERROR]
    box = next(box for page in pages.pages for box in page.walk() if box.story)
    ruby = [area for area in box.texts if area.kind == "ruby"]
    written = issue.pages[0].stories[0]
    assert squeezed("".join(line.line.text for area in ruby for line in area.lines)) == written.body[0].text.over
    baselines = sorted({line.baseline for area in box.texts if area.kind == "body" for line in area.lines})
    for panel in box.panels:
        above = max(line for line in baselines if line < panel.rect.y)
        assert panel.rect.bottom <= above + theme.grid.pitch - 0.85 * theme.grid.size
    dots = [panel for panel in box.panels if panel.kind == "dot"]
    letters = [one for one in written.body[0].text.inlines if one.marks.under is Under.DOTS and one.text.isalnum()]
    assert len(dots) == len(letters)


def test_ruby_that_is_not_on_the_page_is_told() -> None:
    theme = tianshan()
    issue = issue_of(on(rows(leaf("story", lines=40)), story(1)))
    pages = paginate(issue, theme, FAST, NEWSPRINT_PPI)

    def without(box: Box) -> Box:
        texts = tuple(area for area in box.texts if area.kind != "ruby")
        return replace(box, texts=texts, boxes=tuple(map(without, box.boxes)))

    bare = tuple(replace(page, boxes=tuple(map(without, page.boxes))) for page in pages.pages)
    found = list(check_pages(issue, replace(pages, pages=bare), theme))
    assert [fault.code for fault in found if fault.severity is Severity.ERROR] == ["text-lost"]
