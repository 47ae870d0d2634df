"""Set map.png and the two advertisements of the second sample, and cut eaves.jpg and flower.jpg from two photographs.

Shops, prices and streets are made up. The advertisements have the exact shape of their cells at a 9 pt grid with lines
every 14.5 pt. The photographs (CC BY 2.0, see CREDITS.md) are cropped and their shadows made lighter: give their folder
to cut them.

    python make_designs.py [FOLDER OF PHOTOGRAPHS]
"""

import math
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).resolve().parent
FONTS = HERE.parents[2] / "fonts"
FINE = 2
DOTS_PER_POINT = 300 / 72
CREAM, INK, RED, BLUE = (248, 242, 228), (32, 30, 34), (186, 36, 28), (38, 60, 102)
GREY, PALE, WATER, GREEN = (150, 148, 144), (222, 216, 204), (206, 218, 224), (140, 160, 118)
Rgb = tuple[int, int, int]
Points = Sequence[tuple[float, float]]


class Sheet:
    """A sheet drawn large and reduced; lengths are pixels of the finished picture."""

    def __init__(self, width: int, height: int, ground: Rgb) -> None:
        self.size = (width, height)
        self.picture = Image.new("RGB", (width * FINE, height * FINE), ground)
        self.pencil = ImageDraw.Draw(self.picture)

    def area(self, points: Points, colour: Rgb) -> None:
        """A filled polygon."""
        self.pencil.polygon([(x * FINE, y * FINE) for x, y in points], fill=colour)

    def box(self, x: float, y: float, width: float, height: float, colour: Rgb) -> None:
        """A filled rectangle."""
        self.area([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], colour)

    def line(self, points: Points, colour: Rgb, width: float) -> None:
        """A line with round joints and ends."""
        there, thick = [(x * FINE, y * FINE) for x, y in points], round(width * FINE)
        self.pencil.line(there, fill=colour, width=thick, joint="curve")
        for x, y in (there[0], there[-1]):
            self.pencil.ellipse([x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2], fill=colour)

    def disc(self, x: float, y: float, r: float, colour: Rgb) -> None:
        """A filled circle."""
        self.pencil.ellipse([(x - r) * FINE, (y - r) * FINE, (x + r) * FINE, (y + r) * FINE], fill=colour)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        colour: Rgb,
        face: str = "NotoSerifSC-Black.otf",
        anchor: str = "lm",
        spread: float = 0.0,
        turn: float = 0.0,
    ) -> None:
        """Words; `spread` adds so much of the size between characters, `turn` degrees against the clock."""
        font = ImageFont.truetype(FONTS / face, round(size * FINE))
        widths = [font.getlength(letter) + spread * size * FINE for letter in words]
        total = sum(widths) - spread * size * FINE
        if turn:
            slip = Image.new("L", (math.ceil(total) + 8, round(size * FINE * 1.5)), 0)
            ImageDraw.Draw(slip).text((4, slip.height / 2), words, fill=255, font=font, anchor="lm")
            slip = slip.rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
            at = (round(x * FINE - slip.width / 2), round(y * FINE - slip.height / 2))
            self.picture.paste(Image.new("RGB", slip.size, colour), at, slip)
            return
        left = x * FINE - {"l": 0.0, "m": total / 2, "r": total}[anchor[0]]
        for letter, width in zip(words, widths, strict=True):
            self.pencil.text((left, y * FINE), letter, fill=colour, font=font, anchor="l" + anchor[1])
            left += width

    def column(self, x: float, y: float, words: str, size: float, colour: Rgb, face: str, step: float = 1.12) -> None:
        """Words from top to bottom, centred on x."""
        for i, letter in enumerate(words):
            self.text(x, y + i * size * step, letter, size, colour, face, "mm")

    def finished(self) -> Image.Image:
        """The picture at its size."""
        return self.picture.resize(self.size, Image.Resampling.LANCZOS)


# ------------------------------------------------------------------------------------------------------------- map

SANS, KAI = "NotoSansSC-Bold.otf", "LXGWWenKai-Regular.ttf"
RIVER = [(0, 900), (180, 868), (420, 856), (640, 884), (860, 930), (1100, 946), (1320, 916), (1500, 880)]
WALK = [(1288, 420), (1288, 560), (1040, 560), (1040, 700), (716, 700), (716, 560), (352, 560), (352, 330)]
"""风雨廊, from the east gate to the clinic."""


