"""Nothing is lost: the issue's text, the lines on its pages and the text in the finished PDF say the same."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

from layout.errors import Diagnostic, error, note, said, warning
from layout.model.body import BODY_AREAS, squeezed
from layout.model.issue import Issue, IssuePage, Photo, Story
from layout.model.language import TRADITIONAL
from layout.model.page import Box, Line, Pages, PlacedPicture, TextArea
from layout.model.theme import Theme
from layout.page.foldhead import part_of
from layout.page.spread import over_pages
from layout.run.composed import composed_faults
from layout.run.offpage import off_page
from layout.story.moving import only_moved
from layout.story.place import ASCENT, row_baseline
from layout.story.ruling import rows_in
from layout.story.turned import line_pitch
from layout.wording.imprint import imprint_items, masthead_items

OVERRUN = 0.1
"""Points by which a line may be wider than its measure: rounding, no more."""
OFF_GRID = 0.01
"""Points by which a baseline may miss the grid: a thousandth of body text, rounding and no more."""

ON_GRID = (BODY_AREAS - {"subhead"}) | {"credit", "caption", "photo-credit", "jump"}
"""Kinds of areas whose baselines stand on the grid. A subhead takes whole lines and stands between them."""
ALWAYS_PRINTED = frozenset({"body", "credit", "caption", "photo-credit"})
"""Texts of a story that stand in or under its body, or at its photos, whatever the theme's heading says."""


_UNQUOTED = str.maketrans("“『「‘”』」’", "““““””””")  # data


def _unquoted(text: str) -> str:
    """Text whose quotation marks are all alike: vertical lines have others, by language and by what they stand in."""
    return text.translate(_UNQUOTED)


def _vertical_texts(areas: Sequence[TextArea]) -> Iterator[str]:
    return (squeezed("".join(_text(line.line) for line in area.lines)) for area in areas if area.vertical)


def check_pages(issue: Issue, pages: Pages, theme: Theme) -> Iterator[Diagnostic]:
    """Every story's body, heading, captions and pictures stand on the pages, texts exactly once and in order.

    Stories that are overset, or that their page has no place for, are reported as that, not here. No line is wider
    than its measure, and every line of a body stands on the grid. What the
    composer could not help is told. A text in a field that nothing prints is an error.
    """
    boxes = [box for page in pages.pages for box in page.walk()]
    yield from _unprinted(issue, theme)
    yield from _no_imprint(issue, boxes)
    yield from composed_faults(pages)
    yield from off_page(pages, theme)
    yield from _overrun(boxes, {fault.story for fault in pages.diagnostics if fault.code == "table-wide"})
    yield from _off_grid(boxes, theme)
    yield from _lost_texts(issue, pages, theme, boxes)


def _lost_texts(issue: Issue, pages: Pages, theme: Theme, boxes: Sequence[Box]) -> Iterator[Diagnostic]:
    overset = {fit.id for fit in pages.fits if fit.overset_lines}
    overset |= {fault.story for fault in pages.diagnostics if fault.code == "table-row" and fault.story}
    full = {fault.page for fault in pages.diagnostics if fault.code == "no-place"}
    turned_away = {story.id for n, page in enumerate(issue.pages, 1) if n in full for story in page.everything()}
    placed: dict[str, list[TextArea]] = {}
    placed_as: dict[str, Story] = {}
    shown_pictures: dict[str, Counter[Path]] = defaultdict(Counter)
    for box in boxes:
        if box.story is not None:
            shown_pictures[box.story.id].update(one.picture.file for one in box.pictures)
            placed.setdefault(box.story.id, []).extend(box.texts)
            placed_as[box.story.id] = box.story
    for story in stories(issue):
        if story.id in overset or (story.id in turned_away and story.id not in placed):
            continue
        areas = placed.get(story.id, [])
        shown = squeezed(
            "".join(_text(line.line) for a in areas if a.kind in BODY_AREAS for line in a.lines[a.again :])
        )
        as_read = placed_as.get(story.id, story)
        wanted = as_read.plain if only_moved(story, as_read) else story.plain
        vertical = any(area.vertical for area in areas if area.kind in BODY_AREAS)
        if (_unquoted(shown) if vertical else shown) != squeezed(_unquoted(wanted) if vertical else wanted):
            yield _lost(story, "body", squeezed(wanted), shown)
        yield from _check_parts(story, areas, theme)
        yield from _check_ruby(story, areas)
        yield from _check_pictures(story, shown_pictures[story.id])
    for number, page in enumerate(issue.pages, 1):
        if number not in full:
            yield from _check_loose(page, number, boxes)


