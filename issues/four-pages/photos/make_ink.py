"""Paint panorama.jpg and tea.jpg of the second sample with a wet brush: ink on absorbent paper, and a red seal.

Each stroke is a shape whose edge the paper makes uneven and dark, as ink dries; far things are pale, mist lies between.

    python make_ink.py [NAME …]
"""

import math
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(ROOT / "issues" / "2020-06-08" / "photos"))

from make_wash import noise  # noqa: E402

FINE = 2
PAPER, INK = np.array([0.962, 0.938, 0.888], np.float32), np.array([0.13, 0.135, 0.15], np.float32)
SEAL_RED, LEAF, OCHRE = (0.70, 0.13, 0.10), (0.47, 0.56, 0.30), (0.62, 0.40, 0.24)
Points = list[tuple[float, float]]
Colour = tuple[float, float, float]


class Scroll:
    """Paper that takes ink. Lengths are pixels of the finished picture."""

    def __init__(self, width: int, height: int, seed: int) -> None:
        self.size, self.rng = (width, height), np.random.default_rng(seed)
        shape = (height, width)
        fibre = 0.010 * noise(shape, 3, self.rng, 2) + 0.008 * noise(shape, 260, self.rng, 3)
        self.sheet = np.asarray(PAPER * (1 + fibre[..., None]), np.float32)
        self.wander = noise(shape, 14, self.rng, 3)
        self.pool = noise(shape, 120, self.rng, 4)
        self.layer()

    def layer(self) -> None:
        """Begin a wash: what is drawn until `dry` is one body of ink."""
        self.wet = Image.new("L", (self.size[0] * FINE, self.size[1] * FINE), 0)
        self.brush = ImageDraw.Draw(self.wet)

    def patch(self, points: Iterable[tuple[float, float]], tone: int = 255) -> None:
        """A patch of the wash, `tone` 0 to 255."""
        self.brush.polygon([(x * FINE, y * FINE) for x, y in points], fill=tone)

    def stroke(self, points: Points, start: float, end: float, tone: int = 255) -> None:
        """A stroke that goes from one thickness to another."""
        count = len(points)
        for i in range(count):
            r = (start + (end - start) * i / max(count - 1, 1)) / 2 * FINE
            x, y = points[i][0] * FINE, points[i][1] * FINE
            self.brush.ellipse([x - r, y - r, x + r, y + r], fill=tone)
            if i + 1 < count:
                self.brush.line(
                    [(x, y), (points[i + 1][0] * FINE, points[i + 1][1] * FINE)], fill=tone, width=round(2 * r)
                )

    def dry(
        self,
        strength: float,
        colour: Colour | None = None,
        soft: float = 1.0,
        fade: tuple[float, float] | None = None,
        dryness: float = 0.0,
    ) -> None:
        """Let the wash dry: `soft` px of bleeding, `fade` from the height where it is full to that where it is none."""
        ink = self.wet.filter(ImageFilter.GaussianBlur(soft * FINE)).resize(self.size, Image.Resampling.LANCZOS)
        full = np.asarray(ink, np.float32) / 255
        body = np.clip((full - 0.5 + 0.13 * self.wander) * (4.5 / max(soft, 0.7)) + 0.5, 0, 1) * np.clip(
            full * 2.2, 0, 1
        )
        tone = np.clip(full + 0.2, 0, 1)
        inner = np.asarray(ink.filter(ImageFilter.GaussianBlur(6)), np.float32) / 255
        rim = np.clip(body - inner, 0, 1) * 0.55
        density = body * (0.80 + 0.11 * self.pool) * tone + rim * body
        if dryness:
            streak = noise((self.size[1], self.size[0]), 3, self.rng, 2)
            density = density * (1 - np.clip(streak * 0.7 + dryness, 0, 0.85))
        if fade:
            y = np.arange(self.size[1], dtype=np.float32)[:, None]
            density = density * np.clip((fade[1] - y) / (fade[1] - fade[0]), 0, 1)
        cover = np.clip(density * strength, 0, 1)[..., None]
        self.sheet = self.sheet * (1 - cover * (1 - (np.array(colour, np.float32) if colour else INK)))
        self.layer()

    def cover(self, share: float = 1.0) -> None:
        """What is drawn on the layer hides what lies under it, as if the brush had left this paper white."""
        over = np.asarray(self.wet.resize(self.size, Image.Resampling.LANCZOS), np.float32)[..., None] / 255 * share
        self.sheet = self.sheet * (1 - over) + PAPER * over
        self.layer()

    def seal(self, x: float, y: float, side: float, text: str) -> None:
        """A square seal with its characters in two columns, right column first."""
        half = Image.new("L", (round(side * FINE), round(side * FINE)), 0)
        knife = ImageDraw.Draw(half)
        knife.rounded_rectangle([0, 0, side * FINE - 1, side * FINE - 1], side * 0.12, fill=255)
        font = ImageFont.truetype(ROOT / "fonts" / "NotoSerifSC-Black.otf", round(side * FINE * 0.40))
        rows = math.ceil(len(text) / 2)
        for i, letter in enumerate(text):
            column, row = 1 - i // rows, i % rows
            cx = side * FINE * (0.27 + 0.46 * column)
            cy = side * FINE * (0.27 + 0.46 * row if rows > 1 else 0.5)
            knife.text((cx, cy), letter, fill=0, font=font, anchor="mm")
        self.wet.paste(half, (round(x * FINE), round(y * FINE)))
        self.dry(0.95, SEAL_RED, 0.6)

    def picture(self) -> Image.Image:
        """The finished painting."""
        return Image.fromarray((np.clip(self.sheet, 0, 1) * 255 + 0.5).astype(np.uint8))


