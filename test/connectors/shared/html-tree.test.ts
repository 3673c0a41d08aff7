import { attributeOf, elementsIn, parseHtml, wordsOf } from '../../../src/connectors/shared/html-tree';

function tagsOf(html: string): string[] {
  const document = parseHtml(html);
  return document ? [...elementsIn(document)].map((element) => element.tagName) : [];
}

describe('parseHtml', () => {
  test('gives the elements of a page in document order', () => {
    expect(tagsOf('<title>t</title><p>a<b>b</b></p><hr>')).toEqual(['html', 'head', 'title', 'body', 'p', 'b', 'hr']);
  });

  test('does not look into templates', () => {
    expect(tagsOf('<template><p>x</p></template>')).toEqual(['html', 'head', 'template', 'body']);
  });

  test.each([
    ['nested 300 deep', '<div>'.repeat(300)],
    ['of 40,000 elements', '<i></i>'.repeat(40_000)],
    [
      'that reopens formatting without end',
      `<p>${Array.from({ length: 150 }, (_, i) => `<b id=${i}>`).join('')}</p>${'<p>x</p>'.repeat(5_000)}`,
    ],
  ])('refuses a page %s', (_what, html) => {
    expect(parseHtml(html)).toBeNull();
  });

  test('keeps its count of the depth right over many siblings', () => {
    const oddities = '<p>a<div><b><p>b</b></p></div><table><tr><td>x<tr></table><a><a></a><li><li></ul></b></p>';
    expect(tagsOf(oddities.repeat(400)).length).toBeGreaterThan(1_000);
  });

  test('reads attributes and their words', () => {
    const [element] = [...elementsIn(parseHtml('<a REL=" Me  nofollow " href=" x ">') ?? fail())].slice(-1);
    expect(element && attributeOf(element, 'href')).toBe('x');
    expect(element && attributeOf(element, 'title')).toBeNull();
    expect(element && wordsOf(element, 'rel')).toEqual(['me', 'nofollow']);
  });
});

function fail(): never {
  throw new Error('the page was refused');
}
