"""Drawings as drawing programs write them: printed as a browser shows them, or refused with what is amiss."""

from xml.etree import ElementTree

import pytest

from layout.errors import LayoutError
from layout.model.condition import Condition
from layout.press.svg import press_svg

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
BOX = 'viewBox="0 0 60 40"'
SHAPE = '<rect x="5" y="5" width="20" height="12" fill="#d00"/>'


def pressed(condition: Condition, content: str, root: str = BOX) -> ElementTree.Element:
    drawn = press_svg(ROOT.format(root, content).encode(), (0, 0, 1, 1), condition, None, "a.svg", lettered=False)
    return ElementTree.fromstring(drawn)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (f'<g style="mix-blend-mode: multiply">{SHAPE}</g>', "drawn-blending"),
        ('<style>.a {mix-blend-mode: darken}</style><path class="a" d="M0 0"/>', "drawn-blending"),
        ('<path filter="blur(2px)" d="M0 0"/>', "drawn-filter"),
        ('<path style="clip-path: circle(5px)" d="M0 0"/>', "drawn-clip"),
        ('<path style="mask: linear-gradient(red, blue)" d="M0 0"/>', "drawn-mask"),
        ('<path vector-effect="non-scaling-stroke" d="M0 0"/>', "drawn-unscaled"),
        ('<path style="paint-order: stroke fill" d="M0 0"/>', "drawn-stroke-below"),
        ('<path style="fill: var(--brand)" d="M0 0"/>', "drawn-variable"),
        ('<meshgradient id="m"/><path fill="url(#m)" d="M0 0"/>', "drawn-gradient"),
        (
            '<pattern id="p" patternUnits="userSpaceOnUse" width="4" height="4"/><path fill="url(#p)" d="M0 0"/>',
            "drawn-pattern",
        ),
        ('<pattern id="p" xlink:href="#q" width=".5" height=".5"/><path fill="url(#p)" d="M0 0"/>', "drawn-pattern"),
        ("<flowRoot><flowRegion/><flowPara>开业</flowPara></flowRoot>", "drawn-text"),
        ("<text>开业</text>", "drawn-text"),
    ],
)
def test_what_would_come_out_otherwise_is_refused_by_its_name(content: str, kind: str, newsprint: Condition) -> None:
    with pytest.raises(LayoutError) as caught:
        pressed(newsprint, content)
    (fault,) = caught.value.diagnostics
    assert fault.code == "unprintable-drawing" and fault.said.named["kind"].id == kind


@pytest.mark.parametrize(
    "content",
    [
        '<path style="mix-blend-mode: normal; filter: none; clip-path: url(#c); paint-order: fill stroke" d="M0 0"/>',
        '<text x="5"/><text><tspan/></text>',
        '<pattern id="p" width=".5" height=".5"><path d="M0 0"/></pattern><path fill="url(#p)" d="M0 0"/>',
        '<pattern id="unused" patternUnits="userSpaceOnUse" width="4" height="4"/>',
    ],
)
def test_what_changes_nothing_is_let_pass(content: str, newsprint: Condition) -> None:
    assert pressed(newsprint, content) is not None


def test_of_branches_one_is_drawn(newsprint: Condition) -> None:
    illustrator = '<foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"><i/></foreignObject>'
    german, chinese = '<g id="de" systemLanguage="de"/>', '<g id="zh" systemLanguage="en, zh-CN"/>'
    root = pressed(newsprint, f'<switch>{illustrator}{german}{chinese}<g id="any"/></switch>')
    assert [one.get("id") for one in root[0]] == ["zh"]


def test_current_colour_is_the_colour_above_it(newsprint: Condition) -> None:
    root = pressed(newsprint, '<g color="#0a0"><path fill="currentColor" d="M0 0"/></g>')
    assert root[0][0].get("fill") == "currentColor"
    assert root[0].get("color", "").startswith("device-cmyk(") and root.get("color") == "device-cmyk(0 0 0 1)"


def test_what_is_important_stays_so(newsprint: Condition) -> None:
    root = pressed(newsprint, '<style>#one {fill: #d00 !important}</style><path id="one" style="fill: #000" d="M0 0"/>')
    assert "!important" in (root[0].text or "")


@pytest.mark.parametrize(
    ("size", "box"),
    [
        ('width="60mm" height="40mm"', "0 0 226.772 151.181"),
        ('width="300" height="200px"', "0 0 300 200"),
        ('width="6cm" height="1in"', "0 0 226.772 96"),
    ],
)
def test_a_drawing_without_a_view_box_is_as_large_as_its_units_say(size: str, box: str, newsprint: Condition) -> None:
    assert pressed(newsprint, SHAPE, size).get("viewBox") == box
