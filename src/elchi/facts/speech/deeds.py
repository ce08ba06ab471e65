"""Acts that a word of saying names without telling any words: "Lima demanded a recount"."""

from __future__ import annotations

from elchi.facts.article import Article
from elchi.facts.speech.scene import Content, Scene
from elchi.facts.speech.unnamed import Voice

_BARE = 3  # words of an object that names a thing and tells nothing


def is_deed(article: Article, scene: Scene, said: Content, who: Voice) -> bool:
    """Tell whether a state or body only does what the cue says: no clause, no quotation.

    So it is with cues that are marked as deeds, and with a bare object of a few words:
    "appealed for calm" tells an act of a state, "denied the charge" what it says.
    """
    cue = scene.found.cue
    short = _bare_object(scene, said)
    if not cue.deed and (not short or cue.denies):
        return False
    actor = article.entities.get(who.entity or "")
    if cue.deed if actor is None else actor.kind == "person":
        return False
    if any(said.span.covers(quote) for quote in article.quotes):
        return False
    return not scene.has("that", said.first - 1)


def _bare_object(scene: Scene, said: Content) -> bool:
    """Tell whether a content is the object of a cue that takes clauses too, in a few words."""
    if not scene.lexicon.words.objects_act:
        return False
    frames = scene.found.cue.frames
    objects = {"object", "after"} & set(frames) and {"clause", "that"} & set(frames)
    inside = range(said.first, said.last)
    if scene.lexicon.words.bare and scene.has("prepositions", said.first):
        return False  # "demanded to see them"
    if any(scene.infinitive(index) for index in inside):
        return False  # what somebody shall do is told: "demanded leaving the pact"
    return bool(objects) and sum(scene.key(i)[:1].isalnum() for i in inside) <= _BARE
