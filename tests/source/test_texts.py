"""Texts from file to model: bodies, headlines, punctuation. What was written comes out, once and in order."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from layout.errors import LayoutError, Severity
from layout.fields.changes import Changes
from layout.fields.context import Context
from layout.fields.findings import Findings
from layout.fields.textfile import text_file
from layout.model.body import Block, BodyParagraph, EditorNote, Emphasis, Subhead, TextBlock
from layout.model.issue import Issue, Story
from layout.source import read_issue
from layout.source.cleaning import cleaning_edits
from layout.source.matter import read_body
from layout.source.punctuation import punctuation_edits, unpaired_marks
from layout.source.textwork import Draft
from layout.wording import hints, message
from tests.patience import times

HEAD = "theme: tianshan\ndate: 2020-06-08\nnumber: 112\nmasthead: {name: 天山社区晨报}\npages:\n"
"""The start of an issue whose first page follows."""
HAN = "街道召开文明城区创评工作推进会天山社区晨报的一是"
MARKS = "，。、：；！？“”‘’（）《》【】—…·"
LATIN = "abcXYZ0123456789"
ASCII_MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
texts = st.text(st.sampled_from(HAN + MARKS + LATIN + ASCII_MARKS + " "), max_size=40)
PLAIN, STRONG, KAI = Emphasis.NONE, Emphasis.STRONG, Emphasis.KAI


def body(text: str, fullwidth: bool = False) -> tuple[tuple[Block, ...], Findings]:
    """The blocks of a body, and what was found."""
    file = text_file(Path("body.md"), text)
    findings = Findings()
    context = Context(findings, Path(), Changes(), fullwidth=fullwidth)
    blocks = read_body(Draft.of(file, file.text, list(range(len(file.text)))), context)
    context.changes.report(findings)
    return blocks, findings


def pieces(block: Block) -> list[tuple[str, Emphasis]]:
    return [(inline.text, inline.emphasis) for inline in block.text.inlines]


def full(text: str) -> str:
    for edit in reversed(punctuation_edits(text)):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


# --- bodies


def test_a_line_is_a_paragraph_and_blank_lines_are_nothing() -> None:
    blocks, findings = body("第一段。\n第二段。\n\n\n  第三段。  \n")
    assert [block.text.plain for block in blocks] == ["第一段。", "第二段。", "第三段。"]
    assert findings.diagnostics == []


def test_subheads_and_notes() -> None:
    blocks, _ = body("> 编者按：今天起\n## 一、认识\n正文\n>无空格\n## 二、**重**点 ##")
    kinds = [EditorNote, Subhead, BodyParagraph, EditorNote, Subhead]
    assert [type(block) for block in blocks] == kinds
    plain = ["编者按：今天起", "一、认识", "正文", "无空格", "二、重点"]
    assert [block.text.plain for block in blocks] == plain


@pytest.mark.parametrize(
    "line",
    [
        "1. 第一，要抓紧。",
        "2020. 年",
        "12) 其次",
        "3.5元一斤",
        "（1）第一",
        "#天山社区# 话题",
        "-5℃的早晨",
        "+86 21 1234",
        "*号注明",
        "5 * 3 = 15",
        "3*4*5米",
        "a_b_c与snake_case",
        "填空____处",
        "{{ headline }}、{% if x %}、{# 注 #}",
        "沪府[2020]5号",
        "[甲][乙]",
        "1 < 2 > 0",
        "C:\\newsletters\\new",
        "价格~~面议~~",
        "见https://example.cn/a_b_c?x=*y*",
        "———— 分隔 ————",
        "=",
        "一|二|三",
        "单个`反引号",
        "全角＊星号＃井号＞大于",
    ],
)
def test_what_an_editor_writes_without_a_thought_of_markdown_stays(line: str) -> None:
    blocks, findings = body(line)
    assert findings.diagnostics == []
    assert [pieces(block) for block in blocks] == [[(line, PLAIN)]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("**“四史”**教育", [("“四史”", STRONG), ("教育", PLAIN)]),
        ("学习**“四史”**教育", [("学习", PLAIN), ("“四史”", STRONG), ("教育", PLAIN)]),
        ("**加法：**坚持问题导向", [("加法：", STRONG), ("坚持问题导向", PLAIN)]),
        ("见*（附表）*后", [("见", PLAIN), ("（附表）", KAI), ("后", PLAIN)]),
        ("读*《论语》*，再读", [("读", PLAIN), ("《论语》", KAI), ("，再读", PLAIN)]),
        ("他说：**“好！”**她也说好", [("他说：", PLAIN), ("“好！”", STRONG), ("她也说好", PLAIN)]),
        ("**本报讯** 5月18日", [("本报讯", STRONG), (" 5月18日", PLAIN)]),
        ("*a***b**", [("a", KAI), ("b", STRONG)]),
        (r"\*不是\*楷体", [("*不是*楷体", PLAIN)]),
        ("**https://example.cn/**后", [("https://example.cn/", STRONG), ("后", PLAIN)]),
        ("**100%**完成", [("100%", STRONG), ("完成", PLAIN)]),
        ("在**GDP**增长", [("在", PLAIN), ("GDP", STRONG), ("增长", PLAIN)]),
    ],
)
def test_emphasis_beside_chinese_marks(line: str, expected: list[tuple[str, Emphasis]]) -> None:
    blocks, findings = body(line)
    assert findings.diagnostics == []
    assert [pieces(block) for block in blocks] == [expected]


segments = st.text(st.sampled_from(HAN + MARKS + "abcXYZ"), min_size=1, max_size=8)


@given(st.lists(st.tuples(segments, st.sampled_from([STRONG, KAI]), segments), min_size=1, max_size=5), segments)
def test_emphasis_round_trip(parts: list[tuple[str, Emphasis, str]], start: str) -> None:
    """Whatever stands inside and around, ``**…**`` and ``*…*`` come out as what they enclose."""
    wrap = {STRONG: "**", KAI: "*"}
    written = start + "".join(f"{wrap[emphasis]}{inner}{wrap[emphasis]}{after}" for inner, emphasis, after in parts)
    expected = [(start, PLAIN)]
    for inner, emphasis, after in parts:
        expected += [(inner, emphasis), (after, PLAIN)]
    blocks, findings = body(written)
    assert not findings.failed
    assert pieces(blocks[0]) == expected


@given(texts)
def test_a_backslash_before_every_mark_makes_any_text_literal(text: str) -> None:
    escaped = "".join("\\" + c if c in ASCII_MARKS else c for c in text)
    blocks, findings = body(escaped)
    assert not findings.failed
    assert "".join(block.text.plain for block in blocks) == text.strip()


@given(st.lists(texts, min_size=1, max_size=6))
def test_no_character_is_lost_or_doubled(lines: list[str]) -> None:
    """Either an error, or everything but markup comes out: in order, once. Lists and tables have tests of their own."""
    blocks, findings = body("\n".join(lines))
    if findings.failed or not all(isinstance(block, TextBlock) for block in blocks):
        return
    source, out = "\n".join(lines), "".join(block.text.plain for block in blocks)
    position = 0
    dropped = []
    for character in source:
        if position < len(out) and out[position] == character:
            position += 1
        else:
            dropped.append(character)
    assert position == len(out), "the output is no part of the input"
    assert set(dropped) <= set("*^~\\#> \n")
    for character in set(HAN + MARKS + LATIN):
        assert out.count(character) == source.count(character)


def test_each_block_knows_its_line_and_column(write: Callable[[str], Path]) -> None:
    text = (
        HEAD + "  - lead:\n      headline: 题\n      body: |2-\n\n          第一段\n        ## 小题\n\n        > 按\n"
    )
    story = read(write(text)).pages[0].lead
    assert story is not None
    places = [(b.text.plain, b.text.span.line, b.text.span.column) for b in story.body if b.text.span]
    assert places == [("第一段", 10, 11), ("小题", 11, 12), ("按", 13, 11)]


def test_a_body_of_30000_characters_keeps_every_one_of_them(write: Callable[[str], Path]) -> None:
    paragraph = "会议总结前一阶段城区环境提升,并部署“两微一端”等2020年工作。" * 9
    lines = [paragraph] * 110
    indented = "".join(f"        {line}\n" for line in lines)
    story = read(write(HEAD + "  - lead:\n      headline: 题\n      body: |\n" + indented)).pages[0].lead
    assert story is not None and len(story.plain) > 30_000
    assert story.plain == "".join(lines).replace(",", "，")


# --- one line of text


def read(path: Path) -> Issue:
    return read_issue(path)[0]


def story(write: Callable[[str], Path], fields: str) -> Story:
    indented = "".join(f"      {line}\n" for line in fields.split("\n"))
    lead = read(write(HEAD + "  - lead:\n" + indented)).pages[0].lead
    assert lead is not None
    return lead


@pytest.mark.parametrize("text", ["（" * 30_000, "街\v" * 5_000], ids=["brackets", "soft breaks"])
def test_a_body_of_any_shape_is_read_at_once(text: str) -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        body(text, fullwidth=True)
        return time.process_time() - start

    whole, quarter = (min(seconds(one) for _ in range(3)) for one in (text, text[: len(text) // 4]))
    assert whole < 0.2 or whole < 9 * quarter  # 16 where each mark looks through the whole body


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("街道召开推进会|确保创评成功", "街道召开推进会\n确保创评成功"),
        ("街道召开推进会 | 确保创评成功", "街道召开推进会\n确保创评成功"),
        ("|\n  街道召开推进会\n  确保创评成功", "街道召开推进会\n确保创评成功"),
        ('"街道召开推进会\\n确保创评成功"', "街道召开推进会\n确保创评成功"),
        ("'|一||二|'", "一\n二"),
        (r"甲\|乙", "甲|乙"),
        ("甲｜乙", "甲｜乙"),
        ("街道召开\n  推进会", "街道召开推进会"),
        (">-\n  街道召开\n  推进会", "街道召开推进会"),
        ("in the\n  street", "in the street"),
        ("*重点*与**重点**", "*重点*与**重点**"),
    ],
)
def test_headlines_break_where_the_editor_says(write: Callable[[str], Path], written: str, expected: str) -> None:
    if written.startswith("*"):
        written = f"'{written}'"
    headline = story(write, f"headline: {written}\nbody: 文").headline
    assert headline is not None and headline.plain == expected


@pytest.mark.parametrize(
    "word", ["no", "yes", "null", "~", "1:30", "90", "012", "0x1F", "1e3", "2020-06-08", ".5", "on"]
)
def test_a_scalar_is_the_text_that_was_written(write: Callable[[str], Path], word: str) -> None:
    lead = story(write, f"headline: {word}\nbody: {word}\ncredit: {word}")
    assert lead.headline and lead.credit
    assert (lead.headline.plain, lead.plain, lead.credit.plain) == (word, word, word)


@pytest.mark.parametrize(("written", "number"), [("012", 12), ("'112'", 112), ("１１２", 112), ("0", 0)])
def test_numbers_are_decimal(write: Callable[[str], Path], written: str, number: int) -> None:
    text = HEAD.replace("112", written) + "  - lead: {headline: 题, body: 文}\n"
    assert read(write(text)).number == number


def test_html_and_template_syntax_is_plain_text_in_every_field(write: Callable[[str], Path]) -> None:
    nasty = "<script>x</script> {{ 7*7 }} {% raw %} &amp;"
    fields = ["kicker", "headline", "deck", "byline", "credit", "column", "body"]
    photo = f"photos:\n  - {{file: photos/ok.jpg, caption: '{nasty}', credit: '{nasty}', alt: '{nasty}'}}"
    lead = story(write, "\n".join(f"{name}: '{nasty}'" for name in fields) + "\n" + photo)
    found = [lead.kicker, lead.headline, lead.deck, lead.byline, lead.credit, lead.column, lead.body[0].text]
    found += [lead.photos[0].caption, lead.photos[0].credit]
    assert [text.plain if text else "" for text in found] == [nasty] * 9
    assert lead.photos[0].alt == nasty


def test_invisible_characters_go_and_are_told(write: Callable[[str], Path]) -> None:
    path = write(
        HEAD + "  - lead:\n      headline: 天\u200b山\ufeff\u00ad\n      body: |\n        　　cafe\u0301\u00a0⼭\n"
    )
    issue, found = read_issue(path)
    lead = issue.pages[0].lead
    assert lead and lead.headline
    assert (lead.headline.plain, lead.plain) == ("天山", "café 山")
    codes = {d.code for d in found}
    assert codes == {"invisible", "composed", "space", "radical", "indent"}
    assert {d.severity for d in found} == {Severity.NOTE}
    assert {d.story for d in found} == {"p1.lead"}


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("\u1112\u1161\u11ab국", "한국"),
        ("か\u3099", "が"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("Z\u0302\u0301\u0323a", "Ẓ̂́a"),
    ],
)
def test_letters_in_pieces_are_composed(written: str, read_as: str) -> None:
    blocks, findings = body(f"本报讯{written}来访。")
    assert blocks[0].plain == f"本报讯{read_as}来访。"
    assert [one.code for one in findings.diagnostics] == ["composed"]


@pytest.mark.parametrize(
    ("written", "form"),
    [("\u0301本报讯", ""), ("本报讯 \u0308e", ""), ("Z" + "\u0315" * 4, "stack"), ("文\n\u20dd字", "")],
)
def test_an_accent_without_its_letter_is_refused(written: str, form: str) -> None:
    _, findings = body(written)
    assert [(one.code, one.form) for one in findings.diagnostics] == [("lone-accent", form)]


def test_a_variant_of_a_han_with_a_code_of_its_own_is_told_as_that() -> None:
    blocks, findings = body("\ufa10先生")
    assert blocks[0].plain == "塚先生"
    assert [one.code for one in findings.diagnostics] == ["unified"]


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", ">>>>>>> 甲/乙", "<<<<<<<"])
@pytest.mark.parametrize("indent", ["", "        "])
def test_what_git_left_unmerged_is_told_with_its_line(write: Callable[[str], Path], mark: str, indent: str) -> None:
    path = write(
        HEAD + f"  - lead:\n      headline: 题\n      body: |\n        一段。\n{indent}{mark}\n        另一段。\n"
    )
    with pytest.raises(LayoutError) as caught:
        read_issue(path)
    [found] = caught.value.diagnostics
    assert (found.code, caught.value.exit_code) == ("merge-conflict", 2)
    assert found.span and found.span.line == 10 and mark in message(found)


def test_markup_that_is_printed_as_text_is_told(write: Callable[[str], Path]) -> None:
    head = "  - lead: {headline: '**题**', deck: '见[网页](https://e.cn)', body: 文<br>字&nbsp;与 a<b 和 R&D}\n"
    _, found = read_issue(write(HEAD + head))
    [told] = [one for one in found if one.code == "markup-as-text"]
    assert told.severity is Severity.WARNING and told.said.named["count"] == 4
    assert [hint.split(" ")[0] for hint in hints(told)][:4] == ["**题**", "[网页](https://e.cn)", "<br>", "&nbsp;"]


# --- punctuation


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("5月18日下午,天山路街道召开会议:", "5月18日下午，天山路街道召开会议："),
        ("会议10:30开始,共1,000人.", "会议10:30开始，共1,000人。"),
        ("增长5.5%,其中APP,小程序", "增长5.5%，其中APP，小程序"),
        ('他说:"你好,世界!"然后走了', "他说：“你好，世界！”然后走了"),
        ("他说“Hello, World!”然后走了", "他说“Hello, World!”然后走了"),
        ("世界卫生组织(WHO)表示", "世界卫生组织（WHO）表示"),
        ("CO(2) and f(x)", "CO(2) and f(x)"),
        ("(第二讲）", "（第二讲）"),
        ("1)第一,2)第二", "1)第一，2)第二"),
        ("网址:https://example.cn/a?b=c,d,请访问", "网址：https://example.cn/a?b=c,d，请访问"),
        ("邮箱a.b@c.cn,电话:021-1234", "邮箱a.b@c.cn，电话：021-1234"),
        ("天山 (街道) 党工委, 办事处", "天山（街道）党工委，办事处"),
        ("等等...以及。。。", "等等……以及……"),
        ("是--不是…好──的", "是——不是……好——的"),
        ("比分3:2,第1,2,3条", "比分3:2，第1,2,3条"),
        ("《ABC》,《DEF》", "《ABC》，《DEF》"),
        ("什么?!", "什么？！"),
        ("J.K.罗琳和No. 5、v2.0", "J.K.罗琳和No. 5、v2.0"),
        ("2020.5.18,天山.com", "2020.5.18，天山.com"),
        ("甲:\"乙'丙'丁\"", "甲：“乙‘丙’丁”"),
        ('“四史",教育', "“四史”，教育"),
        ("it's 好", "it's 好"),
        ('Only Latin, "quoted" (so)...', 'Only Latin, "quoted" (so)...'),
        ("加大宣传 形成合力", "加大宣传 形成合力"),
        ('引 "新" 的', "引 “新” 的"),
        ("A-B、5-6月、x_y", "A-B、5-6月、x_y"),
        ("——，……。·", "——，……。·"),
        ("列夫•托尔斯泰、爱弥尔・左拉", "列夫·托尔斯泰、爱弥尔·左拉"),
        ("• 一点", "• 一点"),
    ],
)
def test_half_width_marks_beside_chinese(written: str, expected: str) -> None:
    assert full(written) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("街道（社区）、“四史”、《书〈篇〉》", []),
        ("1）第一，（2）第二；3）第三", []),
        ("“一段没有说完，", []),
        ("他说“四史’教育", []),
        ("四史”教育", [2]),
        ("《书名，好", [0]),
        ("街道（社区，《书》", [2]),
        ("（甲《乙）丙", [2]),
        ("甲）乙", [1]),
    ],
)
def test_marks_without_their_partner(text: str, places: list[int]) -> None:
    assert unpaired_marks(text) == places


@given(texts)
def test_full_width_is_reached_in_one_go_and_only_marks_change(text: str) -> None:
    once = full(text)
    assert full(once) == once
    kept = re.compile("[^" + HAN + LATIN + "]")
    assert kept.sub("", once) == kept.sub("", text)


@given(st.text(st.sampled_from(LATIN + ASCII_MARKS + " "), max_size=40))
def test_what_is_not_chinese_is_left_alone(text: str) -> None:
    assert full(text) == text


def test_a_story_tells_its_changes_in_one_note(write: Callable[[str], Path]) -> None:
    path = write(HEAD + "  - lead:\n      headline: 加法:坚持\n      body: |\n        一,二,三\n        四(五)\n")
    issue, found = read_issue(path)
    lead = issue.pages[0].lead
    assert lead and lead.headline
    assert (lead.headline.plain, lead.plain) == ("加法：坚持", "一，二，三四（五）")
    (told,) = found
    assert (told.severity, told.code, told.story) == (Severity.NOTE, "punctuation", "p1.lead")
    assert told.span and (told.span.line, told.span.column) == (7, 19)
    assert hints(told) == (": → ： 1×: line 7", ", → ， 2×: line 9", "( → （ 1×: line 10", ") → ） 1×: line 10")


def test_punctuation_keep_keeps(write: Callable[[str], Path]) -> None:
    text = HEAD + '  - lead: {headline: "一,二", body: "三:(四)..."}\npunctuation: keep\n'
    issue, found = read_issue(write(text))
    lead = issue.pages[0].lead
    assert lead and lead.headline
    assert (lead.headline.plain, lead.plain, found) == ("一,二", "三:(四)...", ())


# --- whatever is typed

VALID = (Path(__file__).parents[2] / "issues" / "2020-06-08" / "issue.yaml").read_text("utf-8")[:2600]
SPLINTERS = ["\t", "：", ":", '"', "'", "{", "}", "[", "]", "- ", "|", ">", "#", "&a", "*a", "!", "%", "@", "\n", "  "]
SPLINTERS += ["，", "“", "`", "**", "\\", "---\n", "\x0b", "\u2028", "\ufeff", "　", "\r", "?"]


@settings(max_examples=times(60, 250), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 2600), st.integers(0, 6), st.sampled_from(SPLINTERS)), min_size=1, max_size=4))
def test_no_slip_of_typing_is_a_traceback(write: Callable[[str], Path], slips: list[tuple[int, int, str]]) -> None:
    text = VALID
    for at, length, splinter in slips:
        text = text[:at] + splinter + text[at + length :]
    path = write(text)
    count = path.read_text("utf-8").count("\n") + 1
    try:
        _, found = read_issue(path)
        assert not [d for d in found if d.severity is Severity.ERROR]
    except LayoutError as problem:
        found = problem.diagnostics
        assert problem.exit_code in (1, 2)
        assert any(d.severity is Severity.ERROR for d in found)
    for diagnostic in found:
        assert message(diagnostic)
        assert diagnostic.span is None or 1 <= diagnostic.span.line <= count + 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("姓名：\u3000\u3000\u3000电话", 1),
        ("a    b", 1),
        ("甲 \u3000\u3000 乙", 1),
        ("张\u3000三", 0),
        ("a  b", 0),
        ("\u3000\u3000甲", 0),
    ],
)
def test_blanks_that_become_one_are_told(text: str, told: int) -> None:
    assert sum(edit.code == "blank" for edit in cleaning_edits(text)) == told
