"""Who got a letter: an append-only record that survives a kill, so that a stopped run goes on where it was.

One JSON object a line, on the disk before the next step is taken: ``intent`` just before the server is told that the
letter is complete, then what the server answered. Between the two lies the only moment in which nobody can know
whether the server took the letter: such a letter is *doubtful* and is not sent again unless somebody asks for it.
"""

import datetime
import json
import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from layout.errors import LayoutError, error_text

try:
    import fcntl
except ImportError:  # Windows: the operating system's own exclusive opening is not needed for a single user's run
    fcntl = None  # type: ignore[assignment]

FORMAT = "layout-journal-1"


class Event(StrEnum):
    """What happened to one letter."""

    INTENT = "intent"
    """About to tell the server that the letter is complete."""
    ACCEPTED = "accepted"
    """The server took it: 2xx after the final dot."""
    REFUSED = "refused"
    """The server will never take it: 5xx."""
    DEFERRED = "deferred"
    """The server did not take it this time: 4xx, or the connection broke before the letter was complete."""


class Journal:
    """The record of one campaign, for one process at a time. Use it in a ``with``."""

    def __init__(self, path: Path, campaign: str) -> None:
        self.path = path
        self.campaign = campaign
        self._states: dict[str, Event] = {}
        self._file = -1

    def __enter__(self) -> "Journal":
        """Read what is there and lock it. Raises LayoutError (exit code 2) for another campaign's or a damaged journal,
        and where another process is sending.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError as fault:
            message = f"the journal {self.path} cannot be opened, so nothing was sent: {fault.strerror}"
            raise LayoutError([error_text("journal-unwritable", message)], 2) from None
        try:
            self._lock()
            self._read()
        except BaseException:
            os.close(self._file)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Unlock."""
        os.close(self._file)

    def _lock(self) -> None:
        if fcntl is None:
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            message = f"another run is sending this letter: {self.path} is in use"
            raise LayoutError(
                [error_text("journal-in-use", message, None, "wait for it, or stop it first")], 2
            ) from None

    def _read(self) -> None:
        """Take in what is there. A last line without its end was cut by a kill before it counted: it is dropped."""
        data = self.path.read_bytes()
        whole = data.rfind(b"\n") + 1
        if whole < len(data):
            os.ftruncate(self._file, whole)
        lines = data[:whole].splitlines()
        if not lines:
            self._write({"format": FORMAT, "campaign": self.campaign})
            return
        for number, record in enumerate(self._records(lines), 1):
            if number == 1:
                self._check_head(record)
            else:
                self._states[str(record["to"])] = Event(str(record["event"]))

    def _records(self, lines: list[bytes]) -> Iterator[dict[str, object]]:
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line)
                if number > 1:
                    Event(record["event"]), record["to"]
            except (ValueError, KeyError, TypeError):
                message = f"{self.path}:{number}: this line is no record of a journal; nothing was sent"
                raise LayoutError([error_text("damaged-journal", message)], 2) from None
            yield record

    def _check_head(self, record: dict[str, object]) -> None:
        if record.get("format") != FORMAT or record.get("campaign") != self.campaign:
            message = f"{self.path} is the journal of “{record.get('campaign')}”, not of “{self.campaign}”"
            raise LayoutError([error_text("other-journal", message, None, "name another journal")], 2)

    def record(self, event: Event, key: str, detail: str = "") -> None:
        """Write one event; it is on the disk when this returns. Raises LayoutError where that fails."""
        at = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
        self._write({"at": at, "event": event.value, "to": key, "detail": detail})
        self._states[key] = event

    def _write(self, record: dict[str, object]) -> None:
        line = json.dumps(record, ensure_ascii=False).encode() + b"\n"
        try:
            if os.write(self._file, line) != len(line):
                raise OSError("the disk is full")
            os.fsync(self._file)
        except OSError as fault:
            message = f"{self.path} cannot be written, so nothing more was sent: {fault}"
            raise LayoutError(
                [error_text("journal-unwritable", message, None, "make room, then run it again")]
            ) from None

    def state(self, key: str) -> Event | None:
        """The last event of a recipient; INTENT means doubtful."""
        return self._states.get(key)

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Recipients whose letter may or may not have been taken."""
        return tuple(key for key, event in self._states.items() if event is Event.INTENT)
