"""Diagnostics whose code no call writes out beside its severity: provoked here, to see how grave each is."""

import ast
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from layout.commands.parameters import Misuse
from layout.errors import Diagnostic, LayoutError, Severity
from layout.fields.findings import MAX_OF_A_CODE, Findings
from layout.press.conditions import load_condition
from layout.source import read_issue
from tests.minimal import MINIMAL
from tests.wording.catalogue_files import PACKAGE, SEVERITIES, tree

FAULTY = Path(__file__).parent / "source" / "faulty"
_EXPECTED = re.compile(r"^# (error|warning|note)\[([a-z-]+)\]", re.MULTILINE)
ISSUE = MINIMAL.replace(
    "本报讯 今天下午，街道召开会议。",
    """今天,下雨\u200b了。\u2028又\u00a0晴了，cafe\u0301里有⽂字，\ufa10先生<br>，ＡＢ２０。
        　　这里**没有收尾。
        他说"好。
        街道（扩大。
        姓名：\u3000\u3000\u3000电话""",
)
"""A text with everything that reading mends, or leaves and tells."""
PRESS = 'extends = "newsprint"\nbleed = "viel"\nfiles = "a/{page}.pdf"\n'


def severities() -> dict[str, set[str]]:
    """Code → the severities that it may have, as the program tells it and as its calls say."""
    found: dict[str, set[str]] = {}
    for told in provoked():
        found.setdefault(told.code, set()).add(str(told.severity))
    for code, severity in (*_written(), *_expected()):
        found.setdefault(code, set()).add(severity)
    return found


def provoked() -> Iterator[Diagnostic]:
    """Findings of texts, of a printing condition, of a command line, and those that are too many to tell."""
    yield Misuse("other", None).diagnostic
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "issue.yaml").write_text(ISSUE, "utf-8")
        yield from read_issue(folder / "issue.yaml")[1]
        (folder / "press").mkdir()
        (folder / "press" / "ours.toml").write_text(PRESS, "utf-8")
        try:
            load_condition("ours", [folder])
        except LayoutError as fault:
            yield from fault.diagnostics
    for severity in Severity:
        findings = Findings()
        for _ in range(MAX_OF_A_CODE + 1):
            getattr(findings, severity.value)("remark", None, text="x")
        yield findings.sorted()[-1]


def _written() -> Iterator[tuple[str, str]]:
    """Codes written in calls; and where a call's code is a variable, every word that its module writes out."""
    for file in sorted(PACKAGE.rglob("*.py")):
        module = tree(file)
        for node in ast.walk(module):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in SEVERITIES:
                yield from ((code, name) for code in _codes(node.args[0], module))


def _codes(code: ast.expr, module: ast.Module) -> Iterator[str]:
    within = module if isinstance(code, ast.Name) else code
    yield from (n.value for n in ast.walk(within) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def _expected() -> Iterator[tuple[str, str]]:
    """What the faulty files of the tests are told, which `test_faulty` compares with the program."""
    for file in FAULTY.rglob("*.yaml"):
        yield from ((code, severity) for severity, code in _EXPECTED.findall(file.read_text("utf-8")))
