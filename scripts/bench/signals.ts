/** What Firestore charges for what a child sends to a person and for its answer: counted, on the emulator. */
import { dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import { OVERLAP_MS } from '../../functions/src/platform/sweep/run-sweep';
import { projectSignal } from '../../functions/src/signals/project-signal';
import { sweepSignals } from '../../functions/src/signals/sweep-signals';
import { NotedNotifier } from '../../tests/support/climbing-school';
import { PUPIL, SCHOOL, SignalSchool } from '../../tests/support/signal-school';
import { countOperations, type Operations } from './operation-count';
import type { Row } from './row';

const LETTERS = 10;
const MINUTE_MS = 60_000;

export async function signalRows(): Promise<Row[]> {
  const school = await SignalSchool.open();
  const began = Date.now();
  const run = school.run(began);
  await run.worlds.of(SCHOOL);
  const sweepAt = (now: number) =>
    sweepSignals({ db: school.db, now, settleMs: OVERLAP_MS, notifier: new NotedNotifier() });
  await sweepAt(began);
  const emptySweep = await countOperations(() => sweepAt(began));
  const sweeps = [1, 2, 3, 4].map((minute) => began + minute * MINUTE_MS);
  const ids = Array.from({ length: LETTERS }, (_, index) => `letter-${index}`);

  const sent = perLetter(
    await countOperations(async () => {
      for (const id of ids) {
        await school.put(id, began + MINUTE_MS / 2, { text: 'あのね', day: dayOf(began) });
        await projectSignal(run, { school: SCHOOL, pupilId: PUPIL, id });
      }
      for (const now of sweeps) await sweepAt(now);
    }),
    sweeps.length,
    emptySweep,
  );
  const answered = perLetter(
    await countOperations(async () => {
      for (const id of ids) {
        await command(school, 'read-signal', id, began);
        await command(school, 'answer-signal', id, began, { answerId: `answer-${id}`, text: 'よんだよ。' });
      }
    }),
  );
  return [
    ...rows('a letter, sent and brought to its readers', sent, { reads: 16, writes: 6 }),
    ...rows('the same letter, opened and answered', answered, { reads: 40, writes: 12 }),
    {
      what: 'a child looks whether there is an answer: reads',
      value: 1,
      unit: '',
      note: 'one question, at most once a minute, in school hours and only while it waits',
    },
  ];
}

async function command(
  school: SignalSchool,
  name: 'read-signal' | 'answer-signal',
  id: string,
  now: number,
  payload: object = {},
): Promise<void> {
  const answer = await school.deed('homeroom-5-1', name, id, now, payload);
  if (!answer.done) throw new Error(`${name} ${paths.inboxId(PUPIL, id)}: ${answer.why}`);
}

/** Nothing of a letter is ever deleted. */
type Counted = Pick<Operations, 'reads' | 'writes'>;

/** Without what sweeps cost when nothing has arrived: that is the school's. */
function perLetter(all: Counted, sweeps = 0, empty: Counted = { reads: 0, writes: 0 }): Counted {
  return {
    reads: (all.reads - sweeps * empty.reads) / LETTERS,
    writes: (all.writes - sweeps * empty.writes) / LETTERS,
  };
}

function rows(what: string, counted: Counted, budget: Counted): Row[] {
  return [
    { what: `${what}: reads`, value: counted.reads, unit: '', budget: budget.reads },
    { what: `${what}: writes`, value: counted.writes, unit: '', budget: budget.writes },
  ];
}
