"""Where a theme says what: the places of its own words in its theme.yaml."""

from dataclasses import dataclass

from layout.errors import Span
from layout.fields.nodes import Group
from layout.model.theme import Theme
from layout.source import theme_as_written


@dataclass(frozen=True)
class ThemePlaces:
    """The places of what a theme says itself; what it inherits is its parents' business."""

    root: Group

    def of(self, group: str, name: str) -> Span | None:
        """Where a name of a group stands; None where the theme does not say it itself."""
        entry = self.root.get(group) or (self.root.get("colours") if group == "colors" else None)
        own = entry.value.get(name) if entry and isinstance(entry.value, Group) else None
        return own.key.span if own else None

    def names(self, group: str) -> tuple[str, ...]:
        """The names of a group that the theme says itself."""
        entry = self.root.get(group) or (self.root.get("colours") if group == "colors" else None)
        return tuple(one.key.text for one in entry.value.entries) if entry and isinstance(entry.value, Group) else ()


def places_of(theme: Theme) -> ThemePlaces:
    """The places of a theme's words."""
    return ThemePlaces(theme_as_written(theme))
