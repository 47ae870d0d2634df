"""``layout schema``: the formats as JSON Schema, for completion in editors."""

import json

import click

from layout.source import issue_schema, theme_schema


@click.command()
@click.argument("what", type=click.Choice(["issue", "theme"]), default="issue")
def command(what: str) -> None:
    """Print the JSON Schema of issue.yaml (or theme.yaml)."""
    schema = issue_schema() if what == "issue" else theme_schema()
    click.echo(json.dumps(schema, ensure_ascii=False, indent=2))
