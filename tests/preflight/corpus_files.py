"""The corpus: pages, structure, fonts, annotations, layers, odd content."""

import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
from corpus_colours import INK, SECOND
from corpus_sheet import OTHER, SQUARE, Draw, drawn, form, keep, of_page, resource, separation, states
from good import FONTS, font_program, good_pdf, show
from pikepdf import Array, Dictionary, Encryption, Name, Pdf, String

# Pages


def entries(**held: Any) -> Callable[[Pdf, Any], None]:
    def change(pdf: Pdf, page: Any) -> None:
        for name, value in held.items():
            if value is None:
                if f"/{name}" in page:
                    del page[f"/{name}"]
            else:
                page[f"/{name}"] = value

    return change


for turn in (90, 180, 270, 360, -90, 45, 450):
    drawn(f"page turned {turn}", INK + SECOND, entries(Rotate=turn))
for name, held in {
    "unit 2": {"UserUnit": 2},
    "unit half": {"UserUnit": 0.5},
    "unit 0": {"UserUnit": 0},
    "unit turned": {"UserUnit": 2, "Rotate": 90},
    "box below zero": {"MediaBox": [-50, -50, 120, 63], "TrimBox": None},
    "box backwards": {"MediaBox": [170, 113, 0, 0], "TrimBox": None},
    "box none": {"MediaBox": None, "TrimBox": None},
    "box of words": {"MediaBox": Array([String("a"), 0, 1, 1]), "TrimBox": None},
    "box empty": {"MediaBox": [0, 0, 0, 0], "TrimBox": None},
    "box huge": {"MediaBox": [0, 0, 20000, 20000], "TrimBox": None},
    "box beyond numbers": {"MediaBox": Array([0, 0, 10**12, 10**12]), "TrimBox": None},
    "box tiny": {"MediaBox": [0, 0, 1, 1], "TrimBox": None},
    "crop": {"CropBox": [20, 20, 60, 60], "TrimBox": None},
    "crop outside": {"CropBox": [500, 500, 600, 600], "TrimBox": None},
    "trim outside": {"TrimBox": [500, 500, 600, 600]},
    "art": {"ArtBox": [20, 20, 60, 60]},
    "no contents": {"Contents": None},
    "no resources": {"Resources": None},
    "contents empty": {"Contents": Array([])},
    "contents a number": {"Contents": 5},
}.items():
    drawn(f"page {name}", INK + SECOND, entries(**held))


def parted(pdf: Pdf, page: Any) -> None:
    page.Contents = Array(
        [pdf.make_stream(part) for part in (b".9 .8 .7 .2 k 10 10 6", b"0 60 re f q", b" 0 0 0 1 k " + OTHER + b"Q")]
    )


def inherited(pdf: Pdf, page: Any) -> None:
    pdf.Root.Pages.MediaBox = page.MediaBox
    pdf.Root.Pages.Rotate = 90
    pdf.Root.Pages.Resources = Dictionary(ColorSpace=Dictionary(C=separation(pdf)))
    for name in ("MediaBox", "TrimBox", "Resources"):
        del page[f"/{name}"]


drawn("page in parts", b"", parted)
drawn("page of its parent's", b"/C cs .9 scn " + SQUARE, inherited)

# Structure


def changed(change: Callable[[bytes], bytes], **saving: Any) -> Callable[[], bytes]:
    return lambda: change(of_page(INK + SECOND, **saving))


def locked(user: str, owner: str, revision: int, aes: bool = True) -> None:
    kept = Encryption(user=user, owner=owner, R=revision, aes=aes, metadata=aes)  # type: ignore[arg-type]
    drawn(f"locked {revision} {'open' if not user else 'shut'}", INK + SECOND, encryption=kept)


for revision in (2, 3, 4, 6):
    locked("", "owner", revision, revision >= 4)
    locked("user", "owner", revision, revision >= 4)
