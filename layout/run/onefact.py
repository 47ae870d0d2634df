"""One fact told once: what many findings say of one page is one finding with a count, and nothing is told twice.

A letter to those who approve groups in its own way (`layout.letters.findings`), so an edition keeps every finding.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from layout.errors import Diagnostic, Said, error, said, warning
from layout.plan import TOO_LITTLE, TOO_MUCH

MOST_EACH = 3
"""Stories of one page of which each is told by itself."""
GROUPED = frozenset({"underset", "off-page"})
"""Codes of stories that a full or an empty page has many of."""
PAGE_WIDE = frozenset({"page-overfull", "page-short", "off-page"})
"""Codes that say of a whole page what stories left blank on it would say again."""
OF_ITS_PAGE = {"underset": PAGE_WIDE, "page-cut": TOO_MUCH}
"""What comes of something that is told of the same page, by its code."""
SPOKEN_FOR = {
    "overset.several": frozenset({"overset", "page-overfull", "no-room.headline", "off-page", "off-page.picture"}),
    "no-room.fixed": frozenset({"overset", "page-overfull", "no-room.headline", "off-page", "off-page.picture"}),
    "no-room.stories": frozenset({"overset", "page-overfull", "no-room.headline", "off-page", "off-page.picture"}),
}
"""What a finding of a whole page says for others of that page, each by its code and form."""
RESOLUTIONS = frozenset({"preflight-picture-ppi", "preflight-line-art-ppi"})
"""What preflight says of pictures that the issue's own check (``low-ppi``) has told by file and line."""

SIGHTS = frozenset({"preflight-text-invisible", "preflight-text-clipped"})
UNSEEN = frozenset({"line-hidden", "text-hidden"})
"""What preflight says of text that is not seen, and what names the text and the rule."""
FIELDS = frozenset({"masthead-room", "code-too-small", "unprinted-field"})
"""What is said of one of the editor's fields, which many pages may draw."""
RULED = frozenset({"text-hidden", "faint-text", "pdf-text"})
"""What a rule or template of the theme does on every page on which it draws."""
TOO_MANY_LINES, LONG_HEADLINE = "eye.r5", "long-headline"
"""A headline of more lines than its width bears, and one of more than its style aims at: one fact."""
BROKEN_WORD = "eye.r1"
"""That a line of a headline ends inside a word."""

Found = Sequence[Diagnostic]


def told_once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings, each fact once; in their order, a group where its first stood."""
    told = list(_first_pages(dict.fromkeys(found)))
    told = [one for one in _headlines_once(told) if not _known(one, told)]
    groups: dict[tuple[str, int | None], list[Diagnostic]] = {}
    for one in told:
        if one.code in GROUPED and one.form != "picture":
            groups.setdefault((one.code, one.page), []).append(one)
    return tuple(_grouped(told, groups))


def _known(one: Diagnostic, told: Found) -> bool:
    """Whether something else that is told says it: a full page has no room to fill, a photo has its own line, a plan
    of the whole issue speaks for its pages."""
    codes = {other.code for other in told}
    if any(other.code in OF_ITS_PAGE.get(one.code, ()) and other.page == one.page for other in told):
        return True
    if "issue-overfull" in codes:
        return one.code in TOO_MUCH | TOO_LITTLE
    if "issue-underfull" in codes and one.code in TOO_LITTLE:
        return True
    if one.code in RESOLUTIONS:
        named = Counter(other.code for other in told)["low-ppi"]
        return _times(one) <= named
    if one.code in SIGHTS:
        return any(other.code in UNSEEN and other.page == one.page for other in told)
    return any(_speaks_for(other, one) for other in told)


def _speaks_for(other: Diagnostic, one: Diagnostic) -> bool:
    """Whether a finding of the same headline, or of its whole page, says what one says."""
    if _form(one) == TOO_MANY_LINES:
        return other.code == LONG_HEADLINE and _whose(other) == _whose(one)
    return _form(one) in SPOKEN_FOR.get(_form(other), ()) and other.page == one.page


def _first_pages(told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """A field that has no room on any page, and what one rule does on many, are told of on the first."""
    known: set[tuple[object, ...]] = set()
    for one in told:
        field = one.said.named.get("field") if one.code in FIELDS else one.form
        fact = one.code, one.span, field
        if one.code in FIELDS | RULED and one.span is not None:
            if fact in known:
                continue
            known.add(fact)
        yield one


def _headlines_once(told: Found) -> Iterator[Diagnostic]:
    """A headline of many lines that ends inside words is told of once."""
    broken: set[tuple[str | None, int | None]] = set()
    for one in told:
        headline = _whose(one)
        if _form(one) == BROKEN_WORD and headline in broken:
            continue
        if _form(one) == BROKEN_WORD:
            broken.add(headline)
        yield one


def _whose(one: Diagnostic) -> tuple[str | None, int | None]:
    """The story that it is told of, and the page."""
    return one.story, one.page


def _form(one: Diagnostic) -> str:
    return f"{one.code}.{one.form}" if one.form else one.code


def _times(one: Diagnostic) -> int:
    """How often preflight found it."""
    measured = one.said.named.get("measured")
    count = measured.named.get("count", 1) if isinstance(measured, Said) else 1
    return count if isinstance(count, int) else 1


def _grouped(told: Found, groups: dict[tuple[str, int | None], list[Diagnostic]]) -> Iterator[Diagnostic]:
    for one in told:
        group = groups.get((one.code, one.page), [])
        if len(group) <= MOST_EACH or one not in group:
            yield one
        elif one is group[0]:
            yield _several(group)


def _several(group: Found) -> Diagnostic:
    """One finding for many stories of a page."""
    first, count, sentences = group[0], len(group), [one.said for one in group]
    names = tuple(one.said.named["name"] for one in group[:MOST_EACH])
    lines, page, span = _sum(sentences, "lines"), first.page or 0, first.span
    cut = said("hint-page-too-much")
    if first.code == "off-page":
        return error("off-page", span, cut, form="several", page=page, number=page, count=count, names=names)
    hint = said("hint-add", characters=_sum([hint for one in group for hint in one.hints], "characters"))
    return warning(
        "underset", span, hint, form="several", page=page, number=page, count=count, names=names, lines=lines
    )


def _sum(entries: Iterable[Said], name: str) -> int:
    """An argument of many sentences, added up."""
    values = (entry.named.get(name, 0) for entry in entries)
    return sum(value for value in values if isinstance(value, int))
