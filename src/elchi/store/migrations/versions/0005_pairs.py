"""Which readings speak of which two states."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table and fill it from the readings that are there."""
    op.create_table(
        "reading_pair",
        sa.Column(
            "one", sa.String(), nullable=False, comment="code of a state, before the other's"
        ),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["reading.id"]),
        sa.PrimaryKeyConstraint("one", "other", "reading"),
        sqlite_with_rowid=False,
    )
    op.execute(FILL)


#: The two states that a reading names most; of equals, the first by code.
_FOCUS = """
SELECT MIN(country), MAX(country), reading FROM (
    SELECT mention.reading, entity.country, ROW_NUMBER() OVER (
        PARTITION BY mention.reading ORDER BY COUNT(*) DESC, entity.country
    ) AS place
    FROM mention
    JOIN entity ON entity.reading = mention.reading AND entity.id = mention.entity
    WHERE entity.country IS NOT NULL
    GROUP BY mention.reading, entity.country
) AS ranked
WHERE place <= 2 GROUP BY reading HAVING COUNT(*) = 2
"""

#: States that take part in one fact, themselves or through what belongs to them.
_PARTIES = """
SELECT a.country, b.country, p.reading
FROM fact_party AS p
JOIN fact_party AS q ON q.reading = p.reading AND q.fact = p.fact
JOIN entity AS a ON a.reading = p.reading AND a.id = p.entity
JOIN entity AS b ON b.reading = q.reading AND b.id = q.entity
WHERE a.country < b.country
AND p.part NOT IN ('place', 'addressee') AND q.part NOT IN ('place', 'addressee')
"""

FILL = f"INSERT INTO reading_pair (one, other, reading) {_FOCUS} UNION {_PARTIES}"
