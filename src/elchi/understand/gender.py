"""Which persons of an article are women, where its words tell.

Only positive evidence counts: a form of address, a feminine verb beside the
name, a feminine surname. Who is not found here may be either.
"""

from __future__ import annotations

from functools import cache

from elchi.facts.article import Article
from elchi.languages import load
from elchi.languages.words.references import Words
from elchi.text.key import key
from elchi.understand.phrases import tokens_of

_NEAR = 4
_SURNAMES = ("ova", "eva", "yova", "skaya", "ina")
_MALE_SURNAMES = ("ov", "ev", "yov", "in", "sky", "skiy", "ski")


@cache
def _female(code: str) -> frozenset[str]:
    return frozenset(key(word) for word in load(code).words(Words).female)


def women(article: Article) -> frozenset[str]:
    """Return the ids of the persons whom the article tells to be women."""
    words = _female(article.language.code)
    found: set[str] = set()
    for mention in article.mentions:
        entity = article.entities[mention.entity]
        if entity.kind != "person" or entity.id in found:
            continue
        if entity.name.lower().endswith(_SURNAMES):
            found.add(entity.id)
            continue
        sentence = article.sentence_at(mention.span.start)
        if sentence is None:
            continue
        first, _ = tokens_of(sentence, mention.span)
        # Words before another name belong to that one.
        others = [
            tokens_of(sentence, other.span)[1]
            for other in article.mentions_in(sentence.span)
            if other.span.end <= mention.span.start and not other.demonym
        ]
        beside = sentence.tokens[max([0, first - _NEAR, *others]) : first]
        if any(token.key in words for token in beside):
            found.add(entity.id)
    return frozenset(found)


def may_be_woman(name: str) -> bool:
    """Tell whether a Latin name is no masculine Slavic surname.

    >>> may_be_woman("Igor Makarov"), may_be_woman("Nadia Qureshi")
    (False, True)
    """
    return not name.lower().endswith(_MALE_SURNAMES)
