import hashlib
import json
from pathlib import Path

import pytest

from elchi.model import Document
from elchi.read import Problem, read

RUSSIAN = (
    "Министр прибыл в столицу с визитом и провёл переговоры.\r\nСтороны обсудили торговлю.\r\n"
)
PERSIAN = "وزیر خارجه گفت کشورش می‌خواهد روابط را گسترش دهد و نشست فردا برگزار می‌شود. "


def one(path: Path) -> Document:
    (found,) = read([path])
    assert isinstance(found, Document)
    return found


def test_the_text_is_kept_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(RUSSIAN.encode())
    found = one(path)
    assert found.text == RUSSIAN
    assert found.id == "a"
    assert found.sha256 == hashlib.sha256(RUSSIAN.encode()).hexdigest()
    assert found.language == "ru"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-r"]
)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((RUSSIAN * 3).encode(encoding))
    assert one(path).text == RUSSIAN * 3


def test_arabic_code_page(tmp_path: Path) -> None:
    text = "وزير خارجه گفت که کشور ما براي گسترش روابط آماده است و نشست فردا برگزار خواهد شد."
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("cp1256"))
    assert (one(path).text, one(path).language) == (text, "fa")


def test_broken_files_are_told_and_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_bytes(b"\0" * 40)
    (tmp_path / "c.json").write_text('{"text": "half')
    (tmp_path / "d.json").write_text('{"title": "no text"}')
    (tmp_path / "e.txt").write_text(RUSSIAN)
    (tmp_path / "f.html").write_text("<html><body></body></html>")
    found = list(read([tmp_path, tmp_path / "gone.txt"]))
    assert [isinstance(item, Problem) for item in found] == [
        True,
        True,
        True,
        True,
        False,
        True,
        True,
    ]
    assert all(item.reason for item in found if isinstance(item, Problem))


def test_folders_are_read_in_order_and_twice_the_same(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.txt").write_text(RUSSIAN)
    (tmp_path / "note.md").write_text(RUSSIAN)
    first = list(read([tmp_path]))
    assert [item.id for item in first if isinstance(item, Document)] == ["a", "b", "c"]
    assert first == list(read([tmp_path / "c.txt", tmp_path, tmp_path / "a.txt"]))


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    rows = [
        {
            "id": "x",
            "text": RUSSIAN,
            "published": "2024-05-03T10:00:00Z",
            "url": "https://a.example/",
        },
        {"text": RUSSIAN, "title": "Визит"},
        {"text": 5},
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows))
    first, second, third = read([path])
    assert isinstance(first, Document)
    assert (first.id, first.published, first.url) == ("x", "2024-05-03", "https://a.example/")
    assert isinstance(second, Document)
    assert (second.id, second.title, second.published) == ("all:2", "Визит", None)
    assert isinstance(third, Problem)


def test_a_page_keeps_its_joiners_and_date(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        '<html lang="fa"><head><title>دیدار وزیران</title>'
        '<meta property="article:published_time" content="2024-05-03T10:00:00Z"></head>'
        f"<body><nav>خانه</nav><article><h1>دیدار وزیران</h1><p>{PERSIAN * 4}</p><p>{PERSIAN * 3}</p>"
        "</article><footer>۲۰۲۳</footer></body></html>"
    )
    found = one(path)
    assert found.text.count("\u200c") == 14
    assert found.published == "2024-05-03"
    assert found.title == "دیدار وزیران"
    assert found.text.count("\n") == 2
    assert "خانه" not in found.text
