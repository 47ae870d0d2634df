"""The inks that a theme has, as looks, styles and sections name them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from layout.errors import Said, said
from layout.fields.context import Context
from layout.fields.kinds import ScalarKind, Schema, Schemas, UnfitError
from layout.fields.nearmiss import hints_for
from layout.fields.nodes import Node
from layout.model.looks import BLACK, PAPER, SECTION, Ink
from layout.model.theme import Theme

_INK = re.compile(r"(?P<name>[^\s%]+)(?:\s+(?P<tint>\d{1,3}(?:\.\d+)?)\s*%)?")


@dataclass(frozen=True, eq=False)
class InkKind(ScalarKind[Ink]):
    """``red``, ``red 12%``: a colour of the theme, ``k``, ``paper`` or ``section``, and how much of it."""

    @property
    def wanted(self) -> Said:
        """A colour by its name."""
        return said("kind-ink")

    def of(self, text: str) -> Ink:
        """The ink."""
        match = _INK.fullmatch(text.strip())
        tint = float(match["tint"] or 100) / 100 if match else 2.0
        if match is None or not 0 < tint <= 1:
            raise UnfitError("wrong-ink", said("hint-ink"), text=text)
        return Ink(match["name"], tint)

    def read(self, node: Node, context: Context) -> Ink | None:
        """The ink, and where it was written."""
        ink = ScalarKind.read(self, node, context)
        return ink and Ink(ink.name, ink.tint, node.span)

    def schema(self, _: Schemas) -> Schema:
        """Text."""
        return {"type": "string", "pattern": r"^[^\s%]+( +[\d.]+ *%)?$"}


def check_inks(inks: Iterable[Ink], theme: Theme, context: Context) -> None:
    """Report what is no colour of the theme."""
    known = (*theme.colours, BLACK, PAPER, SECTION)
    for ink in inks:
        if ink.name not in known and ink.span is not None:
            context.error("unknown-ink", ink.span, *hints_for(ink.name, known, said("known-inks")), ink=ink.name)
