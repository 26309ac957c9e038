"""The words that tell a name's kind, and who speaks. English, as news agencies write it."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Lord Lady Dame Rev Rev. Reverend Fr. Father Sister Pope
    Cardinal Archbishop Bishop Rabbi Imam Sheikh President Vice-President Chancellor Premier Minister Secretary Sec.
    Senator Sen Sen. Sens. Senators Congressman Congresswoman Congressmen Rep Rep. Reps. Representative Representatives
    Governor Gov Gov. Mayor Ambassador Envoy Judge Justice Chief Chairman Chairwoman Chair Director Commissioner General
    Gen. Colonel Col. Major Maj. Captain Capt. Lieutenant Lt. Sergeant Sgt. Admiral Adm. Officer Inspector Detective King
    Queen Prince Princess Duke Duchess Emperor Sultan Coach Speaker Spokesman Spokeswoman Spokesperson Leader Foreign
    Prime Deputy Vice Attorney Honourable Honorable Hon Hon. Rt Rt. Member Undersecretary Assistant Former Herr Frau Monsieur Madame
    Acting Majority Minority Ranking Whip Counsel Lawyer Editor Author Actor Actress Singer Taoiseach Tánaiste Ayatollah Emir Mullah Mufti Maulana Shaikh Brigadier Commander Constable Superintendent Archduke Baroness Countess Viscount First Retired Ex-President Director-General Secretary-General Vice-Chancellor Attorney-General Governor-General Vice-Chairman Vice-Premier Lieutenant-General Major-General Emeritus Alderman Alderwoman Councilman
    Councilwoman Councillor Assemblyman Assemblywoman Sheriff Corporal Cpl. Trooper Prosecutor Solicitor Treasurer Comptroller
    CEO CFO COO CTO CIO VP SVP EVP Provost Chairperson Supervisor Selectman Selectwoman Recorder Delegate Pastor Deacon Monsignor Msgr. MP MEP MSP
    Cllr Cllr. Cllrs Couns. Cr Crs Ald. Fr Revd Revd. Canon Archdeacon Alhaji Alhaja Hajia Comrade Mallam Engr Engr. Barr. Barrister
    Advocate Adv. Ustaz Swami Datuk Mgr Mgr. DCI DSI DCS PCSO WPC DSP ASP CSP ACP DCP SSP DIG IGP CJI CJP PPRO Supt Supt. Insp Insp. Brig Brig. Cmdr
    Cmdr. Det. Cst. Pvt. Spc. Elder Apostle Gen Col Lt Capt Maj Sgt Adm Cpl Pte Tun Laureate
    Co-Chair Co-Chairs Co-Chairman Co-Chairwoman Co-Founder
    Clr Cdr Coun Coun. Garda TD MLA Tanaiste MPs MPPs MSPs MEPs TDs MLAs MPAs MNAs
    Amai Muzvare Muzvinafundo Messrs Messrs. Asiwaju Otunba"""
)
"""Before a name they are no part of it, and make it a person's."""

PERSONAL_TITLES = TITLES - _words(
    "Foreign Prime Deputy Vice Assistant Former Member Acting Majority Minority Ranking Chief First Retired"
)

RANKS_IN_LETTERS = _words("IG SP SG CJ CM CS PS AG")
"""Before a name they are a rank, as "IG Adebisi", though a body's name may begin with them."""

