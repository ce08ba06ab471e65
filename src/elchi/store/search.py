"""Full-text search over all articles, in the way that readers type."""

from __future__ import annotations

import regex
from sqlalchemy import Connection, select, text

from elchi.store import tables as t
from elchi.text.key import key


def search(connection: Connection, words: str, limit: int = 50) -> list[str]:
    """Return the hashes of the articles that hold all `words`, best first.

    The words are compared by match key: without half-spaces, vowel signs,
    nukta or case, and with any digits. A word in quotation marks is no
    different from one without.
    """
    terms = regex.findall(r"[\p{L}\p{M}\p{N}]+", key(words))
    if not terms:
        return []
    if connection.dialect.name == "sqlite":
        query = text(
            "SELECT article.sha256 FROM article_search "
            "JOIN article ON article.rowid = article_search.rowid "
            "WHERE article_search MATCH :terms ORDER BY rank, article.sha256 LIMIT :limit"
        )
        wanted = " ".join(f'"{term}"' for term in terms)
        return [row[0] for row in connection.execute(query, {"terms": wanted, "limit": limit})]
    conditions = [t.article.c.norm.contains(term, autoescape=True) for term in terms]
    plain = select(t.article.c.sha256).where(*conditions).order_by(t.article.c.sha256)
    return [row[0] for row in connection.execute(plain.limit(limit))]
