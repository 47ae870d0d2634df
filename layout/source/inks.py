"""The inks that a theme has, as looks, styles and sections name them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from layout.errors import Said, said
from layout.fields.context import Context
from layout.fields.kinds import ScalarKind, Schema, Schemas, UnfitError
from layout.fields.nearmiss import hints_for
from layout.fields.nodes import Node
from layout.model.looks import BLACK, PAPER, SECTION, Gradient, Ink, Towards
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


_GRADIENT = re.compile(r"(?P<start>.+?)\s+to\s+(?P<end>.+?)(?:\s+(?P<way>down|up|right|left))?")


@dataclass(frozen=True, eq=False)
class GradientKind(ScalarKind[Gradient]):
    """``red to red 20%``, ``red to paper right``: two inks and where it goes, down where nothing is said."""

    @property
    def wanted(self) -> Said:
        """Two inks."""
        return said("kind-gradient")

    def of(self, text: str) -> Gradient:
        """The gradient."""
        match = _GRADIENT.fullmatch(text.strip())
        if match is None:
            raise UnfitError("wrong-ink", said("hint-gradient"), form="gradient", text=text)
        ink = InkKind()
        return Gradient(ink.of(match["start"]), ink.of(match["end"]), Towards(match["way"] or Towards.DOWN))

    def read(self, node: Node, context: Context) -> Gradient | None:
        """The gradient, its inks with where they were written."""
        found = ScalarKind.read(self, node, context)
        if found is None:
            return None
        start, end = (Ink(ink.name, ink.tint, node.span) for ink in (found.start, found.end))
        return Gradient(start, end, found.way)

    def schema(self, _: Schemas) -> Schema:
        """Text."""
        return {"type": "string", "pattern": r"^.+ to .+$"}


def check_gradient(gradient: Gradient, theme: Theme, context: Context) -> None:
    """Report a gradient between inks of different plates of which one is a spot colour: no press mixes them so."""
    colours = [theme.colour(ink) for ink in (gradient.start, gradient.end)]
    spots = {colour.spot for colour in colours if any(colour.inks) or colour.spot}
    if len(spots) > 1 and gradient.start.span:
        context.error("wrong-ink", gradient.start.span, said("hint-gradient-spot"), form="spot", text=max(spots))


def check_inks(inks: Iterable[Ink], theme: Theme, context: Context) -> None:
    """Report what is no colour of the theme."""
    known = (*theme.colours, BLACK, PAPER, SECTION)
    for ink in inks:
        if ink.name not in known and ink.span is not None:
            context.error("unknown-ink", ink.span, *hints_for(ink.name, known, said("known-inks")), ink=ink.name)
