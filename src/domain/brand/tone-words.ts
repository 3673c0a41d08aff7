/**
 * Words that carry a tone, chosen and weighted by us (no list of others is in here): folded stems, `$` ends a whole word.
 * Each line is one weight. They serve until a trained model stands behind the same function.
 */
type Lists = Readonly<Record<string, string>>;

const en: Lists = {
  '3': 'love$ loved$ loves$ loving$ amazing awesome excellent fantastic outstanding perfect brilliant incredible superb best$ thrilled delighted wonderful',
  '2': 'great$ greatest thank$ thanks$ thankyou thx$ ty$ happy$ happier happiest glad enjoy excited exciting beautiful gorgeous impressed impressive recommend congrat kudos win$ winner fun$ favorite favourite yay$ blessed proud lovely helpful pleasure appreciate hilarious adorable sweet$ epic$ legend$ props$ bravo woohoo',
  '1': 'good$ better$ nice$ nicely cool$ like$ well$ hope hopefully easy easily smooth fast$ friendly reliable works$ worth solved fixed improve support$ congratulations interesting pretty$ ready$ cute smile smiling welcome agree celebrat success safe$ fresh$ wow$ haha lol$ hahaha finally',
  '-1': 'problem issue$ issues$ slow$ slower wait$ waiting$ late$ delay confus hard$ difficult expensive cost$ miss$ missed missing tired sorry unfortunately wrong$ lack lost$ lose$ losing cry crying stuck$ bug$ bugs$ error down$ hour$ hours$ hold$ never$ bored boring sick$ against fear risk warn cancel$ refund complain concern critic weird sad$',
  '-2': 'bad$ worse fail failed failing failure failures broken broke$ annoy disappoint frustrat rude$ poor$ poorly sad$ sadly angry upset cancelled canceled cancellation unacceptable ridiculous useless stupid hate$ hates$ suck$ sucks$ sucked ruin damn$ hell$ crap$ shame dead$ death killed kill$ murder attack scam lie$ lied$ lies$ liar unhelpful ignore ignored terror hurt pain$ painful racist evil ugly idiot dumb dirty outage crash mess$ wtf$ smh$ fuck$ fucking bullshit shit$ shitty ass$ bitch pathetic lousy',
  '-3': 'worst$ terrible terribly horrible horrendous awful awfully disgust disgrace nightmare hated$ garbage trash$ appalling atrocious abysmal pissed furious fraud scammer stole stolen',
};

const lv: Lists = {
  '3': 'lielisk brinisk fantastisk izcil perfekt burvig milu$ mil$ vislabak super$ superig superforsi kolosal apbrinojam',
  '2': 'forsi forsa$ forss gars garsig gardi gard$ paldies labak labaka$ labakais patik prieks prieki prieciga priecig laimig jauk skaist iesaku burvig lepn brivo bravo apsveic mana mila mils mila$ milzig interesant ehh njam njamm mmm garda$ gardak svetlaim aizraujos veiksm',
  '1': 'labs$ laba$ labi$ labu$ labie$ labas$ labo$ labu$ cer cerams ceru varetu svaig silt jauns$ izdev gatav smaid pozitiv svetki svetku ehe haha ha$ oho wow$ smuk mierig gribas gribu$ kaifs kaifig vislab izbaudi baudi nov',
  '-1': 'problem gaid ilgi dargs darg$ darga$ dargi kluda kludas kavej kavet grut diemzel zel truk truko nevar neiet nestrada nezin garlaic apnik apnic slim noguris skumj pietruk auksts loti-auksts vainig sap$ sap zaude bail nekad nav$ nepatik nogur',
  '-2': 'slikt sliktak sliktaks briesmig pretig kaitin nejeg neapmierin vilies vilus stulb mulk idiot trak kauns kaun dusm dusmig ienist meli melo krap krapnie zog nozag riebj riebig nederig bojat sabojat nekartib haoss beigt smird noslik debil naids ne-par-ko muld sud suds maita galig nejauk nejedz skandal nozieg',
  '-3': 'drausmig sausmig katastrof vissliktak visslikt neciesam kretin pizdec nah$ nahuj bled$ blet',
};

const nb: Lists = {
  '3': 'fantastisk fremragende glimrende strålende utmerket mesterlig perfekt elsker elske$ enestående suveren imponerende magisk storslått praktfull ypperlig briljant vidunderlig best$ beste$ favoritt',
  '2': 'veldig-bra flott deilig nydelig herlig takk$ glad$ fornøyd anbefal imponert gleder spennende morsom morsomt underholdende sjarmerende vakker vakkert lekker elegant solid$ solide knall vellykket velspilt velskrevet gripende kul$ kult$ råbra effektiv effektivt smart$ smarte fin$ fint$ fine$ god$ godt$ gode$ bra$ herlig',
  '1': 'bedre$ lett$ enkel enkelt rask raskt liker sterk sterke sterkt kvalitet god-nok velkjent pen$ pent interessant håper behagelig frisk varm$ varmt stilig overbevis fungerer nyttig lykkes ekte$ gøy$ moro$ hyggelig trygg positiv perfeksjon anbefale artig kos presis',
  '-1': 'dessverre problem treg tregt sakte venter mangler mangle savner dyr$ dyrt$ vanskelig feil$ forvirr kjedelig rar$ rart$ svak svake svakt minus$ ujevn litt-for ikke-helt klisje forutsigbar tynn$ tynt$ uklar lang$ for$ støy ulempe irriter stiv',
  '-2': 'dårlig skuff skuffende irriterende sint$ sur$ trist$ ubrukelig latterlig elendig mislykk flau flaut idiot dum$ dumt$ hater hate$ svikt ødelagt ødelegg svindel løgn kritikkverdig plagsom slapp$ slapt platt$ anstrengt pinlig uinspirert umulig verre',
  '-3': 'forferdelig grusom horribel katastrof verst$ verste$ håpløs håpløst møkk dritt faen helvete skandale',
};

