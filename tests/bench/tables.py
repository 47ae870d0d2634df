"""Tables of the same content in the same face, size and measure: the lines that ours, Typst's and Chromium's take.

``python -m tests.bench.tables``: hours, prices, timetables and notices of many rows, as community papers print them,
with one em between columns everywhere. Left out are those that do not fit the measure in our largest size. Telephone
numbers stay whole with all three (the others would turn them at their hyphens).
"""

import argparse
import html
import importlib
import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2 as pdfium
import typst

from layout.faces import load
from layout.model.body import Inline, Table, Text
from layout.resources import fonts_folder, themes_folder
from layout.source import read_theme
from layout.story.blocks import BlockPlace
from layout.story.setter import Setter
from layout.story.table import table_columns
from layout.story.tablewidths import GAPS

SIZE, LINE = 9.0, 1.5
"""Points of the type, and em from line to line."""
MEASURES = (13, 17, 20, 27, 41)
"""字."""
SEEDS = 12
"""Tables of each kind."""
KINDS = {
    "hours": {
        "科室": "内科 骨科 中医科 口腔科 妇产科 康复医学科 儿童保健",
        "时间": "周一上午 周三全天 周二、周四下午 周五全天，须提前一天预约 每月第二个周六上午，节假日除外",
        "医生": "李医生 欧阳医生 王医生 古丽医生、赵医生",
    },
    "prices": {
        "品种": "青菜 五花肉 鸡蛋 西红柿 本地萝卜 高山四季豆 冰鲜带鱼（中）",
        "批发": "1.2 11.85 4.6 2.65 0.85 23",
        "零售": "2.5 14 5.25 3.5 28.80",
        "比上周": "−0.35 +1 0 −0.2 持平",
    },
    "timetable": {
        "车站": "镇东 桥头 中街路口 学前路 县医院北门 白岩山茶园线起点",
        "早班": "6:10 6:45",
        "午班": "12:10 12:45",
        "晚班": "17:05",
        "末班": "20:20 只送不接",
    },
    "notices": {
        "事项": "社保卡补换 老年优待证 残疾人公交卡 居住证",
        "办理地点": "便民服务中心3号窗口 镇文化中心一楼 各村委会，周一至周五",
        "要带什么": "身份证 身份证、户口本和一寸照片两张 身份证和居住证明",
        "电话": "555-0100 0572-555-0123",
    },
}
"""Heads of columns, and what may stand below each."""
_TYPST = """#set page(width: {width}pt, height: auto, margin: 0pt)
#set text(font: "Noto Serif SC", size: {size}pt, lang: "zh", region: "cn", fallback: false)
#set text(top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: {leading}em)
#set table(stroke: none, inset: (x: 0em, y: {half}em), column-gutter: 1em, row-gutter: 0pt)
{body}"""
_HTML = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
@font-face {{ font-family: F; src: url(file://{font}) }}
body {{ margin: 0; font: {size}pt/{line} F }} div {{ width: {width}pt }}
table {{ width: 100%; border-collapse: collapse }} td {{ padding: 0 .5em; vertical-align: top }}
td:first-child {{ padding-left: 0 }} td:last-child {{ padding-right: 0 }}</style>{body}"""
Rows = Sequence[Sequence[str]]


def tables() -> Iterator[tuple[str, Rows]]:
    """The tables, each with its kind: of four to twenty rows."""
    for kind, columns in KINDS.items():
        for seed in range(SEEDS):
            chance = random.Random(f"{kind} {seed}")
            count = chance.randint(4, 20)
            cells = ([chance.choice(column.split()) for column in columns.values()] for _ in range(count))
            yield kind, [list(columns), *cells]


def ours(rows: Rows, measure: int, setter: Setter) -> int:
    """Lines of ours; 0 where it does not fit at its largest size with one em between columns."""
    found = Table(tuple(tuple(Text((Inline(cell),)) for cell in row) for row in rows), 1, (None,) * len(rows[0]))
    cells, columns = table_columns(found, BlockPlace(setter, measure * SIZE, 0))
    whole = columns.gap == GAPS[0] and cells.size == SIZE and not columns.over
    return columns.rows if whole else 0


def typsts(every: Sequence[Rows], measure: int, folder: Path) -> list[int]:
    """Lines of Typst's, with columns as wide as it finds right; 0 where a cell runs over the measure."""
    body = "\n#pagebreak()\n".join(
        f"#table(columns: ({'auto, ' * len(rows[0])}), {', '.join(_quoted(cell) for row in rows for cell in row)})"
        for rows in every
    )
    source = _TYPST.format(width=measure * SIZE, size=SIZE, leading=LINE - 1, half=(LINE - 1) / 2, body=body)
    file, pdf = folder / "tables.typ", folder / "tables.pdf"
    file.write_text(source, "utf-8")
    typst.compile(str(file), output=str(pdf), font_paths=[str(fonts_folder())], ignore_system_fonts=True)
    return [_lines(page) for page in pdfium.PdfDocument(str(pdf))]


def _lines(page: pdfium.PdfPage) -> int:
    text = page.get_textpage()
    right = max(text.get_charbox(n)[2] for n in range(text.count_chars()))
    return 0 if right > page.get_width() + 0.5 else round(page.get_height() / (LINE * SIZE))


def _joined(cell: str) -> str:
    """A cell whose hyphens are no places to turn at."""
    return cell.replace("-", "\u2060-\u2060")


def _quoted(cell: str) -> str:
    return '[#"' + _joined(cell).replace("\\", "\\\\").replace('"', '\\"') + '"]'


def chromiums(every: Sequence[Rows], measure: int, folder: Path, program: str) -> list[int]:
    """Lines of Chromium's, as wide as the measure, columns by its own rules; 0 where a table is wider."""
    body = "".join(
        "<div><table>"
        + "".join("<tr>" + "".join(f"<td>{html.escape(_joined(cell))}</td>" for cell in row) + "</tr>" for row in rows)
        + "</table></div>"
        for rows in every
    )
    font = fonts_folder() / "NotoSerifSC-Regular.otf"
    file = folder / "tables.html"
    file.write_text(_HTML.format(font=font, size=SIZE, line=LINE, width=measure * SIZE, body=body), "utf-8")
    with importlib.import_module("playwright.sync_api").sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"file://{file}")
        page.evaluate("document.fonts.ready")
        heights: list[float] = page.evaluate(
            "[...document.querySelectorAll('table')].map(one => one.scrollWidth > one.parentElement.clientWidth + 1"
            " ? 0 : one.getBoundingClientRect().height)"
        )
        browser.close()
    return [round(height / (LINE * SIZE * 96 / 72)) for height in heights]


def main() -> None:
    """Run the benchmark."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    setter = Setter(read_theme("tianshan", Path(), themes_folder()), load())
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    print(f"{'':10} 字   tables; lines of ours to Typst's and to Chromium's, tables that take more, that they cut")
    with tempfile.TemporaryDirectory() as folder:
        for measure in MEASURES:
            whole = [(kind, rows, ours(rows, measure, setter)) for kind, rows in tables()]
            whole = [one for one in whole if one[2]]
            every = [rows for _, rows, _ in whole]
            others = typsts(every, measure, Path(folder))
            browsers = chromiums(every, measure, Path(folder), program) if program else [0] * len(every)
            for kind in KINDS:
                at = [n for n, one in enumerate(whole) if one[0] == kind]
                sides = (_beside([(whole[n][2], other[n]) for n in at]) for other in (others, browsers))
                print(f"{kind:10} {measure:3} {len(at):6}   {'   '.join(sides)}")


def _beside(pairs: Sequence[tuple[int, int]]) -> str:
    """Lines of ours and another's, of those that it sets within the measure."""
    both = [(a, b) for a, b in pairs if b]
    more = sum(a > b for a, b in both)
    return f"{sum(a for a, _ in both):5} : {sum(b for _, b in both):5}, {more:2} more, {len(pairs) - len(both):2} cut"


if __name__ == "__main__":
    main()
