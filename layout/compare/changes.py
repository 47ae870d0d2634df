"""What changed between two states of an issue: pages as pictures with the changes marked, words per story."""

import base64
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup
from PIL import Image

from layout.compare.marking import ADDED_COLOUR, GONE_COLOUR, PageChange, compare_pages, marked
from layout.compare.snapshot import Snapshot, StoryText, snapshot_of_pdf
from layout.compare.words import ChangeKind, ChangePiece, count, difference, excerpts
from layout.edition.palette import palette
from layout.edition.templating import environment, fill, stacks
from layout.model.edition import Edition
from layout.wording import chosen

ALIKE = 0.3
"""Share of character pairs that two stories must have in common to be the same story under another id."""
_JPEG_QUALITY = 78


class Fate(StrEnum):
    """What became of a story."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    GONE = "gone"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of a story that changed."""

    role: str
    """The role of `model.issue.TextPart`; ``page``: a page's text, of which no more is known."""
    pieces: tuple[ChangePiece, ...]

    @property
    def excerpts(self) -> tuple[tuple[ChangePiece, ...], ...]:
        """The changes with a few words around them."""
        return tuple(excerpts(self.pieces))


@dataclass(frozen=True, slots=True)
class StoryChange:
    """What became of one story."""

    title: str
    fate: Fate
    old_page: int | None
    new_page: int | None
    parts: tuple[PartChange, ...] = ()

    def count(self, kind: str) -> int:
        """Characters ``added`` or ``gone``."""
        return sum(count(part.pieces, ChangeKind(kind)) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that changed from *old* to *new*."""

    old: Snapshot
    new: Snapshot
    pages: tuple[PageChange, ...]
    stories: tuple[StoryChange, ...]
    """In the new order; what is gone comes last. Stories that are the same are left out."""

    @property
    def changed(self) -> bool:
        """Whether anything did."""
        return bool(self.stories) or any(page.changed for page in self.pages)

    @property
    def changed_pages(self) -> tuple[PageChange, ...]:
        """The pages on which a reader could see a difference."""
        return tuple(page for page in self.pages if page.changed)


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """Compare two states of an issue (`snapshot`), or two PDFs (`snapshot_of_pdf`); one of each as two PDFs."""
    if old.edited != new.edited:
        old, new = (s if not s.edited else snapshot_of_pdf(s.pdf, s.title) for s in (old, new))
    pages = () if old.digest == new.digest else compare_pages(old, new)
    changes = [_story_change(a, b) for a, b in _pairs(old.stories, new.stories)]
    return Comparison(old, new, pages, tuple(change for change in changes if change.fate is not Fate.SAME))


def _pairs(old: Sequence[StoryText], new: Sequence[StoryText]) -> Iterable[tuple[StoryText | None, StoryText | None]]:
    """Stories of both states that are the same one: first equal ones, then by id, then the most alike."""
    left = list(old)
    partner: dict[int, StoryText] = {}
    for same in (_equal, _same_id, _alike):
        for index, story in enumerate(new):
            if index not in partner:
                found = max(
                    (other for other in left if same(other, story)), key=lambda o: _likeness(o, story), default=None
                )
                if found is not None:
                    partner[index] = found
                    left.remove(found)
    yield from ((partner.get(index), story) for index, story in enumerate(new))
    yield from ((story, None) for story in left)


def _equal(old: StoryText, new: StoryText) -> bool:
    return old.parts == new.parts


def _same_id(old: StoryText, new: StoryText) -> bool:
    """Ids count places (p1.brief2), so the same id alone says little: some words must be the same too."""
    return old.id == new.id and (_likeness(old, new) >= ALIKE / 2 or old.title == new.title)


def _alike(old: StoryText, new: StoryText) -> bool:
    return _likeness(old, new) >= ALIKE


def _likeness(old: StoryText, new: StoryText) -> float:
    """Share of pairs of neighbouring characters that both have (Jaccard)."""
    one, other = ({t[i : i + 2] for i in range(len(t) - 1)} for t in (old.text, new.text))
    return len(one & other) / len(one | other) if one or other else 1.0


def _story_change(old: StoryText | None, new: StoryText | None) -> StoryChange:
    roles = dict.fromkeys(part.role for state in (new, old) if state for part in state.parts)
    parts = [PartChange(role, difference(_role(old, role), _role(new, role))) for role in roles]
    parts = [part for part in parts if any(piece.kind is not ChangeKind.SAME for piece in part.pieces)]
    if old is None or new is None:
        fate = Fate.ADDED if old is None else Fate.GONE
    else:
        fate = Fate.CHANGED if parts else Fate.SAME if old.page == new.page else Fate.MOVED
    story = new or old
    assert story is not None
    return StoryChange(story.title, fate, old.page if old else None, new.page if new else None, tuple(parts))


def _role(story: StoryText | None, role: str) -> str:
    return "\n".join(part.text for part in story.parts if part.role == role) if story else ""


@dataclass(frozen=True, slots=True)
class _Side:
    """A page of one state for the template."""

    state: Snapshot
    age: str
    """``old`` or ``new``."""
    picture: str
    width: int
    height: int


def comparison_html(comparison: Comparison, edition: Edition | None = None, language: str | None = None) -> str:
    """The comparison as one HTML file that holds its pictures, in the dress of *edition*'s theme if one is given.

    It speaks *language*; where none is named, that of this process, since it is made for the desk.
    """
    colours = palette(edition.colours if edition else {})
    fonts = {role: Markup(names) for role, names in stacks(edition.theme.faces if edition else {}).items()}
    pages = [(page, _sides(page, comparison)) for page in comparison.changed_pages]
    return fill(
        environment(edition.theme if edition else None, language or chosen()),
        "compare/compare.html.j2",
        comparison=comparison,
        pages=pages,
        colours=colours,
        fonts=fonts,
        marks={"gone": GONE_COLOUR, "added": ADDED_COLOUR},
    )


def _sides(page: PageChange, comparison: Comparison) -> list[_Side]:
    both = (("old", comparison.old, page.old, GONE_COLOUR), ("new", comparison.new, page.new, ADDED_COLOUR))
    return [
        _Side(state, age, _data_uri(marked(image, page.areas, colour)), *image.size)
        for age, state, image, colour in both
        if image is not None
    ]


def _data_uri(image: Image.Image) -> str:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    return "data:image/jpeg;base64," + base64.b64encode(buffer.getvalue()).decode()
