"""What is kept of a proof, to tell the next one from it: the words of each story and the PDF."""

import hashlib
import json
from dataclasses import dataclass

from layout.cage.plain import one_line
from layout.edition.contents import entries
from layout.edition.labels import issue_title
from layout.errors import LayoutError, error
from layout.model.edition import Edition
from layout.model.issue import Story
from layout.pdf.raster import open_page, open_pdf
from layout.wording import text

SHORT_HASH = 8
"""Characters of a file's SHA-256 that people compare: 1 in 4 thousand million."""
FORMAT = "layout-snapshot-1"


@dataclass(frozen=True, slots=True)
class SnapshotPart:
    """What a story says in one role (see `model.issue.TextPart`; ``page`` of a PDF's page): its texts, one a line."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class StoryText:
    """The words of one story."""

    id: str
    title: str
    page: int
    parts: tuple[SnapshotPart, ...]

    @property
    def text(self) -> str:
        """All its words."""
        return "\n".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of an issue."""

    title: str
    digest: str
    """SHA-256 of the PDF, hexadecimal."""
    stories: tuple[StoryText, ...]
    pdf: bytes
    edited: bool = True
    """Whether the stories are those of an issue; else they are the texts of the PDF's pages."""

    @property
    def short_hash(self) -> str:
        """Enough of the digest for people."""
        return self.digest[:SHORT_HASH]


def snapshot(edition: Edition) -> Snapshot:
    """The state of an edition."""
    stories = tuple(
        StoryText(entry.story.id, entry.title, entry.page, _parts(entry.story)) for entry in entries(edition)
    )
    return Snapshot(issue_title(edition), digest(edition.screen_pdf), stories, edition.screen_pdf)


def digest(data: bytes) -> str:
    """SHA-256, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _parts(story: Story) -> tuple[SnapshotPart, ...]:
    """Every text that is printed; a break that only turns a line (in a headline) is none of the words."""
    texts: dict[str, list[str]] = {}
    for part in story.parts():
        texts.setdefault(part.role, []).append(part.text.plain if part.role == "body" else one_line(part.text))
    return tuple(SnapshotPart(role, "\n".join(lines)) for role, lines in texts.items() if any(lines))


def snapshot_of_pdf(pdf: bytes, name: str) -> Snapshot:
    """The state of a PDF of which no more is known: each page's text, in the order it was painted, as one story.

    Raises LayoutError (exit code 2) where it is no readable PDF.
    """
    with open_pdf(pdf) as document:
        pages = (open_page(document, number) for number in range(1, len(document) + 1))
        texts = [page.get_textpage().get_text_range() for page in pages]
    stories = tuple(
        StoryText(
            f"page{number}", text("page-name.bare", number=number), number, (SnapshotPart("page", _unbroken(words)),)
        )
        for number, words in enumerate(texts, 1)
    )
    return Snapshot(name, digest(pdf), stories, pdf, edited=False)


def _unbroken(text: str) -> str:
    """Without the ends of lines, which shift with every word: a blank stays only between two Latin words."""
    words: list[str] = []
    for line in text.replace("\x02", "").splitlines():
        latin = words and words[-1][-1:].isascii() and line[:1].isascii() and words[-1][-1:].isalnum()
        words.append(f" {line}" if latin else line)
    return "".join(words)


def to_json(state: Snapshot) -> str:
    """The words and the digest; the PDF is kept beside it."""
    stories = [
        {"id": s.id, "title": s.title, "page": s.page, "parts": [[p.role, p.text] for p in s.parts]}
        for s in state.stories
    ]
    data = {"format": FORMAT, "title": state.title, "sha256": state.digest, "stories": stories}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str, pdf: bytes) -> Snapshot:
    """What `to_json` wrote. Raises LayoutError (exit code 2) for anything else."""
    try:
        data = json.loads(text)
        if data["format"] != FORMAT:
            raise ValueError(data["format"])
        stories = tuple(
            StoryText(s["id"], s["title"], s["page"], tuple(SnapshotPart(role, words) for role, words in s["parts"]))
            for s in data["stories"]
        )
        return Snapshot(data["title"], data["sha256"], stories, pdf)
    except (ValueError, KeyError, TypeError) as fault:
        raise LayoutError([error("unreadable-snapshot", fault=str(fault))], 2) from None
