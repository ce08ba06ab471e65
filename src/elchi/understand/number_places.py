"""Where a number stands, and whether it is a name, a time or an age there and no quantity."""

from __future__ import annotations

import regex

from elchi.facts.article import Article
from elchi.model import Sentence, Span
from elchi.text.numbers import Number, numeral
from elchi.understand.quantity_words import PEOPLE, QuantityWords

_LETTER = regex.compile(r"[\p{L}\p{M}]")  # a vowel sign ends a word as a letter does
#: Addresses, phones and times, each looked for by itself: all at once takes seven times as long.
_ADDRESSES = tuple(
    regex.compile(pattern)
    for pattern in (
        # Lengths are bounded: a hostile word may be a million letters long.
        r"(?:https?://|www\.)\S+",
        r"(?<!\S)@?[^\s@]{1,200}+@\S+",
        r"\+?\d[\d()]{0,12}(?:[- ]\d{2,}){3,}",
        r"\d{1,2}(?:[:.]\d\d)?\s*[AaPp]\.?\s?[Mm](?![\p{L}])",
    )
)
_ANNOUNCED = 14  # words between "the number of …" and the number
CLOSED = frozenset(".,;:!?()\"'/%|")


def blocked(article: Article) -> list[Span]:
    """Return the dates, addresses, phones and names of an article: no number begins in them."""
    spans = [date.span for date in article.dates]
    for address in _ADDRESSES:
        spans += [Span(*match.span()) for match in address.finditer(article.document.text)]
    for mention in article.mentions:
        entity = article.entities.get(mention.entity)
        if entity and not mention.demonym and entity.kind != "country":
            spans.append(mention.span)
    return spans


class NumberPlaces:
    """The words of one sentence round its numbers, and the names that numbers may belong to."""

    def __init__(
        self, article: Article, sentence: Sentence, words: QuantityWords, blocked: list[Span]
    ) -> None:
        self.article, self.tokens, self.words = article, sentence.tokens, words
        self.blocked = [span for span in blocked if span.overlaps(sentence.span)]
        named = [
            (mention, article.entities[mention.entity].kind)
            for mention in article.mentions_in(sentence.span)
        ]
        self.persons = [mention.span for mention, kind in named if kind == "person"]
        self.demonyms = [
            mention.span for mention, kind in named if mention.demonym or kind == "country"
        ]

    def is_label(self, at: int, number: Number) -> bool:
        """Tell whether digits are a name or a time: S-400, Resolution 833, 9:40, (3)."""
        tokens, last = self.tokens, number.last
        before = tokens[at - 1] if at else None
        if before and self.words.labels.before(tokens, at):
            return True
        if before and before.key in "-/" and self._is_joined(at):
            return True
        if not number.digits:
            return False
        if before and self.words.labels.at(tokens, at - 1) and before.key not in CLOSED:
            return True
        following = [token.key for token in tokens[last : last + 2]]
        if len(following) == 2 and following[0] in ":+" and following[1][0].isdigit():
            return True
        if before and before.key in ":+№#" and before.span.end == tokens[at].span.start:
            return True
        if before and before.span.end == tokens[at].span.start and not self.sign(at):
            if before.key == "-" and at > 1 and _LETTER.match(tokens[at - 2].key[-1]):
                return tokens[at - 2].span.end == before.span.start
            if _LETTER.match(before.key[-1]):
                return True
        if at == 0 and last < len(tokens) and tokens[last].key in ".)" and number.value < 40:
            return True  # a numbered paragraph
        return numeral(tokens[at].key, self.words.numbers.decimal) is None

    def _is_joined(self, at: int) -> bool:
        """Tell whether a dash or stroke makes one word of this: "mother-of-three", "2/3"."""
        if at < 2 or self.tokens[at - 1].span.end != self.tokens[at].span.start:
            return False
        before = self.tokens[at - 2]
        if before.span.end != self.tokens[at - 1].span.start:
            return False
        letters = _LETTER.match(before.key) and before.key not in self.words.numbers.parts
        return bool(letters) or (self.tokens[at - 1].key == "/" and before.key[0].isdigit())

    def is_age(self, first: int, last: int) -> bool:
        """Tell whether years are a person's age: "the 54-year-old", "West, 41,"."""
        if last < len(self.tokens):
            noun = self.words.nouns.at(self.tokens, last)
            if noun and noun[0] in PEOPLE:
                return True
            if any(span.covers(self.tokens[last].span) for span in self.persons):
                return True
        if first < 2 or last >= len(self.tokens):
            return False
        apart = self.tokens[first - 1].key == self.tokens[last].key == ","
        return apart and any(span.covers(self.tokens[first - 2].span) for span in self.persons)

    def sign(self, at: int) -> tuple[str, int] | None:
        """Return the sign of money before token `at`, and where it begins.

        "A$5 million" is Australian, "a $5 million loan" is not.
        """
        hit = self.words.signs.before(self.tokens, at)
        if hit is None or hit[1] == at - 1 or len(self.tokens[hit[1]].key) > 1:
            return hit
        if self.tokens[hit[1]].span.end == self.tokens[hit[1] + 1].span.start:
            return hit
        plain = self.words.signs.at(self.tokens, at - 1)
        return (plain[0], at - 1) if plain is not None and plain[1] == at else None

    def number_of(self, first: int) -> str | None:
        """Return what is counted where its number was announced: "cut the number of staff to 40".

        The noun stands behind "the number of", in languages with postpositions before it.
        """
        for at in range(first - 1, max(-1, first - _ANNOUNCED), -1):
            hit = self.words.amounts.at(self.tokens, at)
            if hit is None:
                continue
            behind = range(hit[1], min(hit[1] + 3, first))
            near = range(at - 1, max(-1, at - 4), -1) if self.words.amounts_last else behind
            nouns = (self.words.nouns.at(self.tokens, place) for place in near)
            return next((noun[0] for noun in nouns if noun is not None), None)
        return None

    def is_course(self, at: int) -> bool:
        """Tell whether "over" before token `at` says in what time: "$9m over three years".

        It does behind a number and its unit, and behind a verb that shares something out.
        """
        if at == 0:
            return False
        word = self.tokens[at - 1].key
        number = word[0].isdigit() or word in self.words.numbers.parts
        shared = self.words.shared.before(self.tokens, at) is not None
        return number or shared or self.words.units.before(self.tokens, at) is not None

    def is_window(self, first: int, last: int) -> bool:
        """Tell whether a time is one of the calendar: "the past ten days", *se māh-e gozashte*."""
        windows = self.words.windows
        if windows.before(self.tokens, first) is not None:
            return True
        return not self.words.head_last and any(
            windows.at(self.tokens, at) is not None for at in (last - 1, last)
        )
