"""What stands below a story's head: subheads, lists, poems, tables, captions with their pictures, the credit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from layout.errors import Said, said
from layout.intake.endings import SIGNED, find_ending
from layout.intake.grids import joined
from layout.intake.manuscript import LeftOut, Look, Role, Seen, SeenParagraph, SeenPicture, SeenRun, SeenTable, Why
from layout.intake.marks import (
    ADDRESSED,
    CAPTION,
    CAPTION_SIDE,
    CAPTION_SIGN,
    CLOSING,
    DATED,
    LEAD,
    NOTE,
    NOTICES,
    NUMBERED_HEAD,
    PHOTO_PLACE,
    TABLE_CAPTION,
    TUTOR,
    photo_credit,
)
from layout.intake.preparing import ends_sentence, is_verse, split_lines
from layout.intake.storydraft import BodyPart, DraftPhoto, PartKind, Runs, drop_end, drop_start, words
from layout.model.body import Emphasis
from layout.model.theme import Align

_SUBHEAD = 32
_CAPTION = 80
_NAMES = 8
"""Names that make a list of them."""
_COUNT = re.compile(r"(?:PART|NO)?[.\s]*\d{1,2}|[一二三四五六七八九十]{1,3}", re.IGNORECASE)  # data
"""A number that stands alone over a subhead."""
_NUMBER_BEFORE = re.compile(r"\d{1,2}\D|[一二三四五六七八九十]{1,3}[、 ]|[（(][一二三四五六七八九十]{1,3}[）)]")  # data
_UNIT = re.compile(r"[（(]?单位\s*[：:]\s*\S{1,12}$")  # data
"""What the figures of a table count, in a line over it."""
_OPENING, _CLOSING = tuple("（(【["), tuple("）)】]")
_MIXED = 0.25
"""Share of black lines from which a text of short ones is no poem."""
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1}")


@dataclass(slots=True)
class FoundBody:
    """What has been found below a head."""

    parts: list[BodyPart] = field(default_factory=list)
    photos: list[DraftPhoto] = field(default_factory=list)
    byline: Runs = ()
    credit: Runs = ()
    kind: str = ""
    guesses: list[Said] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def find_body(blocks: Sequence[Seen], size: float, headline: str) -> FoundBody:
    """The body of a manuscript. *size*: points of its running text; *headline* tells a notice."""
    ending = find_ending(_trimmed(blocks))
    found = FoundBody(byline=ending.byline, credit=ending.credit, guesses=ending.guesses, left_out=ending.left_out)
    finder = _Bodies(ending.blocks, size, found)
    finder.understand(headline)
    return finder.found


def _trimmed(blocks: Sequence[Seen]) -> list[Seen]:
    """Blocks without white space at both ends."""
    kept = list(blocks)
    while kept and isinstance(kept[-1], SeenParagraph) and not kept[-1].words:
        kept.pop()
    while kept and isinstance(kept[0], SeenParagraph) and not kept[0].words:
        kept.pop(0)
    return kept


@dataclass(slots=True)
class _Bodies:
    """A body that is being looked at."""

    blocks: list[Seen]
    size: float
    found: FoundBody = field(default_factory=FoundBody)
    centred: bool = False
    """Whether most of it stands in the middle, which then says nothing."""
    waiting: list[int] = field(default_factory=list)
    """Photos that stand together and have no caption yet."""
    together: list[int] = field(default_factory=list)
    """Photos between which no text stands."""
    under: bool = False
    """Whether one caption has come below several of them."""
    shared: list[list[int]] = field(default_factory=list)
    """Photos that stand together over one caption, which the first has."""
    pictured: bool = False
    """Whether it is nothing but pictures, and one text below them: what they show (图片新闻)."""
    boxed: bool = False
    """Whether the part that is looked at stands in a box beside the text."""

    # Part by part -----------------------------------------------------------------------------------------------------

    def understand(self, headline: str) -> None:
        """All parts, and what kind of text they are together."""
        texts = [
            one for one in self.blocks if isinstance(one, SeenParagraph) and one.words and not NOTE.match(one.words)
        ]
        lines = [line for one in texts for line in one.text.split("\n") if line.strip()]
        running = [one for one in texts if len(one.words) > _SUBHEAD or ends_sentence(one.words)] or texts
        self.centred = sum(one.look.align is Align.CENTER for one in running) > 0.5 * len(running)
        marked = any(one.look.marker or one.look.role is Role.HEADING for one in texts)
        black = sum(one.bold for one in texts)
        mixed = _MIXED * len(texts) < black < len(texts)
        if is_verse(lines) and not marked and not mixed and not self._has_table():
            self._poem()
            return
        if self._is_names(lines) and not self._has_table():
            self.found.kind = "names"
            self.found.guesses.append(said("guess-names"))
        elif self._is_letter(texts, headline):
            self.found.kind = "notice" if NOTICES.search(headline) else "letter"
            self.found.guesses.append(said("guess-letter") if self.found.kind == "letter" else said("guess-notice"))
        self.pictured = len(texts) == 1 and isinstance(self.blocks[0], SeenPicture)
        boxes = self._holds_boxes(texts)
        for at, block in enumerate(self.blocks):
            self.boxed = boxes and isinstance(block, SeenParagraph) and block.look.boxed
            self._part(at)
        self._share()
        self._grouped()
        self._credited()
        self._tell()

    def _credited(self) -> None:
        """Of pictures with one text below: whose they are, said in a line of its own."""
        own = photo_credit(words(self.found.credit)) if self.pictured and self.found.credit else None
        if own is not None and own[0] == 0 and len(self.found.photos) == 1 and not self.found.photos[0].credit:
            self.found.photos[0] = replace(self.found.photos[0], credit=own[1])
            self.found.credit = ()

    def _has_table(self) -> bool:
        """Whether a table stands in it, which no poem has."""
        return any(isinstance(one, SeenTable) for one in self.blocks)

    def _is_letter(self, texts: Sequence[SeenParagraph], headline: str) -> bool:
        if len(texts) < 3:
            return False
        last = texts[-4:]
        dated = DATED.match(last[-1].words) is not None
        closed = any(CLOSING.match(one.words) for one in last)
        addressed = ADDRESSED.match(texts[0].words) is not None and "：" in texts[0].words
        return (dated and NOTICES.search(headline) is not None) or (addressed and (closed or dated))

    def _is_names(self, lines: Sequence[str]) -> bool:
        tokens = [token for line in lines for token in re.split(r"[\s、，,]+", line.strip("。 \u3000")) if token]
        named = [token for token in tokens if _NAME.fullmatch(token)]
        return (
            len(tokens) >= _NAMES
            and len(named) == len(tokens)
            and all(len(line.split()) > 1 or "、" in line for line in lines)
        )

    def _poem(self) -> None:
        """A text that is a poem as a whole; lines that stand out among it are titles of further ones."""
        self.found.kind = "poem"
        self.found.guesses.append(said("guess-poem"))
        titles = self._titles()
        lines: list[Runs] = []
        for block in self.blocks:
            if isinstance(block, SeenParagraph) and NOTE.match(block.words):
                self._end_poem(lines)
                self._add(BodyPart(PartKind.NOTE, (block.runs,)))
            elif isinstance(block, SeenParagraph) and block in titles:
                self._end_poem(lines)
                self._add(BodyPart(PartKind.SUBHEAD, ((SeenRun(block.text.strip()),),)))
            elif isinstance(block, SeenParagraph) and self._took_caption(block):
                continue
            elif isinstance(block, SeenParagraph):
                lines += split_lines(block.runs) if block.words else [()]
            elif isinstance(block, SeenPicture):
                self._picture(block)
        self._end_poem(lines)
        self._share()
        self._grouped()
        self._tell()

    def _end_poem(self, lines: list[Runs]) -> None:
        """What has been read of a poem is one."""
        kept = stanzas(lines)
        if kept:
            self._add(BodyPart(PartKind.POEM, tuple(kept)))
        lines.clear()

    def _titles(self) -> list[SeenParagraph]:
        """Lines of a poem that are black or larger, as the others are not; none where they are many, or the last."""
        lines = [one for one in self.blocks if isinstance(one, SeenParagraph) and one.words]
        least = min((one.look.size for one in lines), default=0.0)
        black, larger = [one for one in lines if one.bold], [one for one in lines if one.look.size > least + 0.9 > 1]
        for found in (black, larger):
            if found and len(found) <= len(lines) / 4 and found[-1] is not lines[-1]:
                return found
        return []

    def _part(self, at: int) -> None:
        block = self.blocks[at]
        if isinstance(block, SeenPicture):
            self._picture(block)
        elif isinstance(block, SeenTable):
            self._share()
            self._table(block)
        elif block.words:
            self._paragraph(at, block)

    def _picture(self, picture: SeenPicture) -> None:
        self.waiting.append(len(self.found.photos))
        self.together.append(len(self.found.photos))
        self.found.photos.append(DraftPhoto(picture))
        last = self.found.parts[-1] if self.found.parts else None
        if last is not None and last.kind is PartKind.CAPTION:  # it stands above its picture
            self.found.parts.pop()
            self._caption(last.lines[0])

    def _paragraph(self, at: int, block: SeenParagraph) -> None:
        if self._took_caption(block):
            return
        self._share()
        if "\n" in block.text:
            lines = tuple(stanzas(list(split_lines(block.runs))))
            self._add(BodyPart(PartKind.POEM, lines))
        elif NOTE.match(block.words) or block.look.role is Role.NOTE:
            self._add(BodyPart(PartKind.NOTE, (block.runs,)))
        elif _is_caption(block.words) and not (block.bold and self._is_signed_head(at, block)):
            self._add(BodyPart(PartKind.CAPTION, (block.runs,)))
        elif self._is_subhead(at, block):
            self._subhead(block)
        elif block.look.marker:
            self._add(BodyPart(PartKind.POINT, (block.runs,), marker=block.look.marker, level=min(block.look.level, 1)))
        elif block.look.align is Align.END and not self.found.kind and len(block.words) <= SIGNED:
            self._add(BodyPart(PartKind.RIGHT, (block.runs,)))
        else:
            self._add(BodyPart(PartKind.PARAGRAPH, (block.runs,)))

    def _subhead(self, block: SeenParagraph) -> None:
        """A subhead; a number that stands alone on a line above it is a part of it."""
        text = (block.look.marker if block.look.marker != "-" else "") + block.text.strip()
        last = self.found.parts[-1] if self.found.parts else None
        counts = last is not None and last.kind in (PartKind.SUBHEAD, PartKind.PARAGRAPH)
        if last is not None and counts and _COUNT.fullmatch(words(last.lines[0])):
            text = f"{words(self.found.parts.pop().lines[0])} {text}"
        self._add(BodyPart(PartKind.SUBHEAD, ((SeenRun(text),),)))

    def _add(self, part: BodyPart) -> None:
        self.found.parts.append(replace(part, boxed=self.boxed))

    def _holds_boxes(self, texts: Sequence[SeenParagraph]) -> bool:
        """Whether what stands in text boxes is beside the text: sentences, but fewer than outside."""
        within = [one for one in texts if one.look.boxed]
        sizes = [sum(len(one.words) for one in some) for some in (within, texts)]
        return any(ends_sentence(one.words) for one in within) and sizes[0] < 0.5 * sizes[1] and not self.found.kind

    def _is_subhead(self, at: int, block: SeenParagraph) -> bool:
        text, look = block.words, block.look
        if (
            self.found.kind not in ("", "notice")
            or not self._goes_on(at)
            or any(one.match(text) for one in (CAPTION, LEAD, TUTOR))
        ):
            return False
        if look.role in (Role.HEADING, Role.TITLE):
            return len(text) <= 2 * _SUBHEAD and not text.endswith("。")
        if len(text) > _SUBHEAD or ends_sentence(text) or text.endswith(("：", ":")) or look.marker:
            return False
        larger = bool(self.size) and look.size > self.size + 0.9
        if self.found.kind and not NUMBERED_HEAD.match(text):
            return False
        return block.bold or larger or self._stands_alone(at, look) or self._is_numbered_head(at, text)

    def _is_signed_head(self, at: int, block: SeenParagraph) -> bool:
        """Whether a black line with a sign before it is one of the subheads, though captions begin so, too."""
        return photo_credit(block.words) is None and self._is_subhead(at, block)

    def _stands_alone(self, at: int, look: Look) -> bool:
        """Whether a line stands in the middle, as none beside it does."""
        if look.align is not Align.CENTER or self.centred:
            return False
        following = next((one for one in self.blocks[at + 1 :] if isinstance(one, SeenParagraph) and one.words), None)
        before = next((one for one in self.blocks[:at][::-1] if isinstance(one, SeenParagraph) and one.words), None)
        return all(one is None or one.look.align is not Align.CENTER or one.bold for one in (following, before))

    def _is_numbered_head(self, at: int, text: str) -> bool:
        """Whether 一、… is a heading: a long paragraph stands below it, none of its kind beside it."""
        beside = [self._near(at, -1), self._near(at, 1)]
        if NUMBERED_HEAD.match(text) is None or text[0].isdigit():
            return False
        return len(beside[1]) > 2 * _SUBHEAD or (ends_sentence(beside[1]) and not NUMBERED_HEAD.match(beside[1]))

    def _near(self, at: int, step: int) -> str:
        at += step
        while 0 <= at < len(self.blocks):
            block = self.blocks[at]
            if isinstance(block, SeenParagraph) and block.words:
                return block.words
            if isinstance(block, SeenTable):
                return ""
            at += step
        return ""

    def _goes_on(self, at: int) -> bool:
        """Whether text, a table or a list follows."""
        return any(
            isinstance(one, SeenTable) or (isinstance(one, SeenParagraph) and one.words)
            for one in self.blocks[at + 1 :]
        )

    # Captions ---------------------------------------------------------------------------------------------------------

    def _took_caption(self, block: SeenParagraph) -> bool:
        """Whether a paragraph is the caption of a picture that stands before it."""
        if not self.waiting or len(block.words) > 2 * _CAPTION:
            return False
        look = block.look
        named = CAPTION.match(block.words) is not None or look.role is Role.CAPTION
        small = bool(self.size) and 0 < look.size < self.size - 0.4
        slanted = bool(block.runs) and all(run.emphasis is Emphasis.KAI for run in block.runs if run.text.strip())
        apart = look.align is Align.CENTER and not block.bold and not self.centred
        credited = photo_credit(block.words) is not None and len(block.words) <= _CAPTION
        if self.pictured or named or (len(block.words) <= _CAPTION and (small or slanted or apart or credited)):
            self._caption(block.runs)
            if not named:
                self.found.guesses.append(said("guess-caption", text=block.words))
            return True
        return False

    def _share(self) -> None:
        """Photos that stood together end here; they share the caption that stood below all of them, alone."""
        if self.under and self.waiting == self.together[1:]:
            caption = words(self.found.photos[self.together[0]].caption)
            self.found.guesses.append(said("guess-shared", text=caption, count=len(self.together)))
            self.shared.append(self.together)
        self.waiting, self.together, self.under = [], [], False

    def _grouped(self) -> None:
        """Photos that share a caption become one group; a caption of one photo does not say where that stood."""
        photos = self.found.photos
        for first, *rest in self.shared:
            photos[first] = replace(photos[first], more=tuple(photos[n].picture for n in rest))
        for n, photo in enumerate(photos):
            side = None if photo.more else CAPTION_SIDE.match(words(photo.caption))
            if side:
                self.found.left_out.append(LeftOut(Why.LABEL, side[0]))
                photos[n] = replace(photo, caption=drop_start(photo.caption, side.end()))
        taken = {n for _, *rest in self.shared for n in rest}
        self.found.photos = [photo for n, photo in enumerate(photos) if n not in taken]

    def _caption(self, runs: Runs) -> None:
        self.under = len(self.waiting) > 1 and self.waiting == self.together
        at = self.waiting.pop(0)
        caption, credit, dropped = captioned(runs)
        self.found.left_out += [LeftOut(Why.LABEL, dropped)] if dropped.strip() else []
        self.found.photos[at] = replace(self.found.photos[at], caption=caption, credit=credit)

    # Tables -----------------------------------------------------------------------------------------------------------

    def _table(self, table: SeenTable) -> None:
        unit = self._unit()
        title = self._title()
        if unit and not title:
            self._add(unit)
        elif unit:
            title = (*title, SeenRun(" "), *unit.lines[0])
        cells = tuple(tuple(_cell(cell) for cell in row) for row in table.rows)
        self._add(BodyPart(PartKind.TABLE, cells=cells, title=title))

    def _unit(self) -> BodyPart | None:
        """The line over a table that says what its figures count, taken off."""
        last = self.found.parts[-1] if self.found.parts else None
        named = (
            last is not None and last.kind in (PartKind.RIGHT, PartKind.PARAGRAPH) and _UNIT.match(words(last.lines[0]))
        )
        return self.found.parts.pop() if named else None

    def _title(self) -> Runs:
        """The title of a table, taken off what stands before; nothing where there is none."""
        last = self.found.parts[-1] if self.found.parts else None
        if last is None or last.kind not in (PartKind.SUBHEAD, PartKind.PARAGRAPH, PartKind.CAPTION):
            return ()
        text = words(last.lines[0])
        if len(text) > _SUBHEAD or ends_sentence(text) or self._counted_on(last):
            return ()
        if not (TABLE_CAPTION.match(text) or last.kind is PartKind.SUBHEAD or text.endswith("表")):  # data
            return ()
        self.found.guesses.append(said("guess-table-caption", text=text))
        return self.found.parts.pop().lines[0]

    def _counted_on(self, last: BodyPart) -> bool:
        """Whether a subhead has a number as other lines have: then it is one of them, and no table's title."""
        texts = [one.words for one in self.blocks if isinstance(one, SeenParagraph) and 0 < len(one.words) <= _SUBHEAD]
        heads = [words(part.lines[0]) for part in self.found.parts if part.kind is PartKind.SUBHEAD]
        numbered = [one for one in {*texts, *heads} if _NUMBER_BEFORE.match(one)]
        return last.kind is PartKind.SUBHEAD and words(last.lines[0]) in numbered and len(numbered) > 1

    def _tell(self) -> None:
        count = sum(part.kind is PartKind.SUBHEAD for part in self.found.parts)
        if count:
            self.found.guesses.append(said("guess-subheads", count=count))


