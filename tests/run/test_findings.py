"""What the composer could not help, what leaves the page, and that one fact is told once."""

from pathlib import Path

from PIL import Image

from layout.errors import Diagnostic, Span, error, said, warning
from layout.run.checking import check
from layout.run.onefact import told_once
from layout.run.pipeline import Wishes
from layout.wording import hints, message

ISSUE = """\
theme: base
date: 2026-11-23
number: 1
masthead: {{name: 河湾社区报}}
pages:
  - section: 社区
    lead:
      headline: 河湾社区新闻
      body: |
        {body}
"""


def checked(folder: Path, body: str) -> dict[str, Diagnostic]:
    """What check finds in an issue of one story, by code."""
    (folder / "issue.yaml").write_text(ISSUE.format(body=body), "utf-8")
    found = [one for one in check(folder, Wishes()).diagnostics if one.code != "eye"]
    assert len({one.code for one in found}) == len(found)
    return {one.code: one for one in found}


def test_what_one_rule_does_on_many_pages_is_told_of_the_first() -> None:
    rule = Span(Path("style.css"), 3, 1)
    pages = [
        error("pdf-text", rule, said("hint-text-in-templates"), form="extra", page=n, number=n, extra="■")
        for n in (1, 2)
    ]
    other = error("pdf-text", None, form="extra", page=2, number=2, extra="■")
    assert told_once([*pages, other, other]) == (pages[0], other)


def test_a_headline_of_too_many_lines_is_told_once() -> None:
    said_of = {"story": "p2.lead", "page": 2}
    long = warning("long-headline", None, said("hint-long-headline", lines=2), **said_of, name="雨棚", lines=4)
    seen = warning("eye", None, form="r5", **said_of, value=4.0, names=(said("name", name="雨棚"),))
    other = warning("eye", None, form="r5", story="p3.lead", page=3, value=4.0, names=(said("name", name="雨棚"),))
    assert told_once([long, seen, other]) == (long, other)


def test_a_gutter_through_a_page_too_full_comes_of_that() -> None:
    full = error("overset", None, story="p2.lead", page=2, name="雨棚", number=2, lines=9, characters=117)
    cuts = [warning("page-cut", None, said("hint-page-cut"), page=page, column=3) for page in (2, 3)]
    assert told_once([full, *cuts]) == (full, cuts[1])


def test_a_name_too_long_for_its_type_is_told_of_its_field(tmp_path: Path) -> None:
    (tmp_path / "issue.yaml").write_text(
        ISSUE.format(body="街道开会。").replace("河湾社区报", "河湾社区报" * 12), "utf-8"
    )
    [found] = [one for one in check(tmp_path, Wishes()).diagnostics if one.severity == "error"]
    assert found.code == "preflight-text-small-colours" and found.span is not None and found.span.line == 4
    assert hints(found)[0].startswith("shorten it")


def test_a_loose_line_is_told_with_its_place(tmp_path: Path) -> None:
    fault = checked(tmp_path, "派出所电话0591-87654321-001，社区电话0591-87654321-002，物业电话0591-87654321-003。")
    loose = fault["loose-line"]
    assert loose.span is not None and loose.span.line == 10 and loose.story == "p1.lead" and loose.page == 1


def test_lines_that_nothing_fills_are_told_once_and_are_no_widows(tmp_path: Path) -> None:
    words = "请看：https://www.example.org/" + "committees/reading-rooms/" * 30 + "。"
    found = checked(tmp_path, words)
    assert "widow" not in found
    assert found["underfull-line"].said.named["more"] != 0


def test_what_leaves_the_page_is_told_before_it_is_painted(tmp_path: Path) -> None:
    headline = "街道召开推进会议" * 200
    text = ISSUE.format(body="正文。").replace("河湾社区新闻", headline)
    (tmp_path / "issue.yaml").write_text(text, "utf-8")
    [fault] = [one for one in check(tmp_path, Wishes()).diagnostics if one.severity == "error"]
    assert fault.code == "off-page" and fault.span is not None and fault.span.line == 8


def _under(number: int, page: int = 1) -> Diagnostic:
    hint = said("hint-add", characters=30)
    return warning("underset", None, hint, story=f"p1.{number}", page=page, name=f"简讯{number}", number=page, lines=3)


