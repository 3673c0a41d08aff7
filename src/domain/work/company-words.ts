const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Legal forms as folded words, dots taken out: Latvia, Norway, Romania, Russia, then the rest of the world. */
export const legalForms = words(`
  sia as ik zs ps ks ksab akciju sabiedriba biedriba
  asa ans enk nuf ba
  srl sa sc sca snc pfa scs regie
  ооо оао зао пао ао ип нко фгуп фгбу фгбун фгбоу фгаоу гуп муп ано тоо чп тов  ooo oao zao pao пат
  inc incorporated corp corporation co company cie compagnie ltd limited llc llp lp plc pllc pc pbc cic cio
  gmbh mbh ag kg kgaa ohg ug ev eg se gbr eingetragener
  oy oyj ab hb aps
  bv nv vof cv bvba sprl
  spa sas sarl eurl sasu scop sl slu slne sau sll ltda lda sapi eireli cia
  sro zrt kft nyrt bt doo dd ad ead ood eood jsc cjsc ojsc pjsc
  zoo spzoo spolka
  osakeyhtio aktiebolag aktiebolaget aksjeselskap aktieselskab allmennaksjeselskap aktiengesellschaft naamloze besloten vennootschap
  pvt private pte pty sdn bhd kk yk gk gmk kaisha kabushiki gaisha kabushikigaisha tbk pt
  uab mb vsi ou
  gesmbh gesellschaft
`);

/** Words that say nothing about which company it is; one name has them, the other leaves them out. */
export const neutralWords = words(`
  group groupe grupa gruppe grup gruppen konsern concern holding holdings international intl global worldwide enterprise enterprises the and of de
  und og un si и grupo empresa societe koninklijke industries industry hq team official careers
`);

const smallWords = words(`
  of the and for in at on to by de del des do da dos das du di della delle dello la le les el los las il lo et y e und der die das fur im am zur zum
  van het voor og i av til ved for un par si al ale ai din pe per pentru na named after dr prof и по в на при для имени им
`);

/** Whether a folded word only joins others; an acronym may leave it out. */
export function isSmallWord(word: string): boolean {
  return smallWords.has(word);
}

/** What a company does. Beside a rare name such a word is as good as neutral; beside an everyday word it makes another company. */
export const tradeWords = words(`
  technologies technology tech software systems system solutions services service consulting consultancy consultants labs lab laboratory
  laboratories digital media data cloud ai security networks network computing computer computers electronics electric energy power engineering
  pharma pharmaceutical pharmaceuticals biotech therapeutics biosciences sciences science medical health healthcare foods food chemical chemicals
  materials motors automotive trading trade logistics transport shipping marine bank banking banka banken banca banco banque sparebanken sparebank банк finance financial capital ventures partners
  investments insurance construction development developments design studio studios agency marketing communications telecom mobile
  entertainment games research institute university foundation association society center centre college school products academy academia akademija
  faculty department polytechnic hospital clinic ministry council committee board bureau office state national federal
  geological technical technological physical agricultural economic economics pedagogical humanitarian medicine physics chemistry mathematics
  biology environmental industrial universitate universitatea universitet universitetet institut institutul institutt instituts
  manufacturing works kogyo kaisha seisakusho management advisors associates analytics robotics semiconductor semiconductors aerospace
  biopharma bio biologics diagnostics devices instruments tools machinery steel paper textile fashion retail stores store markets market
`);

/** Countries, regions, big cities and what is said of them: a branch beside a rare name, never a name by themselves. */
export const placeWords = words(`
  latvia latvija riga baltic baltics baltija lithuania lietuva vilnius estonia eesti tallinn norway norge norwegian oslo bergen
  romania bucharest bucuresti romanian russia russian moscow sweden sverige swedish stockholm denmark danmark danish copenhagen finland suomi
  helsinki nordic nordics scandinavia iceland germany deutschland german berlin munich hamburg austria vienna switzerland suisse schweiz swiss
  zurich basel geneva france francais paris italy italia milan rome spain espana iberica madrid barcelona portugal lisbon netherlands
  nederland dutch amsterdam belgium belgique brussels luxembourg ireland dublin uk britain british england london scotland wales usa us
  america american americas canada canadian toronto mexico brazil brasil argentina chile colombia india indian bangalore mumbai delhi china
  chinese beijing shanghai hong kong taiwan taipei japan japanese nippon tokyo osaka kyoto korea korean seoul singapore malaysia thailand
  vietnam indonesia philippines australia australian sydney melbourne zealand israel turkey turkiye istanbul dubai uae emirates egypt africa
  african nigeria kenya poland polska polish warsaw krakow czech czechia prague slovakia hungary budapest bulgaria sofia greece athens serbia
  croatia slovenia ukraine kyiv kazakhstan georgia armenia europe european eu emea apac asia asian pacific atlantic north south east west
  northern southern eastern western central boston york california texas chicago seattle francisco angeles washington
  latvijas rigas lietuvos norsk norske deutsche osterreichische suisse francaise romana romaneasca romanesc nationala svenska dansk danske suomen
  polska espanola italiana российский российская московский московская
  россия москва латвия рига
  liepaja daugavpils jelgava ventspils valmiera jurmala kaunas klaipeda tartu trondheim stavanger tromso kristiansand drammen cluj napoca timisoara
  iasi constanta craiova brasov sibiu oradea petersburg novosibirsk kazan ekaterinburg yekaterinburg sochi samara
  hangzhou tianjin guangdong guangzhou shenzhen suzhou nanjing nanning wuhan chengdu chongqing jiangsu zhejiang sichuan shandong hunan hubei hebei
  henan fujian xiamen qingdao dalian shanxi shaanxi yunnan guangxi anhui
`);

/** "Nobody employs me", and what people type when a form insists; folded, without separators. */
export const noEmployerWords = words(`
  none no nil na non null nothing nowhere nobody unknown undefined test xxx my me home myhome homebased homeoffice house self myself selfemployed
  selfemployeed freelance freelancer freelancing freelanceconsultant freelancedeveloper independent indepedent independant
  independentconsultant independentcontractor independentdeveloper individual individualcontributor personal personaluser private
  privateperson consultant contractor unemployed unaffiliated notaffiliated notapplicable notemployed opentowork lookingforwork
  lookingforajob jobseeking jobseeker jobhunting betweenjobs inbetweenjobs student retired pensioner hobbyist hobby anonymous anonomous
  stealth stealthmode stealthstartup idonthaveone idonthaveajob various multiple volunteer sabbatical careerbreak parentalleave
  pasnodarbinats pasnodarbinata nekur bezdarbnieks bezdarbniece majas brivmaksliniks studente students pensionars
  selvstendig selvstendignaringsdrivende frilans frilanser arbeidsledig arbeidssokende pensjonist ingen hjemme
  liberprofesionist independenta somer niciunul acasa freelancerindependent pensionar
  фрилансер фриланс самозанятый безработный нет дома студент пенсионер вдекрете сам насебя
`);
