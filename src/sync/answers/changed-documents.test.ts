import { expect, it } from 'vitest';
import { changedCheckIn, type CheckInChange } from './changed-documents';

const DAY = '2026-11-20';
const after = (...changes: CheckInChange[]) =>
  changes.reduce<ReturnType<typeof changedCheckIn> | undefined>(
    (present, change) => changedCheckIn(present, DAY, change),
    undefined,
  );

it('keeps the body when the weather is changed, and a pass has no level', () => {
  expect(
    after({ answer: { scale: 'weather', level: 3 } }, { body: 'bad' }, { answer: { scale: 'faces' } }),
  ).toEqual({ day: DAY, scale: 'faces', skipped: true, body: 'bad' });
});

it('keeps an answer to the question of the day through other taps, and takes it back without a trace', () => {
  const soft = { question: 'sleep', answer: 'no' } as const;
  const weather = { answer: { scale: 'weather', level: 3 } } as const;
  const kept = after(weather, { soft }, { body: 'good' });
  expect(kept).toMatchObject({ level: 3, body: 'good', soft });
  expect(after(weather, { soft }, { soft: undefined })).toEqual(after(weather));
});

it('keeps a wish to talk that the app of before has put there', () => {
  const before = { day: DAY, scale: 'weather', skipped: true, talkTo: 'homeroom' } as const;
  expect(changedCheckIn(before, DAY, { body: 'good' })).toMatchObject({ talkTo: 'homeroom' });
});
