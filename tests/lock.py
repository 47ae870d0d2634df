"""``make lock``: every dependency at one release, with the hashes of its files, for Python 3.11 to 3.14 on all systems.

`layout/locked` is what the program runs with, `tests/locked` what builds and tests it; the extra ``locked`` of
pyproject.toml says the same releases to whoever installs the wheel. uv resolves; it is installed beside the rest.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROJECT = ROOT / "pyproject.toml"
RUN, MAIL = ROOT / "layout" / "locked" / "run.txt", ROOT / "layout" / "locked" / "mail.txt"
TESTS = ROOT / "tests" / "locked"
BUILD = "hatchling>=1.25\neditables\n"
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?: ; ([^\\]+?))? *\\?$", re.MULTILINE)
EXTRA = re.compile(r"^locked = \[\n.*?^\]\n", re.MULTILINE | re.DOTALL)
SYSTEMS, VERSIONS = ("linux", "macos", "windows"), ("3.11", "3.12", "3.13", "3.14")


def pins(file: Path) -> dict[str, tuple[str, str]]:
    """Package → release and the marker that says where it is needed, as a lock file says."""
    return {name: (release, marker or "") for name, release, marker in PIN.findall(file.read_text("utf-8"))}


def extra(file: Path = RUN) -> str:
    """The extra ``locked``, as pyproject.toml has it."""
    rows = [f"{name}=={release}{f' ; {marker}' if marker else ''}" for name, (release, marker) in pins(file).items()]
    return "locked = [\n" + "".join(f'    "{row}",\n' for row in rows) + "]\n"


def uv(*arguments: str, given: str = "") -> None:
    """Run uv's resolver."""
    command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-header", "--no-annotate"]
    environment = os.environ | {"MACOSX_DEPLOYMENT_TARGET": "15.0"}
    subprocess.run([*command, *arguments], input=given, text=True, check=True, cwd=ROOT, env=environment)


def lock(file: Path, *arguments: str, given: str = "") -> None:
    """Resolve for every system, with hashes."""
    constraint = () if file == RUN else ("--constraint", str(RUN))
    file.parent.mkdir(exist_ok=True)
    common = ("--universal", "--generate-hashes", "--python-version", VERSIONS[0], "--upgrade", "--output-file")
    uv(*arguments, *constraint, *common, str(file), given=given)


def main() -> None:
    """Write all lock files and the extra; see that each system has built files of what the program runs with."""
    project = PROJECT.read_text("utf-8")
    lock(RUN, "pyproject.toml")
    lock(MAIL, "pyproject.toml", "--extra", "mail")
    lock(TESTS / "build.txt", "-", given=BUILD)
    lock(TESTS / "dev.txt", "pyproject.toml", "--extra", "dev")
    lock(TESTS / "browser.txt", "pyproject.toml", "--extra", "dev", "--extra", "browser")
    lock(TESTS / "bench.txt", "pyproject.toml", "--extra", "dev", "--extra", "bench")
    PROJECT.write_text(EXTRA.sub(lambda _: extra(), project), "utf-8")
    for system in SYSTEMS:
        for version in VERSIONS:
            try:
                where = ("--python-platform", system, "--python-version", version)
                uv(str(RUN), "--only-binary", ":all:", *where, "--output-file", os.devnull)
            except subprocess.CalledProcessError:
                print(f"Python {version} on {system}: something is to be compiled")


if __name__ == "__main__":
    main()
