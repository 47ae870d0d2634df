"""PDFs that mean harm: small files that ask for endless time or memory."""

import zlib
from collections.abc import Callable
from itertools import pairwise

SIZE = "0 0 600 800"


def pdf(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """A file of these objects; 1 is its catalog."""
    parts, places, at = [b"%PDF-1.7\n"], {}, 9
    for number, content in objects.items():
        places[number] = at
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        at += len(parts[-1])
    rows = [b"0000000000 65535 f \n" if n not in places else b"%010d 00000 n \n" % places[n]
            for n in range(max(objects) + 1)]  # fmt: skip
    table = b"xref\n0 %d\n%s" % (len(rows), b"".join(rows))
    end = b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(rows), trailer, at)
    return b"".join(parts) + table + end


def stream(content: bytes, entries: bytes = b"", packed: bool = False) -> bytes:
    """A stream object."""
    filter_ = b"/Filter/FlateDecode" if packed else b""
    return b"<<%s%s/Length %d>>stream\n%s\nendstream" % (entries, filter_, len(content), content)


def pages(content: bytes, resources: bytes = b"", others: dict[int, bytes] | None = None) -> bytes:
    """Four pages that show the same."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[" + SIZE.encode() + b"]/Contents 10 0 R/Resources<<" + resources + b">>>>"
    )
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 7))
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 4/Kids[" + kids + b"]>>"}
    objects |= dict.fromkeys(range(3, 7), page)
    return pdf(objects | {10: content} | (others or {}))


def zeros(size: int, pattern: bytes = b"\0") -> bytes:
    """So many bytes, packed."""
    packer, block = zlib.compressobj(9), pattern * (1_000_000 // len(pattern))
    return b"".join(packer.compress(block) for _ in range(size // 1_000_000)) + packer.flush()


FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]"


def nested_forms() -> bytes:
    """Forms that show ten others each, ten deep."""
    forms = {n: stream(b"/F Do " * 10, FORM + b"/Resources<</XObject<</F %d 0 R>>>>" % (n + 1)) for n in range(20, 30)}
    forms[30] = stream(b"0 0 9 9 re f", FORM)
    return pages(stream(b"/F Do"), b"/XObject<</F 20 0 R>>", forms)


def form_in_itself() -> bytes:
    """A form that shows itself."""
    own = stream(b"/F Do /F Do", FORM + b"/Resources<</XObject<</F 20 0 R>>>>")
    return pages(stream(b"/F Do"), b"/XObject<</F 20 0 R>>", {20: own})


def packed_content() -> bytes:
    """2 GB of drawing operators in 2 MB."""
    return pages(stream(zeros(2_000_000_000, b"0 0 1 1 re f\n"), packed=True))


def twice_packed() -> bytes:
    """Zeros packed and packed again."""
    return pages(stream(zlib.compress(zeros(4_000_000_000), 9), b"/Filter[/FlateDecode/FlateDecode]"))


def endless_tree() -> bytes:
    """A page tree that is its own child."""
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R 3 0 R]>>",
                3: b"<</Type/Pages/Count 5/Kids[2 0 R 3 0 R]/Parent 2 0 R>>"})  # fmt: skip


def doubling_tree() -> bytes:
    """2³⁰ pages out of thirty nodes."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    for number, following in pairwise(range(2, 33)):
        objects[number] = b"<</Type/Pages/Count %d/Kids[%d 0 R %d 0 R]>>" % (2 ** (32 - number), following, following)
    return pdf(objects | {32: b"<</Type/Page/MediaBox[0 0 600 800]>>"})


def million_pages() -> bytes:
    """One page, a million times."""
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
                2: b"<</Type/Pages/Count 1000000/Kids[" + b"3 0 R " * 1_000_000 + b"]>>"})  # fmt: skip


