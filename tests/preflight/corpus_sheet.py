"""A corpus of odd PDFs, made by generators: one page each, 60 × 40 mm, told by name."""

import io
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
from good import PROFILE
from pikepdf import Array, Dictionary, Name, Pdf, Stream

Draw = Callable[[Pdf, Any], bytes]
"""Sets a page's resources; its content."""
Made = Callable[[], bytes]

CASES: dict[str, Made] = {}
"""Name → the file."""
WIDTH, HEIGHT = 170, 113
SQUARE = b"10 10 60 60 re f "
OTHER = b"40 30 60 60 re f "


def keep(name: str, made: Made) -> None:
    """Add a file to the corpus."""
    assert name not in CASES, name
    CASES[name] = made


def drawn(name: str, draw: Draw | bytes, change: Callable[[Pdf, Any], object] | None = None, **saving: Any) -> None:
    """Add a file of one page. *draw*: its content; *change*: what is done to document and page last."""
    keep(name, lambda: of_page(draw, change, **saving))


def of_page(draw: Draw | bytes, change: Callable[[Pdf, Any], object] | None = None, **saving: Any) -> bytes:
    """A file of one page."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(WIDTH, HEIGHT))
    page = pdf.pages[0].obj
    page.TrimBox = page.MediaBox
    page.Resources = Dictionary()
    page.Contents = pdf.make_stream(draw if isinstance(draw, bytes) else draw(pdf, page.Resources))
    if change is not None:
        change(pdf, page)
    buffer = io.BytesIO()
    pdf.save(buffer, **saving)
    return buffer.getvalue()


def resource(resources: Any, category: str, **entries: Any) -> None:
    """Add entries to a category of a resource dictionary."""
    held = resources.get(f"/{category}")
    if held is None:
        held = resources[f"/{category}"] = Dictionary()
    for name, value in entries.items():
        held[f"/{name}"] = value


def states(resources: Any, **entries: dict[str, Any]) -> None:
    """Add graphics states."""
    resource(resources, "ExtGState", **{name: Dictionary(**one) for name, one in entries.items()})


def exponential(low: list[float], high: list[float]) -> Any:
    return Dictionary(FunctionType=2, Domain=[0, 1], C0=low, C1=high, N=1)


def calculator(pdf: Pdf, code: bytes, outputs: int, inputs: int = 1) -> Any:
    return pdf.make_stream(code, FunctionType=4, Domain=[0, 1] * inputs, Range=[0, 1] * outputs)


def separation(pdf: Pdf, name: str = "PANTONE 485 C", alternate: Any = Name.DeviceCMYK) -> Array:
    code = (
        b"{0 exch dup 0.95 mul exch 0}" if alternate == Name.DeviceCMYK else b"{dup dup 1 exch sub exch 1 exch sub 1}"
    )
    return Array(
        [Name.Separation, Name("/" + name), alternate, calculator(pdf, code, 4 if alternate == Name.DeviceCMYK else 3)]
    )


def device_n(pdf: Pdf, *names: str) -> Array:
    pops = b" ".join([b"pop"] * len(names))
    return Array(
        [
            Name.DeviceN,
            Array([Name("/" + one) for one in names]),
            Name.DeviceCMYK,
            calculator(pdf, b"{" + pops + b" 0 1 1 0}", 4, len(names)),
        ]
    )


def icc(pdf: Pdf, profile: bytes | None = None, count: int = 4) -> Array:
    return Array([Name.ICCBased, pdf.make_stream(profile or PROFILE.read_bytes(), N=count)])


def form(pdf: Pdf, content: bytes, box: tuple[float, ...] = (0, 0, WIDTH, HEIGHT), **entries: Any) -> Stream:
    held = {"Resources": Dictionary(), **entries}
    return pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=list(box), **held)


def image(pdf: Pdf, data: bytes, size: tuple[int, int], space: Any, bits: int = 8, **entries: Any) -> Stream:
    width, height = size
    held = {} if space is None else {"ColorSpace": space}
    return pdf.make_stream(
        data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        BitsPerComponent=bits,
        **held,
        **entries,
    )


def flat(values: tuple[int, ...], size: tuple[int, int] = (60, 60)) -> bytes:
    return bytes(values) * (size[0] * size[1])


def packed(data: bytes) -> bytes:
    return zlib.compress(data)


def shown(resources: Any, picture: Any, matrix: bytes = b"100 0 0 80 20 15") -> bytes:
    resource(resources, "XObject", I=picture)
    return b"q " + matrix + b" cm /I Do Q "
