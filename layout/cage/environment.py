"""Where the templates of strangers run: on plain values, in a sandbox, out of their theme's folder alone."""

import datetime
import functools
import re
import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import is_dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError, pass_eval_context
from jinja2.environment import TemplateModule
from jinja2.nodes import EvalContext
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing

from layout.cage.plain import PlainRecord, TemplateRefusal, names_of
from layout.errors import Argument, Diagnostic, LayoutError, Span, error, left_conflict, said, source_text
from layout.files import is_inside
from layout.limits import Overdue, within
from layout.model.body import Text

MAX_BYTES = 1_000_000
"""Of one template; those that ship have 5,000."""
MAX_RESULT = 10_000_000
"""Characters or items that a multiplication may make, and bits of a number."""

SECONDS = 14.0
"""Of processor time that a template may take."""

_PLAIN = (PlainRecord, str, int, float, tuple, list, Mapping, types.NoneType)
_OF_TEMPLATES = (BlockReference, LoopContext, Macro, Namespace, TemplateModule, TemplateReference, Undefined)
"""What a template's own statements make."""
_OF_DATES = frozenset({"year", "month", "day", "hour", "minute", "isoformat", "weekday", "isoweekday", "strftime"})
"""What a date knows of itself; the rest asks the clock."""
_PRINTED = (str, int, float, datetime.date, types.NoneType, Undefined, Text)
"""What a template may print."""

_SIZING = ("batch", "center", "format", "indent", "slice")
"""Filters that take a size."""
_WIDTH = re.compile(r"%[-+ 0#]*(\d{1,20})")
"""The width in a format."""

Faulty = Callable[[str, Span | None, Argument], Diagnostic]
"""Tells of a template: its name, the place of its fault, what is wrong."""


