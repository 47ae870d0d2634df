"""How stories came out in their boxes, in words."""

from layout.errors import Said, said
from layout.model.page import StoryFit


def fitted(fit: StoryFit) -> Said:
    """How a story came out in its box: “3 blank (heading +1 line)”."""
    form = "over" if fit.overset_lines else "blank" if fit.blank_lines else "fits"
    state = said("fit", state=form, lines=fit.overset_lines or fit.blank_lines)
    return said("fit.after-steps", state=state, steps=tuple(step.said for step in fit.steps)) if fit.steps else state
