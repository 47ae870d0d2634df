"""Pages to HTML through the theme's templates; QR codes."""

from layout.markup.given import Furniture, Given, GivenPage, Giver
from layout.markup.rules import Families

__all__ = ["Families", "Furniture", "Given", "GivenPage", "Giver"]
