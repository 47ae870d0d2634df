"""Judges a finished PDF against a printing condition (`preflight`), and decodes what it renders."""

from layout.judge.extract import DecodedCode, FontUse, decode_codes, embedded_fonts, extract_text, extract_texts
from layout.judge.interpreter import Limits
from layout.judge.judge import Expected, preflight
from layout.judge.pages import Source, Unreadable
from layout.judge.report import (
    ZONE_MM,
    Breach,
    CodeSeen,
    PageSeen,
    Place,
    PlatePreview,
    PlateSeen,
    PreflightReport,
    Verdict,
)
from layout.judge.show import render_text, to_dict, to_json

__all__ = [
    "ZONE_MM",
    "Breach",
    "CodeSeen",
    "DecodedCode",
    "Expected",
    "FontUse",
    "Limits",
    "PageSeen",
    "Place",
    "PlatePreview",
    "PlateSeen",
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
