"""Which characters the faces have: what another face sets is told, what none has refused, its variants taken out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from layout.errors import Diagnostic, Said, Span, error, note, said, source_lines
from layout.faces import Faces
from layout.markup import Families
from layout.model.body import Inline
from layout.model.imprint import Imprint
from layout.model.issue import Issue, IssuePage, Masthead, Photo, Story
from layout.model.page import Pages, Run
from layout.model.theme import FaceRef, Theme
from layout.run.furniture import furniture_of

EMOJI = ((0x1F000, 0x1FAFF), (0x20E3, 0x20E3), (0xFE00, 0xFE0F), (0x200D, 0x200D), (0xE0020, 0xE007F))
"""Pictures that telephones offer, and the characters that join and vary them."""
LETTER, PICTURE = "\ufe0e", "\ufe0f"
"""What asks for a sign as a letter or as a picture: print has the letter only."""
_PICTURED = re.compile(
    "[⌚⌛⏩-⏬⏰⏳◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓-❕❗➕-➗➰➿⬛⬜⭐⭕\U0001f000-\U0001faff](?!\ufe0e)"
)
"""Signs that painters take for pictures, and from a font of pictures, where they are not told that they are letters."""
_VARIED = re.compile(".[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
MOST_EACH = 5
"""Characters of one story of which each is told by itself."""
SPACE = " "
"""What WeasyPrint takes the height of a line from."""
_DRAWN = {"name", "place", "latin", "slogan", "publisher", "section", "role", "weather"} | (
    {field.name for field in fields(Imprint)} - {"kind"}
)
"""Texts that the theme's templates draw, or that are printed as they stand: fields of masthead, imprint and pages."""


# Variants -------------------------------------------------------------------------------------------------------------


def without_variants(issue: Issue, faces: Faces) -> tuple[Issue, list[Diagnostic]]:
    """The issue without variation selectors that no face knows, a note for each; with signs marked as letters."""
    if not any(_VARIED.search(text) or _PICTURED.search(text) for text in _texts(issue)):
        return issue, []
    cleaner = _Cleaner(faces)
    return cleaner.cleaned(issue), cleaner.notes


def _texts(issue: Issue) -> Iterator[str]:
    """Every printed text of an issue."""
    yield from drawn_by_templates(issue)
    for story in issue.newslist.everything() if issue.newslist else ():
        yield from (part.text.plain for part in story.parts())
    for page in issue.pages:
        yield page.briefs.title.plain if page.briefs else ""
        holders: tuple[Story | Photo, ...] = (*page.everything(), *page.photos)
        yield from (part.text.plain for holder in holders for part in holder.parts())


