"""What docs/composing.md shows is what happens."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs" / "composing.md"
ROOM = Path(__file__).parents[2] / "layout" / "compose"


def test_the_example_runs() -> None:
    for example in re.findall(r"```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL):
        exec(compile(example, str(DOCS), "exec"), {})


def test_every_step_is_told() -> None:
    told = set(re.findall(r"`(\w+)\.py`", DOCS.read_text("utf-8")))
    steps = {file.stem for file in ROOM.glob("*.py")} - {"__init__", "api", "memory", "paragraph", "prepared"}
    assert steps <= told
