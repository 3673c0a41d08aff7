import { reportText, type Surroundings } from '../../../src/web/crash/report-text';

const around: Surroundings = {
  version: '0.1.0',
  language: 'lv',
  scheme: 'dark',
  width: 320,
  facts: ['Outlook OfficeOnline 16.01', 'Mailbox 1.13'],
  at: new Date('2026-10-20T10:42:00Z'),
};

const file = 'pane.0123456789abcdef0123.js';
const personal = 'anna.berzina@tet.example Anna Bērziņa “Rēķins Nr. 7” https://host.example/people/4711?mail=anna';

/** An error as our built page throws it. */
function errorWith({ message, name = 'TypeError' }: { readonly message: string; readonly name?: string }): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = `${name}: ${message}\n    at anna (https://acquaint.contoso.example/pane/${file}:1:2345)\n    at https://acquaint.contoso.example/pane/${file}:1:99`;
  return error;
}

const components = `\n    at Person (https://acquaint.contoso.example/pane/198.81eb280ee9acb3854680.js:2:17)\n    at main`;

describe('a report', () => {
  test('tells version, kind, places in our files, Outlook, language, look and time', () => {
    expect(reportText({ error: errorWith({ message: 'x is undefined' }), components }, around).split('\n')).toEqual([
      'Acquaint 0.1.0',
      'TypeError',
      `at ${file}:1:2345`,
      `at ${file}:1:99`,
      'in 198.81eb280ee9acb3854680.js:2:17',
      'Outlook OfficeOnline 16.01',
      'Mailbox 1.13',
      'lv · dark · 320 px',
      '2026-10-20T10:42:00.000Z',
    ]);
  });

  test.each([
    ['the message', errorWith({ message: personal })],
    ['several lines of the message', errorWith({ message: `x\n    at ${personal}\n${personal}` })],
    ['a message that looks like a place', errorWith({ message: '/anna-berzina.0123456789abcdef0123.js:1:1' })],
    ['the name', errorWith({ message: '', name: personal })],
    ['a name that looks like one', errorWith({ message: '', name: 'Anna' })],
    ['a text that was thrown', personal],
    ['a thing that was thrown', { name: personal, message: personal, stack: personal }],
  ])('holds nothing personal out of %s', (_where, error) => {
    const text = reportText({ error, components: `\n at ${personal}\n at Anna (/anna?id=4711:1:1)` }, around);
    expect(text).not.toMatch(/anna|bērziņa|rēķins|4711|tet\.example|contoso/i);
    expect(text.split('\n')[1]).toMatch(/^(Type)?Error$/);
  });

  test('tells React’s own number of an error, not what it was about', () => {
    const message = `Minified React error #31; visit https://react.dev/errors/31?args[]=${personal} for the full message`;
    expect(reportText({ error: errorWith({ message, name: 'Error' }), components: '' }, around)).toContain(
      '\nError (React 31)\n',
    );
  });

  test('stays short however deep the place is', () => {
    const error = errorWith({ message: 'x' });
    error.stack = `${error.stack}\n`.repeat(50);
    expect(reportText({ error, components: components.repeat(50) }, around).split('\n').length).toBeLessThan(25);
  });
});
