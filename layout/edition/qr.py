"""QR codes as pictures for screens: black modules on a white ground of their own, quiet zone included."""

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004)."""
MODULE_PX = 8
"""Whole pixels a module; shown at half that and less, phones read it from a screen."""


def qr_image(url: str) -> Image.Image:
    """The code for a URL, as a black and white picture. Dark mode cannot recolour what is part of a picture."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE, box_size=MODULE_PX)
    code.add_data(url)
    code.make(fit=True)
    modules = code.get_matrix()
    size = len(modules)
    image = Image.new("1", (size, size), 1)
    image.putdata([0 if dark else 1 for row in modules for dark in row])
    return image.resize((size * MODULE_PX, size * MODULE_PX), Image.Resampling.NEAREST).convert("L")
