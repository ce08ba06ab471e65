"""Acts that somebody alleges and somebody else says did not happen.

An act that one side alleges and the other denies is denied, whatever the
tense: in one sentence ("denied that it had fired") or across sentences ("the
papers wrote that … The ministry denied it").
"""

from __future__ import annotations

from dataclasses import replace

from elchi.facts.article import Article, Clause
from elchi.facts.duplicates import Told
from elchi.facts.rejected import reject
from elchi.facts.stage import Stage
from elchi.facts.status import SPEECH, reach
from elchi.facts.targets import speaks_of_reports
from elchi.facts.triggers import Act, lexicon
from elchi.facts.when import is_conjunction, is_subordinate
from elchi.model import Span

_LATER = 3  # sentences within which an allegation is answered
_CLAIM_BEFORE = 6  # words from "charge" to what it is about
_CLAIM_AFTER = 3


def in_denial(article: Article, act: Act, acts: list[Act]) -> bool:
    """Tell whether an act is what another word of its sentence denies.

    A noun is so only beside a word for news or a charge ("denied reports of talks").
    """
    for other in acts:
        if other.sentence != act.sentence or other is act or other.trigger.type != "REJECT":
            continue
        clause = article.clause_at(other.span.start)
        together = clause is not None and clause.first <= act.first < clause.last
        if together and not act.trigger.spoken and _beside_claim(article, act):
            return True
        if act.trigger.noun:
            continue
        if act.first < other.first and not together:
            if _claimed_before(article, act, other) or _taken_up(article, act, other, acts):
                return True
            continue
        if not together and _beside_denial(article, other.span, act.span):
            continue
        if other.trigger.denies or speaks_of_reports(article, other):
            return True
        if _follows(article, other.span, act.span) and _speaks_of_claims(article, other):
            return True
    return False


def _beside_denial(article: Article, denial: Span, act: Span) -> bool:
    """Tell whether "and" joins the clause of an act to a denial: "denied it and proposed".

    Nothing that opens a subordinate clause may stand between them.
    """
    clauses = [c for c in article.clauses if denial.end <= c.span.start <= act.start]
    if not clauses or any(is_subordinate(article, clause) for clause in clauses):
        return False
    tokens = article.sentences[clauses[0].sentence].tokens
    return is_conjunction(article, tokens[clauses[0].first])


def _is_claim(article: Article, sentence: int, index: int) -> bool:
    """Tell whether a word of a sentence is one for news or for a charge."""
    words = lexicon(article.language.code)
    word = article.sentences[sentence].tokens[index].key
    return word in words.reports or word in words.claims


def _beside_claim(article: Article, act: Act) -> bool:
    """Tell whether a word for news or a charge says of an act in its clause that it is told.

    It stands before it ("the charge of firing"), or right after it where the
    genitive goes first ("خفیہ مذاکرات کی خبروں کو").
    """
    if act.trigger.type in SPEECH:
        return False
    first, last = reach(article, act)
    before = range(max(first, act.first - _CLAIM_BEFORE), act.first)
    after = range(act.last, min(last, act.last + _CLAIM_AFTER))
    return any(_is_claim(article, act.sentence, index) for index in (*before, *after))


def _claimed_before(article: Article, act: Act, refusal: Act) -> bool:
    """Tell whether the act is told in a clause that hangs on "report", "claim".

    So it is in languages whose verb stands last ("گزارشی را که … داده است، رد کرد").
    """
    if act.trigger.type in SPEECH:
        return False
    openers = [
        clause.first
        for clause in article.clauses
        if clause.sentence == act.sentence
        and clause.first <= act.first
        and is_subordinate(article, clause)
    ]
    return refusal.first >= act.last and any(
        _is_claim(article, act.sentence, index)
        for opener in openers
        for index in range(max(0, opener - _CLAIM_BEFORE), opener)
    )


def _taken_up(article: Article, act: Act, refusal: Act, acts: list[Act]) -> bool:
    """Tell whether the refusal takes up an allegation before it ("…, a charge he denies")."""
    if act.trigger.type in SPEECH:
        return False
    first, last = reach(article, refusal)
    words = lexicon(article.language.code)
    tokens = article.sentences[act.sentence].tokens
    claim = any(
        _is_claim(article, act.sentence, index)
        for index in range(max(act.last, first - _CLAIM_AFTER), last)
    )
    pointer = words.pointers.stands_in(tokens[max(act.last, first) : last])
    if not (claim or (pointer and refusal.trigger.denies)):
        return False
    said = any(s.span.covers(act.span) for s in article.statements)
    return said or any(
        one.trigger.type == "ACCUSE" and one.sentence == act.sentence and one.first < act.first
        for one in acts
    )


