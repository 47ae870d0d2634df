"""Draw hall.jpg: the machine hall of a made-up works under its roof, in pen and wash. Nothing is photographed.

Light and pen are those of the first sample's corridor (2020-06-08/photos). Two minutes.

    python make_hall.py [WIDTH]
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "2020-06-08" / "photos"))

from make_light import Floats, Scene, View, light  # noqa: E402
from make_wash import wash  # noqa: E402

WIDTH, SAMPLES, COARSE, EXPOSURE = 2600, 32, 4, 0.62
EYE, HALF_WIDTH, VANISH = (5.2, 2.1, -1.0), 0.78, (0.44, 0.54)
SUN, SUN_LIGHT, SKY_LIGHT = (-0.42, 0.80, 0.30), (9.0, 8.0, 6.2), (2.4, 2.7, 3.1)
WIDE, HIGH, FAR, BAY = 12.0, 6.4, 42.0, 6.0
WALL, ROOF, STEEL, FLOOR = (0.80, 0.82, 0.82), (0.78, 0.80, 0.80), (0.36, 0.42, 0.46), (0.50, 0.52, 0.51)
BLUE, PALE, DARK, GLASS = (0.05, 0.30, 0.46), (0.82, 0.84, 0.83), (0.13, 0.15, 0.17), (0.42, 0.56, 0.62)
ORANGE, LINE, WOOD, BRIGHT = (0.86, 0.36, 0.06), (0.85, 0.62, 0.08), (0.55, 0.40, 0.25), (0.66, 0.68, 0.68)


def build() -> Scene:
    """The hall: floor, walls, roof with its skylights, frames, two rows of machines, a crane, pallets."""
    sun = np.array(SUN, np.float32) / np.linalg.norm(SUN)
    scene = Scene(sun, np.array(SUN_LIGHT, np.float32), sky, paint)
    shell(scene)
    for z in np.arange(2.0, FAR, BAY):
        frame(scene, float(z))
    for number, z in enumerate(np.arange(2.6, FAR - 3, 4.1)):
        machine(scene, 0.9, float(z), number)
        machine(scene, 8.8, float(z) + 1.2, number + 1)
    crane(scene, 15.0)
    crane(scene, 33.0)
    for x, z, high in ((7.15, 1.9, 3), (7.2, 6.6, 2), (7.15, 12.4, 3), (3.45, 9.2, 2), (3.5, 17.6, 3), (7.2, 22.0, 2)):
        pallet(scene, x, z, high)
    return scene


def shell(scene: Scene) -> None:
    """Floor with its gangway, walls with a band of windows, the roof's closed and open strips."""
    scene.group()
    scene.add((-0.3, WIDE + 0.3), (-0.2, 0), (-4, FAR + 0.3), FLOOR, 0, "floor")
    scene.mirrors = (0,)
    scene.add((-0.3, WIDE + 0.3), (0, HIGH), (-4.3, -4), WALL, 0)
    for low, high in ((0, 1.1), (2.7, HIGH)):
        scene.add((-0.3, 0), (low, high), (-4, FAR), WALL, 0)
        scene.add((WIDE, WIDE + 0.3), (low, high), (-4, FAR), WALL, 0)
    scene.add((-0.3, WIDE + 0.3), (0, HIGH), (FAR, FAR + 0.3), WALL, 0)
    scene.add((4.4, 7.6), (0, 3.6), (FAR - 0.06, FAR), BLUE, 0.8)
    scene.group()
    for z in np.arange(-4.0, FAR, 3.0):
        scene.add((-0.3, WIDE + 0.3), (HIGH, HIGH + 0.12), (float(z), float(z) + 1.75), ROOF, 0.6)
    scene.group()
    for z in np.arange(-4.0, FAR, 1.5):
        for x in (-0.12, WIDE + 0.06):
            scene.add((x, x + 0.06), (1.1, 2.7), (float(z), float(z) + 0.07), STEEL, 0.4)
    for y in (1.1, 1.9, 2.66):
        for x in (-0.12, WIDE + 0.06):
            scene.add((x, x + 0.06), (y, y + 0.05), (-4, FAR), STEEL, 0)
    for x in (0.0, WIDE):
        scene.line((x, HIGH, 0.4), (x, HIGH, FAR), 0.8)
    for a, b in (((0, 0, FAR), (WIDE, 0, FAR)), ((0, 0, FAR), (0, HIGH, FAR)), ((WIDE, 0, FAR), (WIDE, HIGH, FAR))):
        scene.line(a, b, 0.7)


def frame(scene: Scene, z: float) -> None:
    """Two posts with crane rails, and a truss between them."""
    scene.group()
    for x in (0.05, WIDE - 0.35):
        scene.add((x, x + 0.3), (0, HIGH), (z, z + 0.3), STEEL, 0.9)
        scene.add((x - 0.01, x + 0.31), (0, 0.9), (z - 0.01, z + 0.31), LINE, 0.6, "stripes")
    scene.group()
    scene.add((0, WIDE), (HIGH - 0.25, HIGH - 0.1), (z, z + 0.18), STEEL, 0.8)
    scene.add((0, WIDE), (HIGH - 1.0, HIGH - 0.88), (z, z + 0.14), STEEL, 0.7)
    for x in np.arange(0.8, WIDE, 1.3):
        scene.add((float(x), float(x) + 0.07), (HIGH - 0.9, HIGH - 0.2), (z + 0.03, z + 0.1), STEEL, 0.4)
    for x in np.arange(1.6, WIDE, 2.9):  # lamps
        scene.add((float(x), float(x) + 1.2), (HIGH - 1.12, HIGH - 1.04), (z + 0.5, z + 0.68), PALE, 0.5)


