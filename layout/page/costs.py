"""What a page costs, and every other number that shapes it. 10 is a row missing at the foot of a column.

The coin is copyfit's (`layout.story.costs`). Heights are in rows of the grid, widths in its columns.
"""

# White between boxes.

GAP_COST = 6.0
"""A row more between two boxes: better than a blank row in a column of text, worse than a photo cropped by a row."""
WIDE_GAP_COST = 14.0
"""What each further row costs more: gaps of a page are alike (R21)."""
TIGHT_COST = 4.0
"""A row less between two boxes than wished for."""
OWN_AIR = 0.6
"""Lines of white above a heading that no reader counts as part of the gap: what rounding to the grid leaves on
average, and a little."""
GAP_BOUNDS = (-1, 2)
"""Rows less and more than wished for that one gap between boxes may take."""
MOST_LOOSE = 8
"""Paragraphs of a story that may be set a line longer or shorter where white between boxes must not give."""
FILL_COST = 16.0
"""A row at the foot of a stack that nothing fills: dearer than white between boxes, cheaper than holes in a column."""
FOOT, FOOT_COST = 3, 3.0
"""Rows of that from which the page is thin, and what each further one costs: white that nothing fills stands in one
piece at the foot, where an advertisement closes it, and is not poured out between the stories."""

# How height is shared out.

MOST_EXTRA = 8
"""Rows beyond what it needs that a story is tried with: more is blank, whoever gets it."""
DEEP = 8
"""Rows below what it needs from which a story's cost is reckoned by its area: trying them finds the same."""
LEAD_CUT = 4
"""Stories that are rather cut than the lead."""
LEAST_TEXT = 3
"""Rows under its heading that a story keeps where the page is too full for everything."""
PICTURE_COST = 1.5
"""A row cropped from or added to a picture that stands alone."""
PANEL_COST = 1.0
"""A row that a 导读 lacks of what it asks for, its entries closer."""
PLAN_COST = 6.0
"""A row that a planned part of a page has less than what stands in it needs at least: a photo elsewhere is cropped for
it, a 导读 closer; no text is cut."""
SQUEEZED_ROWS = 2
"""Rows by which one cell may be squeezed in favour of another, although all would fit."""
SHARED_ROWS, SHARED_FURTHER = 10, 16
"""Rows less or more than a stack's least for which sharing them out is worked out at once; and for how many more
wherever these do not reach."""
CUT_FROM = 24
"""Rows too many from which the last cells are simply cut: no sharing out would make such a page fit."""
SPLITS_TRIED = 6
"""Ways to share columns among stories side by side that are fitted exactly: those whose heights differ least."""

# What a planned page is like.

