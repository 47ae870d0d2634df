"""Text and Markdown as they are seen: lines, of which Markdown says more."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path

from layout.errors import note, said, warning
from layout.intake.manuscript import (
    Gathered,
    Look,
    Manuscript,
    Role,
    Seen,
    SeenParagraph,
    SeenRun,
    SeenTable,
    plain_paragraph,
)
from layout.intake.notes import note_mark, note_paragraph
from layout.intake.pictures import MOST_BESIDE, Album
from layout.model.body import Emphasis, Marks

PAGE_END = "-" * 9
"""What stands for the end of a page: a line of signs, as people type it."""
_FRONT = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*$")
_QUOTE = re.compile(r">\s?(.*)$")
_BULLET = re.compile(r"(\s*)[-*+]\s+(.+)$")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\s*\)")
_LINK = re.compile(r"\[([^\]]+)\]\(\s*[^)]*\)")
_EMPHASIS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])")
_MARK = re.compile(r"(?<!\\)\[\^([^\[\]\s^]{1,20})\]|(?<=\S)\^([\w+-]{1,10})\^|(?<=[A-Za-z)])~([\w+-]{1,10})~")
"""The mark of a note, what stands high, what stands low."""
_NOTE = re.compile(r"\s*\[\^([^\[\]\s^]{1,20})\][:：]\s*(.+)$")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MOST_WRAPPED, _LEAST_WRAPPED = 90, 16
"""Characters of a line that a program broke, not the writer."""
_RAGGED = 4
"""Characters by which such lines differ at most."""
_EVEN = 3
"""Lines of the same length that are enough to say it."""
_WRAPPED_LINES = 6
"""Lines from which their lengths say something."""


def read_plain(file: Path, text: str) -> Manuscript:
    """What is seen in a file of text: its lines, or what they were before a program broke them."""
    gathered = Gathered(file)
    lines = text.replace("\f", f"\n{PAGE_END}\n").split("\n")
    if _is_wrapped(lines):
        lines = list(_unwrapped(lines))
        gathered.told.append(note("import-unwrapped", None, file=file.name))
    gathered.blocks += _tables(lines)
    return gathered.finished()


def _tables(lines: Sequence[str]) -> Iterator[Seen]:
    """Paragraphs, and tables where lines that follow one another have tabs within."""
    for tabbed, group in groupby(lines, key=lambda line: "\t" in line.strip()):
        rows = list(group)
        if tabbed and len(rows) > 1:
            yield table_of(row.strip("\n").split("\t") for row in rows)
        else:
            yield from map(plain_paragraph, rows)


def table_of(rows: Iterator[Sequence[str]] | Sequence[Sequence[str]]) -> SeenTable:
    """A table of texts."""
    return SeenTable(tuple(tuple((plain_paragraph(cell),) if cell else () for cell in row) for row in rows))


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines end where there was no more room: all that another one goes on are nearly of one length."""
    inner = [
        len(line.rstrip())
        for line, following in pairwise(lines)
        if line.strip() and following.strip() and not following.startswith(("\u3000", "  ", "\t"))
    ]
    if len(inner) < _WRAPPED_LINES and not _is_even(lines, inner):
        return False
    longest = max(inner)
    full = sum(longest - length <= _RAGGED for length in inner)
    return _LEAST_WRAPPED <= longest <= _MOST_WRAPPED and full >= 0.85 * len(inner)


def _is_even(lines: Sequence[str], inner: Sequence[int]) -> bool:
    """Whether few lines say it nonetheless: all but the last ones of their paragraphs are of one length."""
    broken = [line for line, after in pairwise(lines) if line.strip() and after.strip()]
    stops = sum(line.rstrip().endswith(("。", "！", "？", "：")) for line in broken)
    return len(inner) >= _EVEN and max(inner) - min(inner) <= 1 and 3 * stops <= len(broken)


def _unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """Paragraphs: each begins behind an empty line or with an indent."""
    held = ""
    longest = max(len(one.rstrip()) for one, after in pairwise(lines) if after.strip())
    for line in lines:
        ended = not held or len(held.rsplit("\n", maxsplit=1)[-1]) < longest - _RAGGED
        if not line.strip() or line.startswith(("\u3000", "  ", "\t")) or ended:
            if held:
                yield held.replace("\n", "")
            if not line.strip():
                yield ""
            held = line.rstrip()
        else:
            blank = " " if held[-1:].isascii() and line[:1].isascii() else ""
            held += f"{blank}\n{line.strip()}"
    if held:
        yield held.replace("\n", "")


