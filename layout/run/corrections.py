"""Corrections written into the files that an editor wrote: the words that were remarked, and nothing else in them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from layout.errors import LayoutError, Span
from layout.proofread import Remark
from layout.source import SavedText, read_issue, read_saved_text


def correct(issue: Path, remarks: Iterable[Remark]) -> tuple[dict[Path, int], tuple[Path, ...]]:
    """Make the sure corrections: how many in each file, and the files that were put back.

    They are put back, all of them, where the issue could no longer be read after it. Every file keeps its encoding,
    its line ends and whatever else is in it. Raises LayoutError where a file cannot be read, OSError where it cannot be
    written.
    """
    wanted: dict[Path, list[Remark]] = {}
    for remark in remarks:
        if remark.sure and remark.told.span is not None:
            wanted.setdefault(remark.told.span.file, []).append(remark)
    saved = {file: read_saved_text(file) for file in wanted}
    made = {file: _corrected(saved[file], ones) for file, ones in wanted.items()}
    made = {file: one for file, one in made.items() if one[1]}
    for file, (text, _) in made.items():
        saved[file].save(text)
    try:
        read_issue(issue)
    except LayoutError:
        for file in made:
            saved[file].save(saved[file].text)
        return {}, tuple(made)
    return {file: count for file, (_, count) in made.items()}, ()


def _corrected(saved: SavedText, remarks: Sequence[Remark]) -> tuple[str, int]:
    """A file's text with its corrections, and how many they are: those whose words stand there as they were read."""
    lines = saved.lines
    count = 0
    places = ((remark.told.span, remark) for remark in remarks)
    known = [(span, remark) for span, remark in places if span is not None and span.line == span.end_line]
    for span, remark in sorted(known, key=lambda one: (one[0].line, one[0].column), reverse=True):
        count += _put(lines, span, remark)
    return "".join(lines), count


def _put(lines: list[str], span: Span, remark: Remark) -> bool:
    """Put a correction into its line; whether it could be."""
    if not 0 < span.line <= len(lines) or remark.correction is None:
        return False
    line, start, end = lines[span.line - 1], span.column - 1, span.end_column - 1
    if line[start:end] != remark.words:
        return False
    lines[span.line - 1] = line[:start] + remark.correction + line[end:]
    return True
