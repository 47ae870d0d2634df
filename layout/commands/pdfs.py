"""PDFs named on the command line: read, and called by their names where they cannot be."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, error, said
from layout.filekinds import is_pdf, kind_of_file


def read_pdf(path: Path) -> bytes:
    """The bytes of a PDF. Raises LayoutError (exit code 2) where it is plainly another kind of file."""
    content = path.read_bytes()
    if not is_pdf(content):
        kind = kind_of_file(content) or said("file-kind.text" if _is_text(content) else "file-kind")
        raise LayoutError([error("not-a-pdf", None, said("hint-export-pdf"), file=path.name, found=kind)], 2)
    return content


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Say which PDF it is that cannot be read."""
    try:
        yield
    except LayoutError as fault:
        told = (_with_name(one, path) if one.code == "unreadable-pdf" else one for one in fault.diagnostics)
        raise LayoutError(told, fault.exit_code) from None


def _with_name(told: Diagnostic, path: Path) -> Diagnostic:
    again = error("unreadable-pdf", None, said("hint-export-again"), form="file", file=path.name)
    if told.form == "encrypted":
        again = error("unreadable-pdf", None, said("hint-no-password"), form="file-encrypted", file=path.name)
    return replace(again, page=told.page)


def _is_text(content: bytes) -> bool:
    return b"\0" not in content
