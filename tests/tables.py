"""The tables of the docs that are made from what is declared: ``make docs`` writes them anew in both languages.

A table stands between two remarks: ``<!-- fields: story -->`` and ``<!-- /fields -->`` in issue- and theme-format,
``<!-- options -->`` in pagination, ``<!-- conditions -->`` in press. ``NAME.zh-CN.md`` is in Chinese.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from layout.fields.record import Field, Record
from layout.page.options import ANY, OPTIONS, Option
from layout.press.conditions import CONDITION
from layout.source.issue import OF_A_PUBLICATION
from layout.source.issue import RECORDS as ISSUE
from layout.source.pagetree import NODE_FIELDS
from layout.source.theme import RECORDS as THEME
from layout.wording import CHINESE, ENGLISH, text

DOCS = Path(__file__).parent.parent / "docs"
MADE = re.compile(
    r"<!-- (fields: (?P<record>\w+)|options|conditions) -->\n.*?<!-- /(fields|options|conditions) -->", re.DOTALL
)
SLOTS = ("lead", "story", "stories", "briefs", "jumps", "auto", "photo", "photos", "ad", "ads")
HEADS = {
    ENGLISH: {
        "fields": ("field", "中文", "what it is"),
        "options": ("option", "slots", "values", "default", "what it does"),
    },
    CHINESE: {"fields": ("字段", "名称", "说明"), "options": ("选项", "版位", "可填", "不写时", "作用")},
}


def language_of(file: Path) -> str:
    return CHINESE if file.name.endswith(f".{CHINESE}.md") else ENGLISH


def records(file: Path) -> dict[str, tuple[Field[Any], ...]]:
    """The groups whose tables a document may hold, by name."""
    if file.name.startswith("theme-format"):
        return {record.name: record.fields for record in THEME} | {"node": NODE_FIELDS}
    groups = OF_A_PUBLICATION if file.name.startswith("publication") else ISSUE
    return {record.name: record.fields for record in groups}


def lines(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    cells = [tuple(head), ("---",) * len(tuple(head)), *rows]
    shown = ("| " + " | ".join(row) + " |" if row[0] != "---" else "|" + "---|" * len(row) for row in map(tuple, cells))
    return "\n".join(shown) + "\n"


def field_row(field: Field[Any], language: str, before: str = "") -> tuple[str, ...]:
    mark = " *" if field.required else ""
    return f"`{before}{field.name}`{mark}", field.term, field.described(language).replace("|", "\\|")


def fields_table(fields: Iterable[Field[Any]], language: str) -> str:
    return lines(HEADS[language]["fields"], (field_row(field, language) for field in fields))


def conditions_table(language: str) -> str:
    """Every key of a condition, those of its tables as ``table.key``."""
    rows = []
    for field in CONDITION.fields:
        inner = field.kind.fields if isinstance(field.kind, Record) else ()
        rows += [field_row(one, language, f"{field.name}.") for one in inner] or [field_row(field, language)]
    return lines(HEADS[language]["fields"], rows)


def options_table(language: str) -> str:
    return lines(HEADS[language]["options"], (option_row(option, language) for option in OPTIONS))


def option_row(option: Option, language: str) -> tuple[str, ...]:
    slots = tuple(slot for slot in SLOTS if slot in option.slots)
    where = (
        ("全部" if language == CHINESE else "all")
        if option.slots == ANY
        else ("、" if language == CHINESE else ", ").join(slots)
    )
    default = str(option.default).lower() if isinstance(option.default, bool) else str(option.default)
    wanted = option.kind.wanted
    values = text(wanted.id, language, **wanted.named)
    return f"`{option.name}`", where, values, default, option.described(language)


def made(file: Path) -> str:
    """A document with its tables as they are declared."""
    language, known = language_of(file), records(file)
    tables: dict[str, Callable[[str], str]] = {"options": options_table, "conditions": conditions_table}

    def table(match: re.Match[str]) -> str:
        name = match["record"]
        shown = fields_table(known[name], language) if name else tables[match[1]](language)
        return f"<!-- {match[1]} -->\n{shown}<!-- /{match[3]} -->"

    return MADE.sub(table, file.read_text("utf-8"))


def documents() -> list[Path]:
    return sorted(DOCS.glob("*.md"))
