"""Who gets a letter: addresses from the command line and from lists as offices keep them."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Span, error_text, note_text, warning_text

EMAIL_HEADINGS = frozenset(
    {"email", "e-mail", "mail", "address", "邮箱", "邮件", "电子邮箱", "电子邮件", "邮箱地址", "地址"}
)
NAME_HEADINGS = frozenset({"name", "姓名", "名字", "收件人", "称呼", "单位", "联系人"})

_NAMED = re.compile(r"\s*(?P<name>[^<>]*?)\s*<(?P<address>[^<>]*)>\s*")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
"""RFC 5322's dot-atom: what mail providers hand out. Quoted local parts are left to those who need none of us."""
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_MOST_LOCAL, _MOST_ADDRESS = 64, 254
"""RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.3."""

_LOOKALIKES = str.maketrans("＠．。，；：　（）＿－", "@..,;: ()_-")
_DELIMITERS = ",;\t，；"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person: an address in ASCII, as SMTP sends it, and a name, which may be empty."""

    address: str
    name: str = ""

    @property
    def key(self) -> str:
        """What makes two addresses the same: no provider in use tells local parts apart by case."""
        return self.address.lower()


@dataclass(slots=True)
class Roll:
    """Recipients gathered from several places, each once, with what was found on the way."""

    recipients: list[Recipient] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _first: dict[str, str] = field(default_factory=dict)

    def add(self, source: str, span: Span | None) -> None:
        """Add one address as somebody wrote it: ``a@b.cn`` or ``某某 <a@b.cn>``."""
        named = _NAMED.fullmatch(source)
        self.enter(named["address"] if named else source, named["name"].strip('" ') if named else "", span)

    def enter(self, address: str, name: str, span: Span | None) -> None:
        """Add an address with a name."""
        try:
            recipient = Recipient(check_address(address), check_words(name, "name"))
        except ValueError as fault:
            self.diagnostics.append(error_text("bad-address", str(fault), span, *_guess(address)))
            return
        place = f"line {span.line}" if span else "the command line"
        if recipient.key in self._first:
            message = f"{recipient.address} was already named on {self._first[recipient.key]}; it gets the letter once"
            self.diagnostics.append(warning_text("duplicate-address", message, span))
            return
        self._first[recipient.key] = place
        self.recipients.append(recipient)


def check_words(words: str, what: str) -> str:
    """Words that will stand in a header. Raises ValueError for control characters: they could make up headers."""
    for character in words:
        if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs") and character not in "\u200c\u200d":
            raise ValueError(f"the {what} “{_shown(words)}” has a control character (U+{ord(character):04X}) in it")
    return words.strip()


def check_address(source: str) -> str:
    """An address as SMTP takes it, an international domain in its ASCII form.

    Raises ValueError, with a message for those who keep the list, for anything that is no plain address.
    """
    address = check_words(source.strip(" \t\xa0\u3000"), "address")
    local, at, domain = address.rpartition("@")
    shown = f"“{_shown(source)}”"
    if not at or not local or not domain:
        raise ValueError(f"{shown} is no email address")
    if not local.isascii():
        raise ValueError(f"{shown}: the part before @ must be ASCII; few servers take anything else")
    if not _LOCAL.fullmatch(local) or len(local) > _MOST_LOCAL:
        raise ValueError(f"{shown}: “{_shown(local)}” cannot stand before @")
    ascii_domain = _ascii_domain(domain, shown)
    if len(local) + 1 + len(ascii_domain) > _MOST_ADDRESS:
        raise ValueError(f"{shown} is longer than {_MOST_ADDRESS} characters")
    return f"{local}@{ascii_domain}"


def _ascii_domain(domain: str, shown: str) -> str:
    """A domain in lower case ASCII."""
    try:
        labels = domain.encode("idna").decode().lower().split(".")
    except UnicodeError:
        labels = []
    if len(labels) < 2 and domain.lower() != "localhost":
        raise ValueError(f"{shown}: “{_shown(domain)}” is no domain")
    if not all(_LABEL.fullmatch(label) for label in labels) or labels[-1].isdigit():
        raise ValueError(f"{shown}: “{_shown(domain)}” is no domain")
    return ".".join(labels)


def _shown(text: str) -> str:
    return "".join(c if c.isprintable() else "�" for c in text)[:80]


def _guess(source: str) -> tuple[str, ...]:
    """A hint where a likely slip makes the difference: full-width signs, blanks, a mailto."""
    tidy = re.sub(r"\s", "", source.translate(_LOOKALIKES)).removeprefix("mailto:").strip(",;<>()\"'.")
    try:
        address = check_address(tidy)
    except ValueError:
        return ()
    return (f"did you mean {address}?",) if address != source.strip() else ()


def recipients(
    addresses: Iterable[str], files: Iterable[Path] = ()
) -> tuple[tuple[Recipient, ...], tuple[Diagnostic, ...]]:
    """Everybody named on the command line and in lists, once each, and what was found.

    Raises LayoutError (exit code 2), with every mistake in every list, where an address is wrong: a letter goes to all
    or to nobody.
    """
    roll = Roll()
    for address in addresses:
        roll.add(address, None)
    for file in files:
        read_list(file, roll)
    if any(found.code in ("bad-address", "unreadable-list") for found in roll.diagnostics):
        raise LayoutError(roll.diagnostics, 2)
    if not roll.recipients:
        raise LayoutError(
            [error_text("no-recipients", "nobody to send to", None, "name somebody: --to or --to-file")], 2
        )
    return tuple(roll.recipients), tuple(roll.diagnostics)


def read_list(file: Path, roll: Roll) -> None:
    """Read a list: CSV with or without headings, or an address a line; ``#`` starts a comment line."""
    text = _decode(file, roll)
    if text is None:
        return
    rows = list(_rows(text))
    columns = _columns(rows[0][1]) if rows else None
    for line, cells in rows[1:] if columns else rows:
        _read_row(file, line, text.splitlines(), cells, columns, roll)


