"""Who gets a letter: addresses from the command line and from lists as offices keep them."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Said, Span, error, note, reason, said, warning
from layout.wording import say, verbatim

EMAIL_HEADINGS = frozenset(
    {"email", "e-mail", "mail", "address", "邮箱", "邮件", "电子邮箱", "电子邮件", "邮箱地址", "地址"}  # data
)
NAME_HEADINGS = frozenset(("name", "姓名", "名字", "收件人", "称呼", "单位", "联系人"))  # data

_NAMED = re.compile(r"\s*(?P<name>[^<>]*?)\s*<(?P<address>[^<>]*)>\s*")
_ROW = re.compile(r"(?:^|[,;\t，；\n])\s*[^\s,;，；@:]+@[^\s,;，；@]+\.[^\s,;，；@]+\s*(?:[,;\t，；\n]|$)")
"""A cell of its own with an address, in what was read as the rest of another."""
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
"""RFC 5322's dot-atom: what mail providers hand out. Quoted local parts are left to those who need none of us."""
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_MOST_LOCAL, _MOST_ADDRESS = 64, 254
"""RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.3."""

_LOOKALIKES = str.maketrans("＠．。，；：　（）＿－", "@..,;: ()_-")  # data
_DELIMITERS = ",;\t，；"  # data


class Unfit(ValueError):
    """What somebody wrote cannot be sent as it is."""

    def __init__(self, reason: Said) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return say(self.reason)


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
    _first: dict[str, Said] = field(default_factory=dict)

    def add(self, source: str, span: Span | None) -> None:
        """Add one address as somebody wrote it: ``a@b.cn`` or ``某某 <a@b.cn>``."""
        named = _NAMED.fullmatch(source)
        self.enter(named["address"] if named else source, named["name"].strip('" ') if named else "", span)

    def enter(self, address: str, name: str, span: Span | None) -> None:
        """Add an address with a name."""
        try:
            recipient = Recipient(check_address(address), check_words(name, "name"))
        except Unfit as fault:
            self.diagnostics.append(error("bad-address", span, *_guess(address), reason=fault.reason))
            return
        place = said("mail-place.line", line=span.line) if span else said("mail-place")
        if recipient.key in self._first:
            shown, first = verbatim(recipient.address), self._first[recipient.key]
            self.diagnostics.append(warning("duplicate-address", span, address=shown, first=first))
            return
        self._first[recipient.key] = place
        self.recipients.append(recipient)


def check_words(words: str, what: str) -> str:
    """Words that will stand in a header. Raises Unfit for control characters: they could make up headers.

    *what* they are: a form of ``mail-what``, such as ``name``.
    """
    for character in words:
        if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs") and character not in "\u200c\u200d":
            raise Unfit(
                said("unfit-control", what=said(f"mail-what.{what}"), words=words, character=f"U+{ord(character):04X}")
            )
    return words.strip()


def check_address(source: str) -> str:
    """An address as SMTP takes it, an international domain in its ASCII form.

    Raises Unfit, with a sentence for those who keep the list, for anything that is no plain address.
    """
    address = check_words(source.strip(" \t\xa0\u3000"), "address")
    local, at, domain = address.rpartition("@")
    shown = verbatim(source)
    if not at or not local or not domain:
        raise Unfit(said("unfit-address", address=shown))
    if not local.isascii():
        raise Unfit(said("unfit-address.ascii", address=shown))
    if not _LOCAL.fullmatch(local) or len(local) > _MOST_LOCAL:
        raise Unfit(said("unfit-address.local", address=shown, part=local))
    ascii_domain = _ascii_domain(domain)
    if ascii_domain is None:
        raise Unfit(said("unfit-address.domain", address=shown, part=domain))
    if len(local) + 1 + len(ascii_domain) > _MOST_ADDRESS:
        raise Unfit(said("unfit-address.long", address=shown, most=_MOST_ADDRESS))
    return f"{local}@{ascii_domain}"


def _ascii_domain(domain: str) -> str | None:
    """A domain in lower case ASCII; None where it is none."""
    try:
        labels = domain.encode("idna").decode().lower().split(".")
    except UnicodeError:
        labels = []
    if len(labels) < 2 and domain.lower() != "localhost":
        return None
    if not all(_LABEL.fullmatch(label) for label in labels) or labels[-1].isdigit():
        return None
    return ".".join(labels)


def _guess(source: str) -> tuple[Said, ...]:
    """A hint where a likely slip makes the difference: full-width signs, blanks, a mailto."""
    tidy = re.sub(r"\s", "", source.translate(_LOOKALIKES)).removeprefix("mailto:").strip(",;<>()\"'.")
    try:
        address = check_address(tidy)
    except Unfit:
        return ()
    return (said("hint-did-you-mean-address", address=verbatim(address)),) if address != source.strip() else ()


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
        raise LayoutError([*roll.diagnostics, error("no-recipients", None, said("hint-name-somebody"))], 2)
    return tuple(roll.recipients), tuple(roll.diagnostics)


def read_list(file: Path, roll: Roll) -> None:
    """Read a list: CSV with or without headings, or an address a line; ``#`` starts a comment line."""
    text = _decode(file, roll)
    if text is None:
        return
    try:
        rows = list(_rows(text))
    except csv.Error:  # a cell beyond all bounds: a quotation mark that is never closed
        roll.diagnostics.append(error("unreadable-list", None, said("hint-csv-utf-8"), form="cells", file=file))
        return
    opened = _open_quote(file, text.splitlines(), rows)
    if opened is not None:
        roll.diagnostics.append(error("unreadable-list", opened, said("hint-close-or-drop-quote"), form="quote"))
        return
    columns = _columns(rows[0][1]) if rows else None
    for line, cells in rows[1:] if columns else rows:
        _read_row(file, line, text.splitlines(), cells, columns, roll)


def _decode(file: Path, roll: Roll) -> str | None:
    """The text of a list in UTF-8 or UTF-16, with or without a BOM, or in GB 18030, which spreadsheets still write."""
    try:
        data = file.read_bytes()
    except OSError as fault:
        roll.diagnostics.append(error("unreadable-list", file=file, fault=reason(fault)))
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
            roll.diagnostics.append(note("list-encoding", file=file.name))
        return text
    roll.diagnostics.append(error("unreadable-list", None, said("hint-csv-utf-8"), form="encoding", file=file))
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


def _open_quote(file: Path, lines: Sequence[str], rows: Sequence[tuple[int, list[str]]]) -> Span | None:
    """Where a quotation mark opens that is never closed: the cell goes on over the addresses of other people."""
    for line, cells in rows:
        swallowed = any(_ROW.search(cell.partition("\n")[2]) for cell in cells)
        if swallowed or (line == rows[-1][0] and _unfinished(lines[line - 1 :])):
            column = lines[line - 1].find('"') + 1 or 1
            return Span(file, line, column, line, column + 1)
    return None


def _unfinished(lines: Sequence[str]) -> bool:
    """Whether a row ends inside quotation marks."""
    try:
        list(csv.reader(lines, strict=True))
    except csv.Error as fault:
        return "unexpected end" in str(fault)
    return False


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
        roll.diagnostics.append(error("bad-address", span, form="none"))


def _span(file: Path, line: int, lines: Sequence[str], address: str) -> Span:
    """Where in the list an address stands."""
    source = lines[line - 1] if line <= len(lines) else ""
    wanted = address.strip().split("\n", 1)[0]
    column = source.find(wanted) + 1 or 1
    return Span(file, line, column, line, column + max(1, len(wanted)))
