"""What of the docs is made is up to date: tables, diagnostics, mistakes. If not: ``make docs``."""

import re
from pathlib import Path

import pytest

from tests import diagnostics, mistakes
from tests.tables import DOCS, documents, made, records

WITHIN = {"photo": "page_photo", "body_file": "story"}
"""Groups without a table of their own: the one that has all their fields, or whose text says it."""


@pytest.mark.parametrize("file", documents(), ids=lambda file: file.name)
def test_the_tables_are_as_declared(file: Path) -> None:
    assert file.read_text("utf-8") == made(file), "make docs"


@pytest.mark.parametrize(
    "name",
    [
        *("issue-format.md", "issue-format.zh-CN.md", "theme-format.md", "theme-format.zh-CN.md"),
        *("publication.md", "publication.zh-CN.md"),
    ],
)
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


@pytest.mark.parametrize("file", diagnostics.DOCUMENTS, ids=lambda file: file.name)
def test_the_diagnostics_are_those_of_the_catalogue(file: Path) -> None:
    assert file.read_text("utf-8") == diagnostics.made(file), "make docs"


def test_every_diagnostic_is_listed() -> None:
    for file in diagnostics.DOCUMENTS:
        text = file.read_text("utf-8")
        assert [code for code in diagnostics.severities() if f"### `{code}`" not in text] == []


def test_the_mistakes_are_told_as_the_document_says() -> None:
    assert mistakes.DOCUMENT.read_text("utf-8") == mistakes.document(), "make docs"


def test_every_mistake_is_told() -> None:
    """Thirty at least, each with every code that its case names."""
    assert len(mistakes.told()) >= 30
    for _, case, codes, _ in mistakes.told():
        assert codes == set(case.codes), case.title


@pytest.mark.parametrize("file", [*documents(), *DOCS.parent.glob("*.md")], ids=lambda file: file.name)
def test_links_lead_somewhere(file: Path) -> None:
    prose = re.sub(r"^```.*?^```", "", file.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", prose)
    assert [target for target in targets if not (file.parent / target).exists()] == []
