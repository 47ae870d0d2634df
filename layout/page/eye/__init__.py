"""The eye: a finished page measured by the rules that a newspaper's chief editor signs it by (docs/eye.md).

Each rule is a number; what is outside its bounds is an `Offence` with its place. Nothing here changes a page.
"""

from layout.page.eye.facts import Known, Offence, PageFacts, facts_of
from layout.page.eye.judge import RULES, EyeRule, offences

__all__ = ["RULES", "EyeRule", "Known", "Offence", "PageFacts", "facts_of", "offences"]
