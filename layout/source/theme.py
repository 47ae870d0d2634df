"""The theme format: every field declared once, and how the values make a `Theme`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from layout.errors import Span
from layout.model.theme import (
    OVER_A_STORY,
    Align,
    Grid,
    PageSize,
    Prohibition,
    PunctuationStyle,
    Setting,
    Style,
    TemplateNode,
    Theme,
)
from layout.source.colours import Inks
from layout.source.issue import STORY_FIELDS
from layout.source.kinds import Choice, Context, Field, Kind, ListOf, MapOf, Record, Schema, Values, document_schema
from layout.source.nearmiss import hints_for
from layout.source.pagetree import SLOTS, NodeKind, check_sizes
from layout.source.scalars import Decimal, Flag, Measurement, Pair, Whole, Word
from layout.source.texts import OneLine, Words
from layout.source.tree import Group, Node
from layout.units import Pt, to_mm

_A4 = PageSize(595.28, 841.89, 34.0, 34.0)
_GRID = Grid(4, 12, 1, 10.5, 15.75)
"""Stand in for what is missing or wrong, so that reading can go on to find more; such a theme is never handed out."""


def _page_size(values: Values, context: Context) -> PageSize | None:
    trim = values[TRIM]
    if trim is None:
        return None
    size = PageSize(*trim, values.get(TOP, 0.0), values.get(BOTTOM, 0.0), values.get(BLEED, 0.0))
    if size.top + size.bottom >= size.height:
        context.error("page-size", "the margins at top and bottom leave nothing of the page", values.start)
        return None
    return size


TRIM = Field(
    "trim",
    Pair(Measurement(), "a list of width and height, such as [275mm, 390mm]"),
    "Trim size",
    "成品尺寸",
    "Width and height of the page after trimming: 四开 is [275mm, 390mm].",
    required=True,
)
TOP = Field(
    "top", Measurement(positive=False), "Top", "天头", "From the trim to the first line of the grid.", required=True
)
BOTTOM = Field("bottom", Measurement(positive=False), "Bottom", "地脚", "Kept free below the last line.", required=True)
BLEED = Field("bleed", Measurement(positive=False), "Bleed", "出血", "Printed beyond the trim at every side: 3mm.")
PAGE_SIZE = Record("page_size", "the page (开本)", (TRIM, TOP, BOTTOM, BLEED), _page_size)


def _grid(values: Values, context: Context) -> Grid | None:
    columns, measure, gutter = values[GRID_COLUMNS], values[MEASURE], values[GUTTER]
    size, pitch = values[SIZE], values[PITCH]
    if columns is None or measure is None or gutter is None or size is None or pitch is None:
        return None
    grid = Grid(columns, measure, gutter, size, pitch)
    if grid.pitch < grid.size:
        message = f"lines every {grid.pitch:g} pt are closer than the characters are high ({grid.size:g} pt)"
        context.error("grid", message, values.span(PITCH), "the pitch (行距) is measured from baseline to baseline")
    return grid


GRID_COLUMNS = Field("columns", Whole(1, 24), "Columns", "栏数", "Columns of a page.", required=True)
MEASURE = Field("measure", Whole(4, 100), "Measure", "栏宽", "Characters (字) in a line of one column.", required=True)
GUTTER = Field("gutter", Decimal(0, 10), "Gutter", "栏距", "Between columns, in characters.", required=True)
SIZE = Field("size", Measurement(), "Size", "字号", "Size of the body's type: 小五 is 9pt.", required=True)
PITCH = Field("pitch", Measurement(), "Pitch", "行距", "From one baseline to the next.", required=True)
GRID = Record("grid", "the grid (版心)", (GRID_COLUMNS, MEASURE, GUTTER, SIZE, PITCH), _grid)


def _style(values: Values, context: Context) -> "StyleWish | None":
    if values.given(STYLE_SIZE) and values.given(SIZES):
        hint = "sizes: [42pt, 36pt] from the wished for to the smallest; size: for one"
        context.error("duplicate-key", "size and sizes say the same", values.span(STYLE_SIZE), hint)
    wish: dict[str, Any] = {f.name: values[f] for f in _STYLE_FIELDS if values[f] is not None}
    size = wish.pop("size", None)
    if size is not None:
        wish["sizes"] = (size,)
    return StyleWish(wish, values.span(FACE))


@dataclass(frozen=True, slots=True)
class StyleWish:
    """What a theme says of one style; the rest comes from the kind of text."""

    wish: dict[str, Any]
    face_span: Span


_ALIGN = {align.value: align for align in Align}
FACE = Field("face", Word(), "Face", "字体", "A role that faces: names, such as song, hei or kai.")
WEIGHT = Field("weight", Whole(1, 1000), "Weight", "字重", "400 regular, 700 bold, 900 heavy.")
STYLE_SIZE = Field("size", Measurement(), "Size", "字号", "One size; the grid's where it is missing.")
SIZES = Field("sizes", ListOf(Measurement(), 1), "Sizes", "字号", "From the wished for to the smallest allowed.")
STYLE_LINES = Field("lines", Whole(0, 20), "Lines", "行数", "Lines a heading aims at; 0: as many as it takes.")
LEADING = Field("leading", Decimal(0.8, 4), "Leading", "行高", "Baseline to baseline, off the grid, times the size.")
ROWS = Field("rows", Whole(0, 40), "Rows", "占行", "Whole lines of the grid it takes at least.")
BEFORE = Field("before", Decimal(0, 20), "Before", "段前", "Lines of the grid left free above it.")
AFTER = Field("after", Decimal(0, 20), "After", "段后", "Lines of the grid left free below it.")
INDENT = Field("indent", Decimal(0, 10), "Indent", "缩进", "First line, in characters.")
ALIGN = Field("align", Choice(_ALIGN), "Align", "对齐", "How its lines stand in their measure.")
TRACKING = Field("tracking", Decimal(-0.2, 2), "Tracking", "字距", "Even extra space between characters, em.")
PREFIX = Field("prefix", Word(), "Prefix", "前缀", "Set before the text, such as （ for a credit.")
SUFFIX = Field("suffix", Word(), "Suffix", "后缀", "Set after the text.")
_STYLE_FIELDS: tuple[Field[Any], ...] = (
    FACE, WEIGHT, STYLE_SIZE, SIZES, STYLE_LINES, LEADING, ROWS, BEFORE, AFTER, INDENT, ALIGN, TRACKING, PREFIX, SUFFIX,
)  # fmt: skip
STYLE = Record("style", "a text style (文字样式)", _STYLE_FIELDS, _style)

_KINDS: Mapping[str, Callable[[Pt], Style]] = {
    "body": lambda _: Style(indent=2),
    "strong": lambda _: Style("hei", 700),
    "kai": lambda _: Style("kai"),
    "note": lambda _: Style("kai", indent=2),
    "subhead": lambda _: Style("hei", 700, rows=1, align=Align.START),
    "kicker": lambda size: Style("hei", sizes=(1.5 * size,), lines=1, align=Align.START),
    "headline": lambda size: Style("song", 900, (3 * size, 2.5 * size, 2 * size), 2, align=Align.START),
    "deck": lambda size: Style("kai", sizes=(1.5 * size,), align=Align.START),
    "byline": lambda _: Style("kai", align=Align.START),
    "caption": lambda _: Style("kai", align=Align.START),
    "photo-credit": lambda _: Style("kai", align=Align.END),
    "credit": lambda _: Style("kai", align=Align.END),
    "column": lambda _: Style("hei", 700, lines=1, align=Align.START),
    "standing-head": lambda size: Style("hei", 700, (2 * size,), 1, rows=2, align=Align.START),
    "jump": lambda _: Style("kai", align=Align.END),
}
"""How each kind of text is set, by the grid's size, where a theme says nothing of it."""


