"""Where the journals of an issue's letters and its proofs are kept: with the issue, wherever one stands.

They are ``newsletter.journal`` and ``proof-N.journal``, ``proof-N.json``, ``proof-N.pdf`` in ``.layout/mail/`` of the
issue's folder. Up to version 0.1 they were in out/ISSUE-mail/ of the folder that one stood in.
"""

import re
import shutil
from pathlib import Path

from layout.compare import Snapshot
from layout.edition import Proof
from layout.errors import Diagnostic, LayoutError, error, note, reason, said
from layout.letters import ProofShelf
from layout.mail.journal import went_out

_KEPT = re.compile(r"(newsletter|proof-\d+)\.journal|proof-\d+\.(json|pdf)")


class Archive:
    """The journals and proofs of one issue."""

    def __init__(self, issue: Path) -> None:
        """*issue*: its folder."""
        self.folder = issue / ".layout" / "mail"

    def journal(self, letter: str) -> Path:
        """The journal of a letter: ``newsletter``, ``proof-2``."""
        return self.folder / f"{letter}.journal"

    @property
    def proofs(self) -> ProofShelf:
        """The proofs that went round."""
        return ProofShelf(self.folder, lambda number: went_out(self.journal(f"proof-{number}")))

    def keep(self, proof: Proof, state: Snapshot) -> None:
        """Write a proof down before its first letter goes. What is left of one of its number that never went, goes.

        Raises LayoutError (exit code 2) where that cannot be written: nothing is sent then.
        """
        shelf, journal = self.proofs, self.journal(f"proof-{proof.number}")
        try:
            if shelf.load(proof.number)[1].digest == state.digest:
                return
        except LayoutError:  # none is there, or none that could be read
            pass
        try:
            if not went_out(journal):
                journal.unlink(missing_ok=True)
            shelf.keep(proof, state)
        except OSError as fault:
            raise self._unwritable(fault) from None

    def fetch(self, old: Path) -> tuple[Diagnostic, ...]:
        """Move what an earlier version kept in *old* here, unless the same is here already; a note tells of it.

        Raises LayoutError (exit code 2) where that cannot be: without them people would get letters twice.
        """
        if not old.is_dir() or old.resolve() == self.folder.resolve():
            return ()
        found = sorted(path for path in old.iterdir() if _KEPT.fullmatch(path.name))
        moved = [path for path in found if not (self.folder / path.name).exists()]
        try:
            for path in moved:
                self.folder.mkdir(parents=True, exist_ok=True)
                shutil.move(path, self.folder / path.name)
        except OSError as fault:
            raise self._unwritable(fault) from None
        return (note("journal-moved", old=old, new=self.folder),) if moved else ()

    def _unwritable(self, fault: OSError) -> LayoutError:
        hint = said("hint-may-you-write")
        file, why = self.folder, reason(fault)
        return LayoutError([error("journal-unwritable", None, hint, form="closed", file=file, fault=why)], 2)
