import { skeletonsNear } from '../../../src/domain/text/near-labels';
import { domainSkeleton, foldLookAlikes, isOneEditApart } from '../../../src/domain/text/skeleton';

describe('skeletonsNear', () => {
  test.each(['nordfrak.no', 'nordfraktt.no', 'nordfrxkt.no', 'nordfrkat.no', 'n0rdfrakk.no', 'xnordfrakt.no'])(
    'has %s near nordfrakt.no',
    (domain) => {
      expect(skeletonsNear('nordfrakt.no')).toContain(domainSkeleton(domain));
    },
  );

  test('has only what is one edit away, each once, and not the domain itself', () => {
    const near = skeletonsNear('mail.nordfrakt.no');
    const own = foldLookAlikes('nordfrakt');
    expect(new Set(near).size).toBe(near.length);
    expect(near.every((one) => one.endsWith('.no') && isOneEditApart(one.slice(0, -3), own))).toBe(true);
    expect(near.length).toBeLessThan(700);
  });

  test.each(['acme.lv', 'localhost', '', `${'a'.repeat(31)}.no`])('has nothing near %j', (domain) => {
    expect(skeletonsNear(domain)).toEqual([]);
  });
});
