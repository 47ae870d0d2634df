"""YAML with its marks to Issue and Theme: every mistake reported at once, each with its place."""
