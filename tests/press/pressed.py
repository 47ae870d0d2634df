"""A small page that shows everything a press must get right, and what tests do with rendered pages."""

import datetime
import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from layout.model.document import Job
from layout.model.issue import Picture
from layout.model.page import PlacedPicture
from layout.resources import fonts_folder
from layout.units import Rect

MM = 72 / 25.4
WIDTH, HEIGHT, BLEED = 120 * MM, 160 * MM, 3 * MM
FONTS = [fonts_folder()]
JOB = Job("天山社区晨报 第112期", "天山社区晨报", datetime.date(2020, 6, 8), 112, ("要闻", "民生"))

TEXT = ["上海市长宁区天山路街道", "本报讯　五月十八日下午", "会议总结前一阶段的工作"]
TEXT_RECT = Rect(20, 100, 150, 39)
TINT_RECT = Rect(20, 160, 150, 50)
PHOTO_RECT = Rect(190, 100, 120, 90)
GRAY_RECT = Rect(190, 200, 120, 90)
QR_RECT = Rect(20, 240, 60, 60)

STYLE = f"""
@page {{ size: {WIDTH}pt {HEIGHT}pt; margin: 0; bleed: {BLEED}pt }}
body {{ margin: 0; font: 9pt/13pt "Noto Serif SC" }}
.page {{ position: relative; width: {WIDTH}pt; height: {HEIGHT}pt; break-after: page }}
.page:last-child {{ break-after: auto }}
.page > * {{ position: absolute; margin: 0 }}
.lines {{ white-space: pre }}
.band {{ left: -{BLEED}pt; top: -{BLEED}pt; width: {WIDTH + 2 * BLEED}pt; height: 12mm }}
.band {{ background: device-cmyk(0 1 1 0) }}
h2 {{ left: 20pt; top: 50pt; font: 900 28pt/34pt "Noto Serif SC" }}
"""


def place(rect: Rect) -> str:
    return f"left:{rect.x}pt;top:{rect.y}pt;width:{rect.width}pt;height:{rect.height}pt"


def lines(texts: list[str], rect: Rect, style: str = "") -> str:
    return f'<div class="lines" data-lines="{len(texts)}" style="{place(rect)};{style}">' + "\n".join(texts) + "</div>"


PAGE = f"""<section class="page"><div class="band"></div><h2>天山社区晨报</h2>
{lines(TEXT, TEXT_RECT)}
<div style="{place(TINT_RECT)};background:device-cmyk(0 .3 0 0)"></div>{lines(["底纹上的黑字叠印"], TINT_RECT)}
<img src="layout-picture:photo" alt="楼道" style="{place(PHOTO_RECT)}">
<img src="layout-picture:gray" alt="" style="{place(GRAY_RECT)}">
<a href="https://example.com/" style="{place(QR_RECT)}"><svg style="display:block" viewBox="0 0 9 9"
><title>二维码</title><path fill="device-cmyk(0 0 0 1)" d="M4 4h1v1h-1z"/></svg></a></section>
<section class="page"><h2>第二版标题</h2></section>"""


def html(body: str, style: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><title>天山</title><style>{STYLE}{style}</style><body>{body}</body></html>'
    )


def placed(key: str, file: Path, rect: Rect, crop: tuple[float, float, float, float] = (0, 0, 1, 1)) -> PlacedPicture:
    with Image.open(file) as image:
        size = image.size
    return PlacedPicture(key, Picture(file, *size), rect, crop)


Plates = dict[str, NDArray[np.float64]]


def ghostscript(pdf: bytes, folder: Path, device: str, dpi: int, *options: str) -> list[Path]:
    """What Ghostscript renders of the first page; the files it wrote."""
    source = folder / "in.pdf"
    source.write_bytes(pdf)
    command = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dLastPage=1", f"-sDEVICE={device}", f"-r{dpi}", *options]
    subprocess.run([*command, f"-sOutputFile={folder / 'out.tif'}", str(source)], check=True, capture_output=True)
    return sorted(folder.glob("out*"))


def part(plate: NDArray[np.float64], rect: Rect, media: tuple[float, float], dpi: int = 100) -> NDArray[np.float64]:
    """The part of a rendered page inside *rect*, which counts from the trim box; *media* lies around it so far."""
    scale = dpi / 72
    x, y = (rect.x + media[0]) * scale, (rect.y + media[1]) * scale
    return plate[round(y) : round(y + rect.height * scale), round(x) : round(x + rect.width * scale)]
