"""Which words look like parts of a person's name, and how far a name reaches."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from elchi.languages import load
from elchi.languages.frequent import frequent
from elchi.languages.words.grammar import Words as Grammar
from elchi.languages.words.offices import Words as Offices
from elchi.languages.words.persons import Words
from elchi.text.key import key
from elchi.understand.names.initials import is_initial, letters, spelled_initial, syllable_joined
from elchi.understand.names.lexicon import name_parts
from elchi.understand.names.page import Page
from elchi.understand.names.phrases import Stems
from elchi.understand.names.titles import office_stems
from elchi.understand.names.titles import parts as title_parts
from elchi.understand.names.verbs import verb_forms

_LONGEST = 4
"""Words in a name, particles not counted."""

_FUNCTION = 60
"""From this Zipf frequency (in tenths) a word is taken for a function word."""

_PLAIN = 42
"""From this frequency a word that no table of names has is no part of a name."""

_LOOSE = 53
"""The same where a title announces the name and a mark closes it."""

_AGENT = 60
"""The same where the agent's "ne" closes it."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """What the tables of a language know about parts of names.

    Attributes:
        given: Match keys of given names.
        surnames: Match keys of surnames.
        endings: Endings that tell a surname.
        particles: Words inside names ("bin", "al", "de").
        stops: Words that never belong to a name.
        joins: Words for "and".
        says: Words after a name that tell an agent who speaks.
        zipf: Frequent words with their Zipf frequency in tenths.
        stems: Strips the case endings of names.
        tails: Words that end a compound given name written apart.
        purpose: Words between a title and what it is for.
        indefinite: Words before a common noun that is no name.
        money: Nouns of a currency before the name of its state.
        syllables: Function words that are parts of names too.
        letters: Names of foreign letters, which stand as initials.
        marks: Words that mark a case and so may follow a title.
        clitic: True if `says` are marks on the name itself (ergative "ne").
        capitals: True if the script tells names by capitals.
        doubles: Given names that are plain words as well.
        personal: Words after a person only: "who", "herself".
        suffixes: Words after a full name that belong to it: "III", "Jr".
        per: Wordings before somebody who speaks: "according to".
        where: Prepositions before names of places (scripts with capitals only).
        toward: Prepositions before lone names of places rather than persons.
        native: Stems of the language's frequent words, where it declines them.
        nouns: Strips the case endings of nouns.
    """

    given: frozenset[str]
    surnames: frozenset[str]
    endings: tuple[str, ...]
    particles: frozenset[str]
    stops: frozenset[str]
    joins: frozenset[str]
    says: frozenset[str]
    zipf: dict[str, int]
    stems: Stems
    tails: frozenset[str]
    purpose: frozenset[str]
    indefinite: frozenset[str]
    money: frozenset[str]
    syllables: frozenset[str]
    letters: frozenset[str]
    marks: frozenset[str]
    clitic: bool
    capitals: bool
    doubles: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    toward: frozenset[str] = frozenset()
    native: frozenset[str] = frozenset()
    nouns: Stems = field(default_factory=lambda: Stems(()))

    def known(self, word: str) -> bool:
        """Tell whether a table has the word, in this or another case."""
        return self.is_given(word) or self.is_surname(word)

    def is_given(self, word: str) -> bool:
        """Tell whether the word is a given name."""
        return word in self.given or self.stems(word) in self.given

    def is_surname(self, word: str) -> bool:
        """Tell whether the word is a surname by table or by its ending."""
        if word in self.surnames or self.stems(word) in self.surnames:
            return True
        return self.ends_like_surname(word)

    def ends_like_surname(self, word: str) -> bool:
        """Tell whether the word has the ending of a surname."""
        return len(word) > 4 and word.endswith(self.endings)

    def is_native(self, word: str) -> bool:
        """Tell whether a word that no table of names has is a form of a frequent word."""
        if not self.native or word in self.surnames or word.endswith(self.endings):
            return False
        return self.nouns(word) in self.native

    def rare(self, word: str, at_most: int = _PLAIN) -> bool:
        """Tell whether the word is no frequent word."""
        return self.zipf.get(word, 0) < at_most


@cache
def parts_of(code: str) -> NameParts:
    """Return what is known about parts of names in a language."""
    language = load(code)
    words = language.words(Words)
    grammar = language.words(Grammar)
    given, surnames = name_parts(code)
    stems = Stems(words.cases)
    return NameParts(
        given=given | frozenset(map(stems, given)) if words.cases else given,
        surnames=surnames | frozenset(map(stems, surnames)) if words.cases else surnames,
        endings=tuple(key(ending) for ending in words.endings),
        particles=frozenset(map(key, words.particles)),
        stops=frozenset(map(key, words.stops)) | (verb_forms(code) - given - surnames),
        joins=frozenset(map(key, language.words(Offices).apposition)) - {","},
        says=frozenset(map(key, words.says)),
        zipf=frequent(code),
        stems=stems,
        tails=frozenset(map(key, words.tails)),
        purpose=frozenset(map(key, words.purpose)),
        indefinite=frozenset(map(key, words.indefinite)),
        money=frozenset(map(key, words.money)),
        syllables=frozenset(map(key, words.syllables)),
        letters=frozenset(map(key, language.about.letter_names)),
        marks=frozenset(key(form) for forms in grammar.after.values() for form in forms),
        clitic=language.about.case_words,
        capitals=language.about.capitals,
        doubles=frozenset(map(key, words.doubles)),
        personal=frozenset(map(key, words.personal)),
        suffixes=frozenset(map(key, words.suffixes)),
        per=frozenset(map(key, words.per)),
        where=frozenset(map(key, words.where)),
        toward=frozenset(map(key, words.toward)),
        nouns=office_stems(code),
        native=frozenset(map(office_stems(code), frequent(code))) if words.cases else frozenset(),
    )


def extent(page: Page, first: int, told: bool) -> int:
    """Return where a person's name that starts at word `first` ends (`first`: nowhere).

    `told` says that something else (a title, a form of address) announces it. Then
    more frequent words pass too, if the stretch ends where a phrase must end: at a
    mark or a postposition, or above all before the agent's "ne".
    """
    names = parts_of(page.article.language.code)
    strict = _extent(page, names, first, _Measure(told, _PLAIN if told else _PLAIN - 6, False))
    if not told or names.capitals:
        return strict
    syllabic = _extent(page, names, first, _Measure(True, _PLAIN, False, True))
    if syllabic > strict and names.clitic and page.key(syllabic) in names.says:
        return syllabic
    end = _extent(page, names, first, _Measure(True, _AGENT, True))
    if not (names.clitic and page.key(end) in names.says):
        end = _extent(page, names, first, _Measure(True, _LOOSE, True))
    if end <= strict or not _bounded(page, names, end):
        return strict
    inside = [page.key(at) for at in range(first, end) if page.key(at)[0].isalpha()]
    agent = page.key(end) in names.says and names.clitic and len(inside) > 1
    places = any(page.name(at) is not None for at in range(first, end))
    if places and not (agent or any(names.known(word) for word in inside)):
        return strict
    sure = agent or any(names.known(word) or names.rare(word) for word in inside)
    return end if sure else strict


@dataclass(frozen=True, slots=True)
class _Measure:
    """How strictly the words of a name are taken.

    Attributes:
        told: A title or form of address announces the name.
        plain: Words from this frequency on are none of it, unless a table has them.
        places: Names of places pass as parts of it.
        syllables: So do function words that are syllables of names.
    """

    told: bool
    plain: int
    places: bool
    syllables: bool = False


def _bounded(page: Page, names: NameParts, end: int) -> bool:
    """Tell whether a noun phrase must end before word `end`."""
    word = page.key(end)
    if not word or page.line_end(end - 1) == end or not word[0].isalpha():
        return True
    return word in names.says or names.zipf.get(word, 0) >= _FUNCTION


def _extent(page: Page, names: NameParts, first: int, measure: _Measure) -> int:
    at, count = first, 0
    while at < len(page) and page.same_line(first, at) and count < _LONGEST:
        step = _step(page, names, at, count, measure)
        if step == at:
            break
        count += page.key(at) not in names.particles
        at = step
    if count > 1 and page.same_line(first, at) and page.key(at) in names.suffixes:
        return at + 1
    while at > first and page.key(at - 1) in names.particles | {"-", ".", "'"}:
        at -= 1
        if page.key(at) == "." and at - 1 >= first and len(page.key(at - 1)) == 1:
            at += 1
            break
    return at


def backward(page: Page, last: int, told: bool) -> int:
    """Return where a person's name that ends before word `last` begins (`last`: nowhere)."""
    best = last
    lowest = last - 1
    while lowest >= 0 and last - lowest <= 2 * _LONGEST and page.same_line(lowest, last - 1):
        if _complete(page, best, last) and not _opens_rarely(page, lowest):
            break
        if extent(page, lowest, told) == last and (lowest == last - 1 or best != last):
            best = lowest
        elif best != last and page.key(lowest) not in {"-", "."}:
            break
        lowest -= 1
    return best


