"""Proofreading (校对): what is wrong with the words, marks, numbers and dates of an issue, and what would be right."""

from layout.proofread.galley import Remark
from layout.proofread.proofreading import proofread

__all__ = ["Remark", "proofread"]
