"""Names of files by a pattern, as a print shop wants them: ``{name}-{date:%Y%m%d}-A{page:02}.pdf``.

A pattern is checked when it is read; what an issue is called may then be anything: no name leads out of its folder.
"""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from layout.errors import Said, said
from layout.fields.kinds import ScalarKind, Schema, Schemas, UnfitError
from layout.fields.nearmiss import hints_for

NUMBERS = frozenset({"number", "total", "pages", "page", "sheet"})
"""Parts that are numbers: ``{page:02}`` has two digits at least."""
TEXTS = frozenset({"name", "section", "press"})
OF_A_PAGE, OF_A_SHEET = frozenset({"page", "section"}), frozenset({"sheet"})
"""Parts of which each page, or each sheet, has its own: a pattern with one of them means so many files."""
DAY = "date"
PARTS = (DAY, *sorted(TEXTS), *sorted(NUMBERS))
MOST_BYTES = 200
"""Of a name: file systems take 255, and whoever copies the file adds something."""

_PART = re.compile(r"\{([^{}:]*)(?::([^{}]*))?\}")
_DIGITS = re.compile(r"0?[1-9]?")
_OF_DATE = {"%Y": "{0:04}", "%y": "{3:02}", "%m": "{1:02}", "%d": "{2:02}"}
_DATE = re.compile("%[Yymd]")
_NOT_IN_A_NAME = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')
"""What one system or another refuses."""

Value = str | int | datetime.date


@dataclass(frozen=True, eq=False)
class FilePattern(ScalarKind[str]):
    """A pattern of file names; empty: what is usual."""

    @property
    def wanted(self) -> Said:
        """A pattern, with an example."""
        return said("kind-file-pattern")

    def of(self, text: str) -> str:
        """The pattern, checked."""
        bare = _PART.sub("", text)
        if not text:
            return text
        if "{" in bare or "}" in bare:
            raise UnfitError("bad-file-pattern", form="brace", text=text)
        if _NOT_IN_A_NAME.search(bare) or text.startswith("."):
            raise UnfitError("bad-file-pattern", said("hint-deliver-to"), form="folder", text=text)
        if not text.endswith(".pdf"):
            raise UnfitError("bad-file-pattern", form="pdf", text=text)
        for part, form in _PART.findall(text):
            _check_part(part, form)
        if parts_in(text) & OF_A_PAGE and parts_in(text) & OF_A_SHEET:
            raise UnfitError("bad-file-pattern", form="both", text=text)
        return text

    def schema(self, _: Schemas) -> Schema:
        """A text that ends in ``.pdf``."""
        return {"type": "string", "pattern": r"^[^/\\]+\.pdf$"}


def _check_part(part: str, form: str) -> None:
    if part not in PARTS:
        hints = hints_for(part, PARTS, said("known-parts"))
        raise UnfitError("bad-file-pattern", *hints, form="part", text=part)
    plain = not _NOT_IN_A_NAME.search(form) and "%" not in _DATE.sub("", form)
    fits = _DIGITS.fullmatch(form) if part in NUMBERS else (plain if part == DAY else not form)
    if not fits:
        raise UnfitError("bad-file-pattern", said("hint-file-pattern"), form="form", text=form)


def parts_in(pattern: str) -> frozenset[str]:
    """The parts that a pattern names."""
    return frozenset(part for part, _ in _PART.findall(pattern))


def file_name(pattern: str, values: Mapping[str, Value]) -> str:
    """The name that a checked pattern gives; what no file name may have is ``_`` in it.

    Raises ValueError for one that is too long.
    """

    def filled(match: re.Match[str]) -> str:
        value, form = values[match[1]], match[2] or ""
        if isinstance(value, datetime.date):
            year, month, day = value.year, value.month, value.day
            spell = _OF_DATE.__getitem__
            return _DATE.sub(lambda sign: spell(sign[0]).format(year, month, day, year % 100), form or "%Y-%m-%d")
        return f"{value:{form}}" if isinstance(value, int) else value

    name = _NOT_IN_A_NAME.sub("_", _PART.sub(filled, pattern))
    name = f"_{name[1:]}" if name.startswith((".", " ")) else name
    if len(name.encode()) > MOST_BYTES:
        raise ValueError(name)
    return name
