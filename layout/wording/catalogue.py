"""The catalogue's files, of which Fluent reads the entries that are wanted."""

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from layout.wording.language import BEHIND, ENGLISH

CAUSES = "causes"
BLANK = "…"
_ENTRY = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
_CAUSED = re.compile(r"^([a-zA-Z][\w-]*) *=(?:(?!^\S)[\s\S])*?^ +\.cause *=", re.MULTILINE)
_VARIABLE = re.compile(r"\$([a-zA-Z][\w-]*)")
_REFERENCE = re.compile(r"\{ *([a-zA-Z][\w-]*)[ .}]")
FOLDER = Path(__file__).resolve().parent


@functools.cache
def catalogue(language: str, kind: str = "") -> "Catalogue":
    """The catalogue of a language: what is said; ``causes``: the causes and cures of diagnostics."""
    return Catalogue(language, kind)


class Catalogue:
    """Entries of one language, each parsed when it is wanted: a run says a score of a thousand."""

    def __init__(self, language: str, kind: str) -> None:
        self.language = language
        self.kind = kind
        self._bundle = FluentBundle([language], use_isolating=False)
        self._texts = {file: file.read_text("utf-8") for file in sorted((FOLDER / language / kind).glob("*.ftl"))}
        self._parsed: set[str] = set()
        self._home = {name: file for file, text in self._texts.items() for name in _ENTRY.findall(text)}
        self._entries: dict[str, str] = {}
        """Entries of files from which some have been wanted, as they are written."""

    def ids(self) -> list[str]:
        """What there is to say; among the causes, also what says its cause beside its sentence."""
        beside = catalogue(self.language)._texts.values() if self.kind == CAUSES else ()
        return sorted({*self._home, *(name for text in beside for name in _CAUSED.findall(text))})

    def forms(self, id_: str) -> list[str]:
        """The entry and its forms, by the names that `format` takes; none where there is no such entry."""
        entry = self._entry(id_)
        if entry is None:
            return []
        plain = [id_] if entry.value is not None else []
        return plain + [f"{id_}.{form}" for form in entry.attributes]

    def format(self, id_: str, values: Mapping[str, Any]) -> str:
        """An entry or one of its forms (``code.form``) with its values; missing, in English; else its name."""
        name, _, form = id_.partition(".")
        pattern = self._pattern(name, form)
        if pattern is None:
            if self.language != ENGLISH:
                return catalogue(BEHIND.get(self.language, ENGLISH), self.kind).format(id_, values)
            return " ".join([id_, *(f"{key}={value}" for key, value in values.items())])
        numbers = {
            key: fluent_number(value, useGrouping=False) if isinstance(value, int | float) else value
            for key, value in values.items()
        }
        return str(self._bundle.format_pattern(pattern, numbers)[0])

    def outline(self, id_: str) -> str:
        """An entry or form with a blank for whatever differs."""
        name, _, form = id_.partition(".")
        blanks = dict.fromkeys(_VARIABLE.findall(self._texts[self._home[name]]), BLANK)
        words = str(self._bundle.format_pattern(self._pattern(name, form), blanks)[0])
        return words.replace("NUMBER()", BLANK)

    def has(self, id_: str) -> bool:
        """Whether there is such an entry or form."""
        name, _, form = id_.partition(".")
        return self._pattern(name, form) is not None

    def _pattern(self, name: str, form: str) -> Any:
        """The pattern of an entry or form; what is not among the causes may stand beside what is said."""
        found = self._own(name, form)
        if found is None and self.kind == CAUSES:
            return catalogue(self.language)._own(name, form or "cause")
        return found

    def _own(self, name: str, form: str) -> Any:
        entry = self._entry(name)
        if entry is None:
            return None
        return entry.attributes.get(form) if form else entry.value

    def _entry(self, name: str) -> Any:
        if name not in self._home:
            return None
        self._parse(name)
        return self._bundle.get_message(name)

    def _parse(self, name: str) -> None:
        """Take in an entry, and those that it refers to."""
        if name in self._parsed:
            return
        self._parsed.add(name)
        text = self._written(name)
        self._bundle.add_resource(FluentResource(text))
        for other in _REFERENCE.findall(text):
            if other in self._home:
                self._parse(other)

    def _written(self, name: str) -> str:
        if name not in self._entries:
            text = self._texts[self._home[name]]
            starts = list(_ENTRY.finditer(text))
            ends = [*(start.start() for start in starts[1:]), len(text)]
            self._entries |= {start[1]: text[start.start() : end] for start, end in zip(starts, ends, strict=True)}
        return self._entries[name]
