from dataclasses import dataclass
from pathlib import Path

import pytest

from elchi.languages import LanguageError, codes
from elchi.languages.tables import (
    Demonym,
    Place,
    PlaceForm,
    State,
    StateForm,
    data,
    read_tsv,
    table,
)
from elchi.text.key import key

TRAPS = [
    "اور",
    "والے",
    "ادا",
    "سال",
    "عام",
    "دور",
    "ولادیمیر",
    "پانی",
    "بازار",
    "کے",
    "کی",
    "शाम",
    "साल",
    "बाजार",
    "पानी",
    "तार",
    "или",
    "мир",
    "вина",
    "думай",
    "победа",
    "кота",
    "владимир",
    "reading",
    "nice",
    "mobile",
    "of",
    "same",
    "most",
]


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    size: int | None = None
    known: bool = False


def written(folder: Path, text: str) -> Path:
    path = folder / "some.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_in_order_with_comments_and_empty_fields(tmp_path: Path) -> None:
    path = written(tmp_path, "# why\nname\tknown\tsize\na b\tyes\t3\n# more\nc\t\t\n")
    assert read_tsv(path, Row) == (Row("a b", 3, True), Row("c"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no line that names the columns"),
        ("name\tage\nx\t3\n", "some.tsv:1: unknown, missing or double column: age"),
        ("size\n3\n", "some.tsv:1: unknown, missing or double column: name"),
        ("name\tname\nx\ty\n", "some.tsv:1"),
        ("name\nx\n# c\nx\n", "some.tsv:4: the same row as line 2"),
        ("name\tsize\nx\n", "some.tsv:2: 1 fields, not 2"),
        ("name\tsize\nx\tmany\n", "some.tsv:2"),
        ("name\tknown\nx\tno\n", "some.tsv:2: 'yes' or nothing"),
        ("name\tsize\n\t3\n", "some.tsv:2: an empty field"),
        ("name\n x\n", "some.tsv:2: white space"),
    ],
)
def test_what_does_not_fit_names_file_and_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(LanguageError, match=says):
        read_tsv(written(tmp_path, text), Row)


def test_no_table() -> None:
    with pytest.raises(LanguageError, match="no such table"):
        table("ur", "rivers_of_the_moon", StateForm)


def test_ids_are_given_once() -> None:
    places = [place.id for place in data("places", Place)]
    assert len(places) == len(set(places))
    states = [state.code for state in data("states", State)]
    assert len(states) == len(set(states))
    assert {"XK", "TW", "PS", "KZ"} <= set(states)


def test_every_form_names_something_known() -> None:
    states = {state.code for state in data("states", State)}
    places = {place.id for place in data("places", Place)}
    assert {state.capital for state in data("states", State)} - {None} <= places
    assert {place.country for place in data("places", Place)} - {None, "IO"} <= states
    for code in codes():
        assert {form.code for form in table(code, "states", StateForm)} <= states
        assert {form.code for form in table(code, "demonyms", Demonym)} <= states | places
        assert {form.place for form in table(code, "places", PlaceForm)} <= places


def test_every_recognised_state_has_a_name_in_every_language() -> None:
    members = {state.code for state in data("states", State) if state.capital}
    for code in codes():
        missing = members - {form.code for form in table(code, "states", StateForm)}
        # Small territories of other states may lack a name; states may not.
        assert not missing & {"AF", "CN", "IN", "IR", "KZ", "PK", "RU", "TR", "UA", "US"}
        assert len(missing) < 12, (code, sorted(missing))


def test_no_ordinary_word_is_safely_a_name() -> None:
    traps = {key(trap) for trap in TRAPS}
    for code in codes():
        safe = [form.form for form in table(code, "states", StateForm) if not form.ambiguous]
        safe += [form.form for form in table(code, "places", PlaceForm) if not form.ambiguous]
        safe += [form.form for form in table(code, "demonyms", Demonym) if not form.ambiguous]
        assert not sorted(traps & {key(form) for form in safe}), code


@pytest.mark.parametrize(
    ("language", "form", "code"),
    [
        ("ur", "قازقستان", "KZ"),
        ("ur", "قزاقستان", "KZ"),
        ("ur", "امریکہ", "US"),
        ("fa", "آمریکای", "US"),
        ("fa", "ایالات متحده", "US"),
        ("hi", "कजाकिस्तान", "KZ"),
        ("hi", "कज़ाख़स्तान", "KZ"),
        ("en", "Czechia", "CZ"),
        ("ru", "Россией", "RU"),
        ("ru", "Соединённым Штатам", "US"),
        ("ru", "Саудовской Аравии", "SA"),
    ],
)
def test_spellings_of_the_press(language: str, form: str, code: str) -> None:
    found = {
        each.code for each in table(language, "states", StateForm) if key(each.form) == key(form)
    }
    assert found == {code}


@pytest.mark.parametrize(
    ("language", "form", "code"),
    [
        ("ur", "روسیوں", "RU"),
        ("fa", "روس‌ها", "RU"),
        ("fa", "قزاقستانی", "KZ"),
        ("hi", "रूसियों", "RU"),
        ("en", "Russians", "RU"),
        ("ru", "российскими", "RU"),
        ("ru", "россиян", "RU"),
        ("ru", "китайцев", "CN"),
        ("ru", "турками", "TR"),
    ],
)
def test_inflected_demonyms(language: str, form: str, code: str) -> None:
    found = {
        each.code for each in table(language, "demonyms", Demonym) if key(each.form) == key(form)
    }
    assert found == {code}


def test_words_that_are_also_names_are_marked() -> None:
    marked = {
        (code, key(form.form))
        for code in codes()
        for name, row in (("states", StateForm), ("demonyms", Demonym), ("places", PlaceForm))
        for form in table(code, name, row)
        if form.ambiguous
    }
    for code, form in (
        ("ur", "شام"),
        ("hi", "चीनी"),
        ("fa", "دوشنبه"),
        ("ur", "مالی"),
        ("fa", "کیش"),
    ):
        assert (code, key(form)) in marked
