"""Files as they lie on an editor's disk: encodings, sizes, YAML's places, pictures, schemas."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from PIL import ExifTags, Image, ImageCms

from layout.errors import LayoutError, Severity
from layout.fields.findings import Findings
from layout.fields.nodes import Group, List, Node, Scalar
from layout.fields.textfile import text_file
from layout.press import load_condition
from layout.source import issue_schema, read_issue, read_saved_text, theme_schema
from layout.source.encoding import MAX_BYTES
from layout.source.issue import KEYS
from layout.source.links import MAX_QR_BYTES, url_fault
from layout.source.tree import parse, places_of
from layout.wording import message
from tests.source.folder import png

ROOT = Path(__file__).parents[2]
HEAD = "theme: tianshan\ndate: 2020-06-08\nnumber: 112\nmasthead: {name: 天山社区晨报}\npages:\n"
WHOLE = HEAD + "  - lead: {headline: 街道召开全国文明城区创评会, body: 本报讯}\n"


def failure(path: Path) -> LayoutError:
    with pytest.raises(LayoutError) as problem:
        read_issue(path)
    return problem.value


LARGE = {
    "a body": HEAD + "  - lead: {headline: 题, body: '" + "[" * 50_000 + "'}\n",
    "a headline": HEAD + "  - lead: {headline: " + "题" * 6_000 + ", body: 文}\n",
    "pages": HEAD + "  - lead: {headline: 题, body: 文}\n" * 500,
    "briefs": HEAD + "  - briefs: {title: 简讯, items: [" + "{headline: 题, body: 文}, " * 500 + "]}\n",
    "stories": HEAD.rstrip() + " 4\nstories:\n" + "  - {headline: 题, body: 文}\n" * 200,
    "an issue": HEAD + "  - stories: [" + ("{headline: 题, body: " + "文" * 11_000 + "}, ") * 4 + "]\n",
}
"""More than an issue has of something, which would take the composer or the planner long to find too much."""


@pytest.mark.parametrize("kind", LARGE)
def test_what_is_larger_than_any_issue_is_told_before_it_is_set(kind: str, folder: Path) -> None:
    (folder / "issue.yaml").write_text(LARGE[kind], "utf-8")
    problem = failure(folder / "issue.yaml")
    assert [(found.code, bool(found.span)) for found in problem.diagnostics] == [("too-large", True)]
    assert problem.exit_code == 2


def test_a_list_that_never_ends_is_told_where_it_begins(folder: Path) -> None:
    (folder / "issue.yaml").write_text(HEAD + "  " + "[" * 30 + "a, " * 9_000, "utf-8")
    [found] = failure(folder / "issue.yaml").diagnostics
    assert found.code == "yaml-syntax" and found.span
    assert (found.span.line, found.span.column) == (6, 32)


OTHERS = {
    "JPEG 2000": (b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51\0"),
    "JPEG XL": (b"\xff\x0a\0", b"\0\0\0\x0cJXL \r\n\x87\n"),
    "BigTIFF": (b"II+\0", b"MM\0+"),
    "EPS": (b"%!PS-Adobe-3.0 EPSF-3.0\n", b"\xc5\xd0\xd3\xc6"),
    "film": (b"\0\0\0\x18ftypmp42", b"\0\0\0\x14ftypqt  "),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_a_picture_elsewhere_is_called_by_its_name(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "issue.yaml"
    path.write_text(HEAD + "  - lead: {headline: 题, body: 文, photos: [{file: photo.jpg}]}\n", "utf-8")
    for beginning in OTHERS[kind]:
        (tmp_path / "photo.jpg").write_bytes(beginning + bytes(99))
        [found] = failure(path).diagnostics
        assert found.code == "picture-kind" and kind in message(found)


def test_big5_is_told_and_not_read_as_other_characters(folder: Path) -> None:
    text = HEAD.replace("天山社区晨报", "社會晨報") + "  - lead: {headline: 街道辦起讀書會, "
    text += "body: 三十多位居民帶著書來到現場，這是第一個以書為名的會。}\n"
    (folder / "issue.yaml").write_bytes(text.encode("big5"))
    [found] = failure(folder / "issue.yaml").diagnostics
    assert (found.code, found.form) == ("not-text", "big5")
    (folder / "issue.yaml").write_bytes(text.encode("gb18030"))
    assert [one.code for one in read_issue(folder / "issue.yaml")[1]] == ["encoding"]


@pytest.mark.parametrize("date", ["1800-11-23", "2200-11-23", "2026-11", "2026-11-23/2026-11-24"])
def test_a_date_of_the_chinese_calendar_that_cannot_be_printed_is_told(date: str, folder: Path) -> None:
    (folder / "issue.yaml").write_text(WHOLE.replace("2020-06-08", date) + "lunar: yes\n", "utf-8")
    assert [one.code for one in read_issue(folder / "issue.yaml")[1]] == ["lunar-unknown"]


def test_directives_are_not_compared_with_each_other(folder: Path) -> None:
    (folder / "issue.yaml").write_text(
        "".join(f"%TAG !t{n}! tag:x,{n}:\n" for n in range(60)) + "---\n" + WHOLE, "utf-8"
    )
    assert [found.code for found in failure(folder / "issue.yaml").diagnostics] == ["tag"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_an_editor_program_saves_in(folder: Path, encoding: str, line_end: str) -> None:
    path = folder / "issue.yaml"
    path.write_bytes(WHOLE.replace("\n", line_end).encode(encoding))
    issue, found = read_issue(path)
    lead = issue.pages[0].lead
    assert lead and lead.headline and lead.headline.span
    assert lead.headline.plain == "街道召开全国文明城区创评会"
    assert (lead.headline.span.line, lead.headline.span.column) == (6, 22)
    assert [d.code for d in found] == ([] if encoding.startswith("utf-8") else ["encoding"])


@pytest.mark.parametrize(
    ("content", "code", "word"),
    [
        (WHOLE.encode()[:-8] + b"\xff" + WHOLE.encode()[-7:], "not-text", "damaged"),
        (b"PK\x03\x04" + b"word/document.xml" + bytes(range(256)), "not-text", "a Word or WPS file"),
        (b"PK\x03\x04" + b"xl/workbook.xml" + bytes(range(256)), "not-text", "a spreadsheet"),
        (b"PK\x03\x04" + bytes(range(256)), "not-text", "a zip archive"),
        (rb"{\rtf1\ansi \'cc\'ec\'c9\'bd}", "not-text", "an RTF file"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), "not-text", "a picture"),
        (b"%PDF-1.7\n", "not-text", "PDF"),
        (b"\xd0\xcf\x11\xe0" + bytes(range(256)), "not-text", "Word"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3\x00", "not-text", "PDF"),
        (b"\xff\xfe\x00", "not-text", "unknown kind"),
        (b"#" * (MAX_BYTES + 1), "too-large", "MB"),
        (b"", "empty-file", "nothing"),
        (b"\xef\xbb\xbf", "empty-file", "nothing"),
    ],
)
def test_what_is_no_text_is_refused(folder: Path, content: bytes, code: str, word: str) -> None:
    path = folder / "issue.yaml"
    path.write_bytes(content)
    problem = failure(path)
    assert problem.exit_code == 2
    assert [d.code for d in problem.diagnostics] == [code]
    assert word in message(problem.diagnostics[0])


def test_a_damaged_character_is_shown_where_it_is(folder: Path) -> None:
    path = folder / "issue.yaml"
    path.write_bytes(WHOLE.encode().replace("会".encode(), b"\xe4\xbc"))
    span = failure(path).diagnostics[0].span
    assert span and (span.line, span.column) == (6, 34)


def test_no_file_and_a_folder_without_one(tmp_path: Path) -> None:
    for path in (tmp_path / "issue.yaml", tmp_path):
        problem = failure(path)
        assert (problem.exit_code, problem.diagnostics[0].code) == (2, "no-file")
        assert "issue.yaml" in message(problem.diagnostics[0])
    (tmp_path / "issue.yaml").mkdir()
    assert failure(tmp_path).diagnostics[0].code == "not-a-file"


def test_a_thousand_control_characters_are_not_a_thousand_messages(folder: Path) -> None:
    path = folder / "issue.yaml"
    path.write_text(WHOLE.replace("本报讯", "\x01" * 1000), "utf-8")
    messages = [message(d) for d in failure(path).diagnostics]
    assert len(messages) < 20 and any("990 more" in message for message in messages)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_text_is_saved_as_it_was(folder: Path, encoding: str, line_end: str) -> None:
    path = folder / "issue.yaml"
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    whole = (mark + WHOLE.replace("\n", line_end)).encode(encoding)
    path.write_bytes(whole)
    saved = read_saved_text(path)
    assert "".join(saved.lines) == saved.text and len(saved.lines) == WHOLE.count("\n")
    assert saved.line_end == line_end
    saved.save(saved.text)
    assert path.read_bytes() == whole
    saved.save(saved.text.replace("创评会", "𬭎"))
    lead = read_issue(path)[0].pages[0].lead
    assert lead and lead.headline and lead.headline.plain == "街道召开全国文明城区𬭎"


# --- YAML's places


SCALARS = st.text(st.sampled_from("街道 abc:#'\"-,é\n　“”|>{}[]&*!%@`\\0"), min_size=0, max_size=24)


def positions(node: Node) -> list[tuple[int, int, str]]:
    if isinstance(node, Scalar):
        return [(node.start, node.end, node.text)]
    below = node.items if isinstance(node, List) else [n for e in node.entries for n in (e.key, e.value)]  # type: ignore[attr-defined]
    return [(node.start, node.end, ""), *(place for one in below for place in positions(one))]


def tree(text: str, monkeypatch: pytest.MonkeyPatch, loader: type) -> tuple[Node | None, Findings]:
    monkeypatch.setattr("layout.source.tree._Loader", loader)
    findings = Findings()
    return parse(text_file(Path("x.yaml"), text), KEYS, findings), findings


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "faulty").rglob("*.yaml")), ids=lambda p: p.stem)
def test_both_yaml_parsers_see_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """libyaml is fast, but not everywhere: the pure Python parser must give the same places and the same findings."""
    text = path.read_text("utf-8")
    fast, told = tree(text, monkeypatch, yaml.CSafeLoader)
    slow, also = tree(text, monkeypatch, yaml.SafeLoader)
    assert told.diagnostics == also.diagnostics
    assert (fast and positions(fast)) == (slow and positions(slow))


@given(SCALARS, st.sampled_from(["'", '"', "|", ">"]))
def test_every_character_of_a_scalar_knows_its_place(text: str, style: str) -> None:
    written = yaml.dump({"headline": text}, allow_unicode=True, default_style=style, width=12)
    assume(yaml.safe_load(written) == {"headline": text})  # PyYAML folds texts that begin with a space otherwise
    file = text_file(Path("x.yaml"), written)
    root = parse(file, KEYS, Findings())
    assert isinstance(root, Group)
    scalar = root.entries[0].value
    assert isinstance(scalar, Scalar) and scalar.text == text
    places = places_of(scalar)
    assert len(places) == len(text) + 1 and places == sorted(places)
    for character, place in zip(text, places, strict=False):
        if character not in " \n":
            assert file.text[place] in (character, "\\")


# --- pictures


SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
CMYK = load_condition("newsprint").profile.read_bytes()


@pytest.mark.parametrize(
    ("profile", "mode", "good"),
    [
        (SRGB, "RGB", True),
        (SRGB, "L", True),
        (CMYK, "CMYK", True),
        (CMYK, "RGB", False),
        (SRGB, "CMYK", False),
        (SRGB[:-40], "RGB", False),
        (b"no profile " * 40, "RGB", False),
        (b"short", "RGB", False),
        (SRGB[:128] + b"\xff" * 4 + SRGB[132:], "RGB", False),
        (SRGB[:136] + b"\xff" * 8 + SRGB[144:], "RGB", False),
    ],
)
def test_a_broken_profile_is_told_at_its_line(
    profile: bytes, mode: str, good: bool, write: Callable[[str], Path], folder: Path
) -> None:
    for suffix in ("tif", "jpg"):
        Image.new(mode, (60, 40)).save(folder / "photos" / f"a.{suffix}", icc_profile=profile)
        _, found = read_issue(write(HEAD + f"  - lead:\n      photos:\n        - file: photos/a.{suffix}\n"))
        told = [(one.code, str(one.severity), one.span.line if one.span else 0) for one in found]
        assert told == ([] if good else [("broken-profile", "warning", HEAD.count("\n") + 3)])


def test_a_photo_has_its_size_as_seen(write: Callable[[str], Path], folder: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    Image.new("RGB", (60, 40)).save(folder / "photos" / "turned.jpg", exif=exif)
    for name, mode in (("a.png", "L"), ("b.tif", "CMYK"), ("c.webp", "RGB"), ("d.jpg", "CMYK")):
        Image.new(mode, (60, 40)).save(folder / "photos" / name)
    for name in ("turned.png", "turned.tif"):
        Image.new("RGB", (60, 40)).save(folder / "photos" / name, exif=exif)
    said_late(folder / "photos" / "turned.png", folder / "photos" / "late.png")
    names = ["turned.jpg", "turned.png", "turned.tif", "late.png", "a.png", "b.tif", "c.webp", "d.jpg", "ok.jpg"]
    photos = "".join(f"        - file: photos/{name}\n" for name in names)
    issue, found = read_issue(write(HEAD + "  - lead:\n      photos:\n" + photos))
    assert found == ()
    assert issue.pages[0].lead
    pictures = [photo.picture for photo in issue.pages[0].lead.photos]
    assert [(p.width_px, p.height_px) for p in pictures] == [*[(40, 60)] * 4, *[(60, 40)] * 5]
    assert all(p.file.is_absolute() and p.file.is_file() for p in pictures)


def test_a_photo_one_pixel_wide(write: Callable[[str], Path], folder: Path) -> None:
    """Told at once: a hundred million crops would be tried on it."""
    (folder / "photos" / "line.png").write_bytes(png(1, 100_000_000))
    with pytest.raises(LayoutError) as caught:
        read_issue(write(HEAD + "  - lead: {headline: 标题, body: 正文, photos: [{file: photos/line.png}]}\n"))
    assert [fault.code for fault in caught.value.diagnostics] == ["picture-shape"]


@pytest.mark.parametrize("name", ["a\\0b.jpg", "\\ud800.jpg", "x" * 5000])
def test_a_name_that_no_file_can_have(write: Callable[[str], Path], name: str) -> None:
    with pytest.raises(LayoutError) as caught:
        read_issue(write(HEAD + f'  - lead: {{headline: 标题, body: 正文, photos: [{{file: "{name}"}}]}}\n'))
    assert caught.value.exit_code and all(fault.span for fault in caught.value.diagnostics)


def said_late(png: Path, copy: Path) -> None:
    """Copy a PNG with what it says of the camera behind its pixels, as some programs write it."""
    data, at, chunks = png.read_bytes(), 8, []
    while at < len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        chunks.append(data[at:end])
        at = end
    chunks.sort(key=lambda chunk: (b"IHDR", b"IDAT", b"eXIf", b"IEND").index(chunk[4:8]))
    copy.write_bytes(data[:8] + b"".join(chunks))


def test_a_file_name_in_the_other_unicode_form_is_found(write: Callable[[str], Path], folder: Path) -> None:
    Image.new("L", (6, 4)).save(folder / "photos" / "cafe\u0301.png")
    issue, _ = read_issue(write(HEAD + "  - photos: [{file: photos/caf\u00e9.png}]\n"))
    assert issue.pages[0].photos[0].picture.width_px == 6


# --- addresses


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.cn/",
        "http://example.com:8080/a/b.html?c=d&e=%E4%B8%AD#f",
        "HTTPS://EXAMPLE.CN/A1",
        "https://xn--fiqs8s.cn",
        "mailto:news@example.cn",
        "tel:+86-21-1234",
        "weixin://dl/business/?t=abc",
        "https://example.cn/" + "x" * (MAX_QR_BYTES - 19),
    ],
)
def test_addresses_that_a_telephone_opens(url: str) -> None:
    assert url_fault(url) is None


def test_the_longest_address_fits_a_code_of_version_10_at_level_m() -> None:
    qrcode = pytest.importorskip("qrcode")
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data("~" * MAX_QR_BYTES, optimize=0)
    assert code.best_fit() == 10
    code.add_data("~", optimize=0)
    code.version = None
    assert code.best_fit() == 11


# --- schemas


def as_editors_see_it(text: str) -> object:
    """YAML as a language server hands it to a schema: YAML 1.2, in which a date is text."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        key: [(tag, pattern) for tag, pattern in found if not tag.endswith("timestamp")]
        for key, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, Loader)


