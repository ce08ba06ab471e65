"""The tables that stories are made from: what each article tells, and how pairs compare.

All are derived and can be made again from the readings. They are small beside
those: an article is its number, its digest and some forty keys of eight bytes.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from elchi.store.tables import metadata

digest = Table(
    "digest",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article", ForeignKey("article.sha256"), nullable=False, unique=True),
    Column("reading", Integer, nullable=False, comment="the reading that it was made from"),
    Column("day", Integer, comment="number of the day of publication; null if unknown"),
    Column("body", JSON, nullable=False),
)

blocking = Table(
    "blocking",
    metadata,
    Column("digest", ForeignKey("digest.id"), primary_key=True),
    Column("key", BigInteger, primary_key=True, comment="hash of what articles must share"),
    Column("day", Integer, comment="that of the digest, so that only a season of a key is read"),
    Index("blocking_season", "key", "day", "digest"),
    sqlite_with_rowid=False,
)

crowd = Table(
    "crowd",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("articles", Integer, nullable=False, comment="how many articles have the key"),
    sqlite_with_rowid=False,
)

edge = Table(
    "edge",
    metadata,
    Column("a", String(64), primary_key=True, comment="the smaller hash"),
    Column("b", String(64), primary_key=True, index=True),
    Column("logit", Float, nullable=False, comment="that both tell one happening"),
    Column("version", Float, comment="logit that they are versions; null if not laid side by side"),
    Column("later", Boolean, comment="b tells of it days later; null if a day is unknown"),
    Column("reason", Text, nullable=False),
)
