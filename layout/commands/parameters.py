"""Options and arguments that speak the reader's language, and what is wrong with a command line, in our words."""

import difflib
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from layout.errors import Argument, Diagnostic, Said, Severity, said

MISPLACED = ("no-such-file", "no-such-folder", "no-path", "a-folder", "a-file")
"""What is wrong with a path is not in the command's help."""


class Misuse(click.UsageError):
    """A command line that is wrong, as a diagnostic (``usage``)."""

    def __init__(self, form: str, ctx: click.Context | None, *hints: Said, **arguments: Argument) -> None:
        super().__init__(form, ctx)
        if form not in MISPLACED:
            hints += _help_hint(ctx)
        self.diagnostic = Diagnostic(Severity.ERROR, "usage", form, tuple(arguments.items()), hints=hints)


def diagnosed(fault: click.UsageError) -> Diagnostic:
    """What click found wrong with a command line."""
    if isinstance(fault, Misuse):
        return fault.diagnostic
    if isinstance(fault, click.NoSuchOption):
        near = [said("hint-did-you-mean", name=name) for name in _near(fault.option_name, fault.ctx)]
        return Misuse("no-option", fault.ctx, *near, name=fault.option_name).diagnostic
    if isinstance(fault, click.MissingParameter) and fault.param is not None:
        form = "missing-option" if fault.param.param_type_name == "option" else "missing-argument"
        return Misuse(form, fault.ctx, name=named(fault.param)).diagnostic
    if isinstance(fault, click.BadOptionUsage):
        flag = fault.option_name.partition("=")[0] in _flags(fault.ctx)
        form = "needless-value" if flag else "missing-value"
        return Misuse(form, fault.ctx, name=fault.option_name).diagnostic
    return Misuse("other", fault.ctx).diagnostic


def _help_hint(ctx: click.Context | None) -> tuple[Said, ...]:
    return (said("hint-help", command=f"{ctx.command_path} --help"),) if ctx else ()


def _options(ctx: click.Context | None) -> list[click.Option]:
    return [one for one in ctx.command.get_params(ctx) if isinstance(one, click.Option)] if ctx else []


def _flags(ctx: click.Context | None) -> set[str]:
    return {name for one in _options(ctx) if one.is_flag for name in (*one.opts, *one.secondary_opts)}


def _near(name: str, ctx: click.Context | None) -> list[str]:
    known = [name for one in _options(ctx) for name in (*one.opts, *one.secondary_opts)]
    return difflib.get_close_matches(name, known, n=1)


def named(parameter: click.Parameter) -> Argument:
    """What a parameter is called: an option by its longest name, an argument by what it stands for."""
    if isinstance(parameter, CommandArgument):
        return parameter.stands_for
    return max(parameter.opts, key=len)


class _Checked(click.Parameter):
    """A parameter whose wrong values are told in our words."""

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        """As click's, but for the fault."""
        try:
            return super().type_cast_value(ctx, value)
        except click.BadParameter as fault:
            raise self._wrong(value, ctx) from fault

    def _wrong(self, given: Any, ctx: click.Context) -> Misuse:
        """Which of the values given is wrong, and why."""
        for value in given if isinstance(given, tuple | list) else (given,):
            try:
                self.type.convert(value, self, ctx)
            except click.BadParameter:
                form, more = _why(self.type, value)
                return Misuse(form, ctx, name=named(self), value=str(value), **more)
        return Misuse("other", ctx)


def _why(kind: "click.ParamType[Any]", value: Any) -> tuple[str, dict[str, Argument]]:
    """The form of `Misuse` for a value of that kind, with what else it says."""
    if isinstance(kind, click.Choice):
        return "not-a-choice", {"choices": tuple(str(choice) for choice in kind.choices)}
    if isinstance(kind, click.Path):
        path = Path(value)
        missing = "no-such-file" if kind.dir_okay is False else "no-such-folder" if not kind.file_okay else "no-path"
        return (missing if not path.exists() else "a-folder" if path.is_dir() else "a-file"), {}
    if not isinstance(kind, click.IntRange | click.FloatRange) or not _is_number(str(value)):
        return "not-a-number", {}
    if kind.max is None:
        return "too-small", {"least": kind.min or 0}
    return "out-of-range", {"least": kind.min or 0, "most": kind.max}


def _is_number(written: str) -> bool:
    try:
        return not math.isnan(float(written))
    except ValueError:
        return False


class Number(click.FloatRange):
    """A number within a range; ``nan``, which no range refuses, is none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number. Raises BadParameter."""
        number: float = super().convert(value, param, ctx)
        if math.isnan(number):
            self.fail("nan", param, ctx)
        return number


class CommandOption(_Checked, click.Option):
    """An option that says what it is for, and what its value is, in the reader's language."""

    def __init__(self, names: Sequence[str], help: Said | str = "", metavar: Said | str = "", **rest: Any) -> None:
        self.purpose = help
        self.stands_for = metavar
        super().__init__(names, **rest)


class CommandArgument(_Checked, click.Argument):
    """An argument that is called, in the reader's language, what it stands for."""

    def __init__(self, names: Sequence[str], metavar: Said | str = "", **rest: Any) -> None:
        self.stands_for = metavar or names[0].upper()
        super().__init__(names, **rest)
