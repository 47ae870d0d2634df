"""Draw corridor.jpg: a pen-and-wash illustration of a tidy corridor in a residential tower.

Provenance: nothing in it is photographed and nobody is shown. make_light.py works out how sunlight and skylight fall in
a corridor built of boxes; make_wash.py lays that light on as washes and draws the boxes' edges over it with a pen; the
potted plants are drawn by hand, leaf by leaf. The same script makes the same picture. About a minute.

    python make_corridor.py [WIDTH]      # numpy, Pillow; lettering in the project's own face
"""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from make_light import Floats, Rgb, Scene, View, light
from make_wash import Points, noise, unit_of, wash, weight_at
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).resolve().parent
LETTERS = HERE.parents[2] / "fonts" / "NotoSerifSC-Black.otf"
WIDTH = 2400
SAMPLES, COARSE = 32, 4
EXPOSURE = 1.0
EYE, HALF_WIDTH, VANISH = (1.42, 1.48, 0.0), 0.62, (0.585, 0.45)
SUN = (0.78, 0.55, 0.30)
SUN_LIGHT, SKY_LIGHT, GROUND_LIGHT = (9.5, 8.1, 6.0), (1.7, 2.0, 2.35), (0.62, 0.60, 0.50)
WIDE, HIGH, FAR = 2.36, 2.66, 14.6
"""The corridor's inside, left wall at x = 0."""
DOORS = (3.62, 6.9, 10.15, 13.2)
"""The middle of each door along the left wall."""
PLANTS = ((0.22, 5.98, 0.82), (2.06, 13.9, 1.2), (0.30, 14.25, 1.05))
"""Foot of each potted plant (x, z) and its height."""
BAY, PIER, SILL, LINTEL, TILE = 1.65, 0.42, 0.98, 2.32, 0.59
WALL, DADO, CEILING, FLOOR = (0.86, 0.83, 0.75), (0.47, 0.585, 0.50), (0.89, 0.87, 0.82), (0.56, 0.545, 0.51)
STONE, STEEL, DOOR, RED = (0.30, 0.30, 0.29), (0.56, 0.58, 0.58), (0.245, 0.125, 0.085), (0.62, 0.085, 0.05)
FRAME, BRASS, RAIL, WHITE = (0.33, 0.19, 0.12), (0.66, 0.50, 0.24), (0.40, 0.22, 0.11), (0.86, 0.86, 0.83)
Stamp = tuple[Floats, Floats]
"""Colours and their cover, 0 to 1."""


def build() -> Scene:
    """The corridor: shell, windows, doors, fittings, in the light of a morning in June."""
    sun = np.array(SUN, np.float32) / np.linalg.norm(SUN)
    scene = Scene(sun, np.array(SUN_LIGHT, np.float32), sky, paint)
    shell(scene)
    for z in DOORS:
        door(scene, z)
    fittings(scene)
    plants_as_shadow(scene)
    return scene


def shell(scene: Scene) -> None:
    """Floor, ceiling, walls with their dado, and the openings to the right and at the far end."""
    scene.group()
    scene.add((-0.4, WIDE + 0.4), (-0.2, 0.0), (-3, FAR + 0.3), FLOOR, 0, "tiles")
    scene.mirrors = (0,)
    scene.add((-0.4, WIDE + 0.4), (HIGH, HIGH + 0.2), (-3, FAR + 0.3), CEILING, 0)
    scene.add((-0.4, WIDE + 0.4), (-0.2, HIGH + 0.2), (-3.2, -3), WALL, 0)
    at = -3.0
    for z in (*DOORS, FAR + 0.61):  # left wall between the doors, and over each
        scene.add((-0.4, 0), (0, HIGH), (at, z - 0.5), WALL, 0, "dado")
        if z < FAR:
            scene.add((-0.4, 0), (2.12, HIGH), (z - 0.5, z + 0.5), WALL, 0)
        at = z + 0.5
    scene.add((WIDE, WIDE + 0.22), (0, SILL), (-3, FAR + 0.3), WALL, 0, "dado")
    scene.add((WIDE, WIDE + 0.22), (LINTEL, HIGH), (-3, FAR + 0.3), WALL, 0)
    for left, right in ((-0.4, 0.42), (WIDE - 0.42, WIDE + 0.4)):  # end wall round its window
        scene.add((left, right), (0, HIGH), (FAR, FAR + 0.2), WALL, 0, "dado")
    scene.add((0.42, WIDE - 0.42), (0, 0.9), (FAR, FAR + 0.2), WALL, 0, "dado")
    scene.add((0.42, WIDE - 0.42), (2.3, HIGH), (FAR, FAR + 0.2), WALL, 0)
    corners(scene)
    windows(scene)


