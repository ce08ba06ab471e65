"""What an article as a whole tells: the body that hosts, the state of a person."""

from __future__ import annotations

import hashlib

from elchi.facts.article import Article
from elchi.facts.frame import host_of, states_of_persons
from elchi.model import Document
from elchi.understand.reading import analyse


def article(text: str, language: str = "en") -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return analyse(Document("t", text, digest, language, None, None, None, "t", ()))


def test_host_is_the_body_that_the_gathering_is_named_after() -> None:
    read = article(
        "The BRICS summit opened in Kazan on Monday. BRICS admitted two observers. "
        "Kenya asked BRICS for a seat. BRICS will decide later."
    )
    host = host_of(read)
    assert host is not None
    assert read.entities[host].name == "BRICS"


def test_a_body_named_in_passing_is_no_host() -> None:
    assert host_of(article("Kenya asked Uganda for help. BRICS did not comment.")) is None


def test_a_person_speaks_for_the_state_of_the_title() -> None:
    read = article("Kenyan Foreign Minister Peter Otieno warned Uganda.")
    persons = [e for e in read.entities.values() if e.kind == "person"]
    states = states_of_persons(read)
    assert [person.country or states.get(person.id) for person in persons] == ["KE"]
