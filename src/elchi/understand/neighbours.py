"""Numbers that take their unit from the number beside them: "from three to eleven days"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from elchi.model import Quantity, Sentence
from elchi.text.numbers import Number, numeral
from elchi.understand.quantity_words import TIME, QuantityWords

_NO_SUM = ("count", "people", "percent")
_SMALL = 1000  # below it, a number beside "to 6.9 billion" is in billions too
LARGE = 1_000_000  # from here a number without a unit is money or volume, as before


@dataclass(slots=True)
class Found:
    """A quantity being read: token range, value, unit, comparison, noun."""

    first: int
    last: int
    number: Number
    unit: str | None
    comparison: str
    noun: str
    rule: str
    factor: float = 1.0
    inferred: bool = False


def share_units(
    found: list[Found],
    sentence: Sentence,
    words: QuantityWords,
    before: list[Quantity],
    money: str | None,
) -> None:
    """Give numbers without a unit that of their neighbour: "from three to eleven days"."""
    for index, item in enumerate(found):
        if item.unit is not None:
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        previous = found[index - 1] if index else None
        if following and following.unit and _linked(item, following, sentence, words):
            item.unit, item.factor, item.inferred = following.unit, following.factor, True
            item.noun = following.noun
            item.number = _scaled(item.number, following.number, sentence, words)
        elif previous and previous.unit and _linked(previous, item, sentence, words):
            item.unit, item.factor, item.inferred = previous.unit, previous.factor, True
            item.noun = previous.noun
        elif item.number.value >= LARGE and not item.number.plain:
            same = next((f.unit for f in reversed(found[:index]) if f.unit), None)
            same = same if same and same not in (*TIME, *_NO_SUM) else None
            if item.rule == "large" and same is None:
                item.unit, item.last, item.rule = "count", item.last + 1, "noun"
                continue
            same = same or money
            if same is None and following and following.unit and following.unit.isupper():
                same = following.unit
            item.unit, item.inferred = same, True
        elif (item.rule == "partitive" or _counts_on(item, sentence, words)) and (
            previous or before
        ):
            unit = previous.unit if previous else before[-1].unit
            noun = previous.noun if previous else before[-1].noun
            if unit in ("people", "count") and noun:
                item.unit, item.noun, item.inferred = unit, noun, True


def _scaled(left: Number, right: Number, sentence: Sentence, words: QuantityWords) -> Number:
    """Return the left number with the right one's scale: "4.6 to 6.9 billion"."""
    base = numeral(sentence.tokens[right.first].key, words.numbers.decimal)
    if not (left.digits and left.plain and base and not right.plain) or left.value >= _SMALL:
        return left
    return replace(left, value=left.value * right.value / base, plain=False)


def _linked(left: Found, right: Found, sentence: Sentence, words: QuantityWords) -> bool:
    gap = sentence.tokens[left.last : right.first]
    if len(gap) == 1 and gap[0].key == "-":
        return True
    hit = words.links.at(sentence.tokens, left.last)
    return hit is not None and len(gap) <= 2


def _counts_on(item: Found, sentence: Sentence, words: QuantityWords) -> bool:
    """Tell whether a bare number goes on counting what was counted: "of these 180 …"."""
    after = sentence.tokens[item.last].key if item.last < len(sentence.tokens) else "."
    if after == "-":
        return False  # a score
    return item.number.value >= 2 and item.number.plain and after in words.stops
