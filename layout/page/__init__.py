"""What stands where: page templates, plans, jumps, and what a maker-up would not let pass."""

from layout.page.overlay import overlays
from layout.page.pages import page_templates, paginate
from layout.page.trace import trace

__all__ = ["overlays", "page_templates", "paginate", "trace", "with_overlay"]