ORGANISATION_WORDS = _words(
    """Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bank Board
    Brigade Brothers Bureau Cabinet Caucus Center Centre Chamber Church Club Coalition College Commission Committee Committees Companies Company
    Conference Confederation Congress Consortium Cooperative Corp Corporation Corps Council Court Department Departments Federation
    Force Forces Forum Foundation Front Fund Gazette Government Group Guard Guild Herald Holdings Hospital House Industries
    Initiative Institute Institution Interior Journal Laboratories Laboratory League Library Ministry Mission Movement
    Museum Navy Network News Observatory Office Orchestra Organisation Organization Parliament Partners Partnership Party
    Police Post Press Program Programme Railway Regiment Reserve School Senate Service Services Society Studios Subcommittee
    Syndicate Systems Team Technologies Telegraph Times Tribunal Tribune Trust Union United University Utilities Works
    Inc Inc. Corp. Co Co. Ltd Ltd. LLC LLP PLC plc AG GmbH SA SE NV Airlines Bancorp Motors Pharmaceuticals Energy Records
    Radio Television Channel Magazine Wanderers Rovers FC F.C. City-Council Rangers Committee's Task
    Treasury Pentagon Kremlin Interpol Hamas Hezbollah Fatah Taliban Reuters Interfax Google Facebook Apple
    Amazon Microsoft Twitter Toyota Boeing Airbus Wikinews"""
)
BUSINESS_WORDS = _words(
    """Holdings Group Industries Technologies Technology Systems Motors Motor Airlines Airways Energy Pharmaceuticals Pharma Records
    Entertainment Electronics Therapeutics Biotech Laboratories Labs Steel Petroleum Capital Partners Media Networks Software
    Semiconductor Foods Brands Stores Aerospace Automotive Chemical Chemicals Communications Telecom Insurance Financial Company Corporation Incorporated"""
)
"""After a company's own name, and left out on second reference: "Acme Holdings … Acme"."""

COMPANY_SUFFIXES = _words(
    "Plc Limited Pty SpA S.p.A. S.A. N.V. A/S AB ASA Oyj KGaA Bhd Inc Inc. Corp Corp. Co Co. Ltd Ltd. LLC LLP PLC plc AG GmbH SA SE NV"
)
HEADS_WITH_OF = _words(
    """Journal Academy Agency Army Association Assembly Bank Board Bureau Center Centre Chamber Church College Commission Committee
    Community Confederation Conference Congress Council Court Department Federation House Institute League Library Ministry
    Museum National Office Organisation Organization Parliament Party School Secretariat Senate Society State Union
    University Chamber Federal Coalition Directorate Alliance Foundation Forum Campaign Movement"""
)
"""They take in what follows: "Department of Health and Human Services"."""

HEADS_WITH_ONE_PLACE = _words(
    """Bank University College Republic Kingdom Commonwealth Bay Gulf Isle Strait Cape City House State Museum Academy Hospital
    Church Museum School Stadium Kingdom Province District Duchy Principality Diocese Archdiocese Cathedral Emirate Hall"""
)
"""They take in one name only: "University of Oslo and …"."""

PLACE_WORDS = _words(
    """Airport Avenue Base Bay Beach Bridge Canal Canyon Cape Coast County Creek Desert District Falls Forest Gulf Harbor
    Harbour Heights Highway Hill Hills Island Islands Isle Lake Lakes Mount Mountain Mountains Ocean Park Peninsula Plaza
    Port Province Reef Republic Ridge River Road Sea Square Street Strait Plateau Reservoir Pond Brook Junction Mall Basin Delta Dam Glacier Temple Abbey Castle Fort Gardens Garden Zoo Arena Pier Wharf Quay Borough Parish Municipality Boulevard Lane Crossing Terminal Territory Tower Township Valley Village Way City
    Palace Cathedral Prison Stadium Station Building Hotel Point Cave Caves Estate Manor Monument Mosque Shrine Monastery Convent
    Panhandle Capitol Springs Rapids Gorge Hollow Marsh Woods Shore Bluff Oblast Playfield Gym Dock Docks Oval Empire Speedway Raceway
    Parkway Freeway Expressway Turnpike Interstate Route Trail Fjord Lagoon Atoll Archipelago Ranch Prefecture
    Field Fields Region Corner Drive Rink Complex Taluk Northwest Northeast Southwest Southeast Pyrenees Circle Crescent Terrace"""
)
BUILDINGS = _words(
    "Hospital Cemetery Facility Courthouse Airport Stadium Prison Jail Penitentiary Arena Gymnasium"
)
"""They tell a place after a body's name as well: "Harbour Guard Hospital"."""

NUMBERED_PLACES = _words("Route Highway Interstate Road Area Pier Runway")
"""Before a number: "Highway 7"."""

