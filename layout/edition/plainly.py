"""A text where letters alone can stand: what is above characters in brackets behind them, small digits as such."""

from dataclasses import replace
from itertools import groupby

from layout.cage.plain import one_line
from layout.model.body import Text

_HIGH = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_LOW = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_RAISED = {1: _HIGH, -1: _LOW}


def plain_line(text: Text | None) -> str:
    """A text in one line: 邸（dǐ）医生, m², CO₂."""
    if text is None:
        return ""
    inlines = []
    for read, stretch in groupby(text.inlines, lambda inline: bool(inline.marks.over)):
        several = list(stretch)
        for inline in several:
            table = _RAISED.get(inline.marks.raised, {})
            small = all(ord(char) in table for char in inline.text)
            inlines.append(replace(inline, text=inline.text.translate(table)) if small else inline)
        if read:
            above = " ".join(inline.marks.over for inline in several)
            inlines.append(replace(several[-1], text=f"（{above}）"))
    return one_line(Text(tuple(inlines), text.span))
