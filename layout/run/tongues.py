"""Whether texts are written in the language that is said of them, and set in faces that draw its forms."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from layout.errors import Diagnostic, Span, said, warning
from layout.faces import Faces
from layout.model.issue import Issue, Story
from layout.model.language import EASTERN, SIMPLIFIED, TRADITIONAL, primary
from layout.model.theme import Theme
from layout.resources import themes_folder
from layout.run.composites import placed

FEW = 6
"""So many characters of the other script are a name, a title or a quotation."""
SHARE = 0.04
"""Of a text's characters, from which on it is not written in the script that is said of it."""
TIMES = 4
"""By how much the characters of one script outnumber those of the other."""
LENGTH = 4000
"""Characters of a story that are looked at."""


def of_languages(issue: Issue, theme: Theme, faces: Faces) -> Iterator[Diagnostic]:
    """Stories that are written in the other script than is said, and faces that draw another region's forms."""
    stories = [story for page in issue.pages for story in page.everything()]
    stories += list(issue.newslist.everything()) if issue.newslist else []
    yield from _once(found for story in stories for found in _script(story, story.language or issue.language))
    wanted = {issue.language: issue.language_span}
    wanted |= {story.language: story.language_span for story in reversed(stories) if story.language}
    for language, span in wanted.items():
        if primary(language) in EASTERN and (wrong := _foreign(language, theme, faces)):
            hints = (said("hint-face-region"), *([said("hint-lang-traditional")] if language == SIMPLIFIED else ()))
            place = span or _chosen(wrong[0], theme, issue)
            yield warning("face-region", place, *hints, families=wrong, tongue=said("language", tag=language))


def _script(story: Story, language: str) -> Iterator[Diagnostic]:
    if primary(language) != "zh":
        return
    text = (story.headline.plain if story.headline else "") + story.plain[:LENGTH]
    kinds = [_kind(char) for char in text]
    traditional, simplified = kinds.count(TRADITIONAL[0]), kinds.count(SIMPLIFIED)
    own, other = (traditional, simplified) if language in TRADITIONAL else (simplified, traditional)
    if other > FEW and other > SHARE * len(text) and other > TIMES * own:
        form = "simplified" if language in TRADITIONAL else ""
        hint = said("hint-lang-simplified") if form else said("hint-lang-traditional")
        first = next(
            char for char, kind in zip(text, kinds, strict=True) if kind and (kind in TRADITIONAL) != bool(form)
        )
        yield warning("other-script", _place(story), hint, form=form, story=story.id, text=first, count=other, more=0)


def _once(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The first of each kind, with how many more stories it is true of: whole papers are Traditional."""
    kinds: dict[str, list[Diagnostic]] = {}
    for one in found:
        kinds.setdefault(one.form, []).append(one)
    for first, *others in kinds.values():
        yield replace(first, arguments=(*first.arguments[:-1], ("more", len(others))))


def _place(story: Story) -> Span | None:
    return (story.headline.span if story.headline else None) or story.span


@lru_cache(maxsize=8192)
def _kind(char: str) -> str:
    """The script that a character belongs to alone: in the character set of one side and not of the other."""
    if ord(char) < 0x3400:
        return ""
    simplified, traditional = _encodes(char, "gb2312"), _encodes(char, "big5")
    return "" if simplified == traditional else SIMPLIFIED if simplified else TRADITIONAL[0]


def _encodes(char: str, codec: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _chosen(family: str, theme: Theme, issue: Issue) -> Span | None:
    """Where somebody chose a family: the theme's line of it; where a theme ships, the line that names that."""
    ships = theme.file is None or theme.file.is_relative_to(themes_folder())
    return issue.theme_span or issue.span if ships else placed(family, theme)


def _foreign(language: str, theme: Theme, faces: Faces) -> tuple[str, ...]:
    """Families of the theme that say of themselves that they are of another region, and have no forms of this one."""
    parts = {role: composite.han(language) for role, composite in theme.composites.items()}
    styled = {
        part.face.family if (part := parts.get(style.face)) else theme.faces[style.face]
        for style in theme.styles.values()
    }
    return tuple(sorted(family for family in styled if not faces.draws(family, language)))
