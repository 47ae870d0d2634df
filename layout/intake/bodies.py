"""What stands below a story's head: subheads, lists, poems, tables, captions with their pictures, the credit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from layout.errors import Said, said
from layout.intake.grids import joined
from layout.intake.heads import drop_end, drop_start
from layout.intake.manuscript import LeftOut, Look, Role, Seen, SeenParagraph, SeenPicture, SeenRun, SeenTable, Why
from layout.intake.marks import (
    ADDRESSED,
    AUTHOR_LABEL,
    BELONGS,
    BYLINE,
    CAPTION,
    CAPTION_SIGN,
    CLOSING,
    CONTACT,
    CREDIT,
    CREDIT_ALONE,
    CREDIT_BEHIND,
    CREDIT_TAIL,
    DATED,
    NOTE,
    NOTICES,
    NUMBERED_HEAD,
    SIGN_TAIL,
    TABLE_CAPTION,
    TUTOR,
    draws,
    photo_credit,
    signs,
)
from layout.intake.preparing import ends_sentence, is_verse, split_lines
from layout.intake.storydraft import BodyPart, DraftPhoto, PartKind, Runs, words
from layout.model.body import Emphasis
from layout.model.theme import Align

_SUBHEAD = 32
_CAPTION = 80
_SIGNED = 30
"""Characters of a line that signs a text."""
_NAMES = 8
"""Names that make a list of them."""
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
    finder = _Bodies(_trimmed(blocks), size)
    finder.end()
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
    boxed: bool = False
    """Whether the part that is looked at stands in a box beside the text."""

    # The end of the text ----------------------------------------------------------------------------------------------

    def _last(self) -> int | None:
        """The last paragraph that is no caption of a picture and names no teacher."""
        for at in range(len(self.blocks) - 1, -1, -1):
            block = self.blocks[at]
            if isinstance(block, SeenTable):
                return None
            if (
                isinstance(block, SeenParagraph)
                and block.words
                and not (self._captions(at) or TUTOR.match(block.words))
            ):
                return at
        return None

    def _captions(self, at: int) -> bool:
        """Whether a paragraph stands under a picture and looks like its caption."""
        block = self.blocks[at]
        before = at - 1
        while before >= 0 and isinstance(blank := self.blocks[before], SeenParagraph) and not blank.words:
            before -= 1
        under = before >= 0 and isinstance(self.blocks[before], SeenPicture)
        if not isinstance(block, SeenParagraph) or draws(block.words):
            return False
        return CAPTION.match(block.words) is not None or under

    def end(self) -> None:
        """Take credit and byline off the end of the text."""
        for _ in range(3):
            at = self._last()
            if at is None or not self._took_end(at):
                return

    def _took_end(self, at: int) -> bool:
        block = self.blocks[at]
        assert isinstance(block, SeenParagraph)
        if not self._took_sign(block) and not self._took_right(at):
            self._tail(at, block)
            return False
        del self.blocks[at]
        return True

    def _took_sign(self, block: SeenParagraph) -> bool:
        """Whether a line, or what stands in brackets behind one, says where the text is from, or who wrote it."""
        text = block.words
        credit = CREDIT.match(text) or CREDIT_BEHIND.match(text) or CREDIT_ALONE.match(text)
        if credit and not self.found.credit:
            self._credit(credit["name"], text.replace(credit["name"], "", 1))
        elif BYLINE.match(text) and len(text) <= _SIGNED and not self.found.byline and not ends_sentence(text):
            self.found.byline = self._bare(block)
            self.found.guesses.append(said("guess-byline-end"))
        elif draws(text):
            self.found.credit = (SeenRun(text), *((SeenRun(" "), *self.found.credit) if self.found.credit else ()))
            self.found.guesses.append(said("guess-credit"))
        elif text[0] in "（(【[" and text[-1] in "）)】]" and signs(text) and not self.found.credit:
            self._credit(text[1:-1], text[0] + text[-1])
        else:
            return False
        return True

    def _took_right(self, at: int) -> bool:
        """Whether a line stands at the right, alone, and so says where the text is from."""
        block = self.blocks[at]
        assert isinstance(block, SeenParagraph)
        if not self._signs_alone(at) or self.found.credit:
            return False
        text = block.words
        bare = text[1:-1] if text[0] in "（(" and text[-1] in "）)" else text
        self.found.credit = (SeenRun(bare),)
        self.found.left_out += [LeftOut(Why.LABEL, text[0] + text[-1])] if bare != text else []
        self.found.guesses.append(said("guess-credit-right"))
        return True

    def _bare(self, block: SeenParagraph) -> Runs:
        """Who wrote a text, without the label and the brackets around."""
        text = CONTACT.sub("", block.words)
        if text != block.words:
            self.found.left_out.append(LeftOut(Why.MAIL, block.words[len(text) :]))
        label = AUTHOR_LABEL.match(text)
        start = label.end() if label else 0
        bracketed = text[0] in "（(" and text[-1] in "）)" and not start
        bare = text[1:-1] if bracketed else text[start:]
        if bare == block.words:
            return block.runs
        self.found.left_out += [LeftOut(Why.LABEL, text.replace(bare, "", 1))] if bare != text else []
        return (SeenRun(bare),)

    def _tail(self, at: int, block: SeenParagraph) -> None:
        """The credit or the author at the end of the last paragraph."""
        text = block.text.rstrip()
        tail = CREDIT_TAIL.search(text) or SIGN_TAIL.search(text)
        sign = tail[0].strip() if tail else ""
        if tail and tail.start() and self._took_sign(SeenParagraph((SeenRun(sign),))):
            self.blocks[at] = replace(block, runs=drop_end(block.runs, len(block.text) - tail.start()))

    def _credit(self, name: str, around: str) -> None:
        self.found.credit = (SeenRun(name.strip()),)
        self.found.left_out.append(LeftOut(Why.LABEL, around))
        self.found.guesses.append(said("guess-credit"))

    def _signs_alone(self, at: int) -> bool:
        """Whether a paragraph stands at the right, alone: neither a signature with its date nor a letter's end."""
        block = self.blocks[at]
        assert isinstance(block, SeenParagraph)
        other = DATED.search(block.words) or BELONGS.match(block.words)
        if block.look.align is not Align.END or len(block.words) > _SIGNED or other:
            return False
        before = next((one for one in reversed(self.blocks[:at]) if isinstance(one, SeenParagraph) and one.words), None)
        return before is not None and before.look.align is not Align.END and not CLOSING.match(before.words)

    # Part by part -----------------------------------------------------------------------------------------------------

    def understand(self, headline: str) -> None:
        """All parts, and what kind of text they are together."""
        texts = [
            one for one in self.blocks if isinstance(one, SeenParagraph) and one.words and not NOTE.match(one.words)
        ]
        lines = [line for one in texts for line in one.text.split("\n") if line.strip()]
        self.centred = sum(one.look.align is Align.CENTER for one in texts) > 0.5 * len(texts)
        marked = any(one.look.marker or one.look.role is Role.HEADING for one in texts)
        if is_verse(lines) and not marked and not self._has_table():
            self._poem()
            return
        if self._is_names(lines) and not self._has_table():
            self.found.kind = "names"
            self.found.guesses.append(said("guess-names"))
        elif not self._has_table() and self._is_letter(texts, headline):
            self.found.kind = "notice" if NOTICES.search(headline) else "letter"
            self.found.guesses.append(said("guess-letter") if self.found.kind == "letter" else said("guess-notice"))
        boxes = self._holds_boxes(texts)
        for at, block in enumerate(self.blocks):
            self.boxed = boxes and isinstance(block, SeenParagraph) and block.look.boxed
            self._part(at)
        self._tell()

    def _has_table(self) -> bool:
        """Whether a table stands in it, which neither poems nor letters have."""
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
        found = [one for one in lines if one.bold or one.look.size > least + 0.9 > 1]
        return found if found and len(found) <= len(lines) / 4 and found[-1] is not lines[-1] else []

    def _part(self, at: int) -> None:
        block = self.blocks[at]
        if isinstance(block, SeenPicture):
            self._picture(block)
        elif isinstance(block, SeenTable):
            self.waiting.clear()
            self._table(block)
        elif block.words:
            self._paragraph(at, block)

    def _picture(self, picture: SeenPicture) -> None:
        self.waiting.append(len(self.found.photos))
        self.found.photos.append(DraftPhoto(picture))
        last = self.found.parts[-1] if self.found.parts else None
        if last is not None and last.kind is PartKind.CAPTION:  # it stands above its picture
            self.found.parts.pop()
            self._caption(last.lines[0])

    def _paragraph(self, at: int, block: SeenParagraph) -> None:
        if self._took_caption(block):
            return
        self.waiting.clear()
        if "\n" in block.text:
            lines = tuple(stanzas(list(split_lines(block.runs))))
            self._add(BodyPart(PartKind.POEM, lines))
        elif NOTE.match(block.words) or block.look.role is Role.NOTE:
            self._add(BodyPart(PartKind.NOTE, (block.runs,)))
        elif _is_caption(block.words):
            self._add(BodyPart(PartKind.CAPTION, (block.runs,)))
        elif self._is_subhead(at, block):
            marker = block.look.marker if block.look.marker != "-" else ""
            self._add(BodyPart(PartKind.SUBHEAD, ((SeenRun(marker + block.text.strip()),),)))
        elif block.look.marker:
            self._add(BodyPart(PartKind.POINT, (block.runs,), marker=block.look.marker, level=min(block.look.level, 1)))
        elif block.look.align is Align.END and not self.found.kind and len(block.words) <= _SIGNED:
            self._add(BodyPart(PartKind.RIGHT, (block.runs,)))
        else:
            self._add(BodyPart(PartKind.PARAGRAPH, (block.runs,)))

    def _add(self, part: BodyPart) -> None:
        self.found.parts.append(replace(part, boxed=self.boxed))

    def _holds_boxes(self, texts: Sequence[SeenParagraph]) -> bool:
        """Whether what stands in text boxes is beside the text: sentences, but fewer than outside."""
        within = [one for one in texts if one.look.boxed]
        sizes = [sum(len(one.words) for one in some) for some in (within, texts)]
        return any(ends_sentence(one.words) for one in within) and sizes[0] < 0.5 * sizes[1] and not self.found.kind

    def _is_subhead(self, at: int, block: SeenParagraph) -> bool:
        text, look = block.words, block.look
        if self.found.kind or not self._goes_on(at) or CAPTION.match(text):
            return False
        if look.role in (Role.HEADING, Role.TITLE):
            return len(text) <= 2 * _SUBHEAD and not text.endswith("。")
        if len(text) > _SUBHEAD or ends_sentence(text) or text.endswith(("：", ":")) or look.marker:
            return False
        larger = bool(self.size) and look.size > self.size + 0.9
        return block.bold or larger or self._stands_alone(at, look) or self._is_numbered_head(at, text)

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
        if named or (len(block.words) <= _CAPTION and (small or slanted or apart or credited)):
            self._caption(block.runs)
            if not named:
                self.found.guesses.append(said("guess-caption", text=block.words))
            return True
        return False

    def _caption(self, runs: Runs) -> None:
        at = self.waiting.pop(0)
        caption, credit, dropped = captioned(runs)
        self.found.left_out += [LeftOut(Why.LABEL, dropped)] if dropped.strip() else []
        self.found.photos[at] = replace(self.found.photos[at], caption=caption, credit=credit)

    # Tables -----------------------------------------------------------------------------------------------------------

    def _table(self, table: SeenTable) -> None:
        last = self.found.parts[-1] if self.found.parts else None
        title: Runs = ()
        if last is not None and last.kind in (PartKind.SUBHEAD, PartKind.PARAGRAPH, PartKind.CAPTION):
            text = words(last.lines[0])
            short = len(text) <= _SUBHEAD and not ends_sentence(text)
            if short and (TABLE_CAPTION.match(text) or last.kind is PartKind.SUBHEAD or text.endswith("表")):  # data
                title = self.found.parts.pop().lines[0]
                self.found.guesses.append(said("guess-table-caption", text=text))
        cells = tuple(tuple(_cell(cell) for cell in row) for row in table.rows)
        self._add(BodyPart(PartKind.TABLE, cells=cells, title=title))

    def _tell(self) -> None:
        count = sum(part.kind is PartKind.SUBHEAD for part in self.found.parts)
        if count:
            self.found.guesses.append(said("guess-subheads", count=count))


