"""``layout preview``: the issue in the browser, again after each change."""

from pathlib import Path

import click

from layout.commands.console import told
from layout.commands.render import issue_file
from layout.desk.preview import Drawn, Live, bind, serve
from layout.errors import LayoutError, error_text
from layout.resources import themes_folder
from layout.run.pipeline import Wishes, make
from layout.run.workers import Worker

DPI = 110.0
"""Of the pictures shown: sharp enough to read a 四开 page on a screen, and drawn in a moment."""


@click.command()
@click.argument("issue", type=click.Path(path_type=Path))
@click.option("--port", type=click.IntRange(1, 65535), help="Instead of the first free one from 8640.")
@click.option("--open/--no-open", "browse", default=True, help="Open the browser.")
@click.option("--theme", default="", help="Another theme than the issue's.")
@click.option("--press", default="", help="Another printing condition than the theme's.")
@click.pass_obj
def command(room: Worker | None, /, issue: Path, port: int | None, browse: bool, theme: str, press: str) -> None:
    """Show ISSUE in the browser, and render it again whenever a file of it or of its theme changes."""
    path = issue_file(issue).resolve()
    with told("text"):
        if not path.is_file():
            hint = "layout new FOLDER starts an issue"
            raise LayoutError([error_text("no-file", f"there is no file {path}", None, hint)], 2)
        live = live_issue(path, Wishes(theme, press, DPI, anyway=True), room)
        server = bind(live, port)
    address = f"http://{server.server_name}:{server.server_port}/"
    click.echo(f"{address}  (Ctrl-C stops)")
    if browse:
        click.launch(address)
    try:
        serve(live, server)
    except KeyboardInterrupt:
        click.echo("stopped")


def live_issue(path: Path, wishes: Wishes, room: Worker | None = None) -> Live:
    """The preview of an issue: it watches the issue's folder, its theme's, and wherever the last fault was found."""
    own = {path.parent, themes_folder()}
    themes: set[Path] = set()

    def draw() -> Drawn:
        try:
            outcome = make(path, wishes, press=room)
        except LayoutError as fault:
            themes.update(found.span.file.parent for found in fault.diagnostics if found.span)
            raise
        themes.clear()
        themes.update(outcome.opened.theme.folders)
        pages = sorted((name for name in outcome.files if name.startswith("page-")), key=lambda name: int(name[5:-4]))
        return Drawn(tuple(outcome.files[name] for name in pages), outcome.diagnostics)

    return Live(draw, lambda: own | themes)
