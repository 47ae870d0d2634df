"""The catalogue as its files say it, and every place in the program that says something."""

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "layout"
WORDING = PACKAGE / "wording"
LANGUAGES = ("en", "zh-CN")

NOT_ARGUMENTS = {"form", "story", "page", "language", "err"}
SEVERITIES = {"error", "warning", "note"}
SAYING = {"said", "text", "say", "printed", "tell"}


class _Variables(Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def variables(pattern: ftl.Pattern) -> frozenset[str]:
    """The arguments that a pattern uses."""
    visitor = _Variables()
    visitor.visit(pattern)
    return frozenset(visitor.names)


@functools.cache
def parsed(file: Path) -> ftl.Resource:
    """A file of the catalogue, read once a run."""
    return FluentParser().parse(file.read_text("utf-8"))


@functools.cache
def tree(file: Path) -> ast.Module:
    """A module, read once a run."""
    return ast.parse(file.read_text("utf-8"))


@functools.cache
def entries(language: str, kind: str = "") -> dict[str, frozenset[str]]:
    """Entry or ``entry.form`` → the arguments it uses. Fails on what Fluent cannot read and on a name given twice."""
    found: dict[str, frozenset[str]] = {}
    for file in sorted((WORDING / language / kind).glob("*.ftl")):
        for entry in parsed(file).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content[:80]}"
            if not isinstance(entry, ftl.Message):
                continue
            patterns = {entry.id.name: entry.value} if entry.value else {}
            patterns |= {f"{entry.id.name}.{a.id.name}": a.value for a in entry.attributes}
            for name, pattern in patterns.items():
                assert name not in found, f"{file.name}: {name} is there twice"
                found[name] = variables(pattern)
    return found


@dataclass(frozen=True)
class Use:
    """One place that says something."""

    file: Path
    line: int
    id: str
    severity: str
    """error, warning, note; empty for what is no diagnostic."""
    arguments: frozenset[str] | None
    """None where they are not written out."""

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} {self.id}"


@functools.cache
def uses() -> tuple[Use, ...]:
    """Every call of the program that names an entry of the catalogue."""
    calls = (
        (file, node)
        for file in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Call)
    )
    return tuple(use for file, node in calls for use in _use(file, node))


def _use(file: Path, call: ast.Call) -> Iterator[Use]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name not in SEVERITIES | SAYING or not call.args:
        return
    keywords = {keyword.arg for keyword in call.keywords}
    written = None if None in keywords else frozenset(str(k) for k in keywords) - NOT_ARGUMENTS
    form = next((keyword.value for keyword in call.keywords if keyword.arg == "form"), None)
    for code in _words(call.args[0]):
        for one in _words(form) if form is not None and name in SEVERITIES else ("",):
            id_ = f"{code}.{one}" if one else code
            yield Use(file, call.lineno, id_, name if name in SEVERITIES else "", written)


def _words(node: ast.expr) -> tuple[str, ...]:
    """The texts that an expression may be, where they are written out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return (node.value,)
    if isinstance(node, ast.IfExp):
        return (*_words(node.body), *_words(node.orelse))
    return ()


def literals(module: ast.Module) -> Iterator[ast.Constant]:
    """Texts in code, docstrings left out."""
    docs = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node
