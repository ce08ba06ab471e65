"""The stretches of text in which reported speech is looked for.

A unit is one sentence, or several that one quotation holds together. Inside a
unit a quotation is a block: what it says is not searched for the clauses of
the sentence round it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from elchi.facts.article import Article
from elchi.model import Sentence, Span

_WHOLE = 5  # words of a sentence
_MINUTES = 2  # digits after the colon of a time of day
_OF_TIME = "\u2236"  # key of that colon: the ratio sign, which stands nowhere else
_ABBREVIATION = 4  # letters before a stop that parts nothing: "Dr.", "Gen."
_OF_SHORT = "\u2024"  # key of that stop: the one dot leader
_STOPS = frozenset(".,;:!?-)…")


@dataclass(frozen=True, slots=True)
class Block:
    """A quotation: tokens `first` to `last` with its marks, and its inside."""

    first: int
    last: int
    inside: Span


@dataclass(slots=True)
class Unit:
    """One or more sentences as a row of words.

    Attributes:
        keys: Match keys of the words and marks.
        starts: Where each begins in the text.
        ends: Where each ends.
        block: For each token the number of the outermost quotation it is in, or -1.
        blocks: Outermost quotations in order.
        inner: Quotations inside quotations.
        clauses: Token indexes at which a clause begins, in order.
        sentences: Token indexes at which a sentence begins outside quotations.
        paragraph: Paragraph of the first sentence.
        times: Tokens of times of day ("07:45"), whose colon parts nothing.
    """

    keys: list[str]
    starts: list[int]
    ends: list[int]
    block: list[int]
    paragraph: int
    blocks: list[Block] = field(default_factory=list)
    inner: list[Span] = field(default_factory=list)
    clauses: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    times: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.keys)

    def span(self, first: int, last: int) -> Span | None:
        """Return the text of tokens `first` to `last`, marks at the edges left out.

        Quotations at the edges keep their marks.
        """
        while first < last and first in self.times:
            first += 1
        while last > first and self.block[last - 1] < 0 and self.keys[last - 1] in _STOPS:
            if self.keys[last - 1] == ")" and "(" in self.keys[first:last]:
                break
            last -= 1
        while first < last and self.block[first] < 0 and self.keys[first] in ".,;:!?-)":
            first += 1
        return Span(self.starts[first], self.ends[last - 1]) if first < last else None

    def clause_start(self, at: int) -> int:
        """Return the token at which the clause of token `at` begins."""
        index = bisect_right(self.clauses, at) - 1
        return self.clauses[index] if index >= 0 else 0

    def sentence_range(self, at: int) -> tuple[int, int]:
        """Return the token range of the sentence of token `at`."""
        index = max(bisect_right(self.sentences, at) - 1, 0)
        last = self.sentences[index + 1] if index + 1 < len(self.sentences) else len(self)
        return self.sentences[index], last

    def index(self, offset: int) -> int:
        """Return the first token that begins at or after `offset`."""
        return bisect_left(self.starts, offset)

    def block_from(self, at: int) -> Block | None:
        """Return the quotation whose opening mark is token `at`, if any."""
        if at < len(self) and self.block[at] >= 0:
            block = self.blocks[self.block[at]]
            return block if block.first == at else None
        return None


def units(article: Article) -> list[Unit]:
    """Return the units of an article's running text, in order."""
    outer = [quote for quote in outermost(article.quotes) if not _is_name(article, quote)]
    starts = sorted(clause.span.start for clause in article.clauses)
    found: list[Unit] = []
    running = [one for one in article.sentences if one.zone is None or _is_remark(article, one)]
    for group in _groups(running, outer, article.document.text):
        found.append(_unit(article, group, outer, starts))
    return found


def _is_remark(article: Article, sentence: Sentence) -> bool:
    """Tell whether a heading is a whole sentence that is put to somebody: "Cairo says …."."""
    if sentence.zone != "heading" or not sentence.tokens:
        return False
    return sentence.tokens[-1].key == "." and len(sentence.tokens) > _WHOLE


def _is_name(article: Article, quote: Span) -> bool:
    """Tell whether marks of quotation only set off a name: «Газпром»."""
    return any(
        mention.span.covers(quote) and article.entities[mention.entity].kind != "person"
        for mention in article.mentions
    )


def outermost(quotes: Sequence[Span]) -> list[Span]:
    """Return the quotations that stand in no other."""
    outer: list[Span] = []
    for quote in quotes:
        if not outer or not outer[-1].covers(quote):
            outer.append(quote)
    return outer