SPACE = 2
"""Lines of white between boxes one under the other: a headline must not cling to the story above it."""
FAULT_COSTS = {
    "page-cut": 150.0,
    "equal-headlines": 25.0,
    "headlines-touch": 25.0,
    "stranded-heading": 25.0,
    "picture-far": 80.0,
    "widow": 6.0,
    "runt": 8.0,
}
"""What faults of a planned page cost once it is built, by the code of their finding; others cost nothing."""
EYE_COSTS = {
    "R1": 180.0, "R2": 36.0, "R2-unsure": 12.0, "R3": 18.0, "R4": 72.0, "R4-edge": 20.0, "R4-lost": 24.0, "R5": 90.0,
    "R7": 12.0, "R8": 0.0, "R11": 90.0, "R12": 36.0, "R14": 90.0, "R14-near": 8.0, "R15": 150.0, "R15-near": 30.0,
    "R16": 75.0, "R16-beside": 60.0, "R17": 120.0, "R19": 60.0, "R20": 40.0, "R21": 60.0, "R21-air": 6.0,
    "R21-level": 10.0, "R21-ad": 12.0, "R22": 90.0, "R22-short": 30.0, "R23": 45.0, "R23-page": 45.0, "R25": 42.0,
    "R26": 75.0, "R27": 18.0, "R29": 90.0, "R29-equal": 20.0, "R30": 75.0, "R30-weight": 45.0, "R30-small": 45.0,
    "R31": 20.0, "R33": 40.0, "R36": 60.0, "R37": 45.0, "R37-notices": 12.0, "R37-stairs": 25.0, "R42": 12.0,
}  # fmt: skip
"""What an offence against a rule of the eye costs on a page that is built (`layout.page.eye`), by its rule and form:
six rows of holes and more where a chief editor refuses the page, less where he only frowns: what he frowns at on one
page costs less together than what he refuses."""
WEAK_LEAD_COST = 120.0
"""What a lead costs whose headline is not `DOMINANT` times the second's, for each whole time that it lacks (R11)."""
DOMINANT = 1.4
"""Times the second headline's size that the lead's has at least."""
HEADLINE_CLASH_COST = 80.0
"""Two headlines at the same height side by side that are read as one (碰题, R14), before anything is built."""
MOST_IN_ROW, HEADLINE_ROW_COST = 2, 120.0
"""Headlines beside each other on one level, and what more of them cost (R15)."""
WIDE, HOLLOW_COST = 4, 120.0
"""Columns from which a headline that does not fill its measure leaves a hole, and what an empty one costs (R4)."""
CENTRED_COST = 8.0
"""A headline that stands in the middle of its columns because it does not fill them."""
STRIP, STRIP_COST = 5, 20.0
"""Rows of a column of text below which a story over that many columns is a strip, and what that costs (R25)."""
OPEN_COST = 15.0
"""A row of the page that a plan leaves open, before anything is built; of a thin page the first `FOOT` of them."""
LEAD_PICTURE, LEAD_PICTURE_COST = 3, 10.0
"""Columns from which the lead's picture dominates the page, and what each column less costs (R29)."""
NARROWED_COST = 15.0
"""A column by which a photo is narrower than its editor asked for, by its columns or by its lines and its shape."""
LARGE_PHOTO_COST = 14.0
"""Another story's photo as wide as that."""
ALIGNED_GUTTERS_COST = 12.0
"""Two bands one under the other that have a gutter at the same place."""
THROUGH_GUTTER_COST = 150.0
"""A gutter through the whole page (通栏断版)."""
GUTTER_TO_AD_COST, SIDE_TO_AD_COST = 90.0, 20.0
"""A gutter through all that stands above an advertisement across the page, where it divides the page into halves; and
where it parts a side column from the rest, which is custom (R17)."""
UNEVEN_COST = 14.0
"""A row by which two parts side by side differ where they cannot be equal."""
SPLIT_HEAD_COST = 150.0
"""A heading that turns inside a word, because its grade has no size for such a width."""
TALL_HEAD_COST = 25.0
"""A headline line more than its style aims at."""
WASTE_COST = 4.0
"""A row of a column left white beside an advertisement."""
FINE_PPI = 200.0
"""Pixels an inch below which a photo of two columns is tried in one, too, whatever its story's width."""
COARSE_COST = 150.0
"""A photo so wide that the press prints it coarsely, where its editor did not ask for that: low-ppi would be told."""
COARSEST, REFUSED_COST = 0.75, 400.0
"""Part of the pixels with which a press prints well below which it refuses a photo (newsprint; others from two thirds
on), and what that costs: no plan is printed with one."""
SMALL_PHOTO_COST = 12.0
"""A photo of one column in a wider story (R30)."""
STAMP_COST = 30.0
"""One of a few lines: it shows nothing, and is better left out (R30)."""
SLIM, SLIM_COST = 18, 10.0
"""Rows of text from which a story is a sliver in one column, and what that costs; one with a photo is so at once."""
SMALL_LEAD_COST = 12.0
"""A column of the grid by which the lead is narrower than two thirds of the page."""
DIVIDED_COST = 8.0
"""Text in columns other than the page's (破栏): a spice."""
FRAMED_COST, FRAMES_COST = 10.0, 150.0
"""A story in a frame that its editor did not ask for (加框), a spice; each more than a page may have."""
HOLLOW_FRAME_COST = 12.0
"""A row that any frame is higher than its story: white stands outside of it."""
FRAMED_FROM, FRAMED_LEG = 2, 8
"""Columns of a story in such a frame at least, and lines of each: it is for what is different, not to fill a hole."""
TORN_COST = 30.0
"""A line of a table that its column is too narrow for: wider columns of text are better (破栏)."""
TABLE_MEASURE, TABLE_ALONE = 40, 60
"""Characters of a line up to which a story with a table may be re-divided into fewer columns; and one that is little
else, whose few lines of text nobody reads on and on."""
SHALLOW, SHALLOW_COST = 3, 20.0
"""Rows of a column of text below which a headline stands over next to nothing, and what that costs."""
READABLE, UNREADABLE_COST = (6, 30), 0.7
"""Rows of a column of text between which it reads well, and what a row less or more than that costs."""
UNAVOIDABLE = 40.0
"""What an item costs in the best of cases, above which it is not held against a plan."""

# Which widths and leaves suit an item.

