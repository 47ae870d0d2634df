"""Many files in one call of ``layout preflight``."""

import json
from pathlib import Path

import pytest
from good import good_pdf

from layout.cli import main


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "good.pdf").write_bytes(good_pdf())
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 nothing")
    (tmp_path / "no.pdf").write_text("hello", "utf-8")
    return [str(tmp_path / f"{name}.pdf") for name in ("good", "bad", "no")]


def ran(*words: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["preflight", *words])
    return int(str(ended.value.code))


@pytest.mark.slow
def test_each_is_told_and_the_worst_is_the_exit_code(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(*files, "--html", str(tmp_path / "reports")) == 2
    told = capsys.readouterr()
    assert told.out.index("good.pdf: passed") < told.out.index("bad.pdf: failed")
    assert "2 of 3 files did not pass" in told.out
    assert "no.pdf is no PDF but a text file" in told.err
    assert sorted(one.name for one in (tmp_path / "reports").iterdir()) == ["bad.html", "good.html"]


@pytest.mark.slow
def test_json_is_a_list_in_the_order_of_the_files(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(*files[:2], "--format", "json") == 1
    assert [(one["file"], one["verdict"]) for one in json.loads(capsys.readouterr().out)] == [
        ("good.pdf", "passed"),
        ("bad.pdf", "failed"),
    ]
