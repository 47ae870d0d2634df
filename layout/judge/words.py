"""What a preflight carries in place of words, made words: an argument, a list of pages, a condition's name."""

from typing import Any

from layout.errors import Argument, Said, said
from layout.wording import text
from layout.wording.words import printable

_PLATES = {
    "Cyan": said("preflight-plate-cyan"),
    "Magenta": said("preflight-plate-magenta"),
    "Yellow": said("preflight-plate-yellow"),
    "Black": said("preflight-plate-black"),
}
_CONDITIONS = (
    said("preflight-condition-newsprint"),
    said("preflight-condition-newsprint-x4"),
    said("preflight-condition-coated"),
    said("preflight-condition-coated-x4"),
    said("preflight-condition-uncoated"),
    said("preflight-condition-digital"),
    said("preflight-condition-black"),
    said("preflight-condition-black-1"),
)
"""What the shipped ones are called, in English as their files say."""


def words(argument: Argument, language: str | None = None) -> str:
    """An argument as it is read; what the file says stays as it is, and whole."""
    if isinstance(argument, str):
        return printable(argument)
    return text("preflight-term", language, it=argument)


def points(amount: str, least: bool = False) -> Said:
    """A size of type or the width of a line; *least*: what is asked for."""
    return said("preflight-found-points.least" if least else "preflight-found-points", amount=amount)


def mm(amount: str, least: bool = False) -> Said:
    """A length on the paper; *least*: what is asked for."""
    return said("preflight-found-length.least" if least else "preflight-found-length", amount=amount)


def plate(ink: str) -> Argument:
    """What a plate is called: a process ink in the reader's language, a spot ink by its own name."""
    return _PLATES.get(ink, ink)


def condition_title(title: str) -> Argument:
    """What a printing condition is called: one with a shipped one's title in the reader's language, else as it says."""
    return next((shipped for shipped in _CONDITIONS if words(shipped, "en") == title), title)


def cleaned(argument: Argument) -> Argument:
    """An argument whose texts move no cursor and colour nothing on a terminal."""
    if isinstance(argument, str):
        return printable(argument)
    if isinstance(argument, Said):
        return Said(argument.id, tuple((name, cleaned(value)) for name, value in argument.arguments))
    return tuple(cleaned(one) for one in argument) if isinstance(argument, tuple) else argument


def plain(argument: Argument) -> Any:
    """An argument for JSON: something said as its id with its arguments, a list as a list."""
    if isinstance(argument, Said):
        return {"id": argument.id, "arguments": {name: plain(value) for name, value in argument.arguments}}
    if isinstance(argument, tuple):
        return [plain(one) for one in argument]
    return argument if isinstance(argument, str | int | float) else str(argument)


def ranges(numbers: list[int]) -> tuple[str, ...]:
    """1, 2, 3, 5 as 1–3, 5."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][-1] == number - 1:
            parts[-1] = [parts[-1][0], number]
        else:
            parts.append([number])
    return tuple("–".join(str(number) for number in part) for part in parts)
