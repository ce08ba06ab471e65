"""How a date stands to an act: the features that the weights of dates are for.

No feature holds a word of the text, so that what is learnt from one language serves
the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from elchi.facts.act_date import lies_ahead
from elchi.facts.dating.candidates import NONE, Calendar, Candidate, Place, Question
from elchi.facts.stage import MUTUAL
from elchi.facts.status import SPEECH
from elchi.facts.triggers import is_headline
from elchi.facts.when import is_conjunction, is_subordinate

_STEPS = ((0, "0"), (1, "1"), (3, "3"), (6, "6"), (10, "10"))
_DAY = 10


def features(calendar: Calendar, question: Question, candidate: Candidate) -> list[str]:
    """Return the features of a date as that of an act."""
    sort = _sort(calendar, question)
    if candidate.value == NONE:
        return [*_nothing(calendar, question, sort)]
    return [*dict.fromkeys(_of_date(calendar, question, candidate, sort))]


def _sort(calendar: Calendar, question: Question) -> str:
    type_ = question.event.type
    group = "s" if type_ in SPEECH else "m" if type_ in MUTUAL else "d"
    noun = "n" if question.act.trigger.noun else "v"
    return f"{group}{noun}"


def _nothing(calendar: Calendar, question: Question, sort: str) -> Iterator[str]:
    act, event = question.act, question.event
    yield "none"
    yield f"none:{sort}"
    yield f"none:{event.type}"
    yield f"none:{event.status}"
    yield f"none:{event.status}:{sort}"
    mood = calendar.stage.mood(act)
    tense = "past" if mood.past else "present" if mood.present else "future" if mood.future else "-"
    yield f"none:{tense}"
    yield f"none:{tense}:{sort[0]}"
    if mood.negated:
        yield "none:negated"
    if mood.possible:
        yield "none:possible"
    here = calendar.places.get(act.sentence, ())
    near = sum(place.clause == question.clause for place in here)
    yield f"none:near{min(near, 2)}:{min(len(here), 2)}"
    yield f"none:own{min(len(question.own), 2)}"
    yield f"none:met{calendar.met is not None:d}"
    told = question.statement is not None
    content = question.statement is not None and question.statement.span.covers(act.span)
    yield f"none:told{told:d}{content:d}"
    if question.statement is not None:
        yield f"none:said{bool(question.statement.date):d}{content:d}"
        yield f"none:{question.statement.form}{content:d}"
    yield f"none:headline{is_headline(calendar.article, act):d}"
    lead = next((n for n, s in enumerate(calendar.article.sentences) if s.zone is None), 0)
    yield f"none:deep{min(3, (act.sentence - lead) // 2)}"
    others = [one for one in calendar.acts.get(act.sentence, ()) if one is not act]
    yield f"none:others{min(len(others), 3)}"


def _of_date(
    calendar: Calendar, question: Question, candidate: Candidate, sort: str
) -> Iterator[str]:
    event = question.event
    yield "bias"
    value = candidate.value
    grain = _grain(value)
    yield f"g:{grain}"
    yield f"g:{grain}:{sort}"
    ahead = lies_ahead(value, calendar.article.document.published)
    yield f"w:{ahead:d}:{event.status}"
    for origin in candidate.origins:
        yield f"o:{origin}"
        yield f"o:{origin}:{sort}"
        if origin in ("met", "said", "lead", "day"):
            yield f"o:{origin}:own{bool(question.own):d}"
    if calendar.met is not None and value == calendar.met.date:
        states = {calendar.stage.state(one) for one in (*event.source, *event.target)}
        part = f"{bool(states & calendar.met.states):d}{states <= calendar.met.states:d}"
        yield f"m:{part}:{event.status}"
        yield f"m:{part}:{sort}"
        yield f"m:{part}:{event.type}"
        yield f"m:own{bool(question.own):d}:{part}"
    if calendar.met is not None and value != calendar.met.date:
        yield f"m:other:{grain}"
    for place in candidate.places:
        yield from _at(calendar, question, place, sort)
    if not candidate.places:
        yield "nowhere"


def _at(calendar: Calendar, question: Question, place: Place, sort: str) -> Iterator[str]:
    act, article = question.act, calendar.article
    if place.sentence != act.sentence:
        back = act.sentence - place.sentence
        same = article.sentences[place.sentence].paragraph == (
            article.sentences[act.sentence].paragraph
        )
        yield f"b:{back}:{same:d}"
        yield f"b:{back}:{sort}"
        here = bool(calendar.places.get(act.sentence))
        yield f"b:{back}:here{here:d}"
        return
    sentence = article.sentences[act.sentence]
    side = "b" if place.first < act.first else "a"
    gap = max(0, place.first - act.last, act.first - place.last)
    step = next((name for most, name in _STEPS if gap <= most), "far")
    where = _clauses(calendar, question, place)
    yield f"p:{where}"
    yield f"p:{where}:{side}"
    yield f"p:{where}:{sort}"
    yield f"d:{side}:{step}"
    yield f"d:{side}:{step}:{sort}"
    yield f"d:{side}:{step}:{where[0]}"
    own = place.expression in question.own
    yield f"own{own:d}:{where[0]}"
    low, high = min(place.last, act.last), max(place.first, act.first)
    between = sentence.tokens[low:high]
    joined = any(is_conjunction(article, token) for token in between)
    yield f"joined{joined:d}:{side}"
    yield f"joined{joined:d}:{side}:{where[0]}"
    commas = sum(not token.key[:1].isalnum() for token in between)
    yield f"marks{min(commas, 3)}:{side}"
    others = [one for one in calendar.acts.get(act.sentence, ()) if one is not act]
    inside = [one for one in others if low <= one.first < high]
    yield f"acts{min(len(inside), 2)}:{side}"
    verbs = [one for one in inside if not one.trigger.noun]
    yield f"verbs{min(len(verbs), 2)}:{side}:{sort[1]}"
    rival = min(
        (max(0, place.first - one.last, one.first - place.last) for one in others), default=99
    )
    nearer = "mine" if gap < rival else "tie" if gap == rival else "theirs"
    yield f"n:{nearer}"
    yield f"n:{nearer}:{where[0]}:{sort[1]}"
    rivals = [one for one in calendar.places.get(act.sentence, ()) if one is not place]
    closest = all(gap <= max(0, one.first - act.last, act.first - one.last) for one in rivals)
    yield f"closest{closest:d}:{min(len(rivals), 2)}"
    yield f"first{place.first < 3:d}:{where[0]}"
    statement = question.statement
    if statement is not None:
        words = statement.span
        both = f"{words.covers(act.span):d}{words.covers(place.expression.span):d}"
        yield f"t:{both}"
        yield f"t:{both}:{sort}"
    else:
        inside_other = any(one.span.covers(place.expression.span) for one in article.statements)
        yield f"t:-{inside_other:d}"


def _clauses(calendar: Calendar, question: Question, place: Place) -> str:
    """Return how the clauses of act and date lie: same, next, farther, and which hangs on which."""
    if place.clause == question.clause:
        return "c"
    step = place.clause - question.clause
    mine, its = calendar.clause_numbered(question.clause), calendar.clause_numbered(place.clause)
    article = calendar.article
    hangs = f"{mine is not None and is_subordinate(article, mine):d}"
    hangs += f"{its is not None and is_subordinate(article, its):d}"
    return f"k{max(-2, min(2, step))}:{hangs}"


def _grain(value: str) -> str:
    if "/" in value:
        return "range"
    return {4: "year", 7: "month", _DAY: "day"}.get(len(value), "other")
