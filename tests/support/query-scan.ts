/** Finds every filter and order of a Firestore query in the code, by its syntax: none can be written and not be found. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src/**/*.{ts,tsx}', 'functions/src/**/*.ts', 'scripts/**/*.ts', 'tools/**/*.ts'];
const FIRESTORE = /from '(firebase|firebase-admin)\/firestore(\/lite)?'/;
/** Tables of the tablet's own database are filtered by functions of the same name. */
const DEXIE = /from 'dexie'|tabletDatabase/;
const CONDITIONS = ['where', 'orderBy', 'findNearest'];
/** Without one of the words there is nothing to find, and reading the syntax of every file takes its time. */
const WORTH_READING = new RegExp(CONDITIONS.join('|'));

/** Conditions by file, as `where field op` and `orderBy field`, sorted. Files without any are left out. */
export function conditionsInCode(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort()) {
    const text = readFileSync(`${ROOT}/${file}`, 'utf8');
    const ofTablet = DEXIE.test(text) && !FIRESTORE.test(text);
    if (!WORTH_READING.test(text)) continue;
    if (file.includes('.test.') || ofTablet || file.startsWith('src/local/')) continue;
    const conditions: string[] = [];
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), conditions);
    if (conditions.length > 0) found[file] = conditions.sort();
  }
  return found;
}

function visit(node: ts.Node, conditions: string[]): void {
  if (ts.isCallExpression(node)) {
    const name = ts.isPropertyAccessExpression(node.expression)
      ? node.expression.name.text
      : node.expression.getText();
    if (CONDITIONS.includes(name)) {
      const words = node.arguments.slice(0, name === 'where' ? 2 : 1);
      conditions.push(
        [name, ...words.map((word) => (ts.isStringLiteral(word) ? word.text : word.getText()))].join(' '),
      );
    }
  }
  ts.forEachChild(node, (child) => visit(child, conditions));
}
