"""Taking the date of an act that the trained weights hold likeliest.

The dates that the rules find (`elchi.facts.act_date`) serve the reading on the way:
whether an act lies ahead, whether two mentions tell one act, which meeting the article
reports. The date of the event itself is the weights'. They do not look at the rules'
choice: what the rules were made on is what the weights are trained on, so that the
rules would look better there than they are elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import repeat

from elchi.facts.dating.candidates import Calendar
from elchi.facts.dating.features import features
from elchi.facts.duplicates import Told
from elchi.facts.ranking.weights import softmax
from elchi.facts.rejected import heard, reject
from elchi.facts.stage import Stage
from elchi.languages.tables import data
from elchi.model import Event


@dataclass(frozen=True, slots=True)
class Weight:
    """One row of ``data/act_date_weights.tsv``.

    Attributes:
        feature: Name, as `elchi.facts.dating.features` gives it.
        weight: What it adds to the score of a date that has it.
    """

    feature: str
    weight: float


@cache
def weights() -> Mapping[str, float]:
    """Return the trained weights by feature, read once."""
    return {row.feature: row.weight for row in data("act_date_weights", Weight)}


def settle_dates(stage: Stage, told: list[Told], events: list[Event]) -> list[Event]:
    """Return the events with the dates that the weights give them."""
    table = weights()
    if not table or not (stage.article.dates and events):
        return events
    calendar = Calendar(stage, told, events)
    acts = {act.span: act for act in stage.acts}
    settled = []
    for event in events:
        question = calendar.question(event, acts[event.trigger])
        if len(question.candidates) > 1:
            scores = [
                sum(map(table.get, features(calendar, question, one), repeat(0.0)))
                for one in question.candidates
            ]
            chances = softmax(scores)
            best = max(range(len(scores)), key=chances.__getitem__)
            value = question.candidates[best].value or None
            if value != event.date:
                if heard():
                    why = f"The trained weights hold another date likelier ({chances[best]:.2f})."
                    reject("event", event.trigger, f"date {event.date}", why)
                event = replace(event, date=value)
        settled.append(event)
    return settled
