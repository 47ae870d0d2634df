"""Cut the prints of the second sample: bicycle.jpg, noodles.jpg and papercut.jpg, all drawn by this script.

Shapes are polygons on a sheet; each print has its own craft: a woodcut (black with gouge marks), a three-block print,
a folded paper-cut. A few seconds.

    python make_prints.py [NAME …]
"""

import math
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "2020-06-08" / "photos"))

from make_wash import noise  # noqa: E402

FINE = 2
"""Drawn this many times larger, then reduced."""
Points = list[tuple[float, float]]
Rgb = tuple[int, int, int]
CREAM, BLACK, RED = (244, 236, 218), (34, 30, 32), (176, 36, 28)


def rounded(points: Points, rounds: int = 3) -> Points:
    """A closed outline with its corners cut round (Chaikin)."""
    for _ in range(rounds):
        following = [*points[1:], points[0]]
        points = [
            (a + (c - a) * t, b + (d - b) * t)
            for (a, b), (c, d) in zip(points, following, strict=True)
            for t in (0.25, 0.75)
        ]
    return points


class Block:
    """One block of a print: what is white on it prints. Coordinates run 0–1000 across its width."""

    def __init__(self, width: int, height: int) -> None:
        self.size, self.scale = (width, height), width * FINE / 1000
        self.sheet = Image.new("L", (width * FINE, height * FINE), 0)
        self.knife = ImageDraw.Draw(self.sheet)

    def _at(self, points: Iterable[tuple[float, float]]) -> Points:
        return [(x * self.scale, y * self.scale) for x, y in points]

    def patch(self, points: Iterable[tuple[float, float]], ink: int = 255) -> None:
        """A polygon that prints (or, with ink 0, is cut away)."""
        self.knife.polygon(self._at(points), fill=ink)

    def line(self, points: Iterable[tuple[float, float]], width: float, ink: int = 255) -> None:
        """A line with round ends and joints."""
        there, thick = self._at(points), max(1, round(width * self.scale))
        self.knife.line(there, fill=ink, width=thick, joint="curve")
        for x, y in (there[0], there[-1]):
            r = thick / 2
            self.knife.ellipse([x - r, y - r, x + r, y + r], fill=ink)

    def oval(self, x: float, y: float, rx: float, ry: float, ink: int = 255) -> None:
        """A filled oval."""
        self.knife.ellipse([c * self.scale for c in (x - rx, y - ry, x + rx, y + ry)], fill=ink)

    def ring(self, x: float, y: float, rx: float, ry: float, width: float, ink: int = 255) -> None:
        """An oval's line."""
        turn = np.linspace(0, 2 * math.pi, 160)
        self.line(zip(x + rx * np.cos(turn), y + ry * np.sin(turn), strict=True), width, ink)

    def shrink(self, share: float) -> None:
        """Leave a margin round what is cut so far: a layout may crop it."""
        width, height = self.sheet.size
        small = self.sheet.resize((round(width * share), round(height * share)), Image.Resampling.LANCZOS)
        self.sheet = Image.new("L", (width, height), 0)
        self.sheet.paste(small, ((width - small.width) // 2, (height - small.height) // 2))
        self.knife = ImageDraw.Draw(self.sheet)

    def cover(self, rough: float, seed: int, hunger: float = 0.0) -> NDArray[np.float32]:
        """The ink this block leaves, 0 to 1: edges `rough` px, `hunger` how much stays bare in the grain."""
        rng = np.random.default_rng(seed)
        sheet = self.sheet.filter(ImageFilter.GaussianBlur(rough * FINE))
        soft = np.asarray(sheet.resize(self.size, Image.Resampling.LANCZOS), np.float32) / 255
        shape = (self.size[1], self.size[0])
        edge = soft - 0.5 + 0.10 * noise(shape, 7, rng, 3)
        ink = np.clip(edge * 6 + 0.5, 0, 1)
        bare = np.clip(noise(shape, 2.5, rng, 2) * 0.6 + noise(shape, 90, rng, 3) * 0.5 - 2.1 + hunger, 0, 1)
        return np.asarray(ink * (1 - bare), np.float32)


def printed(paper: Rgb, pulls: list[tuple[NDArray[np.float32], Rgb]], seed: int) -> Image.Image:
    """Blocks pulled one after the other on paper; inks are a little transparent."""
    rng = np.random.default_rng(seed)
    shape = pulls[0][0].shape
    sheet = np.ones((*shape, 3), np.float32) * (np.array(paper, np.float32) / 255)
    sheet *= (1 + 0.012 * noise(shape, 4, rng, 2) + 0.010 * noise(shape, 300, rng, 3))[..., None]
    for cover, ink in pulls:
        colour = np.array(ink, np.float32) / 255
        over = (0.80 * colour + 0.20 * colour * sheet) * (1 + 0.03 * noise(shape, 160, rng, 3))[..., None]
        sheet = sheet * (1 - cover[..., None]) + over * cover[..., None]
    return Image.fromarray((np.clip(sheet, 0, 1) * 255 + 0.5).astype(np.uint8))


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float, count: int = 60) -> Points:
    """Points of an arc, degrees clockwise from the right."""
    turn = np.radians(np.linspace(start, end, count))
    return list(zip((x + rx * np.cos(turn)).tolist(), (y + ry * np.sin(turn)).tolist(), strict=True))


def gouges(
    block: Block, spots: Iterable[tuple[float, float, float, float]], rng: np.random.Generator, ink: int
) -> None:
    """Marks of a V-gouge: (x, y, angle in degrees, length), tapering at both ends."""
    for x, y, angle, length in spots:
        way = math.radians(angle + rng.normal() * 3)
        dx, dy, w = math.cos(way) * length / 2, math.sin(way) * length / 2, rng.uniform(1.3, 2.7)
        block.patch(
            [
                (x - dx, y - dy),
                (x - dy / length * w * 2, y + dx / length * w * 2),
                (x + dx, y + dy),
                (x + dy / length * w * 2, y - dx / length * w * 2),
            ],
            ink,
        )


# ------------------------------------------------------------------------------------------------- bicycle, woodcut


def bicycle() -> Image.Image:
    """A bicycle stands on its saddle before the wall of tools; 3:4, black block and a red one."""
    rng = np.random.default_rng(322)
    black, red = Block(1050, 1400), Block(1050, 1400)
    black.patch([(34, 34), (966, 40), (962, 1296), (38, 1300)])
    floor = 1010
    for row in range(27):  # the wall: rows of light gouges, fading upwards
        y = 66 + row * 35
        light = [
            (x + rng.normal() * 6, y + rng.normal() * 5, 90 + 14 * math.sin(x / 150), 26 * (0.35 + 0.65 * row / 26))
            for x in np.arange(64, 946, 15.5)
            if rng.random() < 0.25 + 0.72 * row / 26
        ]
        gouges(black, light, rng, 0)
    for row in range(11):  # the floor: long level gouges
        y = floor + 18 + row * 25
        gouges(
            black,
            [(x + rng.normal() * 9, y + rng.normal() * 3, rng.normal() * 2, 74) for x in np.arange(80, 940, 62)],
            rng,
            0,
        )
    black.line([(40, floor), (960, floor - 4)], 7, 255)
    tools(black)
    wheel(black, 300, 560, 188, rng)
    wheel(black, 712, 560, 188, rng)
    frame(black, red)
    bench(black, red)
    for x0, x1, y in ((46, 954, 46), (46, 954, 1290)):
        black.line([(x0, y), (x1, y + 2)], 9)
    return printed(CREAM, [(red.cover(1.0, 2, 0.2), RED), (black.cover(1.0, 1, 0.25), BLACK)], 3)


def clear_line(block: Block, points: Points, width: float, halo: float) -> None:
    """A black line that stands clear of the wall behind it."""
    block.line(points, width + 2 * halo, 0)
    block.line(points, width, 255)


def tools(block: Block) -> None:
    """White silhouettes on the wall: a saw, pliers, a spanner, a hammer, a level."""
    saw = [(110, 150), (330, 118), (338, 170), (118, 196)]
    block.patch(saw, 0)
    for i in range(14):
        x = 124 + i * 15.2
        block.patch([(x, 196 - i * 1.9), (x + 8, 184 - i * 1.9), (x + 15, 194 - i * 1.9)], 255)
    block.patch(arc(380, 148, 52, 44, 0, 360), 0)
    block.patch(arc(384, 150, 24, 18, 0, 360), 255)
    block.line([(520, 110), (520, 250)], 20, 0)
    block.patch([(470, 92), (572, 92), (580, 128), (470, 132)], 0)
    block.line([(668, 130), (668, 262)], 22, 0)
    block.oval(668, 116, 34, 34, 0)
    block.patch([(652, 70), (684, 70), (680, 120), (656, 120)], 255)
    for side in (-1, 1):
        block.line([(800 + side * 4, 160), (800 + side * 34, 262)], 15, 0)
        block.line([(800 - side * 3, 160), (800 + side * 13, 104)], 17, 0)
    block.oval(800, 160, 15, 15, 0)
    block.oval(800, 160, 5, 5, 255)
    block.patch([(872, 96), (916, 96), (916, 290), (872, 290)], 0)
    block.oval(894, 190, 12, 20, 255)


def wheel(block: Block, x: float, y: float, radius: float, rng: np.random.Generator) -> None:
    """Tyre, rim, hub and spokes, standing clear of the wall."""
    block.ring(x, y, radius + 14, radius + 14, 10, 0)
    block.ring(x, y, radius, radius, 22, 255)
    block.ring(x, y, radius - 17, radius - 17, 11, 0)
    block.ring(x, y, radius - 26, radius - 26, 5, 255)
    for i in range(28):
        turn = 2 * math.pi * i / 28 + 0.05
        lean = 0.20 if i % 2 else -0.20
        inner = (x + 17 * math.cos(turn + lean * 5), y + 17 * math.sin(turn + lean * 5))
        outer = (x + (radius - 24) * math.cos(turn), y + (radius - 24) * math.sin(turn))
        block.line([inner, outer], 7.0, 0)
        block.line([inner, outer], 2.5 + rng.uniform(0, 0.8), 255)
    block.oval(x, y, 24, 24, 0)
    block.oval(x, y, 17, 17, 255)
    block.oval(x, y, 6, 6, 0)


def frame(block: Block, red: Block) -> None:
    """The frame upside down: saddle and bars on the floor, wheels above; painted red."""
    rear, front, crank = (300.0, 560.0), (712.0, 560.0), (470.0, 585.0)
    seat, head, head_low = (418.0, 850.0), (640.0, 815.0), (655.0, 762.0)
    for line in (
        (rear, crank),
        (rear, (410, 812)),
        (crank, seat),
        (crank, head_low),
        ((410, 812), head),
        (head, front),
    ):
        clear_line(block, list(line), 21, 8)
        block.line(list(line), 11, 0)
        red.line(list(line), 13)
    clear_line(block, [head, (628, 870), (560, 902)], 15, 7)
    clear_line(block, [(628, 870), (690, 905), (742, 900)], 15, 7)
    for grip in ([(748, 899), (704, 906)], [(556, 904), (598, 897)]):
        clear_line(block, grip, 24, 6)
    saddle = [(330, 872), (352, 848), (430, 846), (505, 860), (512, 876), (440, 886), (370, 900), (336, 896)]
    block.patch([(x + (x - 420) * 0.05, y + (y - 872) * 0.4) for x, y in saddle], 0)
    block.patch(saddle, 255)
    block.oval(*crank, 54, 54, 0)
    block.ring(*crank, 44, 44, 11, 255)
    for i in range(5):
        turn = 2 * math.pi * i / 5
        block.line([crank, (crank[0] + 40 * math.cos(turn), crank[1] + 40 * math.sin(turn))], 6, 255)
    block.line([(crank[0], crank[1] - 43), (rear[0], rear[1] - 18)], 5, 255)
    block.line([(crank[0], crank[1] + 43), (rear[0], rear[1] + 18)], 5, 255)
    clear_line(block, [crank, (crank[0] + 62, crank[1] - 80)], 12, 6)
    block.patch(
        [
            (crank[0] + 34, crank[1] - 96),
            (crank[0] + 96, crank[1] - 92),
            (crank[0] + 96, crank[1] - 76),
            (crank[0] + 34, crank[1] - 80),
        ],
        255,
    )


def bench(block: Block, red: Block) -> None:
    """On the floor: a stool, a basin with an inner tube, a pump."""
    block.patch([(85, 1006), (330, 1000), (334, 1042), (80, 1046)], 0)
    block.patch([(92, 1014), (322, 1008), (326, 1034), (88, 1038)], 255)
    for x in (112, 290):
        clear_line(block, [(x, 1040), (x - 16 if x < 200 else x + 16, 1206)], 20, 6)
    clear_line(block, [(104, 1132), (302, 1130)], 11, 5)
    red.patch([(120, 940), (210, 936), (214, 1008), (124, 1012)])
    block.patch([(112, 930), (218, 926), (222, 1012), (116, 1016)], 0)
    for a, b in (
        ((118, 936), (214, 932)),
        ((214, 932), (218, 1010)),
        ((218, 1010), (120, 1014)),
        ((120, 1014), (118, 936)),
        ((118, 958), (216, 954)),
    ):
        block.line([a, b], 7, 255)
    block.patch(arc(620, 1120, 178, 52, 0, 360), 0)
    block.patch([(448, 1120), (792, 1120), (742, 1232), (500, 1232)], 0)
    block.line([*arc(620, 1120, 172, 46, 0, 360)], 9, 255)
    block.line([(450, 1124), (502, 1228), (738, 1228), (790, 1124)], 10, 255)
    for i in range(9):
        x = 492 + i * 32
        block.line([(x, 1178 - abs(i - 4) * 1.5), (x + (4 - i) * -2, 1220)], 4, 255)
    block.line(arc(620, 1104, 118, 40, 150, 395), 19, 255)
    block.line(arc(620, 1104, 118, 40, 160, 385), 5, 0)
    clear_line(block, [(872, 1000), (872, 1200)], 27, 7)
    clear_line(block, [(832, 992), (912, 992)], 18, 6)
    block.line([(866, 1020), (866, 1180)], 6, 0)
    clear_line(block, [(838, 1214), (906, 1214)], 15, 5)
    block.line([*arc(812, 1150, 62, 76, 40, 175, 30)], 8, 255)


# ----------------------------------------------------------------------------------------- noodles, three blocks


def noodles() -> Image.Image:
    """A bowl of plain noodles with spring onion, seen from above at a slant; square, blocks in four colours."""
    rng = np.random.default_rng(600)
    table, blue, ochre, pale, green = (Block(1200, 1200) for _ in range(5))
    table.patch([(0, 0), (1000, 0), (1000, 1000), (0, 1000)])
    for board in range(6):
        y = 40 + board * 178
        table.line([(0, y + rng.normal() * 3), (1000, y + rng.normal() * 3)], 3.5, 0)
        for _ in range(10):
            x, yy, length = rng.uniform(0, 1000), y + rng.uniform(15, 160), rng.uniform(60, 300)
            table.line([(x, yy), (x + length / 2, yy + rng.normal() * 4), (x + length, yy)], 1.6, 0)
    x, y, rx, ry = 480.0, 500.0, 372.0, 330.0
    for block in (table,):
        block.patch(arc(x, y, rx + 10, ry + 10, 0, 360, 200), 0)
        block.patch([(x - 240, y + 200), (x + 240, y + 200), (x + 170, y + 408), (x - 170, y + 408)], 0)
    lower = [(x - rx, y), *arc(x, y + 40, rx - 6, ry + 48, 172, 8, 120), (x + rx, y)]
    table.patch(lower, 0)
    blue.line([(a, b) for a, b in arc(x, y + 40, rx - 6, ry + 48, 172, 8, 120)], 9)
    for k in range(15):  # waves painted on the outside
        a = 158 - k * 9.9
        cx, cy = arc(x, y + 36, rx - 26, ry + 28, a, a, 1)[0]
        for r in (28, 18, 8):
            blue.line(arc(cx, cy, r, r * 0.8, 180, 360, 24), 4.5)
    blue.ring(x, y, rx, ry, 14)
    blue.ring(x, y, rx - 25, ry - 25, 5)
    for k in range(44):
        a = k * 360 / 44
        p, q = arc(x, y, rx - 13, ry - 13, a, a + 3.4, 2)
        blue.line([p, q], 6)
    ochre.patch(arc(x, y + 4, rx - 40, ry - 40, 0, 360, 160))
    strands(pale, blue, (x, y, rx - 66, ry - 78), rng)
    for _ in range(34):  # rings of spring onion
        turn, far = rng.uniform(0, 2 * math.pi), math.sqrt(rng.uniform(0, 1)) * 0.80
        gx, gy = x + math.cos(turn) * far * (rx - 70), y + math.sin(turn) * far * (ry - 70)
        r = rng.uniform(9, 17)
        for block in (ochre, pale):
            block.oval(gx, gy, r + 4, r * 0.85 + 4, 0)
        blue.oval(gx, gy, r + 2, r * 0.85 + 2, 0)
        green.ring(gx, gy, r, r * 0.85, r * 0.62)
    for _ in range(20):  # fat on the broth
        turn = rng.uniform(0, 2 * math.pi)
        far = rng.uniform(0.9, 0.98)
        gx, gy = x + math.cos(turn) * (rx - 56) * far, y + math.sin(turn) * (ry - 56) * far
        ochre.ring(gx, gy, rng.uniform(5, 11), rng.uniform(4, 9), 2.5, 0)
    for shift in (0.0, 44.0):  # chopsticks across the rim
        stick = [(700 + shift, 40), (726 + shift, 44), (918 + shift * 0.75, 952), (906 + shift * 0.75, 956)]
        for block in (table, blue, ochre, pale, green):
            block.patch([(a + (4 if i in (1, 2) else -4), b) for i, (a, b) in enumerate(stick)], 0)
        blue.patch(stick)
        blue.line([(706 + shift, 60), (800 + shift * 0.9, 480)], 3, 0)
    return printed(
        (247, 240, 224),
        [
            (table.cover(0.8, 1, 0.35), (196, 122, 84)),
            (ochre.cover(0.8, 2, 0.1), (214, 158, 78)),
            (pale.cover(0.7, 3, 0.0), (250, 233, 190)),
            (green.cover(0.7, 5, 0.1), (82, 128, 62)),
            (blue.cover(0.7, 4, 0.15), (38, 60, 102)),
        ],
        6,
    )


def strands(pale: Block, blue: Block, bowl: tuple[float, float, float, float], rng: np.random.Generator) -> None:
    """Noodles laid like a folded fan: a bundle of curves that turns over at the left."""
    x, y, rx, ry = bowl
    fold = arc(x, y + 6, rx * 0.94, ry * 0.90, 0, 360, 160)
    pale.patch(fold)
    for i in range(30):
        t = -0.94 + 1.88 * i / 29
        s = np.linspace(-1, 1, 60)
        reach = math.sqrt(max(1 - t * t, 0.02)) * 0.93
        px = x + s * rx * reach
        py = y + 6 + (t * ry * 0.88) + 26 * np.sin(s * 2.3 + t * 1.2 + 0.15 * rng.normal()) * (1 - 0.4 * abs(t))
        inside = ((px - x) / (rx * 0.93)) ** 2 + ((py - y - 6) / (ry * 0.89)) ** 2 < 1
        points = [(float(a), float(b)) for a, b, ok in zip(px, py, inside, strict=True) if ok]
        if len(points) > 3:
            blue.line(points, 2.7)
    for k in range(7):
        blue.line(arc(x - rx * 0.66, y - 20 + 8 * k, 34 + 13 * k, 52 + 20 * k, 200, 262), 2.4)


# ------------------------------------------------------------------------------------------------- magpies, paper-cut


def papercut() -> Image.Image:
    """A folded paper-cut: two magpies on a plum branch in a ring of plane leaves; square, red on cream."""
    half = Block(1200, 1200)
    half.ring(500, 500, 470, 470, 15)
    half.ring(500, 500, 396, 396, 9)
    for k in range(16):
        leaf(half, 500, 500, 434, k * 22.5 + 11.25)
    half.patch(arc(500, 500, 392, 392, 0, 360, 160), 0)
    half.ring(500, 500, 396, 396, 9)
    branch(half)
    magpie(half)
    left = half.sheet.crop((0, 0, half.sheet.width // 2 + 3, half.sheet.height))
    whole = Image.new("L", half.sheet.size, 0)
    whole.paste(left, (0, 0))
    mirrored = left.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    right = Image.new("L", half.sheet.size, 0)
    right.paste(mirrored, (half.sheet.width - mirrored.width, 0))
    half.sheet = ImageChops.lighter(whole, right)
    half.knife = ImageDraw.Draw(half.sheet)
    coin(half)
    half.shrink(0.9)
    ink = half.cover(0.5, 9)
    shade = (
        np.asarray(Image.fromarray((ink * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(7)), np.float32) / 255
    )
    shade = np.roll(shade, (9, 7), (0, 1)) * 0.38
    return printed((243, 236, 220), [(shade, (120, 96, 78)), (ink, (186, 24, 26))], 10)


def leaf(block: Block, x: float, y: float, far: float, angle: float) -> None:
    """A plane leaf on the ring, its point outwards, veins cut through."""
    outline = [
        (-30, 0),
        (-20, -14),
        (-44, -24),
        (-22, -30),
        (-34, -54),
        (-12, -44),
        (0, -72),
        (12, -44),
        (34, -54),
        (22, -30),
        (44, -24),
        (20, -14),
        (30, 0),
        (0, 10),
    ]
    turn = math.radians(angle + 90)

    def place(u: float, v: float) -> tuple[float, float]:
        v -= far - 34
        return x + u * math.cos(turn) - v * math.sin(turn), y + u * math.sin(turn) + v * math.cos(turn)

    block.patch([place(u * 1.35, v * 1.14 + 22) for u, v in outline])
    for u, v in ((0, -50), (-22, -34), (22, -34)):
        block.line([place(0, 12), place(u * 1.3, v * 1.1 + 22)], 4.0, 0)


def branch(block: Block) -> None:
    """A plum branch that rises from below and bears blossom (left half)."""
    block.patch(
        [
            (500, 896),
            (462, 884),
            (432, 806),
            (352, 744),
            (250, 722),
            (166, 698),
            (112, 656),
            (132, 642),
            (190, 668),
            (262, 690),
            (360, 706),
            (452, 762),
            (500, 800),
        ]
    )
    for twig in (
        [(300, 716), (312, 752), (300, 778)],
        [(214, 700), (204, 740), (232, 786)],
        [(228, 560), (206, 556), (196, 540)],
    ):
        block.line(twig, 9)
    block.patch([(262, 700), (232, 640), (236, 560), (222, 500), (232, 498), (250, 562), (250, 630), (284, 694)])
    block.patch([(400, 740), (404, 800), (370, 850), (378, 858), (418, 806), (420, 752)])
    for x, y, r in ((222, 470, 38), (158, 634, 32), (302, 784, 30), (368, 868, 31), (190, 538, 24), (238, 800, 22)):
        for k in range(5):
            a = math.radians(k * 72 - 90)
            block.oval(x + math.cos(a) * r * 0.66, y + math.sin(a) * r * 0.66, r * 0.54, r * 0.54)
        block.oval(x, y, r * 0.24, r * 0.24, 0)
        for k in range(5):
            a = math.radians(k * 72 - 54)
            block.line(
                [
                    (x + math.cos(a) * r * 0.38, y + math.sin(a) * r * 0.38),
                    (x + math.cos(a) * r * 0.9, y + math.sin(a) * r * 0.9),
                ],
                3,
                0,
            )


def magpie(block: Block) -> None:
    """A magpie that looks inwards, its long tail towards the ring; breast and feathers cut through."""
    body = [
        (462, 398),
        (436, 362),
        (398, 352),
        (368, 372),
        (352, 412),
        (322, 470),
        (286, 530),
        (228, 604),
        (150, 664),
        (164, 676),
        (262, 632),
        (318, 610),
        (360, 618),
        (408, 604),
        (440, 560),
        (452, 500),
        (446, 446),
    ]
    block.patch(rounded(body))
    block.patch([(436, 384), (492, 404), (440, 412)])
    block.oval(414, 384, 9, 9, 0)
    block.oval(416, 384, 4, 4, 255)
    block.patch(rounded([(424, 452), (438, 500), (424, 552), (392, 584), (368, 588), (398, 540), (410, 490)]), 0)
    for k in range(4):
        block.line(arc(402, 470 + k * 30, 20, 15, 20, 160, 16), 4, 255)
    for k in range(6):
        x, y = 366 - k * 15, 452 + k * 21
        block.line([(x + 18, y - 8), (x - 2, y + 30), (x - 26, y + 54)], 4.4, 0)
    for k in range(5):
        block.line([(276 - k * 24, 566 + k * 18), (256 - k * 22, 604 + k * 11)], 3.6, 0)
    for x in (372, 392):
        block.line([(x, 606), (x + 4, 742)], 8)


def coin(block: Block) -> None:
    """What joins the halves: a coin that hangs from the ring, and its tassel."""
    block.oval(500, 250, 66, 66)
    block.oval(500, 250, 52, 52, 0)
    block.oval(500, 250, 44, 44)
    block.patch([(482, 232), (518, 232), (518, 268), (482, 268)], 0)
    for a in (45, 135, 225, 315):
        turn = math.radians(a)
        block.oval(500 + 33 * math.cos(turn), 250 + 33 * math.sin(turn), 5.5, 5.5, 0)
    block.line([(500, 108), (500, 190)], 7)
    for y in (126, 148, 170):
        block.oval(500, y, 10, 10)
    block.oval(500, 328, 15, 13)
    block.patch([(490, 336), (510, 336), (526, 424), (474, 424)])
    for x in (487, 496, 505, 514):
        block.line([(500 + (x - 500) * 0.6, 352), (x, 426)], 3.2, 0)


PRINTS = {"bicycle": bicycle, "noodles": noodles, "papercut": papercut}


def main() -> None:
    """Write the prints named, or all of them, beside this script."""
    for name in sys.argv[1:] or PRINTS:
        PRINTS[name]().save(HERE / f"{name}.jpg", quality=90, subsampling=0, dpi=(300, 300))


if __name__ == "__main__":
    main()
