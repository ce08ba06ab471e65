"""Forms of Russian verbs that can be told by their endings."""

from __future__ import annotations

from functools import lru_cache

_KEPT = 50_000  # words; the same come again in every article
_NUMERALS = ("девять", "десять", "двадцать", "тридцать", "четверть", "треть", "часть", "область")
_INFINITIVE = (
    "ать", "ять", "ить", "еть", "ыть", "нуть", "ться", "ести", "йти", "зти", "асти", "чь"
)  # fmt: skip
_PAST = ("л", "ла", "ло", "ли")
_DONE = tuple(
    stem + ending
    for stem in ("анн", "янн", "енн", "ят", "рыт")
    for ending in
    ("ый", "ая", "ое", "ые", "ого", "ой", "ых", "ому", "ым", "ую", "ыми", "ом")
)  # fmt: skip
_ADJECTIVES = (
    "иностранн", "странн", "данн", "сторонн", "военн", "временн", "чрезвычайн", "экстренн",
    "взаимн", "мгновенн", "государственн", "совместн", "обыкновенн", "современн", "внутренн",
    "общественн", "пятый", "пято", "девят", "десят", "пят", "свят", "единственн", "собственн",
    "правительственн", "производственн", "ответственн", "постоянн", "пространн", "гуманн",
)  # fmt: skip


@lru_cache(_KEPT)
def is_infinitive(word: str) -> bool:
    """Tell whether a word is an infinitive.

    >>> is_infinitive("вернуть"), is_infinitive("область")
    (True, False)
    """
    return len(word) > 4 and word not in _NUMERALS and word.endswith(_INFINITIVE)


@lru_cache(_KEPT)
def is_past(word: str) -> bool:
    """Tell whether a finite verb has the form of the past.

    >>> is_past("договорились"), is_past("договорятся")
    (True, False)
    """
    return word.removesuffix("ся").removesuffix("сь").endswith(_PAST)


@lru_cache(_KEPT)
def is_participle(word: str) -> bool:
    """Tell whether a word is a passive participle of the past in a case form.

    >>> is_participle("подписанное"), is_participle("иностранное")
    (True, False)
    """
    return len(word) > 7 and word.endswith(_DONE) and not word.startswith(_ADJECTIVES)
