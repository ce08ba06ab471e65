"""The tables of the ledger, as SQLAlchemy Core, the same for every database.

Nothing is ever updated or deleted: an article is kept once by the SHA-256 of
its text; each reader version adds at most one reading of it; facts belong to
a reading. `identity` and `reading_pair` are derived: they can be thrown away and
made again from the readings.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class Utc(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets the zone, this type puts it back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a zone, which could mean any hour."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"a moment needs its zone: {value}")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give every moment back with its zone."""
        return value.replace(tzinfo=UTC) if value is not None else None


metadata = MetaData()

article = Table(
    "article",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("text", Text, nullable=False),
    Column("norm", Text, nullable=False, comment="match key of the text, for search"),
)

source = Table(
    "source",
    metadata,
    Column("article", ForeignKey("article.sha256"), primary_key=True),
    Column("place", String, primary_key=True, comment="file or address it was read from"),
    Column("id", String, nullable=False, index=True, comment="the article's id: a file's stem"),
    Column("url", String),
    Column("added", Utc, nullable=False),
)

reading = Table(
    "reading",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article", ForeignKey("article.sha256"), nullable=False),
    Column("reader", String, nullable=False),
    Column("language", String, nullable=False),
    Column("published", String, comment="EDTF"),
    Column("title", String),
    Column("read", Utc, nullable=False),
    UniqueConstraint("article", "reader"),
)

zone = Table(
    "zone",
    metadata,
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("kind", String, primary_key=True),
)

sentence = Table(
    "sentence",
    metadata,
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, nullable=False),
    Column("zone", String),
    Column("paragraph", Integer, nullable=False),
    Column("language", String, nullable=False),
)

entity = Table(
    "entity",
    metadata,
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    Column("id", String, primary_key=True, index=True),
    Column("position", Integer, nullable=False, comment="order of first mention"),
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("country", String, index=True),
)

mention = Table(
    "mention",
    metadata,
    Column("reading", Integer, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("entity", String, primary_key=True),
    Column("demonym", Boolean, nullable=False),
    ForeignKeyConstraint(["reading", "entity"], ["entity.reading", "entity.id"]),
)

reference = Table(
    "reference",
    metadata,
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("entity", String, primary_key=True),
    Column("form", String, nullable=False),
)

date = Table(
    "date",
    metadata,
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("value", String, comment="EDTF; null where nothing decides"),
    Column("rule", String, nullable=False),
)

quantity = Table(
    "quantity",
    metadata,
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("value", Float, nullable=False, comment="in base units"),
    Column("unit", String, nullable=False),
    Column("comparison", String, nullable=False),
    Column("noun", String, nullable=False, comment="the counted noun or unit word"),
    Column("inferred", Boolean, nullable=False),
    Column("rule", String, nullable=False),
)

office = Table(
    "office",
    metadata,
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("person", String, primary_key=True),
    Column("role", String, primary_key=True, comment="the post in English"),
    Column("body", String),
    Column("former", Boolean, nullable=False),
)

fact = Table(
    "fact",
    metadata,
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    Column("id", String(32), primary_key=True, index=True, comment="hash of article and content"),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("body", JSON, nullable=False),
    Column("rule", String, nullable=False, comment="the wording that fired"),
    Index("fact_kind", "kind"),
)

fact_party = Table(
    "fact_party",
    metadata,
    Column("reading", Integer, primary_key=True),
    Column("fact", String(32), primary_key=True),
    Column("part", String, primary_key=True),
    Column("entity", String, primary_key=True),
    ForeignKeyConstraint(["reading", "fact"], ["fact.reading", "fact.id"]),
    Index("fact_party_entity", "entity"),
)

fact_span = Table(
    "fact_span",
    metadata,
    Column("reading", Integer, primary_key=True),
    Column("fact", String(32), primary_key=True),
    Column("part", String, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("words", Text, nullable=False, comment="as quoted when it was read"),
    ForeignKeyConstraint(["reading", "fact"], ["fact.reading", "fact.id"]),
)

reading_pair = Table(
    "reading_pair",
    metadata,
    Column("one", String, primary_key=True, comment="code of a state, before the other's"),
    Column("other", String, primary_key=True),
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    sqlite_with_rowid=False,
)

dropped = Table(
    "dropped",
    metadata,
    Column("reading", ForeignKey("reading.id"), primary_key=True),
    Column("what", String, primary_key=True),
    Column("count", Integer, nullable=False),
)

identity = Table(
    "identity",
    metadata,
    Column("entity", String, primary_key=True),
    Column("canonical", String, nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("reason", String, nullable=False),
)
