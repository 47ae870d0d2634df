"""Half-width punctuation in Chinese text, brought to the full-width marks that GB/T 15834—2011 asks for.

Only marks beside Chinese are touched: Latin words and sentences, digits, decimals, times and addresses stay.
"""

import re

from layout.source.textwork import Edit

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # data
_MARKS = "\u2014\u2026\u3001-\u3003\u3008-\u3011\u3014-\u301f\u00b7\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
_HAS_HAN = re.compile(f"[{_HAN}]")
_IS_CHINESE = re.compile(f"[{_HAN}\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff1f]")
_CHINESE = re.compile(f"[{_HAN}{_MARKS}]")
_CLOSERS = "”’"
_OPENERS = "“‘"
_CANDIDATE = re.compile(r"""[,:;!?().'"\-•‧∙⋅・]|。。。|…|―|─""")
_FULL = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）", ".": "。"}
_PROTECTED = re.compile(
    r"(?:https?|ftp|mailto|tel):[\w\-.~/?#\[\]@!$&'()*+,;=:%]+(?<![,.;:!?)'])"  # addresses, without a mark that follows
    r"|www\.[\w\-.~/?#@%&=:+]+(?<![.:?])|[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+"
    r"|</?[A-Za-z][^<>]*>|&#?\w{1,8};|\{\{.*?\}\}|\{%.*?%\}",  # somebody's HTML or template: printed as it is
    re.ASCII,
)
_DASHES = re.compile(r"-{2,}|[―─]{2}")
_ELLIPSES = re.compile(r"\.{3,}|。{3,}|(?<!…)…(?!…)")
MAX_ROUNDS = 20
"""Goings over one text; real text needs two, only rows of marks made to vex need more."""
_POINTED = re.compile(r"[,:;!?.]")
_DOTS = re.compile(f"(?<=[{_HAN}])[•‧∙⋅・](?=[{_HAN}])")
"""What stands for the interpunct (间隔号) of foreign names where its key was not found."""
_PAIRS = {"（": "）", "《": "》", "〈": "〉", "【": "】", "「": "」", "『": "』", "“": "”", "‘": "’"}
_CLOSING = frozenset(_PAIRS.values())
_MAY_STAY_OPEN = frozenset("“‘")
"""A quotation of several paragraphs opens in each of them and closes in the last."""
_NUMBERED = re.compile(r"(?:^|[，。；：、\s（])[0-9a-zA-Z一二三四五六七八九十①-⑳]{1,3}$")  # data


def punctuation_edits(text: str) -> list[Edit]:
    """Edits that bring the marks beside Chinese to full width; none where nothing in the text is Chinese.

    A mark takes the spaces beside it with it (a quotation mark those inside), since a full-width mark has its own
    blank. ``...`` and ``。。。`` become ……, ``--`` becomes ——. A straight quotation mark without a partner stays:
    ``unpaired-quote``.
    """
    if not _CANDIDATE.search(text) or not _IS_CHINESE.search(text):
        return []
    return _Line(text).edits()


def unpaired_marks(text: str) -> list[int]:
    """Places of full-width brackets and quotation marks whose partner is missing in their paragraph.

    A quotation may stay open, and the ） of a numbering such as 1） has none.
    """
    opened: list[int] = []
    found: list[int] = []
    for place, character in enumerate(text):
        if character in _PAIRS:
            opened.append(place)
        elif character in _CLOSING:
            wanted = [at for at in opened if _PAIRS[text[at]] == character]
            if wanted:
                found += [at for at in opened if at > wanted[-1]]
                del opened[opened.index(wanted[-1]) :]
            elif not (character == "）" and _NUMBERED.search(text[:place][-6:])) and character != "’":
                found.append(place)
    found += opened
    return sorted(place for place in found if text[place] not in _MAY_STAY_OPEN)