def _complete(page: Page, first: int, last: int) -> bool:
    """Tell whether words make a whole name already: a given name and one word more."""
    names = parts_of(page.article.language.code)
    return last - first >= 2 and not names.capitals and names.is_given(page.key(first))


def _opens_rarely(page: Page, at: int) -> bool:
    names = parts_of(page.article.language.code)
    word = page.key(at)
    return names.is_given(word) or word in "-." or names.rare(word, 25)


def _step(page: Page, names: NameParts, at: int, count: int, measure: _Measure) -> int:
    """Return the index after the part of a name at `at`, or `at` if there is none."""
    word = page.key(at)
    if word in names.particles:
        follows = page.key(at + 1) == "-" or letters(page.key(at + 1))
        return at + 1 if follows and (count or names.capitals) else at
    if word == "-" and count > 1 and names.capitals and syllable_joined(page, at):
        return at + 2  # "Kwon Dae-won"
    if word in "'’" and count and names.capitals and _glottal(page, names, at):
        return at + 2  # "Fa'alogo"
    if word in "-'’" and count and page.touching(at) and page.touching(at + 1):
        return at + 1 if _takes(page, names, at + 1, count, measure) else at
    if word == "." and at and len(page.key(at - 1)) == 1 and page.touching(at):
        return at + 1 if count else at
    if count == 0 and names.capitals and is_initial(page, at):
        return at + 1
    if word in names.letters and spelled_initial(page, names, at):
        return at + 1 + (page.key(at + 1) == ".")
    if measure.syllables and _syllable(page, names, at, count):
        return at + 1
    return at + 1 if _takes(page, names, at, count, measure) else at


