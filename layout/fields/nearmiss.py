"""Near misses: what somebody probably meant who wrote a name that does not exist."""

import difflib
from collections.abc import Iterable, Sequence

from layout.errors import Said, said

SIMILAR = 0.6
"""difflib's ratio from which a word counts as a near miss: one slip in a word of three letters still does."""


def nearest(word: str, known: Iterable[str], at_least: float = SIMILAR) -> str | None:
    """The known word most like *word*, letter case aside; None where none is like it."""
    by_lower = {candidate.lower(): candidate for candidate in known}
    found = difflib.get_close_matches(word.lower(), list(by_lower), n=1, cutoff=at_least)
    return by_lower[found[0]] if found else None


def hints_for(word: str, known: Sequence[str], what: Said) -> tuple[Said, ...]:
    """“Did you mean …?” where there is a near miss, else the list of what there is; *what* names such things."""
    meant = nearest(word, known)
    if meant is not None:
        return (said("hint-did-you-mean", name=meant),)
    return (said("hint-known", what=what, names=tuple(known)),) if known else ()
