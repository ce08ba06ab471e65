"""Putting facts into a reader's language: names, dates, amounts, short sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Literal

import icu
import regex
from babel import Locale
from babel.numbers import get_currency_name

from elchi.facts.stage import MUTUAL
from elchi.languages import Language, load
from elchi.languages.tables import LANGUAGES, PlaceForm, StateForm, read_tsv, table
from elchi.languages.words.labels import Words as Labels
from elchi.languages.words.offices import Words as Offices
from elchi.model import Entity, Event, Figure, Position, Tie
from elchi.understand.names.lexicon import BodyForm, PersonForm

#: The language that the roles of the data model are written in.
_ROLES = "en"

Calendar = Literal["gregorian", "persian"]
"""The calendar that days are written in."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader's language: labels, locale, and how it names what it knows.

    Attributes:
        surfaces: For an entity id, the names that articles in this language use.
        calendar: Whole days are written in it. Months and years stay Gregorian, since
            a month of one calendar is no month of another.
    """

    language: Language
    labels: Labels
    locale: Locale
    surfaces: Mapping[str, str]
    calendar: Calendar = "gregorian"

    def name(self, entity: Entity) -> str:
        """Return an entity's name in the reader's language where one is known.

        States come from CLDR; persons, bodies and places that the language's hand-made
        tables list, from these, since articles also write oblique and short forms; others
        from the articles in that language; else the canonical English name stands.
        """
        code = self.language.code
        if entity.kind == "country" and entity.country is not None:
            return state_name(entity.country, code)
        listed = _listed(code).get(entity.id) if code != _ROLES else None
        if listed is not None:
            return self._plain(listed)
        return self.surfaces.get(entity.id, entity.name)

    def date(self, edtf: str | None) -> str:
        """Return an EDTF date as the language writes it; unknown is said plainly."""
        if edtf is None:
            return self.labels.phrases["undated"]
        start, slash, end = edtf.partition("/")
        if slash and start and end:
            return f"{self._day(start)} – {self._day(end)}"
        return self._day(edtf)

    def _day(self, value: str) -> str:
        if regex.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return _written(self.language.code, self.calendar, value)
        if regex.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
            return _written(self.language.code, "gregorian", value)
        if season := regex.fullmatch(r"(\d{4})-(2[1-4])", value):
            text = self.labels.phrases[f"season_{season[2]}"].format(year=season[1])
            return self._digits(text)
        return self._digits(value)

    def _digits(self, text: str) -> str:
        """Return the text in the digits that the language writes dates in."""
        digits = _digits(self.language.code)
        return text.translate({ord(str(n)): digit for n, digit in enumerate(digits)})

    def number(self, value: float) -> str:
        """Return a number in the digits and grouping of the language."""
        return str(_plain(self.language.code).formatDouble(value))

    def amount(self, figure: Figure) -> str:
        """Return a figure's amount with its unit, and whether it is more, less or about."""
        number = _compact(self.language.code).formatDouble(figure.value)
        if regex.fullmatch(r"[A-Z]{3}", figure.unit):
            unit = get_currency_name(figure.unit, count=figure.value, locale=self.locale)
        else:
            unit = self.labels.units.get(figure.unit, figure.unit)
        text = f"{number} {unit}".strip()
        words = {">": "more", "<": "less", "~": "about"}
        if figure.comparison in words:
            return self.labels.phrases[words[figure.comparison]].format(amount=text)
        return text

    def event(self, event: Event, named: Mapping[str, Entity]) -> str:
        """Return what was done, by whom and to whom, in one short line."""
        label = self.labels.events[event.mode or event.type]
        source = self.names(event.source, named)
        target = self.names(event.target, named)
        if event.type in MUTUAL and set(event.source) == set(event.target):
            return f"{label}: {source}"
        arrow = self.labels.phrases["arrow"]
        return f"{label}: {source} {arrow} {target}"

    def tie(self, tie: Tie, named: Mapping[str, Entity]) -> str:
        """Return a standing relation in one short line."""
        source, target = self.name(named[tie.source]), self.name(named[tie.target])
        if tie.kind == "holds_office":
            return f"{source}: {self.office(tie.role or '', target)}"
        arrow = self.labels.phrases["arrow"]
        return f"{self.labels.ties[tie.kind]}: {source} {arrow} {target}"

    def position(self, position: Position, named: Mapping[str, Entity]) -> str:
        """Return who holds what towards what, in one short line."""
        holder = self.name(named[position.holder])
        return f"{holder}: {self.labels.stances[position.stance]} – {position.object}"

    def names(self, ids: Sequence[str], named: Mapping[str, Entity]) -> str:
        """Return the names of several entities; an empty side is said plainly."""
        if not ids:
            return self.labels.phrases["unknown_party"]
        return self.labels.phrases["list"].join(self.name(named[one]) for one in ids)

    def office(self, role: str, body: str) -> str:
        """Return an office with its body."""
        return self.labels.phrases["office"].format(role=self.role(role), body=body)

    def role(self, role: str) -> str:
        """Return an English role in the reader's language; an unknown one as it is.

        Deputies and ministers are put together from their parts.
        """
        if self.language.code == _ROLES:
            return role
        words = self.language.words(Offices)
        for english, patterns in words.minister.items():
            head, _, tail = english.partition("{}")
            if role.startswith(head) and role.endswith(tail):
                portfolio = words.portfolios.get(role[len(head) : len(role) - len(tail)])
                if portfolio:
                    return self._plain(patterns[0].replace("{}", portfolio[0]))
        forms = words.titles.get(role) or words.professions.get(role)
        if forms:
            return self._plain(forms[0])
        for mark in sorted(words.marks, key=len, reverse=True):
            if role.startswith(mark + " "):
                rest = self.role(role[len(mark) + 1 :])
                return f"{self._plain(words.marks[mark][0])} {rest}"
        return role

    def _plain(self, form: str) -> str:
        """Return a listed form as it is printed, without half-spaces where none are."""
        return form if self.language.about.half_spaces else form.replace("\u200c", " ")


