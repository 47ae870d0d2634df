"""Which section each page belongs to: as the issue says, and pages for sections that name none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from layout.errors import Diagnostic, said, warning
from layout.model.issue import Newslist, PaperSection

GENERAL = ""
"""What belongs to no section."""
LEAST_SHARE = 0.5
"""Share of a page from which a section without pages gets one of its own."""


@dataclass(frozen=True)
class SectionPages:
    """The section of each page, and what could not be given one."""

    of_page: Mapping[int, PaperSection]
    homeless: frozenset[str]
    """Sections that have no page: their stories stand anywhere."""
    diagnostics: tuple[Diagnostic, ...]

    def pages(self, name: str) -> tuple[int, ...]:
        """The pages of a section."""
        return tuple(page for page, section in self.of_page.items() if section.name == name)


def section_pages(newslist: Newslist, shares: Mapping[str, float]) -> SectionPages:
    """Gives pages to sections; *shares*: pages that the stories of each fill, `GENERAL` those of none.

    Sections without pages get theirs behind what belongs to none, in the order of their first story; that of the
    issue's first story has the front page, if nobody says whose that is, and what follows it.
    """
    found = {page: section for section in newslist.sections for page in section.pages}
    declared = {section.name: section for section in newslist.sections}
    named = dict.fromkeys(one.section for one in newslist.stories if one.section)
    waiting = [declared.get(name, PaperSection(name)) for name in (*named, *(n for n in declared if n not in named))]
    waiting = [section for section in waiting if not section.pages]
    free = [page for page in range(1, newslist.count + 1) if page not in found]
    wanted = {section.name: _wanted(section.name in declared, shares.get(section.name, 0.0)) for section in waiting}
    leading = _leading(newslist, waiting) if free[:1] == [1] and newslist.count > 1 else None
    if leading is not None:
        count = max(1, wanted[leading.name])
        found |= dict.fromkeys(free[:count], leading)
        free, waiting = free[count:], [section for section in waiting if section is not leading]
    first = free.pop(0) if free[:1] == [1] and newslist.count > 1 else None
    general = max(0.0, shares.get(GENERAL, 0.0) - (1 if first else len(_front_pages(found))))
    kept = max(min(len(free), round(general)), len(free) - sum(wanted[section.name] for section in waiting))
    homeless: list[PaperSection] = []
    for section in waiting:
        count = wanted[section.name]
        given, free[kept:] = free[kept : kept + count], free[kept + count :]
        found |= dict.fromkeys(given, section)
        if not given:
            homeless.append(section)
    return SectionPages(
        dict(sorted(found.items())),
        frozenset(section.name for section in homeless),
        tuple(_homeless(section) for section in homeless if shares.get(section.name)),
    )


def _leading(newslist: Newslist, waiting: Sequence[PaperSection]) -> PaperSection | None:
    """The section of the issue's first story, where it has no pages yet and nobody sends that story elsewhere."""
    first = newslist.stories[0] if newslist.stories else None
    if first is None or first.page not in (0, 1):
        return None
    return next((section for section in waiting if section.name == first.section), None)


def _wanted(declared: bool, share: float) -> int:
    """Pages for a section whose stories fill so many."""
    return max(1, round(share)) if share and (declared or share >= LEAST_SHARE) else 0


def _front_pages(found: Mapping[int, PaperSection]) -> list[int]:
    """Pages of the section that has the front page: stories of no section may stand there."""
    return [page for page, section in found.items() if 1 in found and section is found[1]]


def _homeless(section: PaperSection) -> Diagnostic:
    return warning("section-no-page", section.span, said("hint-section-pages"), section=section.name)
