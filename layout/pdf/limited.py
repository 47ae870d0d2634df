"""Work on a stranger's file in a process of its own, which gets so much time and memory and no more.

What the work needs is loaded there. The process dies with this one: the kernel sees to it where it can (Linux);
elsewhere it has its time. Where a platform has no limit of memory (Windows; macOS sets none), only time is limited.
"""

import contextlib
import ctypes
import importlib
import os
import pickle
import signal
import subprocess
import sys
import traceback
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, LayoutError, error, said

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

SECONDS = 28.0
"""With the start of the process and the report, half a minute."""
MEMORY = 1 << 30
"""Bytes of address space."""
_CHILD = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "  # data: a program
    "from layout.pdf.limited import serve; serve()"
)
_DEATH_OF_PARENT = 1
"""PR_SET_PDEATHSIG of Linux's prctl."""


class Exceeding(StrEnum):
    """What the work needed too much of, or that its process fell."""

    TIME = "time"
    MEMORY = "memory"
    CRASH = "crash"


class Exceeded(Exception):
    """The work was not done within its limits."""

    def __init__(self, what: Exceeding) -> None:
        self.what = what
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class _Request:
    """What is to be called with what, within which limit."""

    module: str
    function: str
    arguments: tuple[Any, ...]
    memory: int
    parent: int


def call(module: str, function: str, *arguments: Any, seconds: float = SECONDS, memory: int = MEMORY) -> Any:
    """Call *module*'s *function* apart from this process; arguments and what it returns are pickled.

    Raises Exceeded after *seconds*, for want of *memory* (bytes) and where the process falls; LayoutError and OSError
    as the function raises them, anything else as a RuntimeError that holds the traceback.
    """
    command = [sys.executable, "-P", "-c", _CHILD]
    request = pickle.dumps(sys.path) + pickle.dumps(_Request(module, function, arguments, memory, os.getpid()))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            answer, _ = process.communicate(request, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise Exceeded(Exceeding.TIME) from None
        finally:
            process.kill()
    return _read(answer)


def _read(answer: bytes) -> Any:
    try:
        value, fault = pickle.loads(answer)
    except (EOFError, pickle.UnpicklingError):
        raise Exceeded(Exceeding.CRASH) from None
    if isinstance(fault, MemoryError):
        raise Exceeded(Exceeding.MEMORY)
    if fault is not None:
        raise fault
    return value


def serve() -> None:
    """In the other process: answer the one request."""
    request: _Request = pickle.load(sys.stdin.buffer)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    _die_with(request.parent)
    _limit(request.memory)
    try:
        work = getattr(importlib.import_module(request.module), request.function)
        answer = pickle.dumps((work(*request.arguments), None))
    except MemoryError:
        answer = pickle.dumps((None, MemoryError()))
    except (LayoutError, OSError) as fault:
        answer = pickle.dumps((None, fault))
    except Exception:
        answer = pickle.dumps((None, RuntimeError(traceback.format_exc())))
    with contextlib.suppress(OSError), answers:
        answers.write(answer)
    os._exit(0)  # libraries that a hostile file has confused are not asked to clean up


def _die_with(parent: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_OF_PARENT, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def _limit(memory: int) -> None:
    if resource is not None:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def unfinished(file: Path, exceeded: Exceeded) -> Diagnostic:
    """What to tell the user whose *file* could not be read within the limits."""
    forms = {Exceeding.TIME: "unread-file.time", Exceeding.MEMORY: "unread-file.memory"}
    why = said(forms[exceeded.what]) if exceeded.what in forms else said("unread-file.crash")
    return error("unread-file", None, said("hint-simplify-file"), file=file, why=why)
