"""The inks that a job is printed in: spot colours of theme and publication, as far as the condition prints any."""

from collections.abc import Mapping
from dataclasses import replace

from layout.errors import Diagnostic, LayoutError, Span, error, said
from layout.model.condition import Condition, Overprint, Spot
from layout.model.issue import Issue
from layout.model.theme import Colour, Theme
from layout.press.intents import check_intent


def inked(theme: Theme, issue: Issue, condition: Condition) -> tuple[Theme, Condition]:
    """The theme with the colours that are printed, and the condition with the spot colours of the job.

    Raises LayoutError for names of colours that the theme has not, for one spot colour that is meant to look in two
    ways, and for more of them than the condition prints.
    """
    refuse_unknown_colours(theme, issue)
    faults: list[Diagnostic] = []
    colours = {**theme.colours, **_followers(theme, issue), **issue.colours}
    spots = _spots(colours, faults)
    if not condition.spots_most:
        colours, spots = {name: replace(colour, spot="") for name, colour in colours.items()}, []
    elif len(spots) > condition.spots_most:
        names, most, span = tuple(spot.name for spot in spots), condition.spots_most, _last_of(colours)
        faults.append(
            error("too-many-spots", span, said("hint-fewer-spots"), names=names, most=most, press=condition.name)
        )
    if issue.intent is not None:
        condition = replace(condition, intent=issue.intent)
        faults += check_intent(condition.profile, issue.intent, issue.intent_span)
    if faults:
        raise LayoutError(faults)
    if issue.convert_artwork is not None:
        condition = replace(condition, convert_artwork=issue.convert_artwork)
    return replace(theme, colours=colours), replace(condition, spots=tuple(spots), overprints=_overprints(colours))


def _overprints(colours: Mapping[str, Colour]) -> tuple[Overprint, ...]:
    return tuple(dict.fromkeys(Overprint(colour.solid) for colour in colours.values() if colour.overprint))


def _followers(theme: Theme, issue: Issue) -> dict[str, Colour]:
    """Tints of a spot colour that the issue prints as another: they follow it, or they would keep the old plate."""
    replaced = {theme.colours[name].spot: new for name, new in issue.colours.items() if name in theme.colours}
    return {
        name: replace(replaced[colour.spot], tint=1.0).tinted(colour.tint)
        for name, colour in theme.colours.items()
        if colour.spot and colour.spot in replaced
    }


def _last_of(colours: Mapping[str, Colour]) -> Span | None:
    return [colour.span for colour in colours.values() if colour.spot][-1]


def refuse_unknown_colours(theme: Theme, issue: Issue) -> None:
    """Raise LayoutError for names of colours in the issue that the theme has not."""
    hint = said("hint-theme-colours", names=tuple(theme.colours))
    unknown = [(name, colour.span) for name, colour in issue.colours.items() if name not in theme.colours]
    if unknown:
        raise LayoutError(error("unknown-colour", span, hint, name=name, theme=theme.name) for name, span in unknown)


def _spots(colours: Mapping[str, Colour], faults: list[Diagnostic]) -> list[Spot]:
    """The spot colours, each once; what is wrong with them is added to *faults*."""
    found: dict[str, Colour] = {}
    for colour in colours.values():
        first = found.setdefault(colour.spot, colour) if colour.spot else colour
        if first.solid != colour.solid:
            faults.append(error("spot-fallbacks", colour.span, said("hint-one-fallback"), name=colour.spot))
    return [colour.solid for colour in found.values()]
