"""One cue in its surroundings, and where the report that it opens must end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from elchi.facts.speech.cues import Found, Lexicon
from elchi.facts.speech.units import Block, Unit
from elchi.model import EntityKind, Span

Place = Literal["after", "before", "round", "middle"]


@dataclass(frozen=True, slots=True)
class Content:
    """What was said: its words, its token range, and where it stands to the cue.

    In the middle it stands between the subject and the cue.
    """

    span: Span
    first: int
    last: int
    place: Place


@dataclass(frozen=True, slots=True)
class Named:
    """Words that stand for an entity: tokens `first` to `last` of a unit."""

    first: int
    last: int
    entity: str
    kind: EntityKind
    form: Literal["name", "demonym", "reference"]


@dataclass(slots=True)
class Scene:
    """A unit with its cues, one of which is looked at.

    Attributes:
        names: For each token the name or reference that it belongs to, if any.
        dated: For each token whether it belongs to a date.
        at: Number of the cue that is looked at.
        floor: First token that the cue's own clause may hold.
        shares: True if an earlier cue of the unit has a subject to share.
        subject: Token after the subject, where the language does not mark it.
    """

    unit: Unit
    lexicon: Lexicon
    cues: list[Found]
    names: list[Named | None]
    dated: list[bool]
    at: int = 0
    floor: int = 0
    subject: int = 0
    shares: bool = False

    @property
    def found(self) -> Found:
        """Return the cue that is looked at."""
        return self.cues[self.at]

    def key(self, index: int) -> str:
        """Return the match key of a token, "" outside the unit."""
        return self.unit.keys[index] if 0 <= index < len(self.unit) else ""

    def has(self, name: str, index: int) -> bool:
        """Tell whether a token is in the language's word list `name`."""
        return self.lexicon.has(name, self.key(index))

    def outside(self, index: int) -> bool:
        """Tell whether a token stands outside quotations."""
        return self.unit.block[index] < 0

    def beside(self, index: int) -> bool:
        """Tell whether a token stands in the same quotation as the cue, or in none like it."""
        return self.unit.block[index] == self.unit.block[self.found.first]

    def agent(self, before: int | None = None, floor: int | None = None) -> int | None:
        """Return the mark of the subject before the cue, where the language has one."""
        agents = self.lexicon.sets["agent"]
        high = self.found.first if before is None else before
        block = self.unit.block[high]
        for index in range(high - 1, (self.floor if floor is None else floor) - 1, -1):
            if self.unit.block[index] == block and self.unit.keys[index] in agents:
                return index
        return None

    def habitual(self) -> bool:
        """Tell whether the cue is a tense that leaves its subject unmarked: «کہتے ہیں»."""
        endings = tuple(self.lexicon.sets["habitual"])
        found = self.found
        return bool(endings) and any(
            key.endswith(endings) for key in self.unit.keys[found.first : found.last]
        )

    def infinitive(self, index: int) -> bool:
        """Tell whether a token has the ending of an infinitive before a mark."""
        endings = tuple(self.lexicon.sets["infinitive"])
        return bool(endings) and self.key(index).endswith(endings)

    def is_finite(self, index: int) -> bool:
        """Tell whether a token has the ending of a finite verb or predicate, by its list."""
        key = self.key(index)
        if self.has("finite", index):
            return True
        endings = tuple(self.lexicon.sets["finite_endings"])
        named = self.names[index] if 0 <= index < len(self.unit) else None
        return named is None and len(key) > 3 and bool(endings) and key.endswith(endings)

    def skip(self, index: int, *names: str) -> int:
        """Return the first token at or after `index` that is in none of the word lists."""
        while any(self.has(name, index) for name in names):
            index += 1
        return index

    def make(self, first: int, last: int, place: Place) -> Content | None:
        """Return tokens `first` to `last` as content; a lone quotation loses its marks."""
        unit = self.unit
        span = unit.span(first, last)
        if span is None:
            return None
        while first < last and unit.starts[first] < span.start:
            first += 1
        while last > first and unit.starts[last - 1] >= span.end:
            last -= 1
        block = unit.block_from(first)
        if block is not None and block.last >= last:
            return Content(block.inside, first, last, place)
        return Content(span, first, last, place)

    def quoted(self, block: Block, place: Place) -> Content:
        """Return a quotation as content."""
        return Content(block.inside, block.first, block.last, place)


