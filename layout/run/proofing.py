"""An issue proofread as it stands in its files, and corrections that somebody chose: for command, desk and others."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from layout.errors import Diagnostic
from layout.proofread import Remark, proofread
from layout.run.corrections import correct
from layout.source import read_issue


@dataclass(frozen=True, slots=True)
class Proofread:
    """What is to be looked at in an issue."""

    found: tuple[Diagnostic, ...]
    """What reading says of its stories' texts."""
    remarks: tuple[Remark, ...]
    """What proofreading says."""


def proofread_issue(issue: Path) -> Proofread:
    """Proofread an issue.yaml and its stories. Raises LayoutError where it cannot be read."""
    read, found = read_issue(issue)
    return Proofread(tuple(one for one in found if one.story), proofread(read))


def remark_name(remark: Remark) -> str:
    """By which a remark is known while the words that it is about, and their place, stay as they are."""
    span = remark.told.span
    place = f"{span.file}:{span.line}:{span.column}" if span else ""
    return hashlib.sha256(f"{place}:{remark.told.code}:{remark.words}".encode()).hexdigest()[:16]


def correct_chosen(issue: Path, names: Collection[str]) -> int:
    """Make the corrections of these remarks, sure or not, where their words still stand; how many were made.

    Raises LayoutError where a file cannot be read, OSError where it cannot be written.
    """
    chosen = [
        replace(one, sure=True)
        for one in proofread_issue(issue).remarks
        if one.correction is not None and remark_name(one) in names
    ]
    made, _ = correct(issue, chosen)
    return sum(made.values())
