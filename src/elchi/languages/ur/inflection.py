"""All forms of an Urdu verb, for wordings that name the verb (``~کھولنا``)."""

from __future__ import annotations

from functools import cache

from elchi.languages.hindustani_verbs import Script, conjugate

_SCRIPT = Script(
    infinitive="نا",
    long="او",
    past=("ا", "ی", "ے", "یں"),
    past_long=("یا", "ئی", "ئے", "ئیں", "یے"),
    other=("نا", "نے", "نی", "تا", "تی", "تے", "یں", "یگا", "یگی", "ینگے", "ےگا", "ےگی", "کر"),
    other_long=("نا", "نے", "نی", "تا", "تی", "تے", "ئے", "ئیں", "ئیگا", "ئیگی", "ئینگے", "کر"),
    irregular={
        "کر": "کیا کی کیے کئے کیئے کیں",
        "دی": "دیا دی دیے دئے دئیے دیئے دیں",
        "لی": "لیا لی لیے لئے لئیے لیئے لیں",
        "ہو": "ہوا ہوئی ہوئے ہوئیں",
        "جا": "گیا گئی گئے گئیں",
    },
    bare={
        "دی": "دے دینا دینے دینی دیتا دیتی دیتے دیں دیگا دیگی دینگے دےگا دےگی",
        "لی": "لے لینا لینے لینی لیتا لیتی لیتے لیں لیگا لیگی لینگے لےگا لےگی",
        "ہو": "ہونا ہونے ہونی ہوتا ہوتی ہوتے ہوں ہوگا ہوگی ہونگے",
        "کر": "کرنا کرنے کرنی کرتا کرتی کرتے کرے کریں کریگا کریگی کرینگے کرکے کردیا کردی "
        "کردیے کردئے کردیئے کردئیے کردے کردیں کرلیا کرلی کرلیے کرچکا کرچکی کررہا کررہی کررہے",
    },
)


@cache
def inflect(word: str) -> tuple[str, ...]:
    """Return the forms of an infinitive; several are parted by ``/``.

    >>> forms = inflect("کھولنا")
    >>> [form in forms for form in ("کھول", "کھولی", "کھولنے", "کھولیں", "لگائی")]
    [True, True, True, True, False]
    >>> "لگائیں" in inflect("لگانا"), "روک" in inflect("-روکنا"), "بھیجے" in inflect("<بھیجنا")
    (True, False, True)
    """
    return conjugate(word, _SCRIPT)
