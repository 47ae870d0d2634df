"""Picture files: inside the issue's folder, of a kind that can be printed, their size read from the header alone."""

import struct
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageFile, JpegImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin

from layout.errors import Said, Span, said
from layout.fields.context import Context, read_scalar
from layout.fields.kinds import Kind, Schema, Schemas, UnfitError
from layout.fields.nodes import Node
from layout.filekinds import PDF_WITHIN, is_pdf
from layout.model.issue import Picture
from layout.source.drawings import drawing, drawn_page, is_svg

MAX_PIXELS = 120_000_000
"""A 四开 page at 300 ppi has 15 million pixels, the largest cameras make 102 million. More is a mistake."""
MOST_OBLONG = 50
"""How many times as long as wide a picture may be: no place on a page is, and each of its crops would be tried."""
_ORIENTATION = 0x0112
"""EXIF tag of how the camera was held."""
_TURNED = frozenset({5, 6, 7, 8})
"""EXIF orientations that lie on their side; Pillow reads TIFFs upright itself."""
_TIFF = b"II*\x00", b"MM\x00*"
_SAMPLES = 0x0115
"""TIFF's tag of how many channels there are."""
_PNG = b"\x89PNG\r\n\x1a\n"
_TAIL = 1 << 16
_PROFILE_HEADER, _PROFILE_TAGS = 132, 200
_PROFILE_SPACES = {"RGB": (b"RGB ",), "CMYK": (b"CMYK",), "L": (b"GRAY", b"RGB ")}
"""What a profile for pictures of a mode says that it is for."""
_EXPORT = said("hint-export")
_TAKE_OUT = said("hint-take-out")
_STILL = said("hint-still")
_OTHER_KINDS = (
    (b"GIF8", 0, said("picture-gif"), _EXPORT),
    (b"BM", 0, said("picture-bmp"), _EXPORT),
    (b"8BPS", 0, said("picture-photoshop"), _EXPORT),
    (b"ftypheic", 4, said("picture-heic"), said("hint-heic")),
    (b"ftypheix", 4, said("picture-heic"), _EXPORT),
    (b"ftypmif1", 4, said("picture-heif"), _EXPORT),
    (b"ftypavif", 4, said("picture-avif"), _EXPORT),
    (b"ftypqt  ", 4, said("picture-film"), _STILL),
    (b"ftypisom", 4, said("picture-film"), _STILL),
    (b"ftypmp4", 4, said("picture-film"), _STILL),
    (b"jP  \r\n\x87\n", 4, said("picture-jpeg-2000"), _EXPORT),
    (b"\xff\x4f\xff\x51", 0, said("picture-jpeg-2000"), _EXPORT),
    (b"JXL \r\n\x87\n", 4, said("picture-jpeg-xl"), _EXPORT),
    (b"\xff\x0a", 0, said("picture-jpeg-xl"), _EXPORT),
    (b"II+\0", 0, said("picture-big-tiff"), _EXPORT),
    (b"MM\0+", 0, said("picture-big-tiff"), _EXPORT),
    (b"%!PS", 0, said("picture-postscript"), said("hint-artwork-again")),
    (b"\xc5\xd0\xd3\xc6", 0, said("picture-postscript"), said("hint-artwork-again")),
    (b"PK", 0, said("picture-zip"), _TAKE_OUT),
    (b"\xd0\xcf\x11\xe0", 0, said("picture-doc"), _TAKE_OUT),
)
"""First bytes, where they stand, what they are of, and what to do about it."""


@dataclass(frozen=True, eq=False)
class InsideFile(Kind[Path]):
    """The name of a file inside the issue's folder, with / between folders."""

    @property
    def wanted(self) -> Said:
        """A file's name."""
        return said("kind-file")

    def read(self, node: Node, context: Context) -> Path | None:
        """The file's absolute path; it exists and lies in the folder, whatever links lead there."""
        scalar = read_scalar(node, context, self.wanted)
        return None if scalar is None else inside_folder(scalar.text.strip(), scalar.span, context)

    def schema(self, _: Schemas) -> Schema:
        """Text."""
        return {"type": "string", "minLength": 1}


def inside_folder(name: str, span: Span, context: Context) -> Path | None:
    """A file of the issue's folder by the name that is written at a place; None where it is no such file.

    A name leads from the issue's folder; where nothing is there, from the folder of the file that it is written in.
    """
    fault = _fault_of_name(name)
    if fault is not None:
        context.error(fault.code, span, *fault.hints, form=fault.form, **fault.arguments)
        return None
    root, *others = _roots(span, context)
    try:
        places = [(folder / name).resolve() for folder in (root, *others)]
        inside = [path for path in places if path.is_relative_to(root)]
        found = next((path for path in inside if path.is_file()), None)
    except (OSError, RuntimeError, ValueError):
        context.error("no-such-file", span, form="impossible", text=name)
        return None
    if not inside:
        form = "" if root == context.folder.resolve() else "paper"
        context.error("outside-folder", span, _copy(name), form=form, text=name)
        return None
    found = found or _other_spelling((root, *others), name, span, context)
    if found is not None:
        context.neighbours.named.add(found)
    return found


