"""What a theme's values say, as CSS: the page, its grid, colours, faces of text styles, looks of boxes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from layout.markup.lines import FaceClasses, Vertical, number
from layout.model.document import DecidedLook
from layout.model.looks import NO_INSET, PARTS, SECTION, TURNED, BoxLook, Framing, Gradient, Ink, both
from layout.model.page import Page
from layout.model.theme import FaceRef, Style, Theme


@dataclass(frozen=True)
class Families:
    """What style sheets and templates need to know of the faces."""

    vertical: Vertical
    stacks: Mapping[str, Sequence[str]]
    """Family of the theme → itself and those that set what it lacks of the texts that templates draw."""
    strut: Mapping[str, Sequence[str]]
    """The same for a space, from which a line has its height."""
    languages: Mapping[str, str] = field(default_factory=dict)
    """Families that are shaped in another language than the page's, and that."""


def theme_rules(theme: Theme, families: Families, classes: FaceClasses) -> str:
    """What the theme's values say, as CSS: the page, the grid as custom properties, colours, faces of text styles."""
    page, grid = theme.page, theme.grid
    rules = [
        f"@page{{size:{number(page.width)}pt {number(page.height)}pt;margin:0;bleed:{number(page.bleed)}pt}}",
        ":root{"
        + "".join(f"--{name}:{colour.css};" for name, colour in theme.colours.items())
        + f"--size:{number(grid.size)}pt;--pitch:{number(grid.pitch)}pt;--gutter:{number(grid.gutter * grid.size)}pt;"
        + f"--margin:{number(theme.margin)}pt;"
        + f"--page-width:{number(page.width)}pt;--page-height:{number(page.height)}pt;"
        + "".join(f"--{role}:{_listed(families.stacks, family)};" for role, family in theme.faces.items())
        + "}",
        f".page{{width:{number(page.width)}pt;height:{number(page.height)}pt}}",
    ]
    for name, style in theme.styles.items():
        face = theme.face(style)
        own = _listed(families.strut, face.family)
        rules.append(
            f".s-{name}{{font-family:{own};font-weight:{face.weight}{classes.language(face)}{_coloured(style, theme)}}}"
        )
    rules += look_rules(theme)
    if theme.rules:
        rules.append(".beside::before{content:none!important}")
    if families.languages:
        first = FaceRef(next(iter(theme.faces.values())), language=theme.language)
        rules.append(f":root{{{classes.language(first)[1:]}}}")
    return "\n".join(rules) + "\n"


def _coloured(style: Style, theme: Theme) -> str:
    """The ink of a style that has one of its own on every page."""
    if style.ink is None or style.ink.name == SECTION:
        return ""
    return f";color:{theme.colour(style.ink).css}"


def _listed(families: Mapping[str, Sequence[str]], family: str) -> str:
    """A family and those behind it for CSS: the first that has a character sets it."""
    return ",".join(f'"{name}"' for name in families.get(family, (family,)))


SIDES = ("top", "right", "bottom", "left")


def look_rules(theme: Theme, section: str | None = None) -> Iterator[str]:
    """How boxes of each look are drawn: on every page, or what is in the ink of one page's *section*."""
    for name, look in theme.looks.items():
        if (SECTION in {ink.name for ink in look.inks}) != (section is not None):
            continue
        if name in PARTS:
            yield from _part_rules(theme, name, look, section or "")
            continue
        yield f".look-{name}{{{''.join(_look(look, theme, section or ''))}}}"
        yield from _inner(f".look-{name}", look, theme, section or "")
        if look.ink is not None:
            css = theme.colour(look.ink, section or "").css
            yield f".look-{name}{{color:{css}}}.ink-{name} *{{color:{css}!important}}"


def _part_rules(theme: Theme, name: str, look: BoxLook, section: str) -> Iterator[str]:
    """How a part of a story is drawn, whatever a theme inherits; rules in tables stand between rows."""
    own = f".panel-{PARTS[name]}"
    for drawn, css in ((look, f".panel{own}:not(.{TURNED})"), (look.turned(), f".panel{own}.{TURNED}")):
        sides, ground = "".join(_sides(drawn, theme, section)), _ground(look, theme, section)
        yield from _inner(css if name != "table-row" else f"{own}+{css}", drawn, theme, section)
        if name == "table-row":
            yield f"{css}{{border:0;{ground}}}{own}+{css}{{{sides}}}"
        else:
            yield f"{css}{{border:0;{sides}{ground}}}"


def page_rules(theme: Theme, page: Page) -> str:
    """What a page has of its own, as CSS: the gutter of its columns, the ink of its section."""
    grid = theme.divided(page.columns).grid
    gutter = f":root{{--gutter:{number(grid.gutter * grid.size)}pt}}\n" if page.columns else ""
    return gutter + section_rules(theme, page.source.section)


