"""The furniture of a theme's pages: running heads and folios by side, rules and bars in the margins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from layout.errors import Said, said
from layout.fields.context import Context
from layout.fields.kinds import Choice, Kind, ListOf, MapOf, Schema, Schemas
from layout.fields.nearmiss import hints_for
from layout.fields.nodes import Group, Node
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Measurement
from layout.model.furnishing import (
    FOOT,
    HEAD,
    INNER,
    LEFT,
    NO_FURNITURE,
    OUTER,
    EdgeBar,
    Furnishing,
    RunningLine,
    RunningText,
)
from layout.model.looks import BoxLook, BoxRule, Ink
from layout.model.theme import Theme
from layout.source.inks import InkKind
from layout.source.looks import RuleKind
from layout.source.texts import Words
from layout.units import to_mm

WORDS = ("folio", "number", "section", "publication", "days", "weekday", "issue", "month")
"""What a text of the margin may name, in braces."""
_BRACES = re.compile(r"\{([^{}]*)\}")


LEFT_PAGE = Field("left", Words(), "Left", "双数版", "On even pages.", "双数版上的文字。")
RIGHT_PAGE = Field("right", Words(), "Right", "单数版", "On odd pages.", "单数版上的文字。")


def _sides(values: Values, _: Context) -> RunningText:
    return RunningText(values.get(RIGHT_PAGE, ""), values.get(LEFT_PAGE, ""), values.start)


SIDES: Record[RunningText] = Record("running_text", said("record-running-text"), (LEFT_PAGE, RIGHT_PAGE), _sides)


@dataclass(frozen=True, eq=False)
class RunningKind(Kind[RunningText]):
    """A text for all pages, or ``{left: …, right: …}``; ``{folio}`` and its like stand for what is there."""

    @property
    def wanted(self) -> Said:
        """A text."""
        return said("kind-text")

    def read(self, node: Node, context: Context) -> RunningText | None:
        """The text of either side, with what stands in braces known."""
        if isinstance(node, Group):
            found = SIDES.read(node, context)
        else:
            words = Words().read(node, context)
            found = None if words is None else RunningText(words, words, node.span)
        for text in (found.right, found.left) if found else ():
            for word in _BRACES.findall(text):
                if word not in WORDS:
                    hints = hints_for(word, WORDS, said("known-words"))
                    context.error("unknown-word", node.span, *hints, text=word, name=context.name)
                    return None
        return found

    def schema(self, schemas: Schemas) -> Schema:
        """Text, or one a side."""
        return {"anyOf": [{"type": "string"}, SIDES.schema(schemas)]}


AT = Field(
    "at",
    Measurement(),
    "At",
    "距边",
    "From the trim to the characters.",
    "裁切线到文字的距离。",
    required=True,
)
OUTER_TEXT = Field(
    "outer",
    RunningKind(),
    "Outer",
    "外侧",
    "At the outer end: {folio} 第2版, {number} 2, {section}, {publication}, {days}, {weekday}, {issue}, {month}.",
    "外侧（切口）的文字：{folio}第2版、{number}2、{section}版名、{publication}报名、{days}日期、{weekday}星期、{issue}期号、{month}年月。",
)
MIDDLE_TEXT = Field("middle", RunningKind(), "Middle", "居中", "What stands in the middle.", "中间的文字。")
INNER_TEXT = Field(
    "inner",
    RunningKind(),
    "Inner",
    "内侧",
    "What stands at the spine; {left: …, right: …} where pages differ.",
    "内侧（订口）的文字；左右版不同的写{left: …, right: …}。",
)
RUNNING_RULE = Field(
    "rule",
    RuleKind(),
    "Rule",
    "线",
    "Between it and the type area, as wide as that.",
    "它与版心之间的线，与版心同宽。",
)


def _running(values: Values, _: Context) -> RunningLine | None:
    if values[AT] is None:
        return None
    named = values.named()
    rule = named.pop("rule", None)
    return RunningLine(**named, rule=rule if isinstance(rule, BoxRule) else None)


RUNNING = Record(
    "running_line", said("record-running-line"), (AT, OUTER_TEXT, MIDDLE_TEXT, INNER_TEXT, RUNNING_RULE), _running
)
EDGE = Field(
    "edge",
    Choice({edge: edge for edge in (HEAD, FOOT, OUTER, INNER)}),
    "Edge",
    "位置",
    "Where it lies: head, foot, outer (away from the spine) or inner.",
    "在哪一边：head天头、foot地脚、outer切口、inner订口。",
    required=True,
)
BAR_SIZE = Field(
    "size",
    Measurement(),
    "Size",
    "宽",
    "How far it reaches into the page from the trim; beyond, it runs into the bleed.",
    "从裁切线往里有多宽；裁切线以外一直铺到出血。",
    required=True,
)
BAR_INK = Field(
    "ink", InkKind(), "Ink", "颜色", "A colour of the theme, perhaps section.", "颜色；可写section。", required=True
)
BAR_START = Field(
    "start",
    Measurement(positive=False),
    "Start",
    "起点",
    "Along its edge, from the left end or the head; 0 where it is missing.",
    "沿这条边从左端或上端算起，从哪里开始；不写为0。",
)
BAR_FROM = Field(
    "from",
    Choice({end: end for end in (LEFT, OUTER, INNER)}),
    "From",
    "起算端",
    "The end from which start is measured at the head or foot: left, outer or inner (by side).",
    "天头、地脚的色条从哪一端算起：left左端、outer切口、inner订口；后两个随左右版换边。",
)
BAR_LENGTH = Field(
    "length",
    Measurement(),
    "Length",
    "长",
    "Along its edge; all of it where it is missing.",
    "沿这条边有多长；不写就是整条边。",
)


@dataclass(frozen=True, slots=True)
class InkedBar:
    """A bar as it is written, its ink not yet a look."""

    bar: EdgeBar
    ink: Ink


def _bar(values: Values, context: Context) -> InkedBar | None:
    edge, size, ink = values[EDGE], values[BAR_SIZE], values[BAR_INK]
    if edge is None or size is None or ink is None:
        return None
    origin = values.get(BAR_FROM, LEFT)
    if values.given(BAR_FROM) and edge not in (HEAD, FOOT):
        context.error(
            "idle-field", values.span(BAR_FROM), said("hint-idle", other="edge: head"), field="from", other="edge: head"
        )
    return InkedBar(EdgeBar(edge, size, "", values.get(BAR_START, 0.0), values.get(BAR_LENGTH, 0.0), origin), ink)


BAR: Record[InkedBar] = Record(
    "bar", said("record-bar"), (EDGE, BAR_SIZE, BAR_INK, BAR_FROM, BAR_START, BAR_LENGTH), _bar
)
BARS = Field(
    "bars", ListOf(BAR), "Bars", "饰条", "Bars at the edges of the page, into the bleed.", "版边的色条，印到出血。"
)
RUNNING_HEAD = Field(
    "head", RUNNING, "Head", "书眉", "The running head, in the style running-head.", "书眉，用样式running-head。"
)
RUNNING_FOOT = Field(
    "foot",
    RUNNING,
    "Foot",
    "地脚文字",
    "The line at the foot, in the style running-foot.",
    "地脚一行，用样式running-foot。",
)


@dataclass(frozen=True, slots=True)
class WrittenFurniture:
    """The furniture of pages as it is written."""

    head: RunningLine | None
    foot: RunningLine | None
    bars: tuple[InkedBar, ...]


def _furniture(values: Values, _: Context) -> WrittenFurniture:
    return WrittenFurniture(values[RUNNING_HEAD], values[RUNNING_FOOT], values.get(BARS, ()))


FURNITURE: Record[WrittenFurniture] = Record(
    "furniture", said("record-furniture"), (BARS, RUNNING_HEAD, RUNNING_FOOT), _furniture
)
FURNITURE_FIELD = Field(
    "furniture",
    MapOf(FURNITURE),
    "Furniture",
    "书眉饰条",
    "Name → what stands in the margins; usual is that of pages whose template names none.",
    "名字 → 版心以外的东西；usual用于没有写明的版。",
)


def with_looks(written: dict[str, WrittenFurniture]) -> tuple[dict[str, Furnishing], dict[str, BoxLook]]:
    """The furniture of a theme, and the looks that draw its bars and rules."""
    looks: dict[str, BoxLook] = {}

    def look(made: BoxLook) -> str:
        name = f"furniture-{len(looks) + 1}"
        looks[name] = made
        return name

    def line(written: RunningLine | None) -> RunningLine | None:
        return replace(written, look=look(BoxLook(top=written.rule))) if written and written.rule else written

    found = {
        name: Furnishing(
            line(one.head),
            line(one.foot),
            tuple(replace(bar.bar, look=look(BoxLook(tint=bar.ink))) for bar in one.bars),
        )
        for name, one in written.items()
    }
    return found, looks


def check_furniture(theme: Theme, context: Context) -> None:
    """Report furniture that nobody declares, and lines that would stand within the type area."""
    for node in theme.pages.values():
        for one in (node, *node.sheet.variants[1:]):
            name, span = one.sheet.furniture, one.sheet.span
            if name and name not in (*theme.furniture, NO_FURNITURE) and span is not None:
                hints = hints_for(name, (*theme.furniture, NO_FURNITURE), said("known-furniture"))
                context.error("unknown-furniture", span, *hints, furniture=name)
    for line, room, style in _lines(theme):
        size = max(theme.styles[style].sizes or (theme.grid.size,))
        span = next((text.span for text in line.texts if text.span), None)
        if line.at + size > room:
            hint = said("hint-furniture-room", most=to_mm(room - size))
            context.error("furniture-room", span, hint, at=to_mm(line.at), room=to_mm(room))


def _lines(theme: Theme) -> Iterator[tuple[RunningLine, float, str]]:
    page = theme.page
    foot = page.height - page.top - theme.rows * theme.grid.pitch
    for one in theme.furniture.values():
        if one.head is not None:
            yield one.head, page.top, "running-head"
        if one.foot is not None:
            yield one.foot, foot, "running-foot"


FURNITURE_RECORDS: tuple[Record[Any], ...] = (FURNITURE, RUNNING, SIDES, BAR)
