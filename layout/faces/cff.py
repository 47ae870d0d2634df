"""Whether a designer's face can be embedded: finishing numbers its CIDs like its glyphs (`layout.press.fontfiles`)."""

from layout.fontprogram import read_cff


def is_embeddable(table: bytes) -> bool:
    """Whether the glyphs of a ``CFF `` table can be numbered; true of fonts that have none.

    Not of a table that cannot be followed to its end, nor of a CID-keyed one whose charset is one of names.
    """
    if not table:
        return True
    try:
        program = read_cff(table)
        return not program.keyed or (not program.predefined and program.charset_size > 0)
    except ValueError:
        return False
