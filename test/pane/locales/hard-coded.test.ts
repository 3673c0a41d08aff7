import ts from 'typescript';
import { paneSource, paneSources } from '../support/sources';

/** Words of no language: names, and what stands in an address. */
const allowed = new Set(['Acquaint…', 'https://']);
/** Attributes whose text somebody sees or hears. */
const spoken = /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label)$/;

/** Every text of a component that is written into it: between its tags, or in an attribute that is shown or read out. */
function wordsIn(name: string, text: string): readonly string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text.replace(/&\w+;/g, ' ').trim());
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) found.push(...stringsIn(node));
    if (ts.isJsxAttribute(node) && spoken.test(node.name.getText())) found.push(...stringsIn(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.filter((words) => /\p{L}{2}/u.test(words) && !allowed.has(words));
}

/** The literals that an expression may turn out to be; what is handed to a call, or compared with, is none. */
function stringsIn(node: ts.Node): readonly string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isConditionalExpression(node)) return [...stringsIn(node.whenTrue), ...stringsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return isChoice(node) ? [...stringsIn(node.left), ...stringsIn(node.right)] : [];
  const isWrapper = ts.isJsxExpression(node) || ts.isJsxAttribute(node) || ts.isParenthesizedExpression(node);
  if (!isWrapper) return [];
  const inner = ts.isJsxAttribute(node) ? node.initializer : node.expression;
  return inner ? stringsIn(inner) : [];
}

function isChoice({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  const kinds = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.QuestionQuestionToken];
  return [...kinds, ts.SyntaxKind.PlusToken].includes(kind);
}

describe('words in the code', () => {
  test('are in no component: every sentence comes from the message files', () => {
    const found = paneSources(/\.tsx$/).flatMap(({ name, text }) => wordsIn(name, text).map((words) => `${name}: ${words}`));
    expect(found).toEqual([]);
  });

  test.each([
    ['between tags', '<p>Nobody was found</p>'],
    ['in a name for screen readers', '<button aria-label="Close this">×</button>'],
    ['in a title that is put together', '<p title={`Since ${day}`} />'],
    ['behind a condition', "<p>{isOpen ? 'Less' : t('list.more')}</p>"],
    ['behind another', "<p>{isOpen && 'Less'}</p>"],
  ])('would be noticed %s', (_where, code) => {
    expect(wordsIn('example.tsx', `const view = ${code};`)).toHaveLength(1);
  });

  test.each(['<p className="meta" role="alert">{t(\'list.more\')}</p>', "<b>{kind === 'reply' ? ' · ' : null}</b>"])(
    'are not seen in %s',
    (code) => {
      expect(wordsIn('example.tsx', `const view = ${code};`)).toEqual([]);
    },
  );

  test('are in the page before any script runs only where nothing else can help, and then in every language', () => {
    const page = new DOMParser().parseFromString(paneSource('index.html'), 'text/html');
    expect(page.querySelector('.shell > p')?.textContent).toBe('Acquaint…');
    expect([...page.querySelectorAll('.shell-late > p')].map((line) => line.getAttribute('lang'))).toEqual([
      null,
      ...['lv', 'nb', 'ro', 'ru'],
    ]);
  });
});
