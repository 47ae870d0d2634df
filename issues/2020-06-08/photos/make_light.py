"""Light for drawings: how sun and sky fall on a scene built of boxes. Used by the make_*.py beside it; makes no file.

Units: metres (x right, y up, z away from the eye), linear light. Arrays are float32 with points or colours in rows.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Rgb = tuple[float, float, float]
Span = tuple[float, float]
CHUNK = 32768
"""Rays looked at together: as many as stay in the processor's cache."""
NOTHING = -1
"""The index of the box that a ray meets when it meets none."""
HORIZON = 60.0
"""Distance given to what lies beyond every box."""
BOUNCES = 3


@dataclass
class Box:
    """An upright box with its colour; `pen` is the weight of its drawn edges, 0 for none."""

    low: Floats
    high: Floats
    colour: Rgb
    pen: float = 1.0
    pattern: str = ""
    seen: bool = True
    """False: it only throws its shadow, for what is painted by hand later."""


Painter = Callable[[Floats, NDArray[np.str_], Floats, Floats, bool], None]
"""Writes what patterns say into the colours: (colours, patterns, points, normals, whether the eye looks)."""


@dataclass
class Scene:
    """Boxes in groups (a group is looked into only by rays that meet its bounds), pen lines, and the light."""

    sun: Floats
    sun_light: Floats
    sky: Callable[[Floats], Floats]
    paint: Painter
    boxes: list[Box] = field(default_factory=list)
    groups: list[list[int]] = field(default_factory=list)
    lines: list[tuple[Floats, Floats, float]] = field(default_factory=list)
    mirrors: tuple[int, ...] = ()
    """Boxes whose upper face is polished."""

    def group(self) -> None:
        """Open a new group."""
        self.groups.append([])

    def add(
        self, x: Span, y: Span, z: Span, colour: Rgb, pen: float = 1.0, pattern: str = "", seen: bool = True
    ) -> None:
        """One more box, in the group that is open."""
        low, high = np.array([x[0], y[0], z[0]], np.float32), np.array([x[1], y[1], z[1]], np.float32)
        self.groups[-1].append(len(self.boxes))
        self.boxes.append(Box(low, high, colour, pen, pattern, seen))

    def line(self, a: tuple[float, float, float], b: tuple[float, float, float], pen: float) -> None:
        """A line drawn with the pen where it is not hidden."""
        self.lines.append((np.array(a, np.float32), np.array(b, np.float32), pen))


