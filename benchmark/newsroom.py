"""Made-up articles in five languages with all that the reader would find in them.

A story is a happening between two states: two to four officials and a row of lines, each a
kind of sentence with its number, day and place. An article tells it in one language: a
version keeps nearly all lines in order (now and then with another number, or a line lost), a
report tells two thirds of them, most in other sentences and in its own order, beside lines
of its own; a follow-up fewer.
Readings are made together with the text: mentions, dates, quantities, offices and facts
point to its words, so that everything that `connect` looks at is there.

Officials have invented names made of syllables, spelt in the script of each article; some
are told apart by a sound only, and there are more of them the more stories there are: some
two new names to a story. States are few and far from equally frequent, as in the press.
"""

from __future__ import annotations

import csv
import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from elchi.languages import tables
from elchi.model import (
    DateExpression,
    Document,
    Entity,
    Event,
    Fact,
    Figure,
    Mention,
    Office,
    Position,
    Quantity,
    Reading,
    Sentence,
    Span,
    Statement,
    Tie,
)
from elchi.text.romanise import slug

LANGUAGES = ("ur", "fa", "hi", "en", "ru")
KEPT = {"version": 0.95, "report": 0.8, "follow_up": 0.6}
OTHER_WORDS = 0.5
"""So often a report puts a number, day and place of the story into a sentence of its own."""

DAYS = 2200
STATES = (
    "RU", "US", "CN", "IR", "IN", "PK", "TR", "KZ", "UZ", "AF", "TM", "TJ",
    "KG", "AZ", "AM", "GE", "JP", "EG", "IQ", "QA", "BY", "UA", "DE", "FR", "GB",
    "SA", "AE", "KR", "SY", "IL", "OM", "LB", "JO", "KW", "BD", "LK", "NP", "MM", "VN",
    "ID", "MY", "TH", "MN", "PL", "IT", "ES", "GR", "RO", "HU", "BG", "RS", "FI",
    "SE", "NO", "CU", "BR", "MX", "ZA", "NG", "ET",
)  # fmt: skip

#: Syllables of made-up names, in Latin, Cyrillic, Devanagari and the Arabic script.
SYLLABLES = (
    "ba ба बा با|da да दा دا|ka ка का کا|ma ма मा ما|na на ना نا|ra ра रा را|"
    "sa са सा سا|ta та ता تا|la ла ला لا|ya я या یا|bi би बी بی|di ди दी دی|"
    "ki ки की کی|mi ми मी می|ni ни नी نی|ri ри री ری|si си सी سی|ti ти ती تی|"
    "li ли ली لی|gu гу गू گو|bu бу बू بو|du ду दू دو|mu му मू مو|nu ну नू نو|"
    "ru ру रू رو|su су सू سو|tu ту तू تو|lu лу लू لو|sha ша शा شا|shi ши शी شی|"
    "go го गो گو|ro ро रो رو"
)
ENDINGS = "n н न ن|r р र ر|v в व و|l л ल ل|m м म م|d д द د|s с स س|k к क ک"

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
}

