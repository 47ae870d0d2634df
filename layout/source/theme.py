"""The theme format: every field declared once, and how the values make a `Theme`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from layout.errors import Said, said
from layout.fields.context import Context
from layout.fields.kinds import Choice, Kind, ListOf, MapOf, Schema, Schemas
from layout.fields.nodes import Group, Node
from layout.fields.record import Field, Record, Values, document_schema
from layout.fields.scalars import Flag, Whole, Word
from layout.model.looks import BOX, FRAME, Ink
from layout.model.theme import (
    Grid,
    PageSize,
    PortraitStyle,
    TemplateNode,
    Theme,
)
from layout.source.colours import GROUPED, Inks
from layout.source.composites import COMPOSITE, PART, FaceOrComposite
from layout.source.furniture import FURNITURE_FIELD, FURNITURE_RECORDS, check_furniture, with_looks
from layout.source.inks import InkKind, check_gradient, check_inks
from layout.source.looks import LOOK
from layout.source.pagesheet import PAGE_SHEET, PageKind
from layout.source.pagesize import GRID, PAGE_SIZE, WESTERN
from layout.source.pagetree import SLOTS, check_sizes
from layout.source.rules import RULES, RULES_FIELD, with_rule_looks
from layout.source.setting import AUTOSPACE, PROHIBITION, PUNCTUATION, SETTING, SETTING_FIELD, whole_setting
from layout.source.stories import STORY_FIELDS
from layout.source.styles import STYLE, whole_styles
from layout.source.texts import OneLine, Words
from layout.units import to_mm
from layout.wording import chosen

_A4 = PageSize(595.28, 841.89, 34.0, 34.0)
_GRID = Grid(4, 12, 1, 10.5, 15.75)
"""Stand in for what is missing or wrong, so that reading can find more; such a theme is handed out for that alone."""


EXTENDS = Field(
    "extends",
    Word(),
    "Extends",
    "继承",
    "The theme that this one changes: its name or path.",
    "在哪个主题模板上修改：名字或路径。",
)
TITLE = Field("title", Words(), "Title", "名称", "What people call the theme.", "主题模板的叫法。")
PAGE = Field(
    "page",
    PAGE_SIZE,
    "Page",
    "开本",
    "Trim size, margins and bleed.",
    "成品尺寸、天头地脚和出血。",
    required=True,
    example="page: {trim: [210mm, 297mm], top: 12mm, bottom: 12mm, bleed: 3mm}",
)
GRID_FIELD = Field(
    "grid",
    GRID,
    "Grid",
    "版心",
    "Columns, characters and lines that all stands on.",
    "栏、字、行组成的版心网格。",
    required=True,
    example="grid: {columns: 4, measure: 12, gutter: 1, size: 10.5pt, pitch: 15.75pt}",
)
WESTERN_FIELD = Field(
    "western",
    WESTERN,
    "Western",
    "西文字号行距",
    "Size and pitch of stories in a Western language, between the same edges; the grid's where it is missing.",
    "西文稿件的字号和行距，上下边仍与别的稿件对齐；不写则同版心。",
)
FACES = Field(
    "faces",
    MapOf(FaceOrComposite()),
    "Faces",
    "字体",
    "Role → family: song, hei, kai; or a composite face: {han: …, latin: …, digits: …, symbols: …}.",
    "用途 → 字体名：song、hei、kai；或复合字体：{han: …, latin: …, digits: …, symbols: …}。",
    required=True,
    example="faces: {song: Noto Serif SC, hei: Noto Sans SC, kai: LXGW WenKai}",
)
FALLBACK = Field(
    "fallback",
    ListOf(Word(), 1),
    "Fallback",
    "替补字体",
    "Roles or families asked first, in this order, for a character that a style's face lacks.",
    "某样式的字体缺字时，依次先用哪些字体：faces:里的用途或字体名。",
)
STYLES = Field(
    "styles",
    MapOf(STYLE),
    "Styles",
    "文字样式",
    "How each kind of text is set; names are free.",
    "各类文字怎样排；名字自定。",
)
COLOURS = Field(
    "colors",
    MapOf(Inks()),
    "Colours",
    "颜色",
    "Name → cmyk(0, 95, 90, 10) in percent, or a spot colour.",
    "颜色名 → cmyk(0, 95, 90, 10)，以百分数计；或专色。",
    also=("colours",),
    into="colours",
)
LOOKS = Field(
    "looks",
    MapOf(LOOK),
    "Looks",
    "外观",
    "Frames, tints and rules by name: box is that of every frame; a slot without look: has the one called like it.",
    "线框、底色、线条，各有名字：box是所有围框的样子；版位不写look:，就用与它同名的。",
)
SECTIONS = Field(
    "sections",
    MapOf(InkKind()),
    "Sections",
    "版面颜色",
    "Section → its ink: {要闻: red, 副刊: green, '*': k}, the last for all others; looks and styles call it section.",
    "版面名称 → 颜色：{要闻: red, 副刊: green, '*': k}，*为其余各版；外观和文字样式里写section就是它。",
)
PRESS = Field(
    "press",
    Word(),
    "Press",
    "印刷条件",
    "A printing condition: newsprint, coated, or a shop's own.",
    "印刷条件：newsprint新闻纸、coated铜版纸，或印刷厂自己的。",
)
LABEL_ADS = Field(
    "label_ads",
    Flag(),
    "Label advertisements",
    "标“广告”",
    "Whether 广告 is printed beside every advertisement whose artwork is not said to have it.",
    "没有写明成品图上已有“广告”字样的，是否一律在旁边印上。",
)
_AT_THE_END = frozenset({"credit", "note", "afterword"})
"""Texts of a story that stand in its body or below it, whatever the theme."""
_OVER_A_STORY = {f.name: f.name for f in STORY_FIELDS if isinstance(f.kind, OneLine) and f.name not in _AT_THE_END}
HEADING = Field(
    "heading",
    ListOf(Choice(_OVER_A_STORY), 1),
    "Heading",
    "标题区",
    "The texts that stand over a story, from the top; [column, kicker, headline, deck, byline] where it is missing.",
    "稿件标题区里的各项，从上到下；不写则为[column, kicker, headline, deck, byline]。",
)


DROP_CAP = Field(
    "drop_cap",
    Whole(2, 4),
    "Drop cap",
    "首字下沉",
    "Lines that the first character of a long text without dateline is as high as; none where it is missing.",
    "没有电头的长文章，第一个字占几行高；不写就不下沉。",
)
DROP_CAP_FROM = Field(
    "drop_cap_from",
    Whole(0, 40_000),
    "Drop cap from",
    "首字下沉起点",
    "Characters of a text from which on it begins with a drop cap.",
    "正文满多少字才用首字下沉。",
    200,
)


SHAPES = ("upright", "square", "rounded", "circle", "own")
"""Of portraits."""
PORTRAIT_SHAPE = Field(
    "shape",
    Choice(dict(zip(SHAPES, SHAPES, strict=True))),
    "Shape",
    "形状",
    "upright (4 to 5), square, rounded (square, its corners round), circle, or own: as photographed.",
    "upright竖幅（4比5）、square正方、rounded圆角正方、circle圆形，own保持照片原来的长宽比。",
)
PORTRAIT_LINES = Field("lines", Whole(2, 12), "Lines", "行数", "Lines of the grid that it is high.", "占几行高。")


def _portrait(values: Values, _: Context) -> PortraitStyle:
    return PortraitStyle(**values.named())


PORTRAIT_RECORD = Record("portrait", said("record-portrait"), (PORTRAIT_SHAPE, PORTRAIT_LINES), _portrait)
PORTRAIT = Field(
    "portrait",
    PORTRAIT_RECORD,
    "Portrait",
    "作者头像",
    "How the portraits of authors look; {shape: upright, lines: 4} where it is missing.",
    "作者头像的样子；不写为{shape: upright, lines: 4}。",
)


class _Pages(Kind[dict[str, TemplateNode]]):
    """Page templates by name."""

    def __init__(self, slots: tuple[str, ...]) -> None:
        self._map = MapOf(PageKind(slots))

    @property
    def wanted(self) -> Said:
        """A group of nodes."""
        return self._map.wanted

    def read(self, node: Node, context: Context) -> dict[str, TemplateNode] | None:
        """The templates, in the order written."""
        if isinstance(node, Group) and not node.entries:
            context.error("missing-key", node.span, form="template")
        return self._map.read(node, context)

    def schema(self, schemas: Schemas) -> Schema:
        """An object of nodes."""
        return {**self._map.schema(schemas), "minProperties": 1}


_FIELDS: tuple[Field[Any], ...] = (
    EXTENDS, TITLE, PAGE, GRID_FIELD, WESTERN_FIELD, FACES, FALLBACK, STYLES, COLOURS, SECTIONS, LOOKS, RULES_FIELD,
    FURNITURE_FIELD, PUNCTUATION, PROHIBITION, AUTOSPACE, SETTING_FIELD, PRESS, LABEL_ADS, HEADING,
    DROP_CAP, DROP_CAP_FROM, PORTRAIT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Where a theme comes from."""

    name: str
    folders: tuple[Path, ...]
    file: Path


