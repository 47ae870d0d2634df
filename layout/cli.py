"""The command line: which commands there are, how their findings are printed, which exit code they end with.

Exit codes: 0 done, 1 the issue has faults, 2 it could not be read or the command was wrong.
"""

import difflib
import importlib
import io
import os
import sys
from collections.abc import Mapping
from typing import Any

import click

from layout import __version__
from layout.commands.console import show
from layout.errors import LayoutError, error_text
from layout.garbage import collect_seldom
from layout.run.workers import Worker

COMMANDS: Mapping[str, str] = {
    "render": "Render an issue: print.pdf, screen.pdf, page-N.png, report.json.",
    "plan": "Show how pages without a template are planned, and freeze their plans.",
    "check": "Check an issue without making files: format, fit, characters, pictures.",
    "preview": "Show an issue in the browser, and again whenever a file changes.",
    "preflight": "Judge any PDF against a printing condition.",
    "impose": "Arrange pages into printer's spreads.",
    "new": "Start a new issue in a folder.",
    "schema": "Print the JSON Schema of issue.yaml or theme.yaml.",
    "themes": "List the themes.",
    "fonts": "List the faces, what they cover and their licence.",
    "info": "Show versions and folders: what to send along with a question.",
    "mail": "Send an issue by email, as a proof or a newsletter.",
    "web": "Write the web edition (数字报).",
    "compare": "Show what changed between two issues or proofs.",
}
"""Command → its one line of help, so that `layout --help` loads none of them. `layout.commands.NAME` holds each."""


class Commands(click.Group):
    """A group that imports a command when it is called: `layout check` never waits for the painter to load."""

    def list_commands(self, _: click.Context) -> list[str]:
        """All of them, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; one that is nearly called so is asked for by name."""
        if cmd_name not in COMMANDS:
            near = difflib.get_close_matches(cmd_name, COMMANDS, n=1, cutoff=0.6)
            if near:
                raise click.UsageError(f"there is no command “{cmd_name}”; did you mean “{near[0]}”?", ctx)
            return None
        command: click.Command = importlib.import_module(f"layout.commands.{cmd_name}").command
        return command

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """The table, without importing anything."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="layout")
def group() -> None:
    """Print-ready newsletters and newspapers in Chinese, from an issue.yaml."""


def main(arguments: list[str] | None = None, room: Worker | None = None) -> Any:
    """Run the command line; the one place that turns errors into messages and exit codes.

    *room* is the press room of a command that paints; without one it paints in this process.
    """
    collect_seldom()
    _write_what_is_meant()
    try:
        return group.main(arguments, prog_name="layout", obj=room)
    except LayoutError as fault:
        show(fault.diagnostics)
        sys.exit(fault.exit_code)
    except BrokenPipeError:
        sys.exit(0)
    except OSError as fault:
        what = f"{fault.filename}: {fault.strerror}" if fault.filename else str(fault)
        show(
            [error_text("not-accessible", what, None, "see whether it is there, and whether you may read and write it")]
        )
        sys.exit(2)


def _write_what_is_meant() -> None:
    """UTF-8 into files and pipes on Windows too, whose code pages lack much of what is said; nothing stops a run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            windows_file = os.name == "nt" and not stream.isatty()
            stream.reconfigure(encoding="utf-8" if windows_file else None, errors="backslashreplace")
