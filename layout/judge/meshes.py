"""Mesh shadings (ISO 32000-1, 8.7.4.5.5 to 8): triangles and patches as small areas of one colour each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from layout.judge.geometry import Matrix, transform
from layout.judge.marks import Facet
from layout.pdf import functions, objects
from layout.pdf.objects import Raw

FREE_FORM, LATTICE, COONS, TENSOR = 4, 5, 6, 7
_POINTS = {FREE_FORM: (1, 1), LATTICE: (1, 1), COONS: (12, 8), TENSOR: (16, 12)}
"""Points that a vertex or patch brings: when it stands alone, and when it shares an edge."""
_COLOURS = {FREE_FORM: (1, 1), LATTICE: (1, 1), COONS: (4, 2), TENSOR: (4, 2)}
_READ_MOST = 200_000
"""Vertices and patches that are read of a mesh."""
_FACETS_MOST = 20_000
_FINEST = 12
"""Steps into which the side of a triangle or patch is divided, where there are few."""
_EDGES = {1: (3, 4, 5, 6), 2: (6, 7, 8, 9), 3: (9, 10, 11, 0)}
"""Points of the patch before that a patch begins with, by its flag."""

Point = tuple[float, float]
Colour = tuple[float, ...]


@dataclass(slots=True)
class MeshPiece:
    """What one vertex or patch brings: its flag, its points in the mesh's space, its colours."""

    flag: int
    points: list[Point]
    colours: list[Colour]


@dataclass(slots=True)
class _Bits:
    source: bytes
    at: int = 0

    def take(self, count: int) -> int:
        value = functions.bits_of(self.source, self.at, count)
        self.at += count
        return value


@dataclass(slots=True)
class _Patch:
    points: list[Point] = field(default_factory=list)
    colours: list[Colour] = field(default_factory=list)


