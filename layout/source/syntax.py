"""What an editor probably did where YAML cannot be read: the parser's complaint in plain words."""

import re
from collections.abc import Callable
from itertools import islice

import yaml

from layout.errors import Argument, Diagnostic, Said, Severity, error, said
from layout.fields.context import Slip
from layout.fields.textfile import TextFile

MOST_SLIPS = 20
"""Told of one text: who made so many will see the rest."""
_KEY = re.compile(
    r"(?P<indent>[ \t\u3000\u00a0]*)(?P<dashes>(?:-\s*)*)(?P<key>[A-Za-z_]+)[ \t]*(?P<colon>：|:(?=[^\s/]))"
)

_CLOSING = {"{": "}", "[": "]"}
_NO_TOKEN = "cannot start any token"  # data: how PyYAML says it
_NO_MAPPING = "mapping values are not allowed"  # data
_NO_COLON = "could not find expected ':'"  # data


def swallowed_keys(file: TextFile, start: int, end: int, keys: frozenset[str]) -> list[Diagnostic]:
    """Lines ``headline：…`` or ``headline:…`` inside a text: YAML took them for part of the text before them."""
    first, last = file.span(start, start).line - 1, file.span(end, end).line - 1
    slips = (key_slip(file, line, keys) for line in range(first, last + 1))
    return list(islice((slip for slip in slips if slip is not None), MOST_SLIPS))


def slip_of(keys: frozenset[str]) -> Slip:
    """Finds the slip in the line of a key or text, for a format of these field names."""
    return lambda node: key_slip(node.file, node.span.line - 1, keys)


def key_slip(file: TextFile, line: int, keys: frozenset[str]) -> Diagnostic | None:
    """A known key at the start of a line (counted from 0) whose colon is full-width or lacks its space."""
    match = _KEY.match(file.line(line))
    if match is None or match["key"] not in keys:
        return None
    start = file.starts[line] + match.start("colon")
    key = match["key"]
    if match["colon"] == "：":
        hint = said("hint-half-width-colon", key=key)
        return error("yaml-syntax", file.span(start, start + 1), hint, form="wide-colon", key=key)
    return error(
        "yaml-syntax", file.span(start, start + 1), said("hint-colon-space", key=key), form="no-space", key=key
    )


def explain(problem: yaml.MarkedYAMLError | None, file: TextFile, keys: frozenset[str]) -> Diagnostic:
    """The diagnostic for what stopped the parser."""
    if problem is None or problem.problem_mark is None:
        return error("yaml-syntax", file.span(0, 0))
    candidates = (*(rule(problem, file) for rule in _OF_INDENT), _slip(problem, file, keys))
    found = next((c for c in (*candidates, *(rule(problem, file) for rule in _RULES)) if c is not None), None)
    if found is not None:
        return found
    mark = problem.problem_mark
    place = file.offset(mark.line, mark.column)
    return error("yaml-syntax", file.span(place, place), said("hint-line-before"), form="unreadable")


def _lines(problem: yaml.MarkedYAMLError) -> list[int]:
    """The lines that may be at fault: where the parser stopped, where it began, the one before."""
    marks = [mark for mark in (problem.problem_mark, problem.context_mark) if mark is not None]
    lines = [mark.line for mark in marks]
    return [*lines, *(line - 1 for line in lines if line)]


def _at(file: TextFile, line: int, columns: tuple[int, int], form: str, *hints: Said, **named: Argument) -> Diagnostic:
    """Something at those columns of a line, all counted from 0."""
    place = file.starts[min(line, len(file.starts) - 1)]
    span = file.span(place + columns[0], place + columns[1])
    return Diagnostic(Severity.ERROR, "yaml-syntax", form, tuple(named.items()), span, hints)


