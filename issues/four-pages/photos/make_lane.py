"""Draw lane.jpg: the covered walk of a fictional neighbourhood after rain, in pen and wash.

Light and pen are those of the first sample's corridor (make_light.py, make_wash.py in 2020-06-08/photos); the plane
trees are drawn by hand. Nothing is photographed, the place does not exist. About two minutes.

    python make_lane.py [WIDTH]
"""

import math
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "2020-06-08" / "photos"))

from make_light import HORIZON, Floats, Scene, View, light, look  # noqa: E402
from make_wash import noise, unit_of, wash, weight_at  # noqa: E402

WIDTH, SAMPLES, COARSE, EXPOSURE = 2100, 24, 4, 0.68
EYE, HALF_WIDTH, VANISH = (3.75, 1.6, 0.0), 0.62, (0.47, 0.60)
SUN, SUN_LIGHT, SKY_LIGHT = (-0.42, 0.80, -0.30), (8.4, 7.3, 5.6), (1.5, 1.75, 2.1)
ROOF, POST, BAY, START, END = 2.62, 0.13, 2.6, -1.2, 38.0
LEFT, EDGE, RIGHT = -0.2, 2.5, 7.0
"""House fronts to the left and right, and the walk's open side."""
TREES = ((2.05, 8.6, 8.2, 0.21), (6.2, 12.4, 9.0, 0.25), (2.05, 19.0, 8.4, 0.23), (6.3, 24.0, 9.5, 0.26))
"""Trunk (x, z), height and radius."""
BRICK, GREY, PLASTER, STONE = (0.42, 0.19, 0.12), (0.60, 0.60, 0.59), (0.80, 0.75, 0.64), (0.52, 0.51, 0.48)
TIMBER, TILE, GLASS, PANE = (0.27, 0.14, 0.08), (0.23, 0.24, 0.25), (0.62, 0.70, 0.68), (0.07, 0.085, 0.10)
DOOR, PAVING, GREEN = (0.12, 0.055, 0.04), (0.40, 0.395, 0.38), (0.18, 0.27, 0.13)
CLOTHES = ((0.70, 0.12, 0.10), (0.86, 0.85, 0.80), (0.14, 0.27, 0.47), (0.80, 0.60, 0.22), (0.83, 0.82, 0.78))


def build() -> Scene:
    """The lane: paving, the covered walk, two rows of houses and what hangs from them."""
    sun = np.array(SUN, np.float32) / np.linalg.norm(SUN)
    scene = Scene(sun, np.array(SUN_LIGHT, np.float32), sky, paint)
    scene.group()
    scene.add((-12, 20), (-0.3, 0.0), (-8, 60), PAVING, 0, "paving")
    scene.mirrors = (0,)
    far_end(scene)
    houses(scene)
    walk(scene)
    for x, z, tall, radius in TREES:
        scene.group()
        crown(scene, x, z, tall, radius)
    for z in np.arange(1.4, END, 0.9):
        scene.line((LEFT, 0, float(z)), (RIGHT, 0, float(z)), 0.30)
    for x in (0.7, 1.6, 2.5, 3.4, 4.3, 5.2, 6.1):
        scene.line((x, 0, 0.5), (x, 0, END), 0.34)
    return scene


def far_end(scene: Scene) -> None:
    """The house that closes the view."""
    scene.group()
    front = END + 4
    scene.add((-12, 20), (0, 6.0), (front, front + 1), PLASTER, 0.5)
    scene.add((-12.5, 20.5), (6.0, 6.4), (front - 0.6, front + 1), TILE, 0.8)
    for x in np.arange(-1.2, 9, 2.1):
        for y in (0.9, 3.6):
            scene.add((float(x), float(x) + 1.1), (y, y + 1.5), (front - 0.05, front), PANE, 0.7)
            scene.add((float(x) - 0.1, float(x) + 1.2), (y - 0.15, y), (front - 0.15, front), STONE, 0.5)


