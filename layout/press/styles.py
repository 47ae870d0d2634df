"""A theme's style sheets looked through before anything is painted, for what no press can print.

Found with file, line and column, and with what to write instead; the same faults would otherwise come up in painting,
as a crash of WeasyPrint's or as RGB in the finished file, without a place.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import tinycss2
from tinycss2.color5 import parse_color
from weasyprint import CSS

from layout.errors import Diagnostic, LayoutError, Span, error, has_errors, left_conflict, said, source_text
from layout.press.cache import Served
from layout.press.fetch import THEME_SCHEME, PressFetcher, listening

NO_COLOUR = {"transparent", "currentcolor", "inherit", "initial", "unset", "revert", "none", "auto"}
"""Words in the place of a colour that put no ink of their own down."""

MAX_STYLES = 300_000
"""Bytes of a style sheet; those that ship have 6,000. Each page's layout goes through all of it."""
MAX_DEPTH = 30
"""Brackets within each other; a selector of CSS in a media query needs five."""
_BRACKETS = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|\\.|(?P<open>[\[({])|(?P<close>[\])}])""", re.DOTALL
)
"""Comments, strings and escapes, in which brackets are none; and brackets."""
_NAMELESS = re.compile(r":has\(\s*[>+~]\s*[,)]")
_AT = re.compile(r" at (\d+):(\d+)")
_IGNORED = re.compile(r"Ignored `(.+?)`(?:, (.+))?", re.DOTALL)
_REASONS = {
    "unknown property": said("style-unknown-property"),
    "unknown descriptor": said("style-unknown-property"),
    "invalid value": said("style-invalid-value"),
    "the property does not apply for the print media": said("style-not-for-print"),  # data
}
"""Why WeasyPrint leaves a declaration out, in its words and in ours."""
_COLOUR_PROPERTIES = (
    "color",
    "background",
    "border",
    "outline",
    "fill",
    "stroke",
    "rule",
    "decoration",
    "shadow",
    "--",
)
"""What a property's name contains where a bare word in its value may be a colour."""
_FORBIDDEN = {
    "filter": said("hint-draw-effect"),
    "backdrop-filter": said("hint-draw-effect"),
    "mix-blend-mode": said("hint-mix-inks"),
    "mask": said("hint-cut-picture"),
    "mask-image": said("hint-cut-picture"),
    "mask-border-source": said("hint-cut-picture"),
}
_AT_RULES = {
    "import": said("hint-no-import"),
    "font-face": said("hint-no-font-face"),
    "color-profile": said("hint-no-profile-rule"),
}
"""What a theme writes in no style sheet, and what it does instead."""
_SUNKEN = {"inset", "outset", "groove", "ridge"}
_BLUR = 3
"""The place of the blur among the lengths of a shadow."""


def check_styles(file: Path) -> list[Diagnostic]:
    """What a style sheet of a theme asks for that a press cannot print, and CSS that is none."""
    text = source_text(file, MAX_STYLES)
    if text is None:
        return [_unreadable(file)]
    whole = left_conflict(file, text) or _too_deep(text, file)
    if whole is not None:
        return [whole]
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    found = list(_rules(rules, file))
    if any(fault.code == "forbidden-style" for fault in found):
        return found  # WeasyPrint would follow what is not to be followed
    told = {(fault.span.line, fault.span.column) for fault in found if fault.span}
    found += [
        fault for fault in _unknown(text, file) if fault.span and (fault.span.line, fault.span.column) not in told
    ]
    return sorted(found, key=lambda fault: (fault.span.line, fault.span.column) if fault.span else (0, 0))


def style_sheet(file: Path) -> str:
    """The text of a style sheet that a template links to. Raises LayoutError for what cannot be printed."""
    faults = check_styles(file)
    if has_errors(faults):
        raise LayoutError(faults)
    return source_text(file, MAX_STYLES) or ""


def _unreadable(file: Path) -> Diagnostic:
    form = "large" if file.is_file() and file.stat().st_size > MAX_STYLES else ""
    return error("unreadable-style", Span(file, 1, 1), form=form, file=file.name, most=MAX_STYLES // 1000)


def _too_deep(text: str, file: Path) -> Diagnostic | None:
    """Brackets within brackets, deeper than any rule needs: those who read CSS call themselves for each."""
    depth = 0
    for token in _BRACKETS.finditer(text):
        depth += len(token["open"] or "") - len(token["close"] or "")
        if depth > MAX_DEPTH:
            line, start = text.count("\n", 0, token.start()) + 1, text.rfind("\n", 0, token.start())
            return error("unreadable-style", Span(file, line, token.start() - start), form="deep", file=file.name,
                         most=MAX_DEPTH)  # fmt: skip
    return None


def _unknown(text: str, file: Path) -> Iterator[Diagnostic]:
    """What WeasyPrint does not understand, at the places it tells."""
    try:
        with listening() as heard:
            CSS(string=text, url_fetcher=PressFetcher(_none, _none, ()))
    except SyntaxError:  # of the Python that cssselect2 writes for a selector that names nothing behind > + or ~
        empty = _NAMELESS.search(text)
        at = empty.start() if empty else 0
        yield error("bad-style", Span(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)))
        return
    for message in heard:
        place = _AT.search(message)
        if place and "URI" not in message:
            words = (message[: place.start()] + message[place.end() :]).strip(" .,")
            yield _left_out(words, Span(file, int(place[1]), int(place[2])))


