"""The address of a web edition, as somebody gives it on the command line or in the publication."""

import urllib.parse

from layout.errors import LayoutError, error, said
from layout.model.issue import Issue


def web_address(url: str, option: str) -> str:
    """*url* of a folder, with a stroke at its end; empty where it is. *option* is what it was given to: ``--web``.

    Raises LayoutError (exit code 2) where a link made of it would lead nowhere.
    """
    if not url:
        return ""
    try:
        parts = urllib.parse.urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or not url.isprintable() or set(url) & set(' <>"') or parts.query or parts.fragment:
        raise LayoutError([error("bad-web-address", None, said("hint-web-address", option=option), url=url)], 2)
    return url.rstrip("/") + "/"


def issue_address(issue: Issue) -> str:
    """Where an issue's web pages are, as it or its publication says; empty where neither does."""
    return issue.web.url.replace("{number}", str(issue.number)).replace("{date}", issue.date.isoformat())
