"""Build the static faces that ship with the program from Debian's font packages.

Needs ``fonts-noto-cjk``, ``fonts-noto-cjk-extra`` and ``fonts-lxgw-wenkai``; run ``python fonts/build.py``. The same
sources give the same bytes. What each step changes, and why, is told in README.md beside this file.
"""

import hashlib
import io
import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from itertools import count
from pathlib import Path

import uharfbuzz as hb
from fontTools.cffLib import TopDict
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.otlLib.builder import buildCoverage
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.ttLib.tables.otTables import PairPos

HERE = Path(__file__).resolve().parent
NOTO = Path("/usr/share/fonts/opentype/noto")
LXGW = Path("/usr/share/fonts/truetype/lxgw-wenkai")
TTC_SC = 2
"""The Simplified Chinese instance in Noto's collections (JP, KR, SC, TC, HK)."""

BLOCKS = (
    (0x0020, 0x007E, "Basic Latin"),
    (0x00A0, 0x024F, "Latin-1, Latin Extended-A and -B"),
    (0x0250, 0x02FF, "phonetic letters (ɑ ɡ of pinyin), spacing modifiers"),
    (0x0300, 0x036F, "combining marks"),
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x04FF, "Cyrillic"),
    (0x1E00, 0x1EFF, "Latin Extended Additional"),
    (0x2000, 0x206F, "general punctuation"),
    (0x2070, 0x209F, "superscripts and subscripts"),
    (0x20A0, 0x20CF, "currency signs"),
    (0x2100, 0x218F, "letterlike symbols, number forms (℃ № ™ Ⅷ)"),
    (0x2190, 0x22FF, "arrows, mathematical operators"),
    (0x2300, 0x23FF, "miscellaneous technical"),
    (0x2460, 0x24FF, "circled digits and letters"),
    (0x2500, 0x25FF, "box drawing, block elements, geometric shapes"),
    (0x2600, 0x27BF, "miscellaneous symbols, dingbats"),
    (0x2E3A, 0x2E3B, "two- and three-em dash"),
    (0x2FF0, 0x2FFB, "ideographic description characters"),
    (0x3000, 0x30FF, "CJK symbols and punctuation, kana"),
    (0x3100, 0x312F, "bopomofo"),
    (0x31A0, 0x31BF, "bopomofo extended"),
    (0x3200, 0x33FF, "enclosed CJK, CJK compatibility (㈠ ㎡ ㎏)"),
    (0xFE10, 0xFE1F, "vertical forms"),
    (0xFE30, 0xFE6F, "compatibility and small forms"),
    (0xFF01, 0xFF5E, "full-width forms"),
    (0xFFE0, 0xFFE6, "full-width signs"),
)
EXTRA = "囍龘靐猋羴鱻掱叒朤囧槑飍驫麤畾峯烎兲嘦嫑叡瀞堺栄円崐韮麪祂圕囯玊冇嘢哋咗喺嘅㐂𠮷髙﨑"
"""Han of no list that community papers meet all the same: in names, at weddings, in dialect, online."""
QUOTES = "‘’“”"
PINYIN = ("M\u0300", "m\u0300", "M\u0304", "m\u0304", "Ê\u0304", "ê\u0304", "Ê\u030c", "ê\u030c")
"""Letters of pinyin without a code point of their own, which Noto draws as one glyph."""


@dataclass(frozen=True)
class Source:
    """One face to build: where it comes from and what it is called."""

    path: Path
    package: str
    number: int
    family: str
    style: str
    weight: int
    file: str
    licence: str
    language: str = "zh-cn"
    """Whose forms its characters have."""
    also: str = ""
    """A language whose forms are there on demand, by its tag in OpenType: ZHH."""

    @property
    def ps_name(self) -> str:
        """PostScript name, as PDF files show it."""
        return Path(self.file).stem


