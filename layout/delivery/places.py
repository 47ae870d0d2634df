"""Where deliveries go: what all such places can be asked."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from layout.delivery.sending import check_folder, send

Sent = Mapping[str, tuple[str, ...]]
"""Name → checksums of what was sent to a place under it before."""


class ShopPlace(Protocol):
    """A place of the shop's. Both calls raise LayoutError (exit code 2), and leave it as it was."""

    @property
    def address(self) -> str:
        """What messages and the journal call it."""

    def check(self) -> None:
        """That it can be delivered to, before anything is made."""

    def send(self, files: Mapping[str, bytes], sent: Sent, title: str) -> None:
        """Bring all files there, or none. *title*: what they are of."""


class ShopFolder:
    """A folder that is there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def address(self) -> str:
        """Its path, absolute."""
        return str(self.folder.resolve())

    def check(self) -> None:
        """It is a folder."""
        check_folder(self.folder)

    def send(self, files: Mapping[str, bytes], sent: Sent, _: str) -> None:
        """Write them beside their places, then move and read back."""
        send(self.folder, files, sent)
