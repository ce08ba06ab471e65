"""Small articles on invented happenings between real states, by invented officials."""

from __future__ import annotations

import hashlib
from functools import cache

from elchi.model import Document, Reading
from elchi.understand.reading import understand

TEXTS = {
    "dam-en": (
        "en",
        "2025-04-16",
        """Kyrgyzstan and Tajikistan agree on a dam at Isfara
BISHKEK, April 15 - Kyrgyzstan and Tajikistan on Tuesday agreed to build a dam on the Isfara river for $312 million.
Deputy Energy Minister Nurlan Abdykaparov said that 18 villages would get water by June 2027.
His Tajik colleague Firuz Mahmadaliev rejected reports that Dushanbe would pay more than half.
The two sides will sign the contract in Khujand on May 22.
Abdykaparov recalled that 47 families had lost their land to the flood of 2023.
""",
    ),
    "dam-ru": (
        "ru",
        "2025-04-16",
        """Киргизия и Таджикистан договорились о плотине на Исфаре
БИШКЕК, 15 апреля – Киргизия и Таджикистан во вторник договорились построить плотину на реке Исфара за 312 млн долларов.
Заместитель министра энергетики Нурлан Абдыкапаров сказал, что к июню 2027 года воду получат 18 сёл.
Его таджикский коллега Фируз Махмадалиев опроверг сообщения, что Душанбе заплатит больше половины.
Стороны подпишут контракт в Худжанде 22 мая.
Абдыкапаров напомнил, что из-за паводка 2023 года землю потеряли 47 семей.
""",
    ),
    "dam-hi": (
        "hi",
        "2025-04-17",
        """किर्गिस्तान और ताजिकिस्तान इस्फ़ारा पर बाँध बनाएँगे
बिश्केक, 15 अप्रैल: किर्गिस्तान और ताजिकिस्तान ने मंगलवार को इस्फ़ारा नदी पर 31.2 करोड़ डॉलर से बाँध बनाने पर सहमति जताई।
ऊर्जा उपमंत्री नूरलान अब्दिकापारोव ने कहा कि जून 2027 तक 18 गाँवों को पानी मिलेगा।
ताजिक समकक्ष फ़िरूज़ महमदअलीयेव ने इन ख़बरों को ख़ारिज किया कि दुशांबे आधे से ज़्यादा रक़म देगा।
दोनों पक्ष 22 मई को ख़ुजंद में अनुबंध पर हस्ताक्षर करेंगे।
अब्दिकापारोव ने याद दिलाया कि 2023 की बाढ़ में 47 परिवारों की ज़मीन चली गई थी।
""",
    ),
    "dam-later-en": (
        "en",
        "2025-04-24",
        """Tajik deputies question the Isfara dam
DUSHANBE, April 24 - Members of parliament asked on Thursday who would pay for the Isfara dam, priced at $312 million.
Firuz Mahmadaliev told them that the contract would be signed in Khujand on May 22 as planned.
He said that the 18 villages on the Kyrgyz side would get water first.
""",
    ),
    "cotton-en": (
        "en",
        "2025-09-03",
        """Tajikistan sells cotton to Kyrgyz mills
DUSHANBE, September 2 - Tajikistan will sell 9,400 tonnes of cotton to mills in Osh, Firuz Mahmadaliev said on Tuesday.
Nurlan Abdykaparov asked for a lower price and got none.
""",
    ),
    "cotton-ru": (
        "ru",
        "2025-09-03",
        """Таджикистан продаст хлопок киргизским фабрикам
ДУШАНБЕ, 2 сентября – Таджикистан продаст фабрикам в Оше 9400 тонн хлопка, сообщил во вторник Фируз Махмадалиев.
Нурлан Абдыкапаров попросил снизить цену и получил отказ.
""",
    ),
    "bus-en": (
        "en",
        "2025-06-11",
        """Georgia and Armenia run night buses again
TBILISI, June 10 - A night bus between Tbilisi and Gyumri will run from June 28 after a break of 5 years, Giorgi Tsintsadze said.
A seat will cost 65 lari.
""",
    ),
}


@cache
def reading(name: str) -> Reading:
    """Return the reading of one of the articles."""
    language, published, text = TEXTS[name]
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    plain = Document(name, text, sha256, language, published, None, None, name, ())
    return understand(plain)


def hashes() -> dict[str, str]:
    """Return hash to name of all articles."""
    return {hashlib.sha256(text.encode()).hexdigest(): name for name, (_, _, text) in TEXTS.items()}
