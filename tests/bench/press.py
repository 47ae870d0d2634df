"""What the press room costs beside WeasyPrint's plain ``write_pdf`` of the same pages, stage by stage.

Run as ``python -m tests.bench.press [ISSUE]``. Pictures are cached, as on every render but the first. Where
``vivliostyle`` is on the path (npm: @vivliostyle/cli, press-ready), the peer that does the same job is timed, too, on
the same HTML without its pictures; beside it a whole ``layout render``, from issue.yaml to files, in a process of its
own as the peer is.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from weasyprint import HTML

from layout.judge import Expected, preflight
from layout.markup.document import Markup
from layout.markup.given import Giver
from layout.model.condition import Condition
from layout.model.document import Document
from layout.press import load_condition
from layout.press.fetch import PressFetcher
from layout.press.finish import finish_print
from layout.press.paint import paint
from layout.press.pictures import press_picture, press_theme_picture
from layout.press.screen import finish_screen
from layout.resources import fonts_folder
from layout.run.characters import families
from layout.run.opening import lay_out, open_issue
from layout.run.pipeline import job_of
from layout.run.verify import codes_shown

ISSUE = Path(__file__).parent.parent.parent / "issues" / "2020-06-08" / "issue.yaml"
RUNS = 5


def best(work: Callable[[], object]) -> float:
    """Seconds of the quickest of a few runs: what the machine's other work adds is not ours."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def fetcher(document: Document, condition: Condition) -> PressFetcher:
    return PressFetcher(
        lambda key: press_picture(document.pictures[key], condition),
        lambda file: press_theme_picture(file, condition),
        document.theme_folders,
    )


def vivliostyle(html: str) -> float | None:
    """Seconds of Vivliostyle for the same page's HTML with its preflight; None where it is not installed."""
    program = shutil.which("vivliostyle")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html.replace("device-cmyk(0 0 0 1)", "black"), "utf-8")
        command = [program, "build", str(page), "-o", str(Path(folder) / "out.pdf"), "--preflight", "press-ready-local"]
        chromium = shutil.which("chromium")
        command += ["--executable-browser", chromium] if chromium else []
        start = time.perf_counter()
        run = subprocess.run(command, capture_output=True, cwd=folder, check=False)
        return time.perf_counter() - start if run.returncode == 0 else None


def layout_render(issue: Path) -> None:
    """All of it: what an editor waits for."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "layout", "render", str(issue), "-o", str(Path(folder) / "out")]
        subprocess.run(command, capture_output=True, check=True)


def main() -> None:
    """Print seconds and ratios."""
    opened = open_issue(Path(sys.argv[1]) if len(sys.argv) > 1 else ISSUE)
    giver = Giver(opened.issue, opened.theme, families(opened.issue, opened.theme, opened.faces))
    document = Markup(giver.given).document([giver.page(page) for page in lay_out(opened).pages])
    condition = load_condition(opened.theme.press, opened.theme.folders)
    fonts, job = [fonts_folder()], job_of(opened)
    painted = paint(document, condition, fonts=fonts)
    printed = finish_print(painted, condition, job, fonts=fonts)
    plain = best(lambda: HTML(string=document.html, url_fetcher=fetcher(document, condition)).write_pdf())
    codes, size = codes_shown(document.html), (opened.theme.page.width, opened.theme.page.height)
    stages = {
        "paint": best(lambda: paint(document, condition, fonts=fonts)),
        "finish": best(lambda: finish_print(painted, condition, job, fonts=fonts)),
        "preflight": best(lambda: preflight(printed, condition, Expected(codes, trim=size))),
    }
    print(f"{'WeasyPrint, plain write_pdf':30} {plain:7.3f} s")
    for name, seconds in stages.items():
        print(f"{name:30} {seconds:7.3f} s  {seconds / plain:5.2f} ×")
    total = sum(stages.values())
    print(f"{'together (aim: 2 ×)':30} {total:7.3f} s  {total / plain:5.2f} ×")
    screen = best(lambda: finish_screen(painted, condition, job))
    print(f"{'screen.pdf':30} {screen:7.3f} s  {screen / plain:5.2f} ×")
    whole = best(lambda: layout_render(opened.issue.file))
    print(f"{'layout render, a process':30} {whole:7.3f} s")
    peer = vivliostyle(document.html)
    if peer is not None:
        print(f"{'Vivliostyle with press-ready':30} {peer:7.3f} s  {peer / whole:5.1f} × layout render")


if __name__ == "__main__":
    main()