def _is_caption(text: str) -> bool:
    """Whether a line can be nothing but a caption, whose picture is not there."""
    credited = photo_credit(text)
    signed = CAPTION_SIGN.match(text) is not None and not ends_sentence(text)
    return ((CAPTION.match(text) is not None or signed or PHOTO_PLACE.match(text)) and len(text) <= _CAPTION) or (
        credited is not None and credited[0] > 0 and len(text) <= _CAPTION // 2
    )


def _cell(cell: Sequence[Seen]) -> Runs | str:
    """The words of a cell, its paragraphs with a blank between; of which it is a part where it has none."""
    if mark := joined(cell):
        return mark
    runs: list[SeenRun] = []
    for block in cell:
        if isinstance(block, SeenParagraph) and block.words:
            marker = block.look.marker if block.look.marker != "-" else ""
            runs += [SeenRun(f" {marker}" if runs else marker)]
            runs += (SeenRun(re.sub(r"\s+", " ", run.text), marks=run.marks) for run in block.runs)
    return tuple(run for run in runs if run.text)


def stanzas(lines: Sequence[Runs]) -> list[Runs]:
    """Lines of verse with single empty lines between stanzas; none where every line has one behind it."""
    filled = [line for line in lines if words(line)]
    gaps = sum(not words(line) for line in lines)
    if gaps >= len(filled) - 1 and gaps > 1:
        return filled
    kept: list[Runs] = []
    for line in lines:
        if words(line) or (kept and words(kept[-1])):
            kept.append(line if words(line) else ())
    while kept and not words(kept[-1]):
        kept.pop()
    return kept


