"""Finding the words that name acts, before anybody is asked who did them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from elchi.facts.article import Article
from elchi.facts.rejected import heard, reject
from elchi.languages import load
from elchi.languages.words.event import Company, Trigger, Words
from elchi.languages.words.grammar import Words as Grammar
from elchi.languages.words.statement import Words as Speech
from elchi.model import Sentence, Span
from elchi.text.key import key
from elchi.text.patterns import Found, Patterns, WordSet

NEAR = 6
BESIDE = 2
_NAMED = 12  # words between a verb of naming and the quotation that goes with it
_ASKED = frozenset({"?", "؟"})
_SILENT = frozenset({"byline", "credit", "source", "boilerplate", "dateline"})
_MARKS = frozenset({'"', "'"})
_LATER = frozenset({"title", "subtitle", "caption", "heading"})


@dataclass(frozen=True, slots=True)
class Act:
    """A wording of an act where it stands.

    Attributes:
        span: The words of the trigger.
        sentence: Index into the article's sentences.
        first: Index of the trigger's first token in the sentence.
        last: Index after its last token.
    """

    trigger: Trigger
    span: Span
    sentence: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A trigger as the matcher holds it, with its company as word sets.

    Attributes:
        reach: Words before it in which its company may stand.
    """

    trigger: Trigger
    near: WordSet
    unless: WordSet
    reach: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All wordings of one language, ready to be looked for."""

    patterns: Patterns[Entry]
    planned: WordSet
    possible: WordSet
    negators: WordSet
    reports: WordSet
    claims: WordSet
    pointers: WordSet
    offers: WordSet
    taken: WordSet
    cancelled: Patterns[bool]
    offered: WordSet
    habitual: WordSet
    shares: WordSet
    both_sides: Patterns[bool]
    apart: WordSet
    idle: Patterns[bool]
    declared: WordSet
    scenes: WordSet
    praise: WordSet
    we: WordSet
    us: WordSet
    agentive: WordSet
    genitives: WordSet
    after_verb: WordSet
    links: WordSet
    everybody: Patterns[bool]
    nobody: Patterns[bool]
    deeds: Patterns[bool]
    home: Patterns[bool]
    infinitives: tuple[str, ...]
    participles: tuple[str, ...]
    done_by_genitive: WordSet
    promises: WordSet
    ifs: WordSet
    thens: WordSet
    unmet: WordSet
    answers: WordSet
    leads: WordSet


@cache
def lexicon(code: str) -> Lexicon:
    """Return the wordings of the language `code`, built once."""
    words = load(code).words(Words)
    pairs = []
    for trigger in words.trigger:
        company, strangers = (
            WordSet([spelled_out(word, words.forms) for word in each])
            for each in (trigger.near, trigger.unless)
        )
        entry = Entry(trigger, company, strangers, words.reach)
        pairs += [(spelled_out(wording, words.forms), entry) for wording in trigger.words]
    return Lexicon(
        Patterns(pairs, words.particles),
        WordSet(words.planned),
        WordSet(words.possible),
        WordSet(words.negators),
        WordSet(words.reports),
        WordSet(words.claims),
        WordSet(words.pointers),
        WordSet(words.offers),
        WordSet(words.taken),
        Patterns([(spelled_out(wording, words.forms), True) for wording in words.cancelled]),
        WordSet(words.offered),
        WordSet(words.habitual),
        WordSet(words.shares),
        Patterns([(wording, True) for wording in words.both_sides]),
        WordSet(words.apart),
        Patterns([(wording, True) for wording in words.idle]),
        WordSet(words.declared),
        WordSet(words.scenes),
        WordSet(words.praise),
        WordSet(words.we),
        WordSet(words.us),
        WordSet(words.agentive),
        WordSet(words.genitives),
        WordSet(words.after_verb),
        WordSet(words.links),
        Patterns([(wording, True) for wording in words.everybody]),
        Patterns([(wording, True) for wording in words.nobody]),
        Patterns([(spelled_out(wording, words.forms), True) for wording in words.deeds]),
        Patterns([(wording, True) for wording in words.home]),
        tuple(key(ending) for ending in words.infinitives),
        tuple(key(ending) for ending in words.participles),
        WordSet(words.done_by_genitive),
        WordSet(words.promises),
        WordSet(words.ifs),
        WordSet(words.thens),
        WordSet(words.unmet),
        WordSet(words.answers),
        WordSet(words.leads),
    )


def spelled_out(wording: str, forms: dict[str, str]) -> str:
    """Return a wording with its ``@group`` references replaced by the group's forms.

    >>> spelled_out("دستخط @do", {"do": "کر|کیے"})
    'دستخط کر|کیے'
    """
    return " ".join(
        "|".join(forms[part[1:]] if part.startswith("@") else part for part in word.split("|"))
        for word in wording.split()
    )


def find_acts(article: Article) -> list[Act]:
    """Return the acts that the article names, in order of the text.

    Of overlapping wordings the longest counts, of equal ones that which needs
    company. Words inside the name of a body or treaty ("Cooperation
    Organisation") name no act.
    """
    return [
        act
        for index, sentence in enumerate(article.sentences)
        if sentence.zone not in _SILENT
        for act in acts_in(article, index)
    ]


def acts_in(article: Article, index: int) -> Iterator[Act]:
    """Yield the acts that the sentence number `index` names, in order."""
    sentence = article.sentences[index]
    if sentence.tokens and sentence.tokens[-1].key in _ASKED:
        return  # what is asked ("Will you sign?") is not told
    names: list[tuple[Span, Company]] = [
        (mention.span, article.entities[mention.entity].kind)
        for mention in article.mentions_in(sentence.span)
        if not mention.demonym
    ]
    endings = article.language.words(Grammar).people
    peoples: list[tuple[Span, Company]] = [
        (mention.span, "people")
        for mention in article.mentions_in(sentence.span)
        if mention.demonym
        and endings
        and key(article.document.quote(mention.span)).endswith(endings)
    ]
    free: list[tuple[Found[Entry], Span]] = []
    dates = article.dates_in(sentence.span)
    idle = list(lexicon(article.language.code).idle.all(sentence.tokens))
    keys = frozenset(token.key for token in sentence.tokens)
    told = heard()  # only then is it worth saying of each wording why it names no act
    for found in lexicon(article.language.code).patterns.all(sentence.tokens):
        near = found.value.near
        kinds_beside = found.value.trigger.beside
        named = kinds_beside and _names_beside(article, sentence, found, [*names, *peoples])
        if (near or kinds_beside) and not named and not told and not near.meets(keys):
            continue
        why = _alone(article, sentence, found, bool(named)) or _genitive(article, sentence, found)
        if any(one.first <= found.first and found.last <= one.last for one in idle):
            why = "It is part of a set phrase that names no act."
        if why:
            _drop(article, sentence, found, why)
            continue
        opened = sentence.tokens[found.first].key in _MARKS  # a mark that closes what is called so
        span = words_span(sentence, found.first + opened, found.last)
        kinds = {kind for name, kind in names if name.overlaps(span) and not _within(name, span)}
        if kinds and not (found.value.trigger.type == "CONSULT" and kinds <= {"gathering"}):
            _drop(article, sentence, found, "The words belong to a name, so that they name no act.")
            continue
        if any(date.span.covers(span) for date in dates):
            _drop(article, sentence, found, "The words belong to a date: the month of March.")
            continue
        free.append((found, span))
    free.sort(
        key=lambda pair: (
            pair[0].first - pair[0].end,
            pair[0].first,
            not pair[0].value.trigger.status,
            not pair[0].value.trigger.near,
            _distance(article, sentence, pair[0]),
        )
    )
    kept: list[Act] = []
    for found, span in free:
        over = [act for act in kept if act.first < found.last and found.first < act.last]
        if not over:
            new = Act(found.value.trigger, span, index, found.first, found.last)
            if not any(_one_wording(article, act, new) for act in kept):
                kept.append(new)
        elif found.value.trigger.type not in {act.trigger.type for act in over}:
            _drop(article, sentence, found, "A longer or closer wording stands at the same words.")
    yield from sorted(kept, key=lambda act: act.first)


def _within(name: Span, wording: Span) -> bool:
    """Tell whether a name stands between the words of a wording ("struck Iran off the list")."""
    return wording.start < name.start and name.end < wording.end


def _one_wording(article: Article, a: Act, b: Act) -> bool:
    """Tell whether two wordings of a type name one act together ("رہائی کا" + "مطالبہ").

    At most a postposition stands between them, where the verb stands last.
    """
    if a.trigger.type != b.trigger.type or a.trigger.mode != b.trigger.mode:
        return False
    links = lexicon(article.language.code).links
    first, second = sorted((a, b), key=lambda act: act.first)
    between = article.sentences[a.sentence].tokens[first.last : second.first]
    return bool(links) and len(between) <= 1 and all(token.key in links for token in between)


def _window(article: Article, sentence: Sentence, found: Found[Entry]) -> range:
    """Return where the company of a wording may stand; farther off only in its clause."""
    tokens, entry = sentence.tokens, found.value
    low = found.first - NEAR
    if entry.reach > NEAR:
        clause = article.clause_at(tokens[found.first].span.start)
        low = min(low, max(clause.first if clause else 0, found.first - entry.reach))
    return range(max(0, low), min(len(tokens), found.last + NEAR))


def _distance(article: Article, sentence: Sentence, found: Found[Entry]) -> int:
    """Return how far the company of a wording stands from it, in words."""
    entry, tokens = found.value, sentence.tokens
    if not entry.near:
        return entry.reach
    window = _window(article, sentence, found)
    return min(
        (
            max(found.first - i, i - found.last + 1)
            for i in window
            if tokens[i].key in entry.near and not found.first <= i < found.last
        ),
        default=entry.reach,
    )


def _drop(article: Article, sentence: Sentence, found: Found[Entry], why: str) -> None:
    """Say, where somebody listens, that a wording names no act here."""
    if heard():
        span = words_span(sentence, found.first, found.last)
        type_, words = found.value.trigger.type, span.of(article.document.text)
        reject("event", span, f"{article.language.code}:{type_}:{words}", why)


def _names_beside(
    article: Article,
    sentence: Sentence,
    found: Found[Entry],
    names: list[tuple[Span, Company]],
) -> bool:
    """Tell whether a name of a kind that a wording asks for stands in its company."""
    window = _window(article, sentence, found)
    area = words_span(sentence, window.start, window.stop)
    return any(kind in found.value.trigger.beside and area.covers(name) for name, kind in names)


def _alone(article: Article, sentence: Sentence, found: Found[Entry], named: bool) -> str:
    """Return why the words round a wording do not let it name an act, "" if they do."""
    tokens, entry = sentence.tokens, found.value
    if (entry.near or entry.trigger.beside) and not named:
        window = _window(article, sentence, found)
        before, behind = tokens[window.start : found.first], tokens[found.last : window.stop]
        if not (entry.near.stands_in(before) or entry.near.stands_in(behind)):
            return "None of the words stands near it that this wording needs to name an act."
    if entry.trigger.quoted and not _blames(article, sentence, found):
        return "No quotation goes with it, or one of praise."
    if entry.unless:
        beside = range(max(0, found.first - BESIDE), min(len(tokens), found.last + BESIDE))
        for i in beside:
            if tokens[i].key in entry.unless and not found.first <= i < found.last:
                return f"The word “{tokens[i].key}” beside it says that it names no such act."
    return ""


def _blames(article: Article, sentence: Sentence, found: Found[Entry]) -> bool:
    """Tell whether a verb of naming has a quotation beside it that does not praise."""
    tokens, praise = sentence.tokens, lexicon(article.language.code).praise
    if article.language.words(Speech).verb_last:
        near = range(found.first - 1, max(-1, found.first - 1 - BESIDE), -1)
        rest = range(found.first - 1, -1, -1)
    else:
        near = range(found.last, min(len(tokens), found.last + _NAMED))
        rest = range(found.last, len(tokens))
    at = next((i for i in near if tokens[i].key in _MARKS), None)
    if at is None:
        return False
    for i in rest:
        if (i - at) * rest.step <= 0:
            continue
        if tokens[i].key == tokens[at].key:
            return True
        if tokens[i].key in praise:
            return False
    return True


def _genitive(article: Article, sentence: Sentence, found: Found[Entry]) -> str:
    """Return why a wording that ends in the genitive is no verb ("murder's inquiry"), or ""."""
    words, tokens = lexicon(article.language.code), sentence.tokens
    if found.last - found.first < 2 or tokens[found.last - 1].key not in words.genitives:
        return ""
    after = tokens[found.last].key if found.last < len(tokens) else "."
    if after[:1].isalpha() and after not in words.after_verb:
        return "Its last word is the genitive of a noun here, no verb."
    return ""


def words_span(sentence: Sentence, first: int, last: int) -> Span:
    """Return the span of the tokens `first` to `last` of a sentence."""
    return Span(sentence.tokens[first].span.start, sentence.tokens[last - 1].span.end)


def is_headline(article: Article, act: Act) -> bool:
    """Tell whether an act stands in a title, caption or heading."""
    return article.sentences[act.sentence].zone in _LATER
