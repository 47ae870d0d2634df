"""What is no manuscript is told with its file and what to do, and the others are imported all the same."""

import io
import os
import struct
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from layout.errors import LayoutError
from layout.intake import import_files
from layout.intake import reading as module
from layout.intake.reading import Reading, read_files
from layout.limits import Exceeding
from layout.source import read_issue
from layout.wording import message
from tests.commandline import layout
from tests.intake.random_word import TYPE, packed

DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
GOOD = packed("<w:p><w:r><w:t>一条消息</w:t></w:r></w:p><w:p><w:r><w:t>今天上午，镇里开了会。</w:t></w:r></w:p>")


def repacked(content: bytes, **parts: bytes) -> bytes:
    """A .docx with other parts; names with a blank for the point."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return stream.getvalue()


def read(folder: Path, name: str, content: bytes) -> Reading:
    (folder / name).write_bytes(content)
    (found,) = read_files([folder / name], folder / "staging")
    return found


def document(inner: bytes) -> bytes:
    """The main part with something else in it."""
    return b'<w:document xmlns:w="http://x"><w:body>' + inner + b"</w:body></w:document>"


BAD = {
    "旧稿.doc": (b"\xd0\xcf\x11\xe0" + bytes(4000), "old"),
    "密码.docx": (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "空.docx": (b"", "empty"),
    "空白.txt": (b" \r\n \n", "empty"),
    "坏.docx": (b"PK\x03\x04" + bytes(500), "damaged"),
    "半截.docx": (GOOD[: len(GOOD) // 2], "damaged"),
    "实体.docx": (repacked(GOOD, **{"word/document.xml": DOCTYPE + document(b"&b;")}), "entities"),
    "炸弹.docx": (repacked(GOOD, **{"word/document.xml": document(b" " * 60_000_000)}), "bomb"),
    "嵌套.docx": (repacked(GOOD, **{"word/document.xml": document(b"<w:ins>" * 200 + b"</w:ins>" * 200)}), "deep"),
    "断.docx": (repacked(GOOD, **{"word/document.xml": document(b"<w:p>")}), "damaged"),
    "画.pdf": (b"%PDF-1.7\n", "pdf"),
    "文.rtf": (b"{\\rtf1 abc}", "rtf"),
    "片.pptx": (repacked(packed(""), **{"ppt/presentation.xml": b"<p/>"}), "slides"),
    "什么.dat": (bytes(range(256)) * 40, "not-text"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_manuscript_is_told(tmp_path: Path, name: str) -> None:
    content, form = BAD[name]
    reading = read(tmp_path, name, content)
    assert not reading.drafts
    (told,) = reading.told
    assert (told.code, told.form, dict(told.arguments)["file"]) == ("import-unreadable", form, name)
    assert told.hints


def test_a_file_of_300_megabytes_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "大.docx").open("wb") as stream:
        stream.truncate(300 << 20)
    (reading,) = read_files([tmp_path / "大.docx"], tmp_path / "staging")
    assert [one.form for one in reading.told] == ["large"]


def test_the_others_are_imported_all_the_same(tmp_path: Path) -> None:
    for name, (content, _) in BAD.items():
        (tmp_path / "来稿").mkdir(exist_ok=True)
        (tmp_path / "来稿" / name).write_bytes(content)
    (tmp_path / "来稿" / "好.docx").write_bytes(GOOD)
    run = layout("import", "来稿", "-o", "2027-03-05", cwd=tmp_path, LAYOUT_LANG="en")
    assert run.returncode == 1
    assert "好.docx → stories/好.md" in run.stdout
    assert all(name in run.stdout for name in BAD)
    assert "Traceback" not in run.stdout + run.stderr
    assert (tmp_path / "2027-03-05" / "stories" / "好.md").read_text("utf-8").endswith("今天上午，镇里开了会。\n")


def test_a_reader_that_never_ends_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the process stops at is told; those behind it are read."""

    def stopped(_: str, __: str, files: tuple[Path, ...], *rest: object, held: object) -> list[Reading]:
        slow = [file for file in files if file.stem == "慢"]
        if slow:
            raise module.Exceeded(Exceeding.TIME, slow[0])
        return read_files(files, tmp_path / "staging")

    monkeypatch.setattr(module, "call", stopped)
    for name in ("慢.txt", "快.txt"):
        (tmp_path / name).write_text("一条消息\n　　今天开会。\n", "utf-8")
    found = module.read_apart([tmp_path / "慢.txt", tmp_path / "快.txt"], tmp_path / "staging")
    assert [bool(one.drafts) for one in found] == [False, True]
    assert [one.code for one in found[0].told] == ["unread-file"]


