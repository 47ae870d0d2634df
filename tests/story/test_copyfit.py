"""Copyfit: stories fill their boxes within the theme's bounds, and what the report says of the rest is exact."""

import random
from dataclasses import replace

import pytest

from layout.model.body import Block, BodyParagraph, Subhead
from layout.model.issue import Story
from layout.story.body import shortened, without_ends
from layout.wording import hints
from tests.page.generated import body, text, tianshan
from tests.page.pages_of import body_areas, boxes, cells, codes, found, laid_out, leaf, on, photo, rows, story
from tests.patience import times

COLUMNS = 6
"""Of the page, over all of which a story alone runs."""
STEP = times(3, 1)
"""Of the numbers that stories are made from."""


def boxed(lines: int, **options: object):
    """A template of one story of so many lines."""
    return rows(leaf("story", lines=lines, **options))


def by_chance(seed: int, characters: int) -> Story:
    chance = random.Random(seed)
    return replace(story("s", 90), body=body(chance, characters), credit=text("居委") if seed % 2 else None)


@pytest.mark.parametrize("seed", range(0, 30, STEP))
def test_cutting_what_is_named_makes_it_fit(seed: int) -> None:
    template = boxed(24, heading=seed % 3)
    one = by_chance(seed, 1700 + 37 * seed)
    fit = laid_out(on(template, one)).fits[0]
    assert fit.overset_lines and fit.cut_chars >= fit.overset_chars > 0
    cut = laid_out(on(template, shortened(one, fit.cut_chars))).fits[0]
    assert not cut.overset_lines
    # A subhead that comes to the head of a column gives up the white above it.
    assert cut.blank_lines <= 3, "no more was named than is needed"


@pytest.mark.parametrize("seed", range(0, 30, 3 * STEP))
def test_cutting_as_much_anywhere_makes_it_fit(seed: int) -> None:
    template = boxed(24)
    one = by_chance(seed, 1500 + 7 * seed)
    fit = laid_out(on(template, one)).fits[0]
    for at, block in enumerate(one.body):
        words = block.text.plain
        if isinstance(block, BodyParagraph) and len(words) > fit.cut_anywhere + 10:
            left = replace(block, text=text(words[:8] + words[8 + fit.cut_anywhere :]))
            cut = replace(one, body=(*one.body[:at], left, *one.body[at + 1 :]))
            assert not laid_out(on(template, cut)).fits[0].overset_lines


def test_the_fewest_characters_are_named_with_their_paragraphs() -> None:
    named = 0
    for seed in range(0, 30, STEP):
        one = by_chance(seed, 1500 + 7 * seed)
        pages = laid_out(on(boxed(24), one))
        fit = pages.fits[0]
        if fit.cuts:
            named += 1
            assert sum(cut.characters for cut in fit.cuts) < fit.cut_chars and len(fit.cuts) == fit.overset_lines
            assert "paragraph" in hints(found(pages, "overset"))[0]
            paragraphs = [at for at, block in enumerate(one.body) if isinstance(block, BodyParagraph)]
            wanted = {paragraphs[cut.paragraph - 1]: cut.characters for cut in fit.cuts}
            assert not laid_out(on(boxed(24), without_ends(one, wanted))).fits[0].overset_lines
    assert named > 5 / STEP


@pytest.mark.parametrize("seed", range(0, 26, STEP))
def test_adding_what_is_named_fills_it(seed: int) -> None:
    template = boxed(26)
    one = by_chance(seed, 900 + 13 * seed)
    pages = laid_out(on(template, one))
    fit = pages.fits[0]
    told = any(finding.code == "underset" for finding in pages.diagnostics)
    assert fit.blank_lines > 2 and told == (fit.blank_lines > COLUMNS)  # a line of each column is rounding
    added = story("x", fit.underset_chars).body
    last = one.body[-1]
    longer = replace(last, text=text(last.text.plain + "".join(block.text.plain for block in added)))
    filled = laid_out(on(template, replace(one, body=(*one.body[:-1], longer)))).fits[0]
    assert not filled.overset_lines and filled.blank_lines <= 2


def test_a_photo_gives_way_before_anything_else() -> None:
    """The first step of the design's order; its bound is the template's."""
    one = story("s", 1100, photos=(photo(),))
    natural = laid_out(on(rows(leaf("story", crop=0.0, head_rows=0, loose=0)), one))
    picture = cells(boxes(natural)["s"])[3]
    heights = []
    for crop in (0.0, 0.3):
        pages = laid_out(on(boxed(30, crop=crop, head_rows=0, loose=0), one))
        heights.append(boxes(pages)["s"].pictures[0].rect.height)
    assert picture and heights[1] != heights[0]
    steps = laid_out(on(boxed(30, crop=0.3, head_rows=0, loose=0), one)).fits[0].steps
    assert steps and steps[0].name == "crop"


def test_the_same_box_is_left_blank_where_nothing_may_be_changed() -> None:
    stiff = laid_out(on(boxed(17, crop=0.0, head_rows=0, loose=0, subheads=False), story("s", 1000))).fits[0]
    free = laid_out(on(boxed(17), story("s", 1000))).fits[0]
    assert not stiff.steps and stiff.blank_lines > free.blank_lines and free.steps


def test_a_paragraph_is_set_otherwise_only_in_the_last_resort_and_few_are() -> None:
    for lines in range(14, 26):
        fit = laid_out(on(boxed(lines, head_rows=0, loose=2), story("s", 1000))).fits[0]
        taken = [step.count for step in fit.steps if step.name == "paragraphs"]
        assert sum(taken) <= 2


@pytest.mark.parametrize("characters", range(700, 1500, 61 * STEP))
def test_columns_end_level(characters: int) -> None:
    """Columns end in the same line or one apart, whatever is left blank under them; the last may be shorter."""
    pages = laid_out(on(boxed(34, head_rows=0), story("s", characters)))
    ends: dict[int, float] = {}
    for area in body_areas(boxes(pages)["s"]):
        ends[area.column] = max(ends.get(area.column, 0.0), area.lines[-1].baseline)
    *full, last = (ends[column] for column in sorted(ends))
    pitch = tianshan().grid.pitch
    level = max(full) - min(full) <= pitch + 0.01
    assert level or max(full) - min(*full, last) <= 2 * pitch + 0.01, "a line; two, or the last is shorter still"
    assert last <= max(full) + 0.01
    assert max(full) - last <= 6 * pitch + 0.01, "what is blank is shared out among the columns"


def test_credit_stays_with_its_story_even_if_text_is_over() -> None:
    pages = laid_out(on(boxed(12), story("s", 2000, credit=text("街道"))))
    assert any(area.kind == "credit" for area in boxes(pages)["s"].texts)
    assert found(pages, "overset").story == "s"


def test_photos_without_room_are_reported_not_dropped() -> None:
    pages = laid_out(on(boxed(8), story("s", 300, photos=(photo(900, 2400), photo(900, 2400)))))
    assert codes(pages)["no-room"] == 1 and pages.fits[0].overset_lines


def test_a_subhead_never_ends_a_column_and_no_column_begins_with_a_last_line() -> None:
    for seed in range(12):
        chance = random.Random(seed)
        blocks: list[Block] = []
        for _ in range(8):
            blocks += [Subhead(text("三件小事")), *body(chance, chance.randint(20, 160))]
        pages = laid_out(on(boxed(20 + seed), replace(story("s", 90), body=tuple(blocks))))
        assert not codes(pages)["stranded-heading"] and not codes(pages)["widow"], f"seed {seed}"
