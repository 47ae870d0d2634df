"""Python's collector kept from work that makes many objects and hardly any cycles: a fifth of the time otherwise."""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (10_000, 10, 10)
"""New objects before the youngest are looked at, and how often before all are: Python's own are 700, 10, 10."""


def collect_seldom() -> None:
    """For a program that runs for seconds, most of which it loads modules in; what it holds at its end goes with it."""
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)  # Python looks through everything once more before it ends


def collect_never() -> None:
    """For a program that ends by itself in seconds and is held to its memory: what it drops, it drops uncollected."""
    gc.disable()
    atexit.register(gc.freeze)


@contextmanager
def collecting_later() -> Iterator[None]:
    """Not at all meanwhile: planning and painting free next to nothing of what it would look at over and over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def kept_for_good() -> Iterator[None]:
    """What is made inside, as modules are loaded, is never looked through, neither then nor later."""
    with collecting_later():
        yield
        gc.freeze()
