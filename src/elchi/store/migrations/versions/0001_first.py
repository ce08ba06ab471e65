"""The first schema, and full-text search over the match keys of the articles."""

from __future__ import annotations

from alembic import op

from elchi.store.tables import metadata

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create all tables and, on SQLite, the index that search uses.

    The tokenizer option keeps Devanagari vowel signs inside their words; the
    default cuts a word at each of them.
    """
    connection = op.get_bind()
    metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE article_search USING fts5(norm, content='article', "
            "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mc Mn'\")"
        )
        op.execute(
            "CREATE TRIGGER article_indexed AFTER INSERT ON article BEGIN "
            "INSERT INTO article_search(rowid, norm) VALUES (new.rowid, new.norm); END"
        )