SOURCES = (
    Source(NOTO / "NotoSerifCJK-Regular.ttc", "fonts-noto-cjk", TTC_SC, "Noto Serif SC", "Regular", 400,
           "NotoSerifSC-Regular.otf", "OFL-Noto.txt"),
    Source(NOTO / "NotoSerifCJK-Black.ttc", "fonts-noto-cjk-extra", TTC_SC, "Noto Serif SC", "Black", 900,
           "NotoSerifSC-Black.otf", "OFL-Noto.txt"),
    Source(NOTO / "NotoSansCJK-Regular.ttc", "fonts-noto-cjk", TTC_SC, "Noto Sans SC", "Regular", 400,
           "NotoSansSC-Regular.otf", "OFL-Noto.txt"),
    Source(NOTO / "NotoSansCJK-Bold.ttc", "fonts-noto-cjk", TTC_SC, "Noto Sans SC", "Bold", 700,
           "NotoSansSC-Bold.otf", "OFL-Noto.txt"),
    Source(LXGW / "LXGWWenKai-Regular.ttf", "fonts-lxgw-wenkai", 0, "LXGW WenKai", "Regular", 400,
           "LXGWWenKai-Regular.ttf", "OFL-LXGWWenKai.txt"),
)  # fmt: skip


def table_of_general_standard_characters() -> set[str]:
    """The 8,105 characters of 通用规范汉字表."""
    return {c for c in (HERE / "tgh-8105.txt").read_text("utf-8") if not c.isspace()}


def gb2312() -> set[str]:
    """Every character of GB 2312, by Python's codec, and what other tables make of its · — ～."""
    cells = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return {c for cell in cells for c in cell.decode("gb2312", "ignore")} | set("·—～")


def traditional() -> set[str]:
    """The 5,401 frequent characters (level 1) of Big5, for names, book titles and quotations."""
    cells = (bytes((row, cell)) for row in range(0xA4, 0xC7) for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    return {c for cell in cells for c in cell.decode("big5", "ignore")}


def wanted() -> set[int]:
    """The code points that each face shall have where its source has them."""
    blocks = {code for first, last, _ in BLOCKS for code in range(first, last + 1)}
    listed = table_of_general_standard_characters() | gb2312() | traditional() | set(EXTRA)
    return blocks | {ord(c) for c in listed}


def opened(source: Source) -> hb.Font:
    """The source as HarfBuzz sees it."""
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(source.path)), source.number))


def shaped(font: hb.Font, text: str, language: str) -> list[int]:
    """The glyphs of *text* set as Chinese of a region."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Hani", language
    hb.shape(font, buffer, {"kern": False, "liga": False, "calt": False})
    return [info.codepoint for info in buffer.glyph_infos]


def chinese_cmap(source: Source, codes: Iterable[int], language: str) -> dict[int, int]:
    """Code point → glyph number as text of a region gets it: what ``locl`` would do, done once for all."""
    font = opened(source)
    known = sorted(set(codes) & set(font.face.unicodes))
    result = {code: glyphs[0] for code in known if len(glyphs := shaped(font, chr(code), language)) == 1}
    result[0x00B7] = result[0x2027]  # the interpunct takes a whole 字; Noto Serif and WenKai have a Latin one
    return result


def pinyin_glyphs(source: Source) -> dict[str, int]:
    """The letters of `PINYIN` that the source draws as one glyph."""
    font = opened(source)
    return {letter: glyphs[0] for letter in PINYIN if len(glyphs := shaped(font, letter, source.language)) == 1}


def latin_quotes(font: TTFont, family: str) -> dict[str, str]:
    """The proportional quotation marks of a font, for Latin words."""
    best = font.getBestCmap()
    if "GSUB" not in font or family.startswith("LXGW WenKai"):
        return {quote: best[ord(quote)] for quote in QUOTES}
    feature = next(r.Feature for r in font["GSUB"].table.FeatureList.FeatureRecord if r.FeatureTag == "pwid")
    lookups = (font["GSUB"].table.LookupList.Lookup[index] for index in feature.LookupListIndex)
    mapping = {a: b for lookup in lookups for table in lookup.SubTable for a, b in single(table).items()}
    return {quote: mapping[best[ord(quote)]] for quote in QUOTES}


def single(table: object) -> dict[str, str]:
    """The mapping of a single substitution, an extension's too."""
    return dict(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))


def set_cmap(font: TTFont, mapping: dict[int, str]) -> None:
    """Replace all character maps by one for the BMP and one for all."""
    subtables = []
    for fmt, encoding, codes in ((4, 1, {k: v for k, v in mapping.items() if k <= 0xFFFF}), (12, 10, mapping)):
        subtable = CmapSubtable.newSubtable(fmt)
        subtable.platformID, subtable.platEncID, subtable.language, subtable.cmap = 3, encoding, 0, codes
        subtables.append(subtable)
    font["cmap"].tables = subtables