class Folders(BaseLoader):
    """Templates of some folders, the first that has one wins; they are text as editors save it."""

    def __init__(self, folders: Iterable[Path], of_last: str = "") -> None:
        self.folders = tuple(folders)
        """The first that has a template wins."""
        self.of_last = of_last
        """The name of a template that the last folder's is taken of, whichever others have it."""

    def get_source(self, _: Environment, template: str) -> tuple[str, str, None]:
        """Text and file of a template. Raises LayoutError for a link out of the theme's folder."""
        name = PurePosixPath(template)
        if name.is_absolute() or ".." in name.parts:
            raise TemplateNotFound(template)
        for folder in self.folders[-1:] if template == self.of_last else self.folders:
            file = folder / name
            if not file.is_file():
                continue
            if not is_inside(file, folder.parent):
                hint = said("hint-copy-into-theme")
                raise LayoutError([error("forbidden-url", None, hint, form="outside", file=file)])
            text = source_text(file, MAX_BYTES)
            if text is None:
                raise TemplateRefusal(said("template-refusal.unreadable", file=file, most=MAX_BYTES // 1000))
            if conflict := left_conflict(file, text):
                raise LayoutError([conflict])
            return text, str(file), None
        raise TemplateNotFound(template)


class Missing(StrictUndefined):
    """What a template names and there is not; whatever is done with it is refused, in words for its writer."""

    @property
    def _undefined_message(self) -> Any:
        """As Jinja asks for it: a sentence of ours goes through to `fill` as it is."""
        name, asked = str(self._undefined_name), self._undefined_obj
        if self._undefined_hint:
            return said("template-refusal.secret", name=name)
        if asked is missing:
            return said("template-refusal.name", name=name)
        if isinstance(asked, PlainRecord):
            return said("template-refusal.field", name=name, names=names_of(asked))
        return said("template-refusal.of-nothing" if asked is None else "template-refusal.of-value", name=name)


class Cage(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with a list of what may be asked for its attributes: plain values, and nothing else."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have an attribute of a value."""
        if isinstance(obj, datetime.date):
            return attr in _OF_DATES
        plain = isinstance(obj, (*_PLAIN, *_OF_TEMPLATES)) or (is_dataclass(obj) and not isinstance(obj, type))
        return plain and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Context, sign: str, left: Any, right: Any) -> Any:
        """What an operator makes of two values. Raises TemplateRefusal where that would be larger than any page."""
        if sign == "%":
            _refuse_sizes((left,), {})
        elif _size(sign, left, right) > MAX_RESULT:
            raise TemplateRefusal(said("template-refusal.large", most=MAX_RESULT))
        return super().call_binop(context, sign, left, right)

    def call(self, context: Context, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """What a function or method makes of its arguments, none of which may be a size beyond any page's."""
        _refuse_sizes(arguments, named)
        return super().call(context, called, *arguments, **named)


def _refuse_sizes(arguments: Iterable[Any], named: Mapping[str, Any]) -> None:
    """Refuse what would fill or widen a text to more than any page holds: ``ljust``, ``%99999999d``."""
    for one in (*arguments, *named.values()):
        widths = map(int, _WIDTH.findall(one)) if isinstance(one, str) and "%" in one else ()
        if (isinstance(one, int) and abs(one) > MAX_RESULT) or any(width > MAX_RESULT for width in widths):
            raise TemplateRefusal(said("template-refusal.large", most=MAX_RESULT))


def _sized(made_by: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that takes no size beyond any page's."""

    @functools.wraps(made_by)
    def careful(*arguments: Any, **named: Any) -> Any:
        _refuse_sizes(arguments, named)
        return made_by(*arguments, **named)

    return careful


def _size(sign: str, left: Any, right: Any) -> float:
    """About how many characters, items or bits an operation makes."""
    if sign == "**":
        return abs(left).bit_length() * abs(right) if isinstance(left, int) and isinstance(right, int) else 0
    for many, times in ((left, right), (right, left)):
        if isinstance(times, int) and isinstance(many, str | tuple | list):
            return len(many) * times
    return sum(one.bit_length() for one in (left, right) if isinstance(one, int))


def cage(
    folders: Iterable[Path], rich: Callable[[Text], str] | None = None, line: Callable[[Text], str] | None = None
) -> Environment:
    """An environment for templates of *folders*, the first that has one wins; ``*.txt.j2`` is plain, the rest HTML.

    A `Text` that a template prints as it is comes out as its words, through *rich* or *line*; None as nothing; what is
    no text, such as a record, a list or a function, is refused.
    """

    @pass_eval_context
    def printed(context: EvalContext, value: object) -> object:
        if value is None:
            return ""
        if isinstance(value, PlainRecord):
            return str(value)  # which refuses, and says what there is
        if not isinstance(value, _PRINTED) or isinstance(value, bool):
            raise TemplateRefusal(said("template-refusal.kind"))
        make = rich if context.autoescape else line
        return make(value) if make is not None and isinstance(value, Text) else value

    made = Cage(
        loader=Folders(folders),
        autoescape=lambda name: name is None or not name.endswith(".txt.j2"),
        undefined=Missing,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update({name: _sized(made.filters[name]) for name in _SIZING})
    for name in ("cycler", "joiner", "lipsum"):
        del made.globals[name]
    return made


def fill(templates: Environment, name: str, values: Mapping[str, object], faulty: Faulty) -> str:
    """A template filled in. Raises LayoutError with file and line of whatever is wrong in it."""
    try:
        with within(SECONDS):
            return templates.get_template(name).render(values)
    except LayoutError:
        raise
    except TemplateSyntaxError as fault:
        span = Span(Path(fault.filename), fault.lineno, 1) if fault.filename else None
        raise LayoutError([faulty(name, span, fault.message or "")]) from None
    except (Exception, Overdue) as fault:  # whatever a stranger's expression may raise
        raise LayoutError([faulty(name, _place(fault), _words(fault))]) from None


def _words(fault: BaseException) -> Argument:
    """What is wrong, in words."""
    for kind, form in ((Overdue, "time"), (MemoryError, "memory"), (RecursionError, "itself")):
        if isinstance(fault, kind):
            return said(f"template-limit.{form}")
    if isinstance(fault, TemplateRefusal):
        return fault.said
    if isinstance(fault, TemplateNotFound):
        return said("template-refusal.lost", name=str(fault.name))
    message = getattr(fault, "message", None)
    return message or f"{type(fault).__name__}: {fault}"


def _place(fault: BaseException) -> Span | None:
    """The line of a template that was being filled in: the innermost in the traceback."""
    found: Span | None = None
    trace = fault.__traceback__
    while trace is not None:
        known, file = trace.tb_frame.f_globals, Path(trace.tb_frame.f_code.co_filename)
        if "__jinja_exception__" in known:  # Jinja has put the template's own line here
            found = Span(file, trace.tb_lineno, 1)
        elif "__jinja_template__" in known:
            found = Span(file, known["__jinja_template__"].get_corresponding_lineno(trace.tb_lineno), 1)
        trace = trace.tb_next
    return found
