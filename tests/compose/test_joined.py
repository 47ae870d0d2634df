"""Characters that are drawn joined or stacked: nothing between them, one run of a line, broken where readers expect."""

import pytest
from fake_fonts import FACE, FAKE, form, piece, texts

from layout.compose import Measure, Paragraph, Piece, compose
from layout.model.theme import Align, FaceRef

OTHER = FaceRef("Other")
UYGHUR = "ئۇيغۇر تىلى مەكتەپ"
TIBETAN = "བོད་ཡིག་བཀྲ་ཤིས"


def with_joined(before: str, joined: str, after: str, em: float, tracking: float = 0.0) -> Paragraph:
    """A paragraph with a joined piece in another face."""
    pieces = [piece(before), Piece(joined, OTHER, 10.0, "body", joined=True), piece(after)]
    return compose(pieces, form(em, tracking=tracking), FAKE)


@pytest.mark.parametrize("tracking", [0.0, 0.1])
@pytest.mark.parametrize("joined", [UYGHUR, TIBETAN])
def test_a_joined_piece_is_one_run_without_spacing(joined: str, tracking: float) -> None:
    line = with_joined("国国国国", joined, "国" * 30, 30, tracking).lines[0]
    (run,) = [run for run in line.runs if run.face == OTHER]
    assert (run.text, run.spacing) == (joined, 0.0)
    assert line.full


def test_lines_end_at_spaces_of_words_and_syllables() -> None:
    for joined, ends in ((UYGHUR, ("ئۇيغۇر", "تىلى", "مەكتەپ")), (TIBETAN, ("བོད་", "ཡིག་", "བཀྲ་", "ཤིས"))):
        for em in range(10, 24):
            lines = texts(with_joined("国国国", joined, "国国国国", em))
            parts = [line.strip("国") for line in lines if line.strip("国")]
            assert all(part.endswith(ends) for part in parts), (em, parts)
            assert "".join("".join(lines).split()) == "".join(f"国国国{joined}国国国国".split())


def test_a_shift_reaches_the_run() -> None:
    pieces = [piece("国"), Piece("国", OTHER, 10.0, "body", shift=0.2), piece("国")]
    (line,) = compose(pieces, form(20, align=Align.START), FAKE).lines
    assert [run.shift for run in line.runs] == [0.0, 0.2, 0.0]


def test_a_measure_without_faces_leaves_texts_to_their_styles() -> None:
    assert Measure.face_runs(FAKE, FACE, "国") == ()


def test_high_and_low_figures_belong_to_their_word() -> None:
    (line,) = compose([piece("国CO₂国")], form(20, align=Align.START), FAKE).lines
    assert next(run.text for run in line.runs if "₂" in run.text).startswith("CO")
