"""Colours on screens: whatever a theme calls its own, text in it can be read."""

from hypothesis import given
from hypothesis import strategies as st

from layout.edition.palette import Shades, contrast, palette

COLOUR = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#{:02x}{:02x}{:02x}".format(*rgb))
READABLE = 4.5
"""WCAG 2.2, criterion 1.4.3."""


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48, "the gray that just fails"


@given(st.dictionaries(st.sampled_from(["accent", "red", "grün", "底色"]), COLOUR))
def test_text_in_any_themes_colours_can_be_read(colours: dict[str, str]) -> None:
    both = palette(colours)
    for shades in (both.light, both.dark):
        _check(shades)


def _check(shades: Shades) -> None:
    for ground in (shades.ground, shades.paper, shades.tint):
        for text in (shades.ink, shades.muted, shades.accent):
            assert contrast(text, ground) >= READABLE
    assert contrast(shades.on_band, shades.band) >= READABLE


def test_a_theme_that_names_its_colour_gets_it() -> None:
    assert palette({"tint": "#ffee00", "red": "#c8102e"}).light.accent == "#c8102e"
    assert palette({"blue": "#0047ab", "gray": "#888888"}).light.accent == "#0047ab", "else its most colourful one"
