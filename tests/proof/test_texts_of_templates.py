"""What a theme's own templates of web and mail leave out, hide, double or move of stories is told with their line."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from layout.compare import snapshot
from layout.edition import Proof
from layout.edition.faithful import doubled, lapses_of
from layout.edition.shown import ShownWords, shown_by
from layout.edition.templating import TEMPLATES
from layout.errors import Diagnostic, LayoutError, Severity
from layout.letters import newsletter, proof_letter
from layout.model.body import BodyParagraph, BoxEnd, BoxHead, Inline, Marks, QuickResponse, Subhead, Table, Text
from layout.model.edition import Edition
from layout.model.issue import Story
from layout.model.posting import MailSettings
from layout.specimen.screens import screen_faults
from layout.web import build_web
from layout.wording import message

WEB = "https://paper.example.org/112"
BLOCK = "{{ show(block) }}\n"
SUMMARY = '<p class="hei muted" style="padding-top:4px;font-size:15px;line-height:1.75">{{ item.summary }}</p>'


def text(words: str, **marks: str) -> Text:
    return Text((Inline(words, marks=Marks(**marks)),))  # type: ignore[arg-type]


BODY = ("山上的水引到了村口，家家通水。", "老人说，这一天等了四十年。", "明年还要修一条路。")
STORY = Story(
    "p1.lead",
    text("青溪通水"),
    byline=text("记者 叶青"),
    body=(
        *(BodyParagraph(text(words)) for words in BODY),
        BoxHead(text("链接")),
        BodyParagraph(text("全长4.6公里")),
        BoxEnd(),
        Table(((text("村"), text("户")), (text("上河"), text("32")), (text("下河"), text("18"))), 1),
    ),
)
WHOLE = "青溪通水记者叶青" + "".join(BODY) + "链接全长4.6公里村户上河32下河18"


def lapses(words: str, story: Story = STORY, above: str = "") -> list[tuple[str, str, str]]:
    shown = ShownWords(words, above)
    return [(one.form, one.role, one.text) for one in (*lapses_of(story, shown), *doubled([story], shown, True))]


@pytest.mark.parametrize(
    "words",
    [
        WHOLE,
        f"首页{WHOLE}上一篇",
        "链接全长4.6公里" + WHOLE.replace("链接全长4.6公里", ""),
        f"{BODY[0]}{WHOLE}",
        WHOLE.replace("村户上河32下河18", "村上河下河户3218"),
        WHOLE.replace("村户上河32下河18", "村：上河户：32村：下河户：18"),
    ],
)
def test_what_a_design_may_do_with_a_storys_texts(words: str) -> None:
    assert lapses(words) == []


def test_what_it_may_not() -> None:
    assert lapses(WHOLE.replace("记者叶青", "")) == [("", "byline", "记者叶青")]
    assert lapses(WHOLE.replace(BODY[1], "")) == [("", "body", BODY[1])]
    assert lapses(WHOLE.replace("32", "")) == [("", "body", "32")]
    assert lapses(WHOLE.replace(BODY[0] + BODY[1], BODY[1] + BODY[0])) == [("order", "body", BODY[1])]
    assert lapses(WHOLE.replace(BODY[1], BODY[1] * 2)) == [("twice", "body", BODY[1])]


def test_words_that_a_body_says_again_and_again_are_not_drawn_twice() -> None:
    """Where its paragraphs meet they seem to stand once more."""
    again = "雨棚修好了大家都来看三号楼的台阶也量了一遍"
    body = (again * 2 + again[:9], again[9:] + again, again)
    said = Story("s", Text((Inline("雨棚"),)), body=tuple(BodyParagraph(Text((Inline(words),))) for words in body))
    assert list(doubled([said], ShownWords("雨棚" + "".join(body)))) == []
    assert [one.form for one in doubled([said], ShownWords("雨棚" + "".join(body * 2)))][:1] == ["twice"]


def test_what_stands_above_characters_is_there_too() -> None:
    story = Story("s", text("人物"), body=(BodyParagraph(text("邸医生", over="dǐ")), Subhead(text("分题"))))
    assert lapses("人物邸医生分题", story, "dǐ") == [] == lapses("人物邸医生（dǐ）分题", story)
    assert lapses("人物邸医生分题", story) == [("", "body", "邸医生（dǐ）")]


def test_what_nobody_sees_is_not_shown() -> None:
    html = (
        "<head><title>题</title></head><p>甲<br>乙</p><script>丙</script><div style='top:0;DISPLAY : none'><p>丁</p>"
        "</div><p hidden>戊</p><ruby>己<rp>(</rp><rt>jǐ</rt><rp>)</rp></ruby><span aria-hidden='true'>庚</span>"
        "<a href='story-1.html#x' style='opacity:0.5'>辛</a><!-- 壬 --><p style='opacity:0'>癸</p>"
    )
    assert shown_by(html) == ShownWords("甲乙己辛", "jǐ", frozenset({"story-1.html"}))


def themed(edition: Edition, folder: Path, changes: dict[str, tuple[str, str]]) -> Edition:
    """The edition in a theme with templates of its own, made of ours: name → what is exchanged in it for what."""
    for name, (old, new) in changes.items():
        ours = (TEMPLATES / name).read_text("utf-8")
        assert old in ours
        (folder / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "templates" / name).write_text(ours.replace(old, new), "utf-8")
    return replace(edition, theme=replace(edition.theme, folders=(folder,)))


def whole(edition: Edition) -> Edition:
    return replace(edition, issue=replace(edition.issue, mail=MailSettings(whole=True)))


def told(found: tuple[Diagnostic, ...]) -> Iterator[tuple[str, str, str, int]]:
    """Form, part, file and line of what is told of texts."""
    for one in found:
        if one.code == "screen-text":
            part = str(one.said.named["part"].named["role"]) if "part" in one.said.named else ""  # type: ignore[union-attr]
            yield one.form, part, one.span.file.name if one.span else "", one.span.line if one.span else 0


@pytest.fixture
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("layout.web.site.SHEET_WIDTHS", (60, 120))
    monkeypatch.setattr("layout.web.site.SHARE_SIZE", (120, 63))


def line_of(file: Path, words: str) -> int:
    """The first line of a file that has these words."""
    return next(n for n, line in enumerate(file.read_text("utf-8").splitlines(), 1) if words in line)


@pytest.mark.slow
@pytest.mark.usefixtures("coarse")
@pytest.mark.parametrize(
    ("name", "old", "new", "expected", "at"),
    [
        ("web/story.html.j2", BLOCK, "", ("", "body"), "in story.body"),
        ("web/story.html.j2", BLOCK, BLOCK * 2, ("twice", "body"), "in story.body"),
        (
            "web/story.html.j2",
            "in story.body if not",
            "in story.body|reverse if not",
            ("order", "body"),
            "in story.body",
        ),
        ("web/story.html.j2", '{{ story.deck|rich("deck") }}', "", ("", "deck"), "story.deck"),
        ("web/blocks.html.j2", "<h2>{{ block.text|rich }}</h2>", "", ("", "body"), "macro show("),
        ("web/story.html.j2", '<div class="body">', '<div class="body" hidden>', ("", "body"), "in story.body"),
        ("web/style.css.j2", ".deck {", ".deck { display: none;", ("", "deck"), "display"),
        ("web/page.html.j2", 'href="{{ entry.file }}"', 'href="#"', ("link", ""), ""),
    ],
)
def test_the_web_edition_has_what_was_written(
    name: str, old: str, new: str, expected: tuple[str, str], at: str, edition: Edition, tmp_path: Path
) -> None:
    with pytest.raises(LayoutError) as caught:
        build_web(themed(edition, tmp_path / "theme", {name: (old, new)}), tmp_path / "web", WEB)
    place = Path(name).name if at else ""
    line = line_of(tmp_path / "theme" / "templates" / name, at) if at else 0
    assert set(told(caught.value.diagnostics)) == {(*expected, place, line)}
    assert not (tmp_path / "web").exists()


@pytest.mark.slow
@pytest.mark.usefixtures("coarse")
def test_of_several_templates_the_one_that_does_it_is_named(edition: Edition, tmp_path: Path) -> None:
    changes = {
        "web/base.html.j2": ("<footer", "<footer lang='zh'"),
        "web/story.html.j2": ('<p class="byline">', '<p class="byline by">'),
        "web/blocks.html.j2": ("<p>{{ block.text|linked }}</p>", "<p>{{ block.text|linked|truncate(20) }}</p>"),
    }
    with pytest.raises(LayoutError) as caught:
        build_web(themed(edition, tmp_path / "theme", changes), tmp_path / "web", WEB)
    assert {file for _, _, file, _ in told(caught.value.diagnostics)} == {"blocks.html.j2"}
    changes["web/blocks.html.j2"] = ("<p>{{ block.text|linked }}</p>", "<p>{{ block.text }}</p>")
    assert build_web(themed(edition, tmp_path / "theme", changes), tmp_path / "web", WEB)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "old", "new", "expected", "whole_stories"),
    [
        ("mail/newsletter.html.j2", '{{ linked(item.link, item.title, "ink") }}', "", ("", "headline"), False),
        (
            "mail/newsletter.html.j2",
            "{% if item.summary and",
            "{% if item.entry.brief and item.summary and",
            ("", "summary"),
            False,
        ),
        ("mail/newsletter.html.j2", SUMMARY, SUMMARY * 2, ("twice", "summary"), False),
        ("mail/newsletter.txt.j2", "【{{ lead.title }}】", "", ("", "headline"), False),
        ("mail/whole.html.j2", "{{ show(block) }}", "", ("", "body"), True),
        ("mail/newsletter.txt.j2", "{{ line }}\n", "", ("", "body"), True),
        ("mail/whole.html.j2", '{{ story.byline|rich("byline") }}', "", ("", "byline"), True),
    ],
)
def test_a_letter_has_what_it_is_to_tell(
    name: str, old: str, new: str, expected: tuple[str, str], whole_stories: bool, edition: Edition, tmp_path: Path
) -> None:
    made = themed(edition, tmp_path, {name: (old, new)})
    with pytest.raises(LayoutError) as caught:
        newsletter(whole(made) if whole_stories else made, WEB)
    assert {one[:3] for one in told(caught.value.diagnostics)} == {(*expected, Path(name).name)}
    assert all(one.severity is Severity.ERROR for one in caught.value.diagnostics)


@pytest.mark.slow
def test_a_theme_whose_letters_have_headlines_alone_is_told_so(edition: Edition, tmp_path: Path) -> None:
    changes = {
        "mail/newsletter.html.j2": ("{{ item.summary }}", ""),
        "mail/newsletter.txt.j2": ("{{ item.summary }}", ""),
    }
    letter = newsletter(themed(edition, tmp_path, changes), WEB)
    found = [one for one in letter.diagnostics if one.code == "screen-text"]
    assert [(one.severity, one.form) for one in found] == [(Severity.WARNING, "summaries")] * 2
    assert "the letter has headlines alone" in message(found[0])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "old", "new", "form"),
    [
        ("mail/proof.html.j2", '<img src="{{ page.picture.src }}"', "<img", "picture"),
        ("mail/proof.html.j2", "<br>{{ finding.message }}", "", "finding"),
        ("mail/proof.txt.j2", "{{ finding.message }}", "", "finding"),
    ],
)
def test_a_proof_shows_every_page_and_what_was_found(
    name: str, old: str, new: str, form: str, edition: Edition, tmp_path: Path
) -> None:
    proof = Proof(1, datetime.datetime(2026, 6, 8, 9, 30, tzinfo=datetime.UTC), "0" * 8)
    made = themed(edition, tmp_path, {name: (old, new)})
    with pytest.raises(LayoutError) as caught:
        proof_letter(made, proof, snapshot(made), None)
    assert {one[::2] for one in told(caught.value.diagnostics)} == {(form, Path(name).name)}


@pytest.mark.slow
@pytest.mark.usefixtures("coarse")
def test_a_theme_that_is_tried_out_is_told_of_both(edition: Edition, tmp_path: Path) -> None:
    changes = {
        "web/story.html.j2": (BLOCK, ""),
        "mail/newsletter.html.j2": ('{{ linked(item.link, item.title, "ink") }}', ""),
    }
    found = list(told(tuple(screen_faults(themed(edition, tmp_path, changes)))))
    assert [file for _, _, file, _ in found] == ["story.html.j2", "newsletter.html.j2"]


@pytest.mark.slow
@pytest.mark.usefixtures("coarse")
def test_ours_say_all_of_it(edition: Edition, tmp_path: Path) -> None:
    assert newsletter(edition, WEB).diagnostics == () == newsletter(whole(edition), WEB).diagnostics
    assert build_web(edition, tmp_path / "web", WEB)


@pytest.mark.slow
def test_stories_that_lead_a_page_inside_are_whole_in_whole_letters(edition: Edition) -> None:
    front, inside = edition.issue.pages
    lead = replace(inside.stories[0], photos=front.lead.photos, deck=text("另一个副题")) if front.lead else None
    code = QuickResponse("https://e.cn/menu", text("扫码看菜单"))
    lead = replace(lead, body=(*lead.body, code), kicker=text("一条引题"), column=text("一个栏目")) if lead else None
    pages = (front, replace(inside, lead=lead, stories=inside.stories[1:]))
    letter = newsletter(whole(replace(edition, issue=replace(edition.issue, pages=pages))), WEB)
    assert "另一个副题" in letter.html and "一个栏目　一条引题" in letter.html
    assert "居民在新开放的阅览室里读书 周临河 摄</p>" in letter.html
    assert "扫码看菜单\nhttps://e.cn/menu\n" in letter.text
