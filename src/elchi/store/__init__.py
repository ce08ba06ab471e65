"""The ledger of everything that was read: append-only, sourced, checked.

`Ledger` keeps one text once and one reading of it per reader version. No fact
is ever changed; what is found across articles is kept apart.
"""

from elchi.store.ledger import Ledger, LedgerError, Mismatch, Stored

__all__ = ["Ledger", "LedgerError", "Mismatch", "Stored"]