def houses(scene: Scene) -> None:
    """Grey brick to the left behind the walk, red brick to the right."""
    for start in np.arange(-3.0, END + 3, 6.5):
        z = float(start)
        scene.group()
        scene.add((LEFT - 0.5, LEFT), (0, 6.2), (z, z + 6.5), GREY, 0, "brick")
        scene.line((LEFT, 0, z), (LEFT, 6.2, z), 0.5)
        gate(scene, LEFT, 1, z + 1.7)
        for at in (3.6, 5.1):
            window(scene, LEFT, 1, (1.1, 2.3), (z + at, z + at + 0.9))
        for at in (0.8, 2.6, 4.6):
            window(scene, LEFT, 1, (3.7, 5.1), (z + at, z + at + 1.0))
        scene.add((LEFT - 0.5, LEFT + 0.35), (6.2, 6.38), (z, z + 6.5), TILE, 0.8)
        scene.group()
        tall = 6.9 if int(start) % 2 else 7.3
        scene.add((RIGHT, RIGHT + 0.5), (0, tall), (z, z + 6.5), BRICK, 0, "brick")
        scene.line((RIGHT, 0, z), (RIGHT, tall, z), 0.7)
        scene.add((RIGHT - 0.03, RIGHT), (3.05, 3.2), (z, z + 6.5), PLASTER, 0.6)
        gate(scene, RIGHT, -1, z + 3.1)
        for at in (0.6, 4.9):
            window(scene, RIGHT, -1, (1.0, 2.45), (z + at, z + at + 1.05))
        for at in (0.6, 2.75, 4.9):
            window(scene, RIGHT, -1, (3.85, 5.4), (z + at, z + at + 1.05))
        scene.add((RIGHT - 0.45, RIGHT + 0.5), (tall, tall + 0.16), (z, z + 6.5), TILE, 0.9)
        laundry(scene, z + 1.9, int(abs(start) * 2))
        scene.add((RIGHT - 0.36, RIGHT), (2.5, 3.0), (z + 2.0, z + 2.75), (0.72, 0.73, 0.70), 0.8)
    scene.line((RIGHT, 0, 0.5), (RIGHT, 0, END), 1.0)
    scene.line((LEFT, 0, 0.5), (LEFT, 0, END), 0.8)


def gate(scene: Scene, wall: float, out: int, z: float) -> None:
    """A stone-framed door of a lane house, its lintel and step; `out` is the side it faces, 1 to the right."""

    def face(depth: float) -> tuple[float, float]:
        return (wall, wall + depth) if out > 0 else (wall - depth, wall)

    for side in (z - 0.85, z + 0.60):
        scene.add(face(0.09), (0, 2.55), (side, side + 0.25), STONE, 0.8)
    scene.add(face(0.12), (2.55, 2.95), (z - 0.95, z + 0.95), STONE, 0.9)
    scene.add(face(0.02), (0.08, 2.55), (z - 0.60, z + 0.60), DOOR, 0.5)
    scene.add(face(0.035), (0.08, 2.5), (z - 0.02, z + 0.02), (0.05, 0.03, 0.02), 0.5)
    scene.add(face(0.05), (1.1, 1.2), (z - 0.16, z - 0.09), (0.6, 0.45, 0.2), 0.4)
    scene.add(face(0.3), (0, 0.09), (z - 0.9, z + 0.9), STONE, 0.8)


