"""The nominative of a Russian name of a person that stands in another case.

The given name tells gender and case, where the table of given names has its
nominative; the surname follows it. Where the given name is unknown, only an
instrumental or dative that both parts share is undone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

_GIVEN = (
    *(("ом", ""), ("ем", "й"), ("ем", "ь"), ("ем", ""), ("у", ""), ("ю", "й"), ("ю", "ь")),
    *(("е", ""), ("е", "й"), ("е", "ь"), ("а", ""), ("я", "й"), ("я", "ь")),
)
"""Endings of men's given names, with the ending of the nominative."""

_WOMEN = (
    *(("ой", "а"), ("ей", "я"), ("ей", "а"), ("ы", "а"), ("и", "а"), ("и", "я"), ("е", "а")),
    *(("е", "я"), ("у", "а"), ("ю", "я"), ("и", "ь"), ("ью", "ь")),
)

_MENS = (
    *(("ского", "ский"), ("скому", "ский"), ("ским", "ский"), ("ском", "ский")),
    *(("цкого", "цкий"), ("цкому", "цкий"), ("цким", "цкий"), ("цком", "цкий")),
    *(("овым", "ов"), ("евым", "ев"), ("ёвым", "ёв"), ("иным", "ин"), ("ыным", "ын")),
    *(("ом", ""), ("ем", "й"), ("ем", "ь"), ("у", ""), ("ю", "й"), ("ю", "ь"), ("е", "")),
    *(("а", ""), ("я", "й"), ("я", "ь")),
)

_WOMENS = (
    *(("ской", "ская"), ("скую", "ская"), ("цкой", "цкая"), ("цкую", "цкая")),
    *(("овой", "ова"), ("евой", "ева"), ("ёвой", "ёва"), ("иной", "ина"), ("ыной", "ына")),
    *(("ову", "ова"), ("еву", "ева"), ("ёву", "ёва"), ("ину", "ина"), ("ыну", "ына")),
)

_CONSONANTS = "бвгджзклмнпрстфхцчшщй"


def nominative(parts: Sequence[str], given: Callable[[str], bool], forms: Sequence[str]) -> str:
    """Return a name in the nominative.

    Args:
        parts: The words of the name, lower case, in any case of the language.
        given: Tells whether a word is a given name, in any case.
        forms: The surname alone as it stands elsewhere in the article.

    >>> known = {"степан", "степана", "динара", "динары", "анна", "анны", "анной"}.__contains__
    >>> nominative(["степана", "лазарева"], known, ()), nominative(["анной", "лаптевой"], known, ())
    ('степан лазарев', 'анна лаптева')
    >>> nominative(["динара", "ахметова"], known, ())
    'динара ахметова'
    """
    first, last = parts[0], parts[-1]
    middle = list(parts[1:-1])
    man = _man(first, last, given, forms)
    woman = None if man else _woman(first, given)
    if man:
        return " ".join([man, *(_undo(each, _MENS) for each in middle), _undo(last, _MENS)])
    if woman and woman != first:
        return " ".join([woman, *(_undo(each, _WOMENS) for each in middle), _undo(last, _WOMENS)])
    return " ".join(parts)


def _man(first: str, last: str, given: Callable[[str], bool], forms: Sequence[str]) -> str | None:
    """Return a man's given name in the nominative, None if it stands in it or is a woman's."""
    if first[-1:] in _CONSONANTS + "ьо" and not first.endswith(("ом", "ем")):
        return None
    bases = [first[: -len(end)] + base for end, base in _GIVEN if first.endswith(end)]
    known = next((each for each in bases if len(each) > 2 and given(each)), None)
    women = first[:-1] + ("и" if first[-2:-1] in "гкхжчшщ" else "ы")
    both = first.endswith("а") and given(women)
    if known and not both:
        return known
    masculine = any(each.endswith(("ов", "ев", "ёв", "ин", "ын", "ский")) for each in forms)
    if both and known and masculine:
        return known
    if not known and not given(first):
        if first.endswith("ом") and len(first) > 4:
            return first[:-2]
        shared = [("ем", "ем"), ("ем", "ым"), ("у", "у"), ("ю", "у")]
        for one, other in shared:
            if first.endswith(one) and last.endswith((other, "ским" if other == "ым" else other)):
                return first[: -len(one)] + ("й" if first[-3:-2] in "еи" and one in "емю" else "")
        if first.endswith("а") and masculine and len(first) > 3:
            return first[:-1]
    return None


def _woman(first: str, given: Callable[[str], bool]) -> str | None:
    if first.endswith(("а", "я")):
        return first
    bases = [first[: -len(end)] + base for end, base in _WOMEN if first.endswith(end)]
    return next((each for each in bases if given(each)), None)


def _undo(word: str, endings: Sequence[tuple[str, str]]) -> str:
    for ending, base in endings:
        bare = word[: -len(ending)] + base
        if word.endswith(ending) and len(bare) > 2 and (base or bare[-1] in _CONSONANTS):
            return bare
    return word
