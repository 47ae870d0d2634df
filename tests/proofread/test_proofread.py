"""What proofreading tells, and what it is silent of; corrections in the editor's files."""

import json
import time
from pathlib import Path

import pytest

from layout.errors import Severity
from layout.model.house import HouseStyle
from layout.proofread import proofread
from layout.run.corrections import correct
from layout.source import read_issue
from layout.wording import hints, message
from tests.commandline import layout
from tests.proofread.planted import issue_of, missed, planted, remarks

SAMPLES = Path(__file__).parents[2] / "issues"


def told(*paragraphs: str, **more: object) -> list[tuple[str, str, str | None]]:
    """Code, words and correction of each remark."""
    return [(one.told.code, one.words, one.correction) for one in remarks(*paragraphs, **more)]


def codes(*paragraphs: str, **more: object) -> set[str]:
    return {code for code, _, _ in told(*paragraphs, **more)}


def test_mistakes_that_were_planted_are_found() -> None:
    assert len(missed()) <= len(list(planted())) // 50


@pytest.mark.parametrize("name", ["2020-06-08", "four-pages", "specimen"])
def test_the_samples_are_clean_but_for_a_pause_mark(name: str) -> None:
    issue, _ = read_issue(SAMPLES / name)
    assert {one.told.code for one in proofread(issue)} <= {"pause-mark"}


@pytest.mark.parametrize(
    "sentence",
    [
        "为了了解情况，他看了看，又去地里走了走，妈妈也在。",
        "的的确确，这是成都都江堰的是是非非，不了了之。",
        "以经济建设为中心，预防犯罪，塑造形象。",
        "他现在在北京，于是是非也少了；报以经久不息的掌声。",
        "“等这座桥，等了四十年。”他说，“今天看到两头接上了。”",
        "他据说，“双减”以后轻松了。",
        "二、三产业和三、四年级学生，第七、八个五年计划，五、六月间。",
        "《春》（朱自清）、《社戏》（鲁迅）都要读；“甲”、乙、“丙”三类。",
        "比分3-1，型号A3-5，电话0591-87654321-001，热线12345，转3-5号。",
        "手机13800001111，电话0571-86886866、86886867，400-820-8820，拨打110。",
        "请寄bianji@qingxi.gov.cn，网址https://www.qingxi.gov.cn/a，微博@青溪发布。",
        "农历二月三十日没有，腊月二十三有；康熙六十一年十一月三十一日。",
        "12月1日（周二）停水，11月30日星期一；2020年6月8日（星期一）。",
        "报名截止12月5日；截至目前，5千克米、3千瓦时、百分之五。",
        "张三丰、李四光、王五等3人获奖，北京、上海、广州等5个城市。",
        "10年8个月后，98年抗洪的老兵回来了，年产二〇二六吨。",
    ],
)
def test_what_may_be_right_is_let_be(sentence: str) -> None:
    assert told(sentence) == []


def test_a_remark_says_the_place_the_clause_and_what_is_right() -> None:
    (one,) = remarks("展期3-5日。")
    assert (one.start, one.end, one.correction, one.sure) == (2, 5, "3—5", False)  # nowhere is no file
    assert "GB/T 15835" in message(one.told) and hints(one.told) == ("write 3—5",)
    assert one.told.story == "p1.lead" and one.told.severity is Severity.NOTE


def test_a_day_of_the_week_is_that_of_the_year_that_is_meant() -> None:
    assert told("1月8日（星期五）开馆。") == []  # of next year
    assert told("2019年建成，11月20日（星期三）通车。") == []  # of the year in the text
    assert told("11月20日（星期三）通车。") == [("wrong-weekday", "星期三", "星期五")]


def test_the_publications_own_rules() -> None:
    house = HouseStyle(
        {"老百姓": "群众", "布署": "布署"}, {"最高级": ""}, {"程砚": "镇党委书记", "叶青": "镇党委副书记、镇长"}
    )
    assert told("老百姓说布署是最高级的。", house=house) == [
        ("house-word", "老百姓", "群众"), ("banned-word", "最高级", None),
    ]  # fmt: skip
    assert codes("镇长程砚出席。", house=house) == {"official-title"}
    assert codes("叶青、程砚出席。", house=house) == {"official-order"}
    assert codes("镇党委书记程砚、镇长叶青出席，程砚讲话后叶青作报告。", house=house) == set()
    skipping = HouseStyle(skip=("range-mark",))
    assert codes("展期3-5日。", house=skipping) == set()
    assert codes("走进布署楼。", names=("布署楼",)) == set()


def test_names_that_sound_alike() -> None:
    assert told("走过风雨郎。", names=("风雨廊",)) == [("name-spelt-twice", "风雨郎", "风雨廊")]
    text = ["村民王晓明说，好。", "王晓明表示，很好。", "王小明说，行。"]
    assert told(*text) == [("name-spelt-twice", "王小明", "王晓明")]
    assert codes("村民王晓明说，好。", "村民王晓军说，好。") == set()  # brothers


def test_a_headline_with_another_number_than_its_story() -> None:
    assert codes("本报讯 全镇13个村通了公交。", headline="12个村通公交") == {"headline-number"}
    assert codes("本报讯 全镇12个村通了公交，另有3个村在修。", headline="12个村通公交") == set()
    assert codes("本报讯 种植12.3万亩。", headline="种植12万亩") == set()


