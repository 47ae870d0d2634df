"""A fontconfig of our own: only the faces we name are seen, so a page comes out the same on every machine.

Fontconfig reads ``FONTCONFIG_FILE`` whenever a configuration is loaded: once while WeasyPrint is imported (it looks
whether there are fonts at all, which on a machine with many of them and no cache takes seconds) and once for each
document. So this module is imported before WeasyPrint and sets the variable to the faces that ship with the program;
`use_fonts` sets it to a document's own.
"""

import hashlib
import os
from collections.abc import Sequence
from html import escape
from pathlib import Path

from layout.errors import LayoutError, error, said
from layout.resources import cache_folder, fonts_folder

VARIABLE = "FONTCONFIG_FILE"

# Metrics are wanted as the outlines have them, whatever resolution FreeType thinks it renders for. Combining accents
# count for no face: Pango 1.56 would rather put Ř together from R and ˇ of a face that lacks it than take it from the
# next one whole. Accents that editors write themselves follow their letter into its face all the same.
_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}
<cachedir>{cache}</cachedir>{hidden}
<match target="scan"><edit name="charset" mode="assign"><minus><name>charset</name>
<charset><range><int>0x0300</int><int>0x036f</int></range></charset></minus></edit></match>
<match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit></match>
</fontconfig>
"""


_REJECTED = "\n<selectfont><rejectfont><glob>{file}</glob></rejectfont></selectfont>"


def use_fonts(fonts: Sequence[Path]) -> Path:
    """Make fontconfig see the faces in *fonts* and no others; the configuration file written.

    Folders are seen with all that is in them, files alone.

    Holds for configurations loaded from now on in this process. Raises LayoutError where the cache cannot be written.
    """
    folders = sorted({font.resolve() if font.is_dir() else font.resolve().parent for font in fonts if font.exists()})
    cache = cache_folder() / "fontconfig"
    text = _CONFIG.format(
        folders="\n".join(f"<dir>{escape(str(folder))}</dir>" for folder in folders),
        cache=escape(str(cache.resolve() / _state(folders))),
        hidden="".join(_REJECTED.format(file=escape(str(file))) for file in _hidden(folders, fonts)),
    )
    file = cache / f"{hashlib.sha256(text.encode()).hexdigest()[:16]}.conf"
    try:
        if not file.exists():
            cache.mkdir(parents=True, exist_ok=True)
            beside = file.with_suffix(f".{os.getpid()}")
            beside.write_text(text, "utf-8")
            beside.replace(file)
    except OSError:
        hint = said("hint-another-cache")
        raise LayoutError([error("cache-unwritable", None, hint, folder=cache_folder())], 2) from None
    os.environ[VARIABLE] = str(file)
    return file


def _hidden(folders: Sequence[Path], fonts: Sequence[Path]) -> list[Path]:
    """The files that lie beside those that are to be seen alone."""
    seen = {font.resolve() for font in fonts}
    within = [folder for folder in folders if folder not in seen]
    return [file for folder in within for file in sorted(folder.iterdir()) if file.is_file() and file not in seen]


def _state(folders: Sequence[Path]) -> str:
    """What tells whether a face or what is read of it has changed: fontconfig itself looks at folders only."""
    state = hashlib.sha256(_CONFIG.encode())
    for folder in folders:
        for file in sorted(folder.iterdir()):
            facts = file.stat()
            state.update(f"{file}|{facts.st_size}|{facts.st_mtime_ns}\n".encode())
    return state.hexdigest()[:16]


def _use_shipped_fonts() -> None:
    """Spare the import of WeasyPrint the search of the whole machine; a cache that cannot be written comes up later."""
    try:
        use_fonts([fonts_folder()])
    except LayoutError:
        return


_use_shipped_fonts()
