"""What texts of a language look like: the letters beyond ASCII, the commonest words, the encodings used before UTF-8."""

from __future__ import annotations

from dataclasses import dataclass, replace

WESTERN = ("cp1252", "iso8859_15", "mac_roman", "cp850")
CENTRAL = ("cp1250", "iso8859_2", "mac_latin2", "cp852")
CYRILLIC = ("cp1251", "koi8_r", "iso8859_5", "mac_cyrillic", "cp866")
UKRAINIAN = ("cp1251", "koi8_u", "iso8859_5", "mac_cyrillic", "cp866")
SOUTH_SLAVIC = ("cp1251", "iso8859_5", "mac_cyrillic")
GREEK = ("cp1253", "iso8859_7", "mac_greek")
TURKISH = ("cp1254", "iso8859_9", "mac_turkish")
BALTIC = ("cp1257", "iso8859_13", "iso8859_4")
ELSEWHERE = ("cp1250", "iso8859_2", "cp1254", "cp1257")


@dataclass(frozen=True, slots=True)
class Alphabet:
    """``words`` are pieces of words where the language is written without blanks.

    A language that ``borrows`` keeps the accents of names and words from elsewhere; one is ``seldom`` in encodings made
    for others.
    """

    encodings: tuple[str, ...]
    letters: frozenset[str]
    words: frozenset[str]
    spaced: bool = True
    borrows: bool = False
    seldom: bool = False


def _spaced(encodings: tuple[str, ...], letters: str, words: str) -> Alphabet:
    return Alphabet(
        encodings, frozenset(letters + letters.upper()), frozenset(words.split()), spaced=True
    )


def _unspaced(encodings: tuple[str, ...], letters: str, pieces: str) -> Alphabet:
    return Alphabet(encodings, frozenset(letters), frozenset(pieces.split()), spaced=False)


def _rows(encoding: str, first: int, last: int, trails: bytes) -> str:
    """The characters of a double-byte set whose first byte is in a range: the rows of the common ones."""
    rows = (bytes((lead, trail)) for lead in range(first, last + 1) for trail in trails)
    return b"".join(rows).decode(encoding, "ignore")