def _glottal(page: Page, names: NameParts, at: int) -> bool:
    """Tell whether an apostrophe stands inside a word that no list has."""
    if not (page.touching(at) and page.touching(at + 1)):
        return False
    raw = page.raw(at + 1)
    return len(raw) > 2 and raw.isalpha() and raw.islower() and names.rare(page.key(at + 1), 25)


def _syllable(page: Page, names: NameParts, at: int, count: int) -> bool:
    """Tell whether a function word is a syllable of a foreign name: "Nguyen Thi Lan".

    It stands before a rare word or doubled ("Ko Ko"); a mark of case only doubled or last.
    """
    word, after = page.key(at), page.key(at + 1)
    if word not in names.syllables or page.name(at) is not None:
        return False
    closed = after in names.says
    if after in names.stops - names.syllables and not closed:
        return False
    doubled = word in (after, page.key(at - 1))
    if count == 0:
        first_only = word not in names.marks and names.rare(after, 30) and letters(after)
        return doubled or first_only
    if doubled or closed:
        return True
    return word not in names.marks and names.rare(after, 45) and letters(after)


def _takes(page: Page, names: NameParts, at: int, count: int, measure: _Measure) -> bool:
    word = page.key(at)
    syllable = word in names.syllables and page.key(at - 1) == "-"
    if names.capitals and count and page.key(at + 1) == "-" and page.touching(at + 1):
        syllable = syllable or syllable_joined(page, at + 1)  # "Seo Jun-hyeok"
    if not letters(word) or (
        word in names.stops and not syllable and not _odd(page, names, at, measure)
    ):
        return False
    found = page.name(at)
    if names.capitals:
        return _takes_capital(page, names, at, count, measure.told)
    if (count and word in names.tails) or page.key(at + 1) in names.tails:
        return found is None or found.kind == "person"
    known = names.known(word)
    if count and page.key(at - 1) == "-" and len(word) > 1 and found is None:
        return syllable or names.zipf.get(word, 0) < _FUNCTION
    if found is not None and found.kind != "person":
        alone = found.last - found.first == 1
        passes = found.ambiguous or known or (measure.places and found.kind == "place")
        passes = passes or (found.kind == "country" and _closes(page, names, at, count, measure))
        arab = page.key(at + 1) in names.particles and page.key(at + 2) == "-"
        passes = passes or (measure.told and count == 0 and arab)  # "Turki al-…"
        if found.demonym or not (alone and passes and (measure.told or count)):
            return False
    closing = count > 0 and names.is_given(page.key(at - 1)) and names.is_surname(word)
    opening = names.is_given(word) and names.known(page.key(at + 1))  # "Muhammad Sadiq"
    frequent_word = names.zipf.get(word, 0) >= _FUNCTION
    frequent_word = frequent_word and not (closing or opening)  # "Jahangir Khan"
    if frequent_word or (len(word) == 1 and word not in names.given):
        return False
    if _is_title(page, at) and not known and not _ends_name(page, names, at, count, measure):
        return False
    if known:
        return True
    return names.rare(word, measure.plain - (6 if count and not measure.places else 0))


