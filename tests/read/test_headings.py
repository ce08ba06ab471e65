"""Questions of an interview, and headings."""

from elchi.languages import load
from elchi.read.zones import find_zones

ANSWER = "It will take a year at least, since the harbour is shallow and the money is not there."


def kinds(text: str, code: str = "en") -> list[tuple[str, str]]:
    return [(zone.kind, zone.span.of(text)) for zone in find_zones(text, load(code))]


def test_questions_between_paragraphs_are_headings_of_an_interview() -> None:
    asked = ["Will the harbour open this year, as the minister said in May?", "And who pays?"]
    text = f"A talk with the engineer\nShe met us at home. {ANSWER}\n{asked[0]}\n{ANSWER}\n"
    text += f"{asked[1]}\n{ANSWER}"
    assert [words for kind, words in kinds(text) if kind == "heading"] == asked


def test_one_long_question_is_no_interview() -> None:
    asked = "Will the harbour open this year, as the minister said in May?"
    text = f"The harbour\n{ANSWER}\n{asked}\n{ANSWER}\n{ANSWER}"
    assert all(kind != "heading" for kind, _ in kinds(text))


def test_a_transcript_is_running_text_but_its_headings_are_not() -> None:
    text = f"Briefing, excerpts\nHarbours\nQ: When will it open?\nA: {ANSWER}\nQ: Why?\nA: {ANSWER}"
    assert kinds(text) == [("title", "Briefing, excerpts"), ("heading", "Harbours")]
