"""Text styles of a theme: their fields, and how each kind of text is set where a theme says nothing of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from layout.errors import Span, said
from layout.fields.context import Context
from layout.fields.kinds import Choice, ListOf
from layout.fields.nearmiss import hints_for
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Decimal, Measurement, Whole, Word
from layout.model.body import BODY_AREAS
from layout.model.theme import Align, Grid, Style
from layout.source.inks import InkKind
from layout.units import Pt


@dataclass(frozen=True, slots=True)
class StyleWish:
    """What a theme says of one style; the rest comes from the kind of text."""

    wish: dict[str, Any]
    spans: Mapping[str, Span]
    """Where each field stands; of one that is not written, the style."""


def _style(values: Values, context: Context) -> StyleWish | None:
    if values.given(STYLE_SIZE) and values.given(SIZES):
        context.error("duplicate-key", values.span(STYLE_SIZE), said("hint-sizes"), form="sizes")
    wish = values.named()
    size = wish.pop("size", None)
    if size is not None:
        wish["sizes"] = (size,)
    spans = {field.name: values.span(field) for field in _STYLE_FIELDS}
    if values.given(STYLE_SIZE):
        spans[SIZES.name] = spans[STYLE_SIZE.name]
    return StyleWish(wish, spans)


_ALIGN = {align.value: align for align in Align}
FACE = Field(
    "face",
    Word(),
    "Face",
    "字体",
    "A role that faces: names, such as song, hei or kai.",
    "faces:里定的字体名，如song、hei、kai。",
)
WEIGHT = Field(
    "weight", Whole(1, 1000), "Weight", "字重", "400 regular, 700 bold, 900 heavy.", "400常规，700粗，900特粗。"
)
STYLE_SIZE = Field(
    "size", Measurement(), "Size", "字号", "One size; the grid's where it is missing.", "只用一种字号；不写则同正文。"
)
SIZES = Field(
    "sizes",
    ListOf(Measurement(), 1),
    "Sizes",
    "字号",
    "From the wished for to the smallest allowed.",
    "从理想字号到允许的最小字号。",
)
STYLE_LINES = Field(
    "lines",
    Whole(0, 20),
    "Lines",
    "行数",
    "Lines a heading aims at; 0: as many as it takes.",
    "标题以几行为宜；0：需要几行就几行。",
)
LEADING = Field(
    "leading",
    Decimal(0.95, 4),
    "Leading",
    "行高",
    "Baseline to baseline, off the grid, times the size.",
    "不占正文行时的行高，为字号的倍数。",
)
ROWS = Field("rows", Whole(0, 40), "Rows", "占行", "Whole lines of the grid it takes at least.", "至少占正文几行。")
BEFORE = Field("before", Decimal(0, 20), "Before", "段前", "Lines of the grid left free above it.", "上面空几行。")
AFTER = Field("after", Decimal(0, 20), "After", "段后", "Lines of the grid left free below it.", "下面空几行。")
INDENT = Field("indent", Decimal(0, 10), "Indent", "缩进", "First line, in characters.", "首行缩进几个字。")
ALIGN = Field("align", Choice(_ALIGN), "Align", "对齐", "How its lines stand in their measure.", "各行怎样对齐。")
TRACKING = Field(
    "tracking",
    Decimal(-0.2, 2),
    "Tracking",
    "字距",
    "Even extra space between characters, em.",
    "字间均匀加空，以字宽计。",
)
STRETCH = Field(
    "stretch",
    Decimal(0.8, 1.2, percent=True),
    "Stretch",
    "长扁",
    "Width of a heading's characters beside their face's: 90% condensed, 110% extended.",
    "标题字宽与字体本身之比：90%为长体，110%为扁体。",
)
PREFIX = Field(
    "prefix", Word(), "Prefix", "前缀", "Set before the text, such as （ for a credit.", "排在文字前面，如来源前的（。"
)
SUFFIX = Field("suffix", Word(), "Suffix", "后缀", "Set after the text.", "排在文字后面。")
STYLE_INK = Field(
    "ink",
    InkKind(),
    "Ink",
    "颜色",
    "A colour of the theme, such as red or red 60%; section is that of the page's section.",
    "colors:里的颜色，如red或red 60%；section为本版栏目的颜色。",
)
_STYLE_FIELDS: tuple[Field[Any], ...] = (
    FACE, WEIGHT, STYLE_SIZE, SIZES, STYLE_LINES, LEADING, ROWS, BEFORE, AFTER, INDENT, ALIGN, TRACKING,
    STRETCH, PREFIX, SUFFIX, STYLE_INK,
)  # fmt: skip
STYLE = Record("style", said("record-style"), _STYLE_FIELDS, _style)

RUBY_BLANK = 0.88
"""What of a character's em is ink from head to foot, em."""
RUBY_INK = 0.92
"""The same of ruby: its foot stands on the character below."""
RUBY_LEAST = 6.0
"""Points: the smallest type that newsprint carries."""
_KINDS: Mapping[str, Callable[[Pt], Style]] = {
    "body": lambda _: Style(indent=2),
    "strong": lambda _: Style("hei", 700),
    "kai": lambda _: Style("kai"),
    "note": lambda _: Style("kai", indent=2),
    "speech": lambda _: Style(indent=2),
    "lead-in": lambda _: Style("hei", 700),
    "subhead": lambda _: Style("hei", 700, rows=1, align=Align.START),
    "list": lambda _: Style(),
    "footnotes": lambda _: Style("kai"),
    "ruby": lambda size: Style("hei", sizes=(max(0.5 * size, RUBY_LEAST),)),
    "verse": lambda _: Style("kai", align=Align.AUTO),
    "verse-title": lambda _: Style("hei", 700, align=Align.CENTER),
    "verse-author": lambda _: Style("kai", align=Align.CENTER),
    "names": lambda _: Style("kai", align=Align.START),
    "letter": lambda _: Style(),
    "table": lambda size: Style("song", sizes=(size, 0.9 * size), align=Align.START),
    "table-head": lambda size: Style("hei", 700, sizes=(size, 0.9 * size), align=Align.START),
    "table-caption": lambda _: Style("hei", 700, align=Align.CENTER),
    "code-caption": lambda _: Style("kai", align=Align.START),
    "box-head": lambda _: Style("hei", 700, align=Align.CENTER),
    "drop-cap": lambda _: Style("song", 900),
    "pull-quote": lambda size: Style("kai", sizes=(1.2 * size,), align=Align.CENTER),
    "quote-source": lambda _: Style("kai", align=Align.END),
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
    "running-head": lambda size: Style("hei", sizes=(max(7.0, 0.8 * size),), align=Align.START),
    "running-foot": lambda size: Style("hei", sizes=(max(7.0, 0.8 * size),), align=Align.START),
    "ad-label": lambda _: Style("hei", sizes=(7.0,), align=Align.START),
    "imprint": lambda size: Style("hei", sizes=(max(7.0, 0.8 * size),), leading=1.3, align=Align.START),
}
"""How each kind of text is set, by the grid's size, where a theme says nothing of it."""