def map_of_lanes() -> Image.Image:
    """A plan in black, grey and red: lanes, houses, the river, the covered walk."""
    sheet = Sheet(1500, 1125, CREAM)
    rng = np.random.default_rng(7)
    sheet.area(
        [
            *RIVER,
            (1500, 1010),
            (1320, 1046),
            (1100, 1080),
            (860, 1064),
            (640, 1016),
            (420, 986),
            (180, 1000),
            (0, 1034),
        ],
        WATER,
    )
    for _ in range(70):
        x = rng.uniform(10, 1450)
        y = float(np.interp(x, *zip(*RIVER, strict=True))) + rng.uniform(22, 112)
        length = rng.uniform(24, 60)
        sheet.line([(x, y), (x + length / 2, y - 4), (x + length, y)], (168, 186, 196), 2.4)
    houses(sheet)
    for start, end in (((0, 140), (1500, 140)), ((190, 140), (190, 880)), ((1400, 140), (1400, 900))):
        sheet.line([start, end], (255, 253, 246), 52)
    for x in np.arange(60, 1480, 96):
        tree(sheet, float(x), 94, rng)
    for y in np.arange(230, 850, 108):
        tree(sheet, 1450, float(y), rng)
    sheet.line([(716, 700), (716, 1060)], (255, 253, 246), 46)
    for side in (-25, 25):
        sheet.line([(716 + side, 850), (716 + side, 1054)], INK, 5)
    sheet.line(WALK, (255, 253, 246), 36)
    sheet.line(WALK, RED, 17)
    places(sheet)
    return sheet.finished()


def houses(sheet: Sheet) -> None:
    """Rows of lane houses with their yards."""
    for top in (206, 300, 412, 612, 726):
        for left, right in ((250, 690), (748, 1254)):
            x = left + 0.0
            while x + 62 < right:
                near = any(
                    abs(x + 30 - wx) < 62 and min(a, b) - 40 < top + 26 < max(a, b) + 40
                    for (wx, a), (vx, b) in pairwise(WALK)
                    if wx == vx
                )
                if not near and top + 60 < float(np.interp(x, *zip(*RIVER, strict=True))) - 20:
                    sheet.box(x, top, 58, 54, PALE)
                    sheet.line([(x, top + 27), (x + 58, top + 27)], (196, 188, 174), 2)
                    for a, b in (((0, 0), (58, 0)), ((58, 0), (58, 54)), ((58, 54), (0, 54)), ((0, 54), (0, 0))):
                        sheet.line([(x + a[0], top + a[1]), (x + b[0], top + b[1])], GREY, 2.2)
                x += 64


def tree(sheet: Sheet, x: float, y: float, rng: np.random.Generator) -> None:
    """A plane seen from above."""
    r = rng.uniform(19, 25)
    sheet.disc(x, y, r, GREEN)
    sheet.disc(x - 5, y - 5, r * 0.55, (164, 182, 140))
    sheet.disc(x, y, 3.5, INK)


def places(sheet: Sheet) -> None:
    """Names of streets and of what one looks for."""
    sheet.text(750, 142, "木樨路", 40, INK, KAI, "mm", 0.9)
    sheet.text(190, 700, "丁香弄", 38, INK, KAI, turn=90)
    sheet.text(1400, 660, "东 街", 38, INK, KAI, turn=-90)
    sheet.text(1130, 1010, "听雨河", 44, (92, 116, 132), KAI, "mm", 1.0)
    for x, y, name, dx, anchor in (
        (1288, 420, "东门", 32, "lm"),
        (1040, 640, "菜场", 34, "lm"),
        (716, 628, "图书室", 34, "lm"),
        (352, 330, "卫生站", 34, "lm"),
        (716, 906, "听雨桥", 44, "lm"),
        (904, 700, "风雨廊", 0, "mm"),
    ):
        if name == "风雨廊":
            sheet.box(x - 92, y - 27, 184, 54, RED)
            sheet.text(x, y, name, 38, (255, 250, 240), SANS, "mm", 0.12)
            continue
        width = 42 * len(name) + 22
        sheet.box(x + dx - 10, y - 30, width, 60, CREAM)
        sheet.text(x + dx, y, name, 40, INK, SANS, anchor, 0.04)
        if name != "听雨桥":
            sheet.disc(x, y, 19, RED)
            sheet.disc(x, y, 9, CREAM)
    sheet.box(760, 770, 250, 66, BLUE)
    sheet.text(885, 803, "临时菜场", 40, (255, 250, 240), SANS, "mm", 0.04)
    sheet.area([(76, 560), (98, 620), (76, 604), (54, 620)], INK)
    sheet.text(76, 654, "北", 34, INK, SANS, "mm")
    sheet.text(1460, 1082, "示意图 未按比例", 30, (90, 88, 86), KAI, "rm")


# ------------------------------------------------------------------------------------------------- advertisements


def cell(columns: int, lines: int) -> tuple[int, int]:
    """Pixels at 300 dpi of an advertisement's cells: 13 字 of 9 pt, lines of 14.5 pt less the white between."""
    return (round((columns * 13 + columns - 1) * 9 * DOTS_PER_POINT), round((lines * 14.5 - 5.5) * DOTS_PER_POINT))


