"""A finished file taken apart: pages of it as files of the same PDF/X, with their own metadata and output intents."""

import io
from collections.abc import Iterator, Sequence

from pikepdf import Pdf

from layout.model.condition import Condition
from layout.model.document import Job
from layout.press.metadata import describe_print
from layout.press.output import save


def split(pdf: bytes, parts: Sequence[tuple[Sequence[int], Job]], condition: Condition) -> Iterator[bytes]:
    """A file for each of *parts*: numbers of pages, from 1, and what the file says of itself."""
    with Pdf.open(io.BytesIO(pdf)) as source:
        for numbers, job in parts:
            part = Pdf.new()
            part.pages.extend(source.pages[number - 1] for number in numbers)
            describe_print(part, job, condition)
            yield save(part, condition.level.pdf_version)
