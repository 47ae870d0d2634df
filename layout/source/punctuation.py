"""Half-width punctuation in Chinese text, brought to the full-width marks that GB/T 15834—2011 asks for.

Only marks beside Chinese are touched: Latin words and sentences, digits, decimals, times and addresses stay.
"""

import re

from layout.source.textwork import Edit

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = "\u2014\u2026\u3001-\u3003\u3008-\u3011\u3014-\u301f\u00b7\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
_HAS_HAN = re.compile(f"[{_HAN}]")
_IS_CHINESE = re.compile(f"[{_HAN}\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff1f]")
_CHINESE = re.compile(f"[{_HAN}{_MARKS}]")
_CLOSERS = "”’"
_OPENERS = "“‘"
_CANDIDATE = re.compile(r"""[,:;!?().'"\-]|。。。|…|―|─""")
_FULL = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）", ".": "。"}
_PROTECTED = re.compile(
    r"(?:https?|ftp|mailto|tel):[\w\-.~/?#\[\]@!$&'()*+,;=:%]+(?<![,.;:!?)'])"  # addresses, without a mark that follows
    r"|www\.[\w\-.~/?#@%&=:+]+(?<![.:?])|[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+"
    r"|</?[A-Za-z][^<>]*>|&#?\w{1,8};|\{\{.*?\}\}|\{%.*?%\}",  # somebody's HTML or template: printed as it is
    re.ASCII,
)
_DASHES = re.compile(r"-{2,}|[―─]{2}")
_ELLIPSES = re.compile(r"\.{3,}|。{3,}|(?<!…)…(?!…)")
_POINTED = re.compile(r"[,:;!?.]")


def punctuation_edits(text: str) -> list[Edit]:
    """Edits that bring the marks beside Chinese to full width; none where nothing in the text is Chinese.

    A mark takes the spaces beside it with it (a quotation mark those inside), since a full-width mark has its own
    blank. ``...`` and ``。。。`` become ……, ``--`` becomes ——. A straight quotation mark without a partner stays:
    ``unpaired-quote``.
    """
    if not _CANDIDATE.search(text) or not _IS_CHINESE.search(text):
        return []
    return _Line(text).edits()


class _Line:
    """One text under work; every replacement but dashes and dots keeps its length until the end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._now = list(text)
        self._safe = bytearray(len(text))
        self._edits: list[Edit] = []
        for match in _PROTECTED.finditer(text):
            self._safe[match.start() : match.end()] = b"\x01" * len(match[0])

    def edits(self) -> list[Edit]:
        """All edits, those of quotation marks and brackets first made: what they are decides about their neighbours."""
        self._runs()
        self._quotes('"', "“", "”")
        self._quotes("'", "‘", "’")
        self._brackets()
        for match in _POINTED.finditer(self._text):
            place = match.start()
            if not self._safe[place] and self._wants_full(place):
                self._now[place] = _FULL[match[0]]
        return sorted([*self._edits, *self._single_marks()], key=lambda edit: edit.start)

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
                    self._edits.append(Edit(start, end, full, "punctuation"))
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
            self._edits.append(Edit(opened, opened + 1, straight, "unpaired-quote"))

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
        opened: list[int] = []
        for place, character in enumerate(self._text):
            if self._safe[place]:
                continue
            if character in "(（":
                opened.append(place)
            elif character in ")）" and opened:
                start = opened.pop()
                mixed = self._text[start] == "（" or character == "）"
                inside = _HAS_HAN.search(self._text, start + 1, place) is not None
                if mixed or inside or self._beside(start, place):
                    self._now[start], self._now[place] = "（", "）"

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
        return not "".join(self._now[place + 1 :]).strip() and self._text[:place].strip() != ""

    def _chinese_before(self, place: int) -> bool:
        rest = "".join(self._now[max(0, place - 8) : place]).rstrip(" ")
        return bool(rest) and (rest[-1] in _CLOSERS or _CHINESE.match(rest[-1]) is not None)

    def _chinese_after(self, place: int) -> bool:
        rest = "".join(self._now[place : place + 8]).lstrip(" ")
        return bool(rest) and (rest[0] in _OPENERS or _CHINESE.match(rest[0]) is not None)