def corners(scene: Scene) -> None:
    """The long lines of the perspective, the dado's edge and the skirting."""
    for x in (0.0, WIDE):
        scene.line((x, HIGH, 0.4), (x, HIGH, FAR), 1.15)
        scene.line((x, 0, 0.4), (x, 0, FAR), 1.3)
        scene.line((x, 0, FAR), (x, HIGH, FAR), 0.9)
    scene.line((0, 0, FAR), (WIDE, 0, FAR), 0.9)
    scene.line((0, HIGH, FAR), (WIDE, HIGH, FAR), 0.9)
    at = 0.0
    for z in (*DOORS, FAR + 0.5):
        scene.line((0, 1.2, max(at, 0.4)), (0, 1.2, z - 0.5), 0.7)
        scene.line((0, 0.13, max(at, 0.4)), (0, 0.13, z - 0.5), 0.6)
        at = z + 0.5
    scene.line((WIDE, 0.13, 0.4), (WIDE, 0.13, FAR), 0.6)
    for column in range(1, 4):
        scene.line((column * TILE, 0, 0.4), (column * TILE, 0, FAR), 0.42)
    for row in range(2, int(FAR / TILE) + 1):
        scene.line((0, 0, row * TILE), (WIDE, 0, row * TILE), 0.36)


def windows(scene: Scene) -> None:
    """Piers, frames and sills along the right, and the window at the end."""
    scene.group()
    z = -2.6
    while z < FAR:
        scene.add((WIDE, WIDE + 0.22), (SILL, LINTEL), (z, z + PIER), WALL, 0)
        for edge in (z, z + PIER):
            scene.line((WIDE, SILL, edge), (WIDE, LINTEL, edge), 0.85)
            scene.line((WIDE + 0.22, SILL, edge), (WIDE + 0.22, LINTEL, edge), 0.5)
        middle = z + PIER + (BAY - PIER) / 2
        for at in (middle - 0.03, z + PIER, z + BAY - 0.045):
            scene.add((WIDE + 0.10, WIDE + 0.15), (SILL, LINTEL), (at, at + 0.045), STEEL, 0.5)
        z += BAY
    scene.add((WIDE + 0.10, WIDE + 0.15), (1.93, 1.965), (-2.6, FAR), STEEL, 0.5)
    scene.add((WIDE - 0.05, WIDE + 0.22), (SILL - 0.04, SILL), (-3, FAR), STONE, 0.8)
    scene.line((WIDE, LINTEL, 0.4), (WIDE, LINTEL, FAR), 0.8)
    scene.group()
    left, right = 0.42, WIDE - 0.42
    for x in (left, (left + right) / 2 - 0.025, right - 0.05):
        scene.add((x, x + 0.05), (0.9, 2.3), (FAR + 0.08, FAR + 0.14), STEEL, 0.6)
    for y in (0.9, 1.86, 2.25):
        scene.add((left, right), (y, y + 0.05), (FAR + 0.08, FAR + 0.14), STEEL, 0.6)
    scene.add((left - 0.06, right + 0.06), (0.86, 0.9), (FAR - 0.06, FAR + 0.1), STONE, 0.7)
    for x in (left, right):
        scene.line((x, 0.9, FAR), (x, 2.3, FAR), 0.9)
    scene.line((left, 2.3, FAR), (right, 2.3, FAR), 0.9)


def door(scene: Scene, z: float) -> None:
    """A flat's steel door in its frame: panels, handle, eyelet, mat, the character 福."""
    scene.group()
    scene.add((-0.40, -0.15), (0, 2.12), (z - 0.5, z + 0.5), DOOR, 0, "fu")
    for side in (z - 0.5, z + 0.44):
        scene.add((-0.15, 0.02), (0, 2.12), (side, side + 0.06), (0.33, 0.19, 0.12), 0.9)
    scene.add((-0.15, 0.02), (2.06, 2.12), (z - 0.5, z + 0.5), (0.33, 0.19, 0.12), 0.9)
    for low, high in ((0.16, 0.78), (0.86, 1.06), (1.12, 1.94)):
        scene.add((-0.15, -0.135), (low, high), (z - 0.34, z + 0.34), DOOR, 0.6, "fu" if low > 1.1 else "")
    scene.add((-0.15, -0.09), (0.92, 1.14), (z - 0.42, z - 0.37), BRASS, 0.6)
    scene.add((-0.09, -0.07), (1.00, 1.03), (z - 0.42, z - 0.28), BRASS, 0.6)
    scene.add((0.06, 0.52), (0.0, 0.018), (z - 0.40, z + 0.40), (0.40, 0.27, 0.20), 0.7)
    scene.add((0.0, 0.02), (1.50, 1.62), (z + 0.60, z + 0.70), WHITE, 0.6)