def _roots(span: Span, context: Context) -> tuple[Path, ...]:
    """The folder that a file must lie in, and another in it that its name may lead from."""
    own = span.file.parent.resolve()
    roots = (root.resolve() for root in (context.folder, context.paper) if root)
    root = next((root for root in roots if own.is_relative_to(root)), own)
    return (root,) if own == root else (root, own)


def _fault_of_name(name: str) -> UnfitError | None:
    """What is wrong with a name that cannot be that of a file in the folder."""
    if not name:
        return UnfitError("no-such-file", form="missing")
    if "://" in name:
        return UnfitError("outside-folder", said("hint-save-there"), form="web")
    if Path(name).is_absolute() or name[1:3] in (":\\", ":/") or name.startswith(("~", "\\")):
        return UnfitError("outside-folder", _copy(name), form="absolute", text=name)
    return None


def _copy(name: str) -> Said:
    return said("hint-copy-file", file=name.replace("\\", "/").rpartition("/")[2])


def _other_spelling(folders: Sequence[Path], name: str, span: Span, context: Context) -> Path | None:
    """The file under another Unicode form of its name (as macOS writes it), else an error with a near miss."""
    there: dict[str, str] = {}
    for folder in folders:
        there = {unicodedata.normalize("NFC", file): file for file in context.neighbours.files(folder)}
        same = there.get(unicodedata.normalize("NFC", name))
        if same is not None:
            return (folder / same).resolve()
    form = "folder" if any((folder / name).is_dir() for folder in folders) else ""
    hints = []
    if "\\" in name:
        hints.append(said("hint-slashes", file=name.replace("\\", "/")))
    elif (meant := context.neighbours.like(folders[0], name)) is not None:
        hints.append(said("hint-did-you-mean", name=meant))
    elif not form:
        hints.append(said("hint-put-file"))
    context.error("no-such-file", span, *hints, form=form, text=name)
    return None


@dataclass(frozen=True, eq=False)
class PictureFile(Kind[Picture]):
    """A picture inside the issue's folder."""

    @property
    def wanted(self) -> Said:
        """A file's name."""
        return said("kind-file")

    def read(self, node: Node, context: Context) -> Picture | None:
        """The picture with its size as seen; nothing of it is decoded."""
        path = InsideFile().read(node, context)
        return None if path is None else _picture(path, node.span, context)

    def schema(self, _: Schemas) -> Schema:
        """The name of a picture file."""
        kinds = r"\.([jJ][pP][eE]?[gG]|[pP][nN][gG]|[tT][iI][fF]{1,2}|[wW][eE][bB][pP]|[pP][dD][fF]|[sS][vV][gG])$"
        return {"type": "string", "pattern": kinds}


def _picture(path: Path, span: Span, context: Context) -> Picture | None:
    head = b""
    try:
        with path.open("rb") as file:
            head = file.read(PDF_WITHIN)
            file.seek(0)
            plugin = _plugin(head)
            drawn_as_pdf = plugin is None and is_pdf(head)
            if drawn_as_pdf or is_svg(head, path):
                return (drawn_page if drawn_as_pdf else drawing)(path, span, context)
            if plugin is None:
                _not_a_picture(path, head, span, context)
                return None
            if plugin is WebPImagePlugin.WebPImageFile and _too_large(*_webp_size(head), path, span, context):
                return None
            return _measured(plugin(file), file, path, span, context)
    except (OSError, SyntaxError, ValueError, struct.error, Image.DecompressionBombError) as fault:
        # Pillow's reader of TIFFs knows no such channels: CMYK with transparency, or more than one beside the inks
        strange = isinstance(fault, SyntaxError) and head.startswith(_TIFF)
        hint = said("hint-flatten-channels") if strange else said("hint-save-again")
        form = "channels" if strange else "damaged"
        context.error("bad-picture", span, hint, form=form, file=path.name)
        return None


def _plugin(head: bytes) -> type[ImageFile.ImageFile] | None:
    """Pillow's reader for these first bytes. Called directly: `Image.open` refuses by size before it can be told."""
    if head.startswith(b"\xff\xd8\xff"):
        return JpegImagePlugin.JpegImageFile
    if head.startswith(_PNG):
        return PngImagePlugin.PngImageFile
    if head.startswith(_TIFF):
        return TiffImagePlugin.TiffImageFile
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WebPImagePlugin.WebPImageFile
    return None


