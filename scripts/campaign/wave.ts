/** Some SOS at once, with the faults of their wave, from the taps to the verdicts. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { sosEventSchema, sosSchema } from '@domain/sos/records';
import type { FunctionsDatabase } from '../stack/functions-database';
import { act } from './adult';
import { happen, type Sweepers } from './faults';
import type { Person } from './person';
import { deliver, newSos, withdraw } from './pupil';
import { type Faults, type Schedule, WAVE_MS } from './schedule';
import { type Adult, pupilIdOf, SCHOOL, SETTINGS } from './school';
import { type Accepted, type Verdict, verdictOf, type Witnessed } from './verdict';

export interface Stage {
  readonly db: FunctionsDatabase;
  /** Where the second path answers. */
  readonly api: string;
  readonly pupils: readonly Person[];
  readonly adults: readonly (Adult & { readonly person: Person })[];
  readonly sweepers: Sweepers;
}

interface Played {
  readonly sosId: string;
  readonly verdict: Verdict;
  readonly seen: Witnessed;
}

export async function playWave(
  stage: Stage,
  schedules: readonly Schedule[],
  faults: Faults,
): Promise<Played[]> {
  const [told] = await Promise.all([
    Promise.all(schedules.map((schedule, index) => play(stage, schedule, index))),
    happen(faults, stage.sweepers),
    sleep(WAVE_MS),
  ]);
  const played = await Promise.all(
    schedules.map(async ({ sosId }, index) => {
      const seen = { ...(told[index] as Told), ...(await stored(stage.db, sosId)) };
      return { sosId, seen, verdict: verdictOf(seen, SETTINGS, stage.sweepers.sweeps) };
    }),
  );
  // What nobody has acknowledged would climb through all the waves that follow.
  await stage.db.recursiveDelete(stage.db.collection(paths.sosCollection(SCHOOL)));
  return played;
}

type Told = Pick<Witnessed, 'toldArrived' | 'toldWithdrawn' | 'accepted'>;

async function play(stage: Stage, schedule: Schedule, index: number): Promise<Told> {
  const { sosId, delivery, happenings, wantsHomeroom, tapAfter } = schedule;
  const pupil = stage.pupils[index] as Person;
  await sleep(tapAfter);
  const delivering = deliver(pupil, stage.api, sosId, newSos(pupilIdOf(index), wantsHomeroom), delivery);
  const accepted: Accepted[] = [];
  let toldWithdrawn = false;
  await Promise.all(
    happenings.map(async ({ deed, after, who }) => {
      await sleep(after);
      if (deed === 'withdraw') {
        toldWithdrawn = await withdraw(pupil, sosId);
        return;
      }
      const adult = stage.adults[who] as Stage['adults'][number];
      const done = await act(adult.person, adult, sosId, deed);
      if (done) accepted.push(done);
    }),
  );
  return { toldArrived: await delivering, toldWithdrawn, accepted: accepted.sort((a, b) => a.at - b.at) };
}

async function stored(db: FunctionsDatabase, sosId: string): Promise<Pick<Witnessed, 'sos' | 'events'>> {
  const ref = db.doc(paths.sos(SCHOOL, sosId));
  const [snapshot, { docs }] = await Promise.all([ref.get(), ref.collection('events').get()]);
  return {
    ...(snapshot.exists && { sos: sosSchema.parse(fromStored(snapshot.data())) }),
    events: docs.map((event) => sosEventSchema.parse(fromStored(event.data()))),
  };
}