def _check_ruby(story: Story, areas: Sequence[TextArea]) -> Iterator[Diagnostic]:
    """What stands above a body's characters, all of it and in order."""
    wanted = squeezed("".join(part.text.over for part in story.parts()))
    shown = squeezed("".join(_text(line.line) for area in areas if area.kind == "ruby" for line in area.lines))
    if shown != wanted:
        yield _lost(story, "body", wanted, shown)


def _check_pictures(story: Story, shown: Counter[Path]) -> Iterator[Diagnostic]:
    """Its photos, each of a group, and the portrait: none that stands nowhere."""
    photos = (*story.photos, *((story.portrait,) if story.portrait else ()))
    wanted = Counter(picture.file for photo in photos for picture in photo.pictures)
    for file in wanted - shown:
        hint, text = said("hint-program"), file.name
        yield error("text-lost", story.span, hint, form="picture", story=story.id, name=story.name, text=text)


def _unprinted(issue: Issue, theme: Theme) -> Iterator[Diagnostic]:
    """Texts of stories in fields that neither the theme's heading nor anything else prints."""
    printed = ALWAYS_PRINTED | set(theme.heading)
    for story in stories(issue):
        for part in story.parts():
            if part.text and part.role not in printed:
                span, hint = part.text.span or story.span, said("hint-heading", field=part.role)
                plain = part.text.plain
                yield error(
                    "unprinted-field", span, hint, story=story.id, text=plain, field=part.role, theme=theme.name
                )


def _no_imprint(issue: Issue, boxes: Sequence[Box]) -> Iterator[Diagnostic]:
    """Items of the imprint that stand nowhere; what its masthead says, where no page has one."""
    imprint, slots = issue.imprint, {box.slot for box in boxes}
    shown = squeezed("".join(_text(line.line) for box in boxes for area in box.texts for line in area.lines))
    items = imprint_items(imprint.values, imprint.internal, issue.language)
    lost = [(field, text) for field, text in items if squeezed(text) not in shown]
    lost += [] if "masthead" in slots else masthead_items(imprint.values, imprint.internal, issue.language)
    for field, text in lost:
        hint = said("hint-imprint-leaf")
        yield error("unprinted-field", imprint.place(field), hint, form="foot", text=text, field=field)


def unregulated(issue: Issue, pages: Pages) -> Iterator[Diagnostic]:
    """That nobody said which regulations apply; where they do, pages that do not say which of the issue's they are.

    They are those of the mainland: a paper in Traditional Chinese is not asked.
    """
    if issue.imprint.kind is None and issue.language in TRADITIONAL:
        return
    if issue.imprint.kind is None:
        yield note("imprint-kind", issue.imprint.span or issue.span, said("hint-imprint-kind"))
        return
    for page in pages.pages:
        if not {"masthead", "folio"} & {box.slot for box in page.walk()}:
            hint = said("hint-folio")
            yield warning("no-folio", page.source.span, hint, page=page.number, number=page.number)


def _check_loose(page: IssuePage, number: int, boxes: Sequence[Box]) -> Iterator[Diagnostic]:
    """Texts of a page that belong to no story: the standing head of its briefs, captions of photos that stand alone."""
    shown = {squeezed("".join(_text(line.line) for line in area.lines)) for box in boxes for area in box.texts}
    texts = [page.briefs.title] if page.briefs else []
    texts += [part.text for photo in page.photos for part in photo.parts() if part.role != "headline"]
    over = over_pages(page)
    part = part_of(over, number) if isinstance(over, Photo) else None
    texts += [part] if part is not None else []
    for text in texts:
        if squeezed(text.plain) not in shown:
            yield error("text-lost", text.span, said("hint-program"), form="loose", text=text.plain, number=number)


