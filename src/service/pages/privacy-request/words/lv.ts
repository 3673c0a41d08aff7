import type { PrivacyWords } from './privacy-words';

export const lv: PrivacyWords = {
  language: 'Latviešu',
  title: 'Kas par jums tiek glabāts un ko varat lūgt',
  intro:
    '{organisation} līdzās e-pastam izmanto Acquaint. Kad kolēģis atver jūsu rakstītu vēstuli, Acquaint sameklē to, ko par sevi un savu darbu esat darījis zināmu atklāti, un parāda to blakus vēstulei.',
  thisOrganisation: 'Šī organizācija',
  keptTitle: 'Kas tiek glabāts',
  kept: [
    'jūsu e-pasta adrese un vārds, kas redzams jūsu vēstulēs',
    'publiski konti, kas pieder jums, ar vārdu, īsu aprakstu, vietu un saitēm, kā šie tīkli tos rāda visiem',
    'amati un darba devēji, ko norādāt tur vai e-pasta parakstā, un to izmaiņas',
    'šo kontu publiskie ieraksti, galvenokārt tie, kuros runāts par organizāciju vai tās konkurentiem',
    'ko par to nolēmuši kolēģi (“tā ir tā pati persona”), kas seko izmaiņām un kurš kurā dienā skatījies',
  ],
  notKept:
    'Jūsu vēstuļu teksts, temats un pielikumi netiek glabāti un neatstāj kolēģa e-pasta programmu. Attēli netiek glabāti, par veselību, politiku, reliģiju vai privāto dzīvi netiek izdarīti nekādi pieņēmumi, un lēmumus par jums nepieņem mašīna.',
  sourcesTitle: 'No kurienes tas nāk',
  sources:
    'No jūsu vēstuļu sūtītāja rindas un paraksta un no šīm publiskajām vietām. Katrs fakts tiek glabāts ar avotu un datumu.',
  noSources: 'No jūsu vēstuļu sūtītāja rindas un paraksta. Pašlaik neviens publisks tīkls netiek vaicāts.',
  whyTitle: 'Kāpēc',
  why: 'Lai kolēģi zinātu, kam atbild, pamanītu, ka kāds mainījis darbu, un atbildētu uz to, ko par organizāciju saka publiski.',
  basisIs: 'Juridiskais pamats: {basis}.',
  basis: {
    'legitimate-interest':
      'leģitīma interese uzturēt labas darījumu attiecības (VDAR 6. panta 1. punkta f) apakšpunkts); jūs jebkurā laikā varat iebilst',
    consent: 'jūsu piekrišana (VDAR 6. panta 1. punkta a) apakšpunkts); jūs to jebkurā laikā varat atsaukt',
    contract: 'līgums ar jums vai darbības pirms līguma (VDAR 6. panta 1. punkta b) apakšpunkts)',
    'legal-obligation': 'juridisks pienākums (VDAR 6. panta 1. punkta c) apakšpunkts)',
    'public-task': 'uzdevums sabiedrības interesēs (VDAR 6. panta 1. punkta e) apakšpunkts); jūs jebkurā laikā varat iebilst',
    'vital-interest': 'vitālu interešu aizsardzība (VDAR 6. panta 1. punkta d) apakšpunkts)',
  },
  howLongTitle: 'Cik ilgi',
  howLong:
    'Fakti tiek pārbaudīti no jauna, un tas, kā vairs nav avotā, pazūd arī šeit. Cilvēks tiek aizmirsts pēc {days} dienām, kopš atvērta viņa pēdējā vēstule, ja vien kāds kolēģis viņam neseko.',
  whoTitle: 'Kas to redz',
  who: 'Tikai organizācijas cilvēki. Dati glabājas pašā organizācijā. Lai vaicātu tīklam, tam tiek nosūtīta jūsu adrese, no tās izveidots kods (jaucējvērtība) vai jūsu vārds; daži no tīkliem ir ārpus Eiropas Savienības.',
  rightsTitle: 'Jūsu tiesības',
  rights:
    'Jūs varat saņemt kopiju, lūgt datus labot vai dzēst, ierobežot to izmantošanu, paņemt tos līdzi un iebilst. Jūs varat sūdzēties Datu valsts inspekcijā.',
  askTitle: 'Lūdziet šeit',
  kind: {
    copy: 'Vēlos kopiju no tā, kas par mani tiek glabāts',
    erasure: 'Vēlos, lai tas tiktu dzēsts',
    objection: 'Nevēlos, ka mani turpmāk meklē (tas arī visu dzēš)',
  },
  addressLabel: 'Jūsu e-pasta adrese',
  addressHint: 'Tā, no kuras rakstāt. Līdz atbildei tā glabājas aizzīmogota.',
  send: 'Nosūtīt lūgumu',
  contactTitle: 'Vai rakstiet mums',
  contact: 'Saziņai: {contact}',
  noContact: 'Rakstiet tam, ko organizācijā pazīstat; viņš to nodos tālāk.',
  doneTitle: 'Jūsu lūgums ir reģistrēts',
  done: 'Tā numurs:',
  prove: 'Vēl viens solis: no šīs adreses nosūtiet vēstuli uz {contact}, tematā norādot {reference}. Citādi tā var būt tukša.',
  whyProve:
    'Tā mēs redzam, ka adrese ir jūsu: neviens cits nedrīkst saņemt jūsu datus vai panākt to dzēšanu. Šī lapa saka to pašu neatkarīgi no tā, vai kaut kas tiek glabāts.',
  withinMonth: 'Jūs saņemsiet atbildi mēneša laikā.',
  badAddress: 'Tā nav e-pasta adrese. Lūdzu, rakstiet to kā vards@uznemums.lv.',
  tooMany: 'Īsā laikā saņemts pārāk daudz lūgumu. Lūdzu, mēģiniet vēlreiz pēc stundas vai rakstiet mums.',
  back: 'Atpakaļ uz lapu',
};
