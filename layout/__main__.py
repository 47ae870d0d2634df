"""The program ``layout``, and ``python -m layout``.

A command that paints has its press room opened before anything else is loaded: that takes longest to be ready.
"""

import importlib
import sys

from layout.run.workers import PRESS_ROOM, worker

PAINTING = frozenset({"render", "preview", "mail", "web", "compare"})
"""Commands that paint."""


def main() -> None:
    """Run the command line."""
    room = worker(PRESS_ROOM) if sys.argv[1:] and sys.argv[1] in PAINTING else None
    try:
        importlib.import_module("layout.cli").main(room=room)
    finally:
        if room is not None:
            room.close()


if __name__ == "__main__":
    main()
