"""Twelve advertisements as advertisers send them, in one issue: each is placed as it is, or refused as said."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from artwork_files import HEIGHT, INKED, MM, WIDTH, faulty, hostile, pdf, svg, type_in_pixels, write
from PIL import Image
from pressed import Plates, part

from layout.errors import LayoutError
from layout.run.ads import LookedAtAd, look_at_ads
from layout.run.opening import lay_out, open_issue
from layout.run.pipeline import render
from layout.units import Rect
from tests.patience import patient

GROUND = b"0 .2 1 0 k -9 -9 190 131 re f " + INKED
SENT = {
    "x1a.pdf": (pdf(), ""),
    "bleed.pdf": (pdf(GROUND, bleed=3 * MM, margin=9 * MM), ""),
    "turned.pdf": (pdf(b"0 .2 0 0 k 0 0 200 200 re f 0 0 0 1 k 9 9 30 99 re f", (HEIGHT, WIDTH), Rotate=90), ""),
    "drawn.svg": (svg(), ""),
    "type.png": (b"", ""),
    "inks.tif": (b"", ""),
    "photo.jpg": (b"", ""),
    "rgb.pdf": (faulty()["rgb"], "artwork-fault"),
    "glass.pdf": (faulty()["transparent"], "artwork-fault"),
    "font.pdf": (faulty()["font"], "artwork-fault"),
    "large.pdf": (pdf(size=(WIDTH * 2, HEIGHT)), "ad-shape"),
    "locked.pdf": (hostile()["encrypted"], "bad-artwork"),
}
"""Name → the file, and the code by which it is refused; what is empty is made of pixels below."""
HEAD = """\
theme: base
date: 2026-11-30
number: 1
masthead: {name: 试印}
press: {condition: newsprint, ads: MODE}
pages:
  - plan: {rows: [lead, ROWS]}
    lead: {headline: 试印, body: BODY}
    ads:
"""
VECTORS = ("x1a.pdf", "bleed.pdf", "turned.pdf")


def write_issue(folder: Path, names: list[str], mode: str = "refuse") -> Path:
    rows = ["{columns: [" + ", ".join(["ad"] * len(names[i : i + 2])) + "]}" for i in range(0, len(names), 2)]
    head = (
        HEAD.replace("ROWS", ", ".join(rows))
        .replace("MODE", mode)
        .replace("BODY", "本报讯 这是为试机写的一段话。" * 33)
    )
    ads = "".join(f"      - {{file: {name}, size: [60mm, 40mm], client: 天山饭店, labelled: yes}}\n" for name in names)
    (folder / "issue.yaml").write_text(head + ads, "utf-8")
    return folder / "issue.yaml"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("twelve")
    for name, (content, _) in SENT.items():
        write(made, {name: content}, suffix="")
    type_in_pixels().save(made / "type.png")
    inks = Image.new("CMYK", (round(60 / 25.4 * 300), round(40 / 25.4 * 300)), (0, 0, 0, 255))
    inks.paste((200, 40, 0, 0), (50, 50, 400, 400))
    inks.save(made / "inks.tif")
    Image.effect_noise((800, 534), 60).convert("RGB").save(made / "photo.jpg", quality=92)
    return made


def looked_at(issue: Path) -> list[LookedAtAd]:
    opened = open_issue(issue, stand_in=True)
    return list(look_at_ads(opened, lay_out(opened)))


def test_each_is_placed_or_refused_as_said_and_none_hides_the_others(folder: Path) -> None:
    found = looked_at(write_issue(folder, list(SENT)))
    assert [one.picture.file.name for one in found] == list(SENT)
    for one, (name, (_, code)) in zip(found, SENT.items(), strict=True):
        refusing = {fault.code for fault in one.findings if str(fault.severity) == "error"}
        assert refusing == ({code} if code else set()), name
        assert one.verdict == ("refused" if code else "passed") or (one.verdict, code) == ("remarks", ""), name


def test_an_issue_with_an_unreadable_one_is_not_set(folder: Path) -> None:
    with pytest.raises(LayoutError) as fault:
        open_issue(write_issue(folder, ["x1a.pdf", "locked.pdf"]))
    assert [one.code for one in fault.value.diagnostics] == ["bad-artwork"]


def test_with_convert_rgb_is_placed(folder: Path) -> None:
    (rgb,) = looked_at(write_issue(folder, ["rgb.pdf"], "convert"))
    assert rgb.verdict == "passed"


@patient
@pytest.mark.slow
def test_plates_of_those_placed_are_those_of_each_alone(
    folder: Path, tmp_path: Path, plates: Callable[[bytes, int], Plates]
) -> None:
    placed = [name for name, (_, code) in SENT.items() if not code]
    issue = write_issue(folder, placed)
    where = {one.picture.file.name: one.placed.rect for one in looked_at(issue) if one.placed}
    outcome = render(issue, tmp_path / "out")
    assert outcome.good
    made = (tmp_path / "out" / "print.pdf").read_bytes()
    with pikepdf.open(io.BytesIO(made)) as opened:
        trim = [float(value) for value in opened.pages[0].TrimBox]
        high = float(opened.pages[0].MediaBox[3])
    whole = plates(made, 288)
    for name in VECTORS:
        alone, rect = plates(SENT[name][0], 288), where[name]
        seen = 12 * MM if name == "bleed.pdf" else 0.0
        for ink in ("Cyan", "Magenta", "Yellow", "Black"):
            ours = part(whole[ink], rect, (trim[0], high - trim[3]), 288)
            own = part(alone[ink], Rect(0, 0, rect.width, rect.height), (seen, seen), 288)
            rows, columns = (min(one, other) for one, other in zip(ours.shape, own.shape, strict=True))
            off = np.abs(ours[:rows, :columns] - own[:rows, :columns]) > 5
            assert np.count_nonzero(off) < 0.02 * off.size, (name, ink)


def test_what_was_told_when_a_file_was_read_stands_in_the_list(tmp_path: Path) -> None:
    write(tmp_path, {"untrimmed": hostile()["untrimmed"]})
    (one,) = looked_at(write_issue(tmp_path, ["untrimmed.pdf"]))
    assert (one.verdict, [fault.code for fault in one.findings]) == ("remarks", ["no-trim-box"])
