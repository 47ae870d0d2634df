"""Words for an entry of the catalogue: its arguments made readable, clipped, in the reader's language."""

import importlib
from pathlib import Path
from typing import Any

from layout.errors import WHOLE, Argument, Said, said
from layout.wording.language import CHINESE, ENGLISH, TRADITIONAL, catalogue_of, chosen

MOST_REPEATED = 40
"""Characters of a text that a sentence repeats; of a longer one the beginning."""

MOST_VERBATIM = 200
"""Of what is of use only whole, an address or a server's answer: ``verbatim``."""

SEPARATORS = {CHINESE: "、", TRADITIONAL: "、", "ja": "、"}
COMMA = ", "
"""Between the items of a list, in every other language."""

_CATALOGUE = "layout.wording.catalogue"
"""Loads Fluent: only once there is something to say."""


def say(entry: Said, language: str | None = None) -> str:
    """The sentence in *language*, the process's own where none is named."""
    spoken = catalogue_of(language) if language else chosen()
    if entry.id == WHOLE:
        return printable(str(entry.named[spoken if spoken in entry.named else ENGLISH]))
    most = MOST_VERBATIM if entry.id == "verbatim" else MOST_REPEATED
    return _filled(entry, spoken, {name: _readable(value, spoken, most) for name, value in entry.arguments})


def verbatim(words: str) -> Said:
    """What is of use only whole: an address, a server's answer. Cleaned like every text, and cut only at 200."""
    return said("verbatim", text=words)


def printed(id_: str, language: str, /, **arguments: Argument) -> str:
    """As `text`, for readers of the paper: what the editor wrote stands in it whole, as it was written."""
    return _filled(Said(id_), language, {name: _whole(value, language) for name, value in arguments.items()})


def _filled(entry: Said, language: str, values: dict[str, Any]) -> str:
    words: str = importlib.import_module(_CATALOGUE).catalogue(catalogue_of(language)).format(entry.id, values)
    return words


def text(id_: str, /, language: str | None = None, **arguments: Argument) -> str:
    """As `say`, for an entry named here."""
    return say(Said(id_, tuple(arguments.items())), language)


def _whole(value: Argument, language: str) -> Any:
    """A value as print shows it."""
    if isinstance(value, Said):
        return printed(value.id, language, **value.named)
    if isinstance(value, tuple):
        return SEPARATORS.get(catalogue_of(language), COMMA).join(str(_whole(one, language)) for one in value)
    return str(value) if isinstance(value, Path) else value


def _readable(value: Argument, language: str, most: int) -> Any:
    """A value as a sentence may hold it: texts without line ends and control characters, of bearable length."""
    if isinstance(value, Said):
        return say(value, language)
    if isinstance(value, tuple):
        return SEPARATORS.get(language, COMMA).join(str(_readable(one, language, most)) for one in value)
    if isinstance(value, Path):
        return printable(str(value))
    if isinstance(value, str):
        flat = printable(" ".join(value.split("\n")))
        return flat if len(flat) <= most else flat[: most - 1] + "…"
    return value


def printable(words: str) -> str:
    """Text that moves no cursor and colours nothing on a terminal: what is not printable shows as �."""
    return "".join(c if c.isprintable() or c == "\u3000" else "�" for c in words)
