"""Commands whose every word is the catalogue's: help and mistakes; click's own words reach nobody.

A command module declares its command with `a_command`, `argument` and `option` of this module. What they say is an
entry of the catalogue (`Said`), made into words when somebody asks for help: loading a command loads no catalogue.
"""

from collections.abc import Callable, Sequence
from typing import Any

import click

from layout.commandline import LANGUAGE
from layout.commands.help_page import help_page
from layout.commands.parameters import CommandArgument, CommandOption, Misuse
from layout.errors import Said, said
from layout.wording import choose

NAMES = ("zh", "en")
"""What ``--lang`` takes, as people write it."""
Decorator = Callable[[Any], Any]


class Command(click.Command):
    """A command with ``--lang`` and ``--help``, and a help page in the reader's language."""

    allow_extra_args = True  # for click; `parse_args` refuses them in our words

    def __init__(
        self, name: str | None, purpose: Said | None = None, params: Sequence[click.Parameter] = (), **rest: Any
    ) -> None:
        self.purpose = purpose
        super().__init__(name, params=[*params, *_everywhere()], add_help_option=False, **rest)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click's, but for the fault of more words than there are arguments."""
        try:
            more = super().parse_args(ctx, args)
        except click.UsageError as fault:
            fault.ctx = fault.ctx or ctx
            raise
        if more and not isinstance(self, click.Group):
            raise Misuse("too-many", ctx, values=tuple(more))
        return more

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        return help_page(self, ctx, self.purpose)


def _everywhere() -> tuple[CommandOption, CommandOption]:
    return (
        CommandOption(
            [LANGUAGE],
            help=said("option-lang"),
            metavar=said("metavar-lang"),
            default=None,
            expose_value=False,
            is_eager=True,
            callback=_speak,
        ),
        CommandOption(
            ["-h", "--help"],
            help=said("option-help"),
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_show_help,
        ),
    )


def _speak(ctx: click.Context, _: click.Parameter, name: str | None) -> None:
    if name is None or ctx.resilient_parsing:
        return
    try:
        choose(name)
    except ValueError:
        raise Misuse("no-language", ctx, value=name, languages=NAMES) from None


def _show_help(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()


def a_command(purpose: Said) -> Decorator:
    """Make a function a command; *purpose* says what it does, in one or more paragraphs."""
    return click.command(cls=Command, purpose=purpose)


def option(*names: str, **rest: Any) -> Decorator:
    """An option; ``help`` and ``metavar`` are entries of the catalogue."""
    return click.option(*names, cls=CommandOption, **rest)


def argument(*names: str, **rest: Any) -> Decorator:
    """An argument; ``metavar`` is an entry of the catalogue."""
    return click.argument(*names, cls=CommandArgument, **rest)
