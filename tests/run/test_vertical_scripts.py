"""Words of other scripts in a vertical Chinese story: shaped as a whole, on their side, unbroken, copied as written."""

import shutil
from pathlib import Path

import pypdfium2
import pytest

from layout.model.page import Run
from layout.run.pipeline import Outcome, make

FONTS = Path(__file__).parent.parent / "fonts"
UYGHUR, TIBETAN = "ئۇيغۇر تىلى", "བཀྲ་ཤིས"
HEAD = """theme: base
date: 2026-11-30
number: 7
masthead: {name: 河湾社区报}
pages:
  - lead:
      headline: 门口的牌子换新
"""
ISSUE = f"""{HEAD}      vertical: text
      body: |
        小区门口的牌子上写着{UYGHUR}两个词，旁边是藏文{TIBETAN}的问候，来往的人都停下来念一遍，12月1日起挂上。

        另一块写着“{UYGHUR}”和《{TIBETAN}》，挂在活动室门口，新来的邻居说，看见自己的文字，心里就踏实，天天来看。
"""
LEVEL = f"""{HEAD}      body: |
        小区门口的牌子上写着{UYGHUR}两个词，来往的人都停下来念一遍，12月1日起挂上。

        {UYGHUR}

        另一块写着“{UYGHUR}”，挂在活动室门口，新来的邻居说，看见自己的文字，心里就踏实，天天来看。
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    folder = tmp_path_factory.mktemp("scripts")
    (folder / "fonts").mkdir()
    for name in ("RareNaskh.ttf", "RareTibetan.ttf"):
        shutil.copy(FONTS / name, folder / "fonts")
    (folder / "issue.yaml").write_text(ISSUE, "utf-8")
    return make(folder / "issue.yaml")


def runs(outcome: Outcome) -> list[Run]:
    boxes = [box for page in outcome.pages.pages for box in page.walk()]
    areas = [area for box in boxes for area in box.texts if area.vertical]
    return [run for area in areas for placed in area.lines for run in placed.line.runs]


@pytest.mark.slow
def test_words_are_whole_and_on_their_side(outcome: Outcome) -> None:
    assert outcome.good
    words = [run for run in runs(outcome) if run.face.family == "Rare Naskh"]
    assert "".join(run.text for run in words).replace(" ", "") == 2 * UYGHUR.replace(" ", "")
    assert all(run.text.strip() in (UYGHUR, *UYGHUR.split()) for run in words)  # divided at spaces, if at all
    tibetan = [run for run in runs(outcome) if run.face.family == "Rare Tibetan"]
    assert "".join(run.text for run in tibetan) == 2 * TIBETAN
    assert not any(run.upright or run.spacing for run in (*words, *tibetan))


@pytest.mark.slow
def test_pdfium_gives_them_back(outcome: Outcome) -> None:
    """Each word as written; which comes first PDFium decides by what it takes for a line of a vertical page."""
    with pypdfium2.PdfDocument(outcome.files["print.pdf"]) as pdf:
        told = "".join(pdf[0].get_textpage().get_text_range().split())
    assert all(told.count(words) == 2 for words in (*UYGHUR.split(), TIBETAN))


@pytest.mark.slow
def test_pdfium_gives_several_words_in_order(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    shutil.copy(FONTS / "RareNaskh.ttf", tmp_path / "fonts")
    (tmp_path / "issue.yaml").write_text(LEVEL, "utf-8")
    with pypdfium2.PdfDocument(make(tmp_path / "issue.yaml").files["print.pdf"]) as pdf:
        told = "".join(pdf[0].get_textpage().get_text_range().split())
    assert told.count("".join(UYGHUR.split())) == 3  # beside Chinese, over two lines, and alone
