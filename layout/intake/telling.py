"""What importing tells: each guess, what was left out and why, what cleaning changed; and all of it in full on file."""

from collections.abc import Iterator, Mapping, Sequence

from layout.errors import Diagnostic, Said, note, said
from layout.intake.manuscript import LeftOut, Why
from layout.intake.storydraft import StoryDraft
from layout.wording import message, say, text, verbatim

_CLEANED = {
    "punctuation": said("cleaned-punctuation"),
    "indent": said("cleaned-indent"),
    "blank": said("cleaned-blank"),
    "space": said("cleaned-space"),
    "invisible": said("cleaned-invisible"),
    "composed": said("cleaned-composed"),
    "radical": said("cleaned-radical"),
}
"""Codes of the source reader's notes, and what each is called."""


def told_of_draft(name: str, draft: StoryDraft, changed: Mapping[str, int]) -> Iterator[Diagnostic]:
    """Notes on what was made of a manuscript."""
    if draft.guesses:
        yield note("import-guess", None, file=name, guesses=draft.guesses)
    for why, pieces in _by_reason(draft.left_out).items():
        whole = " ".join(pieces)
        yield note("import-left-out", None, form=why.value, file=name, text=verbatim(whole), count=_size(pieces))
    made = tuple(
        said("cleaned", what=_CLEANED[code], count=count) for code, count in sorted(changed.items()) if code in _CLEANED
    )
    if made:
        yield note("import-cleaned", None, file=name, changes=made)


def _by_reason(left_out: Sequence[LeftOut]) -> dict[Why, list[str]]:
    found: dict[Why, list[str]] = {}
    for one in left_out:
        found.setdefault(one.why, []).append(one.text.strip())
    return found


def _size(pieces: Sequence[str]) -> int:
    return sum(len("".join(piece.split())) for piece in pieces)


def report_text(stories: Sequence[tuple[str, str, StoryDraft]], told: Sequence[Diagnostic]) -> str:
    """All that was guessed and left out, in full, for whoever wants to look it up."""
    lines = [text("import-report"), ""]
    for name, story, draft in stories:
        lines.append(f"{name} → {story}")
        lines += [f"  {say(guess)}" for guess in draft.guesses]
        for why, pieces in _by_reason(draft.left_out).items():
            reason = Said(f"left-out.{why.value}")
            lines += [f"  {text('import-report.left-out', reason=reason)}"]
            lines += [f"    {' '.join(piece.split())}" for piece in pieces]
        lines.append("")
    lines += [message(one) for one in told]
    return "\n".join(lines) + "\n"
