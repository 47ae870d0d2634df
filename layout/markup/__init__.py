"""Pages to HTML through the theme's templates; QR codes."""

from layout.markup.given import Families, Given, GivenPage, Giver

__all__ = ["Families", "Given", "GivenPage", "Giver"]
