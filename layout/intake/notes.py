"""Foot- and endnotes: kept with the story that has their mark; those that a writer typed by hand found."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from layout.intake.manuscript import Look, Role, Seen, SeenParagraph, SeenRun, SeenTable, paragraphs
from layout.intake.storydraft import BodyPart, PartKind, Runs
from layout.model.body import Marks

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_TYPED = re.compile(rf"[{_CIRCLED}]|[\[［〔](?P<number>[1-9]\d?)[\]］〕]")
"""The mark of a note as writers type it."""
_BEGINS = re.compile(rf"\s*(?P<mark>{_TYPED.pattern})\s*(?=\S)")
_OVER = re.compile(r"(?:注释?|注解|脚注|尾注|参考文献|参考资料|资料来源)\s*[：:]?$")  # data
"""What stands over notes that were typed."""
_SHOWN = re.compile(r"\d+")


def note_mark(name: str) -> SeenRun:
    """The mark of a note: as it is read where none can stand, and the name of the note."""
    return SeenRun(f"［{name}］", marks=Marks(note=name))


def note_paragraph(name: str, text: str) -> SeenParagraph:
    """What a note says, behind its mark."""
    return SeenParagraph((note_mark(name), SeenRun(" ".join(text.split()))), Look(Role.FOOTNOTE))


def is_note(block: Seen) -> bool:
    """Whether a block is a note."""
    return isinstance(block, SeenParagraph) and block.look.role is Role.FOOTNOTE


def notes_apart(blocks: Iterable[Seen]) -> tuple[list[Seen], list[SeenParagraph]]:
    """The text without its notes, and these; a mark whose note is not there is only characters."""
    whole = list(blocks)
    notes = {note_name(one): one for one in whole if isinstance(one, SeenParagraph) and is_note(one)}
    return [_known(one, notes) for one in whole if not is_note(one)], list(notes.values())


def _known(block: Seen, notes: Collection[str]) -> Seen:
    if isinstance(block, SeenTable):
        rows = tuple(tuple(tuple(_known(one, notes) for one in cell) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    if isinstance(block, SeenParagraph) and any(name not in notes for name in _names(block.runs)):
        runs = (run if run.marks.note in notes else _bare(run) for run in block.runs)
        return replace(block, runs=tuple(runs))
    return block


def names_marked(blocks: Sequence[Seen]) -> set[str]:
    """The names of the notes that a text refers to."""
    return {name for one in paragraphs(tuple(blocks)) for name in _names(one.runs)}


def note_name(note: SeenParagraph) -> str:
    """The name of a note."""
    return next(_names(note.runs), "")


def _names(runs: Runs) -> Iterator[str]:
    return (run.marks.note for run in runs if run.marks.note)


def note_parts(notes: Sequence[SeenParagraph], parts: Sequence[BodyPart]) -> Iterator[BodyPart]:
    """The notes as parts of a body; one that no text of it refers to is a paragraph."""
    marked = {name for part in parts for runs in _texts(part) for name in _names(runs)}
    for note in notes:
        if note_name(note) in marked:
            yield BodyPart(PartKind.FOOTNOTE, (note.runs,))
        else:
            yield BodyPart(PartKind.PARAGRAPH, (unmarked(note.runs),))


def _texts(part: BodyPart) -> Iterator[Runs]:
    yield from part.lines
    yield from (cell for row in part.cells for cell in row if not isinstance(cell, str))


def unmarked(runs: Runs) -> Runs:
    """Runs whose notes' marks are only characters, for a line that can have none."""
    return tuple(map(_bare, runs))


def _bare(run: SeenRun) -> SeenRun:
    return replace(run, marks=replace(run.marks, note=""))


# Notes that were typed ------------------------------------------------------------------------------------------------


def with_typed_notes(blocks: Sequence[Seen]) -> tuple[list[Seen], list[str]]:
    """The blocks with the last paragraphs as notes whose marks ①, [1] … stand in the text; and what stood over them.

    Only where they count from one on, and each mark stands in the text once, behind a word.
    """
    whole = list(blocks)
    at = _first_note(whole)
    lines = [one for one in whole[at:] if isinstance(one, SeenParagraph) and one.words]
    begun = [_BEGINS.match(one.text) for one in lines]
    numbers = [_number(found["mark"]) for found in begun if found]
    marks = [found["mark"] for found in begun if found]
    if not marks or numbers != list(range(1, len(marks) + 1)) or not _each_once(whole[:at], marks):
        return whole, []
    over = at - 1
    while over >= 0 and isinstance(blank := whole[over], SeenParagraph) and not blank.words:
        over -= 1
    head = whole[over] if over >= 0 else None
    titled = isinstance(head, SeenParagraph) and _OVER.match(head.words) is not None
    text = whole[:over] if titled else whole[:at]
    notes = [note_paragraph(f"{n}", one.text[found.end() :]) for n, (one, found) in enumerate(_pairs(lines, begun), 1)]
    changed = [mark for mark in marks if mark not in _CIRCLED]
    left = [*([head.words] if titled and isinstance(head, SeenParagraph) else []), *(2 * changed)]
    return [*(_marked(one, marks) for one in text), *notes], left


def _pairs(
    lines: Sequence[SeenParagraph], begun: Sequence["re.Match[str] | None"]
) -> Iterator[tuple[SeenParagraph, "re.Match[str]"]]:
    yield from ((one, found) for one, found in zip(lines, begun, strict=True) if found)


def _first_note(blocks: Sequence[Seen]) -> int:
    """Where the last paragraphs begin that begin with a mark."""
    at = len(blocks)
    while at > 0:
        block = blocks[at - 1]
        if not isinstance(block, SeenParagraph) or (block.words and not _BEGINS.match(block.text)):
            return at
        at -= 1
    return at


def _number(mark: str) -> int:
    shown = _SHOWN.search(mark)
    return int(shown[0]) if shown and mark not in _CIRCLED else _CIRCLED.index(mark) + 1


def _each_once(blocks: Sequence[Seen], marks: Sequence[str]) -> bool:
    """Whether each mark stands in a text once, behind what it belongs to."""
    texts = [one.text for one in blocks if isinstance(one, SeenParagraph)]
    found = [found for text in texts for found in _TYPED.finditer(text) if found[0] in marks]
    behind = all(text[: one.start()].strip() for text in texts for one in _TYPED.finditer(text) if one[0] in marks)
    return behind and sorted(one[0] for one in found) == sorted(marks)


def _marked(block: Seen, marks: Sequence[str]) -> Seen:
    """A block with the marks in its text as marks of notes."""
    if not isinstance(block, SeenParagraph):
        return block
    runs: list[SeenRun] = []
    for run in block.runs:
        at = 0
        for found in _TYPED.finditer(run.text):
            if found[0] in marks:
                name = f"{_number(found[0])}"
                before = run.text[at : found.start()]
                runs += [replace(run, text=before)] if before else []
                runs.append(replace(note_mark(name), emphasis=run.emphasis))
                at = found.end()
        runs += [replace(run, text=run.text[at:])] if run.text[at:] else []
    return replace(block, runs=tuple(runs))