@dataclass(frozen=True)
class View:
    """Where the eye stands and the sheet hangs: a shifted lens that keeps uprights upright."""

    eye: Floats
    half_width: float
    """Tangent of half the angle of view."""
    vanish: tuple[float, float]
    """The vanishing point on the sheet, as fractions of its width and height."""
    width: int
    height: int

    @property
    def focal(self) -> float:
        """Pixels per metre at one metre."""
        return self.width / 2 / self.half_width

    def rays(self, right: float = 0.5, down: float = 0.5) -> Floats:
        """A ray through each pixel, row by row, at the given place inside the pixel; z is 1."""
        v, u = np.mgrid[0 : self.height, 0 : self.width].astype(np.float32)
        x = (u + right - self.vanish[0] * self.width) / self.focal
        y = -(v + down - self.vanish[1] * self.height) / self.focal
        return np.stack([x, y, np.ones_like(u)], -1).reshape(-1, 3)

    def project(self, point: Floats) -> tuple[Floats, Floats]:
        """Where points fall on the sheet, in pixels."""
        z = np.maximum(point[..., 2] - self.eye[2], 1e-3)
        return (
            self.vanish[0] * self.width + self.focal * (point[..., 0] - self.eye[0]) / z,
            self.vanish[1] * self.height - self.focal * (point[..., 1] - self.eye[1]) / z,
        )

    def smaller(self, factor: int) -> "View":
        """The same view on a sheet of fewer pixels."""
        return View(self.eye, self.half_width, self.vanish, self.width // factor, self.height // factor)


@dataclass(frozen=True)
class Seen:
    """What each pixel of a view shows: where, which way it faces, which box; all of shape (height, width, …)."""

    point: Floats
    normal: Floats
    which: Ints

    @property
    def out(self) -> NDArray[np.bool_]:
        """Pixels that look into the open."""
        return self.which == NOTHING


@dataclass(frozen=True)
class Lit:
    """A lit view: the light that reaches the eye is `base * (glow + sun light * sun) + mirror`."""

    view: View
    seen: Seen
    base: Floats
    glow: Floats
    sun: Floats
    mirror: Floats


def meet(
    scene: Scene, origin: Floats, ray: Floats, seen_only: bool = False, anything: bool = False
) -> tuple[Floats, Ints]:
    """Distance to the nearest box along each ray and its index. `anything`: any box in the way will do."""
    far, which = np.full(len(origin), 1e9, np.float32), np.full(len(origin), NOTHING, np.int32)
    for start in range(0, len(origin), CHUNK):
        part = slice(start, start + CHUNK)
        _meet_chunk(scene, origin[part], ray[part], (far[part], which[part]), seen_only, anything)
    return far, which


def _meet_chunk(
    scene: Scene, origin: Floats, ray: Floats, found: tuple[Floats, Ints], seen_only: bool, anything: bool
) -> None:
    """`meet` for one chunk; writes into `found`."""
    far, which = found
    start = np.ascontiguousarray(origin.T)
    inverse = np.ascontiguousarray((1.0 / np.where(np.abs(ray) < 1e-7, np.float32(1e-7), ray)).T)
    for group in scene.groups:
        low = np.min([scene.boxes[i].low for i in group], axis=0)
        high = np.max([scene.boxes[i].high for i in group], axis=0)
        near, end = _slabs(start, inverse, low, high)
        rays = np.nonzero((end >= np.maximum(near, 0)) & (near < far) & ~((which >= 0) & anything))[0]
        if not len(rays):
            continue
        some_start, some_inverse, best, owner = start[:, rays], inverse[:, rays], far[rays], which[rays]
        for index in group:
            box = scene.boxes[index]
            if seen_only and not box.seen:
                continue
            near, end = _slabs(some_start, some_inverse, box.low, box.high)
            hit = (near > 2e-4) & (end >= near) & (near < best)
            best[hit], owner[hit] = near[hit], index
        far[rays], which[rays] = best, owner


def _slabs(start: Floats, inverse: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Where rays enter and leave a box."""
    near = far = None
    for axis in range(3):
        a, b = (low[axis] - start[axis]) * inverse[axis], (high[axis] - start[axis]) * inverse[axis]
        first, last = np.minimum(a, b), np.maximum(a, b)
        near, far = (first, last) if near is None else (np.maximum(near, first), np.minimum(far, last))
    return near, far


def normals(scene: Scene, point: Floats, which: Ints) -> Floats:
    """The way the face of the box faces that each point lies on."""
    low = np.array([box.low for box in scene.boxes], np.float32)[which]
    high = np.array([box.high for box in scene.boxes], np.float32)[which]
    face = np.argmin(np.concatenate([np.abs(point - low), np.abs(point - high)], axis=1), axis=1)
    normal = np.zeros_like(point)
    normal[np.arange(len(point)), face % 3] = np.where(face < 3, -1.0, 1.0)
    return normal


def colours(scene: Scene, point: Floats, normal: Floats, which: Ints, looked_at: bool) -> Floats:
    """What each point reflects; `looked_at` adds what only the eye needs."""
    base = np.array([box.colour for box in scene.boxes], np.float32)[which]
    scene.paint(base, np.array([box.pattern for box in scene.boxes])[which], point, normal, looked_at)
    return base


def _cosine(normal: Floats, rng: np.random.Generator) -> Floats:
    """Directions spread about the normals as a matt surface spreads light."""
    ball = rng.normal(size=normal.shape).astype(np.float32)
    way = normal + 0.999 * ball / np.linalg.norm(ball, axis=1, keepdims=True)
    return way / np.linalg.norm(way, axis=1, keepdims=True)


def sunlit(scene: Scene, point: Floats, normal: Floats, rng: np.random.Generator, soft: float) -> Floats:
    """How much of the sun's light each point gets, 0 to 1 by its angle; `soft` widens the sun (radians)."""
    way = scene.sun + rng.normal(size=point.shape).astype(np.float32) * soft
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    slant = np.maximum((normal * way).sum(1), 0)
    lit = np.zeros(len(point), np.float32)
    facing = np.nonzero(slant > 0)[0]
    if len(facing):
        _, blocked = meet(scene, point[facing] + normal[facing] * 1e-3, way[facing], anything=True)
        lit[facing] = np.where(blocked == NOTHING, slant[facing], 0)
    return lit


def glow(scene: Scene, point: Floats, normal: Floats, rng: np.random.Generator) -> Floats:
    """Light from the sky and the surfaces around, sampled along one path per point."""
    total, carry, alive = np.zeros_like(point), np.ones_like(point), np.arange(len(point))
    for _ in range(BOUNCES):
        ray, origin = _cosine(normal, rng), point + normal * 1e-3
        far, which = meet(scene, origin, ray)
        out = which == NOTHING
        total[alive[out]] += carry[alive[out]] * scene.sky(ray[out])
        alive, which = alive[~out], which[~out]
        if not len(alive):
            break
        point = origin[~out] + ray[~out] * far[~out, None]
        normal = normals(scene, point, which)
        carry[alive] *= colours(scene, point, normal, which, looked_at=False)
        total[alive] += carry[alive] * scene.sun_light * sunlit(scene, point, normal, rng, 0.01)[:, None]
    return np.minimum(total, 12)


def look(scene: Scene, view: View, right: float = 0.5, down: float = 0.5) -> tuple[Seen, Floats]:
    """What each pixel shows at one place inside it, and its colour."""
    ray = view.rays(right, down)
    far, which = meet(scene, np.broadcast_to(view.eye, ray.shape), ray, seen_only=True)
    point = view.eye + ray * np.minimum(far, HORIZON)[:, None]
    some = np.maximum(which, 0)
    normal = normals(scene, point, some)
    base = colours(scene, point, normal, some, looked_at=True)
    normal[which == NOTHING] = (0, 0, -1)
    shape = (view.height, view.width)
    return Seen(point.reshape(*shape, 3), normal.reshape(*shape, 3), which.reshape(shape)), base.reshape(*shape, 3)


def light(scene: Scene, view: View, samples: int, coarse: int, seed: int) -> Lit:
    """Light the view: sun at full size, the rest at a `coarse`-th of it with `samples` paths a point, then smoothed."""
    rng = np.random.default_rng(seed)
    seen, base = look(scene, view)
    for place in ((0.2, 0.3), (0.7, 0.1), (0.85, 0.75), (0.3, 0.8)):  # soft edges for what is painted on the boxes
        base = base + look(scene, view, *place)[1]
    base /= 5
    inside = ~seen.out
    sun = np.zeros(seen.which.shape, np.float32)
    for _ in range(4):
        sun[inside] += sunlit(scene, seen.point[inside], seen.normal[inside], rng, 0.006) / 4
    rough, _ = look(scene, view.smaller(coarse))
    soft = np.zeros_like(rough.point)
    matter = ~rough.out
    for _ in range(samples):
        soft[matter] += glow(scene, rough.point[matter], rough.normal[matter], rng) / samples
    soft = _enlarge(_smooth(soft, rough), rough, seen, coarse)
    return Lit(view, seen, base, soft, sun, _mirror(scene, view, seen, soft, rng))


def _mirror(scene: Scene, view: View, seen: Seen, soft: Floats, rng: np.random.Generator) -> Floats:
    """What polished floors show; what lies outside the view is lit as the view is on average."""
    result = np.zeros_like(seen.point)
    floor = np.isin(seen.which, scene.mirrors) & (seen.normal[..., 1] > 0.5)
    if not floor.any():
        return result
    ray = view.rays().reshape(seen.point.shape)[floor]
    ray /= np.linalg.norm(ray, axis=1, keepdims=True)
    back = ray * np.array([1, -1, 1], np.float32) + rng.normal(size=ray.shape).astype(np.float32) * 0.012
    far, which = meet(scene, seen.point[floor] + np.array([0, 1e-3, 0], np.float32), back)
    point = seen.point[floor] + back * np.minimum(far, HORIZON)[:, None]
    some, out = np.maximum(which, 0), which == NOTHING
    normal = normals(scene, point, some)
    sun = np.where(out, 0, sunlit(scene, point, normal, rng, 0.006))
    x, y = view.project(point)
    rows, columns = np.clip(y, 0, view.height - 1).astype(int), np.clip(x, 0, view.width - 1).astype(int)
    around = np.where(point[:, 2:3] > 1.0, soft[rows, columns], soft[~seen.out].mean(axis=0))
    shown = colours(scene, point, normal, some, looked_at=True) * (around + scene.sun_light * sun[:, None])
    shown[out] = scene.sky(back[out]) * 1.6
    result[floor] = shown * (0.04 + 0.86 * (1 - np.abs(ray[:, 1:2])) ** 5)
    return result


def _smooth(soft: Floats, seen: Seen, rounds: int = 4) -> Floats:
    """Take the grain of sampling out, never across an edge: an à-trous filter that looks at planes and normals."""
    height, width = seen.which.shape
    kernel = (0.0625, 0.25, 0.375, 0.25, 0.0625)
    for step in (2**i for i in range(rounds)):
        total, weight = np.zeros_like(soft), np.zeros((height, width, 1), np.float32)
        for j, down in enumerate(kernel):
            for i, across in enumerate(kernel):
                rows = np.clip(np.arange(height) + (j - 2) * step, 0, height - 1)[:, None]
                columns = np.clip(np.arange(width) + (i - 2) * step, 0, width - 1)
                share = down * across * _kinship(seen, seen.point[rows, columns], seen.normal[rows, columns], 0.03)
                total += soft[rows, columns] * share
                weight += share
        soft = total / np.maximum(weight, 1e-6)
    return soft


def _enlarge(soft: Floats, rough: Seen, seen: Seen, factor: int) -> Floats:
    """Bring coarse light to full size, each pixel asking only its kin."""
    height, width = seen.which.shape
    v, u = (np.arange(height) + 0.5) / factor - 0.5, (np.arange(width) + 0.5) / factor - 0.5
    top, left = np.floor(v).astype(int), np.floor(u).astype(int)
    total, weight = np.zeros_like(seen.point), np.zeros((height, width, 1), np.float32)
    for down in (0, 1):
        for right in (0, 1):
            rows = np.clip(top + down, 0, soft.shape[0] - 1)[:, None]
            columns = np.clip(left + right, 0, soft.shape[1] - 1)
            share = (1 - np.abs(v - top - down))[:, None] * (1 - np.abs(u - left - right))
            kin = _kinship(seen, rough.point[rows, columns], rough.normal[rows, columns], 0.02)
            share = share[..., None] * (kin + 1e-5)
            total += soft[rows, columns] * share
            weight += share
    return (total / weight).astype(np.float32)


def _kinship(seen: Seen, point: Floats, normal: Floats, reach: float) -> Floats:
    """1 where a neighbour lies on the same plane, falling to 0 within `reach` metres off it."""
    off = np.abs(((point - seen.point) * seen.normal).sum(-1, keepdims=True))
    return np.exp(-off / reach) * ((normal * seen.normal).sum(-1, keepdims=True) > 0.9)
