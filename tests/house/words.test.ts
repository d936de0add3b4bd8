import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/u;

describe('the words on the screens', () => {
  it('stand nowhere outside the locale files', () => {
    const sources = ['app', 'features', 'ui', 'sync', 'local', 'firebase', 'i18n'].flatMap((folder) =>
      readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!\.(test|fixture))\.tsx?$/.test(file) && !NOT_WORDS.has(join(folder, file)))
        .map((file) => join(folder, file)),
    );
    expect(sources.flatMap(japaneseLiterals)).toEqual([]);
  });
});

/** Names of languages in themselves, and which character is taught in which grade. */
const NOT_WORDS = new Set(['i18n/languages.ts', 'i18n/kanji-by-grade.ts']);

function japaneseLiterals(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(SRC, file), 'utf8'),
    ts.ScriptTarget.ES2023,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateExpression(node);
    if (isText && JAPANESE.test(node.getText(source))) found.push(`${file}: ${node.getText(source).trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
