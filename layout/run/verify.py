"""Nothing is lost: the issue's text, the lines on its pages and the text in the finished PDF say the same."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from layout.errors import Diagnostic, error_text
from layout.model.issue import Issue, IssuePage, Story
from layout.model.page import Box, Line, Pages, PlacedPicture, TextArea
from layout.model.theme import Theme

OVERRUN = 0.1
"""Points by which a line may be wider than its measure: rounding, no more."""

BODY_KINDS = frozenset({"body", "subhead", "note"})


def squeezed(text: str) -> str:
    """Text without spaces of any kind: what setting may add or drop."""
    return "".join(char for char in text if not char.isspace() and char not in "\u200b\u00ad\ufeff")


def check_pages(issue: Issue, pages: Pages, theme: Theme) -> Iterator[Diagnostic]:
    """Every story's body, heading and captions stand on the pages exactly once and in order.

    Stories that are overset, or that their page has no place for, are reported as that, not here. No line is wider
    than its measure.
    """
    overset = {fit.id for fit in pages.fits if fit.overset_lines}
    full = {fault.page for fault in pages.diagnostics if fault.code == "no-place"}
    turned_away = {story.id for n, page in enumerate(issue.pages, 1) if n in full for story in stories_of(page)}
    boxes = [box for page in pages.pages for top in page.boxes for box in _all(top)]
    yield from _overrun(boxes)
    placed: dict[str, list[TextArea]] = {}
    for box in boxes:
        if box.story is not None:
            placed.setdefault(box.story.id, []).extend(box.texts)
    for story in stories(issue):
        if story.id in overset or (story.id in turned_away and story.id not in placed):
            continue
        areas = placed.get(story.id, [])
        shown = squeezed("".join(_text(line.line) for a in areas if a.kind in BODY_KINDS for line in a.lines))
        if shown != squeezed(story.plain):
            yield _lost(story, "body", squeezed(story.plain), shown)
        yield from _check_parts(story, areas, theme)
    for number, page in enumerate(issue.pages, 1):
        if number not in full:
            yield from _check_loose(page, number, boxes)


def _check_loose(page: IssuePage, number: int, boxes: list[Box]) -> Iterator[Diagnostic]:
    """Texts of a page that belong to no story: the standing head of its briefs, captions of photos that stand alone."""
    shown = {squeezed("".join(_text(line.line) for line in area.lines)) for box in boxes for area in box.texts}
    texts = [page.briefs.title] if page.briefs else []
    texts += [text for photo in page.photos for text in (photo.caption, photo.credit) if text is not None]
    for text in texts:
        if squeezed(text.plain) not in shown:
            hint = "this is a fault of the program: please report it"
            yield error_text("text-lost", f"“{text.plain[:30]}” is not on page {number} as written", text.span, hint)


def _overrun(boxes: list[Box]) -> Iterator[Diagnostic]:
    """Lines that stick out of the box they were set for: a word or a heading that no break could make fit."""
    for box in boxes:
        for area in box.texts:
            for placed in area.lines:
                over = placed.line.width - placed.line.measure
                if over > OVERRUN:
                    message = f"“{placed.line.text[:30]}” is {over:.1f} pt wider than its {area.kind} has room for"
                    span = box.story.span if box.story else None
                    hint = "let it break (| in a headline), or give it more columns"
                    yield error_text("overrun", message, span, hint, story=box.story.id if box.story else None)


def _check_parts(story: Story, areas: list[TextArea], theme: Theme) -> Iterator[Diagnostic]:
    """The texts of heading, credit and captions, each found among the areas of its kind."""
    shown = Counter(squeezed("".join(_text(line.line) for line in area.lines)) for area in areas)
    parts = [("kicker", story.kicker), ("headline", story.headline), ("deck", story.deck), ("byline", story.byline)]
    parts += [("column", story.column), ("credit", story.credit)]
    for photo in story.photos:
        parts += [("caption", photo.caption), ("photo-credit", photo.credit)]
    for kind, text in parts:
        if text is None:
            continue
        wanted = squeezed(text.plain)
        style = theme.styles.get(kind)
        affixed = squeezed((style.prefix if style else "") + wanted + (style.suffix if style else ""))
        if not (shown[wanted] or shown[affixed]):
            yield _lost(story, kind, wanted, "")


def check_pdf(documents: Sequence[str], texts: tuple[str, ...]) -> Iterator[Diagnostic]:
    """The text extracted from each page of a finished PDF is that of the documents (HTML) painted."""
    wanted = [page for html in documents for page in _PageTexts.of(html).pages]
    if len(wanted) != len(texts):
        yield error_text("pdf-text", f"{len(wanted)} pages were painted and {len(texts)} are in the PDF")
    for number, (painted, found) in enumerate(zip(wanted, texts, strict=False), 1):
        more, less = Counter(squeezed(found)), Counter(squeezed("".join(painted)))
        gone, extra = "".join((less - more).elements()), "".join((more - less).elements())
        if gone or extra:
            yield error_text("pdf-text", f"page {number}: the PDF lacks “{gone[:40]}” and adds “{extra[:40]}”")
            continue
        stream = squeezed(found)
        for block in painted:
            if squeezed(block) not in stream:
                yield error_text("pdf-text", f"page {number}: “{squeezed(block)[:30]}” is not in one piece in the PDF")


def codes_shown(html: str) -> tuple[tuple[str, ...], ...]:
    """What the QR codes of each page say."""
    return tuple(map(tuple, _PageTexts.of(html).codes))


def pictures(pages: Pages) -> list[PlacedPicture]:
    """Every picture on the pages."""
    return [picture for page in pages.pages for top in page.boxes for box in _all(top) for picture in box.pictures]


def stories(issue: Issue) -> Iterator[Story]:
    """All stories of an issue, in order."""
    for page in issue.pages:
        yield from stories_of(page)


def stories_of(page: IssuePage) -> Iterator[Story]:
    """The stories that an issue has on a page, in order."""
    if page.lead is not None:
        yield page.lead
    yield from page.stories
    if page.briefs is not None:
        yield from page.briefs.items


def _all(box: Box) -> Iterator[Box]:
    yield box
    for inner in box.boxes:
        yield from _all(inner)


def _text(line: Line) -> str:
    return line.text[:-1] if line.hyphen else line.text


def _lost(story: Story, part: str, wanted: str, shown: str) -> Diagnostic:
    at = next((i for i, (a, b) in enumerate(zip(wanted, shown, strict=False)) if a != b), min(len(wanted), len(shown)))
    message = f"the {part} of {story.id} is not on the page as written, from “{wanted[at : at + 20]}” on"
    return error_text(
        "text-lost", message, story.span, "this is a fault of the program: please report it", story=story.id
    )


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
