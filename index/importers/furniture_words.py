"""What web sites and press offices say around an article, in many languages."""

from __future__ import annotations

from typing import Final


def _lines(text: str) -> frozenset[str]:
    return frozenset(_as_written(text.casefold()))


def _as_written(text: str) -> list[str]:
    return [line.strip() for line in text.replace("\n", "|").split("|") if line.strip()]


WHOLE_LINES: Final = _lines(
    """
    share | share this | share this: | share this article | share this story | share this page | share this post
    share this with | share on | share on facebook | share on twitter | share on x | share via email
    share on whatsapp | share on linkedin | tweet | tweet this | click to share | copy link | link copied
    print | print this page | print this article | print this story | print article | email this article
    email this story | email this page | email to a friend | save article | save for later | facebook | twitter
    whatsapp | linkedin | pinterest | reddit | telegram | flipboard | email | e-mail | instagram | permalink
    advertisement | advertisements | advertising | ad | sponsored | sponsored content | paid content
    promoted content | story continues below | story continues below advertisement | article continues below
    article continues below advertisement | continue reading below | skip to content | skip to main content
    skip to navigation | jump to navigation | jump to content | back to top | top of page | toggle navigation
    main menu | menu | search this site | breadcrumb | breadcrumbs | you are here | home page | read more
    read more here | read full article | read full story | read the full story | read the full article
    continue reading | keep reading | show more | load more | see more | view more | click here to read more
    listen to this article | listen to article | listen to this story | leave a comment | leave a reply
    post a comment | add a comment | view comments | comments | comments are closed | no comments
    no comments yet | join the conversation | be the first to comment | reply | previous article | next article
    previous post | next post | loading | please wait | report a typo | report an error | newsletter
    newsletters | sign up | subscribe | log in | login | register | sign in | all rights reserved
    gift this article | this video can not be played | media playback is not supported on this device | partager
    partager cet article | partager sur facebook | partager sur twitter | imprimer | imprimer cet article
    envoyer par e-mail | envoyer par mail | lire la suite | publicité | la suite après la publicité
    retour en haut | aller au contenu | aller au contenu principal | laisser un commentaire | commentaires
    réagir | teilen | artikel teilen | beitrag teilen | drucken | artikel drucken | weiterlesen | mehr lesen
    anzeige | werbung | zum inhalt springen | nach oben | zur startseite | kommentare | kommentar schreiben
    startseite | merken | compartir | compartir en facebook | compartir en twitter | compartir este artículo
    imprimir | leer más | seguir leyendo | publicidad | comentarios | deja un comentario | saltar al contenido
    ir al contenido | volver arriba | compartilhar | compartilhe | compartilhe esta notícia | partilhar
    partilhe | leia mais | continue lendo | continua após a publicidade | publicidade | comentários
    deixe um comentário | ir para o conteúdo | condividi | condividi su facebook | stampa | leggi di più
    leggi tutto | continua a leggere | pubblicità | commenti | lascia un commento | vai al contenuto | delen
    deel dit artikel | deel dit bericht | printen | lees meer | lees verder | advertentie | reacties
    naar de inhoud | dela | dela artikeln | skriv ut | läs mer | annons | kommentarer | til toppen | del
    del artikel | del artiklen | del saken | læs mere | les mer | annonce | annonse
    artiklen fortsætter under annoncen | artikkelen fortsetter under annonsen | jaa | jaa artikkeli | tulosta
    lue lisää | mainos | udostępnij | drukuj | wydrukuj | czytaj dalej | czytaj więcej | reklama | komentarze
    sdílet | tisk | číst dále | komentáře | megosztás | nyomtatás | hirdetés | distribuie | citește mai mult
    publicitate | paylaş | yazdır | devamını oku | reklam | yorumlar | κοινοποίηση | μοιραστείτε το
    διαβάστε περισσότερα | διαφήμιση | поделиться | читать далее | реклама | комментарии | версия для печати
    поділитися | читати далі | коментарі | bagikan | baca selengkapnya | advertorial | iklan | chia sẻ | شارك
    مشاركة | اقرأ المزيد | إعلان | طباعة | שתף | שתפו | פרסומת | שיתוף | הדפסה | به اشتراک بگذارید | बाँटें
    शेयर करें | विज्ञापन | 分享 | 分享到 | 广告 | 廣告 | 打印 | 列印 | 阅读全文 | シェア | シェアする | 広告
    印刷 | 続きを読む | 공유하기 | 공유 | 광고 | 인쇄 | коментари | коментирай | комментировать | обсудить
    hozzászólások | tovább olvasom | skomentuj | diskuse | diskusia | comentarii | distribuiți | komentari
    podijeli | yorum yap | komente | komentar | bình luận | تعليقات | نظرات | תגובות | 댓글 | 评论 | 評論 | kommentit
    zgłoś błąd | reporta un error en esta noticia | meld een fout | fehler melden | secciones | temas | topics
    themen | thèmes | tópicos | argomenti | signaler une erreur
    """
)
RELATED: Final = _lines(
    """
    related | related articles | related stories | related news | related content | related coverage
    related links | related posts | related topics | more stories | more news | more on this story
    more on this topic | more like this | most read | most popular | most viewed | trending | trending now
    popular now | you may also like | you might also like | you may also be interested in | recommended
    recommended for you | recommended stories | read next | up next | read also | also read | read more
    editor's picks | editors' picks | latest news | latest stories | around the web | from around the web
    more from this section | à lire aussi | lire aussi | sur le même sujet | articles liés | articles similaires
    les plus lus | à découvrir | dans la même rubrique | mehr zum thema | lesen sie auch | auch interessant
    das könnte sie auch interessieren | verwandte artikel | ähnliche artikel | meistgelesen
    noticias relacionadas | artículos relacionados | te puede interesar | también te puede interesar
    lo más leído | lea también | más noticias | notícias relacionadas | artigos relacionados | leia também
    veja também | mais lidas | leggi anche | articoli correlati | potrebbe interessarti | i più letti | lees ook
    gerelateerde artikelen | meest gelezen | läs också | relaterade artiklar | mest läst | læs også | les også
    relaterede artikler | mest læst | lue myös | luetuimmat | czytaj także | czytaj też | zobacz także
    podobne artykuły | čtěte také | související články | citește și | articole similare | ilgili haberler
    bunlar da ilginizi çekebilir | διαβάστε επίσης | σχετικά άρθρα | читайте также | похожие материалы
    материалы по теме | по теме | читайте також | матеріали за темою | baca juga | berita terkait | اقرأ أيضا
    اقرأ أيضًا | أخبار ذات صلة | مواضيع ذات صلة | קראו גם | כתבות נוספות | اخبار مرتبط | यह भी पढ़ें
    संबंधित खबरें | 相关阅读 | 相关新闻 | 延伸阅读 | 相關新聞 | 延伸閱讀 | 関連記事 | 関連ニュース
    あわせて読みたい | 관련기사 | 관련 기사 | tin liên quan | xem thêm | виж още | вижте още | още по темата
    kapcsolódó cikkek | kapcsolódó cikk | kapcsolódó írások | powiązane artykuły | zobacz też | zobacz również
    související | súvisiace články | povezani članci | pročitajte još | lexo edhe | مقالات ذات صلة | مطالب مرتبط
    כתבות קשורות | 相关报道 | aiheesta lisää | sur le même thème | relacionadas | matérias relacionadas | zum thema
    más leídas
    """
)
"""Labels over the headlines of other articles."""
LABELS: Final = tuple(
    _lines(
        """
        read more: | read also: | also read: | read next: | related: | related story: | related article:
        filed under: | tagged with: | tags: | lire aussi : | lire aussi: | à lire aussi : | à lire aussi:
        lire également : | lesen sie auch: | mehr zum thema: | auch interessant: | lea también: | lee también:
        te puede interesar: | leia também: | leia mais: | veja também: | leggi anche: | lees ook: | läs också:
        läs även: | læs også: | les også: | lue myös: | czytaj także: | czytaj też: | czytaj również:
        zobacz także: | čtěte také: | přečtěte si také: | citește și: | citeşte şi: | olvassa el:
        ayrıca okuyun: | διαβάστε επίσης: | читайте также: | читайте також: | baca juga: | اقرأ أيضا:
        اقرأ أيضًا: | קראו גם: | بیشتر بخوانید: | यह भी पढ़ें: | ये भी पढ़ें: | 相关阅读： | 延伸阅读：
        関連記事： | 관련기사: | xem thêm:
        """
    )
)
"""What stands before the headline of another article."""
NOTICES: Final = tuple(
    _lines(
        """
        subscribe now | subscribe today | subscribe here | click here to subscribe | click here to sign up
        click to share on | click to email this | click to print | follow us on | like us on facebook
        find us on facebook | join our mailing list | join our whatsapp | join us on telegram
        join our telegram | get the latest news delivered | get the day's top | download our app
        download the app | this site uses cookies | this website uses cookies | we use cookies to
        we use cookies and | we and our partners use cookies | by continuing to use this site
        by continuing to browse | please enable javascript | please enable cookies | javascript is disabled
        javascript must be enabled | you need to enable javascript | to view this video please enable javascript
        your browser does not support | this entry was posted in | you must be logged in to
        inscrivez-vous à notre | inscrivez-vous à la newsletter | abonnez-vous à notre
        recevez notre newsletter | suivez-nous sur | retrouvez-nous sur | nous utilisons des cookies
        ce site utilise des cookies | en poursuivant votre navigation | abonnieren sie unseren
        melden sie sich für unseren | jetzt newsletter | folgen sie uns auf | folgen sie uns bei
        diese website verwendet cookies | diese website benutzt cookies | diese webseite verwendet cookies
        wir verwenden cookies | wir nutzen cookies | suscríbete a nuestr | suscríbase a nuestr | síguenos en
        síganos en | este sitio utiliza cookies | este sitio web utiliza cookies | utilizamos cookies
        usamos cookies | assine a nossa newsletter | assine nossa newsletter | inscreva-se na nossa
        siga-nos no | este site utiliza cookies | este site usa cookies | iscriviti alla newsletter
        iscriviti alla nostra | seguici su | questo sito utilizza cookie | questo sito utilizza i cookie
        utilizziamo i cookie | utilizziamo cookie | schrijf je in voor onze | meld je aan voor onze
        abonneer je op onze | volg ons op | deze website gebruikt cookies
        deze website maakt gebruik van cookies | wij gebruiken cookies | we gebruiken cookies
        prenumerera på vårt nyhetsbrev | följ oss på | vi använder cookies | vi använder kakor | følg os på
        følg oss på | tilmeld dig vores nyhedsbrev | meld deg på vårt nyhetsbrev | vi bruger cookies
        vi bruker cookies | vi bruker informasjonskapsler | tilaa uutiskirje | käytämme evästeitä | seuraa meitä
        zapisz się na newsletter | zapisz się do newslettera | zapisz się na nasz | ta strona używa
        ta strona korzysta z plików | obserwuj nas na | sledujte nás na | tento web používá | kövessen minket
        iratkozzon fel hírlevel | abonează-te la newsletter | urmărește-ne pe | bizi takip edin
        bültenimize abone | ακολουθήστε μας | εγγραφείτε στο newsletter | подписывайтесь на наш
        подпишитесь на наш | подписывайтесь на нас | мы используем файлы cookie | підписуйтесь на наш
        підписуйтеся на наш | підпишіться на наш | ikuti kami di | تابعونا على | اشترك في نشرتنا | اشتركوا في
        עקבו אחרינו | ما را در | confira as últimas notícias | acompanhe as notícias | esta funcionalidad es exclusiva
        не упустите | присоединяйтесь к | 关注我们 | 點擊訂閱
        """
    )
)
"""How notices to readers begin."""
RIGHTS: Final = tuple(
    _as_written(
        """
        All rights reserved | All Rights Reserved | ALL RIGHTS RESERVED | Tous droits réservés
        Tous droits de reproduction | Alle Rechte vorbehalten | Todos los derechos reservados
        Todos os direitos reservados | Tutti i diritti riservati | Riproduzione riservata
        RIPRODUZIONE RISERVATA | Alle rechten voorbehouden | Alla rättigheter förbehållna
        Kaikki oikeudet pidätetään | Wszelkie prawa zastrzeżone | Všechna práva vyhrazena
        Minden jog fenntartva | Toate drepturile rezervate | Tüm hakları saklıdır
        Με επιφύλαξη παντός δικαιώματος | Все права защищены | Усі права захищені | Hak cipta dilindungi
        جميع الحقوق محفوظة | כל הזכויות שמורות | 版权所有 | 版權所有
        無断転載 | 무단전재 | 무단 전재
        """
    )
)
"""What is said after the name of who holds them."""
BAR: Final = _lines(
    """
    share | tweet | print | email | e-mail | mail | pin | pinterest | copy | link | save | facebook | twitter | x
    linkedin | whatsapp | reddit | telegram | tumblr | google | google+ | messenger
    flipboard | pocket | instagram | threads
    bluesky | mastodon | viber | like | comment | comments | on | via | this | it | article | story
    """
)
"""The words of a row of buttons."""