def _block(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


# Second bytes.
_LOWER, _UPPER = bytes(range(0x40, 0x7F)), bytes(range(0xA1, 0xFF))
_SHIFTED = _LOWER + bytes(range(0x80, 0xFD))
_RUSSIAN = _block("а", "я") + "ё"
_ENGLISH = "the of and to in a is that for on was it with as his he at by be said from have has not"
_KANA = _block("ぁ", "ゖ") + _block("ァ", "ー") + "々"
_WIDE = _block("、", "】") + _block("！", "～") + "・…“”‘’—"


def alphabets() -> tuple[Alphabet, ...]:
    """All languages that are looked for."""
    return (*_western(), *_northern(), *_central(), *_eastern(), *_asian())


def _western() -> tuple[Alphabet, ...]:
    return (
        replace(_spaced(WESTERN, "", _ENGLISH), borrows=True),
        replace(_spaced(ELSEWHERE, "", _ENGLISH), seldom=True),
        _spaced(
            WESTERN,
            "äöüß",
            "der die und das von den mit ist im für auf dem ein eine sich nicht auch es zu sie wir werden",
        ),
        _spaced(
            WESTERN,
            "àâçéèêëîïôùûüœ",
            "de la le les et des en un une du est que dans pour qui par au il sur pas ne plus nous a été à",
        ),
        _spaced(
            WESTERN,
            "áéíñóúü",
            "de la que el en y los se del las un por con una para no su al lo es más como está",
        ),
        _spaced(
            WESTERN,
            "áâãàçéêíóôõú",
            "de que o a e do da em um para os no na uma por com não se dos as mais ao é são foi",
        ),
        _spaced(
            WESTERN,
            "àèéìòù",
            "di che e la il un a per in una sono del non della i le con si da al ha è più ma alla dei nel",
        ),
        _spaced(
            WESTERN,
            "éëïöü",
            "de het een van en in is dat op te zijn met voor niet aan er om ook als bij",
        ),
    )


def _northern() -> tuple[Alphabet, ...]:
    return (
        _spaced(
            WESTERN,
            "åäöé",
            "och att det i en som på är av för med till den har de inte om ett han var sade så",
        ),
        _spaced(
            WESTERN,
            "æøåé",
            "og i det at en til er som på de med for af ikke der var den har et fra å om av",
        ),
        _spaced(
            WESTERN, "äöå", "ja on ei se että oli hän joka myös mutta kun ovat sen mukaan kuin tai"
        ),
        _spaced(
            WESTERN,
            "áéíóúýðþæö",
            "og að í á er sem til við var um af en það með ekki hann fyrir því segir sögn",
        ),
    )


def _central() -> tuple[Alphabet, ...]:
    return (
        _spaced(
            (*CENTRAL, "cp1257"),
            "ąćęłńóśźż",
            "w i na z się nie do że to jest o po jak za od przez ale dla przy oraz który co",
        ),
        _spaced(
            CENTRAL,
            "áčďéěíňóřšťúůýž",
            "a v se na je že o s z do i to ve pro za by jsem jako od po k podle ale než které si který",
        ),
        _spaced(
            CENTRAL,
            "áäčďéíĺľňóôŕšťúýž",
            "a v sa na je že o s z do i to vo pre za by ako od po k podľa ale ktorý aj nie",
        ),
        _spaced(
            CENTRAL,
            "áéíóöőúüű",
            "a az és hogy nem is egy ez volt meg de csak el már mint ki aki amely azt vagy még szerint",
        ),
        _spaced(
            CENTRAL,
            "čćđšž",
            "i u je na da se su za od s o ne će što kako koji nakon to iz bi nije ili kao",
        ),
        _spaced(
            CENTRAL,
            "ăâîşţșț",
            "de a în la și şi că nu cu pe din un o este care s au mai pentru dar sa după",
        ),
    )


def _eastern() -> tuple[Alphabet, ...]:
    return (
        _spaced(
            CYRILLIC,
            _RUSSIAN,
            "и в не на что с по он как это из за от о у к до его для но был том мы также же",
        ),
        _spaced(
            UKRAINIAN,
            _RUSSIAN.replace("ыъэё", "") + "іїєґ",
            "і в не на що з у та про за від до як це його для але й він по також її із",
        ),
        _spaced(
            CYRILLIC[:3],
            _RUSSIAN + "іў",
            "і ў у не на што з па а да як гэта за ад яго для але ён быў таксама",
        ),
        _spaced(
            SOUTH_SLAVIC,
            _block("а", "ъ") + "ьюя",
            "на и да се от в за с е не по че са ще като до през беше който след със ли",
        ),
        _spaced(
            SOUTH_SLAVIC,
            _block("а", "и") + _block("к", "ш") + "јђљњћџ",
            "и у је на да се су за од с о не ће што како који из би није са која",
        ),
        _spaced(
            SOUTH_SLAVIC,
            _block("а", "и") + _block("к", "ш") + "јѓѕљњќџ",
            "на и во да се од за со е не ќе што како кој по ја го дека",
        ),
        _spaced(
            GREEK,
            _block("ά", "ώ") + "ΆΈΉΊΌΎΏΪΫΐΰ",
            "και το της η την του ο οι με να για που στην σε τα των από στο δεν είναι ότι ως τις στη θα",
        ),
        _spaced(
            TURKISH,
            "çğıöşüâîûİ",
            "ve bir bu da de için ile olarak çok daha olan gibi en ne o sonra kadar diye dedi ancak",
        ),
        _spaced(
            BALTIC,
            "ąčęėįšųūž",
            "ir kad į iš su yra ne buvo tai už kaip per bet dėl taip apie iki tik nuo po sakė",
        ),
        _spaced(
            BALTIC,
            "āčēģīķļņšūž",
            "un ir ka no uz par ar kas tika arī pēc bija to vai bet lai gan līdz tā kad nav",
        ),
        _spaced(
            (*WESTERN, *BALTIC),
            "äöüõšž",
            "ja on ei et see oli ka ning kui mis selle oma aga ta siis välja",
        ),
    )


def _asian() -> tuple[Alphabet, ...]:
    return (
        _spaced(
            ("cp1255", "iso8859_8"),
            _block("א", "ת") + "״׳" + _block("\u05b0", "\u05bd"),
            "של את על לא הוא כי גם זה עם או היא אמר יותר אך בין כל רק מן",
        ),
        _spaced(
            ("cp1256", "iso8859_6"),
            _block("ء", "غ") + _block("ف", "ْ") + "پچژگک،؛؟",
            "في من على إلى أن عن مع هذا التي ما الذي لا كان بعد قال بين أو لم إن حتى و",
        ),
        _unspaced(
            ("cp874",), _block("ก", "๛"), "การ ที่ ของ และ เป็น ใน จะ ได้ ว่า มี ไม่ ให้ คน ความ กล่าว"
        ),
        _unspaced(
            ("cp932", "euc_jp"),
            _rows("cp932", 0x88, 0x97, _SHIFTED) + _KANA + _WIDE,
            " ".join(_KANA),
        ),
        _unspaced(
            ("gb18030",),
            _rows("gb2312", 0xB0, 0xD7, _UPPER) + _WIDE,
            " ".join(
                "的一是不了在人有我他这中大来上国个到说们为和地出也时年就要以会生对可里后而能都于日成事只说政市长表将部被没由关二三"
            ),
        ),
        _unspaced(
            ("cp950",),
            _rows("cp950", 0xA4, 0xC6, _LOWER + _UPPER) + _WIDE,
            " ".join(
                "的一是不了在人有我他這中大來上國個到說們為和地出也時年就要以會生對可裡後而能都於日成事只政市長表將部被沒由關二三"
            ),
        ),
        _unspaced(
            ("cp949",),
            _rows("euc_kr", 0xB0, 0xC8, _UPPER) + _WIDE,
            " ".join("이다의는을에가하고은로를도지한기서사어들리인대"),
        ),
    )