def window(scene: Scene, wall: float, out: int, y: tuple[float, float], z: tuple[float, float]) -> None:
    """A casement with its sill and bars."""

    def face(depth: float) -> tuple[float, float]:
        return (wall, wall + depth) if out > 0 else (wall - depth, wall)

    scene.add(face(0.015), y, z, PANE, 0.4)
    for at in (z[0], (z[0] + z[1]) / 2 - 0.03, z[1] - 0.06):
        scene.add(face(0.045), y, (at, at + 0.06), (0.42, 0.12, 0.07), 0.5)
    for at in (y[0], y[1] - 0.5, y[1] - 0.06):
        scene.add(face(0.045), (at, at + 0.05), z, (0.42, 0.12, 0.07), 0.4)
    scene.add(face(0.13), (y[0] - 0.1, y[0]), (z[0] - 0.1, z[1] + 0.1), STONE, 0.7)
    scene.add(face(0.06), (y[1], y[1] + 0.18), (z[0] - 0.1, z[1] + 0.1), STONE, 0.6)


def laundry(scene: Scene, z: float, turn: int) -> None:
    """A bamboo pole from an upper window, and what dries on it."""
    scene.add((RIGHT - 2.0, RIGHT), (3.93, 3.96), (z, z + 0.03), (0.55, 0.44, 0.22), 0.6)
    x = RIGHT - 1.9
    for i in range(3):
        wide, long = (0.42, 0.55, 0.34)[(turn + i) % 3], (0.85, 0.6, 1.0)[(turn + i) % 3]
        scene.add((x, x + wide), (3.93 - long, 3.95), (z + 0.005, z + 0.02), CLOTHES[(turn + i) % 5], 0.6)
        x += wide + 0.12


def walk(scene: Scene) -> None:
    """Posts, beams, a roof of tile and glass with holes for the trees, two rails, benches."""
    scene.group()
    holes = sorted(z for x, z, _, _ in TREES if x < EDGE)
    z, glass = START, False
    while z < END:
        end = z + BAY / 2
        if not any(z - 0.2 < hole < end + 0.2 for hole in holes):
            scene.add((LEFT + 0.05, EDGE + 0.35), (ROOF, ROOF + 0.07), (z, end), GLASS if glass else TILE, 0.7)
        else:
            scene.add((LEFT + 0.05, 1.45), (ROOF, ROOF + 0.07), (z, end), TILE, 0.7)
        glass, z = not glass, end
    scene.add((EDGE - 0.06, EDGE + 0.06), (ROOF - 0.24, ROOF - 0.06), (START, END), TIMBER, 0.9)
    scene.add((0.0, 0.1), (ROOF - 0.24, ROOF - 0.06), (START, END), TIMBER, 0.6)
    for post in np.arange(START, END, BAY):
        at = float(post)
        scene.group()
        scene.add((EDGE - POST / 2, EDGE + POST / 2), (0.14, ROOF - 0.06), (at - POST / 2, at + POST / 2), TIMBER, 1.0)
        scene.add((EDGE - 0.13, EDGE + 0.13), (0, 0.16), (at - 0.13, at + 0.13), STONE, 0.9)
        scene.add((0.0, EDGE + 0.35), (ROOF - 0.10, ROOF), (at - 0.05, at + 0.05), TIMBER, 0.8)
        if not any(at < hole < at + BAY for hole in holes) and round((at - START) / BAY) % 3 != 1:
            for y in (0.63, 0.83):
                scene.add((EDGE - 0.03, EDGE + 0.03), (y, y + 0.05), (at + 0.07, at + BAY - 0.07), TIMBER, 0.8)
            scene.add((1.75, 2.2), (0.40, 0.45), (at + 0.5, at + 2.1), (0.42, 0.24, 0.12), 0.8)
            for leg in (0.6, 1.95):
                scene.add((1.8, 2.15), (0, 0.40), (at + leg, at + leg + 0.05), STONE, 0.6)


def crown(scene: Scene, x: float, z: float, tall: float, radius: float) -> None:
    """What a tree takes from the light: its trunk, and leaves as scattered plates."""
    rng = np.random.default_rng(int(z * 10))
    scene.add((x - radius, x + radius), (0, tall * 0.6), (z - radius, z + radius), (0.45, 0.44, 0.36), 0, seen=False)
    for _ in range(64):
        way = rng.normal(size=3) * np.array([1.25, 0.75, 1.25])
        size = 0.12 + 0.24 * rng.random()
        cx, cy, cz = x + way[0], tall * 0.78 + way[1], z + way[2]
        if cy > 3.1:
            scene.add((cx - size, cx + size), (cy - 0.04, cy + 0.04), (cz - size, cz + size), GREEN, 0, seen=False)


