"""Every case of cases.yaml through check and render: both tell the same, and what is expected."""

import io
import os
import pickle
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
from layout.model.issue import Issue
from layout.model.page import Page, Pages
from layout.run import opening
from layout.run.checking import check
from layout.run.known import KnownPages
from layout.run.opening import OpenIssue
from layout.run.pipeline import Wishes, make
from layout.run.workers import PRESS_ROOM, Answer, LocalWorker, SubprocessWorker, Worker
from tests.patience import PATIENT

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
    asked: list[tuple[str, tuple[Any, ...], bytes, Answer]] = field(default_factory=list)
    own: Worker | None = None

    def begin(self, *arguments: Any) -> None:
        """As `Worker.begin`; each is for one run."""
        self.ask("__init__", *arguments)

    def ask(self, method: str, *arguments: Any) -> Answer:
        """As `Worker.ask`."""
        arguments = () if method == "paint" else arguments  # with tags, whoever asks
        told = told_apart(method, arguments)
        known = self.earlier.asked[len(self.asked) :] if self.earlier and not self.own else []
        same = known and known[0][2] == told
        answer = known[0][3] if same else self._room().ask(method, *arguments)
        self.asked.append((method, arguments, told, answer))
        return answer

    def close(self) -> None:
        """As `Worker.close`."""

    def _room(self) -> Worker:
        if self.own is None:
            self.own = LocalWorker(PRESS_ROOM)
            for method, arguments, _, _ in self.asked:
                self.own.ask(method, *arguments)
        return self.own


def told_apart(*request: object) -> bytes:
    """A request as bytes: the same for equal values, whichever of them are one object."""
    written = io.BytesIO()
    pickler = pickle.Pickler(written)
    pickler.fast = True
    pickler.dump(request)
    return written.getvalue()


class LaidOutOnce:
    """Lays an issue out; where the same is asked for again, hands over the pages that it got."""

    def __init__(self) -> None:
        self._kept: tuple[Issue, Pages] | None = None

    def __call__(self, opened: OpenIssue, stands: Callable[[Page], None]) -> Pages:
        if self._kept is None or self._kept[0] != opened.issue:
            self._kept = opened.issue, opening.lay_out(opened, stands)
        else:
            for page in self._kept[1].pages:
                stands(page)
        return self._kept[1]


@cache
def both(case: str) -> tuple[Answered, Answered]:
    """What check and render say of a case; what both ask of the press room is done once.

    Each lays the issue out itself only where somebody has patience.
    """
    issue, press = issue_of(case), Prompted()
    with pytest.MonkeyPatch.context() as patch:
        forget_all(patch)
        if not PATIENT:
            patch.setattr("layout.run.pipeline.lay_out", LaidOutOnce())
        rendered = answered(lambda: make(issue, COARSE, press=press).diagnostics)
        return answered(lambda: check(issue, Wishes(), Prompted(press)).diagnostics), rendered


def forget_all(patch: pytest.MonkeyPatch) -> None:
    """Let check judge every page, known or not."""
    for what in ("page", "sheets"):
        patch.setattr(KnownPages, what, lambda *_: False)


@pytest.mark.parametrize("case", TABLE)
def test_both_agree_tell_nothing_twice_and_answer_as_expected(case: str) -> None:
    checked, rendered = both(case)
    assert checked == rendered
    assert len(set(checked.found)) == len(checked.found)
    other = list(unlike(checked, TABLE[case]))
    if "todo" in TABLE[case]:
        assert other, "this is done: strike its `todo`"
        pytest.xfail(TABLE[case]["todo"])
    assert not other


def unlike(answer: Answered, row: dict[str, Any]) -> Iterator[str]:
    """What is not as a row of the table expects it."""
    told = [(one.code, f"{one.span.file.name}:{one.span.line}" if one.span else "") for one in answer.found]
    codes = [code for code, _ in told]
    if answer.exit_code != row["exit"]:
        yield f"ends with {answer.exit_code}: {told}"
    if row.get("code", "") not in ["", *codes]:
        yield f"{row['code']} is not told: {told}"
    if row.get("never") in codes:
        yield f"{row['never']} is told"
    if "at" in row and (row["code"], row["at"]) not in told:
        yield f"{row['code']} is told elsewhere: {told}"


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
    checked = run("check", issue)
    assert checked == run("render", issue, "-o", "out")
    assert checked[0] == TABLE[APART[0]]["exit"]
