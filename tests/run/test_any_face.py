"""Any character that some face has is printed, and told: names, signs, words of other scripts, as editors send them."""

import ctypes
import io
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from layout.errors import Diagnostic, LayoutError
from layout.model.page import Run
from layout.resources import fonts_folder
from layout.run.checking import check
from layout.run.pipeline import Outcome, Wishes, make
from layout.wording import hints, message

FONTS = Path(__file__).parent.parent / "fonts"
WORDS = ("CO₂", "800m²", "⅔", "Dvořák", "葛\U000e0100先生", "葛先生", "张𡒄女士", "ئۇيغۇر", "تىلى", "བཀྲ་ཤིས", "བདེ་ལེགས")
"""Written by the editor, and what a reader copies from the PDF."""
ISSUE = """\
theme: {theme}
date: 2026-11-30
number: 7
masthead: {{name: 河湾社区报, latin: {latin}, publisher: {publisher}}}
pages:
  - section: 社区
    lead:
      headline: {headline}
      body: |
        {body}
"""
BODY = (
    "二氧化碳CO₂浓度下降，花园有800m²，⅔的居民投了赞成票，教练Dvořák到场。葛\U000e0100先生与葛先生、张𡒄女士来访，带来了"
    "**𡒄记点心与Dvořák唱片**。牌子上写着ئۇيغۇر تىلى两个词，旁边是藏文བཀྲ་ཤིས་བདེ་ལེགས།的问候，大家都说好。"
)


def write(folder: Path, body: str = BODY, fonts: Sequence[str] = (), **fields: str) -> Path:
    """An issue of one story with these fonts beside it."""
    wanted = {"theme": "base", "latin": "HEWAN", "publisher": "社区居委会", "headline": "河湾社区新闻"} | fields
    (folder / "issue.yaml").write_text(ISSUE.format(body=body, **wanted), "utf-8")
    for name in fonts:
        (folder / "fonts").mkdir(exist_ok=True)
        shutil.copy(FONTS / name, folder / "fonts")
    return folder / "issue.yaml"


def told(found: Sequence[Diagnostic], code: str) -> list[tuple[int, str]]:
    """Line and sentence of each finding of a code."""
    return [(one.span.line if one.span else 0, message(one)) for one in found if one.code == code]


def checked(issue: Path) -> tuple[Diagnostic, ...]:
    """What check finds."""
    return check(issue, Wishes()).diagnostics


@pytest.fixture(scope="module")
def rare(tmp_path_factory: pytest.TempPathFactory) -> tuple[Outcome, tuple[Diagnostic, ...]]:
    """The issue with all of it rendered, and what check says."""
    folder = tmp_path_factory.mktemp("rare")
    names = [file.name for file in FONTS.glob("Rare[MNT]*")]
    fields = {"latin": "DVOŘÁK", "publisher": "𡒄社区居委会", "headline": "河湾𡒄社区与Dvořák和ئۇيغۇر"}
    issue = write(folder, fonts=names, **fields)
    return make(issue), checked(issue)


def runs(outcome: Outcome) -> list[Run]:
    """All runs of its pages."""
    boxes = [box for page in outcome.pages.pages for box in page.walk()]
    return [run for box in boxes for area in box.texts for placed in area.lines for run in placed.line.runs]


def test_it_is_printed_and_check_agrees(rare: tuple[Outcome, tuple[Diagnostic, ...]]) -> None:
    outcome, found = rare
    assert outcome.good
    assert found == outcome.diagnostics


def test_each_character_is_told_once_with_its_face_and_line(rare: tuple[Outcome, tuple[Diagnostic, ...]]) -> None:
    notes = told(rare[0].diagnostics, "face-fallback")
    assert (8, "Noto Serif SC lacks “𡒄”: set in Rare Ming B") in notes
    assert (10, "Noto Serif SC lacks “₂”: set in LXGW WenKai") in notes
    assert (10, "Noto Serif SC lacks “葛\U000e0100”: set in Rare Ming A") in notes
    assert (4, "Noto Sans SC lacks “Ř”: set in LXGW WenKai") in notes  # drawn by the theme's template
    assert (4, "LXGW WenKai lacks “𡒄”: set in Rare Ming B") in notes
    told_of = [sentence.partition("“")[2].partition("”")[0] for line, sentence in notes if line > 4]
    assert len("".join(told_of)) == len(set("".join(told_of)))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="Poppler's tools are not installed")
