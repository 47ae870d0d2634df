"""Mails that were saved or passed on: what is attached is imported, what only goes with it is told."""

import email.message
from pathlib import Path

from layout.intake import import_files
from layout.intake.reading import read_files
from layout.wording import message
from tests.intake.words import Word

TEXT = "今天上午，镇里开了会，会开了一整天，散会时天已经黑了，路灯都亮着。"


def mail(subject: str, text: str) -> email.message.EmailMessage:
    made = email.message.EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.cn", "b@example.cn", subject
    made.set_content(text)
    return made


def test_a_mail_within_a_mail_is_opened_and_so_is_what_it_holds(tmp_path: Path) -> None:
    word = Word()
    word.line("会开了一天", 18, bold=True)
    word.lines(TEXT)
    content = word.saved(tmp_path / "会.docx").read_bytes()
    inner, outer = mail("Fw: 【投稿】镇里开会", f"编辑老师：\n您好！\n{TEXT}\n谢谢！\n"), mail("转发", "请用。\n")
    inner.add_attachment(content, "application", "octet-stream", filename="../会.docx")
    outer.add_attachment(inner)
    (tmp_path / "来稿.eml").write_bytes(outer.as_bytes())
    imported = import_files([tmp_path / "来稿.eml"], tmp_path / "issue")
    assert [(one.source.name, one.headline) for one in imported.stories] == [
        ("Fw- 【投稿】镇里开会.eml", "镇里开会"),
        ("..-会.docx"[2:], "会开了一天"),
    ]
    told = "\n".join(message(one) for one in imported.diagnostics)
    assert "您好" in told and "谢谢" in told and "请用。" in told
    assert (tmp_path / "issue" / imported.stories[0].file).read_text("utf-8").endswith(f"---\n{TEXT}\n")
    assert [one.state for one in import_files([tmp_path / "来稿.eml"], tmp_path / "issue").stories] == ["same", "same"]


def test_mails_without_end_are_told(tmp_path: Path) -> None:
    made = mail("一", "完。\n")
    for _ in range(30):
        outer = mail("一", "转。\n")
        outer.add_attachment(made)
        made = outer
    (tmp_path / "套娃.eml").write_bytes(made.as_bytes())
    found = read_files([tmp_path / "套娃.eml"], tmp_path / "staging")
    assert ("import-unreadable", "deep") in {(d.code, d.form) for one in found for d in one.told}
    assert all(one.within in (None, tmp_path / "套娃.eml") for one in found)


def test_two_stories_of_one_file_are_found_again(tmp_path: Path) -> None:
    word, again = Word(), Word()
    for one, text in ((word, TEXT), (again, TEXT.replace("上午", "下午"))):
        for title in ("镇里开会", "村里修路"):
            one.line(title, style="Title")
            one.lines(text)
    word.saved(tmp_path / "两篇.docx")
    first = import_files([tmp_path / "两篇.docx"], tmp_path / "issue")
    assert [one.file for one in first.stories] == ["stories/镇里开会.md", "stories/村里修路.md"]
    again.saved(tmp_path / "两篇（修改稿）.docx")
    second = import_files([tmp_path / "两篇（修改稿）.docx"], tmp_path / "issue")
    assert [(one.file, one.state) for one in second.stories] == [(one.file, "updated") for one in first.stories]
