"""Which language this process speaks: what was asked for, else ``LAYOUT_LANG``, else the locale's as POSIX ranks it."""

import locale
import os
from collections.abc import Mapping

CHINESE, ENGLISH = "zh-CN", "en"
LANGUAGES = (CHINESE, ENGLISH)
"""BCP 47 tags of the catalogue's languages."""

TRADITIONAL = "zh-Hant"
PRINTED = (TRADITIONAL, "ja", "ko", "de", "fr")
"""Catalogues of what is printed for readers alone (``print.ftl``), in other languages of publications."""
BEHIND = {TRADITIONAL: CHINESE}
"""Catalogue → the one that says what it lacks; English where none is named."""

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""In POSIX's order: the first that says something counts (POSIX.1-2017, 8.2)."""

_asked: list[str] = []


def tag(name: str) -> str | None:
    """The language that a name means (``zh``, ``zh_CN.UTF-8``, ``中文``, ``en-GB``, ``C``); None: none of ours."""
    low = name.strip().lower()
    if low.startswith(("zh", "chinese")) or low in ("中文", "简体中文", "cn"):  # data
        return CHINESE
    if low.startswith("en") or low in ("c", "posix") or low.startswith("c."):
        return ENGLISH
    return None


def catalogue_of(language: str) -> str:
    """The catalogue for a publication's language, by its BCP 47 tag; English for one that has none."""
    if language in LANGUAGES:
        return language
    primary = language.partition("-")[0]
    if primary == "zh":
        return TRADITIONAL
    return primary if primary in PRINTED else ENGLISH


def choose(name: str | None) -> None:
    """Speak that language from now on, whatever the locale says; None: the locale's again. Raises ValueError."""
    _asked.clear()
    if name is None:
        return
    found = tag(name)
    if found is None:
        raise ValueError(name)
    _asked.append(found)


def asked() -> str | None:
    """The language that somebody asked for (`choose`), whatever the environment says."""
    return _asked[0] if _asked else None


def chosen(environment: Mapping[str, str] = os.environ) -> str:
    """The language to speak; English where nobody says, and where the locale's is neither."""
    if _asked:
        return _asked[0]
    wanted = environment.get("LAYOUT_LANG", "")
    if tag(wanted):
        return tag(wanted) or ENGLISH
    said = next((environment[name] for name in _VARIABLES if environment.get(name)), None)
    if said is None and os.name == "nt":
        said = locale.getlocale()[0]
    return (tag(said) if said else None) or ENGLISH
