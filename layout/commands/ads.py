"""``layout ads``: the advertisements of an issue, booked against delivered, and proofs for their clients."""

import importlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from layout.commands.console import format_option, issue_argument, press_option, show, tell, theme_option, told
from layout.commands.usage import a_command, option
from layout.errors import LayoutError, said
from layout.files import replace_file
from layout.run.ads import VERDICTS, LookedAtAd, look_at_ads, mm
from layout.run.opening import OpenIssue, lay_out, open_issue

PROOF = "layout.run.adproof"
"""Loaded where proofs are wanted."""


@a_command(said("cmd-ads"))
@issue_argument
@theme_option
@press_option
@option("--proof", type=click.Path(path_type=Path, file_okay=False), help=said("option-ad-proof"))
@format_option
def command(issue: Path, theme: str, press: str, proof: Path | None, form: str) -> None:
    """List the advertisements of an issue."""
    with told(form):
        opened = open_issue(issue / "issue.yaml" if issue.is_dir() else issue, theme, press, stand_in=True)
        ads = list(look_at_ads(opened, lay_out(opened)))
        if form == "json":
            click.echo(json.dumps([one.as_json(Path.cwd()) for one in ads], ensure_ascii=False, indent=2))
        else:
            _list(ads)
        if proof is not None:
            _prove(ads, opened, proof)
    sys.exit(1 if any(one.verdict in ("refused", "unplaced") for one in ads) else 0)


def _list(ads: Sequence[LookedAtAd]) -> None:
    """A line each, its findings below."""
    if not ads:
        tell("ads-none")
    for one in ads:
        width, height = (mm(side) for side in one.booked)
        booked, verdict = said("ads-delivered", width=width, height=height), VERDICTS[one.verdict]
        tell("ads-row", number=one.page, ad=one.name, booked=booked, delivered=one.delivered, verdict=verdict)
    show([fault for one in ads for fault in one.findings])


def _prove(ads: Sequence[LookedAtAd], opened: OpenIssue, folder: Path) -> None:
    """A PDF for each that can be shown, named by page and file."""
    folder.mkdir(parents=True, exist_ok=True)
    made = importlib.import_module(PROOF)
    for number, one in enumerate(ads, 1):
        if one.lost:
            continue
        file = folder / f"{one.page:02}-{number:02}-{one.picture.file.stem}.pdf"
        try:
            replace_file(file, made.proof_of(one, opened))
        except LayoutError:
            continue  # told with the advertisement: it has no place, or nobody can paint it
        tell("ads-proof-written", err=True, file=file)
