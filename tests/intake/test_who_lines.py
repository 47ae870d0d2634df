"""Lines that say who wrote a text, where it comes from, who passed it and how its writer is reached."""

from pathlib import Path

import pytest

from layout.intake.manuscript import Look, Manuscript, SeenParagraph, SeenRun
from layout.intake.recognise import recognise
from layout.intake.storydraft import StoryDraft, words
from layout.model.body import Emphasis
from layout.model.theme import Align

TEXT = "四月二日上午，云岭镇第六届开茶节在上岭村茶文化广场开幕，来自周边县市的八百多名茶商和游客参加了活动。"
HEAD = SeenParagraph((SeenRun("云岭镇第六届开茶节开幕", Emphasis.STRONG),), Look(size=22, align=Align.CENTER))
BODY = (SeenParagraph((SeenRun(TEXT),), Look(size=12)), SeenParagraph((SeenRun(f"另据了解，{TEXT}"),), Look(size=12)))


def line(text: str, align: Align) -> SeenParagraph:
    return SeenParagraph((SeenRun(text),), Look(size=12, align=align))


def story(*blocks: SeenParagraph) -> StoryDraft:
    return recognise(Manuscript(Path("a.docx"), (HEAD, *blocks)))


def printed(draft: StoryDraft) -> tuple[str, str, str]:
    """Byline, credit, and what of a body is not the text."""
    more = [words(one.lines[0]) for one in draft.body if TEXT not in words(one.lines[0])]
    return words(draft.byline), words(draft.credit), " ".join(more)


@pytest.mark.parametrize(
    ("text", "byline", "credit"),
    [
        ("陆远  程小溪", "陆远 程小溪", ""),
        ("记者陆远 通讯员方芸", "记者陆远 通讯员方芸", ""),
        ("王小川（云岭中学）", "王小川（云岭中学）", ""),
        ("云岭中学八（1）班 王小川  指导教师：李敏", "云岭中学八（1）班 王小川 指导教师：李敏", ""),
        ("撰稿/陆远  编辑/方芸  审核/周敏", "撰稿/陆远", ""),
        ("融媒记者：陆远  通讯员：方芸  编辑：周敏", "融媒记者：陆远 通讯员：方芸", ""),
        ("来源：云岭发布 作者：陆远", "陆远", "云岭发布"),
        ("报送单位：应急站  报送人：方芸", "方芸", "应急站"),
        ("作者：贺一鸣    学校：云岭中学高一（5）班", "贺一鸣 云岭中学高一（5）班", ""),
        ("讲述人：周长根  整理：陆远", "讲述人：周长根 整理：陆远", ""),
        ("云岭镇融媒体中心", "云岭镇融媒体中心", ""),
        ("通讯地址：云岭镇学府路12号  联系电话：13757201234", "", ""),
        ("2027年4月2日", "", ""),
    ],
)
def test_under_a_headline(text: str, byline: str, credit: str) -> None:
    assert printed(story(line(text, Align.CENTER), *BODY)) == (byline, credit, "")


@pytest.mark.parametrize("align", [Align.END, Align.JUSTIFY])
@pytest.mark.parametrize(
    ("text", "byline", "credit", "more"),
    [
        ("（撰稿：陆远 审核：方芸）", "陆远", "", ""),
        ("（供稿：应急站 初审：李晓 复审：周敏）", "", "应急站", ""),
        ("文字：陆远  摄影：程小溪  审核：方芸", "文字：陆远 摄影：程小溪", "", ""),
        ("（据云岭发布）", "", "据云岭发布", ""),
        ("应急站  方芸", "", "应急站 方芸", ""),
        ("—— 陆远", "", "陆远", ""),
        ("方芸 13511112222", "", "方芸", ""),
        ("投稿人：方芸  联系电话：13511112222", "方芸", "", ""),
        ("拟稿人：方芸    审签：周敏", "", "", ""),
        ("编辑 方芸 审核 周敏", "", "", ""),
        ("领导签字：", "", "", ""),
        ("附件：照片2张", "", "", ""),
        ("（全文532字）", "", "", ""),
        ("2027.4.2", "", "", "2027.4.2"),
        ("策划：周敏  制作：韩立", "", "", ""),
        ("（本文有删节）", "", "", "（本文有删节）"),
        ("咨询电话：0572-5550999，欢迎来电。", "", "", "咨询电话：0572-5550999，欢迎来电。"),
    ],
)
def test_behind_a_text(text: str, byline: str, credit: str, more: str, align: Align) -> None:
    assert printed(story(*BODY, line(text, align))) == (byline, credit, more)


def test_what_is_done_is_no_name() -> None:
    recipe = "制作：和面、醒面、擀皮"
    assert printed(story(*BODY, line(recipe, Align.JUSTIFY))) == ("", "", recipe)


def test_what_is_not_printed_is_told() -> None:
    draft = story(*BODY, line("邮编：313300", Align.JUSTIFY), line("开户行：云岭支行  账号：62284800", Align.JUSTIFY))
    assert printed(draft) == ("", "", "")
    assert {one.text for one in draft.left_out} == {"邮编：313300", "开户行：云岭支行 账号：62284800"}


def test_a_notice_keeps_how_its_office_is_reached() -> None:
    notice = SeenParagraph((SeenRun("云岭镇招聘公告", Emphasis.STRONG),), Look(size=22, align=Align.CENTER))
    reached = line("联系人：方芸  电话：0572-5550333", Align.JUSTIFY)
    draft = recognise(Manuscript(Path("a.docx"), (notice, *BODY, reached)))
    assert "5550333" in printed(draft)[2]


def test_names_that_a_list_ends_with_are_no_byline() -> None:
    listed = [line(text, Align.JUSTIFY) for text in ("一等奖", "陆远 方芸", "二等奖", "程小溪 周敏")]
    assert printed(story(*BODY, *listed))[:2] == ("", "")
