"""The language of a text is known when it is certain, and nothing is made up."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from index.archive import Archive
from index.importers.languages import detect
from index.query import Field, InField, Term

TEXTS = [
    (
        "en",
        "The council said on Tuesday that the bridge would stay closed until spring, because the river had damaged two of its pillars. Drivers will have to use the tunnel.",
    ),
    (
        "en",
        "Rain again. The mayor laughed, shook hands with everyone in the market hall and promised a new roof before winter.",
    ),
    (
        "fr",
        "Le conseil municipal a annoncé mardi que le pont resterait fermé jusqu’au printemps, car la rivière a endommagé deux de ses piliers. Les automobilistes devront emprunter le tunnel.",
    ),
    ("fr", "La ministre a déclaré devant l'Assemblée que les élèves reviendraient en classe dès lundi."),
    (
        "de",
        "Der Stadtrat teilte am Dienstag mit, dass die Brücke bis zum Frühjahr gesperrt bleibt, weil der Fluss zwei ihrer Pfeiler beschädigt hat. Autofahrer müssen den Tunnel benutzen.",
    ),
    ("de", "Die Ministerin sagte vor dem Bundestag, dass die Schulen am Montag wieder geöffnet werden."),
    (
        "es",
        "El ayuntamiento anunció el martes que el puente permanecerá cerrado hasta la primavera, porque el río ha dañado dos de sus pilares. Los conductores deberán usar el túnel.",
    ),
    ("es", "La ministra declaró ante el Congreso que los alumnos volverán a clase el lunes."),
    (
        "it",
        "Il consiglio comunale ha annunciato martedì che il ponte resterà chiuso fino alla primavera, perché il fiume ha danneggiato due dei suoi pilastri. Gli automobilisti dovranno usare la galleria.",
    ),
    (
        "pt",
        "A câmara municipal anunciou na terça-feira que a ponte permanecerá fechada até à primavera, porque o rio danificou dois dos seus pilares. Os condutores terão de usar o túnel.",
    ),
    (
        "nl",
        "De gemeenteraad maakte dinsdag bekend dat de brug tot het voorjaar gesloten blijft, omdat de rivier twee van de pijlers heeft beschadigd. Automobilisten moeten de tunnel gebruiken.",
    ),
    (
        "sv",
        "Kommunfullmäktige meddelade på tisdagen att bron förblir stängd till våren eftersom floden har skadat två av dess pelare. Bilisterna måste använda tunneln.",
    ),
    (
        "da",
        "Byrådet meddelte tirsdag, at broen forbliver lukket til foråret, fordi floden har beskadiget to af dens piller. Bilisterne må bruge tunnelen.",
    ),
    (
        "no",
        "Kommunestyret opplyste tirsdag at brua forblir stengt til våren fordi elva har skadet to av pilarene. Bilistene må bruke tunnelen.",
    ),
    (
        "fi",
        "Kaupunginvaltuusto ilmoitti tiistaina, että silta pysyy suljettuna kevääseen asti, koska joki on vaurioittanut kahta sen pilaria. Autoilijoiden on käytettävä tunnelia.",
    ),
    (
        "et",
        "Linnavolikogu teatas teisipäeval, et sild jääb suletuks kevadeni, sest jõgi on kahjustanud kahte selle sammast.",
    ),
    (
        "hu",
        "A városi tanács kedden bejelentette, hogy a híd tavaszig zárva marad, mert a folyó megrongálta két pillérét. Az autósoknak az alagutat kell használniuk.",
    ),
    (
        "pl",
        "Rada miasta ogłosiła we wtorek, że most pozostanie zamknięty do wiosny, ponieważ rzeka uszkodziła dwa jego filary. Kierowcy będą musieli korzystać z tunelu.",
    ),
    (
        "cs",
        "Městská rada v úterý oznámila, že most zůstane uzavřen až do jara, protože řeka poškodila dva jeho pilíře. Řidiči budou muset používat tunel.",
    ),
    (
        "sk",
        "Mestské zastupiteľstvo v utorok oznámilo, že most zostane zatvorený do jari, pretože rieka poškodila dva jeho piliere.",
    ),
    (
        "ro",
        "Consiliul local a anunțat marți că podul va rămâne închis până la primăvară, deoarece râul a deteriorat doi dintre pilonii săi. Șoferii vor trebui să folosească tunelul.",
    ),
    (
        "tr",
        "Belediye meclisi salı günü, nehrin iki ayağına zarar vermesi nedeniyle köprünün ilkbahara kadar kapalı kalacağını açıkladı. Sürücüler tüneli kullanmak zorunda kalacak.",
    ),
    (
        "ru",
        "Городской совет сообщил во вторник, что мост останется закрытым до весны, поскольку река повредила две его опоры. Водителям придётся пользоваться тоннелем.",
    ),
    (
        "uk",
        "Міська рада повідомила у вівторок, що міст залишиться закритим до весни, оскільки річка пошкодила дві його опори. Водіям доведеться користуватися тунелем.",
    ),
    (
        "bg",
        "Градският съвет съобщи във вторник, че мостът ще остане затворен до пролетта, защото реката е повредила две от колоните му.",
    ),
    (
        "sr",
        "Градско веће саопштило је у уторак да ће мост остати затворен до пролећа јер је река оштетила два његова стуба.",
    ),
    (
        "el",
        "Το δημοτικό συμβούλιο ανακοίνωσε την Τρίτη ότι η γέφυρα θα παραμείνει κλειστή έως την άνοιξη, επειδή ο ποταμός προκάλεσε ζημιές σε δύο από τους πυλώνες της.",
    ),
    (
        "ar",
        "أعلن مجلس المدينة يوم الثلاثاء أن الجسر سيظل مغلقا حتى الربيع لأن النهر ألحق أضرارا باثنين من أعمدته.",
    ),
    (
        "fa",
        "شورای شهر روز سه\u200cشنبه اعلام کرد که پل تا بهار بسته می\u200cماند، زیرا رودخانه به دو ستون آن آسیب زده است.",
    ),
    ("he", "מועצת העיר הודיעה ביום שלישי כי הגשר יישאר סגור עד האביב, משום שהנהר פגע בשניים מעמודיו."),
    ("hi", "नगर परिषद ने मंगलवार को बताया कि पुल वसंत तक बंद रहेगा, क्योंकि नदी ने उसके दो खंभों को नुकसान पहुँचाया है।"),
    ("ja", "市議会は火曜日、川の増水で橋脚二本が損傷したため、橋は春まで閉鎖されると発表した。"),
    (
        "ko",
        "시의회는 화요일 강물이 교각 두 개를 훼손해 다리가 봄까지 폐쇄된다고 밝혔다. 운전자들은 터널을 이용해야 한다.",
    ),
    ("th", "สภาเมืองแถลงเมื่อวันอังคารว่าสะพานจะปิดจนถึงฤดูใบไม้ผลิ เพราะแม่น้ำทำให้เสาสองต้นเสียหาย"),
    (
        "id",
        "Dewan kota mengumumkan pada hari Selasa bahwa jembatan akan tetap ditutup hingga musim semi karena sungai telah merusak dua pilarnya.",
    ),
    (
        "vi",
        "Hội đồng thành phố thông báo hôm thứ Ba rằng cây cầu sẽ đóng cửa cho đến mùa xuân vì dòng sông đã làm hỏng hai trụ cầu.",
    ),
    (
        "ca",
        "L'ajuntament va anunciar dimarts que el pont romandrà tancat fins a la primavera, perquè el riu ha malmès dos dels seus pilars.",
    ),
    (
        "eu",
        "Udalak asteartean jakinarazi zuen zubia udaberrira arte itxita egongo dela, ibaiak bi zutabe kaltetu dituelako.",
    ),
    (
        "ga",
        "D’fhógair comhairle na cathrach Dé Máirt go bhfanfaidh an droichead dúnta go dtí an t-earrach, toisc gur dhéan an abhainn damáiste do dhá cholún.",
    ),
    (
        "eo",
        "La urba konsilio anoncis marde, ke la ponto restos fermita ĝis la printempo, ĉar la rivero difektis du el ĝiaj kolonoj.",
    ),
    (
        "lt",
        "Miesto taryba antradienį pranešė, kad tiltas liks uždarytas iki pavasario, nes upė pažeidė dvi jo atramas.",
    ),
    (
        "sw",
        "Baraza la jiji lilitangaza Jumanne kwamba daraja litaendelea kufungwa hadi majira ya kuchipua kwa sababu mto umeharibu nguzo mbili.",
    ),
    ("hy", "Քաղաքային խորհուրդը երեքշաբթի օրը հայտնեց, որ կամուրջը փակ կմնա մինչև գարուն։"),
    (
        "ta",
        "ஆறு இரண்டு தூண்களைச் சேதப்படுத்தியதால் பாலம் வசந்த காலம் வரை மூடப்பட்டிருக்கும் என்று நகர சபை செவ்வாய்க்கிழமை அறிவித்தது.",
    ),
    (
        "zh",
        "市议会星期二宣布，由于河水损坏了两根桥墩，大桥将关闭到春天。司机必须使用隧道。市长说，修复工程将于下个月开始，预计需要三个月时间。",
    ),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_a_language_is_known_by_a_sentence_or_two_or_not_at_all(language: str, text: str) -> None:
    assert detect(text) in {language, ""}


def test_most_languages_are_known_by_a_sentence_or_two() -> None:
    known = sum(detect(text) == language for language, text in TEXTS)
    assert known >= len(TEXTS) - 2


@pytest.mark.parametrize(
    "text", ["", "42 – 17; 3.5 % … 2011", "ABC DEF 12", "Moscow", "Геополитика", "…" * 500]
)
def test_too_little_is_in_no_language(text: str) -> None:
    assert detect(text) == ""


def test_what_the_file_says_is_kept_and_the_rest_is_found_by_language(
    archive: Archive, tmp_path: Path
) -> None:
    body = dict(TEXTS)["fr"]
    records = [
        {"title": "Un", "body": body},
        {"title": "Deux", "body": body, "lang": "fr-CA"},
        {"title": "Trois", "body": body, "lang": "de"},
        {"title": "Quatre", "body": dict(TEXTS)["it"]},
    ]
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    archive.add([file])
    list(archive.housework.catch_up())
    found = archive.search(InField(Field.LANGUAGE, Term("fr"))).hits
    assert {hit.headline for hit in found} == {"Un", "Deux"}
    assert archive.add([file]).unchanged == 4
    file.write_text("\n".join(map(json.dumps, [*records, {"title": "Cinq", "body": body}])), encoding="utf-8")
    again = archive.add([file])
    assert (again.added, again.unchanged) == (1, 4)


@pytest.mark.parametrize(
    ("name", "language", "share"),
    [
        ("wikinews_en", "en", 0.97),
        ("wikinews_fr", "fr", 0.97),
        ("wikinews_ja", "ja", 0.97),
        ("globalvoices_eo", "eo", 0.95),
        ("happycongress", "en", 0.97),
    ],
)
def test_articles_of_newspapers_are_known(shared: Path, name: str, language: str, share: float) -> None:
    lines = (shared / "corpus" / "articles" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()[:200]
    records = [json.loads(line) for line in lines]
    found = Counter(detect(record.get("body") or record["text"]) for record in records)
    assert found[language] >= share * len(records)
    assert len(records) - found[language] - found[""] <= 0.02 * len(records)
