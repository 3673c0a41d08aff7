/** How mail programs head the message they quote, in five languages; each names Eve Mallory <eve@evil.example>. */
export const quotedHeaders: readonly (readonly [string, string])[] = [
  ['Gmail, English', 'On Mon, Jun 3, 2024 at 10:12 AM Eve Mallory <eve@evil.example> wrote:'],
  ['Gmail, Latvian', 'pirmd., 2024. g. 3. jūn., plkst. 10:12 — lietotājs Eve Mallory (<eve@evil.example>) rakstīja:'],
  ['Gmail, Norwegian', 'man. 3. juni 2024 kl. 10:12 skrev Eve Mallory <eve@evil.example>:'],
  ['Gmail, Norwegian, wrapped', 'man. 3. juni 2024 kl. 10:12 skrev Eve Mallory <\neve@evil.example>:'],
  ['Gmail, Romanian', 'În lun., 3 iun. 2024 la 10:12, Eve Mallory <eve@evil.example> a scris:'],
  ['Gmail, Russian', 'пн, 3 июн. 2024 г. в 10:12, Eve Mallory <eve@evil.example>:'],
  ['Apple Mail, English', 'On 3 Jun 2024, at 10:12, Eve Mallory <eve@evil.example> wrote:'],
  ['Apple Mail, Norwegian', '3. juni 2024 kl. 10:12 skrev Eve Mallory <eve@evil.example>:'],
  ['Apple Mail, Romanian', 'Pe 3 iun. 2024, la 10:12, Eve Mallory <eve@evil.example> a scris:'],
  ['Apple Mail, Russian', '3 июня 2024 г., в 10:12, Eve Mallory <eve@evil.example> написал(а):'],
  ['Yandex', '03.06.2024, 10:12, "Eve Mallory" <eve@evil.example>:'],
  ['Mail.ru', 'Понедельник, 3 июня 2024, 10:12 +03:00 от Eve Mallory <eve@evil.example>:'],
  [
    'Outlook, English',
    'From: Eve Mallory <eve@evil.example>\nSent: Monday, June 3, 2024 10:12 AM\nTo: Anna\nSubject: RE: Contract',
  ],
  [
    'Outlook, Latvian',
    'No: Eve Mallory <eve@evil.example>\nNosūtīts: pirmdiena, 2024. gada 3. jūnijs 10:12\nKam: Anna\nTēma: RE: Līgums',
  ],
  ['Outlook, Norwegian', 'Fra: Eve Mallory <eve@evil.example>\nSendt: mandag 3. juni 2024 10:12\nTil: Anna\nEmne: SV: Avtale'],
  [
    'Outlook, Romanian',
    'De la: Eve Mallory <eve@evil.example>\nTrimis: luni, 3 iunie 2024 10:12\nCătre: Anna\nSubiect: RE: Contract',
  ],
  [
    'Outlook, Russian',
    'От: Eve Mallory <eve@evil.example>\nОтправлено: понедельник, 3 июня 2024 г. 10:12\nКому: Анна\nТема: RE: Договор',
  ],
  ['Outlook with bold names', '*From:* Eve Mallory [mailto:eve@evil.example]\n*Sent:* Monday\n*To:* Anna\n*Subject:* Contract'],
  ['one line', 'From: Eve Mallory <eve@evil.example> Sent: Monday, June 3, 2024 To: Anna Subject: Contract'],
  ['classic Outlook', '-----Original Message-----\nFrom: Eve Mallory [mailto:eve@evil.example]\nSent: Monday\nTo: Anna'],
  [
    'Thunderbird forward, Latvian',
    '-------- Pārsūtītā ziņa --------\nTemats: Līgums\nDatums: 3.06.2024 10:12\nNo: Eve Mallory <eve@evil.example>\nKam: Anna',
  ],
  [
    'Apple forward, Norwegian',
    'Start på videresendt melding:\n\nFra: Eve Mallory <eve@evil.example>\nDato: 3. juni 2024 kl. 10:12\nTil: Anna\nEmne: Avtale',
  ],
  [
    'Gmail forward, Romanian',
    '---------- Mesaj redirecționat ---------\nDe la: Eve Mallory <eve@evil.example>\nDate: lun., 3 iun. 2024\nSubject: Contract\nTo: Anna',
  ],
  [
    'Mail.ru forward',
    '-------- Пересылаемое сообщение --------\nОт кого: Eve Mallory <eve@evil.example>\nКому: Анна\nДата: 3 июня 2024\nТема: Договор',
  ],
];
