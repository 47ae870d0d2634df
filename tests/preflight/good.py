"""A small PDF/X-1a file made by hand in which nothing is wrong, and the means to break it in one way at a time."""

import functools
import io
import struct
from collections.abc import Callable
from pathlib import Path

import pikepdf
import qrcode
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Stream

from layout.errors import Severity
from layout.judge.report import Breach
from layout.model.condition import Condition, PdfxLevel
from layout.units import PT_PER_MM

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "fonts"
PROFILE = ROOT / "layout" / "press" / "profiles" / "newsprint-tr002.icc"
IDENTIFIER = "CGATS TR 002"
URL = "https://example.org/tianshan/112"
TEXT = "天山社区晨报要闻简讯街道召开推进会5月18日上午记者摄"

NEWSPRINT = Condition(
    name="newsprint",
    title="Coldset offset on newsprint",
    profile=PROFILE,
    identifier=IDENTIFIER,
    registry="http://www.color.org",
    ink_limit=240,
    ink_warning=220,
    photo_ppi=200,
    photo_ppi_min=150,
)
NEWSPRINT_X4 = Condition(
    name="newsprint-x4",
    title="Coldset offset on newsprint, PDF/X-4",
    profile=PROFILE,
    identifier=IDENTIFIER,
    registry="http://www.color.org",
    level=PdfxLevel.X4,
    ink_limit=240,
    ink_warning=220,
    photo_ppi=200,
    photo_ppi_min=150,
)

WIDTH, HEIGHT, BLEED, SHEET = 120.0, 160.0, 3.0, 10.0
"""Trim, bleed and what the sheet has beyond the trim, millimetres."""


def mm(*lengths: float) -> str:
    """Millimetres from the sheet's lower left corner as numbers of a content stream."""
    return " ".join(f"{length * PT_PER_MM:.4f}" for length in lengths)


def at(x: float, y: float) -> str:
    """A place in millimetres from the trim's top left corner."""
    return mm(SHEET + x, SHEET + HEIGHT - y)


def box(x: float, y: float, width: float, height: float) -> str:
    """A rectangle in millimetres from the trim's top left corner, as `re` takes it."""
    return f"{at(x, y + height)} {mm(width, height)} re"


