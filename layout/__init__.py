"""layout: a print-ready newsletter layout toolkit for Chinese publications.

`render`, `check` and `preflight` are the program from Python; docs/api.md describes them. They load when they are first
used: importing the package loads nothing.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from layout.api import (
        Checked,
        Condition,
        Diagnostic,
        LayoutError,
        Outcome,
        PreflightReport,
        Severity,
        Span,
        Verdict,
        Wishes,
        check,
        preflight,
        render,
    )

__version__ = "0.1.0"

__all__ = [
    "Checked",
    "Condition",
    "Diagnostic",
    "LayoutError",
    "Outcome",
    "PreflightReport",
    "Severity",
    "Span",
    "Verdict",
    "Wishes",
    "__version__",
    "check",
    "preflight",
    "render",
]


def __getattr__(name: str) -> Any:
    """What is offered, loaded when it is first used."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(importlib.import_module("layout.api"), name)