def sky(ray: Floats) -> Floats:
    """The open air after rain."""
    above = np.array(SKY_LIGHT, np.float32) * (0.8 + 0.4 * np.clip(ray[:, 1:2], 0, 1))
    return np.where(ray[:, 1:2] < -0.02, np.array((0.5, 0.5, 0.45), np.float32), above)


def paint(base: Floats, patterns: NDArray[np.str_], point: Floats, normal: Floats, looked_at: bool) -> None:
    """Courses of brick, a plastered foot, uneven paving."""
    _, y, z = point.T
    foot = (patterns == "brick") & (y < 0.75)
    base[foot] = base[foot] * 0.25 + np.array(STONE, np.float32) * 0.62
    if not looked_at:
        return
    brick = (patterns == "brick") & (y >= 0.75) & (np.abs(normal[:, 0]) > 0.5)
    course = np.floor(y / 0.115).astype(np.int64)
    each = np.floor(z / 0.42 + 0.5 * (course % 2)).astype(np.int64)
    tone = ((course * 7919 + each * 104729) % 89) / 88
    base[brick] *= (0.80 + 0.38 * tone[brick])[:, None]
    joint = brick & (((y / 0.115) % 1 < 0.13) | ((z / 0.42 + 0.5 * (course % 2)) % 1 < 0.05))
    base[joint] = base[joint] * 0.5 + np.array((0.6, 0.56, 0.48), np.float32) * 0.5
    slab = patterns == "paving"
    across, along = np.floor(point[:, 0] / 0.9 + 0.22).astype(np.int64), np.floor((z - 0.5) / 0.9).astype(np.int64)
    base[slab] *= (0.84 + 0.3 * ((across * 7919 + along * 104729) % 97)[slab] / 96.0)[:, None]


def air(ray: Floats, rng: np.random.Generator) -> Floats:
    """A washed sky, bluer above, with soft clouds."""
    shape = ray.shape[:2]
    up = np.clip(ray[..., 1] * 1.1, 0, 1)[..., None]
    sheet = np.array([0.965, 0.955, 0.92]) * (1 - up) + np.array([0.70, 0.82, 0.90]) * up
    cloud = np.clip(0.35 + 0.5 * noise(shape, 0.26 * shape[1], rng, 5), 0, 1)[..., None]
    return np.asarray(sheet * (1 - 0.75 * cloud) + np.array([0.975, 0.97, 0.95]) * 0.75 * cloud, np.float32)


# ------------------------------------------------------------------------------------------------ trees by hand

LEAF = ((0, 1), (0.6, 0.45), (1.2, 0.95), (1.9, 0.45), (2.6, 0.85), (3.6, 0.4), (4.7, 0.6), (5.6, 0.4))
"""A plane leaf's outline: angle and reach."""
FINE = 2
"""Trees are drawn this many times larger, then reduced."""
Tools = tuple[ImageDraw.ImageDraw, ImageDraw.ImageDraw]
"""Brush and pen."""
Branch = tuple[NDArray[np.float64], float, int]
"""A limb's points (x, y, z in metres), its radius at the root, its order."""