def test_a_web_page_called_docx_is_read_as_one(tmp_path: Path) -> None:
    page = "<html><body><h1>一条消息</h1><p>今天上午，镇里开了会。</p><script>alert('不登')</script></body></html>"
    reading = read(tmp_path, "网页.docx", page.encode("gb18030"))
    assert reading.drafts
    assert "".join(run.text for run in reading.drafts[0].headline[0]) == "一条消息"
    assert "import-page-inside" in {one.code for one in reading.told}


def test_macros_and_remote_pictures_are_told(tmp_path: Path) -> None:
    links = (
        f'<Relationships><Relationship Id="p" Type="{TYPE}/image" TargetMode="External" '
        'Target="https://example.cn/a.png"/></Relationships>'
    )
    blip = b'<w:p><w:r><w:drawing><a:blip xmlns:a="a" xmlns:r="r" r:link="p"/></w:drawing></w:r></w:p>'
    body = blip + "<w:p><w:r><w:t>会</w:t></w:r></w:p>".encode()
    parts = {
        "word/vbaProject.bin": b"x",
        "word/_rels/document.xml.rels": links.encode(),
        "word/document.xml": document(body),
    }
    told = read(tmp_path, "宏.docm", repacked(GOOD, **parts)).told
    assert {(one.code, one.form) for one in told} == {("import-macros", ""), ("import-picture", "remote")}


def test_formulas_without_values_are_told_and_joined_cells_stay_joined(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (("项目", "数量", "合计"), ("甲", 1, "=B2*2"), ("乙", 2, "=B3*2")):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "表.xlsx")
    (reading,) = read_files([tmp_path / "表.xlsx"], tmp_path / "staging")
    assert reading.drafts
    assert [dict(one.arguments)["cells"] for one in reading.told if one.code == "import-formula"] == [("C2", "C3")]
    assert reading.drafts[0].body[0].cells[2][0] == "^"


def test_two_files_of_one_headline_and_a_photo_that_was_not_sent(tmp_path: Path) -> None:
    for name in ("甲.txt", "乙.txt"):
        (tmp_path / name).write_text("一条消息\n　　今天上午，镇里开了会。\n图1：会场\n　　散会了。\n", "utf-8")
    found = import_files([tmp_path / "甲.txt", tmp_path / "乙.txt"], tmp_path / "2027-03-05").diagnostics
    codes = [one.code for one in found]
    assert codes.count("import-no-photo") == 2
    assert codes.count("same-headline") == 1


def test_characters_that_were_lost_before_are_told_with_their_words(tmp_path: Path) -> None:
    """Told when the file comes, by paragraph and words, not first when the page is made."""
    text = "大桥合龙\n\n　　昨天上午，大桥\ufffd最后一段钢箱梁吊装到位。\n　　年底\ufffd\ufffd通车。\n"
    (tmp_path / "大桥.txt").write_text(text, "utf-8")
    imported = import_files([tmp_path / "大桥.txt"], tmp_path / "2027-03-05")
    (told,) = [one for one in imported.diagnostics if one.code == "import-damaged"]
    assert "3 characters of 大桥.txt" in message(told)
    assert "paragraph 2, “昨天上午，大桥\ufffd最后一段钢箱梁吊”" in message(told)
    with pytest.raises(LayoutError) as refused:
        read_issue(imported.issue)
    assert [one.code for one in refused.value.diagnostics].count("control-character") == 3


