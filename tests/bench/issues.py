"""``python -m tests.bench.issues``: whole issues planned, what it costs, and how good the assignment is.

Fonts are the real ones, issues those of `tests.plan.issues`. Times are this process's own processor seconds.
"""

import time
from collections import Counter
from statistics import mean

from layout.compose import Measure
from layout.faces import load
from layout.page.eye import RULES, facts_of, offences
from layout.plan import IssuePlan, plan_issue
from layout.plan.minded import draft_cost
from tests.page.generated import NEWSPRINT_PPI, tianshan
from tests.plan.issues import issue_of, newslist

ISSUES, LONG = 10, 16
"""Issues of eight pages, and the pages of the long one."""


def planned(seed: int, pages: int, measure: Measure) -> tuple[IssuePlan, float]:
    """An issue's plan and the seconds that it took."""
    made = issue_of(newslist(seed, tianshan(), pages))
    start = time.process_time()
    plan = plan_issue(made, tianshan(), measure, NEWSPRINT_PPI)
    return plan, time.process_time() - start


def main() -> None:
    """Print the figures."""
    measure, seconds, pages, costs = load(), [], 0, []
    found: Counter[str] = Counter()
    refuses = {rule.id + rule.form for rule in RULES if rule.refuses}
    for seed in range(1, ISSUES + 1):
        plan, took = planned(seed, 8, measure)
        seconds.append(took)
        leads = [page.lead for page in plan.issue.pages if page.lead]
        found["leads without a picture"] += sum(not lead.photos for lead in leads)
        found["leads under 400 characters"] += sum(len(lead.plain) < 400 for lead in leads)
        for draft in plan.drafts.pages.values():
            seen = {one.rule + one.form for one in offences(facts_of(draft.page, tianshan()))}
            found.update(seen)
            found["clean"] += not seen & refuses
            found["overset"] += any(placed.layout.overset_rows for placed in draft.placed)
            pages += 1
            costs.append(draft_cost(draft, tianshan()))
    print(f"{ISSUES} issues of 8 pages: {mean(seconds):.2f} s each, at most {max(seconds):.2f}")
    print(f"  mean cost of a page {mean(costs):.0f}; " + ", ".join(f"{name} {n}" for name, n in found.most_common()))
    plan, took = planned(1, LONG, measure)
    print(f"{LONG} pages, {len(plan.desk.listed)} stories: {took:.2f} s, {plan.planned} pages planned")


if __name__ == "__main__":
    main()
