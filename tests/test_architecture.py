"""The house keeps its shape: one-way imports, third parties in their rooms, no hidden imports, no overgrown files."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.wording.catalogue_files import tree as parsed

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "layout"
FILES = sorted(p for p in PACKAGE.rglob("*.py"))
ROW = re.compile(r"^\| `(\w+)(?:/|\.py)` \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def rooms() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Room → rooms it may import, and third-party name → rooms it belongs into, as the architecture page says."""
    imports: dict[str, set[str]] = {}
    third: dict[str, set[str]] = {}
    for name, seen, outside in ROW.findall((ROOT / "docs" / "architecture.md").read_text("utf-8")):
        imports[name] = set(imports) if seen == "all above" else set(re.findall(r"\w+", seen))
        assert imports[name] <= set(imports), f"{name} may import only rooms that stand above it"
        for package in re.findall(r"\w+", outside):
            third.setdefault(package, set()).add(name)
    return imports, third


MAY_IMPORT, THIRD_PARTY_ROOMS = rooms()


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def arguments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    given = function.args
    found = [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return [name for name in found if name not in ("self", "cls")]


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute here"
            yield from (f"{node.module}.{a.name}" if node.module == "layout" else str(node.module) for a in node.names)


@pytest.mark.parametrize("here", sorted({room(path) for path in FILES}))
def test_files_of_a_room(here: str) -> None:
    for path in FILES:
        if room(path) == here:
            try:
                check_file(path, here)
            except AssertionError as fault:
                raise AssertionError(f"{path.relative_to(PACKAGE)}: {fault}") from fault


def check_file(path: Path, here: str) -> None:
    text = path.read_text("utf-8")
    tree = parsed(path)
    assert ast.get_docstring(tree), "every module says in a line what it is for"
    assert len(text.splitlines()) <= 500
    for name in imported(tree):
        top, *rest = name.split(".")
        if top == "layout" and rest and rest[0] != "__version__" and here not in (rest[0], "__main__", "__init__"):
            assert rest[0] in MAY_IMPORT[here], f"{here} may not import {rest[0]}"
        elif top in THIRD_PARTY_ROOMS:
            assert here in THIRD_PARTY_ROOMS[top], f"{top} does not belong into {here}"
        elif top not in ("layout", "__future__"):
            assert top in sys.stdlib_module_names or top in THIRD_PARTY_ROOMS, f"{top}: name its room first"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inside = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not inside, f"{node.name} imports inside itself"
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= 40, f"{node.name} is {length} lines long"
            assert len(arguments(node)) <= 6, f"{node.name} takes {len(arguments(node))} arguments"


def test_most_functions_are_short() -> None:
    nodes = [n for p in FILES for n in ast.walk(parsed(p)) if isinstance(n, ast.FunctionDef)]
    lengths = sorted((node.end_lineno or node.lineno) - node.lineno + 1 for node in nodes)
    assert lengths[len(lengths) * 9 // 10] <= 17, "9 of 10"


def test_no_class_name_stands_for_two_things() -> None:
    homes: dict[str, set[str]] = {}
    for path in FILES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, set()).add(str(path.relative_to(PACKAGE)))
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}


def test_the_architecture_document_names_every_room() -> None:
    assert set(MAY_IMPORT) == {room(p) for p in FILES} - {"__init__", "__main__"}


def test_nothing_else_lies_at_the_top() -> None:
    allowed = {
        "pyproject.toml",
        "README.md",
        "README.zh-CN.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "Makefile",
    }
    allowed |= {"docs", "layout", "themes", "fonts", "fonts-tc", "issues", "tests", "out"}
    there = {p.name for p in ROOT.iterdir() if not p.name.startswith(".")}
    assert there <= allowed
