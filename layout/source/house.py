"""House style: the words, the banned words and the officials of a publication."""

from layout.errors import Said, said
from layout.fields.context import Context
from layout.fields.kinds import Kind, ListOf, MapOf, Schema, Schemas
from layout.fields.nodes import List, Node
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Word
from layout.model.house import HouseStyle
from layout.source.amounts import MOST_NAMES


class BannedWords(Kind[dict[str, str]]):
    """A list of words, or a group of words with what stands for each."""

    _LIST, _GROUP = ListOf(Word(), most=MOST_NAMES), MapOf(Word())

    @property
    def wanted(self) -> Said:
        """A list."""
        return self._LIST.wanted

    def read(self, node: Node, context: Context) -> dict[str, str] | None:
        """Word → what stands for it; nothing where the words are listed."""
        if isinstance(node, List):
            return dict.fromkeys(self._LIST.read(node, context) or (), "")
        return self._GROUP.read(node, context)

    def schema(self, schemas: Schemas) -> Schema:
        """An array of text, or an object of texts."""
        return {"anyOf": [self._LIST.schema(schemas), self._GROUP.schema(schemas)]}


def _house(values: Values, _: Context) -> HouseStyle:
    return HouseStyle(**values.named())


WORDS = Field(
    "words",
    MapOf(Word()),
    "Words",
    "用词",
    "What is not to be written, and what stands for it: {布署: 部署}; a word that stands for itself is let be.",
    "不要的写法: 要的写法，如{布署: 部署}；两边写得一样，就是不查这个词。",
)
BANNED = Field(
    "banned",
    BannedWords(),
    "Banned words",
    "禁用词",
    "What is not printed: a list, or {word: what stands for it}.",
    "不得见报的词：一列词，或{禁用词: 改用的词}。",
)
TITLES = Field(
    "titles",
    MapOf(Word()),
    "Titles",
    "领导职务",
    "Officials and their titles in order of precedence: {程砚: 镇党委书记, 叶青: 镇党委副书记、镇长}.",
    "领导姓名和职务，按排名先后写：{程砚: 镇党委书记, 叶青: 镇党委副书记、镇长}。",
)
SKIP = Field(
    "skip",
    ListOf(Word(r"[a-z][a-z-]*")),
    "Skip",
    "不查",
    "Codes of what proofreading is not to tell, such as pause-mark.",
    "校对时不必提示的代码，如pause-mark。",
)
HOUSE_STYLE = Record("house", said("record-house"), (WORDS, BANNED, TITLES, SKIP), _house)
HOUSE = Field(
    "house",
    HOUSE_STYLE,
    "House style",
    "校对规则、用词规范",
    "What proofreading goes by beside the national standards: words, banned words, titles.",
    "校对时除国家标准以外还要查的：用词、禁用词、领导职务。",
)
