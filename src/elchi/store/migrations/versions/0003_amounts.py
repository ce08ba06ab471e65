"""Quantities and offices are kept beside the facts that are made from them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the two tables; older readings have none of either."""
    op.create_table(
        "quantity",
        sa.Column("reading", sa.Integer(), sa.ForeignKey("reading.id"), primary_key=True),
        sa.Column("start", sa.Integer(), primary_key=True),
        sa.Column("end", sa.Integer(), primary_key=True),
        sa.Column("value", sa.Float(), nullable=False, comment="in base units"),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("comparison", sa.String(), nullable=False),
        sa.Column("noun", sa.String(), nullable=False, comment="the counted noun or unit word"),
        sa.Column("inferred", sa.Boolean(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
    )
    op.create_table(
        "office",
        sa.Column("reading", sa.Integer(), sa.ForeignKey("reading.id"), primary_key=True),
        sa.Column("start", sa.Integer(), primary_key=True),
        sa.Column("end", sa.Integer(), primary_key=True),
        sa.Column("person", sa.String(), primary_key=True),
        sa.Column("role", sa.String(), primary_key=True, comment="the post in English"),
        sa.Column("body", sa.String()),
        sa.Column("former", sa.Boolean(), nullable=False),
    )
