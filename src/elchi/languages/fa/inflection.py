"""All forms of a Persian verb from its infinitive, for wordings that name the verb.

In the word lists ``~فرستادن`` stands for every form of the third person and of "we", affirmed and
denied, in past, present, subjunctive and perfect; ``~+دادن`` also for the infinitive
itself. Half-spaces are left out, as in the keys that wordings are compared with.
"""

from __future__ import annotations

from functools import cache

# Stem of the past -> stems of the present, where it is no regular -ید.
_PRESENT = {
    "کرد": "کن", "شد": "شو", "داد": "ده", "گرفت": "گیر", "گفت": "گوی گو", "رفت": "رو",
    "آمد": "آ آی", "یافت": "یاب", "رساند": "رسان", "ساخت": "ساز", "فرستاد": "فرست",
    "برد": "بر", "آورد": "آور", "گذاشت": "گذار", "گذشت": "گذر", "پذیرفت": "پذیر",
    "پرداخت": "پرداز", "خواست": "خواه", "خواند": "خوان", "زد": "زن", "بست": "بند",
    "گشود": "گشا گشای", "بازگشود": "بازگشا", "نهاد": "نه", "نمود": "نما نمای", "گردید": "گرد",
    "گشت": "گرد", "شکست": "شکن", "نشست": "نشین", "ایستاد": "ایست", "ماند": "مان",
    "انداخت": "انداز", "افتاد": "افت", "دید": "بین", "دانست": "دان", "کشت": "کش",
    "فروخت": "فروش", "راند": "ران", "گرداند": "گردان", "بازگرداند": "بازگردان",
    "برگرداند": "برگردان", "بازگشت": "بازگرد", "برگشت": "برگرد", "فراخواند": "فراخوان",
    "سپرد": "سپار", "پیوست": "پیوند", "شناخت": "شناس", "نوشت": "نویس", "ریخت": "ریز",
    "گماشت": "گمار", "گریخت": "گریز", "آمیخت": "آمیز", "کاست": "کاه", "افزود": "افزا افزای",
    "ربود": "ربا ربای", "ستود": "ستا ستای", "آزمود": "آزما", "برخاست": "برخیز",
    "شتافت": "شتاب", "نواخت": "نواز", "آموخت": "آموز", "افروخت": "افروز", "دوخت": "دوز",
    "سوزاند": "سوزان", "نشاند": "نشان", "کوباند": "کوبان", "کشاند": "کشان", "داشت": "دار",
    "بازداشت": "بازدار", "برداشت": "بردار", "درآمد": "درآ درآی", "درآورد": "درآور",
    "چید": "چین", "واگذاشت": "واگذار", "آراست": "آرا", "شمرد": "شمر شمار", "خورد": "خور",
    "گسست": "گسل",
}  # fmt: skip
# Light verbs that the press writes for one another.
_SAME = {"کردن": ("نمودن", "ساختن"), "شدن": ("گردیدن", "گشتن")}
_ENDINGS = ("ند", "یم")
_PERFECT = ("ه", "هاند", "هایم", "هاست")
_NOUNS = frozenset(("رود", "روند", "بند", "کشند"))  # "river", "process": no verbs here


def inflect(word: str) -> tuple[str, ...]:
    """Return the forms of an infinitive; several are parted by ``/``.

    >>> forms = inflect("فرستادن")
    >>> [form in forms for form in ("فرستاد", "میفرستد", "نفرستادهاند", "بفرستند", "فرستادن")]
    [True, True, True, True, False]
    >>> "رسانده" in inflect("رساندن"), "نمیپذیرد" in inflect("پذیرفتن"), "دادن" in inflect("+دادن")
    (True, True, True)
    """
    found: dict[str, None] = {}
    for each in word.split("/"):
        infinitive = each.removeprefix("+")
        for same in (infinitive, *_SAME.get(infinitive, ())):
            found.update(dict.fromkeys(conjugate(same)))
        if each.startswith("+"):
            found[infinitive] = None
    return tuple(found)


@cache
def conjugate(infinitive: str) -> tuple[str, ...]:
    """Return the forms of one verb that reports use, and its participle."""
    past = infinitive.removesuffix("ن")
    presents = _PRESENT.get(past, past.removesuffix("ید")).split()
    forms = []
    for no in ("", "ن"):
        forms += [no + past + end for end in ("", *_ENDINGS, *_PERFECT)]
        forms += [no + "می" + past + end for end in ("", *_ENDINGS)]
        for present in presents:
            link = "ی" if present[-1] in "اآ" else ""
            ends = ("ید", "یند", "ییم") if link else ("د", *_ENDINGS)
            forms += [no + "می" + present + end for end in ends]
            forms += [(no or "ب") + present + end for end in ends]
            if not no:
                forms += [present + end for end in ends if present + end not in _NOUNS]
    return tuple(dict.fromkeys(forms))
