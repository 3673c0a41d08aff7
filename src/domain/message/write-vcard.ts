/** What an address book takes over of a person; every text is one line. */
export interface ContactToWrite {
  /** Null if unknown: then the address stands for it. */
  readonly name: string | null;
  readonly address: string;
  readonly title: string | null;
  readonly company: string | null;
  /** Where it is from. */
  readonly note: string;
}

/**
 * A vCard 3.0 (RFC 2426), which every address book reads. `N` has the whole name in the place of the given one, for nobody knows which of its
 * words is the family's; what is unknown is left out.
 */
export function writeVcard({ name, address, title, company, note }: ContactToWrite): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(name ?? address)}`,
    `N:;${escaped(name ?? address)};;;`,
    `EMAIL;TYPE=INTERNET:${escaped(address)}`,
    ...(title === null ? [] : [`TITLE:${escaped(title)}`]),
    ...(company === null ? [] : [`ORG:${escaped(company)}`]),
    `NOTE:${escaped(note)}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function escaped(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}
