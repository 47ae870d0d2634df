"""Three colour prints of the sample and an advertisement: `python make_prints.py`.

Flat colours in a few blocks, cut as lino is: edges a little rough, the paper showing through.
"""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HERE = Path(__file__).resolve().parent
FACES = HERE.parents[2] / "fonts-tc" / "layout_zh_tc"
SCALE = 2
PAPER, INK, RED, SEA, SKY, SAND, DEEP = (
    (246, 240, 226), (33, 40, 44), (203, 62, 44), (62, 128, 132), (226, 214, 184), (219, 172, 98), (30, 84, 92),
)  # fmt: skip


def noise(random: np.random.Generator, size: tuple[int, int], blur: float) -> np.ndarray:
    """Smooth noise around 0, of deviation 1."""
    grey = Image.fromarray(random.normal(128, 40, size[::-1]).clip(0, 255).astype("uint8"))
    soft = np.asarray(grey.filter(ImageFilter.GaussianBlur(blur))).astype(float)
    return (soft - soft.mean()) / soft.std()


class Block:
    """One print in the making: a canvas twice as large, drawn in its units."""

    def __init__(self, width: int, height: int, ground: tuple[int, int, int]) -> None:
        self.size = width, height
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), ground)
        self.pen = ImageDraw.Draw(self.image)

    def area(self, colour: tuple[int, int, int], *points: tuple[float, float]) -> None:
        """A polygon."""
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=colour)

    def box(self, colour: tuple[int, int, int], x: float, y: float, width: float, height: float) -> None:
        """A rectangle."""
        self.area(colour, (x, y), (x + width, y), (x + width, y + height), (x, y + height))

    def disc(self, colour: tuple[int, int, int], x: float, y: float, rx: float, ry: float) -> None:
        """An ellipse around a point."""
        self.pen.ellipse([v * SCALE for v in (x - rx, y - ry, x + rx, y + ry)], fill=colour)

    def line(self, colour: tuple[int, int, int], width: float, *points: tuple[float, float]) -> None:
        """A stroke."""
        self.pen.line([(x * SCALE, y * SCALE) for x, y in points], fill=colour, width=int(width * SCALE), joint="curve")

    def printed(self, file: str, seed: int) -> None:
        """Rough edges, ink that does not cover everywhere; written as a PNG of few colours."""
        random = np.random.default_rng(seed)
        width, height = self.size
        wave = noise(random, self.size, 2.2)
        small = np.asarray(self.image.resize(self.size, Image.Resampling.LANCZOS).filter(ImageFilter.GaussianBlur(0.8)))
        rows, columns = np.indices((height, width))
        moved_y = np.clip(rows + np.round(wave * 0.9).astype(int), 0, height - 1)
        moved_x = np.clip(columns + np.round(np.roll(wave, 57, 0) * 0.9).astype(int), 0, width - 1)
        cut = small[moved_y, moved_x].astype(float)
        bare = (noise(random, self.size, 1.1) > 2.35)[..., None]
        cut = np.where(bare, np.array(PAPER) * 0.75 + cut * 0.25, cut)
        Image.fromarray(cut.clip(0, 255).astype("uint8")).quantize(96).save(HERE / file, optimize=True)


