"""The tables of what `connect` finds, beside those of the readings.

All but `judgement` are derived: they can be emptied and made again from the
readings. Articles are named by hash; of a pair, `a` is the smaller hash.
"""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, Text

from elchi.store.tables import Utc, metadata


def _score() -> tuple[Column[float], Column[str]]:
    return Column("score", Float, nullable=False), Column("reason", Text, nullable=False)


judgement = Table(
    "judgement",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("one", String, nullable=False),
    Column("other", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made", Utc, nullable=False),
)

story = Table(
    "story",
    metadata,
    Column("article", ForeignKey("article.sha256"), primary_key=True),
    Column("story", String, nullable=False, index=True),
    *_score(),
)

pairing = Table(
    "pairing",
    metadata,
    Column("a", ForeignKey("article.sha256"), primary_key=True),
    Column("b", ForeignKey("article.sha256"), primary_key=True, index=True),
    Column("relation", String, nullable=False),
    *_score(),
    Column("origin", String, comment="the one that the other was made from"),
)

link = Table(
    "link",
    metadata,
    Column("a", ForeignKey("article.sha256"), primary_key=True),
    Column("b", ForeignKey("article.sha256"), primary_key=True, index=True),
    Column("position", Integer, primary_key=True),
    Column("a_spans", JSON, nullable=False, comment="pairs of start and end"),
    Column("b_spans", JSON, nullable=False),
    Column("score", Float, nullable=False),
    Column("moved", Boolean, nullable=False),
)

divergence = Table(
    "divergence",
    metadata,
    Column("a", ForeignKey("article.sha256"), primary_key=True),
    Column("b", ForeignKey("article.sha256"), primary_key=True, index=True),
    Column("position", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("class", String, nullable=False),
    Column("a_start", Integer),
    Column("a_end", Integer),
    Column("b_start", Integer),
    Column("b_end", Integer),
    *_score(),
)

conflict = Table(
    "conflict",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("class", String, nullable=False),
    Column("a", ForeignKey("article.sha256"), nullable=False, index=True),
    Column("a_start", Integer, nullable=False),
    Column("a_end", Integer, nullable=False),
    Column("a_fact", String(32)),
    Column("b", ForeignKey("article.sha256"), nullable=False, index=True),
    Column("b_start", Integer, nullable=False),
    Column("b_end", Integer, nullable=False),
    Column("b_fact", String(32)),
    *_score(),
)

claim = Table(
    "claim",
    metadata,
    Column("claim", String, primary_key=True),
    Column("fact", String(32), primary_key=True, index=True),
    Column("article", ForeignKey("article.sha256"), primary_key=True, index=True),
    Column("witnesses", Integer, nullable=False),
    *_score(),
)

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("state", String, nullable=False, comment="of the pair whose articles tell it"),
    Column("other", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("holder", String, nullable=False),
    Column("earlier", ForeignKey("article.sha256"), nullable=False),
    Column("earlier_start", Integer, nullable=False),
    Column("earlier_end", Integer, nullable=False),
    Column("earlier_fact", String(32)),
    Column("later", ForeignKey("article.sha256")),
    Column("later_start", Integer),
    Column("later_end", Integer),
    Column("later_fact", String(32)),
    *_score(),
    Index("change_holder", "holder"),
    Index("change_pair", "state", "other"),
)

telling = Table(
    "telling",
    metadata,
    Column("article", ForeignKey("article.sha256"), primary_key=True),
    Column("reading", Integer, nullable=False, unique=True, comment="what it was made from"),
    Column("body", JSON, nullable=False, comment="what the article tells in time"),
)
