"""Whatever stands in a Word file is in its story or told; and the story can be read."""

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from layout.errors import LayoutError
from layout.intake.reading import read_files
from layout.intake.storyfile import Writing, story_text
from layout.source import read_issue
from tests.intake.random_word import bodies, characters, counted, packed, words

QUIET = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
ISSUE = "theme: tianshan\ndate: 2027-03-05\nnumber: 1\nmasthead: {name: 报}\npages: 1\nstories: [stories/x.md]\n"
MAY_BE = {"list-deep", "no-headline", "table-ragged", "table-large", "several-lines", "empty-block"}
"""What is wrong with such texts as newspaper matter, not with how they are written."""


@given(body=bodies, header=words, note=words)
@QUIET
def test_every_character_is_in_the_story_or_told(body: str, header: str, note: str) -> None:
    content = packed(body, header, note)
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "稿件.docx"
        file.write_bytes(content)
        (reading,) = read_files([file], Path(place) / "staging")
        assert reading.drafts, reading.told
        kept = Counter[str]()
        for draft in reading.drafts:
            kept += counted(story_text(draft, [], Writing())) + counted(" ".join(one.text for one in draft.left_out))
        assert counted(characters(content)) - kept == {}


@given(body=bodies, note=words)
@settings(QUIET, max_examples=40)
def test_the_story_can_be_read(body: str, note: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "稿件.docx").write_bytes(packed(body, note=note))
        (reading,) = read_files([folder / "稿件.docx"], folder / "staging")
        assert reading.drafts
        if not reading.drafts[0].body:
            return
        (folder / "stories").mkdir()
        (folder / "stories" / "x.md").write_text(story_text(reading.drafts[0], [], Writing()), "utf-8")
        (folder / "issue.yaml").write_text(ISSUE, "utf-8")
        found = _found(folder)
        assert [one for one in found if one[1] not in MAY_BE] == []


def _found(folder: Path) -> list[tuple[str, str]]:
    try:
        _, found = read_issue(folder)
    except LayoutError as fault:
        found = fault.diagnostics
    return [(str(one.severity), one.code) for one in found if one.severity == "error"]
