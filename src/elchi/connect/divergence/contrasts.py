"""Which notions exclude each other (``data/contrasts.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.account import DivergenceClass
from elchi.languages.schema import LanguageError, read_toml
from elchi.languages.tables import DATA


@dataclass(frozen=True, slots=True)
class Group:
    """Notions that cannot stand for each other in a true translation.

    Attributes:
        class_: What differs where one stands for another.
        concepts: The notions.
        alike: Pairs among them that translators do use for each other.
        opposite: True if the denial of one is as good as another ("not open": closed).
        over: True if the second of two prevails where a text has both ("the goal has
            been reached").
        mirror: True if the one of one party is the other of another: what A exports to B,
            B imports from A.
        soft: True if independent texts may differ so: one heard criticism, one concern.
    """

    class_: DivergenceClass
    concepts: tuple[str, ...]
    alike: tuple[tuple[str, ...], ...] = ()
    opposite: bool = False
    over: bool = False
    mirror: bool = False
    soft: bool = False

    def exclude(self, one: str, other: str) -> bool:
        """Tell whether two notions of the group exclude each other."""
        return one != other and not any(one in pair and other in pair for pair in self.alike)


@dataclass(frozen=True, slots=True)
class Words:
    """What ``data/contrasts.toml`` says.

    Attributes:
        acts: Notions that are done or not done: their denial and their time are compared.
        denials: Notions that deny without a word of denial ("refused", "stopped").
        dated: Those of them whose being done or still to come is compared.
        ranks: Notions that qualify an office: its loss or gain is another office.
        salient: Notions that a version may not drop.
        counted: Those that it may not drop beside a number.
        reasons: Words that begin a reason, which the shorter side may lack.
        wishes: Words that make an act a wish.
        wished: Acts for which that is compared.
        group: The groups.
    """

    acts: tuple[str, ...]
    denials: tuple[str, ...]
    dated: tuple[str, ...]
    ranks: tuple[str, ...]
    salient: tuple[str, ...]
    counted: tuple[str, ...]
    reasons: tuple[str, ...]
    wishes: tuple[str, ...]
    wished: tuple[str, ...]
    group: tuple[Group, ...]


@cache
def contrasts() -> Words:
    """Return the table.

    Raises:
        LanguageError: If the file is not as it must be.
    """
    words = read_toml(DATA / "contrasts.toml", Words)
    for group in words.group:
        strangers = {one for pair in group.alike for one in pair} - set(group.concepts)
        if strangers:
            raise LanguageError(f"contrasts.toml: not in their group: {sorted(strangers)}")
    return words
