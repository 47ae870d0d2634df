"""Weights set otherwise for one run of a benchmark: what each is worth."""

import importlib

from layout.page.costs import EYE_COSTS

MODULES = (
    "layout.story.costs", "layout.story.setter", "layout.compose.heading", "layout.compose.sense", "layout.page.costs",
    "layout.page.settings", "layout.page.slicing", "layout.page.branches", "layout.page.sharing", "layout.page.repair",
    "layout.page.verdict",
)  # fmt: skip
"""Whose numbers can be set; a number stands in each module that imports it."""


def weigh(name: str, value: float | None = None, times: float = 1.0) -> float:
    """Set a weight, or so many times what it is, and tell what it was: a price of the eye, or a number of `MODULES`.

    Raises KeyError for one that there is not.
    """
    if name in EYE_COSTS:
        was, EYE_COSTS[name] = EYE_COSTS[name], EYE_COSTS[name] * times if value is None else value
        return was
    modules = [module for module in map(importlib.import_module, MODULES) if hasattr(module, name)]
    if not modules:
        raise KeyError(name)
    before: float = getattr(modules[0], name)
    for module in modules:
        setattr(module, name, before * times if value is None else value)
    return before
