"""Judges a finished PDF against a printing condition, and decodes what it renders."""

from layout.preflight.extract import DecodedCode, FontUse, decode_codes, embedded_fonts, extract_text, extract_texts
from layout.preflight.pages import Source, Unreadable

__all__ = [
    "DecodedCode",
    "FontUse",
    "Source",
    "Unreadable",
    "decode_codes",
    "embedded_fonts",
    "extract_text",
    "extract_texts",
]
