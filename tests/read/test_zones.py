import pytest

from elchi.languages import load
from elchi.read.published import find_published
from elchi.read.zones import find_zones

BODY = {
    "ur": "دونوں وزرا نے سرحدی چوکی پر بات کی اور آئندہ ماہ ایک اور اجلاس بلانے پر اتفاق کیا۔",
    "fa": "دو وزیر درباره پاسگاه مرزی گفتگو کردند و پذیرفتند که ماه آینده نشست دیگری برگزار شود.",
    "hi": "दोनों मंत्रियों ने सीमा चौकी पर बात की और अगले महीने एक और बैठक बुलाने पर सहमति जताई।",
    "en": "The two ministers spoke about the border post and agreed to hold one more meeting next month.",
    "ru": "Два министра обсудили пограничный пост и договорились провести ещё одну встречу в следующем месяце.",
}

TITLES = {
    "ur": "بندرگاہ اگلے سال کھلے گی",
    "fa": "بندر سال آینده گشوده می‌شود",
    "en": "Ports to open again next year",
    "ru": "Порты снова откроют в следующем году",
}


def zones(language: str, text: str) -> list[tuple[str, str]]:
    return [(zone.kind, zone.span.of(text)) for zone in find_zones(text, load(language))]


@pytest.mark.parametrize(
    ("language", "opener"),
    [
        ("ur", "کوئٹہ (نمائندہ خصوصی)"),
        ("ur", "ماسکو، جہان نیوز:"),
        ("ur", "لاہور: "),
        ("ur", "کوئٹہ، 3 مئی 2024 -"),
        ("fa", "هرات - ایسنا -"),
        ("fa", "هرات - باختر - ۳ خرداد ۱۴۰۳ -"),
        ("hi", "नई दिल्ली, 3 मई (भाषा)।"),
        ("hi", "जम्मू (ब्यूरो)।"),
        ("en", "OSLO, May 3 (Reuters) -"),
        ("en", "OSLO:"),
        ("ru", "ОМСК, 3 мая. /ТАСС/."),
        ("ru", "ОМСК, 3 мая — РИА Новости."),
        ("ru", "Омск. 3 мая. Интерфакс —"),
    ],
)
def test_a_dateline_opens_the_first_paragraph(language: str, opener: str) -> None:
    found = zones(language, f"{opener} {BODY[language]}\n{BODY[language]}")
    assert found == [("dateline", opener.strip())]


@pytest.mark.parametrize("language", sorted(BODY))
def test_running_text_is_no_zone(language: str) -> None:
    assert zones(language, f"{BODY[language]}\n{BODY[language]}") == []


@pytest.mark.parametrize(
    ("language", "start"),
    [
        ("ur", "متحدہ عرب امارات (یو اے ای) نے کہا کہ"),
        ("en", "In May 2024 the ministry said that"),
        ("ru", "17 мая в Омске стало известно, что"),
        ("fa", "سازمان همکاری شانگهای (شانگهای) اعلام کرد که"),
    ],
)
def test_a_paragraph_that_begins_with_a_bracket_or_date_has_no_dateline(
    language: str, start: str
) -> None:
    assert zones(language, f"{start} {BODY[language]}") == []


def test_the_head_of_an_article() -> None:
    text = f"Two posts, one river\nWhat the ministers left open\nBy Ann Field\nMay 3, 2024\n{BODY['en']}"
    assert zones("en", text) == [
        ("title", "Two posts, one river"),
        ("subtitle", "What the ministers left open"),
        ("boilerplate", "By"),
        ("byline", "Ann Field"),
        ("dateline", "May 3, 2024"),
    ]


