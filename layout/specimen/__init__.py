"""A theme tried out: an issue that shows all it has, what nothing reaches, what nobody can read."""
