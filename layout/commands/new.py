"""``layout new``: a folder with an issue.yaml to write in."""

import datetime
import json
from pathlib import Path

import click

from layout.commands.console import tell
from layout.commands.usage import a_command, argument, option
from layout.errors import LayoutError, error, said
from layout.resources import themes_folder
from layout.source import issue_schema, list_themes
from layout.wording import text

ISSUE = """\
# yaml-language-server: $schema=issue.schema.json
# {about}
theme: {theme}
date: {date}
number: 1                       # {number}
masthead:
  name: 我们的社区报
  publisher: 某某街道 主办
  subscribe: []                 # - {{name: 公众号, url: "https://…"}}
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


@a_command(said("cmd-new"))
@argument("folder", type=click.Path(path_type=Path), metavar=said("metavar-folder"))
@option("--theme", default="tianshan", show_default=True, help=said("option-first-theme"))
def command(folder: Path, theme: str) -> None:
    """Start a new issue: an issue.yaml with the common fields, photos/, the schema for completion."""
    if theme not in list_themes(themes_folder()):
        known = tuple(list_themes(themes_folder()))
        raise LayoutError([error("unknown-theme", None, said("hint-themes", names=known), theme=theme)], 2)
    path = folder / "issue.yaml"
    if path.exists():
        raise LayoutError([error("exists", None, said("hint-another-folder"), file=path)], 2)
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    today = datetime.date.today().isoformat()
    remarks = {"about": text("new-about"), "number": text("new-number"), "pages": text("new-pages")}
    path.write_text(ISSUE.format(theme=theme, date=today, **remarks), "utf-8")
    schema = json.dumps(issue_schema(), ensure_ascii=False, indent=2)
    (folder / "issue.schema.json").write_text(schema + "\n", "utf-8")
    tell("new-made", file=path, folder=folder)
