"""The shape of ``zones.toml``: how a newsroom marks what is not running text."""

from __future__ import annotations

from dataclasses import dataclass

PATH = "zones.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What ``zones.toml`` says; everything is compared by match key.

    Attributes:
        source_labels: Stand before the address of the original ("Source: https…").
        credit_labels: Stand before whoever made a picture ("Photo: AFP").
        caption_labels: Open a caption ("На фото: …").
        picture_words: Speak of the picture itself ("group photo").
        byline_labels: Stand before the writer's name ("By …").
        desks: A writer without a name ("staff reporter", "news desk").
        agencies: Agencies as they stand in datelines.
        releases: Say what kind of official paper it is, beside its date.
        date_labels: Stand before the date of publication.
        update_labels: Stand before the date of a later change.
        related: Open a line that leads elsewhere or sorts the story ("Tags: …").
        actions: What readers are asked to do ("Share", "Print").
        counters: What is counted of readers ("12 comments").
        notices: A line that holds one is about the story, not of it.
        gregorian_months: As date lines write them, January first; variants of one
            month stand with a bar between them.
        jalali_months: The same for the solar calendar, or none.
        hijri_months: The same for the lunar calendar, or none.
        weekdays: As date lines write them, before or after the date.
        year_marks: Follow the number of a year ("г.", "ء").
        time_words: Stand beside a time of day ("am", "बजे").
        first_days: Words for the first of a month, before its name ("یکم").
        genres: Say what kind of text follows, beside its date ("Analysis").
        issuers: Bodies that sign their own texts under the title ("Ministry", "Institute").
        questions: Open a question in an interview ("Q:").
        answers: Open an answer in an interview ("A:").
        highlights: Head the key points that stand before the story.
        readouts: Open the title of an official read-out («О встрече …»), whose first words
            are its day.
        day_words: Days of the month in words, the first first ("दो मार्च"); variants of one
            stand with a bar between them.
    """

    source_labels: tuple[str, ...]
    credit_labels: tuple[str, ...]
    caption_labels: tuple[str, ...]
    picture_words: tuple[str, ...]
    byline_labels: tuple[str, ...]
    desks: tuple[str, ...]
    agencies: tuple[str, ...]
    releases: tuple[str, ...]
    date_labels: tuple[str, ...]
    update_labels: tuple[str, ...]
    related: tuple[str, ...]
    actions: tuple[str, ...]
    counters: tuple[str, ...]
    notices: tuple[str, ...]
    gregorian_months: tuple[str, ...]
    jalali_months: tuple[str, ...]
    hijri_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    year_marks: tuple[str, ...]
    time_words: tuple[str, ...]
    first_days: tuple[str, ...]
    genres: tuple[str, ...]
    issuers: tuple[str, ...]
    questions: tuple[str, ...]
    answers: tuple[str, ...]
    highlights: tuple[str, ...] = ()
    readouts: tuple[str, ...] = ()
    day_words: tuple[str, ...] = ()
