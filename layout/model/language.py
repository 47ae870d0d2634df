"""Languages of texts, by their BCP 47 tags: which there are, what each is called, which are Chinese of which region."""

import re

SIMPLIFIED, TAIWAN, HONG_KONG = "zh-CN", "zh-TW", "zh-HK"
TRADITIONAL = (TAIWAN, HONG_KONG)

EASTERN = ("zh", "ja", "ko")
"""Languages that are written without a Latin alphabet, and set by the rules of Chinese."""

NAMES = {
    "zh": SIMPLIFIED, "zh-hans": SIMPLIFIED, "zh-cn": SIMPLIFIED, "zh-sg": SIMPLIFIED, "zh-hans-cn": SIMPLIFIED,
    "zh-hant": TAIWAN, "zh-tw": TAIWAN, "zh-hant-tw": TAIWAN,
    "zh-hk": HONG_KONG, "zh-mo": HONG_KONG, "zh-hant-hk": HONG_KONG, "zh-hant-mo": HONG_KONG,
    "简体": SIMPLIFIED, "中文": SIMPLIFIED, "简体中文": SIMPLIFIED, "汉语": SIMPLIFIED,  # data
    "繁体": TAIWAN, "繁體": TAIWAN, "繁体中文": TAIWAN, "繁體中文": TAIWAN, "正體": TAIWAN,  # data
    "英文": "en", "英语": "en", "日文": "ja", "日语": "ja", "韩文": "ko", "韩语": "ko", "朝鲜文": "ko",  # data
    "法文": "fr", "法语": "fr", "德文": "de", "德语": "de", "西班牙语": "es", "俄文": "ru", "俄语": "ru",  # data
    "维吾尔文": "ug", "藏文": "bo", "蒙古文": "mn", "阿拉伯文": "ar",  # data
}  # fmt: skip
"""What somebody may write, in lower case → the tag of it, beside tags that stand for themselves."""
SET = frozenset({
    "af", "be", "bg", "ca", "cs", "da", "de", "el", "en", "eo", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu", "id",
    "is", "it", "ja", "ko", "la", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv",
    "tr", "uk", "vi",
})  # fmt: skip
"""Languages beside Chinese in which a story can be set."""
WITHIN = SET | frozenset({"ar", "bo", "fa", "he", "hi", "kk", "ky", "mn", "my", "th", "ug", "ur", "za"})
"""Those of which words can stand in a text of another language."""
_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{2}))?")


def tag_of(written: str, within: bool = False) -> str | None:
    """The tag of a language as somebody wrote it; None for one that is not known. *within*: of words in a text."""
    low = written.strip().lower().replace("_", "-")
    if low in NAMES:
        found = NAMES[low]
        return found if found in (SIMPLIFIED, *TRADITIONAL) or found in (WITHIN if within else SET) else None
    match = _TAG.fullmatch(low)
    if match is None or match[1] not in (WITHIN if within else SET):
        return None
    return f"{match[1]}-{match[2].upper()}" if match[2] else match[1]


def primary(tag: str) -> str:
    """The language itself, without region: ``en`` of ``en-GB``."""
    return tag.partition("-")[0]
