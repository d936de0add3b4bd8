import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usual } from './baseline';
import { moodOf } from './history';
import { calendar, daysOf, MONDAY } from './mood.fixture';
import type { MoodState } from './state';
import { fold } from './step';
import { isSchoolDay } from '../school/calendar';

const USUAL = '33433343343334333433';
const after = (answers: string): MoodState => {
  const state = moodOf(undefined, daysOf(answers));
  if (!state) throw new Error('nothing is known');
  return state;
};
const alarmsAfter = (answers: string) => after(answers).alarms.length;

describe('the weather of a child', () => {
  it('alarms when it stays below what this child’s usually is, once until it has recovered', () => {
    expect(alarmsAfter(USUAL)).toBe(0);
    expect(alarmsAfter(`${USUAL}2111`)).toBe(1);
    expect(alarmsAfter(`${USUAL}2111111122`)).toBe(1);
    expect(alarmsAfter(`${USUAL}2111${'4'.repeat(12)}2111`)).toBe(2);
  });

  it('is the child’s own: rain alarms for one who has sun, and not for one who has rain', () => {
    expect(alarmsAfter(`${'4'.repeat(20)}2222`)).toBe(1);
    expect(alarmsAfter(`232223222322232223222222`)).toBe(0);
  });

  it('does not alarm for one storm, nor on the sunny morning after it', () => {
    for (const first of ['4', '3']) expect(alarmsAfter(`${first.repeat(20)}14444`)).toBe(0);
  });

  it('compares with nothing before eight answers', () => {
    expect(alarmsAfter('444444411')).toBe(0);
    expect(after('4444444').ewmaVariance).toBe(0);
  });

  it('holds a bad weekday of this child’s against no other day', () => {
    const mondays = '24444'.repeat(4);
    const sinking = after(`${mondays}2`).ewma;
    const elsewhere = after(`${mondays}42`).ewma - after(`${mondays}4`).ewma;
    expect(sinking - after(mondays).ewma).toBeGreaterThan(elsewhere);
  });

  it('takes an SD of at least 0.4, and a baseline of at most 20 answers', () => {
    const { baseline } = after('4'.repeat(60));
    expect(baseline.n).toBe(20);
    expect(baseline.sd).toBeGreaterThanOrEqual(0.4);
    expect(usual({ n: 2000, sum: 8000, squares: 32_000, weekdays: {} }).sd).toBe(0.4);
  });

  it('is learnt anew after a long holiday and in a new school year', () => {
    const before = daysOf(USUAL, '2026-11-27');
    expect(before.at(-1)?.day).toBe('2026-12-24');
    const begun = moodOf(undefined, [...before, ...daysOf('111', '2027-01-08')]);
    expect(begun?.recent.map(({ day }) => day)).toEqual(['2027-01-08', '2027-01-11', '2027-01-12']);
    expect(begun?.baseline.n).toBe(3);
    expect(moodOf(undefined, [...before, ...daysOf('..', '2027-01-08')])).toBeUndefined();

    const spring = [...daysOf('4444', '2027-03-22'), ...daysOf('3', '2027-04-06')];
    expect(moodOf(undefined, spring)?.baseline.n).toBe(1);
  });
});

describe('missing answers', () => {
  const answer = fc.constantFrom('4', '3', '2', '1', 'p', '.', '-');
  const answers = fc.array(answer, { maxLength: 90 }).map((all) => all.join(''));
  const weather = (text: string) => fold(undefined, daysOf(text))?.weather;

  it('never count as bad weather: leaving a day out, passing or being away changes nothing in it', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('p', '.', '-'), (text, missing) => {
        // Another missing day after each: the weekdays of what was answered stay, five days apart.
        const sparse = Array.from(text, (one) => one + missing.repeat(4)).join('');
        const other = Array.from(text, (one) => `${one}----`).join('');
        const [a, b] = [weather(`4${sparse}`), weather(`4${other}`)];
        expect(a).toEqual(b);
      }),
      { numRuns: 50 * Number(process.env.PROPERTY_TIMES ?? 1) },
    );
  });

  it('are a signal of their own: a drop in this child’s answers on days present', () => {
    const { silence } = after(`${'3'.repeat(25)}${'.'.repeat(10)}`);
    expect(silence.alarms).toHaveLength(1);
    expect(silence).toMatchObject({ usual: 1, recent: 0, alarmed: true });
    expect(after(`${'3'.repeat(25)}${'-'.repeat(10)}`).silence.alarmed).toBe(false);
    expect(after('3....'.repeat(12)).silence.alarms).toEqual([]);
  });

  it('are answers when they are passes', () => {
    fc.assert(
      fc.property(answers, (text) => {
        const silence = (all: string) => fold(undefined, daysOf(`4${all}`))?.silence;
        expect(silence(text.replaceAll('p', '3'))).toEqual(silence(text));
        expect(silence(text.replaceAll('.', 'p'))?.alarms).toEqual([]);
      }),
    );
  });
});

it('the days of the fixture are school days from a Monday on', () => {
  expect(daysOf('333333').map(({ day }) => day)).toEqual([
    ...['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-14'],
  ]);
  expect(isSchoolDay(calendar, MONDAY)).toBe(true);
});
