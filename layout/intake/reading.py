"""Which reader a file takes, told by its first bytes, not by its name; each file read in a process with limits."""

import email
import email.policy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Said, error, note, said, warning
from layout.filekinds import kind_of_file
from layout.intake.archive import PackedFile
from layout.intake.compound import kind_of_compound
from layout.intake.correspondence import out_of_mail
from layout.intake.dividing import divided, is_text
from layout.intake.mailfile import is_mail, read_mail
from layout.intake.manuscript import Manuscript, SeenPicture, UnreadableError, paragraphs
from layout.intake.opendocument import read_odt
from layout.intake.pictures import SUFFIXES, Album
from layout.intake.plaintext import read_markdown, read_plain
from layout.intake.recognise import recognise
from layout.intake.sheetfile import read_commas, read_workbook
from layout.intake.storydraft import StoryDraft
from layout.intake.webpage import read_page
from layout.intake.wordfile import read_word
from layout.limits import at_work_on
from layout.pdf.limited import Exceeded, allowed_for, call, unfinished
from layout.source.encoding import MAX_BYTES, read_saved_text
from layout.wording import verbatim

MOST_BYTES = 200 << 20
"""Of one file; a manuscript with forty photos of a telephone has 160 MB."""
MOST_FILES = 1000
MOST_MAILS = 4
"""Mails within each other that are opened."""
MOST_TEXT = MAX_BYTES
"""Of a file of text."""
_OLD = b"\xd0\xcf\x11\xe0"
_PAGE = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|div|section|p|meta|\?xml[^>]*\?>\s*<!doctype\s+html)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
_MARKDOWN = (".md", ".markdown")
_COMMAS = (".csv", ".tsv")
_DAMAGED = re.compile("[\ud800-\udfff\ufffd-\uffff]+")
"""What stands where a character was that some program could not read, and what is none: neither is printed."""
_AROUND, _PLACES = 8, 3
"""Characters before and behind it that are shown, places that are named."""
_UNREADABLE = {"pdf": "pdf", "slides": "slides", "indesign": "other", "zip": "other"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read: its manuscript with its story, or its photo, and what there is to tell; or neither."""

    file: Path
    manuscript: Manuscript | None = None
    drafts: tuple[StoryDraft, ...] = ()
    """The stories in the manuscript, understood where strangers' texts may take what time they like."""
    photo: SeenPicture | None = None
    told: tuple[Diagnostic, ...] = ()
    within: Path | None = None
    """The mail that the file came with."""
    old: str = ""
    """Of a file of old Office what LibreOffice could save it as: ``docx``, ``xlsx``."""


def read_apart(files: Sequence[Path], staging: Path) -> list[Reading]:
    """Read files that strangers made, in a process of its own; their pictures are put down in *staging*.

    A file at which the process stops is told, and the others are read without it.
    """
    left, stopped = list(files), list[Reading]()
    while left:
        try:
            readings: list[Reading] = call(
                "layout.intake.reading", "read_files", tuple(left), staging, held=allowed_for(left)
            )
            break
        except Exceeded as fault:
            at = fault.file if fault.file in left else left[0]
            stopped.append(Reading(at, told=(unfinished(at, fault),)))
            left.remove(at)
    else:
        readings = []
    order = {file: number for number, file in enumerate(files)}
    return sorted([*readings, *stopped], key=lambda one: order[one.within or one.file])


def read_files(files: Sequence[Path], staging: Path) -> list[Reading]:
    """Read files one by one; those that are attached to a mail behind it."""
    found = []
    for number, file in enumerate(files):
        with at_work_on(file):
            found += _read(file, staging / str(number))
    return found


def _read(file: Path, staging: Path, depth: int = 0) -> list[Reading]:
    """A file; *depth*: how many mails it came within."""
    album = Album(staging, file.name)
    try:
        if depth > MOST_MAILS:
            raise UnreadableError("deep", said("hint-save-docx"))
        if _is_mail(file):
            return list(_mail(file, album, depth))
        return [_sniffed(file, album)]
    except UnreadableError as fault:
        return [_failed(file, fault.form, *fault.hints)]
    except LayoutError as fault:
        return [Reading(file, told=tuple(fault.diagnostics))]
    except OSError:
        return [_failed(file, "unopened", said("hint-may-you-access"))]
    except (MemoryError, RecursionError):
        raise
    except Exception:  # whatever a stranger's file makes of a library
        return [_failed(file, "damaged", said("hint-save-docx"))]


def _is_mail(file: Path) -> bool:
    if not 0 < file.stat().st_size <= MOST_BYTES:
        return False
    with file.open("rb") as stream:
        return is_mail(stream.read(65_536))


def _mail(file: Path, album: Album, depth: int) -> Iterator[Reading]:
    """A mail and what is attached to it; a text that only goes with a manuscript is no story."""
    manuscript, attached = read_mail(file, file.read_bytes(), album)
    readings = [
        replace(one, within=file, told=(*_attached(one, file), *one.told))
        for number, path in enumerate(attached)
        for one in _read(path, album.folder / f"attached-{number}", depth + 1)
    ]
    own = _seen(manuscript, album)
    if any(one.drafts for one in readings) and not any(map(is_text, own.manuscript.blocks if own.manuscript else ())):
        words = " ".join(one.words for one in paragraphs(manuscript.blocks) if one.words)
        cover = (note("import-cover", None, file=file.name, text=verbatim(words)),) if words else ()
        own = Reading(file, told=(*manuscript.told, *cover))
    yield own
    yield from readings


def _attached(one: Reading, mail: Path) -> list[Diagnostic]:
    """A note that a file came with a mail; what came with that file has been told of already."""
    return [] if one.within else [note("import-attached", None, file=one.file.name, mail=mail.name)]


def _failed(file: Path, form: str, *hints: Said) -> Reading:
    return Reading(file, told=(error("import-unreadable", None, *hints, form=form, file=file.name),))


def _large(file: Path, size: int, most: int = MOST_BYTES) -> Reading:
    hint, size = said("hint-smaller-file"), round(size / 1e6)
    told = error("import-unreadable", None, hint, form="large", file=file.name, size=size, most=most // 10**6)
    return Reading(file, told=(told,))


def _sniffed(file: Path, album: Album) -> Reading:
    size = file.stat().st_size
    if size > MOST_BYTES:
        return _large(file, size)
    with file.open("rb") as stream:
        head = stream.read(65_536)
    if not head.strip(b"\0 \r\n\t"):
        return _failed(file, "empty", said("hint-send-again"))
    if head.startswith(_OLD):
        return _old(file)
    if head.startswith(b"PK\x03\x04"):
        return _packed(file, album)
    return _bare(file, head, album)


def _old(file: Path) -> Reading:
    """A file of old Office, or a new one within such a file because it is locked."""
    kind = kind_of_compound(file.read_bytes())
    if kind == "encrypted":
        return _failed(file, kind, said("hint-remove-password"))
    if kind == "slides":
        return _failed(file, kind, said("hint-save-docx"))
    return replace(_failed(file, "old", said("hint-save-docx"), said("hint-office")), old=kind if kind != "old" else "")


def _bare(file: Path, head: bytes, album: Album) -> Reading:
    """What is no archive: a photo, a text, a web page."""
    kind = kind_of_file(head)
    form = kind.id.partition(".")[2] if kind else ""
    if form == "picture" or file.suffix.lower() in SUFFIXES:
        return _photo(file, album)
    if form == "rtf":
        return replace(_failed(file, form, said("hint-save-docx"), said("hint-office")), old="docx")
    if form:
        return _failed(file, _UNREADABLE.get(form, "other"), said("hint-save-docx"))
    return _text(file, head, album)


def _packed(file: Path, album: Album) -> Reading:
    packed = PackedFile(file)
    names = packed.names()
    kind = packed.read("mimetype", 200)
    if b":encryption-data" in packed.read("META-INF/manifest.xml"):
        raise UnreadableError("encrypted", said("hint-remove-password"))
    if b"opendocument.text" in kind:
        return _seen(read_odt(file, album), album)
    if any(name.startswith("xl/") for name in names):
        return _seen(read_workbook(file), album)
    if any(name.startswith("ppt/") for name in names):
        return _failed(file, "slides", said("hint-save-docx"))
    if any(name.startswith("word/") for name in names) or packed.has("_rels/.rels"):
        return _seen(read_word(file, album), album)
    return _failed(file, "other", said("hint-import-kinds"))


def _seen(manuscript: Manuscript, album: Album) -> Reading:
    told = tuple(dict.fromkeys((*manuscript.told, *album.told)))
    mail = out_of_mail(manuscript.blocks, manuscript.subject)
    left_out = (*manuscript.left_out, *mail.left_out)
    bare = replace(manuscript, blocks=tuple(mail.blocks), left_out=left_out, subject=mail.subject, told=())
    drafts = tuple(recognise(one) for one in divided(bare))
    return Reading(manuscript.file, bare, drafts, told=(*told, *_several(manuscript.file, drafts), *_damaged(bare)))


def _several(file: Path, drafts: Sequence[StoryDraft]) -> list[Diagnostic]:
    """A note where a file holds more stories than one."""
    names = tuple(draft.title for draft in drafts)
    return [note("import-several", None, file=file.name, count=len(drafts), headlines=names)] if len(drafts) > 1 else []


def _damaged(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A warning of characters that were lost before the file was sent: the story would be refused for them."""
    texts = enumerate((one.words for one in paragraphs(manuscript.blocks) if one.words), 1)
    found = [(number, text, match) for number, text in texts for match in _DAMAGED.finditer(text)]
    places = tuple(
        said("damaged-place", number=number, words=text[max(0, match.start() - _AROUND) : match.end() + _AROUND])
        for number, text, match in found[:_PLACES]
    )
    if found:
        name, count, hint = manuscript.file.name, sum(len(match[0]) for *_, match in found), said("hint-damaged")
        yield warning("import-damaged", None, hint, file=name, count=count, places=places)


def _photo(file: Path, album: Album) -> Reading:
    if file.suffix.lower() in (".heic", ".heif"):
        hint = said("hint-heic")
        return Reading(file, told=(warning("import-picture", None, hint, form="heic", picture=file.name),))
    photo = album.take(file.read_bytes(), file.name)
    return Reading(file, photo=photo, told=tuple(album.told))


def _text(file: Path, head: bytes, album: Album) -> Reading:
    if (
        re.match(rb"\s*(MIME-Version|From|Subject|Date|Content-Type|X-[\w-]+):", head, re.IGNORECASE)
        and b"multipart" in head
    ):
        text = _of_message(file.read_bytes())
        return _seen(read_page(file, text, album), album)
    if (size := file.stat().st_size) > MOST_TEXT:
        return _large(file, size, MOST_TEXT)
    saved, told = _decoded(file, head)
    if _PAGE.match(saved) or file.suffix.lower() in (".html", ".htm"):
        manuscript = read_page(file, saved, album)
        if file.suffix.lower() not in (".html", ".htm"):
            told = (*told, note("import-page-inside", None, file=file.name))
    elif file.suffix.lower() in _COMMAS:
        manuscript = read_commas(file, saved)
    elif file.suffix.lower() in _MARKDOWN:
        manuscript = read_markdown(file, saved, album)
    else:
        manuscript = read_plain(file, saved)
    reading = _seen(manuscript, album)
    return replace(reading, told=(*told, *reading.told))


def _decoded(file: Path, head: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a file in whatever encoding it has; a web page may say which."""
    declared = _CHARSET.search(head)
    content = file.read_bytes() if declared else b""
    if declared and b"\0" not in head and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        name = declared[1].decode("ascii").lower()
        try:
            return content.decode({"gb2312": "gb18030", "gbk": "gb18030"}.get(name, name)).replace("\r\n", "\n"), ()
        except (LookupError, UnicodeDecodeError):
            pass
    try:
        saved = read_saved_text(file)
    except LayoutError:
        return _elsewhere(file)
    called = saved.encoding.called
    told = () if called is None else (note("import-encoding", None, file=file.name, encoding=called),)
    return saved.text.replace("\r\n", "\n").replace("\r", "\n"), told


def _elsewhere(file: Path) -> tuple[str, tuple[Diagnostic, ...]]:
    """Text of Taiwan's and Hong Kong's encoding, or UTF-16 without its mark. Raises UnreadableError."""
    content = file.read_bytes()
    zeros = content[:4000].count(0)
    names = ("utf-16-le", "utf-16-be") if zeros > 0.02 * len(content[:4000]) else ("big5hkscs",)
    for name in names:
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        common = len(re.findall(r"[\u4e00-\u9fff，。、：；！？“”（）《》\s\x20-\x7e「」]", text))
        if common > 0.9 * len(text):
            called = said("encoding-big5" if name == "big5hkscs" else "encoding-utf16")
            told = note("import-encoding", None, file=file.name, encoding=called)
            return text.replace("\r\n", "\n").replace("\r", "\n"), (told,)
    raise UnreadableError("not-text", said("hint-import-kinds"))


def _of_message(content: bytes) -> str:
    """The web page within what browsers and Word save as one file (.mht). Raises UnreadableError."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            charset = part.get_content_charset() or "utf-8"
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return payload.decode({"gb2312": "gb18030", "gbk": "gb18030"}.get(charset, charset), "replace")
    raise UnreadableError("not-text", said("hint-import-kinds"))
