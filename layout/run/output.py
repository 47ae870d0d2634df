"""Files of one run appear together; whatever else lies in their folder stays as it is.

The files are written into a hidden folder inside the one they are for, so that it may be a mount point, a link or the
folder one stands in, and nothing but its entries changes. One renaming decides: a folder named `DECIDED` holds a run
that is to be taken over, and its files are then moved to their places one by one. A run that is killed before leaves
the last one whole; of one that is killed later, the next run moves the rest.
"""

import hashlib
import importlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from layout.errors import LayoutError, error, reason, said

OURS = re.compile(
    r"(print|screen|proof|grid)\.pdf|report\.json|preflight\.html|trace\.txt|(page|proof|grid)-[1-9][0-9]*\.png"
)
"""Names that a run writes."""
REPORT = "report.json"
DECIDED = ".layout-run"
BEING_WRITTEN = ".layout-new-"
GONE = ".gone"
"""In a decided run's folder: which files of the run before go, one a line."""


def publish(
    folder: Path, files: Mapping[str, bytes], ours: re.Pattern[str] = OURS, before: Mapping[str, str] | None = None
) -> None:
    """Put *files* into *folder* as one; files of the last run that this one did not make go, unless changed since.

    *ours*: what names of files a run there may have; *before*: name → checksum of those of the last one, else what the
    report in the folder tells.

    Raises LayoutError (exit code 2) where that cannot be; the folder is then as it was.
    """
    try:
        made = _missing(folder)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise _not_written(folder, fault) from None
    try:
        with _alone(folder):
            recover(folder, ours)
            _decide(folder, files, list(_of_last_run(folder, ours, before)))
            recover(folder, ours)
    except OSError as fault:
        for empty in made:
            with suppress(OSError):
                empty.rmdir()
        raise _not_written(folder, fault) from None


def recover(folder: Path, ours: re.Pattern[str] = OURS) -> None:
    """Finish what a run has decided and not done, and drop what one has not come to decide."""
    for left in folder.glob(f"{BEING_WRITTEN}*"):
        shutil.rmtree(left, ignore_errors=True)
    run = folder / DECIDED
    if not run.is_dir():
        return
    for entry in sorted(run.iterdir()):
        if ours.fullmatch(entry.name):
            entry.replace(folder / entry.name)
    # Last, so that a run which is killed among the moves above still knows what goes.
    gone = run / GONE
    for name in gone.read_text("utf-8").split("\n") if gone.exists() else ():
        if ours.fullmatch(name):
            (folder / name).unlink(missing_ok=True)
    shutil.rmtree(run)


def _decide(folder: Path, files: Mapping[str, bytes], last: Sequence[str]) -> None:
    """Write everything beside its place, then decide by one renaming."""
    occupied = next((folder / name for name in files if (folder / name).is_dir()), None)
    if occupied is not None:
        raise IsADirectoryError(21, os.strerror(21), str(occupied))
    fresh = Path(tempfile.mkdtemp(prefix=BEING_WRITTEN, dir=folder))
    try:
        for name, content in files.items():
            (fresh / name).write_bytes(content)
        (fresh / GONE).write_text("\n".join(name for name in last if name not in files), "utf-8")
        fresh.rename(folder / DECIDED)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _of_last_run(folder: Path, ours: re.Pattern[str], before: Mapping[str, str] | None) -> Iterator[str]:
    """Files that the last run made, as its report says, and that nobody has changed since."""
    reported = reported_files(folder) if before is None else before
    if reported and before is None:
        yield REPORT
    for name, checksum in reported.items():
        file = folder / name
        with suppress(OSError):
            if ours.fullmatch(name) and not file.is_symlink() and sha256(file.read_bytes()) == checksum:
                yield name


def reported_files(folder: Path) -> dict[str, Any]:
    """Name → checksum of the files that the report in a folder tells of; none where there is no report."""
    try:
        files = json.loads((folder / REPORT).read_bytes())["files"]
        return {name: facts["sha256"] for name, facts in files.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def _missing(folder: Path) -> list[Path]:
    """The folders that are to be made, the innermost first."""
    return [one for one in (folder, *folder.parents) if not one.exists()]


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until no other run writes there; where the system has no such locks, do not."""
    try:
        fcntl = importlib.import_module("fcntl")
        place = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(place, fcntl.LOCK_EX)
        yield
    finally:
        os.close(place)


def _not_written(folder: Path, fault: OSError) -> LayoutError:
    # Windows lets nobody replace a file that some program has open.
    return LayoutError([error("not-written", None, said("hint-close-files"), folder=folder, reason=reason(fault))], 2)


def sha256(content: bytes) -> str:
    """The checksum that reports name."""
    return hashlib.sha256(content).hexdigest()
