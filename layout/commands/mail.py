"""``layout mail``: an issue by email, as a proof for those who approve it or a newsletter for those who read it."""

import dataclasses
import datetime
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import click

from layout.commands.console import browse_to, issue_argument, show, tally, theme_option, told
from layout.commands.parameters import Number
from layout.commands.render import default_folder
from layout.commands.usage import a_command, option
from layout.compare import Snapshot, snapshot
from layout.edition import Proof
from layout.edition.address import issue_address, web_address
from layout.errors import LayoutError, error, note, said
from layout.letters import Letter, newsletter, proof_letter
from layout.mail import (
    Archive,
    Choices,
    Delivery,
    Envelope,
    Mailroom,
    Pace,
    Recipient,
    Server,
    Unsubscribe,
    parse_person,
    parse_server,
    recipients,
    send,
    unsubscribe_doubts,
    unsubscribe_faults,
    write_letters,
)
from layout.model.edition import Edition
from layout.run.opening import issue_file, read_all
from layout.run.pipeline import Wishes, make
from layout.run.workers import Worker
from layout.wording import asked, text

_FILE = click.Path(path_type=Path)
_PERSON, _ADDRESS, _URL = said("cmd-mail-person"), said("cmd-mail-address"), said("metavar-url")


@dataclass(frozen=True)
class Posting:
    """A letter with all that its sending needs beside the server."""

    letter: Letter
    name: str
    """newsletter, or proof-2: the journal's name."""
    archive: Archive
    proof: tuple[Proof, Snapshot] | None = None
    """What is written down before the first letter goes."""


@a_command(said("cmd-mail"))
@issue_argument
@option("--proof", is_flag=True, help=said("cmd-mail-option-proof"))
@option("--to", "people", multiple=True, metavar=_PERSON, help=said("cmd-mail-option-to"))
@option("--to-file", "lists", multiple=True, type=_FILE, help=said("cmd-mail-option-to-file"))
@option("--test", "tests", multiple=True, metavar=_PERSON, help=said("cmd-mail-option-test"))
@option(
    "--from", "sender", default="", envvar="LAYOUT_MAIL_FROM", show_envvar=True, metavar=_PERSON,
    help=said("cmd-mail-option-from"),
)  # fmt: skip
@option("--reply-to", default="", metavar=_PERSON, help=said("cmd-mail-option-reply-to"))
@option("--server", envvar="LAYOUT_SMTP", default="", metavar=_URL, help=said("cmd-mail-option-server"))
@option("--ca-file", type=click.Path(path_type=Path, exists=True), help=said("cmd-mail-option-ca-file"))
@option("--web", default="", metavar=_URL, help=said("cmd-mail-option-web"))
@option("--unsubscribe", default="", metavar=_URL, help=said("cmd-mail-option-unsubscribe"))
@option("--unsubscribe-to", default="", metavar=_ADDRESS, help=said("cmd-mail-option-unsubscribe-to"))
@option("--subject", default="", metavar=said("metavar-words"), help=said("cmd-mail-option-subject"))
@option("--rate", default=0.0, type=Number(0, 100_000), help=said("cmd-mail-option-rate"))
@option("--corrected", is_flag=True, help=said("cmd-mail-option-corrected"))
@option("--resend-doubtful", is_flag=True, help=said("cmd-mail-option-resend-doubtful"))
@option("--dry-run", is_flag=True, help=said("cmd-mail-option-dry-run"))
@option("--open/--no-open", "browse", default=True, help=said("cmd-mail-option-open"))
@theme_option
@click.pass_obj
def command(room: Worker | None, /, issue: Path, **options: object) -> None:
    """Send an issue to people."""
    wanted = _Options(**options)  # type: ignore[arg-type]
    with told("text"):
        wanted = _with_settings(wanted, issue_file(issue))
        people, envelope = _people(wanted), _envelope(wanted)
        web_address(wanted.web, "--web")
        server = None if wanted.dry_run else parse_server(wanted.server, ca_file=wanted.ca_file)
        posting = _posting(issue_file(issue), wanted, room)
        show(posting.letter.diagnostics)
        if server is None:
            _write(posting, people, envelope, _drafts(issue_file(issue)), wanted.browse)
            return
        deliver = _try if wanted.tests else _send
        delivery = deliver(posting, people, envelope, server, wanted)
    _sum_up(delivery)


@dataclass(frozen=True)
class _Options:
    """The options by name."""

    proof: bool
    people: tuple[str, ...]
    lists: tuple[Path, ...]
    tests: tuple[str, ...]
    sender: str
    reply_to: str
    server: str
    ca_file: Path | None
    web: str
    unsubscribe: str
    unsubscribe_to: str
    subject: str
    rate: float
    corrected: bool
    resend_doubtful: bool
    dry_run: bool
    browse: bool
    theme: str


