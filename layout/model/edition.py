"""A finished edition: what was written, chosen and painted, bundled for those who show it on a screen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from layout.errors import Diagnostic
from layout.model.issue import Issue
from layout.model.page import Pages
from layout.model.theme import Theme


@dataclass(frozen=True, slots=True)
class Edition:
    """One issue after the press: all that letters, the web edition and comparisons are made of."""

    issue: Issue
    theme: Theme
    pages: Pages
    screen_pdf: bytes
    """The bytes of screen.pdf, one page a `Pages.pages`, in their order."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Everything every stage found: source, pagination, press, preflight."""
    colours: Mapping[str, str] = field(default_factory=dict)
    """The theme's colours as a screen shows them: name → ``#rrggbb``, converted by the press."""
    language: str = "zh-CN"
    """What the publication speaks to its readers, BCP 47."""
