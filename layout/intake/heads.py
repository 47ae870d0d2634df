"""What stands above a story: kicker, headline, deck, byline, as an editor sees it in a manuscript's first lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from layout.errors import Said, said
from layout.intake.manuscript import (
    LeftOut,
    Role,
    Seen,
    SeenParagraph,
    SeenPicture,
    SeenRun,
    SeenTable,
    Why,
)
from layout.intake.marks import (
    ADDRESSES,
    AUTHOR_LABEL,
    BYLINE,
    CAPTION,
    COLLECTED,
    COLUMN,
    COLUMN_BEFORE,
    CONTACT,
    CREDIT,
    CREDIT_BARE,
    DAY,
    DAY_ALONE,
    FORM_LINE,
    LABELS,
    LEAD,
    META,
    META_DATE,
    META_FIELDS,
    META_MORE,
    NOTE,
    NUMBERED_HEAD,
    PEN_NAME,
    SHORT_NAME,
    SIGNED,
    STANDING,
    WEB_META,
    draws,
    is_name,
    is_office,
    is_writer,
    photo_credit,
    works,
)
from layout.intake.people import names_writer
from layout.intake.preparing import body_size, ends_sentence, is_verse
from layout.intake.storydraft import Runs, drop_start
from layout.intake.wholines import is_contact, is_written, shared_out, source_of, who_fields
from layout.model.theme import Align

MOST_HEAD = 8
"""Lines above a text at most."""
LONGEST_HEAD = 60
LONGEST_DECK = 45
_FEW = 6
"""Paragraphs up to which a manuscript is mostly its head."""
_SHORT = 16
"""Characters of an office with a name, in a text that has no looks."""
QUOTED = re.compile(r"《(?P<name>[^《》]{2,30})》$")
"""A title that its writer put into title marks, as nobody prints it."""
_LINES = 3
"""Lines of a headline at most."""


@dataclass(slots=True)
class FoundHead:
    """What has been found above a story."""

    fields: dict[str, list[Runs]] = field(default_factory=dict)
    """By the names of a story's fields, each line by line."""
    guesses: list[Said] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    rest: list[Seen] = field(default_factory=list)
    """What stands below."""

    def add(self, name: str, runs: Runs) -> None:
        """One more line of a field."""
        self.fields.setdefault(name, []).append(runs)

    def has(self, name: str) -> bool:
        """Whether the field has been found."""
        return name in self.fields


def find_head(blocks: Sequence[Seen], web: bool, otherwise: Said | None = None) -> FoundHead:
    """The head of a manuscript, and what stands below it; *otherwise*: whence the headline is where none is found."""
    texts = [one for one in blocks if isinstance(one, SeenParagraph) and one.words]
    running = [one for one in texts if len(one.words) > LONGEST_DECK or ends_sentence(one.words)] or texts
    centred = len(texts) > _FEW and sum(one.look.align is Align.CENTER for one in running) > 0.5 * len(running)
    return _Finder(list(blocks), web, body_size(blocks), centred, otherwise).find()


