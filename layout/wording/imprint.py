"""The imprint of a newspaper as it is printed: each item with its label, in the order in which papers have them."""

import datetime
from collections.abc import Iterator, Mapping

from layout.errors import Argument
from layout.wording.region import issue_days
from layout.wording.words import printed

ITEMS = (
    "authority", "sponsor", "publisher", "editor", "audience", "copies", "address", "postcode", "telephone", "email",
    "distribution", "price", "advertising", "printer", "printer_address", "printed",
)  # fmt: skip
"""Fields that stand at a page's foot."""
AT_THE_NAME = ("registration", "postal")
"""Fields that stand in the masthead."""
TOGETHER = {"printer": "printer_address"}
"""Fields that take another one with them, in brackets."""
OTHERWISE = frozenset({"registration", "publisher"})
"""Fields that are called otherwise in an internal publication."""


def imprint_items(values: Mapping[str, object], internal: bool, language: str) -> tuple[tuple[str, str], ...]:
    """What stands at a page's foot, by field; *values*: those of the imprint by field, empty where nothing is said."""
    return tuple(_items(ITEMS, values, internal, language))


def masthead_items(values: Mapping[str, object], internal: bool, language: str) -> tuple[tuple[str, str], ...]:
    """What stands in the masthead, by field; first that an internal publication is free (``kind``)."""
    free = (("kind", printed("imprint-free", language)),) if internal else ()
    return (*free, *_items(AT_THE_NAME, values, internal, language))


def _items(
    names: tuple[str, ...], values: Mapping[str, object], internal: bool, language: str
) -> Iterator[tuple[str, str]]:
    taken = {other for name, other in TOGETHER.items() if values.get(name) and values.get(other)}
    for name in names:
        value = values.get(name)
        if not value or name in taken:
            continue
        form = ".internal" if internal and name in OTHERWISE else ""
        more: dict[str, Argument] = {}
        if (other := TOGETHER.get(name)) in taken:
            form, more = ".address", {"address": str(values[other])}
        shown = issue_days(value, None, False, language) if isinstance(value, datetime.date) else str(value)
        yield name, printed(f"imprint-{name.replace('_', '-')}{form}", language, value=shown, **more)
