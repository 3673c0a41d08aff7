/** Latvian words that carry a tone, chosen and weighted by us: folded stems, `$` ends a whole word. */
export const latvianToneWords: Readonly<Record<string, string>> = {
  '3': `
    lielisk brinisk fantastisk izcil perfekt burvig dievig milu$ vislabak superig superfors kolosal apbrinojam satriecos neaizmirstam ideal debesk
    neatkartojam vienreizej fenomenal genial neparspej sajusm apbur brinumjauk brinumskaist pasakain visgars visgard visjauk vismil aizraujos super$
    bomba$ milit awesome amazing perfect`,
  '2': `
    prieks forsi forsa forss forso forsu garsig gardi gards gardu garda gardo garded garso$ garsoja garsos paldies labak patik prieki prieka prieku
    priecig priecaj priece laimig laime$ laimes$ jauki jauka jauks jauku jauko skaist iesaku ieteik lepn lepoj lepos bravo apsveic mil interesant njam nam
    mmm veiksm svetlaim baud izbaud kaif smaid smejos smejas smieklig jautr omulig majig uzvar cempion malac talant krut cotk ciki apbrin pateicib
    pateicos drosmig gudr asprat skupst buca bucin apskav apskauj samilo iepriec vertig noderig sulig kraukskig aromatisk smarzig spirdzin atspirdz maigs
    maiga lutin izlutin uzmundrin iedvesm aizrauj rulle rullz love$ lovely cool$ best$ happy$ nice$ yummy yum$ delicious thanks$ great$ ura$ urra jej$
    yay$ wow$ vau$ izdevies izdevas izdodas gaumig stilig varon sirsnig laipn viesmilig kvalitativ saulain burvib izcilib lielisks cienaj slav idille
    garsin pozitiv romantisk apmierin noskan ieliksm liksm gavil atvieglo brinumain dail pilnib respekts respekt$ tops$ top$`,
  '1': `
    labs$ laba$ labi$ labu$ labie$ labas$ labo$ labiem$ labaja$ cer$ cerams ceru$ cerib svaig silt smuk mierig miers svetki svetku svetkos haha hehe ehe$
    oho$ brivdien atput ok$ okej atbalst palidz vesels veselig veseli$ stipr specig viegl atri ert leti$ leta$ lets$ izdevig davan davin parsteig ballit
    tusin draudz draugi saldi$ salds$ salda$ mikst kartig bagatig tirs$ tira$ drosi$ uzticam saule$ saulit pavasar sapn gribas$ gribu$ gribetos interes
    iznaca sanaca sanak$ garsas izbaudit izgarso nask karum kar$ majas komfort gaid$ svin dzimsanas omit mammas vislab vasara$ vasarig kucin ludzu smarzo
    smarza glit koss pratig godig uzticig cienij spej panak`,
  '0': `
    garsviel galvenais malka labprat labot labibas`,
  '-1': `
    problem ilgi$ darg klud klum kave grut diemzel zel truk nevar neiet$ nestrada nezin garlaic apnik slim nogur skum pietruk auksts auksta auksti salst
    nosal vainig sap zaude bail baid nekad nav$ aizlieg sods sodit soda stres nerv satrauk satrauc uztrauk gurd miegain slink resn bada bads izsalk izsalc
    nepietiek neizdev neizdodas nesanak nespej pazaud nozaud salauz sabruk avarij vaina$ vaino strid kliedz raud asar sudz parmaks neert saub aizdom bist
    draud$ draudi risk kriz kars$ kara$ drudz klepu iesn apdeg apdedz piedeg sadeg parsal rugt sur$ atdzis bezgars neveselig kaitig indig inde$ indes$
    tuks piegriez nesaprot nepiekrit nepareiz nekvalitat nejut negrib neviens neko$ neka$ nedrikst need aizmirs nokav zagt haos kask ign drum vientul
    pamest atkarib veza vezi mirst nelaim neveiks lama blau kaitin tracin uzmac uzbazig smag pagir pohas pohain trak galigi nosod bezdarb nabag nabadz
    izput pared nepatiesi nekautr neuzmani neizgul negul aizcep parcep krenk bed sasirg covid kovid virus pandem cietum nost$ miskast vecs$ saluz nekas$
    nekur neruna neticu pazud pazus atteic atcel slegt sledz tums divain kauc nemil nelaid aiztiec zurk utis musas`,
  '-2': `
    slikt briesm pretig nejeg nejedz neapmierin vilies vilus vilos pievil vilsan stulb mulk idiot kauns$ kauna$ kaunum apkaun nekaun dusm sadusm ienist
    nist ienaid naid melo meli$ melus$ melig krap zog$ nozog nozag zagl rieb noriebj derdz bojat boja$ saboja nekartib smird debil maita$ sud nejauk
    skandal nozieg noziedz vemt vemj vemien mesl drank fui$ fuj$ fe$ pelej sapuv netir dumj akst nenormal arprat murg cinisk rupj apvain zadz korump mafij
    nodev bankrot vardarb pofig pohuj dirs pisien mauka kuce bezjeg bezjedz nobes uzbes besi besos cakar izgaz izgas fail$ fails$ failoj fiasko skeb trag
    miris mirus nomir nogalin slepkav nepatik negars nefors necies aizvain apbedin sarugtin nafig nahren hernja hujn gluk lohs lohi kropl sasodit velns$
    velna$ velnu$ elle$ elles$ nelg nelies nelab vajprat trud necien izsmiekl apsmiekl bleh ble$ brr$ ew$ eww fu$ fuu wtf$ shit$ fuck sad$ hate$ bad$
    blin$ nozel neveikl neglit kaitej inde sabeig sacakar nobeig aizkait apriebj needam`,
  '-3': `
    drausm sausm katastrof visslikt neciesam kretin pizdec pizdet nah$ nahuj bled blet bla$ hujs huj$ vispretig`,
};
