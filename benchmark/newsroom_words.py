"""The words that `newsroom` makes its articles of, in five languages."""

from __future__ import annotations

#: Syllables of made-up names, in Latin, Cyrillic, Devanagari and the Arabic script.
SYLLABLES = (
    "ba ба बा با|da да दा دا|ka ка का کا|ma ма मा ما|na на ना نا|ra ра रा را|"
    "sa са सा سا|ta та ता تا|la ла ला لا|ya я या یا|bi би बी بی|di ди दी دی|"
    "ki ки की کی|mi ми मी می|ni ни नी نی|ri ри री ری|si си सी سی|ti ти ती تی|"
    "li ли ली لی|gu гу गू گو|bu бу बू بو|du ду दू دو|mu му मू مو|nu ну नू نو|"
    "ru ру रू رو|su су सू سو|tu ту तू تو|lu лу लू لو|sha ша शा شا|shi ши शी شی|"
    "go го गो گو|ro ро रो رو"
)
ENDINGS = "n н न ن|r р र ر|v в व و|l л ल ل|m м म م|d д द د|s с स س|k к क ک"

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "fa": "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
}

#: A sentence of each kind per language: A and B are states, P an official of A, Q one of B,
#: N a number, D a day, L a place.
LINES: dict[str, dict[str, str]] = {
    "visit": {
        "en": "Foreign minister P of A arrived in L on D for talks with B.",
        "ru": "Министр иностранных дел P, A, прибыл в L D для переговоров с B.",
        "hi": "A के विदेश मंत्री P D को B से बातचीत के लिए L पहुँचे।",
        "ur": "A کے وزیر خارجہ P D کو B سے مذاکرات کے لیے L پہنچے۔",
        "fa": "وزیر خارجه A، P، D برای گفت‌وگو با B وارد L شد.",
    },
    "trade": {
        "en": "Trade between A and B reached N million dollars last year.",
        "ru": "Товарооборот A и B достиг N млн долларов за прошлый год.",
        "hi": "A और B का व्यापार पिछले साल N मिलियन डॉलर तक पहुँचा।",
        "ur": "A اور B کی تجارت گزشتہ سال N ملین ڈالر تک پہنچ گئی۔",
        "fa": "تجارت A و B سال گذشته به N میلیون دلار رسید.",
    },
    "accord": {
        "en": "A and B signed an agreement on a bridge at L on D.",
        "ru": "A и B подписали D соглашение о мосте у L.",
        "hi": "A और B ने D को L में पुल के समझौते पर हस्ताक्षर किए।",
        "ur": "A اور B نے D کو L میں پل کے معاہدے پر دستخط کیے۔",
        "fa": "A و B D توافق‌نامه پل L را امضا کردند.",
    },
    "saying": {
        "en": "P said that N villages of A would get water from the river.",
        "ru": "P сказал, что N сёл A получат воду из реки.",
        "hi": "P ने कहा कि A के N गाँवों को नदी से पानी मिलेगा।",
        "ur": "P نے کہا کہ A کے N دیہات کو دریا سے پانی ملے گا۔",
        "fa": "P گفت که N روستای A از رودخانه آب خواهند گرفت.",
    },
    "sanction": {
        "en": "On D B imposed sanctions on N companies of A.",
        "ru": "D B ввёл санкции против N компаний A.",
        "hi": "D को B ने A की N कंपनियों पर प्रतिबंध लगाए।",
        "ur": "D کو B نے A کی N کمپنیوں پر پابندیاں لگائیں۔",
        "fa": "D B علیه N شرکت A تحریم وضع کرد.",
    },
    "support": {
        "en": "A supports the railway of B through L, P noted.",
        "ru": "A поддерживает железную дорогу B через L, отметил P.",
        "hi": "P ने बताया कि A L होकर B के रेलमार्ग का समर्थन करता है।",
        "ur": "P نے بتایا کہ A L سے گزرنے والی B کی ریلوے کی حمایت کرتا ہے۔",
        "fa": "P یادآور شد که A از راه‌آهن B از مسیر L حمایت می‌کند.",
    },
    "refusal": {
        "en": "Q said on D that B opposes the railway through L.",
        "ru": "Q заявил D, что B выступает против железной дороги через L.",
        "hi": "Q ने D को कहा कि B L होकर रेलमार्ग का विरोध करता है।",
        "ur": "Q نے D کو کہا کہ B L کے راستے ریلوے کی مخالفت کرتا ہے۔",
        "fa": "Q D گفت که B با راه‌آهن از مسیر L مخالف است.",
    },
    "export": {
        "en": "A will export N tonnes of wheat to B, Q told reporters.",
        "ru": "A поставит B N тонн пшеницы, сообщил Q журналистам.",
        "hi": "Q ने पत्रकारों को बताया कि A B को N टन गेहूँ निर्यात करेगा।",
        "ur": "Q نے صحافیوں کو بتایا کہ A B کو N ٹن گندم برآمد کرے گا۔",
        "fa": "Q به خبرنگاران گفت که A N تن گندم به B صادر خواهد کرد.",
    },
    "guests": {
        "en": "N engineers of B work at the power station near L.",
        "ru": "На электростанции у L работают N инженеров B.",
        "hi": "L के पास बिजलीघर में B के N इंजीनियर काम करते हैं।",
        "ur": "L کے قریب بجلی گھر میں B کے N انجینئر کام کرتے ہیں۔",
        "fa": "در نیروگاه نزدیک L N مهندس B کار می‌کنند.",
    },
    "peace": {
        "en": "There are no problems between A and B, P stressed on D.",
        "ru": "Между A и B нет проблем, подчеркнул P D.",
        "hi": "P ने D को ज़ोर दिया कि A और B के बीच कोई समस्या नहीं है।",
        "ur": "P نے D کو زور دیا کہ A اور B کے درمیان کوئی مسئلہ نہیں۔",
        "fa": "P D تأکید کرد که میان A و B هیچ مشکلی نیست.",
    },
    "surname": {
        "en": "S recalled that the road to L was N kilometres long.",
        "ru": "S напомнил, что дорога к L длиной N километров.",
        "hi": "S ने याद दिलाया कि L की सड़क N किलोमीटर लंबी है।",
        "ur": "S نے یاد دلایا کہ L کی سڑک N کلومیٹر لمبی ہے۔",
        "fa": "S یادآوری کرد که جاده L N کیلومتر طول دارد.",
    },
}
