"""A resource dictionary's fonts, colour spaces, pictures and patterns, each read once."""

from layout.judge import colour, jpeg2000
from layout.judge.colour import Space
from layout.judge.fonts import Font
from layout.judge.geometry import IDENTITY, Matrix
from layout.judge.marks import PaintedPicture
from layout.pdf import objects
from layout.pdf.objects import Raw

_DEVICES = ("DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern")
"""Names that no resource can redefine. The abbreviations of inline pictures are written out when they are read."""


class Resources:
    """What the names in a content stream stand for."""

    def __init__(self, dictionary: Raw, fonts: dict[object, Font]) -> None:
        self.dictionary = dictionary
        self._fonts = fonts
        self._named_fonts: dict[str, Font | None] = {}
        self._spaces: dict[str, Space] = {}
        self._categories: dict[str, dict[str, Raw]] = {}

    def get(self, category: str, name: Raw) -> Raw:
        """An entry of a category such as XObject; None where there is none."""
        listed = self._categories.get(category)
        if listed is None:
            listed = dict(objects.pairs(objects.entry(self.dictionary, f"/{category}")))
            self._categories[category] = listed
        return listed.get(objects.name(name))

    def font(self, name: Raw) -> Font | None:
        """A font by its name; None where there is none."""
        title = objects.name(name)
        if title not in self._named_fonts:
            found = self.get("Font", name)
            self._named_fonts[title] = self.font_of(found) if objects.is_dictionary(found) else None
        return self._named_fonts[title]

    def font_of(self, dictionary: Raw) -> Font:
        """The font of a font dictionary, shared by the whole document."""
        key = objects.identity(dictionary)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = Font(dictionary)
        return found

    def space(self, value: Raw) -> Space:
        """A colour space by its name in the resources, a device's name, or written out."""
        title = objects.name(value)
        if not title:
            return colour.parse(value)
        found = self._spaces.get(title)
        if found is None:
            named = None if title in _DEVICES else self.get("ColorSpace", value)
            found = self._spaces[title] = colour.parse(value if named is None else named)
        return found

    def defaults(self) -> list[str]:
        """The device colour spaces that the resources replace (DefaultGray, DefaultRGB, DefaultCMYK)."""
        self.get("ColorSpace", None)
        return [key for key in self._categories["ColorSpace"] if key in ("DefaultGray", "DefaultRGB", "DefaultCMYK")]


def picture_of(stream: Raw, name: str, resources: Resources, masking: bool = False) -> PaintedPicture:
    """Read an image XObject's dictionary; *masking* where it is the soft mask of another."""

    def entry(key: str) -> Raw:
        return objects.entry(stream, key)

    filters = tuple(objects.filters(stream))
    mask, explicit = entry("/SMask"), entry("/Mask")
    soft = mask is not None or objects.number(entry("/SMaskInData")) > 0
    stencil = objects.flag(entry("/ImageMask"))
    given = entry("/ColorSpace")
    if stencil:
        space = colour.GRAY
    elif given is None and filters[-1:] == ("JPXDecode",):
        space = jpeg2000.space_of(objects.raw_data(stream))
    else:
        space = colour.UNKNOWN if given is None else resources.space(given)
    return PaintedPicture(
        stream=stream,
        width=int(objects.number(entry("/Width"))),
        height=int(objects.number(entry("/Height"))),
        bits=1 if stencil else int(objects.number(entry("/BitsPerComponent"), 8)),
        space=space,
        stencil=stencil,
        filters=filters,
        name=name,
        interpolate=objects.flag(entry("/Interpolate")),
        soft_masked=soft,
        mask=picture_of(mask, name, resources, masking=True) if objects.is_stream(mask) and not masking else None,
        stencil_mask=(
            picture_of(explicit, name, resources, masking=True)
            if objects.is_stream(explicit) and not masking and not soft
            else None
        ),
        key_mask=() if soft or objects.is_stream(explicit) else tuple(objects.numbers(explicit)),
        alternates=entry("/Alternates") is not None,
        opi=entry("/OPI") is not None,
        external=entry("/F") is not None,
    )


def matrix_entry(holder: Raw, key: str = "/Matrix") -> Matrix:
    """A matrix of a form, pattern or font; that which changes nothing where there is none."""
    values = objects.numbers(objects.entry(holder, key))
    if len(values) != 6:
        return IDENTITY
    a, b, c, d, e, f = values
    return a, b, c, d, e, f
