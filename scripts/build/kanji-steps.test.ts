import { expect, it } from 'vitest';
import { KANJI_BY_GRADE } from '../../src/i18n/kanji-by-grade';
import { inSteps } from './kanji-steps';

const inOrder = (kanji: string) => Array.from(kanji).sort().join('');

it('the built app knows the same kanji by grade', async () => {
  const url = `data:text/javascript,${encodeURIComponent(inSteps())}`;
  const built = (await import(/* @vite-ignore */ url)) as { KANJI_BY_GRADE: readonly string[] };
  expect(built.KANJI_BY_GRADE).toEqual(KANJI_BY_GRADE.map(inOrder));
});
