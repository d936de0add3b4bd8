import { describe, expect, it } from 'vitest';
import type { ClassDay, ClassDayEntry } from '../derived';
import { type KeptDays, parted, withKept, withKeptDays } from './kept-days';

const DAY = '2026-11-20';
const CLASS = '2026-5-1';
const RAIN: ClassDayEntry = { level: 1, body: 'bad', skipped: false, talk: true, soft: 'someone', rev: 7 };
const PASS: ClassDayEntry = { level: null, body: null, skipped: true, talk: false, rev: 7 };
const entry = { day: DAY, at: ['entries', 'p0'] as const, value: RAIN };
const contact = (by: string) => ({ day: DAY, at: ['contacts', 'p0', by] as const, by, value: 'at nine' });
const month: KeptDays = { classId: CLASS, pupilId: 'p0', month: '2026-11', readers: ['nurse'], days: {} };

describe('a mark of a child that leaves the teacher out', () => {
  it('is a pass on the board: no picture, no body, no wish, no question', () => {
    expect(parted(entry, ['teacher'])).toEqual({
      shown: { ...entry, value: PASS },
      kept: { day: DAY, at: ['days', DAY, 'entry'], value: RAIN },
    });
  });

  it('says nothing of what others did, and goes on showing the teacher what the teacher did', () => {
    const { shown, kept } = parted(contact('nurse'), ['teacher']);
    expect([shown.value, kept?.value]).toEqual([undefined, 'at nine']);
    expect(parted(contact('teacher'), ['teacher']).shown.value).toBe('at nine');
    expect(parted(contact('teacher'), ['teacher']).kept?.value).toBeUndefined();
  });

  it('is shown as it is when the child leaves nobody out, and attendance always', () => {
    for (const mark of [entry, contact('nurse')]) {
      expect(parted(mark, []).shown).toEqual(mark);
      expect(parted(mark, []).kept?.value).toBeUndefined();
    }
    const absent = { day: DAY, at: ['attendance', 'p0'] as const, value: 'absent' as const };
    expect(parted(absent, ['teacher'])).toEqual({ shown: absent });
  });
});

describe('what is kept', () => {
  const kept = parted(entry, ['teacher']).kept ?? expect.fail();

  it('is nothing once its last mark is gone', () => {
    const marked = withKept(month, kept) ?? expect.fail();
    expect(marked.days).toEqual({ [DAY]: { entry: RAIN } });
    expect(withKept(marked, { ...kept, value: undefined })).toBeNull();
  });

  it('stands on the board of whoever reads it, beside what the board shows, and on no other class or day', () => {
    const board: ClassDay = {
      ...{ classId: CLASS, day: DAY, entries: { p0: PASS, p1: RAIN } },
      contacts: { p0: { teacher: 'at eight' }, p1: { nurse: 'at ten' } },
    };
    const day = { entry: RAIN, contacts: { nurse: 'at nine' }, observations: { nurse: 'at nine' } };
    const next = '2026-11-21';
    const months = [
      { ...month, days: { [DAY]: day, '2026-11-19': day, [next]: { contacts: { nurse: 'x' } } } },
    ];
    expect(withKeptDays([board, { classId: '2026-5-2', day: DAY }], months, [DAY, next])).toEqual([
      {
        ...{ classId: CLASS, day: DAY, entries: { p0: RAIN, p1: RAIN } },
        contacts: { p0: { teacher: 'at eight', nurse: 'at nine' }, p1: { nurse: 'at ten' } },
        observations: { p0: { nurse: 'at nine' } },
      },
      { classId: '2026-5-2', day: DAY },
      { classId: CLASS, day: next, contacts: { p0: { nurse: 'x' } } },
    ]);
  });
});
