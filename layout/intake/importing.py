"""The way from files to an issue: read, understood, matched with photos, merged with what is there, written, listed."""

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, error, note, said, warning
from layout.files import replace_file
from layout.intake.issuefile import FILE, ListedFile, NewIssue, Prepare, list_stories
from layout.intake.manuscript import Manuscript, SeenPicture
from layout.intake.matching import Matched, match_photos
from layout.intake.memory import FOLDER, Ledger
from layout.intake.oldoffice import with_old_read
from layout.intake.pagelist import NAMED, PageList, read_page_list
from layout.intake.reading import MOST_FILES, Reading, read_apart
from layout.intake.sections import PlannedSection
from layout.intake.storydraft import StoryDraft, words
from layout.intake.submission import Submission
from layout.intake.telling import report_text
from layout.intake.writing import ImportedStory, StoryShelf
from layout.source import read_saved_text

_SYSTEM = re.compile(r"^(?:~\$|\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)", re.IGNORECASE)
"""What systems and Word leave lying about."""
_ASSETS = re.compile(r"(_files|\.files|_文件)$", re.IGNORECASE)  # data
"""How browsers call the folder of a page's pictures."""
_OWN = frozenset({"issue.yaml", "issue.schema.json", "publication.yaml"})
_REPORT = "import.txt"
"""Everything in full, among what importing remembers."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the files."""

    issue: Path
    stories: tuple[ImportedStory, ...] = ()
    told: tuple[Diagnostic, ...] = ()
    """What is about no story."""
    report: Path | None = None

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All there is to tell."""
        return (*(one for story in self.stories for one in story.told), *self.told)


@dataclass(slots=True)
class _Batch:
    """Files on their way."""

    drafts: dict[Submission, StoryDraft] = field(default_factory=dict)
    photos: list[tuple[Path, SeenPicture]] = field(default_factory=list)
    lists: list[Manuscript] = field(default_factory=list)
    mails: dict[Path, Path] = field(default_factory=dict)
    """The mail that a file came with."""
    told: dict[Path, list[Diagnostic]] = field(default_factory=dict)
    """By file."""

    def tell(self, file: Path, *found: Diagnostic) -> None:
        """Something about a file."""
        self.told.setdefault(file, []).extend(found)


def import_files(files: Sequence[Path], issue: Path, prepare: Prepare = lambda _: ()) -> Imported:
    """Make stories of an issue of files and folders. *issue*: its folder, or its issue.yaml, there or not yet.

    Where it is not yet, *prepare* is called first and gives the lines that it begins with. A file that cannot be read
    is told, the others are imported all the same. Raises LayoutError where there is nothing to import, or too many
    files; OSError where the folder cannot be written.
    """
    folder = issue.parent if issue.name == FILE else issue
    found = list(_files(files, folder))
    if not found:
        raise LayoutError([error("import-nothing", None, said("hint-import-kinds"))], 2)
    if len(found) > MOST_FILES:
        raise LayoutError([error("import-many", None, count=len(found), most=MOST_FILES)], 2)
    with tempfile.TemporaryDirectory(prefix="layout-import-") as staging:
        batch = _sorted(with_old_read(read_apart(found, Path(staging)), Path(staging), read_apart))
        return _written(batch, folder, prepare)


def _files(given: Iterable[Path], issue: Path) -> Iterator[Path]:
    """The files themselves, those of folders in the order in which a desk counts; each once."""
    seen: set[Path] = set()
    for path in given:
        for one in _within(path) if path.is_dir() else [path]:
            if one.resolve() not in seen and one.name not in _OWN and not _is_ours(one, issue):
                seen.add(one.resolve())
                yield one


def _is_ours(file: Path, issue: Path) -> bool:
    """Whether a file is a story or a photo of the issue itself."""
    own = [(issue / name).resolve() for name in ("stories", "photos", ".layout")]
    return any(file.resolve().is_relative_to(folder) for folder in own)


def _within(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir(), key=_counted):
        if _SYSTEM.match(path.name) or path.is_symlink():
            continue
        if path.is_dir() and not _ASSETS.search(path.name):
            yield from _within(path)
        elif path.is_file():
            yield path


def _counted(path: Path) -> list[tuple[bool, int, str]]:
    """A name by which numbers stand before words, and 2 before 10."""
    parts = [part for part in re.split(r"(\d+)", path.name.lower()) if part]
    return [(not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts]


def _sorted(readings: Sequence[Reading]) -> _Batch:
    """Stories, photos and page lists."""
    batch = _Batch()
    for one in readings:
        batch.tell(one.file, *one.told)
        batch.mails |= {one.file: one.within} if one.within else {}
        if one.photo is not None:
            batch.photos.append((one.file, one.photo))
        elif one.manuscript is not None and NAMED.search(one.file.stem):
            batch.lists.append(one.manuscript)
        else:
            for draft in one.drafts:
                _take(one.file, draft, len(one.drafts) > 1, batch)
    return batch


def _take(file: Path, draft: StoryDraft, several: bool, batch: _Batch) -> None:
    batch.tell(file, *draft.told)
    if draft.body or draft.photos:
        batch.drafts[_sent(file, draft.title if several else "", batch)] = draft
    else:
        batch.tell(file, error("import-unreadable", None, said("hint-send-again"), form="no-text", file=file.name))


def _sent(file: Path, title: str, batch: _Batch) -> Submission:
    """A story under a name that no other of its file has."""
    sent, number = Submission(file, title), 1
    while sent in batch.drafts:
        number += 1
        sent = Submission(file, f"{title} {number}")
    return sent


def _written(batch: _Batch, folder: Path, prepare: Prepare) -> Imported:
    matched = match_photos(batch.drafts, batch.photos, batch.mails)
    for sent, found in matched.told.items():
        batch.tell(sent.file, *found)
    placed = [read_page_list(one, matched.drafts) for one in batch.lists]
    folder.mkdir(parents=True, exist_ok=True)
    ledger = Ledger(folder)
    shelf = StoryShelf(folder, ledger, frozenset(one.key for one in (*matched.drafts, *matched.lone)))
    stories = [shelf.put(sent, draft, tuple(batch.told.pop(sent.file, ()))) for sent, draft in matched.drafts.items()]
    for file, picture in batch.photos:
        if Submission(file) in matched.lone:
            shelf.put_photo(Submission(file), picture)
    listed = _listed(stories, placed, _new_issue(folder, placed, matched), prepare)
    ledger.save()
    rest = [one for found in batch.told.values() for one in found]
    told = (*rest, *(one for found in placed for one in found.told), *_twins(stories), *listed)
    report = folder / FOLDER / _REPORT
    texts = [(one.source.name, one.file, matched.drafts[one.source]) for one in stories]
    replace_file(report, report_text(texts, told).encode())
    return Imported(folder / FILE, tuple(stories), told, report)


def _listed(
    stories: Sequence[ImportedStory], placed: Sequence[PageList], begun: NewIssue, prepare: Prepare
) -> tuple[Diagnostic, ...]:
    """Put new stories into the issue's list, in the order of the page list."""
    places = {place.sent: place for one in placed for place in one.places}
    order = {sent: number for number, sent in enumerate(places)}
    new = [one for one in stories if one.state == "new"]
    new.sort(key=lambda one: order.get(one.source, len(order)))
    items = []
    for one in new:
        place = places.get(one.source)
        items.append(ListedFile(one.file, place.page, place.section, place.hold) if place else ListedFile(one.file))
    file = begun.folder / FILE
    there = file.exists() and not all(name in read_saved_text(file).text for name in _named(placed))
    told = (note("import-page-list", None, form="sections", file=file),) if there else ()
    return (*told, *list_stories(begun.folder, items, begun, prepare)) if items else told


