"""Faces of Traditional Chinese, and a Latin serif beside them, for `layout`; faces.json says what they are."""
