import { beforeAll, describe, expect, test } from 'vitest';
import { instrumentDocument } from '../../scripts/demo/settings';
import { prepareAttendance } from '../../scripts/import/attendance';
import { prepareRoster } from '../../scripts/import/roster';
import { writeDocuments } from '../../scripts/import/store';
import { prepareSurveyHistory } from '../../scripts/import/survey-history';
import type { Target } from '../../scripts/import/target';
import { demoBytes, rosterBytes, toShiftJis } from './demo-folder';
import { emptyTarget } from './import-target';

let target: Target;
beforeAll(async () => {
  target = emptyTarget();
  await (await prepareRoster(target, rosterBytes())).apply();
  await writeDocuments(target.db, [instrumentDocument()]);
});

/** Whatever day it is when this runs, the files' last day is past. */
const attendance = (bytes: Uint8Array) => prepareAttendance(target, 'attendance.csv', bytes, '2026-11-30');

describe('attendance', () => {
  test('is written once, in UTF-8 or Shift_JIS', async () => {
    const first = await attendance(demoBytes('attendance.csv'));
    expect(first.problems).toEqual([]);
    expect(first.counts.create).toBe(720);
    await first.apply();
    const shiftJis = toShiftJis(new TextDecoder().decode(demoBytes('attendance.csv')));
    const second = await attendance(shiftJis);
    expect(second.problems).toEqual([]);
    expect(second.counts).toMatchObject({ create: 0, update: 0, unchanged: 720 });
  });

  test('of a child with another name is refused by line and column', async () => {
    const text = new TextDecoder().decode(demoBytes('attendance.csv'));
    const lines = text.split('\r\n');
    lines[4] = (lines[4] ?? '').split(',').with(5, 'うみべ なつ').join(',');
    const { problems } = await attendance(new TextEncoder().encode(lines.join('\r\n')));
    expect(problems).toMatchObject([{ code: 'name-different', line: 5, column: 6 }]);
  });
});

describe('a survey history', () => {
  test('is written once, as a closed round with responses', async () => {
    const bytes = demoBytes('survey-history.csv');
    const first = await prepareSurveyHistory(target, 'survey-history.csv', bytes);
    expect(first.problems).toEqual([]);
    await first.apply();
    const second = await prepareSurveyHistory(target, 'survey-history.csv', bytes);
    expect(second.counts).toMatchObject({ create: 0, update: 0 });
    const responses = await target.db.collectionGroup('responses').count().get();
    expect(responses.data().count + 2).toBe(first.counts.create);
  });
});