def _overrun(boxes: Sequence[Box], told: Collection[str | None]) -> Iterator[Diagnostic]:
    """Lines that stick out of the box they were set for: a word or a heading that no break could make fit.

    *told*: ids of stories whose tables have been told to be too wide.
    """
    for box, area, line in _lines(boxes):
        over = line.width - line.measure
        known = area.kind == "table" and box.story is not None and box.story.id in told
        if over > OVERRUN and not known:
            span, story = (box.story.span, box.story.id) if box.story else (None, None)
            hint, points = said("hint-overrun"), f"{over:.1f}"
            yield error("overrun", span, hint, story=story, text=line.text, points=points, kind=area.kind)


def _off_grid(boxes: Sequence[Box], theme: Theme) -> Iterator[Diagnostic]:
    """Lines of text in columns whose baseline is on no line of the page's grid."""
    for box in boxes:
        top, grid = rows_in(box, theme)
        first = top + row_baseline(grid)
        for area in box.texts:
            for placed in area.lines if area.kind in ON_GRID and not _own_leading(area, theme) else ():
                pitch = line_pitch(theme.grid, box.rect.width)[1] if placed.vertical else grid.pitch
                down = box.rect.right - ASCENT * theme.grid.size - placed.x
                rows = (down if placed.vertical else placed.baseline - first) / pitch
                off = (rows - round(rows)) * pitch
                if abs(off) > OFF_GRID:
                    span, story = (box.story.span, box.story.id) if box.story else (None, None)
                    name = box.story.name if box.story else box.id
                    hint, points, text = said("hint-program"), f"{off:.2f}", placed.line.text
                    yield error("off-grid", span, hint, story=story, text=text, name=name, points=points)


def _own_leading(area: TextArea, theme: Theme) -> bool:
    """Whether the lines of an area stand on a leading that their style has of its own."""
    kind = "caption" if area.kind == "photo-credit" else area.kind
    styles = {run.style for placed in area.lines for run in placed.line.runs} & {kind, "box-text"}
    return any(name in theme.styles and theme.styles[name].off_grid for name in {kind, *styles})


def _lines(boxes: Sequence[Box]) -> Iterator[tuple[Box, TextArea, Line]]:
    return ((box, area, placed.line) for box in boxes for area in box.texts for placed in area.lines)


def _check_parts(story: Story, areas: list[TextArea], theme: Theme) -> Iterator[Diagnostic]:
    """The texts of heading, credit and captions, each found among those that stand there.

    A credit of several lines may go on in the next column.
    """
    shown = Counter(squeezed("".join(_text(line.line) for line in area.lines)) for area in areas)
    shown[squeezed("".join(_text(line.line) for area in areas if area.kind == "credit" for line in area.lines))] += 1
    turned = {_unquoted(text) for text in _vertical_texts(areas)}
    printed = {*theme.heading, *ALWAYS_PRINTED} - {"body"}
    for part in story.parts():
        if part.role not in printed:
            continue
        wanted = squeezed(part.text.plain)
        style = theme.styles.get(part.role)
        affixed = squeezed((style.prefix if style else "") + wanted + (style.suffix if style else ""))
        if not any(shown[text] or _unquoted(text) in turned for text in (wanted, affixed)):
            yield _lost(story, part.role, wanted, "")


def check_pdf(
    documents: Sequence[str], texts: Sequence[str], alike: Callable[[str, str], bool]
) -> Iterator[Diagnostic]:
    """The text extracted from each page of a finished PDF is that of the documents (HTML) painted.

    *alike*: whether a face draws two characters alike, of which a PDF can hold only one. Capitals may be small
    letters: a style sheet may exchange them in what templates draw; decided lines are compared as they are laid out.
    """
    wanted = [page for html in documents for page in _PageTexts.of(html).pages]
    hint = said("hint-program")
    if len(wanted) != len(texts):
        yield error("pdf-text", None, hint, form="pages", painted=len(wanted), found=len(texts))
    for number, (painted, found) in enumerate(zip(wanted, texts, strict=False), 1):
        fold = _folded(*_differing(painted, found), alike)
        yield from _check_page(number, [text.translate(fold) for text in painted], found.translate(fold))