STATES_IN_ADDRESSES = _words(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN
    TX UT VT VA WA WV WI WY DC BC AB ON QC NSW"""
)
"""After a town and a comma: "Milwaukee, WI"."""

UNITS = _words(
    "Division Brigade Regiment Infantry Cavalry Airborne Battalion Squadron Wing Legion Corps Army Fleet Circuit Artillery Marines"
)
"""After a number they are troops or a court: "65th Air Division"."""

ENDS_OF_ORGANISATIONS = _words(
    """Band Chronicle Weekly Daily Fleet Division Battalion Squadron Exchange Athletics Constabulary Brands Recordings Ensemble
    Quartet Choir Air Affairs"""
)
PLACE_BEGINNINGS = _words(
    "County North South East West Northern Southern Eastern Western Central New Lake Mount Fort Port San Santa St St. El Los Las Cape Upper Lower Gulf Mt. Metro River Camp Villa Hotel Plaza Piazza Rio"
)

EVENT_WORDS = _words(
    """War Wars Olympics Olympic Games Cup Championship Championships Festival Revolution Holocaust Summit Day Week Month
    Year Century Awards Award Prize Act Bill Amendment Treaty Protocol Convention Constitution Resolution Christmas Easter
    Ramadan Thanksgiving Agreement Accord Declaration Code Plan Strategy Project Election Elections Debate Hurricane Tour
    Battle Title Section Chapter Article League's Internet Web Bible Koran Medal Marathon Clause Race Trophy Prix Derby Grant
    Grants Loan Loans Bonds Syndrome Disease Virus Doctrine Theorem Effect Standards Guidelines Symposium Expo Fair Exhibition
    Carnival Parade Ceremony Uprising Rebellion Massacre Genocide Crisis Siege Crusade Expedition Study Census Index Shuttle
    Bowl Quarterly's Challenge Emigration Rule Rules Earthquake Tsunami Scandal Affair"""
)

EVENT_BEGINNINGS = _words(
    "Hurricane Hurricanes Storm Typhoon Cyclone Tropical Operation Project Category Act Section Article Chapter Stage USS HMS RMS HMAS HMCS HMNZS"
)
"""What they begin is neither person nor place: "Hurricane Ida"."""

TIMES = _words(
    """January February March April May June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul.
    Aug. Sept. Sep. Oct. Nov. Dec. Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tue. Wed. Thu. Fri. Sat.
    Sun. AM PM A.M. P.M. GMT UTC EST EDT PST CET AD BC"""
)

_COMMON_WORDS = _words(
    """a about above according across after afterwards again against ago alas all almost along already also although always am
    among an and another any anyone anything apart are around as asked at away back be because been before behind being
    below beside besides best better between both briefly but by can cannot caption certainly chapter children
    citing clearly come contact could currently dear despite did do does don't doing down due during each earlier early
    either else even eventually ever every everybody everyone everything everywhere except few finally first five follow
    following for four from further furthermore generally get given go good got government great had half happy has have
    having he he'd he'll he's hello hence her here hers high him his how however hundreds i i'd i'll i'm i've if in including indeed initially
    inside instead into is it it'd it'll it's its just keep key know last late later latest least led left less let let's like
    likewise listen little local long look looking lots made main make making man many may maybe me meanwhile men might
    million millions more moreover most mostly mr much must my national near nearly neither never nevertheless new next
    night no nobody none nor not note nothing now nowadays of off officials often oh ok old on once one ones only onto open or
    other others otherwise our out outside over overall own page part people perhaps photo please police previously prior
    probably provided public put quite rather read recent recently related report reporters reports right said same saw
    say saying says scientists second see seven several she she'd she'll she's should show similarly since six so some somebody someone
    something sometimes soon source sources speaking still such ten thank thanks that that'd that'll that's the their them then there
    there's therefore these they they'd they'll they're they've thing things think third this those though thousands three through thus
    to today together tomorrow tonight too top toward towards turn two under unfortunately unless unlike until up update
    upon us use used using usually very via video view was watch we we'd we'll we're we've well were what what's whatever when
    whenever where whereas wherever whether which while who who'd who'll who's whoever whole whom whose why wife will with within
    without woman women work workers would year years yes yesterday yet you you'd you'll you're you've young your
    born click copyright download experts figure figures image learn list now press release session share sign table tags
    visit founded based located additionally consequently following historically originally subsequently ultimately
    state states federal english internet money law health education science music art history love life time world
    skip log login logout forgot password member subscribe unsubscribe newsletter newsletters loading featured advertise
    advertisement sponsored trending recommended comments reply cookies embattled outgoing incoming disgraced longtime
    war king queen sir lord god north south east west western eastern northern southern central upper lower great"""
)
COMMON_WORDS = _COMMON_WORDS | {word.replace("'", "’") for word in _COMMON_WORDS}
"""With a capital at the beginning of a sentence only, they are no names."""

