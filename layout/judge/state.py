"""The graphics state that operators change and marks are painted with."""

from layout.errors import Argument, said
from layout.judge import colour
from layout.judge.blending import MODES
from layout.judge.colour import Paint, Space
from layout.judge.fonts import Font
from layout.judge.geometry import Matrix
from layout.judge.marks import Clip
from layout.pdf import objects
from layout.pdf.objects import Raw

_NORMAL = ("Normal", "Compatible", "")


class State:
    """One graphics state; `copy` is what `q` saves."""

    __slots__ = (
        "alpha_fill",
        "alpha_stroke",
        "blend",
        "char_space",
        "clip",
        "ctm",
        "fill",
        "font",
        "group_alpha",
        "group_blend",
        "group_own",
        "leading",
        "line_width",
        "mode",
        "overprint_fill",
        "overprint_mode",
        "overprint_stroke",
        "rise",
        "size",
        "soft_mask",
        "strange",
        "stretch",
        "stroke",
        "word_space",
    )

    def __init__(self, ctm: Matrix, clip: Clip) -> None:
        self.ctm = ctm
        self.clip = clip
        self.fill = self.stroke = colour.BLACK
        self.line_width = 1.0
        self.font: Font | None = None
        self.size = 0.0
        self.char_space = self.word_space = self.leading = self.rise = 0.0
        self.stretch = 1.0
        self.strange = False
        self.mode = 0
        self.overprint_fill = self.overprint_stroke = False
        self.overprint_mode = 0
        self.alpha_fill = self.alpha_stroke = 1.0
        self.blend = "Normal"
        self.soft_mask = False
        self.group_alpha = 1.0
        self.group_blend = "Normal"
        """What the transparency groups around it were painted with."""
        self.group_own = False
        """Whether one of them is blended apart from what lies below it."""

    def copy(self) -> "State":
        """A state of its own with the same values."""
        twin = State.__new__(State)
        for slot in State.__slots__:
            setattr(twin, slot, getattr(self, slot))
        return twin

    def paint(self, space: Space, values: tuple[float, ...], pattern: str = "") -> Paint:
        """A paint; the one that is set already where it is the same."""
        for known in (self.fill, self.stroke):
            if known.values == values and known.pattern == pattern and known.space == space:
                return known
        return Paint(space, values, pattern)

    def enter_group(self, group: Raw) -> None:
        """Begin a transparency group: what it is painted with is set aside, inside all begins anew."""
        self.group_own |= any(objects.flag(objects.entry(group, key)) for key in ("/I", "/K"))
        self.group_alpha *= self.alpha_fill
        self.group_blend = self.blend if self.blend not in _NORMAL else self.group_blend
        self.alpha_fill = self.alpha_stroke = 1.0
        self.blend = "Normal"

    def uncertain(self, paint: Paint) -> Argument:
        """Why there is no telling where how much of a paint's ink comes to lie; empty where there is."""
        if self.soft_mask:
            return said("preflight-uncounted-mask")
        if self.clip.by_text:
            return said("preflight-uncounted-clip")
        blend = self.blend if self.blend not in _NORMAL else self.group_blend
        spots = paint.space.family in ("Separation", "DeviceN")
        if blend not in _NORMAL and (blend not in MODES or spots or (self.group_own and self.blend not in _NORMAL)):
            return said("preflight-uncounted-blend", mode=blend)
        return ""

    def overprints(self, fill: bool) -> bool:
        """Whether painting leaves plates it puts no ink on alone: overprint, in mode 1 for process colours."""
        wanted = self.overprint_fill if fill else self.overprint_stroke
        family = (self.fill if fill else self.stroke).space.family
        return wanted and (self.overprint_mode == 1 or family in ("Separation", "DeviceN"))

    def apply(self, parameters: Raw) -> list[tuple[str, str]]:
        """Take an ExtGState over; returns what in it a preflight minds, as (notice code, value)."""
        minded: list[tuple[str, str]] = []
        for key, value in objects.pairs(parameters):
            if key == "LW":
                self.line_width = objects.number(value)
            elif key == "OP":
                self.overprint_stroke = objects.flag(value)
                if objects.entry(parameters, "/op") is None:
                    self.overprint_fill = self.overprint_stroke
            elif key == "op":
                self.overprint_fill = objects.flag(value)
            elif key == "OPM":
                self.overprint_mode = int(objects.number(value))
            elif key in ("ca", "CA", "BM", "SMask"):
                minded += self._transparency(key, value)
            elif key == "TR" or (key == "TR2" and objects.name(value) != "Default"):
                minded.append(("transfer-curve", key))
            elif key == "HT" and objects.is_dictionary(value):
                kind = int(objects.number(objects.entry(value, "/HalftoneType")))
                if kind not in (1, 5):
                    minded.append(("halftone", f"HalftoneType {kind}"))
        return minded

    def _transparency(self, key: str, value: Raw) -> list[tuple[str, str]]:
        if key == "BM":
            modes = [objects.name(item) for item in objects.items(value)]
            self.blend = next((mode for mode in modes if mode), "Normal")
            return [] if self.blend in _NORMAL else [("transparency", f"BM {self.blend}")]
        if key == "SMask":
            self.soft_mask = objects.is_dictionary(value)
            return [("transparency", "SMask")] if self.soft_mask else []
        alpha = objects.number(value, 1.0)
        if key == "ca":
            self.alpha_fill = alpha
        else:
            self.alpha_stroke = alpha
        return [("transparency", f"{key} {alpha:.3g}")] if alpha != 1 else []
