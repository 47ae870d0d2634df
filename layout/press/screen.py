"""The painted PDF made screen.pdf: for eyes. What the press will show of the inks, tagged, with bookmarks and links."""

import io
import re
from collections.abc import Collection, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from layout.errors import Argument
from layout.model.condition import Condition
from layout.model.document import Job
from layout.press.artwork import on_paper
from layout.press.colour import Rgb, as_black, screen_rgb
from layout.press.content import KNOCKOUT, OVERPRINT, OVERPRINT_FILL, OVERPRINT_STROKE, Inks, Rewriter, times
from layout.press.cutouts import cut_out
from layout.press.holders import ARTWORK, PRESS, SCREEN, place_artwork
from layout.press.metadata import describe_screen
from layout.press.output import embed_fonts, save
from layout.press.paragraphs import whole_paragraphs
from layout.press.rewriting import Fault, Rewriting
from layout.press.screenpictures import show_picture
from layout.press.spots import overprinting, painted_as
from layout.press.structure import list_names, name_parts
from layout.press.tableheads import name_heads
from layout.wording import text

VERSION = "1.7"
_POINTS_PER_PIXEL = 0.75
_HALF_LINE = 5.0
"""Points: half of what a line of body text measures, marks that hang down included."""
BOOKMARK_DEPTH = 2
"""Levels of the document's headings that are bookmarks under their page: stories, not subheads."""

_PAPER: Inks = (0, 0, 0, 0)
_DROPPED_FROM_ROOT = ("/OutputIntents", "/Outlines", "/Metadata", "/OpenAction", "/AcroForm")


def finish_screen(painted: bytes, condition: Condition, job: Job, pages: Sequence[str] = ()) -> bytes:
    """screen.pdf from what `paint` made: sRGB, cut to the trim, smaller pictures, no marks.

    *pages*: the HTML of each, by which paragraphs are tagged. A condition's `soft_proof`: the sheet as it measures.
    """
    with Pdf.open(io.BytesIO(painted)) as pdf:
        bookmarks = _bookmarks(pdf)
        for key in _DROPPED_FROM_ROOT:
            if key in pdf.Root:
                del pdf.Root[key]
        elements = _elements(pdf)
        whole_paragraphs(pdf, elements, pages)
        name_parts(pdf, elements)
        name_heads(elements)
        list_names(pdf, elements)
        decoration = _decoration(pdf, elements)
        rewriting = _ForScreen(pdf, condition)
        doubled: set[tuple[int, int]] = set()
        for number, page in enumerate(pdf.pages):
            rewriting.page(page.obj, frozenset(decoration.get(number, ())))
            _cut(page.obj)
            if condition.soft_proof:
                _lay_paper(pdf, page.obj, condition)
            doubled |= _single_links(page.obj)
            _describe_links(page.obj, job.language)
        _untag(elements, doubled)
        _write_outlines(pdf, job, bookmarks)
        pdf.Root.Lang = String(job.language)
        pdf.Root.PageMode = Name.UseOutlines
        embed_fonts(pdf)
        if condition.soft_proof:
            place_artwork(pdf, PRESS, lambda made: on_paper(made, condition))
        else:
            place_artwork(pdf, SCREEN)
        cut_out(pdf)
        describe_screen(pdf, job, accessible="/StructTreeRoot" in pdf.Root)
        return save(pdf, VERSION, small=True)


def _cut(page: Any) -> None:
    """Show the trimmed page."""
    page.MediaBox = page.TrimBox
    for key in ("/BleedBox", "/CropBox", "/TrimBox"):
        if key in page:
            del page[key]


def _lay_paper(pdf: Pdf, page: Any, condition: Condition) -> None:
    """Paper below all that is printed."""
    colour = " ".join(f"{value:.4g}" for value in screen_rgb((0, 0, 0, 0), condition.profile, absolute=True))
    left, low, right, top = (float(value) for value in page.MediaBox)
    box = f"{left:.10g} {low:.10g} {right - left:.10g} {top - low:.10g}"
    paper = f"/Artifact BMC q {colour} rg {box} re f Q EMC\n".encode()
    page.Contents = pdf.make_stream(paper + page.Contents.read_bytes())


