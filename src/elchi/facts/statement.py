"""Statements: who said what, in whose words, and by what word we know it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from elchi.facts.article import Article
from elchi.facts.rejected import heard
from elchi.facts.speech.answers import answers, by_guest, own_words, part_of_answer
from elchi.facts.speech.content import content, in_quotation
from elchi.facts.speech.cues import Found, Lexicon, lexicon
from elchi.facts.speech.day import day_of
from elchi.facts.speech.deeds import is_deed
from elchi.facts.speech.dropped import drop_cue, drop_quotations, drop_speakers
from elchi.facts.speech.heads import subject_last
from elchi.facts.speech.hearer import hearer
from elchi.facts.speech.put import alone, opened, put
from elchi.facts.speech.region import joined_clause, source
from elchi.facts.speech.scene import Content, Named, Scene
from elchi.facts.speech.speaker import voice
from elchi.facts.speech.taken import Taken, about_report, denied_before, report_inside, taken_up
from elchi.facts.speech.units import Unit, units
from elchi.facts.speech.unnamed import Memory, Voice, acting, introduced
from elchi.model import Span, Statement, StatementForm

_LONG_QUOTATION = 4
_TAKEN = "Another word of saying in the sentence already goes with the same words."


def extract(article: Article) -> Iterator[Statement]:
    """Yield the statements of an article in order of their cues.

    A statement has a speaker, named or described, and a content; cues that
    lack either yield nothing. Quotations without a cue of their own continue
    the statement before them.
    """
    words = lexicon(article.language.code)
    found: list[Statement] = []
    paragraph = -1
    memory, theme = Memory(), None
    for unit in units(article):
        if unit.paragraph != paragraph:
            memory = Memory(memory.last, None, memory.met)
        scene = _scene(article, unit, words)
        mine: list[Statement] = []
        for voice_of, statement in _in_unit(article, scene, memory, found[-1:]):
            mine.append(statement)
            memory = _remember(article, memory, voice_of)
        other = theme if theme and found and theme.entity != found[-1].speaker else None
        if not mine and (bare := put(scene, memory) or alone(scene, other)) is not None:
            mine.append(_without_cue(article, scene, bare))
            memory = _remember(article, memory, bare[0])
        if not mine and found and paragraph == unit.paragraph:
            longer = _continued(article, found[-1], scene)
            if longer is not None:
                found[-1] = longer
        theme = None if mine else opened(scene)
        if mine:
            paragraph = unit.paragraph
        else:
            unnamed = introduced(scene, len(unit))
            memory = Memory(unnamed or memory.last, acting(scene) or memory.person, memory.met)
        if memory.met is None:
            memory = Memory(memory.last, memory.person, _named_last(scene))
        found += mine
    said = list(answers(article, words, found))
    if said:
        inside = own_words(article, words)
        found = [one for one in found if not part_of_answer(one, inside, said, words)]
        found = [by_guest(one, said[0], words) for one in found]
    if heard():
        drop_quotations(article, [*found, *said])
    yield from sorted([*found, *said], key=lambda one: one.span.start) if said else found


def _remember(article: Article, memory: Memory, who: Voice) -> Memory:
    who = who.taker or who
    entity = article.entities.get(who.entity or "")
    person = who if entity is not None and entity.kind == "person" else memory.person
    return Memory(who, person, person or memory.met)


def _named_last(scene: Scene) -> Voice | None:
    """Return the last person whom a unit names."""
    people = [one for one in scene.names if one and one.kind == "person" and one.form == "name"]
    if not people:
        return None
    return Voice(people[-1].entity, scene.unit.span(people[-1].first, people[-1].last))


def _scene(article: Article, unit: Unit, words: Lexicon) -> Scene:
    names: list[Named | None] = [None] * len(unit)
    low, high = unit.starts[0], unit.ends[-1]
    inside = [
        reference
        for reference in article.references
        if low <= reference.span.start and reference.span.end <= high
    ]
    several = Counter(reference.span for reference in inside)
    referred = [reference for reference in inside if several[reference.span] == 1]
    for reference in referred:
        if reference.form == "title":
            _enter(article, unit, names, reference.span, (reference.entity, "reference"))
    for mention in article.mentions:
        if low < mention.span.end and mention.span.start < high:
            form = "demonym" if mention.demonym else "name"
            _enter(article, unit, names, mention.span, (mention.entity, form))
    for reference in referred:
        _enter(article, unit, names, reference.span, (reference.entity, "reference"))
    dated = [False] * len(unit)
    for at in unit.times:
        dated[at] = True
    for date in article.dates:
        if low <= date.span.start and date.span.end <= high:
            first, last = unit.index(date.span.start), unit.index(date.span.end)
            dated[first:last] = [True] * (last - first)
    every = words.find(unit)
    cues = [cue for cue in every if not _inside_name(names[cue.first])]
    scene = Scene(unit, words, cues, names, dated)
    if len(cues) < len(every):
        for cue in every:
            if _inside_name(names[cue.first]):
                drop_cue(scene, cue, "The word belongs to a name.")
    return scene


def _inside_name(named: Named | None) -> bool:
    """Tell whether a word belongs to a name: "states" of "United States" says nothing."""
    return named is not None and named.form == "name" and named.kind != "person"


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


def _in_unit(
    article: Article, scene: Scene, memory: Memory, last: list[Statement]
) -> Iterator[tuple[Voice, Statement]]:
    """Yield the statements of one unit with who made them."""
    done: list[tuple[Found, Content]] = []
    quoted: set[Span] = set()
    taken: Taken | None = None
    for at, found in enumerate(scene.cues):
        if found.negated or _is_denied_report(scene, found, done):
            why = "It is negated" if found.negated else "It is the noun of what is denied"
            drop_cue(scene, found, f"{why}: nobody said it.")
            continue
        scene.at = at
        scene.floor = _floor(scene, done)
        if scene.outside(found.first):
            scene.subject = subject_last(scene)
            report = about_report(scene, taken)
            before = [one for _, one in done]
            told = denied_before(scene, before, last[0].span if last else None)
            said = report or told or _compared(scene, done) or content(scene)
            if said is None and not done:
                said = _before_this(article, scene, last)
        else:
            said, report, told = in_quotation(scene), None, None
        if said is None or (said.span in quoted and not told):
            why = "No words that were said stand beside it." if said is None else _TAKEN
            drop_cue(scene, found, why)
            continue
        if _carries(article, scene, said, done):
            drop_cue(scene, found, "A medium only carries what somebody else says.")
            continue
        inside = report_inside(scene, said)
        said = inside.whole if inside is not None else said
        scene.shares = any(scene.outside(other.first) for other, _ in done)
        who = taken.taker if taken and report else voice(scene, said, memory)
        if who is None or (who.entity is None and _nobody(scene, who)):
            why = "Nobody is named or described who says it: no person, body or state."
            drop_cue(scene, found, why)
            continue
        if found.cue.named and who.entity is None:
            drop_cue(scene, found, "Only somebody with a name would speak by these words.")
            continue
        if is_deed(article, scene, said, who):
            drop_cue(scene, found, "A state or body does it: it is an act, no words are told.")
            continue
        if heard():
            drop_speakers(article, scene, said, who)
        if "that" not in found.cue.frames or found.cue.denies:
            quoted.add(said.span)
        nested = any(one.first <= found.first < one.last for _, one in done)
        done.append((found, said))
        taken = taken_up(scene, said, who)
        memory = memory if nested else _remember(article, memory, who)
        if inside is not None:
            report_of = _statement(article, scene, inside.told, inside.maker)
            noun = scene.key(scene.unit.index(inside.cue.start))
            yield replace(inside.maker, taker=who), replace(report_of, cue=inside.cue, rule=noun)
        yield who, _statement(article, scene, said, who)


def _carries(
    article: Article, scene: Scene, said: Content, done: list[tuple[Found, Content]]
) -> bool:
    """Tell whether a medium only carries another's words: "X warned that …, writes the Ledger"."""
    after = scene.found.last
    inside = any(said.first <= other.first < said.last for other, _ in done)
    if said.place != "before" or not inside:
        return False
    if source(scene, after, len(scene.unit))[1]:
        return True
    named = scene.names[after] if after < len(scene.unit) else None
    body = article.entities[named.entity] if named else None
    return body is not None and body.kind == "organisation" and body.country is None


