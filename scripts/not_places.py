"""Forms of towns that name no town in the press, per language.

`PERSONS`: given names and surnames; a town of this name is left out, so that a
person of the news does not become a place, but large cities are kept.
`WORDS`: ordinary words and wrong or dated forms, left out for every city.
"""

from elchi.text.key import key

_NAMES = {
    "ur": "محمد احمد علی حسن حسین اللہ عمر عثمان ابراہیم اسماعیل یوسف موسی عیسی سلیمان داود خان "
    "شاہ ولادیمیر کریم رحیم اکبر جعفر قاسم سعید حمید رضا عباس صادق ناصر منصور امیر ملک "
    "بابر فیصل جارج جان پیٹر ڈیوڈ الیگزینڈر سرگئی میخائل بورس نواز شریف بشیر شکور مراد "
    "رستم جمال کمال مارکو رونالڈ واشنگٹن جیکسن لنکن میڈیسن وکٹوریہ سان سانتا میریم فاطمہ "
    "عائشہ زینب بلال طاہر سلمان فرید حبیب نصیر غازی شیر نور گل رحمان اقبال جناح مودی خالد "
    "طارق وحید ہارون یعقوب زکریا شعیب خواجہ میر مرزا سید شیخ چودھری بٹ راجہ رانا لی وانگ "
    "ژانگ کم پارک",
    "fa": "محمد احمد علی حسن حسین عمر عثمان ابراهیم اسماعیل یوسف موسی عیسی سلیمان داود خان شاه "
    "ولادیمیر کریم رحیم اکبر جعفر قاسم سعید حمید رضا عباس صادق ناصر منصور امیر ملک بابر "
    "فیصل جورج جان پیتر دیوید الکساندر سرگئی میخائیل بوریس نواز شریف بشیر مراد رستم جمال "
    "کمال مارکو واشنگتن جکسون لینکلن ویکتوریا سن سانتا مریم فاطمه زینب طاهر سلمان فرید "
    "حبیب نصیر غازی شیر نور گل رحمان خالد طارق وحید هارون یعقوب زکریا شعیب خواجه میر "
    "میرزا سید شیخ رجب فتح مهدی تقی نقی باقر کاظم محمود مسعود بهرام شهریار خسرو پرویز "
    "فرهاد دارا لی وانگ کیم پارک سامان آرش آرمان",
    "hi": "मोहम्मद अहमद अली हसन हुसैन खान शाह राम कृष्ण सिंह गांधी नेहरू मोदी राज व्लादिमीर "
    "जॉर्ज डेविड जॉन पीटर अलेक्जेंडर सर्गेई मिखाइल बोरिस कुमार देवी शर्मा गुप्ता यादव "
    "पटेल जोशी लाल चंद प्रसाद नाथ दास रॉय घोष बोस सेन विक्टोरिया मारिया लिंकन जैक्सन "
    "वाशिंगटन ली वांग किम पार्क",
    "en": "george david john peter james victoria jackson lincoln madison charlotte florence "
    "alexandria vladimir sergei kirov pushkin lawrence aurora marion eugene norman santa "
    "maria francisco jose salem kent clinton trump carter nelson hamilton houston austin "
    "dallas warren sterling palmer garland irving carson gary cary arlington kelley park "
    "kim lee wang ali hassan hussein ahmed mohammad said karim rahim ibrahim ismail "
    "sultan khan shah miran osman omar bender moss page wells ross stafford marshall "
    "austin mason allen palm paul thomas anthony luis juan diego carlos",
    "ru": "владимир киров пушкин пушкино жуков жуковский чехов гагарин королев ленин ленинск "
    "маркс энгельс фрунзе дзержинский чапаев суворов фурманов щорс свердлов калинин "
    "куйбышев ульянов димитров георгий виктория лоренс линкольн вашингтон джексон мэдисон "
    "шевченко ким пак ли ван лю чжао ахмед али хасан хусейн исмаил ибрагим омар осман "
    "саид султан хан шах мирный мир орел находка победа советский правда мария сан-хосе "
    "антонио франциско джордж остин кларк хилл хьюстон даллас нельсон гамильтон картер "
    "клинтон абай байрам навои рудаки хамза искандер темир",
}
_WORDS = {
    "ur": "اور والے والی ادا سال شام کھلنا تازہ پونے دلی بہار واری الور ہوائے مینا آبا عشاق "
    "غازی بحری کالی موصول تھانے میدان امان پرت کولن دھول گیتا کوٹا وین جوس روما حصار "
    "بازار چین عام دور کیے پانی آباد ساحل دھماکہ",
    "fa": "اور سال ادا بریده توربو هیو روسو ربات الوار اوری میدان مینا رشید بودا تویوتا عشاق "
    "گیتا آبا کلن تهرون دلی پیرس امان بازار شهر کوتا کارون شرق غرب دریا ساحل آذر کیش "
    "سامان ساوه",
    "hi": "शाम साल अथर्ववेद बैटमैन सन्त काली अदा मैदान बाजार तार मेला पानी डाल हवा",
    "en": "of same most male nice reading bath mobile orange split hail hue pest queens brent can",
    "ru": "думай куски кот кота вина вин верный горький порта порт ир или мир орёл правда "
    "победа франко абу южная-столица юмор",
}
PERSONS = {code: {key(name) for name in names.split()} for code, names in _NAMES.items()}
WORDS = {code: {key(name) for name in names.split()} for code, names in _WORDS.items()}
