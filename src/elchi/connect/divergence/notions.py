"""The notions of ``concepts.toml`` in a text: what is done, how surely, and to what end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from elchi.languages import Language, load
from elchi.languages.words.concepts import Words
from elchi.languages.words.dates import Words as DateWords
from elchi.languages.words.statement import Words as StatementWords
from elchi.model import Sentence, Span, Token
from elchi.text.key import key
from elchi.text.patterns import Found, Patterns, WordSet

_DENIAL = "not-"
_BEFORE, _AFTER = 4, 4


@dataclass(frozen=True, slots=True)
class Notion:
    """A concept where a text names it.

    Attributes:
        concept: Its name, without the ``not-`` of a denial.
        negated: True if the text says that it is not so.
        ahead: True if it is still to come.
        done: True if the verb with it is in the past and nothing puts it ahead.
        clause: The clause that it stands in.
    """

    span: Span
    concept: str
    negated: bool
    ahead: bool
    done: bool
    clause: Span


@dataclass(frozen=True, slots=True)
class _Lexicon:
    patterns: Patterns[str]
    negators: Patterns[str]
    done: WordSet
    endings: tuple[str, ...]
    undone: WordSet
    coming: WordSet
    verb_last: bool


@cache
def _lexicon(code: str) -> _Lexicon:
    words = load(code).words(Words)
    return _Lexicon(
        Patterns((wording, name) for name, listed in words.concepts.items() for wording in listed),
        Patterns((wording, "") for wording in words.negators),
        WordSet(words.done),
        tuple(key(ending) for ending in words.done_endings),
        WordSet(words.undone),
        WordSet(load(code).words(DateWords).future),
        load(code).words(StatementWords).verb_last,
    )


def find_notions(sentences: Sequence[Sentence], language: Language) -> tuple[Notion, ...]:
    """Return every concept that the sentences name, in order; the longest wording counts."""
    found: list[Notion] = []
    for sentence in sentences:
        if sentence.tokens and sentence.language == language.code:
            found += _in(sentence, language)
    return tuple(sorted(found, key=lambda one: (one.span, one.concept)))


def denials(tokens: Sequence[Token], language: Language) -> int:
    """Return how many words of denial stand among the tokens of a sentence."""
    return len({one.first for one in _lexicon(language.code).negators.all(tokens)})


def _in(sentence: Sentence, language: Language) -> list[Notion]:
    tokens, lexicon = sentence.tokens, _lexicon(language.code)
    parts = language.grammar.clauses(tokens)
    notions = []
    for name, first, last in _longest(lexicon.patterns.all(tokens)):
        start, end = next((p for p in parts if p[0] <= first < p[1]), (0, len(tokens)))
        mood = language.grammar.mood(tokens, first, last)
        denial = name.startswith(_DENIAL)
        ahead = mood.future or any(t.key in lexicon.coming for t in tokens[first:last])
        notions.append(
            Notion(
                Span(tokens[first].span.start, tokens[last - 1].span.end),
                name.removeprefix(_DENIAL),
                mood.negated != denial,
                ahead,
                not ahead and _done(tokens, (first, last), (start, end), lexicon),
                Span(tokens[start].span.start, tokens[max(start + 1, end) - 1].span.end),
            )
        )
    return notions


def _longest(found: Iterable[Found[str]]) -> list[tuple[str, int, int]]:
    """Return name and place of what was found; of one concept the longest wordings."""
    kept: list[tuple[str, int, int]] = []
    for one in sorted(found, key=lambda each: each.first - each.last):
        base = one.value.removeprefix(_DENIAL)
        if not any(
            name.removeprefix(_DENIAL) == base and first < one.last and one.first < last
            for name, first, last in kept
        ):
            kept.append((one.value, one.first, one.last))
    return kept


def _done(
    tokens: Sequence[Token], own: tuple[int, int], clause: tuple[int, int], lexicon: _Lexicon
) -> bool:
    """Tell whether an act is said to be done: by its own form or a word beside it."""
    (first, last), (start, end) = own, clause
    before = tokens[max(start, first - _BEFORE) : first]
    after = tokens[last : min(end, last + _AFTER)]
    if lexicon.endings:
        formed = any(token.key.endswith(lexicon.endings) for token in tokens[first:last])
        if formed and not any(token.key in lexicon.undone for token in before[-2:]):
            return True
    beside = after if lexicon.verb_last else before
    return any(token.key in lexicon.done for token in beside)
