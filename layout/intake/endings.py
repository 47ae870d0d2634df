"""Who wrote a text and where it is from, as its last lines say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from layout.errors import Said, said
from layout.intake.manuscript import LeftOut, Seen, SeenParagraph, SeenPicture, SeenRun, SeenTable, Why, plain_paragraph
from layout.intake.marks import (
    AUTHOR_LABEL,
    BELONGS,
    BYLINE,
    CAPTION,
    CLOSING,
    CONTACT,
    CREDIT,
    CREDIT_ALONE,
    CREDIT_BARE,
    CREDIT_BEHIND,
    CREDIT_FROM,
    CREDIT_TAIL,
    DATED,
    DAY,
    OWN_NUMBER,
    SIGN_TAIL,
    TUTOR,
    by_office,
    draws,
    is_office,
    is_writer,
    photo_credit,
    reviewed,
    signs,
    works,
)
from layout.intake.people import are_people, names_writer
from layout.intake.preparing import ends_sentence
from layout.intake.storydraft import Runs, drop_end
from layout.intake.wholines import is_contact, is_own, is_written, shared_out, source_of
from layout.model.theme import Align

_CREDITED = (CREDIT, CREDIT_BEHIND, CREDIT_ALONE, CREDIT_FROM, CREDIT_BARE)
_DASHES = re.compile(r"[—\-─]{1,3}\s*")
_MOST = 5
"""Lines that sign a text."""
SIGNED = 30
"""Characters of a line that signs a text."""


@dataclass(slots=True)
class FoundEnding:
    """What has been found at the end of a text, and the text without it."""

    blocks: list[Seen]
    byline: Runs = ()
    credit: Runs = ()
    guesses: list[Said] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

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
        tail = SIGN_TAIL.search(block.words)
        if tail and not photo_credit(block.words) and (signs(tail["sign"]) or works(tail["sign"])):
            return False
        return CAPTION.match(block.words) is not None or under

    def find(self) -> None:
        """Take credit and byline off the end of the text."""
        self._contacts()
        for _ in range(_MOST):
            at = self._last()
            if at is None or not self._took_end(at):
                return

    def _contacts(self) -> None:
        """Leave out how the writer is reached and paid: lines of it at the end, or what stands behind who signs."""
        places = [n for n, one in enumerate(self.blocks) if isinstance(one, SeenParagraph) and one.words]
        lines: list[str] = []
        while places and is_contact(text := self._words(places[-1])):
            lines.append(text)
            places.pop()
        before = self._words(places[-1]) if places else ""
        if lines and (is_own(lines) or signs(before) or BYLINE.match(before)):
            del self.blocks[places[-1] + 1 if places else 0 :]
            self.left_out += [LeftOut(Why.MAIL, one) for one in reversed(lines)]
        at = self._last()
        block = self.blocks[at] if at is not None else None
        if (
            at is None
            or not isinstance(block, SeenParagraph)
            or len(block.words) > SIGNED
            or ends_sentence(block.words)
        ):
            return
        bare = OWN_NUMBER.sub("", block.words)
        bare = CONTACT.sub("", bare) if block.look.align is Align.END else bare
        signed = names_writer(bare.strip("（(")) or is_writer(bare)
        if bare != block.words and not DATED.search(bare) and (signed or block.look.align is Align.END):
            self.left_out.append(LeftOut(Why.MAIL, block.words[len(bare) :]))
            self.blocks[at] = replace(block, runs=(SeenRun(bare.strip("（(，,")),))

    def _words(self, at: int) -> str:
        block = self.blocks[at]
        return block.words if isinstance(block, SeenParagraph) else ""

    def _took_end(self, at: int) -> bool:
        block = self.blocks[at]
        assert isinstance(block, SeenParagraph)
        if not self._took_sign(block) and not self._took_right(at) and not self._took_named(block):
            self._tail(at, block)
            return False
        del self.blocks[at]
        return True

    def _took_sign(self, block: SeenParagraph) -> bool:
        """As below, without those who passed the text."""
        passed = reviewed(block.words)
        took = self._took_signed(plain_paragraph(block.words.replace(passed, "", 1)) if passed else block)
        if took and passed:
            self.left_out.append(LeftOut(Why.STAFF, passed))
        return took

    def _took_signed(self, block: SeenParagraph) -> bool:
        """Whether a line, or what stands in brackets behind one, says where the text is from, or who wrote it."""
        text = block.words
        dashes = _DASHES.match(text)
        bare = text[dashes.end() :] if dashes else ""
        if dashes and not self.credit and (is_writer(bare) or is_office(bare) or are_people(bare)):
            self._credit(bare, dashes[0])
            return True
        both = shared_out(text)
        if both and not self.credit and not self.byline:
            self.byline = (SeenRun(both[0]),)
            self._credit(both[1], both[2])
            return True
        credit = next((found for way in _CREDITED if (found := way.match(text))), None)
        source = credit["name"] if credit else source_of(text)
        if source and not self.credit:
            self._credit(source, text.replace(source, "", 1))
        elif not self.byline and self._is_byline(text):
            self.byline = self._bare(block)
            self.guesses.append(said("guess-byline-end"))
        elif draws(text):
            self.credit = (SeenRun(text), *((SeenRun(" "), *self.credit) if self.credit else ()))
            self.guesses.append(said("guess-credit"))
        elif text[0] in "（(【[" and text[-1] in "）)】]" and (signs(text) or works(text)) and not self.credit:
            self._credit(text[1:-1], text[0] + text[-1])
        else:
            return False
        return True

    @staticmethod
    def _is_byline(text: str) -> bool:
        """Whether a last line says who wrote a text; who did what stands in brackets there."""
        bracketed = text[0] in "（(" and text[-1] in "）)"
        plain = BYLINE.match(text) is not None and len(text) <= SIGNED and not ends_sentence(text)
        return plain or is_written(text) or (bracketed and works(text) and not by_office(text))

    def _took_named(self, block: SeenParagraph) -> bool:
        """Whether a last line names people or an office with one, below running text: no list of names."""
        text = block.words
        before = [one for one in self.blocks if isinstance(one, SeenParagraph) and one.words][-2:-1]
        follows = bool(before) and ends_sentence(before[0].words) and len(before[0].words) > SIGNED
        named = len(text) <= SIGNED // 2 and (names_writer(text) or is_writer(text))
        if not follows or not named or self.credit:
            return False
        self.credit = block.runs
        self.guesses.append(said("guess-credit"))
        return True

    def _took_right(self, at: int) -> bool:
        """Whether a line stands at the right, alone, and so says where the text is from."""
        block = self.blocks[at]
        assert isinstance(block, SeenParagraph)
        if not self._signs_alone(at) or self.credit:
            return False
        text = block.words
        bare = text[1:-1] if text[0] in "（(" and text[-1] in "）)" else text
        self.credit = (SeenRun(bare),)
        self.left_out += [LeftOut(Why.LABEL, text[0] + text[-1])] if bare != text else []
        self.guesses.append(said("guess-credit-right"))
        return True

    def _bare(self, block: SeenParagraph) -> Runs:
        """Who wrote a text, without the label and the brackets around."""
        text = CONTACT.sub("", block.words)
        if text != block.words:
            self.left_out.append(LeftOut(Why.MAIL, block.words[len(text) :]))
        label = AUTHOR_LABEL.match(text)
        start = label.end() if label else 0
        bracketed = text[0] in "（(" and text[-1] in "）)" and not start
        bare = text[1:-1] if bracketed else text[start:]
        if bare == block.words:
            return block.runs
        self.left_out += [LeftOut(Why.LABEL, text.replace(bare, "", 1))] if bare != text else []
        return (SeenRun(bare),)

    def _tail(self, at: int, block: SeenParagraph) -> None:
        """The credit or the author at the end of the last paragraph."""
        text = block.text.rstrip()
        tail = CREDIT_TAIL.search(text) or SIGN_TAIL.search(text)
        sign = tail[0].strip() if tail else ""
        if tail and tail.start() and not self._signed_each(at) and self._took_sign(SeenParagraph((SeenRun(sign),))):
            self.blocks[at] = replace(block, runs=drop_end(block.runs, len(block.text) - tail.start()))

    def _signed_each(self, at: int) -> bool:
        """Whether the paragraph before is signed as well: then each is, and not the text."""
        before = next((one for one in reversed(self.blocks[:at]) if isinstance(one, SeenParagraph) and one.words), None)
        tail = SIGN_TAIL.search(before.words) if before else None
        return tail is not None and signs(tail["sign"])

    def _credit(self, name: str, around: str) -> None:
        self.credit = (SeenRun(name.strip()),)
        self.left_out.append(LeftOut(Why.LABEL, around))
        self.guesses.append(said("guess-credit"))

    def _signs_alone(self, at: int) -> bool:
        """Whether a paragraph stands at the right, alone: neither a signature with its date nor a letter's end."""
        block = self.blocks[at]
        assert isinstance(block, SeenParagraph)
        dated = DATED.search(block.words) or DAY.search(block.words)
        other = dated or BELONGS.match(block.words) or ends_sentence(block.words)
        if block.look.align is not Align.END or len(block.words) > SIGNED or other:
            return False
        before = next((one for one in reversed(self.blocks[:at]) if isinstance(one, SeenParagraph) and one.words), None)
        return before is not None and before.look.align is not Align.END and not CLOSING.match(before.words)


def find_ending(blocks: Sequence[Seen]) -> FoundEnding:
    """Take credit and byline off the end of a text."""
    ending = FoundEnding(list(blocks))
    ending.find()
    return ending
