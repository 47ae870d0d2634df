"""A printing condition: what one press needs of a PDF and what a print shop checks it against.

Values come from data files (``layout/press/conditions/*.toml`` or a theme's own); lengths are in points, ink in percent
of full coverage summed over the plates, resolutions in pixels per inch at placed size.
"""

import zlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from layout.units import Pt


class PdfxLevel(StrEnum):
    """The part of ISO 15930 that a print file conforms to."""

    X1A = "PDF/X-1a:2003"
    """ISO 15930-4, PDF 1.4: CMYK, gray and spot colours only, no transparency. What every shop takes."""
    X4 = "PDF/X-4"
    """ISO 15930-7, PDF 1.6: transparency and colour-managed pictures may stay live."""

    @property
    def pdf_version(self) -> str:
        """The version that the file's header states."""
        return "1.4" if self is PdfxLevel.X1A else "1.6"


class RenderingIntent(StrEnum):
    """How colours come into a press's inks that it cannot print as they are (ICC.1, 6.2)."""

    RELATIVE = "relative"
    """Relative colorimetric with black-point compensation: what can be printed stays, the rest becomes the nearest."""
    PERCEPTUAL = "perceptual"
    """All colours move together, so that steps between strong ones stay."""
    SATURATION = "saturation"
    """Strong colours stay strong, hues may move: charts, drawings."""


PROCESS_NAMES = frozenset({"Cyan", "Magenta", "Yellow", "Black", "All", "None"})
"""Names of plates that no spot colour may have (ISO 32000-1, 8.6.6.4)."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A spot colour: an ink of its own, on a plate of its own."""

    name: str
    """What the shop knows it by: PANTONE 185 C."""
    inks: tuple[float, float, float, float]
    """What stands for it where it is not printed, and on screens: the four inks, 0 to 1."""

    @property
    def css_name(self) -> str:
        """What style sheets call its colour space."""
        return f"--spot-{zlib.crc32(self.name.encode()):08x}"


@dataclass(frozen=True, slots=True)
class Overprint:
    """A colour that keeps what lies below it, because its theme says so."""

    solid: Spot
    """What it is without tint; process inks where the spot colour has no name."""

    @property
    def css_name(self) -> str:
        """What style sheets call its colour space: no other colour is in it, so that finishing knows it again."""
        return f"--over-{zlib.crc32(repr(self.solid).encode()):08x}"


@dataclass(frozen=True, slots=True)
class Condition:
    """One press, its paper and its shop's rules."""

    name: str
    """What themes and ``--press`` call it: ``newsprint``."""
    title: str
    """For people: Coldset offset on newsprint."""
    profile: Path
    """The ICC output profile (CMYK), absolute."""
    identifier: str
    """OutputConditionIdentifier: the name of the characterization data, such as ``CGATS TR 002``."""
    registry: str = ""
    """RegistryName, where the identifier is registered: ``http://www.color.org``; empty for a shop's own."""
    info: str = ""
    """OutputCondition and Info of the output intent: the condition in words; the title where empty."""
    level: PdfxLevel = PdfxLevel.X1A
    intent: RenderingIntent = RenderingIntent.RELATIVE
    """How pictures, drawings and advertisements in RGB are separated."""
    black_only: bool = False
    """Whether the press prints its black plate alone: every colour becomes an amount of black."""
    spots_most: int = 4
    """How many spot colours may be printed; where none, the four inks stand for them."""
    spots: tuple[Spot, ...] = ()
    """Those of the job: no part of a condition's file, but of theme and publication."""
    overprints: tuple[Overprint, ...] = ()
    """Colours of the job that overprint, likewise."""
    marks: bool = True
    """Crop, registration and bleed marks and colour bars outside the bleed. Some newspapers refuse them."""
    slug: bool = True
    """A line outside the bleed that names publication, date, page, file and condition."""
    bleed: Pt = 8.503937
    """Artwork beyond the trim on each side that the shop wants; 0 where it refuses bleed. 3 mm by default."""
    safety: Pt = 14.173228
    """Live matter keeps this far inside the trim: 5 mm."""

    files: str = ""
    """The pattern by which files for the shop are named (`layout.fields.filenames`); empty: what is usual."""
    scheme: str = ""
    """How pages lie on sheets where the shop wants those; empty: what is usual."""

    convert_artwork: bool = False
    """Whether colours of advertisements and drawings that come as PDF, and are no inks, are separated; else refused."""

    soft_proof: bool = False
    """Whether screens are shown paper and inks as they measure, not as the eye takes them: asked for, in no file."""

    ink_limit: float = 300.0
    """Total area coverage (TAC) that fails the job."""
    ink_warning: float = 300.0
    """Total area coverage that asks for a look."""

    photo_ppi: float = 300.0
    """Photos are good from here on, and resampled down to it."""
    photo_ppi_min: float = 200.0
    """Photos below fail the job."""
    line_art_ppi: float = 1200.0
    """One-bit pictures are good from here on."""
    line_art_ppi_min: float = 600.0
    """One-bit pictures below fail the job."""

    text_min: Pt = 6.0
    """Smallest text of one solid ink."""
    text_min_tinted: Pt = 8.0
    """Smallest text of a tint of one ink."""
    text_min_colours: Pt = 10.0
    """Smallest text of several inks or reversed out of a ground."""
    rule_min: Pt = 0.25
    """Thinnest rule of one solid ink."""
    rule_min_tinted: Pt = 1.0
    """Thinnest rule of a tint of one ink."""
    rule_min_colours: Pt = 1.5
    """Thinnest rule of several inks or reversed out of a ground."""

    qr_module_min: Pt = 1.133858
    """Smallest module of a QR code: 0.4 mm."""
    qr_module: Pt = 1.417323
    """A module from which nobody worries: 0.5 mm."""
    qr_quiet: int = 4
    """Modules of white around a QR code."""

    @property
    def condition_text(self) -> str:
        """The condition in words, for the output intent and the slug line."""
        return self.info or self.title