class _Line:
    """One text under work; every replacement but dashes and dots keeps its length until the end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._now = list(text)
        self._safe = bytearray(len(text))
        self._longer: dict[int, Edit] = {}
        """Edits that change a length, by place, and what is told of quotation marks without a partner."""
        for match in _PROTECTED.finditer(text):
            self._safe[match.start() : match.end()] = b"\x01" * len(match[0])
        self._bracket_pairs = self._find_brackets()
        self._first, self._last = len(text) - len(text.lstrip()), len(text.rstrip()) - 1

    def edits(self) -> list[Edit]:
        """All edits. What a mark becomes decides about its neighbours, so it is gone over until nothing changes."""
        for _ in range(MAX_ROUNDS):
            before = self._now.copy()
            self._runs()
            self._quotes('"', "“", "”")
            self._quotes("'", "‘", "’")
            self._brackets()
            self._points()
            for match in _DOTS.finditer(self._text):
                self._now[match.start()] = "·"
            if self._now == before:
                break
        return sorted([*self._longer.values(), *self._single_marks()], key=lambda edit: edit.start)

    def _points(self) -> None:
        """Commas, stops and the like: from left to right, then back, since a row of them stays together."""
        places = [match.start() for match in _POINTED.finditer(self._text) if not self._safe[match.start()]]
        for place in (*places, *reversed(places)):
            if self._wants_full(place):
                self._now[place] = _FULL[self._text[place]]

    def _single_marks(self) -> list[Edit]:
        edits: list[Edit] = []
        for place, (before, after) in enumerate(zip(self._text, self._now, strict=True)):
            if before == after or self._safe[place]:
                continue
            start, end = place, place + 1
            while after not in _OPENERS and start and self._text[start - 1] == " ":
                if edits and edits[-1].end >= start:
                    break
                start -= 1
            while after not in _CLOSERS and self._text[end : end + 1] == " ":
                end += 1
            edits.append(Edit(start, end, after, "punctuation"))
        return edits

    def _runs(self) -> None:
        """Dots and dashes in a row, which change their length."""
        for pattern, full in ((_DASHES, "——"), (_ELLIPSES, "……")):
            for match in pattern.finditer(self._text):
                start, end = match.span()
                if any(self._safe[start:end]) or match[0] == full:
                    continue
                beside = self._chinese_before(start) or self._chinese_after(end)
                if beside or match[0].startswith("。"):
                    self._longer[start] = Edit(start, end, full, "punctuation")
                    self._safe[start:end] = b"\x01" * (end - start)
                    self._now[start:end] = full[0] * (end - start)

    def _quotes(self, straight: str, opening: str, closing: str) -> None:
        """Pair straight quotation marks, with each other or with a curly one."""
        opened: int | None = None
        for place, character in enumerate(self._text):
            if character not in (straight, opening, closing) or self._safe[place] or self._apostrophe(place):
                continue
            if character == opening or (character == straight and opened is None):
                opened = place
            elif opened is not None:
                self._pair(opened, place, straight, opening + closing)
                opened = None
        if opened is not None and self._text[opened] == straight:
            self._longer[opened] = Edit(opened, opened + 1, straight, "unpaired-quote")

    def _pair(self, start: int, end: int, straight: str, pair: str) -> None:
        inside = _HAS_HAN.search(self._text, start + 1, end) is not None
        if inside or pair[0] == self._text[start] or pair[1] == self._text[end] or self._beside(start, end):
            for place, mark in ((start, pair[0]), (end, pair[1])):
                if self._text[place] == straight:
                    self._now[place] = mark

    def _apostrophe(self, place: int) -> bool:
        if self._text[place] not in "'’":
            return False
        before = self._text[place - 1 : place] if place else ""
        after = self._text[place + 1 : place + 2]
        return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()

    def _brackets(self) -> None:
        """Pairs from the outside in: a bracket inside full-width ones and next to them is full-width too."""
        for start, end in self._bracket_pairs:
            mixed = self._text[start] == "（" or self._text[end] == "）"
            inside = _HAS_HAN.search(self._text, start + 1, end) is not None
            if mixed or inside or self._beside(start, end):
                self._now[start], self._now[end] = "（", "）"

    def _find_brackets(self) -> list[tuple[int, int]]:
        pairs: list[tuple[int, int]] = []
        opened: list[int] = []
        for place, character in enumerate(self._text):
            if character in "(（" and not self._safe[place]:
                opened.append(place)
            elif character in ")）" and opened and not self._safe[place]:
                pairs.append((opened.pop(), place))
        return sorted(pairs)

    def _beside(self, start: int, end: int) -> bool:
        return self._chinese_before(start) or self._chinese_after(end + 1)

    def _wants_full(self, place: int) -> bool:
        """Whether the mark at *place* belongs to Chinese: what is before it decides, then what is after it."""
        mark = self._text[place]
        before = self._chinese_before(place)
        following = self._text[place + 1 : place + 2]
        if mark == ".":
            return before and not (following.isascii() and following.isalnum()) and following != "."
        if before or self._chinese_after(place + 1):
            return True
        return place == self._last and place > self._first

    def _chinese_before(self, place: int) -> bool:
        while place and self._text[place - 1] == " ":
            place -= 1
        return place > 0 and (self._now[place - 1] in _CLOSERS or _CHINESE.match(self._now[place - 1]) is not None)

    def _chinese_after(self, place: int) -> bool:
        while place < len(self._text) and self._text[place] == " ":
            place += 1
        if place == len(self._text):
            return False
        return self._now[place] in _OPENERS or _CHINESE.match(self._now[place]) is not None
