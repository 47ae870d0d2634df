"""The lock says one release of everything, with hashes; and nothing in the tree binds those who use the program."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest

from tests.lock import MAIL, PIN, RUN, TESTS, extra, pins

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCKS = [RUN, MAIL, *(TESTS / f"{name}.txt" for name in ("build", "dev", "browser", "bench"))]
LICENCES = ROOT / "docs" / "licences.md"
ROW = re.compile(r"^\| (?!package \|)([a-z0-9-]+) \| ([^|]+) \|$", re.MULTILINE)
BINDING, FREE = re.compile(r"\bA?GPL|GNU (Affero )?General", re.IGNORECASE), re.compile(r"MPL|Mozilla|LGPL|Lesser")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(name: str) -> str:
    """The licence that a package's own metadata states."""
    told = importlib.metadata.metadata(name)
    kinds = [kind.split(" :: ")[-1] for kind in told.get_all("Classifier") or () if kind.startswith("License")]
    text = (told.get("License") or "").strip()
    short = text if text and "\n" not in text and len(text) < 60 else ""
    return told.get("License-Expression") or short or " / ".join(kinds)


@pytest.mark.parametrize("file", LOCKS, ids=lambda file: file.name)
def test_every_release_has_its_hashes(file: Path) -> None:
    text = file.read_text("utf-8")
    assert PIN.search(text)
    for entry in re.split(r"\n(?=\S)", text.strip()):
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize(
    ("file", "extras"), [(RUN, ()), (MAIL, ("mail",)), (TESTS / "browser.txt", ("dev", "browser"))]
)
def test_everything_that_is_needed_is_locked(file: Path, extras: tuple[str, ...]) -> None:
    wanted = [*PROJECT["dependencies"], *(one for name in extras for one in PROJECT["optional-dependencies"][name])]
    names = {plain(re.split(r"[<>=!~ ;\[]", one)[0]) for one in wanted}
    assert names <= {plain(name) for name in pins(file)}


def test_one_release_in_all_locks() -> None:
    run = pins(RUN)
    for file in LOCKS[1:]:
        assert {name: release for name, release in pins(file).items() if name in run} == {
            name: run[name] for name in pins(file) if name in run
        }


def test_the_extra_says_the_same_releases() -> None:
    assert extra() in (ROOT / "pyproject.toml").read_text("utf-8")


def test_licences_are_listed_and_none_binds_users() -> None:
    listed = dict(ROW.findall(LICENCES.read_text("utf-8")))
    assert sorted(listed) == sorted(set(pins(RUN)) | set(pins(MAIL)))
    for name, licence in listed.items():
        assert not BINDING.search(licence) or FREE.search(licence), f"{name}: {licence}"


def test_the_list_says_what_the_packages_say() -> None:
    listed = dict(ROW.findall(LICENCES.read_text("utf-8")))
    there = {plain(one.metadata["Name"]) for one in importlib.metadata.distributions()}
    assert {name: declared(name) for name in listed if name in there} == {
        name: listed[name] for name in listed if name in there
    }
