"""What a face covers: the character lists that Chinese publications are measured by."""

import hashlib
from dataclasses import dataclass
from functools import cache

from layout.faces.face import Face, FaceInfo
from layout.resources import fonts_folder

GENERAL = "通用规范汉字表"  # data
"""The name of the list of characters that China's schools and press keep to."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a list of characters a face has."""

    name: str
    total: int
    missing: str
    """The characters it lacks, in code point order."""

    @property
    def covered(self) -> int:
        """How many of them it has."""
        return self.total - len(self.missing)


@dataclass(frozen=True, slots=True)
class FaceReport:
    """A face as ``layout fonts`` lists it."""

    info: FaceInfo
    sha256: str
    coverages: tuple[Coverage, ...]


@cache
def lists() -> dict[str, frozenset[str]]:
    """The character lists by name."""
    table = (fonts_folder() / "tgh-8105.txt").read_text("utf-8")
    return {GENERAL: frozenset(c for c in table if not c.isspace()), "GB 2312": _gb2312()}


def report(face: Face) -> FaceReport:
    """What *face* is and covers. Reads the whole file."""
    coverages = tuple(
        Coverage(name, len(wanted), "".join(sorted(wanted - face.characters))) for name, wanted in lists().items()
    )
    return FaceReport(face.info, hashlib.sha256(face.file.read_bytes()).hexdigest(), coverages)


def _gb2312() -> frozenset[str]:
    """Every character of GB 2312, by Python's codec: rows 1 to 87 of 94 cells."""
    cells = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return frozenset(c for cell in cells for c in cell.decode("gb2312", "ignore"))
