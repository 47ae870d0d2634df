"""Marks as GB/T 15834—2011 has them, beyond what reading brings to full width and pairs."""

import re
from collections.abc import Iterator

from layout.errors import note, warning
from layout.proofread.galley import HAN, HEADINGS, KnownMistake, Remark, Stretch, found_by

SHORT = 20
"""Characters up to which a paragraph may be a line of a poem."""
_SPOKEN = "说|说道|问|问道|答道|回答说|笑着说|告诉记者"  # data
_NO_SPEECH = "据听来是话再胡小传解总疑访学"  # data
_RULES = (
    KnownMistake(
        re.compile(r"([，、；：])\1+"),  # data
        lambda m: warning("doubled-mark", found=m[0]),
        lambda m: m[1],
        True,
    ),
    KnownMistake(  # people who write on telephones mean …… with them
        re.compile(r"。{2,}"),
        lambda m: warning("doubled-mark", found=m[0]),
        lambda m: "。" if len(m[0]) == 2 else "……",
    ),
    KnownMistake(
        re.compile(r"[，、；：！？][，。、；：]|。[，、；：]"),  # data
        lambda m: warning("doubled-mark", form="several", found=m[0]) if m[0][0] != m[0][1] else None,
    ),
    KnownMistake(
        re.compile(r"(?<!…)(?:…{3}|…{5,})(?!…)"),
        lambda m: note("mark-length", form="ellipsis", found=m[0]),
        lambda _: "……",
        True,
    ),
    KnownMistake(
        re.compile(rf"(?<=[{HAN}”》）。！？])—{{3}}(?=[{HAN}“《（])"),
        lambda m: note("mark-length", form="dash", found=m[0]),
        lambda _: "——",
        True,
    ),
    KnownMistake(  # may be a line to write on, or one that parts
        re.compile(rf"(?<![—{HAN}”》）。！？])—{{3,}}(?!—)|(?<!—)—{{4,}}|(?<!—)—{{3}}(?![—{HAN}“《（])"),
        lambda m: note("mark-length", form="dash", found=m[0]),
        lambda _: "——",
    ),
    KnownMistake(
        re.compile(r"、等(?=[，。；）\d]|$|[两三四五六七八九十百]+[个名位项种家地])"),  # data
        lambda m: note("pause-mark", form="etc", found=m[0]),
        lambda _: "等",  # data
        True,
    ),
    KnownMistake(
        re.compile(r"……等(?=[，。；）]|$|[^待候到于级着等我你他她不了])|等等?……|……等等"),  # data
        lambda m: note("ellipsis-and-etc", found=m[0]),
        lambda _: "……",
    ),
    KnownMistake(
        re.compile(rf"(?<=[{HAN}])(?<![{_NO_SPEECH}])(?:{_SPOKEN})，(?=“[^“”]*[。！？…]”)"),  # data
        lambda m: note("quotation-mark", form="colon", found=m[0] + "“") if _opens(m) else None,
        lambda m: m[0][:-1] + "：",
    ),
    KnownMistake(
        re.compile(r"(：“[^“”]*。”)。"),  # data
        lambda m: warning("quotation-mark", form="two-stops", found=m[0][-3:]),
        lambda m: m[1],
        True,
    ),
    KnownMistake(
        re.compile(r"(?<!：)(?<=[^：])。”[。，；]"),  # data
        lambda m: warning("quotation-mark", form="two-stops", found=m[0]) if _alone(m) else None,
    ),
)


def _opens(match: re.Match[str]) -> bool:
    """Whether a quotation begins behind the match; one that is taken up again has a comma."""
    before = match.string[: match.start()]
    return before.rfind("”") <= max(map(before.rfind, "。！？"))


def _alone(match: re.Match[str]) -> bool:
    """Whether the rule of quotations behind a colon does not tell of it already."""
    opened = match.string.rfind("“", 0, match.start())
    return not (match[0].endswith("。") and opened > 0 and match.string[opened - 1] == "：")


