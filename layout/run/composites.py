"""The composite faces of a theme in the weights of its styles, and what is wrong with what they are made of."""

import re
from collections.abc import Iterator
from dataclasses import replace

from layout.errors import Diagnostic, Span, error, note, said, source_lines, warning
from layout.faces import Faces
from layout.model.body import Emphasis
from layout.model.issue import Issue
from layout.model.theme import Composite, FacePart, FaceRef, Theme

BOLD = 700
LETTERS, DIGITS = "AEaeno", "0123456789"
"""What a face has that sets such characters at all."""
_IDEOGRAPHS = "一", "鿿"  # data
_LATIN = re.compile("[A-Za-z]{2}")


def with_composites(theme: Theme, faces: Faces, issue: Issue) -> tuple[Theme, tuple[Diagnostic, ...]]:
    """The theme with a composite for each style whose face is one, and what is to be told of them."""
    composed = {
        name: _weighted(theme.composites[style.face], style.weight, faces)
        for name, style in theme.styles.items()
        if style.face in theme.composites
    }
    return replace(theme, composed=composed), (*_faults(theme, faces), *_without_italic(theme, faces, issue))


def _weighted(composite: Composite, weight: int, faces: Faces) -> Composite:
    """A composite with the faces nearest to a weight, and the italic of its Latin."""

    def near(part: FacePart | None) -> FacePart | None:
        found = faces.nearest(replace(part.face, weight=weight)) if part else None
        return replace(part, face=found) if part and found else part

    def slanted(weight: int) -> FacePart | None:
        latin = composite.latin
        face = faces.italic(FaceRef(latin.face.family, weight)) if latin else None
        return replace(latin, face=face) if latin and face else None

    regional = {"simplified": near(composite.simplified), "traditional": near(composite.traditional)}
    return Composite(
        near(composite.latin),
        near(composite.digits),
        near(composite.symbols),
        slanted(weight),
        slanted(max(weight, BOLD)),
        **regional,
    )


def _faults(theme: Theme, faces: Faces) -> Iterator[Diagnostic]:
    """Faces that lack what they are named for."""
    body = theme.styles["body"].face
    if body not in theme.composites:
        yield from _of_nothing(theme.faces[body], theme, faces)
    for role, composite in theme.composites.items():
        yield from _of_nothing(theme.faces[role], theme, faces)
        for part, asked, form in ((composite.latin, LETTERS, ""), (composite.digits, DIGITS, "digits")):
            if part and _lacks(part.face.family, asked, faces):
                name = part.face.family
                yield error("face-without", placed(name, theme), said("hint-face-without"), form=form, family=name)


def _of_nothing(family: str, theme: Theme, faces: Faces) -> Iterator[Diagnostic]:
    """That a face sets neither Han nor Latin."""
    if not _lacks(family, LETTERS, faces):
        return
    face = faces.nearest(FaceRef(family))
    first, last = _IDEOGRAPHS
    if face is None or not any(first <= char <= last for char in faces.characters(face)):
        hint = said("hint-face-without")
        yield error("face-without", placed(family, theme), hint, form="han", family=family)


def _lacks(family: str, text: str, faces: Faces) -> bool:
    face = faces.nearest(FaceRef(family))
    return face is None or bool(faces.missing(face, text))


def _without_italic(theme: Theme, faces: Faces, issue: Issue) -> Iterator[Diagnostic]:
    """That the body's Latin has no italic, or none that leans, where the issue has emphasised Latin."""
    composite = theme.composites.get(theme.styles["body"].face)
    family = composite.latin.face.family if composite and composite.latin else ""
    if not family or not any(_LATIN.search(text) for text in _emphasised(issue)):
        return
    italic = faces.italic(FaceRef(family))
    if italic is None:
        yield note("no-italic", placed(family, theme), said("hint-italic"), family=family)
    elif not faces.slanted(italic):
        yield warning("upright-italic", placed(family, theme), said("hint-upright-italic"), family=family)


def _emphasised(issue: Issue) -> Iterator[str]:
    stories = [story for page in issue.pages for story in page.everything()]
    for story in (*stories, *(issue.newslist.everything() if issue.newslist else ())):
        for part in story.parts():
            yield from (one.text for one in part.text.inlines if one.emphasis in (Emphasis.KAI, Emphasis.BOTH))


def placed(family: str, theme: Theme) -> Span | None:
    """Where a theme names a family; its beginning where it does not, as one that it extends may."""
    if theme.file is None:
        return None
    for number, line in enumerate(source_lines(theme.file), 1):
        if (column := line.find(family)) >= 0:
            return Span(theme.file, number, column + 1, number, column + 1 + len(family))
    return Span(theme.file, 1, 1)
