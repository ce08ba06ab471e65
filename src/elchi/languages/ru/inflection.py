"""All forms of a Russian verb from its infinitive, for wordings that name the verb.

In the word lists ``~подписать/подписывать`` stands for every form of the two
verbs, ``~+подписать`` for the infinitive and the future, ``~-вернуть`` for those without
-ся. Where one infinitive may belong to two classes (*-ать* as in читать or писать,
*-еть* as in иметь or видеть) the forms of both are given: a form that no speaker uses is
found nowhere. Classes after Zaliznyak, *Grammaticheskij slovar' russkogo jazyka* (1977).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

_SHIFTS = {
    "с": ("ш",), "з": ("ж",), "т": ("ч", "щ"), "д": ("ж", "жд"), "к": ("ч",), "г": ("ж",),
    "х": ("ш",), "п": ("пл",), "б": ("бл",), "в": ("вл",), "м": ("мл",), "ф": ("фл",),
}  # fmt: skip
"""What the last consonant of a stem becomes before some endings."""

_GIVING = frozenset(
    ("дать", "передать", "выдать", "издать", "продать", "отдать", "создать", "предать", "задать",
     "подать", "придать", "сдать", "раздать", "воссоздать", "преподать")
)  # fmt: skip
# Ending of the infinitive -> stem of the past, of the present, and of the passive participle.
_IRREGULAR = {
    "отозвать": ("отозвал", "отзов", "отозван"), "звать": ("звал", "зов", "зван"),
    "отобрать": ("отобрал", "отбер", "отобран"), "избрать": ("избрал", "избер", "избран"),
    "собрать": ("собрал", "собер", "собран"), "выбрать": ("выбрал", "выбер", "выбран"),
    "забрать": ("забрал", "забер", "забран"), "отослать": ("отослал", "отошл", "отослан"),
    "разослать": ("разослал", "разошл", "разослан"), "слать": ("слал", "шл", "слан"),
    "рвать": ("рвал", "рв", "рван"), "ждать": ("ждал", "жд", "ждан"),
    "ехать": ("ехал", "ед", ""), "начать": ("начал", "начн", "начат"),
    "предпринять": ("предпринял", "предприм", "предпринят"),
    "принять": ("принял", "прим", "принят"),
    "снять": ("снял", "сним", "снят"), "поднять": ("поднял", "подним", "поднят"),
    "отнять": ("отнял", "отним", "отнят"), "занять": ("занял", "займ", "занят"),
    "понять": ("понял", "пойм", "понят"), "нанять": ("нанял", "найм", "нанят"),
    "изъять": ("изъял", "изым", "изъят"), "взять": ("взял", "возьм", "взят"),
    "крыть": ("крыл", "кро", "крыт"), "быть": ("был", "буд", ""), "стать": ("стал", "стан", ""),
    "сбить": ("сбил", "собь", "сбит"), "подбить": ("подбил", "подобь", "подбит"),
    "разбить": ("разбил", "разобь", "разбит"), "убить": ("убил", "убь", "убит"),
    "прийти": ("пришел", "прид", ""), "идти": ("шел", "ид", ""), "йти": ("шел", "йд", ""),
    "вести": ("вел", "вед", "веден"), "везти": ("вез", "вез", "везен"),
    "нести": ("нес", "нес", "несен"), "обрести": ("обрел", "обрет", "обретен"),
    "расти": ("рос", "раст", ""), "пасть": ("пал", "пад", ""), "сесть": ("сел", "сяд", ""),
    "красть": ("крал", "крад", "краден"), "влечь": ("влек", "влеч", "влечен"),
    "сечь": ("сек", "сеч", "сечен"),
    "мести": ("мел", "мет", "метен"), "счесть": ("счел", "сочт", "сочтен"),
    "переть": ("пер", "пр", "перт"), "достичь": ("достиг", "достигн", "достигнут"),
    "стеречь": ("стерег", "стереж", ""), "мочь": ("мог", "мож", ""),
}  # fmt: skip
_SELF = ("ся", "сь")
_VOWELS = frozenset("аеиоуыэюяё")
_PLURAL = ("ут", "ют", "ат", "ят")
_ACTIVE = {"ут": "ущ*", "ют": "ющ*", "ат": "ащ*", "ят": "ящ*"}


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of one verb.

    Attributes:
        present: Finite forms of the present; of a perfective verb they are the future.
        past: Finite forms of the past, and short participles of the passive.
        others: Infinitive, participles and gerunds; ``*`` leaves the ending open.
    """

    present: tuple[str, ...]
    past: tuple[str, ...]
    others: tuple[str, ...]


def inflect(word: str) -> tuple[str, ...]:
    """Return the forms of an infinitive, in the notation of `elchi.text.patterns`.

    Several infinitives are parted by ``/``; ``+`` before one leaves out its past, so
    that of a perfective verb only what is ahead remains, ``-`` the forms in -ся.

    >>> forms = inflect("подписать/подписывать")
    >>> [form in forms for form in ("подписала", "подпишут", "подписан", "подписывает")]
    [True, True, True, True]
    >>> "отзовет" in inflect("отозвать"), "достигли" in inflect("достигнуть")
    (True, True)
    >>> "увеличат" in inflect("+увеличить"), "увеличили" in inflect("+увеличить")
    (True, False)
    >>> "вернулся" in inflect("вернуть"), "вернулся" in inflect("-вернуть")
    (True, False)
    """
    found: dict[str, None] = {}
    if word.startswith("-"):
        forms = {each: inflect(each) for each in word[1:].split("/")}
        for each, all_forms in forms.items():
            own = each.endswith(_SELF)
            plain = (form for form in all_forms if own or not form.endswith(_SELF))
            found.update(dict.fromkeys(plain))
        return tuple(found)
    for each in word.split("/"):
        verb = conjugate(each.removeprefix("+"))
        if each.startswith("+"):
            own = each.endswith(_SELF)  # "снизится" is no form of "снизить" here
            ahead = [form for form in verb.present if own or not form.endswith(_SELF)]
            found.update(dict.fromkeys((each[1:], *ahead)))
            continue
        found.update(dict.fromkeys((*verb.others, *verb.past, *verb.present)))
    return tuple(found)


