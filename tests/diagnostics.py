"""docs/diagnostics.md and its Chinese counterpart: every code with its sentences, its cause and its cure.

Made of the catalogue: ``make docs`` writes them anew. Severities are those of the program (tests/provoked.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import ast as ftl

from layout.judge.rules import GROUPS
from layout.wording import CHINESE, ENGLISH, text
from tests import provoked
from tests.tables import DOCS, language_of
from tests.wording.catalogue_files import WORDING, parsed

DOCUMENTS = (DOCS / "diagnostics.md", DOCS / f"diagnostics.{CHINESE}.md")

COUNTS = {"zero", "one", "two", "few", "many", "other"}
"""Variants that differ by a number: the last one says enough."""

WORDS = {
    ENGLISH: {
        "title": "# Diagnostics",
        "intro": "Whatever `layout` finds, by code: what it says (`{…}` stands for what it names),"
        " why, and what to do. An *error* stops the run, a *warning* asks for a look, a *note* only tells."
        " `layout explain CODE` says the same. Made by `make docs`.",
        "cause": "Cause",
        "cure": "Cure",
        "preflight": "Preflight of a PDF",
        "preflight-intro": "Rules, with their codes in the report; where they come from: [preflight.md](preflight.md).",
    },
    CHINESE: {
        "title": "# 诊断一览",
        "intro": "程序会提示的问题，按代码列出：怎么说（`{…}`处是具体内容）、什么原因、怎么办。"
        "*错误*要改好才能付印，*警告*请看一眼，*说明*只是告知。"
        "在命令行里用`layout explain 代码`也能查到。本页由`make docs`生成。",
        "cause": "原因",
        "cure": "办法",
        "preflight": "印前检查",
        "preflight-intro": "PDF的印前检查规则，代码见检查报告；出处见[preflight.md](preflight.md)。",
    },
}
ROOMS = {
    "fields": ("Fields of a file", "字段"),
    "source": ("Issue and theme", "稿件与主题模板"),
    "intake": ("Importing", "导入来稿"),
    "proofread": ("Proofreading", "校对"),
    "compose": ("Lines", "行"),
    "faces": ("Fonts", "字体"),
    "story": ("Stories", "稿件排版"),
    "page": ("Pages", "版面"),
    "plan": ("The whole issue", "整期"),
    "specimen": ("Themes tried out", "试排主题模板"),
    "verify": ("Nothing lost", "核对有无遗漏"),
    "markup": ("Templates", "网页模板"),
    "press": ("Press", "印刷文件"),
    "pdf": ("PDF files", "PDF文件"),
    "edition": ("Screen and proofs", "屏幕版与校样"),
    "compare": ("Comparing", "比较"),
    "letters": ("Letters", "信件"),
    "mail": ("Sending", "发信"),
    "web": ("Web edition", "数字报"),
    "desk": ("Preview", "预览"),
    "run": ("Files and runs", "文件与运行"),
    "delivery": ("Delivery", "交付印厂"),
    "commands": ("Commands", "命令"),
    "telling": ("Telling", "提示本身"),
}
"""Files of the catalogue as chapters, in the order in which an issue meets them; others come behind, by name."""


@dataclass(frozen=True)
class Entry:
    """A code's sentences, one a form."""

    code: str
    room: str
    sentences: tuple[str, ...]


def shown(pattern: ftl.Pattern) -> str:
    """A pattern as a document shows it: arguments as ``{name}``."""
    parts = (part.value if isinstance(part, ftl.TextElement) else _placed(part.expression) for part in pattern.elements)
    return " ".join("".join(parts).split("\n"))


def _placed(expression: ftl.SyntaxNode) -> str:
    match expression:
        case ftl.StringLiteral():
            return str(expression.parse()["value"])
        case ftl.VariableReference():
            return f"{{{expression.id.name}}}"
        case ftl.FunctionReference():
            return _placed(expression.arguments.positional[0])
        case ftl.SelectExpression():
            return _variants(expression)
        case ftl.Placeable():
            return _placed(expression.expression)
    raise TypeError(type(expression).__name__)


def _variants(expression: ftl.SelectExpression) -> str:
    words = [v for v in expression.variants if isinstance(v.key, ftl.Identifier) and v.key.name not in COUNTS]
    if words:
        return "/".join(shown(variant.value) for variant in expression.variants)
    return next(shown(variant.value) for variant in expression.variants if variant.default)


