import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '@domain/import/problem';
import { problemLine, terminalLanguage } from './messages';
import en from '../../src/i18n/locales/en/importing.json' with { type: 'json' };
import ja from '../../src/i18n/locales/ja/importing.json' with { type: 'json' };

test('every problem can be told in Japanese and English, and nothing else is worded', () => {
  for (const { problems } of [ja, en])
    expect(Object.keys(problems).sort()).toEqual([...PROBLEM_CODES].sort());
  expect(Object.keys(ja.words)).toEqual(Object.keys(en.words));
});

test('a problem is one line with its place in front', () => {
  const problem = {
    severity: 'error',
    code: 'number-duplicate',
    file: 'enrollments.csv',
    line: 12,
    column: 11,
    params: { value: '3', class: '2026-5-1' },
  } as const;
  expect(problemLine('en', problem)).toBe('enrollments.csv:12:11 error: Number 3 stands twice in 2026-5-1');
  expect(problemLine('ja', problem)).toBe(
    'enrollments.csv:12:11 エラー: 出席番号 3 が 2026-5-1 で重複しています',
  );
});

test('a cell cannot draw on the terminal', () => {
  const line = problemLine('en', {
    severity: 'error',
    code: 'formula',
    file: 'a.csv',
    params: { value: '=\u001b[2J\u202e' + 'x'.repeat(200) },
  });
  expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(line.length).toBeLessThan(160);
});

test('the language is that of the terminal', () => {
  expect(terminalLanguage({ LANG: 'ja_JP.UTF-8' })).toBe('ja');
  expect(terminalLanguage({ LANG: 'C.UTF-8' })).toBe('en');
  expect(terminalLanguage({})).toBe('en');
});
