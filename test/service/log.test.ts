import { describeError } from '../../src/service/log';

describe('an error in the log', () => {
  test('has its kind, its code and where it came from, and nothing of the values it was about', () => {
    const values = { query: 'select $1', params: ['anna@baltwave.com'], detail: 'Key (address)=(anna@baltwave.com) exists' };
    const error = Object.assign(new TypeError('duplicate key'), { code: '23505', ...values });
    expect(describeError(error)).toEqual({
      type: 'TypeError',
      code: '23505',
      message: 'duplicate key',
      stack: expect.stringMatching(/^TypeError: duplicate key\n\s+at /),
    });
    expect(JSON.stringify(describeError(error))).not.toContain('anna');
  });

  test('says nothing of what was thrown without being an error', () => {
    expect(describeError('anna@baltwave.com')).toEqual({ type: 'string', code: null, message: 'not an error', stack: '' });
  });
});
