"""Letters on their way: recipients, messages, the journal, the server; and letters on the disk, for a look."""

from layout.mail.archive import Archive
from layout.mail.dryrun import preview_html, write_letters
from layout.mail.message import Envelope, Mailroom, parse_person
from layout.mail.recipients import Recipient, recipients
from layout.mail.sending import Choices, Delivery, Pace, send
from layout.mail.server import Server, parse_server
from layout.mail.unsubscribe import Unsubscribe, unsubscribe_doubts, unsubscribe_faults

__all__ = [
    "Archive",
    "Choices",
    "Delivery",
    "Envelope",
    "Mailroom",
    "Pace",
    "Recipient",
    "Server",
    "Unsubscribe",
    "parse_person",
    "parse_server",
    "preview_html",
    "recipients",
    "send",
    "unsubscribe_doubts",
    "unsubscribe_faults",
    "write_letters",
]
