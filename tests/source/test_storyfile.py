"""Stories in files of their own: fields and body, on pages and in the newslist, and every mistake at its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from layout.errors import Diagnostic, LayoutError
from layout.model.issue import Issue, Story
from layout.source import issue_schema, read_issue
from layout.wording import hints, message
from tests.source.folder import png

HEAD = "theme: tianshan\ndate: 2027-03-12\nnumber: 3\nmasthead: {name: 青溪镇报}\n"
PAGED = HEAD + "pages:\n  - stories:\n      - "
WELL = "---\nheadline: 老井清淤\n---\n本报讯 村口的老井清了淤。\n"
Put = Callable[..., Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Writes an issue and its stories, by name; tells where the issue is."""

    def put(issue: str, **stories: str | bytes) -> Path:
        folder = tmp_path / "2027-03-12"
        (folder / "stories").mkdir(parents=True, exist_ok=True)
        for name, text in stories.items():
            file = folder / "stories" / f"{name}.md"
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        (folder / "issue.yaml").write_text(issue, "utf-8")
        return folder / "issue.yaml"

    return put


def read(path: Path) -> Issue:
    return read_issue(path)[0]


def faults(path: Path) -> list[Diagnostic]:
    with pytest.raises(LayoutError) as problem:
        read_issue(path)
    return list(problem.value.diagnostics)


def places(found: list[Diagnostic]) -> list[str]:
    """code@file:line:column of each."""
    return [f"{d.code}@{d.span.file.name}:{d.span.line}:{d.span.column}" for d in found if d.span]


def headline(story: Story | None) -> str:
    assert story is not None and story.headline is not None
    return story.headline.plain


def test_a_page_names_files_everywhere_it_has_stories(put: Put) -> None:
    issue = read(
        put(
            HEAD + "pages:\n  - lead: stories/well.md\n    stories:\n      - stories/tea.md\n"
            "      - {file: stories/tea.md, id: again, headline: 茶事, box: yes}\n"
            "    briefs: {title: 简讯, items: [stories/note.md]}\n",
            well=WELL,
            tea="---\nheadline: 春茶开采\n---\n采茶了。\n",
            note="今日停水。\n",
        )
    )
    (page,) = issue.pages
    assert [story.id for story in page.everything()] == ["well", "tea", "again", "note"]
    assert headline(page.lead) == "老井清淤" and headline(page.stories[1]) == "茶事" and page.stories[1].box
    assert page.briefs is not None and page.briefs.items[0].plain == "今日停水。"


def test_the_lead_may_be_named_by_its_id(put: Put) -> None:
    files = {"well": WELL, "tea": WELL.replace("老井", "新井")}
    page = read(put(HEAD + "pages:\n  - lead: tea\n    stories: [stories/well.md, stories/tea.md]\n", **files)).pages[0]
    assert headline(page.lead) == "新井清淤" and [story.id for story in page.stories] == ["well"]
    newslist = read(put(HEAD + "pages: 2\nlead: tea\nstories: [stories/well.md, stories/tea.md]\n")).newslist
    assert newslist is not None and [(one.story.id, one.page) for one in newslist.stories] == [("tea", 1), ("well", 0)]


@pytest.mark.parametrize(
    ("issue", "said", "hint"),
    [
        ("pages:\n  - lead: wel\n    stories: [stories/tea.md]\n", "wel", "stories/well.md"),
        ("pages:\n  - lead: te\n    stories: [stories/tea.md]\n", "te", "tea"),
        ("pages: 2\nlead: te\nstories: [stories/tea.md]\n", "te", "tea"),
        ("pages:\n  - stories: [stories/tee.md]\n", "stories/tee.md", "stories/tea.md"),
        ("pages:\n  - lead: tea.md\n", "tea.md", "stories/tea.md"),
    ],
)
def test_what_is_not_there_is_told_with_what_is_like_it(put: Put, issue: str, said: str, hint: str) -> None:
    found = [d for d in faults(put(HEAD + issue, well=WELL, tea=WELL)) if d.severity == "error"]
    assert len(found) == 1 and said in message(found[0]) and hint in " ".join(hints(found[0]))


def test_a_lead_that_is_only_text_is_told_as_ever(put: Put) -> None:
    assert [d.code for d in faults(put(HEAD + "pages:\n  - lead: 大桥合龙\n"))] == ["wrong-type"]


def test_every_mistake_in_a_file_has_its_place(put: Put) -> None:
    story = "---\nheadline: 题\nbylin: 某某\nphotos:\n  - file: photos/no.jpg\n---\n第一段。\n第二段有\x00字。\n"
    found = faults(put(PAGED + "stories/a.md\n", a=story))
    assert places(found) == [
        "unknown-key@a.md:3:1",
        "no-such-file@a.md:5:11",
        "control-character@a.md:8:5",
        "invisible@a.md:8:5",
    ]


