"""Work in a process apart is the same work: its answers, its faults and its files are those of the work done here."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from layout.errors import LayoutError
from layout.run.pipeline import make
from layout.run.workers import PRESS_ROOM, LocalWorker, SubprocessWorker, Worker
from tests.minimal import MINIMAL, MORE_PAGES
from tests.patience import PATIENT

pytestmark = pytest.mark.slow


@pytest.fixture(params=[LocalWorker, SubprocessWorker])
def lists(request: pytest.FixtureRequest) -> Iterator[Worker]:
    """A worker that holds a list."""
    with closing(request.param("builtins:list")) as worker:
        worker.begin((3, 1, 2))
        yield worker


def test_requests_are_done_in_order(lists: Worker) -> None:
    lists.ask("sort")
    first = lists.ask("pop", 0)
    rest = lists.ask("copy")
    assert rest.result() == [2, 3]
    assert first.result() == 1


def test_a_fault_is_told_to_whoever_asked_and_the_work_goes_on(lists: Worker) -> None:
    wrong, right = lists.ask("pop", 9), lists.ask("count", 3)
    assert right.result() == 1
    with pytest.raises(IndexError):
        wrong.result()


def test_a_new_beginning_forgets_the_last(lists: Worker) -> None:
    lists.ask("append", 4)
    lists.begin("ab")
    assert lists.ask("copy").result() == ["a", "b"]


def test_requests_larger_than_a_pipe_stop_nobody(lists: Worker) -> None:
    for _ in range(5):
        lists.ask("append", "字" * 300_000)
    assert len(lists.ask("copy").result()[-1]) == 300_000


def test_nothing_in_the_folder_it_is_started_in_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An issue's folder may come from anyone."""
    (tmp_path / "pickle.py").write_text("open('ran', 'w')\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [folder for folder in sys.path if folder])
    with closing(SubprocessWorker("builtins:list")) as worker:
        worker.begin((1,))
        assert worker.ask("copy").result() == [1]
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("kind", [LocalWorker, SubprocessWorker])
def test_what_cannot_be_made_is_told_with_its_cause(kind: type[LocalWorker] | type[SubprocessWorker]) -> None:
    with closing(kind("no.such.module:Thing")) as worker:
        worker.begin()
        with pytest.raises(ModuleNotFoundError, match="no"):
            worker.ask("anything").result()


def test_nothing_is_done_here_before_it_is_wanted() -> None:
    things: list[int] = []
    worker = LocalWorker("functools:partial")
    worker.begin(things.append, 1)
    answer = worker.ask("__call__")
    assert not things
    answer.result()
    assert things == [1]


def test_a_process_that_was_killed_is_reported() -> None:
    with closing(SubprocessWorker("builtins:list")) as worker:
        worker.begin()
        os.kill(worker._process.pid, signal.SIGTERM)
        with pytest.raises(LayoutError) as caught:
            worker.ask("copy").result()
        assert [fault.code for fault in caught.value.diagnostics] == ["worker-stopped"]
        worker.begin([1, 2])
        assert worker.ask("copy").result() == [1, 2]  # a preview goes on


OUTCOMES = ("specimen_outcome", "sample", "four_pages_outcome") if PATIENT else ("sample",)


def test_both_make_the_same_files(request: pytest.FixtureRequest) -> None:
    """Where somebody has patience, one press room for several issues, one after the other."""
    with closing(SubprocessWorker(PRESS_ROOM)) as press:
        for outcome in map(request.getfixturevalue, OUTCOMES):
            here, apart = outcome.files, make(outcome.opened.issue.file, press=press).files
            for name in sorted(set(here) - {"report.json"}):
                assert here[name] == apart[name], name


def test_what_was_wrong_with_an_issue_is_told_alike(tmp_path: Path) -> None:
    """Faults that only the press room finds: a template's picture that is not there, and a forbidden colour."""
    theme = tmp_path / "mine"
    theme.mkdir()
    (theme / "theme.yaml").write_text("extends: tianshan\ntitle: 晚报\n", "utf-8")
    (theme / "style.css").write_text(".box-folio { background: url(layout-theme:gone.png); color: #123456 }\n", "utf-8")
    text = (MINIMAL + MORE_PAGES).replace("theme: tianshan", "theme: mine")
    (tmp_path / "issue.yaml").write_text(text, "utf-8")
    found = []
    with closing(SubprocessWorker(PRESS_ROOM)) as press:
        for worker in (None, press):
            with pytest.raises(LayoutError) as caught:
                make(tmp_path / "issue.yaml", press=worker)
            found.append([(fault.code, fault.said, fault.span) for fault in caught.value.diagnostics])
    assert found[0] == found[1]
    assert "rgb-colour" in {code for code, _, _ in found[0]}


def test_the_painter_is_loaded_in_the_other_process_only(tmp_path: Path) -> None:
    """Planning does not wait for WeasyPrint to load, nor the end of the run for what came of it."""
    (tmp_path / "issue.yaml").write_text(MINIMAL, "utf-8")
    code = """
import contextlib, pathlib, sys
from layout.run.workers import SubprocessWorker
if __name__ == "__main__":
    with contextlib.closing(SubprocessWorker("layout.run.pressroom:PressRoom")) as press:
        from layout.run.pipeline import Wishes, make
        make(pathlib.Path("issue.yaml").resolve(), Wishes(dpi=50, report=True), press=press)
    sys.exit(bool({"weasyprint", "layout.run.pressroom"} & set(sys.modules)))
"""
    assert subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=False).returncode == 0