def _tab(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    for line in _lines(problem):
        match = re.match(r"[ ]*(\t+)", file.line(line))
        if match:
            return _at(file, line, match.span(1), "tab", said("hint-tab"))
    return None


def _wide_indent(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    for line in _lines(problem):
        match = re.match(r"[ ]*([\u3000\u00a0]+)", file.line(line))
        if match:
            form = "wide-indent" if "\u3000" in match[1] else "hard-indent"
            return _at(file, line, match.span(1), form, said("hint-ordinary-spaces"))
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
        return _at(file, at.line, (at.column - 1, at.column + 1), "escape", said("hint-single-quotes"))
    return _at(file, mark.line, (mark.column, mark.column + 1), "open-quote", said("hint-close-quote"))


def _after_quote(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    """``headline: "四史"教育``: text goes on after the closing quote."""
    mark = problem.problem_mark
    if mark is None or not mark.column:
        return None
    before = file.line(mark.line)[: mark.column].rstrip()
    if not before.endswith(("'", '"')):
        return None
    columns = (mark.column, len(file.line(mark.line)))
    return _at(file, mark.line, columns, "after-quote", said("hint-other-quotes"))


def _special_start(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    special = re.search(r"(scanning|parsing) an? (alias|anchor|tag|directive)", problem.context or "")
    mark = problem.context_mark if special else problem.problem_mark
    if mark is None:
        return None
    character = file.line(mark.line)[mark.column : mark.column + 1]
    if not special and _NO_TOKEN not in (problem.problem or "") and character not in ("%", "&", "*", "!"):
        return None
    columns = (mark.column, mark.column + 1)
    return _at(file, mark.line, columns, "special-start", said("hint-quote"), character=character)


def _bracket(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    """``headline: [社区]街道……``: text goes on after what YAML takes for a list or a group."""
    mark = problem.problem_mark
    if mark is None or "block mapping" not in (problem.context or ""):
        return None
    match = re.match(r"[ ]*(?:- +)*\w+: +([\[{])[^\[\]{}]*[\]}](?=[^ ])", file.line(mark.line))
    if match is None or match.end() != mark.column:
        return None
    return _at(file, mark.line, match.span(1), "special-start", said("hint-quote"), character=match[1])


def _dash(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    """``-headline: …``: no space behind the dash of an item."""
    for line in _lines(problem):
        match = re.match(r"[ ]*(-)[A-Za-z_]+:(?: |$)", file.line(line))
        if match:
            return _at(file, line, match.span(1), "dash", said("hint-dash-space"))
    return None


def _flow(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    """Inside ``{…}`` or ``[…]``: a full-width comma, or no end."""
    if "flow" not in (problem.context or ""):
        return None
    for line in _lines(problem):
        text = file.line(line)
        match = re.search("[，：｛｝［］]", text)
        if match and re.search(r"[\[{]", text):
            return _at(file, line, match.span(), "flow-wide", said("hint-flow-marks"), character=match[0])
    mark = problem.context_mark or problem.problem_mark
    if mark is None:
        return None
    place = file.offset(mark.line, mark.column)
    place = max(file.text.rfind(bracket, 0, place + 1) for bracket in _CLOSING)
    if place < 0:
        return None
    opening = file.text[place]
    hint = said("hint-flow-close", closing=_CLOSING[opening])
    return error("yaml-syntax", file.span(place, place + 1), hint, form="flow-open", opening=opening)


def _second_colon(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    """``headline: 加法: 坚持``: a colon and a space within a text."""
    mark = problem.problem_mark
    if mark is None or _NO_MAPPING not in (problem.problem or ""):
        return None
    if ":" in file.line(mark.line)[: mark.column]:
        return _at(file, mark.line, (mark.column, mark.column + 1), "second-colon", said("hint-second-colon"))
    return _at(file, mark.line, (0, mark.column + 1), "stray-field", said("hint-indent-field"))


def _no_colon(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    if _NO_COLON not in (problem.problem or "") or problem.context_mark is None:
        return None
    mark = problem.context_mark
    line = file.line(mark.line)
    return _at(file, mark.line, (mark.column, len(line)), "no-colon", said("hint-part-of-above"))


def _indent(problem: yaml.MarkedYAMLError, file: TextFile) -> Diagnostic | None:
    """Anything that stands too far left or right for what is around it."""
    mark = problem.problem_mark
    if mark is None or "block" not in (problem.context or ""):
        return None
    line = file.line(mark.line)
    form = "indent-item" if line[mark.column : mark.column + 1] == "-" else "indent"
    return _at(file, mark.line, (mark.column, max(len(line), mark.column + 1)), form, said("hint-same-column"))


_Rule = Callable[[yaml.MarkedYAMLError, TextFile], Diagnostic | None]
_OF_INDENT: tuple[_Rule, ...] = (_tab, _wide_indent)
_RULES: tuple[_Rule, ...] = (
    _open_quote,
    _after_quote,
    _special_start,
    _bracket,
    _dash,
    _flow,
    _second_colon,
    _no_colon,
    _indent,
)
"""In the order of how sure each is of itself."""
