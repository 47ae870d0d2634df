"""Issues and themes that mean harm: YAML, templates, style sheets, drawings, pictures and fonts."""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.hostile.bombs_pdf import zeros

ISSUE = """theme: ../theme
date: 2020-06-08
number: 1
masthead: {name: 报, subscribe: []}
pages:
  - section: 要闻
    lead: {headline: 标题, body: 正文。PHOTOS}
"""
THEME = "extends: tianshan\ntitle: T\n"
BOX = "theme/templates/box/masthead.html.j2"
MASTHEAD = '<h1 class="name">{{ masthead.name }}</h1>'


def put(folder: Path, files: dict[str, str | bytes], photos: str = "") -> None:
    """An issue in a theme; *files* are the theme's, or the issue's below ``issue/``."""
    usual = {"issue/issue.yaml": ISSUE.replace("PHOTOS", f", photos: [{{file: {photos}}}]" if photos else "")}
    usual["theme/theme.yaml"] = THEME
    for name, content in (usual | files).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def template(words: str) -> Callable[[Path], None]:
    """A masthead with something more."""
    return lambda folder: put(folder, {BOX: MASTHEAD + words})


def sheet(css: str, words: str = "") -> Callable[[Path], None]:
    """A style sheet, and something in the masthead."""
    files: dict[str, str | bytes] = {"theme/style.css": css, BOX: MASTHEAD + words}
    return lambda folder: put(folder, files)


def drawing(svg: str) -> Callable[[Path], None]:
    """A drawing in the masthead."""
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    whole = f'<svg {spaces} viewBox="0 0 9 9">{svg}</svg>'
    shown = '<img src="layout-theme:a.svg" style="width:9pt;height:9pt">'
    files: dict[str, str | bytes] = {"theme/a.svg": whole, BOX: MASTHEAD + shown}
    return lambda folder: put(folder, files)


def photo(name: str, content: Callable[[], bytes]) -> Callable[[Path], None]:
    """A picture of the lead."""
    return lambda folder: put(folder, {f"issue/{name}": content()}, name)


def text(yaml: str, file: str = "issue/issue.yaml") -> Callable[[Path], None]:
    """An issue.yaml, or the theme's."""
    return lambda folder: put(folder, {file: yaml})


def png(width: int, height: int, data: bytes, more: bytes = b"") -> bytes:
    """A PNG that says so of itself."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0))
    profile = chunk(b"iCCP", b"p\0\0" + more) if more else b""
    return b"\x89PNG\r\n\x1a\n" + head + profile + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def tiff(side: int) -> bytes:
    """A TIFF of one packed strip."""
    strip = zeros(200_000_000)
    tags = [(256, 4, side), (257, 4, side), (258, 3, 8), (259, 3, 8), (262, 3, 1), (273, 4, 8), (278, 4, side),
            (279, 4, len(strip))]  # fmt: skip
    rows = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    return b"II*\0" + struct.pack("<I", 8 + len(strip)) + strip + struct.pack("<H", len(tags)) + rows + bytes(4)


def jpeg(side: int) -> bytes:
    """A progressive JPEG of so many scans over nothing."""
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 11, 8, side, side, 1) + b"\1\x11\0"
    table = b"\xff\xdb\0\x43\0" + b"\1" * 64
    codes = b"\xff\xc4\0\x14\0" + b"\1" + bytes(15) + b"\0"
    scan = b"\xff\xda\0\x08\1\1\0\0\0\0" + b"\0"
    return b"\xff\xd8" + table + codes + frame + scan * 20_000 + b"\xff\xd9"


def webp(side: int) -> bytes:
    """A WebP of one colour, as large as may be."""
    bits = [(0x2F, 8), (side - 1, 14), (side - 1, 14), (0, 1), (0, 3), (0, 1), (0, 1), (0, 1)]  # no transform, no cache
    bits += [(1, 1), (0, 1), (0, 1), (0, 1)] * 5  # five codes of one symbol: 0
    number = at = 0
    for value, count in bits:
        number |= value << at
        at += count
    data = number.to_bytes(at // 8 + 2, "little")
    chunk = b"VP8L" + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk


def packed() -> bytes:
    """A ZIP of a gigabyte, as a Word file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(300_000_000))
    return buffer.getvalue()


def nested(words: str, depth: int, end: str = "") -> str:
    """Something within itself."""
    return words * depth + end * depth


