"""From what an editor is sent (Word, Excel, web pages, text, photos) to the story files of an issue.

A reader a format makes a `Manuscript` of a file: what is seen in it, nothing guessed. `recognise` guesses, as an editor
would, which of it is headline, byline, caption; `storyfile` writes; `merge` keeps what an editor has changed since.
Every character of a file is in its story or among what was left out, with the reason.
"""

from layout.intake.importing import Imported, import_files
from layout.intake.issuefile import NewIssue
from layout.intake.sections import section_lines
from layout.intake.writing import ImportedStory

__all__ = ["Imported", "ImportedStory", "NewIssue", "import_files", "section_lines"]
