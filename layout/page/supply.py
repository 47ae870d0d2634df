"""What a page has to place, taken from as its template asks for it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from layout.errors import Said, Span, said
from layout.model.issue import LEADING, Ad, Briefs, IssuePage, Photo, Story
from layout.story.body import StoryPart

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class SupplyItem:
    """One thing to place and the slot of the leaf that will hold it."""

    slot: str
    id: str
    rank: int = 0
    """Its place among the page's stories, the most important first."""
    parts: tuple[StoryPart, ...] = ()
    """Stories: one, those of the briefs, or those that jumps brought."""
    briefs: Briefs | None = None
    photo: Photo | None = None
    ad: Ad | None = None

    @property
    def story(self) -> StoryPart | None:
        """The story, if it is one."""
        return self.parts[0] if self.slot in ("lead", "story") else None

    @property
    def headed(self) -> bool:
        """Whether a headline stands at its top."""
        return self.slot in ("lead", "story", "jumps", "briefs")


@dataclass
class Supply:
    """The content of one page that has no place yet; what stories of earlier pages bring included."""

    page: IssuePage
    number: int
    continued: list[StoryPart] = field(default_factory=list)
    stories: list[Story] = field(init=False)
    photos: list[tuple[str, Photo]] = field(init=False)
    ads: list[tuple[str, Ad]] = field(init=False)
    lead: Story | None = field(init=False)
    briefs: Briefs | None = field(init=False)

    def __post_init__(self) -> None:
        self.stories = list(self.page.stories)
        self.photos = [(f"p{self.number}.photo{i}", photo) for i, photo in enumerate(self.page.photos, 1)]
        self.photos = [one for one in self.photos if not one[1].spread]
        self.ads = [(f"p{self.number}.ad{i}", ad) for i, ad in enumerate(self.page.ads, 1)]
        self.lead = self.page.lead
        self.briefs = self.page.briefs

    @classmethod
    def of(cls, page: IssuePage, number: int, items: Sequence[SupplyItem]) -> "Supply":
        """Some items of a page alone, in their order."""
        supply = cls(page, number)
        supply.lead = next((i.parts[0].story for i in items if i.slot == "lead"), None)
        supply.briefs = next((i.briefs for i in items if i.briefs), None)
        supply.stories = [i.parts[0].story for i in items if i.slot == "story"]
        supply.photos = [(i.id, i.photo) for i in items if i.photo]
        supply.ads = [(i.id, i.ad) for i in items if i.ad]
        supply.continued = [part for i in items if i.slot == "jumps" for part in i.parts]
        return supply

    def take_lead(self) -> Story | None:
        """The lead story, once; then those beside it that lead as well."""
        story, self.lead = self.lead, None
        if story is None and (story := next((one for one in self.stories if one.grade == LEADING), None)):
            self.stories.remove(story)
        return story

    def take_briefs(self) -> Briefs | None:
        """The column of briefs, once."""
        briefs, self.briefs = self.briefs, None
        return briefs

    def take_stories(self, count: int, take: int = 1) -> Sequence[Story]:
        """The next stories; all that are left where `count` is 0. `take`: from which of them on, counted from 1."""
        taken, self.stories = _taken(self.stories, count, take)
        return taken

    def take_nearest(self, height: Callable[[Story], int], low: int, high: int) -> Sequence[Story]:
        """The first of the stories left whose height lies between these, else the one whose height comes nearest."""
        far = [max(low - rows, rows - high, 0) for rows in map(height, self.stories)]
        choice = [(off, n) for n, off in enumerate(far, 1) if self.stories[n - 1].grade != LEADING]
        return self.take_stories(1, min(choice)[1]) if choice else ()

    def take_continued(self) -> Sequence[StoryPart]:
        """All that stories of earlier pages bring."""
        taken, self.continued = self.continued, []
        return taken

    def take_photos(self, count: int, take: int = 1) -> Sequence[tuple[str, Photo]]:
        """The next pictures that stand alone."""
        taken, self.photos = _taken(self.photos, count, take)
        return taken

    def take_ads(self, count: int) -> Sequence[tuple[str, Ad]]:
        """The next advertisements."""
        taken = self.ads[: count or None]
        self.ads = self.ads[len(taken) :]
        return taken

    def left_over(self) -> Iterator[tuple[Said, Span | None]]:
        """What the template had no place for, as an editor knows it, and where it is written."""
        if self.lead:
            yield said("left-lead", name=self.lead.name), self.lead.span
        if self.briefs:
            yield said("left-briefs"), self.briefs.span
        for story in self.stories:
            yield said("left-story", name=story.name), story.span
        for _, photo in self.photos:
            yield said("left-photo", file=photo.picture.file.name), photo.picture.span
        for _, ad in self.ads:
            yield said("left-ad", file=ad.picture.file.name), ad.picture.span


def _taken(left: list[T], count: int, take: int) -> tuple[list[T], list[T]]:
    """So many of what is left (0: all), from the *take*-th on or the last; and what is left then."""
    first = max(0, min(take, len(left)) - 1)
    last = first + count if count else len(left)
    return left[first:last], left[:first] + left[last:]
