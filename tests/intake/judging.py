"""How well a folder was imported: what is right of each story's parts, and whether a character was lost.

`python -m tests.intake.judging township` makes the folder of that module, imports it, and prints the figures.
"""

import importlib
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

import yaml

from layout.errors import LayoutError
from layout.intake import Imported, import_files
from layout.source import read_issue
from layout.wording import message

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
"""How the marks of notes are printed."""
PARTS = ("headline", "kicker", "deck", "byline", "credit", "captions", "tables", "subheads")


@dataclass(frozen=True, slots=True)
class Gold:
    """What a story is to be, written before the program saw it."""

    source: str
    """The file, or the one of a mail's files, that it comes from."""
    headline: str
    kicker: str = ""
    deck: str = ""
    byline: str = ""
    credit: str = ""
    captions: tuple[str, ...] = ()
    """Each with its photo's credit behind a stroke: ``合龙现场|甘雨 摄``; of a photo without a caption ``|``."""
    tables: tuple[str, ...] = ()
    """Rows divided by ``/``, cells by ``,``."""
    subheads: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    """Paragraphs that are in it, as they are printed."""
    people: tuple[str, ...] = ()
    """Who made it, where an editor may print them as byline or as credit: these names are in one of both."""
    never: tuple[str, ...] = ()
    """What is not printed: telephones, who passed it, places of photos."""


@dataclass(slots=True)
class Sent:
    """A folder that was made, with what is right."""

    gold: list[Gold] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)
    """Files that are no stories, and a code (with its form) that each is told with."""
    texts: dict[str, str] = field(default_factory=dict)
    """All that was written into a file."""
    office: bool = False
    """Whether LibreOffice writes some of the files."""


@dataclass(slots=True)
class Verdict:
    """What came out."""

    right: Counter[str] = field(default_factory=Counter)
    stories: int = 0
    wrong: list[str] = field(default_factory=list)
    lost: dict[str, str] = field(default_factory=dict)
    untold: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    """What keeps the issue from being read."""


@dataclass(frozen=True, slots=True)
class Found:
    """A story's file, read without the program."""

    parts: dict[str, object]
    body: str


def read_story(file: Path) -> Found:
    """A story's parts as they are compared."""
    head, _, body = file.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
    fields = yaml.safe_load(head)
    parts = {name: _unbroken(str(fields.get(name, "")), name in PARTS[:3]) for name in PARTS[:5]}
    photos = fields.get("photos") or []
    captions = tuple(f"{one.get('caption', '')}|{one.get('credit', '')}" for one in photos)
    subheads = tuple(line[3:].replace("\\", "") for line in body.split("\n") if line.startswith("## "))
    return Found({**parts, "captions": captions, "tables": tuple(_tables(body)), "subheads": subheads}, body)


def _unbroken(text: str, broken: bool) -> str:
    """A field without the bars at which its lines end; one that is escaped is a bar."""
    return "|".join(part.replace("|", "") for part in text.split("\\|")) if broken else text


def _tables(body: str) -> Iterator[str]:
    rows: list[str] = []
    for line in [*body.split("\n"), ""]:
        if line.startswith("|"):
            rows.append(",".join(cell.strip().replace("\\", "") for cell in line.strip("|").split("|")))
        elif rows:
            yield "/".join(row for row in rows if not re.fullmatch(r"[-,]+", row))
            rows = []


def judge(sent: Sent, imported: Imported) -> Verdict:
    """Each gold text beside the story that is most like it, of the same file."""
    verdict = Verdict(stories=len(sent.gold))
    left = list(imported.stories)
    for gold in sent.gold:
        own = [one for one in left if one.source.name.startswith(gold.source)]
        best = max(own, key=lambda one: SequenceMatcher(None, one.headline, gold.headline).ratio(), default=None)
        if best is None:
            verdict.wrong.append(f"{gold.source}: no story “{gold.headline}”")
            continue
        left.remove(best)
        _compare(gold, read_story(imported.issue.parent / best.file), verdict)
    verdict.unread = list(_unread(imported))
    verdict.wrong += [f"{one.source.name}: a story too many: “{one.headline}”" for one in left]
    _account(sent, imported, verdict)
    return verdict


def _unread(imported: Imported) -> Iterator[str]:
    try:
        read_issue(imported.issue)
    except LayoutError as fault:
        yield from (f"unread: {one.span and one.span.file.name}: {message(one)}" for one in fault.diagnostics)


def _compare(gold: Gold, found: Found, verdict: Verdict) -> None:
    printed_ = re.sub(r"\\|\*|^> |^[-+] ", "", found.body, flags=re.MULTILINE)
    missing = [one for one in gold.body if one not in printed_]
    missing += [f"(not) {one}" for one in gold.never if one in printed_ or one in str(found.parts)]
    who = f"{found.parts['byline']} {found.parts['credit']}"
    closed = "".join(who.split())
    signed = bool(gold.people) and all(one in closed or one in who for one in gold.people)
    wrong = [
        name
        for name in PARTS
        if (not signed if gold.people and name in ("byline", "credit") else getattr(gold, name) != found.parts[name])
    ]
    verdict.right.update(name for name in PARTS if name not in wrong)
    verdict.right["body"] += not missing
    verdict.right["whole"] += not wrong and not missing
    for name in wrong:
        verdict.wrong.append(f"{gold.source} {name}: {found.parts[name]!r}, right is {getattr(gold, name)!r}")
    verdict.wrong += [f"{gold.source} body without {one!r}" for one in missing]


def _account(sent: Sent, imported: Imported, verdict: Verdict) -> None:
    """Characters that are neither in a story nor told, and files of which nothing is told."""
    said = [message(one) for one in imported.diagnostics]
    said += [str(one.arguments) for one in imported.diagnostics]
    stories = [(imported.issue.parent / one.file).read_text("utf-8") for one in imported.stories]
    report = imported.report.read_text("utf-8") if imported.report else ""
    there = re.sub(r"\[\^(\d+)\]:?", lambda mark: CIRCLED[int(mark[1]) - 1], "".join((*stories, *said, report)))
    for name, text in sent.texts.items():
        lost = Counter(re.sub(r"[^\w]", "", text)) - Counter(there)
        gone = [word for word in re.findall(r"\w+", text) if word not in re.sub(r"[*\\]", "", there)]
        if lost or len(gone) > 0.2 * len(re.findall(r"\w+", text)):
            verdict.lost[name] = "".join(lost.elements()) or " ".join(gone)
    for name, code in sent.told.items():
        found = [one for one in imported.diagnostics if name in str(one.arguments)]
        if not any(code in (one.code, f"{one.code}.{one.form}") for one in found):
            verdict.untold.append(f"{name}: {code}, told {[f'{one.code}.{one.form}' for one in found]}")


def printed(verdict: Verdict) -> str:
    """The figures, and what is wrong."""
    share = ", ".join(f"{name} {verdict.right[name]}" for name in (*PARTS, "body", "whole"))
    lines: Sequence[str] = (
        f"{verdict.stories} stories: {share}; lost {sum(map(len, verdict.lost.values()))}",
        *verdict.wrong,
        *(f"lost of {name}: {text}" for name, text in verdict.lost.items()),
        *verdict.untold,
        *verdict.unread,
    )
    return "\n".join(lines)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(place)
        made: Sent = importlib.import_module(f"tests.intake.{sys.argv[1]}").make(folder / "来稿")
        print(printed(judge(made, import_files([folder / "来稿"], folder / "2027-04-09"))))
