/**
 * Given names of the other languages with their everyday forms, and the forms in which one name goes from one of the languages to another:
 * `name: forms;`. In Latin letters; Cyrillic spellings fold to the same sounds.
 */
export const russianNicknames = `
aleksandr: sasha sanya shura sashka alex aleksander alexander oleksandr aliaksandr aleksandrs aleksandar sandris alexandru saska;
aleksandra: sasha sanya shura alexandra oleksandra;
aleksey: alyosha lyosha lesha alexey alexei alex oleksii oleksiy oleksij aliaksei aleksejs alexej lyokha alexis alexy;
alina: alya lina; alla: alya; anastasia: nastya nastia anastasiya stasya asya anastasija nasta anastasiia stacy ana;
anatoly: tolya tolik anatoliy anatolii anatolijs;
andrey: andrei andrew andrii andriy andrejs andrej andrius andy dron andryusha andris andrzej;
anna: anya ania anyuta nyura hanna anja anneta; anton: antosha tosha toha antons antonijs antony tony;
arkady: arkasha arkadiy arkadijs; artyom: artem tyoma artyem artjoms artemy artiom; boris: borya boriss borys;
daniil: danila danya danil danylo daniils daniel dan; daria: dasha dariya darya darja dara; denis: den deniss denys dennis;
dmitry: dima mitya dimitri dmitri dmitriy dmytro dmitrijs dimon dzmitry dmitrii dimitry dimka;
ekaterina: katya katia kate katerina yekaterina jekaterina kateryna catherine katherine kat katrin;
elena: lena alena yelena jelena olena helena helen alyona ilona; elizaveta: liza lisa elizabeth jelizaveta yelizaveta;
evgenia: zhenya evgeniya jevgenija yevgenia eugenia jane;
evgeny: zhenya evgeniy yevgeny jevgenijs yevhen evgenij evgenii eugene gene jevgenij yauhen jenya; filipp: filip philip fil;
fyodor: fedor fedya fjodors theodore fedir; galina: galya halyna;
georgy: gosha zhora georgiy georgijs georgii yura heorhii goga george; gleb: hlib glebs;
grigory: grisha grigoriy grigorijs hryhorii gregory; igor: ihor igors igorek gosha;
ilya: ilyusha ilia ilja illia illya elijah iljas; inna: ina; irina: ira iryna irisha irene irka arina;
ivan: vanya vania ivans ivanko john vano; kirill: kirya kyrylo kirils cyril kiril;
konstantin: kostya kostia konstantins kostiantyn constantine kostyantyn constantin costel costin titi;
ksenia: ksyusha xenia oksana kseniya ksenija kseniia; larisa: lara larysa larissa; leonid: lyonya lenya leonids leo;
lev: lyova leo leva; lidia: lida lidiya lydia lidija; ludmila: luda lyuda mila lyudmila liudmila ludmyla lyudmyla milla;
lyubov: lyuba luba liubov; maksim: max maks maxim maksims maksym maxime; margarita: rita margo;
maria: masha mariya marya manya marija mariia mary marie maritsa marusya; marina: mara maryna;
mikhail: misha mihail michael mykhailo mikhael mihails mihai mike michail miska miha; nadezhda: nadya nadia nadiia nadeja hope;
natalia: natasha nata natalya tasha natalja nataliya nataliia natali nataly; nikita: nik mykyta nikitas;
nikolay: kolya nikolai nikolaj mykola nick nikolajs nicholas nicolai niklavs nikolas mikalai nicolae;
oksana: ksyusha ksana oxana; oleg: oleh olegs olezhka; olga: olya olha olja helga olenka;
pavel: pasha paul pavlo pavels pawel paulis; petr: petya pyotr petro peter pjotrs petrs piotr petru;
polina: polya pauline lina; roman: roma romans romka; ruslan: rus ruslans; semyon: semen senya semjons simon syoma;
sergey: seryozha serge sergei serhii serhiy sergiy sergejs sergej siarhei seryoga serzh serj sergiu sergii;
sofia: sonya sofya sofiya sophia sofija sophie sonia; stanislav: stas slava stanislavs stanislaw stan;
stepan: styopa stephen stepans stefan; svetlana: sveta lana svitlana svetik; taras: tarass;
tatiana: tanya tania tatyana tatjana tetiana tanja; timofey: tima timofei timothy tymofii; timur: tim tima;
vadim: vadik vadym vadims dima; valentin: valya valik valentins; valentina: valya valentyna;
valery: valera valeriy valerijs valerii; varvara: varya barbara; vasily: vasya vasiliy vasyl vasilijs basil vasilii vasile;
vera: verochka; veronika: nika vera veronica; viktor: vitya victor viktors vik vic;
viktoria: vika victoria viktoriya viktorija viktoriia tori vicky; vitaly: vitalik vitaliy vitalijs vitalii vetal;
vladimir: vova volodya vlad volodymyr vladimirs uladzimir voldemars vladimiro;
vladislav: vlad vladik slava vladislavs vladyslav wladyslaw; vsevolod: seva;
vyacheslav: slava viacheslav vjaceslavs vjacheslav slavik; yakov: yasha jacob jakovs jakob;
yaroslav: slava yarik jaroslavs jaroslav iaroslav; yulia: julia yuliya iulia yuliia julie juliya yulya;
yuri: yura yuriy jurijs iurii yurii iuri jurij george yury jurgis jurgen; zhanna: jana zanna jeanna; zinaida: zina;
zoya: zoja zoe;
`;

