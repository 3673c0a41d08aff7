import fc from 'fast-check';
import { readHeaders } from '../../../src/domain/message/mail-headers';
import { judgeTrust, type TrustInput } from '../../../src/domain/message/message-trust';
import { isWarning } from '../../../src/domain/message/trust-finding';

const anna = 'anna@baltwave.com';
const robin = 'robin@contoso.com';

function judge(headers: string, change: Partial<Omit<TrustInput, 'headers'>> = {}): readonly string[] {
  const input = { from: anna, sender: null, own: robin, named: [robin], ...change, headers: readHeaders(headers) };
  return judgeTrust(input).map(({ kind, other, imitates }) => [kind, other, imitates].filter((part) => part !== null).join(' '));
}

describe('where answers go', () => {
  test.each([
    ['anna@ba1twave.com', 'baltwave.com'],
    ['anna@baltwawe.com', 'baltwave.com'],
    ['anna@baltwave.co', 'baltwave.com'],
    ['anna@bаltwave.com', 'baltwave.com'],
    ['robin@c0ntoso.com', 'contoso.com'],
    ['anna@baltwave.com.evil.example', 'baltwave.com'],
  ])('warns that %s imitates %s', (reply, imitates) => {
    const other = `anna@${new URL(`https://${reply.split('@')[1]}`).hostname}`.replace('anna@c0', 'robin@c0');
    expect(judge(`Reply-To: ${reply}`)).toEqual([`reply-imitates ${other} ${imitates}`]);
  });

  test('warns of an imitation whatever the message says of itself', () => {
    const excuses = 'List-Id: <x.example>\nList-Unsubscribe: <https://x.example>\nPrecedence: bulk\n';
    expect(judge(`${excuses}Reply-To: anna@ba1twave.com`, { named: ['anna@ba1twave.com'] })).toEqual([
      'reply-imitates anna@ba1twave.com baltwave.com',
    ]);
  });

  test.each(['anna.baltwave@gmail.com', 'anna@other-house.example', 'anna@baltwave.lv'])('tells that they go to %s', (reply) => {
    expect(judge(`Reply-To: "anna@baltwave.com" <${reply}>`)).toEqual([`reply-elsewhere ${reply}`]);
  });

  test('tells of another address at the same free mail provider, where each is somebody else’s', () => {
    expect(judge('Reply-To: b@gmail.com', { from: 'a@gmail.com' })).toEqual(['reply-elsewhere b@gmail.com']);
  });

  test.each([
    ['the writer', 'Reply-To: Anna@Baltwave.com', {}],
    ['a colleague of the writer', 'Reply-To: sales@mail.baltwave.com', {}],
    ['us', 'Reply-To: orders@contoso.com', {}],
    ['somebody who is on the message', 'Reply-To: jonas@partner.example', { named: [robin, 'jonas@partner.example'] }],
    ['a help desk', 'Reply-To: support+id12@baltwave.zendesk.com', {}],
    ['a list', 'List-Id: <talk.lists.example>\nReply-To: talk@lists.example', {}],
    ['the sender of a newsletter', 'List-Unsubscribe: <https://x.example>\nReply-To: news@sender.example', {}],
    ['the owner of a machine’s mail', 'Auto-Submitted: auto-generated\nReply-To: a@sender.example', {}],
    ['whom a no-reply address names', 'Reply-To: jonas@partner.example', { from: 'no-reply@baltwave.com' }],
    ['a customer of a signing service', 'Reply-To: jonas@partner.example', { from: 'dse@eumail.docusign.net' }],
    ['the real house behind an odd spelling', 'Reply-To: anna@baltwave.com', { from: 'anna@mail.baltwave.com' }],
    ['nobody', 'Reply-To: ', {}],
    ['nothing readable', 'Reply-To: <<>>;"', {}],
  ])('says nothing when they go to %s', (_who, headers, change) => {
    expect(judge(headers, change)).toEqual([]);
  });

  test.each([
    ['info@if.lv', 'info@if.no'],
    ['a@aws.com', 'a@ams.com'],
    ['a@te.lv', 'a@le.lv'],
    ['a@hotmail.com', 'a@gmail.com'],
    ['a@inbox.lv', 'a@inbox.eu'],
    ['a@c0ntoso-group.com', 'a@contoso-group.com'],
  ])('does not call it an imitation when %s is answered at %s', (from, reply) => {
    expect(judge(`Reply-To: ${reply}`, { from, own: null })).toEqual([`reply-elsewhere ${reply}`]);
  });
});