def fittings(scene: Scene) -> None:
    """Hydrant box, meter cupboards, notice frame, lamps, conduit, handrail, exit sign."""
    scene.group()
    scene.add((0, 0.05), (0.72, 1.52), (4.95, 5.6), RED, 1.0)
    scene.add((0.05, 0.06), (0.82, 1.42), (5.03, 5.52), (0.72, 0.74, 0.72), 0.7, "hydrant")
    scene.add((0, 0.06), (0.95, 1.85), (8.3, 9.1), (0.70, 0.71, 0.69), 0.9, "louvre")
    scene.line((0.06, 0.95, 8.7), (0.06, 1.85, 8.7), 0.6)
    scene.add((0, 0.022), (1.27, 1.97), (2.07, 2.84), (0.36, 0.19, 0.10), 0.9)
    scene.add((0.022, 0.026), (1.30, 1.94), (2.10, 2.81), (0.88, 0.86, 0.80), 0.5, "notice")
    scene.add((0, 0.04), (1.05, 1.80), (11.5, 12.2), (0.52, 0.36, 0.20), 0.9)
    scene.add((0.04, 0.045), (1.10, 1.75), (11.56, 12.14), (0.90, 0.88, 0.82), 0.5)
    scene.group()
    scene.add((0.0, 0.11), (HIGH - 0.17, HIGH - 0.07), (-2, FAR), WHITE, 0.8)
    scene.add((WIDE - 0.10, WIDE - 0.055), (0.80, 0.86), (0.2, FAR - 0.15), RAIL, 0.8)
    for z in np.arange(0.9, FAR, BAY):
        scene.add((WIDE - 0.08, WIDE), (0.76, 0.80), (float(z), float(z) + 0.03), STEEL, 0.5)
    scene.group()
    for z in (2.4, 5.2, 8.5, 11.8):
        scene.add((1.03, 1.33), (HIGH - 0.07, HIGH), (z - 0.15, z + 0.15), (0.93, 0.92, 0.88), 0.8)
    scene.group()
    scene.add((0.92, 1.44), (HIGH - 0.48, HIGH - 0.28), (9.6, 9.63), (0.06, 0.36, 0.22), 0.8, "exit")
    for x in (1.0, 1.35):
        scene.line((x, HIGH - 0.28, 9.6), (x, HIGH, 9.6), 0.6)


def plants_as_shadow(scene: Scene) -> None:
    """What the plants, drawn later by hand, take from the light."""
    scene.group()
    for x, z, tall in PLANTS:
        scene.add((x - 0.14, x + 0.14), (0, 0.34 * tall), (z - 0.14, z + 0.14), STONE, 0, seen=False)
        scene.add((x - 0.22, x + 0.22), (0.5 * tall, 0.95 * tall), (z - 0.2, z + 0.2), (0.15, 0.22, 0.1), 0, seen=False)


def sky(ray: Floats) -> Floats:
    """Light of the open air by direction: brighter above, warm from the ground."""
    above = np.array(SKY_LIGHT, np.float32) * (0.75 + 0.5 * np.clip(ray[:, 1:2], 0, 1))
    return np.where(ray[:, 1:2] < -0.02, np.array(GROUND_LIGHT, np.float32), above)


