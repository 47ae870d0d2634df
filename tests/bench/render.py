"""``make bench``: the whole of ``layout render``, cold, beside programs that set the same text, in one run.

Each program is a process of its own, timed from outside, in turn (A B C A B C …); medians are printed as ratios to
plain WeasyPrint, which sets the same text and picture in CSS columns. Times of one run are comparable, others not.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from layout.model.body import Subhead
from layout.resources import fonts_folder
from layout.run.opening import open_issue
from layout.run.verify import stories

ROOT = Path(__file__).parents[2]
ISSUES = [ROOT / "issues" / name / "issue.yaml" for name in ("2020-06-08", "four-pages")]
RUNS = 5
CHROMIUM = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--no-pdf-header-footer"]  # fmt: skip

PLAIN = """
import sys
from weasyprint import HTML
HTML(sys.argv[1]).write_pdf(sys.argv[2])
"""


def html(issue: Path, folder: Path) -> Path:
    """The issue's text as a designer would set it with CSS alone."""
    opened = open_issue(issue)
    parts = [f"<h1>{opened.issue.masthead.name}</h1>"]
    for story in stories(opened.issue):
        parts.append(f"<h2>{story.headline.plain if story.headline else ''}</h2>")
        parts += [f'<img src="{photo.picture.file}">' for photo in story.photos]
        parts += (f"<{'h3' if isinstance(b, Subhead) else 'p'}>{text.plain}" for b in story.body for text in b.texts())
    style = """@page { size: 275mm 390mm; margin: 12mm 6mm } body { font: 9pt/14pt "Noto Serif SC"; margin: 0 }
    h2 { font: 900 30pt "Noto Serif SC" } h3 { font: 700 9pt "Noto Sans SC" } img { width: 100%; display: block }
    div { columns: 6; column-gap: 9pt; column-fill: auto; text-align: justify } p { text-indent: 2em; margin: 0 }"""
    path = folder / "plain.html"
    path.write_text(
        f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>{style}</style><div>{"".join(parts)}</div>'
    )
    return path


def typst(issue: Path, folder: Path) -> Path:
    """The same text for Typst."""
    opened = open_issue(issue)
    lines = [
        "#set page(width: 275mm, height: 390mm, margin: 8mm)",
        '#set text(font: "Noto Serif SC", size: 9pt, lang: "zh")',
        "#set par(justify: true, leading: 5pt, first-line-indent: 2em)",
        "#columns(6, gutter: 9pt)[",
    ]
    for story in stories(opened.issue):
        texts = (text.plain for block in story.body for text in block.texts())
        lines += [plain.replace("#", "\\#").replace("*", "\\*") + "\n" for plain in texts]
    path = folder / "plain.typ"
    path.write_text("\n".join([*lines, "]"]))
    return path


def run(command: Sequence[str], environment: dict[str, str]) -> float:
    """Seconds that a program takes."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, check=True)
    return time.perf_counter() - start


def weigh(command: Sequence[str], environment: dict[str, str]) -> float:
    """Most megabytes that a program's processes hold together, looked at every 10 ms: what they share counts once."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    most = 0.0
    while process.poll() is None:
        most = max(most, sum(map(_resident, _family(process.pid))))
        time.sleep(0.01)
    if process.returncode:
        raise SystemExit(f"failed: {' '.join(command)}")
    return most


def _family(process: int) -> list[int]:
    """A process and all below it."""
    try:
        threads = list(Path(f"/proc/{process}/task").iterdir())
        below = [child for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return [process]
    return [process, *(one for child in below for one in _family(int(child)))]


def _resident(process: int) -> float:
    """A process's own memory and its part of what it shares with others (proportional set size)."""
    try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in rollup.splitlines() if line.startswith("Pss:")), 0.0)


def contestants(issue: Path, folder: Path) -> dict[str, list[str]]:
    """Name → command."""
    page, source = html(issue, folder), typst(issue, folder)
    plain = folder / "plain.py"
    plain.write_text(PLAIN)
    found = {
        "layout render": [sys.executable, "-m", "layout", "render", str(issue), "-o", str(folder / "out")],
        "plain WeasyPrint": [sys.executable, str(plain), str(page), str(folder / "plain.pdf")],
    }
    try:
        import_typst = subprocess.run([sys.executable, "-c", "import typst"], capture_output=True, check=False)
        if import_typst.returncode == 0:
            script = folder / "run_typst.py"
            script.write_text(
                f"import typst\ntypst.compile({str(source)!r}, output={str(folder / 'typst.pdf')!r}, "
                f"font_paths=[{str(fonts_folder())!r}])\n"
            )
            found["Typst"] = [sys.executable, str(script)]
    except OSError:
        pass
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium:
        profile = f"--user-data-dir={folder / 'profile'}"
        found["Chromium"] = [chromium, *CHROMIUM, profile, f"--print-to-pdf={folder / 'chromium.pdf'}", page.as_uri()]
    return found


def compare(issue: Path) -> None:
    """Run all programs on one issue, in turn, and print their medians."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        fonts = folder / "fonts.conf"
        fonts.write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
            f"<dir>{fonts_folder()}</dir><cachedir>{folder / 'fc'}</cachedir></fontconfig>"
        )
        cached = {**os.environ, "LAYOUT_CACHE": str(folder / "cache"), "FONTCONFIG_FILE": str(fonts)}
        commands = contestants(issue, folder)
        weights = {name: weigh(command, cached) for name, command in commands.items()}  # and fills the caches of all
        results: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                results[name].append(run(command, cached))
    base = statistics.median(results["plain WeasyPrint"])
    print(
        f"{issue.parent.name:20} {'seconds':>8} {'ratio':>6} {'MB':>5}   median of {RUNS}; processes cold, caches warm"
    )
    for name, rows in results.items():
        seconds = statistics.median(rows)
        print(f"{name:20} {seconds:8.2f} {seconds / base:6.2f} {weights[name]:5.0f}")


def main() -> None:
    """Both samples."""
    for issue in ISSUES:
        compare(issue)


if __name__ == "__main__":
    main()
