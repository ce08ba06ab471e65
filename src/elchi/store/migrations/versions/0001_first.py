"""The first schema, and full-text search over the match keys of the articles."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables and, on SQLite, the index that search uses.

    The tokenizer option keeps Devanagari vowel signs inside their words; the
    default cuts a word at each of them.
    """
    op.create_table(
        "article",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("norm", sa.Text(), nullable=False, comment="match key of the text, for search"),
        sa.PrimaryKeyConstraint("sha256"),
    )
    op.create_table(
        "identity",
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("canonical", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("entity"),
    )
    op.create_index("ix_identity_canonical", "identity", ["canonical"], unique=False)
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(length=64), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("published", sa.String(), nullable=True, comment="EDTF"),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("read", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["article.sha256"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("article", "reader"),
    )
    op.create_table(
        "source",
        sa.Column("article", sa.String(length=64), nullable=False),
        sa.Column("place", sa.String(), nullable=False, comment="file or address it was read from"),
        sa.Column("id", sa.String(), nullable=False, comment="the article's id: a file's stem"),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("added", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["article.sha256"],
        ),
        sa.PrimaryKeyConstraint("article", "place"),
    )
    op.create_index("ix_source_id", "source", ["id"], unique=False)
    op.create_table(
        "date",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=True, comment="EDTF; null where nothing decides"),
        sa.Column("rule", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"],
            ["reading.id"],
        ),
        sa.PrimaryKeyConstraint("reading", "start", "end"),
    )
    op.create_table(
        "dropped",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"],
            ["reading.id"],
        ),
        sa.PrimaryKeyConstraint("reading", "what"),
    )
    op.create_table(
        "entity",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, comment="order of first mention"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["reading"],
            ["reading.id"],
        ),
        sa.PrimaryKeyConstraint("reading", "id"),
    )
    op.create_index("ix_entity_country", "entity", ["country"], unique=False)
    op.create_index("ix_entity_id", "entity", ["id"], unique=False)
    op.create_table(
        "fact",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column(
            "id", sa.String(length=32), nullable=False, comment="hash of article and content"
        ),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False, comment="the wording that fired"),
        sa.ForeignKeyConstraint(
            ["reading"],
            ["reading.id"],
        ),
        sa.PrimaryKeyConstraint("reading", "id"),
    )
    op.create_index("fact_kind", "fact", ["kind"], unique=False)
    op.create_index("ix_fact_id", "fact", ["id"], unique=False)
    op.create_table(
        "reference",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"],
            ["reading.id"],
        ),
        sa.PrimaryKeyConstraint("reading", "start", "end", "entity"),
    )
    op.create_table(
        "sentence",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(), nullable=True),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"],
            ["reading.id"],
        ),
        sa.PrimaryKeyConstraint("reading", "start"),
    )
    op.create_table(
        "zone",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading"],
            ["reading.id"],
        ),
        sa.PrimaryKeyConstraint("reading", "start", "end", "kind"),
    )
    op.create_table(
        "fact_party",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("fact", sa.String(length=32), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading", "fact"],
            ["fact.reading", "fact.id"],
        ),
        sa.PrimaryKeyConstraint("reading", "fact", "part", "entity"),
    )
    op.create_index("fact_party_entity", "fact_party", ["entity"], unique=False)
    op.create_table(
        "fact_span",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("fact", sa.String(length=32), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False, comment="as quoted when it was read"),
        sa.ForeignKeyConstraint(
            ["reading", "fact"],
            ["fact.reading", "fact.id"],
        ),
        sa.PrimaryKeyConstraint("reading", "fact", "part", "start", "end"),
    )
    op.create_table(
        "mention",
        sa.Column("reading", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("demonym", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading", "entity"],
            ["entity.reading", "entity.id"],
        ),
        sa.PrimaryKeyConstraint("reading", "start", "end", "entity"),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE article_search USING fts5(norm, content='article', "
            "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mc Mn'\")"
        )
        op.execute(
            "CREATE TRIGGER article_indexed AFTER INSERT ON article BEGIN "
            "INSERT INTO article_search(rowid, norm) VALUES (new.rowid, new.norm); END"
        )
