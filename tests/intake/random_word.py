"""Word files of any content, put together element by element, and the characters that stand in them."""

import io
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from xml.sax.saxutils import escape

from hypothesis import strategies as st

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HAN = "青溪大桥主跨合龙村镇记者本报讯图表一二三四五（）、。，：；！？“”《》【】—…·第期版来源供稿编校摄诗歌"
OTHER = "abcXYZ0123456789 .,:;!?()[]{}<>&*_#|\\/'\"-=+~`@%$^\u3000\t😀☎"
words = st.text(alphabet=HAN, max_size=24) | st.text(alphabet=HAN + OTHER, max_size=12)


def _t(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


looks = st.sampled_from(
    [
        "",
        "<w:b/>",
        "<w:i/>",
        '<w:sz w:val="44"/>',
        "<w:vanish/>",
        '<w:rFonts w:eastAsia="楷体"/>',
        "<w:b/><w:sz w:val='28'/>",
        '<w:vertAlign w:val="superscript"/>',
        '<w:b/><w:vertAlign w:val="subscript"/>',
    ]
)
runs = st.builds(lambda look, text: f"<w:r><w:rPr>{look}</w:rPr>{_t(text)}</w:r>", looks, words)
broken = st.builds(lambda a, b: f"<w:r>{_t(a)}<w:br/>{_t(b)}</w:r>", words, words)
deleted = words.map(lambda text: f"<w:del><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>")
moved = words.map(lambda text: f"<w:moveFrom><w:r>{_t(text)}</w:r></w:moveFrom>")
inserted = runs.map(lambda run: f"<w:ins>{run}</w:ins>")
linked = runs.map(lambda run: f'<w:hyperlink w:anchor="x">{run}</w:hyperlink>')
controlled = runs.map(lambda run: f"<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>")
boxed = words.map(
    lambda text: (
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r>"
        f"{_t(text)}</w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
)
ruby = st.builds(
    lambda a, b: (
        f"<w:r><w:ruby><w:rt><w:r>{_t(a)}</w:r></w:rt><w:rubyBase><w:r>{_t(b)}</w:r></w:rubyBase></w:ruby></w:r>"
    ),
    words,
    words,
)
noted = st.just('<w:r><w:footnoteReference w:id="2"/></w:r>')
inside = st.lists(runs | broken | deleted | moved | inserted | linked | controlled | boxed | ruby | noted, max_size=4)
styles = st.sampled_from(
    ["", "<w:pStyle w:val='Title'/>", "<w:pStyle w:val='H1'/>", "<w:jc w:val='center'/>", "<w:jc w:val='right'/>"]
)
paragraphs = st.builds(lambda style, parts: f"<w:p><w:pPr>{style}</w:pPr>{''.join(parts)}</w:p>", styles, inside)
cells = paragraphs.map(lambda paragraph: f"<w:tc>{paragraph}</w:tc>")
rows = st.lists(cells, min_size=1, max_size=3).map(lambda found: f"<w:tr>{''.join(found)}</w:tr>")
tables = st.lists(rows, min_size=1, max_size=3).map(lambda found: f"<w:tbl>{''.join(found)}</w:tbl>")
bodies = st.lists(paragraphs | paragraphs | tables, min_size=1, max_size=8).map("".join)


def _part(name: str, inner: str) -> str:
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}" xmlns:v="urn:schemas-microsoft-com:vml">{inner}</w:{name}>'


def packed(body: str, header: str = "", note: str = "") -> bytes:
    """A .docx of these parts."""
    parts = {
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
        "word/header1.xml": _part("hdr", f"<w:p><w:r>{_t(header)}</w:r></w:p>"),
        "word/footnotes.xml": _part("footnotes", f'<w:footnote w:id="2"><w:p><w:r>{_t(note)}</w:r></w:p></w:footnote>'),
        "word/styles.xml": _part(
            "styles",
            '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="标题 1"/></w:style>',
        ),
    }
    targets = {"header": "header1.xml", "footnotes": "footnotes.xml", "styles": "styles.xml"}
    links = "".join(f'<Relationship Id="{k}" Type="{TYPE}/{k}" Target="{t}"/>' for k, t in targets.items())
    main = f'<Relationship Id="d" Type="{TYPE}/officeDocument" Target="word/document.xml"/>'
    for name, inner in (("_rels/.rels", main), ("word/_rels/document.xml.rels", links)):
        parts[name] = f'<Relationships xmlns="{R}">{inner}</Relationships>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def characters(content: bytes) -> str:
    """All characters of its parts, as another reader of XML finds them."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in ("word/document.xml", "word/header1.xml", "word/footnotes.xml"):
            root = ET.fromstring(archive.read(name))
            found += [one.text or "" for one in root.iter() if one.tag in (f"{{{W}}}t", f"{{{W}}}delText")]
    return "".join(found)


_WIDE = str.maketrans("，：；！？（）“”‘’·", ",:;!?()\"\"''·")
_NEVER = set("^~—…-.。\\'\"·•_*#|<[`‘’“”")
"""Marks that cleaning changes in number, or that are markup as well."""


def counted(text: str) -> Counter[str]:
    """Its characters but blanks, marks in one width."""
    return Counter(char for char in text.translate(_WIDE) if not char.isspace() and char not in _NEVER)
