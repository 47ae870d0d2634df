"""Pages to HTML through the theme's templates; QR codes."""

from layout.markup.document import build_document, style_sheets

__all__ = ["build_document", "style_sheets"]
