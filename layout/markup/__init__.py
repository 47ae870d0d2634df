"""Pages to HTML through the theme's templates; QR codes."""

from layout.markup.given import Given, GivenPage, Giver

__all__ = ["Given", "GivenPage", "Giver"]
