"""What is wrong in several parts of an issue, told together: whoever mends one would only meet the next otherwise."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from layout.errors import Diagnostic, LayoutError

T = TypeVar("T")


class Mistakes:
    """What was found so far, while the parts are still looked at."""

    def __init__(self, found: Iterable[Diagnostic] = (), exit_code: int = 0) -> None:
        self.found = list(found)
        self.exit_code = exit_code
        """0 while nothing is wrong."""

    def of(self, part: Callable[[], T]) -> T | None:
        """What comes of a part; None where it is wrong, which is told with the others."""
        try:
            return part()
        except LayoutError as fault:
            self.found += fault.diagnostics
            self.exit_code = max(self.exit_code, fault.exit_code)
            return None

    @property
    def error(self) -> LayoutError:
        """All of them, each once."""
        return LayoutError(dict.fromkeys(self.found), self.exit_code)
