"""Pages to HTML through the theme's templates; QR codes."""

from layout.markup.document import Markup, style_sheets

__all__ = ["Markup", "style_sheets"]
