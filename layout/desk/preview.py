"""The live preview: a server on this machine alone that renders an issue again whenever a file it read changes."""

import html
import json
import os
import re
import socketserver
import string
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from layout.desk.proofing import MOST_BYTES, ProofDesk
from layout.errors import Diagnostic, LayoutError, Severity, error, has_errors, reason, said
from layout.run.lastnet import unforeseen
from layout.wording import chosen, format_diagnostic, say, text

HOST = "127.0.0.1"
ASKED = "X-Layout"
"""A header that the page sends with what it asks to be written; another's page cannot without asking first."""
PORTS = range(8640, 8660)
"""Tried in turn; the first free one is taken."""
INTERVAL = 0.4
"""Seconds between looks at the files: an editor's save is seen before the eye is back on the page."""
Stamp = tuple[int, int]
"""When a file was changed (ns) and its size (bytes)."""
GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)

PAGE = Path(__file__).with_name("page.html")
"""What the browser loads once; it asks for the rest."""


def page_html() -> str:
    """The page in the user's language."""
    words = {
        "busy": text("preview-busy"), "page": text("preview-page"), "gone": text("preview-gone"),
        "proof": text("preview-proof"), "no-remarks": text("preview-no-remarks"), "correct": text("preview-correct"),
        "correct-sure": text("preview-correct-sure"), "corrected": text("preview-corrected"),
    }  # fmt: skip
    said = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    page = string.Template(PAGE.read_text("utf-8"))
    return page.substitute(lang=chosen(), title=html.escape(text("preview-title")), words=said)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One rendering: page pictures (PNG) and findings, gravest or not."""

    pages: tuple[bytes, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page in the browser shows, replaced as a whole: no request ever sees half of a rendering."""

    version: int = 0
    """Counts the tries."""
    drawn: int = 0
    """Counts the tries that gave pages."""
    busy: bool = False
    """Whether a newer try is under way."""
    good: bool = True
    summary: str = ""
    findings: str = ""
    pages: tuple[bytes, ...] = ()

    def json(self) -> bytes:
        """For the page in the browser: everything but the pictures, which are only counted."""
        state = {
            "version": self.version, "drawn": self.drawn, "busy": self.busy, "good": self.good,
            "summary": self.summary, "findings": self.findings, "pages": len(self.pages),
        }  # fmt: skip
        return json.dumps(state, ensure_ascii=False).encode()


@dataclass
class Live:
    """The last good pages, and what the newest try had to say."""

    draw: Callable[[], Drawn]
    """Renders the issue; raises LayoutError where it has faults."""
    watched: Callable[[], Iterable[Path]]
    """The files and folders that a rendering reads; others after one, since an issue may change its theme."""
    proof: ProofDesk
    """The proofreading of the issue."""
    shown: Shown = field(default_factory=Shown)

    def refresh(self) -> None:
        """Draw again; a failure of any kind is shown and the last good pages stay."""
        before = self.shown
        self.shown = replace(before, busy=True)
        start = time.perf_counter()
        pages, drawn = before.pages, before.drawn
        try:
            new = self.draw()
            pages, drawn, found = new.pages, before.drawn + 1, new.diagnostics
        except LayoutError as fault:
            found = fault.diagnostics
        except Exception as fault:  # whatever it is, the preview goes on: the next save may mend it
            found = (unforeseen(fault),)
        good = not has_errors(found)
        form = "drawn" if drawn > before.drawn else "last" if pages else "none"
        summary = said(
            "preview-summary", what=said("preview-what", drawn=form, pages=len(pages)),
            seconds=time.perf_counter() - start, time=time.strftime("%H:%M:%S"),
        )  # fmt: skip
        ordered = sorted(found, key=lambda d: GRAVEST_FIRST.index(d.severity))
        self.shown = Shown(
            before.version + 1, drawn, False, good, say(summary if good else said("preview-faults", summary=summary)),
            "\n\n".join(format_diagnostic(d) for d in ordered), pages,
        )  # fmt: skip

    def watch(self, stop: threading.Event) -> None:
        """Draw whenever a file in a watched folder appears, changes or goes, until told to stop."""
        seen: dict[Path, dict[Path, Stamp]] | None = None
        began = 0
        while True:
            # Compared with the look before the last rendering began: what was saved meanwhile counts too.
            now = self._look()
            if seen is None or any(_changed(files, seen.get(folder), began) for folder, files in now.items()):
                began = time.time_ns()
                self.refresh()
            seen = now
            if stop.wait(INTERVAL):
                return

    def _look(self) -> dict[Path, dict[Path, Stamp]]:
        return {folder: dict(_stamps(folder)) for folder in self.watched()}


