"""The rules as docs/preflight.md lists them: ``python -m tests.tools.preflight_table`` writes them there anew."""

from pathlib import Path

from layout.judge.rules import GROUPS, Rule
from layout.wording import say, text

PAGE = Path(__file__).parents[2] / "docs" / "preflight.md"
HEADING = "## The rules\n"
HEAD = "| rule | severity | fault | source |\n|---|---|---|---|\n"


def rules() -> str:
    """The section of the page, from its heading on."""
    parts = [HEADING, "“PDF/X” stands for ISO 15930-4:2003 or ISO 15930-7:2010, whichever the condition asks for.\n"]
    parts.append("Made by `python -m tests.tools.preflight_table` from `rules.py` and the catalogue.\n")
    for title, group in GROUPS.items():
        parts.append(f"### {text(title, 'en')} · {text(title, 'zh-CN')}\n")
        parts.append(HEAD + "".join(map(row, group)))
    return "\n".join(parts)


def row(rule: Rule) -> str:
    """One rule."""
    fault = f"{say(rule.title, 'en')} · {say(rule.title, 'zh-CN')}"
    return f"| `{rule.id}` | {rule.severity} | {fault} | {say(rule.source(), 'en')} |\n"


def main() -> None:
    """Write the page."""
    before = PAGE.read_text("utf-8").partition(HEADING)[0]
    PAGE.write_text(before + rules(), "utf-8")


if __name__ == "__main__":
    main()
