"""Files of one run appear together, and a run that fails leaves the last good ones untouched."""

import hashlib
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from layout.errors import LayoutError, error_text

OURS = ("print.pdf", "screen.pdf", "report.json", "preflight.html", "trace.txt", "grid.pdf")


def publish(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put *files* into *folder* as one: written beside it, then renamed into its place.

    What else lies in the folder stays; files of a former run that this one did not make go. Raises LayoutError (exit
    code 2) where that cannot be; the folder is then as it was.
    """
    try:
        _publish(folder, files)
    except OSError as fault:
        message = f"{folder} cannot be written: {fault.strerror}"
        # Windows lets nobody rename a folder in which some program has a file open.
        hint = "close its files in other programs, and see whether you may write there and the disk has room"
        raise LayoutError([error_text("not-written", message, None, hint)], 2) from None


def _publish(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    old = fresh.with_name(fresh.name + "-old")
    try:
        fresh.chmod(0o755)
        for name, content in files.items():
            (fresh / name).write_bytes(content)
        if folder.exists():
            folder.rename(old)
        fresh.rename(folder)
    except BaseException:
        if old.exists() and not folder.exists():
            old.rename(folder)
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    if old.exists():
        _carry_over(old, folder)
        shutil.rmtree(old, ignore_errors=True)


def _carry_over(old: Path, new: Path) -> None:
    for entry in old.iterdir():
        if not is_ours(entry.name) and not (new / entry.name).exists():
            entry.rename(new / entry.name)


def is_ours(name: str) -> bool:
    """Whether a file of that name is one that a run writes."""
    return name in OURS or (name.startswith(("page-", "grid-")) and name.endswith(".png"))


def sha256(content: bytes) -> str:
    """The checksum that reports name."""
    return hashlib.sha256(content).hexdigest()
