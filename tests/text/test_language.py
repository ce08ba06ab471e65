import pytest

from elchi.text.language import identify, identify_sentence


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("دونوں وزرا نے سرحدی چوکی پر بات کی اور اجلاس بلانے پر اتفاق کیا۔", "ur"),
        ("دو وزیر درباره پاسگاه مرزی گفتگو کردند و نشست دیگری برگزار خواهد شد.", "fa"),
        ("دو وزير درباره پاسگاه مرزي گفتگو كردند و نشست ديگري برگزار خواهد شد.", "fa"),
        ("التقى الوزيران في العاصمة وبحثا سبل تعزيز التعاون بين البلدين.", "ar"),
        ("دواړو وزیرانو د پولې په اړه خبرې وکړې او ښه پرمختګ یې وکړ.", "ps"),
        ("दोनों मंत्रियों ने सीमा चौकी पर बात की और बैठक बुलाने पर सहमति जताई।", "hi"),
        ("दोन्ही मंत्र्यांनी सीमेवर चर्चा केली आणि पुढील बैठक होणार आहे.", "mr"),
        ("दुवै मन्त्रीले सीमा चौकीको बारेमा छलफल गरेका छन् र अर्को बैठक हुनेछ।", "ne"),
        ("Два министра обсудили пограничный пост и договорились о встрече.", "ru"),
        ("Два міністри обговорили прикордонний пост і домовилися про зустріч.", "uk"),
        ("Екі министр шекара бекетін талқылап, келесі кездесуге уағдаласты.", "kk"),
        (
            "Эки министр чек ара постун талкуулап, кийинки жолугушууну макулдашышты, өлкө үчүн.",
            "ky",
        ),
        ("The two ministers spoke about the border post and agreed to meet.", "en"),
        ("1234 — 5678", "und"),
        ("", "und"),
        ("\x00\ud800", "und"),
    ],
)
def test_identify(text: str, code: str) -> None:
    assert identify(text) == code


def test_foreign_names_do_not_change_the_language() -> None:
    assert identify("صدر نے Interfax اور Reuters کو بتایا کہ وہ Moscow جائیں گے۔") == "ur"


def test_short_sentences_follow_their_document() -> None:
    assert identify_sentence("سفر رسمی", "ur") == "ur"
    assert identify_sentence("Официальный визит", "kk") == "kk"


def test_a_sentence_in_another_script_is_in_another_language() -> None:
    assert identify_sentence("Два министра обсудили пограничный пост и встречу.", "ur") == "ru"
