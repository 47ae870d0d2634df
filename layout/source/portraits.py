"""The kind of a story's portrait: the name of a picture file, or a group with the point that a crop keeps."""

from dataclasses import dataclass

from layout.errors import Said, said
from layout.fields.context import Context
from layout.fields.kinds import Kind, Pair, Schema, Schemas
from layout.fields.nodes import Group, Node
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Decimal
from layout.model.issue import Photo, Picture
from layout.source.pictures import PictureFile
from layout.source.texts import Words

FILE: Field[Picture] = Field(
    "file",
    PictureFile(),
    "File",
    "文件",
    "Picture in the issue's folder: JPEG, PNG, TIFF, WebP, SVG, or a PDF of one page.",
    "本期文件夹里的图片：JPEG、PNG、TIFF、WebP、SVG或单页PDF。",
    required=True,
    into="picture",
)
ALT = Field(
    "alt",
    Words(),
    "Alternative text",
    "替代文字",
    "What it shows, for readers who cannot see it.",
    "写给看不见图片的读者：图上是什么。",
)
FOCUS = Field(
    "focus",
    Pair(Decimal(0, 1, percent=True), said("kind-point")),
    "Focus",
    "焦点",
    "The point that a crop keeps: from the left and from the top, 0 to 1 or percent.",
    "裁图时保住的一点：从左、从上算起，0到1或百分数。",
)


def _portrait(values: Values, _: Context) -> Photo | None:
    return Photo(**values.named()) if values[FILE] else None


STORY_PORTRAIT = Record("story_portrait", said("record-story-portrait"), (FILE, ALT, FOCUS), _portrait)


@dataclass(frozen=True, eq=False)
class PortraitFile(Kind[Photo]):
    """``photos/ye-qing.jpg``, or ``{file: …, focus: …}``."""

    @property
    def wanted(self) -> Said:
        """A file's name."""
        return PictureFile().wanted

    def read(self, node: Node, context: Context) -> Photo | None:
        """The portrait."""
        if isinstance(node, Group):
            return STORY_PORTRAIT.read(node, context)
        picture = PictureFile().read(node, context)
        return None if picture is None else Photo(picture)

    def schema(self, schemas: Schemas) -> Schema:
        """A name or a group."""
        return {"anyOf": [PictureFile().schema(schemas), STORY_PORTRAIT.schema(schemas)]}