def objects_in_themselves() -> bytes:
    """Object streams that extend each other."""
    one = stream(b"9 0 <</A 9 0 R>>", b"/Type/ObjStm/N 1/First 4/Extends 8 0 R")
    return pages(stream(b""), b"", {7: one, 8: one.replace(b"/Extends 8", b"/Extends 7")})


def million_entries() -> bytes:
    """A cross reference of a million entries."""
    made = pages(stream(b""))
    return made.replace(b"xref\n0 11\n", b"xref\n100 1000000\n" + b"0000000009 00000 n \n" * 1_000_000 + b"0 11\n", 1)


def promised_entries() -> bytes:
    """A cross reference stream that says it has four thousand million entries, packed."""
    rows = zeros(500_000_000, b"\1\0\0\0\11\0\0")
    entries = b"/Type/XRef/Size 4000000000/Root 1 0 R/W[1 4 2]"
    made = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n"
    return made + b"2 0 obj\n" + stream(rows, entries, True) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(made)


def nested_arrays() -> bytes:
    """Brackets within brackets, in a page and in what it draws."""
    return pages(stream(b"[" * 500_000), b"/X " + b"[" * 200_000 + b"]" * 200_000)


def nested_states() -> bytes:
    """States saved a million times."""
    return pages(stream(zeros(60_000_000, b"q 1 0 0 1 0 0 cm "), packed=True))


def picture() -> bytes:
    """A picture of 10¹⁰ pixels."""
    kind = b"/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceCMYK"
    image = stream(zeros(400_000_000), kind, True)
    return pages(stream(b"600 0 0 800 0 0 cm /I Do"), b"/XObject<</I 20 0 R>>", {20: image})


def huge_page() -> bytes:
    """Pages of a million kilometres."""
    return pages(stream(b"0 0 9 9 re f")).replace(SIZE.encode(), b"0 0 9e9 9e9")


def fine_pattern() -> bytes:
    """Tiles of a thousandth of a point."""
    kind = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep .001/YStep .001/Resources<<>>"
    drawing = stream(b"/Pattern cs /P scn 0 0 600 800 re f")
    return pages(drawing, b"/Pattern<</P 20 0 R>>", {20: stream(b"0 0 1 1 re f", kind)})


def nested_patterns() -> bytes:
    """Patterns that paint with one another."""
    kind = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
    tiles = {
        n: stream(
            b"/Pattern cs /P scn 0 0 9 9 re f " * 20, kind + b"/Resources<</Pattern<</P %d 0 R>>>>" % (n % 9 + 21)
        )
        for n in range(20, 30)
    }
    return pages(stream(b"/Pattern cs /P scn 0 0 600 800 re f"), b"/Pattern<</P 20 0 R>>", tiles)


def nested_functions() -> bytes:
    """A function stitched of itself, and a shading drawn with it."""
    stitched = b"<</FunctionType 3/Domain[0 1]/Functions[20 0 R 20 0 R]/Bounds[.5]/Encode[0 1 0 1]>>"
    shade = b"/Shading<</S<</ShadingType 2/ColorSpace/DeviceCMYK/Coords[0 0 600 800]/Function 20 0 R>>>>"
    return pages(stream(b"/S sh"), shade, {20: stitched})


def long_map() -> bytes:
    """A font whose characters are mapped in a gigabyte."""
    mapping = stream(zeros(1_000_000_000, b"<0000> <ffff> <0000>\n"), b"", True)
    face = b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[22 0 R]/ToUnicode 21 0 R>>"
    part = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>>>"
    drawing = stream(b"BT /F 9 Tf 9 9 Td <00010002> Tj ET")
    return pages(drawing, b"/Font<</F 20 0 R>>", {20: face, 21: mapping, 22: part})


PDFS: dict[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        nested_forms, form_in_itself, packed_content, twice_packed, endless_tree, doubling_tree, million_pages,
        objects_in_themselves, million_entries, promised_entries, nested_arrays, nested_states, picture, huge_page,
        fine_pattern, nested_patterns, nested_functions, long_map,
    )
}  # fmt: skip
