"""``python -m layout``."""

from layout.cli import main

main()
