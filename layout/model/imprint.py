"""What the law and the trade print of a newspaper beside its stories: its imprint (版本记录), who edited a page."""

import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from layout.errors import Span


class ImprintKind(StrEnum):
    """Under which regulations a paper appears: what must stand on it, and what it may not carry."""

    PUBLIC = "public"
    """公开发行, with a 刊号."""
    INTERNAL = "internal"
    """内部资料性出版物, with a 准印证."""


@dataclass(frozen=True, slots=True)
class Editor:
    """One of those who answer for a page: 责任编辑, 美编, 校对."""

    role: str
    """As it is printed before the name."""
    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Imprint:
    """版本记录. Texts stand as they are printed, without the label that the program puts before them."""

    kind: ImprintKind | None = None
    registration: str = ""
    """准印证号 or 国内统一连续出版物号."""
    postal: str = ""
    """邮发代号."""
    authority: str = ""
    """主管单位."""
    sponsor: str = ""
    """主办单位."""
    publisher: str = ""
    """出版单位; of an internal publication the 编印单位."""
    editor: str = ""
    """总编辑."""
    audience: str = ""
    """发送对象."""
    copies: int = 0
    """印数; 0: not said."""
    price: str = ""
    distribution: str = ""
    """发行方式 or 发行单位."""
    advertising: str = ""
    """广告经营许可证号 or 广告发布登记号."""
    address: str = ""
    postcode: str = ""
    telephone: str = ""
    email: str = ""
    printer: str = ""
    printer_address: str = ""
    printed: datetime.date | None = None
    """印刷日期."""
    span: Span | None = None
    spans: Mapping[str, Span] = dataclasses.field(default_factory=dict)
    """Where each of its fields is written."""

    @property
    def internal(self) -> bool:
        """Whether it is that of an internal publication."""
        return self.kind is ImprintKind.INTERNAL

    @property
    def values(self) -> dict[str, object]:
        """What is filled in, by field."""
        found = {own.name: getattr(self, own.name) for own in dataclasses.fields(self)}
        return {name: value for name, value in found.items() if value and name not in ("kind", "span", "spans")}

    def place(self, field: str) -> Span | None:
        """Where a field is written; the group where it is not."""
        return self.spans.get(field, self.span)

    def texts(self) -> Iterator[tuple[str, str, Span | None]]:
        """Its texts by field, with their places."""
        yield from ((name, value, self.place(name)) for name, value in self.values.items() if isinstance(value, str))


NO_IMPRINT = Imprint()
"""Where nothing is said."""
