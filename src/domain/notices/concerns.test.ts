import { describe, expect, it } from 'vitest';
import { soramoyo34 } from '../instruments/soramoyo-34';
import type { Answers, Level } from '../answers/pupil-records';
import { at, calendar, iso } from '../sos/sos.fixture';
import { answerConcerns, tellsAtOnce } from './answers';
import type { Concern } from './concerns';
import { responseWith } from './notice.fixture';

const PLACE = { school: 'sora', pupilId: 'p1', roundId: '2026-2' };
const NINE = at(9);

function concerns(answers: Answers, comment?: string): Concern[] {
  return answerConcerns(PLACE, soramoyo34, responseWith(answers, NINE, comment), calendar);
}
const told = (answers: Answers, comment?: string) =>
  concerns(answers, comment).flatMap(({ reasons }) =>
    reasons.map(({ code, params, only }) =>
      [code, params.item, params.code, only?.[0]].filter(Boolean).join(' '),
    ),
  );

describe('answers that somebody hears of at once', () => {
  it('are exactly those that the design names, at those codes', () => {
    const found = soramoyo34.items.flatMap(({ id }) =>
      ([1, 2, 3, 4] as Level[]).flatMap((code) => told({ [id]: code })),
    );
    expect(found).toEqual([
      'bullying-answer q07 4 bullying',
      'bullying-answer q08 3 bullying',
      'safety-answer q08 4 safety',
      'bullying-answer q09 4 bullying',
      'teacher-answer q12 4 leader',
      'safety-answer q21 3 safety',
      'safety-answer q21 4 safety',
      'safety-answer q32 3 safety',
      'safety-answer q32 4 safety',
    ]);
  });

  it('are none when they were declined or left out, and none that the instrument does not have', () => {
    expect(told({ q21: 'declined', q99: 4 })).toEqual([]);
    expect(tellsAtOnce(soramoyo34, { q21: 'declined' })).toBe(false);
    expect(tellsAtOnce(soramoyo34, { q21: 3 })).toBe(true);
  });

  it('come with the word that something was written, never with a comment alone, and never to leaders', () => {
    expect(told({}, 'x')).toEqual([]);
    expect(told({ q12: 4 }, 'x')).toEqual(['teacher-answer q12 4 leader']);
    expect(told({ q32: 4 }, 'x')).toEqual(['safety-answer q32 4 safety', 'comment-left safety']);
  });

  it('want a look on the same school day, or within two school days when they are about bullying', () => {
    const [safety, bullying] = concerns({ q21: 4, q07: 4 });
    expect(safety).toMatchObject({ kind: 'safety', since: iso(NINE), openBy: iso(at(17)) });
    expect(bullying).toMatchObject({ kind: 'bullying', openBy: iso(at(17 + 48)) });
  });
});