@pytest.mark.parametrize(
    ("language", "line", "wanted"),
    [
        (
            "ur",
            "دریا کے پار چوکی۔ (تصویر: اے ایف پی) |",
            [("caption", "دریا کے پار چوکی۔"), ("credit", "(تصویر: اے ایف پی)")],
        ),
        (
            "fa",
            "پاسگاه کنار رود. عکس: ایرنا",
            [("caption", "پاسگاه کنار رود."), ("credit", "عکس: ایرنا")],
        ),
        ("hi", "छवि स्रोत: पीटीआई", [("credit", "छवि स्रोत: पीटीआई")]),
        (
            "ru",
            "Источник: https://news.example/1",
            [("source", "Источник: https://news.example/1")],
        ),
        ("en", "Share | 12 comments", [("boilerplate", "Share | 12 comments")]),
        ("fa", "برچسب‌ها: مرز، رود", [("boilerplate", "برچسب‌ها: مرز، رود")]),
        ("ur", "مزید پڑھیں: دریا کس کا ہے؟", [("boilerplate", "مزید پڑھیں: دریا کس کا ہے؟")]),
        ("ru", "© Все права защищены", [("boilerplate", "© Все права защищены")]),
    ],
)
def test_a_last_line_that_says_what_it_is(
    language: str, line: str, wanted: list[tuple[str, str]]
) -> None:
    assert zones(language, f"{BODY[language]}\n{line}") == wanted


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    text = f"{BODY['ru']}\nЧто дальше\n{BODY['ru']}\nОн сказал:\n{BODY['ru']}"
    assert zones("ru", text) == [("heading", "Что дальше")]


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("ur", "جمعہ 3 مئی 2024ء", "2024-05-03"),
        ("ur", "اشاعت: 3 مئی 2024", "2024-05-03"),
        ("fa", "پنجشنبه ۱۳ اردیبهشت ۱۴۰۳", "2024-05-02"),
        ("fa", "تاریخ انتشار: ۱۴۰۳/۰۲/۱۳", "2024-05-02"),
        ("fa", "۹ سنبله ۱۴۰۳", "2024-08-30"),
        ("hi", "मई 3, 2024", "2024-05-03"),
        ("hi", "प्रकाशित: ३ मई २०२४, 9:30 बजे", "2024-05-03"),
        ("en", "Published May 3rd, 2024", "2024-05-03"),
        ("ru", "03.05.2024", "2024-05-03"),
        ("ru", "Опубликовано: 3 мая 2024 г., 10:15", "2024-05-03"),
        ("ru", "3 мая", None),
        ("ru", "31 июня 2024 года", None),
        ("fa", "سه‌شنبه، ۱۹ جوزای ۱۴۰۵ خورشیدی", "2026-06-09"),
        ("fa", "عکس: آرشیو | ۱۸ ثور ۱۴۰۵", "2026-05-08"),
    ],
)
def test_the_day_of_publication(language: str, line: str, day: str | None) -> None:
    text = f"{BODY[language]}\n{line}"
    known = load(language)
    assert find_published(text, find_zones(text, known), known, None) == day


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        (
            "fa",
            "مرز باز شد\nکابل و دوشنبه امروز (دوشنبه ۲۵ آبان ۱۴۰۵) مرز را گشودند.",
            "2026-11-16",
        ),
        (
            "en",
            "Border opens\nThe crossing reopened today, 3 May 2024, after a week.",
            "2024-05-03",
        ),
        ("en", "Border opens\nThe crossing closed on 3 May 2024, after a week of talks.", None),
        (
            "ru",
            "Мост открыт\nГЮМРИ, 14 мая 2026 г. «Ширак-пресс». Саперы осмотрели мост через реку.",
            "2026-05-14",
        ),
        (
            "ur",
            "سرحد کھل گئی\nمزار شریف، 23 اکتوبر 2025 (رپورٹ: خالد مومند) سرحد پر گزرگاہ دوبارہ کھول دی گئی۔",
            "2025-10-23",
        ),
    ],
)
def test_the_day_that_an_opening_tells(language: str, text: str, day: str | None) -> None:
    known = load(language)
    assert find_published(text, find_zones(text, known), known, None) == day


def test_metadata_comes_before_the_date_line() -> None:
    text = f"May 3, 2024\n{BODY['en']}"
    known = load("en")
    assert find_published(text, find_zones(text, known), known, "2024-05-04") == "2024-05-04"


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("ur", "یکم مارچ 2024", "2024-03-01"),
        ("hi", "सियोल, एक नवंबर 2024 (एपी)", "2024-11-01"),
        ("hi", "पत्रिका- सोमवार, 7 मेहर 1404 (29 सितंबर 2025)", "2025-09-29"),
        ("fa", "یکشنبه، ۱۶ قوس ۱۴۰۴ / ۷ دسمبر ۲۰۲۵", "2025-12-07"),
        ("fa", "روزنامه - سه‌شنبه ۱۴ مرداد ۱۴۰۴ - شماره ۵۱۷۳", "2025-08-05"),
    ],
)
def test_the_day_of_publication_is_read_from_a_date_line(
    language: str, line: str, day: str
) -> None:
    words = {"ur": "بندرگاہ پھر کھل گئی", "hi": "बंदरगाह फिर खुला", "fa": "بندر باز شد"}[language]
    story = f"{words}\n{line}\n" + " ".join([words] * 6) + "."
    loaded = load(language)
    assert find_published(story, find_zones(story, loaded), loaded, None) == day


