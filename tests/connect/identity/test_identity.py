"""Persons and bodies of different articles are joined where nothing speaks against it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from elchi.account import Judgement, Verdict
from elchi.connect.identity import Cast, connect
from elchi.model import Entity

Post = tuple[str, str, str | None]


def cast(
    article: str,
    ident: str,
    state: str | None,
    *names: str,
    kind: str = "person",
    day: str | None = None,
    beside: tuple[str, ...] = (),
    posts: tuple[Post, ...] = (),
) -> Cast:
    """One article that names one entity, beside others."""
    own = Entity(ident, kind, names[0], state)  # type: ignore[arg-type]
    others = tuple(Entity(id_, "person", id_, None) for id_ in beside)
    return Cast(article, day, (own, *others), {ident: names}, posts)


def joins(casts: Iterable[Cast], judgements: Iterable[Judgement] = ()) -> dict[str, str]:
    return {one.entity: one.canonical for one in connect(casts, judgements)}


def verdict(one: str, other: str, said: Verdict, minute: int = 0) -> Judgement:
    made = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
    return Judgement(min(one, other), max(one, other), said, "", made)


FIVE = [
    cast("a", "person:kz:p-ur", "KZ", "یرلان سیتقالییف"),
    cast("b", "person:kz:p-fa", "KZ", "یرلان سیتکالیف"),
    cast("c", "person:kz:p-hi", "KZ", "येरलान सेइतकालियेव", "सेइतकालियेव"),
    cast("d", "person:kz:p-ru", "KZ", "Ерлан Сейткалиев"),
    cast("e", "person:kz:p-en", "KZ", "Yerlan Seitkaliyev"),
]


def test_one_official_in_five_languages_is_one_under_the_latin_name() -> None:
    found = joins(FIVE)
    assert set(found) == {"person:kz:p-ur", "person:kz:p-fa", "person:kz:p-hi", "person:kz:p-ru"}
    assert set(found.values()) == {"person:kz:p-en"}


def test_every_join_has_a_score_and_a_reason() -> None:
    for one in connect(FIVE):
        assert 0.8 <= one.score <= 1
        assert "sound alike" in one.reason
        assert "states agree" in one.reason


def test_a_surname_written_in_pieces_is_the_same() -> None:
    casts = [
        cast("a", "person:kz:one", "KZ", "یرژان بائی موخانوف"),
        cast("b", "person:kz:two", "KZ", "Yerzhan Baimukhanov"),
    ]
    assert joins(casts) == {"person:kz:one": "person:kz:two"}


def test_words_in_another_order_and_a_patronymic_are_the_same() -> None:
    casts = [
        cast("a", "person:kz:one", "KZ", "Aigul Sarsenbayeva"),
        cast("b", "person:kz:two", "KZ", "Сарсенбаева Айгуль Маратовна"),
    ]
    assert joins(casts) == {"person:kz:two": "person:kz:one"}


def test_namesakes_of_one_family_stay_two() -> None:
    casts = [
        cast("a", "person:kg:ulan", "KG", "Улан Асанов"),
        cast("b", "person:kg:mirlan", "KG", "Mirlan Asanov"),
    ]
    assert joins(casts) == {}


def test_namesakes_of_two_states_stay_two() -> None:
    casts = [
        cast("a", "person:pk:x", "PK", "طارق محمود"),
        cast("b", "person:in:x", "IN", "तारिक़ महमूद"),
    ]
    assert joins(casts) == {}


def test_a_name_without_state_joins_the_only_one_that_fits() -> None:
    casts = [
        cast("a", "person:x", None, "Behruz Tavakolian"),
        cast("b", "person:ir:x", "IR", "بهروز توکلیان"),
    ]
    assert joins(casts) == {"person:ir:x": "person:x"}


def test_a_name_without_state_that_fits_two_joins_neither() -> None:
    casts = [
        cast("a", "person:x", None, "Tariq Mahmood"),
        cast("b", "person:pk:x", "PK", "طارق محمود"),
        cast("c", "person:in:x", "IN", "तारिक़ महमूद"),
    ]
    assert joins(casts) == {}


def test_a_well_known_person_is_the_canonical_one() -> None:
    casts = [
        cast("a", "person:kz:kasym-zhomart-tokaev", "KZ", "Касым-Жомарт Токаев"),
        cast("b", "person:kassym-jomart-tokayev", "KZ", "Kassym-Jomart Tokayev"),
    ]
    assert joins(casts) == {"person:kz:kasym-zhomart-tokaev": "person:kassym-jomart-tokayev"}


def test_two_well_known_persons_are_never_joined() -> None:
    casts = [
        cast("a", "person:xi-jinping", "CN", "Xi Jinping"),
        cast("b", "person:abbas-araghchi", "CN", "Xi Jinping"),
    ]
    assert joins(casts) == {}


POST = ("envoy", "country:RU")


def short(post: bool, beside: tuple[str, ...]) -> list[Cast]:
    """A surname alone and a full name, in the same post or not, with company or not."""
    alone, full = "person:ru:lapshin@a", "person:ru:kirill-lapshin"
    return [
        cast("a", alone, "RU", "لاپشین", posts=((alone, *POST),) if post else (), beside=beside),
        cast("b", full, "RU", "Кирилл Лапшин", posts=((full, *POST),), beside=beside),
    ]


def test_a_surname_alone_needs_the_same_post_or_company() -> None:
    assert joins(short(False, ())) == {}
    assert joins(short(True, ())) == {"person:ru:lapshin@a": "person:ru:kirill-lapshin"}
    assert joins(short(False, ("person:x", "person:y"))) == {
        "person:ru:lapshin@a": "person:ru:kirill-lapshin"
    }


def test_a_surname_alone_that_two_bear_joins_neither() -> None:
    other = "person:ru:oleg-lapshin"
    rival = cast("c", other, "RU", "Олег Лапшин", posts=((other, *POST),))
    assert joins([*short(True, ()), rival]) == {}


def test_a_mangled_name_needs_post_state_and_company() -> None:
    beside = ("person:x", "person:y", "person:z")
    right, wrong = "person:ru:gleb-starostin", "person:ru:glen-starsin"
    for company, expected in ((beside, {wrong: right}), (beside[:1], {})):
        casts = [
            cast("a", right, "RU", "Gleb Starostin", posts=((right, *POST),), beside=company),
            cast("b", wrong, "RU", "Glen Starsin", posts=((wrong, *POST),), beside=company),
        ]
        casts.append(cast("c", right, "RU", "Gleb Starostin", beside=company))
        assert joins(casts) == expected


def test_persons_of_other_times_are_not_one() -> None:
    casts = [
        cast("a", "person:ru:one", "RU", "Pavel Orlov", day="1921-05-01"),
        cast("b", "person:ru:two", "RU", "Павел Орлов", day="2024-05-01"),
    ]
    assert joins(casts) == {}


def test_bodies_of_one_state_whose_names_sound_alike_are_one() -> None:
    casts = [
        cast("a", "body:kz:navruz-mediia", "KZ", "Навруз Медиа", kind="organisation"),
        cast("b", "body:kz:navruz-media", "KZ", "Navruz Media", kind="organisation"),
        cast("c", "body:uz:navruz-media", "UZ", "Navruz Media", kind="organisation"),
    ]
    assert joins(casts) == {"body:kz:navruz-mediia": "body:kz:navruz-media"}


def test_ministries_of_an_untold_state_stay_apart() -> None:
    casts = [
        cast(where, f"body:finance@{where}", None, "Ministry of Finance", kind="organisation")
        for where in "ab"
    ]
    assert joins(casts) == {}


def test_meetings_without_edition_are_one_in_the_same_days_and_place() -> None:
    def summit(where: str, day: str, place: str) -> Cast:
        own = Entity(f"gathering:brics-summit@{where}", "gathering", "BRICS summit", None)
        seat = Entity(place, "place", place, None)
        return Cast(where, day, (own, seat), {own.id: ("BRICS summit",)})

    casts = [
        summit("a", "2024-10-22", "place:ru-kazan"),
        summit("b", "2024-10-25", "place:ru-kazan"),
        summit("c", "2025-07-06", "place:ru-kazan"),
        summit("d", "2024-10-25", "place:br-rio"),
    ]
    assert joins(casts) == {"gathering:brics-summit@b": "gathering:brics-summit@a"}


def test_a_verdict_joins_what_sounds_nothing_alike() -> None:
    casts = [
        cast("a", "person:ru:one", "RU", "Pavel Orlov"),
        cast("b", "person:kz:two", "KZ", "Aibek Nurov"),
    ]
    found = connect(casts, [verdict("person:ru:one", "person:kz:two", "same")])
    assert [one.score for one in found] == [1.0]
    assert "judged" in found[0].reason


def test_a_verdict_keeps_apart_also_through_others() -> None:
    said = [verdict("person:kz:p-en", "person:kz:p-ru", "different")]
    found = joins(FIVE, said)
    ends = {id_: found.get(id_, id_) for id_ in ("person:kz:p-en", "person:kz:p-ru")}
    assert len(set(ends.values())) == 2


def test_verdicts_hold_through_others() -> None:
    a, b, c = (f"person:ru:{name}" for name in "abc")
    casts = [cast(id_, id_, "RU", name) for id_, name in ((a, "Ivan Orlov"), (b, "Oleg Danko"))]
    casts.append(cast(c, c, "RU", "Иван Орлов"))
    said = [verdict(a, b, "same"), verdict(b, c, "different", 1)]
    assert joins(casts) == {c: a}
    assert joins(casts, said) == {b: a}


def test_the_newest_verdict_counts_and_none_takes_it_back() -> None:
    one, other = "person:kz:p-en", "person:kz:p-ru"
    apart, back = verdict(one, other, "different"), verdict(one, other, "none", 1)
    assert joins(FIVE, [apart, back]) == joins(FIVE)
    assert joins(FIVE, [apart]) != joins(FIVE)


def test_of_contradicting_verdicts_the_newer_wins() -> None:
    a, b, c = (f"person:ru:{name}" for name in "abc")
    casts = [cast(id_, id_, "RU", f"{id_[-1] * 4}ov {id_[-1] * 5}in") for id_ in (a, b, c)]
    said = [verdict(a, b, "same"), verdict(b, c, "same", 1), verdict(a, c, "different", 2)]
    assert joins(casts, said) == {c: b}


def test_an_id_that_no_reading_has_any_more_is_followed() -> None:
    casts = [
        cast("a", "person:ru:one", "RU", "Pavel Orlov"),
        cast("b", "person:kz:two", "KZ", "Aibek Nurov"),
    ]
    said = [verdict("person:one", "person:kz:two", "same")]
    found = connect(casts, said, {"person:one": "person:ru:one"})
    assert {found[0].entity, found[0].canonical} == {"person:ru:one", "person:kz:two"}


MANY = [
    *FIVE,
    cast("f", "person:kg:ulan", "KG", "Улан Асанов"),
    cast("g", "person:kg:mirlan", "KG", "Mirlan Asanov"),
    cast("h", "person:seitkaliyev", None, "Yerlan Seitkaliyev"),
    *short(True, ("person:x",)),
    cast("i", "person:kz:p-en", "KZ", "Yerlan Seytkaliev"),
]
VERDICTS = [
    verdict("person:kg:ulan", "person:kg:mirlan", "same"),
    verdict("person:kz:p-ur", "person:kz:p-fa", "different", 1),
]


@given(st.permutations(MANY), st.booleans())
def test_the_order_of_articles_changes_nothing(casts: list[Cast], judged: bool) -> None:
    said = VERDICTS if judged else []
    assert connect(casts, said) == connect(MANY, said)


@given(st.permutations(MANY))
def test_nobody_is_joined_to_one_who_is_joined_himself(casts: list[Cast]) -> None:
    found = joins(casts)
    assert not set(found) & set(found.values())


IDS = sorted({cast.entities[0].id for cast in MANY})


@given(
    st.lists(
        st.tuples(
            st.sampled_from(IDS), st.sampled_from(IDS), st.sampled_from(["same", "different"])
        ),
        max_size=6,
    )
)
def test_the_newest_verdict_on_a_pair_always_holds(
    said: list[tuple[str, str, Verdict]],
) -> None:
    verdicts = [
        verdict(one, other, how, minute)
        for minute, (one, other, how) in enumerate(said)
        if one != other
    ]
    if not verdicts:
        return
    found = joins(MANY, verdicts)
    last = verdicts[-1]
    ends = {found.get(id_, id_) for id_ in (last.one, last.other)}
    assert (len(ends) == 1) == (last.verdict == "same")
