import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOCUMENTS } from '@domain/documents/table';

const rules = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');

/** `match` paths, the inner ones behind the outer, with every place of them told from the rest by its braces alone. */
function ruled(): string[] {
  const open: { indent: number; path: string }[] = [];
  return [...rules.matchAll(/^( *)match (\/\S+) \{$/gm)].flatMap(([, spaces = '', path = '']) => {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= spaces.length) open.pop();
    const whole = `${open.at(-1)?.path ?? ''}${path}`;
    open.push({ indent: spaces.length, path: whole });
    return path.includes('=**') || path.startsWith('/databases/') ? [] : [bare(whole)];
  });
}

const bare = (path: string) =>
  path
    .replace(/^\/databases\/\{\w+\}\/documents\/?/, '')
    .replace(/^\//, '')
    .split('/')
    .map((segment) => (segment.includes('{') ? '{}' : segment))
    .join('/');

it('every document that the rules speak of is declared', () => {
  const declared = Object.values(DOCUMENTS).map(({ at }) => bare(typeof at === 'string' ? at : at.template));
  const like = (path: string) => new RegExp(`^${path.replaceAll('{}', '[^/]+')}$`);
  expect(ruled().length).toBeGreaterThan(30);
  expect(ruled().filter((path) => !declared.some((one) => one === path || like(path).test(one)))).toEqual([]);
});