def captioned(runs: Runs) -> tuple[Runs, str, str]:
    """A caption without what labels it, its photo's credit, and what was taken away."""
    text = "".join(run.text for run in runs)
    runs = drop_start(runs, len(text) - len(text.lstrip()))
    text = text.strip()
    dropped = ""
    found = CAPTION.match(text)
    cut = found.end("label") if found and found["label"] else 0
    sign = CAPTION_SIGN.match(text)
    cut = max(cut, sign.end() if sign else 0, len(text) if PHOTO_PLACE.match(text) else 0)
    enclosed = text[:1] in _OPENING and text[-1:] in _CLOSING and not re.search(r"[（()）]", text[1:-1])
    cut = max(cut, int(enclosed and text[:1] in _OPENING[:2]))
    dropped, text, runs = text[:cut], text[cut:], drop_start(runs, cut)
    if dropped[:1] in _OPENING and text[-1:] in _CLOSING and dropped and text:  # all of it stands in brackets
        dropped, text, runs = dropped + text[-1], text[:-1], drop_end(runs, 1)
    credit = photo_credit(text)
    if credit is None:
        return runs, "", dropped
    start, name = credit
    around = text[start:].replace(name, "", 1)
    length = sum(len(run.text) for run in runs)
    return drop_end(runs, length - start), " ".join(name.split()), dropped + around
