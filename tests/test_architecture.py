"""The house keeps its shape: one-way imports, third parties in their rooms, no hidden imports, no overgrown files."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "layout"
FILES = sorted(p for p in PACKAGE.rglob("*.py"))
SHARED = {"model", "units", "errors", "resources", "raster", "garbage"}
STAGES = {"source", "faces", "compose", "story", "page", "markup", "press", "preflight", "proof"}
MAY_IMPORT = {
    **dict.fromkeys(STAGES, SHARED),
    "story": SHARED | {"compose"},
    "page": SHARED | {"compose", "story"},
    "model": {"units", "errors"},
    "raster": {"units", "errors"},
    "errors": set(),
    "units": set(),
    "garbage": set(),
    "resources": set(),
}
"""Room → the other rooms it may import; `pipeline`, `cli` and what they need see every stage."""

THIRD_PARTY_ROOMS = {
    "yaml": {"source"},
    "markdown_it": {"source"},
    "fontTools": {"faces"},
    "uharfbuzz": {"faces"},
    "pyphen": {"compose"},
    "budoux": {"compose"},
    "jinja2": {"markup", "proof", "preflight"},
    "markupsafe": {"markup", "proof", "preflight"},
    "qrcode": {"markup", "proof"},
    "weasyprint": {"press"},
    "tinycss2": {"press"},
    "pikepdf": {"press", "preflight"},
    "PIL": {"source", "press", "preflight", "proof", "raster"},
    "pypdfium2": {"preflight", "proof", "raster"},
    "zxingcpp": {"preflight", "proof"},
    "isal": {"raster"},
    "css_inline": {"proof"},
    "keyring": {"proof"},
    "click": {"cli", "commands"},
}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute here"
            yield from (f"{node.module}.{a.name}" if node.module == "layout" else str(node.module) for a in node.names)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_file(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    here = room(path)
    assert ast.get_docstring(tree), "every module says in a line what it is for"
    assert len(text.splitlines()) <= 600
    for name in imported(tree):
        top, *rest = name.split(".")
        if top == "layout" and rest and rest[0] != "__version__" and here in MAY_IMPORT and rest[0] != here:
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
            assert length <= 80, f"{node.name} is {length} lines long"


def test_the_architecture_document_names_every_room() -> None:
    document = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = set(re.findall(r"^\| `(\w+)(?:/|\.py)`", document, re.MULTILINE))
    there = {room(p) for p in FILES} - {"__init__", "__main__"}
    assert named == there


def test_nothing_else_lies_at_the_top() -> None:
    allowed = {"pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "Makefile"}
    allowed |= {"docs", "layout", "themes", "fonts", "issues", "tests", "out"}
    there = {p.name for p in ROOT.iterdir() if not p.name.startswith(".")}
    assert there <= allowed