def _setting(values: Values, _: Context) -> "dict[str, Any] | None":
    return {f.name: values[f] for f in _SETTING_FIELDS if values[f] is not None}


_WIDTHS = {style.value: style for style in PunctuationStyle} | {
    "开明": PunctuationStyle.KAIMING,
    "全角": PunctuationStyle.QUANJIAO,
    "半角": PunctuationStyle.BANJIAO,
}
PUNCTUATION = Field(
    "punctuation", Choice(_WIDTHS), "Punctuation", "标点宽度", "kaiming 开明, quanjiao 全角 or banjiao 半角."
)
PROHIBITION = Field(
    "prohibition",
    Choice({level.value: level for level in Prohibition}),
    "Prohibition",
    "避头尾",
    "What may not begin or end a line: none, basic, gb or strict.",
)
AUTOSPACE = Field("autospace", Decimal(0, 1), "Autospace", "中西间距", "Between Han and Latin or digits, em: 0.25.")
AUTOSPACE_MIN = Field("autospace_min", Decimal(0, 1), "Least autospace", "最小间距", "The least in a tight line.")
AUTOSPACE_MAX = Field("autospace_max", Decimal(0, 2), "Most autospace", "最大间距", "The most in a loose line.")
HANGING = Field("hanging", Flag(), "Hanging", "标点悬挂", "Whether 、，。 may hang beyond the end of a line.")
TRIM_LINE_END = Field("trim_line_end", Flag(), "Trim line end", "行尾半角", "Whether marks at line ends are half wide.")
SQUEEZE_STOPS = Field("squeeze_stops", Flag(), "Squeeze stops", "句号挤压", "Whether 。？！ may be squeezed.")
_LANGUAGE = Word(r"[a-z]{2}(_[A-Z]{2})?|none", "a language such as en_US, or none")
HYPHENATION = Field("hyphenation", _LANGUAGE, "Hyphenation", "断词", "Language whose rules hyphenate Latin words.")
NAMES = Field("names", ListOf(Word()), "Names", "专名", "Names and words that no line of a headline may split.")
_SETTING_FIELDS: tuple[Field[Any], ...] = (
    PUNCTUATION, PROHIBITION, AUTOSPACE, AUTOSPACE_MIN, AUTOSPACE_MAX, HANGING, TRIM_LINE_END, SQUEEZE_STOPS,
    HYPHENATION, NAMES,
)  # fmt: skip
SETTING = Record("setting", "the setting (排版)", _SETTING_FIELDS, _setting)

