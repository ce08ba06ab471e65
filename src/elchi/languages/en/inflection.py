"""All forms of an English verb from its base, for wordings that name the verb.

In the word lists ``~send`` stands for *send, sends, sent, sending*, ``~hand over`` for
every form of the phrasal verb; ``~=send`` leaves out the *-ing* form, which of some
verbs is mostly a noun (*meeting*, *training*), ``~<phone`` gives the past forms alone,
since the others may be a noun (*a phone*, *ships*).
"""

from __future__ import annotations

import re
from functools import cache

# Base -> past and participle, where they are not made with -ed.
IRREGULAR = {
    "beat": "beat beaten", "become": "became become", "begin": "began begun",
    "bind": "bound", "bite": "bit bitten", "blow": "blew blown",
    "break": "broke broken", "bring": "brought",
    "build": "built", "buy": "bought", "cast": "cast", "catch": "caught", "choose": "chose chosen",
    "cling": "clung", "come": "came come", "cut": "cut", "deal": "dealt", "dig": "dug",
    "draw": "drew drawn", "drive": "drove driven", "fall": "fell fallen", "feed": "fed",
    "fight": "fought", "find": "found", "flee": "fled", "fling": "flung",
    "fly": "flew flown", "forbid": "forbade forbidden", "forgive": "forgave forgiven",
    "forgo": "forwent forgone", "freeze": "froze frozen", "get": "got gotten",
    "give": "gave given", "go": "went gone", "grind": "ground", "hang": "hung",
    "hear": "heard", "hit": "hit", "hold": "held", "keep": "kept", "lay": "laid",
    "lead": "led", "leave": "left", "lend": "lent", "let": "let", "lose": "lost",
    "make": "made", "meet": "met", "pay": "paid", "put": "put", "quit": "quit",
    "read": "read", "rebuild": "rebuilt", "ride": "rode ridden",
    "ring": "rang rung", "rise": "rose risen", "run": "ran run", "say": "said",
    "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent", "set": "set",
    "shake": "shook shaken", "shoot": "shot", "shut": "shut", "sink": "sank sunk",
    "sit": "sat", "speak": "spoke spoken",
    "spend": "spent", "spring": "sprang sprung", "stand": "stood", "steal": "stole stolen",
    "stick": "stuck", "strike": "struck", "swear": "swore sworn", "take": "took taken",
    "teach": "taught", "tear": "tore torn", "tell": "told", "think": "thought",
    "throw": "threw thrown", "undertake": "undertook undertaken",
    "underwrite": "underwrote underwritten", "unfreeze": "unfroze unfrozen", "uphold": "upheld",
    "win": "won", "wind": "wound", "withdraw": "withdrew withdrawn", "withhold": "withheld",
    "write": "wrote written",
}  # fmt: skip
# Verbs of more than one syllable that double their last letter, being stressed on it.
_DOUBLING = frozenset(
    ("admit", "annul", "begin", "commit", "compel", "confer", "control", "defer", "deter", "equip",
     "expel", "forbid", "kidnap", "patrol", "permit", "propel", "readmit", "rebel", "rebut",
     "refer", "submit", "transfer", "transmit")
)  # fmt: skip
_VOWELS = "aeiou"
_SINGLE = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")  # one syllable, short vowel


def inflect(word: str) -> tuple[str, ...]:
    """Return the forms of a verb; several bases are parted by ``/``.

    >>> inflect("send"), inflect("=hand"), inflect("<ship")
    (('send', 'sends', 'sent', 'sending'), ('hand', 'hands', 'handed'), ('shipped',))
    >>> inflect("deny"), inflect("ban")
    (('deny', 'denies', 'denied', 'denying'), ('ban', 'bans', 'banned', 'banning'))
    """
    found: dict[str, None] = {}
    for each in word.split("/"):
        forms = conjugate(each.lstrip("=<"))
        if each[0] in "=<":
            forms = forms[2 * (each[0] == "<") : -1]
        found.update(dict.fromkeys(forms))
    return tuple(found)


@cache
def conjugate(base: str) -> tuple[str, ...]:
    """Return base, third person, past, participle where it differs, and *-ing* form.

    >>> conjugate("withdraw")
    ('withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing')
    """
    soft_y = base.endswith("y") and base[-2:-1] not in _VOWELS
    doubled = base in _DOUBLING or _SINGLE.fullmatch(base)
    stem = base + base[-1] if doubled else base
    if soft_y:
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    else:
        third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        past = base + "d" if base.endswith("e") else stem + "ed"
    silent = base.endswith("e") and not base.endswith(("ee", "oe", "ye"))
    ing = (base[:-1] if silent else stem) + "ing"
    pasts = IRREGULAR[base].split() if base in IRREGULAR else [past]
    return tuple(dict.fromkeys((base, third, *pasts, ing)))