def test_the_schemas_are_schemas_and_take_what_we_ship() -> None:
    for schema in (issue_schema(), theme_schema()):
        Draft202012Validator.check_schema(schema)
    for path in (ROOT / "issues").glob("*/issue.yaml"):
        judge = Draft202012Validator(issue_schema(in_paper=(path.parent / "publication.yaml").exists()))
        assert [e.message for e in judge.iter_errors(as_editors_see_it(path.read_text("utf-8")))] == []
    judge = Draft202012Validator(theme_schema())
    for path in (ROOT / "themes").glob("*/theme.yaml"):
        assert [e.message for e in judge.iter_errors(as_editors_see_it(path.read_text("utf-8")))] == []


@pytest.mark.parametrize("name", ["unknown-keys", "missing-keys", "wrong-types", "a-list", "unknown-words", "ads"])
def test_the_issue_schema_refuses_what_the_reader_refuses(name: str) -> None:
    text = (Path(__file__).parent / "faulty" / "issue" / f"{name}.yaml").read_text("utf-8")
    assert not Draft202012Validator(issue_schema()).is_valid(as_editors_see_it(text))


def test_every_field_of_the_schemas_is_documented_in_both_languages() -> None:
    for schema in (issue_schema(), theme_schema()):
        for name, definition in schema["$defs"].items():
            for key, field in definition.get("properties", {}).items():
                assert field["description"].strip(), f"{name}.{key}"
                assert any("\u4e00" <= character <= "\u9fff" for character in field["title"]), f"{name}.{key}"


def test_notes_do_not_fail_an_issue(write: Callable[[str], Path]) -> None:
    _, found = read_issue(write(HEAD + "  - lead: {headline: '２０２０年,天山', body: 文}\n"))
    assert {d.severity for d in found} == {Severity.NOTE}
    assert {d.code for d in found} == {"punctuation", "full-width-letters"}
