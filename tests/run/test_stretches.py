"""What is measured is what is painted: a run alone is as wide as the line says, wherever the line was cut."""

from pathlib import Path

from layout.markup.lines import area_html
from layout.run.opening import lay_out, open_issue
from tests.minimal import MINIMAL

TEXT = "街道办(A)和(f)以及[c]在{d}座(J街)举行了会议，[V]也来了，12号楼-T座、甲-V-乙，街道(APR街f)说好。"
KERNED = 0.02
"""Points by which two advances differ that kerning tells apart."""


def test_each_run_is_as_wide_alone_as_in_its_line(tmp_path: Path) -> None:
    issue = MINIMAL.replace("本报讯 今天下午，街道召开会议。", TEXT * 6) + "punctuation: keep\n"
    (tmp_path / "issue.yaml").write_text(issue, "utf-8")
    opened = open_issue(tmp_path / "issue.yaml")
    lines = [placed.line for box in lay_out(opened).pages[0].walk() for area in box.texts for placed in area.lines]
    assert any("[c]" in run.text for line in lines for run in line.runs)
    for run in (run for line in lines for run in line.runs[:-1]):  # the last may kern with the next line's first
        alone = sum(opened.faces.advances(run.face, run.text)) * run.size + run.spacing * len(run.text)
        assert abs(alone - run.width) < KERNED, run.text


def test_what_meets_within_a_run_is_painted_apart(tmp_path: Path) -> None:
    (tmp_path / "issue.yaml").write_text(MINIMAL.replace("街道召开", "街/A街召开"), "utf-8")
    boxes = lay_out(open_issue(tmp_path / "issue.yaml")).pages[0].walk()
    body = next(area for box in boxes for area in box.texts if area.kind == "body")
    assert "街<span>/" in area_html(body, lambda _: (0.88, 0.12))
