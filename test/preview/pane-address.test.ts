import { paneAddress } from '../../src/preview/pane-address';

const page = 'https://outlook.office.com/preview/';

describe('the pane’s address', () => {
  test('is on the page’s own server', () => {
    expect(paneAddress('https://localhost:3000/preview/?x=1', null)).toBe('https://localhost:3000/pane/index.html');
  });

  test('may be another port of this machine', () => {
    const pane = 'https://localhost:4000/pane/index.html?a=1';
    expect(paneAddress(`${page}?pane=${encodeURIComponent(pane)}`, null)).toBe(pane);
  });

  test('may be one that the page was served with, on whichever host', () => {
    const pane = 'https://acquaint.contoso.example/pane/index.html';
    expect(paneAddress(page, pane)).toBe(pane);
    expect(paneAddress(page, 'http://acquaint.contoso.example/pane/index.html')).toBe(
      'https://outlook.office.com/pane/index.html',
    );
  });

  test.each([
    'https://evil.example/pane',
    'http://localhost:4000/pane',
    'https://localhost.evil.example/',
    'javascript:alert(1)',
    'no address',
  ])('is never %s', (asked) => {
    expect(paneAddress(`${page}?pane=${encodeURIComponent(asked)}`, null)).toBe('https://outlook.office.com/pane/index.html');
  });
});
