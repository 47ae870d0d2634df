"""A story as a file: fields between two lines of ``---``, the body below as an editor would write it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from layout.fields.changes import Changes
from layout.fields.textfile import text_file
from layout.intake.manuscript import SeenRun
from layout.intake.notes import unmarked
from layout.intake.storydraft import BodyPart, PartKind, Runs, StoryDraft, words
from layout.model.body import Emphasis, Inline
from layout.source.cleaning import cleaning_edits
from layout.source.punctuation import punctuation_edits
from layout.source.textwork import Draft, Edit

_MARKS = {Emphasis.STRONG: "**", Emphasis.KAI: "*", Emphasis.NONE: ""}
_SPECIAL = re.compile(r"[\\*_`<\[|]|\^(?=\S{1,10}\^)|(?<=[A-Za-z)\]α-ωΑ-Ω])~(?=\S{1,10}~)")
_SCRIPT = re.compile(r"[A-Za-z0-9+\-−–=().,*'′α-ω]{1,10}$")
"""What can stand high or low."""
_LOW_AFTER = re.compile(r"[A-Za-z)\]α-ωΑ-Ω]$")
"""What something low stands behind."""
_STARTS = re.compile(r"(#|>|[-+](?=\s|$)|:{3}|~{3}|={2,}\s*$|-{2,}|\{\s*file:)")
"""What would make a line of a body something else than a paragraph."""
_WIDE_COLONS = re.compile(r"[:：]{3,}")
_SPACED = re.compile(r"[\u4e00-\u9fff](?: [\u4e00-\u9fff]){2,7}$")  # data
_BLANKS = re.compile(r"(?<=\S)[ \u3000\t]{2,}(?=\S)")
_LEAD = re.compile(r"\s*本报讯(?P<before>[ \u3000]*)[（(][^（()）]*[）)](?P<behind>[ \u3000]*)")  # data
"""How news begins: no blank stands around its brackets."""
_PLAIN = re.compile(r"[\w\u4e00-\u9fff“《（【〈「—…①-⑳℃·](?:(?!: | #|:$).)*$")
"""Text that YAML takes as it is."""
_NULLS = re.compile(r"(?:null|~|true|false|yes|no|on|off)$", re.IGNORECASE)
VERSE, TABLE, RIGHT, BOX = "::: 诗", "::: 表", "::: 右", "::: 框"  # data
END = ":::"
POINT = "●"


@dataclass(slots=True)
class Writing:
    """A story that is being written, and what cleaning made of it."""

    changed: Counter[str] = field(default_factory=Counter)
    """How many places were changed, by the codes of the source reader's notes."""

    def clean(self, runs: Runs, keep_blanks: bool = False) -> Runs:
        """Characters without what no reader would miss, marks beside Han at full width."""
        text = "".join(run.text for run in runs)
        file = text_file(Path(), text)
        manners = [Inline("", run.emphasis, run.marks) for run in runs for _ in run.text]
        draft = Draft(file, list(text), list(range(len(text))), manners)
        self._apply(draft, cleaning_edits)
        if not keep_blanks:
            self._apply_blanks(draft)
        self._apply(draft, punctuation_edits)
        manner_of = [(manner.emphasis, manner.marks) for manner in draft.manners]
        pairs = list(zip(draft.characters, manner_of, strict=True))
        start = next((n for n, (char, _) in enumerate(pairs) if not char.isspace()), len(pairs))
        end = next((n for n in range(len(pairs), start, -1) if not pairs[n - 1][0].isspace()), start)
        return tuple(
            SeenRun("".join(char for char, _ in group), *manner)
            for manner, group in groupby(pairs[start:end], key=lambda pair: pair[1])
        )

    def _apply(self, draft: Draft, edits_of: Callable[[str], list[Edit]]) -> None:
        changes = Changes()
        draft.apply(edits_of(draft.text), changes, None)
        self.changed.update(one.code for one in changes.made if one.before != one.after)

    def _apply_blanks(self, draft: Draft) -> None:
        for found in reversed(list(_BLANKS.finditer(draft.text))):
            part, kept = slice(found.start(), found.end()), slice(found.start(), found.start() + 1)
            draft.characters[part] = " "
            draft.places[part] = draft.places[kept]
            draft.manners[part] = draft.manners[kept]
            self.changed["blank"] += 1
        lead = _LEAD.match(draft.text)
        for part in (slice(*lead.span(name)) for name in ("behind", "before")) if lead else ():
            self.changed["blank"] += part.stop > part.start
            for characters in (draft.characters, draft.places, draft.manners):
                del characters[part]

    def line(self, runs: Runs) -> str:
        """Cleaned characters without emphasis, in one line."""
        return words(self.clean(runs))


def story_text(draft: StoryDraft, photos: Sequence[str], writing: Writing) -> str:
    """The file's text; *photos*: where each of the story's pictures lies, from the issue's folder."""
    head = "\n".join(_fields(draft, photos, writing))
    lines = list(_body(draft, writing))
    body = "\n".join(lines)
    return f"---\n{head}\n---\n{body}\n" if lines else f"---\n{head}\n---\n"


