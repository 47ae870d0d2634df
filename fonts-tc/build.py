"""Build the faces of Traditional Chinese that come as an extra, from Debian's and npm's font packages.

Needs Debian's ``fonts-noto-cjk``, ``fonts-noto-cjk-extra`` and ``fonts-lxgw-wenkai``, and the npm packages that
`PACKED` names, unpacked in one folder: ``python fonts-tc/build.py FOLDER``. The same sources give the same bytes. What
each step changes is told in ../fonts/README.md, what is different here in README.md beside this file.
"""

import io
import json
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "fonts"))

from build import (  # noqa: E402 - its folder is no package
    BLOCKS,
    EXTRA,
    LXGW,
    NOTO,
    QUOTES,
    Source,
    build,
    describe,
    package_version,
    rename,
    set_cmap,
    write_manifest,
)  # fmt: skip

FACES = HERE / "layout_zh_tc"
TTC_TC = 3
"""The Traditional Chinese instance in Noto's collections (JP, KR, SC, TC, HK)."""
WENKAI, SOURCE = "lxgw-wenkai-tc-webfont", "@expo-google-fonts/source-serif-4"
PACKED = (WENKAI, SOURCE)
"""Packages of npm."""
LATIN = ("Basic Latin", "Latin-1, Latin Extended-A and -B", "combining marks", "Latin Extended Additional",
         "general punctuation", "superscripts and subscripts", "currency signs")  # fmt: skip
"""Blocks that the Latin faces have."""

_TC = {"language": "zh-tw", "also": "zh-hk"}
NOTO_TC = tuple(
    Source(NOTO / f"Noto{kind}CJK-{style}.ttc", package, TTC_TC, f"Noto {kind} TC", style, weight,
           f"Noto{kind}TC-{style}.otf", "OFL-Noto.txt", **_TC)
    for kind, style, weight, package in (
        ("Serif", "Regular", 400, "fonts-noto-cjk"),
        ("Serif", "Black", 900, "fonts-noto-cjk-extra"),
        ("Sans", "Regular", 400, "fonts-noto-cjk"),
        ("Sans", "Bold", 700, "fonts-noto-cjk"),
    )
)  # fmt: skip
KAI = Source(Path("files"), WENKAI, 0, "LXGW WenKai TC", "Regular", 400, "LXGWWenKaiTC-Regular.ttf",
             "OFL-LXGWWenKaiTC.txt", language="zh-tw")  # fmt: skip
SERIF = tuple(
    Source(Path(folder) / f"SourceSerif4_{folder}.ttf", SOURCE, 0, "Source Serif 4", style, weight,
           f"SourceSerif4-{style.replace(' ', '')}.ttf", "OFL-SourceSerif4.txt")
    for folder, style, weight in (
        ("400Regular", "Regular", 400),
        ("400Regular_Italic", "Italic", 400),
        ("700Bold", "Bold", 700),
        ("700Bold_Italic", "Bold Italic", 700),
        ("900Black", "Black", 900),
    )
)  # fmt: skip


def big5() -> set[str]:
    """The 13,053 Han of Big5, and its marks."""
    return _decoded("big5", range(0xA1, 0xFA))


def hkscs() -> set[str]:
    """What the Hong Kong Supplementary Character Set adds: names, places, Cantonese."""
    return _decoded("big5hkscs", range(0x87, 0xFF))