def test_many_stories_of_a_page_are_one_finding_with_a_count() -> None:
    [one] = told_once(map(_under, range(30)))
    assert "30 stories leave 90 lines blank on page 1" in message(one) and "简讯0" in message(one)
    assert hints(one) == ("add about 900 characters",)
    assert len(told_once([_under(1), _under(2), _under(3), _under(4, page=2)])) == 4


def test_a_field_without_room_is_told_on_the_first_page_alone() -> None:
    """The 报眉 of every page has it."""

    def found(page: int, line: int = 4) -> Diagnostic:
        place = Span(Path("issue.yaml"), line, 9)
        return error("masthead-room", place, form="on" if page > 1 else "", page=page, text="张", field="editors")

    assert told_once([found(1), found(2), found(3), found(2, line=5)]) == (found(1), found(2, line=5))


def test_a_page_that_is_too_full_is_one_error_with_choices(tmp_path: Path) -> None:
    body = "居民们说，楼道里终于有了新灯，晚归的人不用再摸黑上楼。" * 60
    stories = "".join(f"      - {{headline: 楼道里的第{n}盏灯, body: {body}}}\n" for n in range(1, 6))
    text = ISSUE.format(body=body) + "    template: auto\n    stories:\n" + stories
    (tmp_path / "issue.yaml").write_text(text, "utf-8")
    [fault] = [one for one in check(tmp_path, Wishes()).diagnostics if one.severity == "error"]
    assert fault.code == "overset" and fault.page == 1 and fault.span is not None
    assert "characters" in message(fault) and "第1版约多" in message(fault, "zh-CN")
    cut, take_off, *_ = hints(fault)
    assert "cut “" in cut and "take off the page: “楼道里的第" in take_off


def test_photos_that_no_cut_makes_room_for_are_told_instead_of_text(tmp_path: Path) -> None:
    """No character more or less helps where pictures of fixed height are higher than the page."""
    for name in ("一.png", "二.png"):
        Image.new("L", (600, 1400), 90).save(tmp_path / name)
    pictures = "    photos:\n      - {file: 一.png, columns: 3}\n      - {file: 二.png, columns: 3}\n"
    (tmp_path / "issue.yaml").write_text(ISSUE.format(body="正文。" * 200) + pictures, "utf-8")
    told = [one for one in check(tmp_path, Wishes()).diagnostics if one.severity == "error"]
    assert [(one.code, one.form) for one in told if one.code != "low-ppi"] == [("no-room", "fixed")]
    assert "一.png" in message(told[0]) and "二.png" in message(told[0])


def test_stories_that_are_too_many_are_told_instead_of_the_picture_below_them(tmp_path: Path) -> None:
    """A picture is no reason where the stories above it do not even have room for their first lines."""
    Image.new("L", (600, 300), 90).save(tmp_path / "一.png")
    items = "".join(f"        - {{headline: 第{n}条简讯, body: {'居民开了会。' * 20}}}\n" for n in range(20))
    page = f"    briefs:\n      title: 简讯\n      items:\n{items}    photos:\n      - {{file: 一.png, columns: 2}}\n"
    (tmp_path / "issue.yaml").write_text(ISSUE.format(body="正文。" * 20) + page, "utf-8")
    [told] = [one for one in check(tmp_path, Wishes()).diagnostics if one.severity == "error"]
    assert (told.code, told.form) == ("no-room", "stories") and told.span is not None and told.span.line == 33
    off = hints(told)[0]
    assert "“第19条简讯”" in off and "“第0条简讯”" not in off and "cutting" not in " ".join(hints(told))


def test_nobody_is_asked_to_fill_a_page_that_is_too_full() -> None:
    full = warning("page-overfull", page=1, number=1, lines=2)
    assert told_once([_under(1), full, _under(2, page=2)]) == (full, _under(2, page=2))


def test_a_coarse_photo_is_told_by_its_file_alone() -> None:
    photo = warning("low-ppi", form="few", file="a.jpg", ppi=150, condition="newsprint", wanted=200)
    measured = said("preflight-measured", value="150 ppi", count=1)
    judged = warning("preflight-picture-ppi", page=1, measured=measured)
    assert told_once([photo, judged]) == (photo,)
    more = warning("preflight-picture-ppi", page=1, measured=said("preflight-measured", value="150 ppi", count=2))
    assert told_once([photo, more]) == (photo, more)
