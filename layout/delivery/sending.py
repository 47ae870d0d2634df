"""Files brought into a folder of the shop's, all or none, and the journal of what was sent where."""

import datetime
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from layout.errors import LayoutError, error, reason, said
from layout.files import replace_file
from layout.run.output import publish, sha256

JOURNAL = "delivered.json"
ANY_NAME = re.compile(r"[^./\\][^/\\]*")
"""What a file of a delivery may be called."""
SHOWN = 5
"""Names that a message lists."""


def read_journal(file: Path) -> list[dict[str, Any]]:
    """The deliveries so far, the oldest first; none where there is no journal, or it is no such thing."""
    try:
        entries = json.loads(file.read_bytes())["deliveries"]
        return [one for one in entries if isinstance(one, dict) and isinstance(one["files"], dict)]
    except (OSError, ValueError, LookupError, TypeError):
        return []


def read_made(file: Path) -> dict[str, str]:
    """Name → checksum of the files that were last made, as the journal tells."""
    try:
        made = json.loads(file.read_bytes())["made"]
        return {name: str(checksum) for name, checksum in made.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def note_down(file: Path, files: Mapping[str, bytes], address: str = "") -> None:
    """Write into the journal that these were made, and brought to *address*. Raises LayoutError where it cannot."""
    entries = read_journal(file)
    if address:
        when = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
        entries.append({"when": when, "to": address, "files": _checksums(files)})
    content = json.dumps({"made": _checksums(files), "deliveries": entries}, ensure_ascii=False, indent=2) + "\n"
    try:
        replace_file(file, content.encode())
    except OSError as fault:
        raise LayoutError([error("journal-unwritten", file=file, reason=reason(fault))], 2) from None


def check_folder(folder: Path) -> None:
    """That a folder is there to deliver into. Raises LayoutError (exit code 2)."""
    if not folder.is_dir():
        raise LayoutError([error("no-delivery-folder", None, said("hint-mount-folder"), folder=folder)], 2)


def send(folder: Path, files: Mapping[str, bytes], before: Mapping[str, tuple[str, ...]]) -> None:
    """Bring *files* into a folder that is there, and read them back. *before*: what was sent there (`sent_to`).

    Raises LayoutError (exit code 2), the folder as it was, where it cannot be written or holds files of these names
    that are not what was sent there before; and where what is read back differs.
    """
    foreign = [name for name, content in files.items() if _is_foreign(folder / name, content, before.get(name, ()))]
    if foreign:
        hint = said("hint-move-away")
        raise LayoutError([error("already-there", None, hint, folder=folder, files=tuple(foreign[:SHOWN]))], 2)
    publish(folder, files, ANY_NAME, {})
    differing = tuple(name for name, content in files.items() if _read(folder / name) != content)
    if differing:
        raise LayoutError([error("sent-differs", None, said("hint-deliver-again"), folder=folder, files=differing)], 2)


def _is_foreign(file: Path, content: bytes, sent: tuple[str, ...]) -> bool:
    """Whether there is something in a file's place that was not sent there by us."""
    if not file.exists():
        return False
    there = _read(file)
    return there is None or (there != content and sha256(there) not in sent)


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def sent_to(address: str, journal: Path) -> dict[str, tuple[str, ...]]:
    """Name → the checksums of what was sent to a place under it."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in read_journal(journal):
        if entry.get("to") == address:
            for name, checksum in entry["files"].items():
                found[name] = (*found.get(name, ()), str(checksum))
    return found


def _checksums(files: Mapping[str, bytes]) -> dict[str, str]:
    return {name: sha256(content) for name, content in files.items()}
