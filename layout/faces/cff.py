"""Whether a designer's face may be printed: PDF writers put glyph numbers where CIDs belong."""

from layout.fontprogram import read_cff


def has_identity_cids(table: bytes) -> bool:
    """Whether glyph numbers may stand for CIDs, from the bytes of a ``CFF `` table; true of fonts that have no CIDs.

    A table that cannot be followed to its end counts as one that may not.
    """
    if not table:
        return True
    try:
        return read_cff(table).identity
    except ValueError:
        return False
