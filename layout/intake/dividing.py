"""Several stories in one manuscript, found as an editor would: by their headlines, by new pages, by rules, by a list.

A place at which a story may begin is one where most of the pieces say of themselves that they are stories: each has a
headline and a text, and most have an author, a credit or a beginning such as 本报讯. Else the file holds one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from layout.intake.manuscript import LeftOut, Manuscript, Role, Seen, SeenParagraph, SeenPicture, SeenTable, Why
from layout.intake.marks import (
    AUTHOR_LABEL,
    BYLINE,
    CAPTION,
    COLUMN,
    COUNTED,
    COUNTED_TITLE,
    CREDIT,
    CREDIT_BEHIND,
    CREDIT_TAIL,
    LEAD,
    NUMBERED_HEAD,
    QUOTED_TITLE,
    RULE,
    SIGN_TAIL,
    SIGNED,
    is_name,
    is_writer,
    signs,
)
from layout.intake.notes import names_marked, note_name, notes_apart
from layout.intake.preparing import body_size, ends_sentence, is_verse
from layout.intake.storydraft import drop_end, drop_start
from layout.model.theme import Align

_LONGEST = 40
"""Characters of a headline at most."""
_TEXT = 40
"""Characters of a line from which it is text whatever ends it."""
_MOST = 100
_SHARE = 0.6
"""Of the pieces that must have the same sign of being stories."""
_NEAR = 3
"""Lines at the head and at the end of a piece in which its author stands."""


@dataclass(slots=True)
class _Piece:
    """Blocks that may be a story."""

    blocks: list[Seen]

    @property
    def lines(self) -> list[SeenParagraph]:
        """Its paragraphs with words."""
        return [one for one in self.blocks if isinstance(one, SeenParagraph) and one.words]

    def is_story(self) -> bool:
        """Whether it has a line that may be a headline, and a text, a poem or a table below."""
        lines = self.lines
        if not lines or not _may_be_headline(lines[0]):
            return False
        texts = any(is_text(one) for one in lines[1:])
        return texts or any(isinstance(one, SeenTable) for one in self.blocks) or is_verse([t.text for t in lines[2:]])

    def signs(self) -> Iterator[str]:
        """What says that it is a story of its own."""
        lines = self.lines
        head, end = lines[1 : 1 + _NEAR], lines[-_NEAR:]
        if any(_is_author(one) for one in head if not is_text(one)):
            yield "author"
        if any(_is_credit(one) for one in end):
            yield "credit"
        text = next((one for one in lines if is_text(one)), None)
        if text is not None and LEAD.match(text.words):
            yield "lead"


def divided(manuscript: Manuscript) -> list[Manuscript]:
    """The manuscript of each story in a file; the file's own where it holds one."""
    blocks, notes = notes_apart(manuscript.blocks)
    for find in _WAYS:
        found = find(blocks)
        if found is not None and 2 <= len(found.pieces) <= _MOST:
            _give_notes(found.pieces, notes)
            return list(_manuscripts(manuscript, found))
    return [manuscript]


def _give_notes(pieces: Sequence[_Piece], notes: Sequence[SeenParagraph]) -> None:
    """Each note to the story that has its mark, else to the last."""
    marked = [names_marked(piece.blocks) for piece in pieces]
    for note in notes:
        owner = next(
            (piece for piece, names in zip(pieces, marked, strict=True) if note_name(note) in names), pieces[-1]
        )
        owner.blocks.append(note)


@dataclass(slots=True)
class _Found:
    """Pieces, and what stands before the first that is none of them."""

    pieces: list[_Piece]
    before: list[Seen] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def _manuscripts(whole: Manuscript, found: _Found) -> Iterator[Manuscript]:
    """A manuscript a piece; what the file as a whole has to tell belongs to the first."""
    dropped = [one.words for one in found.before if isinstance(one, SeenParagraph) and one.words]
    labels = tuple(LeftOut(Why.LABEL, text) for text in (*dropped, *found.left_out))
    for number, piece in enumerate(found.pieces):
        left_out = (*whole.left_out, *labels) if not number else ()
        yield replace(whole, blocks=tuple(piece.blocks), left_out=left_out, told=whole.told if not number else ())


# Where stories begin --------------------------------------------------------------------------------------------------


def _by_titles(blocks: list[Seen]) -> _Found | None:
    """At the lines of a title's style, each with the kicker above it."""
    titles = [n for n, one in _lines(blocks) if one.look.role is Role.TITLE]
    starts = [n for n in titles if n == 0 or not _follows(blocks, n, titles)]
    starts = [_with_kicker(blocks, n) for n in starts]
    pieces = _cut(blocks, [0, *starts[1:]] if starts else [])
    return _Found(pieces) if len(pieces) > 1 and all(one.is_story() for one in pieces) else None


