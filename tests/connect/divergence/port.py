"""One invented report in five languages, with mistakes put into four of them."""

from __future__ import annotations

import hashlib
from functools import cache

from elchi.account import Link
from elchi.model import Document, Reading, Span
from elchi.understand.reading import understand

LINES: dict[str, tuple[str | None, ...]] = {
    "en": (
        "Oman and Tanzania on Monday, March 3, 2025, signed a framework accord on expanding the port of Tanga.",
        "Oman's deputy transport minister Salim Al Kharusi told reporters in Muscat that his country would lend $320 million for two new berths.",
        "The first ship is due to dock in November 2026, he said.",
        "Tanzania's works secretary Neema Mushi welcomed the loan but criticised the interest rate of 6.5 percent.",
        "Kharusi replied that the rate would not be raised before 2030.",
        "About 12,000 Tanzanians work in Oman, mostly in construction.",
        "Trade between the two countries reached $450 million in 2024, of which $130 million were Tanzanian exports.",
        "The two governments aim to double that by 2029.",
        "Mushi denied reports that the army would run the harbour.",
        "A delegation of 18 engineers will visit Tanga next month.",
        "The contract does not allow the berths to be used by warships, Kharusi stressed.",
        "Talks on a fisheries deal were suspended last year.",
    ),
    "ur": (
        "عمان اور تنزانیہ نے پیر 3 مارچ 2025 کو تانگا کی بندرگاہ کی توسیع سے متعلق ایک فریم ورک معاہدے پر دستخط کیے۔",
        "عمان کے نائب وزیر نقل و حمل سالم الخروصی نے مسقط میں صحافیوں کو بتایا کہ ان کا ملک دو نئی گودیوں کے لیے 32 کروڑ ڈالر قرض دے گا۔",
        "ان کا کہنا تھا کہ پہلا جہاز اکتوبر 2026 میں لنگر انداز ہونا ہے۔",
        "تنزانیہ کی سیکرٹری تعمیرات نیما موشی نے قرض کا خیرمقدم کیا لیکن ساڑھے چھ فیصد شرح سود کی مذمت کی۔",
        "الخروصی نے جواب دیا کہ 2030 سے پہلے شرح نہیں بڑھائی جائے گی۔",
        None,
        "دونوں ملکوں کی باہمی تجارت 2024 میں 45 کروڑ ڈالر تک پہنچ گئی جس میں 13 کروڑ ڈالر تنزانیہ کی برآمدات تھیں۔",
        "دونوں حکومتوں کا ہدف 2029 تک اسے دگنا کرنا ہے۔",
        "موشی نے ان خبروں کی تصدیق کی کہ بندرگاہ فوج چلائے گی۔",
        "اٹھارہ انجینئروں کا ایک وفد اگلے ماہ تانگا کا دورہ کرے گا۔",
        "الخروصی نے زور دیا کہ معاہدہ جنگی جہازوں کو گودیاں استعمال کرنے کی اجازت نہیں دیتا۔",
        "ماہی گیری کے معاہدے پر بات چیت گزشتہ سال معطل کر دی گئی تھی۔",
    ),
    "hi": (
        "ओमान और तंज़ानिया तांगा बंदरगाह के विस्तार पर सोमवार, 3 मार्च 2025 को एक रूपरेखा समझौते पर हस्ताक्षर करेंगे।",
        "ओमान के उप परिवहन मंत्री सालिम अल खरूसी ने मस्कट में पत्रकारों को बताया कि उनका देश दो नए घाटों के लिए 32 करोड़ डॉलर का क़र्ज़ देगा।",
        "उन्होंने कहा कि पहला जहाज़ नवंबर 2026 में पहुँचना है।",
        "तंज़ानिया की निर्माण सचिव नीमा मुशी ने क़र्ज़ का स्वागत किया, लेकिन 6.5 प्रतिशत ब्याज दर की आलोचना की।",
        "खरूसी ने जवाब दिया कि 2030 से पहले दर बढ़ा दी जाएगी।",
        "ओमान में क़रीब 12 हज़ार तंज़ानियाई काम करते हैं, ज़्यादातर निर्माण क्षेत्र में।",
        "दोनों देशों का व्यापार 2024 में 4.5 करोड़ डॉलर तक पहुँच गया, जिसमें 13 करोड़ डॉलर तंज़ानिया का आयात था।",
        "दोनों सरकारों का लक्ष्य 2029 तक इसे दोगुना करना है।",
        "मुशी ने इन ख़बरों का खंडन किया कि बंदरगाह सेना चलाएगी।",
        "18 इंजीनियरों का एक प्रतिनिधिमंडल अगले महीने तांगा जाएगा।",
        "खरूसी ने ज़ोर दिया कि अनुबंध युद्धपोतों को घाटों के इस्तेमाल की अनुमति नहीं देता।",
        None,
    ),
    "fa": (
        "عمان و تانزانیا روز دوشنبه ۱۳ اسفند ۱۴۰۳ یک توافق چارچوبی درباره توسعه بندر تانگا امضا کردند.",
        "سلیم کاروسو، وزیر حمل و نقل عمان، در مسقط به خبرنگاران گفت کشورش ۳۲۰ میلیون دلار برای دو اسکله تازه وام می‌دهد.",
        "به گفته او نخستین کشتی قرار است در نوامبر ۲۰۲۶ پهلو بگیرد.",
        "نیما موشی، دبیر عمران تانزانیا، از این وام استقبال کرد اما از نرخ بهره ۵٫۶ درصدی انتقاد کرد.",
        "کاروسو پاسخ داد که این نرخ پیش از سال ۲۰۳۰ بالا نخواهد رفت.",
        "حدود ۱۲ هزار تانزانیایی در عمان کار می‌کنند که بیشترشان در بخش ساختمان هستند.",
        "تجارت دو کشور در سال ۲۰۲۴ به ۴۵۰ میلیون دلار رسید که ۱۳۰ میلیون دلار آن صادرات تانزانیا بود.",
        "دو دولت این رقم را تا سال ۲۰۲۹ به دو برابر رسانده‌اند و هدف محقق شده است.",
        "موشی گزارش‌ها درباره اداره بندر به دست ارتش را تکذیب کرد.",
        "هیئتی از ۱۸ مهندس ماه آینده از زنگبار دیدار خواهد کرد.",
        "کاروسو تأکید کرد که این قرارداد به کشتی‌های جنگی اجازه استفاده از اسکله‌ها را می‌دهد.",
        "گفت‌وگوها درباره توافق شیلات سال گذشته به حالت تعلیق درآمد.",
    ),
    "ru": (
        "Оман и Танзания в понедельник, 3 марта 2025 года, подписали рамочное соглашение о расширении порта Танга.",
        "Заместитель министра транспорта Омана Салим аль-Харуси сообщил журналистам в Маскате, что его страна выделит в кредит 320 млн долларов на два новых причала.",
        "Первое судно должно причалить в ноябре 2027 года, сказал он.",
        "Харуси приветствовал кредит, но раскритиковал процентную ставку в 6,5%.",
        "Харуси ответил, что до 2030 года ставка повышена не будет.",
        "В Омане работают около 120 тыс. танзанийцев, в основном в строительстве.",
        "Товарооборот двух стран в 2024 году достиг 450 млн долларов, из них 130 млн долларов – экспорт Танзании.",
        "Правительства двух стран намерены удвоить его к 2029 году.",
        "Муши опровергла сообщения о том, что портом будет управлять армия.",
        "Делегация из 80 инженеров посетит Тангу в следующем месяце.",
        "Контракт не позволяет использовать причалы для военных кораблей, подчеркнул Харуси.",
        "Переговоры о рыболовном соглашении в прошлом году возобновлены.",
    ),
}
"""Line by line: a line of one language says what the same line of the others says."""


def document(code: str, rows: tuple[str | None, ...]) -> Document:
    """Return the lines of one language as a document."""
    text = "\n".join(row for row in rows if row)
    return Document(
        f"port-{code}",
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        code,
        None,
        None,
        None,
        f"port-{code}.txt",
        (),
    )


@cache
def reading(code: str) -> Reading:
    """Return the reading of one language."""
    return understand(document(code, LINES[code]))


def spans(rows: tuple[str | None, ...]) -> list[Span | None]:
    """Return where each line stands, None for one that is left out."""
    found: list[Span | None] = []
    at = 0
    for row in rows:
        found.append(Span(at, at + len(row)) if row else None)
        at += len(row) + 1 if row else 0
    return found


def links(one: tuple[str | None, ...], other: tuple[str | None, ...]) -> tuple[Link, ...]:
    """Return the links of two texts line by line."""
    return tuple(
        Link((a,) if a else (), (b,) if b else (), 1.0)
        for a, b in zip(spans(one), spans(other), strict=True)
    )
