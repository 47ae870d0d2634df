"""Judges a finished PDF against a printing condition, and decodes what it renders."""

import importlib
import sys
from types import ModuleType
from typing import Any

from layout.preflight.extract import DecodedCode, FontUse, decode_codes, embedded_fonts, extract_text, extract_texts
from layout.preflight.interpreter import Limits
from layout.preflight.judge import Expected, preflight
from layout.preflight.pages import Source, Unreadable
from layout.preflight.report import Breach, CodeSeen, PageSeen, Place, PreflightReport, Verdict
from layout.preflight.show import render_text, to_dict, to_json

__all__ = [
    "Breach",
    "CodeSeen",
    "DecodedCode",
    "Expected",
    "FontUse",
    "Limits",
    "PageSeen",
    "Place",
    "PreflightReport",
    "Source",
    "Unreadable",
    "Verdict",
    "decode_codes",
    "embedded_fonts",
    "extract_text",
    "extract_texts",
    "preflight",
    "render_text",
    "to_dict",
    "to_json",
]


class _Room(ModuleType):
    """This module, which can be called: ``layout.preflight`` is both the room and what the package offers by that name.

    Python sets a package's attribute to the submodule when that is loaded, whoever loads it.
    """

    def __call__(self, *given: Any, **more: Any) -> PreflightReport:
        """`layout.api.preflight`."""
        report: PreflightReport = importlib.import_module("layout.api").preflight(*given, **more)
        return report


sys.modules[__name__].__class__ = _Room
