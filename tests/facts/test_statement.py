"""What belongs to a statement beside its words: form, quotations, speaker, continuation."""

import hashlib

import pytest

from elchi.facts.article import Article
from elchi.facts.statement import extract
from elchi.languages import codes, load
from elchi.model import Document, Entity, Mention, Span, Statement
from elchi.text.key import Key
from elchi.understand.quotes import quotes
from elchi.understand.sentences import sentences


def read(text: str, code: str, **names: str) -> list[Statement]:
    """Read statements; `names` gives a kind for each name in the text (_ for space)."""
    language = load(code)
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document("d", text, digest, code, None, None, None, "d", ())
    article = Article(document, language, Key(text), sentences(document, language))
    article.quotes = quotes(document, article.sentences, language)
    mentions = []
    for name, kind in names.items():
        words = name.replace("_", " ")
        article.entities[words] = Entity(words, kind, words, None)  # type: ignore[arg-type]
        start = text.find(words)
        while start >= 0:
            mentions.append(Mention(Span(start, start + len(words)), words))
            start = text.find(words, start + 1)
    article.mentions = tuple(sorted(mentions, key=lambda mention: mention.span))
    return list(extract(article))


def test_forms() -> None:
    text = '"We stay," Ana Holt said. Ana Holt said the line was open. Ana Holt said it was "half open".'
    found = read(text, "en", Ana_Holt="person")
    assert [statement.form for statement in found] == ["direct", "indirect", "mixed"]
    assert [quote.of(text) for quote in found[2].quotes] == ["half open"]


def test_the_content_of_a_direct_statement_is_the_inside_of_the_marks() -> None:
    text = "«در باز است»، مینا راد گفت."
    (found,) = read(text, "fa", مینا_راد="person")
    assert found.span == found.quotes[0]
    assert found.span.of(text) == "در باز است"


def test_an_apposition_between_speaker_and_cue() -> None:
    text = "Ana Holt, an envoy of Norland, said the line was open again."
    (found,) = read(text, "en", Ana_Holt="person", Norland="country")
    assert found.speaker == "Ana Holt"
    assert found.span.of(text) == "the line was open again"


def test_a_described_speaker_has_a_text_and_no_entity() -> None:
    text = "نورلینڈ کے ایک اہلکار نے کہا کہ راستہ بند ہے۔"
    (found,) = read(text, "ur", نورلینڈ="country")
    assert found.speaker is None
    assert found.speaker_text == "نورلینڈ کے ایک اہلکار"


def test_a_side_speaks_for_its_country() -> None:
    text = "नॉरलैंड पक्ष ने कहा कि रास्ता बंद है।"
    (found,) = read(text, "hi", नॉरलैंड="country")
    assert found.speaker == "नॉरलैंड"


def test_a_pronoun_goes_back_to_the_person_who_spoke_last() -> None:
    text = "Анна Хольт заявила, что линия открыта. «Поезда пойдут в мае», — добавила она."
    found = read(text, "ru", Анна_Хольт="person")
    assert [statement.speaker for statement in found] == ["Анна Хольт"] * 2


def test_two_joined_names_are_no_single_speaker() -> None:
    text = "Norland and Sudland said the line would open."
    (found,) = read(text, "en", Norland="country", Sudland="country")
    assert found.speaker is None
    assert found.speaker_text == "Norland and Sudland"


def test_a_lone_quotation_continues_the_statement_before_it() -> None:
    text = 'Ana Holt said: "The line is open." "Come and see it for yourselves."'
    (found,) = read(text, "en", Ana_Holt="person")
    assert found.span.of(text) == 'The line is open." "Come and see it for yourselves.'


def test_a_second_saying_ends_the_first() -> None:
    text = "مینا راد گفت که راه باز است و افزود که کالا می‌رسد."
    one, two = read(text, "fa", مینا_راد="person")
    assert one.span.of(text) == "راه باز است"
    assert two.span.of(text) == "کالا می‌رسد"
    assert two.speaker == "مینا راد"


def test_somebody_elses_words_inside_a_quotation() -> None:
    text = "\"Norland keeps asking 'what now?', and we wait,\" Ana Holt said."
    found = read(text, "en", Ana_Holt="person", Norland="country")
    assert {statement.span.of(text) for statement in found} == {
        "what now?",
        "Norland keeps asking 'what now?', and we wait,",
    }


def test_titles_and_headings_are_left_out() -> None:
    text = 'Ana Holt said nothing.\nThe "Night Mail" festival opened.'
    assert read(text, "en", Ana_Holt="person") == []


@pytest.mark.parametrize("code", sorted(codes()))
def test_nothing_is_made_of_nothing(code: str) -> None:
    assert read("12. 3", code) == []
