# ruff: noqa: E501 - one row a control, read as a table
"""Negative controls: the good file broken in exactly one way each, with the one rule that must speak up."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property

import pikepdf
import qrcode
from good import (
    BLEED,
    HEIGHT,
    NEWSPRINT,
    NEWSPRINT_X4,
    SHEET,
    TEXT,
    URL,
    WIDTH,
    at,
    box,
    broken_profile,
    good_pdf,
    mm,
    page_of,
    picture,
    qr_path,
    show,
)
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from layout.judge import Expected, PreflightReport, preflight
from layout.model.condition import Condition, PdfxLevel
from layout.units import PT_PER_MM

Parts = dict[str, str]


BLACK = replace(NEWSPRINT, name="black", black_only=True)


@dataclass(frozen=True)
class Control:
    """One way to be wrong. `value` must occur in what the breach says was found; `place` in mm where it must lie."""

    name: str
    rule: str
    value: str = ""
    content: Callable[[Parts], object] | None = None
    edit: Callable[[pikepdf.Pdf], object] | None = None
    saving: dict[str, object] = field(default_factory=dict)
    patch: Callable[[bytes], bytes] | None = None
    """What is done to the bytes of the file, last."""
    place: tuple[float, float] | None = None
    codes: tuple[str, ...] = (URL,)
    """What the page's codes are to say."""
    also: frozenset[str] = frozenset()
    """Rules that this way of being wrong cannot help breaking, too."""
    condition: Condition = NEWSPRINT

    @cached_property
    def pdf(self) -> bytes:
        """The broken file."""
        level = PdfxLevel.X4 if self.condition is NEWSPRINT_X4 else PdfxLevel.X1A
        made = good_pdf(self.content, self.edit, level, **self.saving)
        return self.patch(made) if self.patch else made

    @cached_property
    def report(self) -> PreflightReport:
        """What is said of it."""
        return preflight(self.pdf, self.condition, Expected([self.codes]))


def add(text: str) -> Callable[[Parts], object]:
    """More content at the end."""
    return lambda parts: parts.update(more=text)


def change(part: str, old: str, new: str) -> Callable[[Parts], object]:
    """One part of the content with something else in it."""

    def apply(parts: Parts) -> None:
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)

    return apply


def both(*changes: Callable[..., object]) -> Callable[..., object]:
    """Several changes, one after the other."""
    return lambda target: [change(target) for change in changes]