def limbs(x: float, z: float, tall: float, radius: float, rng: np.random.Generator) -> list[Branch]:
    """A pollarded plane tree: a trunk that forks at a third of its height, and again twice."""
    result: list[Branch] = []

    def grow(root: NDArray[np.float64], way: NDArray[np.float64], length: float, thick: float, order: int) -> None:
        steps = 9
        points = [root]
        for _ in range(steps):
            way = way + rng.normal(size=3) * (0.06 if order == 0 else 0.13) + np.array([0, 0.05 * order, 0])
            way /= np.linalg.norm(way)
            points.append(points[-1] + way * length / steps)
        result.append((np.array(points), thick, order))
        if order == 3:
            return
        for child in range((4, 3, 3)[order]):
            turn = rng.random() * 2 * math.pi if order else child * math.pi / 2 + 0.5 * rng.random()
            aside = np.array([math.cos(turn), 0, math.sin(turn)])
            spread = (0.75, 0.7, 0.8)[order]
            start = points[-1 if child < 2 or order == 0 else -3]
            grow(
                start,
                way * 0.8 + aside * spread,
                length * (0.55, 0.68, 0.6)[order] * (0.85 + 0.3 * rng.random()),
                thick * 0.58,
                order + 1,
            )

    grow(np.array([x, 0.0, z]), np.array([0.02, 1.0, 0.0]), tall * 0.46, radius, 0)
    return result


def draw_trees(scene: Scene, view: View) -> Callable[[Floats, Floats, np.random.Generator], None]:
    """A hand that adds the trees to sheet and ink, far ones first, behind what stands before them."""
    seen, _ = look(scene, view)
    depth = np.where(seen.out, HORIZON, seen.point[..., 2])

    def by_hand(sheet: Floats, ink: Floats, _: np.random.Generator) -> None:
        for tree in sorted(TREES, key=lambda t: -t[1]):
            own = np.random.default_rng(int(tree[1] * 100))
            one_tree(view, (sheet, ink, depth), tree, own)

    return by_hand


def one_tree(
    view: View, layers: tuple[Floats, Floats, Floats], tree: tuple[float, float, float, float], rng: np.random.Generator
) -> None:
    """Limbs with their mottled bark, then leaves; `layers` are sheet, ink and the depth of what is there."""
    (sheet, ink, depth), (x, z, tall, radius) = layers, tree
    size = (view.width * FINE, view.height * FINE)
    colour, line = Image.new("RGBA", size, (0, 0, 0, 0)), Image.new("L", size, 0)
    tools = (ImageDraw.Draw(colour), ImageDraw.Draw(line))
    weight = max(1, round(weight_at(z, 0.8, unit_of(view)) * FINE))
    tree_limbs = limbs(x, z, tall, radius, rng)
    for points, thick, order in sorted(tree_limbs, key=lambda limb: limb[2]):
        limb(view, tools, points, thick, max(1, weight - order), rng)
    tips = np.concatenate([points[3:] for points, _, order in tree_limbs if order >= 2])
    leaves(view, tools, tips, weight, rng)
    paper = np.asarray(colour.resize((view.width, view.height), Image.Resampling.LANCZOS), np.float32) / 255
    strokes = np.asarray(line.resize((view.width, view.height), Image.Resampling.LANCZOS), np.float32) / 255
    cover = paper[..., 3:] * (depth > z - 1.0)[..., None]
    haze = 0.40 * min(max((z - 7) / 22, 0), 1)
    paled = np.divide(paper[..., :3], 1.0) * (1 - haze) + np.array([0.86, 0.87, 0.80]) * haze
    sheet[:] = sheet * (1 - cover) + paled * cover
    ink[:] = np.maximum(ink * (1 - cover[..., 0]), strokes * cover[..., 0] * (1 - haze))


