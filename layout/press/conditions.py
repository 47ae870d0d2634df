"""Printing conditions from TOML files: those that ship with the program, and any shop's own in a theme's folder.

A theme names one by ``press: NAME``; it is looked for as ``press/NAME.toml`` in the theme's folders, then among the
shipped ones. A file may say ``extends = "newsprint"`` and change what differs, such as ``profile = "shop.icc"``.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from layout.errors import LayoutError, Span, error, reason, said, source_lines, whole
from layout.fields.context import Context
from layout.fields.filenames import FilePattern
from layout.fields.findings import Findings
from layout.fields.kinds import Choice
from layout.fields.nearmiss import hints_for
from layout.fields.nodes import Group, Inheritance, Scalar
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Decimal, Flag, Measurement, Whole, Word
from layout.fields.textfile import text_file
from layout.fields.toml import parse_toml
from layout.files import is_file, is_inside
from layout.model.condition import Condition, PdfxLevel, RenderingIntent
from layout.press.intents import check_intent

SHIPPED = Path(__file__).resolve().parent / "conditions"
THEME_SUBFOLDER = "press"
MAX_DEPTH = 8
"""Conditions that extend one another; more is a circle."""

_ICC_HEADER = 128
_ICC_CMYK = b"CMYK"
_ICC_CLASS_OUTPUT = b"prtr"
_VALUES = frozenset({"wrong-number", "wrong-length", "unknown-word", "wrong-type"})
"""Codes of what a field's kind refuses: of a condition, all are ``bad-value``."""

_TEXT = Word(r".*", said("kind-text"))
_PERCENT = Decimal(0, 400)
_PPI = Decimal(0, 10_000)
_LENGTH = Measurement(positive=False)


def _inner(values: Values, _: Context) -> dict[str, Any]:
    """The values of a table, by the condition's names for them."""
    return values.named()


INK = Record(
    "ink",
    said("record-ink"),
    (
        Field(
            "limit",
            _PERCENT,
            "Limit",
            "总墨量上限",
            "Total ink on one spot, percent, that fails the job.",
            "一点上的总墨量（百分数），超过即不合格。",
            into="ink_limit",
        ),
        Field(
            "warning",
            _PERCENT,
            "Warning",
            "总墨量警戒",
            "Total ink on one spot, percent, that asks for a look.",
            "总墨量（百分数）超过它要看一看。",
            into="ink_warning",
        ),
    ),
    _inner,
)
PPI = Record(
    "ppi",
    said("record-ppi"),
    (
        Field(
            "photo",
            _PPI,
            "Photos",
            "照片分辨率",
            "Photos are good from here on, and resampled down to it.",
            "照片以此为宜，更高的降到它。",
            into="photo_ppi",
        ),
        Field(
            "photo_min",
            _PPI,
            "Least for photos",
            "照片最低分辨率",
            "Photos below fail the job.",
            "照片低于它即不合格。",
            into="photo_ppi_min",
        ),
        Field(
            "line_art",
            _PPI,
            "Line art",
            "线条图分辨率",
            "One-bit pictures are good from here on.",
            "线条图（一位图）以此为宜。",
            into="line_art_ppi",
        ),
        Field(
            "line_art_min",
            _PPI,
            "Least for line art",
            "线条图最低分辨率",
            "One-bit pictures below fail the job.",
            "线条图低于它即不合格。",
            into="line_art_ppi_min",
        ),
    ),
    _inner,
)
TEXT = Record(
    "text",
    said("record-text"),
    (
        Field(
            "solid",
            _LENGTH,
            "Solid",
            "实地",
            "Smallest text of one solid ink.",
            "单色实地的最小文字。",
            into="text_min",
        ),
        Field(
            "tinted",
            _LENGTH,
            "Tinted",
            "平网",
            "Smallest text of a tint of one ink.",
            "单色平网的最小文字。",
            into="text_min_tinted",
        ),
        Field(
            "colours",
            _LENGTH,
            "Colours",
            "套色、反白",
            "Smallest text of several inks or reversed out of a ground.",
            "多色叠印或反白的最小文字。",
            into="text_min_colours",
        ),
    ),
    _inner,
)
RULE = Record(
    "rule",
    said("record-rule"),
    (
        Field(
            "solid",
            _LENGTH,
            "Solid",
            "实地",
            "Thinnest rule of one solid ink.",
            "单色实地的最细线条。",
            into="rule_min",
        ),
        Field(
            "tinted",
            _LENGTH,
            "Tinted",
            "平网",
            "Thinnest rule of a tint of one ink.",
            "单色平网的最细线条。",
            into="rule_min_tinted",
        ),
        Field(
            "colours",
            _LENGTH,
            "Colours",
            "套色、反白",
            "Thinnest rule of several inks or reversed out of a ground.",
            "多色叠印或反白的最细线条。",
            into="rule_min_colours",
        ),
    ),
    _inner,
)
QR = Record(
    "qr",
    said("record-qr"),
    (
        Field(
            "module_min",
            _LENGTH,
            "Least module",
            "最小码点",
            "Smallest module of a QR code.",
            "二维码码点的最小边长。",
            into="qr_module_min",
        ),
        Field(
            "module",
            _LENGTH,
            "Module",
            "码点",
            "A module from which nobody worries.",
            "码点达到它就不必担心。",
            into="qr_module",
        ),
        Field(
            "quiet",
            Whole(0, 40),
            "Quiet zone",
            "静区",
            "Modules of white around a QR code.",
            "二维码四周留白几个码点。",
            into="qr_quiet",
        ),
    ),
    _inner,
)

