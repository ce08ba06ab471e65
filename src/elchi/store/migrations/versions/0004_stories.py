"""What stories are made from: digests, blocking keys, compared pairs."""

from __future__ import annotations

from alembic import op

from elchi.store.story_tables import blocking, crowd, digest, edge
from elchi.store.tables import metadata

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    metadata.create_all(op.get_bind(), tables=[digest, blocking, crowd, edge])
