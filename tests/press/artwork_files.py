"""Advertisements as advertisers send them: PDFs of a few operators, right ones and wrong ones; SVGs and pictures."""

import io
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image, ImageDraw

MM = 72 / 25.4
WIDTH, HEIGHT = 60.0 * MM, 40.0 * MM

INKED = b"1 0 0 0 k 10 10 60 30 re f 0 0 0 1 k 20 60 100 20 re f 0 .8 .6 0 k 100 10 m 150 10 l 125 50 l f"
"""Cyan, black and red areas inside 170 × 113 pt."""


def pdf(
    content: bytes = INKED,
    size: tuple[float, float] = (WIDTH, HEIGHT),
    *,
    bleed: float = 0.0,
    margin: float = 0.0,
    resources: dict[str, Any] | None = None,
    **entries: Any,
) -> bytes:
    """A PDF of one page whose trim is *size*, with bleed and a margin around, its content drawn from the trim's corner.

    *entries* are put into the page's dictionary: ``Rotate``, ``UserUnit``; ``TrimBox=None`` takes one out.
    """
    made = pikepdf.new()
    around = bleed + margin
    made.add_blank_page(page_size=(size[0] + 2 * around, size[1] + 2 * around))
    page = made.pages[0].obj
    page.Contents = made.make_stream(f"1 0 0 1 {around} {around} cm ".encode() + content)
    page.Resources = Dictionary(resources or {})
    page.TrimBox = Array([around, around, around + size[0], around + size[1]])
    page.BleedBox = Array([margin, margin, margin + size[0] + 2 * bleed, margin + size[1] + 2 * bleed])
    for key, value in entries.items():
        if value is None:
            del page[f"/{key}"]
        else:
            page[f"/{key}"] = value
    return saved(made)


def saved(made: Pdf, **how: Any) -> bytes:
    """A PDF's bytes."""
    buffer = io.BytesIO()
    made.save(buffer, deterministic_id="encryption" not in how, **how)
    return buffer.getvalue()


def changed(content: bytes, change: Any, **how: Any) -> bytes:
    """A PDF after *change* has had it."""
    with Pdf.open(io.BytesIO(content)) as made:
        change(made)
        return saved(made, **how)