EXTENDS = Field("extends", Word(), "Extends", "继承", "The condition that this one changes.", "在哪个印刷条件上修改。")
PROFILE = Field(
    "profile",
    Word(what=said("kind-profile")),
    "Profile",
    "ICC特性文件",
    "The ICC output profile (CMYK), a file beside this one.",
    "ICC输出特性文件（CMYK），与本文件放在一起。",
    required=True,
)
IDENTIFIER = Field(
    "identifier",
    _TEXT,
    "Identifier",
    "印刷条件标识",
    "What the shop calls its characterization data: CGATS TR 002.",
    "印厂的特性数据名称：CGATS TR 002。",
    required=True,
)
FILES = Field(
    "files",
    FilePattern(),
    "Files",
    "文件名",
    "How files for the shop are named, which says too how many there are: {name}-{date:%Y%m%d}-A{page:02}.pdf.",
    "送印文件怎样取名，也定了交几个文件：{name}-{date:%Y%m%d}-A{page:02}.pdf。",
)
SCHEME = Field(
    "scheme",
    Word(),
    "Scheme",
    "拼版方式",
    "How pages lie on the sheets that {sheet} means, such as 2up-fold.",
    "文件名里有{sheet}时怎样拼版，例如2up-fold。",
)
INTENT = Field(
    "intent",
    Choice({intent.value: intent for intent in RenderingIntent}),
    "Rendering intent",
    "再现意图",
    "How RGB is separated: relative (colorimetric, where nothing is said), perceptual, or saturation.",
    "RGB怎样分色：relative（相对比色，不写就是它）、perceptual（可感知）、saturation（饱和度）。",
)
FIELDS: tuple[Field[Any], ...] = (
    EXTENDS,
    Field(
        "title",
        _TEXT,
        "Title",
        "名称",
        "For people: Coldset offset on newsprint.",
        "给人看的名称：新闻纸冷固胶印。",
        required=True,
    ),
    PROFILE,
    IDENTIFIER,
    Field(
        "registry",
        _TEXT,
        "Registry",
        "登记处",
        "Where that name is registered; empty for a shop's own.",
        "该名称在哪里登记；印厂自有的不写。",
    ),
    Field(
        "info",
        _TEXT,
        "Info",
        "说明",
        "The condition in words; the title where it is missing.",
        "用文字说明的印刷条件；不写则用名称。",
    ),
    Field(
        "level",
        Choice({level.value: level for level in PdfxLevel}),
        "Level",
        "PDF/X级别",
        "PDF/X-1a:2003, which every shop takes, or PDF/X-4.",
        "PDF/X-1a:2003（各家都收）或PDF/X-4。",
    ),
    INTENT,
    Field(
        "black_only",
        Flag(),
        "Black only",
        "单黑",
        "Whether black ink alone is printed: all colours become black of their lightness.",
        "是否只印黑版：各种颜色都按明暗换成黑。",
    ),
    Field(
        "spots",
        Whole(0, 8),
        "Spot colours",
        "专色数",
        "How many spot colours may be printed; with 0 the four inks stand for them.",
        "最多可印几种专色；写0，专色改用四色代替。",
        into="spots_most",
    ),
    Field(
        "marks",
        Flag(),
        "Marks",
        "印刷标记",
        "Whether crop, registration and bleed marks and colour bars are printed.",
        "是否加裁切线、套准标记和色标。",
    ),
    Field(
        "slug",
        Flag(),
        "Slug",
        "标识行",
        "Whether a line outside the bleed names publication, date, page and file.",
        "出血外是否印一行报名、日期、版次和文件名。",
    ),
    Field(
        "bleed",
        _LENGTH,
        "Bleed",
        "出血",
        "Artwork beyond the trim that the shop wants; 0 where it refuses bleed.",
        "裁切线外要多印的部分；不收出血的写0。",
    ),
    Field(
        "safety",
        _LENGTH,
        "Safety",
        "安全距离",
        "Live matter keeps this far inside the trim.",
        "图文离裁切线至少这么远。",
    ),
    FILES,
    SCHEME,
    Field(
        "ads",
        Choice({"refuse": False, "convert": True}),
        "Advertisements",
        "广告颜色",
        "Whether RGB in advertisements that come as PDF is separated (convert) or sent back (refuse).",
        "PDF广告里的RGB颜色由程序分色（convert），还是退回（refuse）。",
        into="convert_artwork",
    ),
    Field("ink", INK, "Ink", "总墨量", "How much ink the paper carries.", "纸张承受多少墨。"),
    Field("ppi", PPI, "Resolution", "分辨率", "Pixels per inch at placed size.", "按印刷尺寸计的每英寸像素。"),
    Field("text", TEXT, "Text", "文字", "The smallest text that prints.", "能印清的最小文字。"),
    Field("rule", RULE, "Rules", "线条", "The thinnest rules that print.", "能印清的最细线条。"),
    Field("qr", QR, "QR codes", "二维码", "What a telephone reads in print.", "印出来手机能认的二维码。"),
)


