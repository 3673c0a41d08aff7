import { changedPaths, mergeChanges } from '../../../src/setup/draft/changes';
import { valueAt, withValue } from '../../../src/setup/draft/paths';

describe('the places at which two documents differ', () => {
  test.each([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, [['a', 'c']]],
    [{ a: null }, { a: { b: 1 } }, [['a']]],
    [{ list: ['x'] }, { list: ['x', 'y'] }, [['list']]],
    [{ list: [{ n: 1 }, { n: 2 }] }, { list: [{ n: 1 }, { n: 3 }] }, [['list', 1, 'n']]],
    [{ list: [{ n: 1 }] }, { list: [] }, [['list']]],
    [{}, { a: 1 }, [['a']]],
  ])('of %j and %j are %j', (from, to, paths) => {
    expect(changedPaths(from, to)).toEqual(paths);
  });
});

describe('two changes of one document', () => {
  const base = { name: 'a', brand: null as { name: string } | null, list: ['x'] };

  test('go together where they touch different places', () => {
    const merge = mergeChanges({ base, mine: { ...base, name: 'mine' }, theirs: { ...base, list: ['x', 'y'] } });
    expect(merge).toEqual({ merged: { name: 'mine', brand: null, list: ['x', 'y'] }, conflicts: [] });
  });

  test('contest a place that both changed otherwise, and none that both changed alike', () => {
    const merge = mergeChanges({
      base,
      mine: { ...base, name: 'mine', list: ['z'] },
      theirs: { ...base, name: 'theirs', list: ['z'] },
    });
    expect(merge.merged).toEqual({ ...base, name: 'theirs', list: ['z'] });
    expect(merge.conflicts).toEqual([{ path: ['name'], mine: 'mine', theirs: 'theirs' }]);
  });

  test('contest the whole where one took away what the other changed', () => {
    const start = { ...base, brand: { name: 'old' } };
    const merge = mergeChanges({ base: start, mine: { ...start, brand: { name: 'new' } }, theirs: { ...start, brand: null } });
    expect(merge.conflicts).toEqual([{ path: ['brand'], mine: { name: 'new' }, theirs: null }]);
  });
});

describe('a value at a path', () => {
  test('is put where nothing was, and taken away', () => {
    const document = withValue({ caps: {} }, ['caps', 'github', 'calls'], 5);
    expect(document).toEqual({ caps: { github: { calls: 5 } } });
    expect(withValue(document, ['caps', 'github'], undefined)).toEqual({ caps: {} });
    expect(valueAt(document, ['caps', 'nobody', 'calls'])).toBeUndefined();
  });
});
