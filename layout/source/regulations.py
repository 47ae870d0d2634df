"""What the regulations ask of a newspaper, as far as the issue's own words show it.

Public papers: 《报纸出版管理规定》 art. 31 and 38; internal publications: 《内部资料性出版物管理办法》 art. 14 and 15.
Checked only where the imprint says which of them it is; all of it are warnings, as an issue is proofed long before its
copies and its day of printing are known.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from layout.errors import Span, said
from layout.fields.context import Context, field_said
from layout.model.body import TextPart
from layout.model.imprint import ImprintKind
from layout.model.issue import CLASSIFIED_KIND, Ad, Issue, Story
from layout.source import imprint as declared

WANTED: dict[ImprintKind, tuple[tuple[str, str], ...]] = {
    ImprintKind.PUBLIC: (
        ("registration", "CN 00-0000"),
        ("authority", "……"),  # data
        ("sponsor", "……"),  # data
        ("publisher", "……"),  # data
        ("editor", "……"),  # data
        ("address", "……"),  # data
        ("telephone", "0000-00000000"),
        ("postcode", "000000"),
        ("price", "每份1元"),  # data
        ("printer", "……"),  # data
        ("printer_address", "……"),  # data
    ),
    ImprintKind.INTERNAL: (
        ("registration", "（浙）内资准字第0000号"),  # data
        ("publisher", "……"),  # data
        ("audience", "本镇居民"),  # data
        ("printer", "……"),  # data
        ("printed", "2026-11-28"),
        ("copies", "3000"),
    ),
}
"""What must stand in the imprint, with an example of what to write."""
NOT_INTERNAL = ("price", "advertising", "postal")
"""Fields of the imprint that an internal publication may not have: it is not sold, and takes no advertisements."""
NAMED = re.compile(r"[报刊]$|杂志")  # data
"""How an internal publication may not be called."""
FORBIDDEN = {
    "本报": re.compile("本报"),  # data
    "本刊": re.compile("本刊"),  # data
    "期刊社": re.compile("期刊社"),  # data
    "杂志社": re.compile("杂志社"),  # data
    "刊号": re.compile("刊号"),  # data
    "记者": re.compile(r"[（(][^（()）]{0,12}记者[^）)]{0,12}[）)]|^\s*\S{0,6}记者[ \u3000：:]"),  # data
}
"""What an internal publication may not say of itself."""
REPORTER, SIGNED = "记者", ("byline", "credit", "photo-credit")  # data
"""Where a reporter may not be named at all."""
PERIODICAL = re.compile(r"\bCN\s?\d\d\b|刊号")  # data
"""What a registration is that is no 准印证."""
INSTEAD = {"本报": "本讯", "本刊": "本资料", "记者": "通讯员"}  # data
"""What may stand for a forbidden word."""


def check_regulations(issue: Issue, context: Context) -> None:
    """Tell what of it the regulations ask otherwise, where the imprint says which apply."""
    kind = issue.imprint.kind
    if kind is None:
        return
    _missing(issue, context)
    if kind is ImprintKind.INTERNAL:
        _internal(issue, context)


def _missing(issue: Issue, context: Context) -> None:
    imprint = issue.imprint
    assert imprint.kind is not None  # asked only then
    terms = {field.name: field.term for field in declared.IMPRINT.fields}
    for name, example in WANTED[imprint.kind]:
        if not getattr(imprint, name):
            hint = said("hint-imprint", field=name, example=example)
            named = field_said(name, terms[name])
            context.findings.warning("imprint-missing", imprint.span, hint, form=imprint.kind.value, field=named)
    if imprint.kind is ImprintKind.PUBLIC and not issue.total:
        hint = said("hint-total-number", number=issue.number)
        named = field_said("total", "总期号")  # data
        context.findings.warning("imprint-missing", issue.span, hint, form=imprint.kind.value, field=named)


def _internal(issue: Issue, context: Context) -> None:
    imprint, findings = issue.imprint, context.findings
    terms = {field.name: field.term for field in declared.IMPRINT.fields}
    for name in NOT_INTERNAL:
        if getattr(imprint, name):
            findings.warning(
                "internal-field", imprint.place(name), said("hint-leave-out"), field=field_said(name, terms[name])
            )
    if PERIODICAL.search(imprint.registration):
        findings.warning(
            "internal-registration", imprint.place("registration"), said("hint-permit"), text=imprint.registration
        )
    name = issue.masthead.name
    if NAMED.search(name):
        place = issue.masthead.spans.get("name", issue.masthead.span)
        findings.warning("internal-name", place, said("hint-internal-name"), text=name)
    _internal_words(issue, context)
    for story in _stories(issue):
        if story.kind == CLASSIFIED_KIND:
            findings.warning("internal-ad", story.span, said("hint-internal-ad"), file=story.name)
    for ad, span in _ads(issue):
        findings.warning("internal-ad", span, said("hint-internal-ad"), file=ad.picture.file.name)


def _internal_words(issue: Issue, context: Context) -> None:
    """One finding a word, with how often it stands there, at the first place."""
    found: dict[str, list[Span | None]] = {}
    for part, span in _printed(issue):
        plain = part.text.plain
        for word, pattern in FORBIDDEN.items():
            count = len(pattern.findall(plain))
            if not count and word == REPORTER and part.role in SIGNED:
                count = plain.count(word)
            found.setdefault(word, []).extend([part.text.span or span] * count)
    for word, places in found.items():
        if places:
            hints = [said("hint-instead", word=INSTEAD[word])] if word in INSTEAD else [said("hint-leave-out")]
            context.findings.warning("internal-word", places[0], *hints, word=word, count=len(places))


def _printed(issue: Issue) -> Iterator[tuple[TextPart, Span | None]]:
    """Every text of a story, and of pictures that stand alone, with the place of its story."""
    for story in _stories(issue):
        yield from ((part, story.span) for part in story.parts())
    for page in issue.pages:
        for photo in page.photos:
            yield from ((part, photo.picture.span) for part in photo.parts())


def _stories(issue: Issue) -> Iterator[Story]:
    for page in issue.pages:
        yield from page.everything()
    if issue.newslist:
        yield from issue.newslist.everything()


def _ads(issue: Issue) -> Iterator[tuple[Ad, Span | None]]:
    """Advertisements; what fills a gap (公益广告) is none."""
    for page in issue.pages:
        yield from ((ad, ad.picture.span) for ad in page.ads)
    if issue.newslist:
        yield from ((one.ad, one.ad.picture.span) for one in issue.newslist.ads)


def with_labels(issue: Issue) -> Issue:
    """The issue of a public paper with all advertisements labelled (广告) whose artwork is not said to be."""
    if issue.imprint.kind is not ImprintKind.PUBLIC:
        return issue
    pages = tuple(replace(page, ads=tuple(map(_labelled, page.ads))) for page in issue.pages)
    newslist = issue.newslist
    if newslist is not None:
        newslist = replace(newslist, ads=tuple(replace(one, ad=_labelled(one.ad)) for one in newslist.ads))
    return replace(issue, pages=pages, newslist=newslist)


def _labelled(ad: Ad) -> Ad:
    return replace(ad, labelled=bool(ad.labelled))
