"""Stories to boxes on the grid to frames of lines: templates, copyfit, jumps, plans."""

from layout.paginate.overlay import overlays, with_overlay
from layout.paginate.pages import paginate
from layout.paginate.trace import trace

__all__ = ["overlays", "paginate", "trace", "with_overlay"]
