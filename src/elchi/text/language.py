"""Which language a text is in.

Two libraries and the script decide together: py3langid (a restricted set of
languages, all that the press near Elchi's languages is written in) and CLD2.
Where near languages share a script, the letters that only one of them has
decide first; they are counted, so that one foreign name changes nothing.
"""

from __future__ import annotations

from collections import Counter
from copy import copy
from functools import cache
from typing import Any, Protocol, cast

import regex

UNSURE = "und"

# ISO 639-1 codes that py3langid knows, by script.
_CANDIDATES = {
    "Arab": ("ar", "fa", "ur", "ps", "ug"),
    "Deva": ("hi", "mr", "ne"),
    "Cyrl": ("ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn"),
    "Latn": (
        *("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ro", "sv", "fi", "hu"),
        *("tr", "az", "id", "vi", "uz", "sq", "hr", "sl", "lt", "lv", "et"),
    ),
}
_ONLY = {"Beng": "bn", "Guru": "pa", "Hebr": "he", "Grek": "el", "Geor": "ka", "Armn": "hy"}

# Letters that one language of the script writes often and the others hardly.
_ARABIC = {
    "ug": "ۇۈۋېەۆڭ",
    "ckb": "ێۆڕڵەڤ",
    "sd": "ڪٻڀٿڄڃڻڙڳڱڏڌٺڦڇڊڍ۾۽",
    "ps": "ښځڅۍړډټڼېګ",
}
# Short words that one Devanagari language has in almost every sentence.
_WORDS = {
    "hi": "है हैं में की के का ने से को और यह था थे थी पर इस कि भी लिए नहीं हो किया गया".split(),  # noqa: SIM905
    "mr": "आहे आहेत आणि च्या या होते होता होती नाही केला केली मध्ये तर ते की व त्या झाला".split(),  # noqa: SIM905
    "ne": "छ छन् र को मा ले हो थियो गरेको भएको गर्ने पनि लाई छैन भने तथा गर्न भन्ने यो".split(),  # noqa: SIM905
}
_SCRIPT = regex.compile(
    r"(?P<Arab>\p{Arabic}+)|(?P<Deva>\p{Devanagari}+)|(?P<Cyrl>\p{Cyrillic}+)|(?P<Latn>\p{Latin}+)"
    r"|(?P<Beng>\p{Bengali}+)|(?P<Guru>\p{Gurmukhi}+)|(?P<Hebr>\p{Hebrew}+)|(?P<Grek>\p{Greek}+)"
    r"|(?P<Geor>\p{Georgian}+)|(?P<Armn>\p{Armenian}+)"
)
_ENGLISH = regex.compile(r"\b(?:the|of|and|to|is|was|for|that|with|are|by|has|will)\b", regex.I)
_REFUSED = regex.compile(r"[\p{Cc}\p{Cs}\p{Cn}\p{Co}]")
_SURE = 40  # letters below which libraries are not trusted against the document
_LONG = (
    400  # letters from which on CLD2 alone is believed if nearly all of the text is one language
)


class _Ranker(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)


@cache
def _ranker(script: str) -> _Ranker:
    """Return the model for the languages of one script; loaded at first use."""
    made = copy(_model())
    known = set(made.labels)
    made.set_languages([code for code in _CANDIDATES[script] if code in known])
    return cast(_Ranker, made)


def identify(text: str) -> str:
    """Return the BCP 47 code of the language of `text`, ``und`` if there is no telling.

    >>> identify("Президент прибыл в столицу с официальным визитом.")
    'ru'
    >>> identify("12.05.2024")
    'und'
    """
    script, letters = _script(text)
    if script is None:
        return UNSURE
    if script in _ONLY:
        return _ONLY[script]
    sample = _clean(text)[:6000]
    first = _by_letters(sample, script, letters)
    if first is not None:
        return first
    second, share = _cld(sample)
    if letters >= _LONG and share >= 95 and second in _CANDIDATES[script]:
        return second  # the other library's model takes half a second to load
    ranked = _ranker(script).classify(sample)[0]
    if ranked == second:
        return ranked
    return _settle(script, ranked, second, sample, letters)


def identify_sentence(text: str, prior: str) -> str:
    """Return the language of a sentence of a document whose language is `prior`.

    It is `prior` unless the script is another, or the sentence has 40 letters
    and both libraries agree on another language.

    >>> identify_sentence("Moscow", "ru"), identify_sentence("Москва", "kk")
    ('en', 'kk')
    """
    script, letters = _script(text)
    if script is None:
        return prior
    home = next((name for name, codes in _CANDIDATES.items() if prior in codes), None)
    if home is None and prior in _EXTRA:
        home = _EXTRA[prior]
    if script != home:
        return identify(text) if letters >= _SURE or script != "Latn" else "en"
    if letters < _SURE:
        return prior
    sample = _clean(text)
    second, _ = _cld(sample)  # much the faster of the two, and mostly enough
    if second == prior or second not in _CANDIDATES[script]:
        return prior  # the other knows no language beside these
    ranked = _ranker(script).classify(sample)[0]
    return ranked if ranked == second else prior


