"""The hand-made edition, mail servers and a browser."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import edition_sample
import pytest
from posting import Host, Mailbox

from layout.model.edition import Edition

HERE = Path(__file__).parent


@pytest.fixture
def host() -> Iterator[Callable[..., Host]]:
    """Starts servers, and stops them after the test."""
    running: list[Host] = []

    def start(handler: Mailbox, **options: Any) -> Host:
        controller = Host(handler, **options)
        controller.start()
        running.append(controller)
        return controller

    yield start
    for controller in running:
        controller.stop()


@pytest.fixture(scope="session")
def edition_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the hand-made edition's pictures lie."""
    return tmp_path_factory.mktemp("edition")


@pytest.fixture(scope="session")
def edition(edition_folder: Path) -> Edition:
    """The hand-made edition."""
    return edition_sample.edition(edition_folder)


@pytest.fixture(scope="session")
def revised(edition_folder: Path) -> Edition:
    """The same after a round of corrections."""
    return edition_sample.revised(edition_folder)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[dict[str, Any]]], list[dict[str, Any]]]:
    """Runs judge.js with jobs in Debian's Chromium and answers what it saw."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    node = shutil.which("node")
    if not chromium or not node:
        pytest.skip("the letters and the web edition are judged in Chromium: apt-get install chromium nodejs")
    if not (HERE / "node_modules").is_dir():
        pytest.fail("the browser's judges are missing: cd tests/proof && npm install")

    def run(jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
        folder = tmp_path_factory.mktemp("browser")
        asked = folder / "jobs.json"
        asked.write_text(json.dumps(jobs), "utf-8")
        environment = {**os.environ, "CHROMIUM": chromium, "TMPDIR": str(folder)}
        done = subprocess.run(
            [node, HERE / "judge.js", asked], capture_output=True, text=True, timeout=120, env=environment, check=False
        )
        assert done.returncode == 0, done.stderr
        answers: list[dict[str, Any]] = json.loads(done.stdout)
        return answers

    return run
