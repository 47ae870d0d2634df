"""The two letters: opened in a real browser, weighed, and read as a mail program reads them."""

import dataclasses
import datetime
import email
import email.policy
import html.parser
import itertools
from collections.abc import Callable
from email.header import decode_header, make_header
from pathlib import Path
from typing import Any

import edition_sample
import pytest
import zxingcpp
from PIL import Image

from layout.compare import Snapshot, snapshot, snapshot_of_pdf
from layout.edition import Proof
from layout.edition.contents import entries, first_paragraph
from layout.errors import LayoutError, Span, error, warning
from layout.letters import Letter, ProofShelf, newsletter, proof_letter
from layout.letters.findings import shown_diagnostics
from layout.mail import Envelope, Recipient, Unsubscribe, preview_html, write_letters
from layout.model.edition import Edition
from layout.model.issue import Subscription
from layout.model.page import StoryFit
from layout.model.posting import MailSettings
from layout.model.theme import Style
from layout.wording import message
from tests.patience import PATIENT

pytestmark = pytest.mark.slow

Browser = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]
NOW = datetime.datetime(2026, 6, 8, 9, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
WEB = "https://paper.example.org/112"
ENVELOPE = Envelope(Recipient("news@example.org", "临河社区报"), unsubscribe=Unsubscribe(mailbox="leave@example.org"))
READER = Recipient("reader@example.org", "读者")
TITLES = (
    "{{ lead.title }}{% for page in sections %}{% for item in page.items %}{{ item.title }}{% endfor %}{% endfor %}"
)
"""What no letter may leave out."""


@pytest.fixture(scope="module")
def news(edition: Edition) -> Letter:
    return newsletter(edition, WEB)


@pytest.fixture(scope="module")
def second_proof(edition: Edition, revised: Edition, tmp_path_factory: pytest.TempPathFactory) -> Letter:
    shelf = ProofShelf(tmp_path_factory.mktemp("shelf"))
    first = snapshot(edition)
    shelf.keep(shelf.next(first, NOW)[0], first)
    state = snapshot(revised)
    proof, before = shelf.next(state, NOW + datetime.timedelta(hours=2))
    return proof_letter(revised, proof, state, before)


@pytest.fixture(scope="module")
def whole(edition: Edition) -> Edition:
    return dataclasses.replace(edition, issue=dataclasses.replace(edition.issue, mail=MailSettings(whole=True)))


def test_readers_get_whole_stories_where_the_paper_says_so(whole: Edition) -> None:
    letter = newsletter(whole, WEB)
    assert letter.diagnostics == ()
    for entry in entries(whole):
        for block in entry.story.body:
            for part in block.texts():
                assert "".join(part.plain.split()) in "".join(letter.text.split())


def test_too_much_for_a_letter_becomes_beginnings(whole: Edition) -> None:
    lead = whole.issue.pages[0].lead
    assert lead is not None
    long = dataclasses.replace(lead, body=lead.body * 400)
    pages = (dataclasses.replace(whole.issue.pages[0], lead=long), *whole.issue.pages[1:])
    letter = newsletter(dataclasses.replace(whole, issue=dataclasses.replace(whole.issue, pages=pages)), WEB)
    assert [message(one) for one in letter.diagnostics] == [
        "so much text: the letter has the beginnings of the stories, so that it stays under 100 KB"
    ]
    assert "三十一间家门口的图书馆" in letter.html


@pytest.mark.parametrize("kind", ["news", "second_proof"])
def test_letters_in_a_browser(kind: str, request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> None:
    """Light and dark, pictures blocked and not: readable, nothing sideways, every picture sized and described."""
    letter: Letter = request.getfixturevalue(kind)
    shown, blocked = tmp_path / "shown.html", tmp_path / "blocked.html"
    shown.write_text(preview_html(letter), "utf-8")
    blocked.write_text(preview_html(letter, pictures=False), "utf-8")
    looks = [(shown, 320, "light"), (shown, 800, "dark"), (blocked, 360, "dark")]
    if PATIENT:
        looks += [*itertools.product([shown], [360, 800, 1200], ["light", "dark"])]
        looks += [*itertools.product([blocked], [320, 800, 1200], ["light", "dark"])]
    codes = kind == "news"
    jobs = [
        {"kind": "look", "url": file.as_uri(), "width": width, "scheme": scheme}
        | ({"picture": str(tmp_path / f"{n}.png")} if codes and file is shown else {})
        for n, (file, width, scheme) in enumerate(looks)
    ]
    seen = browser(jobs)
    for (file, width, scheme), one, job in zip(looks, seen, jobs, strict=True):
        assert one["faults"] == [], (file.name, width, scheme)
        assert one["scroll"] <= width, (file.name, width, scheme)
        assert one["unsized"] == [] and one["asked"] == [] and one["broken"] == []
        if "picture" in job:
            found = zxingcpp.read_barcodes(Image.open(str(job["picture"])))
            expected = {place.url for place in edition_sample.issue(tmp_path).masthead.subscribe}
            assert {code.text for code in found} == expected, (width, scheme)
    grounds = {scheme: one["ground"] for (_, _, scheme), one in zip(looks, seen, strict=True)}
    assert grounds["light"] != grounds["dark"]


def test_the_judge_sees_what_is_wrong(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    image = "<img src='https://elsewhere.example/pixel.png'>"
    page.write_text(f"<html lang=en><title>x</title><p style='color:#999;width:900px'>pale</p>{image}", "utf-8")
    seen = browser([{"kind": "look", "url": page.as_uri(), "width": 360, "scheme": "light"}])[0]
    assert any("color-contrast" in fault for fault in seen["faults"]) and any("image-alt" in f for f in seen["faults"])
    assert seen["scroll"] > 360 and seen["asked"] == ["https://elsewhere.example/pixel.png"] and seen["unsized"]


def test_the_newsletter_has_every_story_in_both_parts(news: Letter, edition: Edition) -> None:
    for entry in entries(edition):
        assert entry.title.split("，")[0] in news.html and entry.title in news.text
        assert f"{WEB}/{entry.file}" in news.html and f"{WEB}/{entry.file}" in news.text
    lead = edition.issue.pages[0].lead
    assert lead
    opening = first_paragraph(lead)
    assert opening and opening.plain in news.html and opening.plain in news.text
    for place in edition.issue.masthead.subscribe:
        assert place.url.replace("&", "&amp;") in news.html and place.url in news.text
    assert "p2.story1" not in news.text.replace("story-p2.story1", ""), "ids are for links only"


def test_styles_are_on_the_elements_and_media_queries_stay(news: Letter) -> None:
    assert "@media (prefers-color-scheme: dark)" in news.html or "@media(prefers-color-scheme:dark)" in news.html
    assert "<!--[if mso]>" in news.html and 'role="presentation"' in news.html
    assert all("style=" in tag for tag in news.html.split("<h3")[1:])
    assert "<link" not in news.html and "<script" not in news.html
    assert sum(len(p.data) for p in news.pictures) < 1_000_000


def test_any_issue_makes_a_letter_that_is_shown_whole_and_every_step_is_told(edition: Edition) -> None:
    def with_stories(count: int) -> Edition:
        stories = tuple(
            edition_sample.story(f"p2.s{n}", f"第{n}条消息", ("今天的消息写在这里，一句话说完。" * 6,))
            for n in range(count)
        )
        pages = (edition.issue.pages[0], dataclasses.replace(edition.issue.pages[1], stories=stories))
        return dataclasses.replace(edition, issue=dataclasses.replace(edition.issue, pages=pages))

    forms = []
    for count in (10, 80, 110, 400, 2000):
        letter = newsletter(with_stories(count), WEB)
        assert len(letter.html.encode()) < 100_000
        forms += [found.form for found in letter.diagnostics] or ["whole"]
        if forms[-1] == "top":
            assert "本版另有" in letter.html and f'{WEB}/page-2.html"' in letter.html and "本版另有" in letter.text
    assert forms == ["whole", "summaries", "headlines", "top", "top"]


def test_the_proof_says_in_every_part_that_it_is_one(second_proof: Letter, revised: Edition) -> None:
    digest = snapshot(revised).digest[:8]
    for part in (second_proof.subject, second_proof.html, second_proof.text):
        assert "校样" in part and "二校" in part and digest in part and "非最终版" in part
    assert "2026-06-08 11:30" in second_proof.html and "2026-06-08 11:30" in second_proof.text
    pdf = second_proof.attachments[0]
    assert "proof2" in pdf.name and digest in pdf.name and pdf.data != revised.screen_pdf


def test_the_attached_pdf_is_stamped_and_keeps_its_text(second_proof: Letter, revised: Edition) -> None:
    stamped = snapshot_of_pdf(second_proof.attachments[0].data, "stamped")
    assert [s.text for s in stamped.stories] == [s.text for s in snapshot_of_pdf(revised.screen_pdf, "x").stories]


def test_the_proof_tells_findings_and_changes(second_proof: Letter) -> None:
    for part in (second_proof.html, second_proof.text):
        for words in (
            "空出2行",
            "issue.yaml:40",
            "少2行",
            "七十二",
            "六十八",
            "夏令热线今起开通",
            "撤下",
        ):
            assert words in part
    assert "<del" in second_proof.html and "<ins" in second_proof.html
    assert second_proof.attachments[1].name.endswith("changes.html")


def test_a_faulty_issue_still_makes_a_proof(edition: Edition, tmp_path: Path) -> None:
    found = tuple(
        error("overset", story=f"p1.s{n}", name=f"{n} <b>is</b>", number=1, lines=1, characters=9) for n in range(200)
    )
    faulty = dataclasses.replace(edition, diagnostics=found)
    state = snapshot(faulty)
    proof, before = ProofShelf(tmp_path).next(state, NOW)
    letter = proof_letter(faulty, proof, state, before)
    assert "错误200处" in letter.html and "其余" in letter.html and "<b>is</b>" not in letter.html
    assert len(letter.html.encode()) < 100_000


def test_proofs_are_counted_and_the_same_one_is_not_counted_twice(
    edition: Edition, revised: Edition, tmp_path: Path
) -> None:
    shelf, first, second = ProofShelf(tmp_path), snapshot(edition), snapshot(revised)

    def enter(state: Snapshot, now: datetime.datetime = NOW) -> tuple[Proof, Snapshot | None]:
        proof, before = shelf.next(state, now)
        shelf.keep(proof, state)
        return proof, before

    assert shelf.next(first, NOW)[0].number == 1 and not shelf.numbers(), "looking at it does not count"
    assert enter(first) == (shelf.load(1)[0], None)
    again, _ = enter(first, NOW + datetime.timedelta(days=1))
    assert (again.number, again.made) == (1, NOW)
    proof, before = enter(second)
    assert (proof.number, proof.name, before) == (2, "二校", first)
    third, before = enter(first)
    assert (third.name, before) == ("三校", second)
    (tmp_path / "proof-3.json").write_text("{", "utf-8")
    with pytest.raises(LayoutError) as caught:
        enter(second)
    assert "proof 3" in message(caught.value.diagnostics[0])


def test_a_proof_takes_its_number_when_its_first_letter_has_gone(
    edition: Edition, revised: Edition, tmp_path: Path
) -> None:
    gone: set[int] = set()
    shelf, first, second = ProofShelf(tmp_path, gone.__contains__), snapshot(edition), snapshot(revised)
    shelf.keep(shelf.next(first, NOW)[0], first)
    proof, before = shelf.next(second, NOW)
    assert (proof.name, before) == ("一校", None), "the first try reached nobody"
    shelf.keep(proof, second)
    gone.add(1)
    proof, before = shelf.next(first, NOW)
    assert (proof.name, before) == ("二校", second)


def test_a_dry_run_writes_what_would_be_sent(news: Letter, tmp_path: Path) -> None:
    readers = [READER, Recipient("a/b@example.org", "王小明")]
    preview, *letters = write_letters(news, readers, ENVELOPE, tmp_path / "mail", NOW)
    assert "cid:" not in preview.read_text("utf-8") and len(letters) == 2
    for path, reader in zip(letters, readers, strict=True):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert message["To"].addresses[0].addr_spec == reader.address and not message.defects
        assert message["Subject"] == news.subject
        body = message.get_body(("html",))
        assert body is not None
        cids = {part["Content-ID"].strip("<>") for part in message.walk() if part["Content-ID"]}
        assert all(f"cid:{cid}" in body.get_content() for cid in cids) and len(cids) == len(news.pictures)
        assert "mailto:leave@example.org" in body.get_content() and "unsubscribe.invalid" not in body.get_content()
    before = [path.read_bytes() for path in letters]
    assert [path.read_bytes() for path in write_letters(news, readers, ENVELOPE, tmp_path / "mail", NOW)[1:]] == before


@pytest.mark.parametrize(
    "poison", ["a\r\nBcc: all@example.org", "a\nb", "a\rb", "a\0b", "a\u2028b", "a\x85b", "a\u202eb"]
)
def test_no_header_can_be_smuggled_in(news: Letter, tmp_path: Path, poison: str) -> None:
    """In the subject, the sender, the answer's address, the list's name, the way out."""
    good = ENVELOPE
    bad: list[tuple[Letter, Envelope]] = [
        (dataclasses.replace(news, subject=poison), good),
        (news, dataclasses.replace(good, sender=Recipient("news@example.org", poison))),
        (news, dataclasses.replace(good, sender=Recipient(f"{poison}@example.org"))),
        (news, dataclasses.replace(good, reply_to=Recipient("news@example.org", poison))),
        (news, dataclasses.replace(good, list_name=poison)),
        (news, dataclasses.replace(good, unsubscribe=Unsubscribe(url=f"https://example.org/{poison}"))),
        (news, dataclasses.replace(good, unsubscribe=Unsubscribe(mailbox=f"{poison}@example.org"))),
    ]
    for letter, envelope in bad:
        with pytest.raises(LayoutError) as caught:
            write_letters(letter, [READER], envelope, tmp_path / "mail", NOW)
        assert caught.value.exit_code == 2
    assert not list(tmp_path.rglob("*.eml"))


def test_a_newsletter_without_a_way_out_is_not_sent_and_a_proof_needs_none(
    news: Letter, second_proof: Letter, tmp_path: Path
) -> None:
    envelope = Envelope(ENVELOPE.sender)
    ways = [(None, "needs a way to unsubscribe"), (Unsubscribe("http://example.org/leave"), "no https address")]
    ways += [
        (Unsubscribe("https://example.org/{adress}"), "nothing stands for"),
        (Unsubscribe("https://{token}.cn"), ""),
    ]
    ways += [(Unsubscribe("https://example.org/{token}"), "needs a key"), (Unsubscribe("https://e.cn/{"), "")]
    for way, says in ways:
        with pytest.raises(LayoutError) as caught:
            write_letters(news, [READER], dataclasses.replace(envelope, unsubscribe=way), tmp_path, NOW)
        assert says in message(caught.value.diagnostics[0]) and caught.value.diagnostics[0].code == "bad-unsubscribe"
    path = write_letters(second_proof, [READER], envelope, tmp_path, NOW)[1]
    assert b"List-Unsubscribe" not in path.read_bytes()


def test_a_link_of_a_themes_letter_that_runs_something_is_told(edition: Edition, tmp_path: Path) -> None:
    (tmp_path / "templates" / "mail").mkdir(parents=True)
    own = tmp_path / "templates" / "mail" / "newsletter.html.j2"
    good = "<a href='https://e.cn'>a</a><a href='page.html'>b</a><img src='data:image/png;base64,AA'>"
    own.write_text(f"{good}\n<a href='{{{{ 'javascript:x' }}}}()'>c</a>", "utf-8")
    themed = dataclasses.replace(edition, theme=dataclasses.replace(edition.theme, folders=(tmp_path,)))
    with pytest.raises(LayoutError) as caught:
        newsletter(themed, WEB)
    [found] = caught.value.diagnostics
    assert (found.code, found.span) == ("forbidden-link", Span(own, 2, 14))


def test_a_theme_may_dress_the_letters_itself(edition: Edition, tmp_path: Path) -> None:
    (tmp_path / "templates" / "mail").mkdir(parents=True)
    own = tmp_path / "templates" / "mail" / "newsletter.html.j2"
    own.write_text("<html><body><p style='color:red'>{{ issue.masthead.name }}的信</p>" + TITLES, "utf-8")
    themed = dataclasses.replace(edition, theme=dataclasses.replace(edition.theme, folders=(tmp_path,)))
    assert "临河社区报的信" in newsletter(themed, WEB).html
    own.write_text("一行\n{% if %}", "utf-8")
    with pytest.raises(LayoutError) as caught:
        newsletter(themed, WEB)
    found = caught.value.diagnostics[0]
    assert found.code == "screen-template" and found.span and (found.span.file, found.span.line) == (own, 2)
    own.write_text("{{ isue.number }}", "utf-8")
    with pytest.raises(LayoutError) as caught:
        newsletter(themed, WEB)
    assert "isue" in message(caught.value.diagnostics[0])


@pytest.mark.parametrize(
    "source",
    [
        "{{ issue.file.write_text('x') }}",
        "{% set f = issue.folder %}{{ f.joinpath('theme').read_text() }}",
        "{{ (issue.masthead.__class__.__mro__[1]).__subclasses__() }}",
        "{{ 1 // 0 }}",
        "{{ issue.number + 'x' }}",
        "{% include 'mail/newsletter.html.j2' %}",
        "{{ '{}'.format(issue.file.unlink) }}",
    ],
)
def test_a_theme_from_a_stranger_reads_and_writes_nothing(edition: Edition, tmp_path: Path, source: str) -> None:
    (tmp_path / "templates" / "mail").mkdir(parents=True)
    own = tmp_path / "templates" / "mail" / "newsletter.html.j2"
    own.write_text(f"<p>\n{source}", "utf-8")
    file = tmp_path / "issue.yaml"
    file.write_text("mine")
    theme = dataclasses.replace(edition.theme, folders=(tmp_path,))
    themed = dataclasses.replace(edition, theme=theme, issue=dataclasses.replace(edition.issue, file=file))
    with pytest.raises(LayoutError) as caught:
        newsletter(themed, WEB)
    found = caught.value.diagnostics[0]
    assert found.code == "screen-template" and found.span and (found.span.file, found.span.line) == (own, 2)
    assert file.read_text() == "mine"


def test_a_template_prints_words_and_follows_no_link(edition: Edition, tmp_path: Path) -> None:
    folder = tmp_path / "theme" / "templates" / "mail"
    folder.mkdir(parents=True)
    themed = dataclasses.replace(edition, theme=dataclasses.replace(edition.theme, folders=(tmp_path / "theme",)))
    (folder / "newsletter.html.j2").write_text("<h1>{{ issue.pages[0].lead.deck }}</h1>" + TITLES, "utf-8")
    (folder / "newsletter.txt.j2").write_text("{{ issue.pages[0].lead.headline }}" + TITLES, "utf-8")
    letter = newsletter(themed, WEB)
    assert "<h1>临河街道把闲置车棚改成阅览室</h1>" in letter.html
    assert letter.text.startswith("三十一个小区，三十一间家门口的图书馆")
    (tmp_path / "secret").write_text("secret")
    (folder / "newsletter.txt.j2").unlink()
    (folder / "newsletter.txt.j2").symlink_to(tmp_path / "secret")
    with pytest.raises(LayoutError) as caught:
        newsletter(themed, WEB)
    assert caught.value.diagnostics[0].form == "outside"


def test_the_same_fault_of_a_page_is_told_once(edition: Edition) -> None:
    briefs = edition.issue.pages[0].briefs
    assert briefs
    found = tuple(
        warning("underset", Span(edition.issue.file, n, 1), story=item.id) for n, item in enumerate(briefs.items, 1)
    )
    fits = tuple(StoryFit(item.id, 1, "brief", 12, blank_lines=9) for item in briefs.items)
    pages = dataclasses.replace(edition.pages, fits=fits)
    (shown,) = shown_diagnostics(
        dataclasses.replace(edition, pages=pages, diagnostics=found), entries(edition), "zh-CN"
    )
    assert (shown.level, shown.place, shown.message) == ("警告·文字不足", "第1版", "3条简讯各空9行")
    assert shown.stories == "夏令热线今起开通、老年食堂推出晚餐、河滨步道全线贯通" and shown.count == 3


def test_an_issue_of_the_least_makes_letters_too(edition: Edition) -> None:
    """No lead, no photos, no latin name, no codes; and none of it leaves a hole."""
    masthead = dataclasses.replace(edition.issue.masthead, latin="", slogan="", publisher="", subscribe=())
    page = dataclasses.replace(edition.issue.pages[0], lead=None, section="")
    issue = dataclasses.replace(edition.issue, masthead=masthead, pages=(page, dataclasses.replace(page, briefs=None)))
    letter = newsletter(dataclasses.replace(edition, issue=issue))
    assert [found.code for found in letter.diagnostics] == ["no-web-address"]
    assert "夏令热线今起开通" in letter.subject and "扫码订阅" not in letter.html


def test_links_of_subscription_cannot_break_out(edition: Edition) -> None:
    place = Subscription('"><script>x</script>', 'https://example.org/"><script>x</script>')
    masthead = dataclasses.replace(edition.issue.masthead, subscribe=(place,))
    letter = newsletter(dataclasses.replace(edition, issue=dataclasses.replace(edition.issue, masthead=masthead)), WEB)
    tags: list[str] = []
    parser = html.parser.HTMLParser()
    parser.handle_starttag = lambda tag, attrs: tags.append(tag)  # type: ignore[method-assign]
    parser.feed(letter.html)
    assert "script" not in tags and "img" in tags


def test_marks_that_the_theme_sets_around_a_style_are_set_here_too(edition: Edition) -> None:
    styles = {**edition.theme.styles, "deck": Style(prefix="——"), "headline": Style(prefix="<", suffix=">")}
    letter = newsletter(dataclasses.replace(edition, theme=dataclasses.replace(edition.theme, styles=styles)), WEB)
    assert "——临河街道把闲置车棚改成阅览室" in letter.html and "——临河街道把闲置车棚改成阅览室" in letter.text
    assert "&lt;三十一个小区，" in letter.html


def test_names_longer_than_one_encoded_word_arrive_whole(news: Letter, tmp_path: Path) -> None:
    name = "上海市长宁区天山路街道办事处社区党建服务中心办公室主任王小明同志（收）"
    path = write_letters(news, [Recipient("b@example.org", name)], ENVELOPE, tmp_path, NOW)[1]
    raw = email.message_from_bytes(path.read_bytes())["To"]
    assert str(make_header(decode_header(raw))) == f"{name} <b@example.org>"
    assert all(len(line) <= 78 for line in raw.splitlines())