def _is_denied_report(scene: Scene, found: Found, done: list[tuple[Found, Content]]) -> bool:
    """Tell whether a cue is the noun of what is denied: "dismissed as gossip reports that …"."""
    return scene.has("reports", found.first) and any(
        other.cue.frames[0] == "denial" and said.first <= found.first < said.last
        for other, said in done
    )


def _compared(scene: Scene, done: list[tuple[Found, Content]]) -> Content | None:
    """Return what was said before for "…, as X claimed"."""
    start = scene.unit.clause_start(scene.found.first)
    if not done or not scene.has("comparing", start) or scene.found.cue.frames[0] == "per":
        return None
    before = done[-1][1]
    last = scene.found.last
    between = scene.unit.keys[start : scene.found.first]
    if before.first > start or scene.has("that", last) or any(key in ",;:" for key in between):
        return None
    return scene.make(before.first, min(before.last, start), "before")


def _before_this(article: Article, scene: Scene, last: list[Statement]) -> Content | None:
    """Return the sentence before "About this … said": it is what was said.

    A sentence that already holds a report, or stands in another paragraph, is none.
    """
    unit, found = scene.unit, scene.found
    start, _ = unit.sentence_range(found.first)
    if not {"clause", "that"} & set(found.cue.frames):
        return None
    for wording in scene.lexicon.words.before_this:
        keys = wording.split()
        if unit.keys[start : start + len(keys)] != keys or start + len(keys) > found.first:
            continue
        earlier = [one for one in article.sentences if one.span.end <= unit.starts[start]]
        if not earlier or earlier[-1].zone or earlier[-1].paragraph != unit.paragraph:
            return None
        tokens = earlier[-1].tokens
        stop = len(tokens) - 1 if tokens[-1].key in (".", "!") else len(tokens)
        span = Span(tokens[0].span.start, tokens[max(stop, 1) - 1].span.end)
        if any(span.start < one.span.end and one.span.start < span.end for one in last):
            return None
        told = scene.skip(start + len(keys), "addressees", "follow")
        return Content(span, start, told, "before")
    return None


