"""What is said to people, in 简体中文 and English: one catalogue, by code with arguments. No word steers anything.

The catalogue's files (``zh-CN/*.ftl``, ``en/*.ftl``) are Fluent (projectfluent.org) and load with the first word.
"""

from layout.wording.language import CHINESE, ENGLISH, LANGUAGES, asked, choose, chosen
from layout.wording.telling import cells, format_diagnostic, hints, message
from layout.wording.words import printed, say, text, verbatim

__all__ = [
    "CHINESE",
    "ENGLISH",
    "LANGUAGES",
    "asked",
    "cells",
    "choose",
    "chosen",
    "format_diagnostic",
    "hints",
    "message",
    "printed",
    "say",
    "text",
    "verbatim",
]
