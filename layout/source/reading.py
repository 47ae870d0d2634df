"""Reading an issue: its file, what it inherits of its publication, and what only the whole of it shows to be wrong."""

from dataclasses import dataclass, replace
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Span, error, said
from layout.fields.context import Context
from layout.fields.findings import Findings
from layout.fields.nodes import Group, Node, Scalar
from layout.model.issue import Issue, Story
from layout.source.adsizes import with_ad_sizes
from layout.source.encoding import read_text_file
from layout.source.issue import ISSUE, KEYS, OF_A_PUBLICATION, PUBLICATION, issue_record
from layout.source.publication import FILE_NAME, Publication, misnamed, publication_of, read_publication, taken_over
from layout.source.standing import with_standing
from layout.source.storyfile import ENDINGS, tell_unlisted
from layout.source.syntax import slip_of
from layout.source.tree import parse

ISSUE_FILE = "issue.yaml"
MOST_NAMED = 5
"""Issues that are named to somebody who named another file; the newest."""


@dataclass(frozen=True, slots=True)
class IssueAsRead:
    """An issue as far as it could be read."""

    issue: Issue | None
    """With other values in the place of what is wrong, so that it is good for nothing but finding more mistakes; None
    where nothing can be read."""
    found: tuple[Diagnostic, ...]
    exit_code: int
    """0 where nothing is wrong, else that of `read_issue`."""


def read_issue(path: Path, stand_in: bool = False) -> tuple[Issue, tuple[Diagnostic, ...]]:
    """Read an issue.yaml, or the one in a folder, with all it names; and what there is to tell about it.

    *stand_in*: whether something stands in for advertisements that cannot be read; then their errors are told, too.

    What it does not say, its publication says. Raises LayoutError with everything found: exit code 2 where the file
    cannot be read as an issue (no file, no text, no YAML, fields that the format does not have), 1 where it can but
    something in it is wrong.
    """
    read = issue_as_read(path, stand_in)
    if read.issue is None or read.exit_code:
        raise LayoutError(read.found, read.exit_code)
    return read.issue, read.found


def issue_as_read(path: Path, stand_in: bool = False) -> IssueAsRead:
    """As `read_issue`, with what can be read of an issue that is wrong. Raises LayoutError where it is no text."""
    findings = Findings()
    refuse_others(path)
    file = (path / ISSUE_FILE if path.is_dir() else path).resolve()
    root, publication, context = written_of(file, findings)
    context = replace(context, stand_ins=[]) if stand_in else context
    issue = None
    if root is not None:
        issue = issue_record(file, publication.file if publication else None).read(root, context)
        if context.paper and publication is None:  # what it would inherit is not known: nothing is known to be missing
            findings.diagnostics[:] = [one for one in findings.diagnostics if one.code != "missing-key"]
    for fault in publication.faults if publication else ():
        findings.once(fault)
    if issue is not None:
        _unique_ids(issue, findings)
    if issue is not None and not findings.failed:
        tell_unlisted(issue.span, context)
    context.changes.report(findings)
    lost = [one for one in findings.diagnostics if context.stand_ins and one.span in context.stand_ins]
    findings.diagnostics[:] = [one for one in findings.diagnostics if one not in lost]
    return IssueAsRead(issue, (*findings.sorted(), *lost), findings.exit_code)


def refuse_others(path: Path) -> None:
    """Raise LayoutError (exit code 2) for what belongs to a paper and is no issue of it."""
    if path.name == ISSUE_FILE and not path.exists():
        path = path.parent
    folder, form = path if path.is_dir() else path.parent, ""
    if path.name == FILE_NAME or (path.is_dir() and not (path / ISSUE_FILE).exists() and (path / FILE_NAME).exists()):
        form = "paper"
    elif path.suffix.lower() in ENDINGS and path.is_file():
        folder, form = path.parent.parent, "story"
    if form:
        issues = sorted(file.parent.name for file in folder.resolve().glob(f"*/{ISSUE_FILE}"))[-MOST_NAMED:]
        own = (folder.resolve().name,) if (folder / ISSUE_FILE).exists() else ()
        hints = (said("hint-issues", names=own or tuple(issues)),) if own or issues else ()
        raise LayoutError([error("not-an-issue", None, *hints, form=form, file=path.resolve().name)], 2)


def written_of(file: Path, findings: Findings) -> tuple[Node | None, Publication | None, Context]:
    """What stands in an issue.yaml, with what it inherits; None where nothing can be read of it, which is then told."""
    text = read_text_file(file, findings)
    found = publication_of(file.parent)
    if found is None and (other := misnamed(file.parent)):
        findings.warning("publication-name", Span(other, 1, 1), said("hint-rename", name=FILE_NAME), file=other.name)
    paper = found.parent if found else None
    keys = KEYS.union(*(record.keys for record in OF_A_PUBLICATION)) if paper else KEYS
    context = Context(findings, file.parent, paper=paper, slip=slip_of(keys))
    root = parse(text, KEYS, findings)
    if root is None or (isinstance(root, Scalar) and root.blank):
        if not findings.failed:
            findings.error("empty-file", Span(file, 1, 1), said("hint-new"))
        return None, None, context
    publication = read_publication(found, PUBLICATION, keys, context) if found else None
    if publication is not None and isinstance(root, Group):
        root = taken_over(root, publication, ISSUE.keys, context)
    if isinstance(root, Group):
        root = with_ad_sizes(with_standing(root), context)
    return root, publication, context


def _unique_ids(issue: Issue, findings: Findings) -> None:
    seen: dict[str, Story] = {}
    several = [page.everything() for page in issue.pages] + ([issue.newslist.everything()] if issue.newslist else [])
    for stories in several:
        for story in stories:
            first = seen.setdefault(story.id, story)
            if first is not story:
                _claimed_twice(story, first, findings)


def _claimed_twice(story: Story, first: Story, findings: Findings) -> None:
    """Tell of two stories of one id, which may be the same file."""
    place, other = (one.named_at or one.span for one in (story, first))
    if place is None or other is None:
        return
    if story.named_at and first.named_at and story.span and first.span and story.span.file == first.span.file:
        file, hint = story.span.file.name, said("hint-list-once")
        findings.error("duplicate-id", place, hint, form="file", story=story.id, line=other.line, file=file)
        return
    findings.error("duplicate-id", place, said("hint-own-id"), story=story.id, line=other.line, id=story.id)
