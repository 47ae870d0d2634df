"""Work on a stranger's file in a process of its own, which gets so much time and memory and no more.

What the work needs is loaded there. The process dies with this one: the kernel sees to it where it can (Linux);
elsewhere it has its time. Where a platform has no limit of memory (Windows; macOS sets none), only time is limited.
"""

import contextlib
import ctypes
import importlib
import io
import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from layout.errors import Diagnostic, LayoutError, error, said
from layout.limits import Exceeding, Overdue, Quota, ended_by, hold_memory, tell_of_files, within

SECONDS = 20.0
"""Of processor time; with the start of the process, its grace (`layout.limits`) and the report, half a minute."""
CLOCK = 4.0
"""The clock's seconds for each: a busy machine fails no honest file, and one that waits for ever ends too."""
MEMORY = 780 << 20
"""Bytes for itself alone; with what it shares and the process that asked, 1 GB."""
READING = Quota(SECONDS, MEMORY)
MORE_SECONDS, MORE_MEMORY = 1.0, 6
"""For each million bytes of the files, seconds; for each byte, bytes: a newspaper of 64 pages has 30 MB."""
_CHILD = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "  # data: a program
    "from layout.pdf.limited import serve; serve()"
)
_DEATH_OF_PARENT = 1
"""PR_SET_PDEATHSIG of Linux's prctl."""


class Exceeded(Exception):
    """The work was not done within its limits."""

    def __init__(self, what: Exceeding, file: Path | None = None) -> None:
        self.what = what
        self.file = file
        """What it was at."""
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class _Request:
    """What is to be called with what, within which limit."""

    module: str
    function: str
    arguments: tuple[Any, ...]
    held: Quota
    parent: int


def call(module: str, function: str, *arguments: Any, held: Quota = READING, clock: float | None = None) -> Any:
    """Call *module*'s *function* apart from this process; arguments and what it returns are pickled.

    Raises Exceeded where it takes more than it may (*held*, and *clock* seconds) and where the process falls;
    LayoutError and OSError as the function raises them, anything else as a RuntimeError that holds the traceback.
    """
    command = [sys.executable, "-P", "-c", _CHILD]
    request = pickle.dumps(sys.path) + pickle.dumps(_Request(module, function, arguments, held, os.getpid()))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            answer, _ = process.communicate(request, timeout=clock or held.seconds * CLOCK)
        except subprocess.TimeoutExpired:
            process.kill()
            answer, _ = process.communicate()
            raise Exceeded(Exceeding.TIME, _read_notes(io.BytesIO(answer))[0]) from None
        finally:
            process.kill()
    return _read(answer, process.returncode)


def read_apart(module: str, function: str, files: Sequence[Path], *arguments: Any) -> Any:
    """`call` with limits for the size of foreign *files*. Raises LayoutError that names the one it stopped at."""
    try:
        return call(module, function, *arguments, held=allowed_for(files))
    except Exceeded as fault:
        raise LayoutError([unfinished(fault.file or files[0], fault)], 2) from None


def allowed_for(files: Sequence[Path]) -> Quota:
    """What reading foreign files may take."""
    size = sum(file.stat().st_size for file in files)
    return Quota(SECONDS + MORE_SECONDS * size / 1e6, MEMORY + MORE_MEMORY * size)


def _read(answer: bytes, status: int) -> Any:
    file, said_last = _read_notes(io.BytesIO(answer))
    if said_last is None:
        raise Exceeded(ended_by(status), file)
    value, fault = said_last
    if isinstance(fault, MemoryError | TimeoutError):
        raise Exceeded(Exceeding.MEMORY if isinstance(fault, MemoryError) else Exceeding.TIME, file)
    if fault is not None:
        raise fault
    return value


def _read_notes(stream: BinaryIO) -> tuple[Path | None, Any]:
    """The file that the work came to last, and its answer; None where it told none."""
    file: Path | None = None
    with contextlib.suppress(EOFError, pickle.UnpicklingError):
        while True:
            told = pickle.load(stream)
            if not isinstance(told, Path):
                return file, told
            file = told
    return file, None


def serve() -> None:
    """In the other process: answer the one request."""
    request: _Request = pickle.load(sys.stdin.buffer)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    _die_with(request.parent)
    hold_memory(request.held.memory)

    def tell(file: Path) -> None:
        answers.write(pickle.dumps(file))
        answers.flush()

    tell_of_files(tell)
    try:
        work = getattr(importlib.import_module(request.module), request.function)
        with within(request.held.seconds):
            answer = pickle.dumps((work(*request.arguments), None))
    except (MemoryError, Overdue) as stopped:
        answer = pickle.dumps((None, MemoryError() if isinstance(stopped, MemoryError) else TimeoutError()))
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


def unfinished(file: Path, exceeded: Exceeded) -> Diagnostic:
    """What to tell the user whose *file* could not be read within the limits."""
    forms = {Exceeding.TIME: "unread-file.time", Exceeding.MEMORY: "unread-file.memory"}
    why = said(forms[exceeded.what]) if exceeded.what in forms else said("unread-file.crash")
    return error("unread-file", None, said("hint-simplify-file"), file=file, why=why)