def _groups(
    sentences: Sequence[Sentence], outer: Sequence[Span], text: str
) -> list[list[Sentence]]:
    groups: list[list[Sentence]] = []
    firsts = [quote.start for quote in outer]
    for sentence in sentences:
        if groups and _joined(groups[-1][-1], sentence, outer, firsts, text):
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return groups


def _joined(
    one: Sentence, two: Sentence, outer: Sequence[Span], firsts: Sequence[int], text: str
) -> bool:
    """Tell whether a quotation holds two sentences together, or a colon before one."""
    at = bisect_right(firsts, one.span.end) - 1
    if at >= 0 and outer[at].end > two.span.start:
        return True
    if one.tokens and one.tokens[-1].key == ":":
        after = bisect_right(firsts, two.span.start + 2) - 1
        return after >= 0 and outer[after].start > two.span.start >= outer[after].start - 2
    return False


def _unit(
    article: Article,
    group: Sequence[Sentence],
    outer: Sequence[Span],
    clause_starts: Sequence[int],
) -> Unit:
    tokens = [token for sentence in group for token in sentence.tokens]
    unit = Unit(
        [token.key for token in tokens],
        [token.span.start for token in tokens],
        [token.span.end for token in tokens],
        [-1] * len(tokens),
        group[0].paragraph,
    )
    _tell_times(unit)
    _tell_abbreviations(unit, {sentence.span.end for sentence in group})
    low, high = group[0].span.start, group[-1].span.end
    for quote in outer:
        if low <= quote.start and quote.end <= high:
            _mark(unit, quote)
    unit.inner = [
        quote
        for quote in article.quotes
        if low <= quote.start and quote.end <= high and quote not in outer
    ]
    begins = {sentence.span.start for sentence in group}
    unit.sentences = [
        at
        for at, start in enumerate(unit.starts)
        if (start in begins or _parts(unit, at)) and (at == 0 or not _within(unit, at))
    ] or [0]
    if article.clauses:
        first, last = bisect_left(clause_starts, low), bisect_left(clause_starts, high)
        offsets = set(clause_starts[first:last])
    else:
        offsets = {
            sentence.tokens[start].span.start
            for sentence in group
            for start, _ in article.language.grammar.clauses(sentence.tokens)
            if start < len(sentence.tokens)
        }
    unit.clauses = sorted({unit.index(offset) for offset in offsets} | {0})
    unit.clauses = [at for at in unit.clauses if at == 0 or not _within(unit, at)]
    return unit


def _tell_times(unit: Unit) -> None:
    """Enter times of day, and take their colon for a word."""
    for at in range(1, len(unit) - 1) if ":" in unit.keys else ():
        if unit.keys[at] == ":" and unit.keys[at - 1].isdigit() and unit.keys[at + 1].isdigit():
            close = unit.ends[at - 1] == unit.starts[at] and unit.ends[at] == unit.starts[at + 1]
            if close and len(unit.keys[at + 1]) == _MINUTES:
                unit.keys[at] = _OF_TIME
                unit.times += (at - 1, at, at + 1)


def _tell_abbreviations(unit: Unit, ends: set[int]) -> None:
    """Take the stop of an abbreviation inside a sentence for a letter: "said Dr. Ana Costa"."""
    keys = unit.keys
    for at in range(1, len(unit) - 1) if "." in keys else ():
        if keys[at] != "." or unit.ends[at] in ends or unit.ends[at - 1] != unit.starts[at]:
            continue
        short = keys[at - 1].isalpha() and len(keys[at - 1]) <= _ABBREVIATION
        if short and keys[at + 1][:1].isalnum() and unit.starts[at + 1] > unit.ends[at]:
            keys[at] = _OF_SHORT


def _parts(unit: Unit, at: int) -> bool:
    """Tell whether a quotation opens at `at` right after a full stop."""
    if not at or unit.keys[at - 1] != "." or unit.block[at - 1] >= 0:
        return False
    return unit.block_from(at) is not None


def _within(unit: Unit, at: int) -> bool:
    """Tell whether token `at` stands inside a quotation that began before it."""
    return unit.block[at] >= 0 and unit.blocks[unit.block[at]].first < at


def _mark(unit: Unit, quote: Span) -> None:
    """Enter a quotation, its marks included."""
    first, last = unit.index(quote.start), unit.index(quote.end)
    if first >= last:
        return
    while first and unit.keys[first - 1] in "\"'" and unit.block[first - 1] < 0:
        first -= 1
    while last < len(unit) and unit.keys[last] in "\"'" and unit.block[last] < 0:
        last += 1
    number = len(unit.blocks)
    unit.blocks.append(Block(first, last, quote))
    unit.block[first:last] = [number] * (last - first)