#: A sentence of each kind per language: A and B are states, P an official of A, Q one of B,
#: N a number, D a day, L a place.
LINES: dict[str, dict[str, str]] = {
    "visit": {
        "en": "Foreign minister P of A arrived in L on D for talks with B.",
        "ru": "Министр иностранных дел P, A, прибыл в L D для переговоров с B.",
        "hi": "A के विदेश मंत्री P D को B से बातचीत के लिए L पहुँचे।",
        "ur": "A کے وزیر خارجہ P D کو B سے مذاکرات کے لیے L پہنچے۔",
        "fa": "وزیر خارجه A، P، D برای گفت‌وگو با B وارد L شد.",
    },
    "trade": {
        "en": "Trade between A and B reached N million dollars last year.",
        "ru": "Товарооборот A и B достиг N млн долларов за прошлый год.",
        "hi": "A और B का व्यापार पिछले साल N मिलियन डॉलर तक पहुँचा।",
        "ur": "A اور B کی تجارت گزشتہ سال N ملین ڈالر تک پہنچ گئی۔",
        "fa": "تجارت A و B سال گذشته به N میلیون دلار رسید.",
    },
    "accord": {
        "en": "A and B signed an agreement on a bridge at L on D.",
        "ru": "A и B подписали D соглашение о мосте у L.",
        "hi": "A और B ने D को L में पुल के समझौते पर हस्ताक्षर किए।",
        "ur": "A اور B نے D کو L میں پل کے معاہدے پر دستخط کیے۔",
        "fa": "A و B D توافق‌نامه پل L را امضا کردند.",
    },
    "saying": {
        "en": "P said that N villages of A would get water from the river.",
        "ru": "P сказал, что N сёл A получат воду из реки.",
        "hi": "P ने कहा कि A के N गाँवों को नदी से पानी मिलेगा।",
        "ur": "P نے کہا کہ A کے N دیہات کو دریا سے پانی ملے گا۔",
        "fa": "P گفت که N روستای A از رودخانه آب خواهند گرفت.",
    },
    "sanction": {
        "en": "On D B imposed sanctions on N companies of A.",
        "ru": "D B ввёл санкции против N компаний A.",
        "hi": "D को B ने A की N कंपनियों पर प्रतिबंध लगाए।",
        "ur": "D کو B نے A کی N کمپنیوں پر پابندیاں لگائیں۔",
        "fa": "D B علیه N شرکت A تحریم وضع کرد.",
    },
    "support": {
        "en": "A supports the railway of B through L, P noted.",
        "ru": "A поддерживает железную дорогу B через L, отметил P.",
        "hi": "P ने बताया कि A L होकर B के रेलमार्ग का समर्थन करता है।",
        "ur": "P نے بتایا کہ A L سے گزرنے والی B کی ریلوے کی حمایت کرتا ہے۔",
        "fa": "P یادآور شد که A از راه‌آهن B از مسیر L حمایت می‌کند.",
    },
    "refusal": {
        "en": "Q said on D that B opposes the railway through L.",
        "ru": "Q заявил D, что B выступает против железной дороги через L.",
        "hi": "Q ने D को कहा कि B L होकर रेलमार्ग का विरोध करता है।",
        "ur": "Q نے D کو کہا کہ B L کے راستے ریلوے کی مخالفت کرتا ہے۔",
        "fa": "Q D گفت که B با راه‌آهن از مسیر L مخالف است.",
    },
    "export": {
        "en": "A will export N tonnes of wheat to B, Q told reporters.",
        "ru": "A поставит B N тонн пшеницы, сообщил Q журналистам.",
        "hi": "Q ने पत्रकारों को बताया कि A B को N टन गेहूँ निर्यात करेगा।",
        "ur": "Q نے صحافیوں کو بتایا کہ A B کو N ٹن گندم برآمد کرے گا۔",
        "fa": "Q به خبرنگاران گفت که A N تن گندم به B صادر خواهد کرد.",
    },
    "guests": {
        "en": "N engineers of B work at the power station near L.",
        "ru": "На электростанции у L работают N инженеров B.",
        "hi": "L के पास बिजलीघर में B के N इंजीनियर काम करते हैं।",
        "ur": "L کے قریب بجلی گھر میں B کے N انجینئر کام کرتے ہیں۔",
        "fa": "در نیروگاه نزدیک L N مهندس B کار می‌کنند.",
    },
    "peace": {
        "en": "There are no problems between A and B, P stressed on D.",
        "ru": "Между A и B нет проблем, подчеркнул P D.",
        "hi": "P ने D को ज़ोर दिया कि A और B के बीच कोई समस्या नहीं है।",
        "ur": "P نے D کو زور دیا کہ A اور B کے درمیان کوئی مسئلہ نہیں۔",
        "fa": "P D تأکید کرد که میان A و B هیچ مشکلی نیست.",
    },
    "surname": {
        "en": "S recalled that the road to L was N kilometres long.",
        "ru": "S напомнил, что дорога к L длиной N километров.",
        "hi": "S ने याद दिलाया कि L की सड़क N किलोमीटर लंबी है।",
        "ur": "S نے یاد دلایا کہ L کی سڑک N کلومیٹر لمبی ہے۔",
        "fa": "S یادآوری کرد که جاده L N کیلومتر طول دارد.",
    },
}


def zipf(chance: random.Random, many: int) -> int:
    """Return a number below `many`, the smaller the likelier (log-uniform)."""
    return min(many - 1, int(many ** chance.random()) - 1)


@cache
def state_names(language: str) -> dict[str, str]:
    """Return the shortest name that a language's table has for each of the states."""
    found: dict[str, str] = {}
    for table in ("states", "states_extra"):
        path = Path(tables.LANGUAGES) / language / "names" / f"{table}.tsv"
        with path.open(encoding="utf-8") as lines:
            rows = csv.reader((line for line in lines if line[0] != "#"), delimiter="\t")
            next(rows)
            for code, form, *_ in rows:
                if code in STATES and 2 < len(form) < len(found.get(code, "x" * 99)):
                    found[code] = form
    return found


SCRIPT = {"en": 0, "ru": 1, "hi": 2, "ur": 3, "fa": 3}


