import type { PrivacyWords } from './privacy-words';

export const nb: PrivacyWords = {
  language: 'Norsk',
  title: 'Hva som er lagret om deg, og hva du kan be om',
  intro:
    '{organisation} bruker Acquaint ved siden av e-posten. Når en kollega åpner en melding du har skrevet, slår Acquaint opp det du selv har gjort offentlig om deg og arbeidet ditt, og viser det ved siden av meldingen.',
  thisOrganisation: 'Denne virksomheten',
  keptTitle: 'Hva som lagres',
  kept: [
    'e-postadressen din og navnet som står i meldingene dine',
    'offentlige kontoer som tilhører deg, med navn, kort beskrivelse, sted og lenker, slik nettverkene viser dem for alle',
    'stillinger og arbeidsgivere du oppgir der eller i e-postsignaturen, og når de endres',
    'offentlige innlegg fra disse kontoene, særlig dem som omtaler virksomheten eller konkurrentene',
    'hva kolleger har bestemt («dette er samme person»), hvem som følger endringer, og hvem som så på hvilken dag',
  ],
  notKept:
    'Teksten i meldingene dine, emnet og vedleggene lagres ikke og forlater ikke kollegaens e-postprogram. Ingen bilder lagres, ingenting gjettes om helse, politikk, religion eller privatliv, og ingen maskin tar beslutninger om deg.',
  sourcesTitle: 'Hvor det kommer fra',
  sources:
    'Fra avsenderlinjen og signaturen i meldingene dine, og fra disse offentlige stedene. Hver opplysning lagres med kilde og dato.',
  noSources: 'Fra avsenderlinjen og signaturen i meldingene dine. Ingen offentlige nettverk spørres for tiden.',
  whyTitle: 'Hvorfor',
  why: 'For at kolleger skal vite hvem de svarer, oppdage når noen har skiftet arbeid, og svare på det som sies offentlig om virksomheten.',
  basisIs: 'Rettslig grunnlag: {basis}.',
  basis: {
    'legitimate-interest':
      'berettiget interesse i gode forretningsforbindelser (personvernforordningen artikkel 6 nr. 1 bokstav f); du kan når som helst protestere',
    consent: 'ditt samtykke (personvernforordningen artikkel 6 nr. 1 bokstav a); du kan når som helst trekke det tilbake',
    contract: 'en avtale med deg, eller skritt før en avtale (personvernforordningen artikkel 6 nr. 1 bokstav b)',
    'legal-obligation': 'en rettslig forpliktelse (personvernforordningen artikkel 6 nr. 1 bokstav c)',
    'public-task':
      'en oppgave i allmennhetens interesse (personvernforordningen artikkel 6 nr. 1 bokstav e); du kan når som helst protestere',
    'vital-interest': 'vern av vitale interesser (personvernforordningen artikkel 6 nr. 1 bokstav d)',
  },
  howLongTitle: 'Hvor lenge',
  howLong:
    'Opplysningene kontrolleres på nytt, og det som er borte hos kilden, forsvinner også her. En person glemmes {days} dager etter den siste åpnede meldingen, med mindre en kollega følger vedkommende.',
  whoTitle: 'Hvem som ser det',
  who: 'Bare folk i virksomheten. Opplysningene lagres i virksomhetens eget hus. For å spørre et nettverk sendes adressen din, en kode laget av den (en hash) eller navnet ditt til nettverket; noen av dem ligger utenfor EØS.',
  rightsTitle: 'Rettighetene dine',
  rights:
    'Du kan få en kopi, få opplysningene rettet eller slettet, få bruken begrenset, ta dem med deg og protestere. Du kan klage til Datatilsynet.',
  askTitle: 'Be om det her',
  kind: {
    copy: 'Jeg vil ha en kopi av det som er lagret om meg',
    erasure: 'Jeg vil ha det slettet',
    objection: 'Jeg vil ikke slås opp mer (dette sletter det også)',
  },
  addressLabel: 'E-postadressen din',
  addressHint: 'Den du skriver fra. Den lagres forseglet til du har fått svar.',
  send: 'Send henvendelsen',
  contactTitle: 'Eller skriv til oss',
  contact: 'Kontakt: {contact}',
  noContact: 'Skriv til den du kjenner i virksomheten; vedkommende sender det videre.',
  doneTitle: 'Henvendelsen er registrert',
  done: 'Nummeret:',
  prove: 'Ett skritt til: send en melding fra den adressen til {contact}, med {reference} i emnet. Den kan ellers være tom.',
  whyProve:
    'Det viser oss at adressen er din: ingen andre skal få opplysningene dine eller få dem slettet. Denne siden sier det samme enten noe er lagret eller ikke.',
  withinMonth: 'Du får svar innen en måned.',
  badAddress: 'Det er ingen e-postadresse. Skriv den som navn@firma.no.',
  tooMany: 'Det kom for mange henvendelser på kort tid. Prøv igjen om en time, eller skriv til oss.',
  back: 'Tilbake til siden',
};
