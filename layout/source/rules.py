"""The rules of a theme between what stands on a page."""

from typing import Any

from layout.errors import said
from layout.fields.context import Context
from layout.fields.record import Field, Record, Values
from layout.model.looks import BoxLook, BoxRule
from layout.model.theme import PageRule
from layout.source.looks import RuleKind

BESIDE = Field(
    "beside",
    RuleKind(),
    "Beside",
    "左右稿件之间",
    "Between stories side by side, in the gutter.",
    "左右相邻的稿件之间，在栏距中间。",
)
BELOW = Field(
    "below",
    RuleKind(),
    "Below",
    "上下稿件之间",
    "Between stories one under the other, in the white.",
    "上下相邻的稿件之间，在空行中间。",
)
COLUMNS = Field(
    "columns",
    RuleKind(),
    "Columns",
    "栏线",
    "Between the columns of one story.",
    "同一篇稿件的各栏之间。",
)
_FIELDS: tuple[Field[Any], ...] = (BESIDE, BELOW, COLUMNS)


def _rules(values: Values, _: Context) -> dict[str, BoxRule | str]:
    return values.named()


RULES: Record[dict[str, BoxRule | str]] = Record("rules", said("record-rules"), _FIELDS, _rules)
RULES_FIELD = Field(
    "rules",
    RULES,
    "Rules",
    "线",
    "Rules between stories and columns; where it is missing, those of the style sheet.",
    "稿件之间、栏与栏之间的线；不写，就用样式表里的。",
)


def with_rule_looks(written: dict[str, BoxRule | str]) -> tuple[dict[str, PageRule], dict[str, BoxLook]]:
    """The rules of a theme, and the looks that draw them."""
    rules = {name: PageRule(one, f"rules-{name}") for name, one in written.items() if isinstance(one, BoxRule)}
    looks = {
        rule.look: BoxLook(top=rule.rule) if name == "below" else BoxLook(left=rule.rule)
        for name, rule in rules.items()
    }
    return rules, looks
