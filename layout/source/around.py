"""What stands around a story's text: which part of a serial it is, an editor's note before it or behind it."""

import re
from dataclasses import dataclass, replace

from layout.errors import said
from layout.fields.context import Context
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Flag, Whole
from layout.model.body import Block, EditorNote, Emphasis, Inline, LinePlace, PlacedText, Text
from layout.source.texts import OneLine, Words
from layout.wording import CHINESE, text

MOST_PARTS = 9999
_LABEL = re.compile("(?:编者按|编者的话|编者|开栏的话|编后|编后语|按)：")  # data
_GOES_ON = re.compile(r"[（(](?:未完待续|待续|未完|全文完|完|连载完)[)）]$")  # data
_NUMERALS = "〇一二三四五六七八九"  # data


@dataclass(frozen=True, slots=True)
class SerialPart:
    """A part of a serial (连载)."""

    name: str
    number: int
    last: bool = False

    @property
    def title(self) -> Text:
        """What stands over it: 《山居》连载之三."""
        name = self.name if self.name.startswith("《") else f"《{self.name}》"
        return _plain(text("serial-part", CHINESE, name=name, number=han(self.number)))

    def closing(self, body: tuple[Block, ...]) -> tuple[Block, ...]:
        """What stands under it: 未完待续; nothing where the body says so itself."""
        if body and _GOES_ON.search(body[-1].plain.strip()):
            return ()
        form = "serial-goes-on.last" if self.last else "serial-goes-on"
        return (PlacedText(_plain(text(form, CHINESE)), LinePlace.RIGHT),)


def han(number: int) -> str:
    """A number as a serial counts: 三, 十二, 二十三; a hundred and more in digits."""
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    return (_NUMERALS[tens] if tens > 1 else "") + "十" * (tens > 0) + (_NUMERALS[ones] if ones else "")  # data


def _plain(words: str) -> Text:
    return Text((Inline(words),))


SERIAL_NAME = Field("name", Words(), "Name", "作品名", "What it is called.", "作品名称。", required=True)
SERIAL_PART = Field(
    "part", Whole(1, MOST_PARTS), "Part", "第几次", "Which part this is.", "这是第几次。", required=True
)
SERIAL_LAST = Field("last", Flag(), "Last", "完", "Whether it ends here.", "是否到此为止。")


def _serial(values: Values, _: Context) -> SerialPart | None:
    name, number = values[SERIAL_NAME], values[SERIAL_PART]
    return SerialPart(name, number, values.get(SERIAL_LAST, False)) if name and number else None


STORY_SERIAL = Record("story_serial", said("record-story-serial"), (SERIAL_NAME, SERIAL_PART, SERIAL_LAST), _serial)
SERIAL = Field(
    "serial",
    STORY_SERIAL,
    "Serial",
    "连载",
    "Which part of a serial it is: {name: 山居, part: 3}; 《山居》连载之三 stands over it, 未完待续 at its end.",
    "第几次连载：{name: 山居, part: 3}；上面排“《山居》连载之三”，文末排“（未完待续）”。",
)
NOTE = Field(
    "note",
    OneLine(),
    "Editor's note",
    "编者按",
    "What the editor says before the text.",
    "排在正文前面的编者按。",
)
AFTERWORD = Field(
    "afterword",
    OneLine(),
    "Afterword",
    "编后",
    "What the editor says behind the text, under the credit.",
    "排在正文和来源后面的编后。",
)


def with_notes(body: tuple[Block, ...], note: Text | None, afterword: Text | None) -> tuple[Block, ...]:
    """A body with what the editor says before and behind it."""
    before = (EditorNote(_labelled(note, "note-label")),) if note else ()
    behind = (EditorNote(_labelled(afterword, "note-label.behind"), behind=True),) if afterword else ()
    return (*before, *body, *behind)


def _labelled(words: Text, label: str) -> Text:
    """A note with its label in black type: what it has itself, 编者按： or 编后： else."""
    first, *rest = words.inlines
    found = _LABEL.match(first.text)
    lead = Inline(found[0] if found else text(label, CHINESE), Emphasis.LEAD)
    after = replace(first, text=first.text[found.end() :].lstrip() if found else first.text)
    return Text((lead, after, *rest), words.span)


def under_column(column: Text | None, serial: SerialPart | None) -> Text | None:
    """The standing head of a story with the part of the serial that it is."""
    if serial is None:
        return column
    return Text((*column.inlines, Inline("\u3000"), *serial.title.inlines), column.span) if column else serial.title
