import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import type { Answer } from '@domain/answers/pupil-records';
import { expect, it } from 'vitest';
import { shownAnswers } from './own-answers';

const COVERED = ['q07', 'q08', 'q09', 'q12', 'q20', 'q21', 'q30', 'q31', 'q32'];

it.each([1, 2, 3, 4, 'declined'] as Answer[])(
  'tells of a covered item only that it was answered, not %s',
  (answer) => {
    const answers = Object.fromEntries(soramoyo34.items.map(({ id }) => [id, answer]));
    const shown = shownAnswers(soramoyo34, answers);
    expect(shown.filter(({ mark }) => mark === 'covered').map(({ item }) => item.id)).toEqual(COVERED);
    expect(shown.filter(({ mark }) => mark === answer)).toHaveLength(34 - COVERED.length);
  },
);

it('keeps left out and declined apart', () => {
  const shown = shownAnswers(soramoyo34, { q01: 'declined' });
  expect(shown.slice(0, 2).map(({ mark }) => mark)).toEqual(['declined', 'skipped']);
});
