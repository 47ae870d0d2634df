"""What a leaf of a page template understands beside its size: every option with its slots, values and default.

The table below is the reference; docs/pagination.md prints it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from layout.errors import Diagnostic, error, said
from layout.fields.kinds import Choice, ScalarKind, UnfitError
from layout.fields.nearmiss import hints_for
from layout.fields.record import Field
from layout.fields.scalars import Decimal, Flag, Whole, Word
from layout.model.issue import Photo
from layout.model.theme import TemplateNode
from layout.story.spec import FOOT, GRID, LEFT, NONE, RIGHT, SHAPES, TEXT, TOP

Value = str | int | float | bool

STORIES = frozenset({"lead", "story", "stories", "briefs", "jumps", "auto"})
UPRIGHTS = frozenset({"lead", "story", "stories", "briefs"})
"""Slots of stories whose heading may stand vertically."""
SINGLE = frozenset({"story", "photo"})
GROUPS = frozenset({"stories", "briefs", "jumps"})
PICTURES = frozenset({"photo", "photos"})
ADS = frozenset({"ad", "ads"})
ANY = STORIES | PICTURES | ADS | frozenset({"masthead", "contents", "folio", "notice", "calendar", "imprint"})
DRAWN = frozenset({"masthead", "contents", "folio", "notice", "calendar", "imprint"})
"""Slots that the theme's templates draw."""

VERTICALS = (NONE, LEFT, RIGHT, TEXT)
CORNERS = tuple(f"{v}-{s}" for v in ("top", "middle", "bottom") for s in ("left", "center", "right"))
PLACES = (*CORNERS, "top", "center", "bottom")


@dataclass(frozen=True, eq=False)
class Option(Field[Any]):
    """A field of a leaf: where it is understood, and what it is where the template says nothing."""

    slots: frozenset[str] = ANY

    def value_of(self, written: Value) -> Value:
        """The value of what was written. Raises UnfitError where it is none."""
        assert isinstance(self.kind, ScalarKind)  # a template's options are words and numbers
        value: Value = self.kind.of(f"{written:g}" if isinstance(written, float) else str(written))
        return value


_TEXT = Word(r".*", said("kind-text"))