const ro: Lists = {
  '3': 'excelent minunat superb extraordinar fantastic perfect genial exceptional iubesc ador$ adorabil splendid magnific incantat cel-mai-bun cea-mai-buna te-iubesc',
  '2': 'multumesc multumim multumit bravo felicit frumos frumoas frumusete fericit bucur bucurie bucuros recomand dragut draguta minune super$ tare$ fain$ faina$ placut place$ plac$ iubit iubire dragoste drag$ draga$ dragi$ mandru mandra reusit grozav bun$ buna$ buni$ bune$ vesel veseli amuzant noroc sarbator',
  '1': 'bine$ mai-bun rapid usor corect interesant util sper$ sanatate pace zambet zambi succes castig liniste pozitiv merita ajut calitate multi-ani la-multi-ani speranta haha haios',
  '-1': 'problem astept intarzi scump greu$ grea$ dificil lipsa lipses defect pacat din-pacate obosit confuz regret nu-merge asteptat plictis frig$ bolnav singur dor$ frica teama teme$ ingrijor trist$ greseal gresit pierdut pierd',
  '-2': 'prost$ proasta prosti$ prostie slab$ slaba dezamag enerv furios suparat suparare trist trista tristi tristete nasol urat urata rau$ rea$ rele$ rusine inutil minciun mincin hot$ hoti$ hotii hotie teapa jaf$ ura$ urasc plang plans lacrim moarte mort$ murit moara coruptie corupt incompetent nesimtit dezastr durere doare dureros penal jegos scarba spaima groaz speriat panic ingrozi',
  '-3': 'groaznic oribil ingrozitor jalnic mizerabil mizerie dezgust cosmar idiot cretin imbecil tampit gunoi cacat muie pula rahat bou$ nenorocit criminal',
};

const ru: Lists = {
  '3': 'отличн прекрасн великолепн замечательн восхитительн потрясающ обожаю люблю$ любим идеальн превосходн офигенн шикарн супер$ лучшии лучшая лучшее лучшие восторг',
  '2': 'спасибо благодар хорош классн круто$ крутои крутая рад$ рада$ радост счасть счастлив рекоменд молодц нравится понравил приятн удобн красив весел поздравл браво вкусн доволен довольн ура$',
  '1': 'лучше$ легко быстро удобно интересн надеюс полезн качествен надежн помогли помощь успех уютн добр мил смешно мило нормальн',
  '-1': 'проблем жду ждем долго$ дорого$ сложн к-сожалению медленн ошибк опозда задерж не-работает скучн устал потерял нельзя слаб странн боюсь жаль',
  '-2': 'плох разочар злит злост бесит раздраж груб хамств хам$ обман врут вранье лож$ глуп тупо$ тупои тупая грустн печальн сломал ненавижу стыд позор бред$ отвратн невозможн бесполезн недовол кошмар жесть дурак воруют вор$',
  '-3': 'ужас ужасн отвратител худшии худшая худшее мерз омерзит мошенни дерьм говно хрен$ сволоч идиот дебил катастроф развод$',
};

export const toneLists: Readonly<Record<string, Lists>> = { en, lv, nb, ro, ru };

export const negations: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    'not',
    'no',
    'never',
    "don't",
    "doesn't",
    "didn't",
    "isn't",
    "wasn't",
    "aren't",
    "can't",
    'cannot',
    "couldn't",
    "won't",
    "wouldn't",
    "ain't",
    'dont',
    'cant',
    'didnt',
    'isnt',
    'wont',
    'without',
    'nothing',
    'hardly',
  ]),
  lv: new Set(['nav', 'ne', 'nebija', 'nekad', 'neko', 'bez', 'nebus', 'negribu', 'nevar', 'nevaru']),
  nb: new Set(['ikke', 'ikkje', 'aldri', 'ingen', 'inkje', 'uten', 'neppe', 'verken', 'ingenting']),
  ro: new Set(['nu', 'n-am', 'n-a', 'nici', 'fara', 'niciodata', 'nimic', 'nimeni', 'deloc']),
  ru: new Set(['не', 'нет', 'ни', 'без', 'никогда', 'ничего', 'никто', 'нельзя']),
};

/** Signs that mean the same in every language. */
export const toneSigns: readonly (readonly [RegExp, number])[] = [
  [/[\u{1F600}-\u{1F606}\u{1F60A}-\u{1F60E}\u{1F917}\u{1F929}\u{1F970}\u{1F973}\u{1F60D}\u{1F618}\u{1F619}\u{1F61A}]/gu, 2],
  [
    /[\u2764\u{1F493}-\u{1F49F}\u{1F44D}\u{1F44F}\u{1F64C}\u{1F525}\u{1F389}\u{1F38A}\u{1F4AF}\u{1F4AA}\u2728\u{1F31F}\u2B50]/gu,
    2,
  ],
  [/(?::|;|=)-?(?:\)|D|\]|P\b)|\^\^|<3|\(:|\bxd+\b/giu, 1.5],
  [
    /[\u{1F620}-\u{1F622}\u{1F624}\u{1F625}\u{1F62D}\u{1F61E}-\u{1F61F}\u{1F612}\u{1F614}\u{1F621}\u{1F92C}\u{1F92E}\u{1F922}\u{1F44E}\u{1F494}\u{1F926}\u{1F644}\u{1F62B}\u{1F629}\u{1F616}\u{1F595}]/gu,
    -2,
  ],
  [/(?<![\p{L}\p{N}])(?::|=)['’]?-?(?:\(|\[|\/(?!\/)|@)|>:\(|:'\(/gu, -1.5],
];
