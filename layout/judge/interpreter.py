"""Runs content streams: a page's own and those it calls, forms, patterns, Type 3 glyphs and pictures.

Malformed content becomes a notice and is skipped as a reader would skip it; depth, count and time are limited.
"""

import contextlib
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pikepdf

from layout.errors import said
from layout.judge import colour, shadings
from layout.judge.appearance import ANNOTATIONS_MOST, appearance, placing
from layout.judge.colour import Paint, in_light
from layout.judge.fonts import Font
from layout.judge.geometry import Matrix, boxed, multiply, scales
from layout.judge.layers import Layers
from layout.judge.marks import Clip, FillMark, Mark, Outline, PageContent, PaintContext, PictureMark, ShadingMark
from layout.judge.painter import Painter, Stopped
from layout.judge.paths import PathBuilder, bounds_of, is_upright
from layout.judge.resources import Resources, matrix_entry, picture_of
from layout.judge.state import State
from layout.pdf import objects
from layout.pdf.objects import Raw

ARTWORK = "/LayoutArtwork"
"""What our own program calls forms in which it places a stranger's page."""
_CLOCK_EVERY = 512
"""Operators between two looks at the clock."""
_KEPT_LENGTH, _KEPT_MOST = 500, 500
"""Instructions of a stream that is kept read, and how many are."""
_TILES_MOST = 200_000
"""Of a pattern in one place: half a point each way on a newspaper page would be 3 million."""
_QUIET = frozenset({"MP", "DP", "BX", "EX", "ri", "i", "d", "J", "j", "M"})
"""Operators that change nothing which is judged here."""
_OF_GLYPHS = frozenset({"d0", "d1"})
"""The same within a glyph's procedure, and nowhere else allowed."""
_ALIASES = {
    "sc": "op_scn",
    "SC": "op_SCN",
    "F": "op_f",
    "f*": "op_f_even_odd",
    "B*": "op_B_even_odd",
    "b*": "op_b_even_odd",
    "W*": "op_W_even_odd",
    "T*": "op_next_line",
    "'": "op_show_next",
    '"': "op_show_spaced",
}


@dataclass(slots=True)
class Limits:
    """How far a hostile file is followed, all its pages together."""

    seconds: float = 20.0
    """Of processor time: a busy machine leaves no file unread."""
    operators: int = 3_000_000
    depth: int = 16
    """Forms, patterns and Type 3 glyphs inside one another."""
    stream_bytes: int = 16 << 20
    """Decoded size of one content stream: each takes a hundred times its size in memory."""
    forms: int = 20_000
    """Forms painted, each as often as it is: a few that paint one another twice make a million."""
    painted: int = 0
    started: float = field(default_factory=time.process_time)
    done: int = 0
    reached: bool = False
    """Whether a limit has stopped the reading."""

    def enter(self) -> bool:
        """Count a form; false at the limit."""
        self.painted += 1
        self.reached |= self.painted > self.forms
        return self.painted <= self.forms

    def tick(self, count: int = _CLOCK_EVERY) -> None:
        """Count operators; raises Stopped at a limit."""
        self.done += count
        self.reached |= self.done > self.operators or time.process_time() - self.started > self.seconds
        if self.reached:
            raise Stopped


