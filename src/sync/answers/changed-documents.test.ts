import { describe, expect, it } from 'vitest';
import { changedCheckIn, changedNote, type CheckInChange, type NoteChange } from './changed-documents';

const DAY = '2026-11-20';
const note = { day: DAY, audience: 'counsellor' } as const;

describe("today's check-in", () => {
  const after = (...changes: CheckInChange[]) =>
    changes.reduce<ReturnType<typeof changedCheckIn> | undefined>(
      (present, change) => changedCheckIn(present, DAY, change),
      undefined,
    );

  it('keeps body and wish when the weather is changed, and a pass has no level', () => {
    expect(
      after(
        { answer: { scale: 'weather', level: 3 } },
        { body: 'bad' },
        { talkToHomeroom: true },
        { answer: { scale: 'faces' } },
      ),
    ).toEqual({ day: DAY, scale: 'faces', skipped: true, body: 'bad', talkTo: 'homeroom' });
  });

  it('keeps an answer to the question of the day through other taps, and takes it back without a trace', () => {
    const soft = { question: 'sleep', answer: 'no' } as const;
    const weather = { answer: { scale: 'weather', level: 3 } } as const;
    const kept = after(weather, { soft }, { body: 'good' }, { talkToHomeroom: true });
    expect(kept).toMatchObject({ level: 3, body: 'good', soft });
    expect(after(weather, { soft }, { soft: undefined })).toEqual(after(weather));
  });

  it('takes a wish back without touching the answer', () => {
    expect(
      after({ answer: { scale: 'numbers', level: 1 } }, { talkToHomeroom: true }, { talkToHomeroom: false }),
    ).toEqual({ day: DAY, scale: 'numbers', level: 1, skipped: false });
  });
});

describe('a note', () => {
  const after = (...changes: NoteChange[]) =>
    changes.reduce<ReturnType<typeof changedNote> | undefined>(
      (present, change) => changedNote(present, note, change),
      undefined,
    );

  it.each([
    ['words first', [{ text: 'きのう ' }, { talk: true }]],
    ['the wish first', [{ talk: true }, { text: 'きのう' }]],
  ] as [string, NoteChange[]][])('holds words and a wish to talk, %s', (_, changes) => {
    expect(after(...changes)).toEqual({ ...note, text: 'きのう', talk: true });
  });

  it('is taken back when neither is left', () => {
    expect(after({ text: 'a' }, { talk: true }, { talk: false })).toEqual({
      ...note,
      text: 'a',
      talk: false,
    });
    expect(after({ text: 'a' }, { talk: true }, { text: ' ' })).toEqual({ ...note, talk: true });
    expect(after({ text: 'a' }, { text: '' })).toEqual({ ...note, withdrawn: true });
    expect(after({ talk: true }, { talk: false })).toEqual({ ...note, talk: false, withdrawn: true });
  });

  it('begins anew after it was taken back', () => {
    expect(after({ text: 'a' }, { text: '' }, { talk: true })).toEqual({ ...note, talk: true });
  });
});
