"""Whole noun phrases round the names of a sentence: titles, states, collective nouns.

"Kazakh Foreign Minister Murat Nurtleu", "the government of Iran", "Russian
troops" and "نیروهای روسی" are one phrase each; the names that it swallows are
marked as lying inside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from elchi.facts.article import Article, Form, Phrase, token_starts
from elchi.languages import load
from elchi.languages.adpositions import Phrases, one
from elchi.languages.words.references import Words as References
from elchi.model import EntityKind, Mention, Sentence, Span
from elchi.understand.title_words import title_words

_QUOTES = frozenset("\"'")
_LONGEST_TITLE = 14
_ADJECTIVES = 2  # between a noun and the adjective of its state
_PLAIN = frozenset({"of", "object", "agent"})


@cache
def collectives(code: str) -> Phrases[bool]:
    """Return the nouns that stand for a state beside its name."""
    return one(load(code).words(References).collective)


@cache
def _links(code: str) -> tuple[Phrases[bool], Phrases[bool]]:
    words = load(code).words(References)
    return one(filter(None, words.state_first)), one(filter(None, words.noun_first))


def tokens_of(sentence: Sentence, span: Span) -> tuple[int, int]:
    """Return the token range of `sentence` that `span` touches (empty if none)."""
    starts = token_starts(sentence.tokens)
    first = bisect_left(starts, span.start)
    if first and sentence.tokens[first - 1].span.end > span.start:
        first -= 1
    return first, max(first, bisect_left(starts, span.end, lo=first))


def phrases(article: Article, sentence: Sentence) -> tuple[Phrase, ...]:
    """Return the phrases round all names of `sentence`, in order; inner ones are marked.

    They are kept on the article, once its names are known.
    """
    known = article.phrases.get(sentence.span.start)
    if known is None:
        known = article.phrases[sentence.span.start] = _found(article, sentence)
    return known


def _found(article: Article, sentence: Sentence) -> tuple[Phrase, ...]:
    found: list[Phrase] = []
    mentions = article.mentions_in(sentence.span)
    if not mentions:
        return ()
    builder = _Builder(article, sentence)
    for mention in mentions:
        first, last = tokens_of(sentence, mention.span)
        if first == last:
            continue
        pair = _pair(article, mention.entity)
        if pair:  # a joint body of two states acts for both
            found.append(Phrase(first, first + 1, pair[0], "name"))
            found.append(Phrase(first + 1, max(last, first + 2), pair[1], "name"))
            continue
        form: Form = "demonym" if mention.demonym else "name"
        phrase = Phrase(first, last, mention.entity, form)
        found.append(builder.whole(phrase, mention))
    return _nest(_with_short_forms(sentence, found))


def _pair(article: Article, entity: str) -> list[str]:
    """Return the two states whose body or text `entity` is ("body:pair:in-mv:…"), if it is."""
    _, _, rest = entity.partition(":pair:")
    states = [f"country:{code.upper()}" for code in rest.partition(":")[0].split("-")]
    return states if len(states) == 2 and all(one in article.entities for one in states) else []


def _with_short_forms(sentence: Sentence, found: list[Phrase]) -> list[Phrase]:
    """Take "(ABC)" into the phrase before it, where both stand for one thing."""
    tokens = sentence.tokens
    grown: list[Phrase] = []
    for phrase in found:
        before = next((p for p in grown if p.entity == phrase.entity), None)
        bracketed = phrase.last < len(tokens) and tokens[phrase.last].key == ")"
        opened = phrase.first > 0 and tokens[phrase.first - 1].key == "("
        if before and opened and bracketed and before.last == phrase.first - 1:
            grown[grown.index(before)] = replace(before, last=phrase.last + 1)
        grown.append(phrase)
    return grown


def _nest(found: list[Phrase]) -> tuple[Phrase, ...]:
    ordered = sorted(found, key=lambda p: (p.first - p.last, p.form == "demonym"))
    kept: list[Phrase] = []
    for phrase in ordered:
        inside = any(
            other.first <= phrase.first and phrase.last <= other.last and not other.inside
            for other in kept
        )
        kept.append(replace(phrase, inside=True) if inside else phrase)
    return tuple(sorted(kept, key=lambda p: (p.first, -p.last)))


class _Builder:
    """Grows the phrases of a sentence's names to their titles, states and nouns."""

    def __init__(self, article: Article, sentence: Sentence) -> None:
        self._article = article
        self._sentence = sentence
        self._tokens = sentence.tokens
        self._code = article.language.code
        self._titles = title_words(self._code)
        self._base = article.language.grammar.base
        self._first_link, self._noun_link = _links(self._code)
        self._words = article.language.words(References)
        self._names = {
            index: mention
            for mention in article.mentions_in(sentence.span)
            for index in range(*tokens_of(sentence, mention.span))
        }

    def whole(self, phrase: Phrase, mention: Mention) -> Phrase:
        kind = self._kind(mention.entity)
        if kind == "person":
            return self._person(phrase)
        if mention.demonym or kind in ("country", "place"):
            return self._state(phrase, mention)
        if kind == "organisation":
            grown = self._state(phrase, mention)
            return grown if grown != phrase else self._body(phrase)
        return phrase

    def _kind(self, entity: str) -> EntityKind:
        return self._article.entities[entity].kind

    def _person(self, phrase: Phrase) -> Phrase:
        first, last = phrase.first, phrase.last
        for office in self._article.offices:
            if office.person != phrase.entity or not self._sentence.span.covers(office.span):
                continue
            begin, end = tokens_of(self._sentence, office.span)
            if end <= first and first - end <= 3 and not self._person_in(end, first):
                first = begin
            elif begin >= last and begin - last <= 2:
                last = self._close(end)
        first = self._left_title(first)
        if last == phrase.last:
            last = self._right_title(last)
        return self._grown(phrase, first, last)

    def _left_title(self, first: int) -> int:
        """Return where the title begins that stands before the name at `first`."""
        index, best = first, first
        while index > 0 and first - index < _LONGEST_TITLE:
            index -= 1
            word = self._tokens[index].key
            named = self._names.get(index)
            if word in self._titles.honorifics or self._is_title(word):
                best = index
            elif named and self._kind(named.entity) != "person":
                # Counts only if a title follows: "Russian | president X".
                if best != first and best - index <= 4:
                    best = index
            elif word not in self._titles.links and word not in _QUOTES:
                break
        return best if self._agrees(best, first) else first

    def _agrees(self, best: int, first: int) -> bool:
        """Tell whether title and name can stand in one case, where a language has cases."""
        cases: Callable[..., frozenset[str]] | None = getattr(
            self._article.language.grammar, "cases", None
        )
        if cases is None or best == first:
            return True
        return bool(cases(self._tokens, best, best + 1) & cases(self._tokens, first, first + 1))

    def _person_in(self, first: int, last: int) -> bool:
        return any(
            index in self._names and self._kind(self._names[index].entity) == "person"
            for index in range(first, last)
        )

    def _right_title(self, last: int) -> int:
        """Return the end of an apposition ", president of Russia," after the name."""
        index = last
        if index >= len(self._tokens) or self._tokens[index].key not in (",", "-"):
            return last
        index += 1
        heads, best = 0, last
        while index < len(self._tokens) and index - last < _LONGEST_TITLE:
            word = self._tokens[index].key
            named = self._names.get(index)
            if self._is_title(word):
                heads += 1
                best = index + 1
            elif named and self._kind(named.entity) != "person":
                best = index + 1 if heads else best
            elif not (word in self._titles.links or word in ("the", "a", "an", "of", "'", "s")):
                break
            index += 1
        return self._close(best) if heads else last

    def _close(self, last: int) -> int:
        """Take in the comma that ends an apposition."""
        if last < len(self._tokens) and self._tokens[last].key == ",":
            return last + 1
        return last

    def _is_title(self, word: str) -> bool:
        return len(word) > 1 and self._base(word) in self._titles.heads

    def _state(self, phrase: Phrase, mention: Mention) -> Phrase:
        """Take in a collective noun beside a state's name or adjective."""
        adjective = mention.demonym
        marks = self._article.language.grammar.roles(self._tokens, phrase.first, phrase.last)
        if "by" in marks:
            return phrase  # "on the part of": the side is no noun of the state's
        if not adjective or self._words.adjective_first:
            end = self._noun_after(phrase.last, adjective)
            if end:
                return replace(phrase, last=end)
        if not adjective or not self._words.adjective_first:
            begin = self._noun_before(phrase.first, adjective)
            if begin is None and not adjective:
                begin = self._office_before(phrase)
            if begin is not None:
                return replace(phrase, first=begin)
        return phrase

    def _office_before(self, phrase: Phrase) -> int | None:
        """Return where the office begins whose unnamed holder serves a state.

        "Министр обороны | Руанды"; the state stands in the genitive.
        """
        length, _ = self._noun_link.before(self._tokens, phrase.first)
        if not length and "" not in self._words.noun_first:
            return None
        grammar = self._article.language.grammar
        if grammar.roles(self._tokens, phrase.first, phrase.last) != {"of"}:
            return None  # "buys electricity from Russia": nobody's portfolio
        begin = None
        for index in range(phrase.first - length - 1, -1, -1):
            word = self._tokens[index].key
            if self._named(index) or phrase.first - index > _LONGEST_TITLE:
                break
            if word in self._titles.listed or self._is_title(word):
                begin = index if word in self._titles.listed else None
            elif word not in self._titles.links:
                break
        return begin if begin is not None and self._nominative(begin) else None

    def _nominative(self, at: int) -> bool:
        """Tell whether a word can only be subject or direct object, where a language has cases."""
        cases: Callable[..., frozenset[str]] | None = getattr(
            self._article.language.grammar, "cases", None
        )
        return cases is None or cases(self._tokens, at, at + 1) & {"n", "d"} == {"n"}

    def _noun_after(self, last: int, adjective: bool) -> int | None:
        place = last
        if not adjective:
            length, _ = self._first_link.at(self._tokens, place)
            if not length and "" not in self._words.state_first:
                return None
            place += length
        for skip in range(3 if adjective else 2):
            at = place + skip
            if skip and (self._named(at - 1) or self._stops(at - 1)):
                break
            if skip and not adjective and not self._only_of(place - 1):
                break
            end = self._nouns_from(at)
            if end:
                return end
        return None

    def _nouns_from(self, at: int) -> int | None:
        """Return the end of the collective nouns at `at` ("coast guard | ships")."""
        end: int | None = None
        while not self._named(at):
            length, _ = collectives(self._code).at(self._tokens, at)
            if not length:
                break
            end = at = at + length
        return end

    def _noun_before(self, first: int, adjective: bool) -> int | None:
        """Return where the collective noun begins that a state's name or adjective follows.

        Other adjectives may stand between noun and adjective: "قایق ماهیگیری کویتی".
        """
        found = self._noun_ending(first)
        place = first
        while found is None and adjective and first - place < _ADJECTIVES and place > 1:
            place -= 1
            if self._named(place) or not self._tokens[place].key[0].isalpha():
                break
            if self._article.language.grammar.roles(self._tokens, place + 1, place + 2) - _PLAIN:
                break
            found = self._noun_ending(place)
        return found

    def _noun_ending(self, first: int) -> int | None:
        place = first
        length, _ = self._noun_link.before(self._tokens, place)
        if not length and "" not in self._words.noun_first:
            return None
        for start in {place - length, place} if "" in self._words.noun_first else {place - length}:
            found, _ = collectives(self._code).before(self._tokens, start)
            if found and not self._named(start - 1):
                return start - found
        return None

    def _only_of(self, link: int) -> bool:
        """Tell whether the word at `link` marks nothing but a genitive."""
        grammar = self._article.language.grammar
        return link > 0 and grammar.roles(self._tokens, link - 1, link) == {"of"}

    def _named(self, index: int) -> bool:
        return index in self._names

    def _stops(self, index: int) -> bool:
        if not 0 <= index < len(self._tokens):
            return True
        grammar = self._article.language.grammar
        token = self._tokens[index]
        return not token.key[0].isalpha() or bool(
            grammar.roles(self._tokens, max(0, index - 1), index) - {"of", "agent", "object"}
        )

    def _body(self, phrase: Phrase) -> Phrase:
        """Take in the state that a body's name stands beside: "Russia's Central Bank"."""
        first, last = phrase.first, phrase.last
        link, _ = self._first_link.before(self._tokens, first)
        before = self._names.get(first - link - 1)
        if before and self._is_state(before) and (link or before.demonym):
            first = tokens_of(self._sentence, before.span)[0]
        if self._words.noun_first:
            link, _ = self._noun_link.at(self._tokens, last)
            after = self._names.get(last + link)
            if after and self._is_state(after) and (link or "" in self._words.noun_first):
                last = tokens_of(self._sentence, after.span)[1]
        return self._grown(phrase, first, last)

    def _grown(self, phrase: Phrase, first: int, last: int) -> Phrase:
        same = (first, last) == (phrase.first, phrase.last)
        return phrase if same else replace(phrase, first=first, last=last)

    def _is_state(self, mention: Mention) -> bool:
        return self._kind(mention.entity) in ("country", "place")
