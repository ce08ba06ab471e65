"""Conflicts: what two independent reports cannot both be right about."""

from __future__ import annotations

import hashlib
import itertools

import pytest

from elchi.account import Conflict
from elchi.connect.alignment import align
from elchi.connect.conflict import Telling, conflicts
from elchi.model import Document, Reading
from elchi.understand.reading import understand

AGENCY = """Nepal and Bhutan agree on a power line
KATHMANDU, June 3, 2025 - Nepal and Bhutan agreed on Tuesday to build a power line of 240 kilometres.
Energy secretary Dorji Wangmo said the line would carry 900 megawatts and cost $310 million.
The accord will be signed in Paro on July 12.
Wangmo denied reports that forests would be cleared for it.
"""
TRANSLATED = """नेपाल और भूटान बिजली लाइन पर सहमत
काठमांडू, 3 जून 2025: नेपाल और भूटान ने मंगलवार को 240 किलोमीटर लंबी बिजली लाइन बनाने पर सहमति जताई।
ऊर्जा सचिव दोरजी वांगमो ने कहा कि लाइन 90 मेगावाट बिजली ले जाएगी और इस पर 31 करोड़ डॉलर लागत आएगी।
पारो में 12 जुलाई को समझौते पर हस्ताक्षर होंगे।
वांगमो ने इन ख़बरों की पुष्टि की कि इसके लिए जंगल काटे जाएँगे।
"""
OTHER = """Бутан получит линию из Непала
ПАРО, 4 июня 2025 года. Непал и Бутан построят линию электропередачи, которая передаст 900 мегаватт, заявила секретарь по энергетике Дорджи Вангмо.
По её словам, на линию в 240 километров уйдёт 370 млн долларов.
Соглашение будет подписано в Паро 12 июля.
Вангмо опровергла сообщения о вырубке лесов ради линии.
"""


def reading(name: str, code: str, text: str) -> Reading:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return understand(
        Document(name, text, digest, code, "2025-06-04", None, None, f"{name}.txt", ())
    )


READINGS = {
    "agency": reading("agency", "en", AGENCY),
    "translated": reading("translated", "hi", TRANSLATED),
    "other": reading("other", "ru", OTHER),
}
NAMES = {one.document.sha256: name for name, one in READINGS.items()}


def tellings() -> list[Telling]:
    one, other = sorted(
        (READINGS["agency"], READINGS["translated"]), key=lambda each: each.document.sha256
    )
    pair = one.document.sha256, other.document.sha256
    return [Telling((one, other), {pair: align(one, other)}), Telling((READINGS["other"],), {})]


def words(found: tuple[Conflict, ...]) -> set[frozenset[tuple[str, str]]]:
    return {
        frozenset(
            (
                NAMES[place.article],
                READINGS[NAMES[place.article]].document.quote(place.span),
            )
            for place in (one.a, one.b)
        )
        for one in found
    }


def test_each_version_is_held_against_the_independent_report() -> None:
    found = words(conflicts(tellings()))
    assert frozenset({("translated", "90 मेगावाट"), ("other", "900 мегаватт")}) in found
    assert frozenset({("agency", "$310 million"), ("other", "370 млн долларов")}) in found
    assert frozenset({("translated", "31 करोड़ डॉलर"), ("other", "370 млн долларов")}) in found


def test_a_denial_confirmed_in_a_version_conflicts() -> None:
    found = [one for one in conflicts(tellings()) if one.class_ == "polarity"]
    assert {NAMES[one.a.article] for one in found} | {NAMES[one.b.article] for one in found} == {
        "translated",
        "other",
    }


def test_what_agrees_is_no_conflict() -> None:
    told = {word for pair in words(conflicts(tellings())) for _, word in pair}
    assert not any("240" in word or "12" in word for word in told)


@pytest.mark.parametrize("order", [*itertools.permutations(range(2))])
def test_the_order_of_the_tellings_does_not_matter(order: tuple[int, ...]) -> None:
    listed = tellings()
    assert conflicts([listed[at] for at in order]) == conflicts(listed)


def test_versions_of_one_text_alone_have_no_conflict() -> None:
    assert conflicts(tellings()[:1]) == ()