KNOWN_STYLES = tuple(_KINDS)
"""Styles that have a meaning in every theme."""
SAME = 0.01
"""Points by which sizes do not differ."""
ON_GRID = ("strong", "kai", "lead-in", "table-head", "caption", "photo-credit", "credit", "jump", *sorted(BODY_AREAS))
"""Kinds of text whose lines stand on the page's grid, on every page alike, where nothing else is said."""
OWN_LEADING = frozenset(
    {"caption", "note", "list", "footnotes", "names", "verse", "letter", "table", "pull-quote", "quote-source"}
) | {"box-text"}
"""Those that may have a leading of their own, and return to the grid below."""

BOX_TEXT = "box-text"
"""Of paragraphs in boxes, where a theme has it; else they are set as those around them."""
STRETCHED = ("headline", "kicker", "deck", "byline", "column", "standing-head", "subhead", "box-head")
"""Kinds of text whose characters may be drawn condensed or extended: heads."""


OF_HEADINGS = frozenset({"lines", "rows", "before", "after"})
"""What only texts over a story, and subheads, obey: lines of all others stand one under the other."""
HEADINGS = ("headline", "kicker", "deck", "byline", "column", "standing-head")
_PIECE = OF_HEADINGS | {"sizes", "leading", "indent", "align", "tracking", "prefix", "suffix"}
_IDLE: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("strong", "kai", "strong-kai", "lead-in", "drop-cap"), _PIECE),
    "ruby": _PIECE - {"sizes"},
    "standing-head": frozenset({"before", "after"}),
    "subhead": frozenset({"lines"}),
    "verse": OF_HEADINGS | {"indent"},
    "names": OF_HEADINGS | {"indent", "align"},
    "letter": OF_HEADINGS | {"indent", "align"},
    "table": OF_HEADINGS | {"indent", "align"},
    "table-head": OF_HEADINGS | {"sizes", "indent", "align"},
    "code-caption": OF_HEADINGS | {"align"},
}
"""Style → what it does nothing with: pieces within a text have its size and place, the head of a table the table's."""
_SEVERAL = ("table", *HEADINGS)
"""Styles that take another of their sizes where the first does not fit."""


