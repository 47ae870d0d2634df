"""Templates of letters and of the web edition: the theme's own where it has them, else ours."""

import functools
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup, escape

from layout.cage import environment as sandbox
from layout.cage.plain import one_line
from layout.edition.contents import summary
from layout.edition.outbound import forbidden_addresses
from layout.edition.plainly import plain_line
from layout.errors import Argument, Diagnostic, LayoutError, Span, error, first_place, said
from layout.model.body import UNMARKED, Emphasis, Marks, Text, Under
from layout.model.language import TRADITIONAL
from layout.model.links import SCHEMES, scheme_of
from layout.model.theme import Style, Theme
from layout.wording import printed
from layout.wording.region import full_date

__all__ = ["environment", "fill", "json_ld", "rich", "stacks"]

TEMPLATES = Path(__file__).parent / "templates"

SONG = ("Noto Serif SC", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "STSong", "SimSun", "serif")
HEI = ("PingFang SC", "Noto Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "sans-serif")
KAI = ("LXGW WenKai", "Kaiti SC", "STKaiti", "KaiTi", "BiauKai", "Noto Serif SC", "Songti SC", "serif")
"""Chinese faces that macOS, iOS, Windows, Android and Linux bring, the theme's own family goes before them."""
_TRADITIONAL = {"STSong": "PMingLiU", "SimSun": "MingLiU", "Microsoft YaHei": "Microsoft JhengHei", "KaiTi": "DFKai-SB"}
"""What systems call them where Traditional is read; others change the region in their name."""

_ADDRESS = re.compile(r"(https?://[!-;=?-~]*[A-Za-z0-9/_~#=&%+-])")
_TAGS = {Emphasis.STRONG: ("b",), Emphasis.KAI: ("em",), Emphasis.BOTH: ("b", "em"), Emphasis.LEAD: ("b",)}
_RAISED = {1: "sup", -1: "sub"}
_UNDER = {
    Under.DOTS: Markup('<span style="text-emphasis:filled dot;text-emphasis-position:under right">{}</span>'),
    Under.LINE: Markup("<u>{}</u>"),
    Under.NAME: Markup('<u class="proper">{}</u>'),
}


def stack(own: str, others: Iterable[str]) -> str:
    """A font-family value: the theme's own family, then those that systems bring."""
    generic = {"serif", "sans-serif"}
    names = dict.fromkeys(name for name in (own, *others) if name)
    return ",".join(name if name in generic else f"'{_css_name(name)}'" for name in names)


def _css_name(name: str) -> str:
    """A family name without what could end a CSS string."""
    return "".join(c for c in name if c.isalnum() or c in " -_.")


def stacks(faces: Mapping[str, str], language: str = "") -> dict[str, str]:
    """Font stacks for the roles song, hei and kai of a theme whose texts are in a language."""
    roles = {"song": SONG, "hei": HEI, "kai": KAI}
    if language in TRADITIONAL:
        roles = {role: tuple(map(_traditional, families)) for role, families in roles.items()}
    return {role: stack(faces.get(role, ""), others) for role, others in roles.items()}


def _traditional(family: str) -> str:
    return _TRADITIONAL.get(family, f"{family[:-3]} TC" if family.endswith(" SC") else family)


def rich(text: Text | None, links: bool = False) -> Markup:
    """A text as HTML: emphasis as ``b`` (黑体) and ``em`` (楷体), what its characters bear, the editor's breaks as
    ``br``; with *links* addresses of the web as such.
    """
    if text is None:
        return Markup("")
    html = Markup("")
    for inline in text.inlines:
        content = _linked(inline.text) if links and not inline.marks.link else escape(inline.text)
        if inline.marks is not UNMARKED:
            content = _marked(content, inline.marks, links)
        for tag in reversed(_TAGS.get(inline.emphasis, ())):
            content = Markup("<{0}>{1}</{0}>").format(Markup(tag), content)
        html += content
    return Markup("<br>").join(html.split("\n")) if "\n" in html else html


def _marked(content: Markup, marks: Marks, links: bool) -> Markup:
    """A piece with what it bears above, below and behind it; with *links* the mark of a note leads to that."""
    if marks.over:
        content = Markup("<ruby>{}<rp>(</rp><rt>{}</rt><rp>)</rp></ruby>").format(content, marks.over)
    if marks.raised:
        content = Markup("<{0}>{1}</{0}>").format(Markup(_RAISED[marks.raised]), content)
    if marks.under:
        content = _UNDER[marks.under].format(content)
    if marks.note and links:
        return Markup('<a href="#{0}" class="note-mark">{1}</a>').format(marks.note, content)
    return Markup('<a href="{}" rel="noopener">{}</a>').format(marks.link, content) if marks.link else content


def _linked(words: str) -> Markup:
    """Words with the addresses among them as links."""
    pieces = _ADDRESS.split(words)
    link = Markup('<a href="{0}" rel="noopener">{0}</a>')
    return Markup("").join(link.format(piece) if index % 2 else escape(piece) for index, piece in enumerate(pieces))


def _marks(style: Style | None) -> tuple[str, str]:
    """What the theme sets before and after a style's text, such as （…） around a credit."""
    return (style.prefix, style.suffix) if style else ("", "")


def json_ld(data: object) -> Markup:
    """Data as JSON that may stand inside a ``script`` element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


def environment(theme: Theme | None = None, language: str = "zh-CN", without: str = "") -> Environment:
    """The templates of a theme over ours: ``mail/…``, ``web/…``, ``compare/…``, in a sandbox.

    Everything but ``*.txt.j2`` is escaped as HTML. Filters: `rich` (text as HTML) and `line` (as one line), each with
    the marks that the theme sets around a style's text where a style is named (``story.credit|rich("credit")``);
    `date`, `summary`, `json_ld`. ``say("web-pages", …)`` is an entry of the catalogue in *language*, also known.
    *without*: the name of a template that is to be ours, whatever the theme has.
    """
    folders = [*(folder / "templates" for folder in theme.folders), TEMPLATES] if theme else [TEMPLATES]
    styles = theme.styles if theme else {}

    def rich_marked(text: Text | None, style: str = "") -> Markup:
        before, after = _marks(styles.get(style))
        return escape(before) + rich(text) + escape(after)

    def line_marked(text: Text | None, style: str = "") -> str:
        before, after = _marks(styles.get(style))
        return before + plain_line(text) + after

    def say(entry: str, **arguments: Argument) -> str:
        return printed(entry, language, **arguments)

    made = sandbox.cage(folders, rich, one_line)
    made.filters.update(
        rich=rich_marked, linked=functools.partial(rich, links=True), line=line_marked, json_ld=json_ld, summary=summary
    )
    made.filters["date"] = functools.partial(full_date, language=language)
    made.globals |= {"say": say, "language": language}
    made.loader = sandbox.Folders(folders, without)
    return made


def fill(templates: Environment, name: str, **values: object) -> str:
    """A template filled in. Raises LayoutError (exit code 1) with its line where a theme's template is faulty, or makes
    a link that would run a program of its reader's.
    """
    made = sandbox.fill(templates, name, values, _faulty)
    if name.endswith(".html.j2") and (forbidden := forbidden_addresses(made)):
        raise LayoutError(_forbidden(address, templates) for address in forbidden)
    return made


def _forbidden(address: str, templates: Environment) -> Diagnostic:
    folders = templates.loader.folders if isinstance(templates.loader, sandbox.Folders) else ()
    own = (file for folder in folders if folder != TEMPLATES for file in sorted(folder.rglob("*.html.j2")))
    place = first_place(own, address, f"{scheme_of(address)}:")
    return error("forbidden-link", place, said("hint-url-schemes", schemes=SCHEMES), address=address)


def _faulty(name: str, span: Span | None, fault: Argument) -> Diagnostic:
    return error("screen-template", span, said("hint-template"), template=name, fault=fault)
