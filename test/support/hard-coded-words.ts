import ts from 'typescript';

/** Words of no language: names, and what stands in an address. */
const allowed = new Set(['Acquaint…', 'Acquaint', 'https://']);
/** Attributes whose text somebody sees or hears. */
const spoken = /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label)$/;

/** Every text of a component that is written into it: between its tags, or in an attribute that is shown or read out. */
export function wordsIn(name: string, text: string): readonly string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text.replace(/&\w+;/g, ' ').trim());
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) found.push(...stringsIn(node));
    if (ts.isJsxAttribute(node) && spoken.test(node.name.getText())) found.push(...stringsIn(node));
    if (ts.isCallExpression(node)) found.push(...madeWith(node));
    if (ts.isPropertyAssignment(node) && spoken.test(nameOf(node.name))) found.push(...textsIn(node.initializer));
    if (ts.isBinaryExpression(node) && isSaying(node)) found.push(...textsIn(node.right));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.filter((words) => /\p{L}{2}/u.test(words) && !allowed.has(words));
}

/** What `el` and `button` of the pages without React put between the tags. */
function madeWith({ expression, arguments: given }: ts.CallExpression): readonly string[] {
  const name = expression.getText();
  if (name === 'el') return given.slice(2).flatMap(textsIn);
  return name === 'button' && given[1] && ts.isArrayLiteralExpression(given[1]) ? given[1].elements.flatMap(textsIn) : [];
}

/** Whether it is `element.textContent = …` or one of its kind. */
function isSaying({ left, operatorToken }: ts.BinaryExpression): boolean {
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) return false;
  return spoken.test(left.name.text) || ['textContent', 'innerText'].includes(left.name.text);
}

function nameOf(name: ts.PropertyName): string {
  return ts.isStringLiteral(name) ? name.text : name.getText();
}

function textsIn(node: ts.Node): readonly string[] {
  return stringsIn(node).map((text) => text.trim());
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