def idle_fields(name: str) -> frozenset[str]:
    """What nothing obeys in a style; none in one of a name that has no meaning of its own."""
    usual = OF_HEADINGS if name in (*KNOWN_STYLES, BOX_TEXT) and name not in HEADINGS else frozenset()
    return _IDLE.get(name, usual)


def ruby_room(grid: Grid) -> Pt:
    """The largest size of what stands between two lines above characters: their blank helps."""
    return (grid.pitch - RUBY_BLANK * grid.size) / RUBY_INK


def whole_styles(wishes: dict[str, StyleWish], faces: dict[str, str], grid: Grid, context: Context) -> dict[str, Style]:
    """Every kind of text has a style, and every style a face that there is."""
    styles = {name: make(grid.size) for name, make in _KINDS.items()}
    if styles["ruby"].sizes[0] > ruby_room(grid):
        styles["ruby"] = replace(styles["ruby"], sizes=(max(1.0, ruby_room(grid)),))
    fallback = "song" if "song" in faces else next(iter(faces), "song")
    styles = {name: style if style.face in faces else replace(style, face=fallback) for name, style in styles.items()}
    for name, wish in wishes.items():
        plain = styles["body"] if name == BOX_TEXT else Style(fallback)
        own = name in OWN_LEADING and "leading" in wish.wish
        styles[name] = replace(styles.get(name, plain), **wish.wish, off_grid=own)
        _check_obeyed(name, wish, context)
        _check_size(name, wish, grid, context)
        face = wish.wish.get("face")
        if face is not None and face not in faces:
            hints = hints_for(face, tuple(faces), said("known-roles"))
            context.error("unknown-face", wish.spans["face"], *hints, form="role", style=name, face=face)
    return styles


def _check_obeyed(name: str, wish: StyleWish, context: Context) -> None:
    """Refuse what nothing would obey: a leading where lines stand on the grid, a style of body text for one place."""
    if name in ON_GRID and name not in OWN_LEADING and "leading" in wish.wish:
        context.error("unobeyed-style", wish.spans["leading"], said("hint-on-grid"), style=name)
    if "stretch" in wish.wish and not name.endswith(STRETCHED):
        context.error("unobeyed-style", wish.spans["stretch"], said("hint-no-stretch"), form="stretch", style=name)
    for field in sorted(idle_fields(name) & set(wish.wish)):
        _tell_idle(name, field, wish, context)
    several = name in (*KNOWN_STYLES, BOX_TEXT) and not name.endswith(_SEVERAL) and "sizes" not in idle_fields(name)
    if several and len(wish.wish.get("sizes", ())) > 1:
        context.error("unobeyed-style", wish.spans["sizes"], said("hint-one-size"), form="sizes", style=name)
    kind = next((one for one in ON_GRID if name.endswith(f"-{one}") and name not in ON_GRID), "")
    if kind:
        context.error(
            "unobeyed-style", wish.spans["face"], said("hint-style-of-all", kind=kind), form="place", style=name
        )


def _tell_idle(name: str, field: str, wish: StyleWish, context: Context) -> None:
    """That a style does nothing with a field, which is `leading` only where no other message says so."""
    if field == "leading" and name in ON_GRID:
        return
    obeyed = tuple(one.name for one in _STYLE_FIELDS if one.name not in {*idle_fields(name), "leading", "stretch"})
    obeyed = tuple(one for one in obeyed if one != "size" or "sizes" not in idle_fields(name))
    hint = said("hint-idle-field", fields=obeyed)
    context.error("unobeyed-style", wish.spans[field], hint, form="field", style=name, field=field)


def _check_size(name: str, wish: StyleWish, grid: Grid, context: Context) -> None:
    """Refuse type that is larger than the grid's lines are apart: each line would be printed over the one above.

    Ruby has the white between two lines.
    """
    sizes = wish.wish.get("sizes", ())
    room = ruby_room(grid)
    if name == "ruby" and sizes and max(sizes) > room + SAME:
        hint = said("hint-no-larger", pitch=room)
        context.error(
            "style-over-pitch", wish.spans["sizes"], hint, form="ruby", style=name, size=max(sizes), pitch=grid.pitch
        )
    if name in OWN_LEADING and "leading" in wish.wish:
        return
    if name in (*ON_GRID, BOX_TEXT) and sizes and max(sizes) > grid.pitch + SAME:
        hint = said("hint-no-larger", pitch=grid.pitch)
        context.error("style-over-pitch", wish.spans["sizes"], hint, style=name, size=max(sizes), pitch=grid.pitch)
