"""What masthead, 报眉 and imprint say of an issue, in the publication's words."""

from layout.errors import said
from layout.markup import Furniture
from layout.model.issue import Issue
from layout.wording import printed
from layout.wording.imprint import masthead_items
from layout.wording.lunar import lunar_words, next_term
from layout.wording.region import issue_days, issue_numbers, weekday


def furniture_of(issue: Issue) -> Furniture:
    """What the templates of an issue's pages are given to draw."""
    language = issue.language
    pages = range(1, 1 + max(len(issue.pages), issue.newslist.count if issue.newslist else 0))
    several = issue.monthly or issue.until is not None
    wanted = issue.lunar and not several
    lunar, term = lunar_words(issue.date, language) if wanted else ("", "")
    return Furniture(
        issue_days(issue.date, issue.until, issue.monthly, language),
        "" if several else weekday(issue.date, language),
        issue_numbers((issue.number, issue.number_to), (issue.total, issue.total_to), language),
        printed("pages-today", language, count=len(issue.pages)) if len(issue.pages) > 1 else "",
        masthead_items(issue.imprint.values, issue.imprint.internal, language),
        lunar,
        term,
        _next_term(issue, language) if wanted else "",
        printed("weather-today", language, text=issue.weather) if issue.weather else "",
        language,
        issue_title(issue),
        printed("print-month", language, year=issue.date.year, month=said("date-month-name", month=issue.date.month)),
        tuple(printed("page-name.bare", language, number=number) for number in pages),
        tuple(printed("print-page", language, number=number) for number in pages),
        tuple(printed("print-follow", language, name=one.name) for one in issue.masthead.subscribe),
        printed("print-scan", language),
        printed("print-contents", language),
        printed("print-colon", language),
    )


def issue_title(issue: Issue) -> str:
    """天山社区晨报 第112期."""
    numbers = issue_numbers((issue.number, issue.number_to), (0, 0), issue.language)
    return printed("issue-title", issue.language, name=issue.masthead.name, number=numbers)


def _next_term(issue: Issue, language: str) -> str:
    found = next_term(issue.date)
    if found is None:
        return ""
    day, term = found
    return printed(
        "next-term", language, day=printed("date-in-year", language, month=day.month, day=day.day), term=term
    )
