"""Finding quantities: numbers with their unit or counted noun, and how exact they are.

What is no quantity: dates, times, numbers of resolutions and phones, ordinals
(but ranks), digits inside names (S-400), "two countries" and the like.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from elchi.facts.article import Article
from elchi.model import Comparison, Quantity, Span
from elchi.text.numbers import Number, read
from elchi.understand.money import currency
from elchi.understand.neighbours import LARGE, Found, share_units
from elchi.understand.number_places import CLOSED, NumberPlaces, blocked
from elchi.understand.quantity_words import PEOPLE, TIME, quantity_words

_WITHOUT = ("source", "credit", "byline", "boilerplate", "dateline")
_MANY = 1000  # up to it, words beside such a word may say that it counts persons
_FEW = 20  # below it, a word for persons and tonnes (Persian *tan*) counts persons
_STATES = 5  # "116 states voted" is a count, "the two states" is none
_YEARS = range(1500, 2101)  # "the 1899 award"


def find_quantities(article: Article) -> tuple[Quantity, ...]:
    """Return every number of the text that counts or measures something, in order."""
    words = quantity_words(article.language.code)
    taken = blocked(article)
    quantities: list[Quantity] = []
    money: str | None = None
    for sentence in article.sentences:
        if sentence.zone in _WITHOUT:
            continue
        reader = _Reader(article, sentence, words, taken)
        found = list(reader.read())
        share_units(found, sentence, words, quantities, money)
        for item in found:
            if item.unit is None:
                continue
            if (len(item.unit) == 3 and item.unit.isupper()) or item.unit in (
                "cubic_metre",
                "barrel",
                "tonne",
            ):
                money = item.unit
            quantities.append(
                Quantity(
                    Span(
                        sentence.tokens[item.first].span.start,
                        sentence.tokens[item.last - 1].span.end,
                    ),
                    round(item.number.value * item.factor, 6),
                    item.unit,
                    cast(Comparison, item.comparison),
                    item.noun,
                    item.inferred,
                    item.rule,
                )
            )
    return tuple(quantities)


class _Reader(NumberPlaces):
    """Reads the quantities of one sentence, left to right."""

    def read(self) -> Iterator[Found]:
        """Yield what is found; a unit of None asks for that of a neighbour."""
        at = 0
        while at < len(self.tokens):
            found = self._at(at) if self.words.opens(self.tokens[at].key) else None
            if found is None:
                at += 1
                continue
            at = max(found.last, at + 1)
            if found.rule != "skip":
                yield found

    def _at(self, at: int) -> Found | None:
        found = self._anywhere(at)
        if found and any(span.overlaps(self.tokens[at].span) for span in self.blocked):
            return None
        return found

    def _anywhere(self, at: int) -> Found | None:
        """Read a number that begins at `at`, part of a name or date or not."""
        word = self.tokens[at].key
        whole = self.words.whole.at(self.tokens, at)
        if whole is not None and not self._hyphened(whole[1]) and not self._ordered(whole[1]):
            return self._whole(at, whole)
        if not word[0].isdigit() and (
            len(word) == 1 or any(span.covers(self.tokens[at].span) for span in self.demonyms)
        ):
            return None  # "M&S" is no million, "Saudi Arab" no billion
        if not word[0].isdigit() and word not in self.words.numbers.parts:
            return self._glued(at) or self._ordinal_word(at)
        number = read(self.tokens, at, self.words.numbers)
        if number is None:
            number = self._weak(at)
        if number is None or self.is_label(at, number):
            return self._ordinal_word(at)
        if any(
            span.overlaps(token.span)
            for span in self.blocked
            for token in self.tokens[at : number.last]
        ):
            return None
        ordinal = self._ordinal_digits(number)
        if ordinal is not None:
            return ordinal
        return self._quantity(number)

    def _hyphened(self, at: int) -> bool:
        """Tell whether a hyphen is written onto the word before `at`; a dash is not."""
        if at >= len(self.tokens) or self.tokens[at].key != "-":
            return False
        return self.tokens[at].span.start == self.tokens[at - 1].span.end

    def _ordered(self, last: int) -> bool:
        """Tell whether a fraction's word is an ordinal here: "a third power line"."""
        if self.words.ordinals.at(self.tokens, last - 1) is None or last >= len(self.tokens):
            return False
        word = self.tokens[last].key
        return word[0].isalpha() and word not in self.words.stops

    def _whole(self, at: int, whole: tuple[str, int]) -> Found:
        """Read a wording of value and unit at once: "a fortnight", "nearly half of"."""
        value, unit = whole[0].split()
        last = whole[1]
        joined = any(token.key == "-" for token in self.tokens[at:last])
        said = Number(at, last, float(value), False, False, True)
        comparison, first = self.words.more.before(self.tokens, at) or ("=", at)
        after = self.words.less.at(self.tokens, last)
        if after and comparison == "=":
            comparison, last = after
        noun = self.tokens[at].key
        return Found(first, last, said, unit, comparison, noun, "glued" if joined else "whole")

    def _weak(self, at: int) -> Number | None:
        """Read a word that is a number only before a unit or noun (*ek sāl*)."""
        entries = self.words.numbers.parts.get(self.tokens[at].key, ())
        value = next(
            (v for rest, part, v in entries if part in ("value", "scale") and not rest), None
        )
        word = self.tokens[at].key
        if word in self.words.shy:
            hit = self._unit(at + 1)
            if hit is None or hit[0].split(":")[0] in TIME:
                return None
        elif word not in self.words.weak:
            return None
        if value is None:
            return None
        return Number(at, at + 1, value, False, False, True)

    def _glued(self, at: int) -> Found | None:
        """Read *panj-sāle*, *двухдневный*: number and unit in one word."""
        word = self.tokens[at].key
        for ending, unit in self.words.glued:
            place = word.find(ending)
            if place < 2:
                continue
            for rest, part, value in self.words.numbers.parts.get(word[:place], ()):
                if part == "value" and not rest:
                    number = Number(at, at + 1, value, False, False, True)
                    age = unit == "year" and value >= 5 and self.is_age(at, at + 1)
                    return Found(at, at + 1, number, unit, "=", word, "skip" if age else "glued")
        return None

    def _ordinal_digits(self, number: Number) -> Found | None:
        """Read "11th member" and "30th anniversary"; other ordinals are skipped."""
        last = number.last
        if not number.digits or last >= len(self.tokens):
            return None
        token = self.tokens[last]
        if token.key == "-" and last + 1 < len(self.tokens):
            token, last = self.tokens[last + 1], last + 1
        end = self.tokens[number.last - 1].span.end
        between = self.article.document.text[end : token.span.start]
        if between not in ("", "-", "\u200c") or token.key not in self.words.endings:
            return None  # Persian "-īn" written apart is the yen
        found = self._ranked(number, last + 1)
        return found or Found(number.first, last + 1, number, None, "=", "", "skip")

    def _ordinal_word(self, at: int) -> Found | None:
        hit = self.words.ordinals.at(self.tokens, at)
        if hit is None or int(hit[0]) < 2:
            return None
        number = Number(at, hit[1], float(hit[0]), False, False, True)
        return self._ranked(number, hit[1])

    def _ranked(self, number: Number, last: int) -> Found | None:
        for skip in range(2):
            anniversary = self.words.anniversary.at(self.tokens, last + skip)
            if anniversary:
                end = anniversary[1]
                return Found(number.first, end, number, "year", "=", anniversary[0], "anniversary")
        after = last + 1 if last < len(self.tokens) and self.tokens[last].key == "-" else last
        if self.words.rank.at(self.tokens, after):
            return Found(number.first, last, number, "count", "=", "", "rank")
        return None

    def _quantity(self, number: Number) -> Found | None:
        first, last, comparison = number.first, number.last, "="
        unit: str | None = None
        sign = self.sign(first)
        if sign:
            unit, first = sign
        mark = self.words.more.before(self.tokens, first)
        if mark and self._bounds(mark, first):
            comparison, first = mark
        after = self.words.less.at(self.tokens, last)
        if after:
            comparison, last = after
        if unit is None:
            hit = self._unit(last)
            if hit:
                unit, last = hit
        noun, rule = "", "unit"
        if unit is None:
            return self._counted(number, first, last, comparison)
        if self.tokens[last - 1].key in self.words.few and self._counts_persons(number, last):
            return Found(first, last, number, "people", comparison, "", "people")
        factor = self.words.factors.get(unit, 1.0)
        noun = self.tokens[last - 1].key
        if not after:
            after = self.words.less.at(self.tokens, last)
            if after:
                comparison, last = after
        rate = self.words.rates.at(self.tokens, last)
        if rate:
            last = rate[1]
        code, inferred = currency(unit.split(":")[0], self.article, self.tokens[first].span)
        bound = self._until(last) if code == "percent" and comparison == "=" else None
        if bound is not None:
            comparison, last = "<", bound
        if self.words.anniversary.at(self.tokens, last):
            rule = "anniversary"
        if mark and code in TIME and self.is_course(mark[1]):
            comparison, first = "=", number.first  # "$9m over three years"
        if code in TIME and (number.vague or self.is_window(number.first, last)):
            rule = "skip"  # "for decades"; "over the past ten days" is a date
        if code == "year" and 5 <= number.value <= 110 and self.is_age(first, last):
            rule = "skip"
        return Found(
            first, last, number, code, _vague(number, comparison), noun, rule, factor, inferred
        )

    def _counts_persons(self, number: Number, last: int) -> bool:
        """Tell whether a unit that is also a word for persons, ending at `last`, means them."""
        if number.value < _FEW:
            return True
        after = self.tokens[last].key if last < len(self.tokens) else ""
        return number.value < _MANY and after in self.words.few_after

    def _until(self, at: int) -> int | None:
        """Return the end of "up to" that follows its number (*bīs pratishat tak*).

        It is no bound where something moves until there: "rose to 20 per cent".
        """
        hit = self.words.upto.at(self.tokens, at)
        if hit is None:
            return None
        following = self.tokens[hit[1]].key if hit[1] < len(self.tokens) else ""
        if following[:1].isdigit() or following in self.words.numbers.parts:
            return None  # "с 22% до 31%": the bound is the next number's
        ahead = range(hit[1], min(hit[1] + 3, len(self.tokens)))
        return None if any(self.words.reach.at(self.tokens, i) for i in ahead) else hit[1]

    def _bounds(self, mark: tuple[str, int], at: int) -> bool:
        """Tell whether "up to" is a bound here, and not the end of a movement."""
        if self.words.phrasal.before(self.tokens, mark[1]) is not None:
            return mark[0] != ">" or at - mark[1] > 1
        if self.words.upto.before(self.tokens, at) is None:
            return True
        return not any(
            self.words.reach.at(self.tokens, index)
            for index in range(max(0, mark[1] - 15), mark[1])
        )

    def _unit(self, at: int) -> tuple[str, int] | None:
        hyphen = at < len(self.tokens) and self.tokens[at].key == "-"
        hit = self.words.units.at(self.tokens, at + hyphen)
        if hit or not hyphen or at + 1 >= len(self.tokens):
            return hit
        for ending, unit in self.words.glued:
            if self.tokens[at + 1].key.startswith(ending):
                return unit, at + 2
        return None

    def _counted(self, number: Number, first: int, last: int, comparison: str) -> Found | None:
        """Read the noun that is counted, over the adjectives before it."""
        found = Found(first, last, number, None, _vague(number, comparison), "", "bare")
        nation: int | None = None
        for at in range(last, min(last + 4, len(self.tokens))):
            token = self.tokens[at]
            if token.key == "-" and at == last:
                continue
            if at == last and self.words.further.at(self.tokens, at):
                continue
            if token.key in self.words.stops or token.key in CLOSED:
                break
            hit = self.words.nouns.at(self.tokens, at)
            demonym = any(span.covers(token.span) for span in self.demonyms)
            if hit and not (demonym and self._noun_follows(at + 1)):
                head = self._head(hit)
                return self._noun(found, head[0], head[1] - 1 if head != hit else at, head[1])
            if number.value >= _STATES and (hit := self.words.states.at(self.tokens, at)):
                return self._noun(found, "things", at, hit[1])
            if self.words.uncounted.at(self.tokens, at):
                found.rule = "skip"
                return found
            if demonym:
                nation = at
        if nation is not None:
            return self._noun(found, "people", nation, nation + 1)
        return self._unknown(found)

    def _head(self, hit: tuple[str, int]) -> tuple[str, int]:
        """Return the last of nouns that follow each other: "four coast guard vessels".

        Only where a language puts the head of a compound last; a word for dead
        or wounded says what happened to the others and is no head.
        """
        behind = self.words.nouns.at(self.tokens, hit[1]) if self.words.head_last else None
        return behind if behind and behind[0] != "casualties" and behind[0] != hit[0] else hit

    def _noun_follows(self, at: int) -> bool:
        return self.words.nouns.at(self.tokens, at) is not None

    def _noun(self, found: Found, kind: str, at: int, end: int) -> Found:
        found.unit = "people" if kind in PEOPLE else "count"
        found.noun, found.last, found.rule = self.tokens[at].key, end, kind
        if found.number.value == 1 and not found.number.digits:
            found.rule = "one" if kind in PEOPLE else "skip"
        after = self.words.less.at(self.tokens, end)
        if after and found.comparison == "=":
            found.comparison, found.last = after
        return found

    def _unknown(self, found: Found) -> Found | None:
        """Take the next word as the noun where no list knows it, if it can be one."""
        last = found.last
        if self.words.partitive.before(self.tokens, found.first):
            found.rule = "partitive"
            return found
        if last < len(self.tokens) and any(
            span.overlaps(self.tokens[last].span) for span in self.blocked
        ):
            found.rule = "partitive"
            return found
        if found.number.value < 2 and not found.number.digits:
            found.rule = "skip"
            return found
        kind = self.number_of(found.first)
        if kind is not None:
            found.unit, found.rule = ("people" if kind in PEOPLE else "count"), kind
            return found
        if self.tokens[found.first].key in self.words.collective:
            found.unit, found.rule = "people", "people"
            return found
        exact = found.number.plain and not found.number.digits and not found.number.vague
        word = self.tokens[last].key if last < len(self.tokens) else "."
        year = found.number.digits and found.number.value in _YEARS
        if found.first > 1 and self.tokens[found.first - 1].key == "-":
            return found  # "5-2 over"
        if self.words.fates.at(self.tokens, last):
            found.unit, found.rule = "people", "people"  # "some 40,000 fled"
            return found
        fate = self.words.nouns.before(self.tokens, found.first)
        if fate is not None and fate[0] == "casualties":
            found.unit, found.rule = "people", "casualties"  # "killed over 1,400"
            return found
        if not exact and not year and word[0].isalpha() and word not in self.words.stops:
            if found.number.value >= LARGE and not found.number.plain:
                found.noun, found.rule = word, "large"  # a sum, where one stands before it
                return found
            found.unit = "count"
            found.noun, found.last, found.rule = word, last + 1, "noun"
        return found


def _vague(number: Number, comparison: str) -> str:
    return "~" if number.vague and comparison == "=" else comparison
