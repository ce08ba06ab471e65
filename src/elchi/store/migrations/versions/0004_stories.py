"""What stories are made from: digests, blocking keys, compared pairs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "digest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(length=64), nullable=False),
        sa.Column(
            "reading", sa.Integer(), nullable=False, comment="the reading that it was made from"
        ),
        sa.Column(
            "day",
            sa.Integer(),
            nullable=True,
            comment="number of the day of publication; null if unknown",
        ),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["article.sha256"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("article"),
    )
    op.create_table(
        "blocking",
        sa.Column("digest", sa.Integer(), nullable=False),
        sa.Column(
            "key", sa.BigInteger(), nullable=False, comment="hash of what articles must share"
        ),
        sa.Column(
            "day",
            sa.Integer(),
            nullable=True,
            comment="that of the digest, so that only a season of a key is read",
        ),
        sa.ForeignKeyConstraint(["digest"], ["digest.id"]),
        sa.PrimaryKeyConstraint("digest", "key"),
        sqlite_with_rowid=False,
    )
    op.create_index("blocking_season", "blocking", ["key", "day", "digest"], unique=False)
    op.create_table(
        "crowd",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "articles", sa.Integer(), nullable=False, comment="how many articles have the key"
        ),
        sa.PrimaryKeyConstraint("key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "edge",
        sa.Column("a", sa.String(length=64), nullable=False, comment="the smaller hash"),
        sa.Column("b", sa.String(length=64), nullable=False),
        sa.Column("logit", sa.Float(), nullable=False, comment="that both tell one happening"),
        sa.Column(
            "version",
            sa.Float(),
            nullable=True,
            comment="logit that they are versions; null if not laid side by side",
        ),
        sa.Column(
            "later",
            sa.Boolean(),
            nullable=True,
            comment="b tells of it days later; null if a day is unknown",
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("a", "b"),
    )
    op.create_index("ix_edge_b", "edge", ["b"], unique=False)
