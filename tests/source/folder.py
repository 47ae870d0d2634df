"""A folder as an editor has it: pictures and texts, some of them broken."""

import struct
import zlib
from pathlib import Path

from PIL import Image


def png(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG that says it has this size; nobody has to have the memory for it."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(data or b"\x00" * 100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + body + chunk(b"IEND", b"")


def huge_jpeg(small: bytes, width: int, height: int) -> bytes:
    """A JPEG whose header says another size."""
    at = small.index(b"\xff\xc0")
    return small[: at + 5] + struct.pack(">HH", height, width) + small[at + 9 :]


def make_folder(folder: Path) -> None:
    """Everything that the faulty issues name."""
    photos, texts = folder / "photos", folder / "texts"
    photos.mkdir(parents=True)
    texts.mkdir()
    Image.new("RGB", (60, 40), "grey").save(photos / "ok.jpg")
    whole = (photos / "ok.jpg").read_bytes()
    (photos / "cut-off.jpg").write_bytes(whole[: len(whole) // 2])
    (photos / "cut-off.png").write_bytes(png(60, 40)[:-12])
    (photos / "huge.png").write_bytes(png(20_000, 20_000))
    (photos / "huge.jpg").write_bytes(huge_jpeg(whole, 20_000, 20_000))
    size = (16_383 - 1).to_bytes(3, "little")
    (photos / "huge.webp").write_bytes(b"RIFF\x1e\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00" + 2 * size)
    (photos / "text.jpg").write_text("这不是图片", "utf-8")
    (photos / "empty.png").write_bytes(b"")
    (photos / "IMG_0001.HEIC").write_bytes(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00")
    (photos / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (photos / "page.pdf").write_bytes(b"%PDF-1.7\n")
    (photos / "note.docx").write_bytes(b"PK\x03\x04")
    (photos / "moving.gif").write_bytes(b"GIF89a")
    (photos / "link.jpg").symlink_to(folder.parent / "outside.jpg")
    (folder.parent / "outside.jpg").write_bytes(whole)
    (folder.parent / "outside.md").write_text("外面", "utf-8")
    (texts / "body.md").write_text("## 小题\n第一段。\n- 一点\n", "utf-8")
    (texts / "note.md").write_text("本报讯 街道召开推进会。\n", "utf-8")
    (texts / "empty.md").write_text("\n", "utf-8")