def _with_settings(wanted: _Options, path: Path) -> _Options:
    """The options, with what the issue or its publication says in place of those that were not given."""
    issue = read_all(path, wanted.theme).issue
    mail = issue.mail
    nobody = not (wanted.people or wanted.lists)
    filled = dataclasses.replace(
        wanted,
        sender=wanted.sender or mail.sender,
        reply_to=wanted.reply_to or mail.reply_to,
        unsubscribe=wanted.unsubscribe or ("" if wanted.proof else mail.unsubscribe),
        unsubscribe_to=wanted.unsubscribe_to or ("" if wanted.proof else mail.unsubscribe_to),
        rate=wanted.rate or mail.rate,
        web=wanted.web or issue_address(issue),
        people=mail.proof_to if nobody and wanted.proof else wanted.people,
        lists=mail.readers if nobody and not wanted.proof else wanted.lists,
    )
    if not filled.sender:
        raise LayoutError([error("no-sender", None, said("hint-sender"))], 2)
    return filled


def _people(wanted: _Options) -> tuple[Recipient, ...]:
    """Who gets a letter; the lists are read even where only a test is sent, so that they are tested too."""
    if not (wanted.people or wanted.lists or wanted.tests):
        raise LayoutError([error("no-recipients", None, said("hint-name-somebody"))], 2)
    people: tuple[Recipient, ...] = ()
    if wanted.people or wanted.lists:
        people, found = recipients(wanted.people, wanted.lists)
        show(found)
    if wanted.tests:
        testers, found = recipients(wanted.tests)
        show([*found, note("only-a-test", others=len(people))])
        return testers
    return people


def _envelope(wanted: _Options) -> Envelope:
    reply = parse_person(wanted.reply_to) if wanted.reply_to else None
    key = os.environ.get("LAYOUT_UNSUBSCRIBE_KEY", "").encode()
    leave = (
        Unsubscribe(wanted.unsubscribe, wanted.unsubscribe_to, key)
        if wanted.unsubscribe or wanted.unsubscribe_to
        else None
    )
    faults = unsubscribe_faults("proof" if wanted.proof else "newsletter", leave)
    if faults:
        raise LayoutError(faults, 2)
    show(unsubscribe_doubts(leave))
    return Envelope(parse_person(wanted.sender), reply, leave)


def _drafts(path: Path) -> Path:
    """Where a dry run writes, and where journals and proofs lay once: out/<issue>-mail/."""
    return default_folder(path).with_name(default_folder(path).name + "-mail")


def _posting(path: Path, wanted: _Options, room: Worker | None) -> Posting:
    outcome = make(path, Wishes(wanted.theme, anyway=wanted.proof), press=room)
    archive = Archive(outcome.edition.issue.folder)
    show(archive.fetch(_drafts(path)))
    if wanted.proof:
        return _proof(outcome.edition, archive, wanted.subject)
    if not outcome.good:
        raise LayoutError(outcome.diagnostics)
    return Posting(newsletter(outcome.edition, wanted.web, wanted.subject), "newsletter", archive)


def _proof(edition: Edition, archive: Archive, subject: str) -> Posting:
    """The proof's letter, in the language that was asked for, else in the publication's: it goes to its people."""
    state = snapshot(edition)
    proof, before = archive.proofs.next(state, datetime.datetime.now().astimezone())
    proof = dataclasses.replace(proof, language=asked() or edition.language)
    letter = proof_letter(edition, proof, state, before, subject)
    return Posting(letter, f"proof-{proof.number}", archive, (proof, state))


def _write(posting: Posting, people: tuple[Recipient, ...], envelope: Envelope, folder: Path, browse: bool) -> None:
    drafts = folder / f"{posting.name}-dry-run"
    written = write_letters(posting.letter, people, envelope, drafts, datetime.datetime.now().astimezone())
    click.echo(text("cmd-mail-dry-run", folder=drafts, letters=len(written) - 1))
    if browse:
        browse_to(str(written[0]))


def _send(
    posting: Posting, people: tuple[Recipient, ...], envelope: Envelope, server: Server, wanted: _Options
) -> Delivery:
    if posting.proof:
        posting.archive.keep(*posting.proof)
    choices = Choices(Pace(per_minute=wanted.rate), wanted.resend_doubtful, wanted.corrected)
    room, journal = Mailroom(posting.letter, envelope), posting.archive.journal(posting.name)
    return send(room, people, server, journal, choices, _progress)


def _try(posting: Posting, people: tuple[Recipient, ...], envelope: Envelope, server: Server, _: _Options) -> Delivery:
    """A test counts for nothing: no journal is kept of it, no proof takes its number, and each is a letter anew."""
    at = datetime.datetime.now(datetime.UTC).isoformat()
    letter = dataclasses.replace(posting.letter, campaign=f"{posting.letter.campaign} test {at}")
    with tempfile.TemporaryDirectory() as folder:
        return send(Mailroom(letter, envelope), people, server, Path(folder) / "test.journal", told=_progress)


def _progress(delivery: Delivery) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{text('cmd-mail-progress', sent=len(delivery.accepted))}\033[K", nl=False, err=True)


def _sum_up(delivery: Delivery) -> None:
    show(delivery.diagnostics)
    sent, before, told_of = len(delivery.accepted), len(delivery.before), tally(delivery.diagnostics)
    if delivery.corrected:
        corrected = len(delivery.corrected)
        click.echo(text("cmd-mail-done.corrected", sent=sent, corrected=corrected, before=before, tally=told_of))
    else:
        click.echo(text("cmd-mail-done", sent=sent, before=before, tally=told_of))
    sys.exit(1 if delivery.diagnostics else 0)
