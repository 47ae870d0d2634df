"""A web page as it is seen: what WeChat's editor, a browser or Word saved. No script runs, nothing is fetched."""

import base64
import binascii
import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import html

from layout.errors import said
from layout.intake.article import Article, find_article, is_button, is_linked, said_lines
from layout.intake.grids import CellGrid
from layout.intake.manuscript import (
    Gathered,
    Look,
    Manuscript,
    Role,
    Seen,
    SeenParagraph,
    SeenRun,
    UnreadableError,
    Why,
    paragraphs,
    plain_paragraph,
)
from layout.intake.pictures import Album
from layout.intake.plaintext import picture_beside
from layout.model.body import Emphasis, Marks
from layout.model.theme import Align

_SILENT = frozenset({"script", "style", "head", "template", "noscript", "svg", "iframe", "object", "title", "link"})
"""Elements that show no text of theirs."""
_CHROME = frozenset({"nav", "header", "footer", "aside", "form", "button", "select", "input", "textarea"})
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "blockquote", "li", "ul", "ol", "figure", "figcaption", "body", "html"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "center", "dl", "dt", "dd", "table", "pre", "fieldset", "address", "hr"}
    | {"header", "footer", "nav", "aside", "form", "caption", "td", "th", "tr", "mp-style-type"}
)
"""Elements before and behind which a line ends."""
_MAIN = ("js_content", "activity-name", "activity_name")
"""WeChat's names for the article and its title."""
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|footer|foot|sidebar|breadcrumbs?|crumbs?|copyright|share|related|recommend|comments?"
    r"|toolbar|qrcode|topbar)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""How pages call what stands around an article."""
_SIZES = {"pt": 1.0, "px": 0.75, "rem": 12.0, "em": 12.0, "": 0.75}
_ALIGNS = {"center": Align.CENTER, "right": Align.END, "end": Align.END, "left": Align.START, "start": Align.START}
_HEADS = {"h1": Role.TITLE, **{f"h{rank}": Role.HEADING for rank in range(2, 7)}}
_SPACES = re.compile(r"[ \t\r\n\f]+")
_DEPTH = 200
_TEXT = 20
"""Characters from which a paragraph with a full stop is text, and no line of a menu."""


@dataclass(frozen=True, slots=True)
class _Style:
    """What holds of the text within an element."""

    emphasis: Emphasis = Emphasis.NONE
    size: float = 0.0
    align: Align = Align.JUSTIFY
    role: Role = Role.BODY
    rank: int = 0
    marker: str = ""
    level: int = 0
    kept: bool = False
    """Whether blanks and line ends count (``pre``)."""
    raised: int = 0
    """Whether it stands high or low (``sup``, ``sub``)."""