def _ends_name(page: Page, names: NameParts, at: int, count: int, measure: _Measure) -> bool:
    """Tell whether a profession is a surname: "मंत्री रमेश लेखक ने"."""
    closed = page.key(at + 1) in names.says or page.key(at + 1) in names.joins
    return measure.told and count == 1 and closed and names.is_given(page.key(at - 1))


def _odd(page: Page, names: NameParts, at: int, measure: _Measure) -> bool:
    """Tell whether a form of a verb stands for a name: «صدر بولا ٹینوبو نے»."""
    after = page.key(at + 1)
    closed = measure.places and names.clitic and page.key(at + 2) in names.says
    verb = page.key(at) in verb_forms(page.article.language.code)
    return closed and verb and letters(after) and after not in names.stops and names.rare(after, 25)


def _closes(page: Page, names: NameParts, at: int, count: int, measure: _Measure) -> bool:
    """Tell whether a state's name ends the name of a person: "Ms Anita Sudan,"."""
    announced = measure.told and measure.places and count > 0
    after = page.key(at + 1) if page.same_line(at, at + 1) else ","
    return announced and names.is_given(page.key(at - 1)) and after == ","


def _is_title(page: Page, at: int) -> bool:
    phrases = title_parts(page.article.language.code)
    hit = phrases.at([page.key(at)], 0, 1)
    return bool(hit)


def _takes_capital(page: Page, names: NameParts, at: int, count: int, told: bool) -> bool:
    raw = page.raw(at)
    if not raw[0].isupper():
        return False
    if len(raw) > 1 and raw.isupper() and "." not in raw:
        after_given = count == 1 and names.is_given(page.key(at - 1))
        return after_given and len(raw) > 3 and names.is_surname(page.key(at))  # "Marat TULEUBAEV"
    found = page.name(at)
    if found is not None:
        if found.kind == "person":
            return True
        after = page.raw(at + 1) if at + 1 < len(page) and page.same_line(at, at + 1) else ""
        opens = count == 0 and after[:1].isupper() and names.is_given(page.key(at))
        return (
            found.last - found.first == 1
            and not found.demonym
            and (opens or (count > 0 and (told or names.known(page.key(at)))))
        )
    if count == 0 and _is_title(page, at) and not names.known(page.key(at)):
        return False
    return not (count == 0 and names.zipf.get(page.key(at), 0) >= _FUNCTION)
