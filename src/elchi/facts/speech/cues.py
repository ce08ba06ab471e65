"""Finding verbs and nouns of saying in a row of words."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import regex

from elchi.facts.rejected import heard, reject
from elchi.facts.speech.units import Unit
from elchi.languages import load
from elchi.languages.words.statement import Cue, Words
from elchi.model import Span
from elchi.text.words import word_keys

_PART = regex.compile(r"\(([^()]*)\)|\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Found:
    """A cue in a unit: tokens `first` to `last`, what it is, whether it is unsaid."""

    first: int
    last: int
    cue: Cue
    negated: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cues of a language, by their first word, longest first.

    Attributes:
        sets: Word lists of the language as sets of match keys.
    """

    words: Words
    entries: Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    closings: Mapping[Cue, frozenset[tuple[str, ...]]]
    sets: Mapping[str, frozenset[str]]

    def has(self, name: str, word: str) -> bool:
        """Tell whether `word` is in the list `name` of the language."""
        return word in self.sets[name]

    def find(self, unit: Unit) -> list[Found]:
        """Return the cues of a unit in order, the longest at each place."""
        found: list[Found] = []
        at, size = 0, len(unit)
        while at < size:
            match = self._at(unit, at) if unit.keys[at] in self.entries else None
            if match is None:
                at += 1
                continue
            found.append(match)
            at = match.last
        return found

    def _at(self, unit: Unit, at: int) -> Found | None:
        for wording, cue in self.entries[unit.keys[at]]:
            last = self._end(unit, at, wording)
            if last and cue.gapped and not self._shared(unit, last):
                continue
            if last == at + 1 and self._is_noun(unit, at, cue):
                if heard():
                    span = Span(unit.starts[at], unit.ends[at])
                    why = "The word before it shows that it is a noun here, no verb of saying."
                    reject("statement", span, unit.keys[at], why)
            elif last:
                return Found(at, last, cue, self._negated(unit, (at, last), wording))
        return None

    def _shared(self, unit: Unit, last: int) -> bool:
        """Tell whether a later clause bears the verb of a noun: «محکوم و … حمایت کردند»."""
        return last in unit.clauses or (last < len(unit) and self.has("joints", unit.keys[last]))

    def _is_noun(self, unit: Unit, at: int, cue: Cue) -> bool:
        """Tell whether the word before shows that a lone cue is no verb: "their claims"."""
        if at == 0 or not self.has("noun_marks", unit.keys[at - 1]):
            return False
        if cue.participle:
            before = unit.keys[at - 1]
            return self.words.bare and any(
                self.has(one, before) for one in ("articles", "indefinites", "possessives")
            )
        return not (self.has("reports", unit.keys[at]) and self._opens_clause(unit, at))

    def _opens_clause(self, unit: Unit, at: int) -> bool:
        """Tell whether "that" follows a noun of saying: "a report in the Herald that …"."""
        return any(self.has("that", key) for key in unit.keys[at : at + 12])

    def _end(self, unit: Unit, at: int, wording: tuple[str, ...]) -> int:
        """Return the token after the wording if it stands at `at`, else 0."""
        here = at + 1
        for word in wording[1:]:
            skipped = 0
            while (
                here < len(unit)
                and unit.keys[here] != word
                and skipped < 2
                and (self.has("between", unit.keys[here]) or self.has("negation", unit.keys[here]))
            ):
                here += 1
                skipped += 1
            if here >= len(unit) or unit.keys[here] != word:
                return 0
            here += 1
        return here

    def _negated(self, unit: Unit, place: tuple[int, int], wording: tuple[str, ...]) -> bool:
        """Tell whether a word beside or inside a cue unsays it; "did not rule out" says."""
        first, last = place
        before = unit.keys[max(first - 2, 0) : first]
        if self.words.verb_last:
            before = before[-1:]
        inside = [key for key in unit.keys[first:last] if key not in wording]
        if any(self.has("still_said", key) for key in before):
            return False
        active = bool(before) and self.has("pronouns", before[-1])  # "he says by phone"
        if not active and unit.keys[last : last + 1] and self.has("passive", unit.keys[last]):
            return True
        if before[-2:] == ["'", "t"] or (before and before[-1] == "'t"):
            return True
        return any(self.has("negation", word) for word in (*before, *inside))


@cache
def lexicon(code: str) -> Lexicon:
    """Return the cues of the language `code`, made ready for searching."""
    words = load(code).words(Words)
    entries: dict[str, dict[tuple[str, ...], Cue]] = {}
    closings: dict[Cue, frozenset[tuple[str, ...]]] = {}
    for cue in words.cues:
        closings[cue] = frozenset(wordings(cue.close, words.forms))
        for wording in wordings(cue.words, words.forms):
            entries.setdefault(wording[0], {}).setdefault(wording, cue)
    return Lexicon(
        words,
        {
            first: tuple(sorted(found.items(), key=lambda item: -len(item[0])))
            for first, found in entries.items()
        },
        closings,
        {
            name: frozenset(" ".join(keys(word)) for word in getattr(words, name))
            for name in words.__dataclass_fields__
            if isinstance(getattr(words, name), tuple) and name != "cues"
        },
    )


def keys(wording: str) -> tuple[str, ...]:
    """Return the match keys of the words of a wording."""
    return tuple(word_keys(wording))


def wordings(
    templates: tuple[str, ...], forms: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, ...]]:
    """Yield the word keys of all wordings that `templates` stand for.

    >>> sorted(" ".join(words) for words in wordings(("(has |)said", "{x} on"), {"x": ("go",)}))
    ['go on', 'has said', 'said']
    """
    for template in templates:
        parts: list[tuple[str, ...]] = []
        done = 0
        for match in _PART.finditer(template):
            parts.append((template[done : match.start()],))
            choice, name = match.groups()
            parts.append(tuple(choice.split("|")) if name is None else forms[name])
            done = match.end()
        parts.append((template[done:],))
        for combination in itertools.product(*parts):
            wording = keys("".join(combination))
            if wording:
                yield wording
