"""The catalogue's files, read by Fluent one after the other until an entry is found."""

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from layout.wording.language import ENGLISH

CAUSES = "causes"
FOLDER = Path(__file__).resolve().parent


@functools.cache
def catalogue(language: str, kind: str = "") -> "Catalogue":
    """The catalogue of a language: what is said; ``causes``: the causes and cures of diagnostics."""
    return Catalogue(language, kind)


class Catalogue:
    """Entries of one language."""

    def __init__(self, language: str, kind: str) -> None:
        self.language = language
        self.kind = kind
        self._bundle = FluentBundle([language], use_isolating=False)
        self._files: Iterator[Path] = iter(sorted((FOLDER / language / kind).glob("*.ftl")))

    def format(self, id_: str, values: Mapping[str, Any]) -> str:
        """An entry or one of its forms (``code.form``) with its values; missing, in English; else its name."""
        name, _, form = id_.partition(".")
        pattern = self._pattern(name, form)
        if pattern is None:
            if self.language != ENGLISH:
                return catalogue(ENGLISH, self.kind).format(id_, values)
            return " ".join([id_, *(f"{key}={value}" for key, value in values.items())])
        numbers = {
            key: fluent_number(value, useGrouping=False) if isinstance(value, int | float) else value
            for key, value in values.items()
        }
        return str(self._bundle.format_pattern(pattern, numbers)[0])

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
        while not self._bundle.has_message(name):
            file = next(self._files, None)
            if file is None:
                return None
            self._bundle.add_resource(FluentResource(file.read_text("utf-8")))
        entry = self._bundle.get_message(name)
        return entry.attributes.get(form) if form else entry.value