@dataclass(slots=True)
class _Finder:
    """A head that is being looked for."""

    blocks: list[Seen]
    web: bool
    size: float
    centred: bool = False
    """Whether most of the manuscript stands in the middle, which then says nothing."""
    otherwise: Said | None = None
    head: FoundHead = field(default_factory=FoundHead)

    def find(self) -> FoundHead:
        """All of it."""
        lines = [number for number, _ in self._lines()]
        at = self._headline(lines)
        if at is None:
            self._column_alone()
            self.head.guesses.append(self.otherwise or said("guess-headline-none"))
            self.head.rest = self._labelled(self.blocks)
            return self.head
        self._above(at)
        self._below(self._more_lines(at))
        return self.head

    def _lines(self) -> Iterator[tuple[int, SeenParagraph]]:
        """Short paragraphs before the text begins."""
        found = 0
        for number, block in enumerate(self.blocks):
            if isinstance(block, SeenTable):
                return
            if isinstance(block, SeenPicture) or not block.words:
                continue
            lower = block.look.role is Role.HEADING and block.look.level > 1 and found > 0
            if lower or not self._may_stand_above(block) or found >= MOST_HEAD:
                return
            found += 1
            yield number, block

    def _may_stand_above(self, block: SeenParagraph) -> bool:
        words = block.words
        styled = block.look.role in (Role.TITLE, Role.KICKER, Role.DECK, Role.BYLINE)
        if styled and len(words) <= 2 * LONGEST_HEAD:
            return True
        if len(words) > LONGEST_HEAD or "\n" in block.text or block.look.marker or LEAD.match(words):
            return False
        captions = CAPTION.match(words) is not None and not draws(words)
        ends = words.endswith(("。", "；", "，")) or (words.endswith(("：", ":")) and not self._introduces(block))
        return not (ends or NOTE.match(words) or captions)

    def _introduces(self, block: SeenParagraph) -> bool:
        """Whether a line ends in a colon and goes on in a headline, as it looks: 骨科主任丁一鸣："""
        stands_out = self._weight(block) > self._weight_of_text() + 3
        return stands_out and not ADDRESSES.match(block.words)

    def _paragraph(self, number: int) -> SeenParagraph:
        block = self.blocks[number]
        assert isinstance(block, SeenParagraph)
        return block

    def _is_aside(self, block: SeenParagraph) -> bool:
        """Whether a line is something else than one of the headings."""
        words = block.words
        return bool(BYLINE.match(words) or CREDIT.match(words) or COLUMN.match(words) or AUTHOR_LABEL.match(words))

    def _headline(self, lines: Sequence[int]) -> int | None:
        labelled = [n for n in lines if LABELS["headline"].match(self._paragraph(n).words)]
        if labelled:
            return labelled[0]
        for role, form in ((Role.TITLE, "guess-headline-style"), (Role.HEADING, "guess-headline-heading")):
            styled = [n for n in lines if self._paragraph(n).look.role is role]
            if styled:
                rank = min(self._paragraph(n).look.level for n in styled)
                at = next(n for n in styled if self._paragraph(n).look.level == rank)
                self.head.guesses.append(said(form, line=lines.index(at) + 1))
                return at
        open_lines = [n for n in lines if not self._is_aside(self._paragraph(n))]
        return self._by_look(open_lines, lines) if open_lines else None

    def _by_look(self, open_lines: Sequence[int], lines: Sequence[int]) -> int:
        """The headline among lines that no style names: the one that stands out most, else the first."""
        weights = {n: self._weight(self._paragraph(n)) for n in open_lines}
        most = max(weights.values())
        if most > min((*weights.values(), self._weight_of_text())):
            at = next(n for n in open_lines if weights[n] == most)
            form = "guess-headline-look" if at != open_lines[0] else "guess-headline-first"
            self.head.guesses.append(said(form, line=lines.index(at) + 1))
            return at
        plain = [n for n in open_lines if not self._is_byline(self._paragraph(n))]
        dashed = any(self._paragraph(n).words.startswith(("——", "--")) for n in plain)
        three = len(plain) == 3 and not dashed and not self._is_poem(plain[0] + 1)
        at = plain[1] if three else (plain or open_lines)[0]
        form = "guess-headline-middle" if three else "guess-headline-first"
        self.head.guesses.append(said(form, line=lines.index(at) + 1))
        return at

    def _weight(self, block: SeenParagraph) -> float:
        centred = block.look.align is Align.CENTER and not self.centred
        return block.look.size * 2 + 3 * block.bold + 3 * centred

    def _weight_of_text(self) -> float:
        return self.size * 2

    def _is_poem(self, start: int) -> bool:
        lines = [one.words for one in self.blocks[start:] if isinstance(one, SeenParagraph) and one.words]
        return is_verse(lines)

    # Above the headline -----------------------------------------------------------------------------------------------

    def _above(self, at: int) -> None:
        for block in self.blocks[:at]:
            if not isinstance(block, SeenParagraph) or not block.words:
                self.head.rest.append(block)
            elif self._took_label(block):
                continue
            elif column := COLUMN.match(block.words):
                self._column(block.words, column["name"])
            elif not self.head.has("column") and self._names_column(block, at):
                self._column(block.words, block.words)
            elif self._is_byline(block) or block.look.role is Role.BYLINE:
                self.head.add("byline", block.runs)
            elif WEB_META.match(block.words):
                self._leave_out(Why.PLATFORM, block.words)
            else:
                self.head.add("kicker", block.runs)
                self.head.guesses.append(said("guess-kicker"))

    def _column_alone(self) -> None:
        """A standing head above a text that has no headline: 【图片新闻】."""
        at = next((n for n, one in enumerate(self.blocks) if not _is_blank(one)), None)
        first = self.blocks[at] if at is not None else None
        found = COLUMN.match(first.words) if isinstance(first, SeenParagraph) else None
        if found and at is not None and isinstance(first, SeenParagraph):
            self._column(first.words, found["name"])
            del self.blocks[at]

    def _names_column(self, block: SeenParagraph, at: int) -> bool:
        """Whether a line above the headline names a column of the paper: two names, unlike the kicker that follows,
        or a short one at the left of a headline in the middle."""
        aside = self._paragraph(at).look.align is Align.CENTER and block.look.align is not Align.CENTER
        if SHORT_NAME.fullmatch(block.words) and aside and block.look.size:
            return True
        if not STANDING.fullmatch(block.words) or (aside and block.look.size):
            return STANDING.fullmatch(block.words) is not None
        following = next((one for n, one in self._places_after(self.blocks.index(block)) if n < at), None)
        return following is not None and (following.look.align, following.look.size) != (
            block.look.align,
            block.look.size,
        )

    def _column(self, written: str, name: str) -> None:
        self.head.add("column", (SeenRun(name),))
        self.head.guesses.append(said("guess-column"))
        self._leave_out(Why.LABEL, written.replace(name, ""))

    def _leave_out(self, why: Why, text: str) -> None:
        self.head.left_out.append(LeftOut(why, text))

    # The headline and below -------------------------------------------------------------------------------------------

    def _more_lines(self, at: int) -> int:
        """The headline, which may go on in the next lines; the place behind it."""
        first = self._paragraph(at)
        self.head.add("headline", self._unlabelled("headline", first))
        end = at + 1
        while end < len(self.blocks) and len(self.head.fields["headline"]) < _LINES:
            block = self.blocks[end]
            if not isinstance(block, SeenParagraph) or not block.words or not self._goes_on(first, block):
                break
            self.head.add("headline", block.runs)
            end += 1
        return end

    def _goes_on(self, first: SeenParagraph, block: SeenParagraph) -> bool:
        """Whether a line looks like the headline before it, and unlike the text."""
        alike = (block.look.role, block.look.size, block.look.align, block.bold) == (
            first.look.role,
            first.look.size,
            first.look.align,
            first.bold,
        )
        stands_out = first.look.role is Role.TITLE or self._weight(first) > self._weight_of_text()
        heading = first.look.role is Role.HEADING
        dash = block.words.startswith(("—", "--"))
        other = self._is_aside(block) or self._is_byline(block) or dash or not self._may_stand_above(block)
        return alike and stands_out and not heading and not other

    def _below(self, start: int) -> None:
        """Deck, byline and credit under the headline; what is none of these begins the text."""
        at = start
        for at in range(start, len(self.blocks) + 1):
            if at == len(self.blocks):
                break
            block = self.blocks[at]
            if isinstance(block, SeenTable):
                break
            if isinstance(block, SeenPicture) or not block.words or self._is_caption(block):
                self.head.rest.append(block)
            elif not self._took(block, at):
                break
        self.head.rest += self._labelled(self.blocks[at:]) if self._any_label(at) else self.blocks[at:]

    def _is_caption(self, block: SeenParagraph) -> bool:
        """Whether a line stands under a picture and is its caption."""
        before = next((one for one in reversed(self.head.rest) if not _is_blank(one)), None)
        small = bool(self.size) and 0 < block.look.size < self.size - 0.4
        named = CAPTION.match(block.words) or photo_credit(block.words)
        return isinstance(before, SeenPicture) and (small or bool(named) or block.look.role is Role.CAPTION)

    def _took(self, block: SeenParagraph, at: int) -> bool:
        """Whether a line is one of what stands under a headline."""
        words = block.words
        ways = (self._took_meta, self._took_form, self._took_again, self._took_both)
        if self._took_label(block) or any(way(words) for way in ways):
            return True
        if block.look.role is Role.BYLINE or self._is_byline(block) or self._is_author(block, at):
            self.head.add("byline", self._bare(block))
            self.head.guesses.append(said("guess-byline"))
            return True
        credit = CREDIT.match(words) or CREDIT_BARE.match(words)
        if credit and not self.head.has("credit"):
            self.head.add("credit", (SeenRun(credit["name"].strip()),))
            self._leave_out(Why.LABEL, words.replace(credit["name"], "", 1))
            self.head.guesses.append(said("guess-credit"))
            return True
        if self.web and WEB_META.match(words) and not self.head.has("byline"):
            self._leave_out(Why.PLATFORM, words)
            return True
        if self._is_deck(block, at):
            self.head.add("deck", block.runs)
            self.head.guesses.append(said("guess-deck"))
            return True
        return False

    def _took_meta(self, words: str) -> bool:
        """Whether a line says date, source and author in one, as pages do."""
        found = list(META.finditer(words))
        rest = META.sub("", words)
        if not META_DATE.search(words) or not found or re.search(r"\w", META_MORE.sub("", META_DATE.sub("", rest))):
            return False
        for one in found:
            name = META_FIELDS.get(one["field"], "")
            if name and not self.head.has(name):
                self.head.add(name, (SeenRun(one["name"]),))
                self._leave_out(Why.LABEL, one["label"])
            else:
                self._leave_out(Why.STAFF, one[0])
        self._leave_out(Why.PLATFORM, rest)
        self.head.guesses.append(said("guess-byline"))
        return True

    def _took_both(self, words: str) -> bool:
        """Whether a line says who wrote the text and where it comes from, or only the latter."""
        both = shared_out(words) or ("", source_of(words), "")
        if not both[1] or self.head.has("credit"):
            return False
        for name, text in (("byline", both[0]), ("credit", both[1])):
            if text:
                self.head.add(name, (SeenRun(text),))
        self._leave_out(Why.LABEL, both[2] or words.replace(both[1], "", 1))
        self.head.guesses.append(said("guess-credit"))
        return True

    def _took_again(self, words: str) -> bool:
        """Whether a line says the headline once more, as it stands under a form that has said it."""
        if words != "".join("".join(run.text for run in line) for line in self.head.fields["headline"]).strip():
            return False
        self._leave_out(Why.LABEL, words)
        return True

    def _took_form(self, words: str) -> bool:
        """Whether a line only says what a form asks for: date, length, whom to call, where its writer lives."""
        if not (FORM_LINE.match(words) or is_contact(words) or DAY.fullmatch(words)):
            return False
        self._leave_out(Why.LABEL, words)
        return True

    def _is_byline(self, block: SeenParagraph) -> bool:
        ways = (BYLINE.match, COLLECTED.match, draws, works, is_written)
        named = any(way(block.words) for way in ways)
        return len(block.words) <= 48 and not ends_sentence(block.words) and bool(named)

    def _bare(self, block: SeenParagraph) -> Runs:
        """A line without the brackets around all of it, and how its writer is reached."""
        words = CONTACT.sub("", block.words)
        if words != block.words:
            self._leave_out(Why.MAIL, block.words[len(words) :])
            return (SeenRun(words),)
        if words[0] not in "（(" or words[-1] not in "）)" or re.search(r"[（()）]", words[1:-1]):
            return block.runs
        self._leave_out(Why.LABEL, words[0] + words[-1])
        return (SeenRun(words[1:-1]),)

    def _is_author(self, block: SeenParagraph, at: int) -> bool:
        """Whether a line is a bare name, or a school, village … with a name: set apart from the text."""
        words = block.words
        centred = block.look.align in (Align.CENTER, Align.END) and not self.centred
        if not self.head.has("byline") and centred and is_office(words):
            return True
        if "：" in words and not (who_fields(words) or names_writer(words)):  # it names something else: 建议人：…
            return False
        if self.head.has("byline") or block.look.marker or block.bold:
            return False
        nobody_says = not block.look.size and block.look.align is Align.JUSTIFY and len(block.words) <= _SHORT
        placed = block.look.align in (Align.CENTER, Align.END) or nobody_says
        told = placed or (is_name(words.split()[-1]) and self._text_follows(at))
        signed = SIGNED.match(words) or (told and is_writer(words)) or (placed and names_writer(words))
        penned = placed and PEN_NAME.match(words) is not None and not self.head.has("deck")
        return is_name(words.strip("（）()")) or bool(signed) or penned

    def _text_follows(self, at: int) -> bool:
        """Whether running text begins behind a line."""
        following = next(self._after(at), None)
        return following is not None and ends_sentence(following.words)

    def _is_deck(self, block: SeenParagraph, at: int) -> bool:
        words = block.words
        if self.head.has("deck") or self.head.has("byline") or len(words) > LONGEST_DECK:
            return block.look.role is Role.DECK and not self.head.has("deck")
        if block.look.role is Role.DECK or words.startswith(("——", "--")) or DAY_ALONE.match(words):
            return True
        if not self._may_stand_above(block) or NUMBERED_HEAD.match(words) or block.look.role is Role.HEADING:
            return False
        if self._recurs(block, at):
            return False
        if (block.look.align is Align.CENTER and not self.centred) or (self.size and block.look.size > self.size):
            return not self._is_poem(at) and not self._is_one_of_many(block, at)
        plain = block.look.size == 0 and not block.bold
        following = next((one.words for one in self._after(at)), "")
        longer = len(following) > 40 or BYLINE.match(following) is not None or is_name(following)
        return plain and longer and len(words) <= 30 and not self._is_poem(at)

    def _recurs(self, block: SeenParagraph, at: int) -> bool:
        """Whether lines further down look the same: then all are subheads."""
        apart = list(self._after(at))[1:]
        alike = (one for one in apart if one.look == block.look and one.bold == block.bold)
        stands_out = self._weight(block) > self._weight_of_text()
        return stands_out and any(len(one.words) <= LONGEST_DECK and not ends_sentence(one.words) for one in alike)

    def _is_one_of_many(self, block: SeenParagraph, at: int) -> bool:
        """Whether a line goes on in one that looks like it: then both are text."""
        behind, other = next(self._places_after(at), (0, None))
        alike = other is not None and other.look == block.look and other.bold == block.bold
        return alike and other is not None and not (self._is_aside(other) or self._is_author(other, behind))

    def _after(self, at: int) -> Iterator[SeenParagraph]:
        yield from (one for _, one in self._places_after(at))

    def _places_after(self, at: int) -> Iterator[tuple[int, SeenParagraph]]:
        for n, one in enumerate(self.blocks[at + 1 :], at + 1):
            if isinstance(one, SeenParagraph) and one.words:
                yield n, one

    # Labels -----------------------------------------------------------------------------------------------------------

    def _took_label(self, block: SeenParagraph) -> bool:
        for name, pattern in LABELS.items():
            if pattern.match(block.words) and not self.head.has(name) and len(block.words) <= 2 * LONGEST_HEAD:
                self.head.add(name, self._unlabelled(name, block))
                return True
        return False

    def _unlabelled(self, name: str, block: SeenParagraph) -> Runs:
        """A line without the label that names its field."""
        label = LABELS[name].match(block.text.lstrip())
        column = (
            COLUMN_BEFORE.match(block.text.lstrip()) if name == "headline" and not self.head.has("column") else None
        )
        if column:
            self._column(column["label"], column["name"])
            return drop_start(block.runs, len(block.text) - len(block.text.lstrip()) + column.end("label"))
        quoted = QUOTED.match(block.text.strip()) if name == "headline" else None
        if quoted:
            self._leave_out(Why.LABEL, quoted[0].replace(quoted["name"], "", 1))
            return (SeenRun(quoted["name"]),)
        if label is None:
            return block.runs
        self._leave_out(Why.LABEL, label[0])
        self.head.guesses.append(said("guess-label", label=label[0]))
        return drop_start(block.runs, len(block.text) - len(block.text.lstrip()) + label.end())

    def _any_label(self, at: int) -> bool:
        nearby = [one for one in self.blocks[at : at + 3] if isinstance(one, SeenParagraph)]
        return any(pattern.match(one.words) for one in nearby for pattern in LABELS.values())

    def _labelled(self, blocks: Sequence[Seen]) -> list[Seen]:
        """The blocks without those that name their field."""
        return [one for one in blocks if not (isinstance(one, SeenParagraph) and self._took_label(one))]


def _is_blank(block: Seen) -> bool:
    return isinstance(block, SeenParagraph) and not block.words
