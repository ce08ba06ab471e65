"""What is found across articles, as a whole: noting that it is being made, and forgetting it.

Connecting takes many transactions. One run that is broken off, by a full disk or a power
cut, leaves some of them: articles whose keys are kept and that were never compared. So each
run is noted before its first step and struck out after its last, and the next run begins
anew where a note is left.
"""

from __future__ import annotations

import os
import socket
from datetime import UTC, datetime, timedelta

from sqlalchemy import Column, DateTime, Engine, Integer, String, Table, delete, insert, select

from elchi.store import account_tables, identity_tables, story_tables, tables
from elchi.store.account import Write
from elchi.store.database import LedgerError
from elchi.store.tables import metadata

unfinished = Table(
    "unfinished",
    metadata,
    Column("host", String, primary_key=True),
    Column("process", Integer, primary_key=True, autoincrement=False),
    Column("since", DateTime(timezone=True), nullable=False),
)

DERIVED: tuple[Table, ...] = (
    tables.identity,
    account_tables.story,
    account_tables.pairing,
    account_tables.link,
    account_tables.divergence,
    account_tables.conflict,
    account_tables.claim,
    account_tables.change,
    account_tables.telling,
    story_tables.edge,
    story_tables.blocking,
    story_tables.crowd,
    story_tables.digest,
    identity_tables.likeness,
    identity_tables.grouping,
    identity_tables.sound,
    identity_tables.chorus,
    identity_tables.profile,
    identity_tables.gathered,
)
"""What connecting makes from readings and verdicts, in an order in which it can be emptied."""

_ABANDONED = timedelta(days=1)
"""After so long a run on another machine counts as broken off."""


class Unfinished:
    """Notes of runs that connect one ledger.

    Args:
        write: Opens a transaction that may write.
    """

    def __init__(self, engine: Engine, write: Write) -> None:
        self._engine = engine
        self._write = write

    def begin(self) -> bool:
        """Note that a run begins; return True if one before it was broken off.

        Then all that was found across articles is forgotten. Readings, facts and verdicts
        stay.

        Raises:
            LedgerError: If another process is connecting this ledger.
        """
        now = datetime.now(UTC)
        mine = {"host": socket.gethostname(), "process": os.getpid(), "since": now}
        with self._write() as connection:
            left = connection.execute(select(unfinished)).all()
            for one in left:
                if self._running(one.host, one.process, one.since, now):
                    raise LedgerError(
                        f"process {one.process} on {one.host} is connecting this ledger; "
                        "what was read now is connected by the next run"
                    )
            if left:
                for table in (*DERIVED, unfinished):
                    connection.execute(delete(table))
            connection.execute(insert(unfinished), [mine])
        return bool(left)

    def end(self) -> None:
        """Strike out the note: the run came to its end."""
        with self._write() as connection:
            connection.execute(delete(unfinished))

    def _running(self, host: str, process: int, since: datetime, now: datetime) -> bool:
        if host != socket.gethostname():
            return now - since.replace(tzinfo=UTC) < _ABANDONED
        if process == os.getpid():
            return False
        try:
            os.kill(process, 0)  # asks whether it is there, and does nothing to it
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True
