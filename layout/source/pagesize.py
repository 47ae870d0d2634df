"""A theme's page and grid: trim size, margins, bleed; columns, measure, gutter, size, pitch; Western rows."""

from layout.errors import said
from layout.fields.context import Context
from layout.fields.kinds import Pair
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Decimal, Measurement, Whole
from layout.model.theme import Grid, PageSize, Western


def _page_size(values: Values, context: Context) -> PageSize | None:
    trim = values[TRIM]
    if trim is None:
        return None
    size = PageSize(*trim, **{"top": 0.0, "bottom": 0.0} | values.named(TRIM))
    if size.top + size.bottom >= size.height:
        context.error("page-size", values.start)
        return None
    return size


TRIM = Field(
    "trim",
    Pair(Measurement(), said("kind-size")),
    "Trim size",
    "成品尺寸",
    "Width and height of the page after trimming: 四开 is [275mm, 390mm].",
    "裁切后的宽和高：四开为[275mm, 390mm]。",
    required=True,
)
TOP = Field(
    "top",
    Measurement(positive=False),
    "Top",
    "天头",
    "From the trim to the first line of the grid.",
    "从裁切线到版心第一行。",
    required=True,
)
BOTTOM = Field(
    "bottom",
    Measurement(positive=False),
    "Bottom",
    "地脚",
    "Kept free below the last line.",
    "最后一行下面留的空白。",
    required=True,
)
INNER = Field(
    "inner",
    Measurement(positive=False),
    "Inner",
    "订口",
    "At the spine: left on odd pages, right on even ones; without it the grid stands in the middle.",
    "订口一边的白边，单数版在左、双数版在右；不写，版心左右居中。",
)
BLEED = Field(
    "bleed",
    Measurement(positive=False),
    "Bleed",
    "出血",
    "Printed beyond the trim at every side: 3mm.",
    "四边超出裁切线多印的部分：3mm。",
)
PAGE_SIZE = Record("page_size", said("record-page-size"), (TRIM, TOP, BOTTOM, INNER, BLEED), _page_size)


def _grid(values: Values, context: Context) -> Grid | None:
    named = values.named()
    if len(named) < len(GRID.fields):
        return None
    grid = Grid(**named)
    if grid.pitch < grid.size:
        hint = said("hint-pitch")
        context.error("grid", values.span(PITCH), hint, form="pitch", pitch=grid.pitch, size=grid.size)
    return grid


GRID_COLUMNS = Field("columns", Whole(1, 24), "Columns", "栏数", "Columns of a page.", "一版的栏数。", required=True)
MEASURE = Field(
    "measure",
    Whole(4, 100),
    "Measure",
    "栏宽",
    "Characters (字) in a line of one column.",
    "一栏一行的字数。",
    required=True,
)
GUTTER = Field(
    "gutter", Decimal(0, 10), "Gutter", "栏距", "Between columns, in characters.", "栏与栏之间，以字计。", required=True
)
SIZE = Field(
    "size",
    Measurement(),
    "Size",
    "字号",
    "Size of the body's type: 小五 is 9pt.",
    "正文字号：小五为9pt。",
    required=True,
)
PITCH = Field(
    "pitch", Measurement(), "Pitch", "行距", "From one baseline to the next.", "相邻两行基线的距离。", required=True
)
GRID = Record("grid", said("record-grid"), (GRID_COLUMNS, MEASURE, GUTTER, SIZE, PITCH), _grid)


def _western(values: Values, context: Context) -> Western | None:
    named = values.named()
    if len(named) < len(WESTERN.fields):
        return None
    western = Western(**named)
    if western.pitch < western.size:
        hint = said("hint-pitch")
        context.error("grid", values.span(PITCH), hint, form="pitch", pitch=western.pitch, size=western.size)
    return western


WESTERN = Record("western", said("record-western"), (SIZE, PITCH), _western)
