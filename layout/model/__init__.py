"""The types that every stage shares: what was written, what was chosen, where ink goes. No behaviour."""
