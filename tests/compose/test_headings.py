"""Headlines turn over by sense, keep the author's breaks and fill their lines alike."""

from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from fake_fonts import FAKE, form, origins, piece, texts

from layout.compose import Paragraph, compose_heading, fits
from layout.compose.sense import phrase_scores
from layout.compose.words import in_simplified, leans, whole
from layout.model.theme import Align

HEADS = Path(__file__).parent / "data" / "heads.txt"
RALLY = "街道召开2020年全国文明城区创评工作推进会暨培训会，确保创评成功"


def head(text: str, em: float, lines: int = 2, align: Align = Align.START, **setting: object) -> Paragraph:
    return compose_heading([piece(text, style="headline")], form(em, align=align, **setting), FAKE, lines)


@pytest.mark.parametrize(
    ("text", "em", "lines"),
    [
        (RALLY, 20, ["街道召开2020年全国文明城区创评", "工作推进会暨培训会，确保创评成功"]),
        ("王为人检查天山积水点改造", 8, ["王为人检查", "天山积水点改造"]),
        ("街道党工委部署“四史”学习教育", 9, ["街道党工委部署", "“四史”学习教育"]),
        ("长宁区举行社区志愿者服务表彰大会", 11, ["长宁区举行社区志愿者", "服务表彰大会"]),
        ("中山公园地铁站今起恢复运营", 9, ["中山公园地铁站", "今起恢复运营"]),
    ],
)
def test_lines_end_where_sense_does(text: str, em: float, lines: list[str]) -> None:
    assert texts(head(text, em)) == lines


WHOLE = [
    ("中心小学把课堂搬进了茶园", ["课堂", "中心", "小学", "茶园"]),
    ("秋收扫尾：全镇一万八千亩晚稻颗粒归仓", ["一万八千亩", "晚稻", "颗粒归仓"]),
    ("县级融媒体中心今天揭牌", ["县级", "中心", "揭牌"]),
    ("让电动车进棚充电，一季度起火减少四成", ["电动车", "充电", "四成"]),
    ("全长386米总投资1.27亿元12月1日上午9时18分合龙", ["386米", "1.27亿元", "12月", "1日", "9时", "18分"]),
    ("80多名志愿者走进第十二届邻里节", ["80多名", "第十二届", "志愿者"]),
    ("第三人民医院请来Ann Lee坐诊", ["第三人民医院", "Ann Lee"]),
    ("副市长欧阳锦华夜访接种点", ["欧阳锦华", "接种点", "副市长"]),
    ("养路工托尼·巴伯修好错车台", ["托尼·巴伯", "错车台", "养路工"]),
    ("多部门夜查噪声，罚款８．３万元", ["多部门", "８．３万元"]),
]


@pytest.mark.parametrize(("text", "words"), WHOLE, ids=[text[:6] for text, _ in WHOLE])
@pytest.mark.parametrize("em", range(6, 15))
def test_no_line_ends_inside_a_word_or_a_number_with_its_measure(text: str, words: list[str], em: int) -> None:
    heading = head(text, em, 6)
    joined = "".join(texts(heading))
    ends = {line.end for line in heading.lines}
    for word in words:
        start = joined.index(word)
        assert not ends & set(range(start + 1, start + len(word))), texts(heading)


def test_headlines_of_a_local_paper_hardly_ever_turn_inside_a_word() -> None:
    """Words that no lexicon has (理发铺, 茶叶节), fixed terms, names in quotes, numbers with what they count."""
    turns = wrong = 0
    for line in HEADS.read_text("utf-8").splitlines():
        words = [] if line.startswith("#") else line.split()
        ends = set(accumulate(map(len, words)))
        for em in (7, 9, 12):
            heading = head("".join(words), em, 2)
            if fits([piece("".join(words), style="headline")], form(em), FAKE, 2) and len(heading.lines) == 2:
                turns += 1
                wrong += heading.lines[0].end not in ends
    assert turns > 100 and wrong <= turns / 100


@pytest.mark.parametrize(
    ("text", "em", "lines"),
    [
        ("供暖季前，七台锅炉完成体检", 6, ["供暖季前，", "七台锅炉", "完成体检"]),
        ("今起分批停水，请提前储水，晚上十点恢复", 10, ["今起分批停水，", "请提前储水，", "晚上十点恢复"]),
        ("加大宣传 形成合力 抓好整改", 8, ["加大宣传", "形成合力", "抓好整改"]),
    ],
)
def test_a_headline_of_three_lines_turns_at_its_pauses(text: str, em: int, lines: list[str]) -> None:
    assert texts(head(text, em, 3)) == lines


@pytest.mark.parametrize("em", range(5, 9))
def test_a_space_beside_latin_is_no_pause(em: int) -> None:
    assert texts(head("镇卫生院新添 CT 机", em)) == texts(head("镇卫生院新添CT机", em))


@pytest.mark.parametrize(
    ("text", "em", "lines"),
    [
        ("今起分批停水，请提前储水", 9, ["今起分批停水，", "请提前储水"]),
        ("借给邻居的梯子断了，谁来赔", 12, ["借给邻居的梯子断了，", "谁来赔"]),
        ("秋收扫尾：全镇晚稻颗粒归仓", 9, ["秋收扫尾：", "全镇晚稻颗粒归仓"]),
        ("三年：全镇新栽桂花树一千棵", 11, ["三年：全镇", "新栽桂花树一千棵"]),
    ],
)
def test_a_pause_that_fits_is_taken_down_to_lines_of_one_to_three(text: str, em: int, lines: list[str]) -> None:
    assert texts(head(text, em)) == lines