def ferry() -> None:
    """A ferry between a hilly shore and the pier, in the morning."""
    block = Block(1800, 1080, SKY)
    block.disc(RED, 1330, 330, 105, 105)
    for y in range(470, 560, 26):
        block.line(PAPER, 5, (0, y), (1800, y - 6))
    block.area(
        DEEP, (0, 480), (170, 380), (330, 430), (540, 290), (760, 420), (930, 370), (1180, 470), (1180, 560), (0, 560)
    )
    for x, high in (
        (60, 110),
        (130, 150),
        (205, 96),
        (270, 130),
        (620, 150),
        (690, 118),
        (760, 176),
        (840, 100),
        (905, 140),
    ):
        block.box(PAPER, x, 548 - high, 54, high)
        for row in range(int(548 - high + 14), 536, 24):
            for window in range(3):
                block.box(SEA, x + 7 + window * 16, row, 9, 12)
    block.box(SEA, 0, 548, 1800, 540)
    for number, y in enumerate(range(580, 1080, 34)):
        shift = (number * 173) % 260
        for x in range(-200, 1900, 260):
            length = 60 + (number * 37 + x) % 90
            block.line(
                DEEP if number % 2 else PAPER,
                5,
                (x + shift, y),
                (x + shift + length, y - 4),
                (x + shift + length + 26, y + 2),
            )
    block.area(INK, (330, 770), (1290, 770), (1230, 900), (420, 900))
    block.area(RED, (392, 858), (1252, 858), (1230, 900), (420, 900))
    block.box(PAPER, 420, 640, 780, 132)
    block.box(SAND, 408, 632, 804, 24)
    for x in range(450, 1180, 84):
        block.box(INK, x, 682, 58, 56)
        block.box(SAND, x + 6, 688, 46, 26)
    block.box(PAPER, 520, 540, 560, 100)
    block.box(SAND, 500, 524, 600, 20)
    for x in range(546, 1060, 76):
        block.box(INK, x, 562, 50, 50)
    block.box(RED, 730, 420, 96, 108)
    block.box(INK, 730, 420, 96, 24)
    block.line(INK, 8, (1110, 640), (1110, 470))
    block.area(RED, (1110, 474), (1180, 492), (1110, 512))
    for x, y, r in ((800, 380, 34), (850, 340, 44), (920, 312, 38), (985, 300, 28)):
        block.disc(PAPER, x, y, r, r * 0.7)
    block.box(INK, 1370, 700, 430, 30)
    for x in range(1390, 1800, 92):
        block.box(INK, x, 730, 26, 350)
        block.box(DEEP, x + 8, 860, 8, 220)
    block.area(RED, (1400, 520), (1800, 470), (1800, 536), (1400, 560))
    for x in (1430, 1560, 1690):
        block.box(INK, x, 540, 14, 160)
    for x, high in ((1480, 104), (1520, 92), (1606, 108), (1652, 70), (1738, 100)):
        block.disc(INK, x, 706 - high, 15, 17)
        block.area(INK, (x - 22, 700), (x - 17, 724 - high), (x + 17, 724 - high), (x + 22, 700))
    block.line(INK, 6, (1250, 760), (1330, 748), (1378, 706))
    block.printed("ferry.png", 7)


def tea() -> None:
    """The window of a tea house: iron lattice, a booth, a kettle, two cups."""
    block = Block(1200, 1500, DEEP)
    block.box(SKY, 110, 100, 980, 760)
    block.area(SAND, (110, 860), (110, 560), (300, 470), (420, 560), (420, 860))
    block.area(SEA, (420, 860), (420, 520), (700, 420), (700, 860))
    block.area(SAND, (700, 860), (700, 500), (930, 560), (1090, 520), (1090, 860))
    for x, y in (
        (160, 640),
        (240, 640),
        (470, 600),
        (560, 600),
        (470, 720),
        (560, 720),
        (760, 640),
        (860, 640),
        (990, 640),
    ):
        block.box(PAPER, x, y, 52, 74)
        block.line(INK, 5, (x + 26, y), (x + 26, y + 74))
    block.box(RED, 620, 470, 60, 300)
    block.disc(RED, 900, 250, 84, 84)
    for x in range(110, 1100, 140):
        block.line(INK, 13, (x, 100), (x, 860))
    for y in (100, 352, 606, 860):
        block.line(INK, 13, (104, y), (1096, y))
    for x in range(110, 1000, 280):
        for y in (226, 480, 734):
            block.line(INK, 8, (x + 140, y - 100), (x + 206, y), (x + 140, y + 100), (x + 74, y), (x + 140, y - 100))
    block.box(RED, 0, 920, 330, 430)
    block.box(RED, 870, 920, 330, 430)
    for x in (40, 120, 200, 280, 910, 990, 1070, 1150):
        block.line(INK, 6, (x, 940), (x, 1340))
    block.area(PAPER, (220, 1190), (980, 1190), (1080, 1290), (120, 1290))
    block.area(SAND, (120, 1290), (1080, 1290), (1080, 1326), (120, 1326))
    block.box(INK, 560, 1326, 80, 174)
    block.area(SKY, (500, 1200), (478, 1010), (540, 960), (700, 960), (762, 1010), (740, 1200))
    block.area(INK, (478, 1010), (540, 960), (700, 960), (762, 1010), (748, 1024), (492, 1024))
    block.box(INK, 596, 926, 48, 36)
    block.line(INK, 16, (744, 1050), (836, 1060), (826, 1150), (742, 1160))
    block.area(SKY, (486, 1090), (400, 1020), (418, 1004), (490, 1050))
    block.line(PAPER, 8, (530, 1040), (520, 1170))
    for x in (300, 880):
        block.area(INK, (x - 64, 1150), (x + 64, 1150), (x + 44, 1232), (x - 44, 1232))
        block.area(PAPER, (x - 54, 1160), (x + 54, 1160), (x + 38, 1222), (x - 38, 1222))
        block.disc(SAND, x, 1152, 62, 15)
        block.disc(INK, x, 1240, 86, 13)
    for x in (286, 316, 866, 896):
        block.line(PAPER, 7, (x, 1128), (x + 12, 1100), (x - 6, 1070), (x + 10, 1036))
    block.printed("tea.png", 11)


