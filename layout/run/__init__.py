"""One run: an issue opened, taken through all stages, verified, reported, written."""
