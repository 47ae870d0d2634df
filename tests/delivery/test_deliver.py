"""Files for the shop: other judges than ours pass them, they show what the whole shows, and go out as it was seen."""

import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from layout.delivery import Asked, ShopFolder, deliver
from layout.delivery.sending import ANY_NAME, send, sent_to
from layout.errors import LayoutError
from layout.run.output import sha256
from tests.minimal import MINIMAL, MORE_PAGES

JUDGE = Path(__file__).parent.parent / "tools" / "judge_x1a.py"
FOUR = MINIMAL + MORE_PAGES + "  - stories: [{headline: 第四版, body: 第四版的一条消息。}]\n"
PATTERN = "{name}-{date:%Y%m%d}-A{page:02}.pdf"


def codes(fault: pytest.ExceptionInfo[LayoutError]) -> list[str]:
    return [one.code for one in fault.value.diagnostics if str(one.severity) == "error"]


def pixels(pdf: bytes, page: int = 0) -> bytes:
    return bytes(pdfium.PdfDocument(pdf)[page].render(scale=0.7).to_numpy().tobytes())


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An issue of four pages, rendered into out/ beside it, and delivered into shop/ one file a page."""
    folder = tmp_path_factory.mktemp("paper")
    (folder / "issue.yaml").write_text(FOUR, "utf-8")
    (folder / "shop").mkdir()
    deliver(folder / "issue.yaml", folder / "out", Asked(files=PATTERN, to=ShopFolder(folder / "shop")))
    return folder


@pytest.mark.slow
def test_one_file_a_page_shows_what_the_whole_shows(paper: Path) -> None:
    whole = (paper / "out" / "print.pdf").read_bytes()
    names = [f"社区报-20261123-A0{number}.pdf" for number in range(1, 5)]
    for page, name in enumerate(names):
        piece = (paper / "shop" / name).read_bytes()
        with pikepdf.open(io.BytesIO(piece)) as pdf:
            assert len(pdf.pages) == 1
            assert str(pdf.trailer.Info.Title).endswith(f"第{page + 1}版")
            assert len(pdf.Root.OutputIntents) == 1
        assert pixels(piece) == pixels(whole, page)
        text = subprocess.run(
            ["pdftotext", "-f", str(page + 1), "-l", str(page + 1), paper / "out" / "print.pdf", "-"],
            capture_output=True,
            check=True,
        ).stdout
        assert subprocess.run(["pdftotext", paper / "shop" / name, "-"], capture_output=True, check=True).stdout == text
    listed = (paper / "shop" / "社区报-20261123.sha256").read_text("utf-8").splitlines()
    told = {name: checksum for checksum, name in (line.split("  ") for line in listed)}
    assert set(names) < set(told)
    assert all(sha256((paper / "shop" / name).read_bytes()) == checksum for name, checksum in told.items())


@pytest.mark.slow
@pytest.mark.java
def test_pdfbox_accepts_every_file(paper: Path) -> None:
    files = sorted(map(str, (paper / "shop").glob("*.pdf")))
    run = subprocess.run([sys.executable, str(JUDGE), *files], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


@pytest.mark.slow
def test_the_ticket_says_what_is_to_be_printed(paper: Path) -> None:
    ticket = json.loads((paper / "shop" / "社区报-20261123.json").read_bytes())
    assert ticket["pages"] == 4 and ticket["condition"]["identifier"] == "CGATS TR 002"
    assert [one["pages"] for one in ticket["files"]] == [[1], [2], [3], [4]]
    page = (paper / "shop" / "社区报-20261123.html").read_text("utf-8")
    assert "新闻纸冷固型轮转胶印（CGATS TR 002）" in page
    assert "付印单：社区报" in page and "社区报-20261123-A03.pdf" in page
    assert not re.search(r"\{ ?\$|ticket-", page)
    assert "黑K" in page and "Black" not in page


@pytest.mark.slow
def test_what_was_sent_is_written_down_and_may_be_sent_again(paper: Path) -> None:
    asked = Asked(files=PATTERN, to=ShopFolder(paper / "shop"))
    deliver(paper / "issue.yaml", paper / "out", asked)
    journal = json.loads((paper / "out" / "delivered.json").read_bytes())
    last = journal["deliveries"][-1]
    assert last["to"] == str(paper / "shop") and len(last["files"]) == 7
    assert last["files"] == journal["made"]


@pytest.mark.slow
def test_sheets_in_one_zip(paper: Path) -> None:
    done = deliver(paper / "issue.yaml", paper / "out", Asked(files="{name}-{sheet}.pdf", zipped=True))
    assert done.files == ("社区报-20261123.zip",)
    assert [one.name for one in done.folder.iterdir()] == ["社区报-20261123.zip"]  # the pages made before are gone
    with zipfile.ZipFile(done.folder / done.files[0]) as archive:
        assert archive.testzip() is None
        assert len(pdfium.PdfDocument(archive.read("社区报-1.pdf"))) == 2
        assert json.loads(archive.read("社区报-20261123.json"))["scheme"] == "2up-fold"


@pytest.mark.slow
def test_what_changed_since_it_was_rendered_is_not_sent(paper: Path, tmp_path: Path) -> None:
    shutil.copytree(paper / "out", tmp_path / "out")
    (tmp_path / "issue.yaml").write_text(FOUR.replace("今天下午", "今天上午"), "utf-8")
    (tmp_path / "shop").mkdir()
    with pytest.raises(LayoutError) as told:
        deliver(tmp_path / "issue.yaml", tmp_path / "out", Asked(to=ShopFolder(tmp_path / "shop")))
    assert codes(told) == ["issue-changed"]
    (tmp_path / "issue.yaml").write_text(FOUR, "utf-8")
    (tmp_path / "out" / "print.pdf").write_bytes(b"%PDF-1.4 something else")
    with pytest.raises(LayoutError) as told:
        deliver(tmp_path / "issue.yaml", tmp_path / "out", Asked(to=ShopFolder(tmp_path / "shop")))
    assert codes(told) == ["issue-changed"]
    (tmp_path / "issue.yaml").write_text(FOUR.replace("标题", "标题" * 90), "utf-8")
    with pytest.raises(LayoutError):
        deliver(tmp_path / "issue.yaml", tmp_path / "out", Asked(to=ShopFolder(tmp_path / "shop")))
    assert not list((tmp_path / "shop").iterdir())


@pytest.mark.parametrize(
    ("files", "code"),
    [("{section}.pdf", "same-file-name"), ("{name}{name}{name}{name}{name}{name}{name}{name}{name}.pdf", None)],
)
def test_two_pages_of_one_name_are_told_before_anything_is_made(tmp_path: Path, files: str, code: str | None) -> None:
    (tmp_path / "issue.yaml").write_text(FOUR.replace("社区报", "很长的社区报名字"), "utf-8")
    with pytest.raises(LayoutError) as told:
        deliver(tmp_path / "issue.yaml", tmp_path / "out", Asked(files=files))
    assert codes(told) == [code or "file-name-length"]
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    (tmp_path / "issue.yaml").write_text(FOUR, "utf-8")
    with pytest.raises(LayoutError) as told:
        deliver(tmp_path / "issue.yaml", tmp_path / "out", Asked(to=ShopFolder(tmp_path / "share")))
    assert codes(told) == ["no-delivery-folder"]
    assert not (tmp_path / "share").exists()


def test_nothing_of_others_is_written_over(tmp_path: Path) -> None:
    journal = tmp_path / "delivered.json"
    shop = tmp_path / "shop"
    shop.mkdir()
    (shop / "A02.pdf").write_bytes(b"another paper's")
    with pytest.raises(LayoutError) as told:
        send(shop, {"A01.pdf": b"one", "A02.pdf": b"two"}, sent_to(str(shop), journal))
    assert codes(told) == ["already-there"]
    assert [one.name for one in shop.iterdir()] == ["A02.pdf"]


def test_a_full_disk_leaves_nothing_half_delivered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = Path.write_bytes

    def full(file: Path, content: bytes) -> int:
        if file.name == "A02.pdf":
            raise OSError(28, "No space left on device")
        return written(file, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(LayoutError) as told:
        send(tmp_path, {"A01.pdf": b"one", "A02.pdf": b"two"}, {})
    assert codes(told) == ["not-written"]
    assert not list(tmp_path.iterdir())
    assert ANY_NAME.fullmatch("A01版.pdf") and not ANY_NAME.fullmatch("../A01.pdf")
