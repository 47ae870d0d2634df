"""One catalogue, two languages: nothing is said that one of them lacks, and nothing is said anywhere else."""

import ast
import re
from pathlib import Path

import pytest

from layout.wording.language import PRINTED
from tests.wording.catalogue_files import LANGUAGES, PACKAGE, ROOT, entries, literals, tree, uses

HAN = re.compile(r"[\u3400-\u9fff]")
SENTENCE = re.compile(r"[A-Za-z]{2,}[,:;]? [a-z]{1,}[,:;]? [a-z]{1,}")

DYNAMIC = ("severity-", "preflight-", "stage-", "cmd-", "field-", "step-", "imprint-")
"""Beginnings of entries whose rest is made of a value: a severity, a rule, a stage, a command, a field, a step, an item
of the imprint."""


@pytest.mark.parametrize("kind", ["", "causes"])
def test_both_languages_say_the_same_things_with_the_same_arguments(kind: str) -> None:
    english, chinese = (entries(language, kind) for language in LANGUAGES)
    assert sorted(set(english) ^ set(chinese)) == []
    assert {name: found for name, found in english.items() if chinese[name] != found} == {}


@pytest.mark.parametrize("language", PRINTED)
def test_what_is_printed_is_there_in_every_language_of_a_publication_with_the_same_arguments(language: str) -> None:
    english, other = entries("en"), entries(language)
    assert sorted(set(entries(PRINTED[0])) ^ set(other)) == []
    assert {name: found for name, found in other.items() if english[name] != found} == {}


def test_whatever_is_said_is_in_the_catalogue_with_its_arguments() -> None:
    known = entries("en")
    wrong = []
    for use in uses():
        if use.id not in known:
            wrong.append(f"{use}: not in the catalogue")
        elif use.arguments is not None and use.arguments != known[use.id]:
            wrong.append(f"{use}: given {sorted(use.arguments)}, used {sorted(known[use.id])}")
    assert wrong == []


def test_every_entry_is_said_somewhere() -> None:
    said = {use.id for use in uses()}
    written = " ".join(node.value for file in PACKAGE.rglob("*.py") for node in literals(tree(file)))
    templates = " ".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.j2"))
    names = set(re.findall(r"[\w-]+", f"{written} {templates}"))
    unsaid = [
        name
        for name in entries("en")
        if name not in said and not name.startswith(DYNAMIC) and name.split(".")[0] not in names
    ]
    assert unsaid == []


def test_every_diagnostic_has_a_cause_and_a_cure() -> None:
    codes = {use.id.split(".")[0] for use in uses() if use.severity}
    causes = entries("en", "causes")
    assert sorted(code for code in codes if code not in causes or f"{code}.cure" not in causes) == []


def test_no_sentence_outside_the_catalogue() -> None:
    """Fields say their documentation where they are declared; data that is Chinese by nature is marked ``# data``."""
    assert [sentence for path in sorted(PACKAGE.rglob("*.py")) for sentence in sentences(path)] == []


def sentences(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    module = tree(path)
    declared = {
        id(node)
        for call in ast.walk(module)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in ("Field", "Option", "Doc")
        for node in ast.walk(call)
    }
    return [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.value[:60]!r}"
        for node in literals(module)
        if id(node) not in declared
        and (HAN.search(node.value) or SENTENCE.search(node.value))
        and not any("# data" in line for line in lines[node.lineno - 1 : (node.end_lineno or node.lineno)])
    ]


def test_chinese_is_chinese_and_english_english() -> None:
    """English holds Han only in brackets, as a term of the trade; Chinese no English sentence."""
    for file in sorted((PACKAGE / "wording" / "en").rglob("*.ftl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            bare = re.sub(r"[(（“][^()（）“”]*[)）”]", "", line)
            assert line.startswith("#") or not HAN.search(bare), f"{file.name}:{number}: {line}"
    for file in sorted((PACKAGE / "wording" / "zh-CN").rglob("*.ftl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            bare = re.sub(r"\{.*?\}|“[^”]*”", "", line.partition("=")[2])
            assert line.startswith("#") or not SENTENCE.search(bare), f"{file.name}:{number}: {line}"


def test_chinese_measures_and_counts_in_one_way() -> None:
    """点, 毫米, 像素 as the glossary says (`pt` and `mm` are what YAML takes), faults in 处, no space before Latin."""
    other = re.compile(
        r"\} ?(?:pt|mm|px)(?![A-Za-z])|磅|个(?:错误|警告)|[\u3400-\u9fff] [A-Za-z0-9-]|[A-Za-z0-9] [\u3400-\u9fff]"
    )
    for file in sorted((PACKAGE / "wording" / "zh-CN").rglob("*.ftl")):
        lines = enumerate(file.read_text("utf-8").splitlines(), 1)
        found = [f"{file.name}:{n}: {line}" for n, line in lines if not line.startswith("#") and other.search(line)]
        assert [
            line for line in found if "是{ $text }mm还是{ $text }pt？" not in line
        ] == []  # which of YAML's is meant
