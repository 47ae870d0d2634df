"""HTML whose lines are all decided, painted by WeasyPrint in a condition's inks, and the proof that it moved none.

One painting serves both files: it carries the tags, links and bookmarks that screen.pdf keeps and print.pdf drops.
"""

import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from PIL import ImageFile
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from layout.errors import Diagnostic, LayoutError, error
from layout.model.condition import Condition
from layout.model.document import Document
from layout.press.fetch import PressFetcher, Served, listening
from layout.press.fontconfig import use_fonts
from layout.press.layoutcheck import check_layout
from layout.press.pictures import press_picture, press_theme_picture

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
"""
"""What keeps WeasyPrint's built-in sheet from painting in RGB (blue links, gray table borders and rules).

A link around a code or a picture is a block as that is: as an inline box it would have no area to be clicked on.

No ``@color-profile``: inks are written as DeviceCMYK without it, and WeasyPrint would spend 50 ms on embedding what
finishing replaces by the profile's original bytes.
"""

_ONE_AT_A_TIME = Lock()
"""The environment, WeasyPrint's log and the collector are the whole process's."""
_NOT_LOADED = "Failed to load"
"""What WeasyPrint says of a file that the fetcher refused and told about itself."""
_NO_GLYPH = re.compile(r"\.notdef glyph rendered .* \"(.+)\" \(U\+([0-9A-F]+)\)")

# What WeasyPrint says that is no fault of the page: pictures that only decorate have no description, and that is right.
_HARMLESS = ("has no required alt description",)


def paint(document: Document, condition: Condition, *, fonts: Sequence[Path]) -> bytes:
    """The document as a PDF for `finish_print` and `finish_screen`; *fonts* are the folders with its faces.

    Raises LayoutError with all faults at once: files that may not be read, pictures that are none, whatever WeasyPrint
    warns of, and lines that it broke otherwise than the document says.
    """

    def picture(key: str) -> Served:
        placed = document.pictures.get(key)
        if placed is None:
            raise LayoutError([error("unknown-picture", f"the page shows a picture “{key}” that is not placed")])
        return press_picture(placed, condition)

    def theme_file(file: Path) -> Served:
        return press_theme_picture(file, condition)

    fetcher = PressFetcher(picture, theme_file, document.theme_folders)
    return paint_html(document.html, condition, fonts, fetcher)


def paint_html(
    html: str,
    condition: Condition,
    fonts: Sequence[Path],
    fetcher: PressFetcher | None = None,
) -> bytes:
    """Paint *html*, which refers to what *fetcher* serves or to nothing."""
    fetcher = fetcher or PressFetcher(_nothing, _nothing, ())
    reset = RESET.format(bleed=f"{condition.bleed:g}")
    with _ONE_AT_A_TIME, listening() as heard, _collecting_later():
        use_fonts(fonts)
        painted, faults = _painted(html, reset, FontConfiguration(), fetcher)
    refused = bool(fetcher.diagnostics)
    faults = [*fetcher.diagnostics, *faults]
    for message in heard:
        if not any(harmless in message for harmless in _HARMLESS) and not (refused and _NOT_LOADED in message):
            faults.append(_as_fault(message))
    if faults:
        raise LayoutError(dict.fromkeys(faults))
    return painted


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Python's collector looks at WeasyPrint's boxes over and over: a fifth of the time, and next to nothing freed."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _painted(
    html: str, reset: str, font_config: FontConfiguration, fetcher: PressFetcher
) -> tuple[bytes, list[Diagnostic]]:
    """The painted file, and what its layout makes of what was decided; nothing is painted where that is wrong."""
    try:
        sheet = CSS(string=reset, url_fetcher=fetcher, font_config=font_config)
        source = HTML(string=html, url_fetcher=fetcher)
        laid_out = source.render(font_config, stylesheets=[sheet], output_intent="device-cmyk")
        faults = list(check_layout(laid_out))
        if faults or fetcher.diagnostics:
            return b"", faults
        return laid_out.write_pdf(pdf_version=PAINTED_VERSION, pdf_tags=True, uncompressed_pdf=True), []
    except Exception as fault:  # whatever a theme's CSS makes WeasyPrint stumble over
        message = f"WeasyPrint gave up on the page: {type(fault).__name__}: {fault}"
        hint = "gradients, sunken borders and blurred shadows in a template are known to do this"
        return b"", [error("paint-failed", message, None, hint)]


def _nothing(name: object) -> Served:
    raise LayoutError([error("forbidden-url", f"nothing can be read here: {name}")])


def _as_fault(message: str) -> Diagnostic:
    glyph = _NO_GLYPH.search(message)
    if glyph:
        said = f"no face has “{glyph[1]}” (U+{glyph[2]})"
        return error("missing-glyph", said, None, "write it another way, or give the theme a face that has it")
    hint = "the theme's HTML or CSS asks for something that cannot be painted"
    return error("paint-warning", f"WeasyPrint: {message}", None, hint)
