"""What a line costs: what a reader sees of what its gaps gave or took, in em squared.

Each gap counts with the square of its change times the weight of its class. A mark squeezed from one em to half an em
costs ¼; the other numbers are to be read against that. They are the outcome of trials on newspaper and technical prose
(docs/composing.md tells them and where the frontier between solid Han and even marks lies).
"""

HAN_WEIGHT = 11.0
"""Space between Han characters, the first thing a reader sees: a line that lacks half an em costs as much as two marks
squeezed by almost half an em. Less lets Han loosen before marks give way, more makes marks uneven for a hair."""
MANY = 7
"""From so many gaps on a line is not cheaper for having more of them: an em is less in each, but seen in more."""
SQUEEZE_WEIGHTS = (0.0, 0.0, 0.1, 0.3, 0.3, 1.0, 0.1, 1.0)
"""By clreq's squeezing class, 1–7: the mark at line end is free, since no reader compares it with anything; word spaces
and Han–Latin gaps vary unseen; brackets and interpuncts less seen than ，and 。, which pace the reading."""
STRETCH_WEIGHTS = (0.0, 0.1, 0.1, HAN_WEIGHT)
"""By clreq's stretching class, 1–3."""
START_WEIGHT = 1.0
"""An opener at line start that keeps its left blank costs as much as a squeezed mark: the line begins less flush.
The first line of a paragraph always does, so that all indents are alike."""

RUNT = 3.0
"""A last line of a single character: as dear as a line stretched by almost one and a half em."""
HYPHEN = 0.5
"""A hyphenated word: as dear as a line stretched by more than half an em."""
ESCAPE = 300.0
"""Beginning a line with the last of three adjacent marks, which clreq allows where nothing else helps: dearer than a
line that nothing can fill."""
UNFILLED = 10.0
"""The square of what a line lacks in which nothing can stretch, em: as in the middle of a URL. A notch in the edge."""
UNFILLED_AT_ALL = 5.0
"""What such a line costs besides."""
FORBIDDEN_SPLIT = 100.0
"""A word, number or mark torn apart, when no legal setting exists."""
FORBIDDEN_EDGE = 400.0
"""A mark where it may not stand, when no legal setting exists."""
OVERFULL = 1e5
"""An em that sticks out, when not even that helps."""
RAGGED = 0.05
"""An em left free at the end of a line that is not justified."""

WESTERN_SQUEEZE = (0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 10.0, 0.0)
"""In Western text, by class: word spaces (2), and letters (6), of which there are many more."""
WESTERN_STRETCH = (0.0, 1.0, 10.0, 3.0)
"""Word spaces, letters, and word spaces again where they are wide already."""
WESTERN_HYPHEN = 0.9
"""A word of Western text divided: a line of eight words rather has spaces of half an em."""
LADDER = 0.6
"""Besides, where the next line divides a word as well, or is the last one."""
STUB = 5
"""Letters that the last line of Western text has at least."""
