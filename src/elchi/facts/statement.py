"""Statements: who said what, in whose words, and by what word we know it."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.facts.article import Article
from elchi.facts.speech.content import content
from elchi.facts.speech.cues import Found, Lexicon, lexicon
from elchi.facts.speech.scene import Content, Named, Scene
from elchi.facts.speech.speaker import Voice, subject_last, voice
from elchi.facts.speech.units import Unit, units
from elchi.facts.when import date_of
from elchi.model import Span, Statement, StatementForm

_LONG_QUOTATION = 4


def extract(article: Article) -> Iterator[Statement]:
    """Yield the statements of an article in order of their cues.

    A statement has a speaker, named or described, and a content; cues that
    lack either yield nothing. Quotations without a cue of their own continue
    the statement before them.
    """
    words = lexicon(article.language.code)
    found: list[Statement] = []
    paragraphs: list[int] = []
    for unit in units(article, words.sets["glued"], words.stems):
        scene = _scene(article, unit, words)
        mine = list(_in_unit(article, scene, found[-1].speaker if found else None))
        if not mine and found and paragraphs[-1] == unit.paragraph:
            longer = _continued(article, found[-1], unit)
            if longer is not None:
                found[-1] = longer
        found += mine
        paragraphs += [unit.paragraph] * len(mine)
    yield from found


def _scene(article: Article, unit: Unit, words: Lexicon) -> Scene:
    names: list[Named | None] = [None] * len(unit)
    low, high = unit.starts[0], unit.ends[-1]
    for mention in article.mentions:
        if low <= mention.span.start and mention.span.end <= high:
            form = "demonym" if mention.demonym else "name"
            _enter(article, unit, names, mention.span, (mention.entity, form))
    for reference in article.references:
        if low <= reference.span.start and reference.span.end <= high:
            _enter(article, unit, names, reference.span, (reference.entity, "reference"))
    dated = [False] * len(unit)
    for date in article.dates:
        if low <= date.span.start and date.span.end <= high:
            first, last = unit.index(date.span.start), unit.index(date.span.end)
            dated[first:last] = [True] * (last - first)
    return Scene(unit, words, words.find(unit), names, dated)


def _enter(
    article: Article,
    unit: Unit,
    names: list[Named | None],
    span: Span,
    what: tuple[str, str],
) -> None:
    first, last = unit.index(span.start), unit.index(span.end)
    entity = article.entities.get(what[0])
    if first >= last or entity is None or any(names[first:last]):
        return
    named = Named(first, last, entity.id, entity.kind, what[1])  # type: ignore[arg-type]
    names[first:last] = [named] * (last - first)


def _in_unit(article: Article, scene: Scene, before: str | None) -> Iterator[Statement]:
    """Yield the statements of one unit; `before` is who spoke last."""
    done: list[tuple[Found, Content]] = []
    quoted: set[Span] = set()
    for at, found in enumerate(scene.cues):
        if found.negated or not scene.outside(found.first):
            continue
        scene.at = at
        scene.floor = _floor(scene, done)
        scene.subject = subject_last(scene, before)
        said = content(scene)
        if said is None or said.span in quoted:
            continue
        who = voice(scene, said, before)
        if who is None or _nobody(scene, who):
            continue
        quoted.add(said.span)
        done.append((found, said))
        before = who.entity or before
        yield _statement(article, scene, said, who)


def _floor(scene: Scene, done: list[tuple[Found, Content]]) -> int:
    """Return the first token that the clause of the present cue may hold."""
    start, _ = scene.unit.sentence_range(scene.found.first)
    for block in scene.unit.blocks:
        if block.last <= scene.found.first and scene.key(block.last) not in ",-":
            ended = scene.unit.keys[block.last - 2 : block.last - 1]
            if ended and ended[0] in ".!?" and block.last in scene.unit.sentences:
                start = max(start, block.last)
    for found, said in done:
        if said.last <= scene.found.first:
            start = max(start, said.last, found.last)
        elif said.first <= scene.found.first < said.last and said.place != "before":
            start = max(start, said.first)
    return start


def _nobody(scene: Scene, who: Voice) -> bool:
    """Tell whether the words that should name a speaker name figures, laws or plans."""
    if who.entity is not None:
        return False
    return any(scene.has("not_speakers", index) for index in range(who.first, who.last))


def _statement(article: Article, scene: Scene, said: Content, who: Voice) -> Statement:
    unit, found = scene.unit, scene.found
    inside = tuple(quote for quote in article.quotes if said.span.covers(quote))
    described = unit.span(who.first, who.last) if who.entity is None else None
    cue = Span(unit.starts[found.first], unit.ends[found.last - 1])
    return Statement(
        speaker=who.entity,
        speaker_text=described.of(article.document.text) if described else None,
        span=said.span,
        form=_form(said.span, inside),
        quotes=_outer(inside),
        cue=cue,
        addressee=None,
        medium=None,
        date=date_of(article, cue),
        rule=" ".join(unit.keys[found.first : found.last]),
    )


def _form(span: Span, inside: tuple[Span, ...]) -> StatementForm:
    if span in inside:
        return "direct"
    return "mixed" if inside else "indirect"


def _outer(inside: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(q for q in inside if not any(o != q and o.covers(q) for o in inside))


def _continued(article: Article, last: Statement, unit: Unit) -> Statement | None:
    """Return the last statement with the quotations of a unit that has no cue of its own."""
    long = [b for b in unit.blocks if b.last - b.first - 2 >= _LONG_QUOTATION]
    if not long or (not last.quotes and last.form != "indirect"):
        return None
    end = long[-1].inside.end
    if long[-1].first > 0:
        end = unit.ends[long[-1].last - 1]
    span = Span(last.span.start, max(last.span.end, end))
    inside = tuple(quote for quote in article.quotes if span.covers(quote))
    return Statement(
        last.speaker,
        last.speaker_text,
        span,
        "direct" if last.form == "direct" and long[0].first == 0 else "mixed",
        _outer(inside),
        last.cue,
        last.addressee,
        last.medium,
        last.date,
        last.rule,
    )
