"""What a command line says before anything is loaded: its command and its language."""

from collections.abc import Iterator, Sequence

LANGUAGE = "--lang"
"""The option that stands before or behind the command, with its value behind it or behind a ``=``."""


def command_in(arguments: Sequence[str]) -> str:
    """The name of the command; empty where there is none."""
    return next((word for word, after in _words(arguments) if after != LANGUAGE and not word.startswith("-")), "")


def languages_in(arguments: Sequence[str]) -> list[str]:
    """The languages asked for, as they are written, the last one first: that one counts."""
    asked = [
        word.removeprefix(f"{LANGUAGE}=")
        for word, after in _words(arguments)
        if after == LANGUAGE or word.startswith(f"{LANGUAGE}=")
    ]
    return asked[::-1]


def _words(arguments: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each word and the one before it, up to the ``--`` behind which no options stand."""
    before = ""
    for word in arguments:
        if word == "--":
            return
        yield word, before
        before = word
