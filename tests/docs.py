"""``make docs``: writes anew what of the docs is made, tables, the list of diagnostics and that of mistakes."""

from collections.abc import Iterator
from pathlib import Path

from tests import diagnostics, mistakes, tables


def made() -> Iterator[tuple[Path, str]]:
    """Each document with its text as it should be."""
    for file in diagnostics.DOCUMENTS:
        yield file, diagnostics.made(file)
    yield mistakes.DOCUMENT, mistakes.document()
    for file in tables.documents():
        if file not in (*diagnostics.DOCUMENTS, mistakes.DOCUMENT):
            yield file, tables.made(file)


if __name__ == "__main__":
    for document, fresh in made():
        if not document.exists() or fresh != document.read_text("utf-8"):
            document.write_text(fresh, "utf-8")
            print(f"docs/{document.name}: made anew")
