"""Address lists as offices keep them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layout.errors import Diagnostic, LayoutError, Severity
from layout.mail import Recipient, recipients
from layout.mail.recipients import check_address
from layout.wording import hints, message

HEADED = '姓名,邮箱,备注\n王小明,wang@example.cn,\n"欧阳, 娜娜",ouyang@example.cn,三号楼\n'
PEOPLE = (Recipient("wang@example.cn", "王小明"), Recipient("ouyang@example.cn", "欧阳, 娜娜"))


def write(folder: Path, data: str | bytes) -> Path:
    file = folder / "list.csv"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


def refused(file: Path) -> tuple[Diagnostic, ...]:
    with pytest.raises(LayoutError) as caught:
        recipients([], [file])
    assert caught.value.exit_code == 2
    return caught.value.diagnostics


@pytest.mark.parametrize(
    ("encoding", "codes"),
    [("utf-8", []), ("utf-8-sig", []), ("utf-16", []), ("gb18030", ["list-encoding"]), ("gbk", ["list-encoding"])],
)
def test_lists_in_the_encodings_that_spreadsheets_write(tmp_path: Path, encoding: str, codes: list[str]) -> None:
    for text in (HEADED, HEADED.replace("\n", "\r\n")):
        people, found = recipients([], [write(tmp_path, text.encode(encoding))])
        assert people == PEOPLE and [one.code for one in found] == codes


@pytest.mark.parametrize(
    "text",
    [
        'wang@example.cn,王小明\nouyang@example.cn,"欧阳, 娜娜"\n',
        "wang@example.cn;王小明\nouyang@example.cn;欧阳, 娜娜\n",
        "王小明\twang@example.cn\n欧阳, 娜娜\touyang@example.cn",
        '# 读者\n\n王小明 <wang@example.cn>\n"欧阳, 娜娜 <ouyang@example.cn>"\n\n',
        'E-mail,Name\nwang@EXAMPLE.cn , 王小明 \n\u3000ouyang@example.cn,"欧阳, 娜娜"\n,,\n',
    ],
)
def test_lists_in_the_forms_that_people_write(tmp_path: Path, text: str) -> None:
    assert recipients([], [write(tmp_path, text)])[0] == PEOPLE


def test_every_mistake_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    rows = [
        "王小明,wang@example.cn",
        "李,li＠example.cn",
        "赵,zhao@@example.cn",
        "钱,qian@example",
        "孙,",
        "周,zhou@example.cn",
    ]
    file = write(tmp_path, "姓名,邮箱\n" + "\n".join(rows) + "\n")
    found = refused(file)
    places = [(one.span.line, one.span.column) for one in found if one.span]
    assert places == [(3, 3), (4, 3), (5, 3), (6, 1)]
    assert all(one.span and one.span.file == file and one.severity is Severity.ERROR for one in found)
    assert hints(found[0]) == ("did you mean li@example.cn?",)


def test_a_double_gets_one_letter_and_a_word_about_it(tmp_path: Path) -> None:
    file = write(tmp_path, "a@example.cn\nb@example.cn\nA@Example.CN\n")
    people, found = recipients(["b@example.cn", "b@example.cn"], [file])
    assert [one.address for one in people] == ["b@example.cn", "a@example.cn"]
    assert [(one.code, one.span.line if one.span else None) for one in found] == [
        ("duplicate-address", None),
        ("duplicate-address", 2),
        ("duplicate-address", 3),
    ]


def test_names_cannot_carry_headers(tmp_path: Path) -> None:
    found = refused(
        write(tmp_path, 'email,name\na@example.cn,"x\r\nBcc: all@example.cn"\n"b@example.cn\r\nBcc: c",y\n')
    )
    assert [one.code for one in found] == ["bad-address", "bad-address"]
    assert "control character" in message(found[0]) and "\r" not in message(found[0])
    with pytest.raises(LayoutError):
        recipients(["x <a@example.cn\nBcc: b@example.cn>"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('email,name\na@b.cn,"张三\nc@d.cn,李四\n', (2, 8)),
        ('"a@b.cn\nc@d.cn\n', (1, 1)),
        ('a@b.cn,张三\n"c@d.cn,李四\n', (2, 1)),
        ('a@b.cn,"张三\nc@d.cn,"李四"\n', (1, 8)),
    ],
)
def test_a_quotation_mark_that_is_never_closed_is_shown(tmp_path: Path, text: str, place: tuple[int, int]) -> None:
    (one,) = refused(write(tmp_path, text))
    assert (one.code, one.form) == ("unreadable-list", "quote")
    assert one.span and (one.span.line, one.span.column) == place


def test_a_quotation_mark_within_a_name_is_part_of_it(tmp_path: Path) -> None:
    found, _ = recipients([], [write(tmp_path, 'a@b.cn,5" 屏\nc@d.cn,7" 屏\n')])
    assert [one.name for one in found] == ['5" 屏', '7" 屏']


@pytest.mark.parametrize("data", [b"\xff\xfe\xff", b"\x81\xff\x00\x12", b"PK\x03\x04\x00\x00\xff\xff"])
def test_what_is_no_text_is_said_to_be_none(tmp_path: Path, data: bytes) -> None:
    assert [one.code for one in refused(write(tmp_path, data))] == ["unreadable-list"]


def test_an_empty_list_and_a_missing_one(tmp_path: Path) -> None:
    assert [one.code for one in refused(write(tmp_path, "# nobody\n\n"))] == ["no-recipients"]
    assert [one.code for one in refused(tmp_path / "none.csv")] == ["unreadable-list"]


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("a@中国.cn", "a@xn--fiqs8s.cn"),
        ("first.last+tag@Example.COM", "first.last+tag@example.com"),
        ("root@localhost", "root@localhost"),
    ],
)
def test_addresses_as_smtp_takes_them(source: str, address: str) -> None:
    assert check_address(source) == address


@pytest.mark.parametrize(
    "source",
    [
        "",
        "@",
        "a@",
        "@b.cn",
        "a b@c.cn",
        "a@b..cn",
        ".a@b.cn",
        "a.@b.cn",
        "王@b.cn",
        "a@-b.cn",
        "a@b.123",
        "a@b.cn,c@d.cn",
        "a" * 65 + "@b.cn",
        "a@" + "b" * 64 + ".cn",
        "a@b.cn>",
        "a@[127.0.0.1]",
    ],
)
def test_what_is_no_address(source: str) -> None:
    with pytest.raises(ValueError, match="“"):
        check_address(source)


@given(st.text(max_size=80))
def test_no_list_brings_the_reader_down(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever stands in it: people whose addresses SMTP can carry, or errors."""
    file = tmp_path_factory.getbasetemp() / "any.csv"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        people, _ = recipients([], [file])
    except LayoutError as caught:
        assert caught.diagnostics
        return
    for one in people:
        assert one.address.isascii() and one.address.isprintable() and " " not in one.address
        assert "\n" not in one.name and "\r" not in one.name