def _check_page(number: int, painted: Sequence[str], found: str) -> Iterator[Diagnostic]:
    """The blocks painted on a page stand in its text, and nothing else."""
    hint = said("hint-program")
    gone, extra = _differing(painted, found)
    if gone and extra:
        yield error("pdf-text", None, hint, page=number, number=number, gone=gone, extra=extra)
    elif gone:
        yield error("pdf-text", None, hint, form="gone", page=number, number=number, gone=gone)
    elif extra:
        yield error("pdf-text", None, hint, form="extra", page=number, number=number, extra=extra)
    if gone or extra:
        return
    stream = squeezed(found)
    for block in painted:
        if not _stands_in(squeezed(block), stream):
            yield error("pdf-text", None, hint, form="pieces", page=number, number=number, text=squeezed(block))


def _differing(painted: Sequence[str], found: str) -> tuple[str, str]:
    """Characters that are not in a PDF's text, and those that are more than there should be."""
    more, less = Counter(squeezed(found)), Counter(squeezed("".join(painted)))
    return "".join((less - more).elements()), "".join((more - less).elements())


def _folded(gone: str, extra: str, alike: Callable[[str, str], bool]) -> dict[int, str | None]:
    """What a PDF need not tell apart: variants that look like the usual form, characters that a face draws alike."""
    pairs = ((a, b) for a in set(gone) for b in sorted(set(extra)))
    fold: dict[int, str | None] = {ord(a): b for a, b in pairs if alike(a, b) or a.casefold() == b.casefold()}
    return fold | {ord(char): None for char in gone + extra if _SELECTOR.match(char)}


_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_RIGHT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
_FROM_THE_RIGHT = re.compile(f"{_RIGHT}(?:[!-@]*{_RIGHT})*")
"""What is read from the right, with what stands within it: a PDF holds it as it stands, from the left."""


def _stands_in(block: str, stream: str) -> bool:
    """Whether a text is in a PDF's in one piece; words that are read from the right may be so in any order."""
    if block in stream or not _FROM_THE_RIGHT.search(block):
        return block in stream
    pattern, at = "", 0
    for match in _FROM_THE_RIGHT.finditer(block):
        letters = re.escape("".join(sorted(set(match[0]))))
        pattern += re.escape(block[at : match.start()]) + f"[{letters}]{{{len(match[0])}}}"
        at = match.end()
    return re.search(pattern + re.escape(block[at:]), stream) is not None


def codes_shown(html: str) -> tuple[tuple[str, ...], ...]:
    """What the QR codes of each page say."""
    return tuple(map(tuple, _PageTexts.of(html).codes))


def pictures(pages: Pages) -> list[PlacedPicture]:
    """Every picture on the pages."""
    return [picture for page in pages.pages for box in page.walk() for picture in box.pictures]


def stories(issue: Issue) -> Iterator[Story]:
    """All stories of an issue, in order."""
    for page in issue.pages:
        yield from page.everything()


def _text(line: Line) -> str:
    return line.text[:-1] if line.hyphen else line.text


def _lost(story: Story, part: str, wanted: str, shown: str) -> Diagnostic:
    """That a text is not there as it was written, from the first character that differs."""
    at = next((i for i, (a, b) in enumerate(zip(wanted, shown, strict=False)) if a != b), min(len(wanted), len(shown)))
    hint, missing = said("hint-program"), wanted[at : at + 20]
    return error("text-lost", story.span, hint, story=story.id, part=part, name=story.name, text=missing)


class _PageTexts(HTMLParser):
    """The visible text of a document, by page, in blocks of what stands in one element."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[list[str]] = []
        self.codes: list[list[str]] = []
        self._hidden = 0

    @classmethod
    def of(cls, html: str) -> "_PageTexts":
        """Of a whole document."""
        parser = cls()
        parser.feed(html)
        return parser

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if tag == "section" and "page" in (names.get("class") or "").split():
            self.pages.append([])
            self.codes.append([])
        if "data-code" in names and self.codes:
            self.codes[-1].append(names["data-code"] or "")
        if tag in ("style", "script", "title", "svg"):
            self._hidden += 1
        if "data-lines" in names and self.pages:
            self.pages[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script", "title", "svg"):
            self._hidden -= 1
        if tag in ("div", "p", "h1", "h2", "h3") and self.pages:
            self.pages[-1].append("")

    def handle_data(self, data: str) -> None:
        if self._hidden or not self.pages:
            return
        if not self.pages[-1]:
            self.pages[-1].append("")
        self.pages[-1][-1] += data
