"""Where an object that tells what was said ends: at a clause of its own, a colon, a sum."""

from __future__ import annotations

import unicodedata

from elchi.facts.speech.scene import Scene

_REACH = 7  # words of a clause up to its verb
_JOINING = ("that", "relatives", "subordinators", "comparing", "joints", "prepositions")


def acts_another(scene: Scene, index: int) -> bool:
    """Tell whether a clause tells what another does: "voiced alarm, Hanoi kept silent"."""
    named = scene.names[index]
    if scene.key(index - 1) != ",":
        return False
    for title in (index + 1, index + 2):
        if named is None and title < len(scene.unit) and not scene.has("relatives", title - 1):
            person = scene.names[title]
            named = person if person is not None and person.kind == "person" else None
    if not scene.lexicon.words.bare and (scene.is_finite(index) or _new_clause(scene, index)):
        return True  # "called it a provocation, recalled its envoy and complained"
    if named is None or named.form != "name":
        return False
    return _verb_ahead(scene, range(named.last, named.last + 5), ".,;:")


def _new_clause(scene: Scene, index: int) -> bool:
    """Tell whether a clause after a comma stands by itself: "sought a recount, the hosts said no".

    It holds a verb and nothing joins it to what stands before.
    """
    if index not in scene.unit.clauses or any(scene.has(one, index) for one in _JOINING):
        return False
    return _verb_ahead(scene, range(index, index + _REACH), ".,;:-")


def _verb_ahead(scene: Scene, reach: range, stops: str) -> bool:
    """Tell whether a finite verb stands within reach, before any of the marks `stops`."""
    for ahead in reach[: max(0, len(scene.unit) - reach.start)]:
        if scene.key(ahead) in stops or not scene.outside(ahead):
            return False
        if scene.is_finite(ahead):
            return True
    return False


def explains(scene: Scene, index: int) -> bool:
    """Tell whether a colon ends an object: "fears the loss: it had grown last year"."""
    return scene.key(index) == ":" and scene.outside(index) and not _quoted_at(scene, index + 1)


def _quoted_at(scene: Scene, index: int) -> bool:
    return index < len(scene.unit) and not scene.outside(index)


def is_sum(key: str) -> bool:
    """Tell whether an object is money or a number, a deed rather than words: "pledged $5m"."""
    return key[0].isdigit() or unicodedata.category(key[0]) == "Sc"