def drop_cjk_kerning(font: TTFont) -> None:
    """Take glyphs one em wide out of the pairs of ``kern``: they are meant for ``palt`` and would bend the grid."""
    if "GPOS" not in font:
        return
    gpos, em = font["GPOS"].table, font["head"].unitsPerEm
    wide = {glyph for glyph, (advance, _) in font["hmtx"].metrics.items() if advance >= em}
    records = [record for record in gpos.FeatureList.FeatureRecord if record.FeatureTag == "kern"]
    for index in sorted({i for record in records for i in record.Feature.LookupListIndex}):
        for outer in gpos.LookupList.Lookup[index].SubTable:
            table = getattr(outer, "ExtSubTable", outer)
            if isinstance(table, PairPos):
                drop_from_pairs(table, wide, font)


def drop_from_pairs(table: PairPos, wide: set[str], font: TTFont) -> None:
    """Take *wide* glyphs out of one subtable of pairs, first and second."""
    glyphs = table.Coverage.glyphs
    if table.Format == 1:
        pairs = [(g, s) for g, s in zip(glyphs, table.PairSet, strict=True) if g not in wide]
        for _, pair_set in pairs:
            pair_set.PairValueRecord = [r for r in pair_set.PairValueRecord if r.SecondGlyph not in wide]
            pair_set.PairValueCount = len(pair_set.PairValueRecord)
        table.PairSet, table.PairSetCount = [s for _, s in pairs], len(pairs)
    else:
        for classes in (table.ClassDef1, table.ClassDef2):
            classes.classDefs = {g: c for g, c in classes.classDefs.items() if g not in wide}
    table.Coverage = buildCoverage([g for g in glyphs if g not in wide], font.getReverseGlyphMap())


def own_glyphs(font: TTFont) -> None:
    """Give each character a glyph of its own, by copies.

    The text of a PDF is told by its glyphs: where ― shares that of —, one of them would come out as the other.
    """
    best, users = font.getBestCmap(), dict[str, int]()
    mapping = {}
    for code in sorted(best):
        first = users.setdefault(best[code], code)
        mapping[code] = best[code] if first == code else copy_glyph(font, best[code])
    set_cmap(font, mapping)


def copy_glyph(font: TTFont, name: str) -> str:
    """Add a copy of a glyph at the end of the font; its name."""
    order = font.getGlyphOrder()
    if "glyf" in font:
        copied = next(f"{name}.{n}" for n in count(1) if f"{name}.{n}" not in font["glyf"].glyphs)
        font["glyf"][copied] = font["glyf"][name]
    else:
        top = font["CFF "].cff.topDictIndex[0]
        strings, number = top.CharStrings, top.CharStrings.charStrings[name]
        copied = next(f"cid{cid:05d}" for cid in range(0xFFFE, 0, -1) if f"cid{cid:05d}" not in strings.charStrings)
        strings.charStrings[copied] = len(strings.charStringsIndex)
        strings.charStringsIndex.append(strings.charStringsIndex[number])
        top.FDSelect.append(top.FDSelect[number])
        top.charset = font.glyphOrder = [*order, copied]
        font.setGlyphOrder(font.glyphOrder)
    font["hmtx"][copied] = font["hmtx"][name]
    return copied


def full_width_quotes(font: TTFont, latin: dict[str, str]) -> dict[str, str]:
    """Quotation marks one em wide for a TrueType face that has Latin ones only: their ink in the half beside text.

    The distance to that side is what Noto Serif leaves: 0.076 em for double marks, 0.085 em for single ones.
    """
    glyf, hmtx, em = font["glyf"], font["hmtx"], font["head"].unitsPerEm
    result = {}
    for quote, name in latin.items():
        old = glyf[name]
        side = round(em * (0.076 if quote in "“”" else 0.085))
        shift = em - side - old.xMax if quote in "‘“" else side - old.xMin
        glyph = Glyph(old.compile(glyf))
        glyph.expand(glyf)
        glyph.coordinates.translate((shift, 0))
        glyph.recalcBounds(glyf)
        wide = f"{name}.full"
        glyf[wide] = glyph
        hmtx[wide] = (em, glyph.xMin)
        result[quote] = wide
    return result