def noodle_ad() -> Image.Image:
    """半日面馆: six columns by ten lines across the foot of a page, the bowl of the print at the right."""
    width, height = cell(6, 10)
    sheet = Sheet(width, height, (250, 244, 230))
    bowl = Image.open(HERE / "noodles.jpg").convert("RGB").resize((1000, 1000), Image.Resampling.LANCZOS)
    left = width - 1000
    bowl = bowl.crop((0, 130, 1000, 130 + height)).resize((1000 * FINE, height * FINE), Image.Resampling.LANCZOS)
    sheet.picture.paste(bowl, (left * FINE, 0))
    sheet.box(left - 14, 0, 14, height, BLUE)
    sheet.box(0, 0, 470, height, BLUE)
    for column, words in ((152.0, "半面"), (318.0, "日馆")):
        sheet.column(column, height / 2 - 96, words, 168, (250, 244, 230), "NotoSerifSC-Black.otf", 1.16)
    sheet.text(550, 190, "春笋焖肉面", 232, RED, spread=0.05)
    sheet.text(560, 372, "笋当季，肉过夜，汤现吊，只卖到笋老为止", 62, INK, KAI, spread=0.04)
    sheet.text(560, 486, "5:30—12:00", 78, BLUE, SANS)
    sheet.text(1050, 490, "木樨路口 卖完收摊", 56, INK, SANS, spread=0.02)
    sheet.text(2072, 540, "样张广告 · 店铺与菜品纯属虚构", 28, (92, 88, 86), KAI, "rm")
    frame(sheet, width, height, BLUE)
    return sheet.finished()


def repair_ad() -> Image.Image:
    """阿福修车铺: two columns by twenty-four lines, one large character inside a wheel."""
    width, height = cell(2, 24)
    sheet = Sheet(width, height, (250, 244, 230))
    x, y, r = width / 2, 500.0, 366.0
    for radius, colour in ((r, INK), (r - 44, (250, 244, 230)), (r - 62, GREY), (r - 72, (250, 244, 230))):
        sheet.disc(x, y, radius, colour)
    for i in range(36):
        turn = 2 * math.pi * i / 36
        lean = 0.5 if i % 2 else -0.5
        sheet.line(
            [
                (x + 150 * math.cos(turn + lean), y + 150 * math.sin(turn + lean)),
                (x + (r - 70) * math.cos(turn), y + (r - 70) * math.sin(turn)),
            ],
            (170, 166, 160),
            3,
        )
    for i in range(60):
        turn = 2 * math.pi * i / 60
        sheet.line(
            [
                (x + (r - 2) * math.cos(turn), y + (r - 2) * math.sin(turn)),
                (x + (r - 17) * math.cos(turn + 0.03), y + (r - 17) * math.sin(turn + 0.03)),
            ],
            (250, 244, 230),
            4,
        )
    sheet.disc(x, y, 206, (250, 244, 230))
    sheet.text(x, y - 16, "修", 390, RED, anchor="mm")
    sheet.text(x, 78, "阿福修车铺", 84, INK, anchor="mm", spread=0.16)
    rows = (("补胎", "8元"), ("换刹车线", "10元"), ("上油、校圈", "看着给"), ("打气", "不要钱"))
    for i, (work, price) in enumerate(rows):
        top = 950 + i * 88
        sheet.text(78, top, work, 54, INK, SANS)
        sheet.text(width - 78, top, price, 54, RED, SANS, "rm")
        start = 100 + 57 * len(work)
        end = width - 100 - 57 * (len(price) - (0.5 if price[0].isdigit() else 0)) - (16 if price == "10元" else 0)
        for dot in np.arange(start, end, 20):
            sheet.disc(float(dot), top + 6, 2.6, GREY)
    sheet.text(x, 1306, "车棚对面 · 风雨无阻", 44, INK, KAI, "mm")
    sheet.text(x, 1370, "样张广告 · 店铺与价目纯属虚构", 26, (92, 88, 86), KAI, "mm")
    frame(sheet, width, height, INK)
    return sheet.finished()


def frame(sheet: Sheet, width: int, height: int, colour: Rgb) -> None:
    """A rule round the advertisement, inside its cells."""
    for a, b in (
        ((4, 4), (width - 4, 4)),
        ((width - 4, 4), (width - 4, height - 4)),
        ((width - 4, height - 4), (4, height - 4)),
        ((4, height - 4), (4, 4)),
    ):
        sheet.line([a, b], colour, 7)


SHADOW = 34
"""The darkest level of a cut photograph: newsprint takes less ink than its shadows would ask for."""
CROPS = {"eaves": ("china.jpg", (30, 0, 375, 427)), "flower": ("flower.jpg", (110, 0, 537, 427))}
"""Name: the photograph, and the part that shows, in its pixels."""


def main() -> None:
    """Write the map, the advertisements and, where their source is given, the two crops."""
    map_of_lanes().save(HERE / "map.png", optimize=True, dpi=(300, 300))
    noodle_ad().save(HERE / "ad-noodles.png", optimize=True, dpi=(300, 300))
    repair_ad().save(HERE / "ad-repair.png", optimize=True, dpi=(300, 300))
    if len(sys.argv) > 1:
        for name, (source, part) in CROPS.items():
            photograph = Image.open(Path(sys.argv[1]) / source).convert("RGB").crop(part)
            lighter = photograph.point([round(SHADOW + level * (255 - SHADOW) / 255) for level in range(256)] * 3)
            lighter.save(HERE / f"{name}.jpg", quality=93, subsampling=0)


if __name__ == "__main__":
    main()