PANORAMA = 2.4
"""Width to height from which a picture wants the whole page's width."""
UPRIGHT = 0.9
"""Width to height below which a picture is upright."""
CROP, CROP_ALONE = 0.2, 0.12
"""Most of the height of a story's photo, and of one that stands alone, that a planned page may crop or add."""
CROP_OF_FULL = 0.4
"""Most of a story's photo that is cropped on a page that has no room else: rather than that a text finds no place."""
HEAD_ROWS, AIRY_HEAD_ROWS = 1, 2
"""Most lines of white that a planned page may add to a heading; and where nothing else fills it."""
LEAST_ROWS, MOST_ROWS = 4, 60
"""Rows of text a column should have at least (R16) and at most, which bounds how wide and how narrow a story is."""
SHALLOW_ROWS = 2
"""Rows of text a column should have at least where nothing else fills the page."""
NOTICE_ROWS = 12
"""Rows of text up to which a story is a notice, for which one row less will do."""
NARROW, LEAST_LEG = 3, 5
"""Columns up to which that is enough, and the rows that a column of a wider story should have (R25)."""
DIVIDED_FROM = 3
"""Columns from which a story without photos may be re-divided into one less (破栏)."""
JOINED = 30
"""Characters of a line up to which two columns are joined for briefs of a few lines (合栏): legs of two and three lines
are no columns."""
VERTICAL_FROM, VERTICAL_ROWS, VERTICAL_HEAD, VERTICAL_COST = 4, (9, 20), 2.5, 14.0
"""Columns of a story from which a short headline may stand vertically in a column of its own (竖题), rows of a column
of its text, characters of such a headline for each column at most, and what that costs: a spice."""
VERTICAL_FILL = 2.8
"""Rows of a column of its text for each character of such a headline at most: it is half as long as its story."""
BESIDE, BESIDE_FROM, BESIDE_ROWS = 2, 5, 7
"""Columns of a heading that stands beside its text (串文题), columns of a story from which it may, and rows of a column
of text up to which: a strip over many columns under a heading would be a line or two of each."""
LEAST_PLAN = 10
"""Rows that a plan needs to be one."""

# How far the search goes.

MOST_IN_COLUMN = 5
"""Boxes in a part that is narrower than the page."""
MOST_BESIDE = 7
"""Boxes in a part of the page's width that is cut upright."""
PRICED_BELOW, PRICED_ABOVE = 2, 5
"""Rows below (where a photo gives way) and above its least height at which each box is priced."""
PRUNE_ABOVE = 180.0
"""Cost from which a setting of one box is no part of a plan, and a plan that much dearer than the best not built."""
PRUNE_PART_ABOVE = 400.0
"""Cost from which a part of a page is none."""
MANY, EACH_MORE = 10, 60.0
"""Items of a page up to which these limits hold, and what a part may cost more for each beyond: each costs something.
A broadsheet has fifteen."""
UNEVEN_ROWS = 10
"""Rows by which two parts side by side may differ where they cannot be equal."""
PAIRED_ROWS = 4
"""Rows by which two stories side by side may differ on a page that is far too full."""
SMALLER = 4
"""Times that headlines of a plan are made smaller where that is better."""
REPAIRS, REPAIRED, REPAIRS_JUDGED, REPAIRS_JUDGED_AGAIN = 10, 20, 100, 60
"""Changes of a plan one after the other; likeliest changes that are built and judged for each; and for all of them:
where it is the first found, and where it is another."""
WORTH_REPAIR = 3.0
"""What a change must gain at least."""
ORDER_COST = 4.0
"""Two stories of which the less important is read first."""
OF_EACH_CUT = 6
"""Candidates that share their first cut: others may turn out better when they are built."""
BUILT, BUILT_AGAIN = 8, 4
"""Plans that are built and judged as they would be printed; and those of each further try."""
ROWS_SHORT, ROWS_LONG, ROWS_FAR = 6, 10, 45
"""Rows less and more than the page has, at which a plan is still built: copyfit may close what is open. The last:
rows more for what is as wide as the page."""
GOOD, BLANK, HOPELESS = 70.0, 80.0, 4000.0
"""Costs above which other orders of the smaller stories are tried; of its blank alone, above which stories may be
set in columns of their own and headings get more white; above which the page is too full or empty for any layout."""
OVERFULL = 1.15
"""Content of so many times the page's area, from which no plan will fit it and the search is cut short."""
MOST_LEADS = 2
"""Other widths of the lead that are tried where the best plan is poor."""
MOST_SWAPS = 3
"""Orders with two stories changed that are tried."""

# What a maker-up would not let pass.

MUCH_WHITE, MOST_WHITE = 0.025, 0.2
"""Part of a page that is white beyond its gaps, from which it has too little on it where the eye minds that white; and
from which it has wherever it lies, over a folio at the foot, too."""
LEAST_WHITE = 5
"""Lines of one column that are white on such a page at least: a small one's two last lines are nobody's fault."""
FOOT_LINES = 3
"""Blank lines at the foot of a page above which they are a fault (空白)."""
DISPLAY_SIZE = 1.5
"""Times the size of body text from which a headline is one that can clash with another."""
NEAR_LINES = 3
"""Lines of white between a picture and its story from which they are no longer neighbours."""
SHEET = 4
"""Pages of a folded sheet."""


def open_cost(rows: int, price: float) -> float:
    """What rows cost that nothing fills, the first of them at a price: all stand in one piece."""
    return min(rows, FOOT) * price + max(0, rows - FOOT) * FOOT_COST


def gap_cost(rows: int, wished: int, air: float = 0.0) -> float:
    """What white of so many rows between two boxes costs where a number is wished for.

    `air`: lines of white that the lower box begins with, which a reader sees as part of it.
    """
    more = rows + air - wished
    if more < 0:
        return -more * TIGHT_COST
    return max(0.0, more - OWN_AIR) * GAP_COST + max(0.0, more - OWN_AIR - 1) * WIDE_GAP_COST