OPTIONS: tuple[Option, ...] = (
    Option(
        "space",
        Whole(0, 20),
        "Space",
        "空行",
        "lines of white between it and what stands above it",
        "与上面的内容之间空几行",
        1,
        slots=ANY,
    ),
    Option(
        "space_less",
        Whole(0, 20),
        "Space less",
        "空行可减",
        "most lines that copyfit may take from that white; one stays",
        "为排满版面，空行最多可减几行（至少留一行）",
        1,
        slots=ANY,
    ),
    Option(
        "space_more",
        Whole(0, 20),
        "Space more",
        "空行可加",
        "most lines that copyfit may add to that white",
        "为排满版面，空行最多可加几行",
        2,
        slots=ANY,
    ),
    Option(
        "share",
        Whole(0, 100),
        "Share",
        "份额",
        "height as a part of what the others in its rows leave (2 beside 1: two thirds)",
        "同列中其余部分剩下的高度，它占几份（2比1：占三分之二）",
        0,
        slots=ANY,
    ),
    Option(
        "heading",
        Whole(0, 24),
        "Heading",
        "标题栏数",
        "columns that the heading spans; 0: all of them",
        "标题占几栏；0：通栏",
        0,
        slots=STORIES,
    ),
    Option(
        "beside",
        Whole(0, 24),
        "Beside",
        "串文题",
        "columns that the heading takes beside the text, not over it, also a vertical one; 0: none",
        "标题（含竖排标题）排在正文旁边、不排在正文上面时占几栏；0：不用",
        0,
        slots=STORIES,
    ),
    Option(
        "vertical",
        Choice(dict(zip(VERTICALS, VERTICALS, strict=True))),
        "Vertical",
        "竖排",
        "left, right: the heading is vertical and stands there beside the text; text: all of the story is vertical",
        "left、right：标题竖排，排在正文的左边或右边；text：全篇直排，从右往左",
        NONE,
        slots=UPRIGHTS,
    ),
    Option(
        "tiers",
        Whole(0, 12),
        "Tiers",
        "档数",
        "tiers, one below the other, of a story set vertically; 0: of about as many characters as a column of the page",
        "直排的稿件上下分几档；0：每档字数和一栏差不多",
        0,
        slots=UPRIGHTS,
    ),
    Option(
        "smaller",
        Whole(0, 9),
        "Smaller",
        "标题降号",
        "sizes that the headline leaves out, from the largest on",
        "标题从最大字号起跳过几种",
        0,
        slots=STORIES,
    ),
    Option(
        "head_rows",
        Whole(0, 20),
        "Heading rows",
        "标题加空",
        "most lines of white that copyfit may add to a heading",
        "为排满版面，标题最多可加几行空白",
        2,
        slots=STORIES,
    ),
    Option(
        "subheads",
        Flag(),
        "Subheads",
        "分题加行",
        "whether copyfit may give subheads a line more",
        "为排满版面，分题是否可多占一行",
        True,
        slots=STORIES,
    ),
    Option(
        "photo",
        Choice(dict(zip(PLACES, PLACES, strict=True))),
        "Photo",
        "图片位置",
        "where a story's first photo stands; others keep away",
        "稿件第一张图片的位置，其余的避开它",
        "top-right",
        slots=STORIES,
    ),
    Option(
        "photo_columns",
        Whole(1, 24),
        "Photo columns",
        "图片栏数",
        "columns that a photo spans",
        "图片占几栏",
        2,
        slots=STORIES,
    ),
    Option(
        "upright_columns",
        Whole(0, 24),
        "Upright columns",
        "竖图栏数",
        "columns that a photo spans which is higher than wide; 0: as others",
        "竖幅图片占几栏；0：与其他图片一样",
        0,
        slots=STORIES - {"auto"},
    ),
    Option(
        "frames",
        Whole(0, 9),
        "Frames",
        "加框",
        "stories that planning may set in a frame, which parts headlines side by side",
        "自动排版最多给几篇稿件加框，框可以隔开并排的标题",
        1,
        slots=frozenset({"auto"}),
    ),
    Option(
        "photo_shape",
        Choice(dict(zip(SHAPES, SHAPES, strict=True))),
        "Photo shape",
        "图片形状",
        "grid: cropped to whole lines; rounded: its corners round; own: as photographed; square; circle",
        "grid：裁到整行，rounded：再修成圆角；own：保持原来的形状；square：正方形；circle：圆形",
        GRID,
        slots=STORIES | PICTURES,
    ),
    Option(
        "bleed",
        Flag(),
        "Bleed",
        "出血",
        "whether photos at the edge of the type area are printed to the trim and beyond; alone, one fills its lines",
        "靠版心边的图片是否一直印到裁切线以外（出血）；单独的一幅还会填满给它的行数",
        False,
        slots=STORIES | PICTURES,
    ),
    Option(
        "over",
        Choice({NONE: NONE, TOP: TOP, FOOT: FOOT}),
        "Over the picture",
        "标题压图",
        "top, bottom: the heading stands there on its first photo, which spans the box; none: over the text",
        "top、bottom：标题压在第一张图片的上部、下部，图片与框同宽；none：标题排在正文上面",
        NONE,
        slots=UPRIGHTS,
    ),
    Option(
        "over_panel",
        Flag(),
        "Panel over the picture",
        "压图底框",
        "whether a heading on a photo stands on an opaque panel, in its usual colours; else its letters are white",
        "压图的标题是否垫一块不透明的底（panel-over），字用原来的颜色；不垫，字为白色",
        False,
        slots=UPRIGHTS,
    ),
    Option(
        "quote_columns",
        Whole(1, 24),
        "Quote columns",
        "引文栏数",
        "columns that a pull quote spans; over several it stands in the middle of them, its text around it",
        "引文占几栏；占几栏的，排在各栏中间，正文绕排",
        1,
        slots=STORIES,
    ),
    Option(
        "crop",
        Decimal(0, 0.9),
        "Crop",
        "裁图",
        "most of a photo's height that copyfit may crop or add",
        "为排满版面，图片高度最多可裁去或加上多少",
        0.15,
        slots=STORIES | PICTURES,
    ),
    Option(
        "divide",
        Whole(0, 24),
        "Divide",
        "破栏、长栏",
        "columns the text is set in instead of the grid's",
        "正文不按基本栏，改排几栏",
        0,
        slots=STORIES,
    ),
    Option(
        "column_span",
        Whole(0, 24),
        "Column span",
        "一栏占几格",
        "columns of the grid that a column of text is wide, in it and in all that is in it; 0: one",
        "它和它里面的正文，一栏占网格的几栏；0：一栏",
        0,
        slots=STORIES - {"auto"},
    ),
    Option(
        "loose",
        Whole(0, 20),
        "Loose",
        "增减行",
        "most paragraphs that copyfit may set a line shorter or longer",
        "为排满版面，最多可有几段增减一行",
        4,
        slots=STORIES,
    ),
    Option(
        "jump",
        Flag(),
        "Jump",
        "转版",
        "whether a story may continue on a later page",
        "排不下时是否可以转到后面的版",
        False,
        slots=STORIES,
    ),
    Option(
        "gap",
        Whole(0, 20),
        "Gap",
        "稿间空行",
        "lines of white between the stories in it",
        "各稿之间空几行",
        1,
        slots=GROUPS,
    ),
    Option(
        "pad",
        Whole(0, 20),
        "Pad",
        "顶部空行",
        "lines of white at its top, under a rule that the theme draws",
        "顶部线条下面空几行",
        0,
        slots=GROUPS,
    ),
    Option(
        "stacked",
        Flag(),
        "Stacked",
        "逐行排",
        "whether its entries stand one under the other, a row each under the label",
        "各条目是否上下排列，标签占一行，每条一行",
        False,
        slots=frozenset({"contents"}),
    ),
    Option(
        "entry",
        Whole(0, 20),
        "Entry",
        "每条占行",
        "lines of each entry, under two of the label; two where the page is full; 0: as lines or min_lines say",
        "标签两行，下面每条几行；版面紧时减到两行；0：按lines或min_lines",
        0,
        slots=frozenset({"contents"}),
    ),
    Option(
        "arrange",
        Choice({"down": "down", "across": "across"}),
        "Arrange",
        "排列",
        "one under the other, or side by side",
        "上下排列或左右并列",
        "down",
        slots=GROUPS,
    ),
    Option(
        "head",
        Choice({"all": "all", "first": "first"}),
        "Head",
        "栏题范围",
        "what the standing head stands over",
        "栏题盖住全部稿件，还是只盖第一篇",
        "all",
        slots=GROUPS,
    ),
    Option(
        "title",
        _TEXT,
        "Title",
        "栏题",
        "a standing head over it; a column of briefs has its own",
        "上面的栏题；简讯栏自有栏题",
        "",
        slots=GROUPS | PICTURES,
    ),
    Option(
        "count",
        Whole(0, 100),
        "Count",
        "取几篇",
        "how many it takes of those that are left; 0: all",
        "从余下的里取几篇（幅）；0：全部",
        0,
        slots=GROUPS | PICTURES | ADS,
    ),
    Option(
        "take",
        Whole(1, 100),
        "Take",
        "取第几篇",
        "which of those that are left it takes, counted from 1",
        "从余下的里取第几篇（幅），从1数起",
        1,
        slots=SINGLE,
    ),
    Option(
        "fits",
        Flag(),
        "Fits",
        "按行数取",
        "whether it takes the first of those left whose height is between min_lines and max_lines, else the nearest",
        "是否从余下的里取第一篇高度在min_lines和max_lines之间的；没有就取最接近的",
        False,
        slots=frozenset({"story"}),
    ),
    Option(
        "across", Whole(1, 24), "Across", "并列", "how many stand side by side", "几个并排", 1, slots=PICTURES | ADS
    ),
    Option(
        "look",
        _TEXT,
        "Look",
        "外观",
        "its frame, tint and rules: a name under looks: of the theme; none",
        "线框、底色和线条：主题模板looks:里的名字；none为不要",
        "",
        slots=ANY,
    ),
)
_BY_NAME: Mapping[str, Option] = {option.name: option for option in OPTIONS}


