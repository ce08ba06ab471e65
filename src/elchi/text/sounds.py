"""How the letters of four scripts sound, in one small alphabet.

The alphabet: consonants ``p b f v t d k g q x`` (kh) ``G`` (gh) ``s z S`` (sh)
``Z`` (zh) ``C`` (ch) ``J`` (j) ``c`` (ts) ``m n l r h y``; vowels ``a e i o u``
and long ``A``; ``W`` and ``Y`` for waw and ye, which are vowel or consonant;
``?`` for the unwritten vowel of Devanagari; ``'`` for ain and hamza.

What depends on a letter's neighbours stands in `elchi.text.heard`, how near two
sounds are in `elchi.text.sound_costs`.
"""

from __future__ import annotations

ARABIC = {
    **dict.fromkeys("اآأٱ", "A"),
    **dict.fromkeys("تٹط", "t"),
    **dict.fromkeys("ثسص", "s"),
    **dict.fromkeys("ذزضظ", "z"),
    **dict.fromkeys("دڈ", "d"),
    **dict.fromkeys("رڑ", "r"),
    **dict.fromkeys("کك", "k"),
    **dict.fromkeys("نںڭ", "n"),
    **dict.fromkeys("وؤ", "W"),
    **dict.fromkeys("حہهھۀەۂ", "h"),
    **dict.fromkeys("یيىےۓ", "Y"),
    **dict.fromkeys("عء", "'"),
    "إ": "i",
    "ة": "a",
    "ۃ": "a",
    "ئ": "y",
    "ب": "b",
    "پ": "p",
    "ج": "J",
    "چ": "C",
    "خ": "x",
    "ژ": "Z",
    "ش": "S",
    "غ": "G",
    "ف": "f",
    "ق": "q",
    "گ": "g",
    "ل": "l",
    "م": "m",
}

CYRILLIC = {
    **dict(zip("абвгдежзийклмнопрстуфхцчш", "abvgdeZziyklmnoprstufxcCS", strict=True)),
    **dict.fromkeys("ъь", ""),
    **dict.fromkeys("ұү", "u"),
    "ё": "o",
    "щ": "S",
    "ы": "i",
    "э": "e",
    "ю": "yu",
    "я": "ya",
    "і": "i",
    "ї": "yi",
    "є": "ye",
    "ґ": "g",
    "ғ": "G",
    "қ": "q",
    "ң": "n",
    "ө": "o",
    "һ": "h",
    "ә": "a",
    "ў": "v",
    "ҳ": "h",
    "ҷ": "J",
    "ӣ": "i",
    "ӯ": "u",
}

DEVANAGARI = {
    **dict(zip("कगघङचछजझञ", "kggnCCJJn", strict=True)),
    **dict.fromkeys("टठतथ", "t"),
    **dict.fromkeys("डढदध", "d"),
    **dict.fromkeys("णन", "n"),
    "प": "p",
    **dict.fromkeys("बभ", "b"),
    **dict.fromkeys("शष", "S"),
    **dict(zip("मयरलळवसह", "myrllvsh", strict=True)),
    "ख": "x",
    "फ": "f",
}

NUKTA = {"क": "q", "ख": "x", "ग": "G", "ज": "z", "ड": "r", "ढ": "r", "फ": "f", "झ": "Z"}

DEVANAGARI_VOWELS = {
    **dict(zip("ािीुूेैोौॉॅ", "Aiiuueeoooe", strict=True)),
    **dict(zip("अआइईउऊएऐओऔऑऍ", "aAiiuueeoooe", strict=True)),
    "ृ": "ri",
    "ऋ": "ri",
}

LATIN = (
    ("shch", "S"),
    ("sch", "S"),
    ("sz", "S"),
    ("cz", "C"),
    ("tch", "C"),
    ("dzh", "J"),
    ("kh", "x"),
    ("gh", "G"),
    ("sh", "S"),
    ("ch", "C"),
    ("zh", "Z"),
    ("ts", "c"),
    ("tz", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("bh", "b"),
    ("ck", "k"),
    ("qu", "k"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("x", "ks"),
    ("c", "k"),
    ("j", "J"),
    ("w", "v"),
)
