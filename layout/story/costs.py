"""What a story's layout costs, and every other number that shapes it. 10 is a row missing at the foot of a column.

Costs are to be read against one another: a maker-up takes the cheapest way out, so the order of these numbers is the
order of what he would rather do. Lengths are in rows of the grid or characters, as each says.
"""

IMPOSSIBLE = 1e6
"""A box that cannot be: far beyond any sum of the costs below."""

OVERSET_COST = 200.0
"""A row of text without a place: worse than any blank."""
CUT_COST = 300.0
"""A story that must be cut: rather one by many lines than several by a few."""
HOLE_COST = 10.0
"""A row missing at the foot of a column: the coin in which the others are counted."""
FOOT_COST = 8.0
"""A row left free under all columns: white between two boxes, better than holes."""
MOST_BLANK = 2
"""Blank lines in a box that pass; more is a fault (空白) that the report names."""
BLANK_COST = 40.0
"""More blank lines than that."""
FORCED_COST = 40.0
"""A frame that ends or begins where it should not."""

CRUMB = 5
"""Rows of text above or under a photo in its column, below which they are crumbs (R26)."""
CRUMB_COST = 15.0
"""A photo with such a strip: rather a row or two of white."""
BESIDE_WHITE = 2
"""Rows of white under a heading beside its text that pass."""

CROP_COST = 1.0
"""A row cropped from or added to a photo: cheaper than a blank row, not free."""
HEAD_COSTS = (0.0, 3.0, 9.0, 17.0)
"""Rows of white more in a heading: one is not seen, three are. Each further row costs what the last one did."""
AIRY_COST = 16.0
"""What each such row costs more for each line of white that stands above the heading already."""
SUBHEAD_COST = 4.0
"""A row more at every subhead of a story."""
LOOSE_COST = 5.0
"""A paragraph set a line longer or shorter: it must win a row that nothing before it could."""
UNSEEN_COST = 0.65
"""What a line of a paragraph may cost more, in the composer's coin, when it is set longer: gaps of about 6 % of a 字 in
13 字. More is seen. A paragraph set shorter only squeezes marks, within the composer's bounds."""
STILL_BLANK = 2
"""Rows of a column still blank when paragraphs have been set longer, up to which that is worth it."""
SHORT_PARAGRAPH = 2
"""Lines of a paragraph that is never set longer or shorter: every reader would see it."""

MIDST_COST = 3.0
"""A box or pull quote amidst a column rather than at its head or foot."""
MOVED_COST = 1.0
"""A box further on than it was written, for each block that it passed."""
MOST_MOVED = 4
"""Blocks that a box passes at most: what it explains is to be near."""

JUMP_COST = 60.0
"""A story that goes on elsewhere: rather six blank rows than that, but never a row lost."""
BREAK_COST = 4.0
"""A jump inside a paragraph rather than at the end of one."""
LEAST_BEFORE_JUMP = 6
"""Rows of text that stand before a jump at least: nobody turns the page for a story that has not begun."""
LEAST_AFTER_JUMP = 4
"""Rows of text that a jump takes along at least."""

CLEAR_ROWS = 1
"""Free rows between a photo and text above or below it: with the line gap about 1 字, as captions and pictures keep
from text in newspapers."""
MOST_STEPPED = 40
"""Ways in which columns of a story may end a row above the others that are tried: all of them up to six columns."""
SHORTEST_FRAME = 2
"""Rows under which a gap between heading and photo takes no text: a lone line there would be lost."""
LEAST_PICTURE = 3
"""Rows of the grid that a picture takes at least: less shows nothing."""
SHAPES, SHAPE_BEYOND = (0.5, 2.0), 1.14
"""Width to height between which a picture says something (R30), and how far beyond its own shape one outside that may
be cropped."""

CLEAR_HEAD = 0.7
"""White between a heading and the text under it, in lines of the grid, the half line gap over the text apart: about a
line is seen, the same under every heading of a page (R19)."""
BELOW_HEAD, BETWEEN_HEADS = 0.25, 0.3
"""Of what rounding a heading to whole lines leaves, in lines: most that goes under it, and into each gap between its
texts. The rest stands above it, where a heading may have more white than under it (R20)."""
CENTRED_FROM, FILLED, HOLE = 4, 0.6, 1.5
"""Columns of the grid, from whose width on a headline that fills less of it than that stands in the middle; and over
more of them, one that leaves so many columns white at its right: that is a hole (R4)."""
SMALLER_COST = 3.0
"""What a smaller headline costs, in the coin of its turns (`layout.compose.sense`), times the logarithm of the ratio:
21 pt beside 24 is 0.4, a little less than a turn without a pause, so that a headline rather stands in one line, or
turns at its pause, in the next size."""
TOUCHING, TOUCHING_COST = 0.95, 0.25
"""Part of its measure from which a headline that does not span the page runs into what begins at its right (R4), and
what that costs: a size of most ladders."""
SHORT_HEADLINE = 12
"""Characters up to which a headline is repeated whole over what a jump brought; a longer one by its first phrase."""
LEAST_PHRASE = 4
"""Characters of a phrase that is told from another headline's by itself."""
MOST_HEADING_LINES = 12
"""Lines after which a heading is left as it is: something in it cannot be broken."""
SQUEEZED = 1.25
"""A heading's natural width over that of its lines, from which no squeezing of its marks will make it fit."""

SEARCHED_ROWS = 500
"""Rows beyond its bare area in which a story is looked for room: more than any page has."""
TOO_MUCH = 1000
"""Blank lines that stand for a text too long, where the number of characters that would fill a box is sought."""
MOST_TRIED = 12
"""Lengths tried for a story that is too long or too short before the plain count is good enough."""


def head_cost(rows: int, air: float = 0.0) -> float:
    """What so many rows of white more cost in a heading that has so many lines of it above it already."""
    if not rows:
        return 0.0
    last = len(HEAD_COSTS) - 1
    cost = HEAD_COSTS[min(rows, last)] + max(0, rows - last) * (HEAD_COSTS[last] - HEAD_COSTS[last - 1])
    return cost + AIRY_COST * air * rows
