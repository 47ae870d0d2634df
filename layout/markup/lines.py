"""Decided lines as HTML: blocks of ``white-space: pre`` whose runs stand exactly where the composer put them.

WeasyPrint adds `letter-spacing` behind each glyph, so a run's first glyph stands at the span's left edge and a
margin is all it takes to move it. It cuts spacing to whole thousandths of an em, so that is what is asked of it, and
the margin of the next run takes up the rest. Inner spans have no line height of their own: the block alone decides
baselines.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from markupsafe import Markup, escape

from layout.markup.links import Link, labelled, links_of
from layout.model.language import SIMPLIFIED
from layout.model.page import Element, Line, PlacedLine, Run, TextArea
from layout.model.shaping import meet, stretches
from layout.model.theme import FaceRef
from layout.units import Pt

Vertical = Callable[[FaceRef], tuple[float, float]]
"""Ascent and descent of a line in a face, in em, as the painter sees them."""

SPACING_STEP = 1000
"""Steps of an em in which WeasyPrint 70 spaces letters (it writes whole thousandths into the PDF's TJ)."""
SPACING_GUARD = 0.0003
"""Em added to what is asked for, so that no step is lost to the float before it is cut."""

ELEMENTS = {
    "subhead": "h3",
    "standing-head": "h2",
    "body": "p",
    "speech": "p",
    "box-head": "h3",
    "code-caption": "figcaption",
    "pull-quote": "p",
    "quote-source": "p",
    "note": "p",
    "caption": "figcaption",
    "photo-credit": "figcaption",
    "byline": "p",
    "credit": "p",
    "imprint": "p",
    "ad-label": "p",
    "deck": "p",
    "kicker": "p",
    "list": "p",
    "footnotes": "p",
    "verse": "p",
    "verse-title": "h3",
    "verse-author": "p",
    "names": "p",
    "letter": "p",
    "table": "p",
    "table-caption": "figcaption",
}
"""What a kind of text is, for those who hear the page read aloud; ``div`` otherwise, ``h2`` for every headline."""

PARAGRAPHS = frozenset({"body", "note", "speech"})
"""Kinds of text whose lines tell where paragraphs begin: a column or a picture may divide one (`press/paragraphs`)."""

_BARE = "margin:0;padding:0"
FLAT = {
    "ul": f"{_BARE};list-style:none",
    "ol": f"{_BARE};list-style:none",
    "li": f"{_BARE};list-style:none",
    "table": f"{_BARE};border-spacing:0;border:none",
    "tr": _BARE,
    "th": f"{_BARE};border:none",
    "td": f"{_BARE};border:none",
}
"""Elements around decided lines, which alone take room: how each takes none."""

TURNED = "transform-origin:0 0;transform:translate({}pt,{}pt) rotate(90deg)"
"""Of a block of vertical lines: what stands upright in them, the press sets so (`press/upright`). It is laid out at the
page's corner, for what lay across the page's foot before it is turned would be broken there."""
MOST_TURNED = 20
"""Lines of such a block at most: no page is lower than they are before they are turned."""

STRETCHED = ";transform-origin:0 0;transform:scaleX({})"
"""Of a block that is drawn wider or narrower than its face."""

MIDDLE = 0.38
"""The middle of a character above the baseline, em."""
REACH = 0.45
"""Of the distance of lines, from the middle of one: what lies beyond would move its neighbours."""
TOLERANCE = 0.0005
"""Points below which a shift is no shift."""


def number(value: float) -> str:
    """A length in points for CSS, to four decimals: 35 nanometres, finer than any plate."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


NONE: Mapping[str, str] = {}


class FaceClasses:
    """Classes for the style sheet: of a text style, and of a face that stands in for the style's own."""

    def __init__(self, faces: Mapping[str, FaceRef], languages: Mapping[str, str] = NONE) -> None:
        """*faces*: those of the styles, by name; *languages*: those of families shaped in another than the page."""
        self.faces = faces
        self._languages = languages
        self._others: dict[FaceRef, str] = {}
        self.page_language = next((face.language for face in faces.values()), "")
        """That of all faces of the styles."""

    def of(self, run: Run) -> str:
        """The classes of a run; its language is told beside them."""
        own, face = self.faces.get(run.style, run.face), run.face
        spoken = face.language == own.language or not self._languages
        if spoken and replace(face, language=own.language) == own:
            return f"s-{run.style}"
        kept = face if self._languages else replace(face, language="")
        name = self._others.setdefault(kept, f"f-{len(self._others) + 1}")
        return f"s-{run.style} {name}"

    @property
    def css(self) -> str:
        """The rules of the faces that were met: important, as a theme that restates its styles' does not mean these."""
        return "".join(
            f'.{name}{{font-family:"{face.family}"!important;font-weight:{face.weight}!important'
            f"{';font-style:italic!important' if face.italic else ''}{self.language(face)}}}\n"
            for face, name in self._others.items()
        )

    def language(self, face: FaceRef) -> str:
        """What a rule says of a face's language; nothing where all are shaped in the page's."""
        if not self._languages:
            return ""
        language = "" if face.language else self._languages.get(face.family, "")
        return f';font-language-override:"{language}"' if language else ";font-language-override:normal"


ALONE = FaceClasses({})
"""Where no face stands in for another."""


def area_html(area: TextArea, vertical: Vertical, classes: FaceClasses = ALONE, page: int = 0) -> Markup:
    """A text area as one block for each stretch of evenly spaced lines, in the elements of its structure.

    *page* is the number of the page it stands on: a label of a jump leads to the one at its other end.
    """

    def blocks(lines: Sequence[PlacedLine]) -> Markup:
        made, at = Markup(""), 0
        for block in _even(lines):
            made += _block(area, block, at, vertical, classes)
            at += len(block[0])
        return made

    def html(element: Element) -> Markup:
        inside = map(html, element.inner) if element.inner else (blocks(area.lines[element.first : element.end]),)
        style = FLAT.get(element.name)
        if style is None:
            return Markup("").join(inside)
        told = Markup(' id="{}"').format(element.id) if element.id else Markup("")
        told += Markup(' rowspan="{}"').format(element.rows) if element.rows > 1 else Markup("")
        told += Markup(' colspan="{}"').format(element.columns) if element.columns > 1 else Markup("")
        return Markup('<{0}{1} style="{2}">{3}</{0}>').format(element.name, told, style, Markup("").join(inside))

    made = Markup("").join(map(html, area.elements)) if area.elements else blocks(area.lines)
    made = Markup('<{} style="{}">').format(area.opens, _BARE) + made if area.opens else made
    made = made + Markup("</{}>").format(area.closes) if area.closes else made
    return labelled(made, area.jump, page) if area.jump and area.lines else made


def _even(lines: Sequence[PlacedLine]) -> Iterator[tuple[Sequence[PlacedLine], Pt]]:
    """Stretches of lines with one distance between baselines, and the distance."""
    start = 0
    while start < len(lines):
        end = start + 1
        step = _down(lines[start], lines[end]) if end < len(lines) else 0.0
        most = start + MOST_TURNED if lines[start].vertical else len(lines)
        if not lines[start].vertical and _reaches_out(lines[start].line, step):
            most, step = end, 0.0
        while end < min(most, len(lines)) and _follows(lines[end - 1], lines[end], step):
            end += 1
        yield lines[start:end], step
        start = end


def _reaches_out(line: Line, step: Pt) -> bool:
    """Whether a line holds what its neighbours' height has no room for, as it is reckoned: a drop cap."""
    size = min((run.size for run in line.runs), default=0.0)
    return any(_reach(run) > size and run.shift + MIDDLE * (run.size - size) < -REACH * step for run in line.runs)


def _reach(run: Run) -> Pt:
    """How far below its line's baseline a run stands."""
    return run.size - run.shift if run.shift < 0 else 0.0


def _follows(above: PlacedLine, below: PlacedLine, step: Pt) -> bool:
    along = below.baseline - above.baseline if above.vertical else below.x - above.x
    return abs(_down(above, below) - step) < 0.001 and abs(along) < 0.001


def _down(above: PlacedLine, below: PlacedLine) -> Pt:
    """From one line's baseline to the next one's: down the page, to the left where they are vertical."""
    return above.x - below.x if above.vertical else below.baseline - above.baseline


def _block(
    area: TextArea, block: tuple[Sequence[PlacedLine], Pt], at: int, vertical: Vertical, classes: FaceClasses
) -> Markup:
    """Lines of an area, *at* the first of which so many stand before it."""
    lines, step = block
    first = lines[0]
    strut = _usual(lines)
    ascent, descent = vertical(classes.faces.get(strut.style, strut.face))
    height = step or max(strut.size, *map(_reach, first.line.runs)) * 2
    down = (height + (ascent - descent) * strut.size) / 2
    if first.vertical:
        place = f"left:0;top:0;{TURNED.format(number(first.x + down), number(first.baseline))}"
    else:
        place = f"left:{number(first.x)}pt;top:{number(first.baseline - down)}pt"
        place += STRETCHED.format(f"{strut.stretch:g}") if strut.stretch != 1.0 else ""
    wide, high = number(first.line.measure / strut.stretch), number(height)
    style = f"{place};width:{wide}pt;font-size:{number(strut.size)}pt;line-height:{high}pt"
    own, over = f"s-{strut.style}", " over" if area.over else ""
    links = links_of([placed.line for placed in lines])
    spoken = strut.face.language
    manner = BlockManner(own, strut.size, spoken)
    parts = (line_html(p.line, manner, found, classes) for p, found in zip(lines, links, strict=True))
    body = Markup("\n").join(parts)
    lang = _lang(spoken) if spoken != classes.page_language else ""
    element = "h2" if area.kind.endswith("headline") else ELEMENTS.get(area.kind, "div")
    starts = " ".join(str(start - at) for start in area.starts if at <= start < at + len(lines))
    told = Markup(' data-starts="{}"').format(starts) if area.starts or area.kind in PARAGRAPHS else ""
    return Markup('<{0} class="lines k-{1} {2}{8}" data-lines="{3}"{4}{5} style="{6}">{7}</{0}>').format(
        element, area.kind, own, len(lines), told, lang, style, body, over
    )


def _lang(tag: str) -> Markup:
    """The attribute that names a language; none for the one that every page is in unless it says otherwise."""
    return Markup(' lang="{}"').format(tag or SIMPLIFIED)


def _usual(lines: Sequence[PlacedLine]) -> Run:
    """A run in the style that most of a block is set in: what says nothing of its own takes that."""
    lengths: dict[str, int] = {}
    first: dict[str, Run] = {}
    for placed in lines:
        for run in placed.line.runs:
            lengths[run.style] = lengths.get(run.style, 0) + len(run.text)
            first.setdefault(run.style, run)
    return first[max(lengths, key=lengths.__getitem__)]


@dataclass(frozen=True, slots=True)
class BlockManner:
    """How a block is set: what a run that differs in nothing need not say."""

    own: str
    """Its class."""
    size: Pt
    language: str = ""


def line_html(line: Line, block: BlockManner, links: Sequence[Link] = (), classes: FaceClasses = ALONE) -> Markup:
    """The runs of a line inside a block, with the addresses in it as links."""
    parts = []
    end = 0.0
    start = 0
    upright = any(run.upright for run in line.runs)
    bare = ""
    for run in map(as_in_its_face, line.runs):
        own_link = run.marks.link or (f"#{quote(run.marks.note)}" if run.marks.note else "")
        text = _anchor(own_link, run.text) if own_link else _linked(run.text, start, links)
        start += len(run.text)
        shift = run.x - end
        steps = round(run.spacing / run.size * SPACING_STEP)
        end = run.x + run.width + (steps / SPACING_STEP * run.size - run.spacing) * len(run.text)
        css = []
        if steps:
            css.append(f"letter-spacing:{number((steps / SPACING_STEP + SPACING_GUARD) * run.size)}pt")
        if abs(shift) > TOLERANCE:
            css.append(f"margin-left:{number(shift)}pt")
        if abs(run.size - block.size) > TOLERANCE:
            css.append(f"font-size:{number(run.size)}pt")
        if run.shift:
            css.append(f"vertical-align:{number(run.shift)}pt")
        named = classes.of(run)
        if not css and named == block.own and run.face.language == block.language:
            apart = bare and (upright or meet(bare, run.text))  # each run of a vertical line is one of its own
            parts.append(Markup("<span>{}</span>").format(text) if apart else text)
            bare = run.text
            continue
        bare = ""
        name = Markup(' class="{}"').format(named) if named != block.own else ""
        name += _lang(run.face.language) if run.face.language != block.language else ""
        style = Markup(' style="{}"').format(";".join(css)) if css else ""
        parts.append(Markup("<span{}{}>{}</span>").format(name, style, text))
    return Markup("").join(parts)


def as_in_its_face(run: Run) -> Run:
    """A run as it is before its block is drawn wider or narrower."""
    by = run.stretch
    if by == 1.0:
        return run
    return replace(run, x=run.x / by, width=run.width / by, spacing=run.spacing / by, stretch=1.0)


def _anchor(address: str, text: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, _apart(text))


def _apart(text: str) -> Markup:
    """A text whose stretches are shaped each by itself, as they were measured."""
    first, *others = (escape(text[start:end]) for start, end in stretches(text))
    return first + Markup("").join(Markup("<span>{}</span>").format(one) for one in others)


def _linked(text: str, start: int, links: Sequence[Link]) -> Markup:
    """A run's text, which begins at *start* of its line, with anchors around what belongs to an address."""
    made, done = Markup(""), 0
    for first, last, address in links:
        low, high = max(first - start, 0), min(last - start, len(text))
        if low < high:
            made += (_apart(text[done:low]) if done < low else "") + _anchor(address, text[low:high])
            done = high
    return made + _apart(text[done:]) if done < len(text) else made
