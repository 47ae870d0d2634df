"""How a format is declared: each field once, with its kind, its default and what is said of it in both languages.

From a declaration come reading with every mistake at its place, JSON Schema, near misses and the tables of the docs.
The formats lie where they are used: issue and theme in `layout.source`, the options of page templates in `layout.page`,
printing conditions in `layout.press`.
"""