SAYING = _words(
    """said says say saying told tells tell added adds asked asks announced announces argued argues asserted asserts
    acknowledged acknowledges admitted admits agreed agrees accused called calls cautioned cautions charged cited claimed
    claims commented comments complained complains conceded concedes concluded concludes confirmed confirms continued
    continues countered declared declares demanded denied denies described describes emphasized emphasised emphasizes
    exclaimed explained explains expressed forecast hailed hinted informed insisted insists joked lamented maintained
    mentioned noted notes observed observes pledged pointed praised predicted promised proposed protested questioned
    branding marvels gushes fumes quipped quoted recalled recalls recounted remarked remarks replied replies reported reports responded responds
    revealed shouted spoke stated states stressed stresses suggested suggests tweeted testified thinks thought urged urges
    vowed vows wants warned warns welcomed wondered wrote writes put read reads according announcing adding calling
    describing insisting noting saying stating telling warning explaining labelled labeled dubbed branded denounced
    condemned criticised criticized dismissed tweeting posted alleged alleges estimated estimates characterised characterized hoped ruled opined boasted
    pleaded begged swore texted cried screamed sighed objected contended contends maintains clarified elaborated proclaimed
    speculated indicated indicates credited credits talked talks shrieked shrieks reacted reacts write laughed laughs slammed blasted decried lauded commended applauded disagreed apologised apologized regretted disputed rejected
    defended confessed assured vowing pledging promising arguing claiming writing tweets remarking alleging conceding joking believes believe believed call argue claim insist warn fear fears hopes describe tell ask joked reiterated remembered remembers accepts repeated retorted sang whispered yelled
    underlined underscored answered answers mused muses enquired inquired muttered murmured mumbled grumbled bemoaned bemoans
    bragged boasts gushed enthused enthuses confided confides disclosed discloses affirmed affirms advised advises
    refuted rebutted lambasted blamed blames berated scolded blogged emailed summarised summarized reasoned theorised theorized
    reckoned reckons fumed scoffed concurred interjected likened deemed marvelled marveled stammered blurted decreed implied
    insinuating implying asserting declaring maintaining suggesting acknowledging admitting recalling lamenting complaining
    concluding predicting stressing emphasizing emphasising observing commenting quipping replying responding revealing
    hinting boasting cautioning denying demanding accusing blaming praising hailing condemning denouncing criticizing
    criticising dismissing slamming blasting urging proclaiming exclaiming shouting screaming yelling whispering
    contending reiterating repeating elaborating confiding musing tweeted blogging messaging
    reassured reassures reveals confesses laments accuses announces complains condemns criticises criticizes denounces
    dismisses emphasises predicts pleads wonders welcomes shouts exclaims elaborates clarifies opines recounts testifies
    chanted chants chanting conclude contend complain"""
)

MORE_SAYING = _words(
    """citing specified specifies voiced touted touts advocated recommended recommends derided mocked ridiculed termed deems
    justified challenged signalled signaled cites labelling labeling dubbing terming characterizing characterising likening
    acknowledges apologises apologizes professed attests attested instructed assures pronounced recounting recommending
    apologizing apologising clarifying countering confirming pointing proposes captioned teased theorizes speculates scoffs
    rejects articulated exhorted implored thanked congratulated saluted recited narrated highlighted highlights highlighting
    outlined outlining stipulated stipulates guaranteed offered expressing voicing reflected recollected reminisced opining
    posited postulated surmised guessed considered considers envisioned envisions foresaw feared worried doubted queried
    heralded lauding lampooned chided rebuked admonished encouraged encourages encouraging
    requested wished vouched testifying attesting corroborated rejecting rebuffed snapped intoned thanking"""
)
"""Verbs that bodies and papers have as often as people: they tell no name from another."""