@dataclass(slots=True)
class _Page:
    """A page on its way to a manuscript."""

    gathered: Gathered
    album: Album
    pieces: list[tuple[str, _Style]] = field(default_factory=list)
    blocks: list[Seen] = field(default_factory=list)
    chrome: list[str] = field(default_factory=list)
    apart: bool = False
    """Whether a rule stands before the next paragraph."""
    depth: int = 0
    around: bool = False
    """Whether lists of links and the title once more are around the article."""

    def walk(self, element: Any, style: _Style) -> None:
        """What stands in an element, and behind it."""
        if not isinstance(element.tag, str):
            return
        self.depth += 1
        if self.depth > _DEPTH:
            raise UnreadableError("deep", said("hint-copy-from-web"))
        name = element.tag.rpartition("}")[2].lower()
        if name in _SILENT:
            pass
        elif _is_hidden(element):
            self.gathered.leave_out(Why.HIDDEN, element.text_content())
        elif self._is_around(element, name):
            self.chrome.append(element.text_content())
        elif name == "br":
            self.pieces.append(("\n", style))
        elif name == "img":
            self._picture(element)
        elif name == "table":
            self.end()
            self._table(element, style)
        else:
            self._inside(element, name, style)
        self.depth -= 1

    def _is_around(self, element: Any, name: str) -> bool:
        """Whether an element stands around the article and holds none of it."""
        if (name in _CHROME or _is_called_chrome(element)) and not _holds_article(element):
            return True
        return self.around and name in _BLOCKS and is_linked(element)

    def _inside(self, element: Any, name: str, style: _Style) -> None:
        block = name in _BLOCKS
        within = _styled(element, name, style)
        if block:
            self.end()
        if name == "hr":
            self.apart = True
            return
        self._text(element.text, within)
        for one in element:
            self.walk(one, within)
            self._text(one.tail, within)
        if block:
            self.end()

    def _text(self, text: str | None, style: _Style) -> None:
        if text:
            self.pieces.append((text if style.kept else _SPACES.sub(" ", text), style))

    def article(self, found: Article) -> list[tuple[Role, Any]]:
        """The head of an article that was found, and where its text stands; links in it are around it."""
        self.around = True
        if found.title:
            self.blocks.append(plain_paragraph(found.title, Look(Role.TITLE)))
        for text in found.said:
            printed = list(said_lines(text))
            self.blocks += map(plain_paragraph, printed)
            self.chrome += [text] if " ".join(printed) != text else []
        return [(Role.BODY, found.content)]

    def without_buttons(self, title: str) -> list[Seen]:
        """What was read of an article without its title once more, and without what buttons say."""
        kept: list[Seen] = []
        for one in self.blocks:
            again = isinstance(one, SeenParagraph) and one.words == title and bool(kept)
            if isinstance(one, SeenParagraph) and one.words and (again or is_button(one.words)):
                self.chrome.append(one.words)
            else:
                kept.append(one)
        return kept

    def end(self) -> None:
        """The paragraph that is being read ends here."""
        pieces, self.pieces = self.pieces, []
        if not any(text.strip() for text, _ in pieces):
            if any("\n" in text for text, _ in pieces):
                self.blocks.append(SeenParagraph(()))
            return
        style = max((style for text, style in pieces if text.strip()), key=lambda one: _weight(one, pieces))
        runs = tuple(
            SeenRun("".join(text for text, _ in group), emphasis, Marks(raised=raised))
            for (emphasis, raised), group in groupby(pieces, key=lambda piece: (piece[1].emphasis, piece[1].raised))
        )
        level = style.rank if style.role is Role.HEADING else style.level
        look = Look(style.role, style.align, style.size, style.marker, level, apart=self.apart)
        self.blocks.append(SeenParagraph(_trimmed(runs), look))
        self.apart = False

    def _table(self, table: Any, style: _Style) -> None:
        grid = CellGrid()
        for caption in table.iterchildren("caption"):
            self._inside(caption, "caption", style)
        for row in table.iter("tr"):
            if next(row.iterancestors("table")) is not table:
                continue
            grid.begin_row()
            for cell in row.iterchildren("td", "th"):
                inner = _Page(self.gathered, self.album, depth=self.depth)
                inner._inside(cell, "td", _Style())
                self.chrome += inner.chrome
                spans = (cell.get(name, "1") for name in ("colspan", "rowspan"))
                grid.put(tuple(inner.blocks), *(int(one) if one.isdecimal() else 1 for one in spans))
        self.blocks += grid.table()

    def _picture(self, image: Any) -> None:
        self.end()
        source, real = (image.get("src") or "").strip(), (image.get("data-src") or "").strip()
        for target in dict.fromkeys(one for one in (source, real) if one):
            if target.startswith("data:"):
                seen = self._inlined(target)
            elif target is not source and re.match(r"\w{2,}:|//", source or "x"):
                continue
            else:
                seen = picture_beside(self.gathered, self.album, unquote(target))
            if seen is not None:
                self.blocks.append(seen)
                return

    def _inlined(self, target: str) -> Seen | None:
        try:
            return self.album.take(base64.b64decode(target.partition(",")[2], validate=False), "data")
        except (binascii.Error, ValueError):
            return None


def read_page(file: Path, text: str, album: Album) -> Manuscript:
    """What is seen on a web page: WeChat's article, else what the page calls so, else all. Raises UnreadableError."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(re.sub(r"<\?xml[^>]*\?>", "", text), parser=parser)
    except Exception:  # whatever a stranger's page makes of a library
        raise UnreadableError("damaged", said("hint-copy-from-web")) from None
    gathered = Gathered(file)
    page = _Page(gathered, album)
    articles = _articles(root)
    found = find_article(root) if not articles else None
    if found is not None:
        articles = page.article(found)
    for role, element in articles or [(Role.BODY, _whole(root))]:
        page._inside(element, "div", _Style(role=role))
        page.end()
    blocks = page.without_buttons(found.title) if found else page.blocks
    articles += [(Role.BODY, one) for one in found.taken] if found else []
    gathered.blocks += _from_title(blocks, gathered)
    for words in (*page.chrome, *(_around(root, [one for _, one in articles]) if articles else ())):
        gathered.leave_out(Why.FRAME, " ".join(words.split()))
    gathered.told += album.told
    return gathered.finished()


def _from_title(blocks: list[Seen], gathered: Gathered) -> list[Seen]:
    """The blocks from the page's one title on; what stands above it is around the article."""
    titles = [n for n, one in enumerate(blocks) if isinstance(one, SeenParagraph) and one.look.role is Role.TITLE]
    titles = titles or _only_heading(blocks)
    if len(titles) != 1:
        return blocks
    for one in paragraphs(tuple(blocks[: titles[0]])):
        gathered.leave_out(Why.FRAME, one.words)
    return blocks[titles[0] :]


def _only_heading(blocks: list[Seen]) -> list[int]:
    """Where the one heading of the highest rank stands, a page's title where it has no other, above all its text."""
    heads = [n for n, one in enumerate(blocks) if isinstance(one, SeenParagraph) and one.look.role is Role.HEADING]
    ranks = [one.look.level for n in heads if isinstance(one := blocks[n], SeenParagraph)]
    highest = [n for n, rank in zip(heads, ranks, strict=True) if rank == min(ranks)]
    before, behind = (
        sum(len(one.words) for one in paragraphs(tuple(some)) if len(one.words) > _TEXT and "。" in one.words)
        for some in (blocks[: heads[0] if heads else 0], blocks[heads[0] if heads else 0 :])
    )
    return highest if len(highest) == 1 and highest[0] == heads[0] and behind > 0 and before == 0 else []


