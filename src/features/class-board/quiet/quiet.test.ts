import type { ClassDay } from '@domain/derived';
import { expect, it } from 'vitest';
import { daysBack, isKnownFor, spokenTo } from './quiet';

const TODAY = '2026-11-20';
const AT = '2026-11-01T00:00:00.000Z';
const day = (on: string, marks: Partial<ClassDay>): [string, ClassDay] => [
  on,
  { classId: '2026-5-1', day: on, ...marks },
];

it('knows who has had a word in three weeks, from whomever and in whatever way, and who something good in a month', () => {
  const known = Object.fromEntries([
    day('2026-11-20', { contacts: { here: { t1: AT } }, otherContacts: { called: { x: AT } } }),
    day('2026-10-31', { good: { praised: { g: AT } } }),
    day('2026-10-30', { contacts: { before: { t1: AT } }, good: { earlier: { g: AT } } }),
    day('2026-11-19', { contacts: { tookBack: {} } }),
  ]);
  const { word, good } = spokenTo(known, TODAY);
  expect([...word].sort()).toEqual(['called', 'here', 'praised']);
  expect([...good].sort()).toEqual(['earlier', 'praised']);
});

it('asks for thirty days, over the end of a month and of a year', () => {
  expect(daysBack('2027-01-10').at(-1)).toBe('2026-12-12');
  expect(daysBack(TODAY)).toHaveLength(30);
});

it('does not say of a class of April what it cannot know', () => {
  expect(isKnownFor('2026-04-20', 21)).toBe(false);
  expect(isKnownFor('2026-04-21', 21)).toBe(true);
  expect(isKnownFor('2027-03-31', 30)).toBe(true);
  expect(isKnownFor('2027-04-01', 30)).toBe(false);
});
