"""What a reader keeps in mind of the entities spoken of, and which two are "both sides"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from elchi.facts.article import Article
from elchi.model import Entity

_REACH = 3  # sentences that a pair stays known without being named again
_FAR = 2  # times as often named, so that another pair is meant


@dataclass(frozen=True, slots=True)
class Seen:
    """An entity that was spoken of.

    Attributes:
        sentence: Number of the sentence.
        clause: Number of the clause in the article.
        subject: True if it acted or was quoted there.
        quoted: True if it stands inside quotation marks.
        group: Number that coordinated names share.
    """

    entity: Entity
    sentence: int
    clause: int
    subject: bool
    quoted: bool
    group: int


def pair_of(seen: Sequence[Seen], named: Counter[str], number: int, subject: bool) -> list[str]:
    """Return the codes of the two states that the article is about just now, or nothing.

    Two that were named together count before the two that the article names most,
    unless these are named far more often; who acts on "both sides" is none of them.

    Args:
        seen: Who was spoken of so far.
        named: How often the whole article names each state.
        number: Number of the sentence that speaks of "both sides".
        subject: They act there.
    """
    pair = _named_together(seen, number, subject)
    if pair and pair[0]:
        return pair[1]
    most = [code for code, _ in named.most_common(2)]
    ranked = named.most_common(3)
    sure = len(ranked) < 3 or ranked[1][1] >= 2 * ranked[2][1]
    if len(most) == 2:
        times = _times(named, most)
        if not pair and sure:
            return most
        if pair and times > (_FAR if sure else 2 * _FAR) * _times(named, pair[1]):
            return most
    if pair:
        return pair[1]
    known = dict.fromkeys(one.entity.country for one in seen)
    near = {one.entity.country for one in seen if one.sentence >= number - 1}
    both = [code for code in known if code and code in near]
    return both if len(both) == 2 else []


def other_of(seen: Sequence[Seen], named: Counter[str], number: int) -> list[str]:
    """Return the code of the one of two states that did not act last, or nothing."""
    pair = pair_of(seen, named, number, subject=True)
    for one in reversed(seen):
        if one.subject and one.sentence >= number - 1:
            others = [code for code in pair if code != one.entity.country]
            return others if len(others) == 1 else []
    return []


def _named_together(
    seen: Sequence[Seen], number: int, subject: bool
) -> tuple[bool, list[str]] | None:
    """Return the last two states joined by "and", and whether this sentence does so."""
    groups: dict[int, list[Seen]] = {}
    for one in seen:
        if one.entity.country and one.sentence >= number - _REACH:
            groups.setdefault(one.group, []).append(one)
    for group in reversed(groups.values()):
        codes = list(dict.fromkeys(one.entity.country for one in group if one.entity.country))
        here = group[0].sentence == number
        if len(codes) == 2 and (subject or not here or not group[0].subject):
            return here, codes
    return None


def _times(named: Counter[str], pair: Sequence[str]) -> int:
    return min(named[code] for code in pair)


def home_of(article: Article) -> str | None:
    """Return the code of the state that the date line sets the article in."""
    for mention in article.mentions:
        sentence = article.sentence_at(mention.span.start)
        country = article.entities[mention.entity].country
        if sentence is not None and sentence.zone == "dateline" and country:
            return country
    return None


def governing(
    seen: Sequence[Seen], named: Counter[str], number: int, home: str | None
) -> str | None:
    """Return the code of the state whose government or army a text means by "the".

    It is the state of the one who acted last, in this sentence or the one before, then
    that of the date line, then the one named most by far, then the last one named.
    """
    lately = [one for one in seen if one.entity.country and one.sentence >= number - _REACH]
    acting: list[str] = []
    for one in reversed(seen):
        if one.subject and one.sentence >= number - 1:
            # A speaker of unknown state speaks of his own government.
            acting = [s.entity.country for s in lately if s.group == one.group and s.entity.country]
            break
    if acting and (len(set(acting)) == 1 or home is None):
        return acting[0]
    if home is not None:
        return home
    most = named.most_common(2)
    if most and (len(most) == 1 or most[0][1] >= _FAR * most[1][1]):
        return most[0][0]
    return lately[-1].entity.country if lately else None