def end_of(scene: Scene, start: int) -> int:
    """Return the token after a report that begins at `start`.

    It ends with its sentence, before the clause of another saying, before the
    reporter's own "however", or where a relative clause comments on a quotation.
    """
    unit = scene.unit
    if start >= len(unit):
        return start
    _, end = unit.sentence_range(start)
    for number in range(scene.at + 1, len(scene.cues)):
        other = scene.cues[number]
        if other.first >= end:
            break
        if "per" in other.cue.frames and scene.has("not_speakers", other.first - 1):
            continue
        if _as_reported(scene, other):
            continue
        if scene.has("joints", other.first - 1) and shifts(
            scene, scene.skip(other.first, "negation")
        ):
            continue
        if other.negated and other.first > start + 1 and _refuses(scene, other):
            end = other.first - 1
            break
        if other.first > start and scene.outside(other.first) and not other.negated:
            edge = _edge(scene, start, other)
            if edge is not None:
                end = edge
                break
    aside = (
        scene.has("relatives", scene.found.first - 1) and scene.key(scene.found.first - 2) == ","
    )
    inner = aside and start >= scene.found.last and not scene.has("that", start - 1)
    commas = 0
    wants = {"clause", "after"} <= set(scene.found.cue.frames) and not scene.has("that", start - 1)
    for index in range(start + 1, end):
        if scene.key(index) == "," and scene.outside(index):
            commas += 1
            if inner and (scene.is_finite(index + 1) or not scene.lexicon.words.bare):
                return index  # "X, which calls it a threat, has …"
            if commas == 1 and start >= scene.found.last and _goes_on_without(scene, index):
                return index
        if scene.outside(index) and _breaks(scene, index, start):
            return index
        if scene.outside(index) and reporter_acts(scene, index, start):
            return index - 1
        if wants and scene.outside(index) and index > start and acts_besides(scene, index):
            return index
        if scene.found.cue.wishes and start >= scene.found.last and wish_ends(scene, index, start):
            return index
    return end


def wish_ends(scene: Scene, index: int, start: int) -> bool:
    """Tell whether the reporter goes on from token `index`: a verb in the indicative after "and".

    «قول داد گندم بفرستد و دو روز بعد فرستاد»: that it was sent is no part of the promise.
    """
    if not scene.has("joints", index) or not scene.outside(index):
        return False
    if index not in scene.unit.clauses and scene.key(index - 1) != ",":
        return False
    _, end = scene.unit.sentence_range(index)
    ends = [at for at in scene.unit.clauses if index + 2 < at < end]
    closing = (ends[0] if ends else end) - 1
    while closing > index and scene.key(closing) in ".,;:!?\"'":
        closing -= 1
    wished = index - 1 - (scene.key(index - 1) == ",")
    return wished > start and _subjunctive(scene, wished) and not _subjunctive(scene, closing)


def _subjunctive(scene: Scene, index: int) -> bool:
    key = scene.key(index)
    return scene.has("subjunctives", index) or key.startswith(scene.lexicon.words.wishful)


def reporter_acts(scene: Scene, index: int, start: int) -> bool:
    """Tell whether a clause from token `index` on tells what the speaker did besides.

    "said that the border was shut, and recalled its envoy": where a comma closes the
    reported clause, a verb without a subject after "and" goes with the verb of saying.
    """
    if not scene.has("joints", index) or scene.key(index - 1) != "," or index - start < 3:
        return False
    if scene.has("joints", index + 1):
        return False  # "not only …, but also …"
    verb = scene.skip(index + 1, "between", "adverbs")
    if scene.has("negation", verb) and not scene.is_finite(verb):
        return False
    if shifts(scene, scene.skip(verb, "negation")):
        return False
    return bool(scene.lexicon.sets["finite_endings"]) and scene.is_finite(verb)


def _goes_on_without(scene: Scene, comma: int) -> bool:
    """Tell whether a comma ends a report: the speaker's own verb or another saying follows.

    "Denies having paid, is suing the paper and …"; "rejected the charge, recalling that …".
    """
    if any(cue.first == comma + 1 and cue.cue.participle for cue in scene.cues):
        return True
    own = ("auxiliaries", "comparing")  # "…, as speakers clashed": that is the reporter's
    return scene.lexicon.words.bare and any(scene.has(one, comma + 1) for one in own)


