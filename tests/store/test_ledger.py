from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import inspect

from elchi.model import Document, Reading
from elchi.store import Ledger, LedgerError
from elchi.store.search import search
from elchi.store.tables import metadata


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "test.db")


def test_a_reading_comes_back_as_it_went_in(ledger: Ledger, reading: Reading) -> None:
    assert ledger.add(reading)
    stored = ledger.find("one")
    assert stored is not None
    back = stored.reading
    assert back == reading
    assert {fact for _, fact in stored.facts} == set(reading.facts())


def test_reading_twice_adds_nothing(ledger: Ledger, reading: Reading) -> None:
    assert ledger.add(reading)
    before = ledger.count()
    assert not ledger.add(reading)
    assert ledger.count() == before


def test_another_reader_version_adds_a_reading_and_becomes_the_latest(
    ledger: Ledger, reading: Reading
) -> None:
    ledger.add(reading)
    ledger.add(dataclasses.replace(reading, reader="test-2", ties=()))
    assert ledger.count()["reading"] == 2
    latest = list(ledger.readings())
    assert [stored.reading.reader for stored in latest] == ["test-2"]


def test_fact_ids_do_not_depend_on_the_rule(ledger: Ledger, reading: Reading) -> None:
    ledger.add(reading)
    other = tuple(dataclasses.replace(tie, rule="another") for tie in reading.ties)
    ledger.add(dataclasses.replace(reading, reader="test-2", ties=other))
    with ledger.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT id FROM fact WHERE kind = 'tie'").all()
    assert len(rows) == 2
    assert len({row[0] for row in rows}) == 1


def test_one_text_from_two_files_is_one_article(ledger: Ledger, reading: Reading) -> None:
    ledger.add(reading)
    copy = dataclasses.replace(reading.document, id="two", source="two.txt")
    ledger.add(dataclasses.replace(reading, document=copy))
    assert ledger.count()["article"] == 1
    assert ledger.find("two") == ledger.find("one")


def test_check_finds_a_changed_text(tmp_path: Path, reading: Reading) -> None:
    ledger = Ledger(tmp_path / "test.db")
    ledger.add(reading)
    assert list(ledger.check()) == []
    with sqlite3.connect(tmp_path / "test.db") as connection:
        connection.execute("UPDATE article SET text = replace(text, 'دستخط', 'اعلان')")
    broken = list(ledger.check())
    assert {mismatch.part for mismatch in broken} == {"trigger"}
    assert broken[0].was == "دستخط کیے"


def test_search_ignores_what_readers_do_not_type(
    ledger: Ledger, reading: Reading, make_document: Callable[..., Document]
) -> None:
    texts = {"hi": "कज़ाख़स्तान की यात्रा", "fa": "او می‌خواهد برود", "ru": "Визит в Казань"}
    for language, text in texts.items():
        document = make_document(text, id=language, language=language)
        ledger.add(Reading(document, "test"))
    with ledger.engine.connect() as connection:
        for language, words in {"hi": "कजाखस्तान", "fa": "میخواهد", "ru": "казань ВИЗИТ"}.items():
            assert search(connection, words) == [make_document(texts[language]).sha256], (
                f"{words} in {language}"
            )
        assert search(connection, "खस्तान") == []
        assert search(connection, '"') == []


def test_the_migrations_make_the_tables_of_the_code(ledger: Ledger) -> None:
    inspector = inspect(ledger.engine)
    for table in metadata.sorted_tables:
        columns = {column["name"] for column in inspector.get_columns(table.name)}
        assert columns == {column.name for column in table.columns}, table.name


def test_no_ledger_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="elchi read"):
        Ledger(tmp_path / "absent.db", create=False)


def test_another_file_is_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("these are notes, not a database", encoding="utf-8")
    with pytest.raises(LedgerError, match="no ledger"):
        Ledger(tmp_path / "notes.db")


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    Ledger(tmp_path / "test.db").close()
    with sqlite3.connect(tmp_path / "test.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerError, match="newer"):
        Ledger(tmp_path / "test.db")
