"""Printing conditions from TOML files: those that ship with the program, and any shop's own in a theme's folder.

A theme names one by ``press: NAME``; it is looked for as ``press/NAME.toml`` in the theme's folders, then among the
shipped ones. A file may say ``extends = "newsprint"`` and change what differs, such as ``profile = "shop.icc"``.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from layout.errors import Diagnostic, LayoutError, Span, error_text
from layout.model.condition import Condition, PdfxLevel
from layout.units import parse_length

SHIPPED = Path(__file__).resolve().parent / "conditions"
THEME_SUBFOLDER = "press"
MAX_DEPTH = 8
"""Conditions that extend one another; more is a circle."""

_ICC_HEADER = 128
_ICC_CMYK = b"CMYK"
_ICC_CLASS_OUTPUT = b"prtr"


def list_conditions(theme_folders: Sequence[Path] = ()) -> list[str]:
    """The names that `load_condition` knows: the shipped ones, and the theme's own."""
    folders = [SHIPPED, *(folder / THEME_SUBFOLDER for folder in theme_folders)]
    return sorted({file.stem for folder in folders for file in folder.glob("*.toml")})


def load_condition(name: str, theme_folders: Sequence[Path] = ()) -> Condition:
    """The printing condition *name*, the theme's own before a shipped one.

    Raises LayoutError (exit code 2) for a name that nobody knows, and with all mistakes of a file at once.
    """
    merged: dict[str, tuple[Any, Path]] = {}
    seen: list[Path] = []
    while name or not seen:
        file = _find(name, theme_folders, seen)
        data = _read(file)
        for key, value in data.items():
            merged.setdefault(key, (value, file))
        seen.append(file)
        name = _text(data.pop("extends", ""))
    return _build(seen[0], merged)


def _find(name: str, theme_folders: Sequence[Path], seen: Sequence[Path]) -> Path:
    files = [folder / THEME_SUBFOLDER / f"{name}.toml" for folder in theme_folders] + [SHIPPED / f"{name}.toml"]
    plain = bool(name) and all(c.isalnum() or c in "-_." for c in name) and not name.startswith(".")
    found = [file for file in files if plain and file.is_file() and file not in seen]
    if found and len(seen) < MAX_DEPTH:
        return found[0]
    known = list_conditions(theme_folders)
    near = get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
    span = Span(seen[-1], 1, 1) if seen else None
    raise LayoutError([error_text("unknown-press", f"there is no printing condition “{name}”", span, hint)], 2)


def _read(file: Path) -> dict[str, Any]:
    """The file's values with nested tables as ``table.key``."""
    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        message = f"this printing condition cannot be read: {fault}"
        raise LayoutError([error_text("bad-press", message, Span(file, 1, 1))], 2) from None
    flat: dict[str, Any] = {}
    for key, value in data.items():
        if isinstance(value, Mapping):
            flat |= {f"{key}.{inner}": inner_value for inner, inner_value in value.items()}
        else:
            flat[key] = value
    return flat


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text: put it in quotes")
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise ValueError(f"{value!r} is no number of 0 or more")
    return float(value)


def _length(value: Any) -> float:
    if isinstance(value, int | float) and value == 0:
        return 0.0
    length = parse_length(_text(value))
    if length < 0:
        raise ValueError(f"“{value}” is less than 0")
    return length


def _level(value: Any) -> PdfxLevel:
    try:
        return PdfxLevel(_text(value))
    except ValueError:
        raise ValueError(f"“{value}” is no level: use {' or '.join(f'“{level}”' for level in PdfxLevel)}") from None


