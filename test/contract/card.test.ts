import { card } from '../../src/contract/card';
import { cardWith, releaseOf } from '../support/cards';

describe('a card on the wire', () => {
  test('brings a deed in its parts', () => {
    const sent = cardWith({ posts: [releaseOf('tender-tools', '2.0')] });
    expect(card.parse(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
  });

  test('of an earlier version tells no deed', () => {
    const { deed, ...before } = releaseOf('tender-tools', '2.0');
    expect(deed).not.toBeNull();
    expect(card.parse({ ...cardWith(), posts: [before] }).posts).toEqual([{ ...before, deed: null }]);
  });

  test('can’t tell a deed that nobody has words for', () => {
    const post = { ...releaseOf('tender-tools', '2.0'), deed: { kind: 'burnt', repo: 'tender-tools' } };
    expect(card.safeParse({ ...cardWith(), posts: [post] }).success).toBe(false);
  });
});
