"""The program ``layout``, and ``python -m layout``.

A command that paints has its press room opened before anything else is loaded: that takes longest to be ready.
"""

import importlib
import os
import sys

from layout.commandline import command_in
from layout.garbage import collect_never, collect_seldom
from layout.run.workers import PRESS_ROOM, LateWorker, Worker, worker

PAINTING = frozenset({"render", "preview", "mail", "web", "compare", "deliver"})
"""Commands that paint."""
ASKING = frozenset({"check", "themes"})
"""Commands that ask what a painting would show, where they do not know it from last time."""
ENDING = frozenset({"render", "check"})
"""Commands that work on one issue and end."""
STREAMS = {0: "stdin", 1: "stdout", 2: "stderr"}


def main() -> None:
    """Run the command line."""
    command = command_in(sys.argv[1:])
    if command in ENDING:
        collect_never()
    else:
        collect_seldom()
    _open_what_is_closed()
    room = _press_room(command)
    try:
        importlib.import_module("layout.cli").main(room=room, alone=True)
    finally:
        if room is not None:
            room.close()


def _press_room(command: str) -> Worker | None:
    """The press room that a command needs."""
    if command in PAINTING:
        return worker(PRESS_ROOM)
    return LateWorker(PRESS_ROOM) if command in ASKING else None


def _open_what_is_closed() -> None:
    """Standard streams that whoever started the program has closed lead nowhere.

    Else the next file that is opened would be one of them, and what a library prints would go into it.
    """
    for number, name in STREAMS.items():
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # it takes the lowest number that is free
        if getattr(sys, name) is None:
            mode = "w" if number else "r"
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


if __name__ == "__main__":
    main()
