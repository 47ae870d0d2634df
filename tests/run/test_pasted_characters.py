"""Issues of all kinds of characters, as telephones, Word and WeChat paste them: printed whole, or told where not.

`check` compares the text of the finished PDF with what was written, so an issue without an error has lost nothing.
"""

import random
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest

from layout.errors import Diagnostic
from layout.run.checking import Checked, check
from layout.run.pipeline import Wishes

pytestmark = pytest.mark.slow
FONTS = Path(__file__).parent.parent / "fonts"
KINDS = {
    "emoji": "😀👍🏻🇨🇳❤\ufe0f☎\ufe0f1\ufe0f\u20e3👨\u200d👩\u200d👧🙏✅⭐\ufe0f",
    "invisible": "\u00ad\u200b\u200c\u200d\u200e\u202a\u202e\u2066\u2069\ufeff\u2060\u061c\u180e\u034f\u3164\U000e0041",
    "private": "\ue000\ue5e5\uf8ff\U000f0000\U00100000",
    "combining": "e\u0301n\u0303ê\u0304q\u0307\u0323Z\u0351a\u20ddか\u3099は\u309a",
    "half-width": "ｱｲｳﾞﾟｶﾞｰ｡｢｣､･ＡＢ１２＠",
    "compatibility": "豈更車﨑朗隆㍻㌔㈱㏑ﬀﬁ⼈⽂",
    "mathematical": "𝐀𝑥𝔸𝟘ℝ∑∫√∞≈≠≤𝒜∂∇⊕",
    "high and low": "₂²³⁴⁻⁺ⁿ½⅓⅔⅛ⅧⅧ℃№™",
    "letters": "DvořákŁódźŞükrüñÆtherǄțЁжШћґїΆΩhm\u2126Kelvin\u212aſ",
    "rare": "𡒄𫝀葛\U000e0100葛\U000e0101葛㐀䶵鿿𠀀𪜀𱁬",
    "scripts": "ئۇيغۇر تىلى བོད་ཡིག་ไทย हिन्दी 한국어 ᠮᠣᠩ עברית ქარ አማርኛ",
    "signs": "☎✓✗★☆●○◎■□▲◆→←⇒①⑳㊀㊙㏄㎡℡☑♀♪▶",
    "dashes": "-\u2010\u2011–—―⸺…⋯·•‧・∙″′〃〝〞«»",
    "spaces": "\u00a0\u2002\u2003\u2009\u202f\u3000\t ",
    "controls": "\x07\x0b\x7f\x85\x9f",
}
UNSEEN = ("Cf", "Cc", "Zs", "Mn")
"""Categories of what a reader does not see, or sees as part of a letter."""
FILLERS = "\u3164⼈⽂"
"""A letter of nothing, as names in WeChat have it, and radicals that become the characters they look like."""
SPACES = " \t\n\v\f\x85"


def passage(chance: random.Random, parts: int) -> str:
    """Plain Chinese with something pasted into it after every few characters."""
    made = []
    for _ in range(parts):
        made += chance.choices("社区居民今天来到广场参加活动，大家都很高兴。", k=chance.randint(2, 9))
        kind = chance.choice(list(KINDS.values()))
        start = chance.randrange(len(kind))
        made.append(kind[start : start + chance.randint(1, 6)])
    return "".join(made)


def quoted(text: str) -> str:
    """A text in YAML's double quotes, whatever is in it."""
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in text) + '"'


def write(folder: Path, texts: Sequence[str]) -> None:
    """An issue with these texts for headline, kicker and the body's paragraphs."""
    headline, kicker, body = map(quoted, (texts[0], texts[1], "\n".join(texts[2:])))
    story = f"{{headline: {headline}, kicker: {kicker}, body: {body}}}"
    page = f"pages:\n  - section: 社区\n    lead: {story}\n"
    (folder / "issue.yaml").write_text(
        f"theme: base\ndate: 2026-11-30\nnumber: 7\nmasthead: {{name: 试报}}\n{page}", "utf-8"
    )


def unprintable(found: Sequence[Diagnostic]) -> str:
    """The characters that an error names, which is the only error there may be, and has a place."""
    errors = [one for one in found if one.severity == "error"]
    assert {one.code for one in errors} <= {"missing-glyph"}
    assert all(one.span is not None for one in errors)
    named = [one.said.named for one in errors]
    return "".join(str(arguments.get("char", arguments.get("text"))) for arguments in named)


def printed(folder: Path, texts: list[str]) -> tuple[Checked, list[str]]:
    """The issue, checked again and again without the characters that no face has."""
    while True:
        write(folder, texts)
        found = check(folder, Wishes())
        gone = unprintable(found.diagnostics)
        if not gone:
            return found, texts
        texts = ["".join(char for char in text if char not in gone) for text in texts]


@pytest.mark.parametrize("seed", range(8))
def test_all_is_printed_or_told(seed: int, tmp_path: Path) -> None:
    if seed % 2:
        (tmp_path / "fonts").symlink_to(FONTS)
    chance = random.Random(seed)
    found, texts = printed(tmp_path, [passage(chance, 1), passage(chance, 1), *(passage(chance, 7) for _ in range(3))])
    story = found.opened.issue.pages[0].lead
    assert story is not None and story.headline is not None and story.kicker is not None
    kept = story.headline.plain + story.kicker.plain + story.plain
    wanted = unicodedata.normalize("NFC", "".join(texts))
    lost = {char for char in wanted if char not in kept and char not in SPACES}
    assert not {char for char in lost if unicodedata.category(char) not in UNSEEN and char not in FILLERS}
    codes = {one.code for one in found.diagnostics}
    assert not lost or codes & {"invisible", "variation-selector", "space", "radical", "composed", "punctuation"}
