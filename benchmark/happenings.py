"""Made-up happenings and the digests of the articles that tell them.

What is made is digests, not texts: what `elchi.connect.stories` keeps of an article.
Their make-up follows the articles of the development collection: some nine names, a
dozen numbers, half a dozen days, thirty rare words. States, persons, bodies, places
and words come from pools in which few are frequent and most are rare (Zipf), so that
some keys crowd as they do in the press; persons belong to states and come back in
many happenings. A story has one to twelve articles in five languages: versions that
keep nearly all signs, reports that keep two thirds, follow-ups that keep half.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from elchi.connect.stories.digest import Digest, number_weight

LANGUAGES = ("ur", "fa", "hi", "en", "ru")
STATES = 190
DAYS = 2200
KEPT = {"version": 0.92, "report": 0.66, "follow_up": 0.5}

Signs = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Pools:
    """How many of each there are in the world; they grow with the number of stories."""

    officials: int
    places: int
    bodies: int
    words: int


def zipf(chance: random.Random, many: int, skew: float = 1.0) -> int:
    """Return a number below `many`, the smaller the likelier (log-uniform for a skew of 1)."""
    return min(many - 1, int(many ** (chance.random() ** skew)) - 1)


def sound(number: int, salt: str) -> str:
    """Return five consonants for a word or name of the pool."""
    raw = hashlib.blake2b(f"{salt}{number}".encode(), digest_size=5).digest()
    return "".join("ptksSrlnxv"[byte % 10] for byte in raw)


def number(chance: random.Random) -> float:
    digits = chance.choices((1, 2, 3, 4), (4, 6, 3, 1))[0]
    mantissa = chance.randrange(10 ** (digits - 1), 10**digits)
    return float(mantissa * 10 ** chance.choices((0, 3, 6, 9), (6, 1, 2, 1))[0])


def happening(chance: random.Random, pools: Pools, day: date, pair: tuple[int, int]) -> Signs:
    """Return all signs of one happening between two states."""
    signs: Signs = {
        "state": {f"country:{state}": 0.3 for state in pair},
        "capital": {f"place:capital-{state}": 0.4 for state in pair},
    }
    persons = {f"person:leader-{state}-{chance.randrange(3)}": 1.0 for state in pair}
    per_state = max(20, pools.officials // STATES)
    for _ in range(chance.randint(2, 6)):
        state = chance.choice(pair)
        persons[sound(zipf(chance, per_state), f"{state} ")] = 2.0
    signs["person"] = persons
    signs["body"] = {f"body:{zipf(chance, pools.bodies)}": 1.0 for _ in range(chance.randint(1, 5))}
    signs["place"] = {
        f"place:{zipf(chance, pools.places)}": 1.5 for _ in range(chance.randint(0, 4))
    }
    figures = [number(chance) for _ in range(chance.randint(4, 14))]
    signs["number"] = {f"{value:.12g}": number_weight(value) for value in figures}
    units = ("USD", "percent", "day", "tonne", "kilometre", "year")
    signs["amount"] = {
        f"{value:.12g} {chance.choice(units)}": round(number_weight(value) / 2 + 0.5, 2)
        for value in figures
        if chance.random() < 0.6
    }
    days = [day, *(day + timedelta(chance.randint(-200, 300)) for _ in range(chance.randint(1, 6)))]
    signs["date"] = {f"{each:%m-%d}": 1.5 for each in days}
    signs["date"][f"{day:%Y}"] = 0.3
    common = range(chance.randint(3, 9))
    signs["word"] = {sound(zipf(chance, pools.words), "w"): 0.8 for _ in common}
    return signs


def retold(chance: random.Random, pools: Pools, signs: Signs, kept: float, language: str) -> Signs:
    """Return what one article keeps of a happening, with words of its own language."""
    told: Signs = {}
    for kind, found in signs.items():
        share = 1.0 if kind in ("state", "capital") else kept
        told[kind] = {sign: weight for sign, weight in found.items() if chance.random() < share}
    for _ in range(chance.randint(12, 30)):
        told["word"][sound(zipf(chance, pools.words), language)] = 0.8
    for _ in range(chance.randint(0, 3)):
        value = number(chance)
        told["number"][f"{value:.12g}"] = number_weight(value)
    return told


def digests(articles: int, stories: int, seed: int = 1) -> Iterator[tuple[int, Digest]]:
    """Yield made-up articles with the number of their story, in order of publication."""
    chance = random.Random(seed)
    pools = Pools(officials=stories * 2, places=20_000, bodies=4_000, words=60_000)
    sizes = [1] * stories
    for _ in range(articles - stories):
        sizes[min(stories - 1, int(chance.random() * stories))] += 1
    start = date(2019, 1, 1)
    for story in range(stories):
        day = start + timedelta(DAYS * story // stories)
        first, second = zipf(chance, STATES), zipf(chance, STATES)
        pair = (first, second if second != first else (first + 1) % STATES)
        signs = happening(chance, pools, day, pair)
        for copy in range(sizes[story]):
            yield story, article(chance, pools, (story, copy, day), pair, signs)


def article(
    chance: random.Random,
    pools: Pools,
    place: tuple[int, int, date],
    pair: tuple[int, int],
    signs: Signs,
) -> Digest:
    """Return the digest of one article of a story."""
    story, copy, day = place
    role = chance.choices(tuple(KEPT), (5, 3, 2))[0]
    language = chance.choice(LANGUAGES)
    later = chance.randint(2, 9) if role == "follow_up" else chance.randint(0, 1)
    told = retold(chance, pools, signs, KEPT[role], language)
    return Digest(
        article=hashlib.sha256(f"{story} {copy}".encode()).hexdigest(),
        language=language,
        published=f"{day + timedelta(later):%Y-%m-%d}" if chance.random() < 0.95 else None,
        states=tuple(f"{state:03d}" for state in pair),
        signs=told,
        names={},
        letters=chance.randint(800, 2600),
    )
