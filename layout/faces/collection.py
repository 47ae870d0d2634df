"""All faces of a run, by family and weight: the composer's `Measure`, and who knows which characters are missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Span, error, said
from layout.faces.cff import is_embeddable
from layout.faces.coverage import FaceReport, report
from layout.faces.face import LANGUAGE, BadFontError, Face, FaceInfo, Metrics, unregional
from layout.faces.fallback import Fallback
from layout.fields.nearmiss import hints_for
from layout.model.theme import FaceRef, FaceRun
from layout.resources import extra_of, fonts_folder, is_shipped_face

SUFFIXES = frozenset({".otf", ".ttf", ".ttc", ".otc"})
OTHER_SUFFIXES = frozenset({".woff", ".woff2", ".eot", ".pfb", ".pfa", ".t1"})
"""What fonts are called that cannot be used; those of the web and Type 1 are told by their first bytes, too."""
_WEB, _TYPE_1 = (b"wOFF", b"wOF2"), (b"%!", b"\x80\x01%!")
_FIRST = 4
"""Bytes that tell."""
REGULAR = 500
"""Of two weights as near, the bolder is taken above this weight, the lighter below (as CSS does)."""


class Faces:
    """The faces that a run may use and no others. Satisfies the composer's `Measure`.

    What is asked of a face that is not there raises LayoutError with what `check` says.
    """

    def __init__(self, faces: Mapping[FaceRef, Face], order: Sequence[str] = (), first: Sequence[str] = ()) -> None:
        """*order*: families in the order in which they are asked for what a style's face lacks; then all others.

        Asked before them are those *first*, and then the same family drawn for other regions.
        """
        self._faces = dict(faces)
        families = dict.fromkeys((*first, *order, *sorted({ref.family for ref in faces})))
        self._order = tuple(family for family in families if self.weights(family))
        self._first = frozenset(first)
        self._spoken: dict[FaceRef, Face] = {}
        """By what is asked for, whose language no face names."""
        self._beside: dict[tuple[str, int], tuple[Face, ...]] = {}
        """Faces asked for what a family's of a weight lacks."""
        self._fallback = Fallback(self._face, self._others)

    def in_order(self, families: Sequence[str], first: Sequence[str] = ()) -> "Faces":
        """The same faces, asked in that order for what a style's face lacks."""
        return Faces(self._faces, families, first)

    @property
    def shipped(self) -> tuple[str, ...]:
        """The families that come with the program."""
        return tuple(dict.fromkeys(info.ref.family for info in self.infos if is_shipped_face(info.file)))

    @property
    def infos(self) -> tuple[FaceInfo, ...]:
        """Every face, by family and weight."""
        return tuple(self._faces[ref].info for ref in sorted(self._faces, key=lambda ref: (ref.family, ref.weight)))

    @property
    def files(self) -> tuple[Path, ...]:
        """The font files, each once."""
        return tuple(dict.fromkeys(info.file for info in self.infos))

    def used_of(self, folder: Path) -> tuple[Path, ...]:
        """A folder of faces that ship; files of it where a theme or an issue brings others in place of some."""
        kept = tuple(file for file in self.files if file.is_relative_to(folder.resolve()))
        shipped = {file for file in folder.resolve().iterdir() if file.suffix.lower() in SUFFIXES}
        return (folder,) if shipped <= set(kept) else kept

    def weights(self, family: str) -> tuple[int, ...]:
        """The weights there are of *family*, lightest first; none for a family that is not there. No italics."""
        return tuple(sorted(ref.weight for ref in self._faces if ref.family == family and not ref.italic))

    def italic(self, ref: FaceRef) -> FaceRef | None:
        """The italic of a family whose weight is nearest; None where it has none."""
        found = [face for face in self._faces if face.family == ref.family and face.italic]
        return min(found, key=lambda face: (abs(face.weight - ref.weight), face.weight), default=None)

    def slanted(self, ref: FaceRef) -> bool:
        """Whether the letters of a face lean."""
        return self._face(ref).slanted

    def nearest(self, ref: FaceRef) -> FaceRef | None:
        """The upright face of a family whose weight is nearest; None where there is no such family."""
        weights = self.weights(ref.family)
        bolder = 1 if ref.weight > REGULAR else -1
        nearest = min(weights, key=lambda there: (abs(there - ref.weight), -bolder * there), default=None)
        return None if nearest is None else FaceRef(ref.family, nearest)

    def check(self, family: str, span: Span | None = None) -> Diagnostic | None:
        """What is wrong with asking for a family that is not there, with what is near; None if it is."""
        if self.weights(family):
            return None
        if extra := extra_of(family):
            return error("unknown-face", span, said("hint-extra", extra=extra), form="extra", family=family)
        if self.italic(FaceRef(family)):
            return error("unknown-face", span, said("hint-italic-upright"), form="italic", family=family)
        families = sorted({known.family for known in self._faces})
        return error("unknown-face", span, *hints_for(family, families, said("known-fonts")), family=family)

    def advances(self, face: FaceRef, text: str) -> Sequence[float]:
        """Advance in em of each character of *text*, shaped as one run: kerning on, ligatures off.

        A character drawn together with the one before (a combining mark, the second half of ——) has 0.
        """
        return self._face(face).advances(text, face.language)

    def blanks(self, face: FaceRef, mark: str) -> tuple[float, float]:
        """The blank in em left and right of a mark's ink within its advance; one without ink is blank on its right."""
        return self._face(face).blanks(mark, face.language)

    def ink(self, face: FaceRef, text: str) -> tuple[float, float, float, float]:
        """Left, foot, right and top of the ink of *text* in em, from where its baseline begins."""
        return self._face(face).ink(text)

    def characters(self, face: FaceRef) -> frozenset[str]:
        """Every character that *face* has a glyph for."""
        return self._face(face).characters

    def missing(self, face: FaceRef, text: str) -> frozenset[str]:
        """The characters of *text* that *face* has no glyph for."""
        return self._face(face).missing(text)

    def face_runs(self, face: FaceRef, text: str) -> Sequence[FaceRun]:
        """Which face sets what of a text whose style names *face*; nothing where that sets it all."""
        return self._fallback.face_runs(face, text)

    def setting(self, face: FaceRef, char: str) -> FaceRef | None:
        """The face that sets a character where the style names *face*; None where no face has it."""
        return self._fallback.setting(face, char)

    def has(self, text: str) -> bool:
        """Whether some face has all of *text*, with the variants that are asked for."""
        return any(face.has(text) for face in self._faces.values())

    def metrics(self, face: FaceRef) -> Metrics:
        """Vertical metrics in em."""
        return self._face(face).metrics

    @property
    def languages(self) -> dict[str, str]:
        """Families that are shaped in another language than `LANGUAGE`, and that."""
        faces = self._faces.values()
        return {face.ref.family: face.language for face in faces if face.language != LANGUAGE}

    def draws(self, family: str, language: str) -> bool:
        """Whether a family draws a language's forms: it says nothing else of itself, or has forms by language."""
        faces = [face for face in self._faces.values() if face.ref.family == family]
        return all(face.draws(language) for face in faces)

    def one_glyph(self, char: str, other: str) -> bool:
        """Whether some face draws two characters alike, so that its glyph does not tell which was written."""
        return any(face.one_glyph(char, other) for face in self._faces.values())

    def reports(self) -> tuple[FaceReport, ...]:
        """Every face with its coverage and checksum, by family and weight. Reads every file whole."""
        return tuple(report(self._faces[info.ref]) for info in self.infos)

    def _face(self, ref: FaceRef) -> Face:
        face = self._spoken.get(ref) or self._faces.get(replace(ref, language=""))
        if face is None:
            raise LayoutError([error("unknown-face", family=ref.family)])
        self._spoken[ref] = face
        return face

    def _others(self, ref: FaceRef) -> tuple[Face, ...]:
        """A face of each family in the order in which they stand in for one, its weight the nearest."""
        key = unregional(ref.family), ref.weight
        found = self._beside.get(key)
        if found is None:
            order = sorted(
                self._order, key=lambda other: other not in self._first and 1 + (unregional(other) != key[0])
            )
            refs = (self.nearest(FaceRef(family, ref.weight)) for family in order)
            found = self._beside[key] = tuple(self._faces[one] for one in refs if one)
        return found


