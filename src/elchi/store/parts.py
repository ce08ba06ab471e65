"""Queries on many values: taken apart, and keys as numbers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

MANY = 400
"""Values in one query; databases bound them."""


def in_parts(values: Sequence[Any], size: int = MANY) -> Iterator[Sequence[Any]]:
    """Yield the values in parts of a size that one query takes.

    >>> list(in_parts([1, 2, 3], 2))
    [[1, 2], [3]]
    """
    for start in range(0, len(values), size):
        yield values[start : start + size]


def hashed(key: str) -> int:
    """Return the number of 64 bits that a key is kept by."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), signed=True)
