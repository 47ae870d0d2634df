"""Work that is done in a process of its own while this one goes on, or here where that is not worth it.

A worker holds one object of a class that it is told by name, ``module:class``, so that asking for work does not load
what the work needs. Requests are done in their order. In a process of its own the module is loaded at once, whether or
not anything is asked yet; here it is loaded, and anything done, when an answer is wanted.
"""

import importlib
import math
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any, Protocol

from layout.errors import Diagnostic, LayoutError, Span, error, said
from layout.garbage import collect_seldom, kept_for_good
from layout.limits import Exceeding, Overdue, Quota, ended_by, file_at_work, hold_memory, tell_of_files, within

CHILD = """  # data
import pickle, sys
try:
    sys.path[:] = pickle.load(sys.stdin.buffer)
except EOFError:
    sys.exit()
from layout.run.workers import serve
serve()
"""
"""What the other process runs; it finds modules where this one does, and none in the folder it is started in (-P)."""

PRESS_ROOM = "layout.run.pressroom:PressRoom"
"""The work that commands which paint have done apart."""

LAST_NET = "layout.run.lastnet"
"""Loaded where there is a fault to tell of."""

MAKE = "__init__"
"""The request for another object, with its arguments."""

MOST_AT_ONCE = 14.0
"""Seconds of processor time that one request may take."""


