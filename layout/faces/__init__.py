"""Font files: which characters a face has, how wide it sets them, where its marks are blank, how high it stands.

`load` opens the faces that ship with the program and those of a theme; `Faces` then answers for each by family and
weight, and is the `Measure` that the composer asks.
"""

from layout.faces.collection import Faces, load
from layout.faces.coverage import GENERAL, Coverage, FaceReport
from layout.faces.face import FaceInfo, Metrics

__all__ = ["GENERAL", "Coverage", "FaceInfo", "FaceReport", "Faces", "Metrics", "load"]
