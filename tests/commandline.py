"""The command line called in this process: what it prints and ends with, without a Python started for each call."""

import io
import os
import sys
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest

from layout.cli import main
from layout.wording import choose

LANGUAGE = ("LAYOUT_LANG", "LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE")
"""What says which language is spoken."""


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


def layout(*arguments: str, cwd: Path, **environment: str) -> Ended:
    """The command line, started in a folder; with *environment*, nothing else there says which language is spoken.

    Standard streams are pipes of UTF-8, as `subprocess.run` would make them. It paints in this process.
    """
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2)]
    kept = {name: value for name, value in os.environ.items() if not environment or name not in LANGUAGE}
    try:
        with (
            chdir(cwd),
            patch.dict(os.environ, kept | environment, clear=True),
            patch.object(sys, "stdout", streams[0]),
            patch.object(sys, "stderr", streams[1]),
            pytest.raises(SystemExit) as ended,
        ):
            main(list(arguments))
    finally:
        choose(None)
    said = [stream.buffer.getvalue().decode("utf-8") for stream in streams]  # type: ignore[attr-defined]
    code = ended.value.code
    return Ended(code if isinstance(code, int) else 0 if code is None else 1, *said)
