"""Russian case forms of names and adjectives, by ending.

A rule that knows no gender may give a form too many (Тайвани beside Тайваня);
for finding names that costs nothing, a missing form would.
"""

from __future__ import annotations

from itertools import product

HARD_ADJECTIVE = ("ый", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ой", "ую", "ых", "ыми")
SOFT_ADJECTIVE = ("ий", "ая", "ое", "ие", "ого", "ому", "им", "ом", "ой", "ую", "их", "ими")
_KIND = "гкхжшщч"
_FIXED = {"и", "на", "де", "для", "США", "ФРГ", "КНР", "КНДР", "Америки", "Гвинея-Бисау"}


def cases(name: str) -> list[str]:
    """Return the case forms of a name in the nominative, the name itself first.

    >>> cases("Южная Корея")[1:4]
    ['Южной Корее', 'Южной Кореей', 'Южной Кореи']
    >>> cases("Баку")
    ['Баку']
    """
    words = name.split(" ")
    if name.isupper() or "«" in name:
        return [name]
    tables: list[list[str]] = []
    noun_seen = False
    for at, word in enumerate(words):
        # A noun after a noun stands in the genitive, or is a name, and keeps its form;
        # but of «Королевство Испания» the second is declined as well.
        kingdom = at == 0 and len(words) > 1 and word.endswith("ство")
        forms = None if noun_seen or kingdom else _word(word)
        tables.append(forms or [word] * 6)
        noun_seen = noun_seen or (forms is not None and not _adjective(word) and word != "и")
        if word == "и":
            noun_seen = False
    found = {name}
    for case in range(6):
        found.update(" ".join(each) for each in product(*(t[case].split("/") for t in tables)))
    return [name, *sorted(found - {name})]


def _adjective(word: str) -> bool:
    return len(word) > 4 and word.endswith(("ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие"))


def _word(word: str) -> list[str] | None:
    """Nominative, genitive, dative, accusative, instrumental, prepositional; / parts variants."""
    if word in _FIXED or len(word) < 3:
        return None
    if "-на-" in word:
        head, rest = word.split("-", 1)
        return [_tail(form, rest) for form in _word(head) or [head] * 6]
    if "-" in word:
        front, last = word.rsplit("-", 1)
        return [
            "/".join(f"{front}-{each}" for each in form.split("/"))
            for form in _word(last) or [last] * 6
        ]
    if _adjective(word):
        return _adjective_cases(word)
    return _noun_cases(word)


def _tail(forms: str, rest: str) -> str:
    return "/".join(f"{form}-{rest}" for form in forms.split("/"))


def _adjective_cases(word: str) -> list[str]:
    stem, end = word[:-2], word[-2:]
    soft = end in ("яя", "ее") or (end in ("ий", "ие") and stem[-1] not in _KIND)
    i = "и" if soft or stem[-1] in _KIND else "ы"
    o, u = ("е", "ю") if soft else ("о", "у")
    if end in ("ая", "яя"):
        return [
            word,
            stem + o + "й",
            stem + o + "й",
            stem + u + ("ю"),
            stem + o + "й",
            stem + o + "й",
        ]
    if end in ("ые", "ие"):
        return [word, stem + i + "х", stem + i + "м", word, stem + i + "ми", stem + i + "х"]
    return [word, stem + o + "го", stem + o + "му", word, stem + i + "м", stem + o + "м"]


def _noun_cases(word: str) -> list[str] | None:
    stem, last = word[:-1], word[-1]
    if last == "ы" and len(word) > 4:
        few = stem + "ов" if word.lower() in ("штаты", "эмираты") else f"{stem}/{stem}ов"
        return [word, few, stem + "ам", word, stem + "ами", stem + "ах"]
    if word.endswith("ство"):
        return [word, stem + "а", stem + "у", word, stem + "ом", stem + "е"]
    if word.endswith("ия"):
        return [word, stem + "и", stem + "и", stem + "ю", stem + "ей", stem + "и"]
    if last == "а":
        i = "и" if stem[-1] in _KIND else "ы"
        o = "ей" if stem[-1] in "жшщчц" else "ой"
        return [word, stem + i, stem + "е", stem + "у", stem + o, stem + "е"]
    if last == "я":
        return [word, stem + "и", stem + "е", stem + "ю", stem + "ей", stem + "е"]
    if last == "ь":
        return [
            word,
            f"{stem}и/{stem}я",
            f"{stem}и/{stem}ю",
            word,
            f"{word}ю/{stem}ем/{stem}ём",
            f"{stem}и/{stem}е",
        ]
    if last == "й":
        return [word, stem + "я", stem + "ю", word, stem + "ем", f"{stem}е/{stem}и"]
    if word.endswith("ье") or word == "море":
        return [word, stem + "я", stem + "ю", word, stem + "ем", stem + "е"]
    if last in "бвгджзклмнпрстфхцчшщ":
        om = "ем" if last in "цжшчщ" else "ом"
        forms = [word, word + "а", word + "у", word, word + om, word + "е"]
        if word.endswith("ец") and len(word) > 4:
            short = word[:-2] + ("йц" if word[-3] in "аеиоуя" else "ц")
            forms = [
                word,
                *(
                    f if f == word else f"{f}/{short}{f[len(word) :]}"
                    for f in (word + "а", word + "у", word, word + "ем", word + "е")
                ),
            ]
        return forms
    return None


def adjective(word: str) -> list[str]:
    """Return all forms of an adjective in -ский, -цкий, -ный.

    >>> adjective("русский")[:3]
    ['русский', 'русская', 'русское']
    """
    stem = word[:-2]
    ends = SOFT_ADJECTIVE if stem[-1] in _KIND else HARD_ADJECTIVE
    short = [stem + "о"] if stem.endswith(("ск", "цк")) else []
    return [stem + end for end in ends] + short


def people(word: str) -> list[str]:
    """Return the case forms, singular and plural, of a word for a person.

    >>> people("россиянин")[-4:]
    ['россияне', 'россиян', 'россиянам', 'россиянами']
    """
    forms = cases(word)
    if word.endswith("анин") or word.endswith("янин"):
        stem = word[:-2]
        return [*forms, stem + "ах", stem + "е", stem, stem + "ам", stem + "ами"]
    if word == "болгарин":
        return [*forms, *("болгар" + end for end in ("ы", "", "ам", "ами", "ах"))]
    if word.endswith("ец"):
        stem = word[:-2] + ("йц" if word[-3] in "аеиоуя" else "ц")
        return [*forms, *(stem + end for end in ("ы", "ев", "ам", "ами", "ах"))]
    if word.endswith("ка"):
        stem = word[:-1]
        return [*forms, stem + "и", word[:-2] + "ок", stem + "ам", stem + "ами", stem + "ах"]
    if word == "турок":
        return [word, *("турк" + end for end in ("а", "у", "ом", "е", "и", "ам", "ами", "ах"))]
    i = "и" if word[-1] in _KIND else "ы"
    return [*forms, *(word + end for end in (i, "ов", "ам", "ами", "ах"))]