class Interpreter(Painter):
    """Runs the content of one page into a `PageContent`."""

    def __init__(self, content: PageContent, fonts: dict[object, Font], limits: Limits, layers: Layers) -> None:
        super().__init__(content, fonts)
        self._layers = layers
        self._marked: list[bool] = []
        """The pieces of marked content around the operators, and whether each is on a layer that is switched off."""
        self._fonts = fonts
        self._limits = limits
        self._active: list[object] = []
        self._instructions: dict[object, Sequence[Raw]] = {}
        self._patterns_seen: set[object] = set()
        self._glyphs_seen: set[tuple[int, int]] = set()
        self._base = content.to_page
        """What patterns refer to: the coordinates of the page or form they are used in."""
        names = {name.removeprefix("op_"): name for name in dir(self) if name.startswith("op_")} | _ALIASES
        self._handlers: dict[str, Callable[[Sequence[Raw]], None]] = {
            operator: getattr(self, name) for operator, name in names.items()
        }

    def run(self, page: Raw, resources: Raw) -> None:
        """Run a page's content streams."""
        self.resources = Resources(resources, self._fonts)
        self._note_defaults()
        try:
            self._stream(page, objects.items(objects.entry(page, "/Contents")))
            if self.stack:
                self.notice("state-unbalanced", f"{len(self.stack)} × q")
            self._annotations(page)
        except Stopped:
            self.content.complete = False

    def _note_defaults(self) -> None:
        for name in self.resources.defaults():
            self.notice("default-space", name)

    def _stream(self, owner: Raw, parts: Sequence[Raw]) -> None:
        """Run the operators of a page, form, pattern or glyph procedure."""
        if any(objects.exceeds(part, self._limits.stream_bytes) for part in parts):
            self.notice("content-too-large")
            raise Stopped
        if any(objects.entry(part, "/F") is not None for part in parts):
            self.notice("reference", "F")
        instructions = self._known(owner)
        known = self._handlers
        for count, instruction in enumerate(instructions, 1):
            if count % _CLOCK_EVERY == 0:
                self._limits.tick()
            operator = ""
            try:
                operator = str(instruction.operator)
                handler = known.get(operator)
                if handler is not None:
                    handler(list(instruction.operands))
                elif operator not in _QUIET and not (operator in _OF_GLYPHS and self.context is PaintContext.TYPE3):
                    self._special(operator, instruction)
            except objects.TROUBLES:
                self.notice("operands-malformed", operator[:20])
        self._limits.tick(len(instructions) % _CLOCK_EVERY)

    def _known(self, owner: Raw) -> Sequence[Raw]:
        """A stream's instructions, read once where it is short: forms are painted again and again."""
        key = objects.identity(owner)
        known = self._instructions.get(key)
        if known is None:
            known = self._parsed(owner)
            if len(known) <= _KEPT_LENGTH and len(self._instructions) < _KEPT_MOST:
                self._instructions[key] = known
        return known

    def _parsed(self, owner: Raw) -> Sequence[Raw]:
        """A stream's instructions; none where it cannot be read."""
        try:
            with warnings.catch_warnings(record=True) as told:
                warnings.simplefilter("always")
                instructions: Sequence[Raw] = pikepdf.parse_content_stream(owner)
        except objects.TROUBLES:
            self.notice("content-unreadable")
            return []
        if told:
            self.notice("content-unreadable")
        return instructions

    def _special(self, operator: str, instruction: Raw) -> None:
        if isinstance(instruction, pikepdf.ContentStreamInlineImage):
            self._place(self._inline(instruction), "inline")
        else:
            self.notice("operator-unknown", operator[:20])

    def _inline(self, instruction: Raw) -> Raw:
        """An inline picture as a stream, as which all other pictures come; without data where it cannot be one."""
        described = instruction.iimage.obj
        try:
            stream = pikepdf.Stream(self.content.inlined, instruction.iimage._data._inline_image_raw_bytes())
            for key, value in described.items():
                stream[key] = value
        except objects.TROUBLES:
            return described
        return stream

    @contextlib.contextmanager
    def _inside(self, key: object, context: PaintContext) -> Iterator[bool]:
        """Enter another stream with a state of its own; false where it calls itself or lies too deep."""
        if key in self._active or len(self._active) >= self._limits.depth:
            self.notice("recursion" if key in self._active else "nesting-too-deep")
            yield False
            return
        saved = (self.state, self.stack, self.resources, self.context, self._base, self.path)
        marked, self._marked, unseen = self._marked, [], self.unseen
        texts = (self._text_matrix, self._line_matrix)
        self.state, self.stack, self.path = self.state.copy(), [], type(self.path)()
        self.context = context if self.context is PaintContext.PAGE else self.context
        self._active.append(key)
        try:
            yield True
        finally:
            self._active.pop()
            self.state, self.stack, self.resources, self.context, self._base, self.path = saved
            self._text_matrix, self._line_matrix = texts
            self._marked, self.unseen = marked, unseen

    # External objects

    def op_Do(self, operands: Sequence[Raw]) -> None:
        """Paint a form or a picture."""
        stream = self.resources.get("XObject", operands[0])
        kind = objects.name(objects.entry(stream, "/Subtype"))
        if not objects.is_stream(stream):
            self.notice("resource-missing", f"XObject {operands[0]}")
        elif kind in ("Image", "Form"):
            away = self._layers.hides(objects.entry(stream, "/OC"))
            self.unseen += away
            if kind == "Form":
                self._form(stream)
            else:
                self._place(stream, objects.name(operands[0]))
            self.unseen -= away
        else:
            self.notice("postscript" if kind == "PS" else "resource-missing", f"XObject {kind}")

    def _form(self, stream: Raw) -> None:
        matrix = matrix_entry(stream)
        with self._inside(objects.identity(stream), PaintContext.PAGE) as entered:
            if not entered:
                return
            if not self._limits.enter():
                self.notice("forms-too-many")
                raise Stopped
            self._note_form(stream)
            self.state.strange |= objects.flag(objects.entry(stream, ARTWORK))
            self.state.ctm = self._base = multiply(matrix, self.state.ctm)
            box = objects.numbers(objects.entry(stream, "/BBox"))
            if len(box) == 4 and self.context is not PaintContext.PATTERN:
                self.state.clip = _cut(self.state.clip, self.state.ctm, box)
            self._enter_resources(stream)
            first, alone = len(self.content.marks), self._is_plain(stream)
            self._stream(stream, [stream])
            if not alone and len(self.content.marks) - first > 1:
                self._overlapping(first)

    def _is_plain(self, stream: Raw) -> bool:
        """Whether a form is no group that is painted as a whole in another way than its parts would be alone."""
        group = objects.entry(stream, "/Group")
        if objects.name(objects.entry(group, "/S")) != "Transparency":
            return True
        blended = in_light(self.resources.space(objects.entry(group, "/CS")))
        return self.state.group_alpha == 1 and self.state.group_blend in ("Normal", "Compatible") and not blended

    def _overlapping(self, first: int) -> None:
        """Parts of a group are blended with each other first: what lies under them is not known for each."""
        why = said("preflight-uncounted-group")
        for place in range(first, len(self.content.marks)):
            mark = self.content.marks[place]
            if not mark.uncertain:
                self.content.marks[place] = replace(mark, uncertain=why)

    def _note_form(self, stream: Raw) -> None:
        group = objects.entry(stream, "/Group")
        if objects.name(objects.entry(group, "/S")) == "Transparency":
            self.notice("transparency", "Group")
            self.state.enter_group(group)
        if objects.entry(stream, "/OPI") is not None:
            self.notice("opi", "OPI")
        if objects.entry(stream, "/PS") is not None or objects.name(objects.entry(stream, "/Subtype2")) == "PS":
            self.notice("postscript", "Form PS")
        if objects.entry(stream, "/Ref") is not None:
            self.notice("reference", "Ref")

    def _enter_resources(self, stream: Raw) -> None:
        """The stream's own resources; those of its caller where it has none."""
        own = objects.entry(stream, "/Resources")
        if objects.is_dictionary(own):
            self.resources = Resources(own, self._fonts)
            self._note_defaults()

    def _place(self, stream: Raw, name: str) -> None:
        """A picture in the unit square."""
        picture = picture_of(stream, name, self.resources)
        paint = self.state.fill if picture.stencil else Paint(picture.space, ())
        if not picture.stencil:
            self.content.chosen.setdefault(picture.space)
        common = self.common(boxed(self.state.ctm, 0, 0, 1, 1), paint, True)
        if not picture.stencil:
            common["overprint"] = False
        self.add(PictureMark(**common, picture=picture, matrix=self.state.ctm))

    def op_sh(self, operands: Sequence[Raw]) -> None:
        """Paint a shading over all that the clip shows."""
        shading = self.resources.get("Shading", operands[0])
        if shading is None:
            self.notice("resource-missing", f"Shading {operands[0]}")
            return
        self._shading(shading, self.state.clip, self.state.ctm)

    def _shading(self, shading: Raw, clip: Clip, matrix: Matrix, ground: bool = False) -> None:
        """A shading within a clip. *ground*: whether its background is painted around it."""
        space = self.resources.space(objects.entry(shading, "/ColorSpace"))
        self.content.chosen.setdefault(space)
        where = None if ground and objects.entry(shading, "/Background") else shadings.area(shading, matrix)
        kept, self.state.clip = self.state.clip, replace(clip, bounds=clip.bounds.meet(where)) if where else clip
        common = self.common(self.state.clip.bounds, Paint(space, ()), True)
        self.state.clip = kept
        shade = shadings.shade(shading, space, matrix, ground)
        self.content.marks.append(ShadingMark(**common, peak=shadings.peak(shading, space), shade=shade))

    # Optional content

    def op_BDC(self, operands: Sequence[Raw]) -> None:
        """Begin marked content."""
        away = False
        if operands and objects.name(operands[0]) == "OC":
            self.notice("optional-content", "BDC")
            away = len(operands) > 1 and self._layers.hides(self.resources.get("Properties", operands[1]))
        self._marked.append(away)
        self.unseen += away

    def op_BMC(self, _: Sequence[Raw]) -> None:
        """Begin marked content that says nothing of itself."""
        self._marked.append(False)

    def op_EMC(self, _: Sequence[Raw]) -> None:
        """End it."""
        if self._marked:
            self.unseen -= self._marked.pop()

    # Annotations

    def _annotations(self, page: Raw) -> None:
        """Paint what annotations look like, as a press does that prints them."""
        for annotation in objects.items(objects.entry(page, "/Annots"))[:ANNOTATIONS_MOST]:
            look = appearance(annotation)
            if look is None:
                continue
            self.state, self.stack = State(self.content.to_page, Clip(self.content.media)), []
            self.unseen = int(self._layers.hides(objects.entry(annotation, "/OC")))
            self.state.ctm = multiply(placing(annotation, look), self.state.ctm)
            self._form(look)

    # Patterns and glyph procedures

    def pattern(self, name: str, mark: Mark) -> None:
        """Run a tiling pattern once a page, and look at a shading pattern each time."""
        found = self.resources.get("Pattern", pikepdf.Name(f"/{name}"))
        if found is None:
            self.notice("resource-missing", f"Pattern {name}")
            return
        if objects.number(objects.entry(found, "/PatternType")) == 2:
            matrix = multiply(matrix_entry(found), self._base)
            self._shading(objects.entry(found, "/Shading"), _shape(mark), matrix, ground=True)
            return
        key = objects.identity(found)
        if key in self._patterns_seen or not objects.is_stream(found):
            return
        self._patterns_seen.add(key)
        self._check_tiles(found, mark)
        clip = _shape(mark) if self.context is PaintContext.PAGE else self.state.clip
        with self._inside(key, PaintContext.PATTERN) as entered:
            if entered:
                state = State(multiply(matrix_entry(found), self._base), clip)
                if objects.number(objects.entry(found, "/PaintType")) == 2:
                    state.fill = state.stroke = self._uncoloured(mark)
                self.state = state
                self._enter_resources(found)
                self._stream(found, [found])

    def _check_tiles(self, found: Raw, mark: Mark) -> None:
        """Keep from renderers a pattern so fine that they would lay tiles for hours."""
        steps = abs(objects.number(objects.entry(found, "/XStep")) * objects.number(objects.entry(found, "/YStep")))
        width, height = scales(multiply(matrix_entry(found), self._base))
        tile = steps * width * height
        if mark.bounds.area > _TILES_MOST * tile:
            self.notice("pattern-too-fine", said("preflight-notice-too-fine", area=f"{tile:.2g}"))
            self.content.complete = False

    def _uncoloured(self, mark: Mark) -> Paint:
        """The colour that an uncoloured pattern is painted in."""
        space = mark.paint.space.base or colour.UNKNOWN
        return Paint(space, mark.paint.values)

    def glyph_procedures(self, font: Font, codes: tuple[int, ...], matrix: Matrix) -> None:
        """Run the procedure of each Type 3 glyph the first time it is shown on the page."""
        procedures = objects.entry(font.dictionary, "/CharProcs")
        scaled = multiply(matrix_entry(font.dictionary, "/FontMatrix"), (self.state.size, 0, 0, self.state.size, 0, 0))
        for code in dict.fromkeys(codes):
            stream = objects.entry(procedures, f"/{font.glyph_names.get(code, '.notdef')}")
            if (id(font), code) in self._glyphs_seen or not objects.is_stream(stream):
                continue
            self._glyphs_seen.add((id(font), code))
            with self._inside(objects.identity(stream), PaintContext.TYPE3) as entered:
                if entered:
                    self.state.ctm = multiply(scaled, matrix)
                    self._enter_resources(font.dictionary)
                    self._stream(stream, [stream])


def _shape(mark: Mark) -> Clip:
    """What a mark's pattern shows through."""
    outlines = mark.clip.outlines
    if isinstance(mark, FillMark) and not is_upright(mark.polygons):
        outlines = (*outlines, Outline(mark.polygons, mark.even_odd))
    return Clip(mark.bounds, outlines, mark.clip.by_text)


def _cut(clip: Clip, matrix: Matrix, box: Sequence[float]) -> Clip:
    """A clip cut to the box of a form."""
    path = PathBuilder()
    path.rectangle(matrix, box[0], box[1], box[2] - box[0], box[3] - box[1])
    polygons = path.polygons()
    outlines = clip.outlines if is_upright(polygons) else (*clip.outlines, Outline(polygons))
    return Clip(clip.bounds.meet(bounds_of(polygons)), outlines, clip.by_text)
