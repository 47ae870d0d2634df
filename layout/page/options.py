"""What a leaf of a page template understands beside its size: every option with its slots, values and default.

The table below is the reference; docs/pagination.md prints it.
"""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from layout.errors import Diagnostic, error_text
from layout.model.theme import TemplateNode

Value = str | int | float | bool

STORIES = frozenset({"lead", "story", "stories", "briefs", "jumps", "auto"})
SINGLE = frozenset({"story", "photo"})
GROUPS = frozenset({"stories", "briefs", "jumps"})
PICTURES = frozenset({"photo", "photos"})
ADS = frozenset({"ad", "ads"})
ANY = STORIES | PICTURES | ADS | frozenset({"masthead", "folio", "notice"})
DRAWN = frozenset({"masthead", "folio", "notice"})
"""Slots that the theme's templates draw."""

CORNERS = tuple(f"{v}-{s}" for v in ("top", "middle", "bottom") for s in ("left", "center", "right"))
PLACES = (*CORNERS, "top", "center", "bottom")
SIMILAR = 0.6
"""difflib's ratio from which a name counts as a slip of typing."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option: where it is understood, what it may be, what it is where the template says nothing."""

    name: str
    slots: frozenset[str]
    default: Value
    what: str
    least: float = 0
    most: float = 400
    choices: tuple[str, ...] = ()

    @property
    def values(self) -> str:
        """What it may be, in words."""
        if self.choices:
            return ", ".join(self.choices)
        if isinstance(self.default, bool):
            return "true or false"
        if isinstance(self.default, str):
            return "text"
        kind = "a number" if isinstance(self.default, float) else "a whole number"
        return f"{kind} from {self.least:g} to {self.most:g}"

    def read(self, value: Value) -> Value | None:
        """The value in the option's own type; None where it is none of its values."""
        if isinstance(self.default, bool):
            return {"true": True, "false": False, "yes": True, "no": False}.get(str(value).lower())
        if isinstance(self.default, str):
            text = str(value)
            return text if not self.choices or text in self.choices else None
        try:
            number = float(value)
        except ValueError:
            return None
        if isinstance(value, bool) or not self.least <= number <= self.most:
            return None
        if isinstance(self.default, float):
            return number
        return int(number) if number.is_integer() else None


OPTIONS: tuple[Option, ...] = (
    Option("space", ANY, 1, "lines of white between it and what stands above it", most=20),
    Option("share", ANY, 0, "height as a part of what the others in its rows leave (2 beside 1: two thirds)", most=100),
    Option("heading", STORIES, 0, "columns that the heading spans; 0: all of them", most=24),
    Option(
        "beside", STORIES, 0, "columns that the heading takes beside the text, not over it (串文题); 0: none", most=24
    ),
    Option("smaller", STORIES, 0, "sizes that the headline leaves out, from the largest on", most=9),
    Option("head_rows", STORIES, 2, "most lines of white that copyfit may add to a heading", most=20),
    Option("subheads", STORIES, True, "whether copyfit may give subheads a line more"),
    Option("photo", STORIES, "top-right", "where a story's first photo stands; others keep away", choices=PLACES),
    Option("photo_columns", STORIES, 2, "columns that a photo spans", least=1, most=24),
    Option("crop", STORIES | PICTURES, 0.15, "most of a photo's height that copyfit may crop or add", most=0.9),
    Option("divide", STORIES, 0, "columns the text is set in instead of the grid's (破栏, 长栏)", most=24),
    Option("loose", STORIES, 4, "most paragraphs that copyfit may set a line shorter or longer", most=20),
    Option("jump", STORIES, False, "whether a story may continue on a later page"),
    Option("gap", GROUPS, 1, "lines of white between the stories in it", most=20),
    Option("pad", GROUPS, 0, "lines of white at its top, under a rule that the theme draws", most=20),
    Option("arrange", GROUPS, "down", "one under the other, or side by side", choices=("down", "across")),
    Option("head", GROUPS, "all", "what the standing head stands over", choices=("all", "first")),
    Option("title", GROUPS | PICTURES, "", "a standing head (栏题) over it; a column of briefs has its own"),
    Option("count", GROUPS | PICTURES | ADS, 0, "how many it takes of those that are left; 0: all", most=100),
    Option("take", SINGLE, 1, "which of those that are left it takes, counted from 1", least=1, most=100),
    Option("across", PICTURES | ADS, 1, "how many stand side by side", least=1, most=24),
    Option("look", ANY, "", "a class for the style sheet: tint, dark, whatever the theme draws"),
)
_BY_NAME: Mapping[str, Option] = {option.name: option for option in OPTIONS}


@dataclass(frozen=True)
class Options:
    """The options of one leaf, every one with its value."""

    given: Mapping[str, Value]

    def whole(self, name: str) -> int:
        """A whole number."""
        return int(self._value(name))

    def number(self, name: str) -> float:
        """A number."""
        return float(self._value(name))

    def word(self, name: str) -> str:
        """A word or a text."""
        return str(self._value(name))

    def flag(self, name: str) -> bool:
        """Whether."""
        return bool(self._value(name))

    def _value(self, name: str) -> Value:
        value = self.given.get(name)
        read = _BY_NAME[name].read(value) if value is not None else None
        return _BY_NAME[name].default if read is None else read


def known_for(slot: str) -> tuple[str, ...]:
    """Names of the options that a slot understands; a slot that only the theme knows takes those for all."""
    return tuple(o.name for o in OPTIONS if slot in o.slots or (slot not in ANY and o.slots == ANY))


def check_options(node: TemplateNode) -> Iterator[Diagnostic]:
    """Options that a slot does not understand and values that they cannot have, in a whole page template."""
    for child in (*node.rows, *node.columns):
        yield from check_options(child)
    known = known_for(node.slot) if node.slot else ("space", "share", "look")
    where = f"“{node.slot}”" if node.slot else "rows and columns"
    for name, value in node.options.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=SIMILAR)
            hint = f"did you mean “{near[0]}”?" if near else f"options here: {', '.join(known)}"
            yield error_text("unknown-option", f"{where} does not understand the option “{name}”", node.source, hint)
        elif _BY_NAME[name].read(value) is None:
            message = f"the option “{name}” cannot be “{value}”"
            yield error_text("option-value", message, node.source, f"it may be {_BY_NAME[name].values}")
