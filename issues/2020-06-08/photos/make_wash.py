"""Pen and wash: a lit view becomes a drawing, washes first, then ink. Used by the make_*.py beside it; makes no file.

Sheets are float32 arrays (height, width, 3), 0 to 1 as displayed; lengths are pixels of a sheet 2400 wide × `unit`.
"""

import math
from collections.abc import Callable

import numpy as np
from make_light import HORIZON, Floats, Lit, Scene, View
from PIL import Image, ImageDraw

INK = np.array([0.115, 0.105, 0.125], np.float32)
PAPER = np.array([0.985, 0.970, 0.935], np.float32)
LUMA = np.array([0.30, 0.59, 0.11], np.float32)
STEPS = 7
"""Washes between paper and the darkest tone."""
FINE = 2
"""Ink is drawn this many times larger, then reduced."""
NEAREST = 0.25
"""Metres before the eye where lines are cut off."""
Points = list[tuple[float, float]]


def unit_of(view: View) -> float:
    """Pixels of this sheet per pixel of a sheet 2400 wide."""
    return view.width / 2400


def noise(shape: tuple[int, int], scale: float, rng: np.random.Generator, octaves: int = 4) -> Floats:
    """Clouds of about unit variance, the largest `scale` pixels wide."""
    height, width = shape
    total, strength, energy = np.zeros(shape, np.float32), 1.0, 0.0
    for octave in range(octaves):
        size = max(scale / 2**octave, 1.0)
        grid = rng.normal(size=(int(height / size) + 3, int(width / size) + 3)).astype(np.float32)
        total += strength * np.asarray(Image.fromarray(grid).resize((width, height), Image.Resampling.BICUBIC))
        energy += strength**2
        strength *= 0.55
    return total / math.sqrt(energy)


def blur(picture: Floats, radius: int) -> Floats:
    """Two box blurs, which is nearly a Gaussian."""
    for axis in (0, 1, 0, 1):
        margins = [(0, 0)] * picture.ndim
        margins[axis] = (radius + 1, radius)
        sums = np.cumsum(np.pad(picture, margins, mode="edge"), axis=axis, dtype=np.float64)
        count = picture.shape[axis]
        after = np.take(sums, range(2 * radius + 1, 2 * radius + 1 + count), axis=axis)
        picture = ((after - np.take(sums, range(count), axis=axis)) / (2 * radius + 1)).astype(np.float32)
    return picture


class Pen:
    """A nib that trembles a little and presses unevenly, on a sheet of its own."""

    def __init__(self, view: View, rng: np.random.Generator) -> None:
        self.sheet = Image.new("L", (view.width * FINE, view.height * FINE), 0)
        self.draw, self.rng, self.unit = ImageDraw.Draw(self.sheet), rng, unit_of(view)
        self.size = (view.width, view.height)

    def stroke(self, x: Floats, y: Floats, weight: Floats) -> None:
        """A line through points, as thick as `weight` says at each."""
        x, y, weight = x * FINE, y * FINE, np.maximum(weight * FINE, 1.0)
        for i in range(len(x) - 1):
            thick = max(1, round((weight[i] + weight[i + 1]) / 2))
            self.draw.line([(x[i], y[i]), (x[i + 1], y[i + 1])], fill=255, width=thick)
        if weight.max() > 3:
            for i in range(len(x)):
                r = weight[i] / 2
                self.draw.ellipse([x[i] - r, y[i] - r, x[i] + r, y[i] + r], fill=255)

    def line(self, start: tuple[float, float], end: tuple[float, float], weight: float, over: float) -> None:
        """A straight line by hand, running `over` pixels beyond its ends."""
        (x0, y0), (x1, y1) = start, end
        length = math.hypot(x1 - x0, y1 - y0)
        if length < 1.5:
            return
        count = max(3, int(length / (9 * self.unit)))
        t = np.linspace(-over / length, 1 + over / length, count)
        a = self.rng.normal(size=3)
        sway = 0.7 * a[0] * np.sin(np.pi * t) + 0.5 * a[1] * np.sin(2 * np.pi * t + a[2])
        sway += 0.37 * np.cumsum(self.rng.normal(size=count)) / math.sqrt(count)
        sway *= self.unit * (1.1 if length > 60 * self.unit else 0.5)
        press = 0.78 + 0.22 * np.sin(np.pi * np.clip(t, 0, 1) * 0.9 + 0.3)
        press *= 1 + 0.12 * np.interp(t, np.linspace(0, 1, 6), self.rng.normal(size=6))
        right, down = -(y1 - y0) / length, (x1 - x0) / length
        self.stroke(x0 + (x1 - x0) * t + right * sway, y0 + (y1 - y0) * t + down * sway, weight * press)

    def ink(self) -> Floats:
        """Where ink lies, 0 to 1."""
        return np.array(self.sheet.resize(self.size, Image.Resampling.LANCZOS), np.float32) / 255