def curve(points: Points, count: int = 40) -> Points:
    """A smooth line through points (Catmull and Rom's spline)."""
    knots = np.array([points[0], *points, points[-1]])
    t = np.linspace(0, len(points) - 1, count)
    i = np.minimum(t.astype(int), len(points) - 2)
    u = (t - i)[:, None]
    a, b, c, d = (knots[i + k] for k in range(4))
    line = 0.5 * (2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * u**2 + (3 * b - a - 3 * c + d) * u**3)
    return [(float(x), float(y)) for x, y in line]


def beside(line: Points, start: float, end: float) -> Points:
    """The edge of a stroke along a line: so many pixels to its side at the start and at the end."""
    at = np.array(line)
    way = np.gradient(at, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True) + 1e-9
    off = np.linspace(start, end, len(line))[:, None]
    return [(float(x), float(y)) for x, y in at + np.stack([-way[:, 1], way[:, 0]], 1) * off]


# ------------------------------------------------------------------------------------------------------- panorama


def panorama() -> Image.Image:
    """A long scroll: hills, rows of white walls under dark roofs, planes, a river with its bridge."""
    scroll = Scroll(2400, 760, 412)
    hills(scroll)
    for depth in range(3):
        row_of_houses(scroll, depth)
    river(scroll)
    bridge(scroll, 1500, 648)
    plane_tree(scroll, 985, 622, 330)
    boat(scroll, 1130, 694)
    near_bank(scroll)
    for x, foot, tall in ((300, 742, 560), (2080, 742, 600)):
        plane_tree(scroll, x, foot, tall)
    scroll.seal(1700, 72, 74, "梧桐里画")
    return scroll.picture()


def hills(scroll: Scroll) -> None:
    """Three ranges that fade into mist."""
    for top, tall, tone, end in ((205, 105, 0.13, 330), (262, 78, 0.17, 372), (308, 54, 0.20, 410)):
        x = np.linspace(-20, 2420, 240)
        ridge = np.zeros_like(x)
        for wave in (1.0, 2.3, 4.7, 9.1):
            ridge += np.sin(x / 2400 * math.pi * 2 * wave + scroll.rng.uniform(0, 6)) / wave
        ridge = top - tall * (ridge - ridge.min()) / (ridge.max() - ridge.min())
        scroll.patch([*zip(x.tolist(), ridge.tolist(), strict=True), (2420, 460), (-20, 460)])
        scroll.dry(tone, (0.36, 0.42, 0.47), 2.4, (top - tall, end))