def _changed(files: dict[Path, Stamp], before: dict[Path, Stamp] | None, began: int) -> bool:
    """Whether a folder is other than *before*; one that is watched anew, whether since the rendering *began* (ns)."""
    if before is not None:
        return files != before
    return any(modified > began for modified, _ in files.values())


def _stamps(place: Path) -> Iterator[tuple[Path, Stamp]]:
    """The stamp of a file, or of each file below a folder, what is hidden left out; none of what is not there."""
    for path in _files(place) if place.is_dir() else (place,):
        try:
            facts = path.stat()
        except OSError:  # gone since it was listed
            continue
        yield path, (facts.st_mtime_ns, facts.st_size)


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in names if not name.startswith("."))


class _Server(ThreadingHTTPServer):
    # On Windows two servers could share a port that is marked so, and the browser would show either.
    allow_reuse_address = os.name == "posix"
    daemon_threads = True

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.socket.getsockname()[1]


def bind(live: Live, port: int | None = None) -> ThreadingHTTPServer:
    """A server of *live* on that port, or on the first free one of `PORTS`. Raises LayoutError where there is none."""

    class Handler(_Handler):
        source = live

    for number in PORTS if port is None else [port]:
        try:
            return _Server((HOST, number), Handler)
        except OSError as fault:
            why = reason(fault)
    if port is None:
        none_free = error("port-in-use", None, said("hint-name-a-port"), form="all", first=PORTS[0], last=PORTS[-1])
        raise LayoutError([none_free], 2)
    raise LayoutError([error("port-in-use", None, said("hint-leave-port-out"), port=port, reason=why)], 2)


def serve(live: Live, server: ThreadingHTTPServer) -> None:
    """Draw and serve until interrupted (KeyboardInterrupt) or shut down."""
    stop = threading.Event()
    threading.Thread(target=live.watch, args=(stop,), daemon=True).start()
    try:
        server.serve_forever()
    finally:
        stop.set()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    source: Live

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if not self._is_own():
            self._forbid()
        elif path == "/":
            self._send(HTTPStatus.OK, page_html().encode(), "text/html; charset=utf-8")
        elif path == "/state":
            self._send(HTTPStatus.OK, self.source.shown.json(), "application/json")
        elif path == "/proof":
            self._send(HTTPStatus.OK, self.source.proof.remarks(), "application/json")
        elif (picture := self._picture(path)) is not None:
            self._send(HTTPStatus.OK, picture, "image/png")
        else:
            self._send(HTTPStatus.NOT_FOUND, html.escape(path).encode(), "text/plain; charset=utf-8")

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        asked = int(length) if length.isdecimal() else MOST_BYTES + 1
        if not self._is_own() or self.headers.get(ASKED) is None or asked > MOST_BYTES or self.path != "/proof":
            self._forbid()
        else:
            self._send(HTTPStatus.OK, self.source.proof.correct(self.rfile.read(asked)), "application/json")

    def _is_own(self) -> bool:
        """Whether this machine asks by its own name: a page whose name was pointed at it reads and writes nothing."""
        return self.headers.get("Host", "").rpartition(":")[0] in (HOST, "localhost")

    def _forbid(self) -> None:
        self.close_connection = True
        self._send(HTTPStatus.FORBIDDEN, text("preview-foreign").encode(), "text/plain; charset=utf-8")

    def _picture(self, path: str) -> bytes | None:
        number = re.fullmatch(r"/page-([1-9][0-9]{0,3})\.png", path)
        pages = self.source.shown.pages
        return pages[int(number[1]) - 1] if number and int(number[1]) <= len(pages) else None

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            self.wfile.write(body)
        except ConnectionError:  # the browser went on to the next rendering
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: the page itself tells."""
