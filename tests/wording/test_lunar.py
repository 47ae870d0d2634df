"""The Chinese calendar, against dates that were published."""

import datetime
from pathlib import Path

import pytest

from layout.wording import CHINESE
from layout.wording.lunar import lunar_day, lunar_words, next_term

NEW_YEARS = [
    "1949-01-29", "1966-01-21", "1976-01-31", "1984-02-02", "1985-02-20", "1997-02-07", "2000-02-05", "2008-02-07",
    "2012-01-23", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12",
    "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13",
    "2030-02-03",
]  # fmt: skip
"""正月初一, as it was and will be kept."""
LEAP_MONTHS = {
    2001: 4, 2004: 2, 2006: 7, 2009: 5, 2012: 4, 2014: 9, 2017: 6, 2020: 4, 2023: 2, 2025: 6, 2028: 5, 2031: 3,
    2033: 11,
}  # fmt: skip
"""闰月 of a year; none in the years between."""
TERMS = {
    "2020-06-21": "夏至", "2023-12-22": "冬至", "2024-02-04": "立春", "2024-04-04": "清明", "2025-02-03": "立春",
    "2025-04-04": "清明", "2025-12-21": "冬至", "2026-02-04": "立春", "2026-04-05": "清明", "2026-06-21": "夏至",
    "2026-11-22": "小雪", "2026-12-07": "大雪", "2026-12-22": "冬至",
}  # fmt: skip
UNCERTAIN = datetime.date(2057, 9, 28)
"""The new moon is so near to midnight that one says 九月初一, others the last of the eighth month."""
NUMBERS = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"]


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize("text", NEW_YEARS)
def test_the_year_begins_when_it_was_kept(text: str) -> None:
    found = lunar_day(day(text))
    assert found and (found.month, found.day) == ("正月", "初一")


def test_leap_months_are_those_of_the_published_years() -> None:
    found: dict[int, set[str]] = {}
    date = datetime.date(2001, 1, 24)
    while date < datetime.date(2034, 2, 19):
        one = lunar_day(date)
        if one and one.month.startswith("闰"):
            found.setdefault(date.year if date.month > 1 else date.year - 1, set()).add(one.month)
        date += datetime.timedelta(9)
    assert {year: months for year, months in found.items() if len(months) > 1} == {}
    assert {year: months.pop() for year, months in found.items()} == {
        year: f"闰{NUMBERS[month - 1]}月" for year, month in LEAP_MONTHS.items()
    }


@pytest.mark.parametrize(("text", "term"), TERMS.items())
def test_solar_terms_fall_on_their_days(text: str, term: str) -> None:
    found, before = lunar_day(day(text)), lunar_day(day(text) - datetime.timedelta(1))
    assert found and before and (found.term, before.term) == (term, "")


def test_every_year_has_its_24_terms_in_order() -> None:
    for year in (1960, 2020, 2026, 2057):
        dates = (datetime.date(year, 1, 1) + datetime.timedelta(n) for n in range(366))
        terms = [one.term for date in dates if date.year == year and (one := lunar_day(date)) and one.term]
        assert len(terms) == 24 == len(set(terms)) and terms[2] == "立春"


def test_a_date_is_said_as_papers_say_it() -> None:
    assert lunar_words(day("2026-11-28"), CHINESE) == ("农历丙午年十月二十", "")
    assert lunar_words(day("2025-07-25"), CHINESE) == ("农历乙巳年闰六月初一", "")
    assert lunar_words(day("2026-04-05"), CHINESE)[1] == "清明"
    assert next_term(day("2026-11-28")) == (day("2026-12-07"), "大雪")
    assert lunar_words(datetime.date(1850, 1, 1), CHINESE) == ("", "")


def test_months_and_terms_are_those_that_another_program_reckons() -> None:
    lines = (Path(__file__).parent / "lunar_years.txt").read_text("utf-8").splitlines()
    for line in lines[2:]:
        year, first, leap, lengths, *terms = line.split()
        date = day(f"{year}-{first}")
        months = list(NUMBERS)
        if leap != "0":
            months.insert(int(leap), f"闰{months[int(leap) - 1]}")
        for name, length in zip(months, lengths, strict=True):
            found = lunar_day(date)
            assert found and ((found.month, found.day) == (f"{name}月", "初一") or date == UNCERTAIN), date
            date += datetime.timedelta(27 + int(length))
        days = [datetime.date(int(year), 1 + n // 2, int(term)) for n, term in enumerate(terms)]
        assert all((found := lunar_day(one)) and found.term for one in days), year
