"""What an editor probably did where YAML cannot be read: the parser's complaint in plain words."""

import re
from collections.abc import Callable

import yaml

from layout.errors import Diagnostic, error_text
from layout.source.textfile import TextFile

_KEY = re.compile(
    r"(?P<indent>[ \t\u3000\u00a0]*)(?P<dashes>(?:-\s*)*)(?P<key>[A-Za-z_]+)[ \t]*(?P<colon>：|:(?=[^\s/]))"
)
_QUOTE_HINT = "put the whole text in single quotes: '…' (a ' inside them is written twice)"


def swallowed_keys(file: TextFile, start: int, end: int, keys: frozenset[str]) -> list[Diagnostic]:
    """Lines ``headline：…`` or ``headline:…`` inside a text: YAML took them for part of the text before them."""
    first, last = file.span(start, start).line - 1, file.span(end, end).line - 1
    slips = (key_slip(file, line, keys) for line in range(first, last + 1))
    return [slip for slip in slips if slip is not None]


def key_slip(file: TextFile, line: int, keys: frozenset[str]) -> Diagnostic | None:
    """A known key at the start of a line (counted from 0) whose colon is full-width or lacks its space."""
    match = _KEY.match(file.line(line))
    if match is None or match["key"] not in keys:
        return None
    start = file.starts[line] + match.start("colon")
    key = match["key"]
    if match["colon"] == "：":
        message = f"the colon after “{key}” is full-width (：)"
        hint = f"write “{key}: ” with a half-width colon and a space"
        return error_text("yaml-syntax", message, file.span(start, start + 1), hint)
    message = f"a space is missing after “{key}:”"
    return error_text("yaml-syntax", message, file.span(start, start + 1), f"write “{key}: …”")


def explain(problem: yaml.MarkedYAMLError | None, file: TextFile, keys: frozenset[str]) -> Diagnostic:
    """The diagnostic for what stopped the parser."""
    if problem is None or problem.problem_mark is None:
        return error_text("yaml-syntax", "this is not YAML", file.span(0, 0))
    candidates = (*(rule(problem, file) for rule in _OF_INDENT), _slip(problem, file, keys))
    found = next((c for c in (*candidates, *(rule(problem, file) for rule in _RULES)) if c is not None), None)
    if found is not None:
        return found
    mark = problem.problem_mark
    place = file.offset(mark.line, mark.column)
    message = f"this cannot be read as YAML: {problem.problem}"
    return error_text("yaml-syntax", message, file.span(place, place), "look at the end of the line before, too")


def _lines(problem: yaml.MarkedYAMLError) -> list[int]:
    """The lines that may be at fault: where the parser stopped, where it began, the one before."""
    marks = [mark for mark in (problem.problem_mark, problem.context_mark) if mark is not None]
    lines = [mark.line for mark in marks]
    return [*lines, *(line - 1 for line in lines if line)]


def _at(file: TextFile, line: int, start: int, end: int, message: str, *hints: str) -> Diagnostic:
    place = file.starts[min(line, len(file.starts) - 1)]
    return error_text("yaml-syntax", message, file.span(place + start, place + end), *hints)


