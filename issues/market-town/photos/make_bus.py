"""Draw a bus on the ramp of a bridge for a made-up town's weekly: flat shapes, drawn large and made smaller.

python make_bus.py
"""

from pathlib import Path

from PIL import Image, ImageDraw

SKY, HILL, FAR, ROAD, BODY, GLASS, DARK, LIGHT = (
    (214, 229, 238),
    (120, 152, 128),
    (160, 184, 170),
    (122, 124, 128),
    (196, 68, 52),
    (232, 240, 244),
    (44, 46, 52),
    (246, 242, 232),
)
WIDE, HIGH, TIMES = 1800, 1200, 2


def bus() -> Image.Image:
    """The drawing."""
    image = Image.new("RGB", (WIDE * TIMES, HIGH * TIMES), SKY)
    draw = ImageDraw.Draw(image)

    def at(*points: float) -> list[float]:
        return [one * TIMES for one in points]

    draw.polygon(at(0, 620, 380, 300, 760, 600, 1180, 260, 1800, 640, 1800, 900, 0, 900), FAR)
    draw.polygon(at(0, 720, 520, 520, 1100, 740, 1800, 560, 1800, 980, 0, 980), HILL)
    draw.rectangle(at(0, 900, WIDE, HIGH), ROAD)
    draw.rectangle(at(0, 880, WIDE, 904), LIGHT)
    for left in range(40, WIDE, 220):
        draw.rectangle(at(left, 790, left + 18, 900), LIGHT)
    draw.rectangle(at(0, 780, WIDE, 800), LIGHT)
    for left in range(60, WIDE, 300):
        draw.rectangle(at(left, 1080, left + 150, 1096), LIGHT)
    draw.rounded_rectangle(at(320, 470, 1480, 980), 46 * TIMES, BODY)
    draw.rectangle(at(320, 800, 1480, 836), LIGHT)
    for left in (380, 590, 800, 1010):
        draw.rounded_rectangle(at(left, 540, left + 180, 720), 14 * TIMES, GLASS)
    draw.rounded_rectangle(at(1230, 540, 1450, 760), 14 * TIMES, GLASS)
    draw.rounded_rectangle(at(1240, 486, 1440, 526), 8 * TIMES, DARK)
    for middle in (560, 1240):
        draw.ellipse(at(middle - 92, 890, middle + 92, 1074), DARK)
        draw.ellipse(at(middle - 40, 942, middle + 40, 1022), LIGHT)
    return image.resize((WIDE, HIGH), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    bus().save(Path(__file__).parent / "bus.jpg", quality=90)
