"""The proofs of an issue that were sent round, each kept with its words and its PDF: the next is told from them.

A proof is written down before its first letter goes, so that no kill can make two of one number; it counts once that
letter has gone.
"""

import datetime
import json
import re
from collections.abc import Callable
from pathlib import Path

from layout.compare.snapshot import Snapshot, from_json, to_json
from layout.edition.stamp import Proof
from layout.errors import LayoutError, error
from layout.files import replace_file
from layout.wording import message

_RECORD = re.compile(r"proof-(\d+)\.json")


class ProofShelf:
    """A folder with ``proof-N.json`` (number, time, words) and ``proof-N.pdf`` for each proof.

    *gone* says of a number whether a letter of that proof has gone: others do not count, and are written over.
    """

    def __init__(self, folder: Path, gone: Callable[[int], bool] = lambda _: True) -> None:
        self.folder = folder
        self._gone = gone

    def numbers(self) -> list[int]:
        """The proofs that went round, from the first."""
        return [number for number in self._kept() if self._gone(number)]

    def _kept(self) -> list[int]:
        if not self.folder.is_dir():
            return []
        matches = (_RECORD.fullmatch(path.name) for path in self.folder.iterdir())
        return sorted(int(match[1]) for match in matches if match)

    def load(self, number: int) -> tuple[Proof, Snapshot]:
        """Proof *number* with what it held. Raises LayoutError (exit code 2) where it is not there or damaged."""
        record, pdf = self._paths(number)
        try:
            text = record.read_text("utf-8")
            state = from_json(text, pdf.read_bytes())
            made = datetime.datetime.fromisoformat(json.loads(text)["made"])
        except (OSError, KeyError, TypeError, ValueError, RecursionError) as fault:
            raise self._unreadable(number, str(fault)) from None
        except LayoutError as fault:
            raise self._unreadable(number, message(fault.diagnostics[0])) from None
        return Proof(number, made, state.short_hash), state

    def _unreadable(self, number: int, fault: str) -> LayoutError:
        return LayoutError([error("unreadable-proof", number=number, folder=self.folder, fault=fault)], 2)

    def next(self, state: Snapshot, now: datetime.datetime) -> tuple[Proof, Snapshot | None]:
        """The proof that *state* is, and the state before it; nothing is written.

        The same PDF as the last proof's is that proof again, with its number and time: sending it a second time
        goes on where the first stopped.
        """
        numbers = self.numbers()
        last = None
        if numbers:
            proof, last = self.load(numbers[-1])
            if last.digest == state.digest:
                return proof, self.load(numbers[-2])[1] if len(numbers) > 1 else None
        number = numbers[-1] + 1 if numbers else 1
        if number in self._kept():
            try:
                proof, waiting = self.load(number)
            except LayoutError:  # cut by a kill before a letter went: of no use to anybody
                pass
            else:
                if waiting.digest == state.digest:
                    return proof, last
        return Proof(number, now.replace(microsecond=0), state.short_hash), last

    def keep(self, proof: Proof, state: Snapshot) -> None:
        """Write a proof down, the PDF first, then the record that makes it count, each in one step."""
        self.folder.mkdir(parents=True, exist_ok=True)
        record, pdf = self._paths(proof.number)
        data = {"proof": proof.number, "made": proof.made.isoformat(), **json.loads(to_json(state))}
        for path, content in (
            (pdf, state.pdf),
            (record, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()),
        ):
            replace_file(path, content)

    def _paths(self, number: int) -> tuple[Path, Path]:
        return self.folder / f"proof-{number}.json", self.folder / f"proof-{number}.pdf"