def market() -> None:
    """A street of tenements with stalls under awnings."""
    block = Block(1500, 1000, SKY)
    block.disc(SAND, 1190, 190, 96, 96)
    for x, width, top, wall in (
        (0, 300, 120, SAND),
        (300, 260, 210, DEEP),
        (560, 330, 60, PAPER),
        (890, 270, 250, RED),
        (1160, 340, 150, SEA),
    ):
        block.box(wall, x, top, width, 600)
        block.box(INK, x, top, width, 14)
        window = PAPER if wall in (DEEP, SEA, RED) else DEEP
        for row, y in enumerate(range(top + 54, 560, 118)):
            for place in range(x + 28, x + width - 60, 84):
                block.box(window, place, y, 54, 68)
                block.line(INK, 5, (place + 27, y), (place + 27, y + 68))
                block.line(INK, 5, (place, y + 34), (place + 54, y + 34))
            if row % 2:
                block.line(INK, 4, (x + 18, y + 84), (x + width - 24, y + 78))
                for cloth, place in enumerate(range(x + 34, x + width - 60, 52)):
                    block.box(
                        (RED, SAND, PAPER, SEA)[cloth % 4] if wall != RED else (PAPER, SAND)[cloth % 2],
                        place,
                        y + 82,
                        30,
                        34,
                    )
    for x, y, high, colour in ((268, 330, 210, RED), (862, 300, 250, SEA), (1130, 380, 170, INK)):
        block.box(colour, x, y, 62, high)
        for mark in range(y + 22, y + high - 30, 56):
            block.box(PAPER, x + 16, mark, 30, 34)
            block.box(colour, x + 26, mark + 8, 10, 18)
    block.box(DEEP, 0, 860, 1500, 140)
    for number, x in enumerate(range(-40, 1500, 310)):
        first, second = ((RED, PAPER), (SEA, PAPER), (SAND, PAPER))[number % 3]
        for strip in range(8):
            left = x + strip * 36
            block.area(
                first if strip % 2 else second, (left + 14, 640), (left + 44, 640), (left + 36, 730), (left, 730)
            )
        block.box(INK, x + 6, 730, 10, 190)
        block.box(INK, x + 272, 730, 10, 190)
        block.box(SAND, x + 18, 838, 252, 66)
        block.box(INK, x + 18, 838, 252, 10)
        for place in range(x + 40, x + 262, 38):
            colour = (RED, SAND, SEA, PAPER)[(place // 38 + number) % 4]
            block.disc(colour, place, 826, 19, 17)
    for x, high in ((235, 150), (300, 118), (640, 156), (905, 150), (966, 92), (1345, 150)):
        block.disc(INK, x, 946 - high, 22, 25)
        block.area(INK, (x - 34, 960), (x - 27, 972 - high), (x + 27, 972 - high), (x + 34, 960))
        block.line(INK, 5, (x + 28, 1000 - high), (x + 48, 930))
        block.area(RED, (x + 34, 928), (x + 62, 928), (x + 58, 966), (x + 38, 966))
    block.printed("market.png", 5)


def advertisement() -> None:
    """A made-up congee shop: a bowl, its name and hours, in the faces of the theme."""
    block = Block(2058, 330, RED)
    block.box(PAPER, 16, 16, 2026, 298)
    block.box(RED, 26, 26, 2006, 278)
    block.disc(PAPER, 250, 158, 136, 36)
    block.area(PAPER, (114, 158), (386, 158), (330, 262), (170, 262))
    block.box(PAPER, 192, 262, 116, 18)
    block.disc(SAND, 250, 158, 118, 25)
    for x, y in ((200, 156), (240, 166), (280, 152), (308, 162)):
        block.disc(DEEP, x, y, 11, 5)
    for x in (206, 250, 294):
        block.line(PAPER, 8, (x, 112), (x + 14, 88), (x - 8, 62), (x + 8, 42))
    for text, face, size, x, y in (
        ("陳記粥麵", "NotoSerifTC-Black.otf", 150, 480, 66),
        ("碼頭開船有早粥", "NotoSansTC-Bold.otf", 58, 1210, 66),
        ("永樂街18號地下　朝六晚十", "NotoSansTC-Bold.otf", 46, 1210, 152),
        ("樣張廣告，店舖虛構", "NotoSansTC-Regular.otf", 34, 1210, 226),
    ):
        font = ImageFont.truetype(str(FACES / face), size * SCALE)
        block.pen.text((x * SCALE, y * SCALE), text, font=font, fill=PAPER)
    block.image.resize((2184, 350), Image.Resampling.LANCZOS).quantize(64).save(HERE / "congee.png", optimize=True)


if __name__ == "__main__":
    ferry()
    tea()
    market()
    advertisement()
