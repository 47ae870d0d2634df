"""Planned pages are repaired, and what cannot be is told: one figure for a page that is short, the eye's rules else."""

from dataclasses import replace

import pytest

from layout.errors import Diagnostic
from layout.faces import load
from layout.model.page import Pages
from layout.page import paginate
from layout.page.eye import facts_of, offences
from layout.page.moves import resized
from layout.page.plot import Plot, branch, evened, level_at_top, template_of
from layout.page.supply import SupplyItem
from layout.story.costs import SHAPE_BEYOND, SHAPES
from layout.wording import hints, message
from tests.bench.pages import realistic
from tests.page.generated import NEWSPRINT_PPI, tianshan
from tests.page.pages_of import boxes, cells, columns, laid_out, leaf, on, photo, rows, story
from tests.page.test_plan import page
from tests.patience import PATIENT, times


def told(pages: Pages, code: str) -> list[Diagnostic]:
    return [one for one in pages.diagnostics if one.code == code]


LEAVES = {id_: Plot(2, leaf("story"), SupplyItem("story", id_, rank)) for rank, id_ in enumerate("abcd")}


def shown(plot: Plot) -> str:
    if plot.item is not None:
        return plot.item.id
    return ("|" if plot.upright else "-").join(["(" + shown(p) + ")" if p.parts else shown(p) for p in plot.parts])


def test_parts_of_a_plan_are_taken_out_and_put_elsewhere() -> None:
    a, b, c, d = LEAVES.values()
    plot = branch((branch((a, b), upright=False), branch((c, d), upright=False)), upright=True)
    assert shown(plot) == "(a-b)|(c-d)" and plot.span == 4
    assert shown(plot.put((0, 1), branch((b, c), upright=False))) == "(a-b-c)|(c-d)"
    assert shown(plot.without((1, 0))) == "(a-b)|d"
    assert shown(plot.put((1,), d)) == "(a-b)|d"
    assert [item.id for item in plot.items] == list("abcd")


def test_a_plan_becomes_a_template_that_takes_its_items_in_its_order() -> None:
    a, b, c, _ = LEAVES.values()
    items = [part.item for part in (a, b, c) if part.item]
    tree = template_of(branch((c, branch((a, b), upright=True)), upright=False), items)
    assert tree.rows[0].options["take"] == 3 and tree.rows[1].options["space"]
    assert [child.span for child in tree.rows[1].columns] == [2, 2]
    assert all("take" not in child.options for child in tree.rows[1].columns)


def test_headings_at_the_top_of_a_plan_get_no_white() -> None:
    parts = [part.dressed(head_rows=2) for part in LEAVES.values()]
    top = level_at_top(branch((branch(parts[:2], upright=True), branch(parts[2:], upright=True)), upright=False))
    assert [part.node.options["head_rows"] for _, part in top.walk() if part.item] == [0, 0, 2, 2]


def test_a_part_that_suits_no_other_width_is_not_resized() -> None:
    assert resized(LEAVES["a"], 0, None) is None  # type: ignore[arg-type]
    assert resized(LEAVES["a"], 2, None) is LEAVES["a"]  # type: ignore[arg-type]


@pytest.mark.parametrize("lengths", [(1500, 1000, 700), (900, 500, 500, 400, 300, 250, 150), (1390, 920, 1050)])
def test_a_page_that_can_be_signed_is_not_complained_of(lengths: tuple[int, ...]) -> None:
    pages = laid_out(page(*lengths))
    assert not [one for one in pages.diagnostics if one.severity == "warning"]


def test_the_first_lines_of_headings_at_the_top_of_a_planned_page_are_level() -> None:
    placed = [box for box in boxes(laid_out(page(1500, 1000, 700))).values() if box.story]
    top = min(box.rect.y for box in placed)
    heads = [min(area.rect.y for area in box.texts) - top for box in placed if box.rect.y < top + 1]
    assert max(heads) < tianshan().grid.pitch * 1.2


def test_a_page_with_too_little_says_so_once_with_what_would_close_it() -> None:
    pages = laid_out(page(830, 630))
    (short,) = told(pages, "page-short")
    assert "lacks about" in message(short) and any("filler" in hint for hint in hints(short))
    assert not {"R21", "R22", "R23"} & {one.said.named["rule"] for one in told(pages, "eye")}


