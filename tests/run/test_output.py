"""What a run writes: only its own names, as one, in whatever folder, however it is killed."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from layout.errors import LayoutError
from layout.run.output import DECIDED, publish, sha256
from tests.minimal import MINIMAL, MORE_PAGES
from tests.patience import times

KILLS = times(3, 40)
"""Of a render."""

NEW = {"print.pdf": b"new", **{f"page-{n}.png": b"new" for n in (1, 2)}, "report.json": b"{}"}


def publish_and_die(out: Path, at: int) -> int:
    """Publish `NEW` in a process of its own that is killed behind a file operation; the status it ended with."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        left = iter(range(1, at))

        def counted(function: Callable[..., object]) -> Callable[..., object]:
            def done(*given: object, **more: object) -> object:
                result = function(*given, **more)
                if next(left, None) is None:
                    os.kill(os.getpid(), signal.SIGKILL)
                return result

            return done

        for name in ("rename", "replace", "unlink", "write_bytes", "write_text", "mkdir"):
            setattr(Path, name, counted(getattr(Path, name)))
        shutil.rmtree = counted(shutil.rmtree)
        publish(out, NEW)
    except BaseException:
        os._exit(1)
    os._exit(0)


def report(files: dict[str, bytes]) -> bytes:
    return json.dumps({"files": {name: {"sha256": sha256(content)} for name, content in files.items()}}).encode()


def old_run() -> dict[str, bytes]:
    files = {"print.pdf": b"old", **{f"page-{n}.png": b"old" for n in (1, 2, 3)}}
    return files | {"report.json": report(files)}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("at", range(1, 30))
def test_a_kill_behind_any_file_operation_leaves_one_run_whole_or_the_next_puts_it_right(
    tmp_path: Path, at: int
) -> None:
    out = tmp_path / "out"
    publish(out, old_run())
    (out / "notes.txt").write_text("mine")
    assert publish_and_die(out, at) in (0, -signal.SIGKILL)
    left = contents(out)
    assert left["notes.txt"] == b"mine"
    if (out / DECIDED).exists() or left["report.json"] == b"{}":
        publish(out, {"trace.txt": b"another"})  # the next run
        assert contents(out)["print.pdf"] == b"new" and "page-3.png" not in contents(out)
    else:
        assert {name: left[name] for name in old_run()} == old_run()
        publish(out, {"trace.txt": b"another"})
    assert [path.name for path in out.iterdir() if path.name.startswith(".")] == []


def test_the_folder_may_be_a_link_or_the_one_stood_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.mkdir(mode=0o750)
    (real / "other.txt").write_text("keep")
    link.symlink_to(real)
    publish(link, old_run())
    assert link.is_symlink() and (real / "print.pdf").exists() and (real / "other.txt").read_text() == "keep"
    monkeypatch.chdir(real)
    publish(Path(), {"print.pdf": b"here"})
    (real / "below").mkdir()
    monkeypatch.chdir(real / "below")
    publish(Path(".."), {"screen.pdf": b"above"})
    assert (real / "print.pdf").read_bytes() == b"here" and (real / "screen.pdf").read_bytes() == b"above"
    assert real.stat().st_mode & 0o777 == 0o750
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "real"]


def test_what_is_not_of_the_last_run_stays(tmp_path: Path) -> None:
    publish(tmp_path, old_run())
    own = {"page-sketch.png": b"mine", "page-9.png": b"mine", "page-3.png": b"changed since", "grid-plan.png": b"mine"}
    for name, content in own.items():
        (tmp_path / name).write_bytes(content)
    publish(tmp_path, {"print.pdf": b"new"})
    assert contents(tmp_path) == own | {"print.pdf": b"new"}