def paint(base: Floats, patterns: NDArray[np.str_], point: Floats, normal: Floats, looked_at: bool) -> None:
    """The walls' dado and skirting; for the eye also tiles, louvres and lettering."""
    x, y, z = point.T
    dado = (patterns == "dado") & (y < 1.2) & (np.abs(normal[:, 1]) < 0.5)
    base[dado] = DADO
    base[dado & (y < 0.13)] = STONE
    if not looked_at:
        return
    tiles = patterns == "tiles"
    tile = (np.floor(x / TILE).astype(np.int64) * 7919 + np.floor(z / TILE).astype(np.int64) * 104729) % 97
    base[tiles] *= (0.93 + 0.14 * (tile[tiles] / 96.0))[:, None]
    base[(patterns == "louvre") & ((y * 22) % 1 < 0.35)] *= 0.72
    for name, (colour, cover), place in STAMPS:
        where = np.nonzero(patterns == name)[0]
        u, v = place(point[where])
        on = (u >= 0) & (u < 1) & (v >= 0) & (v < 1)
        rows, columns = (v[on] * (cover.shape[0] - 1)).astype(int), (u[on] * (cover.shape[1] - 1)).astype(int)
        share, at = cover[rows, columns][:, None], where[on]
        base[at] = base[at] * (1 - share) + colour[rows, columns] * share


def lettering(text: str, size: tuple[int, int], ink: Rgb, ground: Rgb | None = None, share: float = 0.78) -> Stamp:
    """Characters alone, or on a square that stands on its corner."""
    sheet = Image.new("L", size, 0)
    font = ImageFont.truetype(LETTERS, int(size[1] * share))
    ImageDraw.Draw(sheet).text((size[0] / 2, size[1] / 2), text, fill=255, font=font, anchor="mm")
    letters = np.asarray(sheet, np.float32) / 255
    if ground is None:
        return np.broadcast_to(np.array(ink, np.float32), (*letters.shape, 3)), letters
    v, u = np.mgrid[-1 : 1 : complex(size[1]), -1 : 1 : complex(size[0])]
    square = (np.abs(u) + np.abs(v) < 0.97).astype(np.float32)
    colour = np.array(ground, np.float32) * (1 - letters[..., None]) + np.array(ink, np.float32) * letters[..., None]
    return colour, square


def notice() -> Stamp:
    """A framed sheet: 居民公约 over lines that stand for writing, and say nothing."""
    width, height = 710, 640
    sheet = Image.new("RGB", (width, height), (226, 222, 208))
    pencil = ImageDraw.Draw(sheet)
    pencil.rectangle((36, 34, width - 36, 168), fill=(168, 28, 20))
    font = ImageFont.truetype(LETTERS, 96)
    pencil.text((width / 2, 100), "居民公约", fill=(240, 226, 190), font=font, anchor="mm")
    for row in range(8):
        start, end = 60 + (40 if row in (0, 3, 6) else 0), width - (60 if row not in (2, 5, 7) else 300)
        pencil.line((start, 222 + row * 50, end, 222 + row * 50), fill=(150, 144, 138), width=10)
    return (np.asarray(sheet, np.float32) / 255) ** 2.2, np.ones((height, width), np.float32)


def on_door(point: Floats) -> tuple[Floats, Floats]:
    """Where on its 福 a point of a door lies, 0 to 1 across and down."""
    doors = np.array(DOORS, np.float32)
    nearest = doors[np.argmin(np.abs(point[:, 2:3] - doors), axis=1)]
    return (point[:, 2] - nearest + 0.21) / 0.42, (1.78 - point[:, 1]) / 0.42


STAMPS: tuple[tuple[str, Stamp, Callable[[Floats], tuple[Floats, Floats]]], ...] = (
    ("fu", lettering("福", (256, 256), (0.86, 0.62, 0.22), (0.66, 0.06, 0.03), 0.62), on_door),
    (
        "hydrant",
        lettering("消火栓", (420, 140), (0.60, 0.05, 0.03)),
        lambda p: ((p[:, 2] - 5.065) / 0.42, (1.22 - p[:, 1]) / 0.14),
    ),
    ("notice", notice(), lambda p: ((p[:, 2] - 2.10) / 0.71, (1.94 - p[:, 1]) / 0.64)),
    (
        "exit",
        lettering("安全出口", (520, 130), (0.92, 0.98, 0.92)),
        lambda p: ((p[:, 0] - 0.94) / 0.48, (HIGH - 0.32 - p[:, 1]) / 0.12),
    ),
)


