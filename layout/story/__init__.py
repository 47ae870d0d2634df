"""One story in one box: heading, body, pictures, frames, copyfit."""
