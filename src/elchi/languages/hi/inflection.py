"""All forms of a Hindi verb, for wordings that name the verb (``~खोलना``)."""

from __future__ import annotations

from functools import cache

from elchi.languages.hindustani_verbs import Script, conjugate

_SCRIPT = Script(
    infinitive="ना",
    long="ाोे",
    past=("ा", "ी", "े", "ीं"),
    past_long=("या", "ई", "यी", "ए", "ये", "ईं"),
    other=("ना", "ने", "नी", "ता", "ती", "ते", "ें", "ेगा", "ेगी", "ेंगे", "ेंगी", "कर"),
    other_long=(
        *("ना", "ने", "नी", "ता", "ती", "ते", "ए", "ये", "एं", "यें", "एगा", "एगी", "एंगे", "एंगी"),
        *("येगा", "येगी", "येंगे", "कर"),
    ),
    irregular={
        "कर": "किया की किए किये कीं",
        "दे": "दिया दी दिए दिये दीं",
        "ले": "लिया ली लिए लिये लीं",
        "हो": "हुआ हुई हुए हुईं हुयी हुये",
        "जा": "गया गई गयी गए गये गईं",
    },
    bare={
        "दे": "देना देने देनी देता देती देते दें देगा देगी देंगे देकर",
        "ले": "लेना लेने लेनी लेता लेती लेते लें लेगा लेगी लेंगे लेकर",
        "हो": "होना होने होनी होता होती होते हों होगा होगी होंगे होकर",
    },
)


@cache
def inflect(word: str) -> tuple[str, ...]:
    """Return the forms of an infinitive; several are parted by ``/``.

    >>> forms = inflect("खोलना")
    >>> [form in forms for form in ("खोल", "खोली", "खोलेंगे", "खोले", "लगाई")]
    [True, True, True, True, False]
    >>> "लगाएंगे" in inflect("लगाना"), "रोक" in inflect("-रोकना"), "भेजे" in inflect("<भेजना")
    (True, False, True)
    """
    return conjugate(word, _SCRIPT)
