"""Persons and bodies of different articles are joined where nothing speaks against it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from elchi.connect import connect
from elchi.model import Entity

Row = tuple[str, Entity, tuple[str, ...]]


def row(article: str, ident: str, state: str | None, *names: str, kind: str = "person") -> Row:
    return article, Entity(ident, kind, names[0], state), names  # type: ignore[arg-type]


def joins(rows: list[Row]) -> dict[str, str]:
    return {one: to for one, to, _, _ in connect(rows)}


FIVE = [
    row("a", "person:kz:p-ur", "KZ", "یرلان سیتقالییف"),
    row("b", "person:kz:p-fa", "KZ", "یرلان سیتکالیف"),
    row("c", "person:kz:p-hi", "KZ", "येरलान सेइतकालियेव", "सेइतकालियेव"),
    row("d", "person:kz:p-ru", "KZ", "Ерлан Сейткалиев"),
    row("e", "person:kz:p-en", "KZ", "Yerlan Seitkaliyev"),
]


def test_one_official_in_five_languages_is_one_under_the_latin_name() -> None:
    found = joins(FIVE)
    assert set(found) == {"person:kz:p-ur", "person:kz:p-fa", "person:kz:p-hi", "person:kz:p-ru"}
    assert set(found.values()) == {"person:kz:p-en"}


def test_a_surname_written_in_pieces_is_the_same() -> None:
    rows = [
        row("a", "person:kz:one", "KZ", "یرژان بائی موخانوف"),
        row("b", "person:kz:two", "KZ", "Yerzhan Baimukhanov"),
    ]
    assert joins(rows) == {"person:kz:one": "person:kz:two"}


def test_namesakes_of_one_family_stay_two() -> None:
    rows = [
        row("a", "person:kg:ulan", "KG", "Улан Асанов"),
        row("b", "person:kg:mirlan", "KG", "Mirlan Asanov"),
    ]
    assert joins(rows) == {}


def test_namesakes_of_two_states_stay_two() -> None:
    rows = [
        row("a", "person:pk:x", "PK", "طارق محمود"),
        row("b", "person:in:x", "IN", "तारिक़ महमूद"),
    ]
    assert joins(rows) == {}


def test_a_name_without_state_joins_the_only_one_that_fits() -> None:
    rows = [
        row("a", "person:x", None, "Behruz Tavakolian"),
        row("b", "person:ir:x", "IR", "بهروز توکلیان"),
    ]
    assert joins(rows) == {"person:ir:x": "person:x"}


def test_a_name_without_state_that_fits_two_joins_neither() -> None:
    rows = [
        row("a", "person:x", None, "Tariq Mahmood"),
        row("b", "person:pk:x", "PK", "طارق محمود"),
        row("c", "person:in:x", "IN", "तारिक़ महमूद"),
    ]
    assert joins(rows) == {}


def test_a_well_known_person_is_the_canonical_one() -> None:
    rows = [
        row("a", "person:kz:kasym-zhomart-tokaev", "KZ", "Касым-Жомарт Токаев"),
        row("b", "person:kassym-jomart-tokayev", "KZ", "Kassym-Jomart Tokayev"),
    ]
    assert joins(rows) == {"person:kz:kasym-zhomart-tokaev": "person:kassym-jomart-tokayev"}


def test_two_well_known_persons_are_never_joined() -> None:
    rows = [
        row("a", "person:xi-jinping", "CN", "Xi Jinping"),
        row("b", "person:abbas-araghchi", "CN", "Xi Jinping"),
    ]
    assert joins(rows) == {}


def test_surnames_alone_join_nobody() -> None:
    rows = [row("a", "person:ru:one", "RU", "Лапшин"), row("b", "person:ru:two", "RU", "Lapshin")]
    assert joins(rows) == {}


def test_bodies_of_one_state_whose_names_sound_alike_are_one() -> None:
    rows = [
        row("a", "body:navruz-mediia", "KZ", "Навруз Медиа", kind="organisation"),
        row("b", "body:navruz-media", "KZ", "Navruz Media", kind="organisation"),
        row("c", "body:navruz-media-uz", "UZ", "Navruz Media", kind="organisation"),
    ]
    assert joins(rows) == {"body:navruz-mediia": "body:navruz-media"}


def test_a_place_is_never_joined() -> None:
    rows = [row("a", "place:a", "RU", "Ртищево", kind="place")]
    assert joins([*rows, row("b", "place:b", "RU", "Rtishchevo", kind="place")]) == {}


@given(st.permutations([*FIVE, row("f", "person:kg:ulan", "KG", "Улан Асанов")]))
def test_the_order_of_articles_changes_nothing(rows: list[Row]) -> None:
    assert sorted(connect(rows)) == sorted(
        connect([*FIVE, row("f", "person:kg:ulan", "KG", "Улан Асанов")])
    )


@given(st.permutations(FIVE))
def test_nobody_is_joined_to_one_who_is_joined_himself(rows: list[Row]) -> None:
    found = joins(rows)
    assert not set(found) & set(found.values())
