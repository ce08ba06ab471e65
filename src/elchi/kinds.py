"""The closed lists of values that the nouns are built with.

The types of event and their modes are PLOVER's; what the values mean is said
in docs/data-model.md.
"""

from __future__ import annotations

from typing import Literal

EntityKind = Literal[
    "person", "country", "place", "organisation", "gathering", "instrument", "system"
]
ZoneKind = Literal[
    "title",
    "subtitle",
    "dateline",
    "heading",
    "caption",
    "credit",
    "byline",
    "source",
    "boilerplate",
]
StatementForm = Literal["direct", "indirect", "mixed"]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
EventMode = Literal["visit", "meeting", "phone", "multilateral", "third-party"]
EventStatus = Literal["actual", "planned", "denied", "possible"]
Measure = Literal[
    "trade",
    "exports",
    "imports",
    "investment",
    "loan",
    "aid",
    "debt",
    "price",
    "energy",
    "freight",
    "agreements",
    "people",
    "troops",
    "casualties",
    "duration",
    "share",
    "rank",
    "other",
]
Comparison = Literal["=", ">", "<", "~"]
FigureStatus = Literal["actual", "target", "forecast", "limit"]
TieKind = Literal[
    "ally",
    "strategic_partner",
    "member",
    "observer",
    "chair",
    "holds_office",
    "transit",
    "supplier",
    "creditor",
    "military_presence",
]
TieStatus = Literal["actual", "ended", "planned", "denied"]
Stance = Literal["supports", "opposes", "will", "will_not", "recognises", "does_not_recognise"]