def weight_at(distance: float, pen: float, unit: float) -> float:
    """Nearer lines are drawn heavier."""
    return unit * pen * min(max(11.5 / (distance + 0.9), 1.5), 3.6)


def draw_edges(scene: Scene, lit: Lit, rng: np.random.Generator) -> Pen:
    """Every edge of every box and every line of the scene, as far as it can be seen."""
    pen, unit = Pen(lit.view, rng), unit_of(lit.view)
    depth = np.where(lit.seen.out, HORIZON, lit.seen.point[..., 2])
    reach = depth.copy()
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            np.maximum(reach, np.roll(depth, (down, right), (0, 1)), out=reach)
    for a, b, weight in [*scene.lines, *_box_edges(scene)]:
        for start, end, near, far in _visible(a, b, lit.view, reach):
            length = math.dist(start, end)
            parts = max(1, int(length / (260 * unit)))
            for part in range(parts):
                s, e = part / parts, (part + 1) / parts
                distance = 1 / (1 / near + (1 / far - 1 / near) * (s + e) / 2)
                pen.line(
                    _between(start, end, s),
                    _between(start, end, e),
                    weight_at(distance, weight, unit),
                    (2.5 if parts == 1 else 1.0) * unit,
                )
    return pen


def _between(start: tuple[float, float], end: tuple[float, float], t: float) -> tuple[float, float]:
    return start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t


def _box_edges(scene: Scene) -> list[tuple[Floats, Floats, float]]:
    edges = []
    for box in scene.boxes:
        if box.pen and box.seen:
            ends = (box.low, box.high)
            corners = [np.array([ends[i >> 2 & 1][0], ends[i >> 1 & 1][1], ends[i & 1][2]]) for i in range(8)]
            edges += [(corners[i], corners[i | bit], box.pen) for i in range(8) for bit in (1, 2, 4) if not i & bit]
    return edges


def _visible(
    a: Floats, b: Floats, view: View, reach: Floats
) -> list[tuple[tuple[float, float], tuple[float, float], float, float]]:
    """The pieces of a segment that nothing hides: ends on the sheet and their distances."""
    if max(a[2], b[2]) < NEAREST:
        return []
    if a[2] < NEAREST:
        a = b + (a - b) * ((b[2] - NEAREST) / (b[2] - a[2]))
    if b[2] < NEAREST:
        b = a + (b - a) * ((a[2] - NEAREST) / (a[2] - b[2]))
    (xa, ya), (xb, yb) = view.project(a), view.project(b)
    t = np.linspace(0, 1, int(min(max(math.hypot(xb - xa, yb - ya) / 2, 2), 6000)))
    x, y, z = xa + (xb - xa) * t, ya + (yb - ya) * t, 1 / (1 / a[2] + (1 / b[2] - 1 / a[2]) * t)
    columns, rows = np.round(x - 0.5).astype(int), np.round(y - 0.5).astype(int)
    on = (columns >= -3) & (columns < view.width + 3) & (rows >= -3) & (rows < view.height + 3)
    behind = reach[np.clip(rows, 0, view.height - 1), np.clip(columns, 0, view.width - 1)]
    shown = np.concatenate([[False], on & (z <= behind * 1.003 + 0.03), [False]])
    turns = np.nonzero(np.diff(shown.astype(int)))[0].reshape(-1, 2)
    return [
        ((float(x[s]), float(y[s])), (float(x[e - 1]), float(y[e - 1])), float(z[s]), float(z[e - 1]))
        for s, e in turns
        if e - s > 2
    ]


