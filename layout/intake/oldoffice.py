"""Files of old Office (.doc, .xls, .wps, .rtf) read through LibreOffice, where it is installed: saved anew, then read.

It gets a profile of its own in which macros never run, links are not followed and no address is reached.
"""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from layout.errors import note
from layout.intake.reading import Reading

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
)
_SECONDS, _MORE = 90.0, 15.0
"""By the clock: for its start on a busy machine, and for each file."""
_FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
_SETTINGS = (
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("org.openoffice.Office.Calc/Content/Update", "Link", "1"),
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
"""No macros, no links brought up to date (of sheets: never is 1), a proxy at which nobody answers."""
_ITEM = '<item oor:path="/{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</oor:items>'
)
Read = Callable[[Sequence[Path], Path], list[Reading]]
"""How files are read."""


def find_office() -> str | None:
    """LibreOffice's program; None where it is not installed."""
    named = next((found for name in _NAMES if (found := shutil.which(name))), None)
    return named or next((str(path) for path in _PLACES if path.exists()), None)


def with_old_read(readings: Sequence[Reading], staging: Path, read: Read) -> list[Reading]:
    """Readings, those of old Office among them read by way of LibreOffice; as they are where it is not there."""
    old = {one.file: one.old for one in readings if one.old}
    office = find_office() if old else None
    if office is None:
        return list(readings)
    saved = _saved_anew(office, old, staging / "office")
    again = read(list(saved.values()), staging / "renewed") if saved else []
    anew = {other.file: other for other in again}
    kept = ((one, anew.get(saved[one.file]) if one.file in saved else None) for one in readings)
    return [_as_sent(other, one) if other else _left(one) for one, other in kept]


def _left(reading: Reading) -> Reading:
    """A reading of what LibreOffice cannot read either, without the advice to use it."""
    told = (replace(one, hints=tuple(hint for hint in one.hints if hint.id != "hint-office")) for one in reading.told)
    return replace(reading, told=tuple(told))


def _as_sent(reading: Reading, sent: Reading) -> Reading:
    """What was read of a file saved anew, as if of the file that was sent."""
    manuscript = replace(reading.manuscript, file=sent.file) if reading.manuscript else None
    told = note("import-through-office", None, file=sent.file.name)
    return replace(
        reading, file=sent.file, manuscript=manuscript, within=sent.within, told=(*sent.told[:-1], told, *reading.told)
    )


def _saved_anew(office: str, old: Mapping[Path, str], folder: Path) -> dict[Path, Path]:
    """Each file in its new kind, under its old name in a folder of its own; those that LibreOffice can read."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    items = "".join(_ITEM.format(*setting) for setting in _SETTINGS)
    (profile / "registrymodifications.xcu").write_text(_PROFILE.format(items), "utf-8")
    copies = {file: folder / f"{number}{_suffix(file)}" for number, file in enumerate(old)}
    for file, copy in copies.items():
        shutil.copyfile(file, copy)
    for kind, filter_ in _FILTERS.items():
        files = [copies[file] for file in old if old[file] == kind]
        if files and not _run(office, filter_, files, folder):
            for file in files:  # one of them keeps it from the others
                if not (folder / kind / f"{file.stem}.{kind}").exists():
                    _run(office, filter_, [file], folder)
    return dict(_collected(old, copies, folder))


def _suffix(file: Path) -> str:
    """The end of a file's name, by which LibreOffice knows old files; a plain one for one that has none."""
    return file.suffix if file.suffix[1:].isalnum() and file.suffix.isascii() else ".doc"


def _run(office: str, filter_: str, files: Sequence[Path], folder: Path) -> bool:
    """Let LibreOffice save files; whether it came to its end."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ("--headless", "--norestore", "--nolockcheck", "--nologo", "--nodefault")
    into = folder / filter_.partition(":")[0]
    command = [office, profile, *options, "--convert-to", filter_, "--outdir", str(into), *map(str, files)]
    none = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=none, stdout=none, stderr=none, start_new_session=True) as process:
        try:
            return process.wait(_SECONDS + _MORE * len(files)) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End what is left of it: it works in a process below."""
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _collected(old: Mapping[Path, str], copies: Mapping[Path, Path], folder: Path) -> list[tuple[Path, Path]]:
    found = []
    for file, copy in copies.items():
        saved = folder / old[file] / f"{copy.stem}.{old[file]}"
        if saved.exists():
            into = folder / "saved" / copy.stem
            into.mkdir(parents=True)
            found.append((file, saved.rename(into / file.name)))
    return found
