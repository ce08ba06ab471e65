"""The steps by which a ledger's schema has grown, run by Alembic."""
