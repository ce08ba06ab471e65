"""Forms of Urdu and Hindi verbs from their infinitive."""

from __future__ import annotations

import pytest

from elchi.languages.hi.inflection import inflect as hindi
from elchi.languages.ur.inflection import inflect as urdu


def test_vowel_stems_take_a_glide() -> None:
    assert {"لگایا", "لگائی", "لگائے", "لگائیں", "لگاتے", "لگانے"} <= set(urdu("لگانا"))
    assert {"लगाया", "लगाई", "लगायी", "लगाए", "लगाएंगे", "लगाते"} <= set(hindi("लगाना"))


def test_irregular_verbs_have_their_own_past() -> None:
    assert {"دیا", "دیے", "دئیے", "دے", "دینے"} <= set(urdu("دینا"))
    assert "دیی" not in urdu("دینا")
    assert {"किया", "किये", "किए", "करेंगे", "कर"} <= set(hindi("करना"))


def test_marks_before_a_verb_leave_forms_out() -> None:
    assert "روک" in urdu("روکنا")
    assert "روک" not in urdu("-روکنا")
    assert "बुलाने" not in hindi("<बुलाना")
    assert "बुलाया" in hindi("<बुलाना")


def test_what_is_no_infinitive_is_told() -> None:
    with pytest.raises(ValueError, match="no infinitive"):
        urdu("کھولا")
