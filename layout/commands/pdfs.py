"""PDFs named on the command line."""

from pathlib import Path

from layout.errors import LayoutError, error, said
from layout.filekinds import is_pdf, kind_of_file


def read_pdf(path: Path) -> bytes:
    """The bytes of a PDF. Raises LayoutError (exit code 2) where it is plainly another kind of file."""
    if not path.is_file():  # a pipe that nobody writes to would be waited for
        raise LayoutError(
            [error("not-a-pdf", None, said("hint-export-pdf"), file=path.name, found=said("file-kind"))], 2
        )
    content = path.read_bytes()
    if not is_pdf(content):
        kind = kind_of_file(content) or said("file-kind.text" if _is_text(content) else "file-kind")
        raise LayoutError([error("not-a-pdf", None, said("hint-export-pdf"), file=path.name, found=kind)], 2)
    return content


def _is_text(content: bytes) -> bool:
    return b"\0" not in content
