"""``layout proof``: the texts of an issue proofread, and the sure corrections written into its files."""

from pathlib import Path

from layout.commands.console import format_option, issue_argument, show, tell, told
from layout.commands.usage import a_command, option
from layout.errors import Diagnostic, said
from layout.proofread import Remark, proofread
from layout.run.corrections import correct
from layout.run.opening import issue_file
from layout.source import read_issue


@a_command(said("cmd-proof"))
@issue_argument
@option("--fix", is_flag=True, help=said("option-fix"))
@format_option
def command(issue: Path, fix: bool, form: str) -> None:
    """Proofread an issue."""
    path = issue_file(issue)
    with told(form):
        found, remarks = _proofread(path)
        if fix:
            _mend(path, remarks)
            found, remarks = _proofread(path)
    told_of = [one.told for one in remarks]
    show([*found, *told_of], form, most_notes=len(found) + len(told_of))
    tell("proof-tally", remarks=len(told_of), sure=sum(one.sure for one in remarks))


def _proofread(path: Path) -> tuple[list[Diagnostic], tuple[Remark, ...]]:
    """What reading says of the stories' texts, and what proofreading does."""
    issue, found = read_issue(path)
    return [one for one in found if one.story], proofread(issue)


def _mend(path: Path, remarks: tuple[Remark, ...]) -> None:
    """Write the sure corrections, and tell how many."""
    made, put_back = correct(path, remarks)
    for file, count in made.items():
        tell("proof-fixed", file=file, count=count)
    for file in put_back:
        tell("proof-put-back", err=True, file=file)
