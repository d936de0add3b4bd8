/** What it costs to take a child with what is kept of it to another school of the city. */
import { paths } from '@domain/paths';
import { addDays } from '@domain/days';
import { transferSchema } from '@domain/transfers/records';
import { NoticeWorlds } from '../../functions/src/notices/run';
import { parsed } from '../../functions/src/platform/store';
import { sweepTransfers } from '../../functions/src/transfers/run-transfer';
import { layOutPassing, OTHER, OTHER_NAME } from '../../tests/support/case-payloads';
import { NotedNotifier } from '../../tests/support/climbing-school';
import { PEOPLE, send } from '../../tests/support/command-school';
import * as given from '../../tests/support/functions-school';
import { openDemoSchool, YEAR } from './demo-school';
import { timed } from './operation-count';
import type { Row } from './row';

const { DAY, SCHOOL } = given;
const NOW = Date.parse('2026-11-24T01:00:00Z');
const HOUR = Date.parse('2026-11-24T22:00:00Z');
/** Of the child, in the school year until then. */
const CHECK_INS = 150;
const CHILD = 'child-0';
const THEIRS = { uid: 'their-leader', token: { role: 'leader', school: OTHER } };

export async function transferRows(): Promise<Row[]> {
  const city = await openDemoSchool();
  const { db, auth, children } = city;
  await layOutPassing(db);
  const classId = String((await db.doc(paths.pupil(SCHOOL, CHILD)).get()).get('classId'));
  await db.doc(paths.schoolClass(OTHER, classId)).set({ year: YEAR, grade: 5, name: '1', kind: 'regular' });
  await given.putRound(db, { closesAt: new Date(NOW - 1000) });
  for (let back = 0; back < CHECK_INS; back += 1) {
    const at = new Date(NOW - back * 24 * 3_600_000);
    await given.putCheckIn(db, CHILD, { day: addDays(DAY, -back), level: 2, at });
  }
  await given.putResponse(db, CHILD, { answers: given.answers(2), at: new Date(NOW - 3_600_000) });
  const moveAt = new Date(HOUR).toISOString();
  await send(db, PEOPLE.admin, 'propose-transfer', {
    payload: { pupilId: CHILD, to: OTHER_NAME, moveAt },
    now: NOW,
  });
  await send(db, THEIRS, 'confirm-transfer', {
    payload: { pupilId: CHILD, place: { classId, number: 41 }, takesOver: THEIRS.uid },
    now: NOW,
  });
  const onFailure = (path: string, error: unknown) => {
    throw new Error(path, { cause: error });
  };
  const moving = await timed(() =>
    sweepTransfers({
      ...{ db, auth, clock: () => HOUR, onFailure },
      signals: () => ({
        ...{ db, now: HOUR, onFailure, notifier: new NotedNotifier() },
        worlds: new NoticeWorlds(db, HOUR, onFailure),
      }),
    }),
  );
  const state = parsed(transferSchema, await db.doc(paths.transfer(SCHOOL, CHILD)).get())?.state;
  if (state !== 'done') throw new Error(`the transfer is ${String(state)}`);
  const note = `${CHECK_INS} mornings and a round are kept of it; ${children} children in its school, whose boards and results are made again`;
  return [
    { what: 'transfer: reads for a child', value: moving.reads, unit: '', note },
    { what: 'transfer: writes for a child', value: moving.writes + moving.deletes, unit: '' },
    { what: 'transfer: from its hour until all of it is seen', value: moving.ms, unit: 'ms' },
  ];
}