def _floor(scene: Scene, done: list[tuple[Found, Content]]) -> int:
    """Return the first token that the clause of the present cue may hold."""
    start, _ = scene.unit.sentence_range(scene.found.first)
    for block in scene.unit.blocks:
        if block.last <= scene.found.first and scene.key(block.last) not in ",-":
            ended = scene.unit.keys[block.last - 2 : block.last - 1]
            if ended and ended[0] in ".!?" and block.last in scene.unit.sentences:
                start = max(start, block.last)
    for found, said in done:
        if not scene.outside(found.first) and said.place != "round":
            continue
        if said.last <= scene.found.first:
            start = max(start, said.last, found.last)
        elif said.first <= scene.found.first < said.last and said.place != "before":
            start = max(start, said.first)
    return joined_clause(scene, start)


def _nobody(scene: Scene, who: Voice) -> bool:
    """Tell whether the words that should name a speaker name figures, laws or plans."""
    if who.span is None:
        return True
    low, high = scene.unit.index(who.span.start), scene.unit.index(who.span.end)
    # Where the head stands last, what leads up to it may be anything: "on condition that …".
    head = max(low, high - 2) if scene.lexicon.words.agent else low
    silent = [index for index in range(head, high) if scene.has("not_speakers", index)]
    told = all(scene.has("attributed", index) for index in silent)
    body = any(
        (named := scene.names[index]) is not None
        and named.kind == "organisation"
        and named.form == "name"
        for index in range(low, high)
    )
    return bool(silent) and not (told and body)


def _statement(article: Article, scene: Scene, said: Content, who: Voice) -> Statement:
    unit, found = scene.unit, scene.found
    inside = _quotes(article, said.span)
    addressee, medium = hearer(scene, article.entities, who.entity)
    cue = Span(unit.starts[found.first], unit.ends[found.last - 1])
    return Statement(
        speaker=who.entity,
        speaker_text=who.span.of(article.document.text) if who.span and not who.entity else None,
        span=said.span,
        form=_form(said.span, inside, cue),
        quotes=_outer(inside),
        cue=cue,
        addressee=addressee,
        medium=medium,
        date=day_of(article, cue, said.span, who.entity),
        rule=" ".join(unit.keys[found.first : found.last]),
    )


def _without_cue(article: Article, scene: Scene, said: tuple[Voice, Content]) -> Statement:
    """Return the statement of words that a colon puts after their speaker."""
    who, words = said
    inside = _quotes(article, words.span)
    described = who.span.of(article.document.text) if who.span and not who.entity else None
    day = day_of(article, words.span, words.span, who.entity)
    return Statement(
        who.entity, described, words.span, "direct", _outer(inside), None, None, None, day, "colon"
    )


def _quotes(article: Article, span: Span) -> tuple[Span, ...]:
    """Return the quotations in a content; names in quotation marks are none."""
    return tuple(
        quote
        for quote in article.quotes
        if span.covers(quote)
        and (quote == span or not any(m.span.covers(quote) for m in article.mentions))
    )


def _form(span: Span, inside: tuple[Span, ...], cue: Span) -> StatementForm:
    if span in inside:
        return "direct"
    edges = {quote.start for quote in inside} & {span.start}, {q.end for q in inside} & {span.end}
    if all(edges) and span.covers(cue):
        return "direct"
    return "mixed" if inside else "indirect"


def _outer(inside: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(q for q in inside if not any(o != q and o.covers(q) for o in inside))


def _continued(article: Article, last: Statement, scene: Scene) -> Statement | None:
    """Return the last statement with the quotations of a unit that has no cue of its own.

    A unit in which somebody else is named does not continue it.
    """
    unit = scene.unit
    long = [b for b in unit.blocks if b.last - b.first - 2 >= _LONG_QUOTATION]
    if not long or (not last.quotes and last.form != "indirect"):
        return None
    if any(n and n.kind == "person" and scene.outside(i) for i, n in enumerate(scene.names)):
        return None
    lone = long[-1].first == 0 and long[-1].last >= len(unit) - 1
    if scene.has("possessives", 0):
        return None  # "His counterpart spoke of …"
    end = long[-1].inside.end if lone else unit.ends[long[-1].last - 1]
    span = Span(last.span.start, max(last.span.end, end))
    inside = _quotes(article, span)
    form: StatementForm = "direct" if last.form == "direct" and lone else "mixed"
    return replace(last, span=span, form=form, quotes=_outer(inside))
