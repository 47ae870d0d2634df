"""``layout new``: a folder with an issue.yaml to write in."""

import datetime
import json
from pathlib import Path

import click

from layout.commands.console import tell
from layout.commands.usage import a_command, argument, option
from layout.errors import LayoutError, error, said
from layout.resources import themes_folder
from layout.source import LastIssue, dated, issue_schema, last_issue, list_themes, path_from, read_theme
from layout.wording import text

ISSUE = """\
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
MASTHEAD = """\
masthead:
  name: 我们的社区报
  publisher: 某某街道 主办
  subscribe: []                 # - {name: 公众号, url: "https://…"}"""  # data
DEFAULT_THEME = "tianshan"


@a_command(said("cmd-new"))
@argument("folder", type=click.Path(path_type=Path), metavar=said("metavar-folder"))
@option("--theme", show_default=DEFAULT_THEME, help=said("option-first-theme"))
def command(folder: Path, theme: str | None) -> None:
    """Start a new issue: an issue.yaml with the common fields, photos/, the schema for completion.

    Beside an earlier issue it continues that: the next number, the same theme and masthead.
    """
    chosen = f"theme: {_named(theme, folder)}" if theme else ""
    path = folder / "issue.yaml"
    if path.exists():
        raise LayoutError([error("exists", None, said("hint-another-folder"), file=path)], 2)
    date = dated(folder.resolve().name) or datetime.date.today()
    last = last_issue(folder, date)
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    path.write_text(_issue(date, chosen, last), "utf-8")
    schema = json.dumps(issue_schema(), ensure_ascii=False, indent=2)
    (folder / "issue.schema.json").write_text(schema + "\n", "utf-8")
    if last:
        tell("new-continues", file=last.file, number=last.number + 1)
    tell("new-made", file=path, folder=folder)


def _named(theme: str, folder: Path) -> str:
    """A theme as an issue in *folder* names it. Raises LayoutError where there is none of that name or path."""
    read_theme(theme, Path.cwd(), themes_folder())
    return theme if theme in list_themes(themes_folder()) else path_from(folder, Path(theme))


def _issue(date: datetime.date, theme: str, last: LastIssue | None) -> str:
    """The text of a new issue."""
    fields = {"theme": f"theme: {DEFAULT_THEME}", "masthead": MASTHEAD} | (last.fields if last else {})
    first = theme or fields["theme"]
    standing = "\n".join(text for name, text in fields.items() if name != "theme")
    remarks = {"about": text("new-about"), "of_number": text("new-number"), "pages": text("new-pages")}
    number = last.number + 1 if last else 1
    return ISSUE.format(theme=first, date=date.isoformat(), number=number, standing=standing, **remarks)