LAUGHS = "".join(f'<g id="a{n}">' + f'<use xlink:href="#a{n + 1}"/>' * 10 + "</g>" for n in range(12)) + '<g id="a12"/>'
ALIASES = "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}' if n else 'x'] * 9)}]\n" for n in range(40))
DOUBLED = "".join(f"--a{n}:var(--a{n + 1}) var(--a{n + 1});" for n in range(60))
FLEX = nested('<div style="display:flex">', 40, "</div>")
MACRO = "{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}"
LOOPS = nested("{% for a in range(99999) %}", 3, "{% endfor %}")
SWELLING = "{% set n = namespace(s='x' * 999999) %}{% for a in range(9999) %}{% set n.s = n.s ~ n.s %}{% endfor %}"

SHOWN = '<img src="layout-theme:a.svg">'
ENTITIES = '<!DOCTYPE svg [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>'

THEMES: dict[str, Callable[[Path], None]] = {
    "template-loops": template(LOOPS),
    "template-swells": template(SWELLING),
    "template-pads": template("{{ 'x'|center(3000000000) }}"),
    "template-power": template("{{ 9 ** 99999999 }}"),
    "template-multiplies": template("{{ 'x' * 3000000000 }}"),
    "template-includes-itself": template("{% include 'box/masthead.html.j2' %}"),
    "template-calls-itself": template(MACRO),
    "template-nested": template(nested("{% if 1 %}", 3000, "{% endif %}")),
    "template-writes-much": template("{% for a in range(99999) %}{{ 'x' * 9999 }}{% endfor %}"),
    "html-flex": template(FLEX),
    "html-nested": template(nested("<div>", 5000)),
    "html-tables": template(nested("<table><tr><td>", 25)),
    "html-many": template("{% for a in range(90000) %}<p style='position:absolute'>x</p>{% endfor %}"),
    "css-10MB": sheet(".a{color:var(--k)}\n" * 500_000),
    "css-deep": sheet(nested("@media all{", 3000)),
    "css-variables": sheet(f":root{{{DOUBLED}--a60:1}} .name{{margin:var(--a0)}}"),
    "css-selectors": sheet("".join(f"div:not(:has(.a{n} ~ *)) * ~ * > *{{}}\n" for n in range(7000)), FLEX),
    "css-huge": sheet(".name{width:1e30pt;font-size:1e30pt;line-height:1e30}"),
    "css-columns": sheet(".name{columns:1000000;column-gap:0}"),
    "svg-laughs": drawing(LAUGHS + '<use xlink:href="#a0"/>'),
    "svg-entities": lambda folder: put(folder, {"theme/a.svg": ENTITIES, BOX: SHOWN}),
    "svg-deep": drawing(nested("<g>", 50_000, "</g>")),
    "svg-path": drawing(f'<path d="M0 0{"a1 1 0 0 1 1 1" * 300_000}"/>'),
    "svg-gradients": drawing("".join(f'<linearGradient id="g{n}"/>' for n in range(9000))),
    "svg-dashes": drawing('<path stroke="#000" stroke-dasharray=".0000001" stroke-width="1" d="M0 0H9"/>'),
    "png-tall": photo("a.png", lambda: png(1, 100_000_000, zeros(400_000_000))),
    "png-large": photo("a.png", lambda: png(50_000, 50_000, zeros(100_000_000))),
    "png-just-so": photo("a.png", lambda: png(10_900, 10_900, zeros(357_000_000))),
    "png-profile": photo("a.png", lambda: png(900, 900, zlib.compress(bytes(2_440_900)), zeros(900_000_000))),
    "tiff-large": photo("a.tif", lambda: tiff(10_900)),
    "jpeg-scans": photo("a.jpg", lambda: jpeg(10_000)),
    "png-frames": photo("a.png", lambda: png(300, 300, b"".join([zlib.compress(bytes(270_300))] * 3000))),
    "webp-large": photo("a.webp", lambda: webp(16_383)),
    "body-brackets": text(ISSUE.replace("正文。PHOTOS", "'" + "（" * 200_000 + "'")),
    "html-pictures": template('<img src="layout-picture:p1.lead.photo1">' * 20_000),
    "yaml-brackets": text("[" * 100_000),
    "yaml-keys": text("".join(f"k{n}: a\n" for n in range(400_000))),
    "yaml-aliases": text(ALIASES),
    "yaml-in-theme": text("{" * 100_000, "theme/theme.yaml"),
    "yaml-long": text("x: [" + ",".join(["abcdefghij" * 16] * 24_000) + "]\n"),
    "font-endless": lambda folder: put(folder, {"theme/fonts/a.ttf": b"\0\1\0\0\xff\xff" + bytes(3_000_000)}),
    "font-packed": lambda folder: put(folder, {"theme/fonts/a.otf": gzip.compress(bytes(200_000_000))}),
    "word-packed": lambda folder: put(folder, {
        "issue/body.docx": packed(),
        "issue/issue.yaml": ISSUE.replace("body: 正文。PHOTOS", "body-file: body.docx")}),
}  # fmt: skip
