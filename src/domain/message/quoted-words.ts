/** What mail programs call the header lines above a quoted message, in the languages our users' partners write in. */
const names = {
  from: [
    'from',
    'no',
    'fra',
    'de la',
    'expeditor',
    'отправитель',
    'sūtītājs',
    'avsender',
    'от',
    'от кого',
    'von',
    'de',
    'da',
    'från',
    'lähettäjä',
    'van',
    'od',
    'saatja',
    'nuo',
    'expéditeur',
  ],
  when: [
    ...[
      'sent',
      'date',
      'nosūtīts',
      'datums',
      'sendt',
      'dato',
      'trimis',
      'data',
      'отправлено',
      'дата',
      'gesendet',
      'datum',
      'envoyé',
    ],
    ...['skickat', 'lähetetty', 'verzonden', 'saadetud', 'išsiųsta', 'wysłano', 'enviado', 'inviato', 'fecha'],
  ],
  to: [
    'to',
    'kam',
    'til',
    'către',
    'catre',
    'la',
    'кому',
    'an',
    'à',
    'till',
    'vastaanottaja',
    'aan',
    'do',
    'para',
    'kellele',
    'kam',
    'a',
  ],
  copy: ['cc', 'kopija', 'kopi', 'копия', 'kopie', 'kopia', 'bcc'],
  subject: [
    ...['subject', 'tēma', 'temats', 'emne', 'subiect', 'тема', 'betreff', 'objet', 'ämne', 'aihe', 'onderwerp', 'teema', 'tema'],
    ...['temat', 'asunto', 'oggetto', 'assunto'],
  ],
} as const;

export type HeaderName = keyof typeof names;

const headersByWord = new Map<string, HeaderName>(
  (Object.keys(names) as HeaderName[]).flatMap((header) => names[header].map((word) => [word, header] as const)),
);

/** Which header a line such as `From: Anna`, `*Nosūtīts:* …` or `От: …` shows; null for any other line. */
export function headerOf(line: string): HeaderName | null {
  const colon = line.slice(0, 24).indexOf(':');
  if (colon < 1) return null;
  const word = line.slice(0, colon).replace(/^[\s>*_]+|[\s*_]+$/g, '');
  return headersByWord.get(word.toLowerCase()) ?? null;
}

const shortestHeaderLine = 30;

/** Whether a program wrote the whole header into one line: `From: Kim <k@…> Sent: Monday To: Anna Subject: Contract`. */
export function isHeaderLine(line: string): boolean {
  if (line.length < shortestHeaderLine) return false;
  const words = line.slice(0, 600).match(/[\p{L}]{2,15}(?=\s?:\s)/gu) ?? [];
  const found = new Set(words.flatMap((word) => headersByWord.get(word.toLowerCase()) ?? []));
  return found.has('when') && found.has('to') && found.has('subject');
}

const forwarded = new Set([
  ...['original message', 'forwarded message', 'begin forwarded message', 'original appointment', 'reply message'],
  ...[
    'sākotnējā ziņa',
    'sākotnējais ziņojums',
    'oriģinālā ziņa',
    'oriģinālais ziņojums',
    'pārsūtītā ziņa',
    'pārsūtīts ziņojums',
    'pārsūtītais ziņojums',
  ],
  ...[
    'opprinnelig melding',
    'videresendt melding',
    'start på videresendt melding',
    'oprindelig besked',
    'oprindelig meddelelse',
    'videresendt besked',
    'ursprungligt meddelande',
  ],
  ...[
    'mesaj original',
    'mesajul original',
    'mesaj redirecționat',
    'mesaj redirectionat',
    'mesaj retransmis',
    'mesaj redirijat',
    'început mesaj redirecționat',
  ],
  ...[
    'исходное сообщение',
    'пересылаемое сообщение',
    'пересланное сообщение',
    'пересылаемое письмо',
    'перенаправленное сообщение',
    'переслать сообщение',
    'начало переадресованного сообщения',
  ],
  ...[
    'ursprüngliche nachricht',
    'weitergeleitete nachricht',
    'originalnachricht',
    "message d'origine",
    'message transféré',
    'mensaje original',
  ],
  ...[
    'messaggio originale',
    'mensagem original',
    'alkuperäinen viesti',
    'oorspronkelijk bericht',
    'algne kiri',
    'originalus laiškas',
    'wiadomość oryginalna',
  ],
]);

/** How the words of `forwarded` begin; nearly every line of a mail is told from them by its first letters. */
const forwardStarts = new Set([...forwarded].map((words) => words.slice(0, 3)));

/** Whether a line is a mail program's own `-----Original Message-----` or `Begin forwarded message:`. */
export function isForwardLine(line: string): boolean {
  if (line.length < 12 || line.length > 90) return false;
  const start = line.search(/[^\s\-_*=—–:>|]/);
  if (
    start < 0 ||
    !forwardStarts.has(
      line
        .slice(start, start + 6)
        .normalize('NFC')
        .slice(0, 3)
        .toLowerCase(),
    )
  )
    return false;
  const isDrawn = /[-_*=—–]{2}/.test(line) || /:\s*$/.test(line);
  if (!isDrawn && (line.length > 50 || !/^\s*\p{Lu}/u.test(line))) return false;
  const words = line
    .normalize('NFC')
    .replace(/[-_*=—–:>|]+/g, ' ')
    .replace(/’/g, "'")
    .trim()
    .toLowerCase();
  return forwarded.has(words);
}

const wrote =
  'wrote|writes|rakstīja|raksta|skrev|skriver|a scris|scrie|пишет|писала?|написала?|писал\\(а\\)|написал\\(а\\)|schrieb|a écrit|escribió|ha scritto|escreveu|kirjoitti|kirjutas|rašė|napisała?|schreef';
// On text in lower case: patterns that fold case over all of Unicode take several times as long.
const endsWithWrote = new RegExp(`(?:${wrote})\\s?(?::|-{2,4})?$`);
const wroteName = new RegExp(`(?:^|\\s)(?:${wrote})\\s.{1,160}:$`);
const moment = /\d{1,2}[:.]\d{2}|\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/;

/** Whether joined lines are an attribution: `On 3 June 2024, Anna wrote:`, `tir. 18. apr. kl. 13:09 skrev Ola <…>:`, `ср, 30 апр. 2025 г., Ян <…>:`. */
export function isAttribution(text: string): boolean {
  const line = text.trim();
  if (line.length < 6 || line.length > 400) return false;
  if (!/\d|[@<]|^on\s/i.test(line)) return false;
  if (endsWithWrote.test(line.slice(-24).toLowerCase())) return moment.test(line) || /[@<]/.test(line) || /^on\s/i.test(line);
  if (!line.endsWith(':')) return false;
  return moment.test(line) && ((/>:$/.test(line) && line.includes('@')) || wroteName.test(line.toLowerCase()));
}