EXTENDS = Field("extends", Word(), "Extends", "继承", "The theme that this one changes: its name or path.")
TITLE = Field("title", Words(), "Title", "名称", "What people call the theme.")
PAGE = Field("page", PAGE_SIZE, "Page", "开本", "Trim size, margins and bleed.", required=True)
GRID_FIELD = Field("grid", GRID, "Grid", "版心", "Columns, characters and lines that all stands on.", required=True)
FACES = Field("faces", MapOf(Word()), "Faces", "字体", "Role → family: song, hei, kai.", required=True)
STYLES = Field("styles", MapOf(STYLE), "Styles", "文字样式", "How each kind of text is set; names are free.")
COLOURS = Field("colors", MapOf(Inks()), "Colours", "颜色", "Name → cmyk(0, 95, 90, 10) in percent.", also=("colours",))
SETTING_FIELD = Field("setting", SETTING, "Setting", "排版", "How Chinese is set.")
PRESS = Field("press", Word(), "Press", "印刷条件", "A printing condition: newsprint, coated, or a shop's own.")
_AT_THE_END = frozenset({"credit"})
"""Texts of a story that stand below it, whatever the theme."""
_OVER_A_STORY = {f.name: f.name for f in STORY_FIELDS if isinstance(f.kind, OneLine) and f.name not in _AT_THE_END}
HEADING = Field(
    "heading",
    ListOf(Choice(_OVER_A_STORY), 1),
    "Heading",
    "标题区",
    "The texts that stand over a story, from the top; [column, kicker, headline, deck, byline] where it is missing.",
)


class _Pages(Kind[dict[str, TemplateNode]]):
    """Page templates by name."""

    def __init__(self, slots: tuple[str, ...]) -> None:
        self._map = MapOf(NodeKind(slots))

    def read(self, node: Node, context: Context) -> dict[str, TemplateNode] | None:
        """The templates, in the order written."""
        if isinstance(node, Group) and not node.entries:
            context.error("missing-key", "a theme needs at least one page template", node.span)
        return self._map.read(node, context)

    def schema(self, definitions: Schema) -> Schema:
        """An object of nodes."""
        return {**self._map.schema(definitions), "minProperties": 1}


@dataclass(frozen=True, slots=True)
class Source:
    """Where a theme comes from."""

    name: str
    folders: tuple[Path, ...]
    file: Path


