"""All forms of an Urdu or Hindi verb from its infinitive, in either script.

In the word lists of both languages ``~کھولنا`` and ``~खोलना`` stand for every form that
news uses: bare stem (before *de*, *le*, *rakh*), participles, subjunctive, future and
infinitive, in the spellings that desks use side by side (*kiye*, *kie*). ``~-`` leaves
out the bare stem where it is a noun as well (*rok*, "curb"), ``~<`` gives the past forms
alone. References: Schmidt, *Urdu: An Essential Grammar* (1999); Kachru, *Hindi* (2006).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Script:
    """How one of the two scripts writes the endings of a verb.

    Attributes:
        infinitive: The ending of the infinitive that is cut off.
        long: Last letters of a stem after which a glide is written.
        past: Endings of the perfective after a consonant.
        past_long: The same after a long vowel.
        other: Endings of infinitive, imperfective, subjunctive and future after a
            consonant; those of the future only where they are written together.
        other_long: The same after a long vowel.
        irregular: Stem -> its past forms.
        bare: Stem -> its subjunctive and future, where they are irregular.
    """

    infinitive: str
    long: str
    past: tuple[str, ...]
    past_long: tuple[str, ...]
    other: tuple[str, ...]
    other_long: tuple[str, ...]
    irregular: Mapping[str, str]
    bare: Mapping[str, str]


def conjugate(word: str, script: Script) -> tuple[str, ...]:
    """Return the forms of an infinitive; several infinitives are parted by ``/``."""
    found: dict[str, None] = {}
    for each in word.split("/"):
        infinitive = each.lstrip("-<")
        if not infinitive.endswith(script.infinitive):
            raise ValueError(f"{infinitive!r} is no infinitive")
        stem = infinitive[: -len(script.infinitive)]
        found.update(dict.fromkeys(_past(stem, script)))
        if each[0] == "<":
            continue
        if each[0] != "-":
            found[stem] = None
        found.update(dict.fromkeys(_other(stem, script)))
    return tuple(found)


def _past(stem: str, script: Script) -> list[str]:
    if stem in script.irregular:
        return script.irregular[stem].split()
    endings = script.past_long if stem[-1] in script.long else script.past
    return [stem + ending for ending in endings]


def _other(stem: str, script: Script) -> list[str]:
    if stem in script.bare:
        return script.bare[stem].split()
    endings = script.other_long if stem[-1] in script.long else script.other
    return [stem + ending for ending in endings]
