"""Judges a finished PDF against a printing condition, and decodes what it renders."""

from layout.preflight.extract import DecodedCode, FontUse, decode_codes, embedded_fonts, extract_text, extract_texts
from layout.preflight.html import render_html
from layout.preflight.interpreter import Limits
from layout.preflight.judge import preflight
from layout.preflight.pages import Source, Unreadable
from layout.preflight.report import Breach, CodeSeen, PageSeen, Place, PreflightReport, Verdict
from layout.preflight.show import render_text, to_dict, to_json

__all__ = [
    "Breach",
    "CodeSeen",
    "DecodedCode",
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
    "render_html",
    "render_text",
    "to_dict",
    "to_json",
]
