"""Ink-key previews for the press: each plate as a coarse picture, in CIP3's Print Production Format 3.0 (PPF).

A PPF file is a PostScript program of operators that its reader defines. What is written here: the sheet's extent and,
for front and back, the separations with their preview images: 8 bits, 0 is full ink, rows from the top; run lengths in
hexadecimal, so that the file is text.
"""

from collections.abc import Iterator, Sequence

from layout.delivery.pieces import ShopFile
from layout.judge import PageSeen, PlatePreview, PlateSeen
from layout.model.document import Job
from layout.units import PT_PER_MM

_LINE = 128
"""Hexadecimal digits in a line."""
_RUN_MOST, _END = 128, 128
"""Bytes in a run, and the length that ends them (PostScript Language Reference, RunLengthDecode)."""
_PLAIN = frozenset(range(32, 127)) - frozenset(b"()\\")
"""Characters that stand in a string as they are."""
_WORTH = 3
"""Equal bytes from which on a run is shorter than what it stands for."""


def ppf_of(job: Job, piece: ShopFile, pages: Sequence[PageSeen], software: str) -> bytes:
    """A file's previews: of a sheet both sides, else each page as the front of a sheet of its own."""
    parts = [pages] if piece.sheet else [[page] for page in pages]
    lines = ["%!PS-Adobe-3.0", "%%CIP3-File Version 3.0"]
    for number, sides in enumerate(parts, 1):
        lines += _sheet(job, str(piece.sheet or piece.pages[number - 1]), sides, software)
    return "\n".join([*lines, "%%CIP3EndOfFile", ""]).encode("ascii")


def _sheet(job: Job, name: str, sides: Sequence[PageSeen], software: str) -> Iterator[str]:
    yield "CIP3BeginSheet"
    yield f"/CIP3AdmJobName {_string(f'{job.date.isoformat()} {job.number}')} def"
    yield f"/CIP3AdmSheetName {_string(name)} def"
    yield f"/CIP3AdmSoftware {_string(software)} def"
    yield f"/CIP3AdmCreationTime {_string(job.date.strftime('%a %b %d 00:00:00 %Y'))} def"
    yield f"/CIP3AdmPSExtent [{sides[0].width * PT_PER_MM:.2f} {sides[0].height * PT_PER_MM:.2f}] def"
    for curve in ("Film", "Plate"):
        yield f"/CIP3Transfer{curve}CurveData [0.0 0.0 1.0 1.0] def"
    for what, page in zip(("Front", "Back"), sides, strict=False):
        yield f"CIP3Begin{what}"
        yield f"/CIP3AdmSeparationNames [{' '.join(_string(plate.name) for plate in page.plates)}] def"
        yield "CIP3BeginPreviewImage"
        for plate in page.plates:
            yield from _separation(plate)
        yield "CIP3EndPreviewImage"
        yield f"CIP3End{what}"
    yield "CIP3EndSheet"


def _separation(plate: PlateSeen) -> Iterator[str]:
    preview = plate.preview
    if preview is None:
        return
    width, height = preview.width, preview.height
    yield "CIP3BeginSeparation"
    for key, value in (
        ("Width", width),
        ("Height", height),
        ("BitsPerComp", 8),
        ("Components", 1),
        ("Matrix", f"[{width} 0 0 {-height} 0 {height}]"),
        ("Resolution", f"[{preview.dpi:g} {preview.dpi:g}]"),
        ("Encoding", "/ASCIIHexDecode"),
        ("Compression", "/RunLengthDecode"),
    ):
        yield f"/CIP3PreviewImage{key} {value} def"
    yield "CIP3PreviewImage"
    digits = _packed(preview).hex() + ">"
    yield from (digits[start : start + _LINE] for start in range(0, len(digits), _LINE))
    yield "CIP3EndSeparation"


def _packed(preview: PlatePreview) -> bytes:
    """The rows as gray, 0 full ink, in run lengths that end with each row."""
    gray = preview.levels.translate(bytes(range(255, -1, -1)))
    packed = bytearray()
    for start in range(0, len(gray), preview.width):
        _pack(gray[start : start + preview.width], packed)
    packed.append(_END)
    return bytes(packed)


def _pack(row: bytes, packed: bytearray) -> None:
    """Add a row: runs of equal bytes, and what lies between them as it is."""
    waiting = bytearray()
    at = 0
    while at < len(row):
        run = 1
        while run < _RUN_MOST and at + run < len(row) and row[at + run] == row[at]:
            run += 1
        if run < _WORTH:
            waiting += row[at : at + run]
        else:
            _flush(waiting, packed)
            packed += bytes((257 - run, row[at]))
        at += run
    _flush(waiting, packed)


def _flush(waiting: bytearray, packed: bytearray) -> None:
    for start in range(0, len(waiting), _RUN_MOST):
        part = waiting[start : start + _RUN_MOST]
        packed.append(len(part) - 1)
        packed += part
    waiting.clear()


def _string(words: str) -> str:
    """A PostScript string: ASCII, all else as octal UTF-8, which is what names of inks are in PDF."""
    plain = (chr(byte) if byte in _PLAIN else f"\\{byte:03o}" for byte in words.encode())
    return f"({''.join(plain)})"
