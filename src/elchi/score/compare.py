"""One gold record beside the system's record of the same article.

The rules of matching, measure by measure:

names       kind equal and spans that share half of their union; what lies on a
            gold demonym counts neither for nor against.
dates       spans overlap and the values are the same text.
statements  content shares half of the union; the speaker is judged apart.
events      type equal and triggers (other mentions included) within 40 code
            points; parties are compared as states and bodies and must share half
            of their union; optional gold events never count against.
figures     spans overlap, value within a thousandth, unit equal.
ties        kind, status and both ends; offices want the very person.
positions   stance and holder, and words that overlap.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from elchi.score.matching import Item, distance, one_to_one, overlap

_JOINT = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_TWO_WAY = frozenset({"ally", "strategic_partner"})
_REACH = 40


@dataclass(slots=True)
class Comparison:
    """What one article adds to the totals.

    Attributes:
        tally: Per measure: hits, items of the system, items of the gold.
        linked: Canonical gold name and system id of every matched mention.
        misses: Kind, "missed" or "spurious", and the item, to read by eye.
    """

    gold: Item
    system: Item
    tally: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    linked: list[tuple[str, str]] = field(default_factory=list)
    misses: list[tuple[str, str, Item]] = field(default_factory=list)


def compare(gold: Item, system: Item | None) -> Comparison:
    """Compare the system's record of an article with the gold one.

    Args:
        system: None where the system has no record of the article.
    """
    made = Comparison(gold, system or {"entities": []})
    _Judge(made).run()
    return made


class _Judge:
    """The rules; holds the tables that several measures look things up in."""

    def __init__(self, made: Comparison) -> None:
        self.made, self.gold, self.system = made, made.gold, made.system
        self.gold_entities = {one["id"]: one for one in self.gold["entities"]}
        self.system_entities = {one["id"]: one for one in self.system.get("entities", [])}
        self.meaning: dict[str, str] = {}

    def run(self) -> None:
        self._names()
        self._article()
        self._dates()
        self._statements()
        self._events()
        self._figures()
        self._ties()
        self._positions()

    def _mine(self, kind: str) -> list[Item]:
        return [item for item in self.system.get(kind, []) if isinstance(item, dict)]

    def _count(self, measure: str, hits: int, system: Iterable[Item], gold: Iterable[Item]) -> None:
        self.made.tally[measure] = (hits, len(list(system)), len(list(gold)))

    def _missed(
        self, kind: str, gold: list[Item], system: list[Item], pairs: list[tuple[Item, Item]]
    ) -> None:
        found = {id(one) for one, _ in pairs}
        right = {id(other) for _, other in pairs}
        self.made.misses += [(kind, "missed", one) for one in gold if id(one) not in found]
        self.made.misses += [(kind, "spurious", one) for one in system if id(one) not in right]

    def _names(self) -> None:
        gold = _mentions(self.gold["entities"])
        demonyms = [span for one in self.gold["entities"] for span in one["demonyms"]]
        system = [
            one
            for one in _mentions(self.system.get("entities", []))
            if not any(overlap(one, span) > 0.3 for span in demonyms)
        ]

        def same(one: Item, other: Item) -> float:
            shared = overlap(one, other)
            return shared if one["kind"] == other["kind"] and shared >= 0.5 else 0.0

        pairs = one_to_one(gold, system, same)
        exact = sum(
            one["start"] == other["start"] and one["end"] == other["end"] for one, other in pairs
        )
        self._count("names", len(pairs), system, gold)
        self._count("names exact", exact, system, gold)
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for one, other in one_to_one(gold, system, overlap):
            votes[other["entity"]][one["entity"]] += 1
        self.meaning = {mine: counts.most_common(1)[0][0] for mine, counts in votes.items()}
        self.made.linked = [
            (self.gold_entities[one["entity"]]["name"], other["entity"]) for one, other in pairs
        ]
        self._missed("names", gold, system, pairs)

    def _article(self) -> None:
        for name in ("language", "published"):
            self.made.tally[name] = (int(self.gold[name] == self.system.get(name)), 1, 1)
        gold, system = self.gold["zones"], self._mine("zones")

        def same(one: Item, other: Item) -> float:
            shared = overlap(one, other)
            return shared if one["kind"] == other["kind"] and shared >= 0.5 else 0.0

        pairs = one_to_one(gold, system, same)
        self._count("zones", len(pairs), system, gold)
        self._missed("zones", gold, system, pairs)

    def _dates(self) -> None:
        gold, system = self.gold["dates"], self._mine("dates")
        pairs = one_to_one(
            gold,
            system,
            lambda one, other: overlap(one, other) if one["value"] == other.get("value") else 0.0,
        )
        self._count("dates", len(pairs), system, gold)
        self._missed("dates", gold, system, pairs)

    def _same_entity(self, gold: str | None, system: str | None) -> bool:
        if gold is None or system is None:
            return gold is system
        return self.meaning.get(system) == gold

    def _statements(self) -> None:
        gold, system = self.gold["statements"], self._mine("statements")

        def same(one: Item, other: Item) -> float:
            shared = overlap(one, other)
            return shared if shared >= 0.5 else 0.0

        pairs = one_to_one(gold, system, same)
        self._count("statements", len(pairs), system, gold)
        said = [p for p in pairs if self._same_entity(p[0]["speaker"], p[1].get("speaker"))]
        self._count("statements + speaker", len(said), system, gold)
        gold_quotes = [quote for one in gold for quote in one["quotes"]]
        my_quotes = [quote for one in system for quote in one.get("quotes") or []]
        quotes = one_to_one(
            gold_quotes,
            my_quotes,
            lambda a, b: float(a["start"] == b["start"] and a["end"] == b["end"]),
        )
        self._count("quotes", len(quotes), my_quotes, gold_quotes)
        self._missed("statements", gold, system, said)

    def _gold_parties(self, ids: Iterable[str | None]) -> set[str]:
        entities = [self.gold_entities[one] for one in ids if one in self.gold_entities]
        return {one["country"] or one["name"] for one in entities}

    def _my_parties(self, ids: Iterable[str | None]) -> set[str]:
        found = set()
        for one in ids:
            entity = self.system_entities.get(one) if one else None
            if entity is None or one is None:
                continue
            gold = self.gold_entities.get(self.meaning.get(one, ""))
            stands_for = gold and (gold["country"] or gold["name"])
            found.add(entity.get("country") or stands_for or one)
        return found

    def _same_sides(self, one: Item, other: Item) -> bool:
        gold = [self._gold_parties(one[side]) for side in ("source", "target")]
        mine = [self._my_parties(other.get(side) or ()) for side in ("source", "target")]
        if set(one["source"]) == set(one["target"]) or one["type"] in _JOINT:
            return _half(gold[0] | gold[1], mine[0] | mine[1])
        return _half(gold[0], mine[0]) and _half(gold[1], mine[1])

    def _events(self) -> None:
        gold, system = self.gold["events"], self._mine("events")

        def near(one: Item, other: Item) -> float:
            if one["type"] != other.get("type") or not other.get("trigger"):
                return 0.0
            gap = min(
                distance(a, b)
                for a in (one["trigger"], *one["also"])
                for b in (other["trigger"], *(other.get("also") or []))
            )
            if gap > _REACH:
                return 0.0
            return (2 if self._same_sides(one, other) else 1) + 1 / (1 + gap)

        pairs = one_to_one(gold, system, near)
        found = {id(one) for one, _ in pairs}
        wanted = [one for one in gold if not one.get("optional") or id(one) in found]
        full = [pair for pair in pairs if self._same_sides(*pair)]
        self._count("events", len(pairs), system, wanted)
        self._count("events + parties", len(full), system, wanted)
        for name in ("date", "status"):
            hits = sum(one[name] == other.get(name) for one, other in full)
            self._count(f"events + {name}", hits, system, wanted)
        self._missed("events", gold, system, full)

    def _figures(self) -> None:
        gold, system = self.gold["figures"], self._mine("figures")

        def same(one: Item, other: Item) -> float:
            try:
                off = abs(float(one["value"]) - float(other["value"]))
            except (TypeError, ValueError, KeyError):
                return 0.0
            close = off <= 1e-3 * abs(float(one["value"]))
            return overlap(one, other) if close and one["unit"] == other.get("unit") else 0.0

        pairs = one_to_one(gold, system, same)
        self._count("figures", len(pairs), system, gold)
        keys = ("measure", "comparison", "period", "status")
        full = [(a, b) for a, b in pairs if all(a[key] == b.get(key) for key in keys)]
        self._count("figures + reading", len(full), system, gold)
        self._missed("figures", gold, system, full)

    def _ties(self) -> None:
        gold, system = self.gold["ties"], self._mine("ties")

        def same(one: Item, other: Item) -> float:
            if one["kind"] != other.get("kind") or one["status"] != other.get("status"):
                return 0.0
            (a, b), (x, y) = (
                (self._gold_parties([one["source"]]), self._gold_parties([one["target"]])),
                (
                    self._my_parties([other.get("source")]),
                    self._my_parties([other.get("target")]),
                ),
            )
            right = a == x and b == y
            if one["kind"] == "holds_office":
                right = self._same_entity(one["source"], other.get("source"))
            elif one["kind"] in _TWO_WAY:
                right = right or (a == y and b == x)
            return 1 + overlap(one, other) if right else 0.0

        pairs = one_to_one(gold, system, same)
        self._count("ties", len(pairs), system, gold)
        self._missed("ties", gold, system, pairs)

    def _positions(self) -> None:
        gold, system = self.gold["positions"], self._mine("positions")

        def same(one: Item, other: Item) -> float:
            holders = self._gold_parties([one["holder"]]), self._my_parties([other.get("holder")])
            if one["stance"] != other.get("stance") or holders[0] != holders[1]:
                return 0.0
            return overlap(one, other)

        pairs = one_to_one(gold, system, same)
        self._count("positions", len(pairs), system, gold)
        self._missed("positions", gold, system, pairs)


def _mentions(entities: Iterable[Item]) -> list[Item]:
    return [
        {**mention, "entity": entity["id"], "kind": entity["kind"]}
        for entity in entities
        for mention in entity.get("mentions", [])
    ]


def _half(one: set[str], other: set[str]) -> bool:
    """Tell whether two sets share half of their union; two empty ones do."""
    union = one | other
    return not union or len(one & other) / len(union) >= 0.5
