"""A process that reads a stranger's file has its time and its memory, and ends with the one that asked."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from layout.errors import LayoutError
from layout.limits import Exceeding, Quota
from layout.pdf.limited import MEMORY, Exceeded, call, unfinished
from layout.wording import hints, message

ROOT = Path(__file__).parents[2]
FAULTS = "tests.pdf.faults"

pytestmark = [pytest.mark.usefixtures("findable"), pytest.mark.slow]


@pytest.fixture
def findable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process finds modules where this one does."""
    monkeypatch.syspath_prepend(ROOT)


def test_what_is_done_comes_back() -> None:
    assert call(FAULTS, "double", 21) == 42


def test_too_long(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(Exceeded) as fault:
        call(FAULTS, "sleep", tmp_path / "pid", clock=3)
    assert fault.value.what is Exceeding.TIME
    assert time.monotonic() - started < 6
    assert gone(int((tmp_path / "pid").read_text()))


@pytest.mark.skipif(sys.platform == "win32", reason="has no such limit")
@pytest.mark.parametrize("how", ["spin", "stick"])
def test_too_busy(how: str) -> None:
    with pytest.raises(Exceeded) as fault:
        call(FAULTS, how, held=Quota(1, MEMORY))
    assert fault.value.what is Exceeding.TIME


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory is not limited")
@pytest.mark.parametrize("how", ["swell", "burst"])
def test_too_large(how: str) -> None:
    with pytest.raises(Exceeded) as fault:
        call(FAULTS, how)
    assert fault.value.what is Exceeding.MEMORY


def test_fallen() -> None:
    with pytest.raises(Exceeded) as fault:
        call(FAULTS, "fall")
    assert fault.value.what is Exceeding.CRASH


@pytest.mark.parametrize(
    ("kind", "error"), [("layout", LayoutError), ("os", FileNotFoundError), ("else", RuntimeError)]
)
def test_exceptions_cross(kind: str, error: type[Exception]) -> None:
    with pytest.raises(error) as fault:
        call(FAULTS, "fail", kind)
    if error is RuntimeError:
        assert "ZeroDivisionError" in str(fault.value)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it has its time")
def test_it_dies_with_its_parent(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    parent = subprocess.Popen([sys.executable, "-m", FAULTS, str(note)], cwd=ROOT)
    try:
        for _ in range(200):
            if note.exists() and note.read_text():
                break
            time.sleep(0.05)
    finally:
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    assert gone(int(note.read_text()))


def gone(pid: int) -> bool:
    """Whether a process ends soon."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
            if "Z" in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2][:3]:
                return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("what", list(Exceeding))
def test_the_user_is_told_which_file(what: Exceeding) -> None:
    diagnostic = unfinished(Path("advert.pdf"), Exceeded(what))
    assert message(diagnostic).startswith("advert.pdf was not read to its end: ")
    assert message(diagnostic, "zh-CN").startswith("advert.pdf没有读完：")
    assert hints(diagnostic)