def test_what_is_wrong_with_the_whole_story_is_told_in_its_file(put: Put) -> None:
    found = faults(put(PAGED + "{box: yes, file: stories/a.md}\n", a="---\nbyline: 某某\n---\n正文。\n"))
    assert places(found) == ["no-headline@a.md:2:1"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\nheadline: 题\n\n正文。\n", "front-open@a.md:1:1"),
        ("———\nheadline: 题\n———\n正文。\n", "front-open@a.md:1:1"),
        ("\n--\nheadline: 题\n--\n正文。\n", "front-open@a.md:2:1"),
        ("headline: 题\nbyline: 某某\n\n正文。\n", "front-open@a.md:1:1"),
        ("---\nheadline: 题\nfile: stories/b.md\n---\n正文。\n", "unknown-key@a.md:3:1"),
        ("---\nheadline: 题\nbody: 上文。\n---\n下文。\n", "body-twice@a.md:3:1"),
        ("---\nheadline: [题\n---\n正文。\n", "yaml-syntax@a.md:2:11"),
        ("---\nheadline: 题\n---\n<html><body>正文。</body></html>\n", "web-page@issue.yaml:7:9"),
        (b"\xff\xfe\x00\xd8", "not-text@issue.yaml:7:9"),
        ("PK\x03\x04" + "\x00" * 200, "not-text@issue.yaml:7:9"),
    ],
)
def test_files_that_are_no_story(put: Put, text: str | bytes, place: str) -> None:
    assert place in places(faults(put(PAGED + "stories/a.md\n", a=text)))


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("text", [WELL, WELL.replace("\n", "\r\n"), WELL.replace("---\n", "\n--- \n", 1)])
def test_whatever_an_editor_saves_it_as(put: Put, codec: str, text: str) -> None:
    issue, found = read_issue(put(PAGED + "stories/a.md\n", a=text.encode(codec)))
    (story,) = issue.pages[0].stories
    assert headline(story) == "老井清淤" and story.plain == "本报讯 村口的老井清了淤。"
    assert [d.code for d in found] == ([] if codec == "utf-8-sig" else ["encoding"])


def test_the_body_needs_no_indentation_and_keeps_its_places(put: Put) -> None:
    text = "---\nheadline: 题\n...\n## 分题\n  - 一点\n  - 两点,半角\n\n> 编者按\n"
    (story,) = read(put(PAGED + "stories/a.md\n", a=text)).pages[0].stories
    spans = [part.span for block in story.body for part in block.texts()]
    assert [span.line for span in spans if span] == [4, 5, 6, 8]


def test_pictures_lie_in_the_issues_folder_or_beside_the_story(put: Put) -> None:
    text = "---\nheadline: 题\nphotos: [{file: photos/a.png}, {file: b.png}]\n---\n正文。\n"
    path = put(PAGED + "stories/a.md\n", a=text)
    (path.parent / "photos").mkdir()
    for place in ("photos/a.png", "stories/b.png"):
        (path.parent / place).write_bytes(png(60, 40))
    (story,) = read(path).pages[0].stories
    assert [photo.picture.file.parent.name for photo in story.photos] == ["photos", "stories"]


def test_nothing_outside_the_issues_folder_is_read(put: Put, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text(WELL, "utf-8")
    path = put(PAGED + "stories/link.md\n      - ../secret.md\n      - {file: stories/a.md}\n", a=WELL)
    (path.parent / "stories" / "link.md").symlink_to(tmp_path / "secret.md")
    found = faults(path)
    assert places(found) == ["outside-folder@issue.yaml:7:9", "outside-folder@issue.yaml:8:9"]


@pytest.mark.parametrize("listed", ["{fil: stories/a.md}", "{file: [stories/a.md]}"])
def test_a_file_that_is_misnamed_is_told_once(put: Put, listed: str) -> None:
    for issue in (PAGED + listed, HEAD + "pages: 1\nstories:\n  - " + listed):
        assert len(faults(put(issue + "\n", a=WELL))) == 1


def test_a_file_that_nothing_names_is_noted(put: Put) -> None:
    path = put(
        PAGED + "stories/a.md\n      - {headline: 题, body: {file: stories/b.md}}\n", a=WELL, b="文。", lost=WELL
    )
    _, found = read_issue(path)
    assert [(d.severity, d.code) for d in found] == [("note", "story-unlisted")]
    assert "stories/lost.md" in message(found[0]) and "stories/b.md" not in message(found[0])


def test_a_file_named_twice_is_told(put: Put) -> None:
    (found,) = faults(put(PAGED + "stories/a.md\n      - stories/a.md\n", a=WELL))
    assert found.code == "duplicate-id" and places([found]) == ["duplicate-id@issue.yaml:8:9"]
    assert message(found) == "“a.md” is listed already, in line 7"


def test_what_a_file_says_of_its_place_is_noted_where_pages_list_their_stories(put: Put) -> None:
    story = "---\nheadline: 题\npage: 3\nhold: yes\n---\n正文。\n"
    _, found = read_issue(put(PAGED + "stories/a.md\n", a=story))
    assert places(list(found)) == ["place-unused@a.md:3:7", "place-unused@a.md:4:7"]
    newslist = read(put(HEAD + "pages: 4\nstories: [stories/a.md]\n")).newslist
    assert newslist is not None and (newslist.stories[0].page, newslist.stories[0].hold) == (3, True)


def test_fillers_may_be_files_too(put: Put) -> None:
    text = (
        HEAD + "pages: 1\nstories: [stories/a.md]\nfillers:\n  - stories/tip.md\n  - {file: stories/other.md, id: o}\n"
    )
    newslist = read(put(text, a=WELL, tip=WELL, other=WELL)).newslist
    assert newslist is not None and [filler.id for filler in newslist.fillers] == ["tip", "o"]


def test_cleaning_is_told_file_by_file(put: Put) -> None:
    text = "---\nheadline: 题\n---\n他说,好。\n"
    _, found = read_issue(put(PAGED + "{file: stories/a.md, headline: '甲,乙'}\n", a=text))
    assert sorted(places(list(found))) == ["punctuation@a.md:4:3", "punctuation@issue.yaml:7:42"]


def test_the_schema_takes_names_of_files() -> None:
    page = issue_schema("en")["$defs"]["page"]["properties"]
    assert {"type": "string"} in page["lead"]["anyOf"] and {"type": "string"} in page["stories"]["items"]["anyOf"]
