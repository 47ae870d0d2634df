"""The web edition (数字报): a folder of static files."""

from layout.web.site import build_web

__all__ = ["build_web"]
