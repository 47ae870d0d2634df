"""Pages without a template: the plan fills the page, keeps the order of ranks, and can be frozen."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from layout.commands.plan import command, template_lines
from layout.model.issue import Ad, Briefs, IssuePage, Picture
from layout.model.theme import TemplateNode
from layout.page import paginate, trace
from layout.page.options import check_options
from layout.wording import hints, message
from tests.page.generated import FAST, NEWSPRINT_PPI, issue, text, tianshan
from tests.page.pages_of import boxes, cells, codes, columns, issue_of, laid_out, leaf, on, photo, rows, story
from tests.patience import times

FULL = (1300, 800, 600, 400, 250)
"""Characters of stories that about fill a front page together, with a photo."""


def page(*lengths: int, **more: object) -> IssuePage:
    lead, *rest = (story(f"s{n}", length, f"第{n}条街上的新鲜事") for n, length in enumerate(lengths, 1))
    return replace(IssuePage("社区", "auto", replace(lead, photos=(photo(),)), None, tuple(rest)), **more)


def leaves_of(node: TemplateNode) -> list[TemplateNode]:
    return [node] if node.slot else [leaf for child in (*node.rows, *node.columns) for leaf in leaves_of(child)]


@pytest.mark.parametrize(
    "lengths", [FULL, (900, 500, 500, 400, 300, 250, 150), (1500, 1000, 700), (2000, 1400), (800,) * 4][: times(3, 5)]
)
def test_a_page_that_can_be_filled_is(lengths: tuple[int, ...]) -> None:
    pages = laid_out(page(*lengths))
    assert not codes(pages)["overset"]
    assert max(fit.blank_lines for fit in pages.fits) <= 3


@pytest.mark.parametrize("lengths", [(1350, 950, 1050), (990, 1470, 1000)])
def test_text_stands_in_columns_of_its_own_where_something_would_be_amiss(lengths: tuple[int, ...]) -> None:
    """破栏: without it one story of the page has three blank lines or more."""
    pages = laid_out(page(*lengths))
    plan = pages.pages[0].plan
    assert plan is not None and not codes(pages)["underset"] and not codes(pages)["overset"]
    assert any("divide" in leaf.options for leaf in leaves_of(plan.template))


def test_stories_that_change_places_are_told_so_in_the_plan() -> None:
    """A leaf says which story it takes: a frozen plan gives the page that was planned."""
    tree = rows(leaf("story", take=2), columns(leaf("photo", take=2), leaf("story")), leaf("photo"))
    shapes = (photo(), photo(1200, 1200))
    placed = boxes(laid_out(on(tree, story("a", 600), story("b", 300), photos=shapes)))
    assert cells(placed["b"])[1] < cells(placed["a"])[1]
    assert cells(placed["p1.photo2"])[1] < cells(placed["p1.photo1"])[1]


@pytest.mark.parametrize("size", [(2400, 1600), (1200, 1200), (1600, 2400), (3000, 1000)])
@pytest.mark.parametrize("lines", [14, 8][: times(1, 2)])
def test_a_picture_of_a_height_that_the_editor_chose_is_hardly_cropped(size: tuple[int, int], lines: int) -> None:
    """Its width follows from its shape."""
    alone, own = replace(photo(*size), lines=lines), replace(photo(*size), lines=lines)
    source = page(900, 700, 500, 300, photos=(alone,))
    source = replace(source, stories=(replace(source.stories[0], photos=(own,)), *source.stories[1:]))
    for box in boxes(laid_out(source)).values():
        for picture in box.pictures:
            if picture.photo and picture.photo.lines:
                left, top, right, bottom = picture.crop
                assert (right - left) * (bottom - top) > 0.6


def test_a_picture_that_belongs_to_a_story_is_planned_beside_it() -> None:
    for number in (2, 3, 4):
        own = replace(photo(1200, 1200), columns=2, story=f"s{number}")
        pages = laid_out(page(900, 700, 500, 300, photos=(own,)))
        assert not codes(pages)["picture-far"] and not codes(pages)["overset"]


def test_the_lead_stands_at_the_upper_left() -> None:
    for seed in range(times(2, 3)):
        pages = paginate(issue(seed, 1, 5, 500, "auto"), tianshan(), FAST, NEWSPRINT_PPI)
        placed = boxes(pages)
        lead = next(box for box in placed.values() if box.slot == "lead")
        tops = [box.rect.y for box in placed.values() if box.story]
        assert lead.rect.y == min(tops) and cells(lead)[0] == 0


def test_everything_stands_on_the_page_once_and_apart() -> None:
    ad = Ad(Picture(issue_of().file, 900, 600), columns=3, lines=12)
    briefs = Briefs(text("简讯"), (story("x", 100), story("y", 120)))
    pages = laid_out(page(1600, 700, 500, briefs=briefs, ads=(ad,), photos=(photo(),)))
    leaves = [box for box in boxes(pages).values() if not box.boxes]
    assert {box.id for box in leaves} >= {"s1", "s2", "s3", "x", "y", "p1.ad1", "p1.photo1"}
    for number, one in enumerate(leaves):
        assert not any(one.rect.overlaps(other.rect) for other in leaves[number + 1 :])


def test_a_page_far_too_full_says_so_and_does_not_search_forever() -> None:
    pages = laid_out(page(*(3000,) * 9))
    assert codes(pages)["overset"] and pages.pages[0].plan is not None
    assert pages.pages[0].plan.tried <= 1


@pytest.mark.parametrize("lengths", [(1400, 300, 900, 200, 1400, 500, 800, 1400), (700, 200, 1600, 150, 1600, 1600)])
def test_a_page_far_too_full_is_full(lengths: tuple[int, ...]) -> None:
    """An editor who must cut wants to see what there is room for: no story is blank beside one that is over."""
    pages = laid_out(page(*lengths))
    assert max(fit.blank_lines for fit in pages.fits) <= 6


def test_a_page_far_too_full_names_the_headlines_of_what_is_over() -> None:
    """Once, for the page; `told_once` leaves out what is said of each story."""
    pages = laid_out(page(*(1400, 300, 900, 200, 1400, 500, 800, 1400)))
    (told,) = (one for one in pages.diagnostics if (one.code, one.form) == ("overset", "several"))
    assert re.search(r"“第\d条街上的新鲜事”, “第\d", message(told)) and "条街上的新鲜事" in hints(told)[0]


@pytest.mark.parametrize("lengths", [(1250, 900, 700, 500, 300, 250), (1200, 700, 700, 700, 700)])
def test_a_page_a_little_too_full_has_stories_that_need_no_cut(lengths: tuple[int, ...]) -> None:
    """An editor rather cuts one story by many lines than each by a few, and anything rather than the lead."""
    pages = laid_out(page(*lengths))
    over = [fit for fit in pages.fits if fit.overset_lines]
    assert 0 < len(over) < len(pages.fits) and "s1" not in {fit.id for fit in over}


def test_a_page_with_too_little_is_a_fault_that_is_named() -> None:
    assert codes(laid_out(page(300)))["page-blank"] == 1


def test_one_headline_of_two_side_by_side_is_smaller() -> None:
    for lengths in ((1500, 900, 900), (1200, 600, 600, 600), (1500, 500, 500, 400, 400))[: times(2, 3)]:
        assert not codes(laid_out(page(*lengths)))["equal-headlines"]


def read(lines: list[str]) -> TemplateNode:
    """A template from YAML, as the source room reads it."""

    def node(tree: object) -> TemplateNode:
        if isinstance(tree, str):
            return TemplateNode(slot=tree)
        assert isinstance(tree, dict)
        for name in ("rows", "columns"):
            if name in tree:
                inner = tuple(node(child) for child in tree[name])
                rest = {key: value for key, value in tree.items() if key != name}
                return said(TemplateNode(**{name: inner}), rest)
        ((slot, rest),) = tree.items()
        return said(TemplateNode(slot=slot), rest or {})

    def said(made: TemplateNode, rest: dict[str, object]) -> TemplateNode:
        own = {name: rest.pop(name) for name in ("span", "lines", "min_lines", "max_lines", "box") if name in rest}
        return replace(made, options=rest, **own)

    return node(yaml.safe_load("\n".join(lines)))


@pytest.mark.parametrize("seed", range(times(2, 4)))
def test_a_frozen_plan_lays_out_the_same_page(seed: int) -> None:
    planned = paginate(issue(seed, 1, 6, 900, "auto"), tianshan(), FAST, NEWSPRINT_PPI)
    plan = planned.pages[0].plan
    assert plan is not None
    frozen = replace(planned.pages[0].source, plan=read(list(template_lines(plan.template))))
    again = paginate(issue_of(frozen), tianshan(), FAST, NEWSPRINT_PPI)

    def shown(pages: object) -> list[str]:
        """Lines with their depth: hairlines stand between the boxes of a plan, frozen or not."""
        wanted = trace(pages, tianshan()).splitlines()  # type: ignore[arg-type]
        boxed = re.compile(r"(auto|group) p1\.plan.*")
        return [boxed.sub("plan", line) for line in wanted if not line.startswith("page")]

    assert shown(planned) == shown(again)


def test_freezing_writes_the_plan_and_nothing_else(tmp_path: Path, sample_path: Path) -> None:
    written = sample_path.read_text("utf-8")
    copy = shutil.copytree(sample_path.parent, tmp_path / "issue") / sample_path.name
    assert "template: front" in written
    copy.write_text(written.replace("template: front", "template: auto  # nobody decides"), "utf-8")
    shown = CliRunner().invoke(command, [str(copy), "--freeze"])
    assert "plan:" in shown.output and shown.exit_code in (0, 1), shown.output
    lines, before = copy.read_text("utf-8").splitlines(), written.splitlines()
    at = next(i for i, line in enumerate(before) if "template: front" in line)
    assert lines[:at] == before[:at] and lines[-len(before) + at + 1 :] == before[at + 1 :]
    assert lines[at].strip().removeprefix("- ") == "plan:"
    again = CliRunner().invoke(command, [str(copy)])
    assert "no page is planned" in again.output


def test_freezing_keeps_the_files_encoding_and_line_ends(tmp_path: Path) -> None:
    text = (
        "theme: tianshan\r\ndate: 2026-11-23\r\nnumber: 1\r\nmasthead: {name: 社区报}\r\npages:\r\n"
        "  - template: auto\r\n    lead: {headline: 标题, body: 本报讯 今天下午，街道召开会议。}\r\n"
    )
    file = tmp_path / "issue.yaml"
    file.write_bytes(text.encode("gb18030"))
    shown = CliRunner().invoke(command, [str(file), "--freeze"])
    assert shown.exit_code in (0, 1), shown.output
    frozen = file.read_bytes().decode("gb18030")
    assert frozen.startswith(text[: text.index("template")] + "plan:\r\n") and frozen.endswith(text[-50:])
    assert frozen.count("\n") == frozen.count("\r\n")


@pytest.mark.parametrize("lengths", [(420, 300), (600, 260, 120), (330,)])
def test_the_white_of_a_thin_page_stands_at_its_foot(lengths: tuple[int, ...]) -> None:
    """It is not poured out between the stories, and not between their headings and texts."""
    bare = page(*lengths)
    placed = boxes(laid_out(replace(bare, lead=replace(bare.lead, photos=()))))
    own = sorted((cells(placed[f"s{n}"]) for n in range(1, len(lengths) + 1)), key=lambda cell: cell[1])
    ends = [row + height for _, row, _, height in own]
    assert all(row - max(ends[:n], default=row) <= 3 for n, (_, row, *_) in enumerate(own) if n)
    assert max(ends) < 0.7 * tianshan().rows


def test_a_photo_is_larger_on_a_thin_page() -> None:
    pages = laid_out(page(420, 300))
    assert boxes(pages)["s1"].pictures[0].rect.width > tianshan().grid.width(3)
    assert not codes(pages)["page-blank"] and not codes(pages)["page-short"]


def test_a_leaf_that_plans_lets_its_lead_jump_where_it_says_so() -> None:
    front = rows(leaf("masthead", lines=40), leaf("auto", jump=True))
    sources = (replace(page(1800), plan=None, template="front"), replace(page(400), template="auto"))
    theme = replace(tianshan(), pages={**tianshan().pages, "front": front})
    pages = laid_out(*sources, theme=theme)
    assert not codes(pages)["overset"] and not codes(pages)["jump-unmatched"]
    plan = pages.pages[0].plan
    assert plan is not None and not list(check_options(plan.template))  # what is frozen can be read again
