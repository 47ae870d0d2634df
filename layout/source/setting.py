"""How Chinese is set in a theme: the fields, and how they make a `Setting`."""

from dataclasses import replace
from typing import Any

from layout.errors import said
from layout.fields.context import Context
from layout.fields.kinds import Choice, ListOf
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Decimal, Flag, Word
from layout.model.theme import Prohibition, PunctuationStyle, Setting


def _setting(values: Values, _: Context) -> "dict[str, Any] | None":
    return values.named()


_WIDTHS = {style.value: style for style in PunctuationStyle} | {
    "开明": PunctuationStyle.KAIMING,  # data
    "全角": PunctuationStyle.QUANJIAO,  # data
    "半角": PunctuationStyle.BANJIAO,  # data
}
PUNCTUATION = Field(
    "punctuation",
    Choice(_WIDTHS),
    "Punctuation",
    "标点宽度",
    "kaiming 开明, quanjiao 全角 or banjiao 半角.",
    "kaiming开明、quanjiao全角或banjiao半角。",
)
PROHIBITION = Field(
    "prohibition",
    Choice({level.value: level for level in Prohibition}),
    "Prohibition",
    "避头尾",
    "What may not begin or end a line: none, basic, gb or strict.",
    "哪些标点不得在行首、行尾：none、basic、gb或strict。",
)
AUTOSPACE = Field(
    "autospace",
    Decimal(0, 1),
    "Autospace",
    "中西间距",
    "Between Han and Latin or digits, em: 0.25.",
    "汉字与西文、数字之间，以字宽计：0.25。",
)
AUTOSPACE_MIN = Field(
    "autospace_min",
    Decimal(0, 1),
    "Least autospace",
    "最小间距",
    "The least in a tight line.",
    "紧排的行里最小的间距。",
)
AUTOSPACE_MAX = Field(
    "autospace_max", Decimal(0, 2), "Most autospace", "最大间距", "The most in a loose line.", "松排的行里最大的间距。"
)
HANGING = Field(
    "hanging",
    Flag(),
    "Hanging",
    "标点悬挂",
    "Whether 、，。 may hang beyond the end of a line.",
    "行尾的、，。是否可以悬挂在行外。",
)
TRIM_LINE_END = Field(
    "trim_line_end",
    Flag(),
    "Trim line end",
    "行尾半角",
    "Whether marks at line ends are half wide.",
    "行尾标点是否一律占半个字。",
)
SQUEEZE_STOPS = Field(
    "squeeze_stops", Flag(), "Squeeze stops", "句号挤压", "Whether 。？！ may be squeezed.", "。？！是否可以挤压。"
)
_LANGUAGE = Word(r"[a-z]{2}(_[A-Z]{2})?|none", said("kind-language"))
HYPHENATION = Field(
    "hyphenation",
    _LANGUAGE,
    "Hyphenation",
    "断词",
    "Language whose rules hyphenate Latin words.",
    "按哪种语言的规则断开西文单词。",
)
NAMES = Field(
    "names",
    ListOf(Word()),
    "Names",
    "专名",
    "Names and words that no line of a headline may split.",
    "标题转行时不得拆开的人名、地名和词语。",
)
_SETTING_FIELDS: tuple[Field[Any], ...] = (
    PUNCTUATION, PROHIBITION, AUTOSPACE, AUTOSPACE_MIN, AUTOSPACE_MAX, HANGING, TRIM_LINE_END, SQUEEZE_STOPS,
    HYPHENATION, NAMES,
)  # fmt: skip
SETTING = Record("setting", said("record-setting"), _SETTING_FIELDS, _setting)

SETTING_FIELD = Field("setting", SETTING, "Setting", "排版", "How Chinese is set.", "中文排版的规则。")


def whole_setting(values: Values, context: Context) -> Setting:
    """The setting, whose most used fields may stand at the theme's top level."""
    wishes = values.get(SETTING_FIELD, {}).copy()
    shorts: tuple[Field[Any], ...] = (PUNCTUATION, PROHIBITION, AUTOSPACE)
    for short in shorts:
        if values[short] is None:
            continue
        if short.name in wishes:
            hint = said("hint-keep-one")
            context.error("duplicate-key", values.span(short), hint, form="setting", field=short.said)
        wishes[short.name] = values[short]
    if wishes.get("hyphenation") == "none":
        wishes["hyphenation"] = ""
    setting = replace(Setting(), **wishes)
    if not setting.autospace_min <= setting.autospace <= setting.autospace_max:
        if "autospace_min" in wishes or "autospace_max" in wishes:
            numbers = (setting.autospace_min, setting.autospace, setting.autospace_max)
            context.error("wrong-number", values.span(SETTING_FIELD), form="autospace", numbers=numbers)
        low, high = min(setting.autospace_min, setting.autospace), max(setting.autospace_max, setting.autospace)
        setting = replace(setting, autospace_min=low, autospace_max=high)
    return setting
