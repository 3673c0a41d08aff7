import type { PrivacyWords } from './privacy-words';

export const en: PrivacyWords = {
  language: 'English',
  title: 'What is kept about you, and what you can ask for',
  intro:
    '{organisation} uses Acquaint beside its mail. When a colleague opens a message that you wrote, Acquaint looks up what you have made public about yourself and your work, and shows it beside the message.',
  thisOrganisation: 'This organisation',
  keptTitle: 'What is kept',
  kept: [
    'your mail address and the name that stands in your messages',
    'public accounts that belong to you, with name, short description, place and links, as those networks show them to everybody',
    'titles and employers that you state there or in your mail signature, and when they change',
    'public posts of those accounts, above all those that speak of the organisation or its competitors',
    'what colleagues decided about it (“this is the same person”), who follows changes, and on which day who looked',
  ],
  notKept:
    'The text of your messages, their subject and attachments are not kept and do not leave the colleague’s mail program. No pictures are kept, nothing is guessed about health, politics, religion or private life, and no decision about you is made by a machine.',
  sourcesTitle: 'Where it comes from',
  sources:
    'From the sender line and the signature of your messages, and from these public places. Each fact is kept with its source and its date.',
  noSources: 'From the sender line and the signature of your messages. No public network is asked at present.',
  whyTitle: 'Why',
  why: 'So that colleagues know whom they are answering, notice when somebody has changed their work, and answer what is said in public about the organisation.',
  basisIs: 'Legal basis: {basis}.',
  basis: {
    'legitimate-interest':
      'the legitimate interest in good business relations (GDPR Article 6(1)(f)); you may object at any time',
    consent: 'your consent (GDPR Article 6(1)(a)); you may withdraw it at any time',
    contract: 'a contract with you, or steps before one (GDPR Article 6(1)(b))',
    'legal-obligation': 'a legal obligation (GDPR Article 6(1)(c))',
    'public-task': 'a task in the public interest (GDPR Article 6(1)(e)); you may object at any time',
    'vital-interest': 'the protection of vital interests (GDPR Article 6(1)(d))',
  },
  howLongTitle: 'How long',
  howLong:
    'Facts are checked again, and what is gone at its source goes here too. A person is forgotten {days} days after their last opened message, unless a colleague follows them.',
  whoTitle: 'Who sees it',
  who: 'Only people of the organisation. It is kept in the organisation’s own house. To ask a network, your address, a code made from it (a hash), or your name is sent to that network; some of them are outside the European Union.',
  rightsTitle: 'Your rights',
  rights:
    'You may have a copy, have it corrected or erased, have its use restricted, take it with you, and object. You may complain to the data protection authority of your country.',
  askTitle: 'Ask here',
  kind: {
    copy: 'I want a copy of what is kept about me',
    erasure: 'I want it erased',
    objection: 'I do not want to be looked up any more (this erases it too)',
  },
  addressLabel: 'Your mail address',
  addressHint: 'The one you write from. It is kept sealed until you are answered.',
  send: 'Send the request',
  contactTitle: 'Or write to us',
  contact: 'Contact: {contact}',
  noContact: 'Write to whomever you know at the organisation; they will pass it on.',
  doneTitle: 'Your request was filed',
  done: 'Its number:',
  prove:
    'One more step: send a message from that address to {contact}, with {reference} in the subject. It may be empty otherwise.',
  whyProve:
    'That shows us that the address is yours: nobody else shall get your data or have it erased. This page says the same whether or not anything is kept.',
  withinMonth: 'You will be answered within a month.',
  badAddress: 'That is no mail address. Please write it as name@company.com.',
  tooMany: 'Too many requests came in a short time. Please try again in an hour, or write to us.',
  back: 'Back to the page',
};
