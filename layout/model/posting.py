"""What a publication says of its letters and its web pages, so that no command line repeats it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MailSettings:
    """Who sends an issue's letters, and who gets them; as people are written: ``编辑部 <desk@example.cn>``."""

    sender: str = ""
    reply_to: str = ""
    proof_to: tuple[str, ...] = ()
    """Those who approve an issue."""
    readers: tuple[Path, ...] = ()
    """Lists of those who read it."""
    unsubscribe: str = ""
    unsubscribe_to: str = ""
    whole: bool = False
    """Whether readers get whole stories, not their beginnings."""
    rate: float = 0.0
    """Letters a minute; 0: as fast as the server takes them."""


@dataclass(frozen=True, slots=True)
class WebSettings:
    """Where an issue's web pages are."""

    url: str = ""
    """``{number}`` and ``{date}`` stand for the issue's own."""
    pdf: bool = True
    """Whether the PDF lies beside them."""


NO_MAIL = MailSettings()
NO_WEB = WebSettings()
"""Of an issue that says nothing of it."""