class _ForScreen(Rewriting):
    """Inks as a screen shows them; tags and transparency stay."""

    def __init__(self, pdf: Pdf, condition: Condition) -> None:
        super().__init__(pdf)
        self.condition = condition
        self._painted = painted_as(condition)
        self._over = overprinting(condition)

    def overprint_states(self) -> dict[bytes, Dictionary]:
        """A screen's light multiplied by what lies below comes near to ink upon ink."""
        modes = dict.fromkeys((OVERPRINT, OVERPRINT_FILL, OVERPRINT_STROKE), Name.Multiply) | {KNOCKOUT: Name.Normal}
        return {name: Dictionary(Type=Name.ExtGState, BM=mode) for name, mode in modes.items()}

    def rules(self, states: dict[bytes, int], artifacts: frozenset[int]) -> Rewriter:
        return Rewriter(
            self.rgb_operator, states, self.spot_operator, frozenset(self._painted), self._over,
            black_over=False, keep_tags=True, artifacts=artifacts,
        )  # fmt: skip

    def spot_operator(self, space: bytes, tint: float, stroke: bool) -> bytes:
        """A spot colour as what stands for it looks in print, and what overprints as it looks on bare paper."""
        spot = self._painted[space]
        inks = times(spot.inks, tint)
        if self.condition.black_only and not spot.name:
            inks = as_black(inks, self.condition.profile)
        shown = self._seen(inks)
        if self.condition.soft_proof and space in self._over:
            paper = self._seen(_PAPER)
            red, green, blue = (min(1.0, one / max(white, 0.01)) for one, white in zip(shown, paper, strict=True))
            shown = (red, green, blue)
        return _rgb_operator(shown, stroke)

    def rgb_operator(self, inks: Inks, stroke: bool) -> bytes:
        inks = as_black(inks, self.condition.profile) if self.condition.black_only else inks
        return _rgb_operator(self._seen(inks), stroke)

    def _seen(self, inks: Inks) -> Rgb:
        return screen_rgb(inks, self.condition.profile, self.condition.soft_proof)

    def alpha(self, _: Argument) -> set[Fault]:
        return set()

    def form(self, form: Any) -> set[Fault]:
        content, resources, faults = self.stream(form.read_bytes(), form.get("/Resources", Dictionary()))
        form.write(content)
        form.Resources = resources
        if "/Group" in form:
            form.Group.CS = Name.DeviceRGB
        return faults

    def picture(self, image: Any, side: float) -> set[Fault]:
        if ARTWORK not in image:
            show_picture(image, side, self.condition)
        return set()


def _rgb_operator(rgb: Rgb, stroke: bool) -> bytes:
    values = " ".join(f"{value:.4g}" for value in rgb)
    return f"{values} {'RG' if stroke else 'rg'}".encode()


# Tags -----------------------------------------------------------------------------------------------------------------


def _elements(pdf: Pdf) -> list[Any]:
    """The elements of the structure tree as they are read. Not as they are numbered: pages may be painted apart."""
    if "/StructTreeRoot" not in pdf.Root:
        return []
    found, left = [], [pdf.Root.StructTreeRoot]
    while left:
        element = left.pop()
        if element.get("/Type") == "/StructElem":
            found.append(element)
        kids: Any = element.get("/K", Array())
        several = list(kids) if isinstance(kids, Array) else [kids]
        left += [kid for kid in reversed(several) if isinstance(kid, Dictionary)]
    return found


def _decoration(pdf: Pdf, elements: Sequence[Any]) -> dict[int, set[int]]:
    """Take figures without description out of the tags: pictures that only decorate. Page number from 0 → MCIDs.

    The others get the place that WeasyPrint writes in CSS pixels from the top in points from the foot.
    """
    found: dict[int, set[int]] = {}
    if "/StructTreeRoot" not in pdf.Root:
        return found
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums
    for item in elements:
        if item.S != "/Figure":
            continue
        number = pages[item.Pg.objgen]
        if "/Alt" in item:
            _place_figure(item, float(item.Pg.TrimBox[3]))
            continue
        numbers = {int(kid) for kid in item.K if isinstance(kid, int)}
        found.setdefault(number, set()).update(numbers)
        kids = [kid for kid in item.P.K if isinstance(kid, int) or kid.objgen != item.objgen]
        item.P.K = Array(kids)
        for mcid in numbers:
            parents[2 * number + 1][mcid] = None
    return found


def _place_figure(figure: Any, height: float) -> None:
    x1, y1, x2, y2 = (float(value) * _POINTS_PER_PIXEL for value in figure.A.BBox)
    figure.A.BBox = Array([round(value, 3) for value in (x1, height - y2, x2, height - y1)])


def _single_links(page: Any) -> set[tuple[int, int]]:
    """Leave one annotation of those that lead from the same place to the same address, the largest; none without area.

    WeasyPrint makes one for a link and one for each box in it. The objects that were left out.
    """
    for annotation in page.get("/Annots", []):
        _give_height(annotation)
    annotations = sorted(page.get("/Annots", []), key=_area, reverse=True)
    kept: list[Any] = []
    dropped: set[tuple[int, int]] = set()
    for annotation in annotations:
        doubled = any(_target(annotation) == _target(other) and _within(annotation, other) for other in kept)
        if doubled or _area(annotation) < 1:
            dropped.add(annotation.objgen)
        else:
            kept.append(annotation)
    if dropped:
        page.Annots = Array([one for one in page.Annots if one.objgen not in dropped])
    return dropped


