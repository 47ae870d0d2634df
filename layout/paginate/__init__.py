"""Stories to boxes on the grid to frames of lines: templates, copyfit, jumps."""
