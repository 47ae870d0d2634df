"""Where the templates of strangers run: they see words and numbers, reach no file, and lie in their theme's folder."""

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    pass_eval_context,
)
from jinja2.nodes import EvalContext
from jinja2.sandbox import SandboxedEnvironment

from layout.errors import LayoutError, Span, error, said
from layout.model.issue import Text

_OWN_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What an expression of a template may raise beside Jinja's own errors."""


class _Folder(FileSystemLoader):
    """Templates of one folder; a link that leads out of it is none of them."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """As the base does. Raises LayoutError for a link out of the folder."""
        source, name, fresh = super().get_source(environment, template)
        root = Path(self.searchpath[0]).resolve()
        if not Path(name).resolve().is_relative_to(root):
            raise LayoutError([error("screen-template", None, said("hint-no-links"), form="link", template=template)])
        return source, name, fresh


class Cage(SandboxedEnvironment):
    """Jinja's sandbox, in which a path is its name and no more: it has methods that read, write and delete."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have an attribute of a value."""
        return not isinstance(obj, Path) and super().is_safe_attribute(obj, attr, value)


def cage(folders: list[Path], rich: Callable[[Text], str], line: Callable[[Text], str]) -> Environment:
    """An environment for templates of *folders*, the first that has one wins; ``*.txt.j2`` is plain, the rest HTML.

    A `Text` that a template prints as it is comes out as its words, through *rich* or *line*.
    """

    @pass_eval_context
    def printed(context: EvalContext, value: object) -> object:
        if not isinstance(value, Text):
            return value
        return rich(value) if context.autoescape else line(value)

    return Cage(
        loader=ChoiceLoader([_Folder(folder) for folder in folders]),
        autoescape=lambda name: name is None or not name.endswith(".txt.j2"),
        undefined=StrictUndefined,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def fill(templates: Environment, name: str, **values: object) -> str:
    """A template filled in. Raises LayoutError (exit code 1) with its line where a theme's template is faulty."""
    try:
        return templates.get_template(name).render(values)
    except TemplateSyntaxError as fault:
        span = Span(Path(fault.filename), fault.lineno, 1) if fault.filename else None
        raise _faulty(name, span, fault.message) from None
    except TemplateError as fault:
        raise _faulty(name, _place(fault), fault.message) from None
    except _OWN_FAULTS as fault:
        raise _faulty(name, _place(fault), f"{type(fault).__name__}: {fault}") from None


def _faulty(name: str, span: Span | None, fault: str | None) -> LayoutError:
    return LayoutError([error("screen-template", span, template=name, fault=fault or "")])


def _place(fault: BaseException) -> Span | None:
    """The line of a template that was being filled in: Jinja puts it into the traceback."""
    frames = [frame for frame in traceback.extract_tb(fault.__traceback__) if frame.filename.endswith(".j2")]
    return Span(Path(frames[-1].filename), frames[-1].lineno or 1, 1) if frames else None