def wash(
    scene: Scene,
    lit: Lit,
    outside: Callable[[Floats, np.random.Generator], Floats],
    by_hand: Callable[[Floats, Floats, np.random.Generator], None],
    exposure: float,
    seed: int,
) -> Image.Image:
    """The finished drawing. `outside` paints what lies beyond (from rays); `by_hand` adds to sheet and ink."""
    rng = np.random.default_rng(seed)
    unit, shape = unit_of(lit.view), lit.seen.which.shape
    sun = blur(lit.sun, max(1, round(1.2 * unit)))[..., None]
    exposed = exposure * (lit.base * (lit.glow + scene.sun_light * sun) + blur(lit.mirror, max(1, round(2 * unit))))
    # Narkowicz's filmic curve
    tone = (exposed * (2.51 * exposed + 0.03)) / (exposed * (2.43 * exposed + 0.59) + 0.14)
    sheet = np.clip(tone, 0, 1) ** (1 / 2.2)
    beyond = outside(lit.view.rays().reshape(*shape, 3), rng)
    sheet = np.where(lit.seen.out[..., None], beyond, sheet)
    sheet = _trembled(sheet, unit, rng)
    ink = draw_edges(scene, lit, rng).ink()
    sheet = _stepped(sheet, unit, rng)
    by_hand(sheet, ink, rng)
    sheet, luma = _pigment(sheet, unit, rng)
    hatch = _hatching(luma, unit, rng) * ~lit.seen.out
    cover = np.maximum(np.clip(ink, 0, 1) * 0.92, hatch * 0.8)[..., None]
    sheet = sheet * (1 - cover) + INK * cover
    sheet += rng.normal(size=(*shape, 1)).astype(np.float32) * 0.008
    return Image.fromarray((np.clip(sheet, 0, 1) * 255 + 0.5).astype(np.uint8))


def _trembled(sheet: Floats, unit: float, rng: np.random.Generator) -> Floats:
    """Washes do not end exactly where the pen does."""
    height, width, _ = sheet.shape
    down = np.arange(height)[:, None] + noise((height, width), 70 * unit, rng, 3) * 1.5 * unit
    right = np.arange(width) + noise((height, width), 70 * unit, rng, 3) * 1.5 * unit
    down, right = np.clip(down, 0, height - 1.001), np.clip(right, 0, width - 1.001)
    y, x = np.floor(down).astype(int), np.floor(right).astype(int)
    v, u = (down - y)[..., None], (right - x)[..., None]
    return (
        sheet[y, x] * (1 - v) * (1 - u)
        + sheet[y, x + 1] * (1 - v) * u
        + sheet[y + 1, x] * v * (1 - u)
        + sheet[y + 1, x + 1] * v * u
    )


def _stepped(sheet: Floats, unit: float, rng: np.random.Generator) -> Floats:
    """Tones gathered into a few washes with uneven edges; shadows cool, lights warm."""
    shape = sheet.shape[:2]
    luma = (sheet @ LUMA)[..., None]
    sway = (noise(shape, 90 * unit, rng) * 0.022 + noise(shape, 9 * unit, rng, 2) * 0.012)[..., None]
    level = luma * STEPS + sway * STEPS
    whole = np.floor(level)
    step = (whole + 1 / (1 + np.exp(-9 * (level - whole - 0.5)))) / STEPS
    gathered = np.clip(0.45 * luma + 0.55 * step - 0.28 * sway, 0, 1)
    result = gathered + 0.9 * (sheet - luma) * np.clip(gathered / np.maximum(luma, 0.05), 0.5, 1.5)
    return result * (1 + (1 - gathered) * np.array([-0.06, -0.015, 0.075], np.float32))


def _pigment(sheet: Floats, unit: float, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Pigment settles in the paper's tooth and dries darker at its edges. Also returns the tone before that."""
    shape = sheet.shape[:2]
    tooth = 0.04 * noise(shape, 5 * unit, rng, 2) + 0.028 * noise(shape, 420 * unit, rng)
    density = (1 - sheet) * (1 + tooth)[..., None]
    luma = sheet @ LUMA
    density += 0.35 * np.clip(blur(luma, max(2, round(7 * unit))) - luma, 0, 0.10)[..., None]
    return PAPER * (1 - np.clip(density, 0, 1)), luma


def _hatching(luma: Floats, unit: float, rng: np.random.Generator) -> Floats:
    """Pen hatching in the shadows, crossed in the deepest."""
    shape = luma.shape
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    sway, gaps = noise(shape, 160 * unit, rng, 3) * 5 * unit, noise(shape, 40 * unit, rng, 3) * 0.05
    tone = blur(luma, max(1, round(3 * unit))) - gaps
    result = np.zeros(shape, np.float32)
    for angle, dark, over, strength in ((58, 0.50, 0.10, 0.55), (122, 0.33, 0.08, 0.5)):
        turn = math.radians(angle)
        phase = (x * math.cos(turn) + y * math.sin(turn) + sway) / (13 * unit)
        off = np.abs(phase - np.round(phase)) * 13 * unit
        line = np.clip((unit - off) / (0.8 * unit) + 0.5, 0, 1)
        result = np.maximum(result, line * strength * np.clip((dark - tone) / over, 0, 1))
    return result
