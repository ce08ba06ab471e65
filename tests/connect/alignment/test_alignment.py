"""Sentences of two versions find each other: in order, merged, moved, or not at all."""

from __future__ import annotations

import hashlib

from elchi.account import Link
from elchi.connect.alignment import align
from elchi.model import Document, Reading
from elchi.understand.reading import understand

ENGLISH = (
    "Mongolia and Nepal opened an air route between their capitals on Monday.",
    "The first aircraft carried 164 passengers to Kathmandu.",
    "Transport Minister Batbold Enkhsaikhan called it a bridge over China.",
    "Flights will leave every Tuesday and Saturday from March 3.",
    "His colleague Dipendra Koirala asked for 12 landing slots a week.",
    "A ticket will cost $480, the airline MIAT said.",
)
RUSSIAN = (
    "Монголия и Непал в понедельник открыли авиасообщение между столицами.",
    "Первый самолёт доставил в Катманду 164 пассажира.",
    "Министр транспорта Батболд Энхсайхан назвал его мостом через Китай.",
    "Рейсы будут отправляться каждый вторник и субботу с 3 марта.",
    "Его коллега Дипендра Коирала попросил 12 слотов в неделю.",
    "Билет обойдётся в 480 долларов, сообщила авиакомпания MIAT.",
)


def reading(language: str, *lines: str) -> Reading:
    text = "\n".join(lines) + "\n"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return understand(Document("x", text, sha256, language, None, None, None, "x", ()))


def lines(links: tuple[Link, ...], a: Reading, b: Reading) -> set[tuple[int, int]]:
    first, second = a.document.text, b.document.text
    return {
        (first.count("\n", 0, one.start), second.count("\n", 0, other.start))
        for link in links
        for one in link.a
        for other in link.b
    }


def test_sentence_follows_sentence() -> None:
    a, b = reading("en", *ENGLISH), reading("ru", *RUSSIAN)
    assert lines(align(a, b), a, b) == {(n, n) for n in range(6)}


def test_a_dropped_sentence_has_no_counterpart() -> None:
    a, b = reading("en", *ENGLISH), reading("ru", *RUSSIAN[:2], *RUSSIAN[3:])
    links = align(a, b)
    assert lines(links, a, b) == {(0, 0), (1, 1), (3, 2), (4, 3), (5, 4)}
    alone = [link for link in links if not link.b]
    assert [one.of(a.document.text) for link in alone for one in link.a] == [ENGLISH[2]]


def test_a_moved_sentence_is_found_and_marked() -> None:
    a, b = reading("en", *ENGLISH), reading("ru", RUSSIAN[0], *RUSSIAN[2:], RUSSIAN[1])
    links = align(a, b)
    assert (1, 5) in lines(links, a, b)
    moved = [link for link in links if link.moved]
    assert [one.of(a.document.text) for link in moved for one in link.a] == [ENGLISH[1]]


def test_two_neighbours_told_the_other_way_round() -> None:
    order = (0, 1, 2, 4, 3, 5)
    a, b = reading("en", *ENGLISH), reading("ru", *(RUSSIAN[n] for n in order))
    assert lines(align(a, b), a, b) == {(line, at) for at, line in enumerate(order)}


def test_two_sentences_told_in_one() -> None:
    joined = RUSSIAN[3].rstrip(".") + ", а " + RUSSIAN[4][0].lower() + RUSSIAN[4][1:]
    a, b = reading("en", *ENGLISH), reading("ru", *RUSSIAN[:3], joined, RUSSIAN[5])
    assert {(3, 3), (4, 3), (5, 4)} <= lines(align(a, b), a, b)


def test_what_only_the_other_text_has_stands_where_it_stood() -> None:
    more = "Погода в день открытия стояла ясная."
    a, b = reading("en", *ENGLISH), reading("ru", *RUSSIAN[:2], more, *RUSSIAN[2:])
    links = align(a, b)
    at = next(n for n, link in enumerate(links) if not link.a)
    assert [one.of(b.document.text) for one in links[at].b] == [more]
    assert links[at - 1].a == (a.sentences[1].span,)


def test_every_sentence_is_told_of_once_on_its_side() -> None:
    a, b = reading("en", *ENGLISH[:4]), reading("ru", *RUSSIAN[2:], RUSSIAN[0])
    links = align(a, b)
    assert sorted(s for link in links for s in link.a) == [s.span for s in a.sentences]
    assert sorted(s for link in links for s in link.b) == [s.span for s in b.sentences]


def test_sides_may_be_swapped() -> None:
    a, b = reading("en", *ENGLISH), reading("ru", *RUSSIAN[:2], *RUSSIAN[3:], RUSSIAN[2])
    there = {(x, y) for x, y in lines(align(a, b), a, b)}
    back = {(y, x) for x, y in lines(align(b, a), b, a)}
    assert there == back


def test_beside_a_text_without_sentences_all_stand_alone() -> None:
    a = reading("en", *ENGLISH)
    links = align(a, reading("ru", ""))
    assert [(link.a, link.b) for link in links] == [((one.span,), ()) for one in a.sentences]
