"""``layout import``: Word files, sheets, web pages, texts and photos become stories of an issue."""

import sys
from collections import Counter
from pathlib import Path

import click

from layout.commands.console import format_option, show, tell, told
from layout.commands.usage import a_command, argument, option
from layout.errors import Diagnostic, Severity, has_errors, said
from layout.intake import Imported, import_files
from layout.wording import format_diagnostic, text

_CLASH = "import-clash"
INDENT = "  "


@a_command(said("cmd-import"))
@argument("files", type=click.Path(path_type=Path, exists=True), nargs=-1, required=True, metavar=said("metavar-files"))
@option("-o", "--out", "issue", type=click.Path(path_type=Path), required=True, help=said("option-import-issue"))
@format_option
def command(files: tuple[Path, ...], issue: Path, form: str) -> None:
    """Import files into an issue."""
    with told(form):
        imported = import_files(files, issue)
    if form == "json":
        show(imported.diagnostics, form)
    else:
        _print(imported)
    clashed = any(one.code == _CLASH for one in imported.diagnostics)
    sys.exit(1 if clashed or has_errors(imported.diagnostics) else 0)


def _print(imported: Imported) -> None:
    """File by file what it became, and what there is to tell of it; what went wrong last."""
    for story in imported.stories:
        tell("import-story", source=story.source.name, file=story.file, headline=story.headline, state=story.state)
        _indented(story.told)
    _indented(imported.told)
    counts = Counter(one.severity for one in imported.diagnostics)
    tell("import-done", count=len(imported.stories), file=imported.issue, errors=counts[Severity.ERROR])
    if imported.report is not None:
        tell("import-in-full", file=imported.report)


def _indented(found: tuple[Diagnostic, ...]) -> None:
    """Notes as plain sentences; what wants a look as everywhere."""
    for one in found:
        if one.severity is Severity.NOTE:
            click.echo(INDENT + text("import-line", said=one.said))
        else:
            click.echo("\n".join(INDENT + line for line in format_diagnostic(one).split("\n")))
