"""What an issue or its publication says of its letters and its web pages.

The mail server is none of it: an issue that somebody sent must not have a password told to its own.
"""

from layout.errors import said
from layout.fields.context import Context
from layout.fields.kinds import ListOf
from layout.fields.record import Field, Record, Values
from layout.fields.scalars import Decimal, Flag, Word
from layout.files import is_inside
from layout.model.posting import MailSettings, WebSettings

_MOST_A_MINUTE = 100_000
_ADDRESS = r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+"
_PERSON = Word(rf"{_ADDRESS}|[^<>]*<{_ADDRESS}>", said("kind-person"))
"""A mail address, with or without a name before it."""


def _mail(values: Values, context: Context) -> MailSettings:
    found = values.named()
    folder = values.start.file.parent
    readers = tuple(folder / name for name in found.pop("readers", ()))
    for one in readers:
        if not is_inside(one, folder):
            context.error("outside-folder", values.span(READERS), text=str(one))
    return MailSettings(**found, readers=readers)


def _web(values: Values, _: Context) -> WebSettings:
    return WebSettings(**values.named())


FROM = Field(
    "from", _PERSON, "From", "发件人", "Who sends: 编辑部 <desk@example.cn>.", "谁发信：编辑部 <desk@example.cn>。",
    into="sender",
)  # fmt: skip
REPLY_TO = Field("reply_to", _PERSON, "Reply to", "回信地址", "Who gets answers.", "回信寄给谁。")
PROOF_TO = Field("proof_to", ListOf(_PERSON), "Proofs to", "审稿人", "Who approves: gets the proofs.", "校样发给谁审。")
READERS = Field(
    "readers",
    ListOf(Word()),
    "Readers",
    "订户名单",
    "Lists of readers (CSV) beside this file: they get the newsletter.",
    "订户名单（CSV），与本文件放在一起：电子版发给他们。",
)
UNSUBSCRIBE = Field(
    "unsubscribe", Word(), "Unsubscribe", "退订网址", "An https address by which readers leave.", "退订用的https网址。"
)
UNSUBSCRIBE_TO = Field(
    "unsubscribe_to", _PERSON, "Unsubscribe by mail", "退订邮箱", "A mailbox for the same.", "退订用的邮箱。"
)
WHOLE = Field(
    "whole",
    Flag(),
    "Whole stories",
    "全文",
    "Whether readers get whole stories; no (or nothing): the lead's first paragraph and a summary of each other.",
    "订户的信里登不登全文；no（或不写）：头条登第一段，其余登摘要。",
)
RATE = Field("rate", Decimal(0, _MOST_A_MINUTE), "Rate", "每分钟几封", "Letters a minute.", "每分钟最多发几封。")
MAIL_SETTINGS = Record(
    "mail",
    said("record-mail"),
    (FROM, REPLY_TO, PROOF_TO, READERS, UNSUBSCRIBE, UNSUBSCRIBE_TO, WHOLE, RATE),
    _mail,
)
MAIL: Field[MailSettings] = Field(
    "mail",
    MAIL_SETTINGS,
    "Mail",
    "邮件",
    "Who sends the issue by mail, and to whom; the server is named on the command line.",
    "谁发信、发给谁；邮件服务器在命令行写。",
)
URL = Field(
    "url",
    Word(),
    "Address",
    "网址",
    "Where the issue's web pages will be: https://paper.example.cn/{number}/; {date} stands for its day.",
    "这一期网页的网址：https://paper.example.cn/{number}/；{date}是日期。",
)
PDF = Field("pdf", Flag(), "PDF", "附PDF", "Whether the PDF lies beside the pages.", "网页旁边放不放PDF。")
WEB_SETTINGS = Record("web", said("record-web"), (URL, PDF), _web)
WEB: Field[WebSettings] = Field("web", WEB_SETTINGS, "Web", "网页", "Where its web pages are.", "网页放在哪里。")