def own_regional(font: TTFont, regional: dict[int, str]) -> dict[int, str]:
    """The forms of another region by code point, each a glyph that draws no other character."""
    used = set(font.getBestCmap().values())
    owned = {}
    for code, glyph in sorted(regional.items()):
        owned[code] = copy_glyph(font, glyph) if glyph in used else glyph
        used.add(glyph)
    return owned


def substitutions(
    font: TTFont, latin: dict[str, str], dash: str, pinyin: dict[str, str], regional: dict[int, str]
) -> str:
    """GSUB as feature code: what running text needs always, in ``ccmp``, and Latin quotation marks on demand; the forms
    of Hong Kong (``locl``) where there are any.

    —— becomes *dash*, one bar without a joint, letters of *pinyin* one glyph. ’ inside a Latin word (don’t, 1990’s)
    is an apostrophe, no mark a 字 wide.
    """
    best = font.getBestCmap()
    letters = sorted({best[code] for code in best if code < 0x0250 and chr(code).isalpha()})
    digits = [best[ord(digit)] for digit in "0123456789"]
    pairs = "\n".join(f"  sub {best[ord(quote)]} by {latin[quote]};" for quote in QUOTES)
    marked = "\n".join(f"  sub {' '.join(best[ord(c)] for c in text)} by {glyph};" for text, glyph in pinyin.items())
    apostrophe = best[ord("’")]
    forms = "\n".join(f"  sub {best[code]} by {glyph};" for code, glyph in sorted(regional.items()))
    hong_kong = f"lookup hongkong {{\n{forms}\n}} hongkong;" if forms else ""
    systems = "\n".join(f"languagesystem hani {tag};" for tag in ("dflt", "ZHH")) if forms else ""
    local = "feature locl { script hani; language ZHH exclude_dflt; lookup hongkong; } locl;" if forms else ""
    return f"""
    languagesystem DFLT dflt;
    {systems}
    {hong_kong}
    {local}
    @letter = [{" ".join(letters)}];
    @before = [@letter {" ".join(digits)}];
    lookup compose {{\n  sub {best[0x2014]} {best[0x2014]} by {dash};\n{marked}\n}} compose;
    lookup latin {{ sub {apostrophe} by {latin["’"]}; }} latin;
    feature ccmp {{
      lookup compose;
      lookup apostrophe {{ sub @before {apostrophe}' lookup latin @letter; }} apostrophe;
    }} ccmp;
    feature pwid {{\n{pairs}\n}} pwid;
    """


def subset(font: TTFont, glyphs: Iterable[str]) -> None:
    """Keep the mapped characters and *glyphs*, without hinting, vertical setting and other languages."""
    options = Options()
    options.hinting = False
    options.layout_features = ["halt", "palt", "kern", "mark"]
    options.layout_scripts = ["DFLT", "hani", "latn", "grek", "cyrl", "kana"]
    options.drop_tables += ["GSUB", "BASE", "VORG", "vhea", "vmtx", "gasp"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_average_width = True
    options.prune_codepage_ranges = False  # what Windows programs ask for; the ranges of Noto and WenKai are right
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(font.getBestCmap()), glyphs=list(glyphs))
    subsetter.subset(font)


def rename(font: TTFont, source: Source) -> None:
    """Give the face its family, style and weight; keep the notices."""
    names = font["name"]
    kept = {i: names.getDebugName(i) for i in (0, 5, 7, 8, 9, 10, 11, 13, 14) if names.getDebugName(i)}
    regular = source.style in ("Regular", "Bold")
    kept |= {
        1: source.family if regular else f"{source.family} {source.style}",
        2: source.style if regular else "Regular",
        3: f"{kept[5].split(';')[0]};{source.ps_name};layout",
        4: source.family if source.style == "Regular" else f"{source.family} {source.style}",
        6: source.ps_name,
    }
    if not regular:
        kept |= {16: source.family, 17: source.style}
    names.names = []
    for name_id, text in sorted(kept.items()):
        names.setName(text, name_id, 3, 1, 0x409)
    bold = source.style == "Bold"
    font["OS/2"].usWeightClass = source.weight
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = int(bold)


