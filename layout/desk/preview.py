"""The live preview: a server on this machine alone that renders an issue again whenever a file it read changes."""

import html
import json
import os
import re
import socketserver
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, Severity, error_text, has_errors
from layout.wording import format_diagnostic

HOST = "127.0.0.1"
PORTS = range(8640, 8660)
"""Tried in turn; the first free one is taken."""
INTERVAL = 0.4
"""Seconds between looks at the files: an editor's save is seen before the eye is back on the page."""
Stamp = tuple[int, int]
"""When a file was changed (ns) and its size (bytes)."""
GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)

PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>layout preview</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>
body{margin:0;background:#6b6b6b;font:14px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
header{position:sticky;top:0;z-index:1}
#state{padding:.4em 1em;background:#222;color:#eee}
#state.bad{background:#9b1c1c}
#found{margin:0;padding:1em;max-height:40vh;overflow:auto;background:#fff;white-space:pre-wrap;
font:13px/1.6 ui-monospace,"PingFang SC","Microsoft YaHei",monospace}
#found:empty{display:none}
img{display:block;width:min(96vw,1100px);margin:1.5em auto;box-shadow:0 2px 12px #0006;background:#fff}
</style>
<header><div id="state" role="status">…</div><pre id="found"></pre></header><main id="pages"></main>
<script>
let seen=-1, drawn=-1, busy=false;
async function look(){
  try{
    const s=await (await fetch('/state')).json();
    if(s.version!==seen||s.busy!==busy){
      seen=s.version; busy=s.busy;
      state.textContent=(busy?'rendering … · ':'')+s.summary;
      state.className=s.good?'':'bad'; found.textContent=s.findings;
    }
    if(s.drawn!==drawn){
      for(let i=0;i<s.pages;i++){
        const image=new Image(); image.alt='第'+(i+1)+'版'; image.src='/page-'+(i+1)+'.png?v='+s.drawn;
        await image.decode().catch(()=>{});
        if(pages.children[i])pages.children[i].replaceWith(image);else pages.append(image);
      }
      while(pages.children.length>s.pages)pages.lastChild.remove();
      drawn=s.drawn;
    }
  }catch(e){
    state.textContent='the preview has stopped; start it again and this page goes on';
    state.className='bad'; seen=drawn=-1;
  }
  setTimeout(look,300);
}
look();
</script></html>"""


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
    summary: str = "rendering …"
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
    """The folders that a rendering reads from; others after one, since an issue may change its theme."""
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
            traceback.print_exc()
            found = (error_text("fault", f"{type(fault).__name__}: {fault}", None, "this is a fault of the program"),)
        good = not has_errors(found)
        old = "the last pages that could be drawn" if pages else "no page"
        what = f"{len(pages)} 版" if drawn > before.drawn else old
        ordered = sorted(found, key=lambda d: GRAVEST_FIRST.index(d.severity))
        summary = f"{what} · {time.perf_counter() - start:.1f} s · {time.strftime('%H:%M:%S')}"
        self.shown = Shown(
            before.version + 1, drawn, False, good, summary if good else f"faults · {summary}",
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


def _stamps(folder: Path) -> Iterator[tuple[Path, Stamp]]:
    """The stamp of each file below *folder*, what is hidden left out."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(place, name) for name in names if not name.startswith(".")):
            try:
                facts = path.stat()
            except OSError:  # gone since it was listed
                continue
            yield path, (facts.st_mtime_ns, facts.st_size)


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
            why = fault.strerror
    if port is None:
        message, hint = f"no port from {PORTS[0]} to {PORTS[-1]} is free", "stop another preview, or name a --port"
    else:
        message, hint = f"port {port} is not to be had: {why}", "stop what uses it, or leave --port out"
    raise LayoutError([error_text("port-in-use", message, None, hint)], 2)


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
        if self.headers.get("Host", "").rpartition(":")[0] not in (HOST, "localhost"):
            # A page of somebody else's whose name was pointed at this machine reads nothing here.
            self._send(HTTPStatus.FORBIDDEN, b"only this machine", "text/plain")
        elif path == "/":
            self._send(HTTPStatus.OK, PAGE.encode(), "text/html; charset=utf-8")
        elif path == "/state":
            self._send(HTTPStatus.OK, self.source.shown.json(), "application/json")
        elif (picture := self._picture(path)) is not None:
            self._send(HTTPStatus.OK, picture, "image/png")
        else:
            self._send(HTTPStatus.NOT_FOUND, html.escape(path).encode(), "text/plain; charset=utf-8")

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
