/** Random schedules of taps, faults, sign-outs and other tablets, and what must hold through all of them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Answers, Level } from '@domain/answers/pupil-records';
import type { PupilWrite } from '@domain/answers/pupil-write';
import { compareRevisions } from '@domain/answers/revision';
import type { OutboxRecord } from '@/local/outbox';
import { FAULTS, FaultRemote, Killed } from '../support/fault-remote';
import { TestTablet } from './test-tablet';
import type { World } from './world';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days ago that a server still accepts, and one that it does not. */
const REFUSED_DAYS_AGO = 80;

const level = fc.constantFrom<Level>(1, 2, 3, 4);
const daysAgo = fc.constantFrom(0, 0, 1, 2, REFUSED_DAYS_AGO);
const answers = fc.dictionary(fc.constantFrom('item_a', 'item_b', 'item_c'), level, { minKeys: 1 });
const faults = fc.array(fc.constantFrom(...FAULTS), { maxLength: 4 });

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('tap' as const), daysAgo, level }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('answer' as const), answers }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('drain' as const), faults }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('tap while sending' as const), daysAgo, level, faults }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drain in page and worker' as const), faults }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('arrive late' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('the other pupil signs in' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('another tablet writes' as const),
      answers,
      aheadMs: fc.integer({ min: -50, max: 50 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      errorMs: fc.constantFrom(0, -2 * DAY_MS, 2 * DAY_MS, -365 * DAY_MS),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Throws with seed and smallest schedule when an invariant does not hold. */
export async function holdsThrough(world: World, schedules: number): Promise<void> {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 14 }), (steps) => play(world, steps));
  await fc.assert(property, { numRuns: schedules });
}

async function play(world: World, steps: readonly Step[]): Promise<void> {
  await world.reset();
  const remote = new FaultRemote(world.remote);
  const tablet = new TestTablet(world, remote);
  const told = new Told(world, tablet);
  await tablet.signIn(world.pupils[0]);
  for (const each of steps) {
    await perform(each, world, tablet, remote, told);
    await told.isKept();
  }
  for (const pupil of world.pupils) {
    tablet.clockErrorMs = 0;
    await remote.arriveLate();
    await tablet.signIn(pupil);
    remote.schedule([]);
    expect(await tablet.drain()).toBe('all-arrived');
    await remote.arriveLate();
  }
  await told.hasArrived();
  expect(world.misdeeds()).toEqual([]);
  await tablet.discard();
}

async function perform(each: Step, world: World, tablet: TestTablet, remote: FaultRemote, told: Told) {
  switch (each.do) {
    case 'tap': {
      told.add(await tablet.checkIn(each.daysAgo, each.level));
      return;
    }
    case 'answer': {
      told.add(await tablet.response(each.answers));
      return;
    }
    case 'drain':
      remote.schedule(each.faults);
      return survived(tablet.drain());
    case 'tap while sending': {
      remote.schedule(each.faults);
      const sending = survived(tablet.drain());
      told.add(await tablet.checkIn(each.daysAgo, each.level));
      return sending;
    }
    case 'drain in page and worker':
      remote.schedule(each.faults);
      return Promise.all([survived(tablet.drain()), survived(tablet.drain())]);
    case 'arrive late':
      return remote.arriveLate();
    case 'the other pupil signs in': {
      // What is on its way was sent with the former token.
      await remote.arriveLate();
      const [first, second] = world.pupils;
      const next = tablet.signedIn === first ? second : first;
      await tablet.signOut();
      return tablet.signIn(next);
    }
    case 'another tablet writes': {
      const mine = await told.response();
      const rev = (mine?.document.rev ?? world.now()) + each.aheadMs;
      if (!mine) return undefined;
      // It has joined what was there, as every tablet does.
      const there = await world.stored(mine.path);
      const answers = { ...(there?.fields.answers as Answers | undefined), ...each.answers };
      const document = { ...mine.document, answers, rev, deviceId: 'tablet-0002' };
      return world.otherTablet({ ...mine, document } as PupilWrite);
    }
    case 'clock':
      tablet.clockErrorMs = each.errorMs;
      return undefined;
  }
}

async function survived(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
}

/** What pupils were told is saved: of each document the last. */
class Told {
  readonly #last = new Map<string, OutboxRecord>();
  /** Items of a response that the server has had, by path. */
  readonly #arrived = new Map<string, string[]>();
  readonly #world: World;
  readonly #tablet: TestTablet;

  constructor(world: World, tablet: TestTablet) {
    this.#world = world;
    this.#tablet = tablet;
  }

  add(record: OutboxRecord): void {
    this.#last.set(record.write.path, record);
  }

  /** An answer that has arrived once, from whichever tablet, is there for good. */
  async #losesNothing({ path }: PupilWrite): Promise<void> {
    const now = Object.keys((await this.#world.stored(path))?.fields.answers ?? {});
    expect(now, `${path} has lost answers`).toEqual(expect.arrayContaining(this.#arrived.get(path) ?? []));
    this.#arrived.set(path, now);
  }

  /** The signed-in pupil's last response, to be answered again on another tablet. */
  response(): Promise<PupilWrite | undefined> {
    const uid = this.#tablet.signedIn?.uid;
    const records = [...this.#last.values()].filter((record) => record.uid === uid);
    return Promise.resolve(records.map(({ write }) => write).find(({ kind }) => kind === 'response'));
  }

  /** Invariant 1: in IndexedDB, or on the server. */
  async isKept(): Promise<void> {
    for (const { id, write } of this.#last.values()) {
      if (write.kind === 'response') await this.#losesNothing(write);
      const row = await this.#tablet.row(id);
      if (row && row.rev >= write.document.rev) continue;
      expect(await this.#isStored(write), `${write.path} is neither queued nor stored`).toBe(true);
    }
  }

  /** Invariants 2, 3 and 5: everything acceptable is stored, nothing newer was replaced, the refused is parked. */
  async hasArrived(): Promise<void> {
    for (const { id, write } of this.#last.values()) {
      const row = await this.#tablet.row(id);
      const refused =
        'day' in write.document && write.path.includes('checkIns') && this.#isTooOld(write.document.day);
      expect(row?.state, write.path).toBe(refused ? 'parked' : undefined);
      if (refused) expect(await this.#world.stored(write.path)).toBeNull();
      else await this.#matches(write);
    }
  }

  #isTooOld(day: string): boolean {
    return Date.parse(day) < this.#world.now() - (REFUSED_DAYS_AGO - 10) * DAY_MS;
  }

  async #isStored({ path, document }: PupilWrite): Promise<boolean> {
    const stored = await this.#world.stored(path);
    return stored !== null && compareRevisions(stored, document) >= 0;
  }

  async #matches(write: PupilWrite): Promise<void> {
    const stored = await this.#world.stored(write.path);
    if (!stored) throw new Error(`${write.path} never arrived`);
    const order = compareRevisions(stored, write.document);
    expect(order, `${write.path} is older than what was saved`).toBeGreaterThanOrEqual(0);
    if (order === 0) expect(stored.fields).toEqual(write.document);
    // Joined with another tablet's answers by this one: nothing of either is lost.
    if (write.kind !== 'response' || stored.deviceId !== write.document.deviceId) return;
    const kept = Object.keys(stored.fields.answers as Answers);
    expect(kept).toEqual(expect.arrayContaining(Object.keys(write.document.answers)));
  }
}
