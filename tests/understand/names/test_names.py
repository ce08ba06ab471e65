"""Names of an article: who is named, who is the same, who holds what office."""

from __future__ import annotations

import itertools

from elchi.facts.article import Article
from elchi.languages import load
from elchi.model import Document
from elchi.text.key import Key
from elchi.understand.names import find_names
from elchi.understand.quotes import quotes
from elchi.understand.sentences import sentences


def read(language: str, text: str) -> Article:
    document = Document("test", text, "", language, None, None, None, "", ())
    known = load(language)
    article = Article(document, known, Key(text), sentences(document, known))
    article.quotes = quotes(document, article.sentences, known)
    find_names(article)
    return article


def named(article: Article, kind: str) -> list[tuple[str, str]]:
    """Words and entity id of each mention of a kind."""
    return [
        (mention.span.of(article.document.text), mention.entity)
        for mention in article.mentions
        if not mention.demonym and article.entities[mention.entity].kind == kind
    ]


def offices(article: Article) -> list[tuple[str, str | None, bool]]:
    return [(office.role, office.body, office.former) for office in article.offices]


def test_a_short_form_is_the_same_person() -> None:
    article = read("en", "Qatar's envoy Salim Darvesh left. Later Darvesh said he would return.")
    words = named(article, "person")
    assert [word for word, _ in words] == ["Salim Darvesh", "Darvesh"]
    assert words[0][1] == words[1][1]


def test_cases_of_a_russian_name_are_one_person() -> None:
    text = "Посол Армении Арам Саакян прибыл. По словам Саакяна, всё готово. Позже Арама Саакяна ждали."
    ids = {ident for _, ident in named(read("ru", text), "person")}
    assert len(ids) == 1


def test_spellings_in_one_article_are_one_person() -> None:
    text = "قازقستان کے وزیر توانائی نورلان بائیژانوف نے کہا۔ بعد میں بائیجانوف نے تردید کی۔"
    words = named(read("ur", text), "person")
    assert len(words) == 2
    assert words[0][1] == words[1][1]


def test_namesakes_stay_two() -> None:
    text = (
        "Pakistan's envoy Omar Qureshi met India's trade minister Ravi Mehta. "
        "The envoy's cousin, Iran's ambassador Hamid Qureshi, was there. Qureshi smiled."
    )
    people = {ident for _, ident in named(read("en", text), "person")}
    assert len(people) == 3
    last = named(read("en", text), "person")[-1][1]
    assert last.endswith("hamid-qureshi")


def test_two_offices_joined_by_and() -> None:
    text = "قازقستان کے نائب وزیر اعظم اور وزیر خارجہ تیمور عثمانوف نے کہا کہ بات ہوئی۔"
    roles = [role for role, _, _ in offices(read("ur", text))]
    assert roles == ["deputy prime minister", "foreign minister"]


def test_former_office() -> None:
    text = "Sergei Orlov, a former Russian ambassador to Iran, said Moscow would wait."
    assert offices(read("en", text)) == [("ambassador to Iran", "country:RU", True)]


def test_office_after_the_name() -> None:
    text = "بهرام صادقی‌نیا، سخنگوی وزارت خارجه ایران، روز شنبه گفت که گفتگو ادامه دارد."
    assert offices(read("fa", text)) == [("spokesperson", "body:ir-foreign-affairs", False)]


def test_a_title_alone_names_nobody() -> None:
    assert named(read("ur", "وزیر دفاع نے کہا کہ معاہدہ ہو گیا۔"), "person") == []
    assert named(read("fa", "وزیر کشور گفت مرز باز است."), "person") == []


def test_an_ambiguous_word_needs_company() -> None:
    assert named(read("ur", "شام کو بارش ہوئی۔"), "country") == []
    words = [word for word, _ in named(read("ur", "روس، چین اور شام نے مخالفت کی۔"), "country")]
    assert words == ["روس", "چین", "شام"]
    assert read("hi", "चाय में चीनी कम है।").mentions == ()


def test_one_entity_in_all_languages() -> None:
    texts = {
        "ur": "ولادیمیر پوتن قازقستان پہنچے۔",
        "ru": "Владимир Путин прибыл в Казахстан.",
        "en": "Vladimir Putin arrived in Kazakhstan.",
    }
    ids = {
        frozenset(mention.entity for mention in read(code, text).mentions)
        for code, text in texts.items()
    }
    assert ids == {frozenset({"person:vladimir-putin", "country:KZ"})}


def test_an_acronym_in_brackets_is_the_same_body() -> None:
    article = read("en", "The Steppe Policy Institute (SPI) opened. The SPI said so.")
    assert len({ident for _, ident in named(article, "organisation")}) == 1
    assert len(named(article, "organisation")) == 3


def test_editions_of_a_meeting_differ() -> None:
    one = named(read("en", "They met at the 18th SCO summit."), "gathering")
    two = named(read("en", "They met at the 19th SCO summit."), "gathering")
    assert one[0][0] == "18th SCO summit"
    assert one[0][1] != two[0][1]


def test_whose_ministry() -> None:
    pairs = {
        "МИД Киргизии промолчал.": "body:kg-foreign-affairs",
        "В Бишкеке МИД промолчал.": "body:kg-foreign-affairs",
    }
    for text, ident in pairs.items():
        assert named(read("ru", text), "organisation") == [("МИД", ident)]


def test_mentions_quote_the_text_and_have_entities() -> None:
    text = "Kazakhstan's Daulet Ibrayev, in Almaty, praised the Asian Development Bank (ADB)."
    article = read("en", text)
    assert article.mentions
    for mention in article.mentions:
        assert mention.entity in article.entities
        assert text[mention.span.start].isupper()
    spans = sorted(mention.span for mention in article.mentions)
    assert all(not a.overlaps(b) for a, b in itertools.pairwise(spans))
