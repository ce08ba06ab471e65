"""What governs an amount: the verbs above it, from the nearest outward.

"Brussels has agreed to put 420 million euros into the port": the amount hangs
on *put*, an infinitive, which tells nothing by itself, and that on *agreed*,
a word of will, so the sum is a goal. Where verbs stand last the same chain is
read to the right of the number. A word of saying opens a sentence of its own
and ends the chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from elchi.facts.figure_words import Cues
from elchi.languages import load
from elchi.languages.words.figure import Words
from elchi.languages.words.grammar import Words as Grammar
from elchi.model import FigureStatus, Token
from elchi.text.key import key
from elchi.text.phrases import SHORTEST, Phrases, phrases

Tag = Literal[
    "expect",
    "wish",
    "pact",
    "must",
    "may",
    "begun",
    "ahead",
    "open",
    "said",
    "is",
    "done",
    "drift",
]
_TAGS: tuple[Tag, ...] = tuple(tag for tag in get_args(Tag) if tag != "drift")
_HELPING: frozenset[Tag] = frozenset({"ahead", "must", "may"})
_TURNING: frozenset[Tag] = frozenset({"ahead", "may", "open"})
_TOLD: frozenset[Tag] = frozenset({"done", "is", "begun"})
_REACH = 24  # words that a chain may span
_VERB = 3  # words from an auxiliary to its verb


@dataclass(frozen=True, slots=True)
class Governors:
    """The words that govern amounts in one language, by what they say of them.

    Attributes:
        firsts: The words with which wordings of any tag begin.
        begins: The first letters of their stems (`Phrases.begins`).
        any_ending: The endings of all tags.
    """

    words: Mapping[Tag, Phrases]
    firsts: frozenset[str]
    begins: frozenset[str]
    endings: Mapping[Tag, tuple[str, ...]]
    any_ending: tuple[str, ...]
    drift: Phrases
    drift_endings: tuple[str, ...]
    none: frozenset[str]
    skipped: Phrases
    marker: frozenset[str]
    bare: frozenset[str]
    agent: Phrases

    def tag(self, tokens: Sequence[Token], at: int) -> tuple[Tag, int] | None:
        """Return what the word at `at` says of an amount it governs, and the index after it."""
        word = tokens[at].key
        if word in self.none or self.skipped.before(tokens, at + 1) is not None:
            return None
        if word in self.firsts or word[:SHORTEST] in self.begins:
            for name in _TAGS:
                hit = self.words[name].at(tokens, at)
                if hit is not None:
                    return name, hit[1]
        if word in self.marker and at + 1 < len(tokens) and tokens[at + 1].key in self.bare:
            return "open", at + 2
        if len(word) > 3 and word.endswith(self.any_ending):
            for name in _TAGS:
                if word.endswith(self.endings[name]):
                    return name, at + 1
        return None

    def listed_open(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word is no infinitive by its ending but a form listed as open."""
        return self.words["open"].at(tokens, at) is not None

    def drifts(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a verb of what comes about by itself stands there: "reach", "cost"."""
        return any(
            self.drift.at(tokens, at) is not None
            or (len(tokens[at].key) > 3 and tokens[at].key.endswith(self.drift_endings))
            for at in range(first, last)
        )


@cache
def governors(code: str) -> Governors:
    """Return the governors of a language, built once."""
    listed = load(code).words(Words).governors
    verbs = load(code).words(Grammar).verbs
    whole: dict[Tag, Phrases] = {}
    endings: dict[Tag, tuple[str, ...]] = {}
    for name in _TAGS:
        wordings = listed.get(name, ())
        if name == "done":
            wordings = (*wordings, *verbs.finite)
        whole[name] = _whole(wordings)
        endings[name] = _endings(wordings)
    drift = listed.get("drift", ())
    return Governors(
        whole,
        frozenset().union(*(one.first for one in whole.values())),
        frozenset().union(*(one.begins for one in whole.values())),
        endings,
        tuple(ending for listed in endings.values() for ending in listed),
        _whole(drift),
        _endings(drift),
        frozenset(key(word) for word in (*listed.get("none", ()), *verbs.nonfinite)),
        _whole(word for word in listed.get("none", ()) if " " in word),
        frozenset(key(word) for word in listed.get("marker", ())),
        frozenset(key(word) for word in (*listed.get("bare", ()), *verbs.base)),
        _whole(listed.get("agent", ())),
    )


def _whole(wordings: Iterable[str]) -> Phrases:
    written = (one for word in wordings if not word.startswith("*") for one in _spaced(word))
    return phrases((word, word) for word in written)


def _spaced(word: str) -> tuple[str, ...]:
    """Return a wording as it is spelt, and with blanks for its half-spaces.

    >>> _spaced("is"), len(_spaced("mi\u200ckonad"))
    (('is',), 2)
    """
    blank = word.replace("\u200c", " ")
    return (word,) if blank == word else (word, blank)


def _endings(wordings: Iterable[str]) -> tuple[str, ...]:
    return tuple(key(word[1:]) for word in wordings if word.startswith("*")) or ("\0",)


@dataclass(frozen=True, slots=True)
class Link:
    """One verb of a chain, and whether it tells what comes about by itself."""

    tag: Tag
    drift: bool


def looks_ahead(links: Sequence[Link]) -> bool:
    """Tell whether a verb of a chain is put as one still to be done."""
    return any(link.tag in ("open", "ahead", "must") for link in links)


def drifting(links: Sequence[Link]) -> bool:
    """Tell whether what is expected comes about by itself: "may reach", "will be worth"."""
    return any(link.tag == "drift" for link in links) or (
        any(link.tag in ("expect", "may") for link in links) and any(link.drift for link in links)
    )


def to_be(links: Sequence[Link]) -> bool:
    """Tell whether a verb of a chain is one of being or measuring, still to come."""
    return any(link.drift and link.tag in ("ahead", "drift") for link in links)


def wished(links: Sequence[Link]) -> bool:
    """Tell whether the verb right above a quantity asks for it: "now demands 65 dollars"."""
    return bool(links) and links[0].tag == "wish"


def term(cues: Cues) -> bool:
    """Tell whether a time is given for something: "had five weeks to answer"."""
    words = governors(cues.article.language.code)
    at = cues.last
    while at < len(cues.tokens) and at < cues.last + 2 and cues.tokens[at].key == ",":
        at += 1
    if at + 1 >= len(cues.tokens) or cues.tokens[at].key not in words.marker:
        return False
    return cues.tokens[at + 1].key in words.bare


def judged(links: Sequence[Link], strict: bool = False) -> FigureStatus | None:
    """Return what a chain of verbs, nearest first, makes of the amount they govern.

    In a `strict` reading an infinitive needs a word of will above it.

    >>> judged([Link("open", False), Link("wish", False)])
    'target'
    >>> judged([Link("open", True), Link("expect", False)])
    'forecast'
    >>> judged([Link("done", False), Link("wish", False)])
    'actual'
    """
    opened = drift = told = False
    for link in links:
        drift = drift or link.drift
        if link.tag == "open":
            opened = True
        elif link.tag == "begun":
            if opened:
                return "actual"
        elif link.tag in ("expect", "may"):
            return "forecast"
        elif link.tag in ("wish", "must") or (link.tag == "pact" and opened):
            return "target"
        elif link.tag == "ahead":
            return "forecast" if drift else "target"
        elif link.tag == "done":
            if not opened:
                return "actual"
            return None if strict else "target"
        elif link.tag == "is":
            told = True
    if opened:
        return None if strict else "target"
    return "actual" if told else None


def chain(cues: Cues) -> list[Link]:
    """Return the verbs that govern a quantity, nearest first; looked up once."""
    if cues.governed is None:
        cues.governed = _chain(cues)
    return cues.governed


def _chain(cues: Cues) -> list[Link]:
    words = governors(cues.article.language.code)
    if cues.words.verbs_last:
        return _behind(cues, words)
    before = _before(cues, words)
    if any(link.tag != "drift" for link in before):
        return before
    return _after(cues, words, cues.last, cues.clause.stop)


def _links(cues: Cues, words: Governors, area: range) -> list[tuple[int, Link]]:
    """Return the links whose words begin in `area`, in order, each with its index."""
    tokens, last = cues.tokens, cues.words.verbs_last
    found: list[tuple[int, Link]] = []
    taken = area.start
    for at in area:
        if at < taken or at in cues.names or cues.first <= at < cues.last:
            continue
        hit = words.tag(tokens, at)
        if hit is None:
            if words.drifts(tokens, at, at + 1):
                found.append((at, Link("drift", True)))
            continue
        tag, taken = hit
        back = at - found[-1][0] if found else len(tokens)
        before = found[-1][1].tag if found else None
        if tag in ("done", "is") and before in _HELPING and back <= _VERB:
            continue  # "would be cut", "will put": the auxiliary tells
        if last and tag in _TURNING and before == "done" and back <= _VERB:
            found.pop()  # "chhoṛā jāegā", "rakhī jāe": the auxiliary tells
        if last and tag == "open" and _is_stem(tokens, taken, words):
            continue  # "ho gayā", "de saktā": a stem, no subjunctive
        duty = last and tag in ("is", "ahead") and before == "open" and back == 1
        if duty and not words.listed_open(tokens, at - 1):
            found[-1] = (at - 1, Link("must", False))  # "chukānā hogā", "lagāne haĩ"
        after = taken if tag in ("done", "said") else taken + _VERB
        found.append((at, Link(tag, words.drifts(tokens, at, min(after, len(tokens))))))
    return found


def _is_stem(tokens: Sequence[Token], at: int, words: Governors) -> bool:
    following = words.tag(tokens, at) if at < len(tokens) else None
    return following is not None and following[0] in ("done", "may", "ahead", "is")


def _before(cues: Cues, words: Governors) -> list[Link]:
    """Return the links before a number; those of the clause before where it goes on from it.

    "Is expected to carry …, and to cut the journey to five days" is one chain.
    """
    start = max(cues.clause.start, cues.first - _REACH)
    links = _cut(_links(cues, words, range(start, cues.first)))
    if links and start > cues.part.start and all(one.tag in ("open", "drift") for one in links):
        area = range(max(cues.part.start, start - _REACH), start)
        links += [one for one in _cut(_links(cues, words, area)) if one.tag not in _TOLD]
    return links


def _cut(found: list[tuple[int, Link]]) -> list[Link]:
    """Return the links from the nearest to the first word of saying."""
    links: list[Link] = []
    for _, link in reversed(found):
        if link.tag == "said":
            break
        links.append(link)
    return links


def _after(cues: Cues, words: Governors, start: int, stop: int) -> list[Link]:
    pause = next((at for at in range(start, stop) if cues.tokens[at].key == ","), stop)
    found = _links(cues, words, range(start, min(pause, start + _REACH)))
    return [link for _, link in found if link.tag != "said"]


def _behind(cues: Cues, words: Governors) -> list[Link]:
    stop = min(cues.clause.stop, cues.last + _REACH)
    links: list[Link] = []
    found = _links(cues, words, range(cues.last, stop))
    if any(
        words.agent.at(cues.tokens, at) for at in range(cues.last, min(stop, cues.last + _VERB))
    ):
        found = found[-1:]  # who acts is no part of what is to be done
    for _, link in found:
        if link.tag == "said":
            continue
        links.append(link)
        if link.tag in ("done", "ahead", "must", "may", "expect", "is"):
            break
    if not links or links[-1].tag not in ("open", "is"):
        return links
    start = cues.part.start
    if links[-1].tag == "is":
        if len(links) > 1 or found[-1][0] - cues.last > _VERB:
            return links
        start = cues.clause.start
    before = _links(cues, words, range(max(start, cues.first - _REACH), cues.first))
    return links + [link for _, link in reversed(before) if link.tag not in ("done", "is")]
