"""``layout plan --advise``: what to write more or cut so that planned pages may be signed."""

from collections.abc import Container, Iterator

import click

from layout.commands.console import tell
from layout.errors import Diagnostic, Said, said
from layout.limits import allow_pages
from layout.page.pages import PageDraft, new_fitter
from layout.page.told import page_told
from layout.plan import keep_plan
from layout.plan.advice import Advice, Adviser, TextEdit, laid_out
from layout.plan.costs import MOST_ADVISED
from layout.plan.minded import SEEN
from layout.run.opening import OpenIssue
from layout.wording import say, text

INDENT = "    "
FORMS = frozenset(key.lower() for key in SEEN)
"""Forms of the eye's findings that advice is about."""


def give_advice(opened: OpenIssue, pages: Container[int]) -> tuple[Diagnostic, ...]:
    """Print, page by page as it is found, what to edit; pages planned with the issue are kept as they will be.

    *pages*: only these; all where there are none. Returns what there is to tell where the plan cannot be kept.
    """
    plan = opened.plan
    fitter = (
        plan.drafts.fitter if plan else new_fitter(opened.issue, opened.theme, opened.faces, opened.condition.photo_ppi)
    )
    adviser = Adviser.of(opened.issue, fitter)
    drafts = list(plan.drafts.pages.values() if plan else laid_out(opened.issue, fitter))
    chosen = [one for one in drafts if planned(one) and (not pages or one.page.number in pages)]
    if not chosen:
        tell("plan-none")
    found = []
    for draft in chosen:
        allow_pages(MOST_ADVISED)
        advice = adviser.advice(draft)
        for line in advised(draft.page.number, advice, adviser):
            click.echo(line)
        if advice and advice.edits:
            found.append(advice)
    if plan is None:
        return ()
    if found:
        tell("plan-advised")
    return keep_plan(plan, found)


def planned(draft: PageDraft) -> bool:
    """Whether the program planned a page, now or in the last run."""
    return draft.page.plan is not None or draft.page.source.plan is not None


def advised(number: int, advice: Advice | None, adviser: Adviser) -> Iterator[str]:
    """The advice on a page in words: what to do, and under it what is amiss all the same."""
    if advice is None:
        yield text("plan-advice.clean", number=number)
        return
    if not advice.edits:
        yield text("plan-advice.none", number=number)
    else:
        edits = tuple(map(_edit, advice.edits))
        if advice.then.clean:
            yield text("plan-advice.good", number=number, edits=edits)
        else:
            yield text("plan-advice.better", number=number, edits=edits)
    page = advice.then.draft.page
    theme = adviser.fitter.divided(page.columns).setter.theme.facing(number)
    for found in page_told(page, theme, ()):
        if found.code != "eye" or found.form in FORMS:
            yield INDENT + say(found.said)


def _edit(edit: TextEdit) -> Said:
    name, characters = edit.story.name, abs(edit.characters)
    if edit.columns:
        return said("plan-edit.photo", name=name, columns=edit.columns)
    if edit.characters < 0:
        return said("plan-edit.less", name=name, characters=characters)
    return said("plan-edit.more", name=name, characters=characters)
