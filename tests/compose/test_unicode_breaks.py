"""Unicode's own cases of line breaks (UAX 14), as far as a newspaper can hold them: the Latin and number path.

Where we differ we mean to; each difference has its reason in docs/composing.md, “Intended differences”.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from fake_fonts import FAKE, piece

from layout.compose.breaks import NEVER, NOT_AT_START
from layout.compose.classes import CLOSING, DASHES, ELLIPSES, WESTERN, shape_of
from layout.compose.prepare import Preparer
from layout.model.theme import Prohibition, Setting

CASES = Path(__file__).parent / "data" / "linebreak-15.0.txt"
SPACES = " \u00ad\u200b"
LONG = DASHES + ELLIPSES
BINDERS = "\u00a0\u2060"


class Place(NamedTuple):
    """A place between two characters where Unicode and we do not agree."""

    before: str
    """The last character before it that is seen; accents and spaces left out. Empty at the start."""
    spaced: bool
    after: str


def _cases() -> Iterator[tuple[str, frozenset[int]]]:
    """Each text with the offsets at which Unicode breaks it."""
    for row in CASES.read_text("utf-8").splitlines()[3:]:
        for case in row.split("\t"):
            parts = re.sub(r"\\u(\w{4})", lambda match: chr(int(match[1], 16)), case).split("÷")
            ends = [len("".join(parts[: count + 1])) for count in range(len(parts) - 1)]
            yield "".join(parts), frozenset(ends)


def _our_breaks(text: str) -> frozenset[int]:
    """The offsets at which we would."""
    prepared = Preparer(FAKE, Setting(hyphenation=""), 0.0, False).prepare([piece(text)], 10.0)
    return frozenset(
        part.offsets[i + 1]
        for part in prepared
        for i in range(len(part.text) - 1)
        if part.penalty[i] < NEVER or i in part.hyphens
    )


def _place(text: str, at: int) -> Place:
    seen = "".join(char for char in text[:at] if not unicodedata.combining(char)).rstrip(SPACES)
    return Place(seen[-1:], text[at - 1] in SPACES, text[at])


WE_DO_NOT: dict[str, Callable[[Place], bool]] = {
    "no space lets a mark begin a line": lambda it: (
        it.after == "—" or shape_of(it.after) in NOT_AT_START[Prohibition.BASIC]
    ),
    "what never breaks binds through spaces": lambda it: it.before in BINDERS or it.after in BINDERS,
    "Western characters hold together": lambda it: (
        shape_of(it.before) in WESTERN and shape_of(it.after) in WESTERN and not it.spaced
    ),
    "an ellipsis stays with the dash or ellipsis before it": lambda it: it.before in LONG and it.after in ELLIPSES,
    "an accent is never parted from what precedes it": lambda it: bool(unicodedata.combining(it.after)),
}
WE_DO: dict[str, Callable[[Place], bool]] = {
    "an ellipsis may begin a line": lambda it: it.after in ELLIPSES,
    "a straight quote opens as often as it closes": lambda it: it.before in '"«' or it.after == '"',
    "the last of three marks may, in need": lambda it: it.before in CLOSING and it.after in CLOSING,
    "a long dash parts between its pairs": lambda it: it.before == it.after == "—",
}


def test_breaks_are_unicodes_but_for_what_we_mean_to_do() -> None:
    cases = list(_cases())
    assert len(cases) == 1800
    used: set[str] = set()
    strays: list[str] = []
    for text, theirs in cases:
        ours = _our_breaks(text)
        for at in sorted(theirs ^ ours):
            reasons = WE_DO_NOT if at in theirs else WE_DO
            reason = next((name for name, holds in reasons.items() if holds(_place(text, at))), "")
            used.add(reason)
            if not reason:
                strays.append(f"{'they' if at in theirs else 'we'} break {text[:at]!a} | {text[at:]!a}")
    assert not strays, "\n".join(strays)
    assert used == {*WE_DO, *WE_DO_NOT}


@pytest.mark.parametrize("text", ["cafe\u0301 noir", "Sha\u0302teau", "ni\u030c ha\u030co", "e\u0301te\u0301"])
def test_letters_with_accents_of_their_own_break_like_those_without(text: str) -> None:
    """As macOS writes names of files, and as pinyin comes from some input methods."""
    composed = unicodedata.normalize("NFC", text)
    assert len(_our_breaks(text)) == len(_our_breaks(composed)) == text.count(" ")


def test_an_accent_stays_with_its_letter_and_a_hyphen_that_never_breaks_does_not() -> None:
    assert _our_breaks("国e\u0301国") == {1, 3}
    assert not _our_breaks("ab\u2011cd")
    assert _our_breaks("ab-cd") == {3}
    assert not _our_breaks("\U0001f469\u200d\U0001f467")
