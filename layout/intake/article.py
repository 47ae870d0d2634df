"""Where the article stands on a web page that does not say so: by how much running text its elements hold.

A paragraph gives the length of its text, what is in links not counted, to what holds it, and half of it to what holds
that; the element with the most is the article. Its title is the heading that the page's own title begins with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_INLINE = frozenset(
    {"a", "abbr", "b", "big", "br", "cite", "code", "em", "font", "i", "img", "ins", "label", "mark", "small", "span"}
    | {"strike", "strong", "sub", "sup", "time", "u", "wbr", "o:p"}
)
_SILENT = frozenset({"script", "style", "head", "template", "noscript", "svg", "iframe", "object", "title", "link"})
_STOPS = re.compile("[，。！？；]")
_LEAST, _STOP = 18, 10
"""Characters of a paragraph; what a mark of a sentence counts beside them."""
_WHOLE, _ENOUGH, _APART = 0.92, 60, 0.3
"""Share of a page's sentences that needs no search for the article; characters that an article has at least; share of
what it has that its neighbours may have before they are taken along."""
_LINKS = 0.6
"""Share of links from which an element is none of the article's."""
_SHOWN = 1.5
"""What a heading weighs that may be the title though the page's own does not have it."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5"})
_CALLED = re.compile(r"title|headline|biaoti|bt", re.IGNORECASE)
_PARTED = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|[-–—]+(?=[^-–—]{2,16}$)")
_MOST_TITLE, _LEAST_TITLE, _FITTING = 70, 4, 5
"""Characters of a title, and from which it says something that it stands in the page's own."""
_OF_SITE = re.compile(  # data
    r"版权所有|举报电话|举报邮箱|ICP备|ICP证|Copyright|许可证号?[：:]|客服电话|本站郑重声明"
    r"|All Rights Reserved",  # data
    re.IGNORECASE,
)
"""What sites say of themselves at the foot of each page."""
_SECTION = re.compile(  # data
    r"(?:新闻|工作|学院|部门|乡镇|媒体|图片|通知|信息|时政)?"  # data
    r"(?:动态|中心|公告|公开|要闻|新闻|首页|正文|频道|资讯)"  # data
)
"""Names of sections, which stand over many articles."""
_SAYS = re.compile(  # data
    r"\d{4}\s*[-年/.]\s*\d{1,2}|来源|作者|记者|通讯员|供稿|文[/｜|]|摄"  # data
)
_PRINTED = re.compile(  # data
    r"(?:信息|文章|稿件|文字)?(?:来源|作者|供稿)\s*[：:]\s*[^\s\u3000|｜：:]{2,20}"  # data
    r"(?=[\s\u3000|｜]|$)|(?:^|(?<=\s))(?:[\u4e00-\u9fff]{2,6})?记者[\s：:]+[\u4e00-\u9fff]{2,4}"  # data
    r"(?:[\s、]+[\u4e00-\u9fff]{2,3}(?=[\s、]|$))*"
)
_BUTTONS = re.compile(  # data
    r"(?:[\s【】\[\]|/·+\d（）()>《》x×]|纠错|打印|本页|关闭|窗口|分享|到|收藏|本文|评论|跟[贴帖]|举报"
    r"|字[号体]|调整|超?大|标准|中|小|图集|赞|赏"  # data
    r"|已输入|字|我要|返回|首页|顶部|参与|人|A[-+]?|缩小|放大|正常|阅读|浏览|次)+"  # data
)
_MOST_SAID = 90
"""Characters of a line between title and text that says who and when."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article within a page."""

    title: str
    said: tuple[str, ...]
    """Lines between its title and its text that say who wrote it, when and where."""
    content: Any
    """The element that holds its text."""
    taken: tuple[Any, ...]
    """The elements that title and lines were taken from."""


def find_article(root: Any) -> Article | None:
    """The article of a page; None where the page is nothing else, or holds no running text."""
    weights = _weights(root)
    if not weights:
        return None
    content = max(weights, key=lambda one: weights[one] * (1 - _linked(one)))
    whole = sum(_text_of(one) for one in _paragraphs(root))
    content = _with_neighbours(content)
    own = sum(_text_of(one) for one in _paragraphs(content))
    if own < _ENOUGH or (own > _WHOLE * whole and _is_bare(root, content)):
        return None
    element, title = _title(root, content)
    found = list(_between(root, element, content)) if element is not None else []
    taken = tuple(one for one, _ in found) + ((element,) if element is not None else ())
    return Article(title, tuple(text for _, text in found), content, taken)


