import { describe, expect, it } from 'vitest';
import { changedAttendance, classDayEntry, shownAttendance, withMark } from './class-day';

const month = (days: Record<string, { state: 'present' | 'absent'; source: 'import' | 'teacher' }>) => ({
  ...{ school: 'umi-sho', days, nurseVisits: 0, receivedAt: '2026-11-20T00:00:00.000Z' },
});

describe('a class day', () => {
  it('has an entry with every field, whatever the pupil left out', () => {
    expect(classDayEntry({ skipped: true, rev: 3 })).toEqual({
      ...{ level: null, body: null, skipped: true, talk: false, rev: 3 },
    });
  });

  it('says which question had a low answer, and of every other answer nothing', () => {
    const answered = (answer: 'yes' | 'between' | 'no') =>
      classDayEntry({ skipped: false, level: 3, rev: 1, soft: { question: 'someone', answer } });
    expect(answered('no').soft).toBe('someone');
    for (const other of ['yes', 'between'] as const) expect(answered(other)).not.toHaveProperty('soft');
    expect(classDayEntry({ skipped: false, level: 3, rev: 1 })).not.toHaveProperty('soft');
  });

  it('shows presence only when a teacher has said so', () => {
    expect(shownAttendance({ state: 'present', source: 'import' })).toBeUndefined();
    expect(shownAttendance({ state: 'present', source: 'teacher' })).toBe('present');
    expect(shownAttendance({ state: 'absent', source: 'import' })).toBe('absent');
  });

  it('changes on the days whose attendance looks different, and on those that are gone', () => {
    const before = month({
      '2026-11-18': { state: 'absent', source: 'teacher' },
      '2026-11-19': { state: 'absent', source: 'teacher' },
    });
    const after = month({
      '2026-11-18': { state: 'absent', source: 'import' },
      '2026-11-20': { state: 'present', source: 'import' },
    });
    expect(changedAttendance(before, after)).toEqual(['2026-11-19']);
    expect(changedAttendance(undefined, after)).toEqual(['2026-11-18']);
  });

  it('is nothing once its last mark is gone, and keeps everything else otherwise', () => {
    const head = { classId: '2026-5-1', day: '2026-11-20' };
    const marked = { ...head, attendance: { p0: 'absent' as const, p1: 'late' as const } };
    const gone = { day: head.day, at: ['attendance', 'p0'], value: undefined } as const;
    expect(withMark(marked, gone)).toEqual({ ...head, attendance: { p1: 'late' } });
    expect(withMark({ ...head, attendance: { p0: 'absent' } }, gone)).toBeNull();
  });

  it('takes one signature back and leaves the others of that pupil', () => {
    const head = { classId: '2026-5-1', day: '2026-11-20' };
    const signed = { ...head, contacts: { p0: { anna: 'at nine', ben: 'at ten' } } };
    const gone = { day: head.day, at: ['contacts', 'p0', 'anna'], by: 'anna', value: undefined } as const;
    expect(withMark(signed, gone)).toEqual({ ...head, contacts: { p0: { ben: 'at ten' } } });
  });
});
