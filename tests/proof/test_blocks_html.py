"""A body's lists, verse, names and tables as the web edition has them: as HTML calls them, with all of the text."""

import re
from dataclasses import replace

import pytest

from layout.edition.contents import opening, summary
from layout.edition.plainly import plain_line
from layout.edition.templating import environment
from layout.model.body import (
    Block,
    BodyParagraph,
    Inline,
    ItemList,
    LinePlace,
    ListItem,
    Marks,
    Merge,
    NameList,
    PlacedText,
    Subhead,
    Table,
    Text,
    Verse,
    squeezed,
)
from layout.model.issue import Story
from layout.model.theme import Align


def text(words: str) -> Text:
    return Text((Inline(words),))


POEM = Verse(((text("船都睡了"), text("缆绳<醒着")), (text("对岸"),)), text("码头"), text("叶青"))
LIST = ItemList((ListItem("1.", text("甲")), ListItem("○", text("子"), 1), ListItem("2.", text("乙"))))
TABLE = Table(
    ((text("科室"), text("费用")), (text("内科"), text("1.5"))), 1, (None, Align.END), caption=text("门诊时间")
)


def html(block: Block) -> str:
    return str(environment().get_template("web/blocks.html.j2").module.show(block))


@pytest.mark.parametrize(
    ("block", "parts"),
    [
        (LIST, ["<ol", "<li>", '<ul class="points">', "</ul>\n</li>", "</ol>"]),
        (POEM, ["<blockquote", "<h3>码头</h3>", "船都睡了<br>缆绳&lt;醒着</p>"]),
        (NameList((text("张三"), text("李四"))), ['<ul class="names">', "<li>张三</li>"]),
        (TABLE, ["<caption>门诊时间</caption>", "<thead>", "<th>科室</th>", '<td class="end">1.5</td>']),
        (PlacedText(text("敬礼！"), LinePlace.LEFT), ['<p class="line left">敬礼！</p>']),
        (Subhead(text("分题")), ["<h2>分题</h2>"]),
    ],
)
def test_each_kind_is_what_html_calls_it_and_whole(block: Block, parts: list[str]) -> None:
    made = html(block)
    for part in parts:
        assert part in made
    assert squeezed(re.sub("<[^>]+>", "", made)).replace("&lt;", "<") == squeezed(block.plain)


def test_a_poem_opens_a_letter_with_its_first_stanza() -> None:
    story = Story("s", body=(POEM,))
    first = opening(story)
    assert first is not None and first.plain == "船都睡了\n缆绳<醒着"
    assert summary(story).startswith("码头 叶青 船都睡了")


def test_the_cells_of_a_table_are_no_summary() -> None:
    assert summary(Story("s", body=(TABLE,))) == ""
    assert summary(Story("s", body=(TABLE, POEM))) == summary(Story("s", body=(POEM,)))


def test_what_stands_above_characters_is_in_brackets_where_letters_stand_alone() -> None:
    read = [Inline("邸", marks=Marks(over="dǐ")), Inline("医", marks=Marks(over="yī"))]
    text_ = Text((Inline("找"), *read, Inline("生，每m"), Inline("3", marks=Marks(raised=1)), Inline("的CO"),
                  Inline("2", marks=Marks(raised=-1)), Inline("，"), Inline("甲", marks=Marks(raised=1))))  # fmt: skip
    assert plain_line(text_) == "找邸医（dǐ yī）生，每m³的CO₂，甲"
    story = Story("s", body=(BodyParagraph(text_),))
    assert summary(story).startswith("找邸医（dǐ yī）生")


MERGED = replace(TABLE, rows=((text("科室"), Text(())), (text("内科"), text("1.5"))), merged=(Merge(0, 0, 1, 2),))


def test_merged_cells_are_one() -> None:
    made = html(MERGED)
    assert '<th colspan="2">科室</th>' in made and made.count("<t") - made.count("<table") - made.count("<tr") == 5
