"""What WeasyPrint loads and hardly ever uses, loaded when it is used: parts of fontTools, a sixth of all that it loads.

Its subsets of faces are HarfBuzz's; fontTools makes them where that is missing, and variable faces static.
"""

import importlib
import sys
from types import ModuleType
from typing import Any

LATE = {"fontTools.subset": (), "fontTools.varLib.instancer": ("instantiateVariableFont",)}  # data
"""Module → the functions that WeasyPrint takes out of it as it is loaded."""


class _Late(ModuleType):
    """Stands for a module until something of it is wanted."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)  # what importing asks of a module
        return getattr(_loaded(self.__name__), name)


def _loaded(module: str) -> ModuleType:
    """The module itself; from now on whoever imports it gets that."""
    if isinstance(sys.modules[module], _Late):
        del sys.modules[module]
    return importlib.import_module(module)


def load_late() -> None:
    """Let the modules be loaded when they are used. To be called before WeasyPrint is loaded."""
    for module, functions in LATE.items():
        if module not in sys.modules:
            sys.modules[module] = late = _Late(module)
            vars(late).update({name: _late_function(module, name) for name in functions})


def _late_function(module: str, name: str) -> Any:
    def function(*arguments: Any, **named: Any) -> Any:
        return getattr(_loaded(module), name)(*arguments, **named)

    return function
