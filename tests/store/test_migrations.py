"""The migrations make the tables that the program uses, and no others."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import elchi.store.account_tables
import elchi.store.identity_tables
import elchi.store.story_tables  # noqa: F401  (its tables join the metadata)
from elchi.store import Ledger
from elchi.store.tables import metadata


def test_migrations_and_tables_agree(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "elchi.db")
    with ledger.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, *_: not str(name).startswith("article_")}
        )
        assert compare_metadata(context, metadata) == []