def _follows(blocks: list[Seen], at: int, titles: Sequence[int]) -> bool:
    """Whether only lines of a head stand between a title and one before it: it is the same headline."""
    before = max((n for n in titles if n < at), default=None)
    if before is None:
        return False
    between = _Piece(blocks[before + 1 : at])
    return not any(is_text(one) for one in between.lines) and not any(isinstance(b, SeenTable) for b in between.blocks)


def _with_kicker(blocks: list[Seen], at: int) -> int:
    """Where the lines above a title begin that belong to it."""
    start = at
    while start > 0:
        block = blocks[start - 1]
        if not isinstance(block, SeenParagraph) or (block.words and not _is_kicker(block)):
            break
        start -= 1
    while start < at and isinstance(blank := blocks[start], SeenParagraph) and not blank.words:
        start += 1
    return start


def _is_kicker(block: SeenParagraph) -> bool:
    signed = _is_credit(block) or _is_author(block)
    placed = block.look.role is Role.KICKER or block.look.align is Align.CENTER
    return placed and not signed and _may_be_headline(block)


def _by_numbers(blocks: list[Seen]) -> _Found | None:
    """At lines such as 稿件一：…, 第二篇, （3）《…》 that count from one on."""
    counted = [(n, found) for n, one in _lines(blocks) if (found := COUNTED.match(one.words))]
    if len(counted) < 2 or len({bool(found["kind"]) for _, found in counted}) > 1:
        return None
    anew = list(blocks)
    for n, found in counted:
        anew[n] = _titled(blocks[n], len(found["label"]), "")
    return _from([n for n, _ in counted], anew, [found["label"] for _, found in counted], sure=True)


def _by_counts(blocks: list[Seen]) -> _Found | None:
    """At short lines that count from one on, 1. … 2. …, where the pieces are signed."""
    counted = [
        (n, found) for n, one in _lines(blocks) if not is_text(one) and (found := COUNTED_TITLE.match(one.words))
    ]
    if [int(found["number"]) for _, found in counted] != list(range(1, len(counted) + 1)):
        return None
    anew = list(blocks)
    for n, found in counted:
        anew[n] = _titled(blocks[n], len(found["label"]), "")
    return _from([n for n, _ in counted], anew, [found["label"] for _, found in counted])


def _by_quotes(blocks: list[Seen]) -> _Found | None:
    """At 《…》 that stand alone on a line, where a list before them names them or they are signed."""
    quoted = [(n, found["name"], found) for n, one in _lines(blocks) if (found := QUOTED_TITLE.match(one.words))]
    texts = [n for n, one in _lines(blocks) if is_text(one)]
    first = _first_title([n for n, _, _ in quoted], texts) if texts else len(blocks)
    starts = [one for one in quoted if one[0] >= first]
    listed = {name for n, name, _ in quoted if n not in {start for start, _, _ in starts}}
    if len(starts) < 2:
        return None
    anew, left_out = list(blocks), []
    for n, name, found in starts:
        around = found[0].replace(name, "", 1)
        left_out.append(around)
        anew[n] = _titled(anew[n], found.start("name"), around[found.start("name") :])
    return _from([n for n, _, _ in starts], anew, left_out, sure=listed >= {name for _, name, _ in starts})


def _first_title(quoted: Sequence[int], texts: Sequence[int]) -> int:
    """Where the first title stands above a text; those before it only list what follows."""
    return max((n for n in quoted if n < texts[0]), default=texts[-1] + 1)


def _titled(block: Seen, start: int, end: str) -> Seen:
    """A paragraph as a headline, without its label."""
    assert isinstance(block, SeenParagraph)
    blank = len(block.text) - len(block.text.lstrip())
    runs = drop_end(drop_start(block.runs, blank + start), len(end) + len(block.text) - len(block.text.rstrip()))
    return replace(block, runs=runs, look=replace(block.look, role=Role.TITLE if runs else block.look.role))


def _by_headings(blocks: list[Seen]) -> _Found | None:
    """At headings of the highest rank, where the pieces are signed."""
    headings = [(n, one.look.level) for n, one in _lines(blocks) if one.look.role is Role.HEADING]
    rank = min((level for _, level in headings), default=0)
    return _from([n for n, level in headings if level == rank], blocks, [])


def _by_pages(blocks: list[Seen]) -> _Found | None:
    """At new pages and rules; a page that is no story goes on with the one before."""
    starts = [0]
    ruled = False
    for n, one in enumerate(blocks):
        if isinstance(one, SeenParagraph) and one.words:
            if RULE.match(one.words):
                ruled = True
                continue
            if (ruled or one.look.apart) and _Piece(blocks[n:]).lines:
                starts.append(n)
            ruled = False
    kept = [n for n, end in pairwise((*starts, len(blocks))) if _Piece(blocks[n:end]).is_story()]
    if len(kept) < 2 or (kept[0] != 0 and _has_text(blocks[: kept[0]])):
        return None
    alike = len({_look(_Piece(blocks[n:]).lines[0]) for n in kept}) == 1 and _stands_out(blocks, kept[0])
    return _from(kept, blocks, [], sure=alike)


