"""``layout schema``: the formats as JSON Schema, for completion in editors."""

import json

import click

from layout.commands.usage import a_command, argument
from layout.errors import said
from layout.source import issue_schema, publication_schema, story_schema, theme_schema

SCHEMAS = {
    "issue": issue_schema,
    "publication": publication_schema,
    "story": story_schema,
    "theme": theme_schema,
}


@a_command(said("cmd-schema"))
@argument("what", type=click.Choice(list(SCHEMAS)), default="issue", metavar=said("metavar-format"))
def command(what: str) -> None:
    """Print the JSON Schema of issue.yaml, publication.yaml, a story's file or theme.yaml."""
    click.echo(json.dumps(SCHEMAS[what](), ensure_ascii=False, indent=2))
