"""docs/pagination.md names every fault."""

import re
from pathlib import Path

DOCS = Path(__file__).parent.parent.parent / "docs" / "pagination.md"


def test_every_fault_is_documented() -> None:
    layout = Path(__file__).parent.parent.parent / "layout"
    source = "".join(path.read_text("utf-8") for room in ("story", "page") for path in (layout / room).glob("*.py"))
    codes = set(re.findall(r'(?:error|warning|note)\(\s*"([a-z-]+)"', source)) | set(
        re.findall(r'_clash\("([a-z-]+)"', source)
    )
    text = DOCS.read_text("utf-8")
    assert codes - {"unknown-template", "unknown-option", "option-value"} == {c for c in codes if f"`{c}`" in text}