def town(ray: Floats, rng: np.random.Generator) -> Floats:
    """Beyond the windows: pale sky, two rows of towers, the crowns of trees."""
    shape = ray.shape[:2]
    azimuth = np.arctan2(ray[..., 0], ray[..., 2])
    slope = ray[..., 1] / np.hypot(ray[..., 0], ray[..., 2])
    sheet = np.ones((*shape, 3), np.float32) * np.array([0.93, 0.955, 0.965], np.float32)
    sheet *= 1 - 0.16 * np.clip(slope, 0, 0.6)[..., None] * np.array([1.6, 0.9, 0.5])
    for row, (towers, base, tall, colour) in enumerate(
        ((46, 0.07, 0.16, (0.80, 0.845, 0.875)), (30, -0.02, 0.14, (0.70, 0.76, 0.79)))
    ):
        heights = base + tall * rng.random(400) ** 1.5
        tower = np.floor(azimuth * towers + 100 + row * 0.37).astype(int) % 400
        shades = 0.03 * rng.normal(size=400)
        there = slope < heights[tower]
        sheet[there] = np.array(colour) + shades[tower][there][:, None]
    unit = shape[1] / 2400
    trees = slope < noise(shape, 60 * unit, rng) * 0.03 + 0.02 * np.sin(azimuth * 37) - 0.085
    sheet[trees] = np.array((0.60, 0.69, 0.58)) * (1 + 0.10 * noise(shape, 18 * unit, rng, 3)[trees][:, None])
    return np.clip(sheet, 0, 1)


class PlantSheet:
    """A piece of the sheet on which one plant is drawn, larger than it will be."""

    FINE = 2

    def __init__(self, corner: tuple[int, int], size: tuple[int, int], weight: float) -> None:
        self.corner, self.size = corner, size
        fine = (size[0] * self.FINE, size[1] * self.FINE)
        self.colour, self.line = Image.new("RGBA", fine, (0, 0, 0, 0)), Image.new("L", fine, 0)
        self.brush, self.pen = ImageDraw.Draw(self.colour), ImageDraw.Draw(self.line)
        self.weight = max(weight * self.FINE, 2.0)

    def place(self, points: Points) -> Points:
        """Points of the sheet as points of this piece."""
        return [((x - self.corner[0]) * self.FINE, (y - self.corner[1]) * self.FINE) for x, y in points]

    def shape(self, points: Points, colour: tuple[int, ...], outline: float = 1.0) -> None:
        """A patch of colour that hides what lies under it; `outline` is its weight, 0 for none."""
        there = self.place(points)
        self.brush.polygon(there, fill=(*colour, 255))
        if outline:
            self.pen.polygon(there, fill=0)
            self.pen.line([*there, there[0]], fill=255, width=max(1, round(self.weight * outline)), joint="curve")

    def vein(self, points: Points) -> None:
        """A fine grey line."""
        self.pen.line(self.place(points), fill=150, width=max(1, round(self.weight * 0.35)))

    def lay(self, sheet: Floats, ink: Floats, haze: float) -> None:
        """Onto the drawing; `haze` 0 to 1 pales what is far."""
        colour = np.asarray(self.colour.resize(self.size, Image.Resampling.LANCZOS), np.float32) / 255
        line = np.asarray(self.line.resize(self.size, Image.Resampling.LANCZOS), np.float32) / 255
        (x, y), (height, width) = self.corner, ink.shape
        left, top, right, bottom = max(x, 0), max(y, 0), min(x + self.size[0], width), min(y + self.size[1], height)
        here, there = np.s_[top - y : bottom - y, left - x : right - x], np.s_[top:bottom, left:right]
        colour, line = colour[here], line[here]
        cover = colour[..., 3:]
        paled = colour[..., :3] * (1 - haze) + np.array([0.80, 0.80, 0.74]) * haze
        sheet[there] = sheet[there] * (1 - cover) + paled * cover
        ink[there] = np.maximum(ink[there] * (1 - cover[..., 0]), line * (1 - haze * 0.3))


def draw_plants(view: View) -> Callable[[Floats, Floats, np.random.Generator], None]:
    """A hand that adds the potted plants to sheet and ink, far ones first."""

    def by_hand(sheet: Floats, ink: Floats, rng: np.random.Generator) -> None:
        for x, z, tall in sorted(PLANTS, key=lambda plant: -plant[1]):
            foot_x, foot_y = (float(at) for at in view.project(np.array([x, 0, z], np.float32)))
            size = tall * view.focal / z
            corner = (int(foot_x - 0.75 * size), int(foot_y - 1.5 * size))
            extent = (int(1.5 * size), int(1.65 * size) + 6)
            piece = PlantSheet(corner, extent, weight_at(z, 0.85, unit_of(view)))
            pot(piece, foot_x, foot_y, size, view.eye[1] * 0.32 / z)
            canes(piece, foot_x, foot_y, size, rng)
            piece.lay(sheet, ink, 0.45 * min(max((z - 3) / 11, 0), 1))

    return by_hand


