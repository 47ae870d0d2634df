"""The page that ``--help`` prints, in the reader's language: usage, purpose, options, commands.

Widths count in cells of a terminal, of which a Han character takes two; click counts characters.
"""

import re
import shutil
from collections.abc import Iterable, Iterator, Mapping

import click

from layout.commands.parameters import CommandArgument, CommandOption
from layout.errors import Said
from layout.wording import cells, say, text

WIDEST = 100
"""Cells of a line, also where the terminal has more."""
NAMES = 32
"""Cells up to which names stand beside what they mean, not above it."""
INDENT = "  "
_UNIT = re.compile(r"\s+|[“‘（《]*(?:[\u2e80-\u9fff][，。、；：？！”’）》…]*|[^\s\u2e80-\u9fff“‘（《]+[、。》]*)|\S")
"""What stays on one line: a Latin word or a Han character, with its marks."""


def help_page(
    command: click.Command, ctx: click.Context, purpose: Said | None, commands: Mapping[str, Said] | None = None
) -> str:
    """The page as text; *commands* are those of a group, with what each is for."""
    lines = [_usage(command, ctx, bool(commands)), ""]
    for paragraph in _words(purpose or command.help or "").split("\n\n"):
        lines += [*wrapped(paragraph, INDENT), ""]
    options = [_described(one) for one in command.get_params(ctx) if isinstance(one, CommandOption)]
    lines += [text("help-options"), *_columns(options)]
    if commands:
        lines += ["", text("help-commands"), *_columns((name, say(what)) for name, what in commands.items())]
    return "\n".join(lines)


def _words(what: Said | str) -> str:
    return say(what) if isinstance(what, Said) else what


def _usage(command: click.Command, ctx: click.Context, group: bool) -> str:
    parts = [ctx.command_path, text("help-usage.options")]
    for one in command.get_params(ctx):
        if isinstance(one, CommandArgument):
            name = _words(one.stands_for) + ("…" if one.nargs == -1 else "")
            parts.append(name if one.required else f"[{name}]")
    if group:
        parts.append(text("help-usage.command"))
    return text("help-usage") + " ".join(parts)


def _described(option: CommandOption) -> tuple[str, str]:
    """Names with what the value is, and what it is for with its default and range."""
    names = ", ".join(sorted(option.opts, key=len))
    if option.secondary_opts:
        names += f" / {', '.join(option.secondary_opts)}"
    value = "" if option.is_flag else f" {_value(option)}"
    more = tuple(_extras(option))
    return names + value, _words(option.purpose) + (f" {text('help-extras', extras=more)}" if more else "")


def _value(option: CommandOption) -> str:
    if option.stands_for:
        return _words(option.stands_for)
    kind = option.type
    if isinstance(kind, click.Choice):
        return f"[{'|'.join(map(str, kind.choices))}]"
    if isinstance(kind, click.Path):
        return text("metavar-folder") if not kind.file_okay else text("metavar-file")
    if isinstance(kind, click.types.IntParamType | click.types.FloatParamType):
        return text("metavar-number")
    return text("metavar-text")


def _extras(option: CommandOption) -> Iterator[str]:
    if option.show_default:
        shown = option.show_default if isinstance(option.show_default, str) else str(option.default)
        yield text("help-default", value=shown)
    if option.show_envvar and option.envvar:
        yield text("help-variable", name=str(option.envvar))
    if option.required:
        yield text("help-required")
    kind = option.type
    if isinstance(kind, click.IntRange | click.FloatRange):
        yield f"{kind.min:g}–{kind.max:g}" if kind.min is not None and kind.max is not None else f"≥ {kind.min:g}"


def _columns(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Names, and beside them what they mean."""
    rows = list(rows)
    beside = max((cells(name) for name, _ in rows if cells(name) <= NAMES), default=0) + 2
    for name, meaning in rows:
        lines = wrapped(meaning, INDENT + " " * beside)
        if cells(name) > NAMES or not lines:
            yield INDENT + name
        else:
            lines[0] = INDENT + name + " " * (beside - cells(name)) + lines[0].lstrip()
        yield from lines


def wrapped(paragraph: str, indent: str) -> list[str]:
    """A paragraph in lines no wider than the terminal."""
    room = min(shutil.get_terminal_size().columns, WIDEST) - len(indent)
    lines = [""]
    for unit in _UNIT.findall(paragraph):
        if cells(lines[-1]) + cells(unit.rstrip()) > room and lines[-1]:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        if lines[-1] or not unit.isspace():
            lines[-1] += " " if unit.isspace() else unit
    return [indent + line.rstrip() for line in lines if line.strip()]
