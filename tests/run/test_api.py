"""The program from Python: what docs/api.md and docs/report.md say is so."""

import json
import re
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

import layout
from layout.errors import Diagnostic, error, said
from layout.model.page import StoryFit
from layout.run.findings import diagnostic_json
from layout.run.pipeline import Outcome
from layout.run.report import report_json
from tests.minimal import MINIMAL

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"


def examples(name: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", (DOCS / name).read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize(("page", "number"), [("api.md", 0), ("report.md", 0)])
def test_the_example_of_the_page_runs(
    page: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "issues" / "2020-06-08", tmp_path / "issues" / "2020-06-08")
    code = examples(page)[number]
    monkeypatch.chdir(tmp_path)
    exec(code, {"__name__": "example"})
    assert page != "api.md" or "print.pdf" in capsys.readouterr().out


def test_what_is_done_apart_is_held_to_limits(tmp_path: Path) -> None:
    """A template that never ends is an error of its file; a good issue comes out as it does here."""
    template = tmp_path / "theme" / "templates" / "box" / "masthead.html.j2"
    template.parent.mkdir(parents=True)
    (tmp_path / "theme" / "theme.yaml").write_text("extends: base\n")
    (tmp_path / "issue.yaml").write_text(MINIMAL.replace("theme: tianshan", "theme: ./theme"), "utf-8")
    template.write_text("{{ masthead.name }}")
    assert layout.check(tmp_path, apart=True).diagnostics == layout.check(tmp_path).diagnostics
    template.write_text("{{ 'x' * 9999999999 }}")
    with pytest.raises(layout.LayoutError) as caught:
        layout.render(tmp_path, apart=True)
    assert [fault.span.file.name for fault in caught.value.diagnostics if fault.code == "template"] == [template.name]


def test_importing_the_package_loads_nothing() -> None:
    code = "import sys, layout; sys.exit(any(name.startswith('layout.') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_everything_offered_is_there_and_documented() -> None:
    page = (DOCS / "api.md").read_text("utf-8")
    for name in layout.__all__:
        assert getattr(layout, name)
        assert name.startswith("__") or re.search(rf"\b{name}\b", page)
    with pytest.raises(AttributeError):
        layout.nothing  # noqa: B018
    assert (ROOT / "layout" / "py.typed").exists()


def test_no_room_takes_the_name_of_what_is_offered() -> None:
    """Python sets a package's attribute to a submodule when that is loaded, whoever loads it."""
    rooms = {path.stem for path in (ROOT / "layout").iterdir()}
    assert rooms & set(layout.__all__) == set()


def test_an_issue_at_fault(tmp_path: Path) -> None:
    (tmp_path / "issue.yaml").write_text("theme: tianshan\n", "utf-8")
    with pytest.raises(layout.LayoutError) as caught:
        layout.check(tmp_path)
    assert caught.value.exit_code in (1, 2) and caught.value.diagnostics


def test_the_report_is_described_field_by_field(sample: Outcome) -> None:
    page = (DOCS / "report.md").read_text("utf-8")
    told = error("usage", None, said("hint-help", command="x"), form="too-many", story="p1.lead", page=1, values=("a",))
    report = json.loads(report_json(sample.pages, [told], sample.files, {"source": 1.0}, sample.opened.issue.folder))
    assert report["version"] == 2
    named = {*report, *report["pages"][0], *report["diagnostics"][0], *(field.name for field in fields(StoryFit))}
    assert sorted(name for name in named if f"`{name}`" not in page) == []


def test_a_diagnostic_is_data_and_words(tmp_path: Path) -> None:
    inner = said("os-file", path=tmp_path / "a" / "b.jpg")
    found: Diagnostic = error("usage", None, said("hint-help", command="layout"), form="too-many", values=("a", inner))
    assert diagnostic_json(found, tmp_path) == {
        "severity": "error",
        "code": "usage",
        "form": "too-many",
        "arguments": {"values": ["a", {"id": "os-file", "arguments": {"path": "a/b.jpg"}}]},
        "message": f"too many words: a, os-file path={tmp_path}/a/b.jpg",
        "hints": ["layout tells what there is"],
        "advice": [{"id": "hint-help", "arguments": {"command": "layout"}}],
    }
