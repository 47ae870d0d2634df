"""What ``layout new`` writes: issues that begin a publication, continue one, or continue an issue in one file."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from layout.commands.new_files import DEFAULT_THEME
from layout.source import LastIssue, fields_of, number_lines, read_saved_text
from layout.wording import text

FIRST_PAGES = 2
"""Pages of a first issue: one sheet, printed on both sides."""
ONE_FILE = """\
# yaml-language-server: $schema=issue.schema.json
# {about}
{theme}
date: {date}
number: {number:<23} # {of_number}
{standing}
pages:
  - section: 要闻
    lead:
      kicker: 引题写在这里
      headline: 主标题写在这里，可以用竖线|分行
      body: |
        本报讯 每一行是一个自然段，不用空行，也不用空格缩进。

        ## 分题前面加两个井号
        **黑体**用两个星号，*楷体*用一个星号。
      credit: 供稿单位
      photos: []                # - {{file: photos/照片.jpg, caption: 图片说明, credit: 某某 摄}}
    briefs:
      title: 要闻简讯
      items:
        - headline: 第一条简讯
          body: 正文。
        - headline: 第二条简讯
          body: 正文。
  # {pages}
  # - section: 社区
  #   stories:
  #     - headline: 标题
  #       body: 正文。
"""  # data
"""A newspaper in Chinese, whoever writes it; only the remarks are in the writer's language."""
STORY = """\
---
kicker: 引题写在这里
headline: 主标题写在这里，可以用竖线|分行
byline: 记者 某某
photos: []                # - {file: photos/照片.jpg, caption: 图片说明, credit: 某某 摄}
---
本报讯 每一行是一个自然段，不用空行，也不用空格缩进。

## 分题前面加两个井号
**黑体**用两个星号，*楷体*用一个星号。
"""  # data
STORY_NAME = "头条.md"  # data
_REMARK = re.compile(r"@([a-z]+)")


@dataclass(frozen=True, slots=True)
class NewStory:
    """A story's file to write over."""

    name: str
    text: str


def first_story() -> NewStory:
    """The one that a new issue begins with."""
    return NewStory(STORY_NAME, STORY)


def starter(file: Path, date: datetime.date, theme: str = "", schema: str = "schemas/publication.json") -> str:
    """A file of the newspaper that a publication begins with: its date, its theme, remarks in the writer's language."""
    values = {
        "date": date.isoformat(),
        "theme": theme or DEFAULT_THEME,
        "schema": schema,
        "about": text("new-about"),
        "paper": text("new-paper"),
        "every": text("new-every"),
        "names": text("new-names"),
        "order": text("new-order"),
        "yours": text("new-yours"),
    }
    return _REMARK.sub(lambda match: values.get(match[1], match[0]), read_saved_text(file).text)


def continued(
    date: datetime.date, publication: Path, last: LastIssue | None, theme: str, stories: Sequence[str], schema: str
) -> str:
    """The text of an issue of a publication: what its publication does not say, and what its last issue did."""
    known = fields_of(publication)
    lines = [f"# yaml-language-server: $schema={schema}", f"# {text('new-about')}", f"date: {date.isoformat()}"]
    lines += number_lines(publication, last, date)
    own = (last.fields if last else {}) | ({"theme": theme} if theme else {})
    lines += [written for name, written in own.items() if name not in known or written == theme]
    if last is not None and isinstance(last.pages, tuple):
        lines += ["pages:", *_listed(last.pages, stories)]
        return "\n".join(lines) + "\n"
    if last is not None and last.pages:
        lines.append(f"pages: {last.pages}")
    elif "pages" not in known:
        lines.append(f"pages: {FIRST_PAGES}")
    lines += [f"stories:   # {text('new-order')}", *(f"  - {story}" for story in stories)]
    return "\n".join(lines) + "\n"


def _listed(pages: Sequence[Sequence[str]], stories: Sequence[str]) -> Iterator[str]:
    """Pages as the last issue had them, the first with the stories that there are."""
    for number, kept in enumerate(pages):
        named = (f"lead: {stories[0]}", f"stories: [{', '.join(stories[1:])}]") if not number else ("stories: []",)
        fields = [line for field in (*kept, *named) for line in field.split("\n")]
        yield f"  - {fields[0]}"
        yield from (f"    {line}" for line in fields[1:])


def in_one_file(date: datetime.date, theme: str, last: LastIssue) -> str:
    """The text of an issue that continues one that has no publication."""
    fields = {"theme": f"theme: {DEFAULT_THEME}"} | last.fields
    first = theme or fields["theme"]
    standing = [field for name, field in fields.items() if name != "theme"]
    if last.total is not None:
        standing = [f"total: {last.total + 1}", *standing]
    remarks = {"about": text("new-about"), "of_number": text("new-number"), "pages": text("new-pages")}
    number = (last.number or 0) + 1
    return ONE_FILE.format(theme=first, date=date.isoformat(), number=number, standing="\n".join(standing), **remarks)
