/** Norwegian words that carry a tone, chosen and weighted by us: folded stems, `$` ends a whole word. */
export const norwegianToneWords: Readonly<Record<string, string>> = {
  '3': `
    fantastisk fremragende framifra glimrende stralende utmerket mesterlig mesterverk mesterstykke perfekt perfeksjon elsker elske$ elsket enestaende
    suveren imponer magisk storslatt storslagen praktfull ypperlig briljant briljer vidunderlig best$ beste$ favoritt eksepsjonell genial sensasjonell
    fenomenal overlegen fabelaktig makelos uforglemmelig uovertruff superb fullkommen toppklasse verdensklasse fulltreffer innertier knallbra knallgod
    kjempebra kjempegod kjempefin rabra kanonbra utsokt overveldende formidabel glitrende gnistrende fortreffelig bejubl hyllet triumf`,
  '2': `
    flott deilig nydelig herlig takk$ takker tusentakk glad$ glade$ glede fornoyd fornoyelig fornoyelse anbefal spennende spenning morsom underholdende
    underholdning sjarm vakker vakre lekker elegant elegans solid$ solide knall$ vellykk velspilt velskrevet gripende kul$ kult$ kule$ effektiv smart$
    smarte$ fin$ fint$ fine$ finere finest god$ godt$ gode$ godhet bra$ nyte$ nyter nytelse festlig fengende fengslende medrivende engasjer rorende
    berorer dyktig talent begav original oppfinnsom kreativ raffinert somlos velbalansert velkomponert velsmak smakfull velsmurt saftig delikat sprudlende
    vittig humoristisk lattermild latter$ stemningsfull poetisk nervepirrende gjennomfort gjennomarbeid forbilledlig eksemplarisk overbevis leken lekne
    frisk stilsikker stilren velfungerende velprodusert velgjort vellaget velkommen generos brukervennlig palitelig lettlest lettvint krystallklar
    knivskarp vinner$ vinneren seier seire hoydepunkt lyktes lykke jubel hurra severdig leseverdig verdifull uunnvaerlig unik saeregen beundr respekt ros$
    roser rost skryt hyllest prisverdig imotekommende kjempe elskverdig fascinerende forfriskende bunnsolid veldreid velsyngende velturnert velskapt
    velklingende betagende bergtak forforende fortryll hjertevarm varmhjertet mektig sterkt$ sterkeste kvalitetssterk innsiktsfull tankevekkende
    velplassert vektig elektrisk trollbind storartet storform gullkorn perle$ perler juvel klasse$ minneverdig opploftende bedarende forlokkende
    henrivende elskelig hjertelig underfundig lystig velspill velskriv velregisser svinger luksus`,
  '1': `
    bedre lett$ lette$ lettere enkel rask liker likte likt$ sterk kvalitet velkjent pen$ pent$ pene$ interessant interesse haper behagelig varm$ varmt$
    varme$ stilig fungerer fungert nyttig ekte$ goy$ moro$ hyggelig trygg trygt positiv artig kos$ koselig presis noyaktig oversiktlig ryddig komfortabel
    fleksibel grei$ greit$ greie$ godkjent brukbar tilfreds funker lovende lover potensial handfast sympatisk troverdig nyanser detaljert modig ambisios
    variert variasjon rik$ rikt$ rike$ fargerik fargesprak levende naturlig aerlig klok$ klokt$ kloke$ spenstig toff toft gjenkjennelig fordel pluss
    heldig endelig forbedr oppgrader stabil billig rimelig gunstig lydlos stillegaende romslig rommelig praktisk responsiv holdbar skarp tydelig klar$
    klart$ klare$ jevn$ jevnt$ dynamisk fyldig fylde frodig sjeneros snill morsomme smidig myk$ mykt$ harmoni driv$ groov energi kraftfull intens
    intelligent verdig verdt$ onsket moderne nyskapende stodig sikker treffsikker treffer treffende lun$ lunt$ humor muntre munter vinn suksess innfri
    mestrer lykkelige hjelpsom sjarmerer glir finfin herfra upaklagelig kjapp kvikk lynrask superrask sprek stromlinje premium varig behendig velegnet
    anvendelig levedyktig`,
  '-1': `
    dessverre problem treg$ tregt$ trege$ sakte vente$ venter mangel savn dyr$ dyrt$ dyre$ dyrere kostbar vanskelig feil$ feilen feiler forvirr rar$ rart$
    rare$ svak minus$ minuser ujevn klisje klissete forutsigbar tynn$ tynt$ tynne$ uklar stoy brak ulemp irriter stiv$ stivt$ stive$ begrens repetitiv
    repetisjon monoton ensformig ensidig langtekkelig langsom seig$ seigt$ omstendelig tungvint tunglest komplisert vrien rotet kaotisk uoversiktlig
    diffus flat$ flatt$ flate$ blek$ blekt$ bleke$ blass tam$ tamt$ lunken middelmadig middels ordinaer gjennomsnittlig stereotyp banal overflatisk tom$
    tomt$ tomme$ hul$ hult$ kunstig patatt unaturlig pretensios svulstig overdrev overdriv sentimental overpris mangl ufullstendig utdatert gammeldags
    slitt slitsom sliten trott likegyldig unodvendig unodig overflodig tvilsom betenkelig uheldig synd$ beklage trobbel krasj ustabil upalitelig uskarp
    grumsete skjemme halvhjertet halvveis halvferdig lite$ neppe knapt knapp uvant vondt vond$ smerte mister mistet tap$ tapt taper bekymr frykt redd$
    bakdel kritikk kritiser innvending skurr sliter utfordr forgjeves hakk lagg skingr umoden barnslig sotladen trosteslos dvask orkeslos uinspirer
    uengasjer uspennende uinteressant meh$ altfor bremse forvent tvil$ tviler usikker unnskyld umotivert usammenheng ubalanse uforlost utydelig ukritisk
    gorr falsk stusslig traust tannlos hemme hindr kjip skrint slapphet tungrodd kluss kronglete fomlete bry$ misforsta dysfunk enkelthet avsporing pes
    krevende langdryg langdratt kjolig kald$ kaldt$ kalde$ stovete forsinke treghet feilaktig uferdig uryddig ulogisk usannsynlig utroverdig overtydelig
    overlesset overlang oppbrukt oppgulp resirkuler gjentak gjentar slark vakle famle forhast rufsete plastfolelse langtrukk`,
  '-2': `
    darlig skuff irriterende sint$ sinte$ sinne sur$ surt$ sure$ trist$ triste$ tristesse ubrukelig latterlig mislyk flau idiot dum$ dumt$ dumme$ dumhet
    hater hatet hate$ hat$ svikt odelegg odela svindel logn lyver kritikkverdig plagsom plage slapp$ slapt$ slappe$ platt$ platte$ anstrengt pinlig umulig
    verre kjedelig kjedsom kjeder fiasko flopp bomme bomskudd tapelig teit tullete tull$ vas$ vrovl sludder soppel dust$ amator klonete klossete uproff
    talentlos smaklos usmakelig ekkel ekle motbydelig kvalm vemmelig provoser uakseptabel ubehagelig livlos andsforlatt sjellos patetisk plump$ vulgaer
    ubegripelig uforstaelig uforsvarlig farlig bedrag lureri rasert krise nederlag tragisk dodkjedelig drepende sovndyssende gjesp sovnig bortkast slos
    misnoye misfornoy frustrer elendighet mareritt intetsigende meningslos poenglos utalelig forstyrr fordumm forsopl skamm skam$ stygg stygt uspiselig
    misser krampaktig krampe haltende halter havarer kollaps stinker makkverk juks smalig uforskamm frekkhet rasist fjollete sproyt trosteslost skandalos
    floskler floskel innholdslos`,
  '-3': `
    uutholdelig forferdelig grusom horribel katastrof verst$ verste$ haplos mokk dritt$ drittfilm faen helvete skandale elendig jaevlig avskyelig
    redselsfull skrekkelig ulidelig vederstyggelig bunnlos darligst raeva$ idioti`,
};