def info(**entries: object) -> Callable[[pikepdf.Pdf], object]:
    """Entries of the information dictionary changed, or deleted where None."""

    def apply(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del pdf.trailer.Info[f"/{key}"]
            else:
                pdf.trailer.Info[f"/{key}"] = value
        if "CreationDate" not in entries:
            del pdf.Root.Metadata  # the XMP says what the dictionary said

    return apply


def intent(**entries: object) -> Callable[[pikepdf.Pdf], object]:
    """Entries of the output intent changed, or deleted where None."""

    def apply(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del pdf.Root.OutputIntents[0][f"/{key}"]
            else:
                pdf.Root.OutputIntents[0][f"/{key}"] = value

    return apply


def profile(source: bytes, components: int = 4) -> Callable[[pikepdf.Pdf], object]:
    """Another profile in the output intent."""
    return lambda pdf: intent(DestOutputProfile=pdf.make_indirect(Stream(pdf, source, N=components)))(pdf)


def on_page(**entries: object) -> Callable[[pikepdf.Pdf], object]:
    """Entries of the page changed, or deleted where None."""

    def apply(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del page_of(pdf)[f"/{key}"]
            else:
                page_of(pdf)[f"/{key}"] = value

    return apply


def state(**entries: object) -> Callable[[pikepdf.Pdf], object]:
    """An ExtGState named New."""
    return lambda pdf: page_of(pdf).Resources.ExtGState.update({"/New": Dictionary(**entries)})


def resource(category: str, **entries: object) -> Callable[[pikepdf.Pdf], object]:
    """Entries of the resources; a function gets the PDF and makes one."""

    def apply(pdf: pikepdf.Pdf) -> None:
        resources = page_of(pdf).Resources
        if f"/{category}" not in resources:
            resources[f"/{category}"] = Dictionary()
        for key, value in entries.items():
            resources[f"/{category}"][f"/{key}"] = value(pdf) if callable(value) else value

    return apply


def descendant(pdf: pikepdf.Pdf) -> Dictionary:
    """The CID font of the page's font."""
    return page_of(pdf).Resources.Font.F1.DescendantFonts[0]


def swap_font_file(pdf: pikepdf.Pdf) -> None:
    """A font program cut short."""
    file = descendant(pdf).FontDescriptor.FontFile3
    file.write(file.read_bytes()[:2000])


def opentype(pdf: pikepdf.Pdf) -> None:
    """The CFF inside an OpenType font, as PDF 1.6 allows."""
    file = descendant(pdf).FontDescriptor.FontFile3
    cff = file.read_bytes()
    table = b"OTTO\x00\x01\x00\x10\x00\x00\x00\x00CFF \x00\x00\x00\x00" + (28).to_bytes(4) + len(cff).to_bytes(4)
    file.write(table + cff)
    file.Subtype = Name.OpenType


def photo(pdf: pikepdf.Pdf) -> Stream:
    """The page's photo."""
    return page_of(pdf).Resources.XObject.Photo


def replace_photo(
    width: int, height: int, inks: tuple[float, ...], **entries: object
) -> Callable[[pikepdf.Pdf], object]:
    """Another picture in the photo's place."""
    return resource("XObject", Photo=lambda pdf: pdf.make_indirect(picture(pdf, width, height, inks, **entries)))


def rgb_photo(pdf: pikepdf.Pdf) -> None:
    """An RGB JPEG in the photo's place."""
    file = io.BytesIO()
    Image.linear_gradient("L").resize((480, 320)).convert("RGB").save(file, "JPEG")
    stream = photo(pdf)
    stream.write(file.getvalue(), filter=Name.DCTDecode)
    stream.ColorSpace = Name.DeviceRGB


def heavy_jpeg(pdf: pikepdf.Pdf) -> None:
    """A CMYK JPEG of 300 % in the photo's place, stored as Adobe does."""
    file = io.BytesIO()
    Image.new("CMYK", (480, 320), (191, 191, 191, 192)).save(file, "JPEG", quality=95)
    stream = photo(pdf)
    stream.write(file.getvalue(), filter=Name.DCTDecode)
    stream.Decode = Array([1, 0] * 4)


def form(content: str, **entries: object) -> Callable[[pikepdf.Pdf], Stream]:
    """A form XObject as large as the sheet, with the page's resources."""

    def make(pdf: pikepdf.Pdf) -> Stream:
        stream = Stream(pdf, content.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 500, 600])
        for key, value in entries.items():
            stream[f"/{key}"] = value
        return pdf.make_indirect(stream)

    return make


def pattern(content: str, **resources: object) -> Callable[[pikepdf.Pdf], Stream]:
    """A tiling pattern of 10 pt."""

    def make(pdf: pikepdf.Pdf) -> Stream:
        stream = Stream(pdf, content.encode(), PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 10, 10])
        stream.XStep = stream.YStep = 10
        stream.Resources = Dictionary(**resources)
        return pdf.make_indirect(stream)

    return make


def type3(content: str) -> Callable[[pikepdf.Pdf], Dictionary]:
    """A Type 3 font whose letter a is drawn by the content."""
    return lambda pdf: pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=[0, 0, 1000, 1000],
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            CharProcs=Dictionary(a=pdf.make_indirect(Stream(pdf, content.encode()))),
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a])),
            FirstChar=97,
            LastChar=97,
            Widths=Array([1000]),
            Resources=Dictionary(),
        )
    )


def separation(name: str, alternate: object) -> Callable[[pikepdf.Pdf], Array]:
    """A spot colour."""
    count = {Name.DeviceCMYK: 4, Name.DeviceRGB: 3}[alternate]

    def make(pdf: pikepdf.Pdf) -> Array:
        ends = {"C0": Array([0] * count), "C1": Array([0.5] * count)}
        return Array(
            [Name.Separation, Name("/" + name), alternate, Dictionary(FunctionType=2, Domain=[0, 1], N=1, **ends)]
        )

    return make


def annotation(**entries: object) -> Callable[[pikepdf.Pdf], object]:
    """A link on the page."""
    whole = {
        "Type": Name.Annot,
        "Subtype": Name.Link,
        "Rect": Array([100, 100, 200, 120]),
        "Border": Array([0, 0, 0]),
        **entries,
    }
    return on_page(Annots=Array([Dictionary(**whole)]))


def trim(*sides: float) -> Array:
    """A box in millimetres of the sheet."""
    return Array([round(side * PT_PER_MM, 4) for side in sides])