PARENT = """
import os, re, signal, sys, time
from layout.run.workers import SubprocessWorker
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # which nohup has its programs ignore
signal.signal(signal.SIGINT, signal.default_int_handler)  # and a shell those in the background
worker = SubprocessWorker("functools:partial")
worker.begin(re.match, "(a+)+$", "a" * 60 + "b")  # the interpreter is in C, and holds its lock, for longer than we live
busy = worker.ask("__call__")
print(worker._process.pid, flush=True)
time.sleep(60)
"""


def alive(pid: int) -> bool:
    """Whether the process is at work: one that has ended and nobody has asked after is not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks into /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("busy", [0.0, 0.6], ids=["while it starts", "while it works"])
def test_a_worker_dies_with_whoever_started_it(how: signal.Signals, busy: float) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    time.sleep(busy)
    assert alive(child)
    parent.send_signal(how)
    parent.wait(10)
    end = time.monotonic() + 20
    while alive(child) and time.monotonic() < end:
        time.sleep(0.02)
    assert not alive(child)


def test_a_fault_of_the_other_process_tells_where_it_came_about() -> None:
    with closing(SubprocessWorker("json:JSONDecoder")) as worker:
        worker.begin()
        with pytest.raises(ValueError, match="Expecting") as caught:
            worker.ask("decode", "{").result()
    assert any("json/decoder.py:" in note for note in caught.value.__notes__)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no such limits")
@pytest.mark.parametrize(("method", "form"), [("spin", ""), ("stick", ""), ("swell", "memory"), ("fall", "crash")])
def test_a_worker_is_held_to_what_its_work_may_take(
    method: str, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By an exception, or by the system where nobody hears that; the file it was at is named."""
    monkeypatch.syspath_prepend(Path(__file__).parents[1])
    with closing(SubprocessWorker("tests.pdf.faults:Work")) as worker:
        worker.begin(tmp_path / "theme.yaml")
        with pytest.raises(LayoutError) as caught:
            worker.ask(method).result()
        (fault,) = caught.value.diagnostics
        assert (fault.code, fault.form) == ("too-much-work", form)
        assert fault.span is not None and fault.span.file == tmp_path / "theme.yaml"
        with pytest.raises(LayoutError):
            worker.ask("rest").result()
        worker.begin(tmp_path / "theme.yaml")
        assert worker.ask("rest").result() == "rested"
