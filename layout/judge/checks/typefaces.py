"""Fonts: embedded, in a form that the PDF version knows, readable, and with every glyph that is shown."""

from collections import defaultdict

from layout.errors import said
from layout.judge import fontfile
from layout.judge.checks.colours import described
from layout.judge.fonts import Font
from layout.judge.judgement import Judgement
from layout.judge.marks import PageContent, TextMark
from layout.pdf import objects

_FORMS = {
    "Type1": {("FontFile", ""), ("FontFile3", "Type1C")},
    "MMType1": {("FontFile", ""), ("FontFile3", "Type1C")},
    "TrueType": {("FontFile2", "")},
    "CIDFontType0": {("FontFile3", "CIDFontType0C")},
    "CIDFontType2": {("FontFile2", "")},
}
"""Which form of font program each kind of font may have in PDF 1.4 (ISO 32000-1, Table 126)."""
_OPENTYPE = ("FontFile3", "OpenType")
"""From PDF 1.6 on allowed for all but Type 3."""
_KINDS = {
    ("FontFile", ""): {"type1"},
    ("FontFile2", ""): {"truetype"},
    ("FontFile3", "Type1C"): {"cff"},
    ("FontFile3", "CIDFontType0C"): {"cff"},
    _OPENTYPE: {"opentype-cff", "truetype"},
}
_WIDTHS = ("FirstChar", "LastChar", "Widths")
"""Entries that a simple font with a program of its own has (ISO 32000-1, Table 111)."""
_INVISIBLE = (3, 7)
_NOTDEF = 0
_GLYPHS_MOST = 8
"""Glyphs of one text that are named."""


def check(judgement: Judgement, contents: list[PageContent]) -> None:
    """Judge every font that shows text."""
    marks: dict[int, list[tuple[int, TextMark]]] = defaultdict(list)
    for content in contents:
        for mark in content.marks:
            if isinstance(mark, TextMark):
                marks[id(mark.font)].append((content.index, mark))
    for shown in marks.values():
        _check_font(judgement, shown[0][1].font, shown)


def _check_font(judgement: Judgement, font: Font, shown: list[tuple[int, TextMark]]) -> None:
    page, mark = shown[0]
    if font.type3:
        judgement.add("font-bitmap", page, mark.bounds, value=font.plain_name)
        return
    if font.embedding is None:
        for index, where in shown:
            judgement.add("font-not-embedded", index, where.bounds, value=font.plain_name)
        return
    form = (font.embedding.key, font.embedding.subtype)
    kind = objects.name(objects.entry(font.base, "/Subtype"))
    allowed = _FORMS.get(kind, set())
    if form not in allowed and (judgement.x1a or form != _OPENTYPE):
        value, limit = f"{kind} {_title(form)}", " / ".join(_title(one) for one in sorted(allowed))
        judgement.add("font-program", page, mark.bounds, value=value, limit=limit, detail=font.plain_name)
    if font.program.kind not in _KINDS.get(form, {font.program.kind}) or font.program is fontfile.UNREADABLE:
        read = font.program.kind
        found = f"{_title(form)} {read}" if read else said("preflight-found-unreadable-font", program=_title(form))
        judgement.add("font-broken", page, mark.bounds, value=found, detail=font.plain_name)
    elif missing := _missing(font):
        lacking = said("preflight-found-font-entries", entries=missing)
        judgement.add("font-broken", page, mark.bounds, value=lacking, detail=font.plain_name)
    elif font.composite:
        _check_glyphs(judgement, font, shown)


def _missing(font: Font) -> tuple[str, ...]:
    """What a simple font must say of its widths, and does not; every reader takes others then."""
    return () if font.composite else tuple(key for key in _WIDTHS if objects.entry(font.dictionary, f"/{key}") is None)


def _title(form: tuple[str, str]) -> str:
    return " /".join(part for part in form if part)


def _check_glyphs(judgement: Judgement, font: Font, shown: list[tuple[int, TextMark]]) -> None:
    """Every code that is shown leads to a glyph, and not to the one that says there is none."""
    lacking = {code for code in font.used if _lacks(font, font.cid(code))}
    if not lacking:
        return
    for index, mark in shown:
        here = [code for code in mark.codes if code in lacking]
        if here and mark.mode not in _INVISIBLE:
            numbers = tuple(str(font.cid(code)) for code in dict.fromkeys(here))[:_GLYPHS_MOST]
            value = said("preflight-found-glyphs", font=font.plain_name, numbers=numbers)
            judgement.add("font-glyph", index, mark.bounds, value=value, detail=described(mark))


def _lacks(font: Font, cid: int) -> bool:
    program = font.program
    if cid == _NOTDEF:
        return True
    if program.cids is not None:
        return cid not in program.cids
    table = font.glyph_table
    if table:
        glyph = int.from_bytes(table[2 * cid : 2 * cid + 2])
        return glyph == _NOTDEF or (program.glyphs > 0 and glyph >= program.glyphs)
    return program.glyphs > 0 and cid >= program.glyphs
