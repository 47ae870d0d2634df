"""layout: a print-ready newsletter layout toolkit for Chinese publications."""

__version__ = "0.1.0"
