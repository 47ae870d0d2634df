"""What a PDF says of itself: output intent, document information, XMP. All from the job, so that bytes repeat."""

import datetime
import hashlib
import os
import uuid
from html import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from layout import __version__
from layout.model.condition import Condition, PdfxLevel
from layout.model.document import Job

PRODUCER = f"layout {__version__}"
CHINA = datetime.timezone(datetime.timedelta(hours=8))
"""The zone of an issue's date."""

_NAMESPACE = uuid.UUID("5f0e3c0c-6d0f-5c1e-9d6a-7c1f4f0b2a11")
"""Of the ids made from contents; any fixed value will do."""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"{spaces}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:publisher><rdf:Bag><rdf:li>{publication}</rdf:li></rdf:Bag></dc:publisher>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>{producer}</pdf:Producer>{rows}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

_PLATE_SPACE = ' xmlns:xmpTPg="http://ns.adobe.com/xap/1.0/t/pg/"'


def moment(job: Job) -> datetime.datetime:
    """When the file says it was made: ``SOURCE_DATE_EPOCH`` where it is set, else midnight of the issue's date."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), CHINA)
    return datetime.datetime.combine(job.date, datetime.time(), CHINA)


def _pdf_date(when: datetime.datetime) -> str:
    return when.strftime("D:%Y%m%d%H%M%S") + "+08'00'"


def content_id(pdf: Pdf) -> uuid.UUID:
    """An id that follows from what the pages show."""
    digest = hashlib.sha256()
    for page in pdf.pages:
        digest.update(page.obj.Contents.read_bytes())
    return uuid.uuid5(_NAMESPACE, digest.hexdigest())


def _describe(pdf: Pdf, job: Job, info: dict[str, object], rows: str, spaces: str = "") -> None:
    """Write Info and XMP, and drop what was there. *rows*: further properties, *spaces*: what declares their names."""
    when = moment(job)
    date = _pdf_date(when)
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    entries = {"/Title": String(job.title), "/Creator": String(PRODUCER), "/Producer": String(PRODUCER)}
    entries |= {"/CreationDate": String(date), "/ModDate": String(date)}
    pdf.trailer["/Info"] = pdf.make_indirect(Dictionary(entries | info))
    text = _XMP.format(
        title=escape(job.title),
        publication=escape(job.publication),
        language=escape(job.language),
        producer=escape(PRODUCER),
        date=when.isoformat(),
        document=content_id(pdf),
        rows=rows,
        spaces=spaces,
    )
    pdf.Root.Metadata = pdf.make_indirect(pikepdf.Stream(pdf, text.encode(), Type=Name.Metadata, Subtype=Name.XML))


def describe_print(pdf: Pdf, job: Job, condition: Condition) -> None:
    """The metadata and the output intent of ISO 15930-4 (X-1a:2003) or -7 (X-4)."""
    level = condition.level
    info: dict[str, object] = {"/Trapped": Name("/False"), "/GTS_PDFXVersion": String(level.value)}
    tag = "pdfx" if level is PdfxLevel.X1A else "pdfxid"
    rows = f"\n<pdf:Trapped>False</pdf:Trapped><{tag}:GTS_PDFXVersion>{level.value}</{tag}:GTS_PDFXVersion>"
    _describe(pdf, job, info, rows + _plates(condition), _PLATE_SPACE if condition.spots else "")
    profile = pikepdf.Stream(pdf, condition.profile.read_bytes(), N=4, Alternate=Name.DeviceCMYK)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(condition.identifier),
        OutputCondition=String(condition.condition_text),
        Info=String(condition.condition_text),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    if condition.registry:
        intent.RegistryName = String(condition.registry)
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _plates(condition: Condition) -> str:
    """The plates of a job with spot colours, by XMP's name for them, so that they are known to be meant."""
    names = [spot.name for spot in condition.spots]
    if not names:
        return ""
    names = [*(("Black",) if condition.black_only else ("Cyan", "Magenta", "Yellow", "Black")), *names]
    listed = "".join(f"<rdf:li>{escape(name)}</rdf:li>" for name in names)
    return f"\n<xmpTPg:PlateNames><rdf:Seq>{listed}</rdf:Seq></xmpTPg:PlateNames>"


def describe_screen(pdf: Pdf, job: Job, accessible: bool) -> None:
    """The metadata of screen.pdf; PDF/UA-1 (ISO 14289-1) is claimed where the file is *accessible*."""
    rows = "\n<pdfuaid:part>1</pdfuaid:part>" if accessible else ""
    _describe(pdf, job, {}, rows)
