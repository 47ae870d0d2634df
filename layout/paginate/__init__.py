"""Stories to boxes on the grid to frames of lines: templates, copyfit, jumps."""

from layout.paginate.pages import paginate

__all__ = ["paginate"]
