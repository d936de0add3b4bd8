import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const LOCALES = join(SRC, 'i18n/locales');
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/u;
/** i18next's plural endings: languages have different ones. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

function keysOf(language: string, area: string): string[] {
  const words: unknown = JSON.parse(readFileSync(join(LOCALES, language, area), 'utf8'));
  return [...new Set(leaves(words).map((key) => key.replace(PLURAL, '')))].sort();
}

function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

describe('the words on the screens', () => {
  const areas = readdirSync(join(LOCALES, 'ja'));

  it.each(areas)('of %s exist in Japanese and English alike', (area) => {
    expect(keysOf('en', area)).toEqual(keysOf('ja', area));
  });

  it.each(readdirSync(join(LOCALES, 'ja-easy')))(
    'of %s in plain Japanese all have a Japanese twin',
    (area) => {
      const ja = new Set(keysOf('ja', area));
      expect(keysOf('ja-easy', area).filter((key) => !ja.has(key))).toEqual([]);
    },
  );

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
const NOT_WORDS = new Set(['i18n/languages.ts', 'i18n/kanji-grades.ts']);

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