def machine(scene: Scene, x: float, z: float, number: int) -> None:
    """A machining centre: body, dark window, control desk, chip bin; its colours change along the row."""
    body, trim = (PALE, BLUE) if number % 3 else (BLUE, PALE)
    left = x < WIDE / 2
    face = x + 2.3 if left else x
    out = 1.0 if left else -1.0
    scene.group()
    scene.add((x, x + 2.3), (0.12, 2.15), (z, z + 2.7), body, 1.0)
    scene.add((x + 0.05, x + 2.25), (0, 0.12), (z + 0.05, z + 2.65), DARK, 0.5)
    scene.add((x + 0.2, x + 2.1), (2.15, 2.5), (z + 0.7, z + 2.3), trim, 0.8)
    scene.add(_side(face, out, 0.03), (0.95, 1.85), (z + 0.55, z + 1.75), GLASS, 0.8)
    scene.add(_side(face, out, 0.02), (0.30, 0.55), (z + 0.1, z + 2.6), trim, 0.5)
    scene.add(_side(face, out, 0.05), (1.1, 1.7), (z + 1.80, z + 1.86), STEEL, 0.6)
    scene.group()
    scene.add(_side(face + out * 0.05, out, 0.18), (0.75, 1.75), (z + 2.05, z + 2.6), DARK, 0.8)
    scene.add(_side(face + out * 0.23, out, 0.02), (1.3, 1.66), (z + 2.12, z + 2.53), GLASS, 0.5)
    scene.add(_side(face + out * 0.05, out, 0.6), (0, 0.55), (z + 0.15, z + 0.95), ORANGE if number % 2 else STEEL, 0.8)
    scene.group()
    scene.add((x + 1.1, x + 1.16), (2.5, 2.95), (z + 0.9, z + 0.96), STEEL, 0.5)
    scene.add((x + 1.08, x + 1.18), (2.95, 3.08), (z + 0.88, z + 0.98), ORANGE, 0.5)


def _side(face: float, out: float, deep: float) -> tuple[float, float]:
    return (face, face + deep) if out > 0 else (face - deep, face)


def crane(scene: Scene, z: float) -> None:
    """A travelling crane over the whole width, with its trolley and hook."""
    scene.group()
    scene.add((0.35, WIDE - 0.35), (4.55, 5.0), (z, z + 0.45), ORANGE, 1.0)
    scene.add((4.2, 5.3), (5.0, 5.3), (z - 0.15, z + 0.6), DARK, 0.8)
    scene.add((4.68, 4.72), (3.4, 4.55), (z + 0.2, z + 0.24), DARK, 0.4)
    scene.add((4.6, 4.8), (3.15, 3.4), (z + 0.13, z + 0.31), ORANGE, 0.7)


def pallet(scene: Scene, x: float, z: float, high: int) -> None:
    """Rings of steel in crates on a pallet."""
    scene.group()
    scene.add((x, x + 1.0), (0.02, 0.14), (z, z + 1.1), WOOD, 0.7)
    for level in range(high):
        low = 0.14 + 0.3 * level
        scene.add((x + 0.03, x + 0.97), (low, low + 0.28), (z + 0.03, z + 1.07), BLUE if level % 2 else WOOD, 0.8)
    top = 0.14 + 0.3 * high
    for dx in (0.1, 0.55):
        for dz in (0.12, 0.6):
            scene.add((x + dx, x + dx + 0.34), (top, top + 0.16), (z + dz, z + dz + 0.36), BRIGHT, 0.7)


def sky(ray: Floats) -> Floats:
    """A bright sky above, yards and trees below."""
    above = np.array(SKY_LIGHT, np.float32) * (0.7 + 0.6 * np.clip(ray[:, 1:2], 0, 1))
    return np.where(ray[:, 1:2] < 0.0, np.array((0.45, 0.52, 0.44), np.float32), above)


def paint(base: Floats, patterns: NDArray[np.str_], point: Floats, _: Floats, looked_at: bool) -> None:
    """The gangway's green and its yellow lines; warning stripes on the posts."""
    if not looked_at:
        return
    floor = patterns == "floor"
    x, z = point[:, 0], point[:, 2]
    base[floor & (x > 4.35) & (x < 7.05)] = (0.20, 0.44, 0.38)
    base[floor & ((np.abs(x - 4.3) < 0.06) | (np.abs(x - 7.1) < 0.06))] = LINE
    stripes = (patterns == "stripes") & (((z + point[:, 1] + x) / 0.18).astype(int) % 2 == 0)
    base[stripes] = DARK


def outside(ray: Floats, _: np.random.Generator) -> Floats:
    """Pale sky through roof and windows, a hint of trees at the height of the eye."""
    sheet = np.ones((*ray.shape[:2], 3), np.float32) * np.array([0.90, 0.945, 0.955], np.float32)
    sheet[np.abs(ray[..., 1]) < 0.06] = (0.72, 0.80, 0.68)
    return sheet


def nothing_by_hand(*_: object) -> None:
    """This drawing is all boxes."""


def main() -> None:
    """Write hall.jpg beside this script."""
    width = int(sys.argv[1]) if len(sys.argv) > 1 else WIDTH
    view = View(np.array(EYE, np.float32), HALF_WIDTH, VANISH, width, width // 2)
    scene = build()
    lit = light(scene, view, SAMPLES, COARSE, seed=7)
    wash(scene, lit, outside, nothing_by_hand, EXPOSURE, seed=7).save(
        HERE / "hall.jpg", quality=90, subsampling=0, dpi=(300, 300)
    )


if __name__ == "__main__":
    main()
