"""Who got a letter: an append-only record that survives a kill, so that a stopped run goes on where it was.

One JSON object a line, on the disk before the next step is taken: ``intent`` just before the server is told that the
letter is complete, then what the server answered. Between the two lies the only moment in which nobody can know
whether the server took the letter: such a letter is *doubtful* and is not sent again unless somebody asks for it.
Each line names the letter's digest, so that a corrected letter is known from the one that went out before.
"""

import datetime
import errno
import json
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any

from layout.errors import Diagnostic, LayoutError, error, reason, said
from layout.mail.recipients import Recipient

try:
    import fcntl
except ImportError:  # Windows: the operating system's own exclusive opening is not needed for a single user's run
    fcntl = None  # type: ignore[assignment]

FORMAT, WITHOUT_DIGESTS = "layout-journal-2", "layout-journal-1"


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


@dataclass(frozen=True, slots=True)
class LetterState:
    """What last happened to the letter of one recipient."""

    event: Event
    digest: str
    """Of the letter that it happened to; empty where an old journal does not say."""


class Journal:
    """The record of one campaign, for one process at a time. Use it in a ``with``."""

    def __init__(self, path: Path, campaign: str) -> None:
        self.path = path
        self.campaign = campaign
        self._states: dict[str, LetterState] = {}
        self._had: dict[str, str] = {}
        self._file = -1

    def __enter__(self) -> "Journal":
        """Read what is there and lock it. Raises LayoutError (exit code 2) for another campaign's or a damaged journal,
        and where another process is sending.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError as fault:
            raise LayoutError([self._unwritable("closed", fault)], 2) from None
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
            raise LayoutError([error("journal-in-use", None, said("hint-wait-for-it"), file=self.path)], 2) from None

    def _read(self) -> None:
        """Take in what is there. A last line without its end was cut by a kill before it counted: it is dropped, unless
        it is whole.
        """
        data = self.path.read_bytes()
        whole = data.rfind(b"\n") + 1
        if whole < len(data):
            if _is_record(data[whole:]):
                self._append(b"\n")
                whole = len(data)
            elif whole == 0 and not self._head().startswith(data):
                raise _damaged(self.path, 1)
            else:
                os.ftruncate(self._file, whole)
        lines = data[:whole].splitlines()
        if not lines:
            self._append(self._head())
            return
        self._check_head(_record(lines[0], self.path, 1))
        for number, line in enumerate(lines[1:], 2):
            self._take(*_entry(line, self.path, number))

    def _head(self) -> bytes:
        return _line({"format": FORMAT, "campaign": self.campaign})

    def _check_head(self, record: dict[str, Any]) -> None:
        if record.get("format") not in (FORMAT, WITHOUT_DIGESTS) or record.get("campaign") != self.campaign:
            theirs = str(record.get("campaign", ""))
            hint, ours = said("hint-other-journal"), self.campaign
            raise LayoutError([error("other-journal", None, hint, file=self.path, theirs=theirs, ours=ours)], 2)

    def record(self, event: Event, recipient: Recipient, digest: str, detail: str = "") -> None:
        """Write one event; it is on the disk when this returns. Raises LayoutError where that fails."""
        at = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
        line = _line({"at": at, "event": event.value, "to": recipient.key, "letter": digest, "detail": detail})
        self._append(line)
        self._take(recipient.key, LetterState(event, digest))

    def _take(self, key: str, entry: LetterState) -> None:
        self._states[key] = entry
        if entry.event is Event.ACCEPTED:
            self._had[key] = entry.digest

    def _append(self, line: bytes) -> None:
        try:
            if os.write(self._file, line) != len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(self._file)
        except OSError as fault:
            raise LayoutError([self._unwritable("full", fault)]) from None

    def _unwritable(self, form: str, fault: OSError) -> Diagnostic:
        hint = said("hint-make-room") if form == "full" else said("hint-may-you-write")
        return error("journal-unwritable", None, hint, form=form, file=self.path, fault=reason(fault))

    def state(self, recipient: Recipient) -> LetterState | None:
        """What last happened to a recipient's letter; INTENT means doubtful."""
        return self._states.get(recipient.key)

    def had(self, recipient: Recipient) -> str | None:
        """The digest of the last letter that a recipient got; empty where an old journal does not say, None: none."""
        return self._had.get(recipient.key)


def went_out(path: Path) -> bool:
    """Whether, by the journal at *path*, a letter has gone or may have: what is damaged counts as gone."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    try:
        whole = data.rfind(b"\n") + 1
        lines = data.splitlines() if _is_record(data[whole:]) else data[:whole].splitlines()
        entries = [_entry(line, path, 1)[1] for line in lines[1:]]
    except LayoutError:
        return True
    started = not data or data.startswith(b'{"format"'[: len(data)])
    return not started or any(entry.event in (Event.ACCEPTED, Event.INTENT) for entry in entries)


def _line(record: dict[str, object]) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def _is_record(line: bytes) -> bool:
    """Whether a line is whole, though its end is missing: an editor may have taken it."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _entry(line: bytes, path: Path, number: int) -> tuple[str, LetterState]:
    """Whose letter a line is of, and what happened to it. Raises LayoutError (exit code 2) where it says neither."""
    record = _record(line, path, number)
    to, letter, event = record.get("to"), record.get("letter", ""), record.get("event")
    if not isinstance(to, str) or not isinstance(letter, str) or event not in list(Event):
        raise _damaged(path, number)
    return to, LetterState(Event(event), letter)


def _record(line: bytes, path: Path, number: int) -> dict[str, Any]:
    """One line of a journal. Raises LayoutError (exit code 2) where it is none."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        raise _damaged(path, number) from None
    if not isinstance(record, dict):
        raise _damaged(path, number)
    return record


def _damaged(path: Path, number: int) -> LayoutError:
    return LayoutError([error("damaged-journal", None, said("hint-damaged-journal"), file=path, line=number)], 2)
