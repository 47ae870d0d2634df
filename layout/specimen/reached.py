"""What of a theme no page can ever show, and what of it stays Chinese in issues of other languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from layout.errors import Diagnostic, Span, note, said, source_text, warning
from layout.model.furnishing import USUAL
from layout.model.looks import BOX, PARTS
from layout.model.theme import TemplateNode, Theme
from layout.page.grade import BRIEF, LEAD, NEWS, NOTICE, SECOND, SMALL
from layout.page.options import STORIES
from layout.page.sheets import slots_of
from layout.source.pagetree import SLOTS
from layout.source.styles import KNOWN_STYLES
from layout.specimen.places import ThemePlaces
from layout.story.spec import OVER

_COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)
_HAN = re.compile(r"[\u3400-\u9fff][\u3400-\u9fff，。、：；！？]*")
GRADES = (LEAD, SECOND, NEWS, SMALL, NOTICE, BRIEF)
HINTS = {
    "style": said("hint-unreached-style"),
    "look": said("hint-unreached-look"),
    "colour": said("hint-unreached-colour"),
    "furniture": said("hint-unreached-furniture"),
    "face": said("hint-unreached-face"),
}
INNER = ("brief", "story")
"""Slots of the stories of a group."""
HEADS = ("column", "kicker", "headline", "deck", "byline", "source")
"""Texts of a heading that may have a style of their own in each slot."""


@dataclass(frozen=True)
class Reach:
    """Looks at what of a theme's own is used."""

    theme: Theme
    places: ThemePlaces

    def told(self) -> Iterator[Diagnostic]:
        """Everything that nothing reaches, and what is missing in other languages."""
        named = {
            "styles": ("style", self._styles), "looks": ("look", self._looks), "colors": ("colour", self._colours),
            "furniture": ("furniture", self._furniture), "faces": ("face", self._faces),
        }  # fmt: skip
        for group, (form, used) in named.items():
            for name in self.places.names(group):
                if name not in used:
                    yield warning("unreachable", self.places.of(group, name), HINTS[form], form=form, name=name)
        for file in sorted((self.theme.folders[0] / "templates" / "box").glob("*.html.j2")):
            slot = file.name.removesuffix(".html.j2")
            if slot not in self._slots | set(SLOTS) | {"default"}:
                hint = said("hint-unreached-slot", slot=slot)
                yield warning("unreachable", Span(file, 1, 1), hint, form="slot", name=slot)
        yield from self._chinese()

    @cached_property
    def _roots(self) -> tuple[TemplateNode, ...]:
        """Its page templates, each of their variants."""
        return tuple(one for node in self.theme.pages.values() for one in (node, *node.sheet.variants[1:]))

    @cached_property
    def _nodes(self) -> tuple[TemplateNode, ...]:
        return tuple(node for root in self._roots for node in _walk(root))

    @cached_property
    def _slots(self) -> set[str]:
        return {slot for root in self._roots for slot in slots_of(root)}

    @cached_property
    def _styles(self) -> set[str]:
        """Styles that some text has: those of kinds of text, and those of a kind in a slot or a grade."""
        kinds = {f"{slot}-{part}" for slot in (*STORIES, *INNER, *GRADES, "jump", OVER) for part in HEADS}
        return set(KNOWN_STYLES) | kinds

    @cached_property
    def _looks(self) -> set[str]:
        named = {str(node.options.get("look", "")) for node in self._nodes}
        return {BOX, *PARTS, *named, *self._slots, *INNER, *SLOTS}

    @cached_property
    def _colours(self) -> set[str]:
        inks = [ink for look in self.theme.looks.values() for ink in look.inks]
        inks += [style.ink for style in self.theme.styles.values() if style.ink]
        inks += self.theme.sections.values()
        return {ink.name for ink in inks} | self._variables

    @cached_property
    def _faces(self) -> set[str]:
        return {style.face for style in self.theme.styles.values()} | self._variables | set(self.theme.fallback)

    @cached_property
    def _furniture(self) -> set[str]:
        return {USUAL} | {one.sheet.furniture for one in self._roots}

    @cached_property
    def _variables(self) -> set[str]:
        """What style sheets and templates name as var(--NAME)."""
        files = [file for folder in self.theme.folders for file in (folder / "style.css", *_templates(folder))]
        texts = (source_text(file) or "" for file in files if file.is_file())
        return {name for text in texts for name in re.findall(r"var\(\s*--([\w-]+)", text)}

    def _chinese(self) -> Iterator[Diagnostic]:
        """Chinese that is written into templates and margins: an issue in another language has it, too."""
        for file in _templates(self.theme.folders[0]):
            bare = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source_text(file) or "")
            for number, line in enumerate(bare.splitlines(), 1):
                if found := _HAN.search(line):
                    yield _untranslated(Span(file, number, found.start() + 1), "hint-issue-words", found[0])
        lines = (line for own in self.theme.furniture.values() for line in (own.head, own.foot) if line)
        for running in (running for line in lines for running in line.texts):
            if found := _HAN.search(running.right + running.left):
                yield _untranslated(running.span, "hint-margin-words", found[0])
        for node in self._nodes:
            if found := _HAN.search(str(node.options.get("title", ""))):
                yield _untranslated(node.option_spans.get("title", node.source), "hint-standing-words", found[0])


def _untranslated(span: Span | None, hint: str, text: str) -> Diagnostic:
    return note("untranslated", span, said(hint), text=text)


def _walk(node: TemplateNode) -> Iterator[TemplateNode]:
    yield node
    for child in (*node.rows, *node.columns):
        yield from _walk(child)


def _templates(folder: Path) -> list[Path]:
    return sorted((folder / "templates").rglob("*.j2"))
