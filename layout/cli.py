"""The command line: which commands there are, how their findings are printed, which exit code they end with.

Exit codes: 0 done, 1 the issue has faults, 2 it could not be read or the command was wrong, 3 a fault of the program.
"""

import difflib
import importlib
import io
import math
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import NoReturn

import click

from layout import __version__
from layout.commandline import command_in, languages_in
from layout.commands.console import show
from layout.commands.help_page import help_page
from layout.commands.parameters import CommandOption, Misuse, diagnosed
from layout.commands.usage import Command
from layout.errors import Diagnostic, LayoutError, Said, error, reason, said
from layout.limits import COMMAND, Exceeding, Overdue, file_at_work, hold_memory, let_go_of_memory, within
from layout.run.lastnet import unforeseen
from layout.run.workers import Worker, too_much
from layout.wording import choose

COMMANDS: Mapping[str, Said] = {
    "render": said("about-render"),
    "plan": said("about-plan"),
    "check": said("about-check"),
    "proof": said("about-proof"),
    "preview": said("about-preview"),
    "preflight": said("about-preflight"),
    "impose": said("about-impose"),
    "ads": said("about-ads"),
    "deliver": said("about-deliver"),
    "new": said("about-new"),
    "import": said("about-import"),
    "schema": said("about-schema"),
    "themes": said("about-themes"),
    "fonts": said("about-fonts"),
    "explain": said("about-explain"),
    "info": said("about-info"),
    "mail": said("about-mail"),
    "web": said("about-web"),
    "compare": said("about-compare"),
}
"""Command → its one line of help, so that `layout --help` loads none of them. `layout.commands.NAME` holds each."""

HELD = frozenset(
    {"render", "check", "proof", "plan", "themes", "web", "compare", "preflight", "impose", "deliver", "ads"}
)
"""Commands that end by themselves and do nothing but work on files."""
MAIL = "mail"
"""Letters are many: they may take their time."""

STOPPED = 130
"""The exit code of a program that Ctrl-C has ended, as shells have it."""


class Commands(Command, click.Group):
    """A group that imports a command when it is called: `layout info` never waits for the painter to load."""

    def list_commands(self, _: click.Context) -> list[str]:
        """All of them, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; one that is nearly called so is asked for by name."""
        if cmd_name not in COMMANDS:
            near = difflib.get_close_matches(cmd_name, COMMANDS, n=1, cutoff=0.6)
            raise Misuse("no-command", ctx, *(said("hint-did-you-mean", name=name) for name in near), name=cmd_name)
        command: click.Command = importlib.import_module(f"layout.commands.{cmd_name}").command
        return command

    def get_help(self, ctx: click.Context) -> str:
        """The help page, with the table; none of them is imported."""
        return help_page(self, ctx, self.purpose, COMMANDS)


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(f"layout {__version__}")
        ctx.exit()


@click.group(
    cls=Commands,
    invoke_without_command=True,
    no_args_is_help=False,
    purpose=said("about-layout"),
    params=[
        CommandOption(["--version"], help=said("option-version"), is_flag=True, expose_value=False, is_eager=True,
               callback=_version)
    ],
)  # fmt: skip
@click.pass_context
def group(ctx: click.Context) -> None:
    """All commands; with none, the help page."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)


def main(arguments: Sequence[str] | None = None, room: Worker | None = None, alone: bool = False) -> NoReturn:
    """Run the command line and end the process; the one place that turns errors into messages and exit codes.

    *room* is the press room of a command that paints; without one it paints in this process. Where it is *alone* in
    its process, that is held to the time and memory that a command may take.
    """
    _write_what_is_meant()
    given = sys.argv[1:] if arguments is None else list(arguments)
    _choose_language(given)
    try:
        with _held(given) if alone else nullcontext():
            sys.exit(group.main(given, prog_name="layout", obj=room, standalone_mode=False))
    except (Overdue, MemoryError) as fault:
        what = Exceeding.TIME if isinstance(fault, Overdue) else Exceeding.MEMORY
        let_go_of_memory()
        _end([too_much(what, file_at_work())], 2)
    except LayoutError as fault:
        _end(fault.diagnostics, fault.exit_code)
    except click.UsageError as fault:
        _end([diagnosed(fault)], 2)
    except click.Abort:
        _end([], STOPPED)
    except BrokenPipeError:
        # What is still to be written when the process ends would be told as a fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as fault:
        _end([_not_accessible(fault)], 2)
    except Exception as fault:
        _end([unforeseen(fault, given)], 3)


def _held(arguments: Sequence[str]) -> AbstractContextManager[None]:
    """The limits of a command that works on what a stranger may have made: those of the press room are its own."""
    command = command_in(arguments)
    if command in HELD or command == MAIL:
        hold_memory(COMMAND.memory)
    return within(COMMAND.seconds if command in HELD else math.inf)


def _end(diagnostics: Sequence[Diagnostic], code: int) -> NoReturn:
    show(diagnostics)
    sys.exit(code)


def _choose_language(arguments: Sequence[str]) -> None:
    """Speak the language that is asked for; a name that is none is told by the command, in the locale's."""
    choose(None)
    for name in languages_in(arguments):
        try:
            choose(name)
        except ValueError:
            continue
        return


def _not_accessible(fault: OSError) -> Diagnostic:
    if fault.errno is None:  # a library that the system's loader did not find
        return error("library-missing", None, said("hint-install"), text=str(fault))
    if fault.filename is None:
        return error("not-accessible", form="unnamed", reason=reason(fault))
    return error(
        "not-accessible", None, said("hint-may-you-access"), file=Path(str(fault.filename)), reason=reason(fault)
    )


def _write_what_is_meant() -> None:
    """UTF-8 into files and pipes on Windows too, whose code pages lack much of what is said; nothing stops a run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            windows_file = os.name == "nt" and not stream.isatty()
            stream.reconfigure(encoding="utf-8" if windows_file else None, errors="backslashreplace")
