"""Which words of figures stand round a quantity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from elchi.facts.figure_scan import Scan, is_present, token_range
from elchi.languages.grammar import Mood
from elchi.model import Measure, Quantity
from elchi.text.phrases import Phrases

if TYPE_CHECKING:
    from elchi.facts.figure_governor import Link

V = TypeVar("V")
_BAN = 9  # tokens between a ban and its term
_BESIDE = 2
_TERM = 7  # words from what is agreed to the time it holds
_PART = 5  # words from "of which" to the part
_JOINED = 8  # tokens between two numbers that one verb governs
_APART = 8  # words by which a measure named behind the next pause stands farther off
_WARES = 5  # words from a sum to the wares that are worth it
_PARTS = frozenset(";:")
_PAUSES = frozenset(",;:()")


class Cues:
    """The words round one quantity that tell what it is about."""

    def __init__(self, scan: Scan, quantity: Quantity) -> None:
        self.scan = scan
        self.article, self.sentence, self.words = scan.article, scan.sentence, scan.words
        self.quantity = quantity
        self.tokens = scan.tokens
        place = token_range(self.tokens, quantity.span)
        self.first, self.last = place.start, place.stop
        self.governed: list[Link] | None = None  # by `figure_governor.chain`
        self.by: dict[str, str] = {}  # which rule decided a field

    def decided(self, field: str, rule: str, value: V) -> V:
        """Note which rule decided a field, and return what it chose."""
        self.by[field] = rule
        return value

    def beside(self, place: range, words: Phrases) -> tuple[str, int] | None:
        """Return the wording that governs the tokens at `place`, on its language's side."""
        if self.words.postpositions:
            return words.at(self.tokens, place.stop)
        return words.before(self.tokens, place.start)

    def close(self, name: str, behind: int = 2) -> bool:
        """Tell whether a word of a class stands right beside the quantity."""
        low = max(self.clause.start, self.first - 3)
        high = min(self.clause.stop, self.last + behind)
        return any(
            low <= at < high and not self.first < at < self.last and at not in self.names
            for at, _ in self.scan.of(name)
        )

    @cached_property
    def whole_follows(self) -> bool:
        """Tell whether what a percentage is a part of comes next: "95 per cent of exports"."""
        hit = self.words.cues["share"].at(self.tokens, self.last)
        return not self.words.postpositions and hit is not None

    @property
    def of_whole(self) -> bool:
        """Tell whether what it is a part of follows without an "of": *60 % raskhodov*."""
        return self.has("whole", self.last) or self.has("whole", self.last + 1)

    @cached_property
    def left_behind(self) -> bool:
        """Tell whether something moves away from this number: "from 16 to 31 billion"."""
        end = self.fence.stop
        if end >= len(self.tokens) or not 1 <= end - self.last <= 9:
            return False
        if self.words.postpositions:
            marked = self.words.away.at(self.tokens, self.last)
            return marked is not None and end - marked[1] >= 1
        if self.words.away.before(self.tokens, self.first) is None:
            inside = self.words.away.at(self.tokens, self.first)
            if inside is None or inside[1] >= self.last:
                return False
        return any(
            self.words.to.at(self.tokens, at)
            for at in range(self.last, min(end + 1, self.last + 9))
        )

    @property
    def next_number(self) -> int:
        """Return where the next quantity begins, the end of the sentence if none follows."""
        return self.fence.stop

    @property
    def hyphened(self) -> bool:
        """Tell whether number and unit are one adjective: "ten-year"."""
        return any(token.key == "-" for token in self.tokens[self.first : self.last])

    def qualifies(self, name: str) -> bool:
        """Tell whether a word of a class stands right behind: "a ten-year supply contract"."""
        return any(
            self.has(name, at) for at in range(self.last, min(self.last + 3, self.clause.stop))
        )

    @property
    def described(self) -> bool:
        """Tell whether a length or an age describes what there is: "the 970 km long border"."""
        return self.within("described") or self.has("described", self.last)

    def within(self, name: str) -> bool:
        """Tell whether a word of a class stands in the quantity's own span."""
        return any(self.first <= at < self.last for at, _ in self.scan.of(name))

    def distance(self, name: str) -> int | None:
        """Return how many tokens away the nearest word of a class stands in its part."""
        return self._near(name, self.part)

    def nearby(self, name: str, area: range) -> int | None:
        """Return how many tokens away the nearest word of a class in `area` stands."""
        return self._near(name, area)

    def unshared(self, name: str) -> int | None:
        """Return the distance of a word that belongs to no other quantity, up to 15 tokens.

        Behind the quantity it must stand nearer to it than to the next one, and
        no finite verb of fact may stand between ("… was 26; the goal is 40").
        """
        found = [self._near(name, area) for area in self._alone]
        return min((distance for distance in found if distance is not None), default=None)

    @cached_property
    def _alone(self) -> tuple[range, range]:
        """Return the tokens before and behind the quantity whose words are its alone."""
        start = max(self.part.start, self.fence.start, self.first - 15)
        mark = "parting" if self.words.verbs_last else "opening"
        marks = (at for at, _ in self.scan.of(mark) if start <= at < self.first)
        start = max(marks, default=start)
        end = min(self.part.stop, self.fence.stop, self.last + 15)
        if self.words.verbs_last:
            verb = next(
                (
                    at
                    for at, stop in self.scan.of("reported")
                    if self.last <= at < end and self._ends(stop)
                ),
                None,
            )
            opened_behind = self._first("opening", range(self.last, end))
            end = min(one for one in (verb, opened_behind, end) if one is not None)
        elif self.fence.stop < len(self.tokens):
            end = min(end, self.last + (self.fence.stop - self.last) // 2 + 1)
        end = min(end, max(self.clause.stop, self.last))
        if not self.words.verbs_last:
            joint = self._first("parting", range(self.last, end))
            end = end if joint is None else joint
        return range(start, self.first), range(self.last, end)

    def _ends(self, at: int) -> bool:
        """Tell whether a verb before `at` ends its clause: *bhejā* does, *bhejā jā saktā* not."""
        return at >= len(self.tokens) or self.tokens[at].key not in self.words.passive

    def _first(self, name: str, area: range) -> int | None:
        return next((index for index, _ in self.scan.of(name) if index in area), None)

    def joined_to(self, other: Quantity) -> bool:
        """Tell whether "and" alone joins this quantity to one of its unit before it.

        What was said of the first then holds of both: "is expected to carry
        three million tonnes in 2027 and 15 million by 2035".
        """
        if other.unit != self.quantity.unit or not self.sentence.span.covers(other.span):
            return False
        between = range(token_range(self.tokens, other.span).stop, self.first)
        if len(between) > _JOINED or not self.count("parting", between):
            return False
        verbs = range(between.start, self.clause.stop)
        return not self.count("reported", verbs) and not self.close("current")

    def follows(self, other: Quantity) -> bool:
        """Tell whether another quantity stands shortly before this one in the sentence."""
        if not self.sentence.span.covers(other.span):
            return False
        return 0 <= self.first - token_range(self.tokens, other.span).stop <= _JOINED

    def grows_from(self, other: Quantity) -> bool:
        """Tell whether this is the rate at which a sum right before it has grown."""
        units = (self.quantity.unit == "percent", other.unit == "percent")
        return units == (True, False) and self.follows(other)

    @property
    def a_year_before(self) -> bool:
        """Tell whether "a year earlier" stands beside the quantity."""
        cues = self.words.cues["earlier"]
        stop = min(self.last + _BESIDE, len(self.tokens), self.joint + 1)
        # "112 crore a year earlier": "a year" may have been taken for the rate.
        if any(cues.at(self.tokens, at) for at in range(max(self.first, self.last - 2), stop)):
            return True
        start = max(
            (
                at
                for at in range(self.clause.start, self.first)
                if self.tokens[at].key in _PAUSES or self.tokens[at].key[0].isdigit()
            ),
            default=self.clause.start,
        )
        return any(cues.at(self.tokens, at) for at in range(start, self.first))

    @cached_property
    def set_against(self) -> bool:
        """Tell whether a number stands there only to be compared with: "down from 1.9%"."""
        cues = self.words.cues["against"]
        if self.words.postpositions:
            return cues.at(self.tokens, self.last) is not None
        return cues.before(self.tokens, self.first) is not None or (
            (inside := cues.at(self.tokens, self.first)) is not None and inside[1] < self.last
        )

    @cached_property
    def holds_now(self) -> bool:
        """Tell whether the clause says in the present how things stand ("keeps 700 people")."""
        cues, endings = self.words.cues["holds"], self.words.holding
        for at in self.clause:
            if at in self.names or self.first <= at < self.last:
                continue
            if cues.at(self.tokens, at) is not None:
                return True
            if endings and at and is_present(self.tokens, at, endings, self.words.copulas):
                return True
        return False

    def told(self) -> bool:
        """Tell whether the clause has a verb of fact; *rahe gā* is none."""
        cues, will = self.words.cues["reported"], self.words.will
        return any(
            (hit := cues.at(self.tokens, index)) is not None
            and not (hit[1] < len(self.tokens) and self.tokens[hit[1]].key in will)
            and self._ends(hit[1])
            for index in self.clause
        )

    @property
    def counts_from(self) -> bool:
        """Tell whether a time is counted from something: "ten weeks after the vote"."""
        return (
            not self.words.postpositions and self.words.apart.at(self.tokens, self.last) is not None
        )

    @property
    def on_condition(self) -> bool:
        """Tell whether something is to be done within this time: "leave within 48 hours"."""
        if self.words.postpositions:
            inside = self.words.cues["within"].at(self.tokens, self.last) is not None
        else:
            inside = self.words.cues["within"].before(self.tokens, self.first) is not None
        return inside and any(
            self._first(name, self.part) is not None for name in ("condition", "leave")
        )

    @cached_property
    def term_of_ban(self) -> bool:
        """Tell whether a time is how long a ban or a waiver holds: "closed for a month"."""
        found = self.distance("bans")
        counted = self.words.cues["within"].before(self.tokens, self.first)
        counted = counted if not self.words.postpositions else None
        return found is not None and found <= _BAN and not counted

    @cached_property
    def set_for_term(self) -> bool:
        """Tell whether a time is how long what is agreed holds: "leased for seven years"."""
        before = self.words.cues["lasting"].before(self.tokens, self.first)
        area = range(max(self.clause.start, self.first - _TERM), self.first)
        return before is not None and self._first("terms", area) is not None

    @cached_property
    def part_of_sum(self) -> bool:
        """Tell whether a sum is part of the one before it: "of which 60 billion"."""
        start = max(self.fence.start, self.first - _PART)
        return self.fence.start > 0 and self._first("partof", range(start, self.first)) is not None

    @property
    def of_goods(self) -> bool:
        """Tell whether a sum is what wares are worth: "$30 billion of American goods"."""
        stop = min(self.last + _WARES, self.clause.stop, self.joint)
        return self._first("goods", range(self.last, stop)) is not None

    @property
    def invested(self) -> bool:
        """Tell whether the clause speaks of investing, and does not only name what is built."""
        things = {at for at, _ in self.scan.of("things")}
        return any(at in self.clause and at not in things for at, _ in self.scan.of("investment"))

    @cached_property
    def by_contract(self) -> bool:
        """Tell whether the sentence speaks of a deal, which a sum is then the worth of."""
        return self._first("deal", self.part) is not None

    def nearest(self, names: Sequence[Measure], *areas: range) -> Measure | None:
        """Return the measure whose word stands nearest, in the clause before the sentence.

        A word behind "and" or a comma that follows the number is the next one's,
        and the name of a thing ("bridge", "wheat") stands back behind a word that
        says what the sum is. Of two words as near the head of the number's noun
        phrase is taken, which follows it unless nouns come first.
        """
        for area in areas or (self.clause, self.part, range(len(self.tokens))):
            near = [
                (distance, (index < self.first) == self.words.head_last, name)
                for name in names
                for index, distance in self._away(name, area, _APART)
            ]
            if near:
                return min(near)[2]
        return None

    @cached_property
    def joint(self) -> int:
        """Return where the next "and", comma or mark behind the number stands."""
        for at in range(self.last, len(self.tokens)):
            mark = self.tokens[at].key in _PAUSES or self.has("parting", at)
            if mark or self.has("joining", at):
                return at
        return len(self.tokens)

    def by_unit(self) -> bool:
        """Tell whether a sum is asked for each unit of something: "9 dollars a barrel"."""
        cues = self.words.cues["per"]
        after = range(self.first + 1, min(self.last + 2, len(self.tokens)))
        before = range(max(0, self.first - 3), self.first)
        if any(cues.at(self.tokens, at) for at in after):
            return True
        return any(
            (hit := cues.at(self.tokens, at)) is not None and hit[1] >= self.first - 1
            for at in before
        )

    def _near(self, name: str, area: range) -> int | None:
        return min((distance for _, distance in self._away(name, area)), default=None)

    def _away(self, name: str, area: range, apart: int = 0) -> Iterator[tuple[int, int]]:
        """Yield where each word of a class in `area` begins and how far away it stands."""
        for index, stop in self.scan.of(name):
            if index not in area or index in self.names:
                continue
            distance = self.first - stop if index < self.first else max(0, index - self.last)
            if apart:
                distance += apart * ((index > self.joint) + self.has("things", index))
            yield index, max(distance, 0)

    def has(self, name: str, at: int) -> bool:
        """Tell whether a word of a class begins at token `at`."""
        return at in self.scan.starts(name)

    def count(self, name: str, area: range) -> int:
        """Return how many words of a class stand in an area."""
        return sum(index in area for index, _ in self.scan.of(name))

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Return the quantities of the sentence."""
        return self.scan.quantities

    @property
    def names(self) -> frozenset[int]:
        """Return the tokens inside names and dates: a bank called "Trade" is none, nor is May."""
        return self.scan.names

    @cached_property
    def fence(self) -> range:
        """Return the tokens that no other quantity parts from this one."""
        return self.scan.fence(self.first, self.last)

    @cached_property
    def part(self) -> range:
        """Return the tokens of the part of the sentence between semicolons."""
        start = max(
            (at + 1 for at in range(self.first) if self.tokens[at].key in _PARTS), default=0
        )
        end = next(
            (at for at in range(self.last, len(self.tokens)) if self.tokens[at].key in _PARTS),
            len(self.tokens),
        )
        return range(start, end)

    @cached_property
    def clause(self) -> range:
        """Return the tokens of the clause."""
        for first, last in self.scan.clauses:
            if first <= self.first < last:
                part = self.part
                return range(max(first, part.start), max(min(last, part.stop), self.last))
        return self.part

    @cached_property
    def mood(self) -> Mood:
        """Return the mood of the clause's verb."""
        return self.article.language.grammar.mood(self.tokens, self.first, self.last)
