"""What no element of HTML stands for in the tags of screen.pdf: asides, references to notes, captions of tables."""

from collections.abc import Iterator, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

NOTE = "note-"
"""How the place of a note is called that its mark leads to."""


def name_parts(pdf: Pdf, elements: Sequence[Any]) -> None:
    """Let boxes be asides, marks of notes references, notes have names, and captions of tables stand within them.

    *elements*: the structure tree's. An aside is a section to readers that know none (PDF 1.7 has no such type).
    """
    boxes = [one for one in elements if one.S == "/Sect" and _parent(one) == "/Art"]
    for one in boxes:
        one.S = Name.Aside
    if boxes:
        pdf.Root.StructTreeRoot.RoleMap = Dictionary(Aside=Name.Sect)
    for number, one in enumerate((one for one in elements if one.S == "/Note"), 1):
        one.ID = String(f"{NOTE}{number}")
    for one in elements:
        if one.S == "/Link" and any(map(_leads_to_note, _kids(one))):
            _refer(pdf, one)
        elif one.S == "/Table":
            _take_caption(one)


def list_names(pdf: Pdf, elements: Sequence[Any]) -> None:
    """List the elements that have names where readers look for them."""
    named = sorted(((bytes(one.ID), one) for one in elements if "/ID" in one), key=lambda pair: pair[0])
    if named:
        names = Array([item for name, one in named for item in (String(name), one)])
        pdf.Root.StructTreeRoot.IDTree = pdf.make_indirect(Dictionary(Names=names))


def _parent(one: Any) -> str:
    return str(one.P.get("/S", ""))


def _kids(one: Any) -> Iterator[Any]:
    return (kid for kid in one.get("/K", []) if isinstance(kid, Dictionary))


def _leads_to_note(kid: Any) -> bool:
    return kid.get("/Type") == "/OBJR" and str(kid.Obj.get("/Dest", "")).startswith(NOTE)


def _refer(pdf: Pdf, link: Any) -> None:
    """A reference around a link."""
    around = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Reference, P=link.P, Pg=link.Pg, K=Array([link]))
    )
    _replace(link.P, link, [around])
    link.P = around


def _take_caption(table: Any) -> None:
    """Let the caption right before a table be its first part."""
    kids = list(table.P.K)
    at = next((n for n, kid in enumerate(kids) if not isinstance(kid, int) and kid.objgen == table.objgen), 0)
    before = kids[at - 1] if at else None
    if isinstance(before, Dictionary) and before.get("/S") == "/Caption":
        _replace(table.P, before, [])
        table.K = Array([before, *table.K])
        before.P = table


def _replace(parent: Any, kid: Any, instead: Sequence[Any]) -> None:
    kids = [[one] if isinstance(one, int) or one.objgen != kid.objgen else instead for one in parent.K]
    parent.K = Array([one for some in kids for one in some])
