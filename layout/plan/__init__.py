"""The whole issue: which story stands on which page, what waits, what closes a gap, and why (docs/plan.md)."""

from layout.plan.contents import with_contents
from layout.plan.findings import TOO_LITTLE, TOO_MUCH, plan_findings
from layout.plan.kept import NOTHING_KEPT, KeptPlan, read_plan
from layout.plan.planner import IssuePlan, keep_plan, plan_issue
from layout.plan.reasons import Decision, decisions, filled

__all__ = [
    "NOTHING_KEPT",
    "TOO_LITTLE",
    "TOO_MUCH",
    "Decision",
    "IssuePlan",
    "KeptPlan",
    "decisions",
    "filled",
    "keep_plan",
    "plan_findings",
    "plan_issue",
    "read_plan",
    "with_contents",
]
