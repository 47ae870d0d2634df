"""What made a fault on one page is asked first on the next."""

from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from layout.errors import Diagnostic, error
from layout.press.culprit import Suspects, with_places

RULES = [f".rule{n} {{ color: red }}" for n in range(20)]


def test_the_rule_that_was_at_fault_is_tried_first_on_the_next_page(tmp_path: Path) -> None:
    sheet = tmp_path / "style.css"
    sheet.write_text("\n".join(RULES), "utf-8")
    looks: list[int] = []

    def page(number: int) -> Diagnostic:
        html = f"<p>{number}</p><style>{sheet.read_text('utf-8')}</style>"
        document: Any = SimpleNamespace(html=html, style_sheets=(sheet,), theme_folders=())
        fault = error("line-hidden", None, page=number, style="kicker", line="一")

        def faults_of(changed: str) -> Iterable[Diagnostic]:
            looks.append(number)
            return [fault] if RULES[13] in changed else []

        return with_places([fault], document, faults_of, suspects=suspects)[0]

    suspects = Suspects()
    found = [page(number).span for number in (1, 2, 3)]
    assert [span.line for span in found if span] == [14, 14, 14]
    assert looks.count(1) > 4 and looks.count(2) == looks.count(3) == 1
