from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.languages import load
from elchi.text.sentences import Habits, cut, split
from elchi.understand.sentences import habits

# A double bar marks every end inside the line; each line ends at its own end too.
LINES = {
    "ur": [
        "ڈاکٹر سلیم نے وفد سے بات کی۔‖ پھر وہ چلے گئے۔",
        "ق۔م۔ج۔ کے ارکان آئے۔",
        "بی۔این۔پی۔ کے سربراہ نے استعفیٰ دیا۔‖ پارٹی خاموش رہی۔",
        "شرح 7.5 فیصد رہی۔‖ بے روزگاری 4.1 فیصد تھی۔",
        "انہوں نے پوچھا: ”یہ کب ہوگا؟“‖ جواب نہ ملا۔",
        '"یہ ہماری فتح ہے!"، انہوں نے کہا۔',
        "معاہدہ 3 مئی 2024ء کو ہوا۔‖ 5 جون کو اس کی توثیق ہوئی۔",
        "وزیر اعظم آئے۔اس کے بعد اجلاس ہوا۔".replace("۔اس", "۔‖اس"),
        "اجلاس ختم ہوا... ‖بیان بعد میں آیا۔",
        "ایم۔ کیو۔ رضا نے دستخط کیے۔",
        "پل بند ہے (ماخذ: وزارت۔ ترجمان) اور رہے گا۔",
    ],
    "fa": [
        "دکتر کاوه آمد.‖ نشست آغاز شد.",
        "م. رستگار سخنگوی وزارت شد.‖ او جوان است.",
        "نرخ ۳٫۵ درصد و سپس 4.2 درصد بود.‖ بازار آرام ماند.",
        "تاریخ دیدار ۱۴۰۲.۳.۱ بود.‖ بیانیه‌ای نیامد.",
        "پرسید: «کی می‌آیید؟»‖ پاسخی نیامد.",
        "گفت: «می‌آییم.»‖ و رفت.",
        "این بنا در سده سوم ق.م. ساخته شد.‖ اکنون ویران است.",
        "نشانی https://news.example/a.b?c=1.2 را ببینید.‖ تمام.",
        "آیا جنگ می‌شود؟‖ کسی نمی‌داند!‖ همه نگرانند.",
    ],
    "hi": [
        "डॉ. मेहता दिल्ली लौटे।‖ बैठक कल होगी।",
        "बी.एस.पी. के नेता ने रु. 40 करोड़ मांगे।‖ सरकार चुप रही।",
        "एस. राघवन ने एम. कपूर से बात की।‖ बात लंबी चली।",
        "वृद्धि 6.4 प्रतिशत रही।‖ 2023 में यह कम थी।",
        'उन्होंने कहा, "हम तैयार हैं।"‖ फिर वे चले गए।',
        '"हम नहीं झुकेंगे!", उन्होंने कहा।',
        "क्या वार्ता होगी?‖ कोई नहीं जानता।",
        "मंत्री आए।बैठक शुरू हुई।".replace("।बै", "।‖बै"),
        "श्री. वर्मा ने हस्ताक्षर किए.‖ समारोह छोटा था.",
    ],
    "ru": [
        "В г. Омске А. Белов встретил К.-М. Серикова.‖ Речь шла о газе.",
        "Экспорт вырос до 9 млрд долл. США в 2021 г. и упал позже.‖ Причин две.",
        "Договор подписан в 2019 г.‖ Москва его выполняет.",
        "«Мы согласны», — сказал он.‖ Зал молчал.",
        "«Когда?» — спросил министр.‖ Никто не ответил.",
        "Он работает в им. Ленина институте и т. д.‖ Это всё.",
        "Купили нефть, газ и др. сырьё.‖ Платили рублями.",
        "Поездка, т. е. визит, отложена.‖ 3 мая назовут дату.",
        "В.В. Орлов и др. подписали акт.‖ Он короткий.",
    ],
    "en": [
        "Mr. Hale met Dr. Osei on Nov. 3 in St. Lucia.‖ They spoke briefly.",
        "The U.S. Navy left.‖ Calm returned.",
        "He once led the U.N.‖ It is slow.",
        "Prices rose 3.5 percent.‖ 2024 was worse.",
        '"We agree."‖ Nobody clapped.',
        '"Why now?" she asked.‖ He shrugged.',
        "Acme Inc. shares fell.‖ Others rose.",
        "The talks end at 5 p.m. on Friday.‖ Dinner follows.",
        "See www.example.org/a.b for more.‖ It is free.",
    ],
}
assert sum(map(len, LINES.values())) == 47


@pytest.mark.parametrize(
    ("language", "line"), [(code, line) for code, lines in LINES.items() for line in lines]
)
def test_ends(language: str, line: str) -> None:
    wanted = [part.strip() for part in line.split("‖")]
    text = line.replace("‖", "")
    assert [span.of(text) for span in split(text, habits(load(language)))] == wanted


@given(st.text(alphabet='aB 1.۔।!?"«»()\n\u200cक😀', max_size=60))
def test_every_letter_stands_in_exactly_one_sentence(text: str) -> None:
    spans = split(text, Habits())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(at in covered for at, char in enumerate(text) if char.isalnum())


@given(st.text(alphabet="ab .!?\n", max_size=40))
def test_no_sentence_crosses_a_line(text: str) -> None:
    assert not any("\n" in span.of(text) for span in split(text, Habits()))


def test_characters_beyond_the_first_plane_do_not_shift_the_offsets() -> None:
    text = "😀😀 Yes. No. 😀 Maybe."
    assert [span.of(text) for span in split(text, Habits())] == ["😀😀 Yes.", "No.", "😀 Maybe."]


def test_a_stray_stop_is_no_end_unless_the_writer_always_spaces_it() -> None:
    lone = "وہ آئے۔ وہ بیٹھے۔ وہ بولے۔ وہ اٹھے۔ وہ ہوئے ۔ اکتوبر میں گئے۔"
    assert len(split(lone, Habits(stop="۔"))) == 5
    always = "وہ آئے ۔ وہ بیٹھے ۔ وہ بولے ۔"
    assert len(split(always, Habits(stop="۔"))) == 3


def test_cut_at_the_edges_of_zones() -> None:
    text = "OSLO: It rains."
    assert [span.of(text) for span in cut(split(text, Habits()), text, (5,))] == [
        "OSLO:",
        "It rains.",
    ]