def _decode(file: Path, roll: Roll) -> str | None:
    """The text of a list in UTF-8 or UTF-16, with or without a BOM, or in GB 18030, which spreadsheets still write."""
    try:
        data = file.read_bytes()
    except OSError as fault:
        roll.diagnostics.append(error_text("unreadable-list", f"{file} cannot be read: {fault.strerror}"))
        return None
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        if encoding == "gb18030":
            roll.diagnostics.append(note_text("list-encoding", f"{file.name} is not UTF-8; it was read as GB 18030"))
        return text
    hint = "save it as “CSV UTF-8”"
    roll.diagnostics.append(error_text("unreadable-list", f"{file} is neither UTF-8 nor GB 18030 text", None, hint))
    return None


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that say something, each with the line it starts on."""
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter if delimiter in first else ",")
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells) and not cells[0].lstrip().startswith("#"):
            yield line, cells
        line = reader.line_num + 1


def _columns(heading: Sequence[str]) -> tuple[int, int | None] | None:
    """Where address and name stand, if the first row is of headings."""
    words = [cell.strip().lower() for cell in heading]
    address = next((i for i, word in enumerate(words) if word in EMAIL_HEADINGS), None)
    name = next((i for i, word in enumerate(words) if word in NAME_HEADINGS), None)
    return None if address is None else (address, name)


def _read_row(
    file: Path, line: int, lines: Sequence[str], cells: list[str], columns: tuple[int, int | None] | None, roll: Roll
) -> None:
    """One row: by its headings; else the cell with an @ is the address and the first other one the name."""
    if columns:
        index, name_index = columns
        name = cells[name_index] if name_index is not None and name_index < len(cells) else ""
    else:
        index = next((i for i, cell in enumerate(cells) if "@" in cell or "＠" in cell), 0)
        name = next((cell for i, cell in enumerate(cells) if i != index and cell.strip()), "")
    address = cells[index] if index < len(cells) else ""
    span = _span(file, line, lines, address)
    if _NAMED.fullmatch(address) and not name.strip():
        roll.add(address, span)
    elif address.strip():
        named = _NAMED.fullmatch(address)
        roll.enter(named["address"] if named else address, name, span)
    else:
        roll.diagnostics.append(error_text("bad-address", "this row has no address", span))


def _span(file: Path, line: int, lines: Sequence[str], address: str) -> Span:
    """Where in the list an address stands."""
    source = lines[line - 1] if line <= len(lines) else ""
    wanted = address.strip().split("\n", 1)[0]
    column = source.find(wanted) + 1 or 1
    return Span(file, line, column, line, column + max(1, len(wanted)))
