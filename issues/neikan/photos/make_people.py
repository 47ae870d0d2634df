"""Draw portraits and a still life of bearings for a made-up works paper: flat shapes, drawn large and made smaller.

Nobody is portrayed: faces are made of a few curves each.

    python make_people.py
"""

import math
from pathlib import Path

from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent
SIZE, FINE = 700, 4
"""Pixels of a finished portrait; how many times larger it is drawn."""
Colour = tuple[int, int, int]
Place = tuple[float, float]
BLUE, DEEP, ORANGE, PALE, PAPER = (22, 118, 178), (12, 62, 96), (232, 138, 32), (196, 221, 234), (240, 236, 226)
SAND, SKIN, TAN = (236, 208, 172), (240, 201, 166), (219, 170, 130)
INK, WHITE = (38, 34, 36), (250, 249, 246)


class Sheet:
    """A square sheet whose lengths are hundredths of its side."""

    def __init__(self, ground: Colour, wide: int = 100, high: int = 100, side: int = SIZE) -> None:
        self.unit = side * FINE / 100
        self.image = Image.new("RGB", (round(wide * self.unit), round(high * self.unit)), ground)
        self.draw = ImageDraw.Draw(self.image)

    def ellipse(self, x: float, y: float, across: float, down: float, fill: Colour) -> None:
        """An ellipse by its middle and its half axes."""
        self.draw.ellipse([v * self.unit for v in (x - across, y - down, x + across, y + down)], fill=fill)

    def shape(self, points: list[Place], fill: Colour) -> None:
        """A closed shape, its corners rounded by a curve through their neighbours' middles."""
        self.draw.polygon([(x * self.unit, y * self.unit) for x, y in _rounded(points)], fill=fill)

    def arc(
        self, box: tuple[float, float, float, float], ends: tuple[float, float], fill: Colour, thick: float
    ) -> None:
        """A part of an ellipse's line."""
        self.draw.arc([v * self.unit for v in box], *ends, fill=fill, width=round(thick * self.unit))

    def save(self, name: str) -> None:
        """Make it smaller and write it beside this script."""
        size = (self.image.width // FINE, self.image.height // FINE)
        self.image.resize(size, Image.Resampling.LANCZOS).save(HERE / name, quality=90, subsampling=0, dpi=(300, 300))


def _rounded(points: list[Place]) -> list[Place]:
    """Quadratic curves from middle to middle of a polygon's sides."""
    out: list[Place] = []
    for number, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[number - 1], points[(number + 1) % len(points)]
        for step in range(12):
            t = step / 12
            first, second, third = (1 - t) ** 2 / 2, 1 - ((1 - t) ** 2 + t**2) / 2, t**2 / 2
            out.append((first * ax + second * x + third * bx, first * ay + second * y + third * by))
    return out


def bust(sheet: Sheet, skin: Colour, coat: Colour, collar: Colour, wide: float = 21) -> None:
    """Shoulders, collar, neck, ears and head; the face is 50 from the left, 46 from the top."""
    shade = tuple(round(0.86 * c) for c in skin)
    sheet.shape([(8, 112), (10, 80), (30, 74), (50, 72), (70, 74), (90, 80), (92, 112)], coat)
    sheet.shape([(34, 72), (50, 98), (66, 72), (58, 68), (42, 68)], collar)
    sheet.shape([(40, 60), (40, 76), (50, 86), (60, 76), (60, 60)], shade)
    for side in (-1, 1):
        sheet.ellipse(50 + side * wide, 48, 3.6, 5.4, shade)
    sheet.ellipse(50, 46, wide, 25, skin)
    sheet.ellipse(50, 50, wide * 0.94, 22, skin)


def face(sheet: Sheet, brow: Colour, smile: float = 6) -> None:
    """Eyes, brows, nose and mouth; `smile` is half its width."""
    for side in (-1, 1):
        sheet.ellipse(50 + side * 8.6, 47, 1.7, 2.1, INK)
        sheet.arc((50 + side * 8.6 - 5, 39, 50 + side * 8.6 + 5, 47), (205, 335), brow, 1.3)
    sheet.arc((47.4, 48, 52.6, 56), (20, 160), TAN, 1.1)
    sheet.arc((50 - smile, 52, 50 + smile, 63), (25, 155), (164, 74, 62), 1.4)


def tester() -> None:
    """A woman with tied hair in a white coat."""
    sheet = Sheet(BLUE)
    sheet.ellipse(50, 13, 9, 8.5, INK)
    sheet.ellipse(50, 40, 24.5, 26, INK)
    bust(sheet, SKIN, WHITE, PALE, 19.5)
    face(sheet, INK, 6)
    sheet.shape([(30, 44), (30, 20), (50, 16), (70, 20), (70, 44), (66, 31), (52, 25), (44, 27), (36, 31)], INK)
    sheet.save("tester.jpg")


def cook() -> None:
    """A canteen cook in a tall cap: for the first issue that the theme begins with."""
    sheet = Sheet(SAND)
    bust(sheet, SKIN, WHITE, ORANGE, 22)
    face(sheet, INK, 7.5)
    cap = [(30, 36), (28, 20), (20, 14), (26, 0), (50, -4), (74, 0), (80, 14), (72, 20), (70, 36), (50, 29)]
    sheet.shape(cap, WHITE)
    sheet.shape([(29, 37), (29, 26), (50, 22), (71, 26), (71, 37), (50, 31)], PALE)
    sheet.save("../../../themes/neikan/starter/photos/甘雨.jpg")


def apprentice() -> None:
    """A young woman with a fringe and a safety helmet."""
    sheet = Sheet(DEEP)
    sheet.shape([(27, 70), (24, 30), (50, 14), (76, 30), (73, 70), (50, 76)], INK)
    bust(sheet, SKIN, ORANGE, WHITE, 19.5)
    face(sheet, INK, 6.5)
    sheet.shape([(30, 46), (29, 26), (71, 26), (70, 46), (64, 36), (50, 33), (36, 36)], INK)
    sheet.shape([(25, 36), (27, 8), (50, 2), (73, 8), (75, 36), (50, 28)], WHITE)
    sheet.shape([(20, 38), (50, 26), (80, 38), (76, 32), (50, 22), (24, 32)], PALE)
    sheet.save("apprentice.jpg")


def driver() -> None:
    """A forklift driver with a moustache."""
    sheet = Sheet(PAPER)
    bust(sheet, TAN, ORANGE, DEEP, 22)
    face(sheet, INK, 5.5)
    sheet.shape([(42, 55), (50, 52.5), (58, 55), (56, 58), (50, 56.5), (44, 58)], INK)
    sheet.shape([(27, 42), (26, 18), (50, 9), (74, 18), (73, 42), (69, 30), (50, 25), (31, 30)], INK)
    sheet.save("driver.jpg")


def bearings() -> None:
    """Ball bearings of three sizes, cut by the sheet's edge."""
    sheet = Sheet(DEEP, 200, 112, 1300)
    for x, y, radius, ring, ball in ((62, 58, 46, PALE, WHITE), (148, 88, 34, ORANGE, SAND), (160, 24, 22, BLUE, PALE)):
        sheet.ellipse(x + 2, y + 3, radius, radius, (8, 46, 72))
        sheet.ellipse(x, y, radius, radius, ring)
        sheet.ellipse(x, y, radius * 0.80, radius * 0.80, DEEP)
        count = 11
        for number in range(count):
            angle = 2 * math.pi * number / count
            bx, by = x + 0.66 * radius * math.cos(angle), y + 0.66 * radius * math.sin(angle)
            sheet.ellipse(bx, by, radius * 0.135, radius * 0.135, ball)
            sheet.ellipse(bx - radius * 0.04, by - radius * 0.05, radius * 0.035, radius * 0.035, WHITE)
        sheet.ellipse(x, y, radius * 0.52, radius * 0.52, ring)
        sheet.ellipse(x, y, radius * 0.34, radius * 0.34, DEEP)
    sheet.save("bearings.jpg")


def main() -> None:
    """Write all of them beside this script."""
    for one in (tester, cook, apprentice, driver, bearings):
        one()


if __name__ == "__main__":
    main()