@pytest.mark.parametrize("file", ["print.pdf", "screen.pdf"])
def test_pdfium_and_poppler_give_the_words_back(rare: tuple[Outcome, tuple[Diagnostic, ...]], file: str) -> None:
    pdf = rare[0].files[file]
    with pypdfium2.PdfDocument(pdf) as document:
        pdfium_text = document[0].get_textpage().get_text_range()
    poppler = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()
    for text in (pdfium_text, poppler):
        plain = "".join(char for char in text if not char.isspace() and char not in "\u202a\u202b\u202c")
        assert [word for word in WORDS if word.replace(" ", "") not in plain] == []


def test_letters_of_a_word_stay_together_and_the_rest_in_its_face(
    rare: tuple[Outcome, tuple[Diagnostic, ...]],
) -> None:
    faces = {run.text: run.face.family for run in runs(rare[0])}
    assert {"Dvořák": "LXGW WenKai", "₂": "LXGW WenKai", "ئۇيغۇر تىلى": "Rare Naskh"}.items() <= faces.items()
    assert all(run.face.family != "LXGW WenKai" for run in runs(rare[0]) if "居民" in run.text)


@pytest.mark.skipif(not shutil.which("gs"), reason="Ghostscript is not installed")
def test_ghostscript_paints_what_pdfium_does(rare: tuple[Outcome, tuple[Diagnostic, ...]], tmp_path: Path) -> None:
    (tmp_path / "print.pdf").write_bytes(rare[0].files["print.pdf"])
    options = ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pnggray", "-r144", "-dTextAlphaBits=4", "-o", "gs.png"]
    subprocess.run(["gs", *options, "print.pdf"], cwd=tmp_path, check=True)
    with pypdfium2.PdfDocument(tmp_path / "print.pdf") as document:
        ours = document[0].render(scale=2, grayscale=True).to_pil()
    theirs = Image.open(tmp_path / "gs.png").resize(ours.size)
    dark = [np.asarray(picture.reduce(20), dtype=float) for picture in (ours, theirs)]
    stories = slice(24, -4), slice(4, -4)  # not the masthead, whose red the two turn into other grays
    assert np.abs(dark[0] - dark[1])[stories].max() < 16  # a glyph that is missing makes 60


def test_the_web_edition_has_them_too(rare: tuple[Outcome, tuple[Diagnostic, ...]]) -> None:
    story = rare[0].edition.issue.pages[0].lead
    assert story is not None and all(word in story.plain for word in WORDS)


def test_what_no_face_has_is_an_error_with_what_to_do(tmp_path: Path) -> None:
    found = checked(write(tmp_path, "张𡒄女士来访。"))
    assert told(found, "missing-glyph") == [(10, "no face has “𡒄” (U+21484); the style’s is Noto Serif SC 400")]
    hint = hints(next(one for one in found if one.code == "missing-glyph"))[0]
    assert hint.startswith("put a font that has it into a folder fonts/ beside issue.yaml")


def test_a_script_that_no_face_has_is_one_error(tmp_path: Path) -> None:
    found = told(checked(write(tmp_path, "牌子上写着ئۇيغۇر تىلى两个词。")), "missing-glyph")
    assert len(found) == 1 and found[0][0] == 10


def test_the_masthead_too(tmp_path: Path) -> None:
    assert told(checked(write(tmp_path, "居民来了。", publisher="𡒄社区")), "missing-glyph")[0][0] == 4


def test_variants_that_no_face_has_are_taken_out_with_a_note(tmp_path: Path) -> None:
    outcome = make(write(tmp_path, "葛\U000e0101先生的电话☎\ufe0f，葛\U000e0101先生。", headline="葛\U000e0101先生"))
    assert outcome.good
    assert told(outcome.diagnostics, "variation-selector") == [
        (8, "no face has the variant of “葛” that U+E0101 asks for: the usual “葛” is set"),
        (10, "“☎” has U+FE0F behind it, which only screens heed: taken out"),
    ]
    story = outcome.edition.issue.pages[0].lead
    assert story is not None and story.plain == "葛先生的电话☎，葛先生。"


