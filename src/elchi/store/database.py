"""Opening a ledger's database and bringing its schema up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text


class LedgerError(Exception):
    """A ledger that cannot be opened or does not hold together; the message says why."""


def connect(place: str, create: bool) -> Engine:
    """Return the engine for a file path or a database URL.

    SQLite runs in WAL mode, so that readers and one writer in several
    processes do not stop each other.

    Raises:
        LedgerError: If there is no such file and `create` is False, or its folder
            cannot be made.
    """
    if "://" in place:
        return create_engine(place)
    path = Path(place)
    if not path.exists():
        if not create:
            raise LedgerError(f"there is no ledger at {path}: read something first (elchi read)")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerError(f"no ledger can be made at {path}: {error.strerror}") from error
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy's own BEGIN below decides
        for pragma in (
            "journal_mode=WAL",
            "synchronous=NORMAL",
            "foreign_keys=ON",
            "busy_timeout=30000",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def bring_up_to_date(engine: Engine) -> None:
    """Run the migrations that this database has not seen yet.

    Raises:
        LedgerError: If the database was made by a newer program.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    script = ScriptDirectory.from_config(config)
    head = script.get_current_head()
    with engine.connect() as connection:
        now = None
        if inspect(connection).has_table("alembic_version"):
            now = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if now == head:
        return
    if now is not None and now not in {one.revision for one in script.walk_revisions()}:
        raise LedgerError(f"its schema {now} is newer than this program's {head}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
