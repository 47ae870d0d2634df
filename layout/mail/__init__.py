"""Letters on their way: recipients, messages, the journal, the server; and letters on the disk, for a look."""

from layout.mail.dryrun import preview_html, write_letters
from layout.mail.message import Envelope, Unsubscribe, parse_person
from layout.mail.recipients import Recipient, recipients
from layout.mail.sending import Delivery, Pace, send
from layout.mail.server import Server, parse_server

__all__ = [
    "Delivery",
    "Envelope",
    "Pace",
    "Recipient",
    "Server",
    "Unsubscribe",
    "parse_person",
    "parse_server",
    "preview_html",
    "recipients",
    "send",
    "write_letters",
]
