"""What identities are made from, and what each article tells in time; changes by pair."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "gathered",
        sa.Column("article", sa.String(length=64), nullable=False),
        sa.Column(
            "reading", sa.Integer(), nullable=False, comment="the reading that profiles count"
        ),
        sa.Column(
            "parted", sa.Text(), nullable=False, comment="ids that meant somebody else, one a line"
        ),
        sa.ForeignKeyConstraint(["article"], ["article.sha256"]),
        sa.PrimaryKeyConstraint("article"),
    )
    op.create_table(
        "profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False, comment="what articles tell of it, added up"),
        sa.Column(
            "face", sa.JSON(), nullable=True, comment="what of it pairs rest on, as last compared"
        ),
        sa.Column(
            "whole",
            sa.String(),
            nullable=True,
            comment="hash of the whole profile, as last decided",
        ),
        sa.Column("stale", sa.Boolean(), nullable=False, comment="changed since it was compared"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("entity"),
    )
    op.create_index(
        "profile_stale",
        "profile",
        ["stale"],
        unique=False,
        sqlite_where=sa.text("stale"),
        postgresql_where=sa.text("stale"),
    )
    op.create_table(
        "sound",
        sa.Column("key", sa.BigInteger(), nullable=False, comment="hash of what names must share"),
        sa.Column("profile", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["profile"], ["profile.id"]),
        sa.PrimaryKeyConstraint("key", "profile"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sound_profile", "sound", ["profile"], unique=False)
    op.create_table(
        "chorus",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "profiles", sa.Integer(), nullable=False, comment="how many profiles have the key"
        ),
        sa.PrimaryKeyConstraint("key"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "likeness",
        sa.Column("one", sa.String(), nullable=False, comment="the smaller id"),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("strong", sa.Boolean(), nullable=False, comment="rests on the two alone"),
        sa.Column(
            "score",
            sa.Float(),
            nullable=True,
            comment="null: may be one, but post and company do not confirm it",
        ),
        sa.Column("sort", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("one", "other"),
    )
    op.create_index("ix_likeness_other", "likeness", ["other"], unique=False)
    op.create_table(
        "grouping",
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column(
            "canonical", sa.String(), nullable=False, comment="by strong pairs and verdicts alone"
        ),
        sa.PrimaryKeyConstraint("entity"),
    )
    op.create_table(
        "telling",
        sa.Column("article", sa.String(length=64), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False, comment="what it was made from"),
        sa.Column("body", sa.JSON(), nullable=False, comment="what the article tells in time"),
        sa.ForeignKeyConstraint(["article"], ["article.sha256"]),
        sa.PrimaryKeyConstraint("article"),
        sa.UniqueConstraint("reading"),
    )
    op.create_index("ix_claim_article", "claim", ["article"], unique=False)
    op.execute("DELETE FROM change")  # made again, each under its pair of states
    with op.batch_alter_table("change") as change:
        change.add_column(
            sa.Column(
                "state", sa.String(), nullable=False, comment="of the pair whose articles tell it"
            )
        )
        change.add_column(sa.Column("other", sa.String(), nullable=False))
        change.create_index("change_pair", ["state", "other"], unique=False)


def downgrade() -> None:
    """Drop the tables; what they held is made again from the readings."""
    op.execute("DELETE FROM change")
    with op.batch_alter_table("change") as change:
        change.drop_index("change_pair")
        change.drop_column("other")
        change.drop_column("state")
    op.drop_index("ix_claim_article", "claim")
    for name in ("telling", "grouping", "likeness", "chorus", "sound", "profile", "gathered"):
        op.drop_table(name)
