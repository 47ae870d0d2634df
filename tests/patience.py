"""How often tests of chance and of numbers repeat themselves: often where somebody has patience, as `.ci/run` has."""

import os

import pytest

PATIENT = bool(os.environ.get("LAYOUT_PATIENT"))


def times(usual: int, patient: int) -> int:
    """A number for `make test`, and one for those who wait longer to be surer."""
    return patient if PATIENT else usual


patient = pytest.mark.skipif(not PATIENT, reason="says more of what another test says, and takes long")
