"""Bodies that every state has: which one "the foreign ministry" is, given the state.

The wordings are in each language's ``names/ministries.toml``, the names in
``data/ministries.tsv`` (patterns) and ``data/ministry_names.tsv`` (states that
call theirs otherwise).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.languages.tables import State, data


@dataclass(frozen=True, slots=True)
class Ministry:
    """A kind of national body (``data/ministries.tsv``).

    Attributes:
        id: Its id, as in ``names/ministries.toml``.
        pattern: Its canonical English name with ``{state}`` for the state's name.
    """

    id: str
    pattern: str


@dataclass(frozen=True, slots=True)
class MinistryName:
    """What one state calls one of its bodies (``data/ministry_names.tsv``).

    Attributes:
        ministry: The kind's id.
        state: The state's code.
        name: The canonical English name of that body.
        body: Its id in ``data/bodies.tsv``, None if it is not there.
    """

    ministry: str
    state: str
    name: str
    body: str | None = None


def national_body(ministry: str, state: str) -> tuple[str, str]:
    """Return the entity id and the canonical name of a state's body.

    Raises:
        KeyError: For a kind or a state that the tables do not know.

    >>> national_body("foreign-affairs", "IR")
    ('body:ir:foreign-affairs', 'Ministry of Foreign Affairs of Iran')
    >>> national_body("central-bank", "KZ")
    ('body:nbk', 'National Bank of Kazakhstan')
    """
    own = _own_names().get((ministry, state))
    generic = f"body:{state.lower()}:{ministry}"
    if own is not None:
        return own.body or generic, own.name
    name = _patterns()[ministry].replace("{state}", _in_name(_states()[state]))
    return generic, name


def _in_name(state: str) -> str:
    """Return a state's name as it stands after "of"."""
    plural = state.endswith(("States", "Emirates", "Netherlands", "Philippines", "Maldives"))
    return f"the {state}" if plural or state == "United Kingdom" else state


@cache
def _patterns() -> dict[str, str]:
    return {row.id: row.pattern for row in data("ministries", Ministry)}


@cache
def _own_names() -> dict[tuple[str, str], MinistryName]:
    return {(row.ministry, row.state): row for row in data("ministry_names", MinistryName)}


@cache
def _states() -> dict[str, str]:
    return {state.code: state.name for state in data("states", State)}
