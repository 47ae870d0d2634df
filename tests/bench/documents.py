"""Pages as the document that the press paints."""

from layout.faces import Faces
from layout.markup import Giver
from layout.markup.document import Markup
from layout.model.document import Document
from layout.model.issue import Issue
from layout.model.page import Pages
from layout.model.theme import Theme
from layout.run.characters import families
from layout.run.furniture import furniture_of


def document_of(issue: Issue, theme: Theme, faces: Faces, pages: Pages) -> Document:
    """All pages of an issue as one document."""
    giver = Giver(issue, theme, families(issue, theme, faces), furniture_of(issue))
    return Markup(giver.given).document([giver.page(page) for page in pages.pages])