def row_of_houses(scroll: Scroll, depth: int) -> None:
    """A row of houses from end to end: far rows are small and pale."""
    foot, wide, strength = ((412, 118, 0.42), (500, 170, 0.66), (596, 232, 0.92))[depth]
    rng = scroll.rng
    gaps = ((), ((1380, 1560),), ((820, 960), (1290, 1750), (2010, 2130)))[depth]
    x = -40.0 + 25 * depth
    while x < 2420:
        width = wide * rng.uniform(0.72, 1.35)
        if any(a < x + width * 0.6 and x + width * 0.4 < b for a, b in gaps):
            x += width * 0.5
            continue
        house(scroll, (x, foot + rng.uniform(-10, 10)), (width, wide * rng.uniform(0.52, 0.92)), strength, depth)
        x += width * rng.uniform(0.86, 1.10)


def house(scroll: Scroll, foot: tuple[float, float], size: tuple[float, float], strength: float, depth: int) -> None:
    """A white wall washed grey at its foot, a roof of dark tiles with a little upturn, windows, a door."""
    (x, y), (width, tall), rng = foot, size, scroll.rng
    roof = 0.30 * width * rng.uniform(0.72, 0.92)
    top = y - tall
    scroll.patch([(x, top), (x + width, top), (x + width, y), (x, y)])
    cover = np.asarray(scroll.wet.resize(scroll.size, Image.Resampling.LANCZOS), np.float32)[..., None] / 255 * 0.92
    scroll.sheet = scroll.sheet * (1 - cover) + PAPER * 1.015 * cover
    scroll.layer()
    scroll.patch([(x + width * 0.80, top), (x + width, top), (x + width, y), (x + width * 0.80, y)], 150)
    scroll.dry(strength * 0.22, (0.42, 0.46, 0.50), 2.0)
    eave = curve(
        [
            (x - width * 0.07, top + roof * 0.02),
            (x + width * 0.02, top + roof * 0.10),
            (x + width * 0.5, top + roof * 0.12),
            (x + width * 0.98, top + roof * 0.10),
            (x + width * 1.07, top + roof * 0.02),
        ],
        30,
    )
    ridge = curve(
        [
            (x + width * 0.04, top - roof * 0.98),
            (x + width * 0.14, top - roof * 0.90),
            (x + width * 0.86, top - roof * 0.90),
            (x + width * 0.96, top - roof * 0.98),
        ],
        30,
    )
    scroll.patch(eave + ridge[::-1])
    scroll.cover()
    scroll.patch(eave + ridge[::-1])
    scroll.dry(strength * 0.72, None, 1.0, None, 0.10)
    courses = max(5, int(width / 15))
    for i in range(courses):
        t = (i + 0.5) / courses
        a, b = eave[int(t * 29)], ridge[int(t * 29)]
        scroll.stroke([a, ((a[0] + b[0]) / 2 + rng.normal(), (a[1] + b[1]) / 2), b], 2.4 + depth * 0.5, 1.6)
    scroll.stroke(ridge, 3.5 + 1.6 * depth, 3.5 + 1.6 * depth)
    scroll.stroke(eave, 2.2 + depth, 2.2 + depth)
    scroll.dry(strength * 0.9, None, 0.7)
    for fraction in (0.22, 0.62):
        if rng.random() < 0.8:
            wx, wy, w, h = x + width * fraction, top + tall * 0.26, width * 0.13, tall * 0.24
            scroll.patch([(wx, wy), (wx + w, wy), (wx + w, wy + h), (wx, wy + h)], 215)
    if depth and rng.random() < 0.7:
        dx = x + width * rng.uniform(0.40, 0.48)
        scroll.patch(
            [(dx, y - tall * 0.44), (dx + width * 0.12, y - tall * 0.44), (dx + width * 0.12, y), (dx, y)], 235
        )
    scroll.dry(strength * 0.75, None, 0.8)
    scroll.stroke([(x, top), (x, y)], 1.8, 1.8)
    scroll.stroke([(x + width, top), (x + width, y)], 1.8, 2.4)
    scroll.dry(strength * 0.6, None, 0.7)