keep("structure streams", changed(bytes, object_stream_mode=pikepdf.ObjectStreamMode.generate))
keep("structure linearised", changed(bytes, linearize=True))
keep("structure fixed", changed(bytes, qdf=True))
for name, change in {
    "table wrong": lambda made: re.sub(rb"startxref\s+\d+", b"startxref\n7", made),
    "no table": lambda made: made[: made.rindex(b"xref\n", 0, made.rindex(b"startxref"))],
    "cut": lambda made: made[: len(made) // 2],
    "cut at the end": lambda made: made[:-20],
    "ahead": lambda made: b"junk\n" * 20 + made,
    "behind": lambda made: made + b"junk\n" * 400,
    "no head": lambda made: made[9:],
    "head of 2.0": lambda made: made.replace(b"%PDF-1.3", b"%PDF-2.0", 1),
    "head of 9.9": lambda made: made.replace(b"%PDF-1.3", b"%PDF-9.9", 1),
    "length wrong": lambda made: re.sub(rb"/Length \d+", b"/Length 9", made),
    "length far": lambda made: re.sub(rb"/Length \d+", b"/Length 999999", made),
    "no end of stream": lambda made: made.replace(b"endstream", b"         "),
    "count wrong": lambda made: made.replace(b"/Count 1", b"/Count 7"),
    "kids loop": lambda made: re.sub(rb"/Kids \[ ?\d+", lambda found: found[0].rstrip(b"0123456789") + b"2", made),
    "no root": lambda made: re.sub(rb"/Root \d+ 0 R", b"/Root 99 0 R", made),
    "no pages": lambda made: re.sub(rb"/Pages \d+ 0 R", b"/Pages null", made),
    "empty file": lambda made: b"%PDF-1.4\n%%EOF\n",
    "lines of a Mac": lambda made: made.replace(b"\n", b"\r"),
    "zeros inside": lambda made: made[:300] + bytes(40) + made[340:],
}.items():
    keep(f"structure {name}", changed(change))


def added(made: bytes) -> bytes:
    """The same with a later version of its content."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        number = pdf.pages[0].obj.Contents.objgen[0]
        root = pdf.Root.objgen[0]
        size = len(pdf.objects) + 1
    content = b".9 .9 .9 .3 k " + SQUARE
    start = len(made)
    body = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(content), content)
    before = int(re.findall(rb"startxref\s+(\d+)", made)[-1])
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return made + body + table % (number, start, size, root, before, start + len(body))


keep("structure added to", changed(added))


def many(pdf: Pdf, page: Any) -> None:
    for _ in range(300):
        pdf.pages.append(pdf.pages[0])


drawn("structure many pages", INK, many)
drawn(
    "structure odd page",
    INK,
    lambda pdf, page: pdf.Root.Pages.Kids.append(pdf.make_indirect(Dictionary(Type=Name.Font))),
)
drawn(
    "structure content damaged",
    b"",
    lambda pdf, page: page.__setattr__("Contents", pikepdf.Stream(pdf, b"x\x9cgarbage", Filter=Name.FlateDecode)),
)
drawn("structure content outside", INK, lambda pdf, page: page.Contents.__setattr__("F", String("other.bin")))
drawn(
    "structure files along",
    INK,
    lambda pdf, page: pdf.attachments.__setitem__("a.txt", pikepdf.AttachedFileSpec(pdf, b"hello")),
)
drawn(
    "structure script",
    INK,
    lambda pdf, page: pdf.Root.__setattr__("OpenAction", Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))),
)

# Fonts


def simple(**held: Any) -> Draw:
    text = held.pop("text", b"BT /F 24 Tf .9 .8 .7 .2 k 20 50 Td (Ink) Tj ET ")

    def draw(pdf: Pdf, resources: Any) -> bytes:
        resource(
            resources,
            "Font",
            F=Dictionary(Type=Name.Font, **{"Subtype": Name.Type1, "BaseFont": Name.Helvetica, **held}),
        )
        return INK + text

    return draw


def embedded(text: bytes) -> Draw:
    """Our own face; *text* with ``%s`` for a string."""

    def draw(pdf: Pdf, resources: Any) -> bytes:
        program = pdf.make_stream(font_program()[0], Subtype=Name.CIDFontType0C)
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name("/AAAAAA+Sans"),
            Flags=4,
            FontFile3=program,
            ItalicAngle=0,
            Ascent=880,
            Descent=-120,
            CapHeight=700,
            StemV=80,
            FontBBox=[0, -120, 1000, 880],
        )
        below = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType0,
            BaseFont=Name("/AAAAAA+Sans"),
            FontDescriptor=descriptor,
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        )
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/AAAAAA+Sans"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([below]),
        )
        resource(resources, "Font", F=pdf.make_indirect(font))
        states(resources, O={"OP": True, "op": True, "OPM": 1})
        return text.replace(b"%s", show("要闻").encode())

    return draw


def type3(content: bytes, use: bytes = b"BT /F 60 Tf .9 .8 .7 .2 k 20 20 Td (a) Tj ET") -> Draw:
    def draw(pdf: Pdf, resources: Any) -> bytes:
        font = Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 1000, 1000], FontMatrix=[0.001, 0, 0, 0.001, 0, 0]
        )
        font.CharProcs, font.Encoding = Dictionary(a=pdf.make_stream(content)), Dictionary(Differences=[97, Name.a])
        font.FirstChar, font.LastChar, font.Widths, font.Resources = 97, 97, [1000], Dictionary()
        resource(resources, "Font", F=pdf.make_indirect(font))
        return use

    return draw


BROKEN = {"FontDescriptor": Dictionary(Type=Name.FontDescriptor, FontName=Name.Odd, Flags=4)}
drawn("font not embedded", simple())
drawn("font unknown", simple(BaseFont=Name.Odd))
drawn(
    "font Chinese",
    simple(
        Subtype=Name.Type0,
        BaseFont=Name("/STSong-Light"),
        Encoding=Name("/GBK-EUC-H"),
        DescendantFonts=Array(
            [
                Dictionary(
                    Type=Name.Font,
                    Subtype=Name.CIDFontType0,
                    BaseFont=Name("/STSong-Light"),
                    CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("GB1"), Supplement=2),
                )
            ]
        ),
        text=b"BT /F 24 Tf 20 50 Td <D6D0> Tj ET",
    ),
)
drawn("font without program", simple(BaseFont=Name.Odd, **BROKEN))
drawn("font without kind", simple(Subtype=Name.Odd))
drawn("font missing", INK + b"BT /F 24 Tf 20 50 Td (Ink) Tj ET")
drawn("font never set", INK + b"BT 20 50 Td (Ink) Tj ET")
drawn("font of no descendants", simple(Subtype=Name.Type0, Encoding=Name("/Identity-H")))
drawn(
    "font program damaged",
    lambda pdf, resources: simple(
        Subtype=Name.TrueType,
        FontDescriptor=Dictionary(
            Type=Name.FontDescriptor, FontName=Name.Odd, Flags=4, FontFile2=pdf.make_stream(b"\x00\x01\x00\x00junk")
        ),
    )(pdf, resources),
)
drawn(
    "font truetype",
    lambda pdf, resources: (
        simple(
            Subtype=Name.TrueType,
            Encoding=Name.WinAnsiEncoding,
            FontDescriptor=Dictionary(
                Type=Name.FontDescriptor,
                FontName=Name.Odd,
                Flags=32,
                FontFile2=pdf.make_stream(sorted(FONTS.glob("*.ttf"))[0].read_bytes()),
            ),
        )(pdf, resources)
        if sorted(FONTS.glob("*.ttf"))
        else INK
    ),
)
for name, text in {
    "big": b".9 .8 .7 .2 k BT /F 60 Tf 20 30 Td %s Tj ET",
    "big on ink": b".9 .9 0 0 k 10 10 150 90 re f /O gs 0 0 0 1 k BT /F 60 Tf 20 30 Td %s Tj ET",
    "small on ink": b".9 .9 0 0 k 10 10 150 90 re f /O gs 0 0 0 1 k BT /F 9 Tf 20 30 Td %s Tj ET",
    "unseen": INK + b"1 1 1 1 k BT /F 60 Tf 3 Tr 20 30 Td %s Tj ET",
    "outlined": b".9 .8 .7 .2 K 3 w BT /F 60 Tf 1 Tr 20 30 Td %s Tj ET",
    "clips": b"q BT /F 60 Tf 7 Tr 20 30 Td %s Tj ET 1 1 .5 .5 k 0 0 170 113 re f Q",
    "clips white": b"1 1 1 0 k 0 0 170 113 re f q BT /F 20 Tf 7 Tr 20 30 Td %s Tj ET 0 0 0 0 k 0 0 170 113 re f Q",
    "no size": INK + b"BT /F 0 Tf 20 30 Td %s Tj ET",
    "turned": b".9 .8 .7 .2 k BT /F 40 Tf .7 .7 -.7 .7 60 20 Tm %s Tj ET",
}.items():
    drawn(f"text {name}", embedded(text))
drawn(
    "text of a pattern",
    lambda pdf, resources: (
        resource(
            resources,
            "Pattern",
            P=pdf.make_stream(
                b"1 1 1 0 k 0 0 10 10 re f",
                PatternType=1,
                PaintType=1,
                TilingType=1,
                BBox=[0, 0, 10, 10],
                XStep=10,
                YStep=10,
                Resources=Dictionary(),
            ),
        ),
        embedded(b"/Pattern cs /P scn BT /F 60 Tf 20 30 Td %s Tj ET")(pdf, resources),
    )[1],
)
drawn("type 3", type3(b"1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f"))
drawn("type 3 coloured", type3(b"1000 0 d0 .5 .5 .5 .5 k 0 0 1000 1000 re f"))
drawn("type 3 in itself", type3(b"1000 0 d0 BT /F 1 Tf (a) Tj ET 0 0 0 1 k 0 0 500 500 re f"))
drawn(
    "type 3 stencil",
    type3(
        b"1000 0 0 0 1000 1000 d1 1000 0 0 1000 0 0 cm BI /W 8 /H 8 /IM true ID \x0f\x0f\x0f\x0f\x0f\x0f\x0f\x0f\nEI"
    ),
)

# Annotations


def annotated(**held: Any) -> Callable[[Pdf, Any], None]:
    def change(pdf: Pdf, page: Any) -> None:
        look = form(pdf, b".9 .9 .9 .3 k 0 0 40 40 re f", (0, 0, 40, 40))
        made = {
            "Type": Name.Annot,
            "Subtype": Name.Stamp,
            "Rect": [80, 40, 120, 80],
            "F": 4,
            "AP": Dictionary(N=look),
            **held,
        }
        page.Annots = Array(
            [pdf.make_indirect(Dictionary(**{name: value for name, value in made.items() if value is not None}))]
        )

    return change


LOW = b"0 0 0 .3 k " + SQUARE
for name, held in {
    "stamp": {},
    "stamp hidden": {"F": 2},
    "stamp not printed": {"F": 0},
    "stamp larger": {"Rect": [20, 20, 140, 100]},
    "widget": {"Subtype": Name.Widget, "FT": Name.Tx},
    "widget of states": {"Subtype": Name.Widget, "FT": Name.Btn, "AS": Name.Off, "AP": Dictionary(N=Dictionary())},
    "link": {"Subtype": Name.Link, "AP": None, "A": Dictionary(S=Name.URI, URI=String("https://example.org"))},
    "square": {"Subtype": Name.Square, "AP": None, "IC": [0.9, 0.9, 0.9, 0.3]},
    "popup": {"Subtype": Name.Popup, "AP": None},
    "no box": {"Rect": None},
}.items():
    drawn(f"annotation {name}", LOW, annotated(**held))

# Layers


def layered(use: bytes, at_start: dict[str, Any], member: Any = None) -> tuple[Draw, Callable[[Pdf, Any], None]]:
    held: dict[str, Any] = {}

    def draw(pdf: Pdf, resources: Any) -> bytes:
        held["layer"] = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Layer")))
        called = held["layer"] if member is None else Dictionary(Type=Name.OCMD, OCGs=held["layer"], **member)
        resource(resources, "Properties", L=called)
        resource(resources, "XObject", F=form(pdf, INK, OC=called))
        return LOW + use

    def change(pdf: Pdf, page: Any) -> None:
        shown = {name: Array([held["layer"]]) if value == "it" else value for name, value in at_start.items()}
        pdf.Root.OCProperties = Dictionary(OCGs=Array([held["layer"]]), D=Dictionary(**shown))

    return draw, change


MARKED = b"/OC /L BDC .9 .9 .9 .3 k " + SQUARE + b"EMC 0 0 0 .5 k " + OTHER
for name, use, at_start, member in [
    ("on", MARKED, {}, None),
    ("off", MARKED, {"OFF": "it"}, None),
    ("off at first", MARKED, {"BaseState": Name.OFF}, None),
    ("off but on", MARKED, {"BaseState": Name.OFF, "ON": "it"}, None),
    ("form off", b"/F Do", {"OFF": "it"}, None),
    ("all off shows", MARKED, {"OFF": "it"}, {"P": Name.AllOff}),
    ("nested off", b"/OC /L BDC /Span BMC .9 .9 .9 .3 k " + SQUARE + b"EMC " + INK + b"EMC ", {"OFF": "it"}, None),
    ("off state kept", b"/OC /L BDC 1 1 .5 .2 k 1 0 0 1 5 5 cm EMC " + SQUARE, {"OFF": "it"}, None),
]:
    drawn(f"layer {name}", *layered(use, at_start, member))

# Odd content

for name, content in {
    "operator unknown": INK + b"foo " + SECOND,
    "operator unknown bracketed": INK + b"BX foo EX " + SECOND,
    "too few operands": INK + b"10 10 re f 1 k " + SECOND,
    "too many operands": b"5 5 .9 .8 .7 .2 k " + SQUARE,
    "left open": b"q q q " + INK,
    "closed too often": b"Q Q Q " + INK,
    "numbers odd": b".9 .8 .7 +.2 k --10 10 60 60 re f 10. 10 60 60 re f 1.2.3 w " + INK,
    "numbers huge": b"1e30 0 0 1 0 0 cm " + INK,
    "numbers of exponents": b"9e-1 .8 .7 .2 k " + SQUARE,
    "array open": b"[ 1 2 3 0 d " + INK,
    "string open": INK + b"(never closed ",
    "dictionary open": INK + b"/A << /B ",
    "remarks": b"% a remark\n.9 .8 .7 .2 k%another\r" + SQUARE,
    "names escaped": b"/Device#43MYK cs .9 .8 .7 .2 scn " + SQUARE,
    "path without start": b".9 .8 .7 .2 k 10 10 l 60 60 l f " + SQUARE,
    "path unpainted": b"10 10 60 60 re .9 .8 .7 .2 k f",
    "box backwards": b".9 .8 .7 .2 k 70 70 -60 -60 re f",
    "text unbegun": INK + b"20 50 Td (a) Tj",
    "inline unended": INK + b"BI /W 8 /H 8 /CS /CMYK /BPC 8 ID " + b"\x80" * 90,
    "state missing": b"/G gs " + INK,
    "space missing": b"/C cs .5 scn " + SQUARE,
    "glyph widths on a page": b"1000 0 d0 " + INK,
    "states deep": b"q " * 600 + INK,
    "nothing": b"",
    "no colour set": SQUARE,
    "binary": bytes(range(256)) * 20 + INK,
}.items():
    drawn(f"content {name}", content)

keep("good", good_pdf)
