"""PDF functions (ISO 32000-1, 7.10) as far as shadings need them: sampled, exponential and stitched."""

from collections.abc import Callable, Sequence

from layout.preflight import objects
from layout.preflight.objects import Raw

Function = Callable[[float], tuple[float, ...]]
"""Of one variable, as axial and radial shadings use it."""

_DEPTH = 4


def read(value: Raw, depth: int = 0) -> Function | None:
    """A function of one variable; None for one that is broken, of several variables or a calculator (type 4)."""
    if depth > _DEPTH:
        return None
    if objects.is_dictionary(value):
        return _single(value, depth)
    parts = [read(item, depth + 1) for item in objects.items(value)]
    known = [part for part in parts if part is not None]
    if not parts or len(known) != len(parts):
        return None
    return lambda x: tuple(part(x)[0] for part in known)


def _single(value: Raw, depth: int) -> Function | None:
    kind = objects.number(objects.entry(value, "/FunctionType"), -1)
    if kind == 0:
        return _sampled(value)
    if kind == 2:
        return _exponential(value)
    return _stitched(value, depth) if kind == 3 else None


def _exponential(value: Raw) -> Function:
    low = objects.numbers(objects.entry(value, "/C0")) or [0.0]
    high = objects.numbers(objects.entry(value, "/C1")) or [1.0]
    power = objects.number(objects.entry(value, "/N"), 1.0)

    def evaluate(x: float) -> tuple[float, ...]:
        weight = x**power if x > 0 or power > 0 else 1.0
        return tuple(a + weight * (b - a) for a, b in zip(low, high, strict=False))

    return evaluate


def _sampled(value: Raw) -> Function | None:
    """Nearest sample: the colours of a shading's ends and middle are all that is asked for."""
    size = [int(n) for n in objects.numbers(objects.entry(value, "/Size"))]
    bits = int(objects.number(objects.entry(value, "/BitsPerSample")))
    extent = objects.numbers(objects.entry(value, "/Range"))
    source = objects.data(value)
    outputs = len(extent) // 2
    if len(size) != 1 or size[0] < 1 or bits not in (8, 16) or len(source) < size[0] * outputs * bits // 8:
        return None
    domain = objects.numbers(objects.entry(value, "/Domain")) or [0.0, 1.0]
    decode = objects.numbers(objects.entry(value, "/Decode")) or extent
    step = bits // 8

    def evaluate(x: float) -> tuple[float, ...]:
        share = (x - domain[0]) / ((domain[1] - domain[0]) or 1.0)
        place = round(min(max(share, 0.0), 1.0) * (size[0] - 1)) * outputs
        samples = [source[(place + i) * step] / 255 for i in range(outputs)]
        return tuple(decode[2 * i] + s * (decode[2 * i + 1] - decode[2 * i]) for i, s in enumerate(samples))

    return evaluate


def _stitched(value: Raw, depth: int) -> Function | None:
    parts = [read(item, depth + 1) for item in objects.items(objects.entry(value, "/Functions"))]
    bounds = objects.numbers(objects.entry(value, "/Bounds"))
    encode = objects.numbers(objects.entry(value, "/Encode"))
    domain = objects.numbers(objects.entry(value, "/Domain")) or [0.0, 1.0]
    known = [part for part in parts if part is not None]
    if not parts or len(known) != len(parts) or len(bounds) != len(parts) - 1 or len(encode) < 2 * len(parts):
        return None
    edges = [domain[0], *bounds, domain[1]]

    def evaluate(x: float) -> tuple[float, ...]:
        index = sum(x >= bound for bound in bounds)
        share = (x - edges[index]) / ((edges[index + 1] - edges[index]) or 1.0)
        return known[index](encode[2 * index] + share * (encode[2 * index + 1] - encode[2 * index]))

    return evaluate


def samples(function: Function, low: float, high: float, count: int = 9) -> Sequence[tuple[float, ...]]:
    """Its values at *count* places from *low* to *high*."""
    return [function(low + (high - low) * i / (count - 1)) for i in range(count)]