def river(scroll: Scroll) -> None:
    """Bank and water: broken level strokes, darker where houses are mirrored."""
    rng = scroll.rng
    bank = curve([(-20, 612), (500, 618), (900, 606), (1290, 622), (1720, 628), (2100, 612), (2420, 616)], 90)
    cover = Image.new("L", scroll.size, 0)
    ImageDraw.Draw(cover).polygon([*bank, (2420, 780), (-20, 780)], fill=255)
    over = np.asarray(cover.filter(ImageFilter.GaussianBlur(2)), np.float32)[..., None] / 255
    scroll.sheet = scroll.sheet * (1 - over) + PAPER * over
    scroll.stroke(bank, 5, 6)
    scroll.dry(0.7, None, 1.0)
    for strength, rows, colour in ((0.20, 70, (0.40, 0.48, 0.52)), (0.34, 34, (0.30, 0.36, 0.40))):
        for _ in range(rows):
            x, y, length = rng.uniform(-60, 2400), 622 + 130 * rng.random() ** 1.3, rng.uniform(60, 330)
            scroll.stroke(
                curve([(x, y), (x + length / 2, y + rng.normal() * 2), (x + length, y)], 12),
                6.5 * rng.random() + 1.5,
                1.2,
            )
        scroll.dry(strength, colour, 1.6, None, 0.05)
    for x in range(60, 800, 130):
        scroll.patch([(x, 632), (x + 76, 632), (x + 70, 690), (x + 8, 690)], 170)
    scroll.dry(0.12, None, 5.0, (630, 705))


def bridge(scroll: Scroll, x: float, y: float) -> None:
    """听雨桥: one stone arch and its mirror image."""
    half, rise = 205.0, 118.0
    t = np.linspace(0, math.pi, 50)
    outer = list(
        zip((x - (half + 78) * np.cos(t)).tolist(), (y - (rise - 26) * np.sin(t) ** 0.8 - 16).tolist(), strict=True)
    )
    inner = list(zip((x - half * 0.47 * np.cos(t)).tolist(), (y - rise * 0.62 * np.sin(t)).tolist(), strict=True))
    body = [
        (x - half - 80, y + 4),
        *outer,
        (x + half + 80, y + 4),
        (x + half * 0.47, y + 4),
        *inner[::-1],
        (x - half * 0.47, y + 4),
    ]
    scroll.patch(body)
    scroll.cover()
    scroll.patch(body)
    scroll.dry(0.30, (0.50, 0.50, 0.48), 1.4)
    for part, width in ((outer, 5.0), (inner, 4.5)):
        scroll.stroke(part, width, width)
    for i in range(4, 46, 4):
        scroll.stroke([outer[i], (outer[i][0], outer[i][1] - 24)], 3.6, 3.0)
    rail = [(a, b - 24) for a, b in outer[4:46]]
    scroll.stroke(rail, 3.6, 3.6)
    for i in range(3, 48, 4):
        a, b = inner[i], outer[i]
        scroll.stroke([a, (a[0] + (b[0] - a[0]) * 0.42, a[1] + (b[1] - a[1]) * 0.42)], 2.2, 1.6)
    scroll.dry(0.85, None, 0.8)
    mirror = [(a, 2 * y + 6 - b * 1.0 - (y - b) * 0.35) for a, b in inner]
    scroll.stroke(mirror, 4.5, 4.5, 190)
    scroll.dry(0.30, None, 2.2, (y, y + 90), 0.2)