def theme_record(source: Source, slots: tuple[str, ...] = SLOTS) -> Record[Theme]:
    """The whole format, for a theme of these folders."""
    pages = Field(
        "pages",
        _Pages(slots),
        "Page templates",
        "版式",
        "Name → rows and columns of slots.",
        "版式名 → 由行、栏组成的版位。",
        required=True,
        example="pages: {page: {rows: [folio, auto]}}",
    )

    def build(values: Values, context: Context) -> Theme | None:
        grid, named = values.get(GRID_FIELD, _GRID), values.get(FACES, {})
        faces = {role: family for role, (family, _) in named.items()}
        found: dict[str, Any] = {"title": source.name, "page": _A4, "colours": {}, "pages": {}}
        found |= values.named(EXTENDS, PUNCTUATION, PROHIBITION, AUTOSPACE)
        found |= {"grid": grid, "faces": faces}
        found["composites"] = {role: composite for role, (_, composite) in named.items() if composite}
        found["styles"] = whole_styles(values.get(STYLES, {}), faces, grid, context)
        found["setting"] = whole_setting(values, context)
        if values.given(DROP_CAP_FROM) and values.whole(DROP_CAP) and not values[DROP_CAP]:
            hint = said("hint-idle", other="drop_cap: 2")
            context.error("idle-field", values.span(DROP_CAP_FROM), hint, field="drop_cap_from", other="drop_cap")
        found["drop_cap_span"] = values.span(DROP_CAP) if values.given(DROP_CAP) else None
        found["furniture"], drawn = with_looks(values.get(FURNITURE_FIELD, {}))
        found["rules"], ruling = with_rule_looks(values.get(RULES_FIELD, {}))
        found["looks"] = {BOX: FRAME} | (values[LOOKS] or {}) | drawn | ruling
        theme = Theme(name=source.name, folders=source.folders, file=source.file, **found)
        check_inks(_inks(theme), theme, context)
        for look in theme.looks.values():
            if look.gradient is not None:
                check_gradient(look.gradient, theme, context)
        if values[PAGE] is not None and values[GRID_FIELD] is not None:
            check_furniture(theme, context)
            _check_grid(theme, values, context)
        return theme

    return Record("theme", said("record-theme"), (*_FIELDS, pages), build, otherwise=said("hint-begin-from-theme"))


