"""layout: a print-ready newsletter layout toolkit for Chinese publications.

What it offers to other programs is listed in `layout.api`; docs/api.md describes it. It loads when it is first used:
importing the package loads nothing.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from layout.api import *  # noqa: F403

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """What `layout.api` offers, and the list of it."""
    if name.startswith("_") and name != "__all__":
        raise AttributeError(name)
    api = importlib.import_module("layout.api")
    if name == "__all__":
        return [*api.__all__, "__version__"]
    if name not in api.__all__:
        raise AttributeError(name)
    return getattr(api, name)