@dataclass(frozen=True)
class Options:
    """The options of one leaf, every one with its value."""

    given: Mapping[str, Value]

    def whole(self, name: str) -> int:
        """A whole number."""
        return int(self._value(name))

    def number(self, name: str) -> float:
        """A number."""
        return float(self._value(name))

    def word(self, name: str) -> str:
        """A word or a text."""
        return str(self._value(name))

    def flag(self, name: str) -> bool:
        """Whether."""
        return bool(self._value(name))

    def over(self, photos: Sequence[Photo]) -> str:
        """Where on its first photo a story's heading stands: nowhere where it is vertical, or text runs around that."""
        free = photos and not photos[0].wrap and self.word("vertical") == NONE
        return self.word("over") if free else NONE

    def _value(self, name: str) -> Value:
        option = _BY_NAME[name]
        default: Value = cast("Value", option.default)
        if name not in self.given:
            return default
        try:
            return option.value_of(self.given[name])
        except UnfitError:  # which `check_options` has told
            return default


def known_for(slot: str) -> tuple[str, ...]:
    """Names of the options that a slot understands; a slot that only the theme knows takes those for all."""
    return tuple(o.name for o in OPTIONS if slot in o.slots or (slot not in ANY and o.slots == ANY))


BRANCH = ("space", "space_less", "space_more", "share", "look", "column_span")
"""Options of what is divided further."""
PLANNING = ("frames",)
"""Options of a leaf that plans which say nothing of the stories in it."""


_INKED = dict.fromkeys(("ink", "spot", "color", "colour", "tint", "duotone"), said("hint-photo-inks"))
"""What a theme may not ask of pictures, and what it can do instead."""


def check_options(node: TemplateNode) -> Iterator[Diagnostic]:
    """Options that a slot does not understand and values that they cannot have, in a whole page template."""
    for child in (*node.rows, *node.columns):
        yield from check_options(child)
    if node.slot == "masthead" and not (node.lines or node.min_lines):
        yield error("masthead-lines", node.source, said("hint-masthead-lines", example="masthead: {lines: 12}"))
    if node.box and node.slot in ADS:
        yield error("unknown-option", node.source, said("hint-frame-artwork"), slot=node.slot, option="box")
    known = known_for(node.slot) if node.slot else BRANCH
    for name, value in node.options.items():
        span = node.option_spans.get(name, node.source)
        if name not in known:
            inked = node.slot in PICTURES and name in _INKED
            hints = (_INKED[name],) if inked else hints_for(name, known, said("known-options"))
            if node.slot:
                yield error("unknown-option", span, *hints, slot=node.slot, option=name)
            else:
                yield error("unknown-option", span, *hints, form="branch", option=name)
            continue
        try:
            _BY_NAME[name].value_of(value)
        except UnfitError:
            hint = said("hint-may-be", wanted=_BY_NAME[name].kind.wanted)
            yield error("option-value", span, hint, option=name, value=str(value))
