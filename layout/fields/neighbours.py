"""The files of the folders that a format's files are named in: which were named, and which another name may mean."""

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from layout.fields.findings import MAX_OF_A_CODE
from layout.fields.nearmiss import nearest

MOST_FILES = 2000
ALIKE = 0.8
"""How much a file's name must be like another to be meant."""


@dataclass(slots=True)
class Neighbours:
    """What lies in folders while one format is read; looked at once, and asked no oftener than answers are shown."""

    named: set[Path] = field(default_factory=set)
    """Every file that was named so far, and found."""
    _there: dict[Path, tuple[str, ...]] = field(default_factory=dict)
    _asked: int = 0

    def files(self, folder: Path) -> tuple[str, ...]:
        """Names, from the folder, of what lies in it and one level below; enough to find a slip of typing."""
        if folder not in self._there:
            names: list[str] = []
            for pattern in ("*", "*/*"):
                for path in folder.glob(pattern):
                    if len(names) < MOST_FILES and path.is_file():
                        names.append(path.relative_to(folder).as_posix())
            self._there[folder] = tuple(sorted(names))
        return self._there[folder]

    def like(self, folder: Path, name: str) -> str | None:
        """The file of a folder whose name is most like another, folders and ending aside; None: none is."""
        self._asked += 1
        if self._asked > MAX_OF_A_CODE:
            return None
        files = self.files(folder)
        own_stem = PurePosixPath(name).stem
        whole = nearest(name, (file for file in files if nearest(own_stem, [PurePosixPath(file).stem])), ALIKE)
        if whole is not None:
            return whole
        stems = {PurePosixPath(file).stem: file for file in files}
        by_name = stems | {PurePosixPath(file).name: file for file in files}
        own = nearest(PurePosixPath(name).name, by_name, ALIKE)
        return by_name[own] if own else None
