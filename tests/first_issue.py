"""The first issue of docs/first-issue.zh-CN.md, step by step: ``python -m tests.first_issue`` makes its pictures.

A block ``yaml step FILE`` is what the editor writes into a file: each of its fields takes the place of the field of
that name and indentation; one that is not there yet comes behind the one before, or before the one behind. A block
``markdown step FILE`` is a whole file. What a block ``yaml wrong FILE`` says is written and taken back.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from layout.run.pipeline import Wishes, make
from layout.wording import CHINESE
from tests.tables import DOCS

DOCUMENT = DOCS / f"first-issue.{CHINESE}.md"
BLOCKS = (1, 2, 1, 3)
"""Blocks of each step: the masthead, the lead, its photo, the rest."""
FIRST_STORY = 2
"""The step before which the stories of the sample are deleted."""
PICTURED = (0, 2, 3, 4)
"""After how many steps the pictures show the page."""
DAY = "2026-11-30"
WIDE = 600
"""Pixels of a picture."""


@dataclass(frozen=True)
class Block:
    """What the editor writes, and where."""

    file: str
    text: str


def blocks(kind: str) -> list[Block]:
    """The document's blocks whose first line is “```yaml KIND FILE”, or of another language."""
    found = re.findall(rf"^```\w+ {kind} ?(\S*)\n(.*?)^```$", DOCUMENT.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [Block(file, text) for file, text in found]


def _depth(line: str) -> int:
    return len(re.match(r"[ ]*(?:- )?", line)[0])  # type: ignore[index]


def _name(line: str) -> str:
    return line[_depth(line) :].partition(":")[0]


def _fields(text: str) -> Iterator[list[str]]:
    """The lines of each field of the least indentation."""
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if _depth(line) == _depth(lines[0])]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start:end]


def written(issue: str, block: str) -> str:
    """The issue after the editor has written a block into it."""
    lines, behind = issue.splitlines(), 0
    carried: list[str] = []
    for new in _fields(block):
        depth = _depth(new[0])
        names = [n for n, line in enumerate(lines) if _depth(line) == depth and _name(line) == _name(new[0])]
        if not names and not behind:
            carried += new
            continue
        start = names[0] if names else behind
        end = start + 1 if names else start
        while names and end < len(lines) and (not lines[end].strip() or _indent(lines[end]) >= _inside(new[0])):
            end += 1
        lines[start:end] = [*carried, *new]
        behind = start + len(carried) + len(new)
        carried = []
    return "\n".join([*lines, *carried]) + "\n"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _inside(first: str) -> int:
    """The indentation from which a line belongs to the field that begins so."""
    return _depth(first) + 1


def apply(block: Block, folder: Path) -> None:
    """Write a block into its file, which lies in the issue's folder or, as publication.yaml, above it."""
    file = (folder.parent if block.file == "publication.yaml" else folder) / block.file
    if block.text.startswith("---\n"):
        file.write_text(block.text, "utf-8")
    elif file.suffix == ".md":
        _, front, body = file.read_text("utf-8").split("---\n", 2)
        file.write_text(f"---\n{written(front, block.text)}---\n{body}", "utf-8")
    else:
        file.write_text(written(file.read_text("utf-8"), block.text), "utf-8")


def started(folder: Path) -> None:
    """The issue that ``layout new`` writes."""
    command = [sys.executable, "-m", "layout", "new", str(folder)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "LAYOUT_LANG": CHINESE})


def steps(folder: Path) -> Iterator[int]:
    """Makes the issue as it is after each step, the new one first; tells how many steps were made."""
    started(folder)
    yield 0
    there = blocks("step")
    for number, count in enumerate(BLOCKS, 1):
        if number == FIRST_STORY:
            for story in (folder / "stories").iterdir():
                story.unlink()
        for block in there[:count]:
            apply(block, folder)
        del there[:count]
        yield number


def picture(folder: Path) -> bytes:
    """The first page as a JPEG."""
    page = Image.open(io.BytesIO(make(folder / "issue.yaml", Wishes(dpi=110)).files["page-1.png"])).convert("RGB")
    small = page.resize((WIDE, round(page.height * WIDE / page.width)), Image.Resampling.LANCZOS)
    kept = io.BytesIO()
    small.save(kept, "JPEG", quality=82, optimize=True)
    return kept.getvalue()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / DAY
        for step in steps(folder):
            if step in PICTURED:
                (DOCS / f"first-issue-{PICTURED.index(step) + 1}.jpg").write_bytes(picture(folder))
