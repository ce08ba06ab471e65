"""The tables that identities are made from: what is known of each name, how pairs compare.

All are derived and can be made again from the readings.
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

gathered = Table(
    "gathered",
    metadata,
    Column("article", ForeignKey("article.sha256"), primary_key=True),
    Column("reading", Integer, nullable=False, comment="the reading that profiles count"),
    Column("parted", Text, nullable=False, comment="ids that meant somebody else, one a line"),
)

profile = Table(
    "profile",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("entity", String, nullable=False, unique=True),
    Column("body", JSON, nullable=False, comment="what articles tell of it, added up"),
    Column("face", JSON, comment="what of it pairs rest on, as last compared"),
    Column("whole", String, comment="hash of the whole profile, as last decided"),
    Column("stale", Boolean, nullable=False, comment="changed since it was compared"),
)
Index(
    "profile_stale",
    profile.c.stale,
    sqlite_where=profile.c.stale,
    postgresql_where=profile.c.stale,
)

sound = Table(
    "sound",
    metadata,
    Column("key", BigInteger, primary_key=True, comment="hash of what names must share"),
    Column("profile", ForeignKey("profile.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

chorus = Table(
    "chorus",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("profiles", Integer, nullable=False, comment="how many profiles have the key"),
    sqlite_with_rowid=False,
)

likeness = Table(
    "likeness",
    metadata,
    Column("one", String, primary_key=True, comment="the smaller id"),
    Column("other", String, primary_key=True, index=True),
    Column("strong", Boolean, nullable=False, comment="rests on the two alone"),
    Column("score", Float, comment="null: may be one, but post and company do not confirm it"),
    Column("sort", String),
    Column("reason", Text),
)

grouping = Table(
    "grouping",
    metadata,
    Column("entity", String, primary_key=True),
    Column("canonical", String, nullable=False, comment="by strong pairs and verdicts alone"),
)
