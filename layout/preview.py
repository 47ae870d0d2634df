"""The live preview: a server on this machine alone that renders an issue again whenever a file it read changes."""

import html
import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from layout.errors import Diagnostic, LayoutError, format_diagnostic, has_errors

HOST = "127.0.0.1"
PORTS = range(8640, 8660)
"""Tried in turn; the first free one is taken."""
INTERVAL = 0.4
"""Seconds between looks at the files: an editor's save is seen before the eye is back on the page."""

PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>layout preview</title>
<meta name="viewport" content="width=device-width">
<style>
body{margin:0;background:#6b6b6b;font:14px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
#state{position:sticky;top:0;z-index:1;padding:.4em 1em;background:#222;color:#eee}
#state.bad{background:#9b1c1c}
#found{margin:0;padding:1em;background:#fff;white-space:pre-wrap;font:13px/1.6 ui-monospace,monospace}
#found:empty{display:none}
img{display:block;width:min(96vw,1100px);margin:1.5em auto;box-shadow:0 2px 12px #0006;background:#fff}
</style>
<div id="state" role="status">…</div><pre id="found"></pre><main id="pages"></main>
<script>
let seen=-1;
async function look(){
  try{
    const s=await (await fetch('/state?seen='+seen)).json();
    if(s.version!==seen){
      seen=s.version;
      state.textContent=s.summary; state.className=s.good?'':'bad'; found.textContent=s.findings;
      while(pages.children.length>s.pages)pages.lastChild.remove();
      for(let i=0;i<s.pages;i++){
        const image=new Image(); image.alt='第'+(i+1)+'版'; image.src='/page-'+(i+1)+'.png?v='+s.drawn;
        await image.decode().catch(()=>{});
        if(pages.children[i])pages.children[i].replaceWith(image);else pages.append(image);
      }
    }
  }catch(e){state.textContent='preview has stopped';state.className='bad'}
  setTimeout(look,300);
}
look();
</script></html>"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One rendering: page pictures and findings."""

    pages: tuple[bytes, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass
class Live:
    """The last good pages, and what the newest try had to say. Shared between threads."""

    draw: Callable[[], Drawn]
    watched: Callable[[], Sequence[Path]]
    version: int = 0
    drawn: int = 0
    good: bool = True
    summary: str = ""
    findings: str = ""
    pages: tuple[bytes, ...] = ()
    _stamps: dict[Path, float] = field(default_factory=dict)

    def refresh(self) -> None:
        """Draw again; a failure is shown and the last good pages stay."""
        start = time.perf_counter()
        try:
            drawn = self.draw()
            self.pages, found = drawn.pages, drawn.diagnostics
            self.good = not has_errors(found)
            self.drawn += 1
            shown = f"{len(self.pages)} 版"
        except LayoutError as fault:
            self.good, found = False, fault.diagnostics
            shown = "the last pages that could be drawn"
        verdict = shown if self.good else f"faults · {shown}"
        self.summary = f"{verdict} · {time.perf_counter() - start:.1f} s · {time.strftime('%H:%M:%S')}"
        self.findings = "\n\n".join(format_diagnostic(d) for d in found)
        self.version += 1

    def watch(self, stop: threading.Event) -> None:
        """Draw whenever a watched file appears, changes or goes, until told to stop."""
        self._stamps = self._look()
        self.refresh()
        while not stop.wait(INTERVAL):
            stamps = self._look()
            if stamps != self._stamps:
                self._stamps = stamps
                self.refresh()

    def _look(self) -> dict[Path, float]:
        stamps = {}
        for path in self.watched():
            try:
                stamps[path] = path.stat().st_mtime
            except OSError:
                stamps[path] = 0.0
        return stamps

    def state(self) -> bytes:
        """For the page in the browser."""
        state = {
            "version": self.version, "drawn": self.drawn, "good": self.good, "pages": len(self.pages),
            "summary": self.summary or "rendering …", "findings": self.findings,
        }  # fmt: skip
        return json.dumps(state, ensure_ascii=False).encode()


def files_below(folders: Sequence[Path]) -> Iterator[Path]:
    """Every file in some folders that a rendering may have read; hidden ones left out."""
    for folder in folders:
        yield folder
        yield from (p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))


def serve(live: Live, ready: Callable[[str], None], port: int | None = None) -> None:
    """Serve until interrupted. `ready` is called with the address."""
    server = _bind(live, port)
    stop = threading.Event()
    thread = threading.Thread(target=live.watch, args=(stop,), daemon=True)
    thread.start()
    ready(f"http://{HOST}:{server.server_port}/")
    try:
        server.serve_forever()
    finally:
        stop.set()
        server.server_close()


def _bind(live: Live, port: int | None) -> ThreadingHTTPServer:
    class Handler(_Handler):
        source = live

    for number in [port] if port is not None else PORTS:
        try:
            return ThreadingHTTPServer((HOST, number), Handler)
        except OSError as fault:
            last = fault
    raise OSError(f"no free port: {last}")


class _Handler(BaseHTTPRequestHandler):
    source: Live

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if self.headers.get("Host", "").partition(":")[0] not in (HOST, "localhost"):
            self._send(HTTPStatus.FORBIDDEN, b"only this machine", "text/plain")
        elif path == "/":
            self._send(HTTPStatus.OK, PAGE.encode(), "text/html; charset=utf-8")
        elif path == "/state":
            self._send(HTTPStatus.OK, self.source.state(), "application/json")
        elif (picture := self._picture(path)) is not None:
            self._send(HTTPStatus.OK, picture, "image/png")
        else:
            self._send(HTTPStatus.NOT_FOUND, html.escape(path).encode(), "text/plain; charset=utf-8")

    def _picture(self, path: str) -> bytes | None:
        number = path.removeprefix("/page-").removesuffix(".png")
        if not number.isascii() or not number.isdigit() or not 1 <= int(number) <= len(self.source.pages):
            return None
        return self.source.pages[int(number) - 1]

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: the page itself tells."""