class _Cleaner:
    """Goes through an issue, whatever fields there are."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._span: Span | None = None
        self._told: set[str] = set()
        self.notes: list[Diagnostic] = []

    def cleaned(self, value: Any) -> Any:
        """A value of the issue; the same object where nothing changes."""
        if isinstance(value, tuple):
            items = tuple(map(self.cleaned, value))
            return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
        if not is_dataclass(value) or isinstance(value, type | Span):
            return value
        before, self._span = self._span, getattr(value, "span", None) or self._span
        changes = {}
        for field in fields(value):
            old = getattr(value, field.name)
            is_text = isinstance(value, Inline) and field.name == "text"
            new = self._clean(old) if is_text or (isinstance(old, str) and field.name in _DRAWN) else self.cleaned(old)
            if new is not old:
                changes[field.name] = new
        self._span = before
        return replace(value, **changes) if changes else value

    def _clean(self, text: str) -> str:
        new = _PICTURED.sub(self._as_letter, _VARIED.sub(self._kept, text))
        return text if new == text else new

    def _as_letter(self, match: re.Match[str]) -> str:
        return match[0] + LETTER if self._faces.has(match[0]) else match[0]

    def _kept(self, match: re.Match[str]) -> str:
        char, selectors = match[0][0], match[0][1:]
        selector = selectors[0]
        shown = selector in (LETTER, PICTURE)
        if not shown and self._faces.has(char + selector):
            return char + selector
        if match[0] not in self._told:
            self._told.add(match[0])
            place = _column(match[0], self._span) if self._span else None
            form, code = "presentation" if shown else "", f"{ord(selector):04X}"
            self.notes.append(note("variation-selector", place, form=form, char=char, code=code))
        return char


# What sets each character ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Where:
    """Whose text a run is."""

    id: str
    story: Story | None
    page: Span | None

    def place(self, chars: str) -> Span | None:
        """Where the editor wrote a character of a story, to the column where the source shows it as it is."""
        if self.story is None:
            return self.page
        for part in self.story.parts():
            if chars in part.text.plain and part.text.span is not None:
                return _column(chars, part.text.span)
        return self.story.span


def of_pages(issue: Issue, theme: Theme, faces: Faces, pages: Pages) -> Iterator[Diagnostic]:
    """A note for what another face than its style's sets, once a character and face; an error for what none has."""
    missed: dict[tuple[str, str], tuple[_Where, FaceRef]] = {}
    told: set[tuple[str, FaceRef]] = set()
    styles = {name: theme.face(style) for name, style in theme.styles.items()}
    asked = {name: {part.face.family for part in composite.parts} for name, composite in theme.composed.items()}
    for where, run in _runs(pages):
        for char in sorted(faces.missing(run.face, run.text)):
            missed.setdefault((where.id, char), (where, run.face))
        own = styles.get(run.style, run.face)
        if run.face != own and run.face.family not in asked.get(run.style, ()):
            new = [char for char in _lacking(faces, own, run.text) if (char, run.face) not in told]
            told.update((char, run.face) for char in new)
            if new:
                yield _other_face("".join(new), own.family, run.face.family, where, where.place(new[0]))
    yield from _missed(missed)
    yield from _masthead_missing(issue, theme, faces)


def _runs(pages: Pages) -> Iterator[tuple[_Where, Run]]:
    for page in pages.pages:
        for box in page.drawn():
            where = _Where(box.story.id if box.story else box.id, box.story, page.source.span)
            yield from ((where, run) for area in box.texts for placed in area.lines for run in placed.line.runs)


def _missed(missed: Mapping[tuple[str, str], tuple[_Where, FaceRef]]) -> Iterator[Diagnostic]:
    """What no face has, by story: each character by itself, those of a whole text in another script as one."""
    for name in dict.fromkeys(name for name, _ in missed):
        chars = [char for own, char in missed if own == name]
        where, face = missed[name, chars[0]]
        id_ = where.story.id if where.story else None
        if len(chars) <= MOST_EACH:
            yield from (_no_glyph(char, face, where.place(char), id_) for char in chars)
        else:
            hint, text = said("hint-glyph"), "".join(chars)
            yield error("missing-glyph", where.place(chars[0]), hint, form="several", story=id_, text=text)


def _lacking(faces: Faces, face: FaceRef, text: str) -> list[str]:
    """What of a text a face lacks, characters with their variants, each once and in order."""
    missing = faces.missing(face, text)
    varied = [match[0] for match in _VARIED.finditer(text)]
    return list(dict.fromkeys([*(c for c in text if c in missing), *(v for v in varied if v[0] not in missing)]))


def _other_face(text: str, family: str, other: str, where: _Where, span: Span | None) -> Diagnostic:
    """That another face sets some characters than the one that is asked for."""
    id_ = where.story.id if where.story else None
    return note("face-fallback", span, story=id_, text=text, family=family, other=other)


def _masthead_missing(issue: Issue, theme: Theme, faces: Faces) -> Iterator[Diagnostic]:
    """Characters of texts that the theme's templates draw, which no face has."""
    asked = theme.face(theme.styles["body"])
    places = [("".join(_masthead(issue.masthead)), issue.masthead.span)]
    places.append(("".join(_furniture(issue)), issue.imprint.span or issue.span))
    for text, span in places + [(_on(page), page.span) for page in issue.pages]:
        for char in sorted(set(text)):
            if faces.setting(asked, char) is None:
                yield _no_glyph(char, asked, _column(char, span) if span else None, None)


