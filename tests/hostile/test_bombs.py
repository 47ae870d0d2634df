"""Files that mean harm end in an error that names them, within 30 s of processor time and 1 GB."""

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hostile.bombs_pdf import PDFS, pages, stream
from tests.hostile.bombs_theme import THEMES
from tests.patience import PATIENT

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")]
ROOT = Path(__file__).parents[2]
SECONDS, MEGABYTES = 30, 1100
"""Of all processes together; what they share is counted for each."""
HARMLESS = {"css-columns", "tiff-large"}
"""What is printed after all."""
COMMANDS: dict[str, tuple[str, ...]] = {
    "preflight": (), "compare": ("other.pdf", "--no-open", "-o", "x.html"), "impose": ("--scheme", "2up-fold"),
}  # fmt: skip


@dataclass
class Ended:
    """How a command ended, and what it and its processes took."""

    code: int
    told: str
    seconds: float
    megabytes: int


def ended(folder: Path, *arguments: str) -> Ended:
    """Run the program."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LAYOUT_LANG": "en"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "layout", *arguments]
    with subprocess.Popen(command, cwd=folder, env=environment, text=True, errors="replace",
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:  # fmt: skip
        most = [0]
        watch = threading.Thread(target=_weigh, args=(process, most))
        watch.start()
        told, _ = process.communicate(timeout=240)
        watch.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Ended(process.returncode, told, seconds, most[0])


def _weigh(process: "subprocess.Popen[str]", most: list[int]) -> None:
    """The memory of a process and of those below it, every moment."""
    while process.poll() is None:
        most[0] = max(most[0], sum(map(_held, _family(process.pid))) >> 10)
        time.sleep(0.03)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(other for child in children for other in _family(int(child)))]


def _held(pid: int) -> int:
    """Kilobytes."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


FEW = ("template-includes-itself", "html-tables", "css-huge", "svg-entities", "png-tall", "yaml-aliases", "font-packed")
"""One of each kind, and none that takes all that it may: `test_a_worker_is_held_to_what_its_work_may_take` does."""
FEW_PDFS = {"nested_forms": "preflight", "endless_tree": "compare", "nested_functions": "impose"}
"""The same, each for one command."""
EVERY = int(os.environ.get("LAYOUT_BOMBS") or 2)
"""Where somebody has patience: every second; LAYOUT_BOMBS=1: all."""
MANY = PATIENT or "LAYOUT_BOMBS" in os.environ


def pdfs() -> Iterator[tuple[str, str]]:
    """Files, and the commands that they are given to."""
    if MANY:
        yield from ((name, command) for name in list(PDFS)[::EVERY] for command in COMMANDS)
    else:
        yield from FEW_PDFS.items()


@pytest.mark.parametrize("name", list(THEMES)[::EVERY] if MANY else FEW)
def test_an_issue(name: str, tmp_path: Path) -> None:
    THEMES[name](tmp_path)
    end = ended(tmp_path, "check", "issue")
    print(f"{name}: {end.seconds:.1f} s, {end.megabytes} MB")
    assert end.seconds < SECONDS and end.megabytes < MEGABYTES
    assert end.code in ((0, 1) if name in HARMLESS else (1, 2)), end.told
    assert end.code == 0 or "error[" in end.told


@pytest.mark.parametrize(("name", "command"), list(pdfs()))
def test_a_pdf(name: str, command: str, tmp_path: Path) -> None:
    (tmp_path / "bomb.pdf").write_bytes(PDFS[name]())
    (tmp_path / "other.pdf").write_bytes(pages(stream(b"0 0 9 9 re f")))
    end = ended(tmp_path, command, "bomb.pdf", *COMMANDS[command])
    print(f"{name}, {command}: {end.seconds:.1f} s, {end.megabytes} MB")
    assert end.seconds < SECONDS and end.megabytes < MEGABYTES
    assert end.code in (0, 1, 2), end.told
    assert end.code != 2 or "bomb.pdf" in end.told
