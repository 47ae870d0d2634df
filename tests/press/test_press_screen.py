"""screen.pdf: for eyes. And sheets: every page where the folded paper wants it."""

import io
from collections.abc import Callable

import pikepdf
import pypdfium2 as pdfium
import pytest
from pressed import FONTS, HEIGHT, JOB, MM, WIDTH, Plates, html

from layout.errors import LayoutError
from layout.model.condition import Condition
from layout.model.document import Document
from layout.press.finish import finish_print
from layout.press.impose import impose
from layout.press.paint import paint
from layout.press.sides import SCHEMES, list_schemes, plan


def test_cut_to_the_trim(on_screen: bytes) -> None:
    document = pdfium.PdfDocument(on_screen)
    assert document[0].get_size() == pytest.approx((WIDTH, HEIGHT), abs=0.1)
    assert len(document) == 2


def test_only_colours_of_screens(on_screen: bytes) -> None:
    with pikepdf.open(io.BytesIO(on_screen)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image":
                assert item.ColorSpace in ("/DeviceRGB", "/DeviceGray")
        operators = {str(op.operator) for page in pdf.pages for op in pikepdf.parse_content_stream(page)}
        assert "rg" in operators and not operators & {"k", "K", "cs", "scn"}


def test_smaller_than_the_print_file(on_screen: bytes, printed: bytes) -> None:
    assert len(on_screen) < len(printed) / 2


def test_bookmarks_name_pages_and_stories(on_screen: bytes) -> None:
    found = [(item.level, item.get_title()) for item in pdfium.PdfDocument(on_screen).get_toc()]
    assert found == [(0, "第1版 要闻"), (1, "天山社区晨报"), (0, "第2版 民生"), (1, "第二版标题")]


def test_codes_and_urls_are_links(on_screen: bytes) -> None:
    with pikepdf.open(io.BytesIO(on_screen)) as pdf:
        (link,) = pdf.pages[0].obj.Annots
        assert str(link.A.URI) == "https://example.com/"


def test_tagged_for_those_who_cannot_see_it(on_screen: bytes) -> None:
    """Every marked content is in the structure tree or an artifact; pictures that mean something are described."""
    with pikepdf.open(io.BytesIO(on_screen)) as pdf:
        root = pdf.Root
        assert root.MarkInfo.Marked and str(root.Lang) == "zh-CN" and root.ViewerPreferences.DisplayDocTitle
        assert b"<pdfuaid:part>1</pdfuaid:part>" in root.Metadata.read_bytes()
        figures = [i for i in pdf.objects if isinstance(i, pikepdf.Dictionary) and i.get("/S") == "/Figure"]
        assert {str(figure.Alt) for figure in _reachable(root.StructTreeRoot, "/Figure")} == {"楼道", "二维码"}
        assert figures
        entries = list(root.StructTreeRoot.ParentTree.Nums)
        numbers = dict(zip(entries[::2], entries[1::2], strict=True))
        for page in pdf.pages:
            parents = numbers[page.obj.StructParents]
            for op in pikepdf.parse_content_stream(page):
                if str(op.operator) == "BDC":
                    assert parents[int(op.operands[1].MCID)] is not None


def _reachable(node: pikepdf.Object, kind: str) -> list[pikepdf.Object]:
    kids = node.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    found = [node] if node.get("/S") == kind else []
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += _reachable(kid, kind)
    return found


# Sheets ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", [scheme.name for scheme in list_schemes()])
@pytest.mark.parametrize("pages", [4, 8, 12, 16, 32])
def test_folded_sheets_read_in_order(scheme: str, pages: int) -> None:
    """Fold the sheets as the paper does, and turn the leaves."""
    chosen = SCHEMES[scheme]
    behind: dict[int, int] = {}
    for front, back in _faces(plan(pages, chosen)):
        for cell in front.cells:
            for other in back.cells:
                # Turned over its vertical axis: what is left comes to lie behind what is right.
                if front is not back and (other.column, other.row) == (1 - cell.column, cell.row):
                    behind[cell.page] = other.page
                # Work and tumble turns over the horizontal axis: what is above comes to lie behind what is below.
                if front is back and (other.column, other.row) == (cell.column, 1 - cell.row):
                    behind[cell.page] = other.page
    assert len(behind) == pages or chosen.up == 2 or pages % 8 == 4
    for page in range(1, pages + 1, 2):
        leaf = behind.get(page) or next(front for front, back in behind.items() if back == page)
        assert leaf == page + 1
    neighbours = {
        frozenset(c.page for c in side.cells if c.row == row) for side in plan(pages, chosen) for row in (0, 1)
    }
    for page in range(1, pages // 2 + 1):
        assert frozenset((page, pages + 1 - page)) in neighbours, (
            "what stands beside it is on the same sheet's other half"
        )


def _faces(sides: list) -> list[tuple]:
    sheets: dict[int, list] = {}
    for side in sides:
        sheets.setdefault(side.sheet, []).append(side)
    return [(group[0], group[-1]) for group in sheets.values()] + [(g[-1], g[0]) for g in sheets.values() if len(g) > 1]


@pytest.fixture(scope="module")
def eight(newsprint: Condition) -> bytes:
    """Eight pages, each with its number and artwork to the edge of its bleed at the outside."""
    edge = "position:absolute;top:-3mm;height:166mm;width:8mm;background:device-cmyk(1 0 0 0)"
    body = "".join(
        f'<section class="page"><div style="{edge};{side}:-3mm"></div><h2>{number}号页</h2></section>'
        for number, side in zip(range(1, 9), ["right", "left"] * 4, strict=True)
    )
    painted = paint(Document(html(body), {}, ()), newsprint, fonts=FONTS)
    return finish_print(painted, newsprint, JOB, fonts=FONTS)


def test_pages_lie_where_the_plan_says(eight: bytes, newsprint: Condition) -> None:
    sheets = pdfium.PdfDocument(impose(eight, "2up-fold", newsprint, fonts=FONTS))
    assert len(sheets) == 4
    trim = sheets[0].get_trimbox()
    assert trim[2] - trim[0] == pytest.approx(2 * WIDTH, abs=0.1)
    middle = (trim[0] + trim[2]) / 2
    for sheet, (left, right) in zip(sheets, [(8, 1), (2, 7), (6, 3), (4, 5)], strict=True):
        text = sheet.get_textpage()
        assert f"{left}号页" in text.get_text_bounded(left=trim[0], right=middle)
        assert f"{right}号页" in text.get_text_bounded(left=middle, right=trim[2])


def test_inner_sheets_creep_to_the_spine(eight: bytes, newsprint: Condition) -> None:
    flat = pdfium.PdfDocument(impose(eight, "booklet", newsprint, paper=0))
    thick = pdfium.PdfDocument(impose(eight, "booklet", newsprint, paper=0.5 * MM))

    def at(document: pdfium.PdfDocument, sheet: int, number: int) -> float:
        text = document[sheet].get_textpage()
        return float(text.get_charbox(text.get_text_range().index(f"{number}号"))[0])

    assert at(thick, 0, 1) == pytest.approx(at(flat, 0, 1), abs=0.01), "the outermost sheet stays"
    assert at(flat, 2, 3) - at(thick, 2, 3) == pytest.approx(0.5 * MM, abs=0.02), "a right page moves left"
    assert at(thick, 2, 6) - at(flat, 2, 6) == pytest.approx(0.5 * MM, abs=0.02), "a left page moves right"


def test_nothing_of_a_page_reaches_over_the_fold(
    eight: bytes, newsprint: Condition, plates: Callable[[bytes], Plates]
) -> None:
    cyan = plates(impose(eight, "2up-fold", newsprint))["Cyan"]
    middle, height = cyan.shape[1] // 2, cyan.shape[0]
    assert cyan[height // 4 : -height // 4, middle - 30 : middle + 30].max() == 0
    assert cyan[height // 4 : -height // 4, : middle - 30].max() == 100


def test_imposed_vectors_stay_what_they_were(eight: bytes, newsprint: Condition) -> None:
    with (
        pikepdf.open(io.BytesIO(impose(eight, "4up-fold", newsprint))) as pdf,
        pikepdf.open(io.BytesIO(eight)) as source,
    ):
        assert len(pdf.Root.OutputIntents) == 1
        assert str(pdf.trailer.Info.GTS_PDFXVersion) == "PDF/X-1a:2003"
        forms = pdf.pages[0].obj.Resources.XObject
        assert forms["/Page1"].read_bytes() == source.pages[0].obj.Contents.read_bytes()


def test_imposing_what_cannot_be(eight: bytes, newsprint: Condition) -> None:
    def code(pdf: bytes, scheme: str = "2up-fold") -> str:
        with pytest.raises(LayoutError) as caught:
            impose(pdf, scheme, newsprint)
        return caught.value.diagnostics[0].code

    with pikepdf.open(io.BytesIO(eight)) as pdf:
        del pdf.pages[7]
        seven = io.BytesIO()
        pdf.save(seven)
    with pikepdf.open(io.BytesIO(eight)) as pdf:
        pdf.pages[3].trimbox = [0, 0, 100, 100]
        odd = io.BytesIO()
        pdf.save(odd)
        locked = io.BytesIO()
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert code(seven.getvalue()) == "sheet-pages"
    assert code(odd.getvalue()) == "unequal-pages"
    assert code(locked.getvalue()) == "unreadable-pdf"
    assert code(b"no PDF") == "unreadable-pdf"
    assert code(eight, "3up") == "unknown-scheme"
