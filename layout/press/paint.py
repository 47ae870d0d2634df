"""HTML whose lines are all decided, painted by WeasyPrint in a condition's inks, and the proof that it moved none.

One painting serves both files: it carries the tags, links and bookmarks that screen.pdf keeps and print.pdf drops.
"""

import re
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from PIL import ImageFile
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from layout.errors import Diagnostic, LayoutError, Severity, Span, error, said
from layout.garbage import collecting_later
from layout.limits import at_work_on, file_at_work
from layout.model.condition import Condition
from layout.model.document import DecidedPage, Document
from layout.model.gallery import WHOLE
from layout.model.page import PlacedPicture
from layout.press.artwork import ReadyArtwork, prepared
from layout.press.cache import Served
from layout.press.culprit import with_places
from layout.press.cutouts import Path as Outline
from layout.press.cutouts import hang_outlines, named
from layout.press.drawncheck import check_drawn
from layout.press.fetch import PressFetcher, listening
from layout.press.fontconfig import use_fonts
from layout.press.fromright import tell_in_order
from layout.press.gradients import gradient
from layout.press.holders import OWN, Crop, hang_artwork, holder
from layout.press.layoutcheck import check_layout, check_links
from layout.press.pictures import press_picture, press_theme_picture
from layout.press.placecheck import check_places
from layout.press.resolution import asking_client
from layout.press.sight import SeenPage, look_at
from layout.press.spots import profiles
from layout.press.templateculprit import written_at
from layout.press.upright import stand_upright

ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint sets it: half a photo would come out gray without a word

PAINTED_VERSION = "1.7"
"""Of the painted PDF, which is for finishing only."""

RESET = """
@page {{ margin: 0; bleed: {bleed}pt }}
:root {{ --k: device-cmyk(0 0 0 1); color: device-cmyk(0 0 0 1) }}
:link, :visited {{ color: inherit; text-decoration: none }}
table, thead, tbody, tfoot, tr, td, th {{ border-color: device-cmyk(0 0 0 1) }}
hr {{ border: 0; border-top: .5pt solid device-cmyk(0 0 0 1); color: inherit }}
img {{ image-rendering: crisp-edges }}
a:has(> svg, > img) {{ display: block }}
.lines[class*="headline "]:not(.k-jump-headline) {{ bookmark-level: 2; bookmark-label: content(text) }}
"""  # data
"""What keeps WeasyPrint's built-in sheet from painting in RGB (blue links, gray table borders and rules).

A link around a code or a picture is a block as that is: as an inline box it would have no area to be clicked on.

No ``@color-profile``: inks are written as DeviceCMYK without it, and WeasyPrint would spend 50 ms on embedding what
finishing replaces by the profile's original bytes.
"""

_ONE_AT_A_TIME = Lock()
"""The environment, WeasyPrint's log and the collector are the whole process's."""
_NOT_LOADED = "Failed to load"  # data
"""What WeasyPrint says of a file that the fetcher refused and told about itself."""
_NO_GLYPH = re.compile(r"\.notdef glyph rendered .* \"(.+)\" \(U\+([0-9A-F]+)\)")  # data

# What WeasyPrint says that is no fault of the page: pictures that only decorate have no description, and that is right;
# the other label of a jump is not there where only one of its pages is painted, nor a note that goes on elsewhere.
_HARMLESS = ("has no required alt description", "No anchor #jump-", "No anchor #note-")  # data


def paint(document: Document, condition: Condition, *, fonts: Sequence[Path]) -> bytes:
    """A document as a PDF for `finish_print` and `finish_screen`; see `Painting`."""
    painting = Painting(condition, fonts)
    painting.add(document)
    return painting.finish()


