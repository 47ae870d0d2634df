"""screen.pdf says which heads a cell has, merged ones among them."""

from pikepdf import Array, Dictionary, Name, Pdf

from layout.press.structure import list_names
from layout.press.tableheads import name_heads


def _cell(pdf: Pdf, kind: str, **spans: int) -> Dictionary:
    own = Dictionary(O=Name.Table, **spans)
    return pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), A=own, K=Array([])))


def test_cells_have_the_heads_over_them() -> None:
    """A head of two rows, its second cell over two columns; a second table has names of its own."""
    pdf = Pdf.new()
    pdf.Root.StructTreeRoot = Dictionary()
    tables, texts = [], []
    for _ in range(2):
        heads = [[_cell(pdf, "TH", RowSpan=2), _cell(pdf, "TH", ColSpan=2)], [_cell(pdf, "TH"), _cell(pdf, "TH")]]
        texts = [_cell(pdf, "TD") for _ in range(3)]
        rows = [pdf.make_indirect(Dictionary(S=Name.TR, K=Array(cells))) for cells in (*heads, texts)]
        body = Dictionary(S=Name.TBody, K=Array(rows))
        tables.append(pdf.make_indirect(Dictionary(S=Name.Table, K=Array([body]))))
    name_heads(tables)
    of = [[str(head) for head in cell.A.Headers] for cell in texts]
    assert of == [["head-2-1"], ["head-2-2", "head-2-3"], ["head-2-2", "head-2-4"]]
    list_names(pdf, texts)
    assert "/IDTree" not in pdf.Root.StructTreeRoot
