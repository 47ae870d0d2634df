"""From what is seen in a manuscript to a story: guessed as an editor would, every guess told, nothing dropped."""

from collections.abc import Sequence

from layout.errors import Diagnostic, Said, note, said
from layout.intake.bodies import FoundBody, find_body
from layout.intake.heads import FoundHead, find_head
from layout.intake.manuscript import LeftOut, Manuscript, Seen, SeenRun, Why
from layout.intake.notes import is_note, note_parts, notes_apart, with_typed_notes
from layout.intake.preparing import body_size, make_ready
from layout.intake.storydraft import Runs, StoryDraft, words
from layout.intake.submission import named_headline


def recognise(manuscript: Manuscript) -> StoryDraft:
    """The story that stands in a manuscript."""
    ready = make_ready(manuscript)
    web = manuscript.file.suffix.lower() in (".html", ".htm", ".mht", ".mhtml")
    otherwise = said("guess-headline-subject") if manuscript.subject else None
    typed, labels = with_typed_notes(ready.blocks)
    blocks, notes = notes_apart(typed)
    head = find_head(blocks, web, otherwise)
    headline = tuple(head.fields.get("headline", ()))
    body = find_body(head.rest, body_size(blocks), "".join(words(line) for line in headline))
    if not body.parts and not body.photos and headline:  # a line or two are a text, not a headline without one
        head = FoundHead(guesses=[otherwise or said("guess-headline-none")], rest=blocks)
        headline, body = (), find_body(blocks, body_size(blocks), "")
    if not headline:
        headline = ((SeenRun(manuscript.subject or named_headline(manuscript.file)),),)
    lines = _Lines(head, body)
    return StoryDraft(
        headline=headline,
        kicker=lines.of("kicker"),
        deck=lines.of("deck"),
        byline=lines.of("byline") or body.byline,
        credit=lines.credit(),
        column=lines.of("column"),
        kind=body.kind,
        body=(*body.parts, *note_parts(notes, body.parts)),
        photos=tuple(body.photos),
        left_out=(*ready.left_out, *head.left_out, *body.left_out, *(LeftOut(Why.LABEL, one) for one in labels)),
        guesses=_told_once((*head.guesses, *body.guesses, *_of_notes(typed, ready.blocks))),
        told=(*ready.told, *_doubles(head, body, manuscript)),
    )


class _Lines:
    """The fields of a head as lines of one text."""

    def __init__(self, head: FoundHead, body: FoundBody) -> None:
        self._fields = head.fields
        self._body = body

    def of(self, name: str) -> Runs:
        """A field's lines in one, with a blank between."""
        joined: list[SeenRun] = []
        for line in self._fields.get(name, ()):
            joined += [SeenRun(" ")] if joined else []
            joined += line
        return tuple(joined)

    def credit(self) -> Runs:
        """Where the story comes from, and who signs it where the byline is taken."""
        head = self.of("credit")
        again = bool(head) and words(head) == words(self._body.credit)
        found = [one for one in (head, () if again else self._body.credit) if one]
        if self.of("byline") and self._body.byline:
            found.append(self._body.byline)
        joined: list[SeenRun] = []
        for one in found:
            joined += [SeenRun(" ")] if joined else []
            joined += one
        return tuple(joined)


def _of_notes(blocks: Sequence[Seen], before: Sequence[Seen]) -> list[Said]:
    """What was guessed of notes that were typed."""
    count = sum(map(is_note, blocks)) - sum(map(is_note, before))
    return [said("guess-notes", count=count)] if count else []


def _told_once(guesses: tuple[Said, ...]) -> tuple[Said, ...]:
    return tuple(dict.fromkeys(guesses))


def _doubles(head: FoundHead, body: FoundBody, manuscript: Manuscript) -> list[Diagnostic]:
    """A note where both ends of a text say who wrote it."""
    if head.has("byline") and body.byline:
        return [note("import-two-bylines", None, file=manuscript.file.name)]
    return []