def _masthead(masthead: Masthead) -> Iterator[str]:
    yield from (masthead.name, masthead.place, masthead.latin, masthead.slogan, masthead.publisher)
    yield from (one.name for one in masthead.subscribe)


def _furniture(issue: Issue) -> Iterator[str]:
    """What templates draw of an issue beside its masthead: its date and number, what of the imprint stands there."""
    found = furniture_of(issue)
    yield from (found.days, found.weekday, found.numbers, found.extent)
    yield from (found.lunar, found.term, found.next_term, found.weather)
    yield from (text for _, text in found.imprint)


def _on(page: IssuePage) -> str:
    """What templates draw on a page itself: its section, its editors, and what stands inside (导读)."""
    staff = "".join(one.role + one.name for one in page.editors)
    return page.section + staff + "".join(line.title for line in page.contents)


def drawn_by_templates(issue: Issue) -> Iterator[str]:
    """The editor's texts that the theme's templates draw."""
    yield from _masthead(issue.masthead)
    yield from _furniture(issue)
    yield from map(_on, issue.pages)


def families(issue: Issue, theme: Theme, faces: Faces) -> Families:
    """What style sheets and templates need to know of the faces."""
    drawn = "".join(dict.fromkeys("".join(drawn_by_templates(issue))))
    known = {family: faces.nearest(FaceRef(family)) for family in theme.faces.values()}
    stacks = {family: _stack(faces, ref, drawn) if ref else (family,) for family, ref in known.items()}
    strut = {family: _stack(faces, ref, SPACE) if ref else (family,) for family, ref in known.items()}

    def vertical(face: FaceRef) -> tuple[float, float]:
        metrics = faces.metrics(_strut(faces, face))
        return metrics.ascent, metrics.descent

    return Families(vertical, stacks, strut, faces.languages)


def _strut(faces: Faces, face: FaceRef) -> FaceRef:
    """Whose space a painter measures lines by: the face's; that of another weight of its family; of who stands in."""
    others = (FaceRef(face.family, weight) for weight in faces.weights(face.family))
    spaced = (one for one in (face, *others) if not faces.missing(one, SPACE))
    return next(spaced, None) or faces.setting(face, SPACE) or face


def _stack(faces: Faces, own: FaceRef, text: str) -> tuple[str, ...]:
    """A face's family, then those that set what of a text it lacks."""
    missing = faces.missing(own, text)
    others = (faces.setting(own, char) for char in text if char in missing)
    return tuple(dict.fromkeys((own.family, *(other.family for other in others if other))))


def drawn_notes(issue: Issue, notes: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What the press tells of texts that templates draw, of faces once an issue, at the text's place."""
    seen: set[Said] = set()
    for one in notes:
        if one.span is not None:
            yield one
            continue
        if one.said in seen:
            continue
        seen.add(one.said)
        first = str(one.said.named["text"])[:1]
        places = [(part, issue.masthead.span) for part in _masthead(issue.masthead)]
        places += [(part, issue.imprint.span or issue.span) for part in _furniture(issue)]
        places += [(_on(page), page.span) for page in issue.pages]
        span = next((span for text, span in places if first in text), None)
        yield replace(one, span=_column(first, span) if span else None, page=None)


def _no_glyph(char: str, face: FaceRef, span: Span | None, story: str | None) -> Diagnostic:
    emoji = any(first <= ord(char) <= last for first, last in EMOJI)
    hint = said("hint-emoji") if emoji else said("hint-glyph")
    code, family, weight = f"{ord(char):04X}", face.family, face.weight
    return error("missing-glyph", span, hint, story=story, char=char, code=code, family=family, weight=weight)


def _column(chars: str, span: Span) -> Span:
    lines: Sequence[str] = source_lines(span.file)
    for number in range(span.line, min(max(span.end_line, span.line), len(lines)) + 1):
        column = lines[number - 1].find(chars)
        if column >= 0:
            return Span(span.file, number, column + 1, number, column + 1 + len(chars))
    return span
