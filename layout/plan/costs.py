"""What an assignment of stories to pages costs, and every other number that shapes it.

The coin is that of planned pages (`layout.page.costs`): 10 is a row missing at the foot of a column, and a page that
the page planner calls good costs about 100. Shares are of what a page holds.
"""

FULL, CRAMMED = 0.94, 1.04
"""Share of a page that its stories take by the reckoning of `layout.plan.areas`, from which and up to which the page
planner fills it: of 32 realistic pages the 21 between 0.93 and 1.09 were filled, of 11 above three were over."""
SUPPLE, RIGID = 4, 0.04
"""Boxes of stories from which a page is filled that far, and by how much less each box fewer lets it be filled: two
stories over an advertisement find few heights that meet."""
OVER_COST = 60.0
"""A cell (a row of one column) more than a page holds."""
EMPTY_COST, LARGE_GAP_COST, SMALL_GAP = 8.0, 2.0, 0.1
"""A cell that stays empty, up to this share of the page; each beyond. One large gap is better than many small ones: an
advertisement or a picture closes it."""
THIN, MOSTLY, BARREN_COST, NOTHING_COST = 0.8, 0.5, 3.0, 300.0
"""Part of all its pages that an issue fills, below which it is thin; of such a one the part of a page beyond which each
cell that stays empty costs so much more, and what a page costs with nothing on it: a sheet has its four pages."""

FRONT_COST, FRONT_SHORT_COST = 4.0, 1.0
"""For each place in the order that stands before a story on the front page; for a short one, which may be a brief."""
LEAD_COST = 0.8
"""For each place in the order that stands before a page's lead: leads of pages are the important stories."""
EARLY_COST = 0.6
"""For each page before that of a lead, times its importance (1 for the first story, 0 for the last)."""
WEAK_LEAD, WEAK_LEAD_COST = 600, 100.0
"""Characters that a lead has, and what one of none would cost: a lead of a paragraph is no lead."""
BARE_COST = 80.0
"""A page without a picture (R30)."""
PICTURED_ELSEWHERE_COST = 60.0
"""A lead without a picture on a page where another story has one (R29)."""
PICTURED_WITHIN = 3
"""Places in the order by which a story with a picture may stand behind one without and still lead their page."""
MOST_PICTURES, PICTURE_COST = 3, 20.0
"""Pictures on one page, and what each more costs: they take each other's light."""
LEAST_ITEMS, MOST_ITEMS, COUNT_COST = 3, 7, 25.0
"""Boxes on a page, a column of briefs counted once, and what each less or more costs."""
STRANGE_COST = 60.0
"""A story without a section on a page that belongs to one."""
APART_COST = 80.0
"""A story that belongs to another which stands on another page."""
STRANGE_LEAD_COST = 120.0
"""The same, where it leads the page."""
SECOND_LEAD_COST = 120.0
"""A story that is to lead beside another that does, on a page that the editor did not choose for it."""
SECOND_AD_COST = 20.0
"""Several advertisements on one page, house ads counted: they are spread where nobody bought the page."""
AD_SHARE, FRONT_AD_SHARE, AD_COST = 0.5, 0.25, 60.0
"""Advertisements' share of a page, and of the front page, and what more costs (R36)."""
FILLER_COST = 15.0
"""A filler that is used: rather a full page without one."""
HOLD_COST, HOLD_IMPORTANCE = 40.0, 200.0
"""A story held over, and how much more the most important one."""
MOVE_COST = 30.0
"""A story that changes its page against the last plan."""

SHORT = 150
"""Characters up to which a story without a picture may stand in a column of briefs."""
MOST_NOTICES = 3
"""Short stories that stand on a page by themselves; more become a column of briefs."""
MOST_BRIEFS = 9
"""Items of a column of briefs from which each more costs as much as a box."""
LEAD_FROM = 260
"""Characters from which a story without a picture may be a page's lead, where there is one."""

POOR = 100.0
"""Cost of a page that was not planned (its template's, or signed before) from which another exchange is tried."""
UNSIGNED_COST = 40.0
"""What a page costs on which something is amiss that its editor minds, besides that: one page that he signs and one
that he does not are better than two that he nearly signs."""
EXCHANGES, PATIENT_EXCHANGES, EXCHANGED_COST = 12, 30, 60.0
"""Exchanges between a page that is not signed and others that are tried, the cheapest by the reckoning first, and where
somebody waits for the plan; and what one may cost more by it."""
MISSED = 6
"""Blank lines of a planned page from which the reckoning is held to have been wrong."""
BETTER = 10.0
"""By how much pages must be cheaper together for an exchange to be kept."""
TRIED_PAGES, MOST_PLANNED, MOST_TRIED_LAYOUTS = 3, 24, 800
"""Pages that exchanges may plan for each page of the issue; pages that are planned in all, each a third of a second;
and layouts that those of exchanges may be built in together: usual ones take 40 to 60, but pages on which something
stays amiss hundreds each, whatever is exchanged (60 stories that may all wait: half the time)."""
PATIENT_PAGES, MOST_PATIENT, PATIENT_LAYOUTS = 8, 80, 8000
"""The same where somebody waits for the plan."""
SPEED_PAGES = 24
"""Pages from which no exchange is planned: each page takes a third of a second."""
FAR_TOO_FULL = 0.08
"""Part of all pages that found no place on them, from which no exchange is planned: no page has room for anybody's,
and pages too full take the longest (twice as much text as eight pages hold: 0.55 × the time without)."""
MOST_SWEEPS, MOST_LOOKS = 8, 60_000
"""Times that all moves are looked through, and pages that are reckoned, before the assignment is good enough."""
PROPOSED, SWAPPED = 400, 0.75
"""Changes of an assignment that are proposed for each story, and what part of them exchanges two stories: of six issues
of eight pages all became cheaper, by a quarter on average, in a third of a second; 1,000 save a tenth more."""
WARM, COLD = 60.0, 2.0
"""What a change may cost more at first and at last, for one of three such to be taken."""

REFITTED = 3
"""Blank lines of a story up to which the box of a kept plan still suits it: a line more than passes on a new page."""
MUCH_CHANGED = 0.25
"""Stories that came or went, as a part of all, from which a kept plan is forgotten."""
MOVES_TOLD = 6
"""Moves that a note lists."""

ADVISED_LINES = (1, -1, 2, -2, 3, -3)
"""Lines of a column that a story may get more, or lose, where that lets a page stand that may be signed, in the order
in which they are tried: three of a story are one part in ten of most."""
MINDED = 14.0
"""Price of what the eye finds from which an editor minds it (`EYE_COSTS`)."""
MOST_CUT = 10
"""Lines that are cut for a larger photo at most."""
MOST_EDITS, MOST_ADVISED = 2, 30
"""Stories of a page that are edited together at most; and pages that are laid out to find them."""
