"""How each story came out: what the report says of it, and the findings."""

from collections.abc import Iterator
from dataclasses import replace

from layout.errors import Diagnostic, Said, Span, error, note, said, warning
from layout.model.body import BodyParagraph, QuickResponse, Table
from layout.model.issue import Story
from layout.model.page import CopyfitStep, ParagraphCut, StoryFit
from layout.story.across import AcrossBlock, blocks_across
from layout.story.blocks import BlockPlace
from layout.story.body import lengthened, shortened, without_ends
from layout.story.boxes import inset, insides
from layout.story.codes import code_side, too_narrow
from layout.story.costs import MOST_BLANK, MOST_TRIED, TOO_MUCH
from layout.story.fit import Fitter
from layout.story.place import Placed
from layout.story.room import StoryLayout
from layout.story.setter import Setter
from layout.story.spec import LOOSE, StorySpec
from layout.story.table import too_wide
from layout.units import to_mm

FIRST_WORDS = 6
"""Characters by which a paragraph is told."""
FILLED = (False, 1)
"""What is amiss with a number of characters, at most, for no other number to be tried: see `_lacking`."""


def story_fit(placed: Placed, page: int, fitter: Fitter) -> StoryFit:
    """What the report says of a story on a page."""
    layout = placed.layout
    steps = layout.steps
    if layout.label is not None:
        steps = (*steps, CopyfitStep("goes-on", layout.label.jump.target, layout.filled.poured.end))
    if layout.part.jump is not None:
        steps = (CopyfitStep("continued", layout.part.jump.source), *steps)
    over = layout.overset_rows
    too_many = _too_many(layout, placed.spec, fitter) if over else 0
    return StoryFit(
        id=layout.story.id,
        page=page,
        box=placed.slot,
        lines=layout.filled.poured.end,
        overset_lines=layout.overset_rows or int(bool(layout.lost) or layout.headless),
        overset_chars=layout.overset_chars,
        blank_lines=layout.filled.blank_rows,
        underset_chars=_lacking(layout, placed.spec, fitter) if layout.filled.blank_rows else 0,
        steps=steps,
        cut_chars=too_many,
        cut_anywhere=max(too_many, over * (int(layout.room.columns.measure / fitter.setter.theme.grid.size) + 1)),
        cuts=_cheapest(layout, too_many, placed.spec, fitter) if over else (),
    )


def _cheapest(layout: StoryLayout, most: int, spec: StorySpec, fitter: Fitter) -> tuple[ParagraphCut, ...]:
    """A line off each paragraph whose last line is shortest, tried; none where that takes as much as `most`."""
    ends = sorted((chars, block) for block, chars in layout.flow.last_lines().items())[: layout.overset_rows]
    if len(ends) < layout.overset_rows or sum(chars for chars, _ in ends) >= most:
        return ()
    wanted = {block: chars for chars, block in ends}
    if _what_if(layout, without_ends(layout.story, wanted), spec, fitter).overset_rows:
        return ()
    return tuple(
        ParagraphCut(number, block.text.plain[:FIRST_WORDS], wanted[at])
        for number, (at, block) in enumerate(_paragraphs(layout.story), 1)
        if at in wanted
    )


def _paragraphs(story: Story) -> Iterator[tuple[int, BodyParagraph]]:
    return ((at, block) for at, block in enumerate(story.body) if isinstance(block, BodyParagraph))


def _too_many(layout: StoryLayout, spec: StorySpec, fitter: Fitter) -> int:
    """Characters to cut from the end of a story so that it fits its box: tried, for a shorter text breaks otherwise."""
    characters = layout.overset_chars
    for _ in range(MOST_TRIED):
        again = _what_if(layout, shortened(layout.story, characters), spec, fitter)
        if again.overset_rows == 0:
            break
        characters += max(1, again.overset_chars)
    return characters


