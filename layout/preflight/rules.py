"""The rules a PDF is judged by: what each is called, how bad a breach is, where it comes from, what to do about it.

Sources: PDF/X-1a:2003 is ISO 15930-4, PDF/X-4 is ISO 15930-7; clause numbers are given for ISO 32000-1, which is free
to read. What only shops ask for names the kind of specification it is usual in; its limits come from the condition.
"""

from dataclasses import dataclass

from layout.errors import Severity
from layout.model.condition import PdfxLevel

_STANDARDS = {PdfxLevel.X1A: "ISO 15930-4:2003 (PDF/X-1a)", PdfxLevel.X4: "ISO 15930-7:2010 (PDF/X-4)"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Titles name the fault; `{x}` in `origin` stands for the part of ISO 15930 that applies."""

    id: str
    severity: Severity
    title: str
    zh: str
    origin: str
    advice: str
    """What to do, in Chinese, for the person who sends the file."""

    def source(self, level: PdfxLevel) -> str:
        """Where the rule comes from, for a level of PDF/X."""
        return self.origin.replace("{x}", _STANDARDS[level])


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE
_SHOP = "printing condition (shop specification)"
_AD = "newspaper advertisement specifications; printing condition"
_GWG = "GWG 2015"
_ISO3 = "ISO 12647-3:2013; printing condition"

_FILE = (
    Rule(
        "file-broken",
        _E,
        "The file cannot be read as a PDF",
        "文件无法作为 PDF 打开",
        "ISO 32000-1, 7.5",
        "重新导出 PDF；传输时不要截断。",
    ),
    Rule(
        "file-damaged",
        _E,
        "The file's structure is damaged and had to be guessed",
        "文件结构已损坏，只能猜测恢复",
        "ISO 32000-1, 7.5",
        "重新导出 PDF，不要用修复后的副本付印。",
    ),
    Rule(
        "file-unfinished",
        _E,
        "The file was too complex to be judged to its end",
        "文件过于复杂，未能检查完",
        "limits of this preflight",
        "简化图形后重新导出，或人工检查。",
    ),
    Rule(
        "encrypted",
        _E,
        "The file is encrypted",
        "文件已加密",
        "{x}; ISO 32000-1, 7.6",
        "去掉口令和权限限制后重新导出。",
    ),
    Rule("pdf-version", _E, "The PDF version is too new", "PDF 版本过高", "{x}", "按印刷条件要求的 PDF/X 级别导出。"),
    Rule(
        "object-streams",
        _E,
        "Objects lie in compressed streams, which PDF 1.4 has not",
        "使用了 PDF 1.4 没有的压缩对象流",
        "{x}; ISO 32000-1, 7.5.7",
        "保存时关闭对象流。",
    ),
    Rule("file-id", _E, "The file has no ID", "缺少文件标识 ID", "{x}; ISO 32000-1, 14.4", "由生成程序写入 /ID。"),
    Rule(
        "pdfx-version",
        _E,
        "The file does not say that it is the PDF/X that is asked for",
        "未声明所要求的 PDF/X 级别",
        "{x}",
        "按 PDF/X 导出，而不是普通 PDF。",
    ),
    Rule(
        "trapped",
        _E,
        "The file does not say whether it is trapped",
        "未说明是否已做陷印（Trapped）",
        "{x}; ISO 32000-1, 14.11.6",
        "写入 Trapped：True 或 False。",
    ),
    Rule(
        "info-missing",
        _E,
        "An entry of the document's information is missing or malformed",
        "文档信息缺项或格式不对",
        "{x}; ISO 32000-1, 14.3.3",
        "写入标题、创建日期和修改日期。",
    ),
    Rule(
        "metadata-broken",
        _E,
        "The XMP metadata cannot be read",
        "XMP 元数据无法读取",
        "{x}; ISO 32000-1, 14.3.2",
        "重新写入元数据。",
    ),
    Rule(
        "metadata-disagrees",
        _W,
        "The XMP metadata and the information dictionary disagree",
        "XMP 与文档信息不一致",
        "{x}; ISO 32000-1, 14.3",
        "让两处写同样的内容。",
    ),
    Rule("actions", _E, "The file holds actions", "文件含有动作", "{x}; ISO 32000-1, 12.6", "删除动作后重新导出。"),
    Rule(
        "javascript",
        _E,
        "The file holds JavaScript",
        "文件含有 JavaScript",
        "{x}; ISO 32000-1, 12.6.4.16",
        "删除脚本。",
    ),
    Rule("form-fields", _E, "The file holds form fields", "文件含有表单域", "{x}; ISO 32000-1, 12.7", "把表单压平。"),
    Rule("embedded-files", _E, "The file holds attachments", "文件含有附件", "{x}; ISO 32000-1, 7.11.4", "删除附件。"),
    Rule(
        "layers", _E, "The file holds layers (optional content)", "文件含有图层", "{x}; ISO 32000-1, 8.11", "合并图层。"
    ),
    Rule("no-pages", _E, "The file has no pages", "文件没有页面", "ISO 32000-1, 7.7.3", "重新导出 PDF。"),
)

_INTENT = (
    Rule(
        "intent-missing",
        _E,
        "The PDF/X output intent is missing",
        "缺少 PDF/X 输出意图",
        "{x}; ISO 32000-1, 14.11.5",
        "写入与印刷条件相符的输出意图和 ICC 特性文件。",
    ),
    Rule(
        "intent-several",
        _E,
        "There are several PDF/X output intents",
        "有多个 PDF/X 输出意图",
        "{x}; ISO 32000-1, 14.11.5",
        "只留一个。",
    ),
    Rule(
        "intent-entry",
        _E,
        "The output intent lacks an entry",
        "输出意图缺项",
        "{x}; ISO 32000-1, 14.11.5",
        "补全 OutputConditionIdentifier、RegistryName、Info。",
    ),
    Rule(
        "intent-condition",
        _E,
        "The output intent names another printing condition",
        "输出意图与印刷条件不符",
        "printing condition",
        "用印刷厂指定的条件重新分色、导出。",
    ),
    Rule(
        "intent-profile",
        _E,
        "The output intent's ICC profile is missing or unfit",
        "输出意图的 ICC 特性文件缺失或不适用",
        "{x}; ICC.1",
        "嵌入印刷厂的 CMYK 输出特性文件。",
    ),
    Rule(
        "intent-profile-differs",
        _W,
        "The output intent's profile is not the condition's own",
        "ICC 特性文件与印刷条件的不同",
        "printing condition",
        "确认分色所用的特性文件。",
    ),
)

_PAGES = (
    Rule(
        "trim-box",
        _E,
        "The page has no trim box, or an art box beside it",
        "缺少成品框（TrimBox），或与 ArtBox 并存",
        "{x}; ISO 32000-1, 14.11.2",
        "写入成品框。",
    ),
    Rule(
        "box-order",
        _E,
        "The page boxes do not lie inside one another",
        "页面各框包含关系不对",
        "{x}; ISO 32000-1, 14.11.2",
        "应为：成品框 ⊂ 出血框 ⊂ 页面框。",
    ),
    Rule(
        "crop-box",
        _W,
        "The crop box hides part of the trimmed page",
        "裁切显示框（CropBox）遮住了成品",
        f"{_GWG}",
        "删除 CropBox 或与 MediaBox 取齐。",
    ),
    Rule("page-size", _W, "The page's trim size differs", "成品尺寸不一致", f"{_GWG}; {_SHOP}", "核对版面尺寸。"),
    Rule(
        "page-scaling",
        _E,
        "The page is scaled by UserUnit",
        "页面带 UserUnit 缩放",
        f"{{x}}; {_GWG}",
        "按实际尺寸导出。",
    ),
    Rule("page-empty", _W, "The page is empty", "空白页", _GWG, "确认是否有意留白。"),
    Rule(
        "annotation",
        _E,
        "An annotation lies on the page",
        "页面上有批注或链接",
        "{x}; ISO 32000-1, 12.5",
        "删除链接、批注。",
    ),
)

_CONTENT = (
    Rule("content-broken", _E, "The page's content is malformed", "页面内容有错误", "ISO 32000-1, 7.8.2", "重新导出。"),
    Rule(
        "resource-missing",
        _E,
        "The page refers to something that is not in the file",
        "页面引用了文件中没有的资源",
        "ISO 32000-1, 7.8.3",
        "重新导出。",
    ),
    Rule(
        "operator",
        _E,
        "The page uses an operator that PDF does not have",
        "使用了 PDF 没有的操作符",
        "{x}",
        "重新导出。",
    ),
    Rule(
        "postscript",
        _E,
        "The page holds PostScript",
        "含有 PostScript 片段",
        "{x}; ISO 32000-1, 8.8.2",
        "压平后重新导出。",
    ),
    Rule(
        "opi",
        _E,
        "A picture is a stand-in for one outside the file (OPI)",
        "图片是低分辨率替身（OPI）",
        "{x}; ISO 32000-1, 14.11.7",
        "换成实际图片。",
    ),
    Rule(
        "external", _E, "The page refers to content outside the file", "引用了文件之外的内容", "{x}", "嵌入全部内容。"
    ),
    Rule(
        "transfer-curve",
        _E,
        "A transfer curve changes the tones",
        "带有传递曲线",
        "{x}; ISO 32000-1, 10.5",
        "删除传递曲线。",
    ),
    Rule(
        "halftone",
        _E,
        "The file asks for a halftone that it may not",
        "带有不允许的加网设置",
        "{x}; ISO 32000-1, 10.6",
        "删除加网设置。",
    ),
    Rule("transparency", _E, "Transparency is used", "使用了透明效果", "{x}; ISO 32000-1, 11", "拼合透明后导出。"),
)

_COLOUR = (
    Rule("colour-rgb", _E, "Something is in RGB", "含有 RGB 颜色", "{x}", "转换为 CMYK。"),
    Rule(
        "colour-managed",
        _E,
        "Something is in a device-independent colour space",
        "含有与设备无关的颜色（Lab、ICC 等）",
        "{x}",
        "转换为 CMYK。",
    ),
    Rule(
        "colour-profile",
        _E,
        "CMYK is tagged with the output intent's own profile",
        "CMYK 又标记了输出意图的特性文件",
        "{x}",
        "改用 DeviceCMYK。",
    ),
    Rule(
        "colour-alternate",
        _E,
        "A spot colour falls back to a colour space that may not stand here",
        "专色的替代色空间不允许",
        "{x}; ISO 32000-1, 8.6.6.4",
        "把替代色空间改为 CMYK。",
    ),
    Rule(
        "colour-default",
        _E,
        "Device colours are redefined",
        "重新定义了设备颜色（Default 颜色空间）",
        "{x}; ISO 32000-1, 8.6.5.6",
        "删除 DefaultCMYK 等。",
    ),
    Rule("colour-broken", _E, "A colour space cannot be read", "颜色空间无法读取", "ISO 32000-1, 8.6", "重新导出。"),
    Rule(
        "spot-colour",
        _W,
        "A spot colour makes a further plate",
        "专色，会多出一块版",
        _SHOP,
        "转换为四色，或与印刷厂约定。",
    ),
    Rule(
        "registration-colour",
        _E,
        "Something on the page is in the registration colour",
        "版心内使用了套版色（All）",
        _GWG,
        "改用单黑。",
    ),
    Rule(
        "white-overprint",
        _E,
        "White is set to overprint and will vanish",
        "白色设为叠印，将会消失",
        _GWG,
        "白色改为镂空。",
    ),
    Rule(
        "ink-limit", _E, "There is too much ink in one place", "墨量超过上限", _ISO3, "用印刷条件的特性文件重新分色。"
    ),
)

_TYPE = (
    Rule("font-not-embedded", _E, "A font is not embedded", "字体未嵌入", "{x}; ISO 32000-1, 9.9", "嵌入字体或转曲。"),
    Rule(
        "font-program",
        _E,
        "A font is embedded in a form that may not stand here",
        "字体嵌入形式不允许",
        "{x}; ISO 32000-1, 9.9 Table 126",
        "以 CFF 或 TrueType 形式嵌入。",
    ),
    Rule(
        "font-broken",
        _E,
        "An embedded font cannot be read",
        "嵌入的字体已损坏",
        "{x}; ISO 32000-1, 9.9",
        "重新嵌入字体。",
    ),
    Rule(
        "font-glyph",
        _E,
        "A font lacks a character that it is to show",
        "字体缺字，印出来是空白或方框",
        "{x}; ISO 32000-1, 9.7.4",
        "换用有此字的字体。",
    ),
    Rule("font-bitmap", _N, "A Type 3 font is used", "使用了 Type 3 字体", "shop practice", "可能时换用轮廓字体。"),
    Rule("text-small", _E, "Text is too small", "文字过小", _AD, "放大字号。"),
    Rule("text-small-tinted", _E, "Tinted text is too small", "网点（非实地）文字过小", _AD, "改为实地，或放大字号。"),
    Rule(
        "text-small-colours",
        _E,
        "Text of several inks is too small",
        "多色叠印的文字过小",
        _AD,
        "改为单色，或放大字号。",
    ),
    Rule("text-small-reversed", _E, "Reversed text is too small", "反白文字过小", _AD, "放大字号或加粗。"),
    Rule(
        "text-black-colours",
        _E,
        "Black text is not on the black plate alone",
        "黑色文字不是单黑",
        f"{_GWG}; {_AD}",
        "改为 K100。",
    ),
    Rule(
        "text-black-knockout",
        _W,
        "Black text knocks out of what lies below",
        "黑色文字未叠印",
        _GWG,
        "K100 文字设为叠印。",
    ),
    Rule("text-invisible", _W, "Text does not print", "文字印不出来（不可见或白字无底）", _SHOP, "删除或改色。"),
    Rule(
        "text-off-page", _E, "Text is cut by the trim or lies beyond it", "文字被裁切或在成品之外", _SHOP, "移回版心。"
    ),
    Rule("text-clipped", _W, "Text is hidden by a clipping path", "文字被剪切路径遮住", _SHOP, "检查是否溢出。"),
)

_PLACES = (
    Rule("live-matter", _W, "Live matter is too near the trim", "内容离裁切线太近", _SHOP, "移到安全距离以内。"),
    Rule(
        "bleed-missing",
        _E,
        "Something reaches the trim but not the bleed",
        "到边内容没有出血",
        _SHOP,
        "向外延伸到出血线。",
    ),
    Rule("rule-thin", _E, "A rule is too thin", "线条过细", _AD, "加粗。"),
    Rule("rule-thin-tinted", _E, "A tinted rule is too thin", "网点线条过细", _AD, "改为实地，或加粗。"),
    Rule("rule-thin-colours", _E, "A rule of several inks is too thin", "多色线条过细", _AD, "改为单色，或加粗。"),
    Rule("rule-thin-reversed", _E, "A reversed rule is too thin", "反白线条过细", _AD, "加粗。"),
)

_PICTURES = (
    Rule(
        "picture-ppi",
        _E,
        "A picture's resolution is too low",
        "图片分辨率过低",
        f"{_GWG}; printing condition",
        "换用更大的原图，或缩小版面上的尺寸。",
    ),
    Rule(
        "line-art-ppi",
        _E,
        "A one-bit picture's resolution is too low",
        "线条图分辨率过低",
        f"{_GWG}; printing condition",
        "换用更大的原图或矢量图。",
    ),
    Rule(
        "picture-filter",
        _E,
        "A picture is compressed in a way that may not stand here",
        "图片压缩方式不允许",
        "{x}",
        "用 Flate、JPEG 或 CCITT 压缩。",
    ),
    Rule("picture-bits", _E, "A picture has 16 bits a channel", "图片为 16 位/通道", "{x}", "转换为 8 位。"),
    Rule(
        "picture-interpolate",
        _W,
        "A picture asks to be smoothed by the device",
        "图片要求设备插值（Interpolate）",
        "ISO 32000-1, 8.9.5.3",
        "关闭插值。",
    ),
    Rule(
        "picture-alternates",
        _E,
        "A picture has alternates",
        "图片带有替代图",
        "{x}; ISO 32000-1, 8.9.5.4",
        "删除替代图。",
    ),
    Rule("picture-broken", _E, "A picture cannot be decoded", "图片无法解码", "ISO 32000-1, 8.9", "重新置入图片。"),
)

_CODES = (
    Rule(
        "qr-missing",
        _E,
        "A QR code that is expected does not decode",
        "二维码缺失或无法识读",
        "ISO/IEC 18004; the issue",
        "检查二维码是否完整、清晰。",
    ),
    Rule(
        "qr-content",
        _E,
        "A QR code says something else than is expected",
        "二维码内容不符",
        "the issue",
        "重新生成二维码。",
    ),
    Rule(
        "qr-module",
        _E,
        "A QR code is too small",
        "二维码过小（模块尺寸）",
        "ISO/IEC 18004; printing condition",
        "放大二维码。",
    ),
    Rule(
        "qr-quiet",
        _E,
        "A QR code's quiet zone is too narrow",
        "二维码静区不足",
        "ISO/IEC 18004, 6.3.8",
        "四周留出空白。",
    ),
    Rule(
        "qr-contrast",
        _E,
        "A QR code's contrast is too low",
        "二维码反差不足",
        "ISO/IEC 15415; ISO/IEC 18004",
        "用单黑印在白底上。",
    ),
    Rule("qr-colour", _E, "A QR code is not on the black plate alone", "二维码不是单黑", f"{_SHOP}", "改为 K100。"),
    Rule("qr-ground", _W, "A QR code stands on a tint", "二维码下有底色", f"{_SHOP}", "二维码下留白。"),
    Rule("qr-raster", _W, "A QR code is a picture", "二维码是位图", f"{_SHOP}", "改用矢量二维码。"),
)

RULES: dict[str, Rule] = {
    rule.id: rule
    for group in (_FILE, _INTENT, _PAGES, _CONTENT, _COLOUR, _TYPE, _PLACES, _PICTURES, _CODES)
    for rule in group
}
"""Every rule by its id, in the order of a report."""
