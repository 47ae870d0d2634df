"""The masthead (报头) of an issue and the addresses that it prints as codes."""

from layout.errors import said
from layout.fields.context import Context
from layout.fields.kinds import ListOf
from layout.fields.record import Field, Record, Values
from layout.model.issue import Masthead, Subscription
from layout.source.links import MAX_QR_BYTES, Address
from layout.source.texts import Words


def _subscription(values: Values, _: Context) -> Subscription | None:
    url = values[URL]
    return None if url is None else Subscription(values.get(LABEL, ""), url, values.span(URL))


LABEL = Field("name", Words(), "Name", "名称", "What readers subscribe to.", "读者订阅的是什么。", required=True)
URL = Field(
    "url",
    Address(),
    "Address",
    "网址",
    f"What the QR code says, at most {MAX_QR_BYTES} characters.",
    f"二维码的内容，至多{MAX_QR_BYTES}个字符。",
    required=True,
)
SUBSCRIPTION = Record("subscription", said("record-subscription"), (LABEL, URL), _subscription)


def _masthead(values: Values, _: Context) -> Masthead | None:
    drawn = (NAME, PLACE, LATIN, SLOGAN, PUBLISHER)
    spans = {field.name: values.span(field) for field in drawn if values.given(field)}
    return Masthead(**{"name": ""} | values.named(), span=values.group.span, spans=spans)


NAME = Field("name", Words(), "Name", "报名", "The newspaper's name.", "报纸的名字。", required=True)
PLACE = Field("place", Words(), "Place", "地名", "Where it appears: TIAN SHAN.", "出版地：TIAN SHAN。")
LATIN = Field("latin", Words(), "Latin name", "英文报名", "Its name in Latin letters.", "用拉丁字母写的报名。")
SLOGAN = Field("slogan", Words(), "Slogan", "口号", "The line beneath the name.", "报名下面的一行。")
PUBLISHER = Field("publisher", Words(), "Publisher", "主办单位、出版单位", "Who publishes it.", "由谁主办、出版。")
SUBSCRIBE = Field(
    "subscribe",
    ListOf(SUBSCRIPTION),
    "Subscribe",
    "订阅、二维码",
    "Each is printed as a QR code.",
    "每项印成一个二维码。",
)
MASTHEAD = Record("masthead", said("record-masthead"), (NAME, PLACE, LATIN, SLOGAN, PUBLISHER, SUBSCRIBE), _masthead)
