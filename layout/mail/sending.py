"""Sending a letter to many: one connection, a rate, patience with passing troubles, and nobody gets it twice."""

import datetime
import heapq
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from layout.errors import Diagnostic, Said, error, said, warning
from layout.mail.conversation import Broken, Conversation, Deferred, Hopeless, Refused, Unreachable
from layout.mail.journal import Event, Journal
from layout.mail.message import Mailroom
from layout.mail.recipients import Recipient
from layout.mail.server import Server
from layout.wording import say, verbatim
from layout.wording.language import ENGLISH

FIRST_PAUSE, LONGEST_PAUSE = 5.0, 300.0
"""Seconds before a second try, doubled for each further one: greylisting servers want a minute to five."""
MOST_BREAKS = 3
"""Connections that may break over one letter before it is left for another run: so it does not stop the others."""
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
    corrected: list[str] = field(default_factory=list)
    """Those of the accepted that had an earlier text."""
    older: list[str] = field(default_factory=list)
    """Those who have an earlier text, and were not sent this one, since nobody asked for it."""
    refused: list[tuple[str, Said]] = field(default_factory=list)
    """With the server's words."""
    doubtful: list[tuple[str, Said]] = field(default_factory=list)
    unsent: list[tuple[str, Said]] = field(default_factory=list)
    stopped: Diagnostic | None = None
    """Why the whole sending stopped, if it did."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """One for each letter that did not arrive, so that none is lost without a word."""
        found = [self.stopped] if self.stopped else []
        if self.older:
            people = tuple(verbatim(to) for to in self.older[:5])
            found.append(warning("letter-older", None, said("hint-corrected"), count=len(self.older), people=people))
        found += [error("letter-refused", to=verbatim(to), why=why) for to, why in self.refused]
        hint = said("hint-doubtful")
        found += [warning("letter-doubtful", None, hint, to=verbatim(to), why=why) for to, why in self.doubtful]
        if not self.stopped:
            hint = said("hint-run-again")
            found += [error("letter-unsent", None, hint, to=verbatim(to), why=why) for to, why in self.unsent]
        return tuple(found)


@dataclass(order=True, slots=True)
class _Job:
    """A letter that waits for its turn."""

    due: float
    number: int
    recipient: Recipient = field(compare=False)
    attempt: int = field(default=1, compare=False)
    breaks: int = field(default=0, compare=False)
    corrected: bool = field(default=False, compare=False)
    """Whether the recipient has an earlier text."""


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

    def run(self, recipients: Sequence[tuple[Recipient, bool]]) -> None:
        """Send to each (with whether it corrects what they have), the deferred ones again when their time has come,
        until all are settled or none can be.
        """
        self._queue = [_Job(0.0, n, recipient, corrected=old) for n, (recipient, old) in enumerate(recipients)]
        try:
            while self._queue:
                self._wait(self._queue[0].due)
                self._wait(self._last + (60 / self.pace.per_minute if self.pace.per_minute else 0.0))
                conversation = self._connected()
                self._last = self.pace.clock()
                self._send_one(conversation, heapq.heappop(self._queue))
                self.told(self.delivery)
        except Hopeless as fault:
            self.delivery.stopped = fault.diagnostic
            self.delivery.unsent += [(job.recipient.address, fault.diagnostic.said) for job in sorted(self._queue)]
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
            raise Hopeless(error("no-server", None, said("hint-check-server"), why=fault.why)) from None
        if self._broken >= self.pace.attempts:
            times, hint = self._broken, said("hint-run-later")
            raise Hopeless(error("connection-lost", None, hint, times=times, why=fault.why)) from None

    def _send_one(self, conversation: Conversation, job: _Job) -> None:
        """Hand in one letter and settle what became of it."""
        recipient, complete = job.recipient, False

        def about_to_end() -> None:
            nonlocal complete
            self._record(Event.INTENT, recipient, self.room.identifier(recipient))
            complete = True

        now = datetime.datetime.now().astimezone()
        message = self.room.address(recipient, now, job.corrected).as_bytes()
        sender = self.room.envelope.sender.address
        try:
            reply = conversation.hand_in(sender, recipient.address, message, about_to_end)
        except Broken as fault:
            self._break_off(job, fault, complete)
        except Deferred as fault:
            self._broken = 0
            self._defer(job, fault.why)
        except Refused as fault:
            self._broken = 0
            self._record(Event.REFUSED, recipient, say(fault.why, ENGLISH))
            self.delivery.refused.append((recipient.address, fault.why))
        except Hopeless:
            heapq.heappush(self._queue, job)
            raise
        else:
            self._broken = 0
            self._record(Event.ACCEPTED, recipient, say(reply, ENGLISH))
            self.delivery.accepted.append(recipient.address)
            self.delivery.corrected += [recipient.address] if job.corrected else []
        if not conversation.fit:
            conversation.drop()
            self._conversation = None

    def _record(self, event: Event, recipient: Recipient, detail: str) -> None:
        self.journal.record(event, recipient, self.room.digest, detail)

    def _break_off(self, job: _Job, fault: Broken, complete: bool) -> None:
        """The connection is gone: a letter that was complete is doubtful, one that was not is sent again."""
        if complete:
            self.delivery.doubtful.append((job.recipient.address, fault.why))
        elif job.breaks + 1 >= MOST_BREAKS:
            self.delivery.unsent.append((job.recipient.address, fault.why))
        else:
            job.breaks += 1
            job.number += len(self._queue) + 1  # behind the others, in case it is this letter that breaks it
            heapq.heappush(self._queue, job)
        self._lost(fault)

    def _defer(self, job: _Job, why: Said) -> None:
        """Try again later, unless it was tried often enough."""
        self._record(Event.DEFERRED, job.recipient, say(why, ENGLISH))
        if job.attempt >= self.pace.attempts:
            self.delivery.unsent.append((job.recipient.address, why))
            return
        job.due = self.pace.clock() + self.pace.pause(job.attempt)
        job.attempt += 1
        heapq.heappush(self._queue, job)


@dataclass(frozen=True, slots=True)
class Choices:
    """How a run sends, and what beside the letters that are still to be sent."""

    pace: Pace = Pace()
    resend_doubtful: bool = False
    corrected: bool = False
    """The letter to those too who have an earlier text, as 更正版."""


def send(
    room: Mailroom,
    recipients: Sequence[Recipient],
    server: Server,
    journal: Path,
    choices: Choices = Choices(),
    told: Callable[[Delivery], None] = lambda _: None,
) -> Delivery:
    """Send a letter to everybody who has not got it yet, by the journal at *journal*; *told* hears of progress.

    What holds: a letter that the server answered with 2xx is never sent again, by this run or a later one with the same
    journal; one that was not complete when the connection or the program broke is sent again; one that was
    complete but not answered is doubtful, and is sent again only where *choices* say so, with the same Message-ID.
    Whoever has an earlier text gets a corrected letter only where *choices* say so. Raises LayoutError (exit code 2)
    before anything is sent where the journal cannot be used.
    """
    with Journal(journal, room.letter.campaign) as record:
        post = _Post(room, server, record, choices.pace, told)
        waiting = []
        for recipient in recipients:
            older = record.had(recipient) not in (None, "", room.digest)
            if _waits(recipient, record, post.delivery, choices, older):
                waiting.append((recipient, older))
        post.run(waiting)
    return post.delivery


def _waits(recipient: Recipient, record: Journal, delivery: Delivery, choices: Choices, older: bool) -> bool:
    """Whether a recipient is to get the letter now; where not, *delivery* says why."""
    last = record.state(recipient)
    if last and last.event is Event.REFUSED:
        delivery.refused.append((recipient.address, said("mail-earlier-run")))
    elif last and last.event is Event.INTENT and not choices.resend_doubtful:
        delivery.doubtful.append((recipient.address, said("mail-broke-off")))
    elif older and not choices.corrected:
        delivery.older.append(recipient.address)
    elif record.had(recipient) is not None and not older and not (last and last.event is Event.INTENT):
        delivery.before.append(recipient.address)
    else:
        return True
    return False