def _inks(theme: Theme) -> Iterator[Ink]:
    """Every ink that a theme names."""
    yield from (ink for look in theme.looks.values() for ink in look.inks)
    yield from (style.ink for style in theme.styles.values() if style.ink)
    yield from theme.sections.values()


def _check_grid(theme: Theme, values: Values, context: Context) -> None:
    """Whether the grid is on the page, and each page template on the grid."""
    grid, page = theme.grid, theme.page
    outer = page.width - grid.width(grid.columns) - (page.inner or 0.0)
    if theme.margin >= 0 > outer:
        hint = said("hint-narrower-inner", most=to_mm(outer + (page.inner or 0.0)))
        context.error("grid", values.span(PAGE), hint, form="inner", inner=to_mm(page.inner or 0.0), over=to_mm(-outer))
    if theme.margin < 0:
        context.error(
            "grid",
            values.span(GRID_FIELD),
            said("hint-narrower-grid"),
            columns=grid.columns,
            measure=grid.measure,
            size=grid.size,
            width=to_mm(grid.width(grid.columns)),
            page_width=to_mm(page.width),
        )
    if theme.rows < 1:
        context.error("grid", values.span(GRID_FIELD), form="no-line")
        return
    for name, node in theme.pages.items():
        for one in (node, *node.sheet.variants[1:]):
            check_sizes(one, name, grid, theme.rows, context)


_OTHERS: tuple[Record[Any], ...] = (
    PAGE_SIZE, GRID, WESTERN, COMPOSITE, PART, STYLE, PORTRAIT_RECORD, LOOK, PAGE_SHEET, *FURNITURE_RECORDS, RULES,
    SETTING, GROUPED,
)  # fmt: skip
RECORDS: tuple[Record[Any], ...] = (theme_record(Source("", (), Path())), *_OTHERS)
"""Every group of the format, page templates aside."""


def theme_keys() -> frozenset[str]:
    """Every field name of the format."""
    return frozenset(name for record in RECORDS for name in record.keys)


def theme_schema(language: str | None = None) -> Schema:
    """The JSON Schema of theme.yaml, for completion in editors. What it requires, a theme may also inherit.

    Titles and descriptions are in *language*; in the one that is spoken where none is named.
    """
    schema = document_schema(RECORDS[0], said("schema-theme"), language or chosen())
    for definition in schema["$defs"].values():
        definition.pop("required", None)
    return schema
