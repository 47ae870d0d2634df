"""QR codes as one inline SVG path in black ink, quiet zone included (ISO/IEC 18004)."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import qrcode
from markupsafe import Markup
from qrcode.constants import ERROR_CORRECT_M

QUIET_ZONE = 4
"""Modules of white around a code: ISO/IEC 18004."""


def qr_svg(content: str, alike: Iterable[str] = ()) -> Markup:
    """A code as an ``<svg>`` that fills its container: one fill on the black plate, rows merged into runs.

    It gets the version (number of modules) that the largest of `alike` needs, so that codes side by side look alike.
    """
    version = max(_code(one).best_fit() for one in (content, *alike))
    code = _code(content, version)
    code.make(fit=True)
    matrix = code.get_matrix()
    side = len(matrix) + 2 * QUIET_ZONE
    path = "".join(_row(y + QUIET_ZONE, row) for y, row in enumerate(matrix))
    return Markup(
        '<svg class="qr" data-code="{2}" viewBox="0 0 {0} {0}" xmlns="http://www.w3.org/2000/svg" role="img">'
        '<path fill="device-cmyk(0 0 0 1)" d="{1}"/></svg>'
    ).format(side, path, content)


def _code(content: str, version: int | None = None) -> "qrcode.QRCode[Any]":
    """A code whose modules are still to be made: eight masks are tried for that, its version is known without."""
    code: qrcode.QRCode[Any] = qrcode.QRCode(version, error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(content, optimize=0)
    return code


def _row(y: int, row: list[bool]) -> str:
    path, x = "", QUIET_ZONE
    for dark, group in groupby(row):
        width = len(list(group))
        if dark:
            path += f"M{x} {y}h{width}v1h-{width}z"
        x += width
    return path