def section_rules(theme: Theme, section: str) -> str:
    """What a page's section says, as CSS."""
    inks = [ink for look in theme.looks.values() for ink in look.inks]
    inks += [style.ink for style in theme.styles.values() if style.ink]
    if not theme.sections and not any(ink.name == SECTION for ink in inks):
        return ""
    own = f":root{{--{SECTION}:{theme.colour(Ink(SECTION), section).css}}}"
    styles = (
        f".s-{name}{{color:{theme.colour(style.ink, section).css}}}"
        for name, style in theme.styles.items()
        if style.ink and style.ink.name == SECTION
    )
    return "\n".join((own, *look_rules(theme, section), *styles)) + "\n"


def decided_look(theme: Theme, framing: Framing, section: str) -> DecidedLook | None:
    """What is seen of a box's looks; None where they draw nothing."""
    return _decided(theme, both(theme.looks[name] for name in framing.looks if name in theme.looks), section)


def decided_part(theme: Theme, kind: str, follows: bool, section: str) -> DecidedLook | None:
    """What is seen of a part of a story; *follows*: whether it stands right behind another of its kind."""
    kind, _, turned = kind.partition(" ")
    name = next((name for name, part in PARTS.items() if part == kind and name in theme.looks), "")
    if not name:
        return None
    look = theme.looks[name].turned() if turned else theme.looks[name]
    return _decided(
        theme, BoxLook(tint=look.tint, gradient=look.gradient) if name == "table-row" and not follows else look, section
    )


def _decided(theme: Theme, look: BoxLook, section: str) -> DecidedLook | None:
    weights = tuple(rule.edge if rule else 0.0 for rule in look.sides)
    inner = tuple(rule.inner if rule else 0.0 for rule in look.sides)
    colours = tuple(theme.colour(rule.ink, section).css if rule else "" for rule in look.sides)
    passing = gradient_address(look.gradient, theme, section) if look.gradient else ""
    ground = theme.colour(look.tint, section).css if look.tint and not passing else ""
    if not (any(weights) or ground or passing):
        return None
    return DecidedLook(weights, colours, ground, passing, inner if any(inner) else ())


GRADIENT_SCHEME = "layout-gradient"


def gradient_address(gradient: Gradient, theme: Theme, section: str) -> str:
    """What the press room makes a gradient of: where it goes, and its inks as CSS has them; none overprints."""
    inks = (replace(theme.colour(ink, section), overprint=False).css for ink in (gradient.start, gradient.end))
    return f"{GRADIENT_SCHEME}:{quote(';'.join((gradient.way.value, *inks)))}"


def _look(look: BoxLook, theme: Theme, section: str) -> Iterator[str]:
    grid, inset = theme.grid, look.inset
    yield from _sides(look, theme, section)
    yield _ground(look, theme, section)
    if look.radius:
        yield f"border-radius:{number(look.radius)}pt;"
    if look.inset != NO_INSET:
        lengths = (inset.top * grid.pitch, inset.right * grid.size, inset.bottom * grid.pitch, inset.left * grid.size)
        yield f"padding:{' '.join(f'{number(length)}pt' for length in lengths)}"


def _sides(look: BoxLook, theme: Theme, section: str) -> Iterator[str]:
    for side, rule in zip(SIDES, look.sides, strict=True):
        if rule is not None:
            css = theme.colour(rule.ink, section).css
            line = "solid" if rule.inner else rule.line.value
            yield f"border-{side}:{number(rule.edge)}pt {line} {css};"


def _inner(selector: str, look: BoxLook, theme: Theme, section: str) -> Iterator[str]:
    """The second lines of 文武线: a box within, which no style sheet may have for anything else."""
    ruled = [(side, rule) for side, rule in zip(SIDES, look.sides, strict=True) if rule and rule.inner]
    if not ruled:
        return
    laid = ['content:""', "position:absolute", "box-sizing:border-box", "background:none"]
    laid += [f"{side}:0" for side in SIDES if side not in {side for side, _ in ruled}]
    for side, rule in ruled:
        line = f"{number(rule.inner)}pt solid {theme.colour(rule.ink, section).css}"
        laid += [f"{side}:{number(rule.between)}pt", f"border-{side}:{line}"]
    if look.radius:
        least = min(rule.edge + rule.between for _, rule in ruled)
        laid.append(f"border-radius:{number(max(0.0, look.radius - least))}pt")
    yield f"{selector}::after{{{''.join(f'{one}!important;' for one in laid)}}}"


def _ground(look: BoxLook, theme: Theme, section: str) -> str:
    if look.gradient is not None:
        return f"background:url({gradient_address(look.gradient, theme, section)}) 0 0/100% 100% no-repeat;"
    return f"background:{theme.colour(look.tint, section).css};" if look.tint is not None else ""
