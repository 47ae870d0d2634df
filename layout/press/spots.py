"""Spot colours on their way through painting and finishing: a plate of their own each.

WeasyPrint knows no inks but the four, but paints in the space of a colour profile that a document names: each spot
colour stands for one of a single component, and finishing puts a Separation in its place. What is to overprint is
painted in such spaces too, so that finishing knows it again.
"""

from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf

from layout.model.condition import PROCESS_NAMES, Condition, Overprint, Spot


def profiles(condition: Condition) -> dict[str, Any]:
    """The colour profiles of a painting, by the names that style sheets have for the spot colours."""
    names = [spot.css_name for spot in condition.spots] + [one.css_name for one in condition.overprints]
    return {name: SimpleNamespace(content=b"", components=("tint",), name=name, pdf_reference=None) for name in names}


def painted_as(condition: Condition) -> dict[bytes, Spot]:
    """What is painted in each of these spaces, by what pages call them; process inks are a colour without a name."""
    found = {resource(spot): spot for spot in condition.spots}
    found |= {resource(one): one.solid for one in condition.overprints}
    return {name.encode(): spot for name, spot in found.items()}


def overprinting(condition: Condition) -> frozenset[bytes]:
    """Those of the spaces in which everything overprints."""
    return frozenset(resource(one).encode() for one in condition.overprints)


def resource(colour: Spot | Overprint) -> str:
    """What a page calls the space of a colour, as WeasyPrint paints it."""
    return f"/{colour.css_name}"


def separations(pdf: Pdf, spots: Iterable[Spot]) -> dict[str, Any]:
    """The colour spaces of spot colours by what pages call them."""
    return {resource(spot): pdf.make_indirect(separation(spot)) for spot in spots}


def separation(spot: Spot) -> Array:
    """The colour space of a spot colour."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=list(spot.inks), N=1)
    return Array([Name.Separation, Name(f"/{spot.name}"), Name.DeviceCMYK, tint])


def all_plates(pdf: Pdf, spots: Iterable[Spot]) -> Array:
    """The space of marks that stand on every plate, where black and spot colours alone are printed: no others."""
    names = [Name.Black, *(Name(f"/{spot.name}") for spot in spots)]
    program = b"{" + b"pop " * len(names) + b"0 0 0 1}"
    domain = [0, 1] * len(names)
    tint = pdf.make_stream(program, FunctionType=4, Domain=domain, Range=[0, 1, 0, 1, 0, 1, 0, 1])
    return Array([Name.DeviceN, Array(names), Name.DeviceCMYK, tint])


def spots_of(pdf: Pdf) -> tuple[Spot, ...]:
    """The spot colours of a finished file that this program made, by their separations."""
    return tuple(dict.fromkeys(_found(pdf)))


def _found(pdf: Pdf) -> Iterator[Spot]:
    for item in pdf.objects:
        if isinstance(item, Array) and len(item) == 4 and item[0] == Name.Separation and item[2] == Name.DeviceCMYK:
            name, tint = str(item[1]).removeprefix("/"), item[3]
            if name not in PROCESS_NAMES and isinstance(tint, Dictionary) and "/C1" in tint:
                cyan, magenta, yellow, black = (float(ink) for ink in tint.C1)
                yield Spot(name, (cyan, magenta, yellow, black))