def pot(piece: PlantSheet, x: float, y: float, size: float, tilt: float) -> None:
    """A white pot, in shade to the left; `tilt` is how round its rim appears."""
    foot, rim, top = 0.115 * size, 0.15 * size, y - 0.34 * size
    round_foot = [(x - foot * np.cos(t), y + foot * tilt * np.sin(t)) for t in np.linspace(0, np.pi, 24)]
    side = [(x - rim, top), *round_foot, (x + rim, top)]
    piece.shape(side, (196, 188, 172))
    piece.shape([(x - rim, top), *round_foot[:11], (x - rim * 0.1, top)], (150, 146, 142), 0)
    circle = [(np.cos(t), np.sin(t)) for t in np.linspace(0, 2 * np.pi, 48)]
    piece.shape([(x - rim * 1.05 * c, top + rim * tilt * 1.05 * s) for c, s in circle], (206, 200, 186))
    piece.shape([(x - rim * 0.9 * c, top + rim * tilt * 0.84 * s) for c, s in circle], (74, 58, 46))


def canes(piece: PlantSheet, x: float, y: float, size: float, rng: np.random.Generator) -> None:
    """Three canes of a dracaena with their crowns of leaves."""
    crowns = []
    for lean, high in ((-0.05, 0.62), (0.045, 0.92), (0.0, 0.40)):
        foot, half = x + lean * size, 0.016 * size
        head, top = foot + lean * size * 0.25, y - high * size * 0.98
        bottom = y - 0.34 * size
        piece.shape(
            [(foot - half, bottom), (head - half * 0.8, top), (head + half * 0.8, top), (foot + half, bottom)],
            (118, 94, 66),
        )
        crowns.append((head, top))
    for head, top in sorted(crowns, key=lambda crown: crown[1]):
        fan = np.deg2rad(90 + np.linspace(-118, 118, 20) + rng.normal(size=20) * 7)
        for angle in sorted(fan, key=lambda a: -abs(a - np.pi / 2) + rng.normal() * 0.25):
            leaf(piece, (head, top + rng.normal() * 0.012 * size), float(angle), size, rng)


def leaf(piece: PlantSheet, root: tuple[float, float], angle: float, size: float, rng: np.random.Generator) -> None:
    """One arching ribbon, its lower half darker; leaves to the right stand in the light."""
    length, droop = (0.40 + 0.10 * rng.random()) * size, 0.30 + 0.35 * abs(np.cos(angle)) + 0.1 * rng.random()
    t = np.linspace(0, 1, 22)
    x = root[0] + np.cos(angle) * length * t
    y = root[1] - np.sin(angle) * length * t + droop * length * t**2.2
    half = 0.019 * size * (0.85 + 0.3 * rng.random()) * np.sin(np.pi * (t * 0.93 + 0.05)) ** 0.8 * (1 - 0.6 * t**4)
    half[-1] = 0
    along, down = np.gradient(x), np.gradient(y)
    far = np.hypot(along, down) + 1e-6
    upper = list(zip(x - down / far * half, y + along / far * half, strict=True))
    lower = list(zip(x + down / far * half, y - along / far * half, strict=True))[::-1]
    lit = float(np.clip(0.5 + 0.45 * np.cos(angle) + 0.12 * np.sin(angle) + 0.14 * rng.normal(), 0, 1))
    green = np.array((52, 76, 58)) + (np.array((150, 168, 84)) - np.array((52, 76, 58))) * lit
    middle = list(zip(x, y, strict=True))
    piece.shape(upper + lower, tuple(int(c) for c in green), 0.72)
    piece.shape(middle + lower, tuple(int(c * 0.8) for c in green), 0)
    if size > 160:
        piece.vein(middle[2:-4])


def main() -> None:
    """Write corridor.jpg beside this script."""
    width = int(sys.argv[1]) if len(sys.argv) > 1 else WIDTH
    view = View(np.array(EYE, np.float32), HALF_WIDTH, VANISH, width, width * 2 // 3)
    scene = build()
    lit = light(scene, view, SAMPLES, COARSE, seed=20200604)
    drawing = wash(scene, lit, town, draw_plants(view), EXPOSURE, seed=604)
    drawing.save(HERE / "corridor.jpg", quality=92, subsampling=0, dpi=(300, 300))


if __name__ == "__main__":
    main()