_EXTRA = {"sd": "Arab", "ckb": "Arab", "tg": "Cyrl"}


def _script(text: str) -> tuple[str | None, int]:
    counts: dict[str | None, int] = {}
    for match in _SCRIPT.finditer(text[:8000]):
        start, end = match.span()
        counts[match.lastgroup] = counts.get(match.lastgroup, 0) + end - start
    if not counts:
        return None, 0
    counts["Latn"] = counts.get("Latn", 0) // 2  # pages in every script carry Latin furniture
    return max(counts.items(), key=lambda item: item[1])


def _clean(text: str) -> str:
    """Return `text` without control characters and lone surrogates, which CLD2 refuses."""
    return _REFUSED.sub(" ", text[:8000])


def _cld(sample: str) -> tuple[str, int]:
    """Return the language that CLD2 finds, and its percentage of the text, 0 if it is not sure."""
    import pycld2

    try:
        reliable, _, details = pycld2.detect(sample, bestEffort=True)
    except pycld2.error:
        return UNSURE, 0
    code, share = str(details[0][1]), int(details[0][2])
    known = {"un": UNSURE, "iw": "he", "no": "nb"}.get(code, code.split("-")[0])
    return known, share if reliable else 0


def _by_letters(sample: str, script: str, letters: int) -> str | None:
    """Tell near languages by the letters that only one of them writes."""
    if script == "Arab":
        return _arabic(Counter(sample), letters)
    if script == "Cyrl":
        return _cyrillic(Counter(sample.lower()), letters)
    if script == "Deva":
        return _devanagari(sample)
    return None


def _arabic(count: Counter[str], letters: int) -> str | None:
    def of(chars: str) -> int:
        return sum(count[char] for char in chars)

    enough = max(2, letters * 0.01)
    for name, chars in _ARABIC.items():
        if name == "ug" and of("ۇۈۋڭ") < enough:
            continue
        # Urdu and Pashto share some letters with Sindhi; ے, ٹ, ڈ and ڑ tell Urdu.
        if of(chars) >= enough and (name in ("ug", "ckb") or of(chars) > of("ےٹڈڑ")):
            return name
    return "ur" if of("ٹڈڑےںھ") >= max(2, letters * 0.015) else None


def _cyrillic(count: Counter[str], letters: int) -> str | None:
    def of(chars: str) -> int:
        return sum(count[char] for char in chars)

    enough = max(2, letters * 0.01)
    if of("ҷӣӯҳ") and of("ҷӣӯҳғқ") >= enough and not of("әңұөү"):
        return "tg"
    if of("әғқұһ") >= enough and of("әғқңұһөүі") > of("өү"):
        return "kk"
    if of("өү") >= enough:
        return "mn" if of("х") > of("к") and not count["ң"] else "ky"
    if of("ў") >= 1 and of("ўі") >= enough:
        return "be"
    if of("їєґі") >= enough and not of("ыъэё"):
        return "uk"
    if of("љњџјђћѓќѕ") >= enough:
        own = of("ђћ") - of("ѓќѕ")
        return "sr" if own > 0 else "mk" if own < 0 else None
    return None


def _devanagari(sample: str) -> str | None:
    words = Counter(regex.findall(r"[\p{L}\p{M}]+", sample))
    scores = {name: sum(words[word] for word in own) for name, own in _WORDS.items()}
    scores["mr"] += 2 * sample.count("ळ")
    best, second = sorted(scores.values(), reverse=True)[:2]
    if best >= 2 and best >= 2 * second + 1:
        return max(scores, key=lambda name: scores[name])
    return None


def _settle(script: str, ranked: str, second: str, sample: str, letters: int) -> str:
    """Decide between two answers that differ, by what each library does not know."""
    known = _CANDIDATES[script]
    # No Slavic neighbour has all of ы, э and ё; short strings fit several.
    russian = script == "Cyrl" and (letters < 20 or regex.search("[ыэё]", sample.lower()))
    if russian and "ru" in (ranked, second):
        return "ru"
    if second == "en" and not _ENGLISH.search(sample):
        return ranked if letters >= 20 else UNSURE
    if second not in known and second not in _EXTRA:
        return ranked if letters >= 12 else UNSURE
    if script == "Arab" and {ranked, second} <= {"ar", "fa", "ur", "ps"}:
        persian = sum(sample.count(char) for char in "پچژگکی")
        return "fa" if persian >= max(2, letters * 0.03) else ranked
    if second in known and letters >= 20:
        return second
    return ranked if letters >= _SURE else UNSURE