def plane_tree(scroll: Scroll, x: float, foot: float, tall: float) -> None:
    """A plane with a leaning trunk, forked limbs, leaves in dabs of green and ink that gather about the twigs."""
    rng = scroll.rng
    fork = (x + 0.03 * tall, foot - tall * 0.42)
    limbs = [(curve([(x, foot), (x - 0.02 * tall, foot - tall * 0.2), fork], 24), 0.085, 0.058)]
    tips: Points = []
    for angle in (-66, -34, 2, 34, 66):
        turn = math.radians(angle - 90)
        length = tall * rng.uniform(0.34, 0.44)
        end = (fork[0] + math.cos(turn) * length * 1.1, fork[1] + math.sin(turn) * length)
        bend = (fork[0] + math.cos(turn + 0.25) * length * 0.5, fork[1] + math.sin(turn + 0.25) * length * 0.5)
        limbs.append((curve([fork, bend, end], 20), 0.042, 0.012))
        tips += [end, bend]
        for side in (-0.55, 0.5):
            twig = (end[0] + math.cos(turn + side) * length * 0.4, end[1] + math.sin(turn + side) * length * 0.4)
            limbs.append((curve([bend, end, twig], 14), 0.016, 0.006))
            tips.append(twig)
    for pass_ in range(2):
        for line, start, end_ in limbs:
            scroll.stroke(line, tall * start, tall * end_)
        if pass_ == 0:
            scroll.cover()
    scroll.dry(0.74, None, 0.9, None, 0.10)
    for strength, colour, count, reach, size in (
        (0.34, LEAF, 420, 0.072, 0.030),
        (0.46, (0.36, 0.45, 0.26), 420, 0.066, 0.022),
        (0.60, (0.24, 0.30, 0.20), 190, 0.060, 0.013),
        (0.80, None, 70, 0.066, 0.007),
    ):
        for _ in range(count):
            tip = tips[int(rng.integers(len(tips)))]
            at = (tip[0] + rng.normal() * tall * reach * 1.25, tip[1] + rng.normal() * tall * reach)
            turn, long = rng.uniform(0, math.pi), tall * size * rng.uniform(0.6, 1.2)
            scroll.stroke([at, (at[0] + math.cos(turn) * long, at[1] + math.sin(turn) * long)], long * 0.9, long * 0.3)
        scroll.dry(strength, colour, 1.1)


def boat(scroll: Scroll, x: float, y: float) -> None:
    """A small boat with its awning, and its oar."""
    hull = [
        *curve([(x - 150, y - 20), (x - 70, y + 4), (x + 60, y + 4), (x + 160, y - 26)], 30),
        *curve([(x + 160, y - 26), (x + 96, y + 20), (x, y + 26), (x - 96, y + 20), (x - 150, y - 20)], 30),
    ]
    awning = [*curve([(x - 66, y + 2), (x - 56, y - 34), (x, y - 46), (x + 56, y - 34), (x + 66, y + 2)], 40)]
    scroll.patch(awning)
    scroll.patch(hull)
    scroll.cover()
    scroll.patch(awning)
    scroll.dry(0.34, (0.44, 0.40, 0.32), 1.2)
    for shift in (-44, -22, 0, 22, 44):
        scroll.stroke(
            curve([(x + shift - 6, y), (x + shift, y - 44 + abs(shift) * 0.2), (x + shift + 5, y)], 16), 2.2, 1.6
        )
    scroll.stroke(awning, 3.5, 3.5)
    scroll.dry(0.75, None, 0.8)
    scroll.patch(hull)
    scroll.dry(0.88, None, 0.9, None, 0.06)
    scroll.stroke([(x + 104, y - 12), (x + 176, y + 40)], 4, 2.5)
    scroll.dry(0.7, None, 0.8)
    scroll.stroke(curve([(x - 120, y + 34), (x, y + 40), (x + 130, y + 34)], 20), 8, 2, 170)
    scroll.dry(0.26, None, 2.5, None, 0.2)


def near_bank(scroll: Scroll) -> None:
    """The bank from which one looks across, left and right, with grass."""
    rng = scroll.rng
    for outline in (
        [(-30, 716), (160, 708), (380, 722), (600, 752), (700, 790), (-30, 790)],
        [(1690, 790), (1800, 752), (1960, 722), (2180, 708), (2430, 716), (2430, 790)],
    ):
        scroll.patch(outline)
        scroll.cover()
        scroll.patch(outline)
        scroll.dry(0.40, (0.42, 0.44, 0.38), 3.0)
        for _ in range(90):
            t = rng.random()
            x = outline[0][0] + (outline[4][0] - outline[0][0]) * t if outline[0][0] < 0 else 1720 + 700 * t
            y = float(np.interp(x, [p[0] for p in outline[:5]], [p[1] for p in outline[:5]])) + rng.uniform(-2, 34)
            scroll.stroke([(x, y), (x + rng.normal() * 6, y - rng.uniform(8, 24))], 3, 1)
        scroll.dry(0.6, None, 0.9)


# ------------------------------------------------------------------------------------------------------------- tea