def test_three_lines_have_no_stump() -> None:
    """冬修水利|开工，|先清三条河 takes its pause for a line of two: in a larger measure it is taken without."""
    small, large = head("冬修水利开工，先清三条河", 5, 3), head("冬修水利开工，先清三条河", 6.5, 3)
    assert texts(large) == ["冬修水利开工，", "先清三条河"]
    assert small.cost > large.cost + 1


def test_a_pause_passed_over_is_dearer_than_a_turn_without_one() -> None:
    passed, none = head("溪北片区今起分批停水，请提前储水", 8.5), head("溪北片区今起分批停水请提前储水", 8.5)
    assert texts(passed)[0] == texts(none)[0] == "溪北片区今起分批" and passed.cost > none.cost


def test_a_space_of_the_authors_is_a_good_place_to_turn() -> None:
    assert {"加大宣传", "抓好整改"} & set(texts(head("加大宣传 形成合力 抓好整改", 9.5)))


def test_the_authors_breaks_are_kept() -> None:
    assert texts(head("王为人\n检查天山积水点改造", 20)) == ["王为人", "检查天山积水点改造"]
    assert texts(head("上海\n第二行非常非常长啊", 6, 3))[0] == "上海"


def test_a_heading_that_fits_takes_one_line() -> None:
    assert len(head(RALLY, 40).lines) == 1


def test_names_are_never_split() -> None:
    for em in range(5, 12):
        assert not any(
            line.endswith(("上海图", "上海", "上")) and not line.endswith("上海图书馆")
            for line in texts(head("今日上海图书馆东馆正式开馆", em, 4, names=("上海图书馆",)))
        )


@pytest.mark.parametrize("em", range(5, 14))
@pytest.mark.parametrize(
    "text",
    [
        "建设美好家园的新实践与探索",
        "孩子们得到了最好的照顾和陪伴",
        "走过了不平凡的一年和又一年",
        "老师与学生及家长共话",
    ],
)
def test_particles_do_not_come_first_nor_conjunctions_last(text: str, em: int) -> None:
    heading = head(text, em, 4)
    lines = texts(heading)
    for before, after in pairwise(lines):
        assert after[0] not in "的了着过们" or after.startswith("过了"), lines
        assert before[-1] not in "和与及", lines


def test_words_and_numbers_stay_whole_and_no_line_is_a_single_character() -> None:
    for em in range(7, 20):
        lines = texts(head("2020年上海Community文化节12月18日开幕啦", em, 4))
        assert any("Community" in line for line in lines) and any("2020" in line for line in lines)
        assert all(len(line) > 1 for line in lines)


def test_fits_tells_which_size_a_page_can_take() -> None:
    pieces = [piece(RALLY)]
    assert fits(pieces, form(20), FAKE, 2)
    assert not fits(pieces, form(12), FAKE, 2)
    assert not fits([piece("好\n好\n好")], form(12), FAKE, 2)


def test_marks_are_squeezed_before_a_line_more_is_taken() -> None:
    heading = head("街道党工委部署“四史”学习教育", 7)
    assert texts(heading) == ["街道党工委部署", "“四史”学习教育"]
    assert all(line.width <= line.measure + 0.01 for line in heading.lines)


def test_centred_headings_stand_in_the_middle_of_their_ink() -> None:
    line = head("“四史”教育", 11, align=Align.CENTER).lines[0]
    ink = [x for _, x in origins(line)]
    assert ink[1] - 0.5 == pytest.approx(11 - (ink[-1] + 1.0), abs=0.01)


def test_a_word_wider_than_its_measure_is_divided_and_does_not_fit() -> None:
    heading = head("supercalifragilisticexpialidocious", 6)
    assert all(line.width <= line.measure + 0.01 for line in heading.lines)
    assert not fits([piece("supercalifragilisticexpialidocious")], form(6), FAKE, 2)


def test_nothing_is_set_as_nothing() -> None:
    assert head("", 10).lines == () and head(" \n ", 10).lines == ()


def test_a_traditional_headline_turns_where_its_own_model_of_phrases_says() -> None:
    """That of Simplified Chinese sees a pause inside 委員會, and none before it."""
    text = "互助委員會選出新主席"
    simplified, traditional = phrase_scores(text), phrase_scores(text, traditional=True)
    before, inside = text.index("委") - 1, text.index("委")
    assert simplified[before] < 0 < simplified[inside]
    assert traditional[inside] < 0 < traditional[before]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("深水埗街坊齊心清理後巷「三不管」地帶", ["街坊", "清理", "後巷", "「三不管」", "地帶"]),
        ("區議會通過撥款一億二千萬元翻新街市", ["區議會", "一億二千萬元", "翻新", "街市"]),
        ("社區飯堂颱風過後照常供應三百個飯盒", ["社區", "飯堂", "颱風", "供應", "三百個", "飯盒"]),
    ],
)
def test_the_words_of_a_traditional_headline_stay_whole(text: str, words: list[str]) -> None:
    kept = whole(text)
    for word in words:
        at = text.index(word)
        assert set(range(at, at + len(word) - 1)) <= kept, word


def test_no_guess_at_a_word_begins_with_a_particle() -> None:
    """The segmenter takes 了织 for a word that its lexicon does not have."""
    text = "爸爸学会了织围巾"
    assert leans(text, 3) and 3 not in whole(text) and 4 not in whole(text)


def test_a_traditional_particle_begins_no_line_and_characters_of_both_sides_stay_as_they_are() -> None:
    assert leans("街坊坐著等車", 2)
    assert in_simplified("著名乾隆年间老桥") == "著名乾隆年间老桥"
