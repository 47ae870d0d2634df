"""Layers (optional content, ISO 32000-1, 8.11): which are switched off when the file is opened to be printed."""

from layout.pdf import objects
from layout.pdf.objects import Raw

_DEPTH = 8
"""Of an expression that says when content is seen."""


class Layers:
    """The layers of a document as its default configuration has them."""

    def __init__(self, root: Raw) -> None:
        properties = objects.entry(root, "/OCProperties")
        shown = objects.entry(properties, "/D")
        off = {objects.identity(one) for one in objects.items(objects.entry(shown, "/OFF"))}
        if objects.name(objects.entry(shown, "/BaseState")) == "OFF":
            off |= {objects.identity(one) for one in objects.items(objects.entry(properties, "/OCGs"))}
            off -= {objects.identity(one) for one in objects.items(objects.entry(shown, "/ON"))}
        self._off = off

    def hides(self, member: Raw) -> bool:
        """Whether what belongs to a layer, or to a membership of several, is not seen."""
        if not self._off or not objects.is_dictionary(member):
            return False
        if objects.name(objects.entry(member, "/Type")) != "OCMD":
            return self._is_off(member)
        expression = objects.items(objects.entry(member, "/VE"))
        if expression:
            return not self._holds(expression, 0)
        return self._policy_hides(member)

    def _is_off(self, layer: Raw) -> bool:
        return objects.identity(layer) in self._off

    def _policy_hides(self, member: Raw) -> bool:
        off = [self._is_off(one) for one in objects.items(objects.entry(member, "/OCGs")) if objects.is_dictionary(one)]
        if not off:
            return False
        policy = objects.name(objects.entry(member, "/P"))
        shown = {"AllOn": not any(off), "AnyOff": any(off), "AllOff": all(off)}.get(policy, not all(off))
        return not shown

    def _holds(self, expression: list[Raw], depth: int) -> bool:
        """Whether an expression of And, Or and Not says that content is seen."""
        if depth > _DEPTH:
            return True
        parts = [
            not self._is_off(one) if objects.is_dictionary(one) else self._holds(objects.items(one), depth + 1)
            for one in expression[1:]
        ]
        operator = objects.name(expression[0]) if expression else ""
        if operator == "Not":
            return not any(parts[:1])
        return any(parts) if operator == "Or" else all(parts)
