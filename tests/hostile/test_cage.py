"""Templates of a theme get words, numbers and records of these; all else they ask for is an error with its line."""

import os
import pickle
from pathlib import Path

import pytest
import yaml

from layout.cage.environment import cage, fill
from layout.cage.plain import Plainly, PlainRecord, PlainText
from layout.errors import Diagnostic, LayoutError, Span, error
from layout.files import is_inside
from layout.model.body import Emphasis, Inline, Text
from layout.run.checking import check
from layout.run.opening import open_issue
from layout.run.pipeline import Wishes
from layout.wording import message
from tests.hostile.bombs_theme import BOX, ISSUE, MASTHEAD, put, sheet, template

ROOT = Path(__file__).parents[2]

REFUSED = [
    "{{ theme.file.parent }}",
    "{{ theme.folders[0].read_text() }}",
    "{{ issue.file.open('w') }}",
    "{{ theme.face(theme.styles.body) }}",
    "{{ page.walk() }}",
    "{{ issue.date.today() }}",
    "{{ issue.date.fromtimestamp(0) }}",
    "{{ page }}",
    "{{ pages }}",
    "{{ theme.styles }}",
    "{{ page.source ~ '' }}",
    "{{ page|string }}",
    "{{ '%s'|format(page) }}",
    "{{ '{}'.format(page) }}",
    "{{ masthead.name.upper }}",
    "{{ page.__class__ }}",
    "{{ page._values }}",
    "{{ page['_values'] }}",
    "{{ page|attr('_values') }}",
    "{{ page|attr('__class__') }}",
    "{{ page['__class__'].__mro__ }}",
    "{{ masthead.name.__class__.mro() }}",
    "{{ ''.__class__.__base__.__subclasses__() }}",
    "{{ '{0.__class__.__mro__}'.format(page) }}",
    "{{ '{0._values}'.format(page) }}",
    "{{ ('{0.__class__}'|attr('format'))(page) }}",
    "{{ [page]|map(attribute='__class__')|first }}",
    "{{ [page]|map(attribute='_values')|first|length }}",
    "{{ dict.mro() }}",
    "{{ range.__self__ }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ cycler('a').next.__globals__ }}",
    "{{ lipsum.__globals__.os.popen('id').read() }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ loop }}",
    "{% for a in [1] %}{{ loop._iterable }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m.__class__ }}",
    "{% set x = page.source.__init__ %}{{ x() }}",
    "{{ (1).__class__ }}",
    "{{ 1 + 'a' }}",
    "{{ 1 / 0 }}",
    "{{ page.sectoin }}",
    "{{ 5|place }}",
    "{{ 'a'|date_zh }}",
    "{{ 'x'|qr|qr|qr|qr|qr|qr }}",
    "{% include '../../../../../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{% include 'box/nothing.html.j2' %}",
    "{% import 'os' as os %}",
    "{% do pages.append(1) %}",
    "{{ theme.colours.update({'a': 1}) }}",
    "{{ 'x' * 999999999 }}",
    "{{ 9 ** 99999999 }}",
    "{{ range(9999999) }}",
    "{{ '%999999999d' % 1 }}",
    "{{ '%-0999999999d'|format(1) }}",
    "{{ 'a'|center(999999999) }}",
    "{{ 'a'.ljust(999999999) }}",
    "{{ 'a'.zfill(width=999999999) }}",
    "{{ [1]|batch(999999999, 'x')|list }}",
    "{% if %}",
    "{{ '",
]
PRINTED = {
    "{{ page.source.lead.headline }}": "标题",
    "{{ page.source.lead.headline.plain|length }}": "2",
    "{{ page.source.lead.headline.inlines[0].text }}": "标题",
    "{{ page.source.lead.kicker }}": "",
    "{{ page.source.lead.body[0].kind }}": "paragraph",
    "{{ issue.date.isoformat() }} {{ issue.date }} {{ issue.date.strftime('%m/%d') }}": "2020-06-08 2020-06-08 06/08",
    "{{ 'y' if theme.colours.red.css is string }}{{ 1 if theme.margin > 0 }}": None,
    "{{ '%.1f'|format(theme.grid.size) }}": None,
    "{{ '%03d'|format(7) }}{{ '%03d' % 7 }}{{ '1'.zfill(3) }}{{ 'a'|center(3) }}": "007007001 a ",
    "{{ masthead.name.upper() }}": "报",
    "{% set n = namespace(a=1) %}{% set n.a = 2 %}{{ n.a * 3 }}": "6",
}


def found(folder: Path) -> tuple[Diagnostic, ...]:
    """The errors of a check."""
    try:
        told = check(folder / "issue" / "issue.yaml", Wishes()).diagnostics
    except LayoutError as fault:
        told = fault.diagnostics
    return tuple(one for one in told if one.severity == "error")


def given(tmp_path: Path) -> dict[str, object]:
    """What the templates of an issue's only page are given."""
    put(tmp_path, {})
    opened = open_issue(tmp_path / "issue" / "issue.yaml")
    plainly = Plainly()
    page = PlainRecord({"number": 1, "source": plainly(opened.issue.pages[0])})
    named = {"issue": opened.issue, "masthead": opened.issue.masthead, "theme": opened.theme}
    return {name: plainly(value) for name, value in named.items()} | {"page": page, "pages": (page,)}


def filled(words: str, tmp_path: Path) -> str:
    """A template of these words, filled in as those of pages are, but for the filters."""
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "a.html.j2").write_text(words, "utf-8")

    def faulty(_: str, span: Span | None, fault: object) -> Diagnostic:
        return error("template", span, theme="t", fault=fault)  # type: ignore[arg-type]

    return fill(cage([templates]), "a.html.j2", given(tmp_path), faulty)


