"""The versions that a ledger keeps beside every fact."""

from __future__ import annotations

#: Version of the program.
VERSION = "0.1.0"

#: Version of the reader: raised whenever the same article could give other facts.
READER = "elchi-0.1.0"
