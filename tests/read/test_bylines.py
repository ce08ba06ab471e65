"""What stands beside a date between bars."""

import pytest

from elchi.languages import load
from elchi.read.zones import find_zones

BODY = "بندرگاہ کا پہلا گھاٹ اگلے سال کے آخر تک جہازوں کے لیے کھول دیا جائے گا اور لاگت کم ہو گی۔"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("تجزیہ | 3 مئی 2025", [("dateline", "تجزیہ | 3 مئی 2025")]),
        ("کراچی | 3 مئی 2025", [("dateline", "کراچی | 3 مئی 2025")]),
        (
            "تجزیہ | سعدیہ قریشی | 3 مئی 2025",
            [("boilerplate", "تجزیہ"), ("byline", "سعدیہ قریشی"), ("dateline", "3 مئی 2025")],
        ),
        ("انٹرویو: سعدیہ قریشی", [("boilerplate", "انٹرویو:"), ("byline", "سعدیہ قریشی")]),
        (
            "وزارتِ خارجہ، جمہوریہ ترکیہ\nانقرہ، 3 مئی 2025",
            [("byline", "وزارتِ خارجہ، جمہوریہ ترکیہ"), ("dateline", "انقرہ، 3 مئی 2025")],
        ),
    ],
)
def test_parts_of_a_date_line(line: str, expected: list[tuple[str, str]]) -> None:
    text = f"بندرگاہ اگلے سال کھلے گی\n{line}\n{BODY}"
    found = [(zone.kind, zone.span.of(text)) for zone in find_zones(text, load("ur"))]
    assert found == [("title", "بندرگاہ اگلے سال کھلے گی"), *expected]
