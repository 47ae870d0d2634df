"""Stories and their pictures put into an issue's folder: new, or merged with what an editor has made of them since."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from layout.errors import Diagnostic, Span, note, said, warning
from layout.files import is_inside, replace_file
from layout.intake.manuscript import SeenPicture
from layout.intake.memory import Ledger, Sent, mark
from layout.intake.merge import Clash, merge
from layout.intake.storydraft import StoryDraft
from layout.intake.storyfile import Writing, story_text
from layout.intake.submission import Submission, plain_name, story_name
from layout.intake.telling import told_of_draft
from layout.source import read_saved_text
from layout.wording import text, verbatim

STORIES, PHOTOS = "stories", "photos"
WHOLE = "原图"  # data
"""How a photo's file is called that is not cropped."""


@dataclass(frozen=True, slots=True)
class ImportedStory:
    """A manuscript and the story that it became."""

    source: Submission
    file: str
    """The story's file, from the issue's folder."""
    headline: str
    state: str
    """``new``, ``updated``, ``merged``, ``clash``, ``same``, ``removed``."""
    told: tuple[Diagnostic, ...]


@dataclass(slots=True)
class StoryShelf:
    """The folder of an issue, into which stories are put."""

    folder: Path
    ledger: Ledger
    sources: Collection[str]
    """By which all files of this run are remembered."""
    taken: set[str] = field(default_factory=set)
    """Story files of this run."""

    def put(self, source: Submission, draft: StoryDraft, before: tuple[Diagnostic, ...]) -> ImportedStory:
        """Write a story, or bring the one up to date that an earlier version of its file became."""
        known = self.ledger.origin(source, self.sources)
        kept = known[1] if known and known[1].story not in self.taken else None
        story = kept.story if kept else self._free(source)
        self.taken.add(story)
        told = list(before)
        origin = Sent(story, dict(kept.pictures) if kept else {})
        photos = [self._picture(one, Path(story).stem, n, origin, told) for n, one in enumerate(draft.pictures, 1)]
        writing = Writing()
        theirs = story_text(draft, photos, writing)
        told += told_of_draft(source.name, draft, writing.changed)
        state, more = self._write(story, theirs, kept is not None)
        if known and known[0] != source.key and kept:
            del self.ledger.origins[known[0]]
        self.ledger.origins[source.key] = origin
        return ImportedStory(source, story, draft.title, state, (*told, *more))

    def _free(self, source: Submission) -> str:
        """A story's file that nobody has."""
        name, number = story_name(source), 1
        while True:
            story = f"{STORIES}/{name}{f'-{number}' if number > 1 else ''}.md"
            held = {one.story for one in self.ledger.origins.values()} | self.taken
            if story not in held and not (self.folder / story).exists():
                return story
            number += 1

    def _write(self, story: str, theirs: str, known: bool) -> tuple[str, tuple[Diagnostic, ...]]:
        path = self.folder / story
        if not is_inside(path, self.folder):
            return "removed", (warning("import-removed", None, form="outside", file=path),)
        base = self.ledger.base(story) if known else None
        if base is None:
            self._save(path, theirs)
            self.ledger.remember(story, theirs)
            return "new", ()
        if not path.exists():
            changed = base != theirs
            self.ledger.remember(story, theirs)
            how = warning if changed else note
            return "removed", (how("import-removed", None, form="changed" if changed else "", file=story),)
        return self._merge(story, base, theirs)

    def _save(self, path: Path, written: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, written.encode())

    def _merge(self, story: str, base: str, theirs: str) -> tuple[str, tuple[Diagnostic, ...]]:
        path = self.folder / story
        saved = read_saved_text(path)
        mine = saved.text.replace("\r\n", "\n").replace("\r", "\n")
        merged = merge(base, mine, theirs)
        if merged.text != mine:
            saved.save(merged.text.replace("\n", saved.line_end))
        self.ledger.remember(story, theirs)
        self._tell_clashes(story, merged.clashes)
        if merged.clashes:
            return "clash", tuple(self._clash(path, one) for one in merged.clashes)
        if merged.text == mine:
            return "same", ()
        return ("merged" if merged.kept else "updated"), ()

    def _clash(self, path: Path, one: Clash) -> Diagnostic:
        sides = said("hint-clash-mine", text=verbatim(one.mine)), said("hint-clash-theirs", text=verbatim(one.theirs))
        return warning("import-clash", Span(path, one.line, 1), *sides, said("hint-clash"))

    def _tell_clashes(self, story: str, clashes: tuple[Clash, ...]) -> None:
        """Both versions in full, one under the other, beside what is remembered."""
        path = self.ledger.clashes(story)
        path.unlink(missing_ok=True)
        if clashes:
            parts = [
                text("clash-sides", file=story, line=one.line) + f"\n{one.mine}\n----\n{one.theirs}\n"
                for one in clashes
            ]
            replace_file(path, "\n".join(parts).encode())

    # Pictures ---------------------------------------------------------------------------------------------------------

    def _picture(self, picture: SeenPicture, story: str, number: int, origin: Sent, told: list[Diagnostic]) -> str:
        """A story's picture in the folder of photos; what an editor has changed since stays."""
        name = f"{PHOTOS}/{story}-{number}{picture.file.suffix}"
        stored = self._stored(name, picture.file.read_bytes(), origin, told)
        if picture.whole is not None:
            whole = f"{PHOTOS}/{story}-{number}-{WHOLE}{picture.whole.suffix}"
            kept = self._stored(whole, picture.whole.read_bytes(), origin, told)
            told.append(note("import-cropped", None, picture=stored, whole=kept))
        return stored

    def _stored(self, name: str, content: bytes, origin: Sent, told: list[Diagnostic]) -> str:
        fresh = mark(content)
        same = next((one for one, was in origin.pictures.items() if was == fresh), None)
        if same is not None and (self.folder / same).exists():
            return same
        path = self.folder / name
        if path.exists():
            there = mark(path.read_bytes())
            if there == fresh:
                origin.pictures[name] = fresh
                return name
            if origin.pictures.get(name) != there:  # an editor's, or another story's
                return self._stored(_next(name), content, origin, told)
            told.append(note("import-picture-new", None, picture=name))
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
        origin.pictures[name] = fresh
        return name

    def put_photo(self, source: Submission, picture: SeenPicture) -> str:
        """A photo of no story."""
        origin = self.ledger.origins.setdefault(source.key, Sent(""))
        return self._stored(
            f"{PHOTOS}/{plain_name(source.file.stem)}{picture.file.suffix}", picture.file.read_bytes(), origin, []
        )


def _next(name: str) -> str:
    """Another name for a file: a letter more."""
    path = Path(name)
    stem, _, letter = path.stem.rpartition("~")
    again = f"{stem}~{int(letter) + 1}" if stem and letter.isdigit() else f"{path.stem}~2"
    return path.with_name(again + path.suffix).as_posix()
