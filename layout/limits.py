"""What a process may take of time and memory, so that nothing that a stranger made can hold the machine.

Time is processor time: a busy machine fails nobody. Where a platform has no such limits (Windows), there are none.
"""

import math
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

GRACE = 4.0
"""Seconds from the exception to the end of a process that does not hear it, deep in a library."""
_AGAIN = 1.0
"""Seconds after which the exception comes again, where a library swallowed it."""


class Exceeding(StrEnum):
    """What the work needed too much of, or that its process fell."""

    TIME = "time"
    MEMORY = "memory"
    CRASH = "crash"


class Overdue(BaseException):
    """The work takes longer than it may. No `Exception`: no library shall take it for one of its own."""


@dataclass(frozen=True, slots=True)
class Quota:
    """What work may take."""

    seconds: float
    """Of processor time."""
    memory: int
    """Bytes that the process has for itself alone."""


COMMAND = Quota(15.0, 500 << 20)
"""What the process may take that a command runs in, before it knows how many pages there are."""
PAGE = Quota(3.0, 16 << 20)
"""What it may take more for each; the samples take 0.7 s and 8 MB."""


TO_TELL = 200 << 20
"""Bytes with which a process that was stopped tells why."""


@dataclass(slots=True)
class _Work:
    """What this process is at."""

    file: Path | None = None
    tell: Callable[[Path], None] | None = None


_WORK = _Work()


def hold_memory(most: int) -> None:
    """Let this process have *most* bytes of memory for itself, from now on; then it gets MemoryError."""
    if resource is not None:
        with suppress(ValueError, OSError):
            hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
            resource.setrlimit(resource.RLIMIT_DATA, (most if hard < 0 else min(most, hard), hard))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def let_go_of_memory() -> None:
    """Lift what `hold_memory` allows by a little, so that a process that had too little can still say so."""
    if resource is not None and _memory_is_held():
        hold_memory(resource.getrlimit(resource.RLIMIT_DATA)[0] + TO_TELL)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise Overdue inside after so many seconds of processor time; a library that does not hear it is ended.

    Only a process's first thread can be held so. Inside another one it does nothing.
    """
    first = threading.current_thread() is threading.main_thread()
    if not hasattr(signal, "setitimer") or seconds == math.inf or not first or _is_held():
        yield
        return
    before = signal.signal(signal.SIGPROF, _overdue)
    allow(seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGPROF, before)


def _is_held() -> bool:
    return hasattr(signal, "setitimer") and signal.getsignal(signal.SIGPROF) is _overdue


def _memory_is_held() -> bool:
    return resource is not None and resource.getrlimit(resource.RLIMIT_DATA)[0] not in (-1, resource.RLIM_INFINITY)


def allow(seconds: float) -> None:
    """Inside `within`: so many seconds from now on, instead of what is left."""
    if _is_held():
        signal.setitimer(signal.ITIMER_PROF, max(seconds, 0.01), _AGAIN)
        signal.setitimer(signal.ITIMER_VIRTUAL, max(seconds, 0.01) + GRACE)


def allow_pages(pages: int) -> None:
    """In a process that is held: what an issue of so many pages may take from now on."""
    if _is_held():
        allow(COMMAND.seconds + PAGE.seconds * pages)
    if _memory_is_held():
        hold_memory(COMMAND.memory + PAGE.memory * pages)


def _overdue(*_: object) -> None:
    raise Overdue


@contextmanager
def at_work_on(file: Path) -> Iterator[None]:
    """Remember which file the work is at, for whoever has to tell why it was stopped."""
    before = _WORK.file
    _now_at(file)
    try:
        yield
    except (Overdue, MemoryError, RecursionError):
        raise  # it stays the one to be named
    except BaseException:
        _WORK.file = before
        raise
    if before is not None:
        _now_at(before)


def _now_at(file: Path) -> None:
    if file != _WORK.file:
        _WORK.file = file
        if _WORK.tell is not None:
            _WORK.tell(file)


def file_at_work() -> Path | None:
    """The file that the work is at, or was at when it was stopped."""
    return _WORK.file


def tell_of_files(tell: Callable[[Path], None]) -> None:
    """Call *tell* with each file that the work comes to, in case this process does not live to tell."""
    _WORK.tell = tell


def ended_by(status: int) -> Exceeding:
    """What a process wanted too much of that ended with this status, a signal's number negated."""
    if status == -getattr(signal, "SIGVTALRM", 0):
        return Exceeding.TIME
    # What finds no memory in a library's depth aborts; what the system has none left for is killed.
    names = ("SIGABRT", "SIGTRAP", "SIGKILL")
    return Exceeding.MEMORY if -status in [getattr(signal, name, None) for name in names] else Exceeding.CRASH
