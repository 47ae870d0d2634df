"""What of an SVG can be printed: what no press prints, and what the painter draws otherwise than others, is refused.

The painter leaves out what it does not know without a word, and an advertiser saw the drawing in a browser.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import tinycss2

from layout.errors import Diagnostic, LayoutError, Said, Span, error, said

MAX_DRAWN = 10_000
"""Elements drawn, ``<use>`` counted as often as it is used: nested uses multiply, 10⁴ take WeasyPrint 2 s."""
MAX_DEPTH = 100

SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_REFUSED = {
    "script": said("drawn-script"),
    "foreignObject": said("drawn-foreign-content"),
    "image": said("drawn-pixels"),
    "filter": said("drawn-filter"),
    "mask": said("drawn-mask"),
    "animate": said("drawn-animation"),
    "linearGradient": said("drawn-gradient"),
    "radialGradient": said("drawn-gradient"),
    "meshgradient": said("drawn-gradient"),
    "hatch": said("drawn-pattern"),
}
"""Elements that no press can print, and what a message calls them."""
_ALWAYS_DRAWN = ("script", "foreignObject", "image", "animate")
_FUNCTION = r"(?!none|url|inherit|initial|unset)\w"
_OTHERWISE = {
    "mix-blend-mode": (r"(?!normal|inherit|initial|unset)\w", said("drawn-blending")),
    "filter": (_FUNCTION, said("drawn-filter")),
    "mask": (_FUNCTION, said("drawn-mask")),
    "clip-path": (_FUNCTION, said("drawn-clip")),
    "vector-effect": (r"non-scaling-stroke", said("drawn-unscaled")),
    "paint-order": (r"(markers\s+)?stroke", said("drawn-stroke-below")),
}
"""Properties that the painter passes over, by values that change what is seen."""
_VARIABLE = "var("
_REFERENCE = re.compile(r"#([^)\"']*)[\"']?\s*\)")
_READERS = "zh"
"""The language by which one of several branches is chosen."""


def choose_branches(root: ElementTree.Element) -> None:
    """Keep the one child of each ``<switch>`` that is drawn: the painter would draw them all."""
    for switch in list(root.iter(f"{SVG}switch")):
        chosen = next(filter(_is_chosen, switch), None)
        for child in list(switch):
            if child is not chosen:
                switch.remove(child)


def _is_chosen(element: ElementTree.Element) -> bool:
    spoken = [one.strip().lower() for one in element.get("systemLanguage", _READERS).split(",")]
    return not element.get("requiredExtensions") and any(one.partition("-")[0] == _READERS for one in spoken)


def check_drawing(root: ElementTree.Element, name: str, span: Span | None, lettered: bool) -> None:
    """Raise LayoutError with all in a drawing that cannot be printed. *lettered*: whether it may hold text."""
    plainly = said("hint-plain-shapes")
    faults = [error("unprintable-drawing", span, plainly, file=name, kind=one) for one in _kinds(root)]
    faults += _beyond(root, name, span)
    if _holds_text(root, "flowPara", "flowSpan") or (not lettered and _holds_text(root, "text")):
        faults.append(error("unprintable-drawing", span, said("hint-outline-text"), file=name, kind=said("drawn-text")))
    if faults:
        raise LayoutError(dict.fromkeys(faults))


def _kinds(root: ElementTree.Element) -> Iterator[Said]:
    """What in a drawing no press can print or comes out otherwise."""
    used = _referred_to(root)
    for element in root.iter():
        tag = str(element.tag).removeprefix(SVG)
        kind = _REFUSED.get(tag)
        if kind and (tag in _ALWAYS_DRAWN or element.get("id", "") in used):
            yield kind
        if tag == "pattern" and element.get("id", "") in used and not _is_plain(element):
            yield said("drawn-pattern")
    for property_, value in _declared(root):
        if _VARIABLE in value:
            yield said("drawn-variable")
        changing, kind = _OTHERWISE.get(property_, ("", None))
        if kind and re.match(changing, value):
            yield kind


def _is_plain(pattern: ElementTree.Element) -> bool:
    """Whether the painter lays a pattern as it is meant: it begins every one at the shape that it fills."""
    own = pattern.get("patternUnits") != "userSpaceOnUse" and not any(pattern.get(key) for key in _HREFS)
    return own and not any(float(re.sub(r"[^\d.]", "", pattern.get(side, "")) or 0) for side in ("x", "y"))


def _declared(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Every property that is set anywhere in a drawing, with its value, both in small letters."""
    for element in root.iter():
        yield from ((key, value.strip().lower()) for key, value in element.attrib.items() if key != "style")
        yield from _declarations(element.get("style", ""))
        if element.tag == f"{SVG}style":
            rules = tinycss2.parse_stylesheet(element.text or "", skip_comments=True, skip_whitespace=True)
            for rule in rules:
                if rule.type == "qualified-rule":
                    yield from _declarations(tinycss2.serialize(rule.content))


def _declarations(text: str) -> Iterator[tuple[str, str]]:
    for item in tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True):
        if item.type == "declaration":
            yield item.lower_name, tinycss2.serialize(item.value).strip().lower()


def _beyond(root: ElementTree.Element, name: str, span: Span | None) -> Iterator[Diagnostic]:
    """Addresses outside of a drawing, and more elements than can be drawn."""
    for element in root.iter():
        for key in _HREFS:
            target = element.get(key, "#")
            if not target.startswith("#"):
                yield error("forbidden-url", span, form="drawing", file=name, address=target)
    ids = {element.get("id", ""): element for element in root.iter()}
    if _drawn(root, ids, 0) > MAX_DRAWN:
        hint = said("hint-simplify-drawing")
        yield error("drawing-too-large", span, hint, form="elements", file=name, most=MAX_DRAWN)


def _holds_text(root: ElementTree.Element, *tags: str) -> bool:
    """Whether elements of these names hold characters: drawing programs leave empty ones behind."""
    return any("".join(one.itertext()).strip() for tag in tags for one in root.iter(f"{SVG}{tag}"))


def _referred_to(root: ElementTree.Element) -> frozenset[str]:
    """Ids that ``url(#…)`` names: drawing programs leave gradients, filters and masks behind that nothing uses."""
    values = [value for element in root.iter() for value in element.attrib.values()]
    values += [style.text or "" for style in root.iter(f"{SVG}style")]
    return frozenset(name for value in values if "#" in value for name in _REFERENCE.findall(value))


def _drawn(element: ElementTree.Element, ids: dict[str, ElementTree.Element], depth: int) -> int:
    """Elements that drawing this one draws."""
    if depth > MAX_DEPTH:
        return MAX_DRAWN + 1
    total = 1
    if element.tag == f"{SVG}use":
        target = next((element.get(key, "") for key in _HREFS if element.get(key)), "")
        used = ids.get(target.removeprefix("#"))
        total += _drawn(used, ids, depth + 1) if used is not None else 0
    for child in element:
        total += _drawn(child, ids, depth + 1)
        if total > MAX_DRAWN:
            return total
    return total
