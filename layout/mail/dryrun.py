"""Letters on the disk instead of in the post: each as ``.eml``, and one page that shows how the letter looks."""

import base64
import datetime
import re
from collections.abc import Sequence
from pathlib import Path

from layout.files import replace_file
from layout.letters.letter import Letter
from layout.mail.message import Envelope, Mailroom
from layout.mail.recipients import Recipient

_OURS = re.compile(r"\d+-.+\.eml")
_UNSAFE = re.compile(r"[^A-Za-z0-9@.+_-]")


def write_letters(
    letter: Letter, recipients: Sequence[Recipient], envelope: Envelope, folder: Path, now: datetime.datetime
) -> tuple[Path, ...]:
    """Write ``preview.html`` and an ``.eml`` for each recipient into *folder*; answers the files, the preview first.

    Letters that an earlier dry run left there are removed. Raises LayoutError (exit code 2) where headers are not safe.
    """
    room = Mailroom(letter, envelope)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        if _OURS.fullmatch(old.name):
            old.unlink()
    preview = folder / "preview.html"
    replace_file(preview, preview_html(letter).encode())
    digits = len(str(len(recipients)))
    files = [preview]
    for number, recipient in enumerate(recipients, 1):
        path = folder / f"{number:0{digits}}-{_UNSAFE.sub('_', recipient.address)}.eml"
        replace_file(path, room.address(recipient, now).as_bytes())
        files.append(path)
    return tuple(files)


def preview_html(letter: Letter, pictures: bool = True) -> str:
    """The letter as a page for a browser; without *pictures* as programs show it that block them."""
    html = letter.html_for("#")
    for picture in letter.pictures:
        data = base64.b64encode(picture.data).decode()
        html = html.replace(picture.src, f"data:image/{picture.subtype};base64,{data}" if pictures else "data:,")
    return html