def limb(
    view: View, tools: Tools, points: NDArray[np.float64], thick: float, weight: int, rng: np.random.Generator
) -> None:
    """One limb: grey-green bark with pale patches, shade to the right, outlined."""
    (brush, pen), fine = tools, FINE
    u, v = view.project(points.astype(np.float32))
    u, v = u * fine, v * fine
    half = np.linspace(thick, thick * 0.55, len(points)) * view.focal / points[:, 2] * fine
    du, dv = np.gradient(u), np.gradient(v)
    far = np.hypot(du, dv) + 1e-6
    right, down = -dv / far, du / far
    left_side = list(zip(u + right * -half, v + down * -half, strict=True))
    right_side = list(zip(u + right * half, v + down * half, strict=True))
    brush.polygon(left_side + right_side[::-1], fill=(168, 164, 140, 255))
    shade = list(zip(u + right * half * 0.15, v + down * half * 0.15, strict=True))
    brush.polygon(shade + right_side[::-1], fill=(118, 116, 104, 255))
    if half[0] > 5 * fine:
        for _ in range(int(len(points) * 7)):
            at = rng.integers(0, len(points) - 1)
            t, across = rng.random(), rng.uniform(-0.85, 0.85)
            cx = u[at] + (u[at + 1] - u[at]) * t + right[at] * half[at] * across
            cy = v[at] + (v[at + 1] - v[at]) * t + down[at] * half[at] * across
            w, h = half[at] * rng.uniform(0.08, 0.26), half[at] * rng.uniform(0.15, 0.5)
            tone = rng.choice(3)
            brush.ellipse(
                [cx - w, cy - h, cx + w, cy + h],
                fill=((206, 202, 172, 255), (138, 136, 108, 255), (98, 98, 84, 255))[tone],
            )
    pen.polygon(left_side + right_side[::-1], fill=0)
    pen.line(left_side, fill=255, width=max(1, int(min(weight, half.mean()))), joint="curve")
    pen.line(right_side, fill=255, width=max(1, int(min(weight * 1.3, half.mean()))), joint="curve")


def leaves(view: View, tools: Tools, tips: NDArray[np.float64], weight: int, rng: np.random.Generator) -> None:
    """Young leaves about the tips of the limbs: dabs of the brush, some with a pen's curl."""
    (brush, pen), fine = tools, FINE
    greens = np.array([(92, 118, 62), (122, 146, 72), (158, 176, 92), (186, 196, 112), (74, 98, 60)])
    count = 4200
    root = tips[rng.integers(0, len(tips), count)]
    at = root + rng.normal(size=(count, 3)) * np.array([0.34, 0.26, 0.34])
    at = at[np.argsort(-at[:, 2])]
    u, v = view.project(at.astype(np.float32))
    size = view.focal / np.maximum(at[:, 2], 0.5) * fine
    top, low = at[:, 1].max(), at[:, 1].min()
    for i in range(count):
        if at[i, 1] < 2.9:
            continue
        lit = 0.55 * (at[i, 1] - low) / (top - low) + 0.25 * rng.random() - 0.10 * (at[i, 0] - tips[:, 0].mean())
        green = greens[min(max(int(lit * 5), 0), 3)] if rng.random() > 0.12 else greens[4]
        reach = 0.085 * size[i] * rng.uniform(0.6, 1.25)
        turn = rng.uniform(0, math.pi)
        lobes = [
            (u[i] * fine + math.cos(turn + a) * reach * r, v[i] * fine + math.sin(turn + a) * reach * r * 0.8)
            for a, r in LEAF
        ]
        brush.polygon(lobes, fill=(*(int(c) for c in green), 255))
        pen.polygon(lobes, fill=0)
        if rng.random() < 0.42:
            pen.line([*lobes[:6]], fill=215, width=max(1, round(weight * 0.55)))


def main() -> None:
    """Write lane.jpg beside this script."""
    width = int(sys.argv[1]) if len(sys.argv) > 1 else WIDTH
    view = View(np.array(EYE, np.float32), HALF_WIDTH, VANISH, width, width * 2 // 3)
    scene = build()
    lit = light(scene, view, SAMPLES, COARSE, seed=27)
    wash(scene, lit, air, draw_trees(scene, view), EXPOSURE, seed=28).save(
        HERE / "lane.jpg", quality=90, subsampling=0, dpi=(300, 300)
    )


if __name__ == "__main__":
    main()