ROLES = _words(
    """administrator authorities media spokesman spokeswoman spokesperson official officials minister ministers president chairman chairwoman chief
    director leader leaders lawyer lawyers officer officers police mayor teenager teenagers pensioner pensioners shopkeeper customer
    customers voter voters fan fans commuter pupil pupils graduate refugee refugees migrant migrants prisoner prisoners patient
    patients parent parents victims shopper shoppers nurses surgeon referee organiser organizer promoter campaigner campaigners lawmakers
    delegate delegates negotiator negotiators insider insiders observer observers bystander bystanders onlooker onlookers eyewitness
    eyewitnesses guest boss bosses coaches employee employees landlord tenant tenants fisherman fishermen climber sailor sailors user users
    attorney attorneys solicitor barrister counsel candidate lawmaker lawmakers congressman congresswoman councillor historian engineer investigator investigators veteran veterans co-founder critic allies colleague colleagues opponents neighbours neighbors volunteer volunteers relatives friend governor senator ambassador envoy envoys diplomat
    diplomats analyst analysts expert experts economist professor scientist scientists researcher researchers doctor
    doctors teacher reporter journalist witness witnesses resident residents neighbour neighbor source sources critic
    critics supporter supporters activist activists protester protesters student students worker workers manager owner
    coach player captain judge prosecutor prosecutors commander general soldier soldiers farmer farmers mother father
    brother sister son daughter wife husband widow man woman boy girl father aide aides adviser advisor
    secretary-general secretary commissioner counterpart predecessor successor rival author writer editor head member members rebels trader
    traders tourist survivor survivors victim passenger passengers organisers organizers founder executive premier king
    queen prince princess duke duchess priest bishop dean rector registrar provost pope pilot driver representative teammate team-mate nurse spouse children authors writers coworker coworkers co-worker co-workers girlfriend boyfriend"""
)
"""Who speaks without a name: "a NATO spokeswoman"."""

BODIES = _words(
    """government ministry company firm group agency union court charity club bank party team university hospital council committee
    commission department office police rebels coalition organisation organization association airline newspaper network embassy
    church federation army military administration parliament board foundation institute society website magazine delegation
    industry campaign regime watchdog broadcaster publisher startup studio lender carrier operator manufacturer
    opposition tribunal panel school college bench trust authority bureau palace secretariat consulate caucus junta militia alliance
    retailer chain supermarket diocese academy museum"""
)
"""Bodies of people that speak: "it said"."""

MOODS = _words(
    """amazed angry ashamed astonished bereaved besotted bewildered cheeky defiant dejected delighted devastated disgraced
    disgusted distraught ecstatic elated emotional enraged fuming furious grieving gutted hapless heartbroken heartsick
    horrified jilted jobless jubilant livid lovesick lovestruck mystified outraged overjoyed petrified plucky puzzled
    relieved shamed shocked smitten speechless stricken stunned tearful terrified thrilled traumatised traumatized unrepentant
    unlucky"""
)
"""How somebody feels or fares, before whose name a newspaper begins a sentence: "Bewildered Lee said"."""
MORE_PEOPLE = _words(
    """protestor demonstrator passer-by driver policeman policewoman juror coroner paramedic medic physician psychologist
    psychiatrist therapist lecturer headteacher mum dad widower executive treasurer founder consumer miner politician
    legislator councilor mediator opponent athlete runner winner producer developer programmer technician archaeologist
    ecologist conservationist environmentalist geologist meteorologist forecaster visitor curator librarian vicar pastor
    monk villager youngster applicant respondent participant interviewee trustee regulator auditor statistician planner
    builder plumber electrician mechanic carpenter waiter waitress barman bartender baker butcher homeowner motorist
    pedestrian contractor subscriber reader listener viewer clinician epidemiologist virologist neurologist cardiologist
    oncologist psychotherapist palaeontologist paleontologist anthropologist sociologist criminologist philosopher theologian
    linguist mathematician climatologist oceanographer zoologist botanist vet firefighter rescuer tester deputy speaker co-chair
    co-owner co-leader co-ordinator coordinator vice-chair complainant claimant bouncer doorman mourner worshipper evacuee
    hostage captive detainee inmate lifeguard skipper deckhand crewman caretaker registrar midwife apprentice steward
    stewardess hawker trucker docker chaplain foreman cabbie"""
)
"""More whom a newspaper lets speak by what they do: "a geologist said"."""

