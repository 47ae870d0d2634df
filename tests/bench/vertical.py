"""Painting a story in vertical lines beside the same in horizontal ones: seconds of processor time, and their ratio.

Run as ``python -m tests.bench.vertical [RUNS]``. One text has hardly any figures, one is full of them.
"""

import random
import re
import sys
import tempfile
import time
from pathlib import Path

from layout.model.condition import Condition
from layout.model.document import Document
from layout.press.paint import Painting
from layout.resources import fonts_folder
from layout.run.opening import lay_out, open_issue
from tests.bench.documents import document_of

ROOT = Path(__file__).parent.parent.parent
PROSE = [line.strip() for line in (ROOT / "issues" / "specimen" / "tiers.md").read_text("utf-8").split("\n\n")]
_NOTE = re.compile(r"\[\^\w+\]")
FIGURES = (
    "2026年{0}月{1}日，街道公布账目：收入{2}万元，支出{3}万元，比2025年同期增加{0}.{1}%，其中水费{0}万元、电费{1}万元。",
    "{0}号楼、{1}号楼的电梯{0}月{1}日开工，最快的比合同早了{0}天，每部{1}万元，按30年计，每户每月摊{0}元，共{2}户。",
    "第{0}组{1}人走完{0}公里，用时{1}分{0}秒，比去年快{0}秒；第二组{2}人，年龄最大的84岁，最小的{0}岁，合计{3}步。",
)
ISSUE = """theme: base
date: 2026-11-28
number: 3
masthead: {{name: 河湾报}}
pages:
  - lead:
      headline: 账目
      vertical: {vertical}
      body: |
{body}
"""


def figures() -> list[str]:
    """Paragraphs full of figures, no two alike."""
    chance = random.Random(3)
    numbers = [(chance.randint(2, 12), chance.randint(2, 28), chance.randint(100, 999), chance.randint(1000, 9999))
               for _ in range(24)]  # fmt: skip
    return [FIGURES[at % len(FIGURES)].format(*some) for at, some in enumerate(numbers)]


def document(folder: Path, paragraphs: list[str], vertical: str) -> tuple[Document, Condition]:
    """What the press is given of an issue of one story."""
    body = "\n\n".join(f"        {one}" for one in paragraphs)
    (folder / "issue.yaml").write_text(ISSUE.format(vertical=vertical, body=body), "utf-8")
    opened = open_issue(folder / "issue.yaml")
    return document_of(opened.issue, opened.theme, opened.faces, lay_out(opened)), opened.condition


def painted(document: Document, condition: Condition) -> float:
    """Seconds of laying out, painting and standing upright."""
    start = time.process_time()
    painting = Painting(condition, [fonts_folder()])
    painting.add(document)
    painting.finish()
    return time.process_time() - start


def main() -> None:
    """Print seconds and ratios: the quickest of some runs by turns."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    prose = [_NOTE.sub("", line) for line in PROSE if not line.startswith(("#", "[^"))][:18]
    for name, paragraphs in (("prose", prose), ("figures", figures())):
        with tempfile.TemporaryDirectory() as folder:
            both = [document(Path(folder), paragraphs, vertical) for vertical in ("none", "text")]
            times = [[painted(*one) for one in both] for _ in range(runs + 1)][1:]
        across, down = map(min, zip(*times, strict=True))
        print(f"{name:8} {across:.3f} s horizontal, {down:.3f} s vertical: {down / across:.2f}")


if __name__ == "__main__":
    main()
