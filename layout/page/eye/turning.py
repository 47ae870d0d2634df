"""Rules of how headings turn (R1–R3, R7): inside words, past their pauses, in lines of unlike length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from layout.compose.words import MARKS, leans, links, pauses, whole
from layout.model.page import TextArea
from layout.page.eye.facts import Offence, PageFacts, Seen, size_of
from layout.units import Pt

BALANCED, STEPPED = 0.6, 1 / 3
"""Shorter to longer of two lines: without a pause, and with one (R3)."""
UNEVEN = 0.5
"""How unlike lines may be for the sake of pauses, as two of 1 : 3 are: squares of what each is off the mean (R2)."""
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


def turned(facts: PageFacts, *roles: str) -> Iterator[Turned]:
    """Texts of headings that take several lines, standing heads included, whose style's name ends with a role."""
    for one in facts.seen:
        for area in one.box.texts:
            if len(area.lines) > 1 and area.kind.endswith(roles or ROLES):
                yield _turned(one, area)


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
    names = tuple(facts.theme.setting.names)
    for one in turned(facts):
        inside = whole(one.text, names)
        for end in one.ends:
            if end - 1 in inside:
                yield Offence("R1", end, one.area.rect, (one.seen.id,), words=_written(one, _better(one)))


def senseless_turns(facts: PageFacts) -> Iterator[Offence]:
    """R2: a pause that fits and is not taken; a line that begins with 的, 了 … or ends with 和, 在 …."""
    for one in turned(facts, "headline"):
        bad = [end for end in one.ends if leans(one.text, end - 1) or links(one.text, end - 1)]
        better = _better(one)
        missed = [end for end in one.ends if not _paused(one.text, end)] if better else []
        if bad or missed:
            yield Offence("R2", (bad or missed)[0], one.area.rect, (one.seen.id,), words=_written(one, better))


def _paused(text: str, end: int) -> bool:
    """Whether a line that ends there ends at a pause."""
    return pauses(text, end - 1) or pauses(text, end)


def _better(one: Turned) -> tuple[int, ...]:
    """Ends of as many lines that take more pauses than those of a heading, and fit; none where there are no such."""
    if len(one.ends) + 1 != len(one.area.lines) or len(one.ends) > MOST_TURNS:
        return ()  # its author said where it turns
    return _better_ends(one.text, one.ends, one.measure * _characters(one.text) / sum(one.widths))


@lru_cache(maxsize=4096)
def _better_ends(text: str, ends: tuple[int, ...], room: float) -> tuple[int, ...]:
    """The same for a text that ends there now, in a measure of `room` characters."""
    inside = whole(text)
    taken = sum(_paused(text, end) for end in ends)
    places = [
        end
        for end in range(2, len(text) - 1)
        if end - 1 not in inside and not leans(text, end - 1) and not links(text, end - 1)
        if text[end] not in MARKS
    ]
    best: tuple[int, ...] = ()
    for others in combinations(places, len(ends)):
        paused = sum(_paused(text, end) for end in others)
        if paused > taken and _fit(text, others, room):
            taken, best = paused, others
    return best


def _fit(text: str, ends: Sequence[int], room: float) -> bool:
    """Whether a heading that turns there fits its measure in lines alike enough."""
    widths = [_characters(text[start:end]) for start, end in pairwise((0, *ends, len(text)))]
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
    """R3: lines neither alike nor in a step; a line of one character; a last line that is a stump."""
    for one in turned(facts, "headline"):
        if not one.ends:
            continue
        least = STEPPED if len(one.ends) > 1 or _paused(one.text, one.ends[0]) else BALANCED
        ratio = min(one.widths) / max(one.widths)
        if ratio < least - 0.02:
            yield Offence("R3", ratio, one.area.rect, (one.seen.id,))


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
