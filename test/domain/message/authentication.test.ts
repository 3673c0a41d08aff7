import fc from 'fast-check';
import { judgeAuthentication } from '../../../src/domain/message/authentication';
import { parseAuthenticationResults } from '../../../src/domain/message/authentication-results';
import { readHeaders } from '../../../src/domain/message/mail-headers';

const judge = (value: string, from = 'contoso.com') => judgeAuthentication([{ name: 'authentication-results', value }], from);

describe('parseAuthenticationResults', () => {
  const short = (value: string) => parseAuthenticationResults(value).map(({ method, result }) => `${method}=${result}`);

  test('reads what RFC 8601 allows: comments in comments, quoted values, versions, a reason', () => {
    const [spf, dkim] = parseAuthenticationResults(
      'example.org 1; SPF=Pass (a (nested; dkim=fail) one) smtp.mailfrom=contoso.com;\r\n\t dkim/1 = fail reason="bad; key=none" header.d=contoso.com',
    );
    expect(spf).toMatchObject({ method: 'spf', result: 'pass', comment: 'a nested; dkim=fail one' });
    expect(dkim).toMatchObject({ method: 'dkim', result: 'fail' });
    expect([...(dkim?.properties ?? [])]).toEqual([
      ['reason', 'bad__key_none'],
      ['header.d', 'contoso.com'],
    ]);
  });

  test('reads the form of Exchange Online, which names no server', () => {
    const value =
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=contoso.com; dkim=none (message not signed) header.d=none;dmarc=pass action=none header.from=contoso.com;compauth=pass reason=100';
    expect(short(value)).toEqual(['spf=pass', 'dkim=none', 'dmarc=pass', 'compauth=pass']);
  });

  test.each(['', 'mx.example.org', 'mx.example.org; none', ';;;', '((((', '"'])('finds no check in %j', (value) => {
    expect(short(value)).toEqual([]);
  });
});

describe('judgeAuthentication', () => {
  test.each([
    ['DMARC passed', 'mx.example.org; dmarc=pass header.from=contoso.com'],
    ['Microsoft’s guess passed', 'spf=pass; dmarc=bestguesspass action=none header.from=contoso.com;compauth=pass reason=109'],
    ['a trusted relay explains the failure', 'dmarc=fail action=none header.from=contoso.com;compauth=pass reason=130'],
    ['SPF of the domain', 'mx; spf=pass smtp.mailfrom=bounce@mail.contoso.com'],
    ['DKIM of the domain', 'mx; spf=fail smtp.mailfrom=list@example.net; dkim=pass header.i=@contoso.com'],
  ])('confirms: %s', (_what, value) => {
    expect(judge(value)).toBe('confirmed');
  });

  test.each([
    [
      'DMARC failed against a policy',
      'mx; spf=fail; dkim=none; dmarc=fail (p=REJECT sp=REJECT dis=NONE) header.from=contoso.com',
    ],
    ['DMARC failed and nothing says how it is meant', 'mx; dmarc=fail header.from=contoso.com'],
    [
      'Microsoft’s composite verdict',
      'spf=fail smtp.mailfrom=contoso.com; dkim=none; dmarc=fail action=oreject header.from=contoso.com;compauth=fail reason=000',
    ],
    [
      'our own domain worn by somebody',
      'spf=none; dkim=none; dmarc=none action=none header.from=contoso.com;compauth=fail reason=601',
    ],
    ['both of SPF and DKIM failed, no policy', 'mx; spf=fail smtp.mailfrom=contoso.com; dkim=fail header.d=contoso.com'],
    ['a seal does not outweigh the composite verdict', 'arc=pass; dmarc=fail header.from=contoso.com; compauth=fail reason=000'],
  ])('fails: %s', (_what, value) => {
    expect(judge(value)).toBe('failed');
  });

  test.each([
    ['the domain only watches (p=none)', 'mx; dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=contoso.com'],
    ['Microsoft took no action and does not judge', 'dmarc=fail action=none header.from=contoso.com;compauth=none reason=451'],
    [
      'a small sender that publishes nothing',
      'spf=none; dkim=none; dmarc=none action=none header.from=contoso.com;compauth=fail reason=001',
    ],
    ['forwarded with an unbroken seal', 'mx; arc=pass (i=1 dmarc=pass); dmarc=fail (p=REJECT) header.from=contoso.com'],
    ['SPF failed, not signed', 'mx; spf=fail smtp.mailfrom=contoso.com; dkim=none'],
  ])('doubts: %s', (_what, value) => {
    expect(judge(value)).toBe('doubtful');
  });

  test.each([
    ['no checks', 'mx.example.org; none'],
    ['nothing published', 'mx; spf=none; dkim=none; dmarc=none header.from=contoso.com'],
    ['a passing hiccup', 'mx; spf=temperror; dkim=temperror; dmarc=temperror header.from=contoso.com'],
    ['forwarded without a policy', 'mx; spf=softfail smtp.mailfrom=contoso.com; dkim=none'],
    ['a mailing service of its own signs', 'mx; spf=pass smtp.mailfrom=b@mcsv.net; dkim=pass header.d=mcsv.net'],
    [
      'SPF failed for the service, not for the domain',
      'mx; spf=fail smtp.mailfrom=b@relay.example; dkim=fail header.d=contoso.com',
    ],
    ['the verdict is about another From', 'mx; dmarc=fail (p=reject) header.from=fabrikam.com'],
  ])('says nothing: %s', (_what, value) => {
    expect(judge(value)).toBe('unknown');
  });

  test('reads the topmost header only: all others may be the sender’s own', () => {
    const headers = readHeaders(
      [
        'Received: from x',
        'Authentication-Results: mx.ours.example;',
        '\tdmarc=fail (p=reject) header.from=contoso.com',
        'Authentication-Results: mx.ours.example; dmarc=pass header.from=contoso.com',
        'ARC-Authentication-Results: i=1; x; dmarc=pass header.from=contoso.com',
      ].join('\r\n'),
    );
    expect(judgeAuthentication(headers, 'contoso.com')).toBe('failed');
    expect(judgeAuthentication([...headers].reverse(), 'contoso.com')).toBe('confirmed');
    expect(judgeAuthentication([], 'contoso.com')).toBe('unknown');
  });

  test('never throws, and answers a header of 100 kB at once', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('spf=fail', ';', '(', ')', '"', '\\', 'dmarc=fail ', 'header.from=', '=', 'compauth=', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.string(), (pieces, from) => {
        expect(['confirmed', 'failed', 'doubtful', 'unknown']).toContain(judge(pieces.join(''), from));
      }),
      { numRuns: 300 },
    );
    for (const letters of ['a', 'a=', '(', ';', '"', '\\', 'a/', ' ']) {
      const start = performance.now();
      judge(letters.repeat(100_000 / letters.length));
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