def test_a_picture_is_upright_and_one_that_is_none_is_told(tmp_path: Path) -> None:
    image, stream = Image.new("RGB", (300, 200), "grey"), io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    image.save(stream, "JPEG", exif=exif)
    photo = read(tmp_path, "手机.jpg", stream.getvalue()).photo
    assert photo is not None
    with Image.open(photo.file) as upright:
        assert upright.size == (200, 300)
    assert [one.form for one in read(tmp_path, "不是.jpg", b"\xff\xd8\xff" + bytes(90)).told] == ["unreadable"]
    assert [one.form for one in read(tmp_path, "苹果.HEIC", b"\0\0\0\x18ftypheic" + bytes(90)).told] == ["heic"]


@pytest.mark.slow
def test_five_hundred_files_at_once(tmp_path: Path) -> None:
    (tmp_path / "来稿").mkdir()
    for number in range(500):
        (tmp_path / "来稿" / f"{number}.docx").write_bytes(GOOD)
    start = time.process_time()
    imported = import_files([tmp_path / "来稿"], tmp_path / "2027-03-05")
    assert len(imported.stories) == 500
    assert time.process_time() - start < 20


def test_a_long_text_takes_no_long_time(tmp_path: Path) -> None:
    """No pattern of the recogniser goes over a stranger's line again and again."""
    lines = [
        "编辑：" * 4000,
        "记者 " * 5000,
        "（" * 20_000,
        "图1：" * 5000,
        "a*" * 10_000,
        "https://" + "a?utm_a=" * 3000,
    ]
    (tmp_path / "长.txt").write_text("\n".join(lines), "utf-8")
    start = time.process_time()
    read_files([tmp_path / "长.txt"], tmp_path / "staging")
    assert time.process_time() - start < 3


def compound(name: str, stream: bytes) -> bytes:
    """A compound file of old Office with one stream."""
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    struct.pack_into("<H", head, 30, 9)
    struct.pack_into("<I", head, 56, 4096)
    entry = bytearray(128)
    written = name.encode("utf-16-le") + b"\0\0"
    entry[: len(written)] = written
    struct.pack_into("<H", entry, 64, len(written))
    struct.pack_into("<II", entry, 116, 1, 5000)
    return bytes(head) + bytes(entry).ljust(512, b"\0") + stream.ljust(5000, b"\0")


LOCKED = {
    "密码97.doc": compound("WordDocument", b"\xec\xa5\xc1\0" + bytes(6) + b"\0\x01"),
    "密码97.xls": compound("Workbook", struct.pack("<HHIHH", 0x809, 4, 0x600, 0x2F, 54)),
    "密码.odt": b"",
}


@pytest.mark.parametrize("name", LOCKED)
def test_files_of_all_offices_are_told_as_locked(tmp_path: Path, name: str) -> None:
    content = LOCKED[name]
    if not content:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as made:
            made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            made.writestr("META-INF/manifest.xml", "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>")
            made.writestr("content.xml", os.urandom(300))
        content = stream.getvalue()
    assert [one.form for one in read(tmp_path, name, content).told] == ["encrypted"]


def test_what_joined_cells_hide_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("项目", "数量"), ("甲", 1), ("藏着", 2)):
        book.active.append(row)
    book.active.merged_cells.add("A2:A3")
    book.save(tmp_path / "表.xlsx")
    (reading,) = read_files([tmp_path / "表.xlsx"], tmp_path / "staging")
    assert "藏着" in " ".join(one.text for one in reading.drafts[0].left_out)


def test_a_sheet_of_today_under_the_name_of_an_old_one_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("项目", "数量"), ("甲", 1)):
        book.active.append(row)
    book.save(tmp_path / "表.xlsx")
    assert read(tmp_path, "表.xls", (tmp_path / "表.xlsx").read_bytes()).drafts
