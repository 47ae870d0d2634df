"""The file as a whole: version, encryption, identity, metadata, and what has no business in a print job."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pikepdf

from layout.errors import said
from layout.judge.colour import PROCESS
from layout.judge.judgement import Judgement
from layout.pdf import objects
from layout.pdf.objects import Raw

_DATE = re.compile(r"D:\d{4}(\d{2}(\d{2}(\d{2}(\d{2}(\d{2})?)?)?)?)?(Z|[+-]\d{2}'?(\d{2}'?)?)?(Z?00'?00'?)?")
_HEADER = b"%PDF-"
"""What a file begins with (ISO 32000-1, 7.5.2)."""
_OFFSET = re.compile(r"offset (\d+)")
"""Where a repair was made, in qpdf's warning."""
_STREAMED = re.compile(rb"/Type\s*/(ObjStm|XRef)\b")
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "xmpTPg": "http://ns.adobe.com/xap/1.0/t/pg/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_OURS = "layout "
"""How this program calls itself: in its files the plates are named that somebody asked for, artwork's are not."""
_XMP_MOST = 4 << 20
_OUTLINE_MOST = 10_000
"""Bookmarks looked through for actions."""


def check(judgement: Judgement) -> None:
    """Judge everything that belongs to no page."""
    pdf = judgement.document.pdf
    root, info = pdf.Root, objects.entry(pdf.trailer, "/Info")
    if pdf.is_encrypted:
        judgement.add("encrypted", value=objects.name(objects.entry(objects.entry(pdf.trailer, "/Encrypt"), "/Filter")))
    _check_structure(judgement)
    xmp = _metadata(judgement, root)
    if xmp.get("xmp:CreatorTool", "").startswith(_OURS):
        judgement.declared = frozenset(xmp.get("xmpTPg:PlateNames", "").split("\n")) - set(PROCESS)
    _check_pdfx_version(judgement, info, xmp)
    _check_information(judgement, info, xmp)
    _check_forbidden(judgement, root)


def _check_structure(judgement: Judgement) -> None:
    document, pdf = judgement.document, judgement.document.pdf
    allowed = judgement.condition.level.pdf_version
    if _version(pdf.pdf_version) > _version(allowed):
        judgement.add("pdf-version", value=pdf.pdf_version, limit=f"≤ {allowed}")
    elif judgement.x1a and _STREAMED.search(document.source):
        judgement.add("object-streams")
    identity = objects.items(objects.entry(pdf.trailer, "/ID"))
    if len(identity) != 2 or not all(objects.string(part) for part in identity):
        judgement.add("file-id")
    told_damage(judgement, [*(str(warning) for warning in pdf.get_warnings()), *_mended(document.source, pdf)])
    if not len(pdf.pages):
        judgement.add("no-pages")


def _mended(source: bytes, pdf: pikepdf.Pdf) -> Iterator[str]:
    """What qpdf mends without a word, and other readers stumble over."""
    if not source.startswith(_HEADER):
        yield f"offset {max(0, source.find(_HEADER))}"
    counted = objects.entry(objects.entry(pdf.Root, "/Pages"), "/Count")
    if objects.number(counted, -1) != len(pdf.pages):
        yield "count"


def told_damage(judgement: Judgement, damage: list[str]) -> None:
    """Tell that a file had to be mended to be read. *damage*: qpdf's warnings."""
    if damage:
        place = _OFFSET.search(damage[0])
        near = said("preflight-found-near-byte", byte=int(place[1])) if place else ""
        judgement.add("file-damaged", value=said("preflight-found-repairs", count=len(damage)), detail=near)


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text)) or (99,)


def _metadata(judgement: Judgement, root: Raw) -> dict[str, str]:
    """The XMP properties that matter here, as prefix:name → text; nothing where there is no metadata."""
    stream = objects.entry(root, "/Metadata")
    if stream is None:
        if not judgement.x1a:
            judgement.add("metadata-broken", value=said("preflight-found-no-metadata"))
        return {}
    source = b"" if objects.exceeds(stream, _XMP_MOST) else objects.data(stream)
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        source = b""  # entities have no place in XMP, and could expand without end
    try:
        tree = ElementTree.fromstring(source.strip(b"\x00 \t\r\n"))
    except (ElementTree.ParseError, ValueError, LookupError):
        judgement.add("metadata-broken")
        return {}
    return _properties(tree)


