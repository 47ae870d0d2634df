"""Sending a letter to many: one connection, a rate, patience with passing troubles, and nobody gets it twice."""

import datetime
import heapq
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from layout.errors import Diagnostic, error_text, warning_text
from layout.letters.letter import Letter
from layout.mail.journal import Event, Journal
from layout.mail.message import Envelope, Mailroom, message_id
from layout.mail.recipients import Recipient
from layout.mail.server import Broken, Conversation, Deferred, Hopeless, Refused, Server, Unreachable

FIRST_PAUSE, LONGEST_PAUSE = 5.0, 300.0
"""Seconds before a second try, doubled for each further one: greylisting servers want a minute to five."""
_JITTER = 0.2
"""Part of a pause that is left to chance, so that retries do not come in step."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast and how patiently."""

    per_minute: float = 0.0
    """Letters a minute; 0: as fast as the server takes them."""
    attempts: int = 6
    """For each letter, and for a connection; with the pauses between them about five minutes."""
    first_pause: float = FIRST_PAUSE
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic

    def pause(self, attempt: int) -> float:
        """Seconds to wait after so many failed attempts."""
        pause = min(LONGEST_PAUSE, self.first_pause * 2.0 ** (attempt - 1))
        return pause * (1 + _JITTER * random.random())