CALLINGS = _words(
    """scientist researcher economist professor doctor teacher journalist author writer founder coach player pilot farmer surgeon
    nurse engineer historian physician psychologist psychiatrist therapist psychotherapist lecturer politician developer
    programmer archaeologist ecologist conservationist environmentalist geologist meteorologist curator epidemiologist
    virologist neurologist cardiologist oncologist palaeontologist paleontologist anthropologist sociologist criminologist
    philosopher theologian linguist mathematician climatologist oceanographer zoologist botanist veteran"""
)
"""What one person is, whatever happens to them: not a victim, a father or a judge."""

WRITTEN_THINGS = _words(
    """statement report letter note email e-mail message sign banner placard poster headline caption slogan leaflet tweet post memo
    document ruling verdict editorial article notice label inscription t-shirt ad advertisement study survey poll book memoir diary lawsuit indictment complaint affidavit transcript summary description announcement opinion
    resolution review decree warning submission advisory bulletin filing manifesto petition judgment card plaque slide recording voicemail"""
)
"""What is read: "a banner read"."""

ROLES_BEFORE_NAMES = ROLES | _words(
    """actor actress singer songwriter rapper musician composer conductor guitarist bassist drummer novelist poet playwright artist painter
    sculptor photographer filmmaker designer architect striker goalkeeper midfielder defender winger forward quarterback pitcher
    batsman bowler golfer boxer swimmer sprinter cyclist skier skater gymnast wrestler footballer teammate rookie veteran candidate
    nominee lawmaker congressman congresswoman councillor councilman counsel attorney barrister solicitor magistrate sheriff
    detective inspector constable sergeant lieutenant colonel captain admiral historian biologist physicist chemist astronomer
    astronaut cosmonaut engineer inventor entrepreneur billionaire tycoon businessman businesswoman banker investor chancellor
    correspondent columnist presenter anchor host comedian model dancer chef rabbi imam cleric ayatollah sheikh
    cardinal archbishop chairperson vice-president ex-president co-founder cofounder co-author narrator gunman suspect defendant
    dissident whistleblower hacker blogger tsar dictator strategist pollster consultant campaigner runner-up champion star legend
    lady cousin nephew niece uncle aunt grandfather grandmother fiancé fiancée boyfriend girlfriend colleague
    mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law
    soprano baritone pianist violinist cellist choreographer gardener florist carpenter plumber electrician
    curator archivist librarian translator illustrator animator cartoonist cinematographer screenwriter showrunner vocalist
    botanist zoologist ecologist entomologist ornithologist geologist archaeologist anthropologist sociologist psychologist
    psychiatrist therapist nutritionist dietitian physiotherapist veterinarian dentist pharmacist midwife paramedic
    firefighter lifeguard surfer mountaineer jockey wicketkeeper linebacker restaurateur bartender landlady beekeeper
    forester vlogger influencer podcaster adventurer headteacher headmaster headmistress lecturer linguist philosopher
    mathematician backbencher commentator pundit youtuber tiktoker lobbyist televangelist educator naturalist humorist satirist essayist
    memoirist biographer ethicist rocker popstar starlet socialite supermodel statistician neuroscientist epidemiologist
    virologist climatologist meteorologist oceanographer toxicologist immunologist biochemist physiologist"""
)
"""In small letters right before a name, which is then a person's: "striker Omar Vale"."""