def _articles(root: Any) -> list[tuple[Role, Any]]:
    """The elements that a page itself calls the article, in order, with what they are."""
    content = root.get_element_by_id("js_content", None)
    if content is not None:
        titles = [root.get_element_by_id(name, None) for name in _MAIN[1:]]
        found = [(Role.TITLE, title) for title in titles if title is not None]
        return [*found[:1], (Role.BODY, content)]
    for name in ("article", "main"):
        named = [one for one in root.iter(name) if not any(a.tag == name for a in one.iterancestors())]
        if len(named) == 1 and len(named[0].text_content().strip()) > 0.3 * len(_shown(root)):
            return [(Role.BODY, named[0])]
    return []


def _whole(root: Any) -> Any:
    """All that a page shows."""
    return next(root.iter("body"), root)


def _shown(root: Any) -> str:
    return " ".join(_around(root, []))


def _around(root: Any, without: list[Any]) -> list[str]:
    """The texts of a page outside some elements."""
    words: list[str] = []

    def walk(element: Any) -> None:
        if not isinstance(element.tag, str) or element.tag in _SILENT or element in without:
            return
        words.append(element.text or "")
        for one in element:
            walk(one)
            words.append(one.tail or "")

    walk(root)
    return [" ".join("".join(words).split())]


def _is_called_chrome(element: Any) -> bool:
    """Whether an element's names say that it stands around the article."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.get("id") not in _MAIN and _CALLED.search(names) is not None


def _holds_article(element: Any) -> bool:
    """Whether a part of a page that is mostly around the article has the article in it."""
    return any(one.tag in ("article", "main", "h1") for one in element.iter())


def _is_hidden(element: Any) -> bool:
    style = re.sub(r"\s", "", element.get("style") or "").lower()
    if element.get("id") in _MAIN:
        return False  # WeChat hides the article until its script has run
    return (
        "display:none" in style
        or re.search(r"font-size:0(px|pt|em)?(;|$)", style) is not None
        or "mso-hide:all" in style
        or element.get("hidden") is not None
    )


def _styled(element: Any, name: str, style: _Style) -> _Style:
    """What holds within an element: its own say, else what held before."""
    rules = (rule.partition(":") for rule in (element.get("style") or "").split(";"))
    css = {key.strip().lower(): text.strip().lower() for key, _, text in rules}
    role = _HEADS.get(name, Role.CAPTION if name in ("figcaption", "caption") else style.role)
    listed = name == "li"
    return _Style(
        _emphasis(name, css, style.emphasis),
        _size(css.get("font-size", ""), style.size),
        _ALIGNS.get(css.get("text-align", "") or (element.get("align") or "").lower())
        or (Align.CENTER if name == "center" else style.align),
        role,
        int(name[1]) if name in _HEADS else style.rank,
        _point(element) if listed else style.marker,
        len(list(element.iterancestors("ul", "ol"))) - 1 if listed else style.level,
        style.kept or name == "pre",
        {"sup": 1, "super": 1, "sub": -1}.get(
            name if name in ("sup", "sub") else css.get("vertical-align", ""), style.raised
        ),
    )


def _point(item: Any) -> str:
    """What stands before an item of a list."""
    holder = item.getparent()
    if holder is None or holder.tag != "ol":
        return "-"
    return f"{list(holder.iterchildren('li')).index(item) + 1}."


def _emphasis(name: str, css: dict[str, str], before: Emphasis) -> Emphasis:
    weight = css.get("font-weight", "")
    if name in ("b", "strong", "th") or weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600):
        return Emphasis.STRONG
    if weight in ("normal", "400") and before is Emphasis.STRONG:
        return Emphasis.NONE
    kai = name in ("i", "em") or "italic" in css.get("font-style", "") or "kai" in css.get("font-family", "")
    return Emphasis.KAI if kai and before is Emphasis.NONE else before


def _size(written: str, before: float) -> float:
    found = re.fullmatch(r"([\d.]+)(pt|px|rem|em|)", written)
    try:
        return float(found[1]) * _SIZES[found[2]] if found else before
    except ValueError:
        return before


def _weight(style: _Style, pieces: list[tuple[str, _Style]]) -> int:
    return sum(len(text.strip()) for text, one in pieces if one == style)


def _trimmed(runs: tuple[SeenRun, ...]) -> tuple[SeenRun, ...]:
    """Runs without line ends at both ends of a paragraph."""
    if not runs:
        return runs
    runs = (replace(runs[0], text=runs[0].text.lstrip("\n ")), *runs[1:])
    last = replace(runs[-1], text=runs[-1].text.rstrip("\n "))
    return tuple(run for run in (*runs[:-1], last) if run.text)
