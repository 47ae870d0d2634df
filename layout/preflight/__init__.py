"""Judges a finished PDF against a printing condition, and decodes what it renders."""
