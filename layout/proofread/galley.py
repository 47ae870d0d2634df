"""What is proofread, and what is said of it: stretches of text with their places, remarks with corrections."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from layout.errors import Diagnostic, Span
from layout.model.body import BodyBlock, ItemList
from layout.model.issue import Issue, Story

HAN = "\u3400-\u9fff\u3007"  # data
HEADINGS = frozenset({"kicker", "headline", "deck", "column", "subhead"})
"""Kinds of stretches that stand over a text."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One text of a story: a headline, a paragraph, a cell of a table."""

    text: str
    kind: str
    """The field it stands in; inside a body the kind of its block."""
    span: Span | None

    @property
    def prose(self) -> bool:
        """Whether the rules of running text hold for it: no poem, no list of names."""
        return self.kind not in ("verse", "names")


@dataclass(frozen=True)
class Galley:
    """A story as it is proofread."""

    story: Story
    page: int | None
    stretches: tuple[Stretch, ...]

    @property
    def body(self) -> Iterator[Stretch]:
        """What stands under its headings."""
        return (one for one in self.stretches if one.kind not in HEADINGS)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong with some characters of a stretch, and what would be right."""

    stretch: Stretch
    start: int
    end: int
    told: Diagnostic
    """Without its place; `layout.proofread.proofread` gives it one."""
    correction: str | None = None
    """What would stand there instead; None where only the editor knows."""
    sure: bool = False
    """Whether the correction may be made unseen."""

    @property
    def words(self) -> str:
        """The characters concerned."""
        return self.stretch.text[self.start : self.end]


@dataclass(frozen=True)
class KnownMistake:
    """A pattern that is wrong wherever it is found."""

    pattern: re.Pattern[str]
    told: Callable[[re.Match[str]], Diagnostic | None]
    """What is said of a match; None where it is none after all."""
    correction: Callable[[re.Match[str]], str | None] = field(default=lambda _: None)
    sure: bool = False

    def remarks(self, stretch: Stretch) -> Iterator[Remark]:
        """What the rule finds in a stretch."""
        for match in self.pattern.finditer(stretch.text):
            told = self.told(match)
            if told is not None:
                right = self.correction(match)
                yield Remark(stretch, *match.span(), told, right, self.sure and right is not None)


def found_by(rules: Iterable[KnownMistake], stretch: Stretch) -> Iterator[Remark]:
    """What any of the rules finds in a stretch."""
    for rule in rules:
        yield from rule.remarks(stretch)


def galleys_of(issue: Issue) -> list[Galley]:
    """Every story of an issue, each once, in the order in which the editor wrote them; behind those of a page its rest.

    What stands on a page outside its stories (a standing head, pictures that stand alone) is a galley without an id.
    """
    found: list[Galley] = []
    for number, page in enumerate(issue.pages, 1):
        found += [_galley(story, number) for story in page.everything()]
        head = page.briefs.title if page.briefs else None
        found.append(_galley(Story("", column=head, photos=page.photos), number))
    if issue.newslist is not None:
        head = issue.newslist.briefs.title if issue.newslist.briefs else None
        found += [_galley(story, None) for story in (*issue.newslist.everything(), Story("", column=head))]
    ids = [galley.story.id for galley in found]
    return [one for place, one in enumerate(found) if not one.story.id or ids.index(one.story.id) == place]


def _galley(story: Story, page: int | None) -> Galley:
    return Galley(story, page, tuple(_stretches(story)))


def _stretches(story: Story) -> Iterator[Stretch]:
    blocks = iter(story.body)
    told = False
    for part in story.parts():
        if part.role != "body":
            yield Stretch(part.text.plain, part.role, part.text.span)
        elif not told:  # the body's parts are those of its blocks, which say more of them
            told = True
            for block in blocks:
                yield from _of_block(block)


def _of_block(block: BodyBlock) -> Iterator[Stretch]:
    texts = (item.text for item in block.items) if isinstance(block, ItemList) else block.texts()
    return (Stretch(text.plain, block.kind, text.span) for text in texts)