def corners(shading: Raw, kind: int, components: int) -> Iterator[MeshPiece]:
    """The vertices or patches of a mesh as they are written. Raises ValueError where it cannot be read."""
    decode = objects.numbers(objects.entry(shading, "/Decode"))
    bits, place_bits, flag_bits = (
        int(objects.number(objects.entry(shading, f"/BitsPer{what}"))) for what in ("Component", "Coordinate", "Flag")
    )
    flag_bits = 0 if kind == LATTICE else flag_bits
    known = 0 < bits <= 16 and 0 < place_bits <= 32 and 0 <= flag_bits <= 8
    if not known or len(decode) < 4 + 2 * components:
        raise ValueError(bits)
    reader, most, far = _Bits(objects.data(shading)), (1 << bits) - 1, (1 << place_bits) - 1
    for _ in range(_READ_MOST):
        flag = reader.take(flag_bits) & 3 if flag_bits else 0
        points, colours = _POINTS[kind][flag > 0], _COLOURS[kind][flag > 0]
        if reader.at + 2 * points * place_bits + colours * components * bits > 8 * len(reader.source):
            return
        placed = [(_part(reader.take(place_bits) / far, decode, 0), _part(reader.take(place_bits) / far, decode, 1))
                  for _ in range(points)]  # fmt: skip
        shades = [
            tuple(_part(reader.take(bits) / most, decode, 2 + i) for i in range(components)) for _ in range(colours)
        ]
        reader.at = -(-reader.at // 8) * 8
        yield MeshPiece(flag, placed, shades)
    raise ValueError(_READ_MOST)


def _part(share: float, decode: Sequence[float], which: int) -> float:
    low, high = decode[2 * which], decode[2 * which + 1]
    return low + share * (high - low)


def facets(read: list[MeshPiece], kind: int, row: int, matrix: Matrix) -> list[Facet]:
    """Areas of one colour (of a function's input, where the mesh has one) in page space, the first painted first."""
    if kind in (COONS, TENSOR):
        patches = list(_patches(read))
        steps = _steps(len(patches))
        return [facet for patch in patches for facet in _patch(patch, matrix, steps)]
    triangles = list(_lattice(read, row) if kind == LATTICE else _triangles(read))
    steps = _steps(len(triangles))
    return [facet for triangle in triangles for facet in _triangle(triangle, matrix, steps)]


def _steps(count: int) -> int:
    return max(1, min(_FINEST, int((_FACETS_MOST / max(count, 1)) ** 0.5)))


Triangle = tuple[MeshPiece, MeshPiece, MeshPiece]


def _triangles(read: list[MeshPiece]) -> Iterator[Triangle]:
    held: list[MeshPiece] = []
    waiting = 0
    for corner in read:
        if waiting or not corner.flag or len(held) < 3:
            if not waiting:
                held, waiting = [], 3
            held.append(corner)
            waiting -= 1
        else:
            held = [held[1] if corner.flag == 1 else held[0], held[2], corner]
        if not waiting:
            yield held[0], held[1], held[2]


def _lattice(read: list[MeshPiece], row: int) -> Iterator[Triangle]:
    if row < 2:
        raise ValueError(row)
    for start in range(0, (len(read) // row - 1) * row, row):
        for i in range(start, start + row - 1):
            yield read[i], read[i + 1], read[i + row]
            yield read[i + 1], read[i + row], read[i + row + 1]


def _triangle(triangle: Triangle, matrix: Matrix, steps: int) -> Iterator[Facet]:
    """A triangle cut into smaller ones."""
    (ax, ay), (bx, by), (cx, cy) = (transform(matrix, *corner.points[0]) for corner in triangle)
    first, second, third = (corner.colours[0] for corner in triangle)

    def place(i: int, j: int) -> Point:
        u, v = i / steps, j / steps
        return ax + u * (bx - ax) + v * (cx - ax), ay + u * (by - ay) + v * (cy - ay)

    def shade(u: float, v: float) -> Colour:
        return tuple(a + u * (b - a) + v * (c - a) for a, b, c in zip(first, second, third, strict=True))

    third_part = 1 / (3 * steps)
    for i in range(steps):
        for j in range(steps - i):
            yield (place(i, j), place(i + 1, j), place(i, j + 1)), shade(i / steps + third_part, j / steps + third_part)
            if i + j < steps - 1:
                corners_ = place(i + 1, j), place(i + 1, j + 1), place(i, j + 1)
                yield corners_, shade((i + 1) / steps - third_part, (j + 1) / steps - third_part)


def _patches(read: list[MeshPiece]) -> Iterator[_Patch]:
    before = _Patch()
    for corner in read:
        points, colours = corner.points, corner.colours
        if corner.flag:
            if not before.points:
                raise ValueError(corner.flag)
            points = [before.points[i] for i in _EDGES[corner.flag]] + points
            colours = [before.colours[corner.flag], before.colours[(corner.flag + 1) % 4], *colours]
        before = _Patch(points, colours)
        yield before


def _patch(patch: _Patch, matrix: Matrix, steps: int) -> Iterator[Facet]:
    """A patch cut into four-sided areas."""
    grid = [
        [transform(matrix, *_surface(patch.points, i / steps, j / steps)) for j in range(steps + 1)]
        for i in range(steps + 1)
    ]
    a, b, c, d = patch.colours
    for i in range(steps):
        for j in range(steps):
            u, v = (i + 0.5) / steps, (j + 0.5) / steps
            shares = (1 - u) * (1 - v), (1 - u) * v, u * v, u * (1 - v)
            colour = tuple(sum(w * x for w, x in zip(shares, one, strict=True)) for one in zip(a, b, c, d, strict=True))
            yield (grid[i][j], grid[i][j + 1], grid[i + 1][j + 1], grid[i + 1][j]), colour


def _surface(points: list[Point], u: float, v: float) -> Point:
    """A place on a Coons patch: *v* runs from the first point to the fourth, *u* from the first to the tenth.

    The inner points of a tensor patch move what is within it, not its rim; they are left out.
    """
    left, right = _bezier(points[0:4], v), _bezier([points[9], points[8], points[7], points[6]], v)
    low, high = _bezier([points[0], points[11], points[10], points[9]], u), _bezier(points[3:7], u)
    place = []
    for k in (0, 1):
        ruled = (1 - u) * left[k] + u * right[k] + (1 - v) * low[k] + v * high[k]
        corners_ = (1 - u) * ((1 - v) * points[0][k] + v * points[3][k]) + u * (
            (1 - v) * points[9][k] + v * points[6][k]
        )
        place.append(ruled - corners_)
    return place[0], place[1]


def _bezier(points: Sequence[Point], t: float) -> Point:
    weights = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
    x, y = (sum(w * p[k] for w, p in zip(weights, points, strict=True)) for k in (0, 1))
    return x, y