def test_a_last_line_may_only_name_the_source() -> None:
    urdu = load("ur")
    story = "جہاز لنگر انداز\n" + "جہاز بندرگاہ میں لنگر انداز ہو گیا اور سامان اتارا گیا۔\n"
    text = story + "(خبر کا ماخذ: ساحل نیوز نیٹ ورک، 13 نومبر 2025)"
    zones = find_zones(text, urdu)
    assert zones[-1].kind == "source"
    assert find_published(text, zones, urdu, None) == "2025-11-13"


@pytest.mark.parametrize(
    ("language", "end", "expected"),
    [
        ("ru", "Источник: «Вечерний порт»", [("source", "Источник: «Вечерний порт»")]),
        (
            "ur",
            "(مصنف مسقط میں مقیم صحافی ہیں۔)",
            [("boilerplate", "(مصنف مسقط میں مقیم صحافی ہیں۔)")],
        ),
        ("hi", "मस्कट\n12 जून 2025", [("dateline", "मस्कट\n12 जून 2025")]),
        ("ru", "Перевод: редакция", [("boilerplate", "Перевод: редакция")]),
    ],
)
def test_what_stands_below_the_last_paragraph(
    language: str, end: str, expected: list[tuple[str, str]]
) -> None:
    body = BODY[language]
    assert zones(language, f"{body}\n{body}\n{end}") == expected


def test_a_sentence_of_the_head_above_a_credit_is_a_caption() -> None:
    text = f"Забор достроен\n8 июля 2025\nПограничник стоит у забора.\nФото: Reuters\n{BODY['ru']}"
    assert ("caption", "Пограничник стоит у забора.") in zones("ru", text)


@pytest.mark.parametrize(
    ("language", "above", "title"),
    [
        ("en", "Briefing note 9/2025", "What the ferry towns want from Oslo"),
        ("en", "HARBOUR COUNCIL", "Ferry towns ask Oslo for a later vote"),
        ("ru", "Мнение", "Чего паромные города ждут от Осло"),
        ("hi", "विचार", "नौका वाले शहर ओस्लो से क्या चाहते हैं"),
    ],
)
def test_a_label_above_the_title_is_a_heading(language: str, above: str, title: str) -> None:
    found = zones(language, f"{above}\n{title}\n{BODY[language]}\n{BODY[language]}")
    assert found == [("heading", above), ("title", title)]


def test_a_numbered_heading_and_one_below_the_date() -> None:
    text = f"Ports open\n3 May 2025\nThe ferries\n{BODY['en']}\n2. The fares\n{BODY['en']}"
    kinds = [kind for kind, _ in zones("en", text)]
    assert kinds == ["title", "dateline", "heading", "heading"]


@pytest.mark.parametrize(
    ("language", "stamp", "day"),
    [
        ("ru", "«Утренний вестник», 23.01.2026", "2026-01-23"),
        ("ru", "Дайджест «Северный край», 13–19 октября 2025 года", "2025-10-19"),
        ("ru", "АЛМА-АТА, 22 января 2026 г. Агентство новостей «Степь»", "2026-01-22"),
        ("en", "By Mirabel Santos | Harbour Post / 04:32 AM May 09, 2026", "2026-05-09"),
        ("fa", "میز انرژی - پنجشنبه ۷ اسفند ۱۴۰۴ - کد خبر: ۴۴۱۲", "2026-02-26"),
        ("ur", "روٹرڈیم / ہانگ کانگ ( تجارتی ڈیسک ) 20 نومبر 2025 ۔", "2025-11-20"),
    ],
)
def test_a_day_between_marks_dates_the_story(language: str, stamp: str, day: str) -> None:
    text = f"{TITLES[language]}\n{stamp}\n{BODY[language]}"
    found = find_zones(text, load(language))
    assert ("dateline", stamp) in zones(language, text)
    assert find_published(text, found, load(language), None) == day


def test_a_standfirst_may_speak_of_a_day() -> None:
    standfirst = "The pact of 5 March 2026 is to be signed again"
    text = f"{TITLES['en']}\n{standfirst}\n{BODY['en']}"
    assert ("subtitle", standfirst) in zones("en", text)


def test_a_digest_has_datelines_below_its_headings_and_a_chronicle_days_for_headings() -> None:
    body = BODY["en"]
    text = f"Digest\nOslo, 3 May 2026\nBorder post to open\nOSLO: {body}\nTalks go on\nRIGA: {body}"
    assert [span for kind, span in zones("en", text) if kind == "dateline"][1:] == [
        "OSLO:",
        "RIGA:",
    ]
    text = f"{TITLES['en']}\n3 July 2025\n{body}\n{body}\nMay 2024\n{body}\nJune 2025\n{body}"
    assert [span for kind, span in zones("en", text) if kind == "heading"] == [
        "May 2024",
        "June 2025",
    ]