def _fields(draft: StoryDraft, photos: Sequence[str], writing: Writing) -> Iterator[str]:
    broken = {"headline": draft.headline, "kicker": (draft.kicker,), "deck": (draft.deck,)}
    for name, lines in broken.items():
        text = "|".join(_closed_up(writing.line(line), writing).replace("|", "\\|") for line in lines if words(line))
        if text:
            yield f"{name}: {scalar(text)}"
    if draft.byline:
        yield f"byline: {scalar(_closed_up(writing.line(draft.byline), writing))}"
    if draft.column:
        yield f"column: {scalar(writing.line(draft.column).replace('|', chr(92) + '|'))}"
    if draft.kind:
        yield f"kind: {draft.kind}"
    if draft.credit:
        yield f"credit: {scalar(writing.line(draft.credit))}"
    if photos:
        yield "photos:"
    files = iter(photos)
    for photo in draft.photos:
        together = [next(files) for _ in photo.pictures]
        shared = ", ".join(map(inside, together))
        yield f"  - files: [{shared}]" if photo.more else f"  - file: {scalar(together[0])}"
        if photo.caption:
            yield f"    caption: {scalar(writing.line(photo.caption))}"
        if photo.credit:
            yield f"    credit: {scalar(writing.line((SeenRun(photo.credit),)))}"


def _closed_up(text: str, writing: Writing) -> str:
    """A heading without the blanks that space its characters out: 老 烟 囱."""
    if _SPACED.match(text) is None:
        return text
    writing.changed["blank"] += text.count(" ")
    return text.replace(" ", "")


def scalar(text: str) -> str:
    """A text as YAML writes it on one line."""
    if _PLAIN.match(text) and not _NULLS.match(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def inside(text: str) -> str:
    """A text as YAML writes it within braces."""
    return f'"{text}"' if set(text) & set(",[]{}#:'") else text


# The body -------------------------------------------------------------------------------------------------------------


def _body(draft: StoryDraft, writing: Writing) -> Iterator[str]:
    for boxed, group in groupby(draft.body, key=lambda part: part.boxed):
        parts = list(group)
        if not boxed or parts[0].kind is not PartKind.SUBHEAD:
            yield from _parts(parts, draft.kind, writing)
            continue
        yield f"{BOX} {written(writing.clean(unmarked(parts[0].lines[0])), False)}"
        yield from _parts(parts[1:], draft.kind, writing)
        yield END


def _parts(parts: Sequence[BodyPart], kind: str, writing: Writing) -> Iterator[str]:
    for right, group in groupby(parts, key=lambda part: part.kind is PartKind.RIGHT):
        if right:
            yield from (RIGHT, *(written(writing.clean(part.lines[0])) for part in group), END)
            continue
        for part in group:
            yield from _part(part, kind, writing)


def _part(part: BodyPart, kind: str, writing: Writing) -> Iterator[str]:
    if part.kind is PartKind.TABLE:
        yield from _table(part, writing)
    elif part.kind is PartKind.POEM:
        lines = [written(writing.clean(line, keep_blanks=True)) if words(line) else "" for line in part.lines]
        yield from lines if kind == "poem" else (VERSE, *lines, END)
    elif part.kind is PartKind.FOOTNOTE:
        mark, *rest = part.lines[0]
        yield f"[^{mark.marks.note}]: {written(writing.clean(unmarked(tuple(rest))), False)}"
    else:
        prefix = _prefix(part, kind)
        line = written(writing.clean(part.lines[0], keep_blanks=kind == "names"), prefix == "")
        if line:
            yield prefix + line


def _prefix(part: BodyPart, kind: str) -> str:
    """What stands before a line; in a list of names a point begins with a dot."""
    if part.kind is PartKind.POINT and kind == "names" and part.marker == "-":
        return POINT
    if part.kind is PartKind.POINT:
        numbered = part.marker if not part.marker.isascii() else f"{part.marker} "
        return ("  " * part.level if part.marker == "-" else "") + numbered
    return {PartKind.SUBHEAD: "## ", PartKind.NOTE: "> "}.get(part.kind, "")


def _table(part: BodyPart, writing: Writing) -> Iterator[str]:
    rows = [[_cell(cell, writing) for cell in row] for row in part.cells]
    width = max(map(len, rows), default=0)
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    if part.title:
        yield f"{TABLE} {written(writing.clean(unmarked(part.title)))}"
    yield _row(filled[0])
    yield "|" + "---|" * width
    yield from map(_row, filled[1:])
    if part.title:
        yield END


def _cell(cell: Runs | str, writing: Writing) -> str:
    """A cell; words that would mean that it is one with another are only words."""
    if isinstance(cell, str):
        return cell
    text = written(writing.clean(cell), False)
    return f"\\{text}" if text == "^" else text


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def written(runs: Runs, starts: bool = True) -> str:
    """Characters as a body's Markdown writes them; *starts*: at the start of a line."""
    pieces: list[str] = []
    before = Emphasis.NONE
    for own, group in groupby(runs, key=lambda run: run.emphasis):
        emphasis = own if before is Emphasis.NONE else Emphasis.NONE
        pieces.append(_piece(list(group), emphasis))
        before = emphasis if pieces[-1].endswith("*") else Emphasis.NONE
    text = "".join(pieces)
    if not starts:
        return text
    if _WIDE_COLONS.match(text):
        return f"\\{text}".replace("：", ":", 3)
    return f"\\{text}" if _STARTS.match(text) else text


def _piece(runs: Sequence[SeenRun], emphasis: Emphasis) -> str:
    """Characters of one emphasis, their blanks outside the marks."""
    text = ""
    for run in runs:
        text += _inline(run, text)
    mark = _MARKS[emphasis] if text.strip() else ""
    if not mark:
        return text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return f"{text[:start]}{mark}{text[start:end]}{mark}{text[end:]}"


def _inline(run: SeenRun, before: str) -> str:
    """Characters with the same marks: of a note, high or low where what stands before them bears it, else plain."""
    if run.marks.note:
        return f"[^{run.marks.note}]"
    sign = {1: "^", -1: "~"}.get(run.marks.raised, "")
    bears = before[-1:].strip() and (sign != "~" or _LOW_AFTER.search(before))
    if sign and bears and _SCRIPT.match(run.text):
        return f"{sign}{run.text}{sign}"
    return _SPECIAL.sub(r"\\\g<0>", run.text)
