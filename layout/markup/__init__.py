"""Pages to HTML through the theme's templates; QR codes."""
