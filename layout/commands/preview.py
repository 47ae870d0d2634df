"""``layout preview``: the issue in the browser, again after each change."""

from pathlib import Path

import click

from layout.commands.console import browse_to, issue_argument, press_option, tell, theme_option, told
from layout.commands.usage import a_command, option
from layout.desk.preview import Drawn, Live, bind, serve
from layout.desk.proofing import ProofDesk
from layout.errors import LayoutError, error, said
from layout.resources import themes_folder
from layout.run.opening import FONTS, THEMES, issue_file
from layout.run.pipeline import Wishes, make
from layout.run.workers import Worker
from layout.source import places, publication_of, refuse_others

OF_THE_PAPER = (FONTS, THEMES, "fillers", "ads")
"""Folders beside a publication.yaml that its issues draw on."""
DPI = 110.0
"""Of the pictures shown: sharp enough to read a 四开 page on a screen, and drawn in a moment."""


@a_command(said("cmd-preview"))
@issue_argument
@option("--port", type=click.IntRange(1, 65535), help=said("option-port"))
@option("--open/--no-open", "browse", default=True, help=said("option-open"))
@theme_option
@press_option
@click.pass_obj
def command(room: Worker | None, /, issue: Path, port: int | None, browse: bool, theme: str, press: str) -> None:
    """Show an issue in the browser, and render it again whenever a file of it or of its theme changes."""
    path = issue_file(issue).resolve()
    with told("text"):
        refuse_others(path)
        if not path.is_file():
            raise LayoutError([error("no-file", None, said("hint-new"), file=path)], 2)
        live = live_issue(path, Wishes(theme, press, DPI, anyway=True), room)
        server = bind(live, port)
    address = f"http://{server.server_name}:{server.server_port}/"
    tell("preview-at", address=address)
    if browse:
        browse_to(address)
    try:
        serve(live, server)
    except KeyboardInterrupt:
        tell("preview-stopped")


def live_issue(path: Path, wishes: Wishes, room: Worker | None = None) -> Live:
    """The preview of an issue: it watches the issue's folder, its theme's, and wherever the last fault was found.

    Of its publication it watches the file, wherever one may be put, and the paper's own folders.
    """
    own = {path.parent, themes_folder(), *places(path.parent)}
    if publication := publication_of(path.parent):
        own |= {publication.parent / name for name in OF_THE_PAPER}
    themes: set[Path] = set()

    def draw() -> Drawn:
        try:
            outcome = make(path, wishes, press=room)
        except LayoutError as fault:
            faulty = {found.span.file for found in fault.diagnostics if found.span}
            themes.update(file.parent for file in faulty - own)
            raise
        themes.clear()
        themes.update(outcome.opened.theme.folders)
        pages = sorted((name for name in outcome.files if name.startswith("page-")), key=lambda name: int(name[5:-4]))
        return Drawn(tuple(outcome.files[name] for name in pages), outcome.diagnostics)

    return Live(draw, lambda: own | themes, ProofDesk(path))