def test_signs_that_telephones_draw_are_printed_as_letters(tmp_path: Path) -> None:
    outcome = make(write(tmp_path, "足球⚽比赛⚾，⚫白棋⚪\ufe0f黑棋。"))
    assert outcome.good
    with pypdfium2.PdfDocument(outcome.files["print.pdf"]) as document:
        text = document[0].get_textpage().get_text_range()
    assert all(sign in text for sign in "⚽⚾⚫⚪")


def theme(folder: Path, *lines: str) -> None:
    """A theme beside the issue, with what it says beyond base."""
    (folder / "theme").mkdir()
    (folder / "theme" / "theme.yaml").write_text("\n".join(["extends: base", *lines]) + "\n", "utf-8")


def test_a_theme_says_which_face_is_asked_first(tmp_path: Path) -> None:
    theme(tmp_path, "faces: {latin: Rare Naskh}", "fallback: [kai, Rare Ming A]")
    issue = write(tmp_path, "龘字和葛\U000e0100字。", ["RareMingA.ttf", "RareNaskh.ttf"], theme="./theme")
    assert not told(checked(issue), "face-fallback")[1:]
    text = (tmp_path / "theme" / "theme.yaml").read_text("utf-8")
    (tmp_path / "theme" / "theme.yaml").write_text(text.replace("Rare Ming A", "Rare Ming"), "utf-8")
    with pytest.raises(LayoutError) as caught:
        checked(issue)
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.span and fault.span.line) == ("unknown-face", 3)
    assert hints(fault) == ("did you mean “Rare Ming A”?",)


def test_a_face_of_one_weight_is_taken_for_all_with_a_note(tmp_path: Path) -> None:
    theme(tmp_path, "faces: {kai: LXGW WenKai}", "styles: {headline: {face: kai}, caption: {face: kai, weight: 300}}")
    outcome = make(write(tmp_path, "居民来了。", theme="./theme"))
    assert outcome.good
    ((line, sentence),) = told(outcome.diagnostics, "nearest-weight")
    assert line == 2 and sentence == (
        "LXGW WenKai is used at weight 400, the nearest it has, by headline (900), caption (300)"
    )


def test_a_traditional_face_of_all_regions_keeps_its_forms(tmp_path: Path) -> None:
    theme(tmp_path, "faces: {song: Rare Song TC}")
    shutil.copytree(FONTS, tmp_path / "theme" / "fonts", ignore=shutil.ignore_patterns("*.py", "*.md"))
    outcome = make(write(tmp_path, "戶，過骨。", theme="./theme"))
    assert outcome.good
    with pypdfium2.PdfDocument(io.BytesIO(outcome.files["print.pdf"])) as document:
        page = document[0].get_textpage()
        comma = page.get_text_range().index("，")
        left, right, x, y = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(page.raw, comma, left, right, ctypes.c_double(), ctypes.c_double())
        pdfium.FPDFText_GetCharOrigin(page.raw, comma, x, y)
    assert 0.3 < (left.value - x.value) / 10.5 < 0.5  # in the middle of its square, not at its left


def test_a_face_of_a_shipped_one_s_name_takes_its_place(tmp_path: Path) -> None:
    font = TTFont(FONTS / "RareMingB.ttf")
    font["name"].setName("LXGW WenKai", 1, 3, 1, 0x409)
    (tmp_path / "fonts").mkdir()
    font.save(tmp_path / "fonts" / "fuller.ttf")
    outcome = make(write(tmp_path, "张*𡒄女士*来访。"))
    assert outcome.good
    notes = told(outcome.diagnostics, "face-fallback")
    assert notes[0] == (10, "LXGW WenKai lacks “女士”: set in Noto Serif SC")
    assert outcome.opened.faces.used_of(fonts_folder())[0].is_file()
