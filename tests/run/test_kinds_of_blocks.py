"""Whatever a body holds, at any measure: what went in comes out of print.pdf, screen.pdf and the web edition."""

import random
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from layout.judge.extract import extract_texts
from layout.model.issue import Issue
from layout.run.verify import squeezed, stories
from layout.source import read_issue
from tests.commandline import layout
from tests.patience import PATIENT, times

pytestmark = pytest.mark.slow
WORDS = "居民在社区里商量雨棚、楼道和花坛的事情，三号楼的台阶也量了一遍；大家说，明天再来看一看"
HEAD = "theme: narrow\ndate: 2026-12-08\nnumber: 1\nmasthead: {name: 社区报}\npages:\n"
PAGE = """\
  - section: 要闻
    plan:
      rows:
        - folio: {lines: 2}
        - story: {lines: 66}
    stories: [stories/%s.md]
"""
MEASURES = {8: 9, 13: 6, 20: 4, 40: 2} if PATIENT else {8: 9, 40: 2}
"""字 of a column, and how many stand on the page."""


def words(chance: random.Random, most: int) -> str:
    start = chance.randrange(len(WORDS) - 8)
    return (WORDS[start:] + WORDS * 4)[: chance.randint(4, most)].strip("，、；")


def block(kind: int, chance: random.Random) -> str:
    """A block of a kind, as an editor writes it."""
    some = [words(chance, 12) for _ in range(6)]
    return (
        "\n".join(f"{n}. {one}" for n, one in enumerate(some, 1)),
        "::: 诗 码头\n叶青\n\n" + "\n".join(some[:3]) + "\n\n" + "\n".join(some[3:]) + "\n:::",
        "::: 名单\n张三、李小四、欧阳震华、古丽·买买提、王五\n:::",
        "::: 表 时间\n| 科室 | 门诊 | < |\n|---|---|---|\n| ^ | 上午 | 下午 |\n"
        f"| 内科 | {some[0]} | 12.5 |\n| ^ | {some[1]} | 8 |\n:::",
        f"::: 框 {some[0]}\n{some[1]}。\n- {some[2]}\n- {some[3]}\n:::",
        f"::: 引文\n{some[0]}\n——{some[1]}\n:::",
        "::: 二维码 https://example.org/a\n扫码看\n:::",
        f"[邸]{{拼音: dǐ}}医生量了420m^2^，CO~2~不多，[{some[0]}]{{着重号}}，**{some[1]}**，*{some[2]}*[^1]。\n"
        "[^1]: 见镇志。",
        f"## {some[0]}\n{words(chance, 90)}。",
        f"问：{some[0]}？\n答：{words(chance, 60)}。",
    )[kind]


@pytest.fixture(scope="module", params=MEASURES)
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Issue, Path, Path]:
    """An issue of a page for each of some bodies, its files, its web edition."""
    measure = request.param
    folder = tmp_path_factory.mktemp("kinds")
    (folder / "stories").mkdir()
    (folder / "narrow").mkdir()
    grid = f"{{columns: {MEASURES[measure]}, measure: {measure}, gutter: 1, size: 9pt, pitch: 14.5pt}}"
    (folder / "narrow" / "theme.yaml").write_text(f"extends: tianshan\ntitle: 窄\ngrid: {grid}\n", "utf-8")
    chance = random.Random(measure)
    names = [f"s{number}" for number in range(times(1, 8))]
    for name in names:
        kinds = chance.sample(range(10), 10)
        body = "\n\n".join(f"{words(chance, 90)}。\n\n{block(kind, chance)}" for kind in kinds)
        text = f"---\nheadline: {words(chance, 9)}\nbyline: 记者 叶青\n---\n{body}\n\n{words(chance, 90)}。\n"
        (folder / "stories" / f"{name}.md").write_text(text, "utf-8")
    (folder / "issue.yaml").write_text(HEAD + "".join(PAGE % name for name in names), "utf-8")
    out, web = folder / "out", folder / "web"
    for command in (("render", str(folder), "-o", str(out)), ("web", str(folder), "-o", str(web))):
        done = layout(*command, cwd=folder)
        assert done.returncode == 0, done.stderr
    return read_issue(folder / "issue.yaml")[0], out, web


@pytest.mark.parametrize("name", ["print.pdf", "screen.pdf"])
def test_every_kind_is_whole_in_the_pdfs(printed: tuple[Issue, Path, Path], name: str) -> None:
    issue, out, _ = printed
    for story, found in zip(stories(issue), extract_texts(out / name), strict=True):
        wanted = squeezed(story.plain + "".join(part.text.over for part in story.parts()))
        assert not Counter(wanted) - Counter(squeezed(found)), story.id


def test_every_kind_is_whole_on_the_web(printed: tuple[Issue, Path, Path]) -> None:
    issue, _, web = printed
    for story in stories(issue):
        html = (web / f"story-{story.id}.html").read_text("utf-8")
        bare = re.sub(r"<rp>.*?</rp>|<rt>.*?</rt>", "", html)
        body = re.search(r'<div class="body">(.*)</article>', bare, re.DOTALL)
        assert body is not None
        assert squeezed(unescape(re.sub("<[^>]+>", "", body[1]))) == squeezed(story.plain)
