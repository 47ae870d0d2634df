"""Proofreading in the browser and from Python: what is listed, and that a click corrects these words and no others."""

import json
from pathlib import Path

import layout
from layout.desk.proofing import ProofDesk

ISSUE = """\
theme: base
date: 2027-03-05
number: 1
masthead: {name: 报}
pages:
  - lead:
      headline: 大桥合龙
      body: |
        本报讯 镇里作了详细布署，，大家按步就班。
        他们唱了《茶山》、《渡口》两首歌。
"""


def test_a_click_corrects_what_it_names(tmp_path: Path) -> None:
    file = tmp_path / "issue.yaml"
    file.write_text(ISSUE, "utf-8")
    desk = ProofDesk(file)
    listed = json.loads(desk.remarks())["remarks"]
    pause = next(one for one in listed if one["words"].startswith("《"))
    assert not pause["sure"] and pause["correction"] == "《茶山》《渡口》" and pause["place"] == "issue.yaml:10"
    assert {one["words"] for one in listed if one["sure"]} == {"，，", "布署", "按步就班"}
    assert json.loads(desk.correct(json.dumps({"names": [pause["name"], "none"]}).encode())) == {"made": 1, "fault": ""}
    assert file.read_text("utf-8") == ISSUE.replace("》、《", "》《")
    assert json.loads(desk.correct(json.dumps({"names": [pause["name"]]}).encode()))["made"] == 0


def test_what_is_asked_badly_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "issue.yaml"
    file.write_text(ISSUE, "utf-8")
    for asked in (b"", b"[]", b"{}", b'{"names": 3}', b"[" * 100_000):
        assert json.loads(ProofDesk(file).correct(asked))["made"] == 0
    assert file.read_text("utf-8") == ISSUE
    file.write_text("pages: [", "utf-8")
    assert json.loads(ProofDesk(file).remarks())["fault"]


def test_proofread_from_python(tmp_path: Path) -> None:
    file = tmp_path / "issue.yaml"
    file.write_text(ISSUE, "utf-8")
    assert {one.words: one.correction for one in layout.proof(tmp_path) if one.sure} == {
        "，，": "，",
        "布署": "部署",
        "按步就班": "按部就班",
    }
    (left,) = layout.proof(tmp_path, fix=True)
    assert left.told.code == "pause-mark"
    assert "详细部署，大家按部就班。" in file.read_text("utf-8")
