"""What templates of web and mail do to stories' texts, each kind told once, with the template that does it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from jinja2 import Environment

from layout.edition.faithful import Lapse
from layout.edition.shown import ShownWords
from layout.edition.templating import environment
from layout.errors import Diagnostic, LayoutError, Said, Span, error, first_place, said
from layout.model.theme import Theme

_MENTIONS = {
    "body": ("in story.body", "body_lines", "show(", "body"),
    "headline": ("headline", "title"),
    "photo-credit": ("credit",),
}
"""What a template's line says that draws a text, where that is not the text's role."""

Remade = Callable[[Environment], ShownWords]
"""What templates other than the theme's show in the same place."""
Again = Callable[[ShownWords], Iterable[Lapse]]
"""Looks for lapses in it."""


@dataclass
class Lapses:
    """What is amiss in all that an edition shows in one place, such as ``web``."""

    theme: Theme
    language: str
    place: Said
    templates: tuple[str, ...]
    """Names of the templates that may be at fault, what draws texts first."""
    _found: dict[tuple[str, str], "_Kind"] = field(default_factory=dict)

    def add(self, name: str, lapses: Iterable[Lapse], remade: Remade, again: Again) -> None:
        """What is amiss with a story; *again* looks for it in what other templates show."""
        for lapse in lapses:
            kind = self._found.get((lapse.form, lapse.role))
            if kind is None:
                span = self._culprit(lapse, partial(_is_there, lapse, remade, again))
                kind = self._found[lapse.form, lapse.role] = _Kind(lapse, name, span)
            kind.names[name] = None

    def told(self) -> Iterator[Diagnostic]:
        """An error for each kind of lapse."""
        for kind in self._found.values():
            hint = said("hint-screen-text" if kind.span else "hint-program")
            part, others = said("part-name", role=kind.lapse.role), len(kind.names) - 1
            yield error(
                "screen-text", kind.span, hint, form=kind.lapse.form, place=self.place, part=part, name=kind.name,
                text=kind.lapse.text, others=others,
            )  # fmt: skip

    def _culprit(self, lapse: Lapse, there: Callable[[Environment], bool]) -> Span | None:
        """The line of the template of the theme's without which the lapse is gone."""
        own = [name for name in self.templates if own_template(self.theme, name)]
        guilty = [name for name in own if not self._still(name, there)] if len(own) > 1 else own
        files = [file for name in guilty or own[:1] if (file := own_template(self.theme, name))]
        mentions = _MENTIONS.get(lapse.role, (f"story.{lapse.role}", lapse.role))
        hiding = ("display", "visibility", "opacity") if files and ".css" in files[0].name else ()
        return first_place(files[:1], *(hiding or mentions)) or (Span(files[0], 1, 1) if files else None)

    def _still(self, without: str, there: Callable[[Environment], bool]) -> bool:
        try:
            return there(environment(self.theme, self.language, without))
        except LayoutError:
            return True  # the others cannot do without it


@dataclass
class _Kind:
    """A kind of lapse: the first story that has it, and all."""

    lapse: Lapse
    name: str
    span: Span | None
    names: dict[str, None] = field(default_factory=dict)


def _is_there(lapse: Lapse, remade: Remade, again: Again, made: Environment) -> bool:
    return lapse in again(remade(made))


def own_template(theme: Theme, name: str) -> Path | None:
    """A theme's own template of a name such as ``mail/proof.html.j2``."""
    files = (folder / "templates" / name for folder in theme.folders)
    return next((file for file in files if file.is_file()), None)