def _build(values: Values, _: Context) -> dict[str, Any]:
    """The values by the names of `Condition`, those of tables among them."""
    flat: dict[str, Any] = {}
    for name, value in values.named(EXTENDS).items():
        flat |= value if isinstance(value, dict) else {name: value}
    return flat


CONDITION = Record("condition", said("record-condition"), FIELDS, _build)
_INHERITANCE = Inheritance()


def list_conditions(theme_folders: Sequence[Path] = ()) -> list[str]:
    """The names that `load_condition` knows: the shipped ones, and the theme's own."""
    folders = [SHIPPED, *(folder / THEME_SUBFOLDER for folder in theme_folders)]
    return sorted({file.stem for folder in folders for file in folder.glob("*.toml")})


def load_condition(name: str, theme_folders: Sequence[Path] = (), named_in: Path | None = None) -> Condition:
    """The printing condition *name*, the theme's own before a shipped one; *named_in*: the file that names it.

    Raises LayoutError (exit code 2) for a name that nobody knows, and with all mistakes of a file at once.
    """
    merged: Group | None = None
    seen: list[Path] = []
    while name or not seen:
        file = _find(name, theme_folders, seen, named_in)
        root = _read(file)
        merged = root if merged is None else _INHERITANCE.merge(merged, root)
        seen.append(file)
        extends = root.get(EXTENDS.name)
        name = extends.value.text if extends and isinstance(extends.value, Scalar) else ""
    assert merged is not None  # one file at least was read
    return _condition(seen[0], merged)


