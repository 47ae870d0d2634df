"""The first issue of docs/first-issue.zh-CN.md, step by step: ``python -m tests.first_issue`` makes its pictures.

A block ``yaml step`` is what the editor writes: each of its fields takes the place of the field of that name and
indentation; one that is not there yet comes behind the one before, or before the one behind. What a block
``yaml wrong`` says is written and taken back.
"""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from layout.run.pipeline import Wishes, make
from layout.wording import CHINESE
from tests.tables import DOCS

DOCUMENT = DOCS / f"first-issue.{CHINESE}.md"
PHOTOS = DOCS.parent / "issues" / "four-pages" / "photos"
PICTURED = (0, 2, 3, 4)
"""After how many steps the pictures show the page."""
DAY = "2026-11-30"
"""Instead of today, which the program writes: the same pictures tomorrow."""
WIDE = 600
"""Pixels of a picture."""


def blocks(kind: str) -> list[str]:
    """The document's blocks whose first line is “```yaml KIND” or “```text KIND”."""
    return re.findall(rf"^```\w+ {kind}\n(.*?)^```$", DOCUMENT.read_text("utf-8"), re.MULTILINE | re.DOTALL)


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
    return "\n".join(lines) + "\n"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _inside(first: str) -> int:
    """The indentation from which a line belongs to the field that begins so."""
    return _depth(first) + 1


def started(folder: Path) -> str:
    """The issue that ``layout new`` writes."""
    command = [sys.executable, "-m", "layout", "new", str(folder)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "LAYOUT_LANG": CHINESE})
    for photo in ("lane.jpg", "library.jpg", "panorama.jpg"):
        shutil.copy(PHOTOS / photo, folder / "photos")
    return re.sub(r"(?m)^date: .*", f"date: {DAY}", (folder / "issue.yaml").read_text("utf-8"))


def states(folder: Path) -> list[str]:
    """The issue as it is after each step, the new one first."""
    found = [started(folder)]
    for block in blocks("step"):
        found.append(written(found[-1], block))
    return found


def picture(issue: str, folder: Path) -> bytes:
    """The first page as a JPEG."""
    (folder / "issue.yaml").write_text(issue, "utf-8")
    page = Image.open(io.BytesIO(make(folder / "issue.yaml", Wishes(dpi=110)).files["page-1.png"])).convert("RGB")
    small = page.resize((WIDE, round(page.height * WIDE / page.width)), Image.Resampling.LANCZOS)
    kept = io.BytesIO()
    small.save(kept, "JPEG", quality=82, optimize=True)
    return kept.getvalue()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        issue = Path(place) / "2026-11-30"
        found = states(issue)
        for number, step in enumerate(PICTURED, 1):
            (DOCS / f"first-issue-{number}.jpg").write_bytes(picture(found[step], issue))
