"""From files that people wrote to `Issue` and `Theme`: every mistake at once, each with its place."""

from layout.source.encoding import SavedText, read_saved_text
from layout.source.issue import issue_schema, read_issue
from layout.source.theme import theme_schema
from layout.source.themes import list_themes, read_theme

__all__ = [
    "SavedText",
    "issue_schema",
    "list_themes",
    "read_issue",
    "read_saved_text",
    "read_theme",
    "theme_schema",
]
