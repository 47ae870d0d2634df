"""docs/mistakes.zh-CN.md: an editor's typical mistakes with what the program says to each, made by ``make docs``."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from layout.errors import Diagnostic, LayoutError
from layout.run.opening import lay_out, open_issue
from layout.source import read_issue
from layout.wording import CHINESE, format_diagnostic
from tests.source.folder import make_folder
from tests.tables import DOCS

CASES = Path(__file__).parent / "source" / "mistakes.yaml"
DOCUMENT = DOCS / f"mistakes.{CHINESE}.md"
PROSE = "社区干部、志愿者和居民代表一起到楼道里查看，逐户听取意见，商量怎样把多年堆放的旧物清走，让邻居们进出方便。"
INTRO = """\
# 常见错误

编辑常犯的错误、程序怎么说、该怎么办。每一条都是真跑出来的：本页由`make docs`从`tests/source/mistakes.yaml`生成。

看提示有三点。第一行先说在哪里：`issue.yaml:8:7`是第8行第7个字。方括号里是代码，完整的一览在\
[diagnostics.zh-CN.md](diagnostics.zh-CN.md)。“建议”后面是改法，多半照做就行。

*错误*不改不能付印；*警告*请看一眼；*说明*只是告知。"""


@dataclass(frozen=True)
class Mistake:
    """One case: the faulty lines as the document shows them, the whole issue, what is told of it, what to do."""

    title: str
    shown: str
    issue: str
    encoding: str
    laid_out: bool
    codes: tuple[str, ...]
    do: str


def filler(characters: int) -> str:
    """Prose of so many characters."""
    return (PROSE * (characters // len(PROSE) + 1))[: characters - 1] + "。"


def mistake(case: dict[str, Any], base: str) -> Mistake:
    """A case of the data file; its lines must stand in the base once."""
    before, lines, filled = case["for"], case["lines"], case.get("filled", 0)
    assert not before or base.count(before) == 1, case["title"]
    issue = base.replace(before, lines.replace("……", filler(filled)) if filled else lines) if before else base
    shown = lines.replace("……", f"{filler(filled)[:20]}……（共{filled}字）") if filled else lines
    page = case.get("page", False)
    return Mistake(case["title"], shown, issue, case.get("save", "utf-8"), page, tuple(case["codes"]), case["do"])


def groups() -> Iterator[tuple[str, list[Mistake]]]:
    """The chapters of the document with their cases."""
    data = yaml.safe_load(CASES.read_text("utf-8"))
    for group in data["groups"]:
        yield group["title"], [mistake(case, data["base"]) for case in group["cases"]]


def found(case: Mistake, folder: Path) -> list[Diagnostic]:
    """What the program finds in a case's issue, written into *folder*, of the codes the case is about."""
    path = folder / "issue.yaml"
    path.write_bytes(case.issue.encode(case.encoding))
    try:
        if case.laid_out:
            opened = open_issue(path)
            every = (*opened.findings, *lay_out(opened).diagnostics)
        else:
            every = tuple(read_issue(path)[1])
    except LayoutError as problem:
        every = tuple(problem.diagnostics)
    return [diagnostic for diagnostic in every if diagnostic.code in case.codes]


@cache
def told() -> tuple[tuple[str, Mistake, frozenset[str], str], ...]:
    """Every case under its chapter: the codes that the program found of it, and its words."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "issue"
        make_folder(folder)
        return tuple((title, case, *_told(case, folder)) for title, cases in groups() for case in cases)


def _told(case: Mistake, folder: Path) -> tuple[frozenset[str], str]:
    diagnostics = found(case, folder)
    words = "\n".join(format_diagnostic(one, folder.resolve(), CHINESE) for one in diagnostics)
    return frozenset(one.code for one in diagnostics), words


def document() -> str:
    """The whole page."""
    parts, last = [INTRO], ""
    for number, (title, case, _, words) in enumerate(told(), 1):
        parts += [f"## {title}"] * (title != last)
        last = title
        wrong = f"```yaml\n{case.shown}```\n\n" if case.shown else ""
        parts.append(f"### {number}. {case.title}\n\n{wrong}```text\n{words}\n```\n\n{case.do}")
    return "\n\n".join(parts) + "\n"
