"""A fault that nobody foresaw: one sentence, exit code 3, and a file for the developer without a word of the issue."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from layout.errors import LayoutError
from layout.run import lastnet
from layout.run.workers import SubprocessWorker

ROOT = Path(__file__).parent.parent.parent

BROKEN = """
import sys
import layout.run.checking as checking
def lost(path, wishes, press):
    headline, telephone, count = "街道召开推进会", "13800138000", 7
    raise KeyError(f"{headline} of Zhang Weiguo, {telephone}, zhang@weihai.cn, line {count}")
checking.check = lost
import layout.cli
layout.cli.main(["check", "绝密.yaml", "--theme=秘密"])
"""


def test_it_is_a_sentence_and_a_file(tmp_path: Path) -> None:
    environment = os.environ | {"LAYOUT_CACHE": str(tmp_path)}
    command = [sys.executable, "-c", BROKEN]
    run = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, cwd=ROOT)
    assert run.returncode == 3 and "Traceback" not in run.stderr
    assert run.stderr.startswith("error[fault]: this is a fault of the program (KeyError)")
    [file] = (tmp_path / "faults").iterdir()
    assert str(file) in run.stderr
    account = file.read_text("utf-8")
    assert (
        "builtins.KeyError" in account
        and "cli.py" in account
        and "count: 7" in account
        and "check … --theme" in account
    )
    assert not re.search(r"[\u3400-\u9fff]|Zhang|Weiguo|1380|weihai", account)


GREEDY = """
import layout.limits, layout.cli
layout.limits.COMMAND = layout.cli.COMMAND = layout.limits.Quota(15.0, 130 << 20)
import layout.run.checking as checking
def all_of_it(*_):
    heap, size = [], 1 << 20
    while size:
        try:
            heap.append(bytes(size))
        except MemoryError:
            size //= 2
    raise MemoryError
checking.check = all_of_it
layout.cli.main(["check", "issue.yaml"], alone=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="no limits of memory elsewhere")
def test_want_of_memory_is_told_when_none_is_left(tmp_path: Path) -> None:
    command = [sys.executable, "-c", GREEDY]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.returncode == 2 and run.stderr.startswith("error[too-much-work]"), run.stderr[-300:]


def test_with_no_place_to_write_it_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(_: str) -> Path:
        raise OSError

    monkeypatch.setattr(lastnet, "_write", nowhere)
    assert lastnet.unforeseen(ValueError()).form == "unwritten"


def test_the_other_processs_faults_are_told_with_their_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LAYOUT_CACHE", str(tmp_path))
    worker = SubprocessWorker("json:JSONDecoder")
    worker.begin()
    with pytest.raises(ValueError, match="Expecting") as caught:
        worker.ask("decode", "{").result()
    worker.close()
    assert not isinstance(caught.value, LayoutError)
    lastnet.unforeseen(caught.value)
    [file] = (tmp_path / "faults").iterdir()
    assert "json/decoder.py:" in file.read_text("utf-8").partition("other process:")[2]
