"""Texts that a theme's templates draw have room, or are told by the editor's field and line."""

from pathlib import Path

import pytest
from PIL import Image

from layout.errors import Diagnostic
from layout.run.checking import check
from layout.run.pipeline import Wishes
from layout.wording import message

ISSUE = """\
theme: {theme}
date: 2026-11-27
number: 7
masthead:
  name: {name}
  publisher: {publisher}
  subscribe:
{codes}
pages:
  - section: {section}
    lead: {{headline: 街道召开工作推进会, body: 本报讯 街道昨天召开推进会。}}
{ads}
"""
CODE = "    - {{name: 关注, url: https://example.cn/{path}}}"


def found(folder: Path, **said: str) -> dict[str, Diagnostic]:
    """The errors of an issue, by code."""
    codes = said.pop("codes", "")
    rows = [CODE.format(path=path) for path in codes.split()] or ["    []"]
    usual = {"theme": "base", "name": "河湾社区报", "publisher": "街道党工委", "section": "要闻", "ads": ""}
    file = folder / "issue.yaml"
    file.write_text(ISSUE.format(codes="\n".join(rows), **usual | said), "utf-8")
    return {one.code: one for one in check(file, Wishes()).diagnostics if one.severity == "error"}


def line(fault: Diagnostic) -> int:
    assert fault.span and message(fault)
    return fault.span.line


def test_what_fits_is_fine(tmp_path: Path) -> None:
    assert found(tmp_path, codes="a b", name="河湾街道社区晨报") == {}


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ({"publisher": "中共河湾区河湾街道工作委员会、河湾街道办事处" * 3}, 6),
        ({"name": "河湾街道社区晨报", "codes": "a b c", "theme": "tianshan"}, 10),
        ({"section": "本版刊登街道各社区送来的消息" * 5}, 11),
        ({"name": "河湾街道社区晨报", "codes": "a b c d e f"}, 5),
        ({"name": "长" * 200}, 5),
    ],
)
def test_what_has_no_room_is_told_with_its_field(tmp_path: Path, said: dict[str, str], at: int) -> None:
    faults = found(tmp_path, **said)
    assert "masthead-room" in faults, faults
    assert abs(line(faults["masthead-room"]) - at) <= 2


FURNISHED = """\
total: 1127
lunar: yes
weather: 晴转多云，8℃—15℃
imprint:
  kind: internal
  registration: （浙）内资准字第B027号
  publisher: 青溪镇人民政府
  audience: 本镇居民
  copies: 12000
  printer: 白岩印务有限公司
  printed: 2026-11-27
editors: {责任编辑: 程砚, 美编: 叶青青, 校对: 苏禾}
"""


def furnished(folder: Path, theme: str, date: str = "2026-11-28/2026-12-04") -> list[Diagnostic]:
    """What is found of an issue with everything that masthead, 报眉 and imprint can say."""
    issue = ISSUE.format(theme=theme, name="青溪镇简讯", publisher="青溪人主办", codes="    []", section="要闻", ads="")
    issue = issue.replace("2026-11-27\n", f"{date}\n", 1).replace("本报讯 ", "") + FURNISHED
    more = "  - {section: 社区, template: page, stories: [{headline: 二版, body: 第二版的一条消息。}]}\n"
    issue = issue.replace("total:", f"{more if theme != 'tianshan' else more.replace('page,', 'inside,')}total:")
    (folder / "issue.yaml").write_text(issue, "utf-8")
    return list(check(folder / "issue.yaml", Wishes()).diagnostics)


@pytest.mark.parametrize(
    ("theme", "date"),
    [
        ("base", "2026-12-22"),
        ("tianshan", "2026-11-28/2026-12-04"),
        ("neikan", "2026-12-22"),
        ("tongxun", "2026-12-22"),
        ("tongxun-a5", "2026-12-22"),
    ],
)
def test_whatever_an_issue_fills_in_is_drawn_by_the_themes_that_ship(tmp_path: Path, theme: str, date: str) -> None:
    assert [
        message(one) for one in furnished(tmp_path, theme, date) if one.severity == "error" or "im" in one.code[:2]
    ] == []


@pytest.mark.slow
def test_what_a_theme_leaves_out_is_told_with_its_field(tmp_path: Path) -> None:
    """A masthead with the name alone, a 报眉 with the page's number alone."""
    drawn = tmp_path / "bare" / "templates" / "box"
    drawn.mkdir(parents=True)
    (tmp_path / "bare" / "theme.yaml").write_text("extends: base\n", "utf-8")
    (drawn / "masthead.html.j2").write_text('<h1 class="name">{{ masthead.name }}</h1>', "utf-8")
    (drawn / "folio.html.j2").write_text("第{{ page.number }}版", "utf-8")
    found = [one for one in furnished(tmp_path, "./bare") if one.code == "unprinted-field"]
    fields = [(one.page, one.said.named["field"]) for one in found]
    above = {"editors", "publisher", "kind", "registration", "date", "number", "weather"}
    assert {field for page, field in fields if page == 1} == above
    assert {field for page, field in fields if page == 2} == {"section"}  # the editors were told on page 1
    assert all(one.span for one in found)


def test_a_dense_code_is_told_with_its_address(tmp_path: Path) -> None:
    faults = found(tmp_path, codes="a " + "b" * 190)
    assert line(faults["code-too-small"]) in (8, 9)


@pytest.mark.parametrize(
    ("shape", "fit", "told"),
    [
        ((900, 300), "", None),
        ((900, 309), "", None),
        ((900, 400), "", "ad-shape"),
        ((900, 400), ", fit: contain", None),
    ],
)
def test_an_advertisement_is_never_bent(tmp_path: Path, shape: tuple[int, int], fit: str, told: str | None) -> None:
    Image.effect_noise(shape, 50).save(tmp_path / "ad.png")
    faults = found(tmp_path, ads=f"    ads:\n      - {{file: ad.png, size: [90mm, 30mm]{fit}}}")
    assert list(faults) == ([told] if told else [])
