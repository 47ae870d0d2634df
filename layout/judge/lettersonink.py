"""Type that adds to the ink below it: large letters make areas, small ones a few pixels that do no harm."""

from collections.abc import Iterator

from PIL import Image, ImageChops, ImageMath

from layout.judge.marks import PageContent, PaintContext, TextMark
from layout.judge.plates import CELL_MM, PIXELS_PER_MM, Plates
from layout.judge.rendering import Layer, Renderer, Unrendered
from layout.units import PT_PER_MM

_DISPLAY = 18.0
"""Points: from here on strokes are so wide that their ink counts as that of areas does."""
_DPI = 25.4 * 2 * PIXELS_PER_MM
_LEVELS = 2.55
"""Of a plate, to a percent."""


class LettersOnInk:
    """The type of a page that adds its ink to what is on the plates, the page's areas."""

    def __init__(self, content: PageContent, plates: Plates, warning: float, renderer: Renderer | None) -> None:
        self._content = content
        self._plates = plates
        self._warning = warning
        self._renderer = renderer
        self._cells = plates.cells()
        self._covered: Image.Image | None = None
        self._marks = list(self._adding())

    def _adding(self) -> Iterator[tuple[TextMark, float]]:
        """Type that adds, and the most ink that lies below it, percent."""
        for mark in self._content.marks:
            if isinstance(mark, TextMark) and _adds(mark):
                box = self._box(mark)
                ground = self._cells.crop(box).getextrema()[1] / _LEVELS if box else 0.0  # type: ignore[operator]
                if ground > 1:
                    yield mark, ground

    def _box(self, mark: TextMark) -> tuple[int, int, int, int] | None:
        """The cells that a mark touches."""
        left, top, size = self._plates.area.left, self._plates.area.top, CELL_MM * PT_PER_MM
        bounds = mark.bounds.meet(self._plates.area)
        if bounds.empty:
            return None
        x, y = int((bounds.left - left) / size), int((bounds.top - top) / size)
        return x, y, int((bounds.right - left) / size) + 1, int((bounds.bottom - top) / size) + 1

    def lay_display(self) -> None:
        """Lay large type on the plates, where it can make too much."""
        for mark, ground in self._marks:
            if mark.size >= _DISPLAY and ground + mark.paint.total > self._warning:
                shown = self._letters()
                if shown is not None:
                    self._plates.lay_letters(mark, shown)

    def most(self, peak: float) -> float:
        """The most ink by area where type lies on ink, percent; *peak*: what is known to be somewhere."""
        most = peak
        for mark, ground in self._marks:
            total = ground + mark.paint.total
            if total <= most or mark.size >= _DISPLAY:
                continue
            most = total if total <= self._warning else max(most, self._within(mark))
        return most

    def _within(self, mark: TextMark) -> float:
        shown, box = self._letters(), self._box(mark)
        if shown is None or box is None:
            return 0.0
        step = CELL_MM * PIXELS_PER_MM
        covered = shown.reduce(step).crop(box)
        ink = mark.paint.total / 100
        below = self._cells.crop(box)
        found = ImageMath.lambda_eval(lambda held: held["a"] + held["b"] * ink, a=below, b=covered.convert("F"))
        return float(found.getextrema()[1]) / _LEVELS

    def _letters(self) -> Image.Image | None:
        if self._covered is None:
            self._covered = letters_of(self._content, self._plates, self._renderer)
            self._renderer = None
        return self._covered


def letters_of(content: PageContent, plates: Plates, renderer: Renderer | None) -> Image.Image | None:
    """Where letters are, in the plates' pixels: 255 where all is covered; None where nobody can draw them."""
    if renderer is None:
        return None
    try:
        view = renderer.view(content, _DPI, layer=Layer.TEXT)
    except Unrendered:
        return None
    shown = plates.pixels(view.area)
    whole = Image.new("L", plates.size)
    size = max(1, shown[2] - shown[0]), max(1, shown[3] - shown[1])
    whole.paste(ImageChops.invert(view.picture).resize(size, Image.Resampling.BOX), shown[:2])
    return whole


def _adds(mark: TextMark) -> bool:
    if mark.context is not PaintContext.PAGE or mark.hidden or mark.uncertain or mark.blank or mark.mode in (3, 7):
        return False
    return mark.paint.total > 0 and (mark.knocks_out_nothing or mark.alpha < 1 or mark.blend != "Normal")
