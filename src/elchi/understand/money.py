"""Which money a bare "rupee" or "rial" is: settled from the countries of the article."""

from __future__ import annotations

from elchi.facts.article import Article
from elchi.languages.words.numbers import Words as Numbers
from elchi.model import Span

# Bare names of money to the countries that use them and their ISO 4217 codes.
_SHARED = {
    "rupee": {"IN": "INR", "PK": "PKR", "NP": "NPR", "LK": "LKR"},
    "rial": {"IR": "IRR", "SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER"},
    "krone": {"DK": "DKK", "NO": "NOK", "SE": "SEK", "CZ": "CZK", "IS": "ISK"},
    "peso": {"MX": "MXN", "PH": "PHP", "AR": "ARS", "CO": "COP", "CL": "CLP", "CU": "CUP"},
    "shilling": {"KE": "KES", "TZ": "TZS", "UG": "UGX", "SO": "SOS"},
    "dinar": {"IQ": "IQD", "KW": "KWD", "JO": "JOD", "BH": "BHD", "RS": "RSD"},
}


def currency(code: str, article: Article, span: Span) -> tuple[str | None, bool]:
    """Return the unit for `code`, and whether it is an inference.

    A bare dollar is the US dollar. A bare rupee is that of the nearest country
    named before it in the sentence, then after it, else of the country named most often,
    else the one that the language's press means.
    """
    if code == "dollar":
        return "USD", True
    if code not in _SHARED:
        return code, False
    known = _SHARED[code]
    sentence = article.sentence_at(span.start)
    near: list[tuple[int, str]] = []
    counts: dict[str, int] = {}
    for mention in article.mentions:
        entity = article.entities.get(mention.entity)
        country = entity.country if entity else None
        if country not in known or country is None:
            continue
        counts[country] = counts.get(country, 0) + 1
        if sentence and sentence.span.covers(mention.span):
            after = mention.span.start > span.start
            near.append((after * 10_000 + abs(mention.span.start - span.start), country))
    if near:
        return known[min(near)[1]], True
    if counts:
        return known[max(counts, key=lambda country: counts[country])], True
    return article.language.words(Numbers).usual.get(code), True
