"""Notes, what stands high and low, and captions that several pictures share come out of manuscripts as they are."""

from pathlib import Path

import pytest

from layout.intake import import_files
from layout.intake.reading import read_files
from layout.intake.storyfile import Writing, story_text
from layout.model.body import Footnotes
from layout.source import read_issue
from tests.intake.random_word import packed
from tests.intake.test_import import story_of, text_file
from tests.intake.words import CENTER, Word

PHOTOS = Path(__file__).parents[2] / "issues" / "market-town" / "photos"
MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def paragraph(inside: str, style: str = "") -> str:
    return f"<w:p><w:pPr>{style}</w:pPr>{inside}</w:p>"


def run(text: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


def raised(text: str, place: str) -> str:
    return run(text, f'<w:vertAlign w:val="{place}script"/>')


TITLE = '<w:pStyle w:val="Title"/>'
LONG = "渡口原在今天的供销社门前，民国二十三年大水，冲走石阶十七级。"


def test_a_footnote_of_word_is_a_footnote(tmp_path: Path) -> None:
    text = paragraph(run("青溪渡始于明万历年间") + MARK + run("，镇志里记着捐船人的名字。")) + paragraph(run(LONG))
    (tmp_path / "渡口.docx").write_bytes(packed(paragraph(run("青溪渡"), TITLE) + text, note="见《青溪镇志》卷三。"))
    assert story_of(tmp_path / "渡口.docx") == (
        f"---\nheadline: 青溪渡\n---\n青溪渡始于明万历年间[^1]，镇志里记着捐船人的名字。\n{LONG}\n"
        "[^1]: 见《青溪镇志》卷三。\n"
    )
    imported = import_files([tmp_path / "渡口.docx"], tmp_path / "2027-03-05")
    issue, _ = read_issue(imported.issue)
    assert issue.newslist is not None
    (notes,) = [one for one in issue.newslist.stories[0].story.body if isinstance(one, Footnotes)]
    assert notes.plain == "①见《青溪镇志》卷三。"


def test_the_mark_of_a_note_in_a_headline_is_characters(tmp_path: Path) -> None:
    text = paragraph(run("青溪渡") + MARK, TITLE) + paragraph(run(LONG))
    (tmp_path / "渡口.docx").write_bytes(packed(text, note="见《青溪镇志》卷三。"))
    assert story_of(tmp_path / "渡口.docx") == (f"---\nheadline: 青溪渡［1］\n---\n{LONG}\n［1］见《青溪镇志》卷三。\n")


def test_each_note_goes_with_its_story(tmp_path: Path) -> None:
    pieces = "".join(
        paragraph(run(title), TITLE) + paragraph(run(LONG[:8]) + mark + run(LONG[8:]))
        for title, mark in (("第一篇稿子", MARK), ("第二篇稿子", ""))
    )
    (tmp_path / "两篇.docx").write_bytes(packed(pieces, note="见《青溪镇志》卷三。"))
    (reading,) = read_files([tmp_path / "两篇.docx"], tmp_path / "staging")
    first, second = (story_text(draft, [], Writing()) for draft in reading.drafts)
    assert "[^1]: 见《青溪镇志》" in first
    assert "镇志" not in second


def test_high_and_low_characters_stay_so(tmp_path: Path) -> None:
    area = run("新展厅1 200 m") + raised("2", "super") + run("，CO", "<w:b/>")
    low = run("2", '<w:b/><w:vertAlign w:val="subscript"/>') + run("浓度", "<w:b/>") + run("不到千分之一")
    other = raised("注", "super") + run(f"。{LONG}")
    (tmp_path / "展厅.docx").write_bytes(packed(paragraph(run("新展厅"), TITLE) + paragraph(area + low + other)))
    assert story_of(tmp_path / "展厅.docx") == (
        f"---\nheadline: 新展厅\n---\n新展厅1 200 m^2^**，CO~2~浓度**不到千分之一注。{LONG}\n"
    )


def test_a_page_and_markdown_say_them_too(tmp_path: Path) -> None:
    page = f"<html><body><h1>新展厅</h1><p>展厅12 m<sup>2</sup>，CO<sub>2</sub>很少。{LONG}</p></body></html>"
    text = f"展厅12 m^2^，CO~2~很少。{LONG}\n"
    assert story_of(text_file(tmp_path, page, "展厅.html")) == f"---\nheadline: 新展厅\n---\n{text}"
    source = f"# 新展厅\n\n展厅12 m^2^，CO~2~很少[^a]。{LONG}\n\n[^a]: 见《镇志》。\n"
    assert story_of(text_file(tmp_path, source, "展厅.md")) == (
        f"---\nheadline: 新展厅\n---\n{text.replace('很少', '很少[^a]')}[^a]: 见《镇志》。\n"
    )


def test_notes_that_were_typed(tmp_path: Path) -> None:
    word = Word()
    word.line("青溪渡", 16, bold=True, align=CENTER)
    word.lines("青溪渡始于明万历年间[1]，原在供销社门前[2]。", LONG)
    word.line("参考文献：", 9)
    word.line("[1] 《青溪镇志》，卷三。", 9)
    word.line("[2] 据周怀安口述。", 9)
    assert story_of(word.saved(tmp_path / "渡口.docx")) == (
        f"---\nheadline: 青溪渡\n---\n青溪渡始于明万历年间[^1]，原在供销社门前[^2]。\n{LONG}\n"
        "[^1]: 《青溪镇志》，卷三。\n[^2]: 据周怀安口述。\n"
    )


def test_points_that_a_text_counts_are_no_notes(tmp_path: Path) -> None:
    text = "办事先备三样①证件②照片③申请表，次序如下。\n①带上证件。\n②照片两张。\n④另备申请表。\n"
    assert "[^" not in story_of(text_file(tmp_path, f"办证须知\n　　{text}"))


TOGETHER = {
    ("图为大桥合龙现场。（叶青 摄）",): "  - files: [0, 1]\n    caption: 图为大桥合龙现场。\n    credit: 叶青 摄\n",
    ("上图：合龙现场。", "下图：工人们在桥头合影。"): (
        "  - file: 0\n    caption: 合龙现场。\n  - file: 1\n    caption: 工人们在桥头合影。\n"
    ),
    ("左图为合龙现场，右图为桥头合影。 叶青 摄",): (
        "  - files: [0, 1]\n    caption: 左图为合龙现场，右图为桥头合影。\n    credit: 叶青 摄\n"
    ),
    ("左起：叶青、王大力、魏德全在合龙现场。",): (
        "  - files: [0, 1]\n    caption: 左起：叶青、王大力、魏德全在合龙现场。\n"
    ),
}


@pytest.mark.parametrize("captions", TOGETHER)
def test_pictures_that_stand_together(tmp_path: Path, captions: tuple[str, ...]) -> None:
    word = Word()
    word.line("青溪大桥合龙", 16, bold=True, align=CENTER)
    word.lines(LONG)
    for photo in ("bridge.jpg", "bridge2.jpg"):
        word.picture(PHOTOS / photo)
    for caption in captions:
        word.line(caption, 9, align=CENTER)
    word.lines(LONG)
    found = story_of(word.saved(tmp_path / "大桥.docx")).replace("photos/", "").replace(".jpg", "")
    assert found == f"---\nheadline: 青溪大桥合龙\nphotos:\n{TOGETHER[captions]}---\n{LONG}\n{LONG}\n"


def test_a_caption_between_two_pictures_is_of_the_first(tmp_path: Path) -> None:
    word = Word()
    word.line("青溪大桥合龙", 16, bold=True, align=CENTER)
    word.lines(LONG)
    word.picture(PHOTOS / "bridge.jpg")
    word.line("图为合龙现场。", 9, align=CENTER)
    word.picture(PHOTOS / "bridge2.jpg")
    word.lines(LONG)
    found = story_of(word.saved(tmp_path / "大桥.docx"))
    assert found.count("file: ") == 2 and "files:" not in found


def test_a_group_is_read_and_kept_when_it_comes_again(tmp_path: Path) -> None:
    word = Word()
    word.line("青溪大桥合龙", 16, bold=True, align=CENTER)
    word.lines(LONG)
    for photo in ("bridge.jpg", "bridge2.jpg"):
        word.picture(PHOTOS / photo)
    word.line("图为大桥合龙现场。", 9, align=CENTER)
    file = word.saved(tmp_path / "大桥.docx")
    imported = import_files([file], tmp_path / "2027-03-05")
    issue, _ = read_issue(imported.issue)
    assert issue.newslist is not None
    (photo,) = issue.newslist.stories[0].story.photos
    assert len(photo.more) == 1
    assert [one.state for one in import_files([file], tmp_path / "2027-03-05").stories] == ["same"]
