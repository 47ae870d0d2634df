"""WeasyPrint's libraries are found without a search by compiler and linker."""

import subprocess
import sys

import pytest

from layout.press.libraries import LIBRARIES, at_once

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="libraries have other names elsewhere")


def never(name: str) -> str | None:
    raise AssertionError(f"sought {name}")


def test_every_name_of_a_library_is_its_name_on_linux() -> None:
    found = at_once(never)
    for name in ("libpango-1.0-0", "pango-1.0-0", "pango-1.0", "libpango-1.0.so.0", "libpango-1.0.0.dylib"):
        assert found(name) == LIBRARIES["pango-1.0"]
    assert found("harfbuzz-0.0") == LIBRARIES["harfbuzz"]
    assert found("libharfbuzz-subset-0") == LIBRARIES["harfbuzz-subset"]


def test_other_libraries_are_sought_as_ever() -> None:
    found = at_once(lambda name: f"found {name}")
    assert found("pdfium") == "found pdfium"
    assert found("harfbuzz-icu") == "found harfbuzz-icu"


def test_weasyprint_starts_no_process() -> None:
    program = (
        "import sys; seen = []; sys.addaudithook(lambda event, _: seen.append(event)); "
        "import layout.press.paint; print(*{e for e in seen if e in ('subprocess.Popen', 'os.posix_spawn')})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