def _subordinate_after(article: Article, span: Span) -> Clause | None:
    """Return the clause opened by "that" or the like right after the clause of `span`."""
    clause = article.clause_at(span.start)
    if clause is None or clause.span.end >= len(article.document.text):
        return None
    after = [c for c in article.clauses if c.sentence == clause.sentence and c.first == clause.last]
    return after[0] if after and is_subordinate(article, after[0]) else None


def _follows(article: Article, refusal: Span, act: Span) -> bool:
    """Tell whether an act stands in the clause that says what is refused."""
    clause = _subordinate_after(article, refusal)
    if clause is None or not clause.span.covers(act) or clause.span.start <= refusal.end:
        return False
    # "rejected the charge and recalled that …": what is recalled is not what is refused.
    between = Span(refusal.end, clause.span.start)
    return not any(
        between.covers(token.span) and is_conjunction(article, token)
        for token in article.sentences[clause.sentence].tokens
    )


def _speaks_of_claims(article: Article, act: Act) -> bool:
    """Tell whether a refusal is directed at an allegation ("called the claim baseless that")."""
    claims = lexicon(article.language.code).claims
    clause = article.clause_at(act.span.start)
    tokens = article.sentences[act.sentence].tokens
    inside = tokens[clause.first : clause.last] if clause else tokens
    return any(token.key in claims for token in inside)


def denied_later(stage: Stage, told: list[Told]) -> list[Told]:
    """Mark as denied what is alleged of somebody who in a later sentence denies it."""
    denials = [one for one in told if one.event.type == "REJECT" and one.body]
    result: list[Told] = []
    for one in told:
        if any(_answers(stage, denial, one) for denial in denials):
            why = "It is alleged, and in a later sentence the one accused denies it."
            reject("event", one.event.trigger, f"status {one.event.status}", why)
            one = replace(one, event=replace(one.event, status="denied"))
        result.append(one)
    return result


def _answers(stage: Stage, denial: Told, one: Told) -> bool:
    event = one.event
    back = denial.sentence - one.sentence
    if back == 0 and not (_apart(stage.article, one, denial) and _points_back(stage, denial)):
        return False
    if not 0 <= back <= _LATER or event.status != "actual" or not _alleged(stage, one):
        return False
    if event.type in SPEECH and event.type != "REQUEST":
        return False
    if _subordinate_after(stage.article, denial.event.trigger) is not None:
        return False  # it denies what it goes on to say
    if back <= 1 and _points_back(stage, denial):
        return True
    if not (
        denial.denies
        or stage.refuses_reports(denial.event.trigger)
        or _refuses_claims(stage, denial)
    ):
        return False
    accused = {stage.state(entity) for entity in event.source}
    return bool(accused & {stage.state(entity) for entity in denial.event.source})


def _refuses_claims(stage: Stage, denial: Told) -> bool:
    """Tell whether the clause of a refusal names a charge ("denied the charge")."""
    claims = lexicon(stage.article.language.code).claims
    clause = stage.article.clause_at(denial.event.trigger.start)
    if clause is None:
        return False
    tokens = stage.article.sentences[denial.sentence].tokens[clause.first : clause.last]
    return any(token.key in claims for token in tokens)


def _apart(article: Article, one: Told, denial: Told) -> bool:
    """Tell whether a denial stands in a later clause of the sentence than an act."""
    clause = article.clause_at(denial.event.trigger.start)
    return clause is not None and one.event.trigger.end <= clause.span.start


def _points_back(stage: Stage, denial: Told) -> bool:
    """Tell whether a denial is of "this report", "that charge", or simply of "it"."""
    article = stage.article
    words = lexicon(article.language.code)
    clause = article.clause_at(denial.event.trigger.start)
    if clause is None:
        return False
    tokens = article.sentences[denial.sentence].tokens[clause.first : clause.last]
    for index, token in enumerate(tokens):
        if token.key in words.pointers:
            after = tokens[index + 1 : index + 3]
            if any(word.key in words.claims or word.key in words.reports for word in after):
                return True
            if after and after[0].key in words.taken:
                return True
    return False


def _alleged(stage: Stage, one: Told) -> bool:
    """Tell whether an act stands in the words of others than those who did it."""
    event = one.event
    statement = stage.statement(event.trigger)
    if statement is not None and statement.span.covers(event.trigger):
        doers = {stage.state(entity) for entity in event.source}
        return statement.speaker is None or stage.state(statement.speaker) not in doers
    reports = lexicon(stage.article.language.code).reports
    if reports.stands_in(stage.article.sentences[one.sentence].tokens):
        return True
    return any(
        act.sentence == one.sentence and act.trigger.type == "ACCUSE" and not act.trigger.noun
        for act in stage.acts
    )
