"""House style: what a publication writes its own way, beside what the national standards say."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What `layout.proofread` is told by an issue or its publication."""

    words: Mapping[str, str] = field(default_factory=dict)
    """What is not to be written → what stands for it; a word of the shipped list that stands for itself is let be."""
    banned: Mapping[str, str] = field(default_factory=dict)
    """What may not be printed → what stands for it, empty where nothing does."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Official → title (several with 、 between them), in order of precedence."""
    skip: tuple[str, ...] = ()
    """Codes of what this publication does not want to be told."""


NO_HOUSE = HouseStyle()
"""Of an issue that says nothing of it."""
