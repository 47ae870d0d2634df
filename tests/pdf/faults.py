"""What a stranger's file may bring a process to; called in one of its own."""

import os
import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from layout.errors import LayoutError, error
from layout.limits import Quota, at_work_on


def double(number: int) -> int:
    """Twice the number, with something printed that is no answer."""
    print("noise")
    os.write(1, b"noise")
    return 2 * number


def sleep(started: Path) -> None:
    """Without end; writes its process id first."""
    started.write_text(str(os.getpid()))
    time.sleep(600)


def spin() -> None:
    """Without end, in Python."""
    while True:
        pass


def stick() -> None:
    """Nearly without end, in a library that hears no exception."""
    re.match(r"(a*)*b", "a" * 60)


def swell() -> int:
    """More than any limit here."""
    return len(bytearray(4 << 30))


def fall() -> None:
    """As C does."""
    os.kill(os.getpid(), signal.SIGSEGV)


def burst() -> None:
    """As C++ does that finds no memory."""
    os.abort()


def fail(kind: str) -> None:
    """By an exception."""
    if kind == "layout":
        raise LayoutError([error("unread-file", None, file=Path("a.pdf"), why="")])
    if kind == "os":
        raise FileNotFoundError(kind)
    raise ZeroDivisionError(kind)


class Work:
    """What a worker may be made to do."""

    quota = Quota(1.0, 300 << 20)

    def __init__(self, file: Path) -> None:
        self._file = file

    def rest(self) -> str:
        """Nothing."""
        return "rested"

    def __getattr__(self, name: str) -> Callable[[], object]:
        """Each of the functions here, at work on the file."""
        if name not in ("spin", "stick", "swell", "fall"):
            raise AttributeError(name)

        def work() -> object:
            with at_work_on(self._file):
                return globals()[name]()

        return work


def parent(started: str) -> None:
    """A process that has another one sleep."""
    from layout.pdf.limited import call  # noqa: PLC0415 - a process of its own

    call("tests.pdf.faults", "sleep", Path(started))


if __name__ == "__main__":
    parent(sys.argv[1])
