"""PDF functions (ISO 32000-1, 7.10) as far as shadings need them: sampled, exponential, stitched, calculators."""

import itertools
import math
from collections.abc import Callable, Sequence

from layout.pdf import calculator, objects
from layout.pdf.objects import Raw

Function = Callable[[Sequence[float]], tuple[float, ...]]
"""From its input values to its output values."""

_DEPTH = 4
_MOST = 4096
"""Places at which a function is looked at."""


def read(value: Raw, depth: int = 0) -> Function | None:
    """A function, or several of one output each as one; None for what is broken or nested too deep."""
    if depth > _DEPTH:
        return None
    if objects.is_dictionary(value):
        return _single(value, depth)
    parts = [read(item, depth + 1) for item in objects.items(value)]
    known = [part for part in parts if part is not None]
    if not parts or len(known) != len(parts):
        return None
    return lambda values: tuple(part(values)[0] for part in known)


def _single(value: Raw, depth: int) -> Function | None:
    kind = objects.number(objects.entry(value, "/FunctionType"), -1)
    if kind == 0:
        return _sampled(value)
    if kind == 2:
        return _exponential(value)
    if kind == 4:
        return _calculated(value)
    return _stitched(value, depth) if kind == 3 else None


def _exponential(value: Raw) -> Function:
    low = objects.numbers(objects.entry(value, "/C0")) or [0.0]
    high = objects.numbers(objects.entry(value, "/C1")) or [1.0]
    power = objects.number(objects.entry(value, "/N"), 1.0)

    def evaluate(values: Sequence[float]) -> tuple[float, ...]:
        x = values[0]
        weight = x**power if x > 0 or power > 0 else 1.0
        return tuple(a + weight * (b - a) for a, b in zip(low, high, strict=False))

    return evaluate


def _calculated(value: Raw) -> Function | None:
    extent = objects.numbers(objects.entry(value, "/Range"))
    try:
        program = calculator.parse(objects.data(value))
    except objects.TROUBLES:
        return None

    def evaluate(values: Sequence[float]) -> tuple[float, ...]:
        found = calculator.run(program, values)[-len(extent) // 2 :]
        return tuple(min(max(v, extent[2 * i]), extent[2 * i + 1]) for i, v in enumerate(found))

    return evaluate if len(extent) >= 2 else None


def _sampled(value: Raw) -> Function | None:
    """Between the two samples beside a place where there is one input, else the nearest."""
    size = [int(n) for n in objects.numbers(objects.entry(value, "/Size"))]
    bits = int(objects.number(objects.entry(value, "/BitsPerSample")))
    extent = objects.numbers(objects.entry(value, "/Range"))
    domain = objects.numbers(objects.entry(value, "/Domain"))
    outputs = len(extent) // 2
    source, count = objects.data(value), outputs
    for steps in size:
        count *= steps
    whole = bits in (1, 2, 4, 8, 12, 16, 24, 32) and min(size, default=0) > 0 and len(domain) == 2 * len(size)
    if not whole or len(source) * 8 < count * bits:
        return None
    decode = objects.numbers(objects.entry(value, "/Decode")) or extent

    highest = (1 << bits) - 1

    def sample(place: int) -> list[float]:
        return [bits_of(source, (place + i) * bits, bits) / highest for i in range(outputs)]

    def share(x: float, which: int) -> float:
        low, high = domain[2 * which], domain[2 * which + 1]
        return min(max((x - low) / ((high - low) or 1.0), 0.0), 1.0) * (size[which] - 1)

    def evaluate(values: Sequence[float]) -> tuple[float, ...]:
        places = [share(x, which) for which, x in enumerate(values[: len(size)])]
        if len(size) == 1:
            first = min(int(places[0]), max(size[0] - 2, 0))
            after, rest = min(first + 1, size[0] - 1), places[0] - first
            pairs = zip(sample(first * outputs), sample(after * outputs), strict=True)
            found = [a + rest * (b - a) for a, b in pairs]
        else:
            found = sample(sum(round(x) * math.prod(size[:which]) for which, x in enumerate(places)) * outputs)
        return tuple(decode[2 * i] + s * (decode[2 * i + 1] - decode[2 * i]) for i, s in enumerate(found))

    return evaluate


def bits_of(source: bytes, start: int, count: int) -> int:
    """An unsigned number of *count* bits that begins at bit *start*."""
    first, last = start // 8, (start + count + 7) // 8
    return int.from_bytes(source[first:last]) >> (8 * last - start - count) & ((1 << count) - 1)


def _stitched(value: Raw, depth: int) -> Function | None:
    parts = [read(item, depth + 1) for item in objects.items(objects.entry(value, "/Functions"))]
    bounds = objects.numbers(objects.entry(value, "/Bounds"))
    encode = objects.numbers(objects.entry(value, "/Encode"))
    domain = objects.numbers(objects.entry(value, "/Domain")) or [0.0, 1.0]
    known = [part for part in parts if part is not None]
    if not parts or len(known) != len(parts) or len(bounds) != len(parts) - 1 or len(encode) < 2 * len(parts):
        return None
    edges = [domain[0], *bounds, domain[1]]

    def evaluate(values: Sequence[float]) -> tuple[float, ...]:
        x = values[0]
        index = sum(x >= bound for bound in bounds)
        share = (x - edges[index]) / ((edges[index + 1] - edges[index]) or 1.0)
        return known[index]([encode[2 * index] + share * (encode[2 * index + 1] - encode[2 * index])])

    return evaluate


def samples(function: Function, domain: Sequence[float], count: int = 65) -> Sequence[tuple[float, ...]]:
    """Its values at *count* places along each of its inputs; fewer where that would be too many."""
    inputs = [(domain[i], domain[i + 1]) for i in range(0, len(domain) - 1, 2)]
    while count > 2 and count ** len(inputs) > _MOST:
        count -= 1
    steps = [[low + (high - low) * i / (count - 1) for i in range(count)] for low, high in inputs]
    return [function(values) for values in itertools.product(*steps)]
