"""What of a theme its press does not print well, or nobody can read: told at its line in theme.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass

from layout.errors import Diagnostic, Span, error, said, warning
from layout.model.condition import Condition
from layout.model.contrast import LEAST_CONTRAST, contrast_of
from layout.model.furnishing import FOOT, INNER, OUTER
from layout.model.looks import SECTION, BoxLook, Ink
from layout.model.theme import BLACK_INK, Colour, Style, Theme
from layout.specimen.places import ThemePlaces
from layout.units import Pt, to_mm

SOLID = 0.999


@dataclass(frozen=True)
class Reader:
    """Looks at a theme as its press prints it."""

    theme: Theme
    condition: Condition
    places: ThemePlaces

    def told(self) -> Iterator[Diagnostic]:
        """Everything that is too small, too thin, too dark or too like its ground."""
        for name, style in self.theme.styles.items():
            span = self.places.of("styles", name)
            if span is not None:
                yield from self._style(name, style, span)
        for name, look in self.theme.looks.items():
            span = self.places.of("looks", name)
            if span is not None:
                yield from self._look(name, look, span)
        for name, rule in self.theme.rules.items():
            span = self.places.of("rules", name)
            if span is not None:
                yield from self._look(name, self.theme.looks[rule.look], span)
        for name, own in self.theme.furniture.items():
            span = self.places.of("furniture", name)
            for line in (own.head, own.foot):
                if span is not None and line is not None and line.look:
                    yield from self._look(name, self.theme.looks[line.look], span)
        yield from self._bars()
        for name, colour in self.theme.colours.items():
            span, inks = self.places.of("colors", name), 100 * sum(colour.inks)
            if span is not None and inks > self.condition.ink_limit:
                yield error("unreadable", span, form="ink", name=name, inks=inks, most=self.condition.ink_limit)

    def _style(self, name: str, style: Style, span: Span) -> Iterator[Diagnostic]:
        sizes = style.sizes or (self.theme.grid.size,)
        for colour in self._colours(style.ink or Ink()):
            least = self._least(colour, self.condition.text_min, self.condition.text_min_tinted,
                                self.condition.text_min_colours)  # fmt: skip
            if min(sizes) < least:
                hint = said("hint-larger-or-one-ink", least=least)
                yield error("unreadable", span, hint, style=name, size=min(sizes), least=least)
                return

    def _look(self, name: str, look: BoxLook, span: Span) -> Iterator[Diagnostic]:
        for rule in look.sides:
            for colour in self._colours(rule.ink) if rule else ():
                least = self._least(colour, self.condition.rule_min, self.condition.rule_min_tinted,
                                    self.condition.rule_min_colours)  # fmt: skip
                if rule and rule.thinnest < least:
                    hint = said("hint-larger-or-one-ink", least=least)
                    yield error("unreadable", span, hint, form="rule", look=name, size=rule.thinnest, least=least)
                    return
        if (look.tint or look.gradient) and not all((*look.inset.sides, look.inset.top, look.inset.bottom)):
            yield warning("unreadable", span, said("hint-inset"), form="inset", look=name)
        for ground in self._colours(look.tint) if look.tint else ():
            text = self.theme.colour(look.ink) if look.ink else BLACK_INK
            contrast = contrast_of(text, ground)
            if contrast < LEAST_CONTRAST:
                hint = said("hint-lighter-ground")
                yield warning("unreadable", span, hint, form="contrast", look=name, contrast=contrast)
                return

    def _bars(self) -> Iterator[Diagnostic]:
        """Bars that lie under text: at the head a masthead may stand on one."""
        page = self.theme.page
        margins = {
            FOOT: page.height - page.top - self.theme.rows * self.theme.grid.pitch,
            INNER: self.theme.facing(1).margin,
            OUTER: page.width - self.theme.facing(1).margin - self.theme.grid.width(self.theme.grid.columns),
        }
        for name, own in self.theme.furniture.items():
            for bar in own.bars:
                if (span := self.places.of("furniture", name)) and bar.size > margins.get(bar.edge, bar.size):
                    size, most, hint = to_mm(bar.size), to_mm(margins[bar.edge]), said("hint-narrower-bar")
                    yield warning("unreadable", span, hint, form="bar", name=name, size=size, most=most)

    def _colours(self, ink: Ink) -> Iterator[Colour]:
        """What an ink is, on pages of every section."""
        sections = self.theme.sections if ink.name == SECTION else ("",)
        yield from (self.theme.colour(ink, section) for section in sections or ("",))

    def _least(self, colour: Colour, one: Pt, tinted: Pt, several: Pt) -> Pt:
        """The least size or weight of what is printed in a colour."""
        inks = [ink for ink in colour.inks if ink > 0]
        if len(inks) > 1 and not colour.spot and not self.condition.black_only:
            return several
        return tinted if inks and min(inks) < SOLID else one
