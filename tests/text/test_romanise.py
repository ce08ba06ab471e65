"""Latin labels for names of other scripts."""

from __future__ import annotations

from elchi.text.romanise import romanise, slug


def test_scripts() -> None:
    assert romanise("Ермек Тулегенов") == "Ermek Tulegenov"
    assert romanise("मीरा नायर") == "Mira Nayar"
    assert romanise("Ana Cardoso") == "Ana Cardoso"


def test_slug_is_plain() -> None:
    assert slug("Osman Yıldız") == "osman-yildiz"
    assert slug("Касым-Жомарт") == "kasym-zhomart"
    for name in ("کاوه سلیمی‌نژاد", "विक्रम राठौड़", "Ёлкин"):
        assert slug(name).replace("-", "").isascii()
        assert slug(name).replace("-", "").isalpha()