describe('who sent it', () => {
  test('tells of somebody at another house', () => {
    expect(judge('', { sender: 'desk@agency.example' })).toEqual(['on-behalf desk@agency.example']);
  });

  test('warns of an imitator', () => {
    expect(judge('', { sender: 'anna@baltvvave.com' })).toEqual(['sender-imitates anna@baltvvave.com baltwave.com']);
  });

  test.each([
    ['the writer', { sender: anna }],
    ['a colleague', { sender: 'assistant@baltwave.com' }],
    ['a sender of bulk mail', { sender: 'bounce@em123.sendgrid.net' }],
    ['an alias at another free mail provider', { from: 'a@outlook.com', sender: 'b@hotmail.com' }],
  ])('says nothing of %s', (_who, change) => {
    expect(judge('', change)).toEqual([]);
  });
});

describe('the checks of the receiving server', () => {
  const checks = (value: string) => `Authentication-Results: mx.contoso.com; ${value} header.from=baltwave.com\n`;

  test('warn or tell, and a warning stands first', () => {
    expect(judge(checks('dmarc=fail (p=reject)'))).toEqual(['authentication-failed']);
    expect(judge(checks('dmarc=fail (p=none)'))).toEqual(['unconfirmed']);
    expect(judge(checks('dmarc=pass'))).toEqual([]);
    const headers = readHeaders(`${checks('dmarc=fail (p=none)')}Reply-To: a@x.example, anna@ba1twave.com`);
    const findings = judgeTrust({ from: anna, sender: 'c@y.example', own: null, named: [], headers });
    expect(findings.map(({ kind }) => kind)).toEqual(['reply-imitates', 'unconfirmed', 'on-behalf']);
    expect(findings.map(isWarning)).toEqual([true, false, false]);
  });

  test('are not talked away by what the sender writes', () => {
    expect(judge(`${checks('dmarc=fail (p=reject)')}List-Id: <x.example>\nPrecedence: bulk\n`)).toEqual([
      'authentication-failed',
    ]);
  });
});

describe('judgeTrust', () => {
  test('says nothing without headers, or of an address that is none', () => {
    expect(judge('')).toEqual([]);
    expect(judge('Reply-To: a@x.example', { from: 'nobody' })).toEqual([]);
  });

  test('names at most two addresses of a kind', () => {
    const many = Array.from({ length: 300 }, (_, at) => `a@house${at}.example`).join(', ');
    expect(judge(`Reply-To: ${many}`)).toHaveLength(2);
  });

  test('never throws on anything', () => {
    const header = fc.constantFrom(
      'Reply-To: ',
      'Authentication-Results: ',
      'List-Id: ',
      'a@b.example',
      '<',
      '\r\n',
      '\n ',
      'dmarc=fail',
      ',',
    );
    const text = fc.array(fc.oneof(header, fc.string({ unit: 'binary' }))).map((pieces) => pieces.join(''));
    const address = fc.oneof(fc.constantFrom(anna, robin), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, address, fc.option(address), fc.option(address), (headers, from, sender, own) => {
        const findings = judgeTrust({ from, sender, own, named: [], headers: readHeaders(headers) });
        expect(findings.every((finding) => finding.other !== finding.from)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('reads 100 kB of headers in milliseconds', () => {
    const headers = `${'X-Padding: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(2_200)}Reply-To: a@x.example\r\n`;
    judge(headers);
    const start = performance.now();
    judge(headers);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
