"""Every case of cases.yaml through check and render: both tell the same, and what is expected."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from layout.errors import Diagnostic, LayoutError, has_errors
from layout.run.checking import check
from layout.run.known import KnownPages
from layout.run.pipeline import Wishes, make
from layout.run.workers import PRESS_ROOM, Answer, LocalWorker, SubprocessWorker, Worker

pytestmark = pytest.mark.slow
CASES = Path(__file__).parent
ROOT = CASES.parent.parent
TABLE: dict[str, dict[str, Any]] = yaml.safe_load((CASES / "cases.yaml").read_text("utf-8"))
APART = ("themes/check-misses-template-error", "themes/css-moves", "print/qr-four-codes", "print/loose-line-untold")
"""Cases for which the press room is in a process of its own too; the program itself is asked about the first."""
COARSE = Wishes(dpi=20)
"""The pictures of pages, which nobody looks at here."""


@dataclass(frozen=True)
class Answered:
    """How a command ended."""

    exit_code: int
    found: tuple[Diagnostic, ...]


def issue_of(case: str) -> Path:
    """The issue of a case."""
    folder = CASES / case
    return (folder / "issue" if (folder / "issue").is_dir() else folder) / "issue.yaml"


def answered(work: Callable[[], Sequence[Diagnostic]]) -> Answered:
    """What a command would end with; 3 is a fault of the program."""
    try:
        found = work()
    except LayoutError as fault:
        return Answered(fault.exit_code, fault.diagnostics)
    except Exception:
        return Answered(3, ())
    return Answered(int(has_errors(found)), tuple(found))


@dataclass
class Prompted:
    """A press room that has another's answers for as long as it is asked the same in the same order.

    From the first other request on it does everything itself; the same requests have the same answers.
    """

    earlier: "Prompted | None" = None
    asked: list[tuple[str, tuple[Any, ...], Answer]] = field(default_factory=list)
    own: Worker | None = None

    def begin(self, *arguments: Any) -> None:
        """As `Worker.begin`; each is for one run."""
        self.ask("__init__", *arguments)

    def ask(self, method: str, *arguments: Any) -> Answer:
        """As `Worker.ask`."""
        arguments = () if method == "paint" else arguments  # with tags, whoever asks
        known = self.earlier.asked[len(self.asked) :] if self.earlier and not self.own else []
        if not known or known[0][:2] != (method, arguments):
            answer = self._room().ask(method, *arguments)
        else:
            answer = known[0][2]
        self.asked.append((method, arguments, answer))
        return answer

    def close(self) -> None:
        """As `Worker.close`."""

    def _room(self) -> Worker:
        if self.own is None:
            self.own = LocalWorker(PRESS_ROOM)
            for method, arguments, _ in self.asked:
                self.own.ask(method, *arguments)
        return self.own


@cache
def both(case: str) -> tuple[Answered, Answered]:
    """What check and render say of a case; what both ask of the press room is done once."""
    issue, press = issue_of(case), Prompted()
    rendered = answered(lambda: make(issue, COARSE, press=press).diagnostics)
    with pytest.MonkeyPatch.context() as patch:
        forget_all(patch)
        return answered(lambda: check(issue, Wishes(), Prompted(press)).diagnostics), rendered


def forget_all(patch: pytest.MonkeyPatch) -> None:
    """Let check judge every page, known or not."""
    for what in ("page", "sheets"):
        patch.setattr(KnownPages, what, lambda *_: False)


def cases() -> list[Any]:
    """The table for pytest."""
    rows = []
    for case, row in TABLE.items():
        todo = [pytest.mark.xfail(reason=row["todo"], strict=True)] if "todo" in row else []
        rows.append(pytest.param(case, marks=todo, id=case))
    return rows


@pytest.mark.parametrize("case", cases())
def test_it_is_answered_as_expected(case: str) -> None:
    row = TABLE[case]
    for answer in both(case):
        told = [(one.code, f"{one.span.file.name}:{one.span.line}" if one.span else "") for one in answer.found]
        assert answer.exit_code == row["exit"], told
        codes = [code for code, _ in told]
        assert row.get("code", "") in ["", *codes]
        assert row.get("never") not in codes
        if "at" in row:
            assert (row["code"], row["at"]) in told


@pytest.mark.parametrize("case", TABLE)
def test_no_fact_is_told_twice(case: str) -> None:
    for answer in both(case):
        assert len(set(answer.found)) == len(answer.found)


def test_check_and_render_agree_in_all(capsys: pytest.CaptureFixture[str]) -> None:
    differ = [case for case in TABLE if both(case)[0] != both(case)[1]]
    with capsys.disabled():
        print(f"\ncheck and render agree in {1 - len(differ) / len(TABLE):.0%} of {len(TABLE)} cases")
    assert differ == []


@pytest.fixture(scope="module")
def apart() -> Iterator[Worker]:
    """A press room in a process of its own."""
    with closing(SubprocessWorker(PRESS_ROOM)) as room:
        yield room


@pytest.mark.parametrize("case", APART)
def test_a_press_room_apart_says_the_same(case: str, apart: Worker) -> None:
    issue = issue_of(case)
    checked = answered(lambda: check(issue, Wishes(), apart).diagnostics)
    assert (checked, answered(lambda: make(issue, COARSE, press=apart).diagnostics)) == both(case)


def test_the_program_says_the_same(tmp_path: Path) -> None:
    def run(*arguments: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "layout", *arguments, "--format", "json"]
        ended = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
        return ended.returncode, ended.stderr[: ended.stderr.rfind("]") + 1]

    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    issue = str(issue_of(APART[0]))
    assert run("check", issue) == run("render", issue, "-o", "out")
    assert run("check", issue)[0] == TABLE[APART[0]]["exit"]
