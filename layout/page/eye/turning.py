"""Rules of how headings turn (R1–R3, R7): inside words, past their pauses, in lines of unlike length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from layout.compose.sense import AWKWARD_END, SENSELESS, SPLIT_PHRASE, sense_penalties
from layout.compose.words import MARKS, leans, links, pauses, whole
from layout.model.page import TextArea
from layout.page.eye.facts import Offence, PageFacts, Seen, size_of
from layout.units import Pt

BALANCED, STEPPED = 0.6, 1 / 3
"""Shorter to longer of two lines: without a pause, and with one (R3)."""
UNEVEN = 0.5
"""How unlike lines may be for the sake of pauses, as two of 1 : 3 are: squares of what each is off the mean (R2)."""
UNSURE = SPLIT_PHRASE + AWKWARD_END
"""The price of a turn from which on the program is not sure of it, though no rule forbids it."""
SHORT = 3
"""Characters that each of three lines and more has at least."""
MOST_TURNS = 3
"""Turns of a heading up to which it is asked whether others would have been better."""
SUBORDINATE = 0.7
"""Size of a kicker or deck to its headline's at most (R7)."""
ROLES = ("headline", "kicker", "deck", "standing-head", "subhead", "box-head")
"""Ends of the names of styles that set a heading's texts."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A heading's text of several lines, with its place."""

    seen: Seen
    area: TextArea
    text: str
    """As its author wrote it, where that is what stands there: with blanks, without breaks."""
    ends: tuple[int, ...]
    """The offsets at which lines end, those that its author asked for left out."""

    @property
    def measure(self) -> Pt:
        """The width that its lines may have."""
        return self.area.measure

    @property
    def widths(self) -> Sequence[Pt]:
        """Of its lines."""
        return [placed.line.width for placed in self.area.lines]

    @property
    def room(self) -> float:
        """The width that its lines may have, in characters."""
        return self.measure * _characters(self.text) / sum(self.widths)


def turned(facts: PageFacts, *roles: str) -> Iterator[Turned]:
    """Texts of headings that take several lines, standing heads included, whose style's name ends with a role."""
    for one in facts.seen:
        yield from (text for text in _texts(one) if text.area.kind.endswith(roles or ROLES))


def _texts(one: Seen) -> Sequence[Turned]:
    """A box's texts of several lines: a box stands in many plans and is asked by several rules, so once for all."""
    known: dict[str, Sequence[Turned]] = one.__dict__
    if "_turned" not in known:
        areas = [area for area in one.box.texts if len(area.lines) > 1 and area.kind.endswith(ROLES)]
        known["_turned"] = [_turned(one, area) for area in areas]
    return known["_turned"]


def _turned(one: Seen, area: TextArea) -> Turned:
    lines = [placed.line.text for placed in area.lines]
    own: set[int] = set()
    asked = one.box.story.parts() if one.box.story else ()
    for part in asked:
        ends = _ends(part.text.plain, lines)
        if ends:
            text = part.text.plain
            own = {len(text[:i].replace("\n", "")) for i, char in enumerate(text) if char == "\n"}
            return Turned(one, area, text.replace("\n", ""), tuple(end for end in ends if end not in own))
    text, ends = "", []
    for line in lines:
        text += " " * (text[-1:].isascii() and text[-1:].isalnum() and line[:1].isascii()) + line
        ends.append(len(text))
    return Turned(one, area, text, tuple(ends[:-1]))


def _ends(written: str, lines: Sequence[str]) -> list[int]:
    """Where lines end in what was written, breaks left out of count; none where it is not what stands there."""
    written = written.replace("\n", "")
    at, ends = 0, []
    for line in lines:
        for char in "".join(line.split()):
            while at < len(written) and written[at].isspace():
                at += 1
            if at == len(written) or written[at] != char:
                return []
            at += 1
        ends.append(at)
    return ends[:-1] if not written[at:].strip() else []


def split_words(facts: PageFacts) -> Iterator[Offence]:
    """R1: lines of a heading that end inside a word, name or number with its measure word."""
    names = facts.theme.setting.names
    for one in turned(facts):
        inside = whole(one.text, names)
        for end in one.ends:
            if end - 1 in inside:
                yield Offence("R1", end, one.area.rect, (one.seen.id,), words=_written(one, _better(one, names)))


def senseless_turns(facts: PageFacts) -> Iterator[Offence]:
    """R2: a pause that fits and is not taken; a line that begins with 的, 了 … or ends with 和, 在 …."""
    names = facts.theme.setting.names
    for one in turned(facts, "headline"):
        bad = [end for end in one.ends if leans(one.text, end - 1, names) or links(one.text, end - 1, names)]
        better = _better(one, names)
        missed = [end for end in one.ends if not _paused(one.text, end)] if better else []
        if bad or missed:
            yield Offence("R2", (bad or missed)[0], one.area.rect, (one.seen.id,), words=_written(one, better))


def doubtful_turns(facts: PageFacts) -> Iterator[Offence]:
    """R2: a turn where no phrase may end, as far as the program knows, at a small word or behind a number."""
    names = facts.theme.setting.names
    for one in turned(facts):
        prices = _prices(one.text, names)
        doubtful = [end for end in one.ends if UNSURE <= prices[end - 1] < SENSELESS]
        if doubtful:
            yield Offence("R2", doubtful[0], one.area.rect, (one.seen.id,), "unsure", _written(one, one.ends))


