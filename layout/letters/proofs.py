"""The proofs of an issue that were sent round, each kept with its words and its PDF: the next is told from them."""

import datetime
import json
import re
from pathlib import Path

from layout.compare.snapshot import Snapshot, from_json, to_json
from layout.edition.stamp import Proof
from layout.errors import LayoutError, error_text

_RECORD = re.compile(r"proof-(\d+)\.json")


class ProofShelf:
    """A folder with ``proof-N.json`` (number, time, words) and ``proof-N.pdf`` for each proof that went round."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def numbers(self) -> list[int]:
        """The proofs that there are, from the first."""
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
        except (OSError, KeyError, ValueError, LayoutError) as fault:
            message = f"proof {number} in {self.folder} cannot be read: {fault}"
            raise LayoutError([error_text("unreadable-proof", message)], 2) from None
        return Proof(number, made, state.short_hash), state

    def enter(self, state: Snapshot, now: datetime.datetime, keep: bool = True) -> tuple[Proof, Snapshot | None]:
        """The proof that *state* is, put on the shelf unless *keep* is false (a dry run), and the state before it.

        The same PDF as the last proof's is that proof again, with its number and time: sending it a second time
        goes on where the first stopped.
        """
        numbers = self.numbers()
        if numbers:
            proof, last = self.load(numbers[-1])
            if last.digest == state.digest:
                return proof, self.load(numbers[-2])[1] if len(numbers) > 1 else None
        number = numbers[-1] + 1 if numbers else 1
        proof = Proof(number, now.replace(microsecond=0), state.short_hash)
        if keep:
            self._keep(proof, state)
        return proof, last if numbers else None

    def _keep(self, proof: Proof, state: Snapshot) -> None:
        """Write the PDF first, then the record that makes it count, each in one step."""
        self.folder.mkdir(parents=True, exist_ok=True)
        record, pdf = self._paths(proof.number)
        data = {"proof": proof.number, "made": proof.made.isoformat(), **json.loads(to_json(state))}
        for path, content in (
            (pdf, state.pdf),
            (record, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()),
        ):
            beside = path.with_name(f".{path.name}.new")
            beside.write_bytes(content)
            beside.replace(path)

    def _paths(self, number: int) -> tuple[Path, Path]:
        return self.folder / f"proof-{number}.json", self.folder / f"proof-{number}.pdf"