def test_a_folder_in_a_files_place_is_told_and_nothing_is_touched(tmp_path: Path) -> None:
    publish(tmp_path, {"print.pdf": b"old"})
    (tmp_path / "screen.pdf").mkdir()
    with pytest.raises(LayoutError) as caught:
        publish(tmp_path, {"print.pdf": b"new", "screen.pdf": b"new"})
    assert [found.code for found in caught.value.diagnostics] == ["not-written"] and caught.value.exit_code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["print.pdf", "screen.pdf"]
    assert (tmp_path / "print.pdf").read_bytes() == b"old"


def issue(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "issue.yaml").write_text(text, "utf-8")
    return folder


def test_nothing_is_left_of_folders_made_for_a_run_that_could_not_write(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LayoutError):
        publish(tmp_path / "file" / "out", {"print.pdf": b"new"})
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.slow
def test_kills_of_a_render_at_any_moment(tmp_path: Path) -> None:
    """The folder holds one run or the other, or the next run makes it so; the editor's file is always there."""
    short, long = issue(tmp_path / "short", MINIMAL), issue(tmp_path / "long", MINIMAL + MORE_PAGES)
    out = tmp_path / "out"
    command = [sys.executable, "-m", "layout", "render", "-o", str(out)]
    began = time.monotonic()
    subprocess.run([*command, str(long)], check=True, capture_output=True)
    lasts = time.monotonic() - began
    (out / "notes.txt").write_text("mine")
    chance = random.Random(7)
    for _ in range(KILLS):
        process = subprocess.Popen(
            [*command, str(chance.choice((short, long)))], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0, lasts * 1.1))
        process.kill()
        process.wait()
        assert (out / "notes.txt").read_text() == "mine"
        if not (out / DECIDED).exists():
            whole(out)
    subprocess.run([*command, str(short)], check=True, capture_output=True)
    whole(out)
    assert sorted(path.name for path in out.iterdir()) == [
        "notes.txt", "page-1.png", "print.pdf", "report.json", "screen.pdf"
    ]  # fmt: skip


def whole(out: Path) -> None:
    """The files are those that the report names, to the byte."""
    files = json.loads((out / "report.json").read_bytes())["files"]
    assert {name: sha256((out / name).read_bytes()) for name in files} == {n: f["sha256"] for n, f in files.items()}
    assert {path.name for path in out.glob("page-*.png")} == {name for name in files if name.startswith("page-")}


CLOSED = {"all": "<&- >&- 2>&-", "stdin": "<&-", "stdout": ">&-", "stderr": "2>&-"}
HOMES = ({"LAYOUT_CACHE": "/proc/cache"}, {"HOME": "/proc"}, {"HOME": ""})


@pytest.mark.parametrize("streams", list(CLOSED)[: times(1, 4)])
def test_streams_that_are_closed_are_done_without(streams: str, tmp_path: Path) -> None:
    folder = issue(tmp_path / "issue", MINIMAL)
    line = f"{sys.executable} -m layout render {folder} -o {tmp_path / 'out'} {CLOSED[streams]}"
    run = subprocess.run(["sh", "-c", line], cwd=tmp_path, check=False, timeout=60)
    assert run.returncode == 0
    whole(tmp_path / "out")


@pytest.mark.slow
@pytest.mark.parametrize("changed", HOMES[: times(1, 3)], ids=str)
def test_a_home_that_cannot_be_written_is_done_without(changed: dict[str, str], tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("LAYOUT_CACHE", "XDG_CACHE_HOME")} | changed
    folder = issue(tmp_path / "issue", MINIMAL)
    command = [sys.executable, "-m", "layout", "render", str(folder), "-o", str(tmp_path / "out")]
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0 and "error" not in run.stderr, run.stderr


def test_a_mount_point(tmp_path: Path) -> None:
    if os.getuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root mounts")
    out = tmp_path / "out"
    out.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "none", str(out)], capture_output=True, check=False).returncode:
        pytest.skip("nothing may be mounted here")
    try:
        publish(out, old_run())
        publish(out, {"print.pdf": b"new"})
        assert contents(out) == {"print.pdf": b"new"}
    finally:
        subprocess.run(["umount", str(out)], check=True)
