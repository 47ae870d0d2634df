"""From files that people wrote to `Issue` and `Theme`: every mistake at once, each with its place."""

from layout.source.continued import (
    LastIssue,
    SectionAsWritten,
    dated,
    fields_of,
    last_issue,
    number_lines,
    path_from,
    sections_of,
)
from layout.source.encoding import SavedText, read_saved_text
from layout.source.issue import issue_schema, publication_schema, story_schema
from layout.source.origins import Origin, origins
from layout.source.publication import places, publication_of
from layout.source.reading import issue_as_read, read_issue, refuse_others
from layout.source.theme import theme_schema
from layout.source.themes import FILE_NAME as THEME_FILE
from layout.source.themes import ThemeAsRead, list_themes, read_theme, theme_as_read, theme_as_written

__all__ = [
    "THEME_FILE",
    "LastIssue",
    "Origin",
    "SavedText",
    "SectionAsWritten",
    "ThemeAsRead",
    "dated",
    "fields_of",
    "issue_as_read",
    "issue_schema",
    "last_issue",
    "list_themes",
    "number_lines",
    "origins",
    "path_from",
    "places",
    "publication_of",
    "publication_schema",
    "read_issue",
    "read_saved_text",
    "read_theme",
    "refuse_others",
    "sections_of",
    "story_schema",
    "theme_as_read",
    "theme_as_written",
    "theme_schema",
]