def marks(stretch: Stretch) -> Iterator[Remark]:
    """What is wrong with the marks of a stretch."""
    yield from found_by(_RULES, stretch)
    yield from _at_the_ends(stretch)
    yield from _nested(stretch)
    if stretch.prose:
        yield from _between_quoted(stretch)


_FIRST = re.compile(r"[，。、；：！？]")
_STOP = re.compile(r"[。，、；]$")


def _at_the_ends(stretch: Stretch) -> Iterator[Remark]:
    """Marks with which no text begins, and a headline or paragraph does not end."""
    text = stretch.text
    first = _FIRST.match(text)
    if first and len(text) > 1 and stretch.prose and stretch.kind != "table":
        yield Remark(stretch, 0, 1, warning("stray-mark", found=first[0]))
    stop = _STOP.search(text)
    if stop and stretch.kind in HEADINGS - {"deck"} and not re.search("[。；]", text[:-1]):
        told = note("headline-stop", found=stop[0])
        yield Remark(stretch, *stop.span(), told, "", stop[0] == "。" and "\n" not in text)
    elif stretch.kind == "paragraph" and len(text) > SHORT and text[-1] in "，、":
        yield Remark(stretch, len(text) - 1, len(text), warning("open-end", found=text[-1]), "。")


def _nested(stretch: Stretch) -> Iterator[Remark]:
    """Pairs of marks directly within a pair of the same marks."""
    for start, end in _inner(stretch.text, "《", "》"):
        inside = stretch.text[start + 1 : end]
        told = note("nested-marks", form="title", found=f"《{inside}》")
        yield Remark(stretch, start, end + 1, told, f"〈{inside}〉", not re.search("[〈〉《》]", inside))
    for start, end in _inner(stretch.text, "“", "”"):
        inside = stretch.text[start + 1 : end]
        told = note("nested-marks", form="quotation", found=f"“{inside}”")
        yield Remark(stretch, start, end + 1, told, f"‘{inside}’")


def _inner(text: str, opening: str, closing: str) -> list[tuple[int, int]]:
    """Pairs of the second level; none where the marks of the text do not pair."""
    opened: list[int] = []
    found: list[tuple[int, int]] = []
    for match in re.finditer(f"[{opening}{closing}]", text):
        if match[0] == opening:
            opened.append(match.start())
        elif not opened:
            return []
        else:
            start = opened.pop()
            found += [(start, match.start())] if len(opened) == 1 else []
    return [] if opened else found


_QUOTED = "(?:“[^“”]*”|《[^《》]*》)"
_SEVERAL = re.compile(rf"{_QUOTED}(?:、{_QUOTED})+")  # data
_BETWEEN = re.compile("(?<=[”》])、(?=[“《])")
_MORE = re.compile(r"[”》][^，。；：、“《]{1,20}、[“《]|、(?![“《])")  # data
_INSIDE = re.compile("“[^“”]*”|《[^《》]*》")


def _between_quoted(stretch: Stretch) -> Iterator[Remark]:
    """顿号 between quotations or titles, and nothing else; a list that has other things, too, keeps its marks."""
    text = stretch.text
    bare = _INSIDE.sub(lambda m: m[0][0] + "·" * (len(m[0]) - 2) + m[0][-1], text)
    for match in _SEVERAL.finditer(text):
        start = max(bare.rfind(mark, 0, match.start()) for mark in "，。；：！？") + 1
        ends = [place for mark in "，。；：！？" if (place := bare.find(mark, match.end())) >= 0]
        clause = bare[start : min(ends, default=len(bare))]
        if _MORE.search(clause) or text[match.end() : match.end() + 1] in ("（", "、"):
            continue
        right = _BETWEEN.sub("", match[0])
        if right != match[0]:
            at = _BETWEEN.search(match[0])
            assert at is not None  # something was taken out
            begin = match.start() + at.start() - 1
            found = text[begin : begin + 3]
            yield Remark(stretch, *match.span(), note("pause-mark", form="quoted", found=found), right)
