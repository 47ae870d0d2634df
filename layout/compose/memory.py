"""What has been composed is remembered: the same paragraph at the same measure costs nothing the second time."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Memory(Generic[K, V]):
    """A table that forgets what was put in first when it is full."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._found: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """What is remembered for `key`; made where nothing is."""
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = make()
            if len(self._found) > self._limit:
                self._found.popitem(last=False)
        return found