def again(parts: Parts, name: str, new: str) -> None:
    """Another text for a part."""
    parts[name] = new


def text(
    colour: str, size: float, x: float = 20, y: float = 130, gs: str = "/Black gs", after: str = "/Plain gs"
) -> str:
    """A line of text."""
    return f"{gs} {colour} BT /F1 {size} Tf {at(x, y)} Td {show('天山社区晨报')} Tj ET {after}"


def loop(pdf: pikepdf.Pdf) -> None:
    """A form that paints itself."""
    stream = form("/Loop Do")(pdf)
    resource("XObject", Loop=stream)(pdf)
    stream.Resources = Dictionary(XObject=Dictionary(Loop=stream))


def jpeg2000(pdf: pikepdf.Pdf) -> None:
    """A gray JPEG 2000 in the photo's place."""
    file = io.BytesIO()
    Image.linear_gradient("L").resize((480, 320)).save(file, "JPEG2000")
    photo(pdf).write(file.getvalue(), filter=Name.JPXDecode)
    photo(pdf).ColorSpace = Name.DeviceGray


def code_picture(pdf: pikepdf.Pdf) -> Stream:
    """The code as a one-bit gray picture."""
    code = qrcode.QRCode(border=4)
    code.add_data(URL)
    image = code.make_image().get_image().convert("1")
    stream = Stream(pdf, image.tobytes(), Type=Name.XObject, Subtype=Name.Image, Width=image.width, Height=image.height)
    stream.BitsPerComponent, stream.ColorSpace = 1, Name.DeviceGray
    return pdf.make_indirect(stream)