def _lacking(layout: StoryLayout, spec: StorySpec, fitter: Fitter) -> int:
    """Characters to add at the end of a story so that it fills its box.

    Tried in half lines around the plain count: best is a number at which half a line more or less would do as well,
    for nobody's words break like those tried.
    """
    per_line = layout.room.columns.measure / fitter.setter.theme.grid.size
    halves = round(2 * (layout.filled.holes + layout.filled.foot * layout.room.columns.count))
    blank: dict[int, int] = {}

    def left(number: int) -> int:
        """Blank lines after so many half lines more; many where that is too much."""
        if number not in blank:
            longer = lengthened(layout.story, max(1, int(number / 2 * per_line)))
            again = _what_if(layout, longer, spec.bounded({LOOSE: 0.0}), fitter)
            blank[number] = TOO_MUCH if again.overset_rows else again.filled.blank_rows
        return blank[number]

    if layout.filled.blank_rows <= MOST_BLANK:
        return int(halves / 2 * per_line)
    around = sorted(range(max(1, halves - MOST_TRIED // 2), halves + MOST_TRIED // 2), key=lambda n: abs(n - halves))

    def amiss(number: int) -> tuple[bool, int]:
        return max(left(number - 1), left(number + 1)) > MOST_BLANK, left(number)

    best = next((number for number in around if amiss(number) <= FILLED), None) or min(around, key=amiss)
    return max(1, int(best / 2 * per_line))


def _what_if(layout: StoryLayout, story: Story, spec: StorySpec, fitter: Fitter) -> StoryLayout:
    """The layout of another wording in the same box."""
    return fitter.fit(replace(layout.part, story=story), spec, layout.room.rows)[1]


def story_findings(layout: StoryLayout, fit: StoryFit, page: int, setter: Setter) -> list[Diagnostic]:
    """What a human must decide about a story."""
    span, id_, name = layout.story.span, layout.story.id, layout.part.name
    setter = setter.speaking(layout.story.language)
    found: list[Diagnostic] = [
        *_wide_tables(layout, page, setter),
        *_divided_rows(layout, page),
        *_narrow_codes(layout, page, setter),
        *_turned_verse(layout, page),
    ]
    if layout.lost:
        hint = said("hint-room-for-photos")
        found.append(error("no-room", span, hint, form="photos", story=id_, page=page, name=name, number=page))
    elif layout.headless:
        hint = said("hint-too-much")
        found.append(error("no-room", span, hint, form="headline", story=id_, page=page, name=name, number=page))
    if layout.overset_rows:
        lines, over = fit.overset_lines, fit.overset_chars
        found.append(
            error(
                "overset",
                span,
                *_cut_hints(fit),
                story=id_,
                page=page,
                name=name,
                number=page,
                lines=lines,
                characters=over,
            )
        )
    elif fit.blank_lines > max(MOST_BLANK, layout.room.columns.count):  # a line of each column is rounding to the grid
        hint = said("hint-add", characters=fit.underset_chars)
        blank = fit.blank_lines
        found.append(warning("underset", span, hint, story=id_, page=page, name=name, number=page, lines=blank))
    return found


def _wide_tables(layout: StoryLayout, page: int, setter: Setter) -> Iterator[Diagnostic]:
    """Tables that no widths of their columns make fit."""
    across = {table.block.number for table in layout.room.tables}
    tables = [(number, block) for number, block in layout.begun() if isinstance(block, Table) and number not in across]
    inside, measure = insides(layout.story.body), layout.room.columns.measure
    wider = {one.number: one for one in blocks_across(layout.part, setter, layout.room.columns)} if tables else {}
    for number, block in tables:
        by = inset(measure, setter.theme.grid.size) if inside[number] >= 0 else 0.0
        worst = too_wide(block, BlockPlace(setter, measure - 2 * by, number))
        if worst is not None:
            column, text = worst
            head = block.rows[0][column].plain if block.heads else ""
            span = next((cell.span for row in block.rows for cell in row if cell.span), layout.story.span)
            if one := wider.get(number):
                yield _no_lines(one, span, layout, page)
                continue
            hint = said("hint-table-wide", column=column + 1, head=head, text=text)
            yield error("table-wide", span, hint, story=layout.story.id, page=page, columns=len(block.rows[0]))


def _no_lines(table: AcrossBlock, span: Span | None, layout: StoryLayout, page: int) -> Diagnostic:
    """An error for a table that would stand over several columns, had they lines enough."""
    hint, columns, lines = said("hint-table-room"), table.span, table.rows
    id_ = layout.story.id
    return error("table-wide", span, hint, form="room", story=id_, page=page, columns=columns, lines=lines)


def _narrow_codes(layout: StoryLayout, page: int, setter: Setter) -> Iterator[Diagnostic]:
    """QR codes that their column is too narrow for."""
    for number, block in layout.begun():
        if isinstance(block, QuickResponse):
            place = BlockPlace(setter, layout.room.columns.measure, number)
            if too_narrow(block, place):
                wanted, found = f"{to_mm(code_side(block, place)):.1f}", f"{to_mm(place.measure):.1f}"
                hint = said("hint-code-column")
                yield error(
                    "code-column", block.span, hint, story=layout.story.id, page=page, wanted=wanted, found=found
                )


def _turned_verse(layout: StoryLayout, page: int) -> Iterator[Diagnostic]:
    """Lines of poems that are wider than the column, each once: they go on further in."""
    lines = layout.flow.lines
    before = (None, *lines)
    turned = [
        one.line.text
        for line, one in zip(lines, before, strict=False)
        if one is not None and line.kind == "verse" == one.kind and line.block == one.block and not one.line.last
    ]
    if turned:
        hint, first = said("hint-verse"), turned[0]
        span, id_ = layout.story.span, layout.story.id
        yield note("verse-turned", span, hint, story=id_, page=page, lines=len(turned), text=first)


def _divided_rows(layout: StoryLayout, page: int) -> Iterator[Diagnostic]:
    """Rows of tables that no column of the box is high enough for: they had to be divided."""
    lines = layout.flow.lines
    for start, end in layout.filled.poured.ranges:
        if not start < end < len(lines) or lines[end].kind != "table":
            continue
        before, after = lines[end - 1], lines[end]
        block = layout.story.body[after.block]
        if isinstance(block, Table) and (before.block, before.item) == (after.block, after.item):
            text = max((cell.plain for cell in block.rows[after.item]), key=len)
            span, id_ = layout.story.span, layout.story.id
            yield error("table-row", span, said("hint-table-row"), story=id_, page=page, text=text)


def _cut_hints(fit: StoryFit) -> list[Said]:
    """What to cut: the fewest characters, each where it saves a line; or so many in one place."""
    least = tuple(
        said("cut-paragraph", number=cut.paragraph, words=cut.words, characters=cut.characters) for cut in fit.cuts
    )
    plain = said("hint-cut", characters=fit.cut_chars, anywhere=fit.cut_anywhere)
    return [said("hint-cut-least", cuts=least), plain] if least else [plain]