@pytest.mark.parametrize("words", REFUSED)
def test_it_is_refused_with_its_line(words: str, tmp_path: Path) -> None:
    with pytest.raises(LayoutError) as caught:
        print(filled(f"\n{words}", tmp_path))
    (fault,) = caught.value.diagnostics
    assert fault.code == "template"
    assert fault.span is not None and (fault.span.file.name, fault.span.line) == ("a.html.j2", 2)
    assert str(ROOT) not in message(fault) and "Posix" not in message(fault)


@pytest.mark.parametrize("words", PRINTED)
def test_it_is_printed(words: str, tmp_path: Path) -> None:
    wanted = PRINTED[words]
    printed = filled(words, tmp_path)
    assert wanted is None or printed == wanted


def test_what_is_given_is_plain(tmp_path: Path) -> None:
    """All the way down."""

    def look(value: object) -> None:
        assert type(value).__module__ in ("builtins", "datetime", "layout.cage.plain"), type(value)
        assert not isinstance(value, os.PathLike)
        if isinstance(value, PlainRecord):
            look(pickle.loads(pickle.dumps(value))._values)
        elif isinstance(value, dict):
            list(map(look, value.values()))
        elif isinstance(value, tuple | list):
            list(map(look, value))

    look(given(tmp_path))


def test_a_text_keeps_its_pieces() -> None:
    text = Text((Inline("加"), Inline("粗", Emphasis.STRONG)))
    made = pickle.loads(pickle.dumps(Plainly()(text)))
    assert isinstance(made, PlainText) and made == "加粗" == made.plain
    assert [(one.text, one.emphasis) for one in made.inlines] == [("加", "none"), ("粗", "strong")]


@pytest.mark.parametrize(
    "name",
    [
        "templates/box/a.html.j2",
        "style.css",
        "fonts/a.ttf",
        "press/newsprint.toml",
        "theme.yaml",
        "templates/sub",
        "press",
    ],
)
def test_no_link_leads_out_of_a_theme(name: str, tmp_path: Path) -> None:
    put(tmp_path, {"outside": "secret words"})
    link = tmp_path / "theme" / name
    if name == "theme.yaml":
        (tmp_path / "outside").write_text(link.read_text("utf-8"), "utf-8")
        link.unlink()
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(tmp_path / ("issue" if name in ("templates/sub", "press") else "outside"))
    (fault,) = found(tmp_path)
    assert (fault.code, fault.form) == ("forbidden-url", "outside")
    assert "secret" not in message(fault) and name in message(fault)


def test_a_link_within_a_theme_is_followed(tmp_path: Path) -> None:
    put(tmp_path, {"theme/css/a.css": ".x{}"})
    (tmp_path / "theme" / "style.css").symlink_to("css/a.css")
    assert is_inside(tmp_path / "theme" / "style.css", tmp_path / "theme")
    assert found(tmp_path) == ()


OUTSIDE = {
    "css-url": sheet(".name{background:url(layout-theme:../outside.svg)}"),
    "css-import": sheet("@import url(layout-theme:../outside.css);"),
    "picture": template('<img src="layout-theme:../outside.svg">'),
    "picture-link": template('<img src="layout-theme:link.svg">'),
    "sheet": template('<link rel="stylesheet" href="layout-theme:../outside.css">'),
    "file": template('<img src="file:///etc/hostname">'),
    "web": template('<img src="https://example.org/a.png">'),
    "svg-image": template('<img src="layout-theme:image.svg">'),
    "svg-use": template('<img src="layout-theme:use.svg">'),
    "svg-entity": template('<img src="layout-theme:entity.svg">'),
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


@pytest.mark.parametrize("kind", OUTSIDE)
def test_nothing_outside_a_theme_is_read(kind: str, tmp_path: Path) -> None:
    (tmp_path / "outside.svg").write_text(SVG.format("<text>secret</text>"), "utf-8")
    (tmp_path / "outside.css").write_text(".secret{}", "utf-8")
    OUTSIDE[kind](tmp_path)
    theme = tmp_path / "theme"
    (theme / "link.svg").symlink_to(tmp_path / "outside.svg")
    (theme / "image.svg").write_text(SVG.format('<image href="../outside.svg" width="9" height="9"/>'), "utf-8")
    (theme / "use.svg").write_text(SVG.format('<use href="../outside.svg#a"/>'), "utf-8")
    entity = '<!DOCTYPE svg [<!ENTITY a SYSTEM "../outside.svg">]>' + SVG.format("&a;")
    (theme / "entity.svg").write_text(entity, "utf-8")
    faults = found(tmp_path)
    assert {fault.code for fault in faults} & {
        "forbidden-url", "forbidden-style", "unprintable-drawing", "unreadable-picture", "missing-file"
    }  # fmt: skip
    assert not any("secret" in message(fault) for fault in faults)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_files_of_a_theme_may_be_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    box = MASTHEAD + "{# 报头 #}<img src='layout-theme:a.svg' style='width:9pt;height:9pt;position:absolute'>"
    svg = SVG.format("<title>徽标图案设计</title><rect width='5' height='5'/>")
    files = {"theme/style.css": "/* 中文样式 */ .name{}", BOX: box, "theme/a.svg": svg}
    put(tmp_path, {name: text.encode(encoding) for name, text in files.items()})
    assert not {fault.code for fault in found(tmp_path)} - {"box-moved"}
    assert yaml.safe_load(ISSUE)["theme"] == "../theme"