CONTROLS = [
    # The file
    Control("encrypted", "encrypted", saving={"encryption": pikepdf.Encryption(owner="o", user="", R=3, aes=False, metadata=False), "force_version": "1.4"}),
    Control("too new", "pdf-version", "1.7", saving={"force_version": "1.7"}),
    Control("object streams", "object-streams", saving={"object_stream_mode": pikepdf.ObjectStreamMode.generate, "force_version": "1.5"}, patch=lambda made: made.replace(b"%PDF-1.5", b"%PDF-1.4", 1)),
    Control("no ID", "file-id", patch=lambda made: made.replace(b"/ID [", b"/XY [")),
    Control("cross-reference table misplaced", "file-damaged", patch=lambda made: made.replace(b"startxref\n", b"startxref\n1")),
    Control("no media box", "file-damaged", edit=on_page(MediaBox=None), content=lambda parts: [parts.pop("slug"), parts.pop("marks")]),
    Control("no PDF/X version", "pdfx-version", "—", edit=info(GTS_PDFXVersion=None)),
    Control("another PDF/X", "pdfx-version", "PDF/X-3:2003", edit=info(GTS_PDFXVersion="PDF/X-3:2003")),
    Control("trapped unknown", "trapped", "Unknown", edit=info(Trapped=Name("/Unknown"))),
    Control("no title", "info-missing", "Title", edit=info(Title=None)),
    Control("no date", "info-missing", "ModDate", edit=info(ModDate=None)),
    Control("date of no form", "info-missing", "8 June", edit=info(CreationDate="8 June 2020")),
    Control("XMP of another title", "metadata-disagrees", "第112期", edit=lambda pdf: pdf.trailer.Info.update({"/Title": "别的题目"})),
    Control("broken XMP", "metadata-broken", edit=lambda pdf: pdf.Root.Metadata.write(b"<x:xmpmeta><rdf")),
    Control("XMP with entities", "metadata-broken", edit=lambda pdf: pdf.Root.Metadata.write(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
    Control("JavaScript", "javascript", "Names", edit=lambda pdf: pdf.Root.update({"/Names": Dictionary(JavaScript=Dictionary(Names=Array([])))})),
    Control("opening action", "actions", "OpenAction", edit=lambda pdf: pdf.Root.update({"/OpenAction": Dictionary(S=Name.Named, N=Name.Print)})),
    Control("page action", "actions", "AA", edit=on_page(AA=Dictionary(O=Dictionary(S=Name.Named, N=Name.NextPage)))),
    Control("form field", "form-fields", edit=lambda pdf: pdf.Root.update({"/AcroForm": Dictionary(Fields=Array([Dictionary(FT=Name.Tx, T="a")]))})),
    Control("attachment", "embedded-files", edit=lambda pdf: pdf.Root.update({"/Names": Dictionary(EmbeddedFiles=Dictionary(Names=Array([])))})),
    Control("layers", "layers", edit=lambda pdf: pdf.Root.update({"/OCProperties": Dictionary(OCGs=Array([]), D=Dictionary())})),
    # The output intent
    Control("no intent", "intent-missing", edit=lambda pdf: pdf.Root.__delitem__("/OutputIntents")),
    Control("two intents", "intent-several", "2", edit=lambda pdf: pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])),
    Control("wrong intent", "intent-condition", "FOGRA39", edit=intent(OutputConditionIdentifier="FOGRA39")),
    Control("no identifier", "intent-entry", "OutputConditionIdentifier", edit=intent(OutputConditionIdentifier=None)),
    Control("no registry", "intent-entry", "RegistryName", edit=intent(RegistryName=None)),
    Control("no profile", "intent-profile", "none", edit=intent(DestOutputProfile=None, RegistryName="http://example.org")),
    Control("RGB profile", "intent-profile", "RGB", edit=profile(broken_profile({16: b"RGB "}))),
    Control("display profile", "intent-profile", "mntr", edit=profile(broken_profile({12: b"mntr"}))),
    Control("profile of version 4", "intent-profile", "version 4", edit=profile(broken_profile({8: b"\x04"}))),
    Control("no ICC profile", "intent-profile", "no ICC", edit=profile(b"something else" * 20)),
    Control("three components", "intent-profile", "N 3", edit=profile(broken_profile({}), 3)),
    Control("another profile", "intent-profile-differs", edit=profile(broken_profile({-100: b"\x01\x02\x03"}))),
    # Boxes and what hangs on the page
    Control("no trim box", "trim-box", "none", edit=both(on_page(TrimBox=None), on_page(CropBox=trim(SHEET, SHEET, SHEET + WIDTH, SHEET + HEIGHT)), on_page(BleedBox=None)), content=lambda parts: [parts.pop("marks"), parts.pop("slug"), change("band", box(-BLEED, -BLEED, WIDTH + 2 * BLEED, 15), box(10, 5, 100, 7))(parts)]),
    Control("trim and art box", "trim-box", "ArtBox", edit=on_page(ArtBox=trim(SHEET, SHEET, SHEET + WIDTH, SHEET + HEIGHT))),
    Control("bleed outside media", "box-order", "BleedBox", edit=on_page(BleedBox=trim(-5, -5, SHEET + WIDTH + 15, SHEET + HEIGHT + 15)), content=lambda parts: parts.pop("slug")),
    Control("crop inside trim", "crop-box", "60.0", edit=on_page(CropBox=trim(SHEET + 10, SHEET + 10, SHEET + 70, SHEET + 150)), content=lambda parts: parts.pop("qr"), codes=()),
    Control("scaled page", "page-scaling", "UserUnit 1.0001", edit=on_page(UserUnit=1.0001)),
    Control("link", "annotation", "Link", edit=annotation()),
    Control("empty page", "page-empty", content=lambda parts: [parts.pop(name) for name in list(parts) if name not in ("marks", "slug")], codes=()),
    # Content
    Control("resource lacking", "resource-missing", "XObject", content=add("/Nothing Do")),
    Control("unknown operator", "operator", "frobnicate", content=add("1 2 frobnicate")),
    Control("operands lacking", "content-broken", "re", content=add("1 2 re f")),
    Control("states not restored", "content-broken", "q", content=add("q q")),
    Control("form in itself", "content-broken", "recursion", content=add("/Loop Do"), edit=loop),
    Control("transfer curve", "transfer-curve", "TR", content=add("/New gs /Plain gs"), edit=state(TR=Name.Identity)),
    Control("halftone", "halftone", "6", content=add("/New gs /Plain gs"), edit=state(HT=Dictionary(HalftoneType=6))),
    Control("OPI", "opi", edit=lambda pdf: photo(pdf).update({"/OPI": Dictionary()})),
    Control("PostScript", "postscript", "PS", content=add("/Ps Do"), edit=resource("XObject", Ps=form("", Subtype2=Name.PS))),
    Control("pattern of tiny tiles", "file-unfinished", "tile", content=add(f"/Pattern cs /P scn {box(20, 120, 20, 20)} f"), edit=both(resource("Pattern", P=pattern("0 0 0 1 k 0 0 1 1 re f")), lambda pdf: page_of(pdf).Resources.Pattern.P.update({"/XStep": 0.001, "/YStep": 0.001})), codes=()),
    # Transparency
    Control("alpha", "transparency", "ca 0.5", content=add(f"/New gs 0 0 0 1 k {box(20, 120, 20, 20)} f"), edit=state(ca=0.5), place=(20, 120)),
    Control("blend mode", "transparency", "Multiply", content=add(f"/New gs 0 0 0 1 k {box(20, 120, 20, 20)} f"), edit=state(BM=Name.Multiply), place=(20, 120)),
    Control("soft mask", "transparency", "SMask", edit=lambda pdf: photo(pdf).update({"/SMask": pdf.make_indirect(picture(pdf, 480, 320, (1.0,)))}), place=(10, 65)),
    Control("page group", "transparency", "Group", edit=on_page(Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK))),
    Control("form group", "transparency", "Group", content=add("/Form Do"), edit=resource("XObject", Form=form("q Q", Group=Dictionary(S=Name.Transparency)))),
    # Colour
    Control("RGB rule", "colour-rgb", "DeviceRGB 1 0 0", content=add(f"1 0 0 RG 1 w {at(20, 130)} m {at(60, 130)} l S"), place=(20, 130)),
    Control("RGB text", "colour-rgb", "DeviceRGB 0 0 0", content=add(text("0 0 0 rg", 9)), place=(20.0, 127.3)),
    Control("RGB picture", "colour-rgb", "DeviceRGB", edit=rgb_photo, place=(10, 65)),
    Control("RGB in a form", "colour-rgb", "DeviceRGB 0 0 1", content=add("/Form Do"), edit=resource("XObject", Form=form(f"0 0 1 rg {box(20, 120, 20, 20)} f")), place=(20, 120)),
    Control("RGB in a pattern", "colour-rgb", "DeviceRGB 0 1 0", content=add(f"/Pattern cs /P scn {box(20, 120, 20, 20)} f"), edit=resource("Pattern", P=pattern("0 1 0 rg 0 0 5 5 re f")), place=(20, 120)),
    Control("RGB in a Type 3 glyph", "colour-rgb", "DeviceRGB 1 0 1", content=add(f"0 0 0 1 k /Black gs BT /T3 12 Tf {at(20, 130)} Td (a) Tj ET"), edit=both(resource("Font", T3=type3("1000 0 d0 1 0 1 rg 0 0 700 700 re f"))), place=(20, 127.0), also=frozenset({"font-bitmap"})),
    Control("RGB chosen, not used", "colour-rgb", "DeviceRGB", content=add("1 0 0 rg 0 0 0 1 k")),
    Control("RGB shading", "colour-rgb", "DeviceRGB", content=add(f"q {box(20, 120, 20, 20)} W n /S sh Q"), edit=resource("Shading", S=Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 100, 0], Function=Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[1, 0, 0], C1=[0, 0, 1]))), place=(20, 120)),
    Control("RGB inline picture", "colour-rgb", "DeviceRGB", content=add(f"q {mm(2, 0, 0, 2)} {at(20, 130)} cm BI /W 20 /H 20 /BPC 8 /CS /RGB /F /AHx ID {'00ff00' * 400}> EI Q"), place=(20, 128)),
    Control("Lab", "colour-managed", "Lab", content=add(f"/Lab cs 50 10 10 scn {box(20, 120, 20, 20)} f"), edit=resource("ColorSpace", Lab=Array([Name.Lab, Dictionary(WhitePoint=[0.96, 1, 0.82])])), place=(20, 120)),
    Control("spot on RGB", "colour-alternate", "Separation Gold", content=add(f"/Spot cs 1 scn {box(20, 120, 20, 20)} f"), edit=resource("ColorSpace", Spot=separation("Gold", Name.DeviceRGB))),
    Control("default CMYK", "colour-default", "DefaultCMYK", edit=resource("ColorSpace", DefaultCMYK=Name.DeviceCMYK)),
    Control("broken space", "colour-broken", "?", content=add(f"/Odd cs 1 scn {box(20, 120, 20, 20)} f"), edit=resource("ColorSpace", Odd=Array([Name.Nothing]))),
    Control("spot colour", "spot-colour", "Gold", content=add(f"/Spot cs 1 scn {box(20, 120, 20, 20)} f"), edit=resource("ColorSpace", Spot=separation("Gold", Name.DeviceCMYK)), place=(20, 120)),
    Control("registration colour", "registration-colour", "All", content=add(f"/All cs 1 scn {box(20, 120, 20, 20)} f"), place=(20, 120), also=frozenset({"ink-limit"})),
    Control("white overprints", "white-overprint", "C0 M0 Y0 K0", content=change("reversed", "0 0 0 0 k", "/Black gs 0 0 0 0 k"), place=(64, 45.5)),
    # Ink
    Control("picture for other plates", "plate-unwanted", "CMYK", content=change("band", "0.2 0 0 0 k", "0 0 0 0.2 k"), condition=BLACK, place=(10, 65)),
    Control("heavy area", "ink-limit", "300 %", content=add(f"0.75 0.75 0.75 0.75 k {box(20, 120, 20, 20)} f"), place=(20, 120)),
    Control("heavy headline", "ink-limit", "290 %", content=add(text("1 1 0.5 0.4 k", 20)), place=(20, 123.9)),
    Control("heavy picture", "ink-limit", "300 %", edit=heavy_jpeg, place=(10, 65)),
    Control("overprinted panels", "ink-limit", "260 %", content=add(f"/Black gs 1 0.3 0 0 k {box(20, 120, 20, 20)} f 0 0 0.6 0.7 k {box(20, 120, 20, 20)} f"), place=(20, 120)),
    Control("ink to be looked at", "ink-limit", "230 %", content=add(f"0.8 0.8 0.7 0 k {box(20, 120, 20, 20)} f"), place=(20, 120)),
    Control("picture of 3 bits", "ink-uncounted", "3 bits", edit=lambda pdf: [photo(pdf).update({"/BitsPerComponent": 3}), photo(pdf).write(bytes(480 * 320 * 2))], place=(10, 65)),
    # Fonts
    Control("missing font", "font-not-embedded", "NotoSansSC", edit=lambda pdf: descendant(pdf).FontDescriptor.__delitem__("/FontFile3")),
    Control("OpenType in 1.4", "font-program", "OpenType", edit=opentype),
    Control("truncated font", "font-broken", "unreadable", edit=swap_font_file),
    Control("missing glyph", "font-glyph", "CID 4000", content=add(f"0 0 0 1 k /Black gs BT /F1 9 Tf {at(20, 130)} Td <0fa0> Tj ET"), place=(20, 127.3)),
    Control("glyph numbers for CIDs", "font-glyph", "CID 1, 2", content=add(f"0 0 0 1 k /Black gs BT /F1 9 Tf {at(20, 130)} Td <00010002> Tj ET")),
    Control("glyph of nothing", "font-glyph", "CID 0", content=add(f"0 0 0 1 k /Black gs BT /F1 9 Tf {at(20, 130)} Td <0000> Tj ET")),
    Control("Type 3", "font-bitmap", "?", content=add(f"0 0 0 1 k /Black gs BT /T3 12 Tf {at(20, 130)} Td (a) Tj ET"), edit=resource("Font", T3=type3("1000 0 0 0 700 700 d1 0 0 700 700 re f"))),
    # Text
    Control("5 pt text", "text-small", "5 pt", content=add(text("0 0 0 1 k", 5)), place=(20, 128.5)),
    Control("scaled text", "text-small", "4.5 pt", content=add(f"q 0.5 0 0 0.5 0 0 cm /Black gs 0 0 0 1 k BT /F1 9 Tf 100 200 Td {show('天山')} Tj ET Q")),
    Control("7 pt tinted text", "text-small-tinted", "7 pt", content=add(text("0 0 0 0.5 k", 7))),
    Control("9 pt red text", "text-small-colours", "9 pt", content=add(text("0 1 1 0 k", 9))),
    Control("9 pt reversed text", "text-small-reversed", "9 pt", content=change("reversed", "/F1 12 Tf", "/F1 9 Tf"), place=(64, 46.3)),
    Control("black of four inks", "text-black-colours", "C60 M40 Y40 K80", content=add(text("0.6 0.4 0.4 0.8 k", 12))),
    Control("black of three inks", "text-black-colours", "C70 M60 Y60 K0", content=add(text("0.7 0.6 0.6 0 k", 9))),
    Control("black knocks out", "text-black-knockout", "K100", content=change("black-on-tint", "BT", "/Plain gs BT"), place=(10, 6.9)),
    Control("white on paper", "text-invisible", "C0 M0 Y0 K0", content=add(text("0 0 0 0 k", 12, gs="/Plain gs"))),
    Control("invisible text", "text-invisible", "Tr 3", content=add(f"0 0 0 1 k BT 3 Tr /F1 9 Tf {at(20, 130)} Td {show('天山')} Tj 0 Tr ET")),
    Control("text off the page", "text-off-page", "beyond", content=add(text("0 0 0 1 k", 9, x=200))),
    Control("text in the bleed", "text-off-page", "beyond", content=add(text("0 0 0 1 k", 6, y=162.8))),
    Control("text cut by the trim", "text-off-page", "cut", content=add(text("0 0 0 1 k", 9, x=110)), place=(110, 127.3)),
    Control("text clipped away", "text-clipped", "33 %", content=add(f"q {box(20, 120, 6.35, 20)} W n {text('0 0 0 1 k', 9)} Q")),
    # Places
    Control("text near the trim", "live-matter", "2.1 mm", content=add(text("0 0 0 1 k", 9, x=2)), place=(2, 127.3)),
    Control("picture near the trim", "live-matter", "1.0 mm", content=change("photo", at(10, 105), at(1, 105)), place=(1, 65)),
    Control("no bleed", "bleed-missing", "right 1.0 mm", content=change("band", box(-BLEED, -BLEED, WIDTH + 2 * BLEED, 15), box(-BLEED, -BLEED, WIDTH + BLEED + 1, 15))),
    Control("bleed cut off", "bleed-missing", "left 2.0 mm", edit=on_page(BleedBox=trim(SHEET - 2, SHEET - BLEED, SHEET + WIDTH + BLEED, SHEET + HEIGHT + BLEED))),
    # Rules
    Control("hairline", "rule-thin", "0.1 pt", content=change("rule", "0.5 w", "0.1 w"), place=(10, 60)),
    Control("thinnest line of the device", "rule-thin", "0 pt", content=change("rule", "0.5 w", "0 w")),
    Control("scaled hairline", "rule-thin", "0.15 pt", content=change("rule", f"0.5 w {at(10, 60)} m {at(110, 60)} l S", "q 0.3 0 0 0.3 0 0 cm 0.5 w 200 1200 m 900 1200 l S Q")),
    Control("filled hairline", "rule-thin", "0.2 pt", content=add(f"0 0 0 1 k {at(20, 130)} 100 0.2 re f"), place=(20, 129.93)),
    Control("thin frame", "rule-thin", "0.1 pt", content=add("0 0 0 1 k 100 100 100 50 re 100.1 100.1 99.8 49.8 re f*")),
    Control("tinted rule", "rule-thin-tinted", "0.5 pt", content=change("rule", "0 0 0 1 K", "0 0 0 0.4 K")),
    Control("rule of several inks", "rule-thin-colours", "1 pt", content=change("rule", "0 0 0 1 K 0.5 w", "0 1 1 0 K 1 w")),
    Control("reversed rule", "rule-thin-reversed", "1 pt", content=change("reversed", "BT", f"0 0 0 0 K 1 w {at(64, 51)} m {at(100, 51)} l S BT")),
    Control("black rule knocks out", "rule-black-knockout", "K100", content=change("black-on-tint", "/Plain gs", f"/Plain gs 0 0 0 1 K 1 w {at(60, 10)} m {at(100, 10)} l S")),
    Control("filled black rule knocks out", "rule-black-knockout", "K100", content=change("black-on-tint", "/Plain gs", f"/Plain gs {at(60, 10)} 90 0.5 re f")),
    # Pictures
    Control("low ppi", "picture-ppi", "102 ppi", edit=replace_photo(240, 160, (0.6, 0.5, 0.5, 0.2)), place=(10, 65)),
    Control("middling ppi", "picture-ppi", "178 ppi", edit=replace_photo(420, 280, (0.6, 0.5, 0.5, 0.2))),
    Control("coarse line art", "line-art-ppi", "201 ppi", content=add(f"0 0 0 1 k q {mm(20, 0, 0, 20)} {at(20, 140)} cm /Art Do Q"), edit=resource("XObject", Art=lambda pdf: stencil(pdf, 158))),
    Control("LZW", "picture-filter", "LZW", edit=lambda pdf: photo(pdf).write(lzw(480 * 320 * 4), filter=Name.LZWDecode), saving={"stream_decode_level": pikepdf.StreamDecodeLevel.none, "compress_streams": False}),
    Control("JPEG 2000", "picture-filter", "JPEG 2000", edit=jpeg2000),
    Control("16 bits", "picture-bits", "16", edit=lambda pdf: [photo(pdf).update({"/BitsPerComponent": 16}), photo(pdf).write(bytes(480 * 320 * 8))]),
    Control("interpolated", "picture-interpolate", "Photo", edit=lambda pdf: photo(pdf).update({"/Interpolate": True})),
    Control("alternates", "picture-alternates", "Photo", edit=lambda pdf: photo(pdf).update({"/Alternates": Array([])})),
    Control("picture cut short", "picture-broken", "Photo", edit=lambda pdf: photo(pdf).write(bytes(1000))),
    Control("picture elsewhere", "external", "Photo", edit=lambda pdf: photo(pdf).update({"/F": "photo.tif"})),
    # QR codes
    Control("no code", "qr-missing", content=lambda parts: parts.pop("qr")),
    Control("QR of something else", "qr-content", "https://example.org/other", content=lambda parts: again(parts, "qr", f"0 0 0 1 k {qr_path('https://example.org/other', 75, 110, 30)} f"), place=(78.6, 113.6)),
    Control("tiny QR", "qr-module", "0.30 mm", content=lambda parts: again(parts, "qr", f"0 0 0 1 k {qr_path(URL, 75, 110, 0.3 * 37)} f")),
    Control("smallish QR", "qr-module", "0.45 mm", content=lambda parts: again(parts, "qr", f"0 0 0 1 k {qr_path(URL, 75, 110, 0.45 * 37)} f")),
    Control("QR hemmed in", "qr-quiet", "1.5", content=lambda parts: again(parts, "qr", parts["qr"] + f" {box(73, 110, 4, 30)} f")),
    Control("pale QR", "qr-contrast", "34 %", content=lambda parts: again(parts, "qr", parts["qr"].replace("0 0 0 1 k", "0 0 0 0.4 k"))),
    Control("QR of four inks", "qr-colour", "C60 M50 Y50 K60", content=lambda parts: again(parts, "qr", parts["qr"].replace("0 0 0 1 k", "0.6 0.5 0.5 0.6 k"))),
    Control("QR on a tint", "qr-ground", "C0 M0 Y20 K0", content=lambda parts: again(parts, "qr", f"0 0 0.2 0 k {box(70, 106, 40, 40)} f {parts['qr']}")),
    Control("QR as a picture", "qr-raster", "Code", content=lambda parts: again(parts, "qr", f"q {mm(30, 0, 0, 30)} {at(75, 140)} cm /Code Do Q"), edit=resource("XObject", Code=code_picture)),
    # PDF/X-4
    Control("X-4: device RGB", "colour-rgb", "DeviceRGB 1 0 0", content=add(f"1 0 0 rg {box(20, 120, 20, 20)} f"), condition=NEWSPRINT_X4, place=(20, 120)),
    Control("X-4: no metadata", "metadata-broken", "no metadata", edit=lambda pdf: [pdf.Root.__delitem__("/Metadata"), pdf.trailer.Info.update({"/GTS_PDFXVersion": "PDF/X-4"})], condition=NEWSPRINT_X4),
    Control("X-4: CMYK in the intent's own profile", "colour-profile", "ICCBased 4", content=add(f"/Same cs 0 0 0 1 scn {box(20, 120, 20, 20)} f"), edit=lambda pdf: resource("ColorSpace", Same=Array([Name.ICCBased, pdf.Root.OutputIntents[0].DestOutputProfile]))(pdf), condition=NEWSPRINT_X4),
    Control("X-4: link", "annotation", "Link", edit=annotation(), condition=NEWSPRINT_X4),
]  # fmt: skip


def stencil(pdf: pikepdf.Pdf, side: int) -> Stream:
    """A one-bit mask of stripes."""
    row = b"\xf0" * ((side + 7) // 8)
    mask = Stream(pdf, row * side, Type=Name.XObject, Subtype=Name.Image, Width=side, Height=side, ImageMask=True)
    mask.BitsPerComponent = 1
    return pdf.make_indirect(mask)


def lzw(count: int) -> bytes:
    """So many zero bytes in LZW, each as a literal code of nine bits with the table cleared in time."""
    bits, since = ["100000000"], 0
    for _ in range(count):
        bits.append("000000000")
        since += 1
        if since == 200:
            bits.append("100000000")
            since = 0
    bits.append("100000001")
    whole = "".join(bits)
    return int(whole.ljust(-(-len(whole) // 8) * 8, "0"), 2).to_bytes(-(-len(whole) // 8))


assert len({control.name for control in CONTROLS}) == len(CONTROLS)
assert set("天山社区晨报要闻简讯") <= set(TEXT)
