"""What is found across articles: judgements, stories, pairs, divergences, conflicts, changes."""

from __future__ import annotations

from alembic import op

from elchi.store.account_tables import (
    change,
    claim,
    conflict,
    divergence,
    judgement,
    link,
    pairing,
    story,
)
from elchi.store.tables import metadata

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    tables = [judgement, story, pairing, link, divergence, conflict, claim, change]
    metadata.create_all(op.get_bind(), tables=tables)
