"""The search over assignments of stories to pages: never dearer than where it began, the same each time."""

import random

from layout.plan.assign import HELD, Assigner, CopyItem, CopyKind, PageRoom, lead_of
from layout.plan.cooling import Cooling

PAGES = (1, 2, 3, 4)


def items(seed: int, count: int = 24) -> tuple[CopyItem, ...]:
    chance = random.Random(seed)
    made = []
    for rank in range(count):
        length, pictures = chance.randrange(100, 1400), int(chance.random() < 0.4)
        pages = (chance.choice(PAGES),) if chance.random() < 0.2 else (HELD, *PAGES)
        area = 12 + length // 12 + 40 * pictures
        made.append(
            CopyItem(
                f"s{rank}",
                CopyKind.STORY,
                rank,
                pages,
                area,
                area + 20,
                area - 8,
                length,
                pictures,
                held_cost=60.0,
            )
        )
    return tuple(made)


def assigner(seed: int) -> Assigner:
    return Assigner(items(seed), {number: PageRoom(number, 450, front=number == 1) for number in PAGES})


def test_it_finds_what_single_moves_do_not() -> None:
    better = 0
    for seed in range(6):
        one = assigner(seed)
        greedy = one.improved(one.first())
        found = Cooling(one, greedy).best()
        assert one.cost(found) <= one.cost(greedy) + 1e-6
        assert all(page in item.pages for item, page in zip(one.items, found, strict=True))
        better += one.cost(found) < one.cost(greedy) - 1
    assert better >= 3


def test_it_finds_the_same_each_time() -> None:
    one, other = assigner(3), assigner(3)
    assert Cooling(one, one.first()).best() == Cooling(other, other.first()).best()


def test_where_every_place_is_given_it_leaves_all_as_it_is() -> None:
    fixed = tuple(item for item in items(1) if len(item.pages) == 1)
    one = Assigner(fixed, {number: PageRoom(number, 450) for number in PAGES})
    assert Cooling(one, one.first()).best() == one.first()


def story(rank: int, pictures: int, length: int = 700) -> CopyItem:
    return CopyItem(f"s{rank}", CopyKind.STORY, rank, PAGES, 100, length=length, pictures=pictures)


def test_a_page_is_led_by_the_story_with_a_picture_where_that_is_hardly_less_important() -> None:
    assert lead_of([story(4, 0), story(6, 1)]).id == "s6"  # type: ignore[union-attr]
    assert lead_of([story(4, 0), story(20, 1)]).id == "s4"  # type: ignore[union-attr]
    assert lead_of([story(4, 0), story(5, 1, length=90)]).id == "s4"  # type: ignore[union-attr]


def test_the_issues_first_story_leads_its_page_whatever_stands_beside_it() -> None:
    assert lead_of([story(0, 0), story(1, 1)]).id == "s0"  # type: ignore[union-attr]
