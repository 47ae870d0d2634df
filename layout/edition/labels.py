"""What readers of an edition are told in its own language: its title, the names of its pages, its date."""

from layout.model.edition import Edition
from layout.model.issue import IssuePage
from layout.wording import printed
from layout.wording.imprint import imprint_items, masthead_items
from layout.wording.region import full_date, issue_days, issue_numbers


def issue_title(edition: Edition) -> str:
    """Publication and number, such as 天山社区晨报 第112期."""
    issue = edition.issue
    numbers = issue_numbers((issue.number, issue.number_to), (0, 0), edition.language)
    return printed("issue-title", edition.language, name=issue.masthead.name, number=numbers)


def numbers(edition: Edition) -> str:
    """第112期（总第640期）."""
    issue = edition.issue
    return issue_numbers((issue.number, issue.number_to), (issue.total, issue.total_to), edition.language)


def issue_date(edition: Edition, language: str = "") -> str:
    """When it appears: 2020年6月8日 星期一, 2020年6月号; in the edition's language where no other is named."""
    issue, speech = edition.issue, language or edition.language
    if issue.monthly or issue.until:
        return issue_days(issue.date, issue.until, issue.monthly, speech)
    return full_date(issue.date, speech)


def imprint(edition: Edition) -> tuple[str, ...]:
    """The items of its imprint, those of the masthead first, each with its label."""
    found = edition.issue.imprint
    items = (items_of(found.values, found.internal, edition.language) for items_of in (masthead_items, imprint_items))
    return tuple(text for several in items for _, text in several)


def page_name(page: IssuePage, number: int, language: str) -> str:
    """第1版 要闻."""
    if page.section:
        return printed("page-name", language, number=number, section=page.section)
    return printed("page-name.bare", language, number=number)
