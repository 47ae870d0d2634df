"""``layout explain``: what a diagnostic says, why it comes about, and what to do."""

import difflib
import sys
from collections.abc import Iterator

import click

from layout.commands.console import show
from layout.commands.usage import a_command, argument
from layout.errors import error, said
from layout.wording import chosen, text
from layout.wording.catalogue import CAUSES, Catalogue, catalogue

INDENT = "  "
PREFLIGHT = "preflight-"
"""Codes of preflight begin so; its own reports leave that out."""


@a_command(said("cmd-explain"))
@argument("code", default="", metavar=said("metavar-code"))
def command(code: str) -> None:
    """Explain a diagnostic's code; with none, list the codes."""
    causes = catalogue(chosen(), CAUSES)
    code = code.strip().strip("[]").lower()
    if not causes.has(code) and causes.has(f"{PREFLIGHT}{code}"):
        code = f"{PREFLIGHT}{code}"
    if not code:
        click.echo("\n".join(causes.ids()))
    elif causes.has(code):
        click.echo("\n".join(explained(code, causes)))
    else:
        near = difflib.get_close_matches(code, causes.ids(), n=3, cutoff=0.7)
        hint = said("hint-codes-near", codes=tuple(near)) if near else said("hint-codes")
        show([error("unknown-code", None, hint, code=code)])
        sys.exit(2)


def explained(code: str, causes: Catalogue) -> Iterator[str]:
    """The code with what it says, its cause and its cure."""
    sentences = catalogue(causes.language)
    yield code
    for form in sentences.forms(code):
        if form.endswith((".cause", ".cure")):
            continue
        yield INDENT + sentences.outline(form)
    yield text("explain-cause") + causes.format(code, {})
    yield text("explain-cure") + causes.format(f"{code}.cure", {})
