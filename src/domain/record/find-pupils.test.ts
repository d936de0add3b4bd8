import { expect, test } from 'vitest';
import type { Roster } from '../school/school';
import { findPupils, pupilIndex } from './find-pupils';

const pupil = (number: number, familyName: string, givenName: string, kana: string) => ({
  ...{ number, familyName, givenName, kana },
});
const ROSTERS: Record<string, Roster> = {
  '2026-5-2': { pupils: { p3: pupil(1, '青木', '空', 'あおき そら') } },
  '2026-5-1': {
    pupils: { p2: pupil(12, '渡辺', 'エマ', 'わたなべ えま'), p1: pupil(2, '青木', '光', 'あおき ひかり') },
  },
  '2026-2-himawari': { pupils: { p4: pupil(1, '髙橋', '湊', 'たかはし みなと') } },
};
const nameOf = (classId: string) =>
  classId === '2026-2-himawari' ? 'ひまわり学級' : `${classId.slice(5, 6)}年${classId.slice(7)}組`;
const index = pupilIndex(ROSTERS, nameOf);
const found = (text: string) => findPupils(index, text).map(({ pupilId }) => pupilId);

test.each([
  ['the family name', '青木', ['p1', 'p3']],
  ['both names, as they are written', '青木光', ['p1']],
  ['the given name alone', '光', ['p1']],
  ['the beginning of the reading', 'あお', ['p1', 'p3']],
  ['katakana for hiragana', 'アオキ　ヒカリ', ['p1']],
  ['half-width katakana', 'ｱｵｷ', ['p1', 'p3']],
  ['hiragana for a name in katakana', 'えま', ['p2']],
  ['the class as people say it', '5年1組', ['p1', 'p2']],
  ['the class in short, in full-width figures', '５-１', ['p1', 'p2']],
  ['class and number', '5-1-12', ['p2']],
  ['class and the number in words', '5年1組 2番', ['p1']],
  ['number and reading, in any order', 'たか 1', ['p4']],
  ['a class that has a name', 'ひまわり', ['p4']],
  ['nothing', ' 　', []],
  ['what nobody is called', 'やまだ', []],
])('a child is found by %s', (_, text, ids) => {
  expect(found(text)).toEqual(ids);
});

test('a word is the beginning of a name, not something in the middle of it', () => {
  expect(found('なべ')).toEqual([]);
});

/** What is looked for takes a look at each child a word, whatever it is: a thousand children are no more than a thousand looks. */
test('the work grows with the children and the words alone', () => {
  let looks = 0;
  const counting = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      pupil: { pupilId: `p${at}`, classId: '2026-5-1', ...pupil(1, '青木', '光', 'あおき ひかり') },
      keys: [{ startsWith: () => ((looks += 1), false) } as unknown as string],
    }));
  findPupils(counting(1000), 'あお そら');
  expect(looks).toBe(1000);
  looks = 0;
  findPupils(counting(10_000), 'あ');
  expect(looks).toBe(10_000);
});