def _by_looks(blocks: list[Seen]) -> _Found | None:
    """At lines that look as the first headline does, where the pieces are signed."""
    lines = list(_lines(blocks))
    size = body_size(blocks)
    large = [(n, one) for n, one in lines if _may_be_headline(one) and _is_larger(one, size)]
    large = [(n, one) for n, one in large if not COLUMN.match(one.words)]
    if not large:
        return None
    most = max(one.look.size for _, one in large)
    like = [n for n, one in large if one.look.size == most and _look(one) == _look(blocks[large[0][0]])]
    starts = [n for at, n in enumerate(like) if not at or _has_text(blocks[like[at - 1] : n])]
    return _from([_with_kicker(blocks, n) for n in starts], blocks, [])


_WAYS: tuple[Callable[[list[Seen]], _Found | None], ...] = (
    _by_titles,
    _by_numbers,
    _by_quotes,
    _by_counts,
    _by_headings,
    _by_pages,
    _by_looks,
)
"""How stories are told apart, the surest first."""


def _from(starts: Sequence[int], blocks: list[Seen], left_out: list[str], sure: bool = False) -> _Found | None:
    """The pieces that begin at these places, where they are stories; *sure*: whether no sign need say so."""
    pieces = _cut(blocks, starts)
    before = blocks[: starts[0]] if starts else []
    if len(pieces) < 2 or _has_text(before) or any(not isinstance(one, SeenParagraph) for one in before):
        return None
    signs = [set(one.signs()) for one in pieces]
    least = max(2, _SHARE * len(pieces))
    signed = any(sum(sign in one for one in signs) >= least for sign in ("author", "credit", "lead"))
    stories = all(one.is_story() for one in pieces)
    return _Found(pieces, before, left_out) if stories and (sure or signed) else None


def _cut(blocks: list[Seen], starts: Sequence[int]) -> list[_Piece]:
    return [_Piece(blocks[n:end]) for n, end in pairwise((*starts, len(blocks)))]


# What lines are -------------------------------------------------------------------------------------------------------


def _lines(blocks: Sequence[Seen]) -> Iterator[tuple[int, SeenParagraph]]:
    """Paragraphs with words, and where they stand."""
    yield from ((n, one) for n, one in enumerate(blocks) if isinstance(one, SeenParagraph) and one.words)


def is_text(one: Seen) -> bool:
    """Whether a block is running text."""
    if not isinstance(one, SeenParagraph) or one.look.role in (Role.TITLE, Role.HEADING, Role.KICKER, Role.DECK):
        return False
    return len(one.words) > _TEXT or (ends_sentence(one.words) and len(one.words) > _TEXT // 4)


def _has_text(blocks: Sequence[Seen]) -> bool:
    return any(is_text(one) for _, one in _lines(blocks)) or any(isinstance(one, SeenPicture) for one in blocks)


def _may_be_headline(one: SeenParagraph) -> bool:
    words = one.words
    if one.look.role in (Role.TITLE, Role.HEADING, Role.KICKER):
        return True
    short = 2 <= len(words) <= _LONGEST and not words.endswith(("。", "；", "，", "：", ":", "、"))
    other = NUMBERED_HEAD.match(words) or CAPTION.match(words) or _is_credit(one) or RULE.match(words)
    return short and not other and not one.look.marker


def _is_author(one: SeenParagraph) -> bool:
    words = one.words
    named = BYLINE.match(words) or AUTHOR_LABEL.match(words) or is_writer(words) or is_name(words.strip("（）()"))
    return one.look.role is Role.BYLINE or (len(words) <= _LONGEST and bool(named))


def _is_credit(one: SeenParagraph) -> bool:
    words = one.words
    whole = CREDIT.match(words) or CREDIT_BEHIND.match(words) or SIGNED.match(words)
    tail = SIGN_TAIL.search(words)
    within = CREDIT_TAIL.search(words) or (tail is not None and signs(tail["sign"]))
    return bool(whole or within) or one.look.role is Role.CREDIT


def _look(one: Seen) -> tuple[Role, float, Align, bool]:
    assert isinstance(one, SeenParagraph)
    return one.look.role, one.look.size, one.look.align, one.bold


def _is_larger(one: SeenParagraph, size: float) -> bool:
    return one.look.size > size + 1 if size else one.bold


def _stands_out(blocks: list[Seen], at: int) -> bool:
    """Whether a line looks unlike the text."""
    first = _Piece(blocks[at:]).lines[0]
    return first.bold or first.look.align is Align.CENTER or first.look.role is not Role.BODY
