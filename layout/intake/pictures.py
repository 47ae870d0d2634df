"""Pictures that come with manuscripts: upright, of a kind that can be printed, each once."""

import hashlib
import io
import re
import warnings
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageOps

from layout.errors import Diagnostic, Said, note, said, warning
from layout.intake.manuscript import SeenPicture

KINDS = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "TIFF": ".tif", "WEBP": ".webp"}
"""What can be printed from as it is, and how its files are called."""
_MADE_OVER = frozenset({"GIF", "BMP", "DIB"})
"""What becomes a PNG."""
SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".gif", ".bmp", ".heic", ".heif"})
"""Names of photos as telephones and cameras give them."""
LEAST = 60
"""Pixels; what is smaller is a rule, a bullet or a button."""
MOST_PIXELS = 120_000_000
MOST_BESIDE = 160 << 20
"""Bytes of a photo beside a manuscript."""
Crop = tuple[float, float, float, float]
"""Shares of a picture that are cut off: left, above, right, below."""
WHOLE: Crop = (0.0, 0.0, 0.0, 0.0)
_ORIENTATION = 0x0112
_QUALITY = 95
_SPECIAL = re.compile(r"[^\w.\-\u4e00-\u9fff]+")


@dataclass(slots=True)
class Album:
    """The pictures of one file, put down in a folder from which they are taken later."""

    folder: Path
    source: str
    """The file that they come from, for what is told."""
    told: list[Diagnostic] = field(default_factory=list)
    _taken: dict[str, Path] = field(default_factory=dict)

    def take(self, content: bytes, name: str, turn: int = 0, crop: Crop = WHOLE) -> SeenPicture | None:
        """A picture of its bytes, cropped, then turned clockwise by so many degrees; None where it cannot be printed.

        Of one that is cropped the whole is put down, too.
        """
        whole = self.take(content, name, turn) if crop != WHOLE else None
        if crop != WHOLE and whole is None:
            return None
        mark = f"{hashlib.sha256(content).hexdigest()}-{turn}-{crop}"
        if mark in self._taken:
            return SeenPicture(self._taken[mark], name, whole.file if whole else None)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", Image.DecompressionBombWarning)
                made = _upright(content, turn, crop)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
            self._refuse("unreadable", name, said("hint-photo-beside"))
            return None
        if made is None and whole is None:
            self._refuse("small", name)
        if made is None:
            return whole
        content, suffix = made
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{len(self._taken) + 1}-{_SPECIAL.sub('-', Path(name).stem)[:40]}{suffix}"
        path.write_bytes(content)
        self._taken[mark] = path
        return SeenPicture(path, name, whole.file if whole else None)

    def _refuse(self, form: str, name: str, *hints: Said) -> None:
        how = note if form == "small" else warning
        self.told.append(how("import-picture", None, *hints, form=form, file=self.source, picture=name))


def _upright(content: bytes, turn: int, crop: Crop) -> tuple[bytes, str] | None:
    """The picture's bytes and suffix, its pixels touched only where it must be; None for one too small."""
    with Image.open(io.BytesIO(content)) as image:
        left, above, right, below = crop
        if min(image.width * (1 - left - right), image.height * (1 - above - below)) < LEAST:
            return None
        kind = image.format or ""
        if image.width * image.height > MOST_PIXELS or kind not in KINDS.keys() | _MADE_OVER:
            raise ValueError(kind)
        turned = kind != "TIFF" and image.getexif().get(_ORIENTATION, 1) not in (0, 1)
        if kind in KINDS and not turned and not turn and crop == WHOLE:
            image.load()  # a broken one is told here, not on the page
            return content, KINDS[kind]
        profile = image.info.get("icc_profile")
        upright = _cropped(ImageOps.exif_transpose(image), crop).rotate(-turn, expand=True)
        if kind in _MADE_OVER:
            upright, kind = upright.convert("RGB"), "PNG"
    stream = io.BytesIO()
    kind = "JPEG" if kind == "MPO" else kind
    more = {"quality": _QUALITY, "subsampling": 0} if kind == "JPEG" else {}
    upright.save(stream, kind, icc_profile=profile, **more)
    return stream.getvalue(), KINDS[kind]


def _cropped(image: Image.Image, crop: Crop) -> Image.Image:
    left, above, right, below = crop
    wide, high = image.size
    box = round(left * wide), round(above * high), round((1 - right) * wide), round((1 - below) * high)
    return image if crop == WHOLE else image.crop(box)
