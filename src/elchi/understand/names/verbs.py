"""Forms of verbs, which no person's name may swallow ("दानियार केनेसोव मानते हैं")."""

from __future__ import annotations

from functools import cache

from elchi.languages import load
from elchi.languages.words.grammar import Words as Grammar
from elchi.languages.words.persons import Words
from elchi.text.key import key


@cache
def verb_forms(code: str) -> frozenset[str]:
    """Return the match keys of verb forms of a language: listed ones, and stems with endings.

    >>> key("मानते") in verb_forms("hi"), key("سلمان") in verb_forms("ur")
    (True, False)
    """
    language = load(code)
    verbs, words = language.words(Grammar).verbs, language.words(Words)
    listed = (*verbs.finite, *verbs.ending, *verbs.auxiliary, *verbs.infinitive)
    stems = (*words.verbs, *verbs.past, *verbs.present)
    made = [stem + ending for stem in stems for ending in words.verb_endings]
    forms = {key(form) for form in (*listed, *made) if " " not in form}
    return frozenset(form for form in forms if len(form) > 1)
