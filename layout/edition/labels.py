"""What readers of an edition are told in its own language: its title, the names of its pages, its date."""

from layout.model.edition import Edition
from layout.model.issue import IssuePage
from layout.wording import printed
from layout.wording.region import full_date


def issue_title(edition: Edition) -> str:
    """Publication and number, such as 天山社区晨报 第112期."""
    issue = edition.issue
    return printed("issue-title", edition.language, name=issue.masthead.name, number=issue.number)


def issue_date(edition: Edition) -> str:
    """The day it appears on: 2020年6月8日 星期一."""
    return full_date(edition.issue.date, edition.language)


def page_name(page: IssuePage, number: int, language: str) -> str:
    """第1版 要闻."""
    if page.section:
        return printed("page-name", language, number=number, section=page.section)
    return printed("page-name.bare", language, number=number)
