import { readVcards } from '../../../src/domain/message/vcard';
import { writeVcard } from '../../../src/domain/message/write-vcard';

const anna = {
  name: 'Anna Bērziņa',
  address: 'anna.berzina@baltwave.example',
  title: 'Head of Procurement',
  company: 'Baltwave',
  note: 'since 2026-10',
};

describe('a contact that is written', () => {
  test('is read back as it was', () => {
    expect(readVcards(writeVcard(anna))).toMatchObject([
      { name: 'Anna Bērziņa', title: 'Head of Procurement', company: 'Baltwave', addresses: [anna.address] },
    ]);
  });

  test('keeps signs that mean something in a card for text', () => {
    const company = 'Riga, Tallinn; Partners\\Sons';
    expect(readVcards(writeVcard({ ...anna, company }))).toMatchObject([{ company }]);
  });

  test('can get no line of its own from outside', () => {
    const lines = writeVcard({ ...anna, title: 'Head\r\nTEL:+371 20000000' }).split('\r\n');
    expect(lines).toContain('TITLE:Head\\nTEL:+371 20000000');
    expect(lines.filter((line) => line.startsWith('TEL'))).toEqual([]);
  });

  test('leaves out what is not known, and names the address where no name is', () => {
    const text = writeVcard({ ...anna, name: null, title: null });
    expect(text).toContain(`FN:${anna.address}`);
    expect(text).not.toContain('TITLE');
  });
});
