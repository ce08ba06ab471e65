"""Shapes: rows of token classes, and how they are matched (see `words.dates`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Items = Mapping[str, Sequence[tuple[object, int]]]  # class -> (value, index after it)


@dataclass(frozen=True, slots=True)
class Capture:
    """One class found: its value, and the tokens it covers."""

    name: str
    value: object
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Element:
    """One place in a shape."""

    names: tuple[str, ...]
    optional: bool = False
    outside: bool = False
    absent: bool = False
    macro: tuple[tuple[Element, ...], ...] = ()

    def openers(self) -> frozenset[str]:
        """Return the classes that can begin this element."""
        if self.macro:
            return frozenset().union(*(openers(shape) for shape in self.macro))
        return frozenset(self.names)


@dataclass(frozen=True, slots=True)
class Found:
    """A shape that fits: its rule, the tokens of the date, and what was captured."""

    rule: str
    first: int
    last: int
    captures: tuple[Capture, ...]

    def all(self, name: str) -> tuple[Capture, ...]:
        """Return the captures of one class, in order."""
        return tuple(capture for capture in self.captures if capture.name == name)

    def one(self, name: str) -> Capture | None:
        """Return the first capture of one class, if any."""
        return next((capture for capture in self.captures if capture.name == name), None)


def openers(shape: Sequence[Element]) -> frozenset[str]:
    """Return the classes that a match of this shape can begin with."""
    found: frozenset[str] = frozenset()
    for element in shape:
        if element.absent:
            continue
        found |= element.openers()
        if not element.optional:
            break
    return found


def compile_shape(text: str, macros: Mapping[str, Sequence[str]]) -> tuple[Element, ...]:
    """Read the notation of a shape.

    Raises:
        KeyError: For a macro that is not there.

    >>> [element.optional for element in compile_shape("D M comma? Y", {})]
    [False, False, True, False]
    """
    elements = []
    for word in text.split():
        optional = word.endswith("?")
        word = word.removesuffix("?")
        absent = word.startswith("!")
        word = word.removeprefix("!")
        outside = word.startswith("(")
        word = word.strip("()")
        if word.startswith("<"):
            inner = tuple(compile_shape(shape, macros) for shape in macros[word.strip("<>")])
            elements.append(Element((), optional, outside, absent, inner))
        else:
            elements.append(Element(tuple(word.split("|")), optional, outside, absent))
    return tuple(elements)


Fit = tuple[int, tuple[Capture, ...], tuple[int, int] | None]
"""Where a shape that fits ends, what it captured, the tokens inside the date."""


def fits(shape: Sequence[Element], at: int, items: Callable[[int], Items]) -> list[Fit]:
    """Return every way the shape fits at token `at`."""
    if not shape:
        return [(at, (), None)]
    element, rest = shape[0], shape[1:]
    here = items(at)
    if element.absent:
        return [] if any(name in here for name in element.names) else fits(rest, at, items)
    found: list[Fit] = []
    for alternative in element.macro:
        for end, captures, inside in fits(alternative, at, items):
            for stop, more, further in fits(rest, end, items):
                found.append((stop, captures + more, _join(inside, further)))
    for name in element.names:
        for value, end in here.get(name, ()):
            mine = None if element.outside else (at, end)
            for stop, more, further in fits(rest, end, items) if rest else ((end, (), None),):
                capture = Capture(name, value, at, end)
                found.append((stop, (capture, *more), _join(mine, further)))
    if element.optional:
        found += fits(rest, at, items)
    return found


def _join(left: tuple[int, int] | None, right: tuple[int, int] | None) -> tuple[int, int] | None:
    if left is None or right is None:
        return left or right
    return left[0], right[1]
