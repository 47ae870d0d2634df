"""Reading a PDF's objects without trusting them: the wrong type or a missing entry is a default, never an exception."""

import hashlib
import math
import zlib
from typing import Any

import pikepdf

Raw = Any
"""A PDF object as pikepdf hands it out: an Object, or a Python number, boolean, string or None."""

TROUBLES = (
    pikepdf.PdfError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    ArithmeticError,
    NotImplementedError,
    RuntimeError,
)
"""What reading a broken or hostile object may raise. Want of memory is none of them: what was not read is told."""

_DATA_MOST = 128 << 20
"""Bytes."""
NUMBER_LIMIT = 1e7
"""No length on a page is larger; what claims to be is taken for broken (PDF's own limit was 32,767)."""


def entry(holder: Raw, key: str) -> Raw:
    """`holder[key]` of a dictionary or stream; None where there is none."""
    if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream):
        return None
    try:
        return holder.get(key)
    except TROUBLES:
        return None


def pairs(holder: Raw) -> list[tuple[str, Raw]]:
    """The entries of a dictionary or stream, names without their slash."""
    if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream):
        return []
    try:
        return [(str(key)[1:], entry(holder, str(key))) for key in holder.keys()]  # noqa: SIM118 - no Python mapping
    except TROUBLES:
        return []


def items(value: Raw) -> list[Raw]:
    """The members of an array; a lone object as a list of itself; nothing for None."""
    if value is None:
        return []
    if isinstance(value, pikepdf.Array):
        return list(value)  # type: ignore[call-overload,no-any-return,unused-ignore]
    return [value]


def number(value: Raw, default: float = 0.0) -> float:
    """A finite number within `NUMBER_LIMIT`, or the default."""
    if value is None or isinstance(value, pikepdf.Object | str | bytes):
        return default
    try:
        result = float(value)
    except TROUBLES:
        return default
    return result if math.isfinite(result) and abs(result) <= NUMBER_LIMIT else default


def numbers(value: Raw) -> list[float]:
    """The members of an array as numbers."""
    return [number(item) for item in items(value)]


def name(value: Raw) -> str:
    """A name without its slash; empty for anything else."""
    if not isinstance(value, pikepdf.Name):
        return ""
    try:
        return str(value)[1:]
    except TROUBLES:
        return _in_some_encoding(bytes(value)[1:])


def _in_some_encoding(written: bytes) -> str:
    """A name that is no UTF-8: of Chinese programs mostly, which write 宋体 as their system does."""
    try:
        return written.decode("gb18030")
    except UnicodeDecodeError:
        return written.decode("latin-1")


def text(value: Raw) -> str:
    """A text string decoded; empty for anything else."""
    if isinstance(value, pikepdf.String | str):
        try:
            return str(value)
        except TROUBLES:
            return ""
    return ""


def flag(value: Raw) -> bool:
    """Whether it is `true`."""
    return isinstance(value, bool) and value


def data(stream: Raw) -> bytes:
    """A stream's decoded bytes; empty where it cannot be read, or is larger than any font or profile."""
    if not isinstance(stream, pikepdf.Stream) or exceeds(stream, _DATA_MOST):
        return b""
    try:
        return stream.read_bytes()
    except TROUBLES:
        return b""


def samples(stream: Raw) -> bytes:
    """A picture's decoded samples; raises one of `TROUBLES`."""
    found: bytes = stream.read_bytes(pikepdf.StreamDecodeLevel.specialized)
    return found


def data_before_last(stream: Raw) -> bytes:
    """A stream's bytes with all its filters but the last undone; raises one of `TROUBLES`."""
    names, parameters = items(entry(stream, "/Filter")), items(entry(stream, "/DecodeParms"))
    with pikepdf.new() as holder:
        copy = holder.make_stream(stream.read_raw_bytes(), Filter=pikepdf.Array(names[:-1]))
        if len(parameters) == len(names):
            copy.DecodeParms = pikepdf.Array([one if is_dictionary(one) else None for one in parameters[:-1]])
        if exceeds(copy, _DATA_MOST):
            raise ValueError(len(names))
        return samples(copy)


def raw_data(stream: Raw) -> bytes:
    """A stream's bytes as they lie in the file; empty where it cannot be read."""
    if not isinstance(stream, pikepdf.Stream):
        return b""
    try:
        return stream.read_raw_bytes()
    except TROUBLES:
        return b""


def filters(stream: Raw) -> list[str]:
    """The names of a stream's filters, the first to decode first."""
    return [name(item) for item in items(entry(stream, "/Filter"))]


def is_stream(value: Raw) -> bool:
    """Whether it is a stream."""
    return isinstance(value, pikepdf.Stream)


def is_dictionary(value: Raw) -> bool:
    """Whether it is a dictionary (or a stream, which has one)."""
    return isinstance(value, pikepdf.Dictionary | pikepdf.Stream)


def identity(value: Raw) -> object:
    """What tells two objects apart, for caches: the object's number, or its content where it has none."""
    if isinstance(value, pikepdf.Object):
        try:
            if value.is_indirect:
                return value.objgen
            return hashlib.sha256(value.unparse(resolved=False)).digest()
        except TROUBLES:
            pass
    return id(value)


def unparsed(value: Raw) -> bytes:
    """An object as PDF text, references inside it followed; empty where it cannot be written."""
    try:
        return value.unparse(resolved=True) if isinstance(value, pikepdf.Object) else b""
    except TROUBLES:
        return b""


def string(value: Raw) -> bytes:
    """A string's bytes; empty for anything else."""
    if isinstance(value, pikepdf.String):
        return bytes(value)
    return b""


_FLATE_MOST = 1032
"""Deflate's greatest ratio of what comes out to what goes in."""
_CHUNK = 1 << 20


def exceeds(stream: Raw, limit: int) -> bool:
    """Whether a stream decodes to more than *limit* bytes, told without holding them."""
    source = raw_data(stream)
    names = filters(stream)
    if len(source) > limit:
        return True
    if len(source) * _FLATE_MOST <= limit or not {"FlateDecode", "Fl"} & set(names):
        return False
    if len(names) > 1:
        return True  # a bomb in a wrapper: nobody compresses a content stream of this size twice
    unpacker, total = zlib.decompressobj(), 0
    try:
        while source and total <= limit:
            total += len(unpacker.decompress(source, _CHUNK))
            source = unpacker.unconsumed_tail
    except zlib.error:
        return False
    return total > limit
