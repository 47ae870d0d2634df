"""What is seen in a file that somebody sent: paragraphs with how they look, tables, pictures; nothing guessed yet."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from layout.errors import Diagnostic, Said
from layout.model.body import UNMARKED, Emphasis, Marks
from layout.model.theme import Align


class Role(StrEnum):
    """What a paragraph's style says that it is."""

    BODY = "body"
    TITLE = "title"
    KICKER = "kicker"
    DECK = "deck"
    BYLINE = "byline"
    CREDIT = "credit"
    HEADING = "heading"
    CAPTION = "caption"
    NOTE = "note"
    FOOTNOTE = "footnote"
    """A foot- or endnote, which begins with its mark."""


class Why(StrEnum):
    """Why something that stands in a file is in no story."""

    HEADER = "header"
    FOOTER = "footer"
    COMMENT = "comment"
    DELETED = "deleted"
    HIDDEN = "hidden"
    RUBY = "ruby"
    FRAME = "frame"
    """What is around the article on a web page: menus, buttons, other articles."""
    PLATFORM = "platform"
    """点击上方…, 阅读原文."""
    STAFF = "staff"
    """责任编辑, 校对, 审核: who worked at it."""
    LABEL = "label"
    """What only names what follows: 标题：, 供稿："""
    RULE = "rule"
    """A line of signs that parts."""
    SIGN = "sign"
    """Characters that no newspaper's face has: emoji, characters of private use."""
    TRACKING = "tracking"
    """What a web address tells of its reader."""
    DRAWING = "drawing"
    """Texts of charts and diagrams."""
    MAIL = "mail"
    """What a mail puts around a story: who sent it to whom, greetings."""
    SHEET = "sheet"
    """Cells of hidden sheets."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of a file that is in no story."""

    why: Why
    text: str


@dataclass(frozen=True, slots=True)
class SeenRun:
    """Characters of one look; ``\\n`` is a line break within the paragraph."""

    text: str
    emphasis: Emphasis = Emphasis.NONE
    marks: Marks = UNMARKED
    """Whether they stand high or low, and of which note they are the mark."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks."""

    role: Role = Role.BODY
    align: Align = Align.JUSTIFY
    size: float = 0.0
    """Points of most of its characters; 0 where nobody says."""
    marker: str = ""
    """What its list sets before it: ``-``, ``1.``; no character of the file."""
    level: int = 0
    """How deep in a list it stands."""
    boxed: bool = False
    """Whether it stands in a box of its own."""
    joined: str = ""
    """In a table: ``<`` where its cell is one with that at its left, ``^`` with that above; then it has no words."""
    apart: bool = field(default=False, compare=False)
    """Whether a new page or a rule parts it from what stands before."""


@dataclass(frozen=True, slots=True)
class SeenParagraph:
    """A paragraph; one without text is white space that somebody left."""

    runs: tuple[SeenRun, ...]
    look: Look = field(default_factory=Look)

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(run.text for run in self.runs)

    @property
    def words(self) -> str:
        """Its characters in one line, without blanks at the ends."""
        return " ".join(self.text.split())

    @property
    def bold(self) -> bool:
        """Whether all of it is black type."""
        written = [run for run in self.runs if run.text.strip() and not run.marks.note]
        return bool(written) and all(run.emphasis is Emphasis.STRONG for run in written)


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """A picture within a file, or one that the file names."""

    file: Path
    """Where it lies now, to be taken from."""
    name: str
    """As the file calls it."""
    whole: Path | None = None
    """Where it lies as it was before it was cropped in the file; None where it was not."""


@dataclass(frozen=True, slots=True)
class SeenTable:
    """A table: rows of cells, each with what stands in it; a cell joined from several stands in its first place,
    and the others say of which they are a part."""

    rows: tuple[tuple[tuple["Seen", ...], ...], ...]


Seen = SeenParagraph | SeenPicture | SeenTable
"""Whatever follows one another in a file."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What is seen in one file."""

    file: Path
    blocks: tuple[Seen, ...]
    left_out: tuple[LeftOut, ...] = ()
    told: tuple[Diagnostic, ...] = ()
    subject: str = ""
    """Of a mail, what it says that it is about."""


@dataclass(slots=True)
class Gathered:
    """A manuscript while a reader gathers it."""

    file: Path
    blocks: list[Seen] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    told: list[Diagnostic] = field(default_factory=list)

    def leave_out(self, why: Why, text: str) -> None:
        """Write down what is in no story; blanks are nothing."""
        if text.strip():
            self.left_out.append(LeftOut(why, text))

    def once(self, found: Diagnostic) -> None:
        """Tell something that holds of the whole file."""
        if found not in self.told:
            self.told.append(found)

    def finished(self) -> Manuscript:
        """What is seen."""
        return Manuscript(self.file, tuple(self.blocks), tuple(self.left_out), tuple(self.told))


def paragraphs(blocks: tuple[Seen, ...]) -> Iterator[SeenParagraph]:
    """All paragraphs, those of tables among them, in the order in which they are read."""
    for block in blocks:
        if isinstance(block, SeenParagraph):
            yield block
        elif isinstance(block, SeenTable):
            for row in block.rows:
                for cell in row:
                    yield from paragraphs(cell)


def plain_paragraph(text: str, look: Look | None = None) -> SeenParagraph:
    """A paragraph of one look."""
    return SeenParagraph((SeenRun(text),) if text else (), look or Look())


class UnreadableError(Exception):
    """A file that no story can be had of, and why."""

    def __init__(self, form: str, *hints: Said) -> None:
        self.form = form
        """The sentence of ``import-unreadable``."""
        self.hints = hints
        super().__init__(form)
