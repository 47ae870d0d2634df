"""The line composer: paragraphs to lines by the rules of Chinese typesetting. Pure: fonts come as a `Measure`."""

from layout.compose.api import Form, Measure, Paragraph, Piece
from layout.compose.heading import compose_heading, fits
from layout.compose.paragraph import Workshop, compose, line_fault, loosen
from layout.compose.sense import SENSELESS
from layout.compose.vertical import Downwards, narrowed, stood, vertical_text
from layout.compose.western import is_western

__all__ = [
    "SENSELESS",
    "Downwards",
    "Form",
    "Measure",
    "Paragraph",
    "Piece",
    "Workshop",
    "compose",
    "compose_heading",
    "fits",
    "is_western",
    "line_fault",
    "loosen",
    "narrowed",
    "stood",
    "vertical_text",
]