def tea() -> Image.Image:
    """A pot, two cups, a branch: few strokes and much paper; 3:2."""
    scroll = Scroll(1500, 1000, 88)
    scroll.patch(
        curve([(60, 760), (420, 735), (900, 742), (1440, 752), (1460, 860), (900, 905), (300, 890), (70, 850)], 60), 150
    )
    scroll.dry(0.15, (0.55, 0.50, 0.42), 9.0)
    pot(scroll, 560, 600)
    cup(scroll, 985, 735, 92)
    cup(scroll, 1190, 690, 78)
    twig(scroll)
    for x in (978, 1184):
        for k in range(2):
            base = 620 if x < 1000 else 585
            way = [(x + k * 26 + 16 * math.sin(i / 2.2 + k), base - i * 15) for i in range(9)]
            scroll.stroke(curve(way, 40), 6, 2, 150)
        scroll.dry(0.12, None, 3.0)
    scroll.seal(1300, 780, 66, "慢慢吃茶")
    return scroll.picture()


def pot(scroll: Scroll, x: float, y: float) -> None:
    """A round pot of red-brown clay: body in one wash, shade in a second, then lines."""
    body = [
        (x + 236 * math.cos(a) * (1 + 0.06 * math.sin(a)), y + 188 * math.sin(a))
        for a in np.linspace(0, 2 * math.pi, 90)
    ]
    spout = curve([(x + 205, y - 10), (x + 280, y - 30), (x + 330, y - 110), (x + 372, y - 152)], 30)
    scroll.patch(body)
    scroll.stroke(spout, 78, 30)
    handle = curve([(x - 196, y - 84), (x - 290, y - 128), (x - 352, y - 30), (x - 300, y + 74), (x - 212, y + 70)], 60)
    scroll.stroke(handle, 30, 34)
    scroll.patch(
        curve([(x - 104, y - 168), (x - 92, y - 200), (x, y - 222), (x + 92, y - 200), (x + 104, y - 168)], 40)
    )
    scroll.stroke([(x - 2, y - 226), (x + 2, y - 244)], 44, 40)
    scroll.dry(0.86, OCHRE, 1.8)
    shade = [
        (x + 236 * math.cos(a), y + 188 * math.sin(a)) for a in np.linspace(math.radians(15), math.radians(165), 50)
    ]
    scroll.patch([*shade, *curve([(x - 228, y + 50), (x - 60, y + 96), (x + 120, y + 82), (x + 228, y + 40)], 30)])
    scroll.dry(0.40, (0.30, 0.20, 0.17), 26.0)
    scroll.patch(
        curve([(x - 160, y - 108), (x - 110, y - 140), (x - 96, y - 120), (x - 150, y - 60), (x - 178, y - 40)], 30)
    )
    cover = (
        np.asarray(scroll.wet.filter(ImageFilter.GaussianBlur(12)).resize(scroll.size), np.float32)[..., None]
        / 255
        * 0.34
    )
    scroll.sheet = scroll.sheet * (1 - cover) + PAPER * cover
    scroll.layer()
    scroll.stroke(body[44:91], 4, 7)
    scroll.stroke(body[2:42], 10, 5)
    scroll.stroke(curve([(x - 112, y - 166), (x, y - 150), (x + 112, y - 166)], 30), 5, 5)
    scroll.stroke(curve([(x - 92, y - 198), (x, y - 224), (x + 92, y - 198)], 30), 4, 6)
    scroll.stroke(beside(spout[7:], 34, 15), 7, 3)
    scroll.stroke(beside(spout[8:], -32, -15), 5, 3)
    scroll.stroke(beside(handle[6:], -15, -17), 4, 6)
    scroll.stroke(curve([(x - 140, y + 176), (x, y + 196), (x + 140, y + 176)], 30), 9, 9)
    scroll.dry(0.80, None, 0.9, None, 0.12)


