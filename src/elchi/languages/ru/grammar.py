"""Russian: case endings, prepositions, aspect.

Case is read from the endings of the phrase's words: each ending allows some
cases, and the phrase has those that all its words allow. The preposition and
the word before decide what endings leave open. Reference: Zaliznyak,
*Grammaticheskij slovar' russkogo jazyka* (1977), for the endings.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from elchi.languages.adpositions import (
    ClauseParter,
    by_role,
    follows,
    once_per_phrase,
    once_per_sentence,
    one,
)
from elchi.languages.grammar import Mood, Role
from elchi.languages.ru.cases import ENDINGS, MARKS, cases
from elchi.languages.ru.declension import nominative as nominative
from elchi.languages.ru.inflection import conjugate
from elchi.languages.ru.verb_forms import is_infinitive, is_participle, is_past
from elchi.languages.schema import read_toml
from elchi.languages.words.grammar import Words
from elchi.model import Token
from elchi.text.key import key

_WORDS = read_toml(Path(__file__).with_name("grammar.toml"), Words)
_FUSED = by_role(_WORDS.fused)
_BEFORE = by_role(_WORDS.before)
_PARTER = ClauseParter(_WORDS.marks, verb_last=False)
_DETERMINERS = frozenset(key(word) for word in _WORDS.determiners)
_TIMES = frozenset(key(word) for word in _WORDS.times)
# "принять/принимать": the present of the first, which is perfective, is the future.
_PAIRS = [pair.split("/") for pair in _WORDS.verbs.base]
_KNOWN = {verb: conjugate(verb) for pair in _PAIRS for verb in pair if verb}
# "признает" is the present of both verbs of its pair and mostly that of the imperfective.
_PRESENTS = frozenset(
    form
    for pair in _PAIRS
    for form in _KNOWN[pair[-1]].present
    if pair[-1].endswith("авать") or not pair[0] or form not in _KNOWN[pair[0]].present
    if pair[0] != pair[-1]
)
_FUTURES = (
    frozenset(form for pair in _PAIRS if pair[0] for form in _KNOWN[pair[0]].present) - _PRESENTS
)
_FIRST_PERSON = ("у", "ю", "усь", "юсь")  # "вину", "силу" are nouns more often
_FINITE = frozenset(
    (
        *(key(word) for word in (*_WORDS.verbs.finite, *_WORDS.verbs.impersonal)),
        *(
            form
            for verb in _KNOWN.values()
            for form in (*verb.past, *verb.present)
            if len(form) > 3 and not form.endswith(_FIRST_PERSON)
        ),
    )
) - frozenset(key(word) for word in _WORDS.verbs.nonfinite)
_NONFINITE = frozenset(key(word) for word in _WORDS.verbs.nonfinite)
_OPENING = one((*_WORDS.marks.opening, *_WORDS.marks.parting))
_NEGATION = one(_WORDS.mood.negation)
_FUTURE = one(_WORDS.mood.future)
# "не менее 40 млн" bounds a number and denies nothing.
_BOUNDS = ("менее", "более", "меньше", "больше", "дороже", "дешевле", "выше", "ниже", "свыше")
_COMPARED = frozenset((*_BOUNDS, "раньше", "ранее", "позднее", "позже", "только", "лишь"))
_POSSIBLE = one(_WORDS.mood.possible)
_CONDITIONS = one(_WORDS.mood.conditions)
# What an infinitive after them tells was done: "удалось договориться", "продолжает обстреливать".
_BEGUN = (
    "удал",
    "смог",
    "сумел",
    "успел",
    "начал",
    "начин",
    "стал",
    "продолж",
    "помог",
    "позволил",
)
_SHORT = frozenset(("вызван", "назван", "созван", "принят", "изъят", "закрыт", "открыт", "создан"))
_WORDING = 3  # words of a trigger; a longer stretch is a whole clause

_VERB_ENDINGS = (
    "ал", "ил", "ел", "ял", "ул", "ыл", "ала", "ила", "ела", "яла", "ула", "ыла", "ало", "ило",
    "ело", "яло", "али", "или", "ели", "яли", "ули", "ыли", "гли", "кли", "ает", "яет", "ует",
    "юет", "дет", "жет", "шет", "тет", "рет", "нет", "мет", "вет", "оит", "вит", "дит", "чит",
    "жит", "лит", "нит", "рит", "сит", "шит", "тит", "ают", "яют", "уют", "юют", "дут", "жут",
    "ят",
)  # fmt: skip
_ACTIVE = tuple(key(stem) for stem in _WORDS.verbs.active)
_PLURAL = ("ли", "ют", "ят", "ут", "ат")


@once_per_phrase
def roles(tokens: Sequence[Token], first: int, last: int) -> frozenset[Role]:
    """Return the roles of `tokens[first:last]` by preposition and case."""
    length, fused = _FUSED.at(tokens, first)
    if length == last - first and fused:
        return frozenset(fused)
    start = first
    while start and tokens[start - 1].key in "\"'(":
        start -= 1
    case = cases(tokens, first, last)
    for _ in range(4):
        length, before = _BEFORE.before(tokens, start)
        if length:
            return _governed(tokens[start - length].key, length, frozenset(before), case)
        if not start or not _is_modifier(tokens[start - 1].key):
            break
        start -= 1
    return _bare(tokens, start, last, case)


@once_per_sentence
def clauses(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Return the clauses of a sentence."""
    return _PARTER.part(tokens, _verbs(tokens))