def reader(code: str, surfaces: Mapping[str, str], calendar: Calendar = "gregorian") -> Reader:
    """Return the reader of a language.

    Raises:
        LanguageError: If the language has no folder.
    """
    language = load(code)
    return Reader(language, language.words(Labels), Locale.parse(code), surfaces, calendar)


@lru_cache(maxsize=20_000)
def _written(code: str, calendar: Calendar, value: str) -> str:
    """Return a day in ICU's long form, or a month with its year.

    Babel knows neither these calendars nor the digits of Persian. A formatter of
    ICU must not be shared by threads; what it wrote may be.
    """
    locale = icu.Locale(f"{code}@calendar={calendar}")
    year, month, *day = map(int, value.split("-"))
    if day:
        form = icu.DateFormat.createDateInstance(icu.DateFormat.LONG, locale)
    else:
        pattern = icu.DateTimePatternGenerator.createInstance(locale).getBestPattern("yMMMM")
        form = icu.SimpleDateFormat(pattern, locale)
    form.setTimeZone(icu.TimeZone.getGMT())
    moment = datetime(year, month, day[0] if day else 1, tzinfo=UTC)
    return str(form.format(moment.timestamp()))


@cache
def _plain(code: str) -> icu.LocalizedNumberFormatter:
    """Return ICU's form of numbers; it may be shared by threads."""
    return icu.NumberFormatter.withLocale(icu.Locale(code))


@cache
def _compact(code: str) -> icu.LocalizedNumberFormatter:
    """Return ICU's long form of large numbers ("27 billion"), with two decimals at most.

    >>> _compact("ru").formatDouble(27e9)
    '27 миллиардов'
    """
    words = icu.NumberFormatter.withLocale(icu.Locale(code)).notation(icu.Notation.compactLong())
    return words.precision(icu.Precision.maxFraction(2))


@cache
def _digits(code: str) -> str:
    """Return the ten digits of a language's default numbering.

    >>> _digits("fa"), _digits("hi")
    ('۰۱۲۳۴۵۶۷۸۹', '0123456789')
    """
    return str(icu.NumberingSystem.createInstance(icu.Locale(code)).getDescription())


@cache
def _listed(code: str) -> Mapping[str, str]:
    """Return the first form of what the hand-made tables of a language list, by entity id.

    >>> _listed("ru")["body:un"], _listed("ru")["place:ru-moscow"]
    ('ООН', 'Москва')
    """
    extra = LANGUAGES / code / "names" / "places_extra.tsv"
    found: dict[str, str] = {}
    for place in read_tsv(extra, PlaceForm) if extra.is_file() else ():
        found.setdefault(f"place:{place.place}", place.form)
    for name, row in (("people", PersonForm), ("bodies", BodyForm)):
        for one in table(code, name, row):
            found.setdefault(one.id, one.form)
    return found


@cache
def month_day(code: str, month: int, day: int) -> str:
    """Return a day of no year.

    >>> month_day("en", 7, 17), month_day("fa", 7, 17)
    ('July 17', '۱۷ ژوئیه')
    """
    locale = icu.Locale(f"{code}@calendar=gregorian")
    pattern = icu.DateTimePatternGenerator.createInstance(locale).getBestPattern("MMMMd")
    form = icu.SimpleDateFormat(pattern, locale)
    form.setTimeZone(icu.TimeZone.getGMT())
    return str(form.format(datetime(2000, month, day, tzinfo=UTC).timestamp()))


@cache
def state_name(state: str, language: str) -> str:
    """Return a state's name in a language.

    CLDR's form where ``language.toml`` says that the press writes it, as in English
    and Russian; elsewhere the first hand-made form.

    >>> state_name("RU", "ur"), state_name("RU", "en")
    ('روس', 'Russia')
    """
    hand = LANGUAGES / language / "names" / "states_extra.tsv"
    if hand.is_file() and not load(language).about.cldr_states:
        for form in read_tsv(hand, StateForm):
            if form.code == state:
                return form.form
    return str(Locale.parse(language).territories.get(state) or state)