@dataclass(slots=True)
class Delivery:
    """How a sending went. Every recipient is in exactly one of the lists; those in `unsent` are sent by another run."""

    accepted: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    """Accepted in an earlier run, not sent again."""
    refused: list[tuple[str, str]] = field(default_factory=list)
    """With the server's words."""
    doubtful: list[tuple[str, str]] = field(default_factory=list)
    unsent: list[tuple[str, str]] = field(default_factory=list)
    stopped: Diagnostic | None = None
    """Why the whole sending stopped, if it did."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """One for each letter that did not arrive, so that none is lost without a word."""
        found = [self.stopped] if self.stopped else []
        found += [error_text("letter-refused", f"{to} was refused: {why}") for to, why in self.refused]
        hint = "look for it in the server's log by its Message-ID; --resend-doubtful sends it again"
        found += [
            warning_text("letter-doubtful", f"{to} may or may not have it: {why}", None, hint)
            for to, why in self.doubtful
        ]
        if not self.stopped:
            hint = "run the same command again: it goes on with those"
            found += [error_text("letter-unsent", f"{to} did not get it: {why}", None, hint) for to, why in self.unsent]
        return tuple(found)


@dataclass(order=True, slots=True)
class _Job:
    """A letter that waits for its turn."""

    due: float
    number: int
    recipient: Recipient = field(compare=False)
    attempt: int = field(default=1, compare=False)


@dataclass(slots=True)
class _Post:
    """One run of a sending."""

    room: Mailroom
    server: Server
    journal: Journal
    pace: Pace
    told: Callable[[Delivery], None]
    delivery: Delivery = field(default_factory=Delivery)
    _queue: list[_Job] = field(default_factory=list)
    _conversation: Conversation | None = None
    _met: bool = False
    """Whether the server was ever reached."""
    _broken: int = 0
    """Connections lost one after the other with no letter answered."""
    _last: float = float("-inf")

    def run(self, recipients: Sequence[Recipient]) -> None:
        """Send to each, the deferred ones again when their time has come, until all are settled or none can be."""
        self._queue = [_Job(0.0, number, recipient) for number, recipient in enumerate(recipients)]
        try:
            while self._queue:
                self._wait(self._queue[0].due)
                self._wait(self._last + (60 / self.pace.per_minute if self.pace.per_minute else 0.0))
                conversation = self._connected()
                self._last = self.pace.clock()
                self._send_one(conversation, heapq.heappop(self._queue))
                self.told(self.delivery)
        except Hopeless as fault:
            self.delivery.stopped = error_text(fault.code, str(fault), None, *filter(None, (fault.hint,)))
            self.delivery.unsent += [(job.recipient.address, str(fault)) for job in sorted(self._queue)]
        except BaseException:
            # Perhaps in the middle of a letter, where a goodbye would be read as part of it.
            if self._conversation:
                self._conversation.drop()
            raise
        if self._conversation:
            self._conversation.close()

    def _wait(self, until: float) -> None:
        left = until - self.pace.clock()
        if left > 0:
            self.pace.sleep(left)

    def _connected(self) -> Conversation:
        """The conversation, begun anew where it broke. Raises Hopeless where that does not succeed."""
        while self._conversation is None:
            if self._broken > 1:
                self.pace.sleep(self.pace.pause(self._broken - 1))
            try:
                self._conversation = Conversation(self.server).__enter__()
            except Broken as fault:
                self._lost(fault)
            else:
                self._met = True
        return self._conversation

    def _lost(self, fault: Broken) -> None:
        """Count a broken connection; Hopeless after too many, or at once where the server was never there."""
        if self._conversation:
            self._conversation.drop()
            self._conversation = None
        self._broken += 1
        if isinstance(fault, Unreachable) and not self._met:
            hint = "check the server's name and port, and the network"
            raise Hopeless("no-server", f"the mail server cannot be reached: {fault}", hint) from None
        if self._broken >= self.pace.attempts:
            message = f"the mail server broke off {self._broken} times in a row: {fault}"
            raise Hopeless(
                "connection-lost", message, "run the same command again later: it goes on from here"
            ) from None

    def _send_one(self, conversation: Conversation, job: _Job) -> None:
        """Hand in one letter and settle what became of it."""
        recipient, complete = job.recipient, False

        def about_to_end() -> None:
            nonlocal complete
            identifier = message_id(self.room.letter, recipient, self.room.envelope.sender)
            self.journal.record(Event.INTENT, recipient.key, identifier)
            complete = True

        message = self.room.address(recipient, datetime.datetime.now().astimezone()).as_bytes()
        sender = self.room.envelope.sender.address
        try:
            reply = conversation.hand_in(sender, recipient.address, message, about_to_end)
        except Broken as fault:
            self._break_off(job, fault, complete)
        except Deferred as fault:
            self._broken = 0
            self._defer(job, str(fault))
        except Refused as fault:
            self._broken = 0
            self.journal.record(Event.REFUSED, recipient.key, str(fault))
            self.delivery.refused.append((recipient.address, str(fault)))
        except Hopeless:
            heapq.heappush(self._queue, job)
            raise
        else:
            self._broken = 0
            self.journal.record(Event.ACCEPTED, recipient.key, reply)
            self.delivery.accepted.append(recipient.address)

    def _break_off(self, job: _Job, fault: Broken, complete: bool) -> None:
        """The connection is gone: a letter that was complete is doubtful, one that was not is sent again."""
        if complete:
            self.delivery.doubtful.append((job.recipient.address, str(fault)))
        else:
            heapq.heappush(self._queue, job)
        self._lost(fault)

    def _defer(self, job: _Job, why: str) -> None:
        """Try again later, unless it was tried often enough."""
        self.journal.record(Event.DEFERRED, job.recipient.key, why)
        if job.attempt >= self.pace.attempts:
            self.delivery.unsent.append((job.recipient.address, why))
            return
        job.due = self.pace.clock() + self.pace.pause(job.attempt)
        job.attempt += 1
        heapq.heappush(self._queue, job)


def send(  # noqa: PLR0913 - each is a choice of the command line, and all are named where it is called
    letter: Letter,
    recipients: Sequence[Recipient],
    *,
    envelope: Envelope,
    server: Server,
    journal: Path,
    pace: Pace = Pace(),
    resend_doubtful: bool = False,
    told: Callable[[Delivery], None] = lambda _: None,
) -> Delivery:
    """Send a letter to everybody who has not got it yet, by the journal at *journal*; *told* hears of progress.

    What holds: a letter that the server answered with 2xx is never sent again, by this run or a later one with the same
    journal; one that was not complete when the connection or the program broke is sent again; one that was
    complete but not answered is doubtful, and is sent again only with *resend_doubtful*, with the same Message-ID.
    Raises LayoutError (exit code 2) before anything is sent where headers are not safe or the journal cannot be used.
    """
    room = Mailroom(letter, envelope)
    with Journal(journal, letter.campaign) as record:
        post = _Post(room, server, record, pace, told)
        waiting = []
        for recipient in recipients:
            state = record.state(recipient.key)
            if state is Event.ACCEPTED:
                post.delivery.before.append(recipient.address)
            elif state is Event.REFUSED:
                post.delivery.refused.append((recipient.address, "in an earlier run"))
            elif state is Event.INTENT and not resend_doubtful:
                post.delivery.doubtful.append((recipient.address, "a run broke off while the server was taking it"))
            else:
                waiting.append(recipient)
        post.run(waiting)
    return post.delivery
