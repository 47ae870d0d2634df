"""What masthead, 报眉 and imprint say of an issue, in the publication's words."""

from layout.markup import Furniture
from layout.model.issue import Issue
from layout.wording import CHINESE, printed
from layout.wording.imprint import masthead_items
from layout.wording.lunar import lunar_words, next_term
from layout.wording.region import issue_days, issue_numbers, weekday


def furniture_of(issue: Issue, language: str = CHINESE) -> Furniture:
    """What the templates of an issue's pages are given to draw."""
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
    )


def _next_term(issue: Issue, language: str) -> str:
    found = next_term(issue.date)
    if found is None:
        return ""
    day, term = found
    return printed(
        "next-term", language, day=printed("date-in-year", language, month=day.month, day=day.day), term=term
    )