FEMALE = _words(
    """she her spokeswoman chairwoman congresswoman mrs ms miss actress mother sister daughter wife girlfriend widow woman girl queen lady madame princess duchess
    grandmother aunt niece stepmother stepdaughter granddaughter bride heiress mum mom waitress hostess heroine nun empress
    baroness countess midwife ballerina songstress matriarch fiancée businesswoman sportswoman"""
)
MALE = _words(
    """he his him spokesman chairman congressman mr father brother son husband boyfriend man boy king lord sir prince duke priest pope
    grandfather uncle nephew stepfather stepson grandson groom heir dad waiter emperor monk baron widower patriarch fiancé
    businessman sportsman frontman imam cardinal archbishop"""
)

SYNONYMS = {
    "US": "United States", "U.S.": "United States", "USA": "United States", "U.S.A.": "United States",
    "America": "United States", "United States of America": "United States", "UK": "United Kingdom",
    "U.K.": "United Kingdom", "Britain": "United Kingdom", "UAE": "United Arab Emirates",
    "U.A.E.": "United Arab Emirates", "USSR": "Soviet Union", "EU": "European Union", "E.U.": "European Union",
    "UN": "United Nations", "U.N.": "United Nations", "Washington, D.C.": "Washington", "Washington, DC": "Washington",
    "Washington D.C.": "Washington", "Washington DC": "Washington", "Burma": "Myanmar",
    "DPRK": "North Korea", "D.P.R.K.": "North Korea", "ROK": "South Korea", "Republic of Korea": "South Korea",
    "PRC": "China", "People's Republic of China": "China", "People’s Republic of China": "China", "Holland": "Netherlands",
    "Russian Federation": "Russia", "Czech Republic": "Czechia", "Ivory Coast": "Côte d’Ivoire", "Swaziland": "Eswatini",
    "Kiev": "Kyiv", "Bombay": "Mumbai", "Calcutta": "Kolkata", "Peking": "Beijing", "Saigon": "Ho Chi Minh City",
    "NYC": "New York City", "L.A.": "Los Angeles", "LA": "Los Angeles", "DC": "Washington", "D.C.": "Washington",
}  # fmt: skip
"""Forms of one name that no rule would bring together."""

PARTICLES = _words(
    """da de di do du das dos des del della dello der den la le lo las los van von vom zu zum zur ten ter te af av bin binti ibn ben bint abu
    al el ul y e Van Von De Da Di Du Del Della Der La Le Al El Bin Ibn Ben"""
)
"""Between a given name and a surname, and part of the surname: "Ludwig van der Berg"."""

GENERATIONS = _words("Jr Jr. Sr Sr. II III IV")
"""After a surname: they tell a son from his father."""

AMBIGUOUS_SURNAMES = _words(
    """Bank Banks Bay Beach Bridge Bridges Brook Brooks Church Close Cape Castle Court Creek Cross Field Fields Ford Forest Fountain
    Green Hall Head Heath Hill Hills House Lake Lane Marsh Mills Mountain Parks Park Pool Post Pound Ridge Rivers
    Shore Street Stone Towers Tower Valley Ward Waters Way Wells West East North Wood Woods Guard Power Price
    Law Major Marshall Parish Poole Singer Castle Field Battle Day Chase May
    March """
)
"""Words for organisations, places and events that are family names as well."""

VIETNAMESE_FAMILY_NAMES = _words("Nguyen Tran Le Pham Hoang Phan Vo Dang Bui")
"""Their bearers are called by the last word of a name."""

FAMILY_NAMES_FIRST = VIETNAMESE_FAMILY_NAMES | _words(
    """Xi Hu Wen Li Liu Wang Zhang Zhao Zhou Zhu Deng Mao Jiang Chen Yang Huang Wu Xu Sun Ma Gao Lin He Guo Luo Zheng Liang Xie Song
    Tang Han Feng Yu Dong Xiao Cheng Cao Yuan Peng Zeng Ye Du Wei Su Jia Ding Shen Bo Kim Park Lee Choi Moon Roh Ban Kang Cho
    Yoon Jang Lim Shin Seo Kwon Hwang Ahn Oh"""
)
"""Chinese, Korean and Vietnamese family names, which stand before the given name."""
