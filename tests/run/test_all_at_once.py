"""What is wrong in several parts of an issue is told in one go: nobody mends one mistake to meet the next."""

from pathlib import Path

import pytest

from layout.errors import Diagnostic, LayoutError, Severity
from layout.run.checking import check
from layout.run.opening import open_issue
from layout.run.pipeline import Wishes, make
from layout.wording import message
from tests.minimal import MINIMAL

LONG = "本报讯 今天下午，街道召开会议，研究老旧小区改造的事情，居民代表参加。" * 250


def put(folder: Path, issue: str, **theme: str) -> Path:
    """An issue, and the files of its theme."""
    (folder / "issue.yaml").write_text(issue, "utf-8")
    for name, text in theme.items():
        file = folder / "theme" / {"yaml": "theme.yaml", "css": "style.css"}.get(name, f"templates/box/{name}.html.j2")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def told(folder: Path) -> dict[str, str]:
    """The errors of reading an issue, by code, each with its place."""
    with pytest.raises(LayoutError) as caught:
        open_issue(folder)
    return errors(caught.value.diagnostics) | {"exit": str(caught.value.exit_code)}


def errors(found: tuple[Diagnostic, ...]) -> dict[str, str]:
    """The errors among findings, by code, each with its place."""
    kept = [one for one in found if one.severity is Severity.ERROR]
    assert len(set(kept)) == len(kept)
    return {one.code: f"{one.span.file.name}:{one.span.line}" if one.span else "" for one in kept}


def test_a_wrong_story_hides_no_wrong_theme_press_or_page_template(tmp_path: Path) -> None:
    wrong = MINIMAL.replace("headline: 标题", "headlin: 标题")
    assert told(put(tmp_path, wrong.replace("theme: tianshan", "theme: tianshann"))) == {
        "unknown-key": "issue.yaml:8",
        "unknown-theme": "issue.yaml:1",
        "exit": "2",
    }
    others = wrong.replace("number: 1", "press: newsprintt").replace("要闻", "要闻\n    template: quux")
    assert told(put(tmp_path, others)) == {
        "missing-key": "issue.yaml:1",
        "unknown-key": "issue.yaml:9",
        "unknown-press": "issue.yaml:3",
        "unknown-template": "issue.yaml:6",
        "exit": "2",
    }


def test_a_theme_with_a_mistake_is_asked_for_its_faces_and_its_press(tmp_path: Path) -> None:
    theme = "extends: tianshan\nbogus: 1\npress: nowhere\nfaces: {song: No Such Face}\n"
    found = told(put(tmp_path, MINIMAL.replace("tianshan", "./theme"), yaml=theme))
    places = {"unknown-key": "theme.yaml:2", "unknown-press": "theme.yaml:3", "unknown-face": "theme.yaml:4"}
    assert found == places | {"exit": "2"}


def test_a_page_template_that_a_faulty_theme_may_mean_is_not_missed(tmp_path: Path) -> None:
    issue = MINIMAL.replace("tianshan", "./theme").replace("要闻", "要闻\n    template: mine")
    assert told(put(tmp_path, issue, yaml="extends: tianshan\npages: {mine: {rows: [{slot: nix}]}}\n")) == {
        "unknown-slot": "theme.yaml:2",
        "exit": "2",
    }


def test_a_theme_that_was_saved_in_gb18030_is_told_of(tmp_path: Path) -> None:
    folder = put(tmp_path, MINIMAL.replace("tianshan", "./theme"), yaml="")
    (folder / "theme" / "theme.yaml").write_bytes("extends: tianshan\ntitle: 天山报\n".encode("gb18030"))
    [fault] = [one for one in open_issue(folder).findings if one.code == "encoding"]
    assert fault.span is not None and fault.span.file.name == "theme.yaml"


def test_what_reading_noted_is_told_beside_a_page_template_that_is_none(tmp_path: Path) -> None:
    folder = put(tmp_path, "")
    (folder / "issue.yaml").write_bytes(MINIMAL.replace("要闻", "要闻\n    template: quux").encode("gb18030"))
    with pytest.raises(LayoutError) as caught:
        check(folder, Wishes())
    assert {"unknown-template", "encoding"} <= {one.code for one in caught.value.diagnostics}


@pytest.mark.slow
def test_faulty_templates_of_two_pages_are_told_beside_a_text_that_is_too_long(tmp_path: Path) -> None:
    issue = MINIMAL.replace("tianshan", "./theme").replace("今天下午，街道召开会议。", LONG)
    issue += "  - stories: [{headline: 第二版, body: 第二版的一条消息。}]\n"
    theme = {"css": ".body { color: ; }", "masthead": "<i>{% if %}</i>", "folio": "<i>\n{{ 1 / 0 }}</i>"}
    folder = put(tmp_path, issue, yaml="extends: tianshan\n", **theme)
    found = check(folder, Wishes()).diagnostics
    assert {"overset", "unknown-style"} <= errors(found).keys()
    assert [message(one)[-20:] for one in found if one.code == "template" and "zero" in message(one)]
    assert [one.span.line for one in found if one.code == "template" and one.span] == [1, 2]
    with pytest.raises(LayoutError) as caught:
        make(folder / "issue.yaml")
    assert caught.value.diagnostics == found


@pytest.mark.slow
def test_a_faulty_template_of_one_page_hides_no_rule_that_moves_another(tmp_path: Path) -> None:
    issue = MINIMAL.replace("tianshan", "./theme") + "  - stories: [{headline: 第二版, body: 第二版的一条消息。}]\n"
    theme = {"css": ".lines { text-indent: 3pt }", "masthead": "<i>{% if %}</i>"}
    found = check(put(tmp_path, issue, yaml="extends: tianshan\n", **theme), Wishes()).diagnostics
    assert errors(found) == {"template": "masthead.html.j2:1", "line-moved": "style.css:1"}
    assert [one.page for one in found if one.code == "line-moved"] == [2]


def test_conditions_that_extend_one_another_are_told_so(tmp_path: Path) -> None:
    folder = put(tmp_path, MINIMAL.replace("tianshan", "./theme"), yaml="extends: tianshan\npress: a\n")
    (folder / "theme" / "press").mkdir()
    for name, other in (("a", "b"), ("b", "a")):
        (folder / "theme" / "press" / f"{name}.toml").write_text(f'extends = "{other}"\n', "utf-8")
    with pytest.raises(LayoutError) as caught:
        open_issue(folder)
    [fault] = caught.value.diagnostics
    assert (fault.code, fault.form) == ("unknown-press", "circle") and "extends one that extends it" in message(fault)
