"""Drawings made ready for a press: an SVG's colours turned into inks, what no press can print refused.

WeasyPrint paints an SVG's sRGB colours as RGB and an unset fill or ``currentColor`` as RGB black. So each colour is
separated here, grays to black ink alone, and black is set where nothing is.
"""

import math
import re
from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree import ElementTree

import tinycss2

from layout.errors import LayoutError, Span, error, said
from layout.model.condition import Condition, PdfxLevel
from layout.press.colour import rgb_to_inks
from layout.press.drawable import SVG, check_drawing, choose_branches
from layout.press.styles import foreign_colour, opacity
from layout.units import css_pixels

MAX_BYTES = 5_000_000
_PAINTS = ("fill", "stroke", "color", "stop-color", "flood-color", "lighting-color")
_OPACITIES = {"opacity": "display", "fill-opacity": "fill", "stroke-opacity": "stroke"}
"""Properties that make something transparent, and what is ``none`` where they are 0."""
_BLACK = "device-cmyk(0 0 0 1)"
_FOREIGN = re.compile(r"url\(\s*[\"']?\s*([^#\"')\s][^\"')]*)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)


def press_svg(
    content: bytes,
    crop: tuple[float, float, float, float],
    condition: Condition,
    span: Span | None,
    name: str,
    lettered: bool = True,
) -> bytes:
    """A drawing in inks, cut to *crop* (fractions of its view box). Raises LayoutError for what cannot be printed.

    *lettered*: whether it may hold text, which comes out in the faces that a theme brings, not in the sender's.
    """
    root = _parse(content, name, span)
    choose_branches(root)
    check_drawing(root, name, span, lettered)
    separation = _Separation(condition)
    for element in root.iter():
        separation.element(element)
    if foreign := list(dict.fromkeys(_foreign_addresses(root))):
        raise LayoutError(error("forbidden-url", span, form="drawing", file=name, address=one) for one in foreign)
    if separation.transparent and condition.level is PdfxLevel.X1A:
        hint = said("hint-mix-solid")
        raise LayoutError(
            [error("unprintable-drawing", span, hint, form="transparent", file=name, level=str(condition.level))]
        )
    for paint in ("fill", "color"):
        root.attrib.setdefault(paint, _BLACK)
    _cut(root, crop, name, span)
    ElementTree.register_namespace("", SVG[1:-1])
    pressed: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return pressed


def _parse(content: bytes, name: str, span: Span | None) -> ElementTree.Element:
    if len(content) > MAX_BYTES:
        megabytes = MAX_BYTES // 1_000_000
        raise LayoutError(
            [error("drawing-too-large", span, said("hint-simplify-paths"), file=name, megabytes=megabytes)]
        )
    text = _text(content)
    if "<!ENTITY" in text:
        hint = said("hint-plain-svg")
        raise LayoutError([error("unreadable-picture", span, hint, form="entities", file=name)])
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as fault:
        line, column = fault.position
        broken = error(
            "not-a-picture", span, said("hint-plain-svg"), form="svg", file=name, line=line, column=column + 1
        )
        raise LayoutError([broken]) from None
    if root.tag != f"{SVG}svg":
        raise LayoutError([error("not-a-picture", span, said("hint-plain-svg"), form="xml", file=name)])
    return root


def _text(content: bytes) -> str:
    """A drawing's text: UTF-8, UTF-16 with its mark, or GB 18030, whatever it says of itself."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace")


def _foreign_addresses(root: ElementTree.Element) -> Iterator[str]:
    """Where paints, clips and markers are fetched from that are not drawn in it; at-rules are left out of it."""
    for element in root.iter():
        values = [*element.attrib.values(), *([element.text or ""] if element.tag == f"{SVG}style" else [])]
        yield from (address for value in values if "url(" in value for address in _FOREIGN.findall(value))


class _Separation:
    """Colours of a drawing turned into inks, wherever they are written."""

    def __init__(self, condition: Condition) -> None:
        self.profile = condition.profile
        self.intent = condition.intent
        self.transparent = False

    def element(self, element: ElementTree.Element) -> None:
        for key in _PAINTS:
            if key in element.attrib:
                tokens = tinycss2.parse_component_value_list(element.attrib[key])
                element.set(key, self.inks(tokens, True))
        for key, paint in _OPACITIES.items():
            if key in element.attrib:
                self.opaque(element, key, paint)
        if "style" in element.attrib:
            element.set("style", self.declarations(element.attrib["style"]))
        if element.tag == f"{SVG}style" and element.text:
            element.text = self.sheet(element.text)

    def opaque(self, element: ElementTree.Element, key: str, paint: str) -> None:
        """What is not seen at all is not painted; anything between needs transparency."""
        value = _NUMBER.match(element.attrib[key])
        amount = 1.0 if value is None else float(value[0]) / (100 if element.attrib[key].strip().endswith("%") else 1)
        if amount <= 0:
            del element.attrib[key]
            element.set(paint, "none")
        elif amount < 1:
            self.transparent = True

    def declarations(self, text: str) -> str:
        """A style attribute or the content of a rule."""
        items = tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)
        return ";".join(self.declaration(item) for item in items if item.type == "declaration")

    def declaration(self, item: Any) -> str:
        if item.lower_name in _OPACITIES:
            holder = ElementTree.Element("holder", {item.lower_name: tinycss2.serialize(item.value).strip()})
            self.opaque(holder, item.lower_name, _OPACITIES[item.lower_name])
            return ";".join(f"{name}:{value}" for name, value in holder.attrib.items())
        urgent = " !important" if item.important else ""
        return f"{item.name}:{self.inks(item.value, item.lower_name in _PAINTS)}{urgent}"

    def sheet(self, text: str) -> str:
        """The content of a style element; at-rules, which a drawing for print needs none of, are left out."""
        parts: list[str] = []
        for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
            if rule.type == "qualified-rule":
                content = self.declarations(tinycss2.serialize(rule.content))
                parts.append(f"{tinycss2.serialize(rule.prelude)}{{{content}}}")
        return "\n".join(parts)

    def inks(self, tokens: Sequence[Any], may_be_word: bool) -> str:
        parts: list[str] = []
        for token in tokens:
            foreign, seen = foreign_colour(token, may_be_word), opacity(token, may_be_word)
            self.transparent |= 0 < seen < 1
            if seen == 0 or (may_be_word and token.type == "ident" and token.lower_value == "transparent"):
                parts.append("none")
            elif foreign is not None:
                inks = rgb_to_inks(foreign, self.profile, self.intent)
                alpha = f" / {seen:.3g}" if seen < 1 else ""
                parts.append(f"device-cmyk({' '.join(f'{ink:.3g}' for ink in inks)}{alpha})")
            elif may_be_word and token.type == "ident" and token.lower_value == "currentcolor":
                parts.append("currentColor")
            else:
                parts.append(tinycss2.serialize([token]))
        return "".join(parts).strip()


def _cut(root: ElementTree.Element, crop: tuple[float, float, float, float], name: str, span: Span | None) -> None:
    """Set the view box to the part that shows, filling its place. Raises LayoutError for a drawing without a size."""
    box = [float(number) for number in _NUMBER.findall(root.get("viewBox", ""))]
    if len(box) != 4:
        box = [0.0, 0.0, *(css_pixels(root.get(key, "")) for key in ("width", "height"))]
    if not (0 < box[2] < math.inf and 0 < box[3] < math.inf):
        raise LayoutError([error("unreadable-picture", span, said("hint-drawing-size"), form="size", file=name)])
    left, top, right, bottom = crop
    x, y = box[0] + left * box[2], box[1] + top * box[3]
    width, height = (right - left) * box[2], (bottom - top) * box[3]
    root.set("viewBox", f"{x:g} {y:g} {width:g} {height:g}")
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")