def _give_height(annotation: Any) -> None:
    """Let a link in a run that has no line height of its own reach over the line in whose middle it lies."""
    x1, y1, x2, y2 = (float(value) for value in annotation.Rect)
    if abs(y2 - y1) < 1 and abs(x2 - x1) >= 1:
        annotation.Rect = Array([x1, y1 + _HALF_LINE, x2, y2 - _HALF_LINE])


def _untag(elements: Sequence[Any], dropped: Collection[tuple[int, int]]) -> None:
    """Take annotations out of the structure tree."""
    for item in elements if dropped else ():
        if isinstance(item.get("/K"), Array):
            kids = [kid for kid in item.K if isinstance(kid, int) or not _refers(kid, dropped)]
            if len(kids) < len(item.K):
                item.K = Array(kids)


def _refers(kid: Any, dropped: Collection[tuple[int, int]]) -> bool:
    return kid.get("/Type") == "/OBJR" and kid.Obj.objgen in dropped


def _area(annotation: Any) -> float:
    x1, y1, x2, y2 = (float(value) for value in annotation.Rect)
    return abs((x2 - x1) * (y2 - y1))


def _target(annotation: Any) -> str:
    return str(annotation.A.URI) if "/A" in annotation and "/URI" in annotation.A else str(annotation.get("/Dest"))


def _within(one: Any, other: Any, tolerance: float = 2.0) -> bool:
    """Whether *one*'s middle lies within *other*: a box in a link may reach a little beyond the link's own."""
    a, b = ([float(value) for value in annotation.Rect] for annotation in (one, other))
    x, y = (a[0] + a[2]) / 2, (a[1] + a[3]) / 2
    return (
        min(b[0], b[2]) - tolerance <= x <= max(b[0], b[2]) + tolerance
        and min(b[1], b[3]) - tolerance <= y <= max(b[1], b[3]) + tolerance
    )


_JUMP = re.compile(r"jump-.*-(\d+)-(\d+)-(from|to)", re.DOTALL)
"""What the place is called that a label of a jump leads to: the pages that the story leaves and goes on at."""


_NOTE = re.compile(r"note-.*-(\d+)", re.DOTALL)
"""What a note at a text's end is called."""


def _describe_links(page: Any, language: str) -> None:
    """Let links that lead to another page be read aloud as that page, and those to notes as the note."""
    for annotation in page.get("/Annots", []):
        place = str(annotation.get("/Dest", ""))
        if jump := _JUMP.fullmatch(place):
            number = int(jump[2] if jump[3] == "to" else jump[1])
            annotation.Contents = String(text("bookmark-page", language, number=number))
        elif note := _NOTE.fullmatch(place):
            annotation.Contents = String(text("bookmark-note", language, number=int(note[1])))


# Bookmarks ------------------------------------------------------------------------------------------------------------

_BETWEEN_HAN = re.compile(r"(?<=[^\x00-\x7f])[ \t\r\n]+|[ \t\r\n]+(?=[^\x00-\x7f])")
"""Where the lines of a headline were joined: Han characters need no space there."""

Bookmark = tuple[str, Any]
"""A title and its destination."""


def _bookmarks(pdf: Pdf) -> dict[tuple[int, int], list[Bookmark]]:
    """The painted file's own bookmarks by page."""
    found: dict[tuple[int, int], list[Bookmark]] = {}

    def gather(item: Any, depth: int) -> None:
        while item is not None:
            title = _BETWEEN_HAN.sub("", str(item.Title)).strip()
            if title:
                found.setdefault(item.Dest[0].objgen, []).append((title, item.Dest))
            if depth < BOOKMARK_DEPTH:
                gather(item.get("/First"), depth + 1)
            item = item.get("/Next")

    if "/Outlines" in pdf.Root:
        gather(pdf.Root.Outlines.get("/First"), 1)
    return found


def _write_outlines(pdf: Pdf, job: Job, bookmarks: dict[tuple[int, int], list[Bookmark]]) -> None:
    """One bookmark a page, named by its section, with its stories below."""
    with pdf.open_outline() as outline:
        for number, page in enumerate(pdf.pages):
            section = job.sections[number] if number < len(job.sections) else ""
            name = text("bookmark-page", job.language, number=number + 1)
            top = pikepdf.OutlineItem(f"{name} {section}".strip(), number, "Fit")
            for title, destination in bookmarks.get(page.obj.objgen, []):
                top.children.append(pikepdf.OutlineItem(title, Array(list(destination))))
            outline.root.append(top)