class Painting:
    """One PDF in the making. Each document is laid out when it is added: pages need not wait for one another."""

    def __init__(self, condition: Condition, fonts: Sequence[Path]) -> None:
        """*fonts*: the folders with the documents' faces."""
        self.condition = condition
        self.fonts = fonts
        self._font_config: FontConfiguration | None = None
        self._reset: CSS | None = None
        self._laid_out: list[Any] = []
        self._decided: list[DecidedPage | None] = []
        self._pages = 0
        self._faults: list[Diagnostic] = []
        self._notes: list[Diagnostic] = []
        self._artworks: dict[str, tuple[ReadyArtwork, Crop]] = {}
        self._outlines: dict[str, Outline] = {}

    def add(self, document: Document) -> list[Diagnostic]:
        """Lay a document out behind those before it: what is to be noted; what is wrong with it is told by `finish`."""
        fetcher = self.fetcher(document)
        first, before, noted = self._pages + 1, len(self._faults), len(self._notes)
        laid_out = self.add_html(document.html, fetcher, document.decided)
        if laid_out is None or fetcher.diagnostics:
            self._faults[before:] = [written_at(fault, document) for fault in self._faults[before:]]
            return []  # what could not be read is missing on the page too

        def faults_of(html: str) -> list[Diagnostic]:
            return self._faults_without(html, document, first)

        found = self._faults[before:]
        told = {fault.code for fault in found}
        seen, heard = self._looked_at(laid_out)
        places = check_places(seen, document.decided, first)
        found += [fault for fault in places if not _is_known(fault, told)]
        of_fields = list(check_drawn(seen, document.decided, self.condition, first))
        drawn = [one for one in of_fields if one.severity is Severity.ERROR]
        self._notes += [one for one in of_fields if one not in drawn]
        links = [written_at(fault, document) for fault in check_links(laid_out)]
        self._faults[before:] = [*dict.fromkeys(with_places(found, document, faults_of)), *drawn, *links, *heard]
        return self._notes[noted:]

    def _looked_at(self, laid_out: Any) -> tuple[list[SeenPage], list[Diagnostic]]:
        """The pages as they are seen, and what WeasyPrint says of values that it has not looked up before."""
        seen: list[SeenPage] = []
        before = len(self._faults)
        with self._at_work():
            seen += look_at(laid_out)
        heard = self._faults[before:]
        del self._faults[before:]
        return seen, heard

    def leave_out(self) -> None:
        """Count a page that could not be made, so that those behind it keep their numbers."""
        self._pages += 1

    def fetcher(self, document: Document) -> PressFetcher:
        """What a document may read."""

        def picture(key: str) -> Served:
            placed = document.pictures.get(key)
            if placed is None:
                raise LayoutError([error("unknown-picture", None, said("hint-placed-pictures"), picture=key)])
            with at_work_on(placed.picture.file):
                try:
                    serve = self._artwork if placed.picture.is_pdf else self._picture
                    return serve(placed, self.condition)
                except LayoutError as fault:
                    raise LayoutError(asking_client(one, placed.picture) for one in fault.diagnostics) from None

        def theme_file(file: Path) -> Served:
            with at_work_on(file):
                return press_theme_picture(file, self.condition)

        return PressFetcher(picture, theme_file, document.theme_folders, self._gradient)

    def _gradient(self, name: str) -> Served:
        """What is painted in the place of a gradient."""
        key = f"{OWN}{name}"
        self._artworks[key] = gradient(name, self.condition), WHOLE
        return holder(key), "image/jpeg"

    def _picture(self, placed: PlacedPicture, condition: Condition) -> Served:
        """A picture as the press takes it; where it is to be cut out, by a name by which it is found again."""
        served = press_picture(placed, condition)
        if placed.photo is None or not placed.photo.outline:
            return served
        self._outlines[placed.key] = placed.photo.outline
        return named(served[0], placed.key), served[1]

    def _artwork(self, placed: PlacedPicture, condition: Condition) -> Served:
        """What is painted in the place of a PDF's page, which is kept to be put there."""
        made = prepared(placed.picture.file, placed.picture.span, condition)
        self._artworks[placed.key] = made, placed.crop
        return holder(placed.key), "image/jpeg"

    def _faults_without(self, html: str, document: Document, first: int) -> list[Diagnostic]:
        """The faults of a document with some rules left out of its styles; what WeasyPrint says of it is not heard."""
        with _ONE_AT_A_TIME, listening() as heard:
            laid_out = self._render(html, self.fetcher(document))
            found = [*check_layout(laid_out, first), *check_places(look_at(laid_out), document.decided, first)]
        return [*found, *map(_as_fault, filter(_harms, heard))]

    def add_html(self, html: str, fetcher: PressFetcher | None = None, decided: Sequence[DecidedPage] = ()) -> Any:
        """Lay out *html*, which refers to what *fetcher* serves or to nothing; what came of it, None if that failed.

        *decided*: its pages, for what stands upright in vertical lines.
        """
        fetcher = fetcher or PressFetcher(_nothing, _nothing, ())
        laid_out = None
        with self._at_work(fetcher):
            laid_out = self._render(html, fetcher)
            for found in check_layout(laid_out, self._pages + 1):
                (self._notes if found.severity is Severity.NOTE else self._faults).append(found)
            self._laid_out.append(laid_out)
            self._pages += len(laid_out.pages)
            self._decided += [*decided, *[None] * len(laid_out.pages)][: len(laid_out.pages)]
        return laid_out

    def _render(self, html: str, fetcher: PressFetcher) -> Any:
        if self._font_config is None:
            use_fonts(self.fonts)
            self._font_config = FontConfiguration()
            self._reset = CSS(string=RESET.format(bleed=f"{self.condition.bleed:g}"), font_config=self._font_config)
        source = HTML(string=html, url_fetcher=fetcher)
        sheets, inks = [self._reset], profiles(self.condition)
        return source.render(self._font_config, None, inks, stylesheets=sheets, output_intent="device-cmyk")

    def finish(self, tags: bool = True) -> bytes:
        """The painted PDF; *tags* are for screen.pdf, print.pdf is the same without.

        Raises LayoutError with all faults at once: files that may not be read, pictures that are none, whatever
        WeasyPrint warns of, and lines that it broke otherwise than the document says.
        """
        painted = b"" if self._faults or not self._laid_out else self.regardless(tags)
        if self._faults:
            raise LayoutError(dict.fromkeys(self._faults))
        return painted

    def regardless(self, tags: bool = False) -> bytes:
        """The painted PDF, whatever is wrong with it; nothing where it cannot be painted."""
        with self._at_work():
            pages = [page for laid_out in self._laid_out for page in laid_out.pages]
            document = self._laid_out[0].copy(pages)
            options = {"pdf_version": PAINTED_VERSION, "pdf_tags": tags, "uncompressed_pdf": True}
            painted = bytes(document.write_pdf(finisher=self._finish_painted, **options))
            return hang_outlines(hang_artwork(painted, self._artworks), self._outlines)
        return b""

    def _finish_painted(self, _: object, pdf: Any) -> None:
        """What a file that is about to be written still wants."""
        self._faults += stand_upright(pdf, self._decided)
        tell_in_order(pdf, self._decided)

    @contextmanager
    def _at_work(self, fetcher: PressFetcher | None = None) -> Iterator[None]:
        """WeasyPrint at work: what it warns of, and whatever a theme's CSS makes it stumble over, are faults."""
        with _ONE_AT_A_TIME, listening() as heard, collecting_later():
            try:
                yield
            except MemoryError:
                raise  # told by whoever holds this process to its limits
            except RecursionError:
                self._faults.append(error("paint-failed", None, said("hint-less-deep"), form="deep"))
            except Exception as fault:
                kind, words = type(fault).__name__, str(fault)
                file = file_at_work()
                place = Span(file, 1, 1) if file else None
                self._faults.append(error("paint-failed", place, said("hint-known-to-fail"), kind=kind, message=words))
        refused = fetcher.diagnostics if fetcher else []
        self._faults += refused
        for message in filter(_harms, heard):
            if not (refused and _NOT_LOADED in message):
                self._faults.append(_as_fault(message))


def _is_known(fault: Diagnostic, told: Set[str]) -> bool:
    """Whether the layout told the same: a line that was broken is not in its place."""
    return (fault.form == "missing" and "line-broken" in told) or (fault.code == "page-broken" and fault.code in told)


def _harms(message: str) -> bool:
    """Whether what WeasyPrint says tells of a fault of the page."""
    return not any(harmless in message for harmless in _HARMLESS)


def _nothing(name: object) -> Served:
    raise LayoutError([error("forbidden-url", form="nothing", address=str(name))])


def _as_fault(message: str) -> Diagnostic:
    glyph = _NO_GLYPH.search(message)
    if glyph:
        return error("notdef-glyph", None, said("hint-write-otherwise"), character=glyph[1], code=f"U+{glyph[2]}")
    return error("paint-warning", None, said("hint-not-paintable"), message=message)
