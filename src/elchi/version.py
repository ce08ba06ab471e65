"""The versions that a ledger keeps beside every fact."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

#: Version of the program.
VERSION = "0.1.0"

_READS = ("data", "facts", "languages", "read", "text", "understand")


@cache
def reader_version() -> str:
    """Return the version of the reader: the program's, and a hash of all that reads.

    A changed wording, table or rule gives another version, so that a ledger
    reads an article again exactly when it could be read otherwise.

    >>> reader_version().startswith(VERSION + "+")
    True
    """
    digest = hashlib.sha256()
    home = Path(__file__).parent
    for folder in _READS:
        for path in sorted((home / folder).rglob("*")):
            if path.suffix in (".py", ".toml", ".tsv"):
                digest.update(str(path.relative_to(home)).encode())
                digest.update(path.read_bytes())
    return f"{VERSION}+{digest.hexdigest()[:12]}"