def load(folders: Sequence[Path] = ()) -> Faces:
    """Open the faces that ship with the program and those in *folders*, which may be absent (a theme's ``fonts/``).

    A face of a shipped one's family and weight takes its place. Raises LayoutError (exit code 2) with every file that
    is no font, is variable or web-packed, cannot be printed, or has family and weight of another that was brought.
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
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES | OTHER_SUFFIXES:
        return
    if foreign := None if trusted else _of_another_kind(file):
        yield foreign
        return
    try:
        faces = list(_open(file))
    except BadFontError as fault:
        yield error("bad-font", None, said("hint-font-anew"), file=file, fault=fault.why)
        return
    for face in faces:
        faults = [] if trusted else list(_faults(face))
        other = found.get(face.ref)
        if other is not None and other.file.read_bytes() != file.read_bytes():
            ref, other = face.ref, None if is_shipped_face(other.file) else other
            if other is not None:
                faults.append(_twice(ref, other.file, file))
        yield from faults
        if not faults and other is None:
            found[face.ref] = face


def _twice(ref: FaceRef, other: Path, file: Path) -> Diagnostic:
    """That two files are of one family and weight."""
    hint = said("hint-font-twice")
    return error("font-twice", None, hint, family=ref.family, weight=ref.weight, other=other, file=file)


def _of_another_kind(file: Path) -> Diagnostic | None:
    """That a file is a font of the web or a Type 1 font, whatever it is called; None where it is neither."""
    suffix = file.suffix.lower()
    with file.open("rb") as opened:
        first = opened.read(_FIRST)
    if first in _WEB or suffix in (".woff", ".woff2", ".eot"):
        return error("web-font", None, said("hint-unpack"), file=file)
    if first.startswith(_TYPE_1) or suffix in OTHER_SUFFIXES:
        return error("bad-font", None, said("hint-opentype"), file=file, fault=said("font-type1"))
    return None


def _open(file: Path) -> Iterator[Face]:
    """The faces of a file: one, or each of a collection, whatever it is called."""
    first = Face(file)
    yield first
    yield from (Face(file, number) for number in range(1, first.count))


def _faults(face: Face) -> Iterator[Diagnostic]:
    """Why a designer's font would not come out in print as it is measured here."""
    if face.variable:
        yield error("variable-font", None, said("hint-static"), file=face.file)
    if not is_embeddable(face.table("CFF ")):
        yield error("bad-font", None, said("hint-font-anew"), file=face.file, fault=said("font-broken-cff"))
