"""Structured data of the web edition: schema.org's PublicationIssue and NewsArticle, as JSON-LD."""

from collections.abc import Sequence

from layout.cage.plain import one_line
from layout.edition.contents import ContentsEntry, paragraphs, summary
from layout.edition.labels import issue_title
from layout.model.edition import Edition
from layout.wording import printed

_CONTEXT = "https://schema.org"
Json = dict[str, object]


def _without_empty(data: Json) -> Json:
    return {key: value for key, value in data.items() if value not in ("", None, [], ())}


def _publication(edition: Edition) -> Json:
    publisher = edition.issue.masthead.publisher or edition.issue.imprint.publisher
    return _without_empty(
        {
            "@type": "Newspaper",
            "name": edition.issue.masthead.name,
            "alternateName": edition.issue.masthead.latin,
            "inLanguage": edition.language,
            "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
        }
    )


def _issue(edition: Edition) -> Json:
    return {
        "@type": "PublicationIssue",
        "issueNumber": "-".join(str(one) for one in (edition.issue.number, edition.issue.number_to) if one),
        "datePublished": edition.issue.date.isoformat(),
        "isPartOf": _publication(edition),
    }


def issue_data(edition: Edition, entries: Sequence[ContentsEntry], url: str) -> Json:
    """The issue with its articles."""
    parts = [
        {"@type": "NewsArticle", "headline": entry.title, "url": url + entry.file, "articleSection": entry.section}
        for entry in entries
    ]
    return {"@context": _CONTEXT, **_issue(edition), "name": issue_title(edition), "hasPart": parts}


def article_data(edition: Edition, entry: ContentsEntry, pictures: Sequence[str], url: str) -> Json:
    """One article: its parts, people and pictures."""
    story = entry.story
    return _without_empty(
        {
            "@context": _CONTEXT,
            "@type": "NewsArticle",
            "headline": entry.title,
            "alternativeHeadline": one_line(story.deck),
            "description": summary(story),
            "author": {"@type": "Person", "name": one_line(story.byline)} if story.byline else None,
            "creditText": one_line(story.credit),
            "datePublished": edition.issue.date.isoformat(),
            "articleSection": entry.section,
            "pagination": printed("web-numbers-between", edition.language).join(map(str, entry.pages)),
            "articleBody": "\n".join(paragraphs(story)),
            "image": [url + picture for picture in pictures],
            "inLanguage": edition.language,
            "mainEntityOfPage": url + entry.file if url else None,
            "isPartOf": _issue(edition),
        }
    )