class Answer:
    """What will have come of a request."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._said: tuple[Any, BaseException | None] | None = None

    def say(self, value: Any, fault: BaseException | None) -> None:
        """Give the answer."""
        self._said = (value, fault)

    def result(self) -> Any:
        """The value, once there is one; raises what the work raised."""
        while self._said is None:
            self._work()
        value, fault = self._said
        if fault is not None:
            raise fault
        return value


class Worker(Protocol):
    """Someone who does what a class can, in order."""

    def begin(self, *arguments: Any) -> None:
        """Make the object, or another one instead of the last."""

    def ask(self, method: str, *arguments: Any) -> Answer:
        """Call a method of the object."""

    def close(self) -> None:
        """Let the worker go; what has not been answered is not done."""


class LocalWorker:
    """A worker in this process."""

    def __init__(self, what: str) -> None:
        self._bench = _Bench(what)
        self._waiting: deque[tuple[str, tuple[Any, ...], Answer]] = deque()

    def begin(self, *arguments: Any) -> None:
        """As `Worker.begin`; forgets what was asked before and nobody wants to know."""
        self._waiting.clear()
        self.ask(MAKE, *arguments)

    def ask(self, method: str, *arguments: Any) -> Answer:
        """As `Worker.ask`."""
        answer = Answer(self._next)
        self._waiting.append((method, arguments, answer))
        return answer

    def close(self) -> None:
        """As `Worker.close`."""
        self._waiting.clear()

    def _next(self) -> None:
        method, arguments, answer = self._waiting.popleft()
        answer.say(*self._bench.do(method, arguments))


class SubprocessWorker:
    """A worker in a process of its own. Raises OSError where none can be started."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._start()

    def _start(self) -> None:
        command = [sys.executable, "-P", "-c", CHILD]
        end, self._lifeline = _lifeline()
        kept = (end,) if end is not None else ()
        self._process = subprocess.Popen(
            [*command, *map(str, kept)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, pass_fds=kept
        )
        for number in kept:
            os.close(number)
        assert self._process.stdin is not None and self._process.stdout is not None
        self._replies = self._process.stdout
        self._file: Path | None = None
        """What it was at when it last told."""
        self._waiting: deque[Answer] = deque()
        self._requests: SimpleQueue[Any] = SimpleQueue()
        for first in (sys.path, self._what):
            self._requests.put(first)
        threading.Thread(target=_send, args=(self._requests, self._process.stdin), daemon=True).start()

    def begin(self, *arguments: Any) -> None:
        """As `Worker.begin`; in another process where this one has ended."""
        if self._process.poll() is not None:
            self.close()
            self._start()
        self.ask(MAKE, *arguments)

    def ask(self, method: str, *arguments: Any) -> Answer:
        """As `Worker.ask`; arguments and answers are pickled."""
        answer = Answer(self._next)
        self._waiting.append(answer)
        self._requests.put((method, arguments))
        return answer

    def close(self) -> None:
        """As `Worker.close`."""
        self._requests.put(None)
        self._process.kill()
        self._process.wait()
        self._replies.close()
        if self._lifeline is not None:
            os.close(self._lifeline)
            self._lifeline = None

    def _next(self) -> None:
        answer = self._waiting.popleft()
        try:
            while isinstance(reply := pickle.load(self._replies), Path):
                self._file = reply
        except (EOFError, pickle.UnpicklingError, OSError):
            raise self._ended(self._process.wait()) from None
        value, fault, where = reply
        if where:
            fault.add_note(where)
        answer.say(value, fault)

    def _ended(self, status: int) -> LayoutError:
        """Why there is no answer."""
        if self._file is None or status >= 0:
            return LayoutError([error("worker-stopped", None, said("hint-memory"), status=status)], 2)
        return LayoutError([too_much(ended_by(status), self._file)])


def too_much(what: Exceeding, file: Path | None) -> Diagnostic:
    """What to tell of work that was stopped: the file that it was at."""
    forms = {Exceeding.TIME: "", Exceeding.MEMORY: "memory", Exceeding.CRASH: "crash"}
    span = Span(file, 1, 1) if file else None
    return error("too-much-work", span, said("hint-too-much-work"), form=forms[what])


def _lifeline() -> tuple[int | None, int | None]:
    """A pipe that nothing is written into, both its ends: one for the other process, one that is held here.

    Whatever ends this process closes its end, and the system then signals the other (`_hold`). None on Windows.
    """
    return (None, None) if sys.platform == "win32" else os.pipe()


def _hold(end: int) -> None:
    """Die when the other end of the pipe is closed, however busy: the system's signal waits for no interpreter."""
    fcntl = importlib.import_module("fcntl")
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(end, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(end, fcntl.F_SETFL, fcntl.fcntl(end, fcntl.F_GETFL) | os.O_NONBLOCK | fcntl.FASYNC)
    with suppress(BlockingIOError):
        os.read(end, 1)
        os._exit(1)  # it was closed before anybody listened


class LateWorker:
    """A worker that is started when it has something to do: whoever checks pages that are known needs none."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._worker: Worker | None = None

    def begin(self, *arguments: Any) -> None:
        """As `Worker.begin`; starts the worker."""
        self._worker = self._worker or worker(self._what)
        self._worker.begin(*arguments)

    def ask(self, method: str, *arguments: Any) -> Answer:
        """As `Worker.ask`."""
        assert self._worker is not None
        return self._worker.ask(method, *arguments)

    def close(self) -> None:
        """As `Worker.close`."""
        if self._worker is not None:
            self._worker.close()


def worker(what: str) -> Worker:
    """A worker in a process of its own, which can be held to limits; here where none can be started."""
    try:
        return SubprocessWorker(what)
    except OSError:
        return LocalWorker(what)


def _send(requests: "SimpleQueue[Any]", stream: IO[bytes]) -> None:
    """Write requests as they come, so that nobody waits for the other process to read them."""
    try:
        with stream:
            while (request := requests.get()) is not None:
                pickle.dump(request, stream, pickle.HIGHEST_PROTOCOL)
                stream.flush()
    except OSError:  # the process is gone: whoever waits for its answer is told
        return


class _Bench:
    """Where the object stands that does the work."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._object: Any = None
        self._unmade: Exception | None = None
        """Why there is no object."""

    @property
    def made(self) -> Any:
        """The object; None where there is none."""
        return self._object

    def load(self) -> Any:
        """The class, its module loaded."""
        module, _, name = self._what.partition(":")
        return getattr(importlib.import_module(module), name)

    def do(self, method: str, arguments: tuple[Any, ...]) -> tuple[Any, Exception | None]:
        """Value and fault of a request."""
        try:
            if method == MAKE:
                return None, self._make(arguments)
            return (None, self._unmade) if self._unmade else (getattr(self._object, method)(*arguments), None)
        except Exception as fault:
            return None, fault

    def _make(self, arguments: tuple[Any, ...]) -> Exception | None:
        self._unmade = None
        try:
            self._object = self.load()(*arguments)
        except Exception as fault:
            self._unmade = fault
        return self._unmade


class _Held:
    """A bench in a process of its own, held to what its object says of its `quota`; stopped once, it stays so."""

    def __init__(self, bench: _Bench) -> None:
        self._bench = bench
        self._left = 0.0
        """Seconds of processor time."""
        self._stopped: LayoutError | None = None

    def do(self, method: str, arguments: tuple[Any, ...]) -> tuple[Any, Exception | None]:
        """As `_Bench.do`."""
        if method == MAKE:
            return self._make(arguments)
        if self._stopped is not None:
            return None, self._stopped
        begun = time.process_time()
        try:
            with within(min(self._left, MOST_AT_ONCE)):
                value, fault = self._bench.do(method, arguments)
        except Overdue:
            return None, self._stop(Exceeding.TIME)
        self._left -= time.process_time() - begun
        return (None, self._stop(Exceeding.MEMORY)) if isinstance(fault, MemoryError) else (value, fault)

    def _make(self, arguments: tuple[Any, ...]) -> tuple[Any, Exception | None]:
        done = self._bench.do(MAKE, arguments)
        self._stopped = None
        quota = getattr(self._bench.made, "quota", Quota(math.inf, 0))
        self._left = quota.seconds
        if quota.memory:
            hold_memory(quota.memory)
        return done

    def _stop(self, what: Exceeding) -> LayoutError:
        self._stopped = LayoutError([too_much(what, file_at_work())])
        return self._stopped


def serve() -> None:
    """What the process apart does: answer the requests that come in, until there are no more."""
    if sys.argv[1:]:
        _hold(int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one that asked; it closes the requests
    requests, replies = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    collect_seldom()

    def send(reply: bytes) -> None:
        replies.write(reply)
        replies.flush()

    tell_of_files(lambda file: send(pickle.dumps(file)))
    with suppress(EOFError, BrokenPipeError):  # whoever asked has gone
        bench = _Bench(pickle.load(requests))
        with suppress(Exception), kept_for_good():  # told to whoever begins
            bench.load()
        held = _Held(bench)
        while True:
            method, arguments = pickle.load(requests)
            send(_reply(method, *held.do(method, arguments)))


def _reply(method: str, value: Any, fault: Exception | None) -> bytes:
    """An answer as it travels: value, fault, and where the fault came about."""
    foreseen = fault is None or isinstance(fault, LayoutError)
    where = "" if foreseen else importlib.import_module(LAST_NET).frames(fault)
    try:
        return pickle.dumps((value, fault, where), pickle.HIGHEST_PROTOCOL)
    except Exception:
        untold = RuntimeError(f"{method}: {type(fault or value).__qualname__}")
        return pickle.dumps((None, untold, where), pickle.HIGHEST_PROTOCOL)
