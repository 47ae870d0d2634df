"""``layout preview``: the issue in the browser, again after each change."""

from pathlib import Path

import click

from layout.commands.render import issue_file
from layout.pipeline import Wishes, make
from layout.preview import Drawn, Live, files_below, serve
from layout.resources import themes_folder


@click.command()
@click.argument("issue", type=click.Path(path_type=Path))
@click.option("--port", type=click.IntRange(1, 65535), help="Instead of the first free one from 8640.")
@click.option("--open/--no-open", "browse", default=True, help="Open the browser.")
@click.option("--theme", default="", help="Another theme than the issue's.")
@click.option("--press", default="", help="Another printing condition than the theme's.")
def command(issue: Path, port: int | None, browse: bool, theme: str, press: str) -> None:
    """Show ISSUE in the browser, and render it again whenever a file of it or of the themes changes."""
    path = issue_file(issue).resolve()

    def draw() -> Drawn:
        outcome = make(path, Wishes(theme, press, 110.0, anyway=True))
        pages = sorted((n for n in outcome.files if n.startswith("page-")), key=lambda n: int(n[5:-4]))
        return Drawn(tuple(outcome.files[name] for name in pages), outcome.diagnostics)

    folders = [path.parent, themes_folder()]
    live = Live(draw, lambda: list(files_below(folders)))

    def ready(address: str) -> None:
        click.echo(f"{address}  (Ctrl-C stops)")
        if browse:
            click.launch(address)

    try:
        serve(live, ready, port)
    except OSError as fault:
        raise click.ClickException(str(fault)) from fault
    except KeyboardInterrupt:
        click.echo("stopped")
