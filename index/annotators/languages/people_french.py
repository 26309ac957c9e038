"""What French calls people without a name, by trade, office or kin, what it calls bodies and what they write."""

from __future__ import annotations

_SINGULAR_AND_PLURAL = frozenset(
    """ministre ministres président présidente présidents porte-parole maire maires procureur procureure avocat
    avocate avocats policier policiers témoin témoins directeur directrice secrétaire chef cheffe responsable
    responsables député députée députés sénateur sénatrice sénateurs professeur professeure chercheur chercheuse
    chercheurs scientifique scientifiques expert experte experts juge juges général colonel capitaine officier
    ambassadeur ambassadrice candidat candidate candidats dirigeant dirigeante dirigeants manifestant
    manifestants habitant habitante habitants étudiant étudiante étudiants médecin médecins auteur auteure
    journaliste journalistes analyste analystes économiste économistes historien historienne patron patronne
    entraîneur joueur joueuse joueurs roi reine pape évêque archevêque prêtre syndicaliste syndicalistes
    militant militante militants opposant opposante opposants voisin voisine voisins père mère frère soeur sœur
    fils fille épouse veuve mari femme homme victime victimes rapporteur rapporteuse chancelier chancelière
    gouverneur gouverneure commissaire conseiller conseillère représentant représentante représentants fondateur
    fondatrice réalisateur réalisatrice acteur actrice chanteur chanteuse écrivain écrivaine universitaire
    premier organisateurs proches proche spécialiste spécialistes climatologue biologiste gardien gardienne
    pilote élu élus élue collègue collègues ami amie amis compagne compagnon cinéaste comédien comédienne
    humoriste animateur animatrice présentateur présentatrice commentateur footballeur sélectionneur arbitre
    négociateur négociatrice coéquipier coéquipière graphiste berger bergère porte-paroles chercheurs romancier
    romancière philosophe sociologue géologue astronome physicien physicienne ingénieur ingénieure technicien
    agriculteur agriculteurs éleveur pêcheur pêcheurs commerçant commerçants enseignant enseignante enseignants
    infirmière pompier pompiers gendarme gendarmes sismologue participant participante participants
    participantes gérant gérante patronnes riverain riveraine riverains commerçante coordinateur coordinatrice
    coordonnateur coordonnatrice organisateur organisatrice promoteur promotrice entrepreneur entrepreneuse
    initiateur initiatrice adjoint adjointe préfet préfète sous-préfet sous-préfète élève élèves instituteur
    institutrice bénévole bénévoles salarié salariée salariés salariées ouvrier ouvrière ouvriers employé
    employée employés patient patiente patients passager passagère passagers touriste touristes psychologue
    psychiatre magistrat magistrate greffier éducateur éducatrice animateurs infirmier infirmiers professeurs
    auteurs supporter supporters footballeuse athlète athlètes champion championne sélectionneuse coach
    président-directeur vice-président vice-présidente eurodéputé eurodéputée parlementaire parlementaires
    conseillers délégué déléguée délégués négociateurs diplomate diplomates soldat soldats militaire militaires
    commandant lieutenant sergent amiral ex-président ex-ministre monarque souverain souveraine prince princesse
    duc duchesse curé imam rabbin pasteur moine religieuse paysan paysanne paysans viticulteur vigneron
    vigneronne boulanger boulangère restaurateur restauratrice chauffeur conducteur conductrice serveur serveuse
    vendeur vendeuse client cliente clients usager usagers locataire locataires propriétaire propriétaires
    quinquagénaire quadragénaire trentenaire sexagénaire septuagénaire octogénaire nonagénaire édile retraité
    retraitée retraités adolescent adolescente garçon enfant enfants parent parents oncle tante cousin cousine
    grand-père grand-mère neveu nièce fiancé fiancée survivant survivante survivants rescapé rescapée rescapés
    accusé accusée suspect suspecte plaignant plaignante internaute internautes blogueur blogueuse rappeur
    rappeuse musicien musicienne compositeur compositrice danseur danseuse chorégraphe metteuse metteur peintre
    sculpteur architecte urbaniste styliste photographe photographes éditeur éditrice rédacteur rédactrice
    correspondant correspondante reporter consultant consultante formateur formatrice sénatrices députées
    mairesse bourgmestre échevin échevine conservateur conservatrice archéologue virologue épidémiologiste
    médecins chirurgien chirurgienne source sources cheick cheikh émir sultan ayatollah administrateur
    administratrice scénariste dessinateur dessinatrice illustrateur illustratrice pharmacien pharmacienne
    vétérinaire sage-femme aide-soignante surveillant nageur nageuse skieur skieuse cycliste boxeur boxeuse
    judoka attaquant attaquante défenseur défenseure buteur buteuse sprinteur sprinteuse coureur coureuse
    médaillé médaillée trésorier trésorière comptable notaire huissier prévenu prévenue détenu détenue
    assaillant otage interlocuteur interlocutrice observateur observatrice associé associée actionnaire cadre
    livreur facteur routier cheminot hôtelier hôtelière cafetier libraire fleuriste coiffeur coiffeuse
    kinésithérapeute dentiste généraliste pédiatre urgentiste consœur confrère homologue prédécesseur
    successeur successeure rival rivale adversaire concurrent concurrente partenaire compatriote taliban
    camarade conjoint conjointe ex-mari ex-femme belle-mère beau-père belle-sœur beau-frère jumeau jumelle
    aîné aînée cadet cadette doyen doyenne artiste star vedette interprète maître maîtresse écologistes
    socialistes centristes communistes nationalistes frondeurs séparatistes indépendantistes royalistes
    républicains grand-parent
    professionnel professionnelle particulier randonneur randonneuse alpiniste marin navigateur navigatrice
    skipper éducatrice apiculteur apicultrice maraîcher maraîchère forestier chasseur chasseuse dealer
    migrant migrante réfugié réfugiée exilé exilée demandeur ressortissant ressortissante expatrié expatriée
    toxicologue politologue sociologue anthropologue ethnologue océanographe glaciologue météorologue
    géographe démographe linguiste traducteur traductrice youtubeur youtubeuse influenceur influenceuse
    employeur collaborateur collaboratrice assistant assistante stagiaire apprenti apprentie recteur rectrice proviseur
    proviseure principal juriste pédagogue hydrologue banquier banquière horloger horlogère stratège stratégiste technicienne consul
    adjudant adjudant-chef caporal brigadier secouriste pisteur moniteur monitrice viticultrice agricultrice éleveuse
    pêcheuse céréalier céréalière maraîcher maraîchère ostréiculteur charpentier menuisier menuisière maçon plombier
    électricien mécanicien mécanicienne garagiste esthéticienne boucher bouchère fromager fromagère pâtissier
    pâtissière cuisinier cuisinière sommelier sommelière aubergiste tenancier tenancière buraliste galeriste antiquaire
    bibliothécaire documentaliste archiviste médiateur médiatrice aide-soignant ambulancier ambulancière brancardier
    cardiologue oncologue neurologue gynécologue dermatologue radiologue anesthésiste psychothérapeute orthophoniste
    ostéopathe addictologue infectiologue immunologue généticien généticienne biochimiste chimiste mathématicien
    mathématicienne statisticien informaticien informaticienne développeur développeuse entrepreneuse trader courtier
    bailleur bailleuse syndic agente fonctionnaire conseillère échevin vice-amiral député-maire sénateur-maire cardinal
    abbé aumônier marabout griot gymnaste escrimeur escrimeuse lutteur lutteuse tennisman rugbyman handballeur
    handballeuse basketteur basketteuse volleyeur volleyeuse marathonien marathonienne triathlète perchiste cavalière
    jockey surfeur surfeuse rameur rameuse navigatrice spationaute astronaute cosmonaute ailier meneur meneuse
    plasticien plasticienne vidéaste documentariste dramaturge pianiste violoniste guitariste batteur slameur comique
    marionnettiste magicien couturier couturière autrice essayiste polémiste éditorialiste chroniqueur chroniqueuse
    biographe poète poétesse substitut bâtonnier légiste tuteur tutrice surveillante veuf gendre nounou concierge
    colocataire copain copine supportrice spectateur spectatrice visiteuse automobiliste motard motarde piéton piétonne
    navetteur navetteuse vacancier vacancière festivalier festivalière promeneur promeneuse joggeur joggeuse
    maître-nageur lycéen lycéenne collégien collégienne écolier écolière doctorant doctorante thésard alternant
    alternante intérimaire chômeur chômeuse allocataire zadiste activiste écologiste féministe gréviste dissident
    dissidente putschiste jihadiste milicien mercenaire vétéran ministre-président vice-chancelier négociant négociante
    mécène milliardaire cofondateur cofondatrice coprésident coprésidente codirecteur codirectrice coauteur cogérant
    pénaliste constitutionnaliste communicant lobbyiste sondeur volcanologue ornithologue botaniste agronome
    hydrogéologue paléontologue criminologue pédopsychiatre entomologiste garde-chasse passante passant
    retraité brocanteur brocanteuse forain foraine restaurateur traiteur caviste épicier épicière fleuriste poissonnier
    poissonnière bijoutier bijoutière opticien opticienne podologue assistante auxiliaire nourrice hôtesse steward
    routier cariste manutentionnaire soudeur soudeuse intermittent intermittente démographe prévisionniste
    organisatrice mairesse bourgmestre chirurgien-dentiste sage-femme vice-procureur vice-procureure avocat-conseil
    assesseur juré jurée tortionnaire geôlier témoin-clé ravisseur ravisseuse braqueur cambrioleur
    porte-drapeau baigneur baigneuse plaisancier plaisancière batelier ferrailleur inspecteur inspectrice enquêteur enquêtrice lanceur lanceuse leader leaders""".split()
)
OFFICES = frozenset(
    """président présidente vice-président vice-présidente ministre maire mairesse secrétaire directeur directrice
    chef cheffe porte-parole procureur procureure préfet préfète gouverneur gouverneure commissaire ambassadeur
    ambassadrice juge patron patronne responsable avocat avocate rapporteur rapporteuse représentant représentante
    délégué déléguée adjoint adjointe premier PDG DRH DG""".split()
)
"""Those that somebody has of something, so that another's is another."""
MEMBERS = frozenset(
    """joueur joueuse coureur coureuse attaquant attaquante défenseur défenseure milieu gardien gardienne capitaine
    buteur buteuse technicien technicienne entraîneur entraîneuse coach sélectionneur sélectionneuse pilote skipper
    champion championne médaillé médaillée vainqueur lauréat lauréate député députée sénateur sénatrice élu élue
    eurodéputé eurodéputée édile chercheur chercheuse professeur professeure économiste historien historienne
    sociologue politologue auteur auteure autrice chanteur chanteuse acteur actrice réalisateur réalisatrice
    natif native enfant auxiliaire mère père pensionnaire sociétaire ailier talonneur pilier demi numéro""".split()
)
"""What somebody is though others of the same are so too: "la députée du Pas-de-Calais", "la mère de famille"."""
RELATIONS = frozenset(
    """ami amie compagne compagnon voisin voisine collègue proche confrère consœur camarade copain copine fils fille
    père mère frère soeur sœur oncle tante cousin cousine neveu nièce épouse veuve mari femme fiancé fiancée conjoint
    conjointe gendre nounou prédécesseur successeur rival rivale adversaire partenaire associé associée homologue
    bras-droit collaborateur collaboratrice assistant assistante élève disciple otage victime assassin meurtrier
    agresseur conseiller conseillère source témoin habitant habitante riverain riveraine""".split()
)
"""What somebody is to another, or one of many: "l'ami de Jane Doe", "une habitante de Caen"."""
OFFICES_IN_CAPITALS = "(?:PDG|DRH|DG|DGS|DGA|DASEN|Dasen|CPE|CRS|Atsem|ATSEM)"
PEOPLE = _SINGULAR_AND_PLURAL | {f"{word}s" for word in _SINGULAR_AND_PLURAL if not word.endswith(("s", "x"))}
NEWCOMERS = frozenset(
    """préfet préfète sous-préfet sous-préfète procureur procureure juge témoin source victime accusé accusée
    prévenu prévenue suspect suspecte voisin voisine conducteur conductrice chauffeur passager passagère policier
    gendarme pompier propriétaire locataire client cliente vendeur vendeuse serveur serveuse proche père mère
    frère sœur soeur fils fille épouse veuve mari oncle tante cousin cousine plaignant plaignante agresseur
    interlocuteur interlocutrice adversaire rival rivale partenaire homologue successeur prédécesseur confrère
    consœur enquêteur enquêtrice arbitre défense accusation""".split()
)
"""Whom a text may speak of as of somebody known though it has not named them: "le préfet"."""
MEN = frozenset(
    """jean michel pascal christian denis henri hassan tristan noël françois francois jocelyn ibrahima ousmane
    abdoulaye cheikh amadou mamadou boubacar souleymane alassane idrissa kamel moussa gaétan gildas seydou gervais
    lilian patrice alexis gautier josselin nordine othman pierrick ulysse modibo lassana bakary adama yaya koffi
    kouassi kouadio kossi komlan sékou idriss fulgence juvénal théogène gédéon réjean marcelin ghyslain éloi
    philémon hippolyte zinedine steeve""".split()
)
WOMEN = frozenset(
    """laurence florence marion simone emma jade ségolène aminata fatou aïssatou rokhaya mounia najat khady
    awa ndeye ndèye andrée audrey oriane soizic aïssata salimata adjoua fatoumata reine cassandre charlène cyrielle
    édwige edwige éliane ève évelyne germaine justine latifa mariama naïma priscille rébecca rokia samia sidonie
    valentine violaine kadiatou oumou ramatoulaye coumba assétou djeneba astou khadidiatou rosine jacinthe guylaine
    ghyslaine lyne réjeanne marjolaine""".split()
)
"""The first parts of given names that are a man's or a woman's in French, though English has them for either or for none."""
SEATS = frozenset(
    """Moscou Pékin Washington Bruxelles Paris Londres Berlin Kiev Kyiv Téhéran Ankara Madrid Rome Tokyo Séoul
    Pyongyang Damas Bagdad Kaboul Riyad Tel-Aviv Jérusalem Alger Rabat Tunis Tripoli Bamako Niamey Ouagadougou
    Dakar Abidjan Kigali Kinshasa Varsovie Budapest Athènes Lisbonne Ottawa Vienne Berne Élysée Elysée Matignon
    Bercy Beauvau Kremlin""".split()
)
"""What stands for the government that sits there."""
DESCRIPTIONS = frozenset(
    """homme femme trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire élu
    élue édile""".split()
)
"""Words for somebody who was named before, whatever they do."""
BODIES = frozenset(
    """gouvernement ministère association associations syndicat syndicats parti entreprise société compagnie police
    gendarmerie tribunal cour commission comité conseil groupe agence journal quotidien hebdomadaire chaîne
    université fédération organisation armée parlement assemblée opposition fisc préfecture mairie église
    ambassade collectif ONG ong autorités cabinet commissariat capitainerie communauté intercommunalité talibans rebelles parquet présidence direction équipe club banque famille
    entourage rectorat académie métropole production fédération chambre clinique exécutif patronat
    intersyndicale mouvement coalition alliance chancellerie diplomatie état-major régie enseigne filiale
    secrétariat plateforme constructeur opérateur distributeur éditeur label radio magazine
    gauche droite région municipalité commune collectivité justice services médias presse site rédaction jury fondation institut laboratoire hôpital école ordre
    office ligue union autorité observatoire""".split()
)
WRITTEN = frozenset(
    """ordonnance arrêt arrêté décret loi bilan baromètre mémoire thèse roman procès-verbal
    communiqué rapport lettre étude article message tweet texte document déclaration pancarte banderole affiche
    note jugement sondage éditorial livre discours interview entretien documentaire reportage émission audit
    enquête dépêche manifeste pétition tract courriel courrier post publication brochure tribune billet
    circulaire""".split()
)
PRONOUNS = frozenset(("il", "he", "elle", "she"))
FEMALE = frozenset(
    """elle she mme madame mlle présidente procureure avocate directrice cheffe députée sénatrice professeure
    chercheuse ambassadrice candidate dirigeante habitante étudiante auteure patronne joueuse reine voisine mère
    soeur sœur fille épouse veuve femme chancelière conseillère représentante fondatrice réalisatrice actrice
    chanteuse écrivaine entreprise association agence organisation université église ambassade armée assemblée
    opposition équipe école ong région mairie préfecture cour police direction""".split()
)
MALE = frozenset(
    """il he m monsieur président procureur avocat directeur chef député sénateur chercheur ambassadeur candidat
    dirigeant habitant étudiant patron joueur roi pape évêque archevêque prêtre voisin père frère fils mari
    homme chancelier conseiller représentant fondateur réalisateur acteur chanteur écrivain""".split()
)
HEARERS = "(?:AFP|Reuters|BFM|BFMTV|RTL|RTBF|RTS|RFI|TF1|LCI|RMC|CNews|Monde|Figaro|Parisien|Point|Devoir|Soir|Temps|Progrès|Dauphiné)"
"""Whom somebody speaks to, rather than works for: "son avocat à l'AFP"."""