export const latvianNicknames = `
agnese: agnija aga; aigars: aigis; aleksis: alex leksis; andris: andrejs andrievs andy; anita: ance;
anna: annina ansa ance anninja; ansis: hans; arnis: arnolds arnie; arturs: arthur artis artur; astrida: astra;
baiba: barbara barba; edgars: edgar edzis edijs; edvards: edis edzis edward edvins; egils: egil; elina: elita elinja helena;
elizabete: elza liza beta; ernests: ernis ernest; evija: eva; gunars: gunnar guntis; gundars: guntis; guntars: guntis;
gustavs: gusts; harijs: harry haris; ilze: ilzite elizabete; imants: imis; indrikis: indris henriks;
inga: ingrida inguna ingus; ineta: ine; inese: agnese; ivars: ivo iver; jana: janina johanna;
janis: jancis jancuks johans john jan jans; jazeps: joseph juzis josef; jekabs: jeks jacob jekab jakob;
juris: georgs jurijs jurgis jurka; karina: karin; karlis: karl carl charles karlens karlo; kaspars: kasper casper jasper;
kristaps: christopher krists kristofs kristofers; kristians: krists christian kristis;
kristine: kristina krista christine kriste; laura: lauma; lauris: laurits laurents; liga: ligita; maija: maia maya;
mara: marita mare marina; margarita: margrieta grieta; marija: mare maija mara maria mary; maris: marius;
markuss: marks mark markus marcus; martins: martin martis marcis; matiss: mathias matthew; mihails: mikelis misa michael;
mikelis: michael mikus mihails; normunds: norm; oskars: oskar oscar oskis; pauls: paul paulis pavils;
peteris: peter pecis petris pete; raimonds: raymond raimis; raivis: raivo; reinis: reinholds reinhard;
rihards: richard ricis rihis; roberts: robert robis robs robcis; rudolfs: rudis rudolf; sandra: aleksandra sandija;
sandis: aleksandrs sandris; santa: sanita; sigita: sigrida; signe: signija; teodors: teo theodore; toms: tom thomas tomass;
uldis: ulrihs; valdis: voldemars valdemars; viesturs: viestards; vilhelms: vilis william; zane: zuzanna suzanna;
`;

export const norwegianNicknames = `
anders: andreas andrew; ann: anne anna anja annika; anne: anna ann; arne: arnt arnold; bente: bendikte; bjorn: bjarne bear;
borge: birger; eirik: erik eric erich; elisabeth: lise lisbeth elise bettina lisa beth; else: elsa elisabeth; endre: andreas;
espen: asbjorn esben; frederik: fredrik fred frederick fredrick; geir: geirr; gunnar: gunn; guro: gudrun;
hakon: hakan haakon hako; halvard: hallvard halvor; hanne: johanne hanna hannah; hans: johannes johan; harald: harry harold;
helge: helgi; henrik: henning henry; ida: idunn; inger: inga ingeborg ingrid; ingebjorg: ingeborg inger inga; ingvild: inga;
ivar: iver; jakob: jacob jeppe; jan: johan johannes john; jens: johannes; joachim: joakim kim jo jokke;
johan: johannes john johnny joe; jon: john jonas jo jonatan; jonas: jon; jorgen: jorn jurgen george joergen;
karen: kari karin katarina; kari: karen katrine; karin: karen kari;
katrine: kathrine trine kari catherine kate cathrine katherine; kirsten: kirsti kristin christine; kjersti: kirsti kirsten;
kjetil: ketil; knut: canute knud; kristian: christian kris krister chris; kristin: kristine kirsten stine christine kristina;
kristoffer: christopher kris stoffer chris; lars: laurits laurentius lasse lawrence larry; leif: leiv; magnus: mange;
margrete: grete marit margit margaret margrethe merete; marianne: mari anne; marit: margit merete mari;
mathias: mats mattis matias; mats: mathias mattis; mette: merete margrete; mikkel: mikael michael mike; morten: martin morty;
nils: niels nikolas nicolai; ola: olav ole olaf olof; ole: ola olav olaf; oystein: eystein; ottar: otto;
peder: peter petter per pedro; per: peter petter peder pelle; petter: peter per peder pete; ragnhild: ragna; reidar: reidun;
rolf: rudolf; rune: runar; sebastian: seb basse; sigbjorn: sigurd; simen: simon; siri: sigrid sigrun; sissel: cecilie;
solveig: solvi; stein: steinar; sveinung: svein; svein: sven svend; thea: dorothea; thomas: tomas tom tommy;
thor: tor thore tore; tone: torunn; tor: thor tore thorbjorn torbjorn torgeir; torbjorn: thorbjorn tobben; torstein: thorstein;
tove: tova; tron: trond; trygve: tryggve; vegard: vegar; vidar: vid;
`;

