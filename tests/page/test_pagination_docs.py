"""docs/pagination.md names every option as it is."""

import re
from pathlib import Path

from layout.page.options import ANY, OPTIONS

DOCS = Path(__file__).parent.parent.parent / "docs" / "pagination.md"
ORDER = ["lead", "story", "stories", "briefs", "jumps", "auto", "photo", "photos", "ad", "ads"]


def table() -> str:
    """The options as the table that the docs show."""
    lines = ["| option | slots | values | default | what it does |", "|---|---|---|---|---|"]
    for option in OPTIONS:
        slots = "all" if option.slots == ANY else ", ".join(slot for slot in ORDER if slot in option.slots)
        default = str(option.default).lower() if isinstance(option.default, bool) else option.default
        lines.append(f"| `{option.name}` | {slots} | {option.values} | {default} | {option.what} |")
    return "\n".join(lines)


def test_the_table_of_options_is_that_of_the_program() -> None:
    text = DOCS.read_text("utf-8")
    shown = re.search(r"<!-- options -->\n(.*?)\n<!-- /options -->", text, re.DOTALL)
    assert shown and shown[1] == table()


def test_every_fault_is_documented() -> None:
    layout = Path(__file__).parent.parent.parent / "layout"
    source = "".join(path.read_text("utf-8") for room in ("story", "page") for path in (layout / room).glob("*.py"))
    codes = set(re.findall(r'(?:error|warning|note)\(\s*"([a-z-]+)"', source)) | set(
        re.findall(r'_clash\("([a-z-]+)"', source)
    )
    text = DOCS.read_text("utf-8")
    assert codes - {"unknown-template", "unknown-option", "option-value"} == {c for c in codes if f"`{c}`" in text}
