"""The hand-made edition, mail servers and a browser."""

import importlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import edition_sample
import pytest
from posting import Host, Mailbox

from layout.model.edition import Edition

NEEDS = {"host": pytest.mark.mailserver, "browser": pytest.mark.browser}
"""What a test that asks for a fixture is marked with."""


def pytest_itemcollected(item: pytest.Item) -> None:
    for fixture in NEEDS.keys() & set(getattr(item, "fixturenames", ())):
        item.add_marker(NEEDS[fixture])


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
def browser() -> Iterator[Callable[[list[dict[str, Any]]], list[dict[str, Any]]]]:
    """Looks at pages in Debian's Chromium, started once, as the jobs say, and answers what it saw."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        pytest.skip("the letters and the web edition are judged in Chromium: apt-get install chromium")
    with importlib.import_module("judge").judge(chromium) as answers:
        yield answers