def _named(placed: Sequence[PageList]) -> Iterator[str]:
    """Names of sections and editors in page lists."""
    for one in placed:
        yield from (name for name in one.sections if name)
        yield from (names for staff in one.editors.values() for names in staff.values())


def _new_issue(folder: Path, placed: Sequence[PageList], matched: Matched) -> NewIssue:
    """What page lists and stories say of an issue that is begun."""
    editors = {section: staff for one in placed for section, staff in one.editors.items() if staff}
    sections = tuple(
        PlannedSection(name, tuple(pages), tuple(editors.get(name, {}).items()))
        for one in placed
        for name, pages in one.sections.items()
    )
    return NewIssue(
        folder,
        sum(_length(draft) for draft in matched.drafts.values()),
        max((one.pages for one in placed), default=0),
        sections,
        tuple(editors.get("", {}).items()),
    )


def _length(draft: StoryDraft) -> int:
    """About how many characters a story takes, a photo counted as some."""
    lines = sum(len(words(line)) for part in draft.body for line in part.lines)
    cells = sum(
        len(words(cell)) for part in draft.body for row in part.cells for cell in row if not isinstance(cell, str)
    )
    return 120 + lines + 2 * cells + 350 * len(draft.photos)


def _twins(stories: Sequence[ImportedStory]) -> list[Diagnostic]:
    """A warning for files that have one headline."""
    by_headline: dict[str, list[ImportedStory]] = {}
    for one in stories:
        by_headline.setdefault(re.sub(r"\W", "", one.headline), []).append(one)
    return [
        warning(
            "same-headline",
            None,
            said("hint-twins"),
            headline=same[0].headline,
            files=tuple(s.source.name for s in same),
        )
        for headline, same in by_headline.items()
        if headline and len(same) > 1
    ]