@once_per_sentence
def _verbs(tokens: Sequence[Token]) -> list[bool]:
    return [_is_verb(tokens, index) for index in range(len(tokens))]


def mood(tokens: Sequence[Token], first: int, last: int) -> Mood:
    """Return the mood of the verb phrase that `tokens[first:last]` belongs to."""
    start, end = next((c for c in clauses(tokens) if c[0] <= first < c[1]), (0, len(tokens)))
    if is_participle(tokens[first].key):  # "подписанное": the verb of the clause is another's
        negated = first > 0 and tokens[first - 1].key == "не"
        return Mood(negated, False, False, True, past=not negated)
    told = _verbs(tokens)
    verbs = [index for index in range(start, end) if told[index]]
    inside = [index for index in verbs if first <= index < last]
    verb = inside[0] if inside else min(verbs, key=lambda i: abs(i - first), default=first)
    low, high = min(verb, first), max(verb + 1, last)
    future = _FUTURE.within(tokens, max(start, low - 4), min(end, high + 1)) is not None
    past = any(
        is_past(tokens[index].key)
        or (not future and _is_short_participle(tokens[index].key, ("нят",)))
        for index in inside
    )
    future = future or _perfective_future(tokens[verb].key)
    infinitive = any(is_infinitive(token.key) for token in tokens[first:last])
    reach = max(start, low - 4) if infinitive else max(start, low - 1)
    negated = any(
        tokens[index].key in _NEGATION.openers and _NEGATION.at(tokens, index)[0]
        for index in range(reach, high)
        if (index >= low - 1 or infinitive)
        and not (index + 1 < len(tokens) and tokens[index + 1].key in _COMPARED)
    )
    possible = (
        _POSSIBLE.within(tokens, max(start, low - 5), min(end, high + 2)) is not None
        or _CONDITIONS.within(tokens, start, first) is not None
        or (future and not past and follows(clauses(tokens), start, tokens, _CONDITIONS))
        or (
            tokens[start].key == "что"
            and _POSSIBLE.within(tokens, max(0, start - 4), start) is not None
        )
    )
    if (
        infinitive
        and not possible
        and last - first <= _WORDING
        and not any(
            tokens[index].key.startswith(_BEGUN) for index in range(max(start, low - 4), low)
        )
    ):
        future = True  # "чтобы открыть", "решение закрыть": it is still to be done
    passive = any(
        (token.key.endswith(("ся", "сь")) and not token.key.startswith(_ACTIVE))
        or _is_short_participle(token.key)
        for token in tokens[verb : min(end, verb + 2)]
    )
    return Mood(negated, future and not past, possible, passive, past=past)


def base(word: str) -> str:
    """Return a stem of `word`: its endings of case, number and verb cut off."""
    if word.endswith(("ся", "сь")) and len(word) > 5:
        word = word[:-2]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


_ENDINGS = sorted(
    {*ENDINGS, "ть", "ал", "ил", "ел", "ял", "ала", "ила", "ела", "али", "или", "ели", "ло", "л",
     "ет", "ит", "ют", "ут", "ат", "ят", "ает", "яет", "ают", "яют", "ать", "ить", "еть", "й"},
    key=len,
    reverse=True,
)  # fmt: skip


def _is_modifier(word: str) -> bool:
    return word in _DETERMINERS or (
        len(word) > 5
        and word.endswith(
            (
                "ого",
                "его",
                "ому",
                "ему",
                "ыми",
                "ими",
                "ым",
                "им",
                "ой",
                "ей",
                "ых",
                "их",
                "ую",
                "ом",
            )
        )
        and word not in _TIMES
    )