def words_of(element: Any) -> str:
    """The words of an element in one line, scripts not counted."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Any) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return
    yield element.text or ""
    for one in element:
        yield from _texts(one)
        yield one.tail or ""


def _direct(element: Any) -> tuple[str, int]:
    """The text that stands in an element and no block within it, and how much of it is links."""
    pieces, linked = [element.text or ""], 0
    for one in element:
        if isinstance(one.tag, str) and one.tag in _INLINE:
            inner = "".join(_texts(one))
            pieces.append(inner)
            linked += len(inner) if one.tag == "a" else sum(len("".join(_texts(a))) for a in one.iter("a"))
        pieces.append(one.tail or "")
    return "".join(pieces).strip(), linked


def _paragraphs(root: Any) -> Iterator[Any]:
    """Elements that hold running text themselves."""
    for one in root.iter():
        if not isinstance(one.tag, str) or one.tag in _INLINE or one.tag in _SILENT:
            continue
        if any(above.tag in _SILENT for above in one.iterancestors()):
            continue
        text, linked = _direct(one)
        sentence = len(text) >= _LEAST and _STOPS.search(text) is not None
        if sentence and linked < 0.4 * len(text) and not _OF_SITE.search(text):
            yield one


def _text_of(paragraph: Any) -> int:
    text, linked = _direct(paragraph)
    return len(text) - linked


def _weights(root: Any) -> dict[Any, float]:
    """What holds running text, and how much of it."""
    weights: dict[Any, float] = {}
    for one in _paragraphs(root):
        own = _text_of(one) + _STOP * len(_STOPS.findall(_direct(one)[0]))
        share = 0.3 if one.tag in ("li", "dd") else 1.0
        if one.tag != "p":
            weights[one] = weights.get(one, 0.0) + own * share
        for depth, above in enumerate(list(one.iterancestors())[:3]):
            weights[above] = weights.get(above, 0.0) + own * share / (1, 2, 4)[depth]
    return weights


def is_linked(element: Any) -> bool:
    """Whether an element within an article holds hardly anything but links: other articles, a menu."""
    return sum(bool(words_of(one)) for one in element.iter("a")) > 1 and _linked(element) > _LINKS


def _linked(element: Any) -> float:
    """The share of an element's text that is links."""
    whole = len(words_of(element))
    return sum(len(words_of(one)) for one in element.iter("a")) / whole if whole else 0.0


def _with_neighbours(content: Any) -> Any:
    """The element, or what holds it and others with as much text: an article in several boxes."""
    for _ in range(3):
        above = content.getparent()
        if above is None or above.tag in ("body", "html"):
            return content
        own = sum(_text_of(one) for one in _paragraphs(content))
        beside = sum(_text_of(one) for one in _paragraphs(above)) - own
        if beside <= _APART * own or _linked(above) > 0.3:
            return content
        content = above
    return content


def _is_bare(root: Any, content: Any) -> bool:
    """Whether a page holds hardly anything beside its text: a letter, a file that Word saved."""
    outside = len(words_of(root)) - len(words_of(content))
    return outside < 60 and len(list(root.iter("a"))) < 4


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def _title(root: Any, content: Any) -> tuple[Any, str]:
    """The element of the title with its words; no element where only the page's own title says it."""
    named = next((words_of_title(one) for one in root.iter("title")), "")
    graph = [one.get("content") or "" for one in root.iter("meta") if one.get("property") == "og:title"]
    wanted = [_plain(one) for one in (*graph, named) if one]
    found: list[tuple[float, Any, str]] = []
    for one in _before(root, content):
        heading = one.tag in _HEADINGS
        if not heading and not _CALLED.search(f"{one.get('class') or ''} {one.get('id') or ''}"):
            continue
        text = words_of(one)
        if not _LEAST_TITLE <= len(text) <= _MOST_TITLE or not _plain(text) or _SECTION.fullmatch(text):
            continue
        fits = len(text) >= _FITTING and any(_plain(text) in page for page in wanted)
        weight = 2.0 * fits * len(text) + (one.tag == "h1") + 0.5 * heading + (len(text) >= _FITTING)
        found.append((weight + len(found) / 1000, one, text))
    best = max(found, key=lambda one: one[0], default=None)
    if best is not None and (best[0] > 2 * _FITTING or not named):
        return best[1], best[2]
    first = _PARTED.split(graph[0] if graph else named)[0].strip()
    if best is not None and (best[0] >= _SHOWN or len(first) < _LEAST_TITLE):
        return best[1], best[2]
    return None, first if len(first) >= _LEAST_TITLE else ""


def words_of_title(element: Any) -> str:
    """The words of the page's own title, which no element shows."""
    return " ".join((element.text or "").split())


def _before(root: Any, content: Any) -> Iterator[Any]:
    """The elements that stand before the article's text, or within it."""
    within = set(content.iter())
    passed = False
    for one in root.iter():
        if not isinstance(one.tag, str):
            continue
        passed = passed or one is content
        if passed and one not in within:
            return
        yield one


def _between(root: Any, title: Any, content: Any) -> Iterator[tuple[Any, str]]:
    """Lines between title and text that say who wrote it and when, with their elements."""
    behind = False
    above = set(content.iterancestors())
    inside = set(title.iter())
    held: list[Any] = []
    for one in root.iter():
        if one is content:
            return
        behind = behind or one is title
        blank = not isinstance(one.tag, str) or one.tag in _SILENT or one in above or one in inside
        if not behind or blank or any(other in held for other in one.iterancestors()):
            continue
        text = " ".join(" ".join(piece.split()) for piece in _texts(one) if piece.strip())
        if text and len(text) <= _MOST_SAID and _SAYS.search(text):
            held.append(one)
            yield one, text


def is_button(text: str) -> bool:
    """Whether a line holds nothing but what a page's buttons say."""
    return _BUTTONS.fullmatch(text) is not None


def said_lines(text: str) -> Iterator[str]:
    """What a paper prints of a line under a page's title: its source, who wrote it; nothing of dates and buttons."""
    for found in _PRINTED.finditer(text):
        yield found[0].strip()
