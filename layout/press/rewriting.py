"""Streams of a painted file rewritten together with what they name: pages, forms and patterns, each once."""

import re
from abc import ABC, abstractmethod
from typing import Any

from pikepdf import Dictionary, Name, Pdf

from layout.errors import Argument, said
from layout.press.content import (
    ALPHA_OPAQUE,
    ALPHA_TRANSPARENT,
    KNOCKOUT,
    OVERPRINT,
    OVERPRINT_FILL,
    OVERPRINT_STROKE,
    Rewriter,
)

Fault = tuple[str, Argument]
"""A code, and what it is about."""

_NAMES = re.compile(rb"/[^\s/\[\]<>()]+")
_RESOURCE_KINDS = ("/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/Properties")


class Rewriting(ABC):
    """Rewrites every stream of a file by the rules of a press or of a screen (pikepdf's objects are untyped)."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.done: dict[tuple[int, int], set[Fault]] = {}
        self.spots: dict[str, Any] = {}
        """Spaces of spot colours by what streams call them."""
        self.states = {name.decode(): pdf.make_indirect(state) for name, state in self.overprint_states().items()}

    def overprint_states(self) -> dict[bytes, Dictionary]:
        """The graphics states that let what is painted overprint, and not, by what streams call them."""
        return {
            name: Dictionary(Type=Name.ExtGState, OP=stroke, op=fill, OPM=1 if fill or stroke else 0)
            for name, fill, stroke in (
                (OVERPRINT, True, True),
                (OVERPRINT_FILL, True, False),
                (OVERPRINT_STROKE, False, True),
                (KNOCKOUT, False, False),
            )
        }

    @abstractmethod
    def rules(self, states: dict[bytes, int], artifacts: frozenset[int]) -> Rewriter:
        """How a stream with these graphics states is rewritten."""

    @abstractmethod
    def picture(self, image: Any, side: float) -> set[Fault]:
        """Check or convert a picture whose longer side is shown *side* points long."""

    @abstractmethod
    def form(self, form: Any) -> set[Fault]:
        """Rewrite a form or pattern, with its own dictionary."""

    @abstractmethod
    def alpha(self, what: Argument) -> set[Fault]:
        """What is said of transparency that is in use."""

    def page(self, page: Any, artifacts: frozenset[int] = frozenset()) -> set[Fault]:
        """Rewrite a page's content, and leave it the resources it uses: WeasyPrint gives it those of all pages."""
        content, page.Resources, faults = self.stream(page.Contents.read_bytes(), page.Resources, artifacts)
        page.Contents = self.pdf.make_stream(content)
        return faults

    def stream(
        self, content: bytes, resources: Any, artifacts: frozenset[int] = frozenset()
    ) -> tuple[bytes, Any, set[Fault]]:
        """A stream rewritten, the resources it still uses, and the faults in it and in what it shows."""
        rules = self.rules(_states(resources), artifacts)
        content = rules.rewrite(content)
        faults: set[Fault] = set(rules.faults)
        for state in rules.transparent:
            faults |= self.alpha(_transparency(resources, state))
        used = self._used(content, resources)
        for kind in ("/XObject", "/Pattern"):
            for name, item in used.get(kind, Dictionary()).items():
                faults |= self._item(item, rules.placed.get(name.encode("latin-1"), 0.0))
        return content, used, faults

    def _used(self, content: bytes, resources: Any) -> Any:
        names = {name.decode("latin-1") for name in _NAMES.findall(content)}
        kept = Dictionary()
        for kind in _RESOURCE_KINDS:
            entries = {k: v for k, v in resources.get(kind, Dictionary()).items() if k in names}
            if kind == "/ExtGState":
                entries |= {name: state for name, state in self.states.items() if name in names}
            if kind == "/ColorSpace":
                entries = {name: space for name, space in self.spots.items() if name in names}
            if entries:
                kept[kind] = Dictionary(entries)
        return kept

    def _item(self, item: Any, side: float) -> set[Fault]:
        if item.objgen not in self.done:
            self.done[item.objgen] = set()
            picture = item.get("/Subtype") == "/Image"
            self.done[item.objgen] = self.picture(item, side) if picture else self.form(item)
        return self.done[item.objgen]


def _states(resources: Any) -> dict[bytes, int]:
    """Graphics states by name: whether they make anything transparent."""
    states: dict[bytes, int] = {}
    for name, state in resources.get("/ExtGState", Dictionary()).items():
        opaque = all(float(state.get(key, 1)) == 1 for key in ("/ca", "/CA")) and "/SMask" not in state
        opaque = opaque and state.get("/BM", Name.Normal) == Name.Normal
        states[name.encode("latin-1")] = ALPHA_OPAQUE if opaque else ALPHA_TRANSPARENT
    return states


def _transparency(resources: Any, name: bytes) -> Argument:
    state = resources.get("/ExtGState", Dictionary()).get(name.decode("latin-1"), Dictionary())
    for key in ("/ca", "/CA"):
        if float(state.get(key, 1)) != 1:
            return said("transparent-opacity", opacity=float(state[key]))
    return said("transparent-mask")
