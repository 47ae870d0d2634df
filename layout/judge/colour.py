"""Colour spaces and paints: what a colour operator names, and how much of which ink that lays on paper."""

import enum
import functools
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from layout.pdf import objects
from layout.pdf.objects import Raw

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
ALL_PLATES = "All"
SOLID = 0.95
"""From here on an ink prints as good as solid: screening leaves no visible dots."""
TRACE = 0.005
"""Below this an ink makes no dot (a plate setter's first step is 1/255)."""
_DEPTH = 5
_PLAIN = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4, "CalGray": 1, "CalRGB": 3, "Lab": 3}
"""Spaces that need no other, with their components."""


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space. `base` is what Indexed looks up, what Separation, DeviceN and ICCBased fall back to."""

    family: str
    components: int
    colorants: tuple[str, ...] = ()
    base: "Space | None" = None
    lookup: bytes = field(default=b"", repr=False)
    profile: str = ""
    """SHA-256 of the ICC profile of an ICCBased space."""

    @property
    def title(self) -> str:
        """For a report."""
        if self.family in ("Separation", "DeviceN"):
            return f"{self.family} {'+'.join(self.colorants)}"
        if self.family in ("Indexed", "Pattern") and self.base:
            return f"{self.family} ({self.base.title})"
        return f"ICCBased {self.components}" if self.family == "ICCBased" else self.family


GRAY = Space("DeviceGray", 1)
RGB = Space("DeviceRGB", 3)
CMYK = Space("DeviceCMYK", 4)
PATTERN = Space("Pattern", 0)
UNKNOWN = Space("?", 0)


def parse(value: Raw, depth: int = 0) -> Space:
    """A colour space from its name or array; `UNKNOWN` where it is broken."""
    parts = objects.items(value)
    family = objects.name(parts[0]) if parts else ""
    if depth > _DEPTH or not family:
        return UNKNOWN
    if family in _PLAIN:
        return Space(family, _PLAIN[family])
    if family == "Pattern":
        return Space("Pattern", 0, base=parse(parts[1], depth + 1) if len(parts) > 1 else None)
    return _built(family, parts, depth)


def _built(family: str, parts: Sequence[Raw], depth: int) -> Space:
    """A space that is built on another one."""
    if family == "ICCBased" and len(parts) > 1:
        return _icc(parts[1], depth)
    if family == "Indexed" and len(parts) > 3:
        table = objects.data(parts[3]) if objects.is_stream(parts[3]) else objects.string(parts[3])
        return Space("Indexed", 1, base=parse(parts[1], depth + 1), lookup=table)
    if family in ("Separation", "DeviceN") and len(parts) > 2:
        names = tuple(objects.name(item) or "?" for item in objects.items(parts[1]))
        return Space(family, len(names), names, parse(parts[2], depth + 1))
    return UNKNOWN


def _icc(stream: Raw, depth: int) -> Space:
    count = int(objects.number(objects.entry(stream, "/N")))
    alternate = objects.entry(stream, "/Alternate")
    base = parse(alternate, depth + 1) if alternate is not None else {1: GRAY, 3: RGB, 4: CMYK}.get(count)
    return Space("ICCBased", count, base=base, profile=hashlib.sha256(objects.data(stream)).hexdigest())


def in_light(space: Space) -> bool:
    """Whether a space says light, not ink: what is blended in it is turned into inks only afterwards."""
    return space.family in ("DeviceRGB", "CalRGB", "Lab") or (space.family == "ICCBased" and space.components == 3)


def initial(space: Space) -> tuple[float, ...]:
    """The colour that choosing a space sets (ISO 32000-1, 8.6.8)."""
    if space.family == "DeviceCMYK" or (space.family == "ICCBased" and space.components == 4):
        return (0.0, 0.0, 0.0, 1.0)
    if space.family in ("Separation", "DeviceN"):
        return (1.0,) * space.components
    return (0.0,) * space.components


def inks(space: Space, values: Sequence[float]) -> Mapping[str, float] | None:
    """Coverage 0 to 1 of each plate that takes ink; None where only a colour conversion could tell."""
    if len(values) < space.components:
        return None
    family = space.family
    if family == "DeviceCMYK" or (family == "ICCBased" and space.components == 4):
        laid = dict(zip(PROCESS, values, strict=False))
    elif family == "DeviceGray" or (family == "ICCBased" and space.components == 1):
        laid = {"Black": 1 - values[0]}
    elif family in ("Separation", "DeviceN"):
        laid = {name: value for name, value in zip(space.colorants, values, strict=False) if name != "None"}
    elif family == "Indexed" and space.base:
        width = space.base.components
        place = max(0, int(values[0])) * width
        entry = space.lookup[place : place + width]
        return inks(space.base, [byte / 255 for byte in entry]) if space.base.family != "Lab" else None
    else:
        return None
    return {name: min(value, 1.0) for name, value in laid.items() if value > TRACE}


class Tone(enum.Enum):
    """How a paint comes out in print, which decides how small it may be used."""

    PAPER = "paper"
    """No ink: it shows the paper, or cuts it out of what lies below."""
    SOLID = "solid"
    """One ink, full."""
    TINT = "tint"
    """One ink, screened."""
    COLOURS = "colours"
    """Two inks and more, which must register."""
    REGISTRATION = "registration"
    """On every plate."""
    UNKNOWN = "unknown"
    """A pattern, or a colour that is not in inks (RGB, Lab)."""


@dataclass(frozen=True)
class Paint:
    """A colour as set: its space and values. `pattern` names the pattern where that is the colour."""

    space: Space
    values: tuple[float, ...]
    pattern: str = ""

    @functools.cached_property
    def inks(self) -> Mapping[str, float] | None:
        """Coverage of each plate; None where it is not in inks."""
        return inks(self.space, self.values)

    @functools.cached_property
    def total(self) -> float:
        """All inks together, percent; 0 where it is not in inks."""
        laid = self.inks or {}
        return 400.0 * laid[ALL_PLATES] if ALL_PLATES in laid else 100.0 * sum(laid.values())

    @functools.cached_property
    def tone(self) -> Tone:
        """How it comes out in print."""
        laid = self.inks
        if laid is None:
            return Tone.UNKNOWN
        if ALL_PLATES in laid:
            return Tone.REGISTRATION
        if not laid:
            return Tone.PAPER
        if len(laid) > 1:
            return Tone.COLOURS
        return Tone.SOLID if next(iter(laid.values())) >= SOLID else Tone.TINT

    @property
    def black_only(self) -> bool:
        """Whether only the black plate takes ink."""
        return self.inks is not None and set(self.inks) == {"Black"}

    @functools.cached_property
    def title(self) -> str:
        """For a report: C0 M60 Y100 K0, or the space with its values."""
        if self.pattern:
            return f"Pattern {self.pattern}"
        if self.space.family == "DeviceCMYK":
            return " ".join(f"{ink[0]}{100 * v:.3g}" for ink, v in zip("CMYK", self.values, strict=False))
        return f"{self.space.title} {' '.join(f'{value:.3g}' for value in self.values)}".strip()


BLACK = Paint(GRAY, (0.0,))
