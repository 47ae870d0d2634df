"""Pages as browsers save them from news sites: the article alone, whatever stands around it."""

from pathlib import Path

import pytest

from layout.intake.manuscript import Manuscript, SeenParagraph
from layout.intake.pictures import Album
from layout.intake.recognise import recognise
from layout.intake.storydraft import StoryDraft, words
from layout.intake.webpage import read_page

TEXTS = (
    "青屿渔港五月一日十二时响起三声汽笛，二百一十六艘渔船依次靠岸，为期四个月的伏季休渔开始了。",
    "船老大们并没有闲着，码头上铺开了几十张网，女人们坐在小板凳上，一梭一梭地补。",
    "镇渔业办说，休渔期间还要办四期培训班，教渔民修机器、看海图、写日志。",
)
OTHERS = "".join(f"<li><a href='/{n}.html'>别处的第{n}条新闻，说的是另一件事情</a></li>" for n in range(12))
MENU = (
    "<ul class='a'>" + "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("首页", "要闻", "财经")) + "</ul>"
)
FOOT = "<p>违法和不良信息举报电话：0574-5550000，客服电话：0574-5550001，本站郑重声明：所载文章仅供参考，请注意。</p>"


def draft(page: str, place: Path) -> StoryDraft:
    return recognise(seen(page, place))


def seen(page: str, place: Path) -> Manuscript:
    return read_page(place / "新闻.html", page, Album(place, "新闻.html"))


def body(story: StoryDraft) -> list[str]:
    return [words(line) for part in story.body for line in part.lines if words(line)]


SITES = {
    "divs without names": f"{MENU}<div><h1>青屿进入休渔期</h1><div>2027-05-02 "
    f"09:30　来源：青屿新闻　举报　<a>12</a></div>"
    f"<div>{''.join(f'<p>　　{one}</p>' for one in TEXTS)}<p>（原标题：青屿开始伏季休渔）</p>"
    f"<p>本文来源：青屿新闻 责任编辑：林海_NB1201</p></div><ul>{OTHERS}</ul></div>{FOOT}",
    "tables": f"<table><tr><td>{MENU}</td></tr><tr><td class='title'>青屿进入休渔期</td></tr>"
    f"<tr><td>发布时间：2027-05-02　信息来源：青屿新闻　浏览次数：88　字体：大 中 小</td></tr>"
    f"<tr><td>{'<br>'.join(f'　　{one}' for one in TEXTS)}</td></tr><tr><td>【打印】【关闭】</td></tr></table>{FOOT}",
    "a box a paragraph": f"<header>{MENU}</header><div class='wrap'><h2>青屿进入休渔期</h2>"
    f"<p><span>2027年05月02日</span><span>来源：青屿新闻</span><span>308评论</span></p><div class='c'>"
    f"{''.join(f'<section><p>{one}</p></section>' for one in TEXTS)}</div></div>"
    f"<div><h3>青屿进入休渔期</h3><ul>{OTHERS}</ul></div>{FOOT}",
}


@pytest.mark.parametrize("site", SITES)
def test_only_the_article_is_the_story(tmp_path: Path, site: str) -> None:
    page = f"<html><head><title>青屿进入休渔期_青屿新闻网</title></head><body>{SITES[site]}</body></html>"
    story = draft(page, tmp_path)
    assert (story.title, words(story.credit), body(story)) == ("青屿进入休渔期", "青屿新闻", list(TEXTS))


@pytest.mark.parametrize("site", SITES)
def test_what_is_around_it_is_told(tmp_path: Path, site: str) -> None:
    page = f"<html><head><title>青屿进入休渔期_青屿新闻网</title></head><body>{SITES[site]}</body></html>"
    found = seen(page, tmp_path)
    there = "".join(one.text for one in found.left_out)
    there += "".join(one.text for one in found.blocks if isinstance(one, SeenParagraph))
    shown = [word for word in ("首页", "要闻", "举报电话", "第11条新闻", "浏览次数", "308评论") if word in page]
    assert shown and not [word for word in shown if word not in there]


def test_a_page_that_is_nothing_else_is_read_whole(tmp_path: Path) -> None:
    """As Word and mail programs write them: no menu, no foot, and no text of theirs is around an article."""
    lines = ("青屿进入休渔期", "短短的一行", *TEXTS, "镇渔业办供稿")
    page = f"<html><body>{''.join(f'<p>{one}</p>' for one in lines)}</body></html>"
    assert not seen(page, tmp_path).left_out