def _decoded(codec: str, rows: range) -> set[str]:
    cells = (bytes((row, cell)) for row in rows for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    return {c for cell in cells for c in cell.decode(codec, "ignore") if ord(c) > 0x2E7F}


def wanted() -> set[int]:
    """The code points that each Chinese face shall have where its source has them."""
    blocks = {code for first, last, _ in BLOCKS for code in range(first, last + 1)}
    return blocks | {ord(c) for c in big5() | hkscs() | set(EXTRA)}


def merged(slices: list[Path], behind: Path, file: Path) -> None:
    """One TrueType face of the slices that a web font is cut into, without layout tables.

    What they lack, and quotation marks, comes from *behind*, the same design as it is drawn for Simplified Chinese.
    """
    font = TTFont(slices[0], recalcTimestamp=False)
    for tag in ("GPOS", "GSUB", "GDEF", "morx", "feat", "prop", "bsln", "FFTM", "vhea", "vmtx", "gasp"):
        if tag in font:
            del font[tag]
    glyf, hmtx, mapping = font["glyf"], font["hmtx"], {}
    order = [".notdef"]
    kept = {".notdef": (glyf[".notdef"], hmtx[".notdef"])}
    codes = wanted()
    for path in (*slices, behind):
        part = TTFont(path, lazy=True)
        quotes = set(map(ord, QUOTES)) if path != behind else set()
        for code, name in sorted(part.getBestCmap().items()):
            if code not in mapping and code in codes - quotes:
                mapping[code] = own = f"u{code:05X}"
                order.append(own)
                kept[own] = (_plain(part, name), part["hmtx"][name])
    font.setGlyphOrder(order)
    glyf.glyphOrder, glyf.glyphs = order, {name: glyph for name, (glyph, _) in kept.items()}
    hmtx.metrics = {name: metric for name, (_, metric) in kept.items()}
    font["post"].formatType = 3.0
    set_cmap(font, mapping)
    font.flavor = None
    font.save(file)


def _plain(font: TTFont, name: str) -> Glyph:
    """A glyph's outline without parts that refer to others, and without hints."""
    glyf = font["glyf"]
    glyph = glyf[name]
    glyph.expand(glyf)
    if glyph.numberOfContours:
        coordinates, ends, flags = glyph.getCoordinates(glyf)
        glyph.components = None
        del glyph.components
        glyph.numberOfContours, glyph.coordinates, glyph.endPtsOfContours, glyph.flags = (
            len(ends),
            coordinates,
            ends,
            flags,
        )
        glyph.removeHinting()
    return glyph


def latin(source: Source) -> bytes:
    """One Latin face, cut down to `LATIN`, with its kerning."""
    font = TTFont(source.path, recalcTimestamp=False)
    options = Options()
    options.hinting, options.layout_features, options.notdef_outline = False, ["kern", "mark", "mkmk", "ccmp"], True
    options.name_IDs, options.drop_tables = ["*"], [*options.drop_tables, "gasp", "STAT"]
    subsetter = Subsetter(options)
    blocks = (range(first, last + 1) for first, last, name in BLOCKS if name in LATIN)
    subsetter.populate(unicodes=[code for block in blocks for code in block])
    subsetter.subset(font)
    rename(font, source)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def main(unpacked: Path) -> None:
    """Write every face and the manifest into `FACES`."""
    lists = {"big5": big5(), "hkscs": hkscs()}
    faces = [_written(one, build(one, wanted()), lists, package_version(one.package)) for one in NOTO_TC]
    with TemporaryDirectory() as folder:
        source = replace(KAI, path=Path(folder) / KAI.file)
        slices = sorted((unpacked / WENKAI / KAI.path).glob("lxgwwenkaitc-regular-*.woff2"))
        merged(slices, LXGW / "LXGWWenKai-Regular.ttf", source.path)
        faces.append(_written(source, build(source, wanted()), lists, _released(unpacked / WENKAI)))
    for source in SERIF:
        own = replace(source, path=unpacked / SOURCE / source.path)
        faces.append(_written(own, latin(own), {}, _released(unpacked / SOURCE)))
    write_manifest(FACES, faces)


def _released(package: Path) -> str:
    version: str = json.loads((package / "package.json").read_text("utf-8"))["version"]
    return version


def _written(source: Source, data: bytes, lists: dict[str, set[str]], released: str) -> dict[str, object]:
    (FACES / source.file).write_bytes(data)
    found = describe(source, data, lists, released)
    print(f"{source.file}: {len(data):,} bytes, {found['characters']:,} characters", file=sys.stderr)
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
