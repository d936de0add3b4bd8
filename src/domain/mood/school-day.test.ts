import { describe, expect, it } from 'vitest';
import type { ClassDay } from '../derived';
import { answerOn, schoolDay } from './school-day';

const DAY = '2026-11-20';
const [CLASS, HIMAWARI, FORMER] = ['2026-5-1', '2026-5-himawari', '2026-5-2'] as const;
const entry = (level: 1 | 2 | 3 | 4 | null, rev = 1) => ({
  ...{ level, body: null, skipped: level === null, talk: false, rev },
});
const sizes = new Map([
  [CLASS, 4],
  [HIMAWARI, 1],
]);
const boardOf = (classId: string, rest: Partial<ClassDay>): ClassDay => ({ classId, day: DAY, ...rest });

const answer = (boards: readonly ClassDay[], classIds: readonly string[] = [CLASS], pupilId = 'p0') =>
  answerOn(
    schoolDay(DAY, boards, (_, classId) => classIds.includes(classId)),
    pupilId,
    classIds,
    sizes,
  ).answer;

describe('a pupil’s school day', () => {
  it('is the level or the pass that stands on a board, of two the newer', () => {
    expect(answer([boardOf(CLASS, { entries: { p0: entry(2) } })])).toBe(2);
    expect(answer([boardOf(CLASS, { entries: { p0: entry(null) } })])).toBe('skipped');
    const boards = [
      boardOf(CLASS, { entries: { p0: entry(4, 1) } }),
      boardOf(FORMER, { entries: { p0: entry(1, 2) } }),
    ];
    expect(answer(boards)).toBe(1);
    expect(answer([...boards].reverse())).toBe(1);
  });

  it('is silent when the class was asked and the pupil was there', () => {
    const asked = { p1: entry(3) };
    expect(answer([boardOf(CLASS, { entries: asked })])).toBe('silent');
    expect(answer([boardOf(CLASS, { entries: asked, attendance: { p0: 'late' } })])).toBe('silent');
    for (const state of ['absent', 'suspended', 'recognised'] as const)
      expect(answer([boardOf(CLASS, { entries: asked, attendance: { p0: state } })])).toBe('away');
  });

  it('says nothing when nobody asked the class', () => {
    expect(answer([])).toBe('away');
    expect(answer([boardOf(CLASS, { attendance: { p1: 'absent' } })])).toBe('away');
    const many = new Map([[CLASS, 30]]);
    const athome = schoolDay(DAY, [boardOf(CLASS, { entries: { p1: entry(3) } })], () => true);
    expect(answerOn(athome, 'p0', [CLASS], many).answer).toBe('away');
  });

  it('says nothing while the class is out, though some answered', () => {
    const asked = schoolDay(DAY, [boardOf(CLASS, { entries: { p1: entry(3) } })], () => true);
    const out = (day: string, classId: string) => day === DAY && classId === CLASS;
    expect(answerOn(asked, 'p0', [CLASS], sizes, out).answer).toBe('away');
    expect(answerOn(asked, 'p1', [CLASS], sizes, out).answer).toBe(3);
  });

  it('of a pupil with two classes is silent when either was asked', () => {
    expect(answer([boardOf(CLASS, { entries: { p1: entry(3) } })], [HIMAWARI, CLASS])).toBe('silent');
  });

  it('takes attendance from a present class before that of a former one', () => {
    const entries = { p1: entry(3) };
    const boards = [
      boardOf(CLASS, { entries, attendance: { p0: 'late' } }),
      boardOf(FORMER, { attendance: { p0: 'absent' } }),
    ];
    expect(answer(boards)).toBe('silent');
  });
});
