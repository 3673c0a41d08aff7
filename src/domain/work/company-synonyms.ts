/**
 * Words for one kind of organisation, trade or place, across spellings, short forms and the languages of the people we look up. Folded as
 * `foldWords` does; `word*` is a stem. The first stands for all.
 */
const synonyms = `
  university universit* universidad* uniwersytet* yliopisto университет*; institute institut* instytut* institutul* instituto* istituto* институт*;
  academy academi* akademi* академи*; school schule skole skola scoala escola escuela ecole школ*; college colleg* kolleg* колледж*;
  augstskola hogskol* hoyskol* hochschule; center centre centers centres zentrum centrum senter senteret centru centrul centro centrs центр центра;
  hospital slimnic* sykehus* spital* krankenhaus больниц*; clinic clini* klini* клиник*; museum muze* musee museo museet музе*;
  library bibliot* библиот*; foundation fundati* fundac* fondation fond fonds stiftelse* stiftung fondazione фонд*;
  association asociati* associac* asociac* associat* asociacij* forening* ассоциаци*; society sociedade societat* societe selskap* biedrib* обществ*;
  federation federac* federati* forbund* федераци*; union unie uniunea savienib* союз*; council conseil consili* radet rad padome совет*;
  ministry minist* министерств*; agency agentia agentie agence agencia agentur* агентств*; department departament* департамент*;
  bank banka banken banca banco banque банк*; insurance forsikring forsakring* apdrosinasan* asigurari seguros versicherung* страхов*;
  pharma pharmac* farmac* pharmazi* farmasi* фармац*; technology technolog* tech technical tehnolog* tecnolog* teknolog* технолог*; technical technic* tehnic* tehnisk* teknisk* tecnic* техническ*;
  biotechnology biotech* biotekn* biotehn*; laboratory laborator* lab labs лаборатори*; system systems sistem* sistemas systeme система;
  service services servico* serviciu* servizi dienst* tjenest* pakalpojum* servis* услуг*; solution solutions solucoes soluciones losung* losning* risinajum* solutii решени*;
  product products produ* produkt* продукт*; consulting consult* consultoria consultanta konsult* консалт*; engineering ingenieri* engenharia ingenieur* inzenier* инжинир*;
  research recherche forsch* forskning* cercetar* petniecib* investigacao investigacion исследовательск* исследован*; development dezvoltare desenvolvimento desarrollo entwicklung utvikling* attistib* развити*;
  science sciences stiint* ciencia* scienc* vitensk* wissenschaft* zinatn* наук* научн*; medicine medicin* medizin* medisin* медицин*; medical medicale medicala;
  management gestao gestion gestiune vadib* ledelse management* менеджмент* управлени*; health sanatat* saude salud helse* veselib* здрав*; 
  national nasjonal* nacional* nationa* nazionale нацональн* национальн*; state stat valsts statens государствен*; federal federaln* федеральн*; 
  industry industri* promyshlen* промышлен*; economics econom* ekonom* okonomi* экономи*; agriculture agricol* agrar* landbruk* lauksaimniec* сельскохоз*; 
  energy energi* energet* энерг*; electric elect* elektr* электр*; transport transport* транспорт*; mathematics mathemati* matemati* математик*; physics fizic* fizik* fysik* физик*; 
  chemistry chimi* kemi* chemi* хими*; biology biolog* биолог*; geology geolog* геолог*; law drept juridi* prava право права; arts art arte artelor iskusstv* искусств*; 
  culture cultur* kultur* культур*; music muzic* musik* музык*; construction constructi* construcao buvniec* bygg* строительн*; architecture arhitect* architect* архитектур*;
  design disain* дизайн*; communication comunicac* comunicati* communicat* kommunikasjon* коммуникаци* связи; finance financ* финанс*; trade tirdzniec* handel* comert comercio торгов*; 
  company compania companhia компани* uznemums; house casa haus; station statiunea statiun* станци*; material materials; instrument instruments;
  veterinary veterinar* ветеринар*; rehabilitation rehabilit* reabilit* реабилит*; business negocios afaceri biznesa; public publico* publica publice publiskais offentlig*;
  forestry silvicultur* mezsaimniec* skogbruk* лесн*; ecology ecolog* okolog* ekolog* эколог*; publisher publishing verlag editura editions edicoes izdevniecib* forlag*
  издательств*; municipal municip* kommun* pasvaldib* муниципальн*; applied lietisk* anvendt* angewandte aplicad* aplicat* прикладн*; factory fabric* fabrik* rupnic* завод*;
  food alimentar* partik* lebensmittel* пищев*; clinical clinic* klinisk* клиническ*; statistics statisti* статисти*; lisbon lisboa; vienna wien; munich munchen;
  therapeutics therapeutic tx; electronics electronic*; metallurgy metal* металлург*; space spatial* spatiale romfart* космич*; 
  marine marin maritim*; environment mediul* miljo* umwelt* ambiente vides экологическ*; informatics informatic* informatik* информатик*;
  saint st sankt sfantul sveta санкт; petersburg peterburg* петербург*;
  russian russia rossij* российск* росси* русск*; latvian latvia latvij* латви*; norwegian norway norges norsk norge норвеж*; 
  romanian romania romana romane romaniei romanesc* румын*; moscow moskva moskovs* москв* московск*; riga rigas рига рижск*; oslo osloer*; 
  bucharest bucurest*; european europe eiropas europea* europeisk* европейск*; international internati* internacional* internasjonal* starptautisk* международн*
`;

const exact = new Map<string, string>();
const stems = new Map<string, string>();
for (const [first = '', ...others] of synonyms.split(';').map((line) => line.split(/\s+/).filter(Boolean))) {
  for (const word of [first, ...others]) (word.endsWith('*') ? stems : exact).set(word.replace('*', ''), first);
}
const shortestStem = 3;

/** The word that stands for a folded word and all that mean the same; the word itself if it is none of these. */
export function canonicalWord(word: string): string {
  const known = exact.get(word);
  if (known !== undefined) return known;
  for (let length = word.length; length >= shortestStem; length--) {
    const stem = stems.get(word.slice(0, length));
    if (stem !== undefined) return stem;
  }
  return word;
}
