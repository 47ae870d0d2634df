"""``layout new``: a folder with an issue.yaml to write in."""

import datetime
import json
from pathlib import Path

import click

from layout.errors import LayoutError, error_text
from layout.resources import themes_folder
from layout.source import issue_schema, list_themes

ISSUE = """\
# yaml-language-server: $schema=issue.schema.json
# 一期报纸。每个字段的说明：docs/issue-format.md，或在编辑器里把光标停在字段上。
theme: {theme}
date: {date}
number: 1                       # 期号
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

        ## 小标题前面加两个井号
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
  # 第二版起按稿件多少自动排；要用主题里的版式，就写 template: 版式名。
  # - section: 社区
  #   stories:
  #     - headline: 标题
  #       body: 正文。
"""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--theme", default="tianshan", show_default=True, help="The theme it starts with.")
def command(folder: Path, theme: str) -> None:
    """Start a new issue in FOLDER: an issue.yaml with the common fields, photos/, the schema for completion."""
    if theme not in list_themes(themes_folder()):
        known = ", ".join(list_themes(themes_folder()))
        raise LayoutError([error_text("unknown-theme", f"there is no theme “{theme}”", None, f"themes: {known}")], 2)
    path = folder / "issue.yaml"
    if path.exists():
        message = f"{path} is there already"
        raise LayoutError([error_text("exists", message, None, "choose another folder: nothing is written over")], 2)
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    path.write_text(ISSUE.format(theme=theme, date=datetime.date.today().isoformat()), "utf-8")
    schema = json.dumps(issue_schema(), ensure_ascii=False, indent=2)
    (folder / "issue.schema.json").write_text(schema + "\n", "utf-8")
    click.echo(f"{path}: write it, then: layout render {folder}")
