"""Planted mistakes and what proofreading finds of them: ``python -m tests.proofread.planted`` counts."""

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

from layout.errors import Span
from layout.model.body import BodyParagraph, Inline, Text
from layout.model.house import NO_HOUSE, HouseStyle
from layout.model.issue import Issue, IssuePage, Masthead, Story
from layout.proofread import Remark, proofread

FOLDER = Path(__file__).parent
DAY = datetime.date(2026, 11, 23)


def issue_of(*paragraphs: str, headline: str = "", house: HouseStyle = NO_HOUSE, names: tuple[str, ...] = ()) -> Issue:
    """An issue of one story that nobody wrote into a file."""

    def text(words: str) -> Text:
        return Text((Inline(words),), Span(Path("/nowhere"), 1, 1))

    body = tuple(BodyParagraph(text(words)) for words in paragraphs)
    story = Story("p1.lead", headline=text(headline) if headline else None, body=body)
    pages = (IssuePage(lead=story),)
    return Issue(Path("/nowhere"), "", DAY, 1, Masthead("报"), pages, house=house, names=names)


def remarks(*paragraphs: str, **more: object) -> tuple[Remark, ...]:
    """What is said of paragraphs."""
    return proofread(issue_of(*paragraphs, **more))  # type: ignore[arg-type]


def planted() -> Iterator[tuple[str, str]]:
    """Each sentence with the words in it that are wrong."""
    for line in (FOLDER / "planted.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            sentence, _, wrong = line.partition("|")
            yield sentence, wrong


def missed() -> list[str]:
    """Sentences whose mistake is not told at its place."""
    return [sentence for sentence, wrong in planted() if not _told(sentence, wrong)]


def _told(sentence: str, wrong: str) -> bool:
    start = sentence.index(wrong)
    return any(one.start < start + len(wrong) and start < one.end for one in remarks(sentence))


if __name__ == "__main__":
    left = missed()
    print(*left, f"{len(list(planted())) - len(left)} of {len(list(planted()))}", sep="\n")
    sys.exit(bool(left))
