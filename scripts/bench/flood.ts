/** 1,000 children press within a minute, and one of them fifty times: when each of them stands on a screen and has rung a phone. */
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import { GRACE_MS } from '@domain/sos/choices';
import { settings } from '@domain/sos/sos.fixture';
import { DONE, type Notifier } from '../../functions/src/platform/notify/notifier';
import { newRun } from '../../functions/src/sos/run';
import { sweepSos } from '../../functions/src/sos/sweep-sos';
import { tend } from '../../functions/src/sos/tend';
import { openSosSchool, putSos, SCHOOL } from '../../tests/support/climbing-school';
import * as given from '../../tests/support/functions-school';
import { p95, type Row } from './row';

const CHILDREN = 1000;
const PRESSES_OF_ONE = 50;
const WITHIN_MS = 60_000;
/** A push service that answers as slowly as one under load. */
const ANSWER_MS = 300;

type Database = ReturnType<typeof given.newDatabase>;

export async function floodRows(): Promise<Row[]> {
  const db = given.newDatabase();
  const today = dayOf(Date.now());
  const step = { afterMinutes: 0, to: ['principal'], channels: ['inbox' as const, 'push' as const] };
  await openSosSchool(db, {
    settings: { ...settings, school: [step], outOfHours: [{ ...step, to: ['vice', 'principal'] }] },
    calendar: {
      ...{ closures: [], opensAt: '00:00', closesAt: '23:59' },
      extraSchoolDays: [-1, 0, 1].map((ahead) => addDays(today, ahead)),
    },
  });
  const everyDay = { workDays: [0, 1, 2, 3, 4, 5, 6] };
  await db.doc(paths.staff(SCHOOL, 'principal')).update(everyDay);

  let messages = 0;
  const notifier: Notifier = {
    tell: async () => {
      messages += 1;
      await sleep(ANSWER_MS);
      return DONE;
    },
    tellPupil: () => Promise.resolve(DONE),
  };
  const press = (pupilId: string) => pressed(db, notifier, pupilId);
  const one = Array.from({ length: PRESSES_OF_ONE }, () => press('the-one'));
  const others = Array.from({ length: CHILDREN }, async (_, index) => {
    await sleep((index / CHILDREN) * WITHIN_MS);
    return press(`child-${index}`);
  });
  const sweeping = setInterval(() => void sweepSos({ db, now: Date.now(), notifier }), 60_000);
  const placed = await Promise.all(others);
  await Promise.allSettled(one);
  clearInterval(sweeping);
  await sweepSos({ db, now: Date.now() + 30_000, notifier });

  const first = await Promise.all(placed.map((path) => firstsOf(db, path)));
  const shown = first.flatMap(({ escalated }) => escalated ?? []);
  const told = first.flatMap(({ sent }) => sent ?? []);
  return [
    { what: '1,000 SOS in a minute: never told', value: CHILDREN - told.length, unit: 'children', budget: 0 },
    { what: 'first on a screen under the flood, p95', value: p95(shown) / 1000, unit: 's', budget: 5 },
    {
      what: 'first message under the flood, p95',
      value: p95(told) / 1000,
      unit: 's',
      budget: 30,
      note: `after the ${GRACE_MS / 1000} s in which it can be taken back; gathered for 20 s`,
    },
    { what: 'messages to one adult for all of them', value: messages, unit: 'messages', budget: 20 },
  ];
}

/** As the trigger does it. Resolves with the path of the SOS. */
async function pressed(db: Database, notifier: Notifier, pupilId: string): Promise<string> {
  const path = await putSos(db, Date.now(), { pupilId });
  await sleep(GRACE_MS + 50);
  const onFailure = (where: string, error: unknown) => console.error(where, error);
  await tend(newRun({ db, notifier, now: Date.now(), onFailure }), db.doc(path)).catch((error: unknown) =>
    onFailure(path, error),
  );
  return path;
}

/** How long after its seconds of grace each kind of thing first happened to an SOS, ms. */
async function firstsOf(db: Database, path: string): Promise<Record<string, number | undefined>> {
  const snapshot = await db.doc(path).get();
  const from = (snapshot.get('receivedAt') as { toMillis(): number }).toMillis() + GRACE_MS;
  const { docs } = await db.collection(`${path}/events`).get();
  const firsts: Record<string, number> = {};
  for (const event of docs) {
    const type = event.get('type') as string;
    firsts[type] = Math.min(firsts[type] ?? Infinity, event.createTime.toMillis() - from);
  }
  return firsts;
}
