"""Whatever a story holds, at any measure: what went in comes out of print.pdf, screen.pdf, the web edition and mail."""

import email
import email.policy
import random
import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest
from PIL import Image

from layout.judge.extract import extract_texts
from layout.model.body import squeezed
from layout.model.issue import Issue
from layout.run.verify import stories
from layout.source import read_issue
from tests.commandline import layout
from tests.patience import PATIENT, times

pytestmark = pytest.mark.slow
WORDS = "居民在社区里商量雨棚、楼道和花坛的事情，三号楼的台阶也量了一遍；大家说，明天再来看一看"
HEAD = (
    "theme: narrow\ndate: 2026-12-08\nnumber: 1\nmasthead: {name: 社区报}\n"
    "mail: {from: desk@example.cn, unsubscribe_to: leave@example.cn, whole: yes}\npages:\n"
)
FIELDS = (
    "serial: {name: 渡口往事, part: 3}\ndrop_cap: yes\n"
    "note: 这是编者说的。\nafterword: 这是编后说的。\ncredit: 镇供稿\n"
    "deck: 一条副题\nkicker: 一条引题\ncolumn: 栏目\nportrait: photos/a.png\n"
    "photos:\n  - {files: [photos/a.png, photos/b.png], caption: 左起：甲村；乙村, "
    "credit: 甘雨 摄, columns: 1, lines: 8}\n"
)
"""What a story says beside its body."""
PAGE = """\
  - section: 要闻
    plan:
      rows:
        - folio: {lines: 2}
        - story: {lines: 66}
    stories: [stories/%s.md]
"""
KINDS = 17
MEASURES = {8: 9, 13: 6, 20: 4, 40: 2} if PATIENT else {20: 4}
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
        f"::: 书信\n编辑同志：\n{words(chance, 60)}。\n此致\n敬礼\n{some[0][:6]}\n2026年12月2日\n:::",
        f"::: 启事\n{words(chance, 60)}。\n1. {some[0]}\n2. {some[1]}\n"
        f"| 片区 | 时间 |\n|---|---|\n| {some[2][:4]} | 8:00 |\n青溪镇水站\n2026年12月2日\n:::",
        f"- {some[0]}\n  - {some[1]}\n  - {some[2]}\n- {some[3]}",
        f"::: 访谈\n记者：{some[0]}？\n吕茶香：{words(chance, 60)}。\n:::",
        f"::: 菜谱\n用料：{some[0]}\n{words(chance, 40)}。\n:::",
        wide_table(chance),
        f"::: 名单\n## {some[0]}\n沈阿根、柳玉、欧阳震华\n## {some[1]}\n毛根、傅大松\n:::",
    )[kind]


def wide_table(chance: random.Random) -> str:
    """A table of up to nine columns and thirty rows."""
    columns, rows = chance.randint(4, 9), chance.randint(5, 30)
    lines = [
        [words(chance, 5)[:5] if not n else f"{chance.randint(0, 999)}" for n in range(columns)] for _ in range(rows)
    ]
    head = "|".join(f" 第{n}列 " for n in range(columns))
    return f"|{head}|\n|{'---|' * columns}\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines)


@pytest.fixture(scope="module", params=MEASURES)
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Issue, Path, Path]:
    """An issue of a page for each of some bodies, its files, its web edition."""
    measure = request.param
    folder = tmp_path_factory.mktemp("kinds")
    (folder / "stories").mkdir()
    (folder / "narrow").mkdir()
    grid = f"{{columns: {MEASURES[measure]}, measure: {measure}, gutter: 1, size: 9pt, pitch: 14.5pt}}"
    (folder / "narrow" / "theme.yaml").write_text(f"extends: tianshan\ntitle: 窄\ngrid: {grid}\n", "utf-8")
    (folder / "photos").mkdir()
    for name, shade in (("a", 90), ("b", 160)):
        Image.new("RGB", (1600, 1200), (shade, shade, shade)).save(folder / "photos" / f"{name}.png")
    chance = random.Random(measure)
    names = [f"s{number}" for number in range(times(2, 6))]
    every = chance.sample(range(KINDS), KINDS)
    for number, name in enumerate(names):
        kinds = every[number % 2 :: 2]
        body = "\n\n".join(f"{words(chance, 90)}。\n\n{block(kind, chance)}" for kind in kinds)
        text = f"---\nheadline: {words(chance, 9)}\nbyline: 记者 叶青\n{FIELDS}---\n{body}\n\n{words(chance, 90)}。\n"
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


def test_every_kind_is_whole_in_the_mail(printed: tuple[Issue, Path, Path]) -> None:
    issue, out, _ = printed
    folder = out.parent
    done = layout("mail", str(folder), "--to", "wang@example.cn", "--dry-run", "--no-open", cwd=folder)
    assert done.returncode == 0, done.stderr
    (file,) = folder.rglob("*.eml")
    letter = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    for kind in ("html", "plain"):
        part = letter.get_body((kind,))
        assert part is not None
        bare = re.sub(r"<rp>.*?</rp>|<rt>.*?</rt>|<style.*?</style>|<[^>]+>", "", part.get_content(), flags=re.DOTALL)
        found = Counter(squeezed(unescape(bare)))
        cut = "[letter-shortened]" in done.stdout + done.stderr  # more than a letter holds
        for story in stories(issue):
            assert cut or not Counter(squeezed(story.plain)) - found, (kind, story.id)
        if kind == "html" and not cut:
            assert {"<table", "<th", "<ol", "<ul", "<blockquote", "<caption"} <= set(
                re.findall(r"<\w+", part.get_content())
            )


def test_every_kind_is_whole_on_the_web(printed: tuple[Issue, Path, Path]) -> None:
    issue, _, web = printed
    for story in stories(issue):
        html = (web / f"story-{story.id}.html").read_text("utf-8")
        bare = re.sub(r"<rp>.*?</rp>|<rt>.*?</rt>", "", html)
        body = re.search(r'<div class="body">(.*)</article>', bare, re.DOTALL)
        assert body is not None
        assert squeezed(unescape(re.sub("<[^>]+>", "", body[1]))).replace("（镇供稿）", "") == squeezed(story.plain)
