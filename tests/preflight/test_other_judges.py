"""The corpus of odd PDFs beside other readers: what Ghostscript, Poppler or PDFBox find wrong does not pass here.

Each file is given what a PDF/X-1a has and the corpus leaves out (output intent, information), so that its own oddity
is all that can be wrong with it. A file that preflight fails, or of which it says *not counted*, is not looked at.
"""

import re
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import corpus_colours  # noqa: F401 - each adds its files
import corpus_files  # noqa: F401
import corpus_pictures  # noqa: F401
import pikepdf
import pytest
from corpus_sheet import CASES
from good import IDENTIFIER, NEWSPRINT, PROFILE
from patience import PATIENT
from pikepdf import Array, Dictionary, Name, Stream

from layout.errors import Severity
from layout.judge import preflight

sys.path.append(str(Path(__file__).parent.parent / "tools"))
from judge_x1a import JARS, relabel

pytestmark = [
    pytest.mark.slow,
    pytest.mark.java,
    pytest.mark.skipif(not PATIENT, reason="needs minutes (LAYOUT_PATIENT)"),
]
OF_PRINT = {"ink-limit", "picture-ppi", "line-art-ppi", "bleed-missing"}
"""What is wrong for a press and nobody else: a file with no more than that is looked at."""
OF_A_WHOLE = {"pdfx-version", "info-missing", "intent-missing", "metadata-broken", "trapped", "file-id"}
"""What the corpus leaves out."""
OTHERS_OWN = (
    "CIDSet entry is missing",  # PDF/A-1b, which is what PDFBox judges, wants more than PDF/X
    "for 'Interpolate' Key",  # likewise; preflight warns of it
    'operator "k%another"',  # PDFBox reads remarks as parts of operators
    "DeviceN has no suitable colorant",  # Poppler shows no such inks
    "Page drawing error occurred",  # what Ghostscript says of a page without any content; preflight tells it is empty
)
DATE = "D:20200608000000+08'00'"
XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""/></rdf:RDF></x:xmpmeta>'
    b'<?xpacket end="w"?>'
)


def complete(made: bytes, target: Path) -> None:
    """Write a file with what a PDF/X-1a has. Raises what pikepdf does of files that it cannot read."""
    (target.parent / "odd.pdf").write_bytes(made)
    with pikepdf.open(target.parent / "odd.pdf") as pdf:
        intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=IDENTIFIER)
        intent.DestOutputProfile = pdf.make_indirect(Stream(pdf, PROFILE.read_bytes(), N=4))
        intent.RegistryName, intent.Info = "http://www.color.org", "Coldset newsprint"
        pdf.Root.OutputIntents = Array([intent])
        pdf.Root.Metadata = pdf.Root.get("/Metadata", pdf.make_indirect(Stream(pdf, XMP, Type=Name.Metadata)))
        pdf.Root.Metadata.Subtype = Name.XML
        info = Dictionary(Title="t", CreationDate=DATE, ModDate=DATE, Trapped=Name("/False"))
        pdf.trailer.Info = pdf.make_indirect(info)
        pdf.trailer.Info.GTS_PDFXVersion = "PDF/X-1a:2003"
        pdf.save(target, force_version="1.4", object_stream_mode=pikepdf.ObjectStreamMode.disable)


def passes(content: bytes, minded: set[str] = OF_PRINT) -> bool:
    """Whether preflight finds nothing wrong but what is not minded here, and counted all."""
    report = preflight(content, NEWSPRINT)
    wrong = {one.rule for one in report.breaches if one.severity is Severity.ERROR}
    return wrong <= minded and all(page.counted for page in report.pages)


@pytest.fixture(scope="module")
def passed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, Path]]:
    """Name of the file → the case, and the file as it came, of those that preflight lets pass."""
    folder = tmp_path_factory.mktemp("corpus")
    found = {}
    for number, (name, make) in enumerate(sorted(CASES.items())):
        odd, whole = folder / f"{number:03}-odd.pdf", folder / f"{number:03}.pdf"
        with suppress(pikepdf.PdfError, pikepdf.PasswordError, ValueError, AttributeError, TypeError, KeyError):
            odd.write_bytes(make())
            complete(odd.read_bytes(), whole)
            if passes(whole.read_bytes()):
                found[whole.name] = (name, odd)
    assert len(found) > 150
    return found


def spoken(words: str) -> list[str]:
    told = [line for line in words.splitlines() if re.search("rror|arning", line)]
    return [line for line in told if not any(own in line for own in OTHERS_OWN)]


@pytest.mark.skipif(not (shutil.which("gs") and shutil.which("pdftoppm")), reason="needs Ghostscript and Poppler")
def test_ghostscript_and_poppler_find_nothing_wrong(passed: dict[str, tuple[str, Path]], tmp_path: Path) -> None:
    wrong = []
    for file, (name, odd) in list(passed.items())[::2]:  # all were looked at once; every run takes half of them
        read = odd if passes(odd.read_bytes(), OF_PRINT | OF_A_WHOLE) else odd.parent / file
        for command in (
            ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pgmraw", "-r36", "-o", "/dev/null", str(read)],
            ["pdftoppm", "-r", "36", str(read), str(tmp_path / "p")],
        ):
            done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
            if said := spoken(done.stdout + done.stderr):
                wrong.append((name, command[0], said[0]))
    assert wrong == []


def test_pdfbox_finds_nothing_wrong(passed: dict[str, tuple[str, Path]], tmp_path: Path) -> None:
    for file, (_, odd) in passed.items():
        relabel(str(odd.parent / file), tmp_path / file)
    jars = Path("/usr/share/java")
    classpath = ":".join(str(jars / f"{name}.jar") for name in JARS if (jars / f"{name}.jar").exists())
    judge = ["java", "-cp", classpath, "org.apache.pdfbox.preflight.Validator_A1b", "batch", str(tmp_path)]
    done = subprocess.run(judge, capture_output=True, text=True, errors="replace", check=False)
    file, judged, wrong = "", set(), []
    for line in done.stdout.splitlines():
        if match := re.match(r"The file (\S+) is ", line):
            file = match[1]
            judged.add(file)
        elif re.match(r"\d", line) and not any(own in line for own in OTHERS_OWN):
            wrong.append((passed[file][0], line[:120]))
    assert judged == set(passed)
    assert wrong == []