def hostile() -> dict[str, bytes]:
    """Advertisements that nobody can place, by what is wrong with them."""

    def forty(made: Pdf) -> None:
        for _ in range(39):
            made.pages.append(made.pages[0])

    def scripted(made: Pdf) -> None:
        made.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")

    def nested(made: Pdf) -> None:
        form = made.make_stream(b"/F Do 0 0 0 1 k 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form)
        form.BBox = Array([0, 0, 99, 99])
        form.Resources = Dictionary(XObject=Dictionary(F=form))
        made.pages[0].obj.Resources = Dictionary(XObject=Dictionary(F=form))
        made.pages[0].obj.Contents = made.make_stream(b"/F Do")

    def layered(made: Pdf) -> None:
        layer = made.make_indirect(Dictionary(Type=Name.OCG, Name="draft"))
        made.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))

    good = pdf()
    return {
        "pages": changed(good, forty),
        "encrypted": changed(good, bool, encryption=pikepdf.Encryption(owner="a", user="b", R=6)),
        "restricted": changed(good, bool, encryption=pikepdf.Encryption(owner="a", user="", R=6)),
        "script": changed(good, scripted),
        "nested": changed(good, nested),
        "layers": changed(good, layered),
        "large": pdf(size=(3000 * MM, 40 * MM)),
        "untrimmed": pdf(TrimBox=None, BleedBox=None),
        "broken": good[: len(good) // 3],
    }


def faulty() -> dict[str, bytes]:
    """Advertisements that a print shop would send back."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    helvetica = {"/Font": Dictionary(F=font)}
    see_through = {"/ExtGState": Dictionary(A=Dictionary(ca=0.5))}
    return {
        "rgb": pdf(b"1 0 0 rg 10 10 60 30 re f 0 0 0 rg 20 60 100 20 re f"),
        "font": pdf(b"BT /F 20 Tf 20 50 Td (Sale) Tj ET", resources=helvetica),
        "transparent": pdf(b"/A gs 1 0 0 0 k 10 10 60 30 re f", resources=see_through),
        "ink": pdf(b"1 1 1 1 k 10 10 60 30 re f"),
        "coarse": with_picture(Image.new("CMYK", (60, 40), (0, 100, 100, 0))),
    }


def stepped() -> dict[str, bytes]:
    """Advertisements in RGB of several steps: gradients and pictures with a palette."""
    red, blue = [0.9, 0.1, 0.1], [0.1, 0.2, 0.8]
    ramp = Dictionary(FunctionType=2, Domain=[0, 1], C0=red, C1=blue, N=1)
    both = Dictionary(FunctionType=3, Domain=[0, 1], Functions=Array([ramp, ramp]), Bounds=[0.5], Encode=[0, 1, 1, 0])
    axial = {"ShadingType": 2, "ColorSpace": Name.DeviceRGB, "Coords": [10, 0, 160, 0], "Extend": [True, True]}
    plane = {"ShadingType": 1, "ColorSpace": Name.DeviceRGB, "Matrix": [150, 0, 0, 100, 10, 10]}

    def shaded(function: Any, **entries: Any) -> bytes:
        shading = {"/Shading": Dictionary(S=Dictionary(Function=function, **entries))}
        return pdf(b"q 10 10 150 80 re W n /S sh Q", resources=shading)

    def calculated(made: Pdf) -> None:
        code = b"{2 copy add 2 div}"
        function = made.make_stream(code, FunctionType=4, Domain=[0, 1, 0, 1], Range=[0, 1] * 3)
        made.pages[0].obj.Resources.Shading.S.Function = function

    return {
        "ramp": shaded(ramp, **axial),
        "stitched": shaded(both, **axial, Background=[0.2, 0.2, 0.9]),
        "calculated": changed(shaded(ramp, **plane), calculated),
        "palette": with_palette([(0.9, 0.1, 0.1), (0.0, 0.0, 0.0), (0.2, 0.6, 0.3)]),
    }


def with_palette(colours: list[tuple[float, float, float]]) -> bytes:
    """An advertisement that is a picture of few colours."""
    table = bytes(round(255 * level) for colour in colours for level in colour)

    def place(made: Pdf) -> None:
        side = 480
        stream = made.make_stream(bytes(i // 40 % len(colours) for i in range(side * side)), Type=Name.XObject)
        stream.Subtype, stream.Width, stream.Height, stream.BitsPerComponent = Name.Image, side, side, 8
        stream.ColorSpace = Array([Name.Indexed, Name.DeviceRGB, len(colours) - 1, pikepdf.String(table)])
        page = made.pages[0].obj
        page.Resources = Dictionary(XObject=Dictionary(I=stream))
        page.Contents = made.make_stream(f"{WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do".encode())

    return changed(pdf(), place)


def with_picture(image: Image.Image) -> bytes:
    """An advertisement that is a picture."""

    def place(made: Pdf) -> None:
        spaces = {"CMYK": Name.DeviceCMYK, "RGB": Name.DeviceRGB, "L": Name.DeviceGray}
        stream = made.make_stream(image.tobytes(), Type=Name.XObject, Subtype=Name.Image)
        stream.Width, stream.Height = image.size
        stream.BitsPerComponent, stream.ColorSpace = 8, spaces[image.mode]
        page = made.pages[0].obj
        page.Resources = Dictionary(XObject=Dictionary(I=stream))
        page.Contents = made.make_stream(f"{WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do".encode())

    return changed(pdf(), place)


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">'
    '<rect x="5" y="5" width="20" height="12" fill="#00a0e9"/>'
    '<path d="M30 5h25v8h-25z"/><text x="5" y="35" font-size="8">{text}</text></svg>'
)


def svg(text: str = "") -> bytes:
    """A drawing; with *text* one that needs a face."""
    drawn = SVG.format(text=text)
    return (drawn if text else drawn.replace('<text x="5" y="35" font-size="8"></text>', "")).encode()


def type_in_pixels(ppi: int = 600) -> Image.Image:
    """Line art: black bars, one dot and three dots wide, on white."""
    image = Image.new("RGB", (round(WIDTH / 72 * ppi), round(HEIGHT / 72 * ppi)), "white")
    draw = ImageDraw.Draw(image)
    for x in range(40, image.width - 40, 24):
        draw.rectangle((x, 40, x + (0 if x < image.width / 2 else 2), image.height - 40), fill="black")
    return image


def write(folder: Path, files: dict[str, bytes], suffix: str = ".pdf") -> None:
    """Write files under their names."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}{suffix}").write_bytes(content)