def _governed(
    word: str, length: int, before: frozenset[Role], case: frozenset[str]
) -> frozenset[Role]:
    """Refine the preposition's roles by the case that follows it."""
    if length == 1:
        if word in ("с", "со"):
            return frozenset(("with",)) if "i" in case else frozenset(("from",))
        if word in ("в", "во", "на") and "a" in case and "p" not in case:
            return frozenset(("to",))
        if word == "за":
            return frozenset()
        if word == "у":
            return frozenset(("agent",)) if "g" in case else before
    return before


def _bare(tokens: Sequence[Token], start: int, last: int, case: frozenset[str]) -> frozenset[Role]:
    """Return the roles of a phrase without preposition, by case and by what precedes."""
    after_noun = bool(start) and _is_head(tokens, start - 1)
    after_verb = bool(start) and _is_verb(tokens, start - 1)
    # "демаркацию стороны | рассчитывают": a plural before a plural verb is its subject.
    verb_next = (
        last < len(tokens)
        and _is_verb(tokens, last)
        and tokens[last - 1].key.endswith(("ы", "и"))
        and tokens[last].key.removesuffix("сь").removesuffix("ся").endswith(_PLURAL)
    )
    found: set[Role] = set()
    if after_noun and tokens[start].key in "\"'":
        return frozenset(("of",))  # a name in quotation marks after its noun
    if "n" in case and (verb_next or not (after_noun and "g" in case)):
        # Nominative and accusative may be one form; the clause decides.
        both = after_verb and "a" in case and not verb_next
        return frozenset(("agent", "object")) if both else frozenset(("agent",))
    if "g" in case and after_noun:
        found.add("of")
    if "a" in case and (after_verb or case == {"a"} or not after_noun):
        found.add("object")
    if "d" in case and not (after_noun and "g" in case):
        found.add("to")
    if "i" in case and not case & {"g", "n"}:
        found.add("by")
    return frozenset(found)


def _is_head(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].key
    if word in MARKS or word in _TIMES or not word[0].isalpha():
        return False
    if word.endswith(("ам", "ям", "ами", "ями")):
        return False  # "сообщил журналистам | Орлов"
    return not (_is_verb(tokens, index) or _OPENING.before(tokens, index + 1)[0])


def _is_verb(tokens: Sequence[Token], index: int) -> bool:
    return _verbal(tokens[index].key)


@lru_cache(maxsize=50_000)
def _verbal(word: str) -> bool:
    """Tell whether a word is a verb by its form; asked of the same words again and again."""
    if word in _FINITE:
        return True
    if word in _NONFINITE or len(word) < 4:
        return False
    if word.endswith(("ся", "сь")):
        word = word[:-2]
        if word.endswith(("вший", "щий", "ть", "чь", "ти", "вши", "щие", "щая", "щую", "ия")):
            return False
        return word.endswith(("л", "ла", "ло", "ли", "ет", "ит", "ут", "ют", "ат", "ят"))
    if word.endswith(_VERB_ENDINGS):
        return True
    return _is_short_participle(word) and len(word) > 5


def _is_short_participle(word: str, unless: tuple[str, ...] = ()) -> bool:
    return (
        (len(word) > 6 or word in _SHORT)
        and word not in _NONFINITE
        and not word.endswith(unless)
        and word.endswith(
            ("ован", "ована", "овано", "ованы", "исан", "исана", "исано", "исаны", "ржан",
             "ржана", "ржано", "ржаны", "лен", "лена", "лено", "лены", "чен", "чена", "чено",
             "чены", "шен", "шена", "шено", "шены", "щен", "щена", "щено", "щены", "жен", "жена",
             "жено", "жены", "ден", "дена", "дено", "дены", "рян", "ряна", "ряно", "ряны",
             "нят", "нята", "нято", "няты", "рыт", "рыта", "рыто", "рыты", "дан", "дана", "дано",
             "даны", "зван", "звана", "звано", "званы")
        )
    )  # fmt: skip


def _perfective_future(word: str) -> bool:
    """Tell whether a present form has a perfective prefix, so that it means the future.

    The prefix is no proof (поддерживает is present), so secondary
    imperfectives in -ывает, -ивает, -вает, -ает are left out.
    """
    if word in _FUTURES or word in _PRESENTS:
        return word not in _PRESENTS
    stem = word[:-2] if word.endswith("ся") else word
    return (
        stem.startswith(
            ("по", "при", "про", "пере", "вы", "за", "на", "об", "от", "под", "со", "у")
        )
        and stem.endswith(("шет", "дет", "жет", "ут", "ят", "ит", "нет", "мет", "вет", "дут", "ст"))
        and not stem.endswith(("ают", "яют", "уют", "дит", "сит"))
        and len(stem) > 5
        and word not in _NONFINITE
    )