def _is_caption(text: str) -> bool:
    """Whether a line can be nothing but a caption, whose picture is not there."""
    credited = photo_credit(text)
    signed = CAPTION_SIGN.match(text) is not None and not ends_sentence(text)
    return ((CAPTION.match(text) is not None or signed) and len(text) <= _CAPTION) or (
        credited is not None and credited[0] > 0 and len(text) <= _CAPTION // 2
    )


def _cell(cell: Sequence[Seen]) -> Runs | str:
    """The words of a cell, its paragraphs with a blank between; of which it is a part where it has none."""
    if mark := joined(cell):
        return mark
    texts = []
    for block in cell:
        if isinstance(block, SeenParagraph) and block.words:
            marker = block.look.marker if block.look.marker != "-" else ""
            texts.append(marker + block.words)
    text = " ".join(texts)
    return (SeenRun(text),) if text else ()


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
    cut = max(cut, sign.end() if sign else 0)
    dropped, text, runs = text[:cut], text[cut:], drop_start(runs, cut)
    credit = photo_credit(text)
    if credit is None:
        return runs, "", dropped
    start, name = credit
    around = text[start:].replace(name, "", 1)
    length = sum(len(run.text) for run in runs)
    return drop_end(runs, length - start), " ".join(name.split()), dropped + around
