"""Cut the tests' fonts out of Debian's packages: a few characters each, under names of their own.

Needs ``fonts-hanazono``, ``fonts-noto-cjk`` and ``fonts-noto-core``; run ``python tests/fonts/build.py [ROOT]``, where
ROOT is the folder that the packages are unpacked in.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
RARE = "\U00021484\U0002b740"
"""𡒄 of Extension B, 𫝀 of Extension D: in names, and in no shipped face."""
VARIED = "\u845b\U000e0100"
"""葛 as the family of Gě writes it."""
SERIF = "../opentype/noto/NotoSerifCJK-Regular.ttc"
TRADITIONAL = "戶，。過骨 "
"""What the Traditional face draws otherwise than the Simplified one, which it holds too."""
UYGHUR = "ئۇيغۇر تىلى، مەكتەپ؟ لا"
LATIN = "".join(map(chr, range(0x20, 0x7F))) + "“”‘’–—…é€"
TIBETAN = "བོད་ཡིག བཀྲ་ཤིས་བདེ་ལེགས། སྒྲུབ"


@dataclass(frozen=True)
class Cut:
    """One font: where it comes from, what it is called and holds."""

    source: str
    name: str
    text: str
    number: int = -1
    """Its place in a collection."""
    style: str = "Regular"


CUTS = (
    Cut("hanazono/HanaMinA.ttf", "Rare Ming A", VARIED + "葛"),
    Cut("hanazono/HanaMinB.ttf", "Rare Ming B", RARE),
    Cut(SERIF, "Rare Song TC", TRADITIONAL, 3),
    Cut("noto/NotoNaskhArabic-Regular.ttf", "Rare Naskh", UYGHUR),
    Cut("noto/NotoSerifTibetan-Regular.ttf", "Rare Tibetan", TIBETAN),
    Cut("noto/NotoSerif-Regular.ttf", "Rare Latin", LATIN),
    Cut("noto/NotoSerif-Italic.ttf", "Rare Latin", LATIN, style="Italic"),
)


def cut(one: Cut, root: Path) -> None:
    """Write one font."""
    font = TTFont(root / "usr/share/fonts/truetype" / one.source, fontNumber=one.number, recalcTimestamp=False)
    options = Options(layout_features=["*"], name_IDs=[0, 13, 14], hinting=False, notdef_outline=True)
    options.drop_tables += ["DSIG", "meta", "VORG", "vhea", "vmtx", "FFTM", "BASE"]
    subsetter = Subsetter(options)
    subsetter.populate(text=one.text)
    subsetter.subset(font)
    whole = one.name if one.style == "Regular" else f"{one.name} {one.style}"
    for number, text in ((1, one.name), (2, one.style), (4, whole), (6, whole.replace(" ", ""))):
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400
    font.save(HERE / f"{whole.replace(' ', '')}.{'otf' if 'CFF ' in font else 'ttf'}")


if __name__ == "__main__":
    for each in CUTS:
        cut(each, Path(sys.argv[1] if sys.argv[1:] else "/"))