def _properties(tree: ElementTree.Element) -> dict[str, str]:
    found: dict[str, str] = {}
    prefixes = {uri: prefix for prefix, uri in _NAMESPACES.items()}
    for description in tree.iter(f"{_RDF}Description"):
        listed = [(tag, text) for tag, text in description.attrib.items()]
        listed += [(child.tag, _text_of(child)) for child in description]
        for tag, text in listed:
            uri, _, name = tag.removeprefix("{").partition("}")
            if uri in prefixes:
                found.setdefault(f"{prefixes[uri]}:{name}", text.strip())
    return found


def _text_of(element: ElementTree.Element) -> str:
    """What a property says; of a list each item on a line of its own."""
    items = [item.text or "" for item in element.iter(f"{_RDF}li")]
    return "\n".join(items) if items else "".join(element.itertext())


def _check_pdfx_version(judgement: Judgement, info: Raw, xmp: dict[str, str]) -> None:
    asked = str(judgement.condition.level)
    told = objects.text(objects.entry(info, "/GTS_PDFXVersion")) if judgement.x1a else ""
    told = told or xmp.get("pdfxid:GTS_PDFXVersion", "") or objects.text(objects.entry(info, "/GTS_PDFXVersion"))
    if told != asked:
        judgement.add("pdfx-version", value=told or "—", limit=asked)


def _check_information(judgement: Judgement, info: Raw, xmp: dict[str, str]) -> None:
    title = objects.text(objects.entry(info, "/Title"))
    told = {} if judgement.x1a else xmp  # PDF/X-4 may say it in either place
    missing = [] if title or told.get("dc:title") else ["Title"]
    for key, other in (("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate")):
        date = objects.text(objects.entry(info, f"/{key}"))
        if not _DATE.fullmatch(date) and (date or not told.get(other)):
            missing.append(f"{key} {date}".strip())
    if told and not told.get("xmpMM:DocumentID"):
        missing.append("xmpMM:DocumentID")
    if missing:
        judgement.add("info-missing", value=tuple(missing))
    trapped = objects.name(objects.entry(info, "/Trapped")) or told.get("pdf:Trapped", "")
    if trapped not in ("True", "False"):
        judgement.add("trapped", value=trapped or "—", limit=("True", "False"))
    for ours, theirs in ((title, "dc:title"), (trapped, "pdf:Trapped")):
        if ours and xmp.get(theirs) and " ".join(xmp[theirs].split()) != " ".join(ours.split()):
            judgement.add("metadata-disagrees", value=f"{theirs} {xmp[theirs]}", limit=ours)


def _check_forbidden(judgement: Judgement, root: Raw) -> None:
    names = objects.entry(root, "/Names")
    if objects.entry(names, "/JavaScript") is not None:
        judgement.add("javascript", value="Names")
    opening = objects.entry(root, "/OpenAction")
    if objects.is_dictionary(opening):
        script = objects.name(objects.entry(opening, "/S")) == "JavaScript"
        judgement.add("javascript" if script else "actions", value="OpenAction")
    if objects.entry(root, "/AA") is not None:
        judgement.add("actions", value="AA")
    if _outline_acts(objects.entry(root, "/Outlines")):
        judgement.add("actions", value="Outlines")
    fields = objects.entry(root, "/AcroForm")
    if objects.is_dictionary(fields) and objects.items(objects.entry(fields, "/Fields")):
        judgement.add("form-fields")
    if judgement.x1a:
        if objects.entry(names, "/EmbeddedFiles") is not None or objects.entry(root, "/AF") is not None:
            judgement.add("embedded-files")
        if objects.entry(root, "/OCProperties") is not None:
            judgement.add("layers")


def _outline_acts(outlines: Raw) -> bool:
    """Whether a bookmark does more than go to a place."""
    waiting, seen = [objects.entry(outlines, "/First")], 0
    while waiting and seen < _OUTLINE_MOST:
        item = waiting.pop()
        if not objects.is_dictionary(item):
            continue
        seen += 1
        if objects.entry(item, "/A") is not None:
            return True
        waiting += [objects.entry(item, "/Next"), objects.entry(item, "/First")]
    return False
