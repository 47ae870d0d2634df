"""PDFs changed at random, from a number: what broken programs, broken lines and people of ill will send."""

import io
import random
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pikepdf

from layout.compare.apart import compared
from layout.errors import LayoutError
from layout.judge.apart import judge
from layout.limits import Overdue, within
from layout.press import load_condition
from layout.press.impose import impose_file

NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
NAME = re.compile(rb"/[A-Za-z][A-Za-z0-9]*")
OBJECT = re.compile(rb"\d+ 0 obj.*?endobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.+?)endstream", re.DOTALL)
STRANGE = (
    b"0",
    b"-1",
    b"99999999999",
    b"1e9",
    b"nan",
    b"null",
    b"true",
    b"[]",
    b"<<>>",
    b"(x)",
    b"/X",
    b"1 0 R",
    b".",
    b"",
)
SECONDS = 10.0
"""Of processor time for one file in one command."""


def mutant(pdf: bytes, seed: int) -> bytes:
    """The file with one to four changes."""
    chance = random.Random(seed)
    for _ in range(chance.choice((1, 1, 2, 4))):
        pdf = chance.choice((_bits, _number, _number, _name, _name, _object, _stream, _cut, _double, _lost))(
            pdf, chance
        )
    return pdf


def _bits(pdf: bytes, chance: random.Random) -> bytes:
    changed = bytearray(pdf)
    for _ in range(chance.choice((1, 8, 60))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _swap(pdf: bytes, what: "re.Pattern[bytes]", other: bytes, chance: random.Random) -> bytes:
    places = [match.span() for match in what.finditer(pdf)]
    if not places:
        return pdf
    start, end = chance.choice(places)
    return pdf[:start] + other + pdf[end:]


def _number(pdf: bytes, chance: random.Random) -> bytes:
    return _swap(pdf, NUMBER, chance.choice(STRANGE), chance)


def _name(pdf: bytes, chance: random.Random) -> bytes:
    names = NAME.findall(pdf) or [b"/X"]
    return _swap(pdf, NAME, chance.choice(names), chance)


def _object(pdf: bytes, chance: random.Random) -> bytes:
    objects = OBJECT.findall(pdf) or [b""]
    body = chance.choice(objects).partition(b"obj")[2]
    places = [match.span() for match in OBJECT.finditer(pdf)]
    if not places:
        return pdf
    start, end = chance.choice(places)
    return pdf[:start] + pdf[start:end].partition(b"obj")[0] + b"obj" + body + pdf[end:]


def _stream(pdf: bytes, chance: random.Random) -> bytes:
    junk = chance.choice((chance.randbytes(200), b"q " * 999, b"[" * 999, b"1 0 0 1 0 0 cm /F Do BT ET " * 9, b""))
    return _swap(pdf, STREAM, b"stream\n" + junk + b"\nendstream", chance)


def _cut(pdf: bytes, chance: random.Random) -> bytes:
    return pdf[: chance.randrange(len(pdf) // 2, len(pdf))]


def _double(pdf: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(pdf))
    return pdf[:start] + pdf[start : start + chance.randrange(1, 400)] + pdf[start:]


def _lost(pdf: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(pdf))
    return pdf[:start] + pdf[start + chance.randrange(1, 40) :]


CHANGES = (_bits, _number, _number, _name, _name, _object, _stream, _cut, _double, _lost)


def tried(folder: Path, seeds: Sequence[int]) -> "Counter[tuple[str, str]]":
    """In a process of its own: what became of each, by command: “made”, the code of a finding, or what was raised."""
    condition, told = load_condition("newsprint"), Counter[tuple[str, str]]()
    goods = sorted(folder.glob("good*.pdf"))
    for seed in seeds:
        good, file = goods[seed % len(goods)], folder / f"mutant{seed}.pdf"
        file.write_bytes(mutant(good.read_bytes(), seed))
        for command, work in (
            ("preflight", lambda: judge(file, condition, (), False, seed % 10 == 0, "en")),  # noqa: B023
            ("compare", lambda: compared(good, file, None, "en")),  # noqa: B023
            ("impose", lambda: impose_file(file, "2up-fold", condition, None)),  # noqa: B023
        ):
            told[command, _outcome(work)] += 1
        file.unlink()
    return told


def _outcome(work: "object") -> str:
    try:
        with within(SECONDS):
            work()  # type: ignore[operator]
    except LayoutError as fault:
        return fault.diagnostics[0].code
    except Overdue:
        return "overdue"
    except MemoryError:
        return "memory"
    except Exception as fault:
        return f"raised {type(fault).__name__}: {fault}"
    return "made"


def saved(pdf: bytes, **how: object) -> bytes:
    """The same file, written another way."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(made, **how)
    return made.getvalue()


if __name__ == "__main__":
    sys.stdout.buffer.write(mutant(Path(sys.argv[1]).read_bytes(), int(sys.argv[2])))
