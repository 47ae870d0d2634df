"""Every field of every style: it changes what is laid out, or the theme is told that nothing obeys it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from layout.errors import Diagnostic, LayoutError
from layout.model.page import Pages
from layout.model.theme import Align, Style, Theme
from layout.page import paginate
from layout.resources import themes_folder
from layout.run.opening import OpenIssue, open_issue
from layout.source import read_theme
from layout.source.styles import HEADINGS, KNOWN_STYLES, idle_fields
from layout.wording import hints, message
from tests.patience import PATIENT

KINDS = Path(__file__).parents[2] / "issues" / "specimen" / "kinds.yaml"
SAID = {
    "lines": "lines: 2", "rows": "rows: 2", "before": "before: 1", "after": "after: 1", "indent": "indent: 1",
    "align": "align: end", "tracking": "tracking: 0.1", "prefix": "prefix: ※", "suffix": "suffix: ※",
    "leading": "leading: 1.5", "sizes": "size: 8pt",
}  # fmt: skip
QUIET = {
    *(("headline", one) for one in ("lines", "rows", "before")),
    *(("column", one) for one in ("lines", "rows", "before")),
    *(("byline", one) for one in ("lines", "rows")),
    ("quote-source", "indent"),
}
"""What the page of all kinds does not show: a line flush right, the first text of a heading, one that has room."""


def told(folder: Path, more: str, group: str = "styles:\n") -> list[Diagnostic]:
    """What reading a theme that says this, as its styles, tells."""
    (folder / "mine").mkdir(exist_ok=True)
    (folder / "mine" / "theme.yaml").write_text(f"extends: base\n{group}{more}", "utf-8")
    with pytest.raises(LayoutError) as fault:
        read_theme("./mine", folder, themes_folder())
    return list(fault.value.diagnostics)


def test_a_field_that_a_style_does_nothing_with_is_told_at_its_line(tmp_path: Path) -> None:
    assert {name for name in KNOWN_STYLES if not idle_fields(name)} == {*HEADINGS} - {"standing-head"}
    for name in ("body", "drop-cap", "table-head", "subhead", "verse", "ruby"):
        wanted = sorted(idle_fields(name))
        faults = told(tmp_path, f"  {name}: {{{', '.join(SAID[one] for one in wanted)}}}\n")
        assert {(one.code, one.span and one.span.line) for one in faults} == {("unobeyed-style", 3)}
        assert [one.said.named["field"] for one in faults if one.form == "field"] == wanted


def test_what_to_write_instead(tmp_path: Path) -> None:
    one, other = told(tmp_path, "  caption: {before: 1}\n  credit: {sizes: [9pt, 8pt]}\n")
    assert message(one) == "the style “caption” does nothing with “before”"
    assert hints(one)[0].startswith("leave it out; what may be said of it: face, weight, size")
    assert other.form == "sizes" and hints(other)[0].startswith("write size:")


@pytest.mark.parametrize(
    ("more", "line", "field", "form"),
    [
        ("drop_cap_from: 600\n", 2, "drop_cap_from", ""),
        ("looks:\n  side: {radius: 4pt}\n", 3, "radius", ""),
        ("looks:\n  side: {inset: [1, 2], ink: red}\n", 3, "inset", ""),
        ("looks:\n  side: {tint: red 8%, gradient: red to red 10%}\n", 3, "tint", "beside"),
        ("pages:\n  mine: {rows: [{lead: {over_panel: yes}}]}\n", 3, "over_panel", ""),
        ("pages:\n  mine: {rows: [{lead: {vertical: left, tiers: 5}}]}\n", 3, "tiers", ""),
        ("pages:\n  mine: {rows: [{folio: {lines: 1, max_lines: 3}}, lead]}\n", 3, "max_lines", "drawn"),
    ],
)
def test_what_does_nothing_by_itself_is_told_at_its_line(
    more: str, line: int, field: str, form: str, tmp_path: Path
) -> None:
    (one,) = told(tmp_path, more, "")
    assert (one.code, one.span and one.span.line, one.said.named["field"], one.form) == (
        "idle-field",
        line,
        field,
        form,
    )
    assert hints(one)


def changes(style: Style, size: float) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each field with another value."""
    size = (style.sizes or (size,))[0]
    yield "sizes", {"sizes": (0.88 * size,)}
    yield "lines", {"lines": style.lines + 2}
    yield "rows", {"rows": style.rows + 3}
    yield "before", {"before": style.before + 2}
    yield "after", {"after": style.after + 2}
    yield "indent", {"indent": style.indent + 1.5}
    yield "align", {"align": Align.START if style.align is Align.END else Align.END}
    yield "tracking", {"tracking": 0.12}
    yield "prefix", {"prefix": "※"}
    yield "suffix", {"suffix": "※"}


def drawn(pages: Pages) -> str:
    return repr([(box.rect, box.texts, box.panels) for page in pages.pages for box in page.walk()])


def laid(opened: OpenIssue, page: int, theme: Theme) -> str:
    issue = replace(opened.issue, pages=opened.issue.pages[page : page + 1])
    return drawn(paginate(issue, theme, opened.faces, opened.condition.photo_ppi))


@pytest.mark.slow
def test_every_other_field_of_every_kind_of_text_changes_the_page() -> None:
    opened = open_issue(KINDS)
    theme = opened.theme
    pages = [laid(opened, number, theme) for number in range(len(opened.issue.pages))]
    where = {name: n for name in KNOWN_STYLES for n in reversed(range(len(pages))) if f"'{name}'" in pages[n]}
    assert len(where) > 25
    silent = []
    obeyed = [
        (name, field, change)
        for name in where
        for field, change in changes(theme.styles[name], theme.grid.size)
        if field not in idle_fields(name)
    ]
    for name, field, change in obeyed[:: 1 if PATIENT else 4]:
        styles = {**theme.styles, name: replace(theme.styles[name], **change)}
        if laid(opened, where[name], replace(theme, styles=styles)) == pages[where[name]]:
            silent.append((name, field))
    assert set(silent) <= QUIET
