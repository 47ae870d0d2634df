"""All faces of a run, by family and weight: the composer's `Measure`, and who knows which characters are missing."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Span, error, said
from layout.faces.cff import has_identity_cids
from layout.faces.coverage import FaceReport, report
from layout.faces.face import BadFontError, Face, FaceInfo, Metrics
from layout.fields.nearmiss import hints_for
from layout.model.theme import FaceRef
from layout.resources import fonts_folder

SUFFIXES = frozenset({".otf", ".ttf", ".ttc", ".otc"})
WEB_SUFFIXES = frozenset({".woff", ".woff2"})
COLLECTIONS = frozenset({".ttc", ".otc"})


class Faces:
    """The faces that a run may use and no others. Satisfies the composer's `Measure`.

    What is asked of a face that is not there raises LayoutError with what `check` says.
    """

    def __init__(self, faces: Mapping[FaceRef, Face]) -> None:
        self._faces = dict(faces)

    @property
    def infos(self) -> tuple[FaceInfo, ...]:
        """Every face, by family and weight."""
        return tuple(self._faces[ref].info for ref in sorted(self._faces, key=lambda ref: (ref.family, ref.weight)))

    @property
    def files(self) -> tuple[Path, ...]:
        """The font files, each once."""
        return tuple(dict.fromkeys(info.file for info in self.infos))

    def weights(self, family: str) -> tuple[int, ...]:
        """The weights there are of *family*, lightest first; none for a family that is not there."""
        return tuple(sorted(ref.weight for ref in self._faces if ref.family == family))

    def check(self, ref: FaceRef, span: Span | None = None) -> Diagnostic | None:
        """What is wrong with asking for *ref*: an unknown family or weight, with what is near; None if it is there."""
        if ref in self._faces:
            return None
        weights = self.weights(ref.family)
        if weights:
            hint = said("hint-weights", family=ref.family, weights=weights)
            return error("unknown-weight", span, hint, family=ref.family, weight=ref.weight)
        families = sorted({known.family for known in self._faces})
        return error("unknown-face", span, *hints_for(ref.family, families, said("known-fonts")), family=ref.family)

    def advances(self, face: FaceRef, text: str) -> Sequence[float]:
        """Advance in em of each character of *text*, shaped as one run: kerning on, ligatures off.

        A character drawn together with the one before (a combining mark, the second half of ——) has 0.
        """
        return self._face(face).advances(text)

    def blanks(self, face: FaceRef, mark: str) -> tuple[float, float]:
        """The blank in em left and right of a mark's ink within its advance; one without ink is blank on its right."""
        return self._face(face).blanks(mark)

    def missing(self, face: FaceRef, text: str) -> frozenset[str]:
        """The characters of *text* that *face* has no glyph for."""
        return self._face(face).missing(text)

    def having(self, char: str) -> tuple[FaceRef, ...]:
        """The faces that do have *char*: what to offer where another lacks it."""
        return tuple(info.ref for info in self.infos if char in self._faces[info.ref].characters)

    def metrics(self, face: FaceRef) -> Metrics:
        """Vertical metrics in em."""
        return self._face(face).metrics

    def reports(self) -> tuple[FaceReport, ...]:
        """Every face with its coverage and checksum, by family and weight. Reads every file whole."""
        return tuple(report(self._faces[info.ref]) for info in self.infos)

    def _face(self, ref: FaceRef) -> Face:
        face = self._faces.get(ref)
        if face is None:
            wrong = self.check(ref)
            raise LayoutError([wrong] if wrong else [])
        return face


def load(folders: Sequence[Path] = ()) -> Faces:
    """Open the faces that ship with the program and those in *folders*, which may be absent (a theme's ``fonts/``).

    Raises LayoutError (exit code 2) with every file that is no font, is variable or web-packed, cannot be printed, or
    has family and weight of another.
    """
    found: dict[FaceRef, Face] = {}
    wrong: list[Diagnostic] = []
    shipped = fonts_folder().resolve()
    for folder in dict.fromkeys([shipped, *(folder.resolve() for folder in folders)]):
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            wrong += _add(found, file, trusted=folder == shipped)
    if wrong:
        raise LayoutError(wrong, 2)
    return Faces(found)


def _add(found: dict[FaceRef, Face], file: Path, trusted: bool) -> Iterator[Diagnostic]:
    """Put the faces of *file* into *found*, unless something is wrong with it."""
    if file.suffix.lower() in WEB_SUFFIXES:
        yield error("web-font", None, said("hint-unpack"), file=file)
    if file.suffix.lower() not in SUFFIXES:
        return
    try:
        faces = list(_open(file))
    except BadFontError as fault:
        yield error("bad-font", file=file, fault=fault.why)
        return
    for face in faces:
        faults = [] if trusted else list(_faults(face))
        other = found.get(face.ref)
        if other is not None and other.file.read_bytes() != file.read_bytes():
            ref = face.ref
            faults.append(error("font-twice", family=ref.family, weight=ref.weight, other=other.file, file=file))
        yield from faults
        if not faults and other is None:
            found[face.ref] = face


def _open(file: Path) -> Iterator[Face]:
    """The faces of a file: one, or each of a collection."""
    first = Face(file)
    yield first
    if file.suffix.lower() in COLLECTIONS:
        yield from (Face(file, number) for number in range(1, first.count))


def _faults(face: Face) -> Iterator[Diagnostic]:
    """Why a designer's font would not come out in print as it is measured here."""
    if face.variable:
        yield error("variable-font", None, said("hint-static"), file=face.file)
    if face.italic:
        yield error("italic-font", file=face.file)
    if not has_identity_cids(face.table("CFF ")):
        yield error("font-cids", None, said("hint-number-cids"), file=face.file)