def cup(scroll: Scroll, x: float, y: float, r: float) -> None:
    """A white cup drawn in lines, tea in it."""
    side = curve(
        [
            (x - r, y - r * 0.72),
            (x - r * 0.86, y - r * 0.1),
            (x - r * 0.45, y + r * 0.32),
            (x, y + r * 0.38),
            (x + r * 0.45, y + r * 0.32),
            (x + r * 0.86, y - r * 0.1),
            (x + r, y - r * 0.72),
        ],
        60,
    )
    rim = [(x + r * math.cos(a), y - r * 0.72 + r * 0.27 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 60)]
    scroll.patch([*side, *rim[:31][::-1]])
    cover = np.asarray(scroll.wet.resize(scroll.size), np.float32)[..., None] / 255 * 0.9
    scroll.sheet = scroll.sheet * (1 - cover) + PAPER * 1.02 * cover
    scroll.layer()
    scroll.patch([(x + (a - x) * 0.84, y - r * 0.68 + (b - y + r * 0.72) * 0.74) for a, b in rim])
    scroll.dry(0.70, (0.72, 0.56, 0.28), 1.4)
    scroll.patch(
        [
            (x + r * 0.2, y - r * 0.36),
            (x + r * 0.92, y - r * 0.5),
            (x + r * 0.7, y + r * 0.1),
            (x + r * 0.2, y + r * 0.34),
        ],
        170,
    )
    scroll.dry(0.20, (0.42, 0.46, 0.50), 5.0)
    scroll.stroke(side, 5, 6)
    scroll.stroke(rim, 3.5, 4.5)
    scroll.stroke([(x - r * 0.34, y + r * 0.44), (x + r * 0.34, y + r * 0.44)], 8, 6)
    scroll.dry(0.80, None, 0.9, None, 0.08)
    scroll.stroke(curve([(x - r * 0.8, y + r * 0.52), (x, y + r * 0.60), (x + r, y + r * 0.48)], 20), 9, 3, 170)
    scroll.dry(0.26, None, 3.0)


def twig(scroll: Scroll) -> None:
    """A plane twig that hangs into the picture from above, five leaves and a fruit."""
    rng = scroll.rng
    scroll.stroke(curve([(1500, 60), (1330, 96), (1190, 176), (1050, 190), (930, 260)], 60), 17, 4)
    scroll.stroke(curve([(1210, 168), (1150, 100), (1040, 70)], 30), 8, 3)
    scroll.dry(0.85, None, 0.9, None, 0.22)
    for x, y, size, turn in (
        (928, 268, 86, 2.1),
        (1036, 74, 74, 3.0),
        (1176, 196, 92, 1.3),
        (1336, 110, 84, 1.8),
        (1060, 196, 66, 2.6),
    ):
        lobes = []
        for k in range(-2, 3):
            a = turn + k * 0.62
            reach = size * (1.0, 0.86, 0.62)[abs(k)]
            lobes += [
                (x + math.cos(a - 0.31) * reach * 0.46, y + math.sin(a - 0.31) * reach * 0.46),
                (x + math.cos(a) * reach, y + math.sin(a) * reach),
            ]
        a = turn + 2 * 0.62 + 0.31
        lobes += [(x + math.cos(a) * size * 0.3, y + math.sin(a) * size * 0.3), (x, y)]
        scroll.patch(lobes)
        scroll.dry(0.55 + 0.15 * rng.random(), (0.40, 0.50, 0.28) if rng.random() < 0.7 else (0.62, 0.52, 0.26), 2.4)
        for k in (-1, 0, 1):
            a = turn + k * 0.6
            scroll.stroke([(x, y), (x + math.cos(a) * size * 0.74, y + math.sin(a) * size * 0.74)], 3.2, 1.2)
        scroll.dry(0.72, None, 0.8)
    scroll.stroke(curve([(1120, 184), (1112, 250), (1104, 300)], 16), 2.6, 2.2)
    scroll.dry(0.8, None, 0.7)
    scroll.patch([(1104 + 21 * math.cos(a), 320 + 21 * math.sin(a)) for a in np.linspace(0, 6.3, 30)])
    scroll.dry(0.7, (0.42, 0.34, 0.22), 1.6)


PAINTINGS = {"panorama": panorama, "tea": tea}


def main() -> None:
    """Write the paintings named, or both, beside this script."""
    for name in sys.argv[1:] or PAINTINGS:
        PAINTINGS[name]().save(HERE / f"{name}.jpg", quality=90, subsampling=0, dpi=(300, 300))


if __name__ == "__main__":
    main()
