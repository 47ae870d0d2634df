"""Streams rewritten for a press: ink operators only, no tags, black text that overprints."""

from typing import Any

from pikepdf import Dictionary, Name, Pdf

from layout.errors import Argument, said
from layout.model.condition import Condition, PdfxLevel
from layout.press.colour import as_black
from layout.press.content import Inks, Rewriter, cmyk_operator, times
from layout.press.rewriting import Fault, Rewriting
from layout.press.spots import overprinting, painted_as, resource, separations


class ForPress(Rewriting):
    """What a press may not get is a fault: colours that are no inks, transparency in PDF/X-1a."""

    def __init__(self, pdf: Pdf, condition: Condition) -> None:
        super().__init__(pdf)
        self.condition = condition
        self.spots = separations(pdf, condition.spots)
        self._painted = painted_as(condition)
        self.opaque = condition.level is PdfxLevel.X1A
        self.within = 0
        """Forms that the stream being rewritten stands in."""

    def rules(self, states: dict[bytes, int], _: frozenset[int]) -> Rewriter:
        """Ink operators, black text and rules overprinting, no tags."""
        return Rewriter(
            self.operator, states, self.tint, frozenset(self._painted), overprinting(self.condition),
            black_over=True, keep_tags=False, on_paper=not self.within,
        )  # fmt: skip

    def tint(self, space: bytes, amount: float, stroke: bool) -> bytes:
        """The operators that set a spot colour, or inks that overprint."""
        spot = self._painted[space]
        if not spot.name:
            return self.operator(times(spot.inks, amount), stroke)
        choose, colour = (b"CS", b"SCN") if stroke else (b"cs", b"scn")
        return b"%s %s %s %s" % (resource(spot).encode(), choose, f"{amount:.5g}".encode(), colour)

    def operator(self, inks: Inks, stroke: bool) -> bytes:
        """``k`` or ``K`` with the inks that the press has."""
        return (self.black_operator if self.condition.black_only else cmyk_operator)(inks, stroke)

    def black_operator(self, inks: Inks, stroke: bool) -> bytes:
        """``k`` or ``K`` with black ink alone."""
        return cmyk_operator(as_black(inks, self.condition.profile), stroke)

    def alpha(self, what: Argument) -> set[Fault]:
        """A fault in PDF/X-1a, none in PDF/X-4."""
        return {("transparency", what)} if self.opaque else set()

    def form(self, form: Any) -> set[Fault]:
        """Rewrite a form or pattern; in PDF/X-1a it is no transparency group."""
        self.within += 1
        content, resources, faults = self.stream(form.read_bytes(), form.get("/Resources", Dictionary()))
        self.within -= 1
        form.write(content)
        form.Resources = resources
        if self.opaque and "/Group" in form:
            del form["/Group"]
        return faults

    def picture(self, image: Any, _: float) -> set[Fault]:
        """Inks or gray, no interpolation."""
        faults: set[Fault] = set()
        if "/Interpolate" in image:
            del image["/Interpolate"]
        if image.get("/ColorSpace") not in (Name.DeviceCMYK, Name.DeviceGray):
            space = str(image.get("/ColorSpace", "")).lstrip("/")
            faults.add(("rgb-picture", space or said("no-colour-space")))
        if "/SMask" in image:
            faults |= self.alpha(said("transparent-picture"))
        return faults
