"""How two states stand to one act together: the features of a pair of parties."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.facts.ranking.cases import NOBODY, Beside, Setting
from elchi.facts.ranking.features import Scene

_SPOKE = 3  # sentences ago, and all before


def pair_features(scene: Scene, setting: Setting, source: str, target: str) -> list[str]:
    """Return the features of `source` and `target` as the parties of an act."""
    return list(_pair(scene, setting, source, target))


def _pair(scene: Scene, setting: Setting, source: str, target: str) -> Iterator[str]:
    if NOBODY in (source, target):
        yield f"2:{bool(source):d}{bool(target):d}"
        if source:
            yield f"2:10:{setting.case.type}"
            yield f"2:10:{setting.case.type}:{setting.case.sides.target_by}"
        return
    if source == target:
        yield "2:same"
        if (source,) == tuple(setting.source) == tuple(setting.target):
            yield "2:same:rule"
        return
    yield "2:two"
    yield from _known(scene, setting, source, target)
    ruled = source in setting.source, target in setting.target
    swapped = source in setting.target, target in setting.source
    yield f"2:rule{ruled[0]:d}{ruled[1]:d}{swapped[0]:d}{swapped[1]:d}"
    own = 1 if all(ruled) else 0
    forth = scene.pairs[source, target] - own
    back = scene.pairs[target, source] - (1 if all(swapped) else 0)
    yield f"2:forth{min(forth, 3)}"
    yield f"2:back{min(back, 3)}"
    sides = setting.case.sides
    yield f"2:rule{ruled[0]:d}{ruled[1]:d}:{sides.source_by}"
    yield f"2:rule{ruled[0]:d}{ruled[1]:d}:{sides.target_by}"
    type_ = setting.case.type
    if scene.typed[type_, source, target] - own:
        yield "2:typed"
    elif scene.typed[type_, target, source]:
        yield "2:typedback"
    one, other = setting.first.get(source), setting.first.get(target)
    if one is not None and other is not None:
        order = "st" if one.first < other.first else "ts"
        yield f"2:near:{order}"
        yield f"2:near:{'joined' if one.group == other.group else 'apart'}"
    else:
        yield f"2:near{one is not None:d}{other is not None:d}"
    ranks = sorted((scene.rank.get(source, 9), scene.rank.get(target, 9)))
    yield f"2:ranks{ranks[0]}{ranks[1]}"
    if {source, target} <= scene.titled:
        yield "2:title"


def _known(scene: Scene, setting: Setting, source: str, target: str) -> Iterator[str]:
    """Yield what the article told of `target` beside `source`: named most, spoke last."""
    type_, told = setting.case.type, _beside(scene, setting, source)
    for where, most in (("s", told.here), ("a", told.anywhere)):
        if most == target:
            yield f"2:fore{where}"
            yield f"2:fore{where}:{told.any_here:d}"
            yield f"2:fore{where}:{type_}"
    if told.spoke == target:
        yield f"2:spoke{told.back}"
        yield f"2:spoke:{type_}"


def _beside(scene: Scene, setting: Setting, source: str) -> Beside:
    """Return what the article told beside `source` before an act; worked out once for each."""
    key = setting.case.act.span, source
    known = scene.beside.get(key)
    if known is None:
        here = {one.state for one in (*setting.near, *setting.wide)} - {source}
        known = scene.beside[key] = Beside(
            max(here, key=lambda state: (scene.share.get(state, 0), state), default=None),
            next((state for state in scene.foremost if state != source), None),
            bool(here),
            *_spoke(scene, setting, source),
        )
    return known


def _spoke(scene: Scene, setting: Setting, source: str) -> tuple[str | None, int]:
    """Return who was the last beside `source` to say something, and how long ago."""
    act, stage = setting.case.act, scene.stage
    for statement in reversed(stage.article.statements):
        if statement.span.start >= act.span.start or statement == setting.statement:
            continue
        if statement.speaker not in stage.article.entities:
            continue
        speaker = stage.state(statement.speaker)
        if speaker != source:
            return speaker, min(act.sentence - stage.number(statement.span), _SPOKE)
    return None, 0