def _named(name: str, file: Path) -> Span:
    """Where a file names a condition."""
    lines = enumerate(source_lines(file), 1)
    number = next((at for at, line in lines if "press:" in line and name in line), 1)
    return Span(file, number, 1)


def _find(name: str, theme_folders: Sequence[Path], seen: Sequence[Path], named_in: Path | None) -> Path:
    files = [folder / THEME_SUBFOLDER / f"{name}.toml" for folder in theme_folders] + [SHIPPED / f"{name}.toml"]
    plain = bool(name) and all(c.isalnum() or c in "-_." for c in name) and not name.startswith(".")
    found = [file for file in files if plain and is_file(file) and file not in seen]
    if found and len(seen) < MAX_DEPTH:
        return found[0]
    span = Span(seen[-1], 1, 1) if seen else _named(name, named_in) if named_in else None
    if plain and any(file in seen for file in files):
        raise LayoutError([error("unknown-press", span, said("hint-take-extends"), form="circle", name=name)], 2)
    hints = hints_for(name, list_conditions(theme_folders), said("known-conditions"))
    raise LayoutError([error("unknown-press", span, *hints, name=name)], 2)


_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")  # of what tomllib says


def _read(file: Path) -> Group:
    try:
        return parse_toml(text_file(file, file.read_text("utf-8")))
    except OSError as fault:
        raise LayoutError([error("bad-press", Span(file, 1, 1), reason=reason(fault))], 2) from None
    except UnicodeDecodeError:
        raise LayoutError([error("bad-press", Span(file, 1, 1), form="encoding")], 2) from None
    except tomllib.TOMLDecodeError as fault:
        place = _PLACE.search(str(fault))
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        raise LayoutError([error("bad-press", Span(file, line, column), form="syntax")], 2) from None


def _condition(file: Path, merged: Group) -> Condition:
    findings = Findings()
    values = CONDITION.read(merged, Context(findings, file.parent)) or {}
    if isinstance(values.get(PROFILE.name), str):
        profile = values[PROFILE.name] = _profile(merged, values[PROFILE.name], findings)
        intent = merged.get(INTENT.name)
        if INTENT.name in values and intent is not None and not findings.failed:
            findings.diagnostics += check_intent(profile, values[INTENT.name], intent.value.span)
    if findings.failed:
        told = (
            replace(d, code="bad-value", form="", arguments=(("fault", d.said),)) if d.code in _VALUES else d
            for d in findings.sorted()
        )
        raise LayoutError(told, 2)
    return Condition(name=file.stem, **values)


def _profile(merged: Group, name: str, findings: Findings) -> Path:
    """The profile's file, checked: it and the identifier that names it are said in one file."""
    entry, identifier = merged.get(PROFILE.name), merged.get(IDENTIFIER.name)
    assert entry is not None  # it has a value
    file = entry.value.file.path
    if identifier is not None and identifier.value.file.path != file:
        findings.error("missing-key", entry.key.span, said("hint-identifier"), form="profile")
    profile = (file.parent / name).resolve()
    if not is_inside(profile, file.parent.parent):
        hint = said("hint-copy-into-theme")
        findings.error("forbidden-url", entry.value.span, hint, form="outside", file=whole(name))
        return profile
    _check_profile(profile, entry.value.span, findings)
    return profile


def _check_profile(profile: Path, span: Span, findings: Findings) -> None:
    """Whether *profile* is an ICC output profile for CMYK (ICC.1:2004, 7.2)."""
    try:
        with profile.open("rb") as file:
            header = file.read(_ICC_HEADER)
    except OSError as fault:
        findings.error("missing-profile", span, file=profile.name, reason=reason(fault))
        return
    if header[36:40] != b"acsp":
        findings.error("bad-profile", span, file=profile.name)
    elif header[16:20] != _ICC_CMYK or header[12:16] != _ICC_CLASS_OUTPUT:
        space = header[16:20].decode("ascii", "replace").strip()
        findings.error("bad-profile", span, said("hint-ask-profile"), form="space", file=profile.name, space=space)