def number_cids(data: bytes, source: Source) -> bytes:
    """Make CIDs equal glyph numbers in a CID-keyed CFF, and name it; other tables are not touched.

    PDF writers put glyph numbers where CIDs belong: with any other charset Ghostscript paints nothing.
    """
    font = TTFont(io.BytesIO(data), lazy=True, recalcTimestamp=False)
    if "CFF " not in font:
        return data
    cff = font["CFF "].cff
    top: TopDict = cff.topDictIndex[0]
    old = list(top.charset)
    new = [".notdef", *(f"cid{number:05d}" for number in range(1, len(old)))]
    strings = top.CharStrings
    strings.charStrings = {name: strings.charStrings[was] for name, was in zip(new, old, strict=True)}
    top.charset = new
    top.CIDCount = len(new)
    top.FullName, top.FamilyName, top.Weight = f"{source.family} {source.style}", source.family, source.style
    cff.fontNames = [source.ps_name]
    for part in top.FDArray:
        part.FontName = f"{source.ps_name}-{part.FontName.split('-')[-1]}"
    font.setGlyphOrder(new)
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def build(source: Source, codes: Iterable[int]) -> bytes:
    """One face, with those of *codes* that its source has, as the bytes of its file."""
    font = TTFont(source.path, fontNumber=source.number, lazy=True, recalcTimestamp=False)
    latin = latin_quotes(font, source.family)
    order = font.getGlyphOrder()
    mapping = {code: order[glyph] for code, glyph in chinese_cmap(source, codes, source.language).items()}
    others = chinese_cmap(source, mapping, source.also) if source.also else {}
    regional = {code: order[glyph] for code, glyph in others.items()}
    regional = {code: glyph for code, glyph in regional.items() if glyph != mapping[code]}
    set_cmap(font, mapping)
    pinyin = {letter: order[glyph] for letter, glyph in pinyin_glyphs(source).items()}
    subset(font, [*latin.values(), *pinyin.values(), *regional.values()])
    if "glyf" in font:
        mapping |= {ord(quote): name for quote, name in full_width_quotes(font, latin).items()}
        set_cmap(font, {code: name for code, name in mapping.items() if name in set(font.getGlyphOrder())})
    drop_cjk_kerning(font)
    own_glyphs(font)
    regional = own_regional(font, regional)
    dash = copy_glyph(font, font.getBestCmap()[0x2E3A])
    font["GSUB"] = newTable("GSUB")
    addOpenTypeFeaturesFromString(font, substitutions(font, latin, dash, pinyin, regional), tables=["GSUB"])
    rename(font, source)
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return number_cids(out.getvalue(), source)


def package_version(package: str) -> str:
    """The installed version of a Debian package."""
    query = ["dpkg-query", "-W", "-f", "${Version}", package]
    return subprocess.run(query, capture_output=True, text=True, check=True).stdout


def describe(source: Source, data: bytes, lists: dict[str, set[str]], released: str) -> dict[str, object]:
    """What the manifest says of one face: which of *lists* it lacks, from which release of its package it comes."""
    covered = set(hb.Face(hb.Blob(data)).unicodes)
    return {
        "family": source.family,
        "weight": source.weight,
        "file": source.file,
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "licence": "OFL-1.1",
        "licence_file": source.licence,
        "characters": len(covered),
        "missing": {name: missing(characters, covered) for name, characters in lists.items()},
        "source": {
            "file": source.path.name,
            "number": source.number,
            "package": source.package,
            "version": released,
            "sha256": hashlib.sha256(source.path.read_bytes()).hexdigest(),
        },
    }


def missing(characters: set[str], covered: set[int]) -> str:
    """Those of *characters* that a face lacks, in order."""
    return "".join(sorted(c for c in characters if ord(c) not in covered))


def main(folder: Path) -> None:
    """Write every face and the manifest into *folder*."""
    faces, codes = [], wanted()
    lists = {"tgh-8105": table_of_general_standard_characters(), "gb2312": gb2312()}
    for source in SOURCES:
        data = build(source, codes)
        (folder / source.file).write_bytes(data)
        faces.append(describe(source, data, lists, package_version(source.package)))
        print(f"{source.file}: {len(data):,} bytes, {faces[-1]['characters']:,} characters", file=sys.stderr)
    write_manifest(folder, faces)


def write_manifest(folder: Path, faces: list[dict[str, object]]) -> None:
    """Write what is known of the faces in *folder*."""
    manifest = {"tools": {name: version(name) for name in ("fonttools", "uharfbuzz")}, "faces": faces}
    (folder / "faces.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
