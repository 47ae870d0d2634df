"""A line's inside: emphasis, what stands high or low, above or below characters, notes and links.

``**…**`` black type, ``*…*`` kai, ``m^2^``, ``CO~2~``, ``[^1]``, ``[words](address)``, ``[words]{what}``. Whatever else
Markdown would make of it is an error.
"""

import re
import unicodedata
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from layout.errors import Span, said
from layout.fields.changes import Change
from layout.fields.context import Context
from layout.fields.nearmiss import hints_for
from layout.model.body import Emphasis, Inline, Marks, Under, note_name
from layout.model.language import NAMES, tag_of
from layout.source.inlinerules import PARSER
from layout.source.links import link_fault
from layout.source.textwork import PLAIN, Draft
from layout.source.tongue import unknown_language

_REFUSED = {
    "code_inline": (said("markdown-code"), said("hint-backtick")),
    "image": (said("markdown-picture"), said("hint-photos")),
    "link_open": (said("markdown-link"), said("hint-link")),
}
"""Token of the parser → what it is, and what to do instead."""
_OTHER = (said("markdown-other"), said("hint-escape"))
_RUBY = "ruby"
_NAMED = ("lang", "语言", "语种")  # data
_LANG = re.compile(r"^\s*lang\s*=")
_WHATS: dict[str, Under | str] = {
    "着重号": Under.DOTS, "着重": Under.DOTS, "dots": Under.DOTS,  # data
    "下划线": Under.LINE, "underline": Under.LINE,  # data
    "专名号": Under.NAME, "专名": Under.NAME, "name": Under.NAME,  # data
    "拼音": _RUBY, "注音": _RUBY, "ruby": _RUBY,  # data
}  # fmt: skip
"""What words in brackets can be: ``[要紧]{着重号}``, ``[李]{拼音: lǐ}``."""
RUBY_MOST = 8
"""Letters that may stand above one character; half as many Han. A syllable has six at most (zhuāng)."""


_CIRCLED = 20
"""Numbers that there is a sign for: ① to ⑳."""


def note_sign(number: int) -> str:
    """How a note is marked in the text and at its end: ①, [21]."""
    return chr(ord("①") + number - 1) if number <= _CIRCLED else f"[{number}]"


def read_inlines(source: Draft, context: Context) -> Draft:
    """A line without its markup, each character with how it is set; what is wrong goes to the findings."""
    return _Inlines(source, context).read()


@dataclass(frozen=True, slots=True)
class _Opened:
    """Marked words that have not ended yet."""

    manner: Inline
    """How what follows them is set."""
    first: int
    """Their first character in the result."""
    over: str
    """What is to stand above them."""
    span: Span