def messages(language: str, kind: str = "") -> Iterator[tuple[str, ftl.Message]]:
    """Every entry of the catalogue with the name of its file."""
    for file in sorted((WORDING / language / kind).glob("*.ftl")):
        for entry in parsed(file).body:
            if isinstance(entry, ftl.Message):
                yield file.stem, entry


@cache
def severities() -> dict[str, list[str]]:
    """Every diagnostic's code with the severities it may have, the worst first."""
    found = provoked.severities()
    codes = [entry.id.name for _, entry in messages("en", "causes")]
    return {code: [one for one in ("error", "warning", "note") if one in found[code]] for code in codes}


def causes(language: str) -> dict[str, tuple[str, str]]:
    """Code → cause and cure."""
    found = {}
    for _, entry in messages(language, "causes"):
        cures = [shown(one.value) for one in entry.attributes if one.id.name == "cure"]
        found[entry.id.name] = (shown(entry.value), *cures)
    return {code: (words[0], words[1]) for code, words in found.items() if len(words) > 1}


def entries(language: str) -> list[Entry]:
    """The diagnostics of a language in the order of their chapters."""
    known, order = severities(), list(ROOMS)
    found = []
    for room, entry in messages(language):
        if entry.id.name in known:
            patterns = [entry.value] if entry.value else []
            patterns += [attribute.value for attribute in entry.attributes]
            found.append(Entry(entry.id.name, room, tuple(map(shown, patterns))))
    return sorted(found, key=lambda one: (order.index(one.room) if one.room in order else len(order), one.room))


def document(language: str) -> str:
    """The whole page."""
    words, told, why = WORDS[language], severities(), causes(language)
    parts = [words["title"], words["intro"]]
    room = ""
    for entry in entries(language):
        if entry.room != room:
            room = entry.room
            titles = ROOMS.get(room, (room, room))
            parts.append(f"## {titles[language == CHINESE]}")
        parts.append(section(entry, told[entry.code], why[entry.code], language))
    return "\n\n".join([*parts, preflight(language)]) + "\n"


def section(entry: Entry, told: list[str], why: tuple[str, str], language: str) -> str:
    """One code."""
    words, comma = WORDS[language], "、" if language == CHINESE else ", "
    colon = "：" if language == CHINESE else ": "
    severity = comma.join(text(f"severity-{one}", language) for one in told)
    said = "\n".join(f"- {plain(sentence)}" for sentence in entry.sentences)
    bracketed = f"（{severity}）" if language == CHINESE else f" ({severity})"
    return (
        f"### `{entry.code}`{bracketed}\n\n{said}\n\n"
        f"{words['cause']}{colon}{plain(why[0])}  \n{words['cure']}{colon}{plain(why[1])}"
    )


def plain(words: str) -> str:
    """Words whose marks mean nothing to Markdown."""
    for mark, written in (("\\", "\\\\"), ("<", "&lt;"), ("*", "\\*"), ("_", "\\_"), ("`", "\\`"), ("|", "\\|")):
        words = words.replace(mark, written)
    return words


def preflight(language: str) -> str:
    """The rules of preflight, group by group."""
    words = WORDS[language]
    head = (
        ("规则", "轻重", "毛病", "原因", "办法")
        if language == CHINESE
        else ("rule", "severity", "fault", "cause", "cure")
    )
    rows = []
    known = {entry.id.name: entry for _, entry in messages(language)}
    for title, group in GROUPS.items():
        rows.append(f"### {text(title, language)}\n\n| {' | '.join(head)} |\n|---|---|---|---|---|")
        for rule in group:
            entry = known[f"preflight-{rule.id}"]
            said = {one.id.name: plain(shown(one.value)) for one in entry.attributes}
            fault = plain(shown(entry.value)).replace("{measured}", "").strip()
            severity = text(f"severity-{rule.severity}", language)
            rows[-1] += f"\n| `{rule.id}` | {severity} | {fault} | {said['cause']} | {said['cure']} |"
    return "\n\n".join([f"## {words['preflight']}", words["preflight-intro"], *rows])


def made(file: Path) -> str:
    """A document as the catalogue says it."""
    return document(language_of(file))
