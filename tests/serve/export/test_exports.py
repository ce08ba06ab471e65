"""Each export is read back by the library that owns its form, and its words are in the text."""

from __future__ import annotations

import csv
import dataclasses
import json
from pathlib import Path
from typing import Any

import networkx
import pyarrow.parquet
import pytest
import rdflib
from followthemoney import model
from typer.testing import CliRunner

from elchi.cli import build
from elchi.model import Reading
from elchi.serve.export.gdelt import EVENT_COLUMNS, MENTION_COLUMNS
from elchi.serve.export.tables import TABLES
from elchi.store import Ledger


@pytest.fixture
def place(tmp_path: Path, reading: Reading) -> Path:
    """A ledger with one fact of each kind, and an event that was denied."""
    denied = dataclasses.replace(
        reading.events[0], type="CONSULT", status="denied", date=None, trigger=reading.ties[0].span
    )
    Ledger(tmp_path / "elchi.db").add(
        dataclasses.replace(reading, events=(*reading.events, denied))
    )
    return tmp_path / "elchi.db"


def export(place: Path, form: str, output: Path) -> str:
    result = CliRunner().invoke(
        build(), ["--ledger", str(place), "export", form, "-o", str(output)]
    )
    assert result.exit_code == 0, result.output
    return result.output


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_followthemoney_takes_every_entity(place: Path, tmp_path: Path, reading: Reading) -> None:
    said = export(place, "ftm", tmp_path / "out.jsonl")
    entities = lines(tmp_path / "out.jsonl")
    for one in entities:
        proxy = model.get_proxy(one)
        proxy.schema.validate(one)
        for name, values in one["properties"].items():
            # What the model cleans away was no value of the property.
            assert sorted(proxy.get(name)) == sorted(values), name
    schemata = [one["schema"] for one in entities]
    assert {"Article", "PublicBody", "Event", "UnknownLink"} <= set(schemata)
    assert schemata.count("Event") == 1
    assert "1 events that are denied" in said
    known = {one["id"] for one in entities}
    side = lines(tmp_path / "out.spans.jsonl")
    assert {one["what"] for one in side} == {"span", "quotation", "indicator", "position"}
    for row in side:
        assert row["article"] in known
        assert {one["entity"] for one in row["entities"]} <= known
        for span in row["spans"]:
            assert reading.document.text[span["start"] : span["end"]] == span["words"]


def test_plover_has_the_place_of_the_words(place: Path, tmp_path: Path, reading: Reading) -> None:
    said = export(place, "plover", tmp_path / "out.jsonl")
    rows = lines(tmp_path / "out.jsonl")
    assert [row["event"] for row in rows] == [["CONSULT"], ["AGREE"]]
    for row in rows:
        info = row["text_info"]
        assert [reading.document.text[info["start"] : info["end"]]] == row["event_text"]
        assert row["actor"]
        assert row["date"]
    assert rows[0]["mode"] == ["negation"]
    assert rows[0]["comment"] == "date of publication"
    assert {one["code"] for one in rows[1]["actor"]} == {"IRN", "TUR"}
    assert "4 figures, ties, positions and statements" in said


def test_gdelt_has_its_columns_and_true_offsets(
    place: Path, tmp_path: Path, reading: Reading
) -> None:
    export(place, "gdelt", tmp_path / "out")
    assert len(EVENT_COLUMNS) == 61
    assert len(MENTION_COLUMNS) == 16
    events = _tsv(tmp_path / "out" / "events.tsv")
    mentions = _tsv(tmp_path / "out" / "mentions.tsv")
    assert len(events) == len(mentions) == 1
    event, mention = events[0], mentions[0]
    assert event["GLOBALEVENTID"] == mention["GLOBALEVENTID"]
    assert (event["SQLDATE"], event["EventRootCode"], event["QuadClass"]) == ("20250311", "03", "1")
    assert mention["InRawText"] == "1"
    text = reading.document.text
    assert text[int(mention["ActionCharOffset"]) :].startswith("دستخط")
    assert text[int(mention["Actor1CharOffset"]) :].startswith("ایران")
    assert text[int(mention["Actor2CharOffset"]) :].startswith("ترکیہ")


def _tsv(path: Path) -> list[dict[str, str]]:
    header, *rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_csv_and_parquet_are_the_same_tables(place: Path, tmp_path: Path, reading: Reading) -> None:
    export(place, "csv", tmp_path / "csv")
    export(place, "parquet", tmp_path / "parquet")
    for name, columns in TABLES.items():
        with (tmp_path / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            plain = list(csv.DictReader(file))
        table = pyarrow.parquet.read_table(tmp_path / "parquet" / f"{name}.parquet")
        assert table.column_names == list(columns)
        typed = [
            {key: "" if value is None else str(value) for key, value in row.items()}
            for row in table.to_pylist()
        ]
        assert plain == typed
        assert plain
    words = pyarrow.parquet.read_table(tmp_path / "parquet" / "words.parquet").to_pylist()
    for row in words:
        assert reading.document.text[row["start"] : row["end"]] == row["words"]


def test_jsonld_is_read_as_rdf(place: Path, tmp_path: Path, reading: Reading) -> None:
    export(place, "jsonld", tmp_path / "out.jsonld")
    graph = rdflib.Graph().parse(tmp_path / "out.jsonld", format="json-ld")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    selectors = list(graph.subjects(rdflib.RDF.type, oa.TextPositionSelector))
    assert selectors
    for one in selectors:
        start, end = (int(str(graph.value(one, part))) for part in (oa.start, oa.end))
        assert reading.document.text[start:end] == str(graph.value(one, oa.exact))
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    assert len(set(graph.subjects(prov.wasDerivedFrom))) == 6


def test_graphml_is_a_graph(place: Path, tmp_path: Path) -> None:
    said = export(place, "graphml", tmp_path / "out.graphml")
    graph = networkx.read_graphml(tmp_path / "out.graphml")
    assert set(graph.nodes) == {"country:IR", "country:TR"}
    assert sorted(data["type"] for _, _, data in graph.edges(data=True)) == [
        "AGREE",
        "CONSULT",
        "ally",
    ]
    assert "3 statements, figures and positions" in said