def test_what_is_written_as_the_figure_says_fills_the_page() -> None:
    (short,) = told(laid_out(page(830, 630)), "page-short")
    lacking = short.said.named["characters"]
    assert isinstance(lacking, int)
    assert not told(laid_out(page(830 + lacking // 2, 630 + lacking // 2)), "page-short")


def test_headlines_that_are_read_as_one_are_warned_of_on_a_template_of_the_designer_too() -> None:
    heads = ("楼道里终于有了新灯真亮堂", "菜场终于换了新顶真亮堂啊")
    pages = laid_out(on(rows(columns(leaf("story"), leaf("story"))), *(story(h, 900, h) for h in heads)))
    (found,) = [one for one in told(pages, "eye") if one.said.named["rule"] == "R14"]
    assert found.severity == "warning" and all(head in message(found) for head in heads)
    assert (found.said.named["column"], found.said.named["line"]) == (1, 1)


@pytest.mark.parametrize("size", [(3900, 1500), (3000, 1000), (1000, 2600), (3000, 2000)])
def test_copyfit_makes_no_slit_of_a_picture(size: tuple[int, int]) -> None:
    own = size[0] / size[1]
    for lengths in ((900, 700, 500, 300), (1500, 700), (400, 400, 400, 400, 400))[: times(1, 3)]:
        source = page(*lengths)
        source = replace(source, stories=(replace(source.stories[0], photos=(photo(*size),)), *source.stories[1:]))
        pages = laid_out(source)
        assert "R30" not in {one.rule for one in offences(facts_of(pages.pages[0], tianshan()))}
        for box in boxes(pages).values():
            for picture in box.pictures:
                shape = picture.rect.width / picture.rect.height
                assert min(SHAPES[0], own / SHAPE_BEYOND) - 0.02 < shape < max(SHAPES[1], own * SHAPE_BEYOND) + 0.02


def test_a_page_that_is_half_empty_is_told_once_not_by_every_column() -> None:
    """On a designer's template, too: the blank foot is the finding, not each column that ends above it."""
    pages = laid_out(on(rows(leaf("story")), story("a", 300)))
    assert told(pages, "page-blank")
    assert not {"R21", "R22", "R23"} & {one.said.named["rule"] for one in told(pages, "eye")}


def test_a_planned_page_makes_no_photo_coarser_than_the_press_prints_well() -> None:
    small = photo(460, 330)
    wide = replace(page(1500, 900, 700), lead=replace(page(1500).lead, photos=(small,)))  # type: ignore[type-var]
    (placed,) = boxes(laid_out(wide))["s1"].pictures
    assert placed.picture.width_px / (placed.rect.width / 72) >= 200


@pytest.mark.parametrize("lengths", [(432, 280, 210, 403), (466, 339, 392, 183)])
def test_no_page_is_planned_with_a_photo_that_the_press_refuses(lengths: tuple[int, ...]) -> None:
    """However empty the page is that it might fill: it would not be printed."""
    planned, few = page(*lengths), (photo(420, 630),)
    assert planned.lead is not None
    others = (planned.stories[0], replace(planned.stories[1], photos=few), *planned.stories[2:])
    thin = laid_out(replace(planned, lead=replace(planned.lead, photos=few), stories=others))
    placed = [picture for box in thin.pages[0].walk() for picture in box.pictures]
    assert len(placed) == 2 and all(one.picture.width_px / (one.rect.width / 72) >= 150 for one in placed)


def test_white_between_boxes_keeps_within_what_a_template_says() -> None:
    def gap(most: int) -> int:
        own = {"head_rows": 0, "space_less": 0}
        two = leaf("story", **own), leaf("story", space=2, space_more=most, **own)
        rest = leaf("photo", lines=tianshan().rows - 20, space_less=0, space_more=0)
        laid = boxes(laid_out(on(rows(*two, rest), story("a", 300), story("b", 300), photos=(photo(),))))
        return cells(laid["b"])[1] - cells(laid["a"])[1] - cells(laid["a"])[3]

    assert gap(0) == 2 and gap(1) == 3


def test_gaps_that_a_plan_holds_alike_stand_in_its_template() -> None:
    a, b, c, _ = LEAVES.values()
    plot = evened(branch((a, branch((b, c), upright=True)), upright=False), (-1, 0), head_rows=0)
    tree = template_of(plot, [part.item for part in (a, b, c) if part.item])
    assert tree.rows[1].options["space_less"] == 1 and tree.rows[1].options["space_more"] == 0
    assert plot.put((0,), a).white == (-1, 0)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [18, 35, 69] if PATIENT else [18])
def test_gaps_of_a_realistic_page_are_alike(seed: int) -> None:
    theme = tianshan()
    pages = paginate(realistic.issue([realistic.page(seed, theme)]), theme, load(), NEWSPRINT_PPI)
    assert not [one for one in offences(facts_of(pages.pages[1], theme)) if one.rule == "R21"]