export const romanianNicknames = `
adrian: adi; alexandra: sanda alexa ale; alexandru: alex alecu sandu alexander sandel andu; ana: anica anca anna ani anuta;
anca: ana ancuta; andrei: andrew deiu andi andreas andrey; andreea: andra deea andrea; anton: toni tony antonio antoniu;
aurel: aurelian relu; aurelia: aura reli; bogdan: bogdi; calin: kalin; catalin: cata catalinus; catalina: cata ina;
camelia: cami; claudiu: claudius; constantin: costel costin costi dinu titi constantine costica; corneliu: cornel nelu;
cosmin: cosmi; cristian: cristi christian chris cris; cristina: cristi cris tina christina; dan: daniel danut;
daniel: dan dani danut; daniela: dana dani; denisa: deni; diana: didi; dorin: doru; dumitru: mitica dimitrie mitu demetrius;
ecaterina: cati catinca katia catherine catrinel; elena: lenuta ileana nuti helen; emil: emilian mil;
eugen: gene jenica eugeniu eugene; florin: florian flo; florentina: flori florina; gabriel: gabi; gabriela: gabi gabita;
george: gheorghe gigi gelu georgian; georgeta: geta; gheorghe: george ghita gica gigi; grigore: grig gregory;
horatiu: horia horatius; iliana: ileana; ilie: elias ilies; ioan: ion ioannis john ionel; ioana: oana ionela joanna ana;
ion: ioan ionel ionut nelu john ionica iancu; ionel: ion nelu; ionut: ion ionel; irina: ira; iulia: julia iuliana;
iulian: iuliu julian; laurentiu: lau laurence; leonard: leo; liviu: livius; loredana: lori dana; lucian: luci; luminita: lumi;
magdalena: magda; marcel: marcello; margareta: marga reta; maria: mari marioara maricica mia mary; marian: mari; mariana: mari;
marius: mari marin; mihaela: miha michaela ela; mihai: mihail mihaita michael misu mike mitica; mihail: mihai; monica: moni;
nicolae: nicu nicusor nelu nae nicolaie nick nicholas niculae; nicoleta: nico nicole; octavian: tavi octav; oana: ioana;
ovidiu: ovi; paul: paulica; petre: petru petrica peter petrisor; petru: petre petrica peter; radu: raducu; raluca: ralu;
razvan: razvi; roxana: roxi; sebastian: sebi; silviu: silvius; simona: moni simo; sorin: sori;
stefan: fane steve stephen stefanita; stefania: stefi fani; teodora: teo dora; teodor: teo tudor; tiberiu: tibi;
tudor: teodor tudi; valentin: vali; valeriu: vali; vasile: vasi lica basil; victor: vic; vlad: vladimir vladut; vladimir: vlad;
`;

export const otherNicknames = `
francisco: paco pancho frank; ignacio: nacho; jesus: chuy; jose: pepe joe joseph; maciej: maciek; tomasz: tomek tom;
wojciech: wojtek; krzysztof: krzysiek kris christopher chris; piotr: piotrek peter; pawel: paul; jakub: kuba jacob;
stanislaw: staszek stan; lukasz: luke lucas lukas; grzegorz: grzesiek gregory greg; malgorzata: gosia margaret;
katarzyna: kasia kate; joanna: asia; agnieszka: aga agnes; zbigniew: zbyszek; guilherme: gui; eduardo: edu dudu ed; luiz: lula;
joao: john jo; friedrich: fritz fred; heinrich: heinz henry; wilhelm: willi wim; johann: hans john; matthias: matze;
sebastian: basti; ulrich: uli; wolfgang: wolf; benedikt: ben; tobias: tobi; michael: michi; yevhen: zhenya; vijay: vj;
venkatesh: venky venkat; krishna: kris; subramaniam: subbu;
`;
