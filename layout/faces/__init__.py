"""Font files: coverage, advances, the blank that punctuation has to give up, vertical metrics."""
