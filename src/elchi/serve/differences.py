"""Where the accounts of a pair differ: conflicts, versions that diverge, changes of position."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from elchi.account import Place
from elchi.serve.dossier import direction
from elchi.serve.questions import Account
from elchi.serve.wording import Reader
from elchi.store import Ledger, Stored


def N_(message: str) -> str:  # noqa: N802 (gettext's own name for it)
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message


#: How articles stand to each other, what diverges, and what became of a position: the
#: closed values of `elchi.account`, and the figures of `elchi.serve.quality`, as messages.
TERMS = {
    "translation": N_("translation"),
    "near_copy": N_("nearly the same text"),
    "same_story": N_("same story"),
    "follow_up": N_("follow-up"),
    "background": N_("background"),
    "name": N_("name"),
    "number": N_("number"),
    "date": N_("date"),
    "party": N_("who"),
    "polarity": N_("yes or no"),
    "act": N_("act"),
    "claim": N_("claim"),
    "omission": N_("left out"),
    "change": N_("changed"),
    "changed": N_("position changed"),
    "fell_silent": N_("no longer said"),
    "contradicted": N_("contradicted by an act"),
    "person": N_("person"),
    "country": N_("state"),
    "place": N_("place"),
    "organisation": N_("body"),
    "gathering": N_("gathering"),
    "instrument": N_("agreement or law"),
    "system": N_("system"),
    "names": N_("names"),
    "dates": N_("dates"),
    "statements + speaker": N_("statements with their speaker"),
    "events": N_("events"),
    "events + parties": N_("events with their parties"),
    "figures + reading": N_("figures, fully read"),
    "ties": N_("ties"),
    "positions": N_("positions"),
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of one article."""

    words: str
    article: str
    sha256: str
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Differing:
    """Two places that do not go together, and why they are set side by side."""

    what: str
    holder: str
    sides: tuple[Quoted, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions of one text and how often they diverge."""

    a: str
    b: str
    names: tuple[str, str]
    count: int


@dataclass(frozen=True, slots=True)
class Differences:
    """All that differs about a pair.

    Attributes:
        witnesses: For a fact's id, how many independent texts say it.
    """

    conflicts: tuple[Differing, ...]
    versions: tuple[Versions, ...]
    changes: tuple[Differing, ...]
    witnesses: Mapping[str, int]


def differences(
    ledger: Ledger, account: Account, reader: Reader, say: Callable[[str], str]
) -> Differences:
    """Return what differs between the articles of an account."""
    articles = {one.reading.document.sha256: one for one in account.articles}
    facts = {line.id for line in account.lines}
    kept = ledger.account
    conflicts = [
        Differing(say(TERMS[one.class_]), "", tuple(_quoted((one.a, one.b), articles)), one.reason)
        for one in kept.conflicts(sorted(articles))
        if one.a.fact is None or one.b.fact is None or {one.a.fact, one.b.fact} & facts
    ]
    versions = [
        Versions(
            one.a,
            one.b,
            (articles[one.a].reading.document.id, articles[one.b].reading.document.id),
            len(kept.divergences(one.a, one.b)),
        )
        for one in kept.versions(sorted(articles))
    ]
    named = {one.id: one for stored in account.articles for one in stored.reading.entities}
    changes = []
    for holder in (f"country:{account.a}", f"country:{account.b}"):
        for change in kept.changes(holder):
            places = [place for place in (change.earlier, change.later) if place is not None]
            if all(place.article in articles for place in places):
                name = reader.name(named[holder]) if holder in named else holder
                sides = tuple(_quoted(places, articles))
                changes.append(Differing(say(TERMS[change.kind]), name, sides, change.reason))
    witnesses = {
        fact: claim.witnesses for claim in kept.claims(sorted(facts)) for _, fact in claim.facts
    }
    return Differences(tuple(conflicts), tuple(versions), tuple(changes), witnesses)


def _quoted(places: Iterable[Place], articles: Mapping[str, Stored]) -> Iterator[Quoted]:
    for place in places:
        document = articles[place.article].reading.document
        yield Quoted(
            document.quote(place.span),
            document.id,
            document.sha256,
            document.language,
            direction(document.language),
        )