def _webp_size(head: bytes) -> tuple[int, int]:
    """Width and height from a WebP's first chunk; Pillow's reader would set memory aside for the picture at once."""
    chunk = head[12:16]
    if chunk == b"VP8X":
        width, height = (int.from_bytes(head[at : at + 3], "little") + 1 for at in (24, 27))
    elif chunk == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    else:
        width, height = (size & 0x3FFF for size in struct.unpack_from("<HH", head, 26))
    return width, height


def _too_large(width: int, height: int, path: Path, span: Span, context: Context) -> bool:
    if width * height <= MAX_PIXELS:
        return False
    context.error(
        "picture-too-large",
        span,
        said("hint-smaller-picture"),
        file=path.name,
        width=width,
        height=height,
        millions=round(width * height / 1e6),
        most=MAX_PIXELS // 10**6,
    )
    return True


def _too_oblong(width: int, height: int, path: Path, span: Span, context: Context) -> bool:
    if max(width, height) <= MOST_OBLONG * min(width, height):
        return False
    context.error("picture-shape", span, said("hint-crop-picture"), file=path.name, width=width, height=height)
    return True


def _measured(image: ImageFile.ImageFile, file: BinaryIO, path: Path, span: Span, context: Context) -> Picture | None:
    with image:
        width, height = image.size
        if _too_large(width, height, path, span, context) or _too_oblong(width, height, path, span, context):
            return None
        if _cut_off(image, file):
            context.error("bad-picture", span, said("hint-copy-again"), form="cut-off", file=path.name)
            return None
        # Pillow's reader of PNG decodes the picture to see whether its orientation stands behind the pixels.
        whole = not isinstance(image, PngImagePlugin.PngImageFile) or _said_behind_pixels(file)
        exif = image.getexif() if whole else Image.Image.getexif(image)
        if exif.get(_ORIENTATION) in _TURNED and not isinstance(image, TiffImagePlugin.TiffImageFile):
            width, height = height, width
        _tell_left_out(image, path, span, context)
        profile = image.info.get("icc_profile")
        if profile and not _is_profile(profile, image.mode):
            hint = said("hint-save-with-srgb")
            context.findings.warning("broken-profile", span, hint, story=context.story, file=path.name)
    return Picture(path, width, height, span)


def _tell_left_out(image: ImageFile.ImageFile, path: Path, span: Span, context: Context) -> None:
    """Tell of channels of a TIFF beside its colours: selections, mostly, but spot colours may lie there."""
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        samples, printed = image.tag_v2.get(_SAMPLES, 1), len(image.getbands())
        if samples > printed:
            context.findings.warning(
                "extra-channels",
                span,
                said("hint-spot-as-pdf"),
                story=context.story,
                file=path.name,
                channels=samples,
                printed=printed,
            )


def _is_profile(profile: bytes, mode: str) -> bool:
    """Whether a colour profile is whole and one for pictures of this mode (ISO 15076-1, 7.2 and 7.3)."""
    if len(profile) < _PROFILE_HEADER or profile[36:40] != b"acsp" or int.from_bytes(profile[:4], "big") > len(profile):
        return False
    if mode in _PROFILE_SPACES and profile[16:20] not in _PROFILE_SPACES[mode]:
        return False
    tags = int.from_bytes(profile[128:132], "big")
    if not 0 < tags <= _PROFILE_TAGS:
        return False
    rows = (struct.unpack_from(">II", profile, 136 + 12 * tag) for tag in range(tags) if 144 + 12 * tag <= len(profile))
    return all(start + size <= len(profile) for start, size in rows)


def _said_behind_pixels(file: BinaryIO) -> bool:
    """Whether a PNG has chunks between its pixels and its end."""
    here, at = file.tell(), len(_PNG)
    pixels = behind = False
    file.seek(at)
    while len(head := file.read(8)) == 8 and head[4:] != b"IEND":
        length, kind = struct.unpack(">I4s", head)
        behind = behind or (pixels and kind != b"IDAT")
        pixels = pixels or kind == b"IDAT"
        at += 12 + length
        file.seek(at)
    file.seek(here)
    return behind


def _cut_off(image: ImageFile.ImageFile, file: BinaryIO) -> bool:
    """Whether a JPEG or PNG lacks the mark with which it must end, as after a broken download."""
    ends = {"JPEG": b"\xff\xd9", "MPO": b"\xff\xd9", "PNG": b"IEND"}.get(image.format or "")
    if ends is None:
        return False
    here = file.tell()
    length = file.seek(0, 2)
    file.seek(max(0, length - _TAIL))
    tail = file.read()
    file.seek(here)
    return ends not in tail


def _not_a_picture(path: Path, head: bytes, span: Span, context: Context) -> None:
    for signature, at, kind, advice in _OTHER_KINDS:
        if head[at : at + len(signature)] == signature:
            context.error("picture-kind", span, advice, file=path.name, kind=kind)
            return
    form = "" if head else "empty"
    context.error("bad-picture", span, said("hint-picture-kinds"), form=form, file=path.name)
