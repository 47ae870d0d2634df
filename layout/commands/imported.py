"""How what was imported is told: file by file what it became, and what there is to tell of it."""

from collections import Counter

import click

from layout.commands.console import show, tell
from layout.errors import Diagnostic, Severity, has_errors
from layout.intake import Imported
from layout.wording import format_diagnostic, text

_CLASH = "import-clash"
INDENT = "  "


def told_import(imported: Imported, form: str = "text") -> int:
    """Print what was imported, as text or JSON; the exit code: 1 where a file failed or changes clash."""
    if form == "json":
        show(imported.diagnostics, form)
    else:
        _print(imported)
    clashed = any(one.code == _CLASH for one in imported.diagnostics)
    return 1 if clashed or has_errors(imported.diagnostics) else 0


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
