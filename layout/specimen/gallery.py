"""All themes on one HTML page with pictures of their specimens: opens from the disk, in both languages."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape
from io import BytesIO

from PIL import Image

from layout.errors import Said, said
from layout.model.theme import Theme
from layout.specimen.trying import TriedTheme
from layout.units import to_mm
from layout.wording import CHINESE, ENGLISH, say

QUALITY, WIDE = 82, 620
"""Of the pictures: JPEG quality, pixels across."""
STYLE = """
body { font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  margin: 2em auto; max-width: 1400px; padding: 0 1em; color: #222; background: #f4f4f2 }
h1 { font-size: 24px } h2 { font-size: 19px; margin: 2em 0 0 } p { margin: .3em 0 }
code { background: #e8e8e4; padding: 1px 5px; border-radius: 3px }
.pages { display: flex; flex-wrap: wrap; gap: 18px; margin: 1em 0 }
figure { margin: 0; width: 310px } figure img { width: 100%; border: 1px solid #bbb; background: #fff }
figcaption { font-size: 13px; color: #555 }
.swatch { display: inline-block; width: 1em; height: 1em; border: 1px solid #999; vertical-align: -.15em }
#en:checked ~ main [lang=zh-CN], #zh:checked ~ main [lang=en] { display: none }
nav { float: right } label { cursor: pointer; margin-left: 1em }
"""  # data


def gallery_html(themes: Sequence[TriedTheme]) -> str:
    """The whole page; nothing in it is loaded from elsewhere."""
    title = f"{say(said('gallery-title'), CHINESE)} · {say(said('gallery-title'), ENGLISH)}"
    body = "".join(_theme(one) for one in themes)
    return (
        f'<!doctype html>\n<html lang="{CHINESE}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head>\n<body>"
        '<input type="radio" name="lang" id="zh" checked><label for="zh">中文</label>'  # data
        '<input type="radio" name="lang" id="en"><label for="en">English</label>'
        f"<main><h1>{_both(said('gallery-title'))}</h1>\n{body}</main></body></html>\n"
    )


def _both(what: Said) -> str:
    """A sentence in both languages, of which one is shown."""
    return "".join(f'<span lang="{language}">{escape(say(what, language))}</span>' for language in (CHINESE, ENGLISH))


def _theme(one: TriedTheme) -> str:
    theme = one.theme
    pictures = "".join(_picture(name, png, theme) for name, png in zip(one.names, one.pictures, strict=False))
    lines = "".join(f"<p>{_both(line)}</p>" for line in _facts(one))
    return (
        f'<section id="{escape(theme.name)}"><h2>{escape(theme.title)} <code>{escape(theme.name)}</code></h2>'
        f'{lines}<div class="pages">{pictures}</div></section>\n'
    )


def _facts(one: TriedTheme) -> Iterator[Said]:
    theme = one.theme
    page, grid = theme.page, theme.grid
    yield said(
        "theme-page", width=to_mm(page.width), height=to_mm(page.height), columns=grid.columns, measure=grid.measure,
        lines=theme.rows, size=grid.size, pitch=grid.pitch, margin=to_mm(theme.margin),
    )  # fmt: skip
    yield said("theme-press", press=theme.press, colours=tuple(theme.colours))
    yield said("gallery-begin", theme=theme.name)
    if not one.pictures:
        yield said("gallery-no-pictures")


def _picture(name: str, png: bytes, theme: Theme) -> str:
    with Image.open(BytesIO(png)) as whole:
        picture = whole.convert("RGB")
        picture.thumbnail((WIDE, WIDE * 3))
    made = BytesIO()
    picture.save(made, "JPEG", quality=QUALITY)
    alt = f"{escape(theme.title)} {escape(name)}"
    data = b64encode(made.getvalue()).decode()
    return (
        f'<figure><img src="data:image/jpeg;base64,{data}" alt="{alt}"><figcaption>{escape(name)}</figcaption></figure>'
    )
