"""What is found across articles: judgements, stories, pairs, divergences, conflicts, changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "judgement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("earlier", sa.String(length=64), nullable=False),
        sa.Column("earlier_start", sa.Integer(), nullable=False),
        sa.Column("earlier_end", sa.Integer(), nullable=False),
        sa.Column("earlier_fact", sa.String(length=32), nullable=True),
        sa.Column("later", sa.String(length=64), nullable=True),
        sa.Column("later_start", sa.Integer(), nullable=True),
        sa.Column("later_end", sa.Integer(), nullable=True),
        sa.Column("later_fact", sa.String(length=32), nullable=True),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["earlier"],
            ["article.sha256"],
        ),
        sa.ForeignKeyConstraint(
            ["later"],
            ["article.sha256"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("change_holder", "change", ["holder"], unique=False)
    op.create_table(
        "claim",
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("fact", sa.String(length=32), nullable=False),
        sa.Column("article", sa.String(length=64), nullable=False),
        sa.Column("witnesses", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["article.sha256"],
        ),
        sa.PrimaryKeyConstraint("claim", "fact", "article"),
    )
    op.create_index("ix_claim_fact", "claim", ["fact"], unique=False)
    op.create_table(
        "conflict",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("class", sa.String(), nullable=False),
        sa.Column("a", sa.String(length=64), nullable=False),
        sa.Column("a_start", sa.Integer(), nullable=False),
        sa.Column("a_end", sa.Integer(), nullable=False),
        sa.Column("a_fact", sa.String(length=32), nullable=True),
        sa.Column("b", sa.String(length=64), nullable=False),
        sa.Column("b_start", sa.Integer(), nullable=False),
        sa.Column("b_end", sa.Integer(), nullable=False),
        sa.Column("b_fact", sa.String(length=32), nullable=True),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["a"],
            ["article.sha256"],
        ),
        sa.ForeignKeyConstraint(
            ["b"],
            ["article.sha256"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_conflict_a", "conflict", ["a"], unique=False)
    op.create_index("ix_conflict_b", "conflict", ["b"], unique=False)
    op.create_table(
        "divergence",
        sa.Column("a", sa.String(length=64), nullable=False),
        sa.Column("b", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("class", sa.String(), nullable=False),
        sa.Column("a_start", sa.Integer(), nullable=True),
        sa.Column("a_end", sa.Integer(), nullable=True),
        sa.Column("b_start", sa.Integer(), nullable=True),
        sa.Column("b_end", sa.Integer(), nullable=True),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["a"],
            ["article.sha256"],
        ),
        sa.ForeignKeyConstraint(
            ["b"],
            ["article.sha256"],
        ),
        sa.PrimaryKeyConstraint("a", "b", "position"),
    )
    op.create_index("ix_divergence_b", "divergence", ["b"], unique=False)
    op.create_table(
        "link",
        sa.Column("a", sa.String(length=64), nullable=False),
        sa.Column("b", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("a_spans", sa.JSON(), nullable=False, comment="pairs of start and end"),
        sa.Column("b_spans", sa.JSON(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("moved", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["a"],
            ["article.sha256"],
        ),
        sa.ForeignKeyConstraint(
            ["b"],
            ["article.sha256"],
        ),
        sa.PrimaryKeyConstraint("a", "b", "position"),
    )
    op.create_index("ix_link_b", "link", ["b"], unique=False)
    op.create_table(
        "pairing",
        sa.Column("a", sa.String(length=64), nullable=False),
        sa.Column("b", sa.String(length=64), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "origin", sa.String(), nullable=True, comment="the one that the other was made from"
        ),
        sa.ForeignKeyConstraint(
            ["a"],
            ["article.sha256"],
        ),
        sa.ForeignKeyConstraint(
            ["b"],
            ["article.sha256"],
        ),
        sa.PrimaryKeyConstraint("a", "b"),
    )
    op.create_index("ix_pairing_b", "pairing", ["b"], unique=False)
    op.create_table(
        "story",
        sa.Column("article", sa.String(length=64), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["article.sha256"],
        ),
        sa.PrimaryKeyConstraint("article"),
    )
    op.create_index("ix_story_story", "story", ["story"], unique=False)