_FIELDS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "title": ("title", _text),
    "profile": ("profile", _text),
    "identifier": ("identifier", _text),
    "registry": ("registry", _text),
    "info": ("info", _text),
    "level": ("level", _level),
    "marks": ("marks", _flag),
    "slug": ("slug", _flag),
    "bleed": ("bleed", _length),
    "safety": ("safety", _length),
    "ink.limit": ("ink_limit", _number),
    "ink.warning": ("ink_warning", _number),
    "ppi.photo": ("photo_ppi", _number),
    "ppi.photo_min": ("photo_ppi_min", _number),
    "ppi.line_art": ("line_art_ppi", _number),
    "ppi.line_art_min": ("line_art_ppi_min", _number),
    "text.solid": ("text_min", _length),
    "text.tinted": ("text_min_tinted", _length),
    "text.colours": ("text_min_colours", _length),
    "rule.solid": ("rule_min", _length),
    "rule.tinted": ("rule_min_tinted", _length),
    "rule.colours": ("rule_min_colours", _length),
    "qr.module_min": ("qr_module_min", _length),
    "qr.module": ("qr_module", _length),
    "qr.quiet": ("qr_quiet", lambda value: int(_number(value))),
}
"""Key in the file → field of `Condition` and how its value is read."""


def _build(first: Path, merged: Mapping[str, tuple[Any, Path]]) -> Condition:
    values: dict[str, Any] = {"name": first.stem}
    faults: list[Diagnostic] = []
    for key, (value, file) in merged.items():
        if key == "extends":
            continue
        span = _place(file, key)
        if key not in _FIELDS:
            near = get_close_matches(key, _FIELDS, 1)
            hints = [f"did you mean {near[0]}?"] if near else []
            faults.append(error_text("unknown-key", f"a printing condition has no “{key}”", span, *hints))
            continue
        name, read = _FIELDS[key]
        try:
            values[name] = read(value)
        except ValueError as fault:
            faults.append(error_text("bad-value", f"{key}: {fault}", span))
    missing = [name for name in ("title", "profile", "identifier") if name not in merged]
    faults += [
        error_text("missing-key", f"this printing condition says no {name}", Span(first, 1, 1)) for name in missing
    ]
    if "profile" in merged and "identifier" in merged and merged["profile"][1] != merged["identifier"][1]:
        message = "a profile needs the identifier of its own printing condition beside it"
        hint = "the print shop knows the name of its characterization data; any name will do for the shop's own"
        faults.append(error_text("missing-key", message, _place(merged["profile"][1], "profile"), hint))
    if isinstance(values.get("profile"), str):
        file = merged["profile"][1]
        values["profile"] = (file.parent / values["profile"]).resolve()
        faults += _check_profile(values["profile"], _place(file, "profile"))
    if faults:
        raise LayoutError(faults, 2)
    known = {field.name for field in fields(Condition)}
    return Condition(**{name: value for name, value in values.items() if name in known})


def _place(file: Path, key: str) -> Span:
    """Where *key* stands in *file*: the first line that begins with its last part after its table's head."""
    table, _, name = key.rpartition(".")
    inside = not table
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        text = line.strip()
        if text.startswith("["):
            inside = text.split("#")[0].strip() == f"[{table}]"
        elif inside and text.split("=")[0].strip() == name:
            return Span(file, number, line.index(name) + 1)
    return Span(file, 1, 1)


def _check_profile(profile: Path, span: Span) -> list[Diagnostic]:
    """Whether *profile* is an ICC output profile for CMYK (ICC.1:2004, 7.2)."""
    try:
        with profile.open("rb") as file:
            header = file.read(_ICC_HEADER)
    except OSError as fault:
        return [error_text("missing-profile", f"the profile {profile.name} cannot be read: {fault.strerror}", span)]
    if header[36:40] != b"acsp":
        return [error_text("bad-profile", f"{profile.name} is no ICC profile", span)]
    if header[16:20] != _ICC_CMYK or header[12:16] != _ICC_CLASS_OUTPUT:
        space = header[16:20].decode("ascii", "replace").strip()
        message = f"{profile.name} is no output profile for CMYK (it is one for {space})"
        return [error_text("bad-profile", message, span, "ask the print shop for the profile of its press and paper")]
    return []