@cache
def conjugate(infinitive: str) -> Verb:
    """Return the forms of one verb.

    >>> "договорятся" in conjugate("договориться").present
    True
    """
    reflexive = infinitive.endswith(("ться", "тись", "чься"))
    plain = infinitive[:-2] if reflexive else infinitive
    pasts, presents, passives = _stems(plain)
    present: set[str] = set()
    finite: set[str] = set()
    others = {infinitive}
    for form in presents:
        present.update(_with_self(form, reflexive))
        if form.endswith(_PLURAL):
            others.add(form[:-2] + _ACTIVE[form[-2:]])
        if form.endswith(("ют", "ят", "ат")):
            others.add(form[:-2] + ("а" if form[-2] == "а" else "я"))
    for past in pasts:
        for form in _past(past):
            finite.update(_with_self(form, reflexive))
        stem = past.removesuffix("шел") + "шед" if past.endswith("шел") else past.removesuffix("л")
        others.add(stem + ("вш*" if stem[-1] in _VOWELS else "ш*"))
        if stem[-1] in _VOWELS and not reflexive:
            others.add(stem + "в")
    for passive in () if reflexive else passives:
        finite.update((passive, passive + "а", passive + "о", passive + "ы"))
        others.add(passive + ("н*" if passive[-1] == "н" else "*"))
    return Verb(tuple(sorted(present)), tuple(sorted(finite)), tuple(sorted(others)))


def _with_self(form: str, reflexive: bool) -> tuple[str, ...]:
    """Return a form with its reflexive ending; of a verb without one, both."""
    own = form + ("сь" if form[-1] in _VOWELS else "ся")
    return (own,) if reflexive else (form, own)


def _past(stem: str) -> tuple[str, ...]:
    if stem.endswith("шел"):
        return (stem, *(stem[:-2] + end for end in ("ла", "ло", "ли")))
    end = "" if stem.endswith("л") else "л"
    return (stem, *(stem + end + vowel for vowel in "аои"))


def _stems(verb: str) -> tuple[list[str], list[str], list[str]]:
    """Return pasts, finite present forms and passive participles of a verb."""
    if verb in _GIVING:
        base = verb[:-2]
        return [base + "л"], [base + "ст", base + "дут", base + "дим", base + "м"], [base + "н"]
    for ending in sorted(_IRREGULAR, key=len, reverse=True):
        if verb.endswith(ending) and not (ending == "стать" and verb != "стать"):
            done, now, passive = (
                verb[: -len(ending)] + each if each else "" for each in _IRREGULAR[ending]
            )
            plural = "ют" if now[-1] in "оь" else "ут"
            first = "ю" if plural == "ют" else "у"
            finite = [now + "ет", now + plural, now + "ем", now + first]
            return [done], finite, [passive] if passive else []
    if verb.endswith("нуть"):
        base = verb[:-4]
        pasts = [base + "нул", *([base] if base[-1:] in "гб" else [])]
        return pasts, [base + e for e in ("нет", "нут", "нем", "ну")], [base + "нут"]
    if verb.endswith(("овать", "евать")):
        base = verb[:-5]
        soft = [base + e for e in ("ует", "уют", "уем", "ую", "юет", "юют", "юем")]
        return [verb[:-2] + "л"], soft + _first(verb[:-2]), [verb[:-2] + "н"]
    if verb.endswith(("давать", "знавать", "ставать")):
        return [verb[:-2] + "л"], [verb[:-4] + e for e in ("ет", "ют", "ем", "ю")], []
    stem, vowel = verb[:-3], verb[-3]
    past = [verb[:-2] + "л"]
    moved = [stem[:-1] + each for each in _SHIFTS.get(stem[-1:], (stem[-1:],))]
    if stem.endswith("ст"):
        moved.append(stem[:-2] + "щ")
    if vowel == "и":
        return (
            past,
            [*_second(stem), *(m + ("ю" if m[-1] == "л" else "у") for m in moved)],
            [m + "ен" for m in moved],
        )
    if vowel == "е":
        return past, [*_first(verb[:-2]), *_second(stem)], [m + "ен" for m in (*moved, stem)]
    if vowel == "а":
        mutated = [m + e for m in moved for e in ("ет", "ут", "ем", "у")]
        hushed = _second(stem) if stem[-1:] in "жшчщ" else []
        return past, [*_first(verb[:-2]), *mutated, *hushed], [verb[:-2] + "н"]
    if vowel == "я":
        return past, [*_first(verb[:-2]), *_second(stem)], [verb[:-2] + "н"]
    return past, [stem + e for e in ("ет", "ут", "ем", "у")], []


def _first(stem: str) -> list[str]:
    return [stem + each for each in ("ет", "ют", "ем", "ю")]


def _second(stem: str) -> list[str]:
    return [stem + each for each in ("ит", "ат" if stem[-1:] in "жшчщ" else "ят", "им", "ю")]