def _left_out(words: str, place: Span) -> Diagnostic:
    """What WeasyPrint says of CSS that it leaves out."""
    ignored = _IGNORED.fullmatch(words)
    if ignored is None:
        return error("unknown-style", place, said("hint-supported-css"), form="other", message=words)
    reason = _REASONS.get(ignored[2] or "", said("style-invalid-value"))
    return error("unknown-style", place, said("hint-supported-css"), declaration=ignored[1], reason=reason)


def _none(name: object) -> Served:
    raise ValueError(name)


def _rules(rules: Sequence[Any], file: Path) -> Iterator[Diagnostic]:
    for rule in rules:
        if rule.type == "error":
            yield error("bad-style", _place(rule, file))
        elif rule.type == "declaration":
            yield from _declaration(rule, file)
        elif rule.type == "at-rule" and rule.lower_at_keyword in _AT_RULES:
            yield _at_rule(rule, file)
        elif rule.type in ("qualified-rule", "at-rule") and rule.content is not None:
            inner = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            yield from _rules(inner, file)


def _place(node: Any, file: Path) -> Span:
    return Span(file, node.source_line, node.source_column)


def _at_rule(rule: Any, file: Path) -> Diagnostic:
    keyword = rule.lower_at_keyword
    return error("forbidden-style", _place(rule, file), _AT_RULES[keyword], rule=f"@{keyword}")


def _declaration(rule: Any, file: Path) -> Iterator[Diagnostic]:
    name, place = rule.lower_name, _place(rule, file)
    if name in _FORBIDDEN and not _says(rule, "none", "normal"):
        yield error("unprintable-style", place, _FORBIDDEN[name], property=name)
    if name in ("box-shadow", "text-shadow") and _blurred(rule):
        yield error("shadow", place, said("hint-no-blur"))
    if name.startswith(("border", "outline", "column-rule")) and _says(rule, *_SUNKEN):
        yield error("unprintable-style", place, said("hint-solid-border"), form="sunken")
    may_be_word = any(part in name for part in _COLOUR_PROPERTIES)
    yield from _values(rule.value, may_be_word, file)


def _says(rule: Any, *words: str) -> bool:
    return any(token.type == "ident" and token.lower_value in words for token in rule.value)


def _blurred(rule: Any) -> bool:
    lengths: list[float] = []
    for token in rule.value:
        if token.type in ("dimension", "number"):
            lengths.append(token.value)
        elif token.type == "literal" and token.value == ",":
            lengths = []
        if len(lengths) == _BLUR and lengths[-1] != 0:
            return True
    return False


def _values(tokens: Sequence[Any], may_be_word: bool, file: Path) -> Iterator[Diagnostic]:
    for token in tokens:
        if token.type == "function" and token.lower_name.endswith("gradient"):
            yield error("gradient", _place(token, file), said("hint-solid-tint", scheme=THEME_SCHEME))
        elif token.type == "url" or (token.type == "function" and token.lower_name == "url"):
            yield from _url(token, file)
        elif (foreign := foreign_colour(token, may_be_word)) is not None:
            shown = tinycss2.serialize([token])
            yield error("rgb-colour", _place(token, file), said("hint-write-inks", inks=as_inks(foreign)), colour=shown)
        elif token.type == "function":
            yield from _values(token.arguments, may_be_word, file)


def _url(token: Any, file: Path) -> Iterator[Diagnostic]:
    value = token.value if token.type == "url" else "".join(t.value for t in token.arguments if t.type == "string")
    if value.startswith((f"{THEME_SCHEME}:", "#")):
        return
    name = value.rsplit("/", 1)[-1] if "://" in value else value
    hint = said("hint-theme-url", scheme=THEME_SCHEME, file=name)
    yield error("forbidden-url", _place(token, file), hint, address=value)


def foreign_colour(token: Any, may_be_word: bool) -> tuple[float, float, float] | None:
    """The sRGB values of a token that is a colour but no ink; None for inks and what is no colour."""
    found = _parsed(token, may_be_word)
    if found is None or found.space == "device-cmyk":
        return None
    try:
        red, green, blue = found.to("srgb").coordinates
    except NotImplementedError:
        return (0.0, 0.0, 0.0)
    return (red, green, blue)


def opacity(token: Any, may_be_word: bool) -> float:
    """How opaque a colour is, from 0 to 1; 1 for what is no colour."""
    found = _parsed(token, may_be_word)
    return 1.0 if found is None else float(found.alpha)


def _parsed(token: Any, may_be_word: bool) -> Any:
    """tinycss2's colour of a token, None for what is none."""
    if token.type == "ident":
        if not may_be_word or token.lower_value in NO_COLOUR:
            return None
    elif token.type == "function":
        if token.lower_name in ("var", "calc", "url"):
            return None
    elif token.type != "hash":
        return None
    colour = parse_color(token)
    return None if isinstance(colour, str) else colour


def as_inks(rgb: tuple[float, float, float]) -> str:
    """A rough ``device-cmyk()`` for a hint; the profile decides nothing here."""
    black = 1 - max(rgb)
    colours = [0.0 if black >= 1 else (1 - value - black) / (1 - black) for value in rgb]
    return f"device-cmyk({' '.join(f'{max(0.0, ink):.2g}' for ink in [*colours, black])})"