def read_markdown(file: Path, text: str, album: Album) -> Manuscript:
    """What is seen in a file of Markdown; a line is a paragraph, as everywhere here."""
    gathered = Gathered(file)
    front = _FRONT.match(text)
    if front:
        gathered.told.append(warning("import-front-matter", None, file=file.name))
        gathered.blocks += map(plain_paragraph, front[1].split("\n"))
        text = text[front.end() :]
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        if _ROW.match(lines[at]) and at + 1 < len(lines) and _TABLE_RULE.match(lines[at + 1]):
            end = next((n for n in range(at + 2, len(lines)) if not _ROW.match(lines[n])), len(lines))
            rows = [_cells(line) for number, line in enumerate(lines[at:end]) if number != 1]
            gathered.blocks.append(SeenTable(tuple(tuple((_marked(cell),) for cell in row) for row in rows)))
            at = end
        else:
            _line(lines[at], gathered, album)
            at += 1
    gathered.told += album.told
    return gathered.finished()


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def _line(line: str, gathered: Gathered, album: Album) -> None:
    for alt, target in _PICTURE.findall(line):
        seen = picture_beside(gathered, album, target)
        gathered.blocks += [seen] if seen else []
        if alt.strip():
            gathered.blocks.append(plain_paragraph(alt, Look(Role.CAPTION)))
    line = _PICTURE.sub("", line)
    text = line.strip()
    if found := _HEADING.match(text):
        rank = len(found[1])
        role = Role.TITLE if rank == 1 else Role.HEADING
        gathered.blocks.append(_marked(found[2], Look(role, level=rank)))
    elif re.fullmatch(r"(\*\s*){3,}|(-\s*){3,}|(_\s*){3,}|={3,}", text):
        gathered.blocks.append(plain_paragraph(text))
    elif found := _NOTE.match(text):
        gathered.blocks.append(note_paragraph(found[1], _ESCAPE.sub(r"\1", found[2])))
    elif found := _QUOTE.match(text):
        gathered.blocks.append(_marked(found[1], Look(Role.NOTE)))
    elif found := _BULLET.match(line):
        gathered.blocks.append(_marked(found[2], Look(marker="-", level=min(len(found[1]) // 2, 8))))
    else:
        gathered.blocks.append(_marked(line))


def picture_beside(gathered: Gathered, album: Album, target: str) -> Seen | None:
    """The picture that a file names in its own folder; nothing is fetched, nothing outside the folder read."""
    if re.match(r"\w{2,}:|//", target):
        hint = said("hint-photo-beside")
        gathered.told.append(
            warning("import-picture", None, hint, form="remote", file=gathered.file.name, picture=target)
        )
        return None
    folder = gathered.file.parent.resolve()
    try:
        path = (folder / target).resolve()
        if path.is_relative_to(folder) and path.is_file() and path.stat().st_size <= MOST_BESIDE:
            return album.take(path.read_bytes(), path.name)
    except (OSError, ValueError):
        pass
    hint = said("hint-photo-beside")
    gathered.told.append(warning("import-picture", None, hint, form="absent", file=gathered.file.name, picture=target))
    return None


def _marked(text: str, look: Look | None = None) -> SeenParagraph:
    """A paragraph with Markdown's emphasis in it; links are their words."""
    text = _LINK.sub(r"\1", text)
    runs: list[SeenRun] = []
    at = 0
    for found in _EMPHASIS.finditer(text):
        runs += _scripts(text[at : found.start()], Emphasis.NONE)
        runs += _scripts(found[1] or found[2], Emphasis.KAI if found[1] is None else Emphasis.STRONG)
        at = found.end()
    runs += _scripts(text[at:], Emphasis.NONE)
    return SeenParagraph(tuple(run for run in runs if run.text), look or Look())


def _scripts(text: str, emphasis: Emphasis) -> Iterator[SeenRun]:
    """Characters of one emphasis: marks of notes, what stands high or low, and what stands between."""
    at = 0
    for found in _MARK.finditer(text):
        yield SeenRun(_ESCAPE.sub(r"\1", text[at : found.start()]), emphasis)
        raised = 1 if found[2] else -1
        yield note_mark(found[1]) if found[1] else SeenRun(found[2] or found[3], emphasis, Marks(raised=raised))
        at = found.end()
    yield SeenRun(_ESCAPE.sub(r"\1", text[at:]), emphasis)
