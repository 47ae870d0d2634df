"""What a line costs: what a reader sees of what its gaps gave or took, in em squared.

Each gap counts with the square of its change times the weight of its class. The weights below are the result of the
trials in docs/composing.md, where the frontier between solid Han and even marks is measured.
"""

HAN_WEIGHT = 4.0
"""Space between Han characters, the first thing a reader sees: 0.05 em in every gap of a line shows."""
SQUEEZE_WEIGHTS = (0.0, 0.0, 0.25, 0.5, 0.5, 1.0, 0.25, 1.0)
"""By clreq's squeezing class, 1–7: the mark at line end is free, since no reader compares it with anything; Latin
word spaces and Han–Latin gaps vary unseen; marks by half an em are seen as another style; a squeezed 。 or ？ takes
away the pause between sentences."""
STRETCH_WEIGHTS = (0.0, 0.25, 0.25, HAN_WEIGHT)
"""By clreq's stretching class, 1–3."""

RUNT = 6.0
"""A last line of a single character: dearer than a line of 13 字 stretched by one and a half em."""
HYPHEN = 1.0
"""A hyphenated word: the last resort, as dear as one and a half em between the Han of a 13 字 line."""
ESCAPE = 60.0
"""Beginning a line with the last of three adjacent marks, which clreq allows where nothing else helps: dearer than a
line that nothing can fill."""
FORBIDDEN_EDGE = 400.0
"""A mark where it may not stand, when no legal setting exists."""
FORBIDDEN_SPLIT = 100.0
"""A word, number or mark torn apart, when no legal setting exists."""
OVERFULL = 1e5
"""An em that sticks out, when not even that helps."""
RAGGED = 0.05
"""An em left free at the end of a line that is not justified."""
UNFILLED = 50.0
"""A line that cannot reach the measure because nothing in it can stretch."""
LOOSE = 6.0
START_WEIGHT = 1.0
"""An opener at line start that keeps some of its left blank, so that the line begins less flush."""
