"""``layout proof``: the texts of an issue proofread, and the sure corrections written into its files."""

from pathlib import Path

from layout.commands.console import format_option, issue_argument, show, tell, told
from layout.commands.usage import a_command, option
from layout.errors import said
from layout.proofread import Remark
from layout.run.corrections import correct
from layout.run.opening import issue_file
from layout.run.proofing import proofread_issue


@a_command(said("cmd-proof"))
@issue_argument
@option("--fix", is_flag=True, help=said("option-fix"))
@format_option
def command(issue: Path, fix: bool, form: str) -> None:
    """Proofread an issue."""
    path = issue_file(issue)
    with told(form):
        proof = proofread_issue(path)
        if fix:
            _mend(path, proof.remarks)
            proof = proofread_issue(path)
    found = [*proof.found, *(one.told for one in proof.remarks)]
    show(found, form, most_notes=len(found))
    tell("proof-tally", remarks=len(proof.remarks), sure=sum(one.sure for one in proof.remarks))


def _mend(path: Path, remarks: tuple[Remark, ...]) -> None:
    """Write the sure corrections, and tell how many."""
    made, put_back = correct(path, remarks)
    for file, count in made.items():
        tell("proof-fixed", file=file, count=count)
    for file in put_back:
        tell("proof-put-back", err=True, file=file)