@lru_cache(maxsize=1024)
def _prices(text: str, names: tuple[str, ...]) -> tuple[float, ...]:
    """What turning behind each character costs."""
    return (*sense_penalties(text, names, frozenset()), 0.0)


def _paused(text: str, end: int) -> bool:
    """Whether a line that ends there ends at a pause."""
    return pauses(text, end - 1) or pauses(text, end)


def _better(one: Turned, names: tuple[str, ...]) -> tuple[int, ...]:
    """Ends of as many lines that take more pauses than those of a heading, and fit; none where there are no such."""
    if len(one.ends) + 1 != len(one.area.lines) or len(one.ends) > MOST_TURNS:
        return ()  # its author said where it turns
    return _better_ends(one.text, one.ends, one.room, names)


@lru_cache(maxsize=4096)
def _better_ends(text: str, ends: tuple[int, ...], room: float, names: tuple[str, ...]) -> tuple[int, ...]:
    """The same for a text that ends there now, in a measure of `room` characters."""
    taken = sum(_paused(text, end) for end in ends)
    best: tuple[int, ...] = ()
    for others in combinations(_places(text, names), len(ends)):
        paused = sum(_paused(text, end) for end in others)
        if paused > taken and _fit(text, others, room):
            taken, best = paused, others
    return best


@lru_cache(maxsize=4096)
def _places(text: str, names: tuple[str, ...]) -> tuple[int, ...]:
    """Where lines of a heading may end."""
    inside = whole(text, names)
    return tuple(
        end
        for end in range(2, len(text) - 1)
        if end - 1 not in inside and not leans(text, end - 1, names) and not links(text, end - 1, names)
        if text[end] not in MARKS
    )


def _widths(text: str, ends: Sequence[int]) -> list[float]:
    """Of the lines that end there."""
    return [_characters(text[start:end]) for start, end in pairwise((0, *ends, len(text)))]


def _fit(text: str, ends: Sequence[int], room: float) -> bool:
    """Whether a heading that turns there fits its measure in lines alike enough."""
    widths = _widths(text, ends)
    least = max(_counted(text) / (2 * len(widths)), SHORT if len(widths) > 2 else 0)
    if any(_counted(text[i:j]) < least for i, j in pairwise((0, *ends, len(text)))):
        return False
    mean = sum(widths) / len(widths)
    return max(widths) <= room and sum((width / mean - 1) ** 2 for width in widths) <= UNEVEN


def _characters(text: str) -> float:
    """Characters of a line as wide as a Han: a mark at its end hangs or is halved."""
    own = text.strip()
    return sum(0.5 if char.isascii() else 1.0 for char in own) - 0.5 * (own[-1:] in MARKS)


def _written(one: Turned, ends: Sequence[int]) -> str:
    """A heading as its author would write it to have it turn there; empty where it may turn nowhere better."""
    parts = [one.text[start:end].strip() for start, end in pairwise((0, *ends, len(one.text)))]
    return "|".join(parts) if ends else ""


def unbalanced(facts: PageFacts) -> Iterator[Offence]:
    """R3: lines neither alike nor in a step, where others would be; a stump among three lines."""
    names = facts.theme.setting.names
    for one in turned(facts, "headline"):
        if not one.ends or len(one.ends) > MOST_TURNS:
            continue
        ratio = min(one.widths) / max(one.widths)
        if _uneven(one.text, one.ends, ratio) and _evener(one.text, len(one.ends), one.room, names):
            yield Offence("R3", ratio, one.area.rect, (one.seen.id,))


@lru_cache(maxsize=4096)
def _evener(text: str, turns: int, room: float, names: tuple[str, ...]) -> bool:
    """Whether a text can turn so often in a measure of `room` characters and be even."""
    ways = ((ends, _widths(text, ends)) for ends in combinations(_places(text, names), turns))
    return any(max(wide) <= room and not _uneven(text, ends, min(wide) / max(wide)) for ends, wide in ways)


def _uneven(text: str, ends: Sequence[int], ratio: float) -> bool:
    """Whether lines that end there are too unlike, the shortest so much of the longest; or one of several a stump."""
    least = STEPPED if len(ends) > 1 or _paused(text, ends[0]) else BALANCED
    stump = len(ends) > 1 and any(_counted(text[i:j]) < SHORT for i, j in pairwise((0, *ends, len(text))))
    return stump or ratio < least - 0.02


def _counted(line: str) -> int:
    """Characters of a line, marks apart."""
    return sum(char.isalnum() for char in line)


def loud_seconds(facts: PageFacts) -> Iterator[Offence]:
    """R7: a kicker of several lines; a kicker or deck nearly as large as its headline."""
    for one in facts.headed:
        for area in one.box.texts if one.heading else ():
            kicker = area.kind.endswith("kicker")
            if one.heading is None or not area.lines or not (kicker or area.kind.endswith("deck")):
                continue
            ratio = size_of(area) / one.heading.size
            if ratio > SUBORDINATE + 0.005:
                yield Offence("R7", ratio, area.rect, (one.id,), "size")
            elif kicker and len(area.lines) > 1:
                yield Offence("R7", len(area.lines), area.rect, (one.id,))