ISSUE = """\
# 我的备注，不要动
theme: tianshan
date: 2026-11-23
number: 1
masthead: {name: 社区报}
house: {banned: {国家级: 一流}}
pages:
  - lead:
      headline: '走进“党员先锋岗”、“青年突击队”。'   # 备注里的布署不改
      body: stories/a.md
    stories:
      - headline: 采购
        body: |
          他说，“好。”国家级布署在12月4日（星期四），**布**署与布署。

          ::: 表格 捐款
          | 村 | 户 | 元 |
          |---|---|---|
          | 东 | 3 | 100 |
          | 西 | 4 | 250 |
          | 合计 | 7 | 360 |
          :::
"""


def folder_with(tmp_path: Path, story: bytes) -> Path:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "a.md").write_bytes(story)
    (tmp_path / "issue.yaml").write_text(ISSUE.replace("body: stories/a.md", "body: {file: stories/a.md}"), "utf-8")
    return tmp_path / "issue.yaml"


def test_sure_corrections_go_into_the_files_and_nothing_else_changes(tmp_path: Path) -> None:
    file = folder_with(tmp_path, "一，我们我们。\r\n截止目前，3千元。\r\n".encode("gb18030"))
    before = file.read_text("utf-8")
    issue, _ = read_issue(file)
    found = proofread(issue)
    made, put_back = correct(file, found)
    assert sum(made.values()) == sum(one.sure for one in found) and not put_back
    assert (tmp_path / "stories" / "a.md").read_bytes() == "一，我们。\r\n截至目前，3000元。\r\n".encode("gb18030")
    expected = before.replace("队”。'", "队”'")
    expected = expected.replace("国家级布署在", "一流部署在").replace("与布署。", "与部署。")
    assert file.read_text("utf-8") == expected
    left = {one.told.code for one in proofread(read_issue(file)[0])}
    assert left == {
        "wrong-weekday",
        "wrong-sum",
        "pause-mark",
        "quotation-mark",
        "confused-word",
    }  # the last one stands half in bold


def test_the_total_of_a_table_is_told_at_its_cell(tmp_path: Path) -> None:
    issue, _ = read_issue(folder_with(tmp_path, "一。\n".encode()))
    (one,) = [one for one in proofread(issue) if one.told.code == "wrong-sum"]
    span = one.told.span
    assert span is not None and file_words(span.file, span.line, span.column, span.end_column) == "360"
    assert "350" in message(one.told)


def file_words(file: Path, line: int, column: int, end: int) -> str:
    return file.read_text("utf-8").splitlines()[line - 1][column - 1 : end - 1]


def test_what_stands_on_a_page_beside_its_stories_is_read_too(tmp_path: Path) -> None:
    file = folder_with(tmp_path, "一。\n".encode())
    briefs = "    briefs: {title: 要闻简迅, items: [{headline: 题, body: 好。}]}\n    stories:\n"
    file.write_text(file.read_text("utf-8").replace("    stories:\n", briefs), "utf-8")
    found = [one.told for one in proofread(read_issue(file)[0]) if one.words == "简迅"]
    assert [(one.code, one.page, one.story) for one in found] == [("confused-word", 1, None)]


def test_the_command_tells_and_mends_and_never_fails(tmp_path: Path) -> None:
    folder_with(tmp_path, "截止目前，全镇通了公交，7、8个村已用上。\n".encode())
    first = layout("--lang", "zh", "proof", ".", cwd=tmp_path)
    assert first.returncode == 0 and "“截止目前”是错别字" in first.stderr and "可用layout proof --fix" in first.stdout
    mended = layout("proof", ".", "--fix", cwd=tmp_path)
    assert mended.returncode == 0 and "stories/a.md: 2 places mended" in mended.stdout
    assert "七八个村" in (tmp_path / "stories" / "a.md").read_text("utf-8")
    found = json.loads(layout("proof", ".", "--format", "json", cwd=tmp_path).stderr)
    assert {one["code"] for one in found} >= {"wrong-weekday", "wrong-sum"}
    assert layout("proof", "nowhere", cwd=tmp_path).returncode == 2


def test_what_somebody_made_to_vex_takes_no_time() -> None:
    marks = ["“" * 30_000, "《甲》、" * 9_000, "：“" * 15_000, "1-" * 15_000, "电话" + "0-" * 3_000]
    texts = [*marks, "王芳、" * 9_000 + "等3人", "我" * 30_000, "一" * 30_000]
    began = time.process_time()
    proofread(issue_of(*texts))
    assert time.process_time() - began < 3


RIGHT = (
    "动物园来了一头象，究竟选谁去看，竟争着要去。",
    "合作饭店一批露天座位，视频临时中断。",
    "爱尔兰球员加入坐标系，荷兰图书馆做帐篷。",
    "电影象征着希望，试图象征什么，重复盖章，随即然后走了。",
    "这幅好象棋不见了，讲座落幕，错综影响。",
    "争辩认为不妥，分辨论点，微型势力。",
    "应付总理府的人，他尤如此。",
)
UNSURE = (
    "既使农民增收，又使河水变清。",
    "他最爱带孙子散步。",
    "他说，“这件事不难。”",
    "好。。他走了。",
    "可以可以，进来吧。",
)


def test_words_that_meet_by_chance_are_no_mistakes() -> None:
    assert codes(*RIGHT) == set()


def test_what_may_be_right_is_never_corrected_unseen(tmp_path: Path) -> None:
    file = folder_with(tmp_path, "\n".join(UNSURE).encode())
    assert not [one.words for one in proofread(read_issue(file)[0]) if one.sure and one.told.span.file.suffix == ".md"]