def theme_record(source: Source, slots: tuple[str, ...] = SLOTS) -> Record[Theme]:
    """The whole format, for a theme of these folders."""
    pages = Field("pages", _Pages(slots), "Page templates", "版式", "Name → rows and columns of slots.", required=True)

    def build(values: Values, context: Context) -> Theme | None:
        grid = values.get(GRID_FIELD, _GRID)
        faces, colours, templates = values[FACES], values[COLOURS], values[pages]
        theme = Theme(
            source.name,
            values.get(TITLE, source.name),
            source.folders,
            values.get(PAGE, _A4),
            grid,
            faces or {},
            _styles(values.get(STYLES, {}), faces or {}, grid, context),
            colours or {},
            templates or {},
            _whole_setting(values, context),
            values.get(PRESS, "newsprint"),
            source.file,
            values.get(HEADING, OVER_A_STORY),
        )
        if values[PAGE] is not None and values[GRID_FIELD] is not None:
            _check_grid(theme, values, context)
        return theme

    fields: tuple[Field[Any], ...] = (
        EXTENDS, TITLE, PAGE, GRID_FIELD, FACES, STYLES, COLOURS, PUNCTUATION, PROHIBITION, AUTOSPACE, SETTING_FIELD,
        PRESS, HEADING, pages,
    )  # fmt: skip
    return Record("theme", "the theme", fields, build)


def _styles(wishes: dict[str, StyleWish], faces: dict[str, str], grid: Grid, context: Context) -> dict[str, Style]:
    """Every kind of text has a style, and every style a face that there is."""
    styles = {name: make(grid.size) for name, make in _KINDS.items()}
    fallback = "song" if "song" in faces else next(iter(faces), "song")
    styles = {name: style if style.face in faces else replace(style, face=fallback) for name, style in styles.items()}
    for name, wish in wishes.items():
        styles[name] = replace(styles.get(name, Style(fallback)), **wish.wish)
        face = wish.wish.get("face")
        if face is not None and face not in faces:
            hints = hints_for(face, tuple(faces), "roles")
            message = f"the style “{name}” has the face “{face}”, which faces: does not name"
            context.error("unknown-face", message, wish.face_span, *hints)
    return styles


def _whole_setting(values: Values, context: Context) -> Setting:
    """The setting, whose most used fields may stand at the theme's top level."""
    said = values[SETTING_FIELD]
    wishes = dict(said or {})
    shorts: tuple[Field[Any], ...] = (PUNCTUATION, PROHIBITION, AUTOSPACE)
    for short in shorts:
        if values[short] is None:
            continue
        if short.name in wishes:
            context.error("duplicate-key", f"“{short.name}” is said under setting: too", values.span(short), "keep one")
        wishes[short.name] = values[short]
    if wishes.get("hyphenation") == "none":
        wishes["hyphenation"] = ""
    setting = replace(Setting(), **wishes)
    if not setting.autospace_min <= setting.autospace <= setting.autospace_max:
        if "autospace_min" in wishes or "autospace_max" in wishes:
            numbers = f"{setting.autospace_min:g}, {setting.autospace:g}, {setting.autospace_max:g}"
            message = f"autospace_min, autospace and autospace_max must not fall: {numbers}"
            context.error("wrong-number", message, values.span(SETTING_FIELD))
        low, high = min(setting.autospace_min, setting.autospace), max(setting.autospace_max, setting.autospace)
        setting = replace(setting, autospace_min=low, autospace_max=high)
    return setting


def _check_grid(theme: Theme, values: Values, context: Context) -> None:
    """Whether the grid is on the page, and each page template on the grid."""
    grid, page = theme.grid, theme.page
    if theme.margin < 0:
        wide = (
            f"{grid.columns} columns of {grid.measure} × {grid.size:g} pt are {to_mm(grid.width(grid.columns)):.1f} mm"
        )
        message = f"the grid is wider than the page: {wide}, the page {to_mm(page.width):.1f} mm"
        context.error("grid", message, values.span(GRID_FIELD), "fewer columns, a smaller measure or a smaller size")
    if theme.rows < 1:
        context.error("grid", "there is no room for a single line on the page", values.span(GRID_FIELD))
        return
    for name, node in theme.pages.items():
        check_sizes(node, name, grid, theme.rows, context)


def theme_keys() -> frozenset[str]:
    """Every field name of the format."""
    records = (theme_record(Source("", (), Path())), PAGE_SIZE, GRID, STYLE, SETTING)
    return frozenset(name for record in records for f in record.fields for name in (f.name, *f.also))


def theme_schema() -> Schema:
    """The JSON Schema of theme.yaml, for completion in editors. What it requires, a theme may also inherit."""
    schema = document_schema(theme_record(Source("", (), Path())), "A theme, for layout")
    for definition in schema["$defs"].values():
        definition.pop("required", None)
    return schema
