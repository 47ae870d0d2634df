"""A web edition into its folder: only files that a run wrote are ever replaced or taken away.

Which they are is written down in ``assets/files.txt``. Everything is written beside first and then put into its place,
file by file, the front page last; what a kill leaves half done, the next run puts right.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from layout.errors import LayoutError, error, said
from layout.files import replace_file

MANIFEST = "assets/files.txt"
GENERATOR = '<meta name="generator" content="layout">'
"""Stands in every page: tells those of ours in a folder of an earlier version, which wrote nothing down."""
_BESIDE = ".layout-web-"


@contextmanager
def written(folder: Path) -> Iterator[Path]:
    """A folder beside to write an edition into; when that is done, its files are put into *folder*.

    Raises LayoutError (exit code 2) where *folder* holds something else than an edition, or a file of somebody else
    where one of the edition's belongs.
    """
    earlier = _earlier(folder)
    there = folder.is_dir()
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"{_BESIDE}*"):  # of a run that was killed
        shutil.rmtree(left, ignore_errors=True)
    for half in folder.glob(f"{PurePosixPath(MANIFEST).parent}/.files.txt.*.new"):
        half.unlink(missing_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=_BESIDE, dir=folder))
    try:
        yield beside
        _put(beside, folder, earlier)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        if not there and not any(folder.iterdir()):
            folder.rmdir()


def _earlier(folder: Path) -> frozenset[str] | None:
    """The files that earlier runs wrote into *folder*; None where an earlier version did, which wrote nothing down."""
    if not folder.exists() or (folder.is_dir() and not any(_foreign(folder))):
        return frozenset()
    manifest, index = folder / MANIFEST, folder / "index.html"
    if manifest.is_file():
        return frozenset(name for name in manifest.read_text("utf-8", "replace").splitlines() if _inside(name))
    if index.is_file() and GENERATOR in index.read_text("utf-8", "replace"):
        return None
    raise LayoutError([error("folder-in-use", None, said("hint-empty-folder"), folder=folder)], 2)


def _foreign(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if not path.name.startswith(_BESIDE))


def _inside(name: str) -> bool:
    """Whether a line of the list names a file in the folder: the list may come from anywhere."""
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and ".." not in path.parts and "\\" not in name


def _put(beside: Path, folder: Path, earlier: frozenset[str] | None) -> None:
    names = sorted((path.relative_to(beside).as_posix() for path in beside.rglob("*") if path.is_file()), key=_order)
    ours = _ours(folder) if earlier is None else earlier
    for name in names:
        if earlier is not None and name not in earlier and (folder / name).exists():
            found = error("folder-in-use", None, said("hint-empty-folder"), form="file", file=folder / name)
            raise LayoutError([found], 2)
    _list(folder, {*names, *ours})
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (beside / name).replace(folder / name)
    for name in sorted(ours - set(names) - {MANIFEST}):
        (folder / name).unlink(missing_ok=True)
    _list(folder, set(names))


def _order(name: str) -> tuple[bool, bool, str]:
    """What pages show before the pages, the front page last: no page asks for what is not there yet."""
    return name.endswith(".html"), name == "index.html", name


def _ours(folder: Path) -> frozenset[str]:
    """The pages that an earlier version wrote; its pictures cannot be told from others and stay."""
    pages = folder.glob("*.html")
    return frozenset(page.name for page in pages if GENERATOR in page.read_text("utf-8", "replace"))


def _list(folder: Path, names: set[str]) -> None:
    """Write down which files are ours, in one step."""
    (folder / MANIFEST).parent.mkdir(parents=True, exist_ok=True)
    replace_file(folder / MANIFEST, "".join(f"{name}\n" for name in sorted({*names, MANIFEST})).encode())
