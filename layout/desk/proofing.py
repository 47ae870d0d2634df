"""校对 in the browser: the remarks on an issue as a list, and the corrections that are clicked, made in its files."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from layout.errors import LayoutError
from layout.run.proofing import correct_chosen, proofread_issue, remark_name
from layout.wording import hints, message

MOST_BYTES = 1 << 20
"""Of what a browser may ask."""
_NAME = 16
"""Characters by which a remark is known."""


@dataclass(frozen=True, slots=True)
class ProofDesk:
    """The proofreading of one issue."""

    issue: Path

    def remarks(self) -> bytes:
        """Each remark with its place, its words and what would be right; or why the issue cannot be read."""
        try:
            found = proofread_issue(self.issue).remarks
        except LayoutError as fault:
            return _json({"remarks": [], "fault": "\n".join(message(one) for one in fault.diagnostics)})
        listed = [
            {
                "name": remark_name(one),
                "place": self._place(one.told.span),
                "words": one.words,
                "said": message(one.told),
                "advice": " ".join(hints(one.told)),
                "correction": one.correction,
                "sure": one.sure,
            }
            for one in found
        ]
        return _json({"remarks": listed, "fault": ""})

    def correct(self, asked: bytes) -> bytes:
        """Make the corrections whose names were sent; how many were made, or why none could be."""
        try:
            wanted = json.loads(asked)
            names = {str(one)[:_NAME] for one in wanted["names"]}
        except (ValueError, TypeError, KeyError, RecursionError):
            return _json({"made": 0, "fault": ""})
        try:
            return _json({"made": correct_chosen(self.issue, names), "fault": ""})
        except LayoutError as fault:
            return _json({"made": 0, "fault": "\n".join(message(one) for one in fault.diagnostics)})
        except OSError as fault:
            return _json({"made": 0, "fault": str(fault)})

    def _place(self, span: Any) -> str:
        return f"{os.path.relpath(span.file, self.issue.parent)}:{span.line}" if span else ""


def _json(state: dict[str, Any]) -> bytes:
    return json.dumps(state, ensure_ascii=False).encode()
