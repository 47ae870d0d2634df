"""The tables of the docs are those of the declarations. Where one is not, ``make docs`` writes it anew."""

from pathlib import Path

import pytest

from tests.tables import DOCS, documents, made, records

WITHIN = {"photo": "page_photo", "body_file": "story"}
"""Groups without a table of their own: the one that has all their fields, or whose text says it."""


@pytest.mark.parametrize("file", documents(), ids=lambda file: file.name)
def test_the_tables_are_as_declared(file: Path) -> None:
    assert file.read_text("utf-8") == made(file), "make docs"


@pytest.mark.parametrize("name", ["issue-format.md", "theme-format.md"])
def test_every_group_has_its_table(name: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    assert [
        record for record in records(DOCS / name) if f"<!-- fields: {WITHIN.get(record, record)} -->" not in text
    ] == []


def test_every_field_is_said_in_both_languages() -> None:
    for name in ("issue-format.md", "theme-format.md"):
        for fields in records(DOCS / name).values():
            for field in fields:
                assert field.title and field.term and field.english.endswith(".") and field.chinese.endswith("。"), (
                    field.name
                )