def shifts(scene: Scene, verb: int) -> bool:
    """Tell whether a verb leaves the past in which the reporter tells, so that it is reported.

    «Сказал, что сожалеет, но не возобновит»: what he will not resume is part of his words.
    """
    past = tuple(scene.lexicon.sets["past_endings"])
    if not past or not scene.key(scene.found.last - 1).endswith(past):
        return False
    return scene.is_finite(verb) and not scene.key(verb).endswith(past)


def acts_besides(scene: Scene, index: int) -> bool:
    """Tell whether a verb without a subject follows an object: "asked for delay and got it"."""
    if not scene.has("joints", index) or index not in scene.unit.clauses:
        return False
    if not scene.lexicon.sets["finite_endings"]:
        return False
    for ahead in range(index + 1, min(index + 5, len(scene.unit))):
        if scene.is_finite(ahead):
            return True
        if scene.key(ahead) in ".,;:" or not scene.outside(ahead):
            return False
    return False


def _as_reported(scene: Scene, other: Found) -> bool:
    """Tell whether nobody reports: "not six, as earlier reported, …"."""
    first = other.first
    while scene.has("adverbs", first - 1) and scene.key(first - 1) != ",":
        first -= 1
    closed = other.last >= len(scene.unit) or not scene.key(other.last)[:1].isalpha()
    return scene.lexicon.words.bare and closed and scene.has("comparing", first - 1)


def _refuses(scene: Scene, other: Found) -> bool:
    """Tell whether the speaker refuses something after his words: "…, but refused to name …"."""
    return (
        scene.has("joints", other.first - 1)
        and scene.has("negation", other.first)
        and scene.outside(other.first)
    )


def _edge(scene: Scene, start: int, other: Found) -> int | None:
    """Return where the clause of another cue parts from a report, None if it lies inside."""
    unit = scene.unit
    core = other.first
    agent = scene.agent(other.first, start)
    if agent is not None and "per" not in other.cue.frames and not _parted(scene, agent, core):
        core = agent
    edge = max(
        (at for at in unit.clauses if start < at <= core),
        default=start,
    )
    if scene.has("joints", core - 1) and core - 1 > start:
        edge = max(edge, core - 1)
    for index in range(core, max(edge, start), -1):
        if scene.outside(index) and scene.key(index) in (";", ".") and index < core:
            edge = max(edge, index)
            break
    if edge <= start + 1:
        return None
    if scene.lexicon.has("that", scene.key(edge)):
        return None
    while edge > start and (scene.has("openers", edge - 1) or scene.key(edge - 1) in ",;"):
        edge -= 1
    return edge if edge > start + 1 else None


def _parted(scene: Scene, agent: int, cue: int) -> bool:
    """Tell whether another clause opens after a subject: "…, but its claim is that …"."""
    between = range(agent + 1, cue)
    return any(scene.has("joints", at) and scene.key(at - 1) == "," for at in between)


def _breaks(scene: Scene, index: int, start: int) -> bool:
    """Tell whether the reporter speaks again from token `index` on."""
    key, before = scene.key(index), scene.key(index - 1)
    if key == ";":
        return index > start
    if scene.has("breaks", index):
        other = next((cue.first for cue in scene.cues if cue.first > index), len(scene.unit))
        quoted = any(index < block.first < other for block in scene.unit.blocks)
        return not quoted and (before in ",;" or index in scene.unit.clauses)
    if key == "," and scene.unit.block[index - 1] >= 0:
        return scene.has("relatives", index + 1)
    return False


def after_addressee(scene: Scene, index: int) -> int:
    """Return the token after whoever is told something; names are left to their clause."""
    start = index
    while scene.lexicon.has("addressees", scene.key(index)) and index - start < 6:
        index += 1
    named = scene.names[index] if start < index < len(scene.unit) else None
    if (
        named is not None
        and named.kind == "organisation"
        and scene.key(named.last) in (".", ",", "")
    ):
        return named.last  # "told the Valley Courier."
    if index == start:
        while index - start < 5 and index < len(scene.unit) and scene.names[index]:
            index += 1
    return index
