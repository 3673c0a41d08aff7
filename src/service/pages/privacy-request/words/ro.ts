import type { PrivacyWords } from './privacy-words';

export const ro: PrivacyWords = {
  language: 'Română',
  title: 'Ce se păstrează despre dumneavoastră și ce puteți cere',
  intro:
    '{organisation} folosește Acquaint alături de poșta electronică. Când un coleg deschide un mesaj scris de dumneavoastră, Acquaint caută ce ați făcut public despre dumneavoastră și munca dumneavoastră și îl arată lângă mesaj.',
  thisOrganisation: 'Această organizație',
  keptTitle: 'Ce se păstrează',
  kept: [
    'adresa dumneavoastră de e-mail și numele din mesajele dumneavoastră',
    'conturi publice care vă aparțin, cu nume, scurtă descriere, loc și linkuri, așa cum rețelele le arată tuturor',
    'funcții și angajatori pe care îi menționați acolo sau în semnătura mesajelor, și când se schimbă',
    'postări publice ale acestor conturi, mai ales cele care vorbesc despre organizație sau concurenții ei',
    'ce au hotărât colegii („este aceeași persoană”), cine urmărește schimbările și cine s-a uitat în ce zi',
  ],
  notKept:
    'Textul mesajelor, subiectul și atașamentele nu se păstrează și nu părăsesc programul de e-mail al colegului. Nu se păstrează imagini, nu se ghicește nimic despre sănătate, politică, religie sau viața privată, și nicio decizie despre dumneavoastră nu este luată de o mașină.',
  sourcesTitle: 'De unde provine',
  sources:
    'Din linia expeditorului și semnătura mesajelor dumneavoastră și din aceste locuri publice. Fiecare informație se păstrează cu sursa și data ei.',
  noSources: 'Din linia expeditorului și semnătura mesajelor dumneavoastră. În prezent nu este întrebată nicio rețea publică.',
  whyTitle: 'De ce',
  why: 'Pentru ca cei din organizație să știe cui răspund, să observe când cineva și-a schimbat munca și să răspundă la ce se spune public despre organizație.',
  basisIs: 'Temei juridic: {basis}.',
  basis: {
    'legitimate-interest':
      'interesul legitim de a avea relații bune de afaceri (RGPD articolul 6 alineatul (1) litera (f)); vă puteți opune oricând',
    consent: 'consimțământul dumneavoastră (RGPD articolul 6 alineatul (1) litera (a)); îl puteți retrage oricând',
    contract: 'un contract cu dumneavoastră sau demersuri înaintea lui (RGPD articolul 6 alineatul (1) litera (b))',
    'legal-obligation': 'o obligație legală (RGPD articolul 6 alineatul (1) litera (c))',
    'public-task': 'o sarcină de interes public (RGPD articolul 6 alineatul (1) litera (e)); vă puteți opune oricând',
    'vital-interest': 'protejarea unor interese vitale (RGPD articolul 6 alineatul (1) litera (d))',
  },
  howLongTitle: 'Cât timp',
  howLong:
    'Informațiile sunt verificate din nou, iar ce a dispărut la sursă dispare și aici. O persoană este uitată la {days} de zile după ultimul mesaj deschis, dacă niciun coleg nu o urmărește.',
  whoTitle: 'Cine le vede',
  who: 'Doar oamenii organizației. Datele se păstrează în propria casă a organizației. Pentru a întreba o rețea, i se trimite adresa dumneavoastră, un cod făcut din ea (un hash) sau numele; unele rețele sunt în afara Uniunii Europene.',
  rightsTitle: 'Drepturile dumneavoastră',
  rights:
    'Puteți primi o copie, puteți cere rectificarea, ștergerea sau restricționarea, puteți lua datele cu dumneavoastră și vă puteți opune. Puteți depune o plângere la autoritatea pentru protecția datelor (în România ANSPDCP, în Moldova CNPDCP).',
  askTitle: 'Cereți aici',
  kind: {
    copy: 'Vreau o copie a ceea ce se păstrează despre mine',
    erasure: 'Vreau să fie șters',
    objection: 'Nu mai vreau să fiu căutat(ă) (aceasta și șterge totul)',
  },
  addressLabel: 'Adresa dumneavoastră de e-mail',
  addressHint: 'Cea de pe care scrieți. Se păstrează sigilată până primiți răspunsul.',
  send: 'Trimite cererea',
  contactTitle: 'Sau scrieți-ne',
  contact: 'Contact: {contact}',
  noContact: 'Scrieți cui cunoașteți în organizație; va transmite mai departe.',
  doneTitle: 'Cererea a fost înregistrată',
  done: 'Numărul ei:',
  prove: 'Încă un pas: trimiteți un mesaj de la acea adresă la {contact}, cu {reference} în subiect. În rest poate fi gol.',
  whyProve:
    'Așa vedem că adresa este a dumneavoastră: nimeni altcineva nu trebuie să primească datele dumneavoastră sau să obțină ștergerea lor. Pagina spune același lucru indiferent dacă se păstrează ceva.',
  withinMonth: 'Veți primi răspuns în termen de o lună.',
  badAddress: 'Aceasta nu este o adresă de e-mail. Scrieți-o ca nume@firma.ro.',
  tooMany: 'Au venit prea multe cereri în scurt timp. Încercați din nou peste o oră sau scrieți-ne.',
  back: 'Înapoi la pagină',
};