@dataclass(slots=True)
class _Inlines:
    """A line on its way from its tokens to characters that bear what is marked."""

    source: Draft
    context: Context
    result: Draft = field(init=False)
    manner: Inline = PLAIN
    outer: list[Inline] = field(default_factory=list)
    """How it goes on behind each emphasis that is open."""
    opened: list[_Opened] = field(default_factory=list)
    position: int = 0

    def __post_init__(self) -> None:
        self.result = Draft(self.source.file, [], [], [])

    def read(self) -> Draft:
        """The characters."""
        for token in PARSER.parseInline(self.source.text)[0].children or []:
            written = "\n" if token.type == "softbreak" else token.content if token.type == "text" else token.markup
            if not self._take(token, written):
                self._refuse(token)
                return self.source
            self.position += len(written)
        return self.result

    def _take(self, token: Token, written: str) -> bool:
        """Whether it is something that a body has."""
        match token.type:
            case "text" | "text_special" | "softbreak":
                content = token.content or written
                self._add(content, self.position + len(written) - len(content))  # a backslash stands before it
                self._warn_of_stars(token)
            case "em_open" | "strong_open":
                self._emphasise(token)
            case "em_close" | "strong_close":
                self.manner = self.outer.pop()
            case "script":
                self._within(replace(self.manner.marks, raised=token.meta["raised"]), token.content, 1)
            case "note_mark":
                self._note(token)
            case "marked_open":
                self._open(token)
            case "marked_close":
                self._close()
            case _:
                return False
        return True

    def _add(self, content: str, place: int) -> None:
        for offset, character in enumerate(content):
            self.result.characters.append(character)
            self.result.places.append(self.source.places[min(place + offset, len(self.source.places) - 1)])
            self.result.manners.append(self.manner)

    def _within(self, marks: Marks, content: str, skipped: int) -> None:
        """Add characters that bear marks of their own."""
        before, self.manner = self.manner, replace(self.manner, marks=marks)
        self._add(content, self.position + skipped)
        self.manner = before

    def _span(self, length: int) -> Span:
        first = self.position
        return self.source.file.span(self.source.places[first], self.source.places[first + length - 1] + 1)

    def _emphasise(self, token: Token) -> None:
        if token.markup.startswith("_"):
            span = self._span(len(token.markup))
            self.context.error("markdown", span, said("hint-underscore"), form="underscore", mark=token.markup)
        self.outer.append(self.manner)
        own = Emphasis.STRONG if token.tag == "strong" else Emphasis.KAI
        before = self.manner.emphasis
        self.manner = replace(self.manner, emphasis=own if before in (Emphasis.NONE, own) else Emphasis.BOTH)

    def _note(self, token: Token) -> None:
        number = self.context.notes.get(token.content, 0)
        if not number:
            hint = said("hint-footnote", mark=token.markup)
            self.context.error("footnote", self._span(len(token.markup)), hint, mark=token.markup)
        name = note_name(self.context.story or "", number)
        self._within(replace(self.manner.marks, raised=1, note=name), note_sign(number or 1), 0)

    def _open(self, token: Token) -> None:
        address, what, span = token.meta["address"], token.meta["what"], self._span(token.meta["length"])
        marks, over = self.manner.marks, ""
        if what is None:
            fault = link_fault(address)
            if fault is not None:
                told = {"name": self.context.name, **fault.arguments}
                self.context.error(fault.code, span, *fault.hints, said("hint-escape"), form=fault.form, **told)
            marks = replace(marks, link=address)
        else:
            marks, over = self._marked(what, marks, span)
        self.opened.append(_Opened(self.manner, len(self.result.characters), over, span))
        self.manner = replace(self.manner, marks=marks)

    def _marked(self, what: str, marks: Marks, span: Span) -> tuple[Marks, str]:
        """What words in brackets bear, and what is to stand above them."""
        name, _, value = _LANG.sub("lang:", what.replace("：", ":")).partition(":")
        name, value = name.strip(), " ".join(value.split())
        if " " in name and not value:
            name, value = name.split(" ", 1)
        kind = _WHATS.get(name) or _WHATS.get(name.lower())
        if tongue := self._language(name, value, span):
            return replace(marks, language=tongue), ""
        if kind is None:
            hints = hints_for(name, tuple(_WHATS), said("known-marks"))
            self.context.error("unknown-mark", span, *hints, said("hint-escape"), what=name)
        elif isinstance(kind, Under):
            return replace(marks, under=kind), ""
        elif not value:
            self.context.error("ruby-long", span, said("hint-ruby-empty"), form="empty")
        return marks, value

    def _language(self, name: str, value: str, span: Span) -> str:
        """The language that words in brackets are said to be of; empty where something else is said of them."""
        written = value if name.lower() in _NAMED else name if name.lower() in NAMES else ""
        if not written and name.lower() not in _NAMED:
            return ""
        found = tag_of(written, within=True)
        if found is None:
            fault = unknown_language(written)
            self.context.error(
                fault.code, span, *fault.hints, form=fault.form, name=self.context.name, **fault.arguments
            )
        return found or self.context.language

    def _close(self) -> None:
        opened = self.opened.pop()
        self.manner = opened.manner
        if not opened.over:
            return
        manners = self.result.manners
        base = "".join(self.result.characters[opened.first :])
        above = opened.over.split()
        each = len(above) == len(base)
        shown = above if each else [opened.over]
        if any(_letters(one) > RUBY_MOST * (1 if each else len(base)) for one in shown):
            hint = said("hint-ruby-long", most=RUBY_MOST)
            self.context.error("ruby-long", opened.span, hint, text=opened.over, base=base)
        if not each:
            whole = _above(manners[opened.first], opened.over)
            manners[opened.first :] = [whole] * len(base)
            return
        for place, one in enumerate(above, opened.first):
            manners[place] = _above(manners[place], one)

    def _warn_of_stars(self, token: Token) -> None:
        if token.type == "text" and "**" in token.content:
            place = self.source.places[self.position + token.content.index("**")]
            change = Change(self.source.file, place, "**", "**", "stray-markup", self.context.story)
            self.context.changes.add(change)

    def _refuse(self, token: Token) -> None:
        what, hint = _REFUSED.get(token.type, _OTHER)
        span = self.source.file.span(self.source.places[self.position], self.source.places[-1] + 1)
        self.context.error("markdown", span, hint, form="inline", what=what)


def _above(manner: Inline, over: str) -> Inline:
    """A manner of its own, also where a neighbour has the same syllable (妈妈)."""
    return replace(manner, marks=replace(manner.marks, over=over))


def _letters(text: str) -> int:
    """How long a text is in Latin letters."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text if char != " ")
