"""Pages to HTML through the theme's templates; QR codes."""

from layout.markup.given import Families, Furniture, Given, GivenPage, Giver

__all__ = ["Families", "Furniture", "Given", "GivenPage", "Giver"]
