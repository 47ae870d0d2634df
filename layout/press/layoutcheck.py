"""What WeasyPrint laid out, compared with what the document decided: its lines, its pages, its faces.

Looks at WeasyPrint's boxes, which are untyped. A line that was broken or lost (invariant 4), a page too many, a face
that is not the one asked for (invariant 5) are errors; WeasyPrint itself would say nothing.
"""

import re
from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.ffi import ffi, pango
from weasyprint.text.line_break import create_layout

from layout.errors import Diagnostic, error, note, said
from layout.model.links import SCHEMES, scheme_of
from layout.press.sight import inner_boxes

_MAX_SHOWN = 30
"""Characters of a line that a message shows."""
_DIGITS = 9
"""More than any count of lines has."""
_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_VARIED = re.compile(f".{_SELECTOR.pattern}*", re.DOTALL)
"""A character with what asks for a variant of it: painters choose a face for both."""
_LEAVE_ALONE = said("hint-leave-lines")


def check_layout(laid_out: Any, first: int = 1) -> Iterator[Diagnostic]:
    """Everything that came out otherwise than decided in a document rendered by ``HTML.render``.

    *first*: the number of its first page.
    """
    root = laid_out._html.etree_element
    missing = {id(element): element for element in root.iter() if element.get("data-lines") is not None}
    used: dict[tuple[Any, ...], tuple[Any, dict[str, None]]] = {}
    for number, page in enumerate(laid_out.pages, first):
        for box in _boxes(page._page_box):
            if isinstance(box, boxes.TextBox):
                key = tuple(box.style[name] for name in ("font_family", "font_weight", "font_style"))
                varied = _VARIED.findall(box.text) if _SELECTOR.search(box.text) else box.text
                used.setdefault(key, (box.style, {}))[1].update(dict.fromkeys(varied))
            elif isinstance(box, boxes.BlockBox) and id(box.element) in missing and box.element_tag == box.element.tag:
                del missing[id(box.element)]
                yield from _check_block(box, _lines_of(box.element), number)
    for element in missing.values():
        yield error("line-broken", None, _LEAVE_ALONE, form="missing", line=_beginning("".join(element.itertext())))
    yield from _check_pages(root, [page._page_box for page in laid_out.pages], first)
    for style, characters in used.values():
        yield from _check_faces(style, "".join(char for char in characters if char.isprintable()), first)


def _lines_of(element: Any) -> int:
    """How many lines an element says that it has; a theme's template may write anything."""
    said_to = str(element.get("data-lines"))
    return int(said_to) if said_to.isascii() and said_to.isdecimal() and len(said_to) < _DIGITS else 0


def _boxes(box: Any) -> Iterator[Any]:
    """A box and all within it."""
    yield box
    for child in inner_boxes(box):
        yield from _boxes(child)


def _check_block(block: Any, count: int, page: int) -> Iterator[Diagnostic]:
    """A block of decided lines against its line boxes."""
    ours = "".join(block.element.itertext()).split("\n")
    theirs = [_text(line) for line in _boxes(block) if isinstance(line, boxes.LineBox)]
    if len(theirs) != count or len(ours) != count:
        line = _beginning(ours[0])
        yield error("line-broken", None, _LEAVE_ALONE, page=page, set=len(theirs), decided=count, line=line)
        return
    for own, other in zip(ours, theirs, strict=True):
        if own != other:
            shown = _beginning(other)
            yield error("line-broken", None, _LEAVE_ALONE, form="other", page=page, line=_beginning(own), shown=shown)


def _beginning(line: str) -> str:
    """As much of a line as a message shows."""
    return line[:_MAX_SHOWN]


def _text(line: Any) -> str:
    return "".join(box.text for box in _boxes(line) if isinstance(box, boxes.TextBox))


def _check_pages(root: Any, pages: list[Any], first: int) -> Iterator[Diagnostic]:
    wanted = sum(1 for section in root.iter("section") if _is_page(section))
    if wanted > len(pages):
        hint = said("hint-section-a-page")
        yield error("page-broken", None, hint, form="drawn", page=first, made=wanted, wanted=len(pages))
    elif 0 < wanted < len(pages):
        form = _more(pages)
        yield error("page-broken", None, _MORE[form], form=form, page=first, made=len(pages), wanted=wanted)


_MORE = {"": said("hint-too-large-for-page"), "break": said("hint-no-breaks"), "beside": said("hint-inside-page")}
"""Why a page goes on on another, and what is to be done about it."""
_FORCED = frozenset({"always", "page", "left", "right", "recto", "verso"})


def _is_page(element: Any) -> bool:
    return element.tag == "section" and "page" in (element.get("class") or "").split()


def _more(pages: list[Any]) -> str:
    """Why there are more pages than sections: what stands outside of them, a break within one, or too much in it."""
    if any(not any(_is_page(box.element) for box in _boxes(page) if box.element is not None) for page in pages):
        return "beside"
    within = (box for page in pages for box in _boxes(page) if box.element is not None and not _is_page(box.element))
    return "break" if any(_FORCED & {box.style["break_before"], box.style["break_after"]} for box in within) else ""


def check_links(laid_out: Any) -> Iterator[Diagnostic]:
    """Addresses that links lead to and that no reader's program may open: they would stand in screen.pdf."""
    leading = (link for page in laid_out.pages for link in page.links if link[0] != "internal")
    for address in dict.fromkeys(target for _, target, *_ in leading):
        if scheme_of(address) not in SCHEMES:
            yield error("forbidden-link", None, said("hint-url-schemes", schemes=SCHEMES), address=address)


def _check_faces(style: Any, characters: str, page: int) -> Iterator[Diagnostic]:
    """Whether Pango sets these characters in a family that the style names; it falls back without a word.

    A note where it is not the first: those behind it stand in for what that lacks.
    """
    if not characters:
        return
    names = tuple(style["font_family"])
    wanted = [family.lower() for family in names]
    strangers: dict[str, str] = {}
    pango_layout = create_layout(characters, style, None, None, 0)  # to be kept: it owns the line and its runs
    line, _ = pango_layout.get_first_line()
    encoded = characters.encode()
    run = line.runs[0]
    while run != ffi.NULL:
        item = run.data.item
        family = _family(item.analysis.font)
        if family.lower() != wanted[0]:
            strangers[family] = strangers.get(family, "") + encoded[item.offset : item.offset + item.length].decode()
        run = run.next
    for family, text in strangers.items():
        if family.lower() in wanted:
            yield note("face-fallback", page=page, text=text, family=names[0], other=family)
        else:
            shown, hint = text[:_MAX_SHOWN], said("hint-name-family")
            yield error("wrong-face", None, hint, text=shown, family=family, wanted=names)


def _family(font: Any) -> str:
    description = ffi.gc(pango.pango_font_describe_with_absolute_size(font), pango.pango_font_description_free)
    name: bytes = ffi.string(pango.pango_font_description_get_family(description))
    return name.decode()
