"""HTML whose lines are all decided, painted by WeasyPrint in a condition's inks, and the proof that it moved none.

One painting serves both files: it carries the tags, links and bookmarks that screen.pdf keeps and print.pdf drops.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from PIL import ImageFile
from weasyprint import CSS, HTML
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.fonts import FontConfiguration

from layout.errors import Diagnostic, LayoutError, error
from layout.model.condition import Condition
from layout.model.document import Document
from layout.press.fetch import PressFetcher, Served, listening
from layout.press.fontconfig import use_fonts
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
"""
"""What keeps WeasyPrint's built-in sheet from painting in RGB (blue links, gray table borders and rules).

No ``@color-profile``: inks are written as DeviceCMYK without it, and WeasyPrint would spend 50 ms on embedding what
finishing replaces by the profile's original bytes.
"""

_MAX_SHOWN = 30
"""Characters of a line that a message shows."""

_LEAVE_ALONE = "the theme's CSS must leave composed lines alone"

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
    use_fonts(fonts)
    fetcher = fetcher or PressFetcher(_nothing, _nothing, ())
    font_config = FontConfiguration()
    reset = RESET.format(bleed=f"{condition.bleed:g}")
    with listening() as heard:
        sheet = CSS(string=reset, url_fetcher=fetcher, font_config=font_config)
        laid_out = HTML(string=html, url_fetcher=fetcher).render(
            font_config, stylesheets=[sheet], output_intent="device-cmyk"
        )
        faults = [*fetcher.diagnostics, *check_lines(laid_out)]
        painted: bytes = (
            b"" if faults else laid_out.write_pdf(pdf_version=PAINTED_VERSION, pdf_tags=True, uncompressed_pdf=True)
        )
    faults += fetcher.diagnostics[len(faults) :] if faults else fetcher.diagnostics
    faults += [_as_fault(message) for message in dict.fromkeys(heard) if not faults or "load" not in message]
    faults = [fault for fault in faults if not any(harmless in fault.message for harmless in _HARMLESS)]
    if faults:
        raise LayoutError(dict.fromkeys(faults))
    return painted


def _nothing(name: object) -> Served:
    raise LayoutError([error("forbidden-url", f"nothing can be read here: {name}")])


def _as_fault(message: str) -> Diagnostic:
    hint = "the theme's HTML or CSS asks for something that cannot be painted"
    return error("paint-warning", f"WeasyPrint: {message}", None, hint)


def check_lines(laid_out: Any) -> Iterator[Diagnostic]:
    """Every element with ``data-lines`` has that many line boxes with the text the document gave them (invariant 4)."""
    root = laid_out._html.etree_element
    missing = {id(element): element for element in root.iter() if element.get("data-lines") is not None}
    for number, page in enumerate(laid_out.pages, 1):
        for box in _boxes(page._page_box):
            if isinstance(box, boxes.BlockBox) and id(box.element) in missing and box.element_tag == box.element.tag:
                del missing[id(box.element)]
                yield from _check_block(box, int(box.element.get("data-lines")), number)
    for element in missing.values():
        text = "".join(element.itertext())[:_MAX_SHOWN]
        yield error("line-broken", f"the lines beginning “{text}” are not on the page", None, _LEAVE_ALONE)
    wanted = sum(1 for section in root.iter("section") if "page" in (section.get("class") or "").split())
    if wanted and wanted != len(laid_out.pages):
        hint = "something in the theme's templates is larger than the page: place it absolutely, or clip it"
        yield error("page-broken", f"WeasyPrint made {len(laid_out.pages)} pages of {wanted}", None, hint)


def _boxes(box: Any) -> Iterator[Any]:
    """A box and all within it; WeasyPrint's own walk leaves out what is placed absolutely."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)


def _check_block(block: Any, count: int, page: int) -> Iterator[Diagnostic]:
    ours = "".join(block.element.itertext()).split("\n")
    theirs = [_text(line) for line in _boxes(block) if isinstance(line, boxes.LineBox)]
    if len(theirs) != count or len(ours) != count:
        message = f"WeasyPrint set {len(theirs)} lines where {count} are decided, beginning “{ours[0][:_MAX_SHOWN]}”"
        yield error("line-broken", message, None, f"on page {page}; {_LEAVE_ALONE}")
        return
    for own, other in zip(ours, theirs, strict=True):
        if own != other:
            message = f"WeasyPrint set the line “{own[:_MAX_SHOWN]}” as “{other[:_MAX_SHOWN]}”"
            yield error("line-broken", message, None, f"on page {page}; {_LEAVE_ALONE}")


def _text(line: Any) -> str:
    return "".join(box.text for box in _boxes(line) if isinstance(box, boxes.TextBox))
