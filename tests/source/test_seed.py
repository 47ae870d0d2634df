"""The sample says what the newspaper said: every word of the extract, nothing else, in its order."""

import re
from pathlib import Path

from layout.errors import Severity
from layout.model.body import BodyParagraph, Subhead
from layout.model.issue import Story
from layout.source import read_issue

ROOT = Path(__file__).parents[2]
SEED = Path(__file__).parent / "data" / "front-page.txt"
FULL_WIDTH = str.maketrans(",:;()", "，：；（）")


def words(text: str) -> str:
    """A text without blanks of any kind, its punctuation full-width."""
    return re.sub(r"\s+", "", text).translate(FULL_WIDTH)


def story_words(story: Story) -> str:
    parts = [story.kicker, story.headline, *(text for block in story.body for text in block.texts())]
    credit = f"（{story.credit.plain}）" if story.credit else ""
    return words("".join(part.plain for part in parts if part)) + credit


def test_every_word_of_the_seed_is_in_the_sample_in_its_order() -> None:
    issue, found = read_issue(ROOT / "issues" / "2020-06-08")
    assert [d for d in found if d.severity is not Severity.NOTE] == []
    page = issue.pages[0]
    head = issue.masthead
    assert page.lead is not None and page.briefs is not None
    first, second = (one.name for one in head.subscribe)
    codes = f"扫描二维码关注“{first}”扫描二维码关注“{second}”"
    masthead = words("".join((codes, head.place, head.name, head.latin, "/".join(head.slogan), head.publisher)))
    lead = story_words(page.lead)
    caption = page.lead.photos[0].caption
    assert caption is not None
    at = lead.index("修、要补")  # in the extract the caption stands in the middle of the lead
    lead = lead[:at] + words(caption.plain) + lead[at:]
    briefs = "".join(story_words(story) for story in page.briefs.items)
    seed = words(SEED.read_text("utf-8"))
    assert masthead + lead + words(page.briefs.title.plain) + briefs == seed


def test_the_torn_paragraphs_are_whole_and_subheads_are_subheads() -> None:
    issue, _ = read_issue(ROOT / "issues" / "2020-06-08" / "issue.yaml")
    page = issue.pages[0]
    assert page.lead is not None and page.briefs is not None
    stories = (page.lead, *page.briefs.items)
    plain = "\n".join(block.plain for story in stories for block in story.body)
    for whole in ("各职能部门", "对要修、要补", "新时代中国特色社会主义思想，结合"):
        assert whole in plain
    for story in stories:
        for block in story.body:
            ends_a_sentence = block.plain[-1] in "。："
            assert ends_a_sentence == (isinstance(block, BodyParagraph))
    assert [len([b for b in s.body if isinstance(b, Subhead)]) for s in stories] == [0, 0, 3]
    assert page.lead.headline is not None and page.lead.headline.plain.count("\n") == 1
    assert (issue.number, issue.date.isoformat(), issue.theme) == (112, "2020-06-08", "tianshan")
