"""Draw library.jpg: the window table of a fictional reading room, in pen and wash. Nothing is photographed.

Light and pen are those of the first sample's corridor (2020-06-08/photos). About a minute.

    python make_library.py [WIDTH]
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "2020-06-08" / "photos"))

from make_light import Floats, Scene, View, light  # noqa: E402
from make_wash import noise, wash  # noqa: E402

WIDTH, SAMPLES, COARSE, EXPOSURE = 1480, 40, 3, 1.75
EYE, HALF_WIDTH, VANISH = (2.1, 1.5, -0.6), 0.66, (0.45, 0.42)
SUN, SUN_LIGHT, SKY_LIGHT = (0.80, 0.62, 0.16), (10.0, 8.4, 6.0), (2.1, 2.4, 2.8)
WIDE, HIGH, FAR = 4.9, 3.0, 6.4
SILL, LINTEL = 0.92, 2.62
WALL, CEILING, FLOOR, OAK = (0.82, 0.81, 0.76), (0.86, 0.86, 0.83), (0.52, 0.40, 0.29), (0.52, 0.345, 0.20)
DARK, FRAME, LAMP, PAPER = (0.34, 0.22, 0.14), (0.70, 0.70, 0.66), (0.10, 0.30, 0.22), (0.88, 0.86, 0.78)
SPINES = (
    (0.58, 0.16, 0.12),
    (0.22, 0.34, 0.45),
    (0.72, 0.59, 0.33),
    (0.30, 0.42, 0.29),
    (0.80, 0.76, 0.66),
    (0.48, 0.28, 0.20),
    (0.44, 0.46, 0.50),
    (0.72, 0.38, 0.18),
)


def build() -> Scene:
    """The room: shell with three windows to the right, shelves to the left and behind, a long table, chairs."""
    sun = np.array(SUN, np.float32) / np.linalg.norm(SUN)
    scene = Scene(sun, np.array(SUN_LIGHT, np.float32), sky, paint)
    shell(scene)
    rng = np.random.default_rng(1001)
    for z in (1.0, 2.75, 4.5):
        shelf(scene, (0.0, 0.36), (z, z + 1.6), rng, along_z=True)
    for x in (0.5, 1.75, 3.0):
        shelf(scene, (x, x + 1.15), (FAR - 0.34, FAR), rng, along_z=False)
    table(scene)
    return scene


def shell(scene: Scene) -> None:
    """Floor, ceiling, walls, window openings and their frames."""
    scene.group()
    scene.add((-0.3, WIDE + 0.3), (-0.2, 0), (-3, FAR + 0.3), FLOOR, 0, "boards")
    scene.mirrors = (0,)
    scene.add((-0.3, WIDE + 0.3), (HIGH, HIGH + 0.2), (-3, FAR + 0.3), CEILING, 0)
    scene.add((-0.3, 0), (0, HIGH + 0.2), (-3, FAR + 0.3), WALL, 0)
    scene.add((-0.3, WIDE + 0.3), (0, HIGH + 0.2), (FAR, FAR + 0.3), WALL, 0)
    scene.add((-0.3, WIDE + 0.3), (0, HIGH), (-3.2, -3), WALL, 0)
    scene.add((WIDE, WIDE + 0.25), (0, SILL), (-3, FAR), WALL, 0)
    scene.add((WIDE, WIDE + 0.25), (LINTEL, HIGH + 0.2), (-3, FAR), WALL, 0)
    for a, b in (
        ((0, HIGH, 0), (0, HIGH, FAR)),
        ((WIDE, HIGH, 0), (WIDE, HIGH, FAR)),
        ((WIDE, 0, 0), (WIDE, 0, FAR)),
        ((0, 0, 0), (0, 0, FAR)),
        ((WIDE, 0, FAR), (WIDE, HIGH, FAR)),
        ((0, HIGH, FAR), (WIDE, HIGH, FAR)),
        ((WIDE, LINTEL, 0), (WIDE, LINTEL, FAR)),
    ):
        scene.line(a, b, 0.9)
    for x in np.arange(0.0, WIDE, 0.35):
        scene.line((float(x), 0, 0.2), (float(x), 0, FAR), 0.28)
    scene.group()
    for low, high in ((-3.0, 0.9), (2.35, 2.75), (4.2, 4.6), (6.05, FAR)):
        scene.add((WIDE, WIDE + 0.25), (SILL, LINTEL), (low, high), WALL, 0)
        for z in (low, high):
            scene.line((WIDE, SILL, z), (WIDE, LINTEL, z), 0.9)
    scene.add((WIDE - 0.14, WIDE + 0.25), (SILL - 0.05, SILL), (-3, FAR), PAPER, 0.9)
    for low, high in ((0.9, 2.35), (2.75, 4.2), (4.6, 6.05)):
        for z in (low, (low + high) / 2 - 0.025, high - 0.05):
            scene.add((WIDE + 0.1, WIDE + 0.16), (SILL, LINTEL), (z, z + 0.05), FRAME, 0.6)
        for y in (SILL, 2.02, LINTEL - 0.05):
            scene.add((WIDE + 0.1, WIDE + 0.16), (y, y + 0.05), (low, high), FRAME, 0.5)


def shelf(
    scene: Scene, x: tuple[float, float], z: tuple[float, float], rng: np.random.Generator, along_z: bool
) -> None:
    """A bookcase of six boards filled with spines; books stand along z (left wall) or along x (far wall)."""
    tall, board = 2.36, 0.03
    scene.group()
    scene.add((x[0], x[0] + 0.02) if along_z else x, (0, tall), z if along_z else (z[1] - 0.02, z[1]), DARK, 0)
    for side in (0, 1):
        at = (z if along_z else x)[side] - (board if side else 0)
        scene.add(x if along_z else (at, at + board), (0, tall), (at, at + board) if along_z else z, OAK, 0.9)
    levels = (0.06, 0.46, 0.84, 1.22, 1.60, 1.97)
    for y in (*levels, tall - board):
        scene.add(x, (y, y + board), z, OAK, 0.7)
    span = z if along_z else x
    for level, y in enumerate(levels):
        scene.group()
        at = span[0] + board + 0.01
        while at < span[1] - board - 0.07:
            thick, high = float(rng.uniform(0.022, 0.062)), float(rng.uniform(0.20, 0.31))
            if rng.random() < 0.06:
                at += float(rng.uniform(0.05, 0.2))
                continue
            colour, out = SPINES[int(rng.integers(len(SPINES)))], float(rng.uniform(0.03, 0.09))
            stand = (y + board, y + board + min(high, 0.33 if level < 5 else 0.31))
            if along_z:
                scene.add((x[0] + 0.04, x[1] - out), stand, (at, at + thick), colour, 0.42)
            else:
                scene.add((at, at + thick), stand, (z[0] + out, z[1] - 0.04), colour, 0.42)
            at += thick + 0.002


def table(scene: Scene) -> None:
    """A long table at the windows with lamps, books and a sheet of paper, four chairs and a stool."""
    scene.group()
    left, right, near, end, top = 3.05, 4.2, 1.75, 4.9, 0.76
    scene.add((left, right), (top - 0.05, top), (near, end), OAK, 1.0)
    scene.add((left + 0.06, right - 0.06), (top - 0.15, top - 0.05), (near + 0.06, end - 0.06), DARK, 0.7)
    for x in (left + 0.06, right - 0.13):
        for z in (near + 0.06, end - 0.13):
            scene.add((x, x + 0.07), (0, top - 0.05), (z, z + 0.07), OAK, 0.8)
    for z in (2.45, 4.0):
        scene.group()
        scene.add((3.78, 3.94), (top, top + 0.02), (z, z + 0.16), DARK, 0.7)
        scene.add((3.85, 3.87), (top, top + 0.38), (z + 0.07, z + 0.09), (0.6, 0.45, 0.2), 0.6)
        scene.add((3.72, 4.0), (top + 0.36, top + 0.46), (z - 0.06, z + 0.22), LAMP, 0.8)
    scene.group()
    for x, z, wide, deep, level, colour in (
        (3.22, 1.98, 0.21, 0.28, 0, SPINES[0]),
        (3.23, 2.0, 0.19, 0.26, 1, SPINES[2]),
        (3.21, 2.0, 0.20, 0.25, 2, SPINES[1]),
        (3.42, 3.0, 0.22, 0.30, 0, SPINES[4]),
        (3.64, 3.0, 0.22, 0.30, 0, PAPER),
        (3.2, 4.3, 0.22, 0.29, 0, SPINES[3]),
    ):
        scene.add((x, x + wide), (top + level * 0.035, top + level * 0.035 + 0.033), (z, z + deep), colour, 0.6)
    for z in (2.1, 3.0, 3.9):
        chair(scene, 2.55, z)


def chair(scene: Scene, x: float, z: float) -> None:
    """A plain wooden chair that faces the table."""
    scene.group()
    scene.add((x, x + 0.42), (0.43, 0.46), (z, z + 0.42), OAK, 0.8)
    for dx in (0.0, 0.38):
        for dz in (0.0, 0.38):
            scene.add((x + dx, x + dx + 0.04), (0, 0.43 if dx else 0.92), (z + dz, z + dz + 0.04), OAK, 0.6)
    for y in (0.62, 0.80):
        scene.add((x + 0.005, x + 0.03), (y, y + 0.09), (z + 0.04, z + 0.38), OAK, 0.6)


def sky(ray: Floats) -> Floats:
    """An open sky over a garden."""
    above = np.array(SKY_LIGHT, np.float32) * (0.75 + 0.5 * np.clip(ray[:, 1:2], 0, 1))
    return np.where(ray[:, 1:2] < -0.02, np.array((0.55, 0.62, 0.42), np.float32), above)


def paint(base: Floats, patterns: NDArray[np.str_], point: Floats, _: Floats, looked_at: bool) -> None:
    """Floor boards of uneven tone."""
    if looked_at:
        boards = patterns == "boards"
        row = np.floor(point[:, 0] / 0.35).astype(np.int64)
        piece = row * 7919 + np.floor(point[:, 2] / 1.3 + 0.37 * (row % 3)).astype(np.int64) * 104729
        base[boards] *= (0.82 + 0.36 * (piece % 83)[boards] / 82)[:, None]


def garden(ray: Floats, rng: np.random.Generator) -> Floats:
    """Leaves before a pale sky."""
    shape = ray.shape[:2]
    unit = shape[1] / 2400
    sheet = np.ones((*shape, 3), np.float32) * np.array([0.95, 0.96, 0.95], np.float32)
    for level, colour in ((0.5, (0.80, 0.87, 0.74)), (0.95, (0.69, 0.79, 0.60)), (1.35, (0.56, 0.68, 0.49))):
        leaves = noise(shape, 110 * unit, rng, 5) - ray[..., 1] * 2.2 > level - 0.7
        sheet[leaves] = colour
    return sheet


def nothing_by_hand(*_: object) -> None:
    """This drawing is all boxes."""


def main() -> None:
    """Write library.jpg beside this script."""
    width = int(sys.argv[1]) if len(sys.argv) > 1 else WIDTH
    view = View(np.array(EYE, np.float32), HALF_WIDTH, VANISH, width, width * 3 // 4)
    scene = build()
    lit = light(scene, view, SAMPLES, COARSE, seed=1001)
    wash(scene, lit, garden, nothing_by_hand, EXPOSURE, seed=311).save(
        HERE / "library.jpg", quality=90, subsampling=0, dpi=(300, 300)
    )


if __name__ == "__main__":
    main()