@functools.cache
def font_program() -> tuple[bytes, dict[str, int]]:
    """A bare CID-keyed CFF with the characters of `TEXT`, and the CID of each."""
    font = TTFont(FONTS / "NotoSansSC-Regular.otf")
    options = Options(drop_tables=["GSUB", "GPOS", "BASE", "VORG"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(text=TEXT)
    subsetter.subset(font)
    names, cff = font.getBestCmap(), font["CFF "].cff
    cids = {character: int(names[ord(character)].removeprefix("cid")) for character in TEXT}
    file = io.BytesIO()
    cff.compile(file, font)
    return file.getvalue(), cids


def show(text: str) -> str:
    """A hexadecimal string of the text's CIDs."""
    cids = font_program()[1]
    return "<" + "".join(f"{cids[character]:04x}" for character in text) + ">"


def qr_path(text: str, x: float, y: float, size: float, quiet: int = 4) -> str:
    """The path of a code in a square of *size* mm that includes the quiet zone."""
    code = qrcode.QRCode(border=quiet)
    code.add_data(text)
    code.make()
    rows = code.get_matrix()
    module = size / len(rows)
    parts = []
    for j, row in enumerate(rows):
        start = None
        for i, dark in enumerate([*row, False]):
            if dark and start is None:
                start = i
            elif not dark and start is not None:
                parts.append(box(x + start * module, y + j * module, (i - start) * module, module))
                start = None
    return "\n".join(parts)


def good_content() -> dict[str, str]:
    """The page's content by parts, in painting order."""
    return {
        "band": f"0.2 0 0 0 k {box(-BLEED, -BLEED, WIDTH + 2 * BLEED, 15)} f",
        "headline": f"/Black gs 0 0 0 1 k BT /F1 28 Tf {at(10, 32)} Td {show('街道召开推进会')} Tj ET",
        "body": f"BT /F1 9 Tf 13 TL {at(10, 44)} Td {show('天山社区晨报要闻简讯')} Tj T* [{show('5月18日')} -250 "
        f"{show('上午')}] TJ ET",
        "black-on-tint": f"BT /F1 10 Tf {at(10, 10)} Td {show('天山')} Tj ET /Plain gs",
        "rule": f"0 0 0 1 K 0.5 w {at(10, 60)} m {at(110, 60)} l S",
        "panel": f"0 0 0 0.8 k {box(60, 40, 50, 14)} f",
        "reversed": f"0 0 0 0 k BT /F1 12 Tf {at(64, 49)} Td {show('要闻简讯')} Tj ET",
        "photo": f"q {mm(60, 0, 0, 40)} {at(10, 105)} cm /Photo Do Q",
        "gray": f"q {mm(30, 0, 0, 20)} {at(80, 85)} cm /Gray Do Q",
        "qr": f"0 0 0 1 k {qr_path(URL, 75, 110, 30)} f",
        "marks": f"/All CS 1 SCN 0.25 w {at(0, -4)} m {at(0, -9)} l S {at(-4, HEIGHT)} m {at(-9, HEIGHT)} l S",
        "slug": f"0 0 0 1 k BT /F1 6 Tf {at(10, HEIGHT + 7)} Td {show('天山社区晨报')} Tj ET",
    }


def picture(pdf: pikepdf.Pdf, width: int, height: int, inks: tuple[float, ...], **entries: object) -> Stream:
    """A picture of bands that run from no ink to the given ones."""
    row = b"".join(bytes(round(255 * ink * i / (width - 1)) for ink in inks) for i in range(width))
    space = Name.DeviceCMYK if len(inks) == 4 else Name.DeviceGray
    stream = Stream(pdf, row * height, Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height)
    stream.BitsPerComponent, stream.ColorSpace = 8, space
    for key, value in entries.items():
        stream[f"/{key}"] = value
    return stream


def _font(pdf: pikepdf.Pdf) -> Dictionary:
    program, cids = font_program()
    file = pdf.make_indirect(Stream(pdf, program, Subtype=Name.CIDFontType0C))
    base = Name("/ABCDEF+NotoSansSC-Regular")
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=base,
            Flags=4,
            FontBBox=[-500, -300, 1500, 1200],
            ItalicAngle=0,
            Ascent=880,
            Descent=-120,
            CapHeight=733,
            StemV=80,
            FontFile3=file,
        )
    )
    descendant = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType0,
            BaseFont=base,
            CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
            FontDescriptor=descriptor,
            DW=1000,
            W=[cids["1"], [555], cids["5"], [555], cids["8"], [555]],
        )
    )
    lines = "\n".join(f"<{cid:04x}> <{ord(character):04x}>" for character, cid in cids.items())
    to_unicode = f"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange {len(cids)} beginbfchar
{lines} endbfchar endcmap end end"""
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=base,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([descendant]),
            ToUnicode=pdf.make_indirect(Stream(pdf, to_unicode.encode())),
        )
    )


def _resources(pdf: pikepdf.Pdf) -> Dictionary:
    tint = pdf.make_indirect(Stream(pdf, b"{dup dup dup}", FunctionType=4, Domain=[0, 1], Range=[0, 1] * 4))
    return Dictionary(
        Font=Dictionary(F1=_font(pdf)),
        ExtGState=Dictionary(
            Black=Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1),
            Plain=Dictionary(Type=Name.ExtGState, OP=False, op=False, OPM=0),
        ),
        ColorSpace=Dictionary(All=Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])),
        XObject=Dictionary(
            Photo=pdf.make_indirect(picture(pdf, 480, 320, (0.6, 0.5, 0.5, 0.2))),
            Gray=pdf.make_indirect(picture(pdf, 240, 160, (0.0,))),
        ),
    )


def _box(beyond: float) -> Array:
    low, wide, high = (SHEET - beyond), SHEET + WIDTH + beyond, SHEET + HEIGHT + beyond
    return Array([round(side * PT_PER_MM, 4) for side in (low, low, wide, high)])


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" pdf:Trapped="False" xmpMM:DocumentID="uuid:1"
 xmp:CreateDate="2020-06-08T00:00:00+08:00" xmp:ModifyDate="2020-06-08T00:00:00+08:00">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">天山社区晨报 第112期</rdf:li></rdf:Alt></dc:title>VERSION
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def good_pdf(
    content: Callable[[dict[str, str]], object] | None = None,
    edit: Callable[[pikepdf.Pdf], object] | None = None,
    level: PdfxLevel = PdfxLevel.X1A,
    **saving: object,
) -> bytes:
    """The good file. *content* may change the parts of its page, *edit* its objects, *saving* how it is written."""
    pdf = pikepdf.new()
    parts = good_content()
    if content is not None:
        content(parts)
    page = Dictionary(
        Type=Name.Page,
        MediaBox=_box(SHEET),
        BleedBox=_box(BLEED),
        TrimBox=_box(0),
        Resources=_resources(pdf),
        Contents=pdf.make_indirect(Stream(pdf, "\n".join(parts.values()).encode())),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier=IDENTIFIER,
                RegistryName="http://www.color.org",
                Info="Coldset newsprint",
                DestOutputProfile=pdf.make_indirect(Stream(pdf, PROFILE.read_bytes(), N=4)),
            )
        ]
    )
    x1a = level is PdfxLevel.X1A
    version = "" if x1a else "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
    pdf.Root.Metadata = pdf.make_indirect(
        Stream(pdf, XMP.replace("VERSION", version).encode(), Type=Name.Metadata, Subtype=Name.XML)
    )
    dates = "D:20200608000000+08'00'"
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(Title="天山社区晨报 第112期", CreationDate=dates, ModDate=dates, Trapped=Name("/False"))
    )
    if x1a:
        pdf.trailer.Info.GTS_PDFXVersion = "PDF/X-1a:2003"
    if edit is not None:
        edit(pdf)
    return saved(pdf, level, **saving)


def saved(pdf: pikepdf.Pdf, level: PdfxLevel = PdfxLevel.X1A, **saving: object) -> bytes:
    """The PDF's bytes, written as a press wants them."""
    file = io.BytesIO()
    options: dict[str, object] = {
        "force_version": level.pdf_version,
        "object_stream_mode": pikepdf.ObjectStreamMode.disable,
        "fix_metadata_version": False,
        "compress_streams": True,
    }
    pdf.save(file, **{**options, **saving})  # type: ignore[arg-type]
    return file.getvalue()


def page_of(pdf: pikepdf.Pdf) -> Dictionary:
    """The only page."""
    return pdf.pages[0].obj


def broken_profile(changes: dict[int, bytes]) -> bytes:
    """The profile with bytes changed at offsets."""
    profile = bytearray(PROFILE.read_bytes())
    for offset, value in changes.items():
        profile[offset : offset + len(value)] = value
    struct.pack_into(">I", profile, 0, len(profile))
    return bytes(profile)


def is_note_of_ink(breach: Breach) -> bool:
    """Whether it only tells that ink was not counted, which cannot be too much or is wrong by another rule."""
    return (breach.rule, breach.severity) == ("ink-uncounted", Severity.NOTE)
