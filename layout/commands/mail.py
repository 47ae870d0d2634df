"""``layout mail``: an issue by email, as a proof for those who approve it or a newsletter for those who read it."""

import datetime
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from layout.commands.console import show, tally, told
from layout.commands.render import default_folder, issue_file
from layout.compare import snapshot
from layout.errors import LayoutError, error_text
from layout.letters import Letter, ProofShelf, newsletter, proof_letter
from layout.mail import (
    Delivery,
    Envelope,
    Pace,
    Recipient,
    Unsubscribe,
    parse_person,
    parse_server,
    recipients,
    send,
    write_letters,
)
from layout.model.edition import Edition
from layout.run.pipeline import Wishes, make
from layout.run.workers import Worker


@dataclass(frozen=True)
class Posting:
    """What the command line says of a sending."""

    folder: Path
    """For proofs, journals and dry runs: out/<issue>-mail/."""
    people: tuple[Recipient, ...]
    letter: Letter
    name: str
    """newsletter, or proof-2: the journal's name."""


@click.command()
@click.argument("issue", type=click.Path(path_type=Path))
@click.option("--proof", is_flag=True, help="Send a proof (校样) instead of the newsletter.")
@click.option("--to", "people", multiple=True, metavar="PERSON", help="“名字 <a@b.cn>” or an address; repeat for each.")
@click.option(
    "--to-file", "lists", multiple=True, type=click.Path(path_type=Path), help="A list: CSV, or an address a line."
)
@click.option(
    "--from",
    "sender",
    required=True,
    envvar="LAYOUT_MAIL_FROM",
    show_envvar=True,
    metavar="PERSON",
    help="Who sends it.",
)
@click.option("--reply-to", default="", metavar="PERSON", help="Whom answers go to.")
@click.option(
    "--server",
    envvar="LAYOUT_SMTP",
    default="",
    help="smtps://host:465 or smtp://user@host:587; login: see docs/mail.md.",
)
@click.option(
    "--ca-file", type=click.Path(path_type=Path, exists=True), help="Certificates to trust, of a server in house."
)
@click.option("--web", default="", help="Address of the web edition, for the newsletter's links.")
@click.option(
    "--unsubscribe",
    default="",
    help="Address where one click ends the subscription; {address} stands for the reader's.",
)
@click.option(
    "--unsubscribe-to", default="", metavar="ADDRESS", help="Mailbox where readers unsubscribe, instead or beside."
)
@click.option("--subject", default="", help="Instead of the issue's title.")
@click.option("--rate", default=0.0, help="Letters a minute; 0: as fast as the server takes them.")
@click.option("--resend-doubtful", is_flag=True, help="Send again what a server took without answering.")
@click.option("--dry-run", is_flag=True, help="Write .eml files and a preview instead of sending.")
@click.option("--open/--no-open", "browse", default=True, help="Open the preview of a dry run in the browser.")
@click.option("--theme", default="", help="Another theme than the issue's.")
@click.pass_obj
def command(room: Worker | None, /, issue: Path, **options: object) -> None:
    """Send ISSUE to people: a newsletter to readers, or with --proof a proof to those who approve it."""
    wanted = _Options(**options)  # type: ignore[arg-type]
    with told("text"):
        people, found = recipients(wanted.people, wanted.lists)
        if not people:
            raise LayoutError(
                [error_text("no-recipients", "there is nobody to send to", None, "--to PERSON or --to-file LIST")], 2
            )
        envelope = _envelope(wanted)
        posting = _posting(issue_file(issue), people, wanted, room)
        show([*found, *posting.letter.diagnostics])
        if wanted.dry_run:
            _write(posting, envelope, wanted.browse)
            return
        server = parse_server(wanted.server, ca_file=wanted.ca_file)
        delivery = send(
            posting.letter, people, envelope=envelope, server=server,
            journal=posting.folder / f"{posting.name}.journal", pace=Pace(per_minute=wanted.rate),
            resend_doubtful=wanted.resend_doubtful, told=_progress,
        )  # fmt: skip
    _sum_up(delivery)


@dataclass(frozen=True)
class _Options:
    """The options by name."""

    proof: bool
    people: tuple[str, ...]
    lists: tuple[Path, ...]
    sender: str
    reply_to: str
    server: str
    ca_file: Path | None
    web: str
    unsubscribe: str
    unsubscribe_to: str
    subject: str
    rate: float
    resend_doubtful: bool
    dry_run: bool
    browse: bool
    theme: str


def _envelope(wanted: _Options) -> Envelope:
    reply = parse_person(wanted.reply_to) if wanted.reply_to else None
    key = os.environ.get("LAYOUT_UNSUBSCRIBE_KEY", "").encode()
    leave = (
        Unsubscribe(wanted.unsubscribe, wanted.unsubscribe_to, key)
        if wanted.unsubscribe or wanted.unsubscribe_to
        else None
    )
    return Envelope(parse_person(wanted.sender), reply, leave)


def _posting(path: Path, people: tuple[Recipient, ...], wanted: _Options, room: Worker | None) -> Posting:
    outcome = make(path, Wishes(wanted.theme, anyway=wanted.proof), press=room)
    folder = default_folder(path).with_name(default_folder(path).name + "-mail")
    if wanted.proof:
        letter, name = _proof(outcome.edition, folder, wanted)
        return Posting(folder, people, letter, name)
    if not outcome.good:
        raise LayoutError(outcome.diagnostics)
    return Posting(folder, people, newsletter(outcome.edition, wanted.web, wanted.subject), "newsletter")


def _proof(edition: Edition, folder: Path, wanted: _Options) -> tuple[Letter, str]:
    """The proof's letter and name; a dry run uses up no number."""
    state = snapshot(edition)
    now = datetime.datetime.now().astimezone()
    proof, before = ProofShelf(folder).enter(state, now, keep=not wanted.dry_run)
    return proof_letter(edition, proof, state, before, wanted.subject), f"proof-{proof.number}"


def _write(posting: Posting, envelope: Envelope, browse: bool) -> None:
    folder = posting.folder / f"{posting.name}-dry-run"
    written = write_letters(posting.letter, posting.people, envelope, folder, datetime.datetime.now().astimezone())
    count = len(written) - 1
    click.echo(f"{folder}: {count} letter{'s' * (count != 1)}, nothing sent")
    if browse:
        click.launch(str(written[0]))


def _progress(delivery: Delivery) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{len(delivery.accepted)} sent …\033[K", nl=False, err=True)


def _sum_up(delivery: Delivery) -> None:
    show(delivery.diagnostics)
    click.echo(f"{len(delivery.accepted)} sent; {tally(delivery.diagnostics)}")
    sys.exit(1 if delivery.diagnostics else 0)
