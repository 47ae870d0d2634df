"""Whatever an editor writes: check and render end alike, find the same, and never stumble.

`LAYOUT_ISSUES` says how many random issues are tried: fields left out, of odd types, texts far too long, photos too
many, too small or of odd shapes, characters as telephones, Word and WeChat paste them.
"""

import os
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from layout.errors import Diagnostic, LayoutError, has_errors
from layout.run.checking import check
from layout.run.known import KnownPages
from layout.run.pipeline import Wishes, make
from layout.wording import hints, message
from tests.patience import times

pytestmark = pytest.mark.slow
TRIED = int(os.environ.get("LAYOUT_ISSUES") or times(4, 20))
GOOD = (
    *("街道在文化中心办了一场读书会，三十多位居民带着书来到现场。", "预约电话：0572-555-0166（8:00—17:00）", "本报讯 "),
    *("**重要**", "*记者*", "https://example.org/a/very/long/address?with=many&parts=1", "1,234,567元", "2020-06-08"),
    *(
        "\u200b",
        "\u00a0",
        "\t",
        "ＡＢＣ",
        "\u2028",
        "（见图）",
        "“读书”",
        "……",
        "——",
        "|",
        "&nbsp;",
        "<b>黑</b>",
        "{{ 7 * 7 }}",
    ),
)
BAD = (
    "😀",
    "👨\u200d👩\u200d👧",
    "葛󠄀",
    "（",
    "”",
    "Dvořák",
    "CO₂ 和 m²",
    "①②③",
    "\n- 一",
    "\n1. 一",
    "![图](a.jpg)",
    "\x0c",
    "\n## 分题",
)
ODD: tuple[Any, ...] = (
    None,
    True,
    7,
    -1,
    3.5,
    [],
    {},
    ["一", "二"],
    {"file": "none.md"},
    "",
    "　",
    "x" * 3000,
    "字" * 1500,
)
PHOTOS = ("wide.jpg", "tall.png", "tiny.png", "none.jpg", "text.jpg")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with pictures of several shapes, one that is none, and no others."""
    made = tmp_path_factory.mktemp("issues")
    Image.effect_noise((2400, 1000), 60).save(made / "wide.jpg")
    Image.effect_noise((60, 1800), 60).convert("RGB").save(made / "tall.png")
    Image.new("RGB", (8, 8), "red").save(made / "tiny.png")
    (made / "text.jpg").write_text("no picture")
    return made


class Writer:
    """Writes an issue as badly as chance has it."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.odd = self.chance.choice((0.0, 0.0, 0.0, 0.02, 0.1))
        """How often something is not as it should be."""

    def issue(self) -> dict[str, Any]:
        head = {"name": self.line(), "publisher": self.line(), "slogan": self.line(), "subscribe": self.codes()}
        pages = [self.page() for _ in range(self.chance.choice((1, 1, 2, 3)))]
        themes = ("tianshan", "base", "base", self.maybe("base"))
        return self.some({"date": "2026-11-27", "number": 7, "masthead": self.some(head)}) | {
            "theme": self.chance.choice(themes),
            "pages": pages,
        }

    def page(self) -> dict[str, Any]:
        stories = [self.story() for _ in range(self.chance.choice((0, 1, 3, 9)))]
        photos = [self.photo() for _ in range(self.chance.choice((0, 0, 1, 4)))]
        ads = [{"file": self.chance.choice(PHOTOS), "columns": self.chance.choice((2, 3)), "lines": 8}]
        whole = {
            "section": self.maybe("要闻"),
            "template": self.chance.choice(("auto", "auto", "front", self.maybe("auto"))),
            "lead": self.story(),
            "stories": stories,
            "briefs": {"title": "简讯", "items": [self.story() for _ in range(self.chance.choice((1, 4, 15)))]},
            "photos": photos,
            "ads": ads if self.chance.random() < 0.2 else [],
        }
        kept = {key: value for key, value in whole.items() if value and self.chance.random() < 0.8}
        return self.some(kept or {"lead": self.story()})

    def story(self) -> dict[str, Any]:
        photos = [self.photo() for _ in range(self.chance.choice((0, 0, 0, 1, 2, 6)))]
        whole = {
            "headline": self.line(),
            "kicker": self.line(),
            "deck": self.line(),
            "body": self.body(),
            "photos": photos,
        }
        optional = ("kicker", "deck", "photos")
        return self.some({k: v for k, v in whole.items() if v and (k not in optional or self.chance.random() < 0.4)})

    def photo(self) -> dict[str, Any]:
        file = self.chance.choice(PHOTOS if self.odd else PHOTOS[:1])
        return self.some(
            {"file": file, "caption": self.line(), "credit": "记者", "columns": self.chance.choice((1, 2, 4))}
        )

    def codes(self) -> list[dict[str, str]]:
        count = self.chance.choice((0, 1, 2, 3))
        return [
            {"name": "关注", "url": "https://example.cn/" + "a" * self.chance.choice((1, 20))} for _ in range(count)
        ]

    def line(self) -> Any:
        return self.maybe(
            "".join(self.chance.choices("街道读书会社区文化中心2026年ABC，：“”", k=self.chance.choice((4, 8, 12, 20))))
        )

    def body(self) -> Any:
        pieces = GOOD + BAD if self.odd else GOOD
        counts = [self.chance.choice((1, 3, 6)) for _ in range(self.chance.choice((1, 2, 20)))]
        lines = ["".join(self.chance.choices(pieces, k=count)) for count in counts]
        return self.maybe("\n".join(lines))

    def maybe(self, value: Any) -> Any:
        """A value, now and then another."""
        return self.chance.choice(ODD) if self.chance.random() < self.odd else value

    def some(self, group: dict[str, Any]) -> dict[str, Any]:
        """A group of fields, now and then one left out or misspelt."""
        if self.chance.random() < self.odd:
            group.pop(self.chance.choice(sorted(group)), None)
        if self.chance.random() < self.odd:
            group["headlin"] = "题"
        return group


def told(work: Any) -> tuple[int, Sequence[Diagnostic]]:
    """The exit code, and what is found."""
    try:
        found: Sequence[Diagnostic] = work()
    except LayoutError as fault:
        return fault.exit_code, fault.diagnostics
    return int(has_errors(found)), tuple(found)


@pytest.mark.parametrize("seed", range(TRIED))
def test_check_and_render_agree(folder: Path, seed: int) -> None:
    issue = folder / f"{seed}.yaml"
    issue.write_text(yaml.safe_dump(Writer(seed).issue(), allow_unicode=True, sort_keys=False), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for what in ("page", "sheets"):
            patch.setattr(KnownPages, what, lambda *_: False)
        checked = told(lambda: check(issue, Wishes()).diagnostics)
    rendered = told(lambda: make(issue, Wishes(dpi=20)).diagnostics)
    assert checked == rendered
    assert told(lambda: check(issue, Wishes()).diagnostics) == rendered  # what is known is spared
    assert not {"line-broken", "pdf-text", "text-lost", "off-grid"} & {one.code for one in checked[1]}
    for language in ("en", "zh-CN"):
        for one in checked[1]:
            assert message(one, language) and all(hints(one, language))