def _tab(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    for line in _lines(problem):
        match = re.match(r"[ ]*(\t+)", file.line(line))
        if match:
            message = "a tab stands before this line's text; YAML takes only spaces there"
            return _at(file, line, match.start(1), match.end(1), message, "replace each tab by two spaces")
    return None


def _wide_indent(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    for line in _lines(problem):
        match = re.match(r"[ ]*([\u3000\u00a0]+)", file.line(line))
        if match:
            kind = "full-width" if "\u3000" in match[1] else "non-breaking"
            message = f"{kind} spaces stand before this line's text; YAML takes only ordinary spaces there"
            return _at(file, line, match.start(1), match.end(1), message, "replace them by ordinary spaces")
    return None


def _slip(problem: yaml.MarkedYAMLError, file: TextFile, keys: frozenset[str]) -> Diagnostic | None:
    for line in _lines(problem):
        found = key_slip(file, line, keys)
        if found is not None:
            return found
    return None


def _open_quote(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    if "quoted scalar" not in (problem.context or "") or problem.context_mark is None:
        return None
    mark = problem.context_mark
    if "escape" in (problem.problem or "") and problem.problem_mark is not None:
        at = problem.problem_mark
        message = "inside quotes a \\ means something special, and not this"
        return _at(file, at.line, at.column - 1, at.column + 1, message, "use single quotes: '…'")
    message = "the quotation mark that opens here is never closed"
    return _at(file, mark.line, mark.column, mark.column + 1, message, "close it, or use “ ” for quotation in a text")


def _after_quote(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    """``headline: "四史"教育``: text goes on after the closing quote."""
    mark = problem.problem_mark
    if mark is None or not mark.column:
        return None
    before = file.line(mark.line)[: mark.column].rstrip()
    if not before.endswith(("'", '"')):
        return None
    message = "the text goes on after the closing quotation mark"
    hint = "use “ ” for quotation in a text, and ’ for an apostrophe; or put the whole text in quotes of the other kind"
    return _at(file, mark.line, mark.column, len(file.line(mark.line)), message, hint)


def _special_start(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    special = re.search(r"(scanning|parsing) an? (alias|anchor|tag|directive)", problem.context or "")
    mark = problem.context_mark if special else problem.problem_mark
    if mark is None:
        return None
    character = file.line(mark.line)[mark.column : mark.column + 1]
    if (
        not special
        and "cannot start any token" not in (problem.problem or "")
        and character not in ("%", "&", "*", "!")
    ):
        return None
    message = f"a text cannot begin with “{character}” without quotes"
    return _at(file, mark.line, mark.column, mark.column + 1, message, _QUOTE_HINT)


def _flow(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    """Inside ``{…}`` or ``[…]``: a full-width comma, or no end."""
    if "flow" not in (problem.context or ""):
        return None
    for line in _lines(problem):
        text = file.line(line)
        match = re.search("[，：｛｝［］]", text)
        if match and re.search(r"[\[{]", text):
            message = f"“{match[0]}” is full-width; between the fields of {{…}} half-width marks are needed"
            return _at(file, line, match.start(), match.end(), message, "write , : { } [ ], and texts in quotes")
    mark = problem.context_mark or problem.problem_mark
    if mark is None:
        return None
    opening = file.line(mark.line)[mark.column : mark.column + 1]
    closing = {"{": "}", "[": "]"}.get(opening, "} or ]")
    message = f"what begins with “{opening}” here does not end, or not where it should"
    hint = f"close it with “{closing}”; a text that contains , : {{ }} [ ] must stand in quotes"
    return _at(file, mark.line, mark.column, mark.column + 1, message, hint)


def _second_colon(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    """``headline: 加法: 坚持``: a colon and a space within a text."""
    mark = problem.problem_mark
    if mark is None or "mapping values are not allowed" not in (problem.problem or ""):
        return None
    if ":" in file.line(mark.line)[: mark.column]:
        message = "a second “: ” in this line: YAML takes it for another field"
        hint = f"write a full-width colon in the text (：), or {_QUOTE_HINT}"
        return _at(file, mark.line, mark.column, mark.column + 1, message, hint)
    message = "this line has a field, but what stands above it does not allow one"
    hint = "indent it exactly like its neighbours, or put the text before it in quotes"
    return _at(file, mark.line, 0, mark.column + 1, message, hint)


def _no_colon(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    if "could not find expected ':'" not in (problem.problem or "") or problem.context_mark is None:
        return None
    mark = problem.context_mark
    line = file.line(mark.line)
    message = "this line stands where a field is needed (“name: text”), but there is no colon and space in it"
    hint = "is it part of the text above? Then begin that text with “|” on its own line, and indent all of it"
    return _at(file, mark.line, mark.column, len(line), message, hint)


def _indent(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    """Anything that stands too far left or right for what is around it."""
    mark = problem.problem_mark
    if mark is None or "block" not in (problem.context or ""):
        return None
    line = file.line(mark.line)
    message = "this does not fit what stands above it: it is indented too far, or not far enough"
    if line[mark.column : mark.column + 1] == "-":
        message = "this item of a list is not indented like the others"
    hint = "fields of one group begin in the same column"
    return _at(file, mark.line, mark.column, max(len(line), mark.column + 1), message, hint)


_Rule = Callable[[yaml.MarkedYAMLError, TextFile], Diagnostic | None]
_OF_INDENT: tuple[_Rule, ...] = (_tab, _wide_indent)
_RULES: tuple[_Rule, ...] = (_open_quote, _after_quote, _special_start, _flow, _second_colon, _no_colon, _indent)
"""In the order of how sure each is of itself."""
