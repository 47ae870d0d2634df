"""What was sent: a file, or one of several stories in it, and what it is called without its order and its version."""

import re
from dataclasses import dataclass
from pathlib import Path

_VERSION = re.compile(  # data
    r"[\s\-_—·（(\[【]*(?:定稿|终稿|最终稿?|最终版|修改稿?|修订稿?|改稿?|改定|新版?|副本|初稿|二稿|三稿|送审稿?|已审|审定|final|copy|v\d{1,2}|(?<![\d.])\d{1,2}|第[一二三四五]稿)\d{0,2}"
    r"[\s）)\]】]*$",  # data
    re.IGNORECASE,
)  # data
_ORDER = re.compile(r"^\s*[（(\[【]?\d{1,3}[）)\]】]?[\s.．、_\-—]+(?=\D)")
_BEFORE = re.compile(  # data
    r"^\s*(?:[（(\[【](?:定稿|终稿|最终稿?|修改稿?|改稿?|已审|初稿|二稿|三稿|新)[）)\]】]"
    r"|(?:fwd?|re|转发|回复|答复|投稿|来稿)[\s_：:\-]+|[（(\[【](?:投稿|来稿|转发)[）)\]】])\s*",  # data
    re.IGNORECASE,
)
"""What people and mail programs put before a name."""
_NUMBER = re.compile(r"[（(\[【]?(\d{1,3})(?=\D|$)")
_WORD = re.compile(r"[A-Za-z\u4e00-\u9fff]")
_UNFIT = re.compile(r"[^A-Za-z0-9_.\u4e00-\u9fff-]+")
LONGEST_NAME = 40
_COLUMN = re.compile(r"^[【\[][^】\]]{1,12}[】\]]\s*")
_WRITER = re.compile(  # data
    r"\s*(?:[-—_－+（(]+|[-—_－+（(\s]+(?:记者|通讯员|作者|文)[\s：:]*)"  # data
    r"[\u4e00-\u9fff]{2,3}(?:[、，\s]+[\u4e00-\u9fff]{2,3})*[）)]?$"
)  # data
_LEAST = 4
"""Characters of a headline in a file's name."""


def bare_name(file: Path) -> str:
    """What a manuscript is called without its order, its version, its suffix: the same for a corrected one."""
    name = file.stem
    while (shorter := _BEFORE.sub("", _ORDER.sub("", name))) != name and _WORD.search(shorter):
        name = shorter
    while (shorter := _VERSION.sub("", name)) != name and _WORD.search(shorter):
        name = shorter
    return name.strip()


def named_headline(file: Path) -> str:
    """What a manuscript without a headline is called: its file's name without a column before and a writer behind."""
    name = bare_name(file)
    shorter = _WRITER.sub("", _COLUMN.sub("", name))
    return shorter if len(_WORD.findall(shorter)) >= _LEAST else name


def story_name(sent: "Submission") -> str:
    """The name of a story: letters, digits and Han, as an id may have."""
    return plain_name(sent.bare) or "story"


def plain_name(name: str) -> str:
    """A name of letters, digits and Han, as an id may have, not too long."""
    return _UNFIT.sub("-", name).strip("-.")[:LONGEST_NAME].strip("-.")


@dataclass(frozen=True, slots=True)
class Submission:
    """A file that was sent, or one of several stories that stand in it."""

    file: Path
    title: str = ""
    """Of one of several its headline; of a file with one story nothing."""

    @property
    def name(self) -> str:
        """As it is told."""
        return f"{self.file.name} “{self.title}”" if self.title else self.file.name

    @property
    def key(self) -> str:
        """By which it is remembered: no name of a file has a stroke in it."""
        return f"{self.file.name}/{self.title}" if self.title else self.file.name

    @property
    def bare(self) -> str:
        """What it is called without order and version."""
        return self.title or bare_name(self.file)

    @property
    def number(self) -> int | None:
        """The number that its name begins with, as editors number what belongs together."""
        found = None if self.title else _NUMBER.match(_BEFORE.sub("", self.file.stem))
        return int(found[1]) if found else None
