"""``layout schema``: the formats as JSON Schema, for completion in editors."""

import json

import click

from layout.commands.usage import a_command, argument
from layout.errors import said
from layout.source import issue_schema, theme_schema


@a_command(said("cmd-schema"))
@argument("what", type=click.Choice(["issue", "theme"]), default="issue", metavar=said("metavar-format"))
def command(what: str) -> None:
    """Print the JSON Schema of issue.yaml (or theme.yaml)."""
    schema = issue_schema() if what == "issue" else theme_schema()
    click.echo(json.dumps(schema, ensure_ascii=False, indent=2))