@cache
def word(number: int, language: str) -> str:
    """Return the spelling of a made-up name word."""
    draw = random.Random(number)
    parts = [
        draw.choice(SYLLABLES.split("|")).split()[SCRIPT[language]]
        for _ in range(2 + draw.randrange(2))
    ]
    parts.append(draw.choice(ENDINGS.split("|")).split()[SCRIPT[language]])
    return "".join(parts).capitalize()


def official(state: str, number: int, language: str) -> tuple[Entity, str]:
    """Return an official of a state, as an article in a language names him."""
    seed = int(hashlib.blake2b(f"{state}{number}".encode(), digest_size=6).hexdigest(), 16)
    given, surname = word(seed % 600, language), word(100_000 + seed // 600 % 40_000, language)
    name = f"{given} {surname}"
    return Entity(f"person:{state.lower()}:{slug(name)}", "person", name, state), name


@dataclass(frozen=True)
class Happening:
    """What a story is about.

    Attributes:
        officials: One or two of each state.
        lines: Kinds of sentences, each with number, day and place.
    """

    number: int
    day: date
    states: tuple[str, str]
    officials: tuple[int, int, int, int]
    lines: tuple[tuple[str, int, date, int], ...]


@dataclass
class Page:
    """A text that is being written, with what its words say."""

    language: str
    published: date
    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    dates: list[DateExpression] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    def put(self, words: str) -> Span:
        """Write words; return where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def name(self, entity: Entity, words: str) -> Span:
        """Write a name."""
        self.entities.setdefault(entity.id, entity)
        span = self.put(words)
        self.mentions.append(Mention(span, entity.id, False))
        return span


def happening(chance: random.Random, number: int, stories: int) -> Happening:
    """Return a made-up happening; later ones are later in time."""
    day = date(2019, 1, 1) + timedelta(DAYS * number // stories)
    first = zipf(chance, len(STATES))
    second = zipf(chance, len(STATES))
    if second == first:
        second = (first + 1) % len(STATES)
    pool = max(20, 2 * stories // len(STATES))
    people = (zipf(chance, 3), zipf(chance, pool), zipf(chance, 3), zipf(chance, pool))
    kinds = chance.sample(sorted(LINES), 4)
    return Happening(
        number,
        day,
        (STATES[first], STATES[second]),
        people,
        tuple(line(chance, k, day) for k in kinds),
    )


def line(chance: random.Random, kind: str, day: date) -> tuple[str, int, date, int]:
    digits = chance.choice((2, 3, 3, 4))
    number = chance.randrange(10 ** (digits - 1), 10**digits)
    return kind, number, day + timedelta(chance.randint(-40, 60)), zipf(chance, 5000)


def readings(articles: int, stories: int, seed: int = 1) -> Iterator[tuple[int, Reading]]:
    """Yield made-up articles with the number of their story, in order of publication."""
    chance = random.Random(seed)
    sizes = [1] * stories
    for _ in range(articles - stories):
        sizes[min(stories - 1, int(chance.random() * stories))] += 1
    for number in range(stories):
        told = happening(chance, number, stories)
        for copy in range(sizes[number]):
            yield number, article(chance, told, copy)


def article(chance: random.Random, told: Happening, copy: int) -> Reading:
    """Return one article of a story."""
    role = chance.choices(tuple(KEPT), (3, 4, 3))[0]
    language = chance.choice(LANGUAGES)
    later = chance.randint(2, 9) if role == "follow_up" else chance.randint(0, 1)
    lines = [each for each in told.lines if chance.random() < KEPT[role]]
    if role != "version":
        lines = [
            (
                chance.choice(sorted(LINES)) if chance.random() < OTHER_WORDS else kind,
                number,
                day,
                at,
            )
            for kind, number, day, at in lines
        ]
        chance.shuffle(lines)
        lines += [
            line(chance, chance.choice(sorted(LINES)), told.day)
            for _ in range(chance.randint(0, 1))
        ]
    page = Page(language, told.day + timedelta(later))
    here = f"{told.number}-{copy}"
    sha = hashlib.sha256(here.encode()).hexdigest()
    for kind, number, day, place in lines:
        if role == "version" and chance.random() < 0.04:
            number += chance.randint(1, 9)
        write(page, told, (kind, number, day, place), sha)
    published = f"{page.published}" if chance.random() < 0.95 else None
    document = Document(here, page.text, sha, language, published, None, None, f"{here}.txt", ())
    return Reading(
        document,
        "benchmark",
        tuple(page.sentences),
        tuple(page.entities.values()),
        tuple(page.mentions),
        dates=tuple(page.dates),
        quantities=tuple(page.quantities),
        offices=tuple(page.offices),
        statements=tuple(one for one in page.facts if isinstance(one, Statement)),
        events=tuple(one for one in page.facts if isinstance(one, Event)),
        figures=tuple(one for one in page.facts if isinstance(one, Figure)),
        ties=tuple(one for one in page.facts if isinstance(one, Tie)),
        positions=tuple(one for one in page.facts if isinstance(one, Position)),
    )


def write(page: Page, told: Happening, said: tuple[str, int, date, int], sha: str) -> None:
    """Write one sentence with its facts."""
    kind, number, day, place = said
    first, second = (Entity(f"country:{code}", "country", code, code) for code in told.states)
    start = len(page.text)
    spans: dict[str, Span] = {}
    named: dict[str, Entity] = {}
    for piece in pieces(LINES[kind][page.language]):
        if piece in ("A", "B"):
            entity = first if piece == "A" else second
            spans[piece] = page.name(entity, state_names(page.language)[entity.country or ""])
        elif piece in ("P", "Q", "S"):
            code = told.states[piece == "Q"]
            who = told.officials[{"P": 0, "S": 1, "Q": 3}[piece]]
            entity, name = official(code, who, page.language)
            if piece == "S":
                name = name.split()[1]
                entity = Entity(
                    f"person:{code.lower()}:{slug(name)}@{sha[:8]}", "person", name, code
                )
            named[piece] = entity
            spans[piece] = page.name(entity, name)
        elif piece == "L":
            town = word(900_000 + place, page.language)
            entity = Entity(f"place:{slug(town)}", "place", town, told.states[1])
            spans[piece] = page.name(entity, town)
        elif piece == "N":
            spans[piece] = page.put(f"{number}")
            scale = 1e6 if kind == "trade" else 1
            unit = {"trade": "USD", "export": "tonne", "surname": "kilometre"}.get(kind, "")
            page.quantities.append(
                Quantity(spans[piece], number * scale, unit or "count", "=", "", False, "made")
            )
        elif piece == "D":
            month = MONTHS[page.language].split()[day.month - 1]
            spans[piece] = page.put(f"{day.day} {month} {day.year}")
            page.dates.append(DateExpression(spans[piece], f"{day}", "made"))
        else:
            page.put(piece)
    span = Span(start, len(page.text))
    page.sentences.append(Sentence(span, None, len(page.sentences), (), page.language))
    page.put("\n")
    facts(page, (kind, float(number), f"{day}"), (span, spans), (first, second, named))


def pieces(line_of: str) -> Iterator[str]:
    """Yield the slots of a sentence and the words between."""
    held = ""
    for at, char in enumerate(line_of):
        alone = not line_of[at - 1 : at].isalpha() and not line_of[at + 1 : at + 2].isalpha()
        if char in "ABPQSNDL" and alone and (at or line_of[1:2] == " "):
            if held:
                yield held
            yield char
            held = ""
        else:
            held += char
    if held:
        yield held


def facts(
    page: Page,
    said: tuple[str, float, str],
    where: tuple[Span, dict[str, Span]],
    who: tuple[Entity, Entity, dict[str, Entity]],
) -> None:
    """Add the facts of one sentence."""
    kind, number, day = said
    span, spans = where
    a, b, named = who
    held = f"{int(day[:4]) - 1}"
    if kind in ("visit", "accord", "sanction"):
        type_ = {"visit": "CONSULT", "accord": "AGREE", "sanction": "SANCTION"}[kind]
        source, target = ((b.id,), (a.id,)) if kind == "sanction" else ((a.id,), (b.id,))
        mode = "visit" if kind == "visit" else None
        page.facts.append(Event(type_, mode, source, target, day, None, "actual", span, (), "made"))
    if kind == "visit":
        person, role = named["P"].id, "foreign minister"
        page.offices.append(Office(person, role, a.id, False, spans["P"]))
        page.facts.append(
            Tie(
                "holds_office", person, a.id, "foreign minister", None, "actual", spans["P"], "made"
            )
        )
    if kind in ("trade", "export"):
        measure, unit = ("trade", "USD") if kind == "trade" else ("exports", "tonne")
        value = number * (1e6 if kind == "trade" else 1)
        page.facts.append(
            Figure(
                spans["N"],
                measure,
                value,
                unit,
                "=",
                held,
                "actual",
                (a.id, b.id),
                "made",
            )
        )
    if kind in ("saying", "support", "refusal", "peace", "surname"):
        speaker = next(iter(named.values()))
        page.facts.append(
            Statement(speaker.id, None, span, "indirect", (), None, None, None, day, "made")
        )
    if kind in ("support", "refusal"):
        stance, holder = ("supports", a.id) if kind == "support" else ("opposes", b.id)
        page.facts.append(Position(holder, stance, "railway", span, day, "made"))
