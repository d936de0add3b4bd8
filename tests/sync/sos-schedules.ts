/** Random schedules of taps, faults, adults and time, and what must hold for every SOS through all of them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { SosDetails } from '@domain/sos/records';
import { REQUEST_LASTS_MS } from '@/sync/sos/lane';
import { FakeSosServer } from '../support/fake-sos-server';
import { FAULTS, Killed } from '../support/fault-remote';
import { FaultSosRemote } from '../support/fault-sos-remote';
import { SosTablet } from './sos-tablet';
import type { WorldPupil } from './world';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const PUPILS: readonly [WorldPupil, WorldPupil] = [
  { uid: 'uid-a', school: 'demo-sho', pupilId: 'p000000000000000000a' },
  { uid: 'uid-b', school: 'demo-sho', pupilId: 'p000000000000000000b' },
];

/** Answers that come late or get lost are what a tablet has to be careful about. */
const faults = fc.array(fc.constantFrom(...FAULTS, 'late', 'late', 'ack-lost'), { maxLength: 5 });
const fields = fc.constantFrom<SosDetails>(
  { want: 'nurse' },
  { want: 'anyone' },
  { want: 'homeroom' },
  { text: 'x' },
  { pupilSays: 'better' },
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('press' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('take back' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), fields }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('say' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('drain' as const), faults, look: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take back while sending' as const), faults }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add while sending' as const), fields, faults }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drain in page and worker' as const), faults }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('arrive late' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(300, 4_900, 6_000, 40_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('seen' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('closed' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('the other pupil' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Throws with seed and smallest schedule when something does not hold. */
export async function sosHoldsThrough(schedules: number): Promise<void> {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 14 }), (steps) => new Play().run(steps));
  await fc.assert(property, { numRuns: schedules });
}

class Play {
  readonly #server = new FakeSosServer(new Map(PUPILS.map(({ uid, pupilId }) => [uid, pupilId])), NOW);
  #token: string | null = null;
  readonly #remote = new FaultSosRemote(this.#server.remote(() => this.#token));
  readonly #tablet = new SosTablet(this.#remote, () => this.#server.now);
  /** What was pressed by whom, the last of each pupil being the one that the next steps are about. */
  readonly #pressed = new Map<string, WorldPupil>();
  readonly #added = new Map<string, SosDetails>();
  readonly #said = new Map<string, string[]>();
  readonly #toldAsTakenBack = new Set<string>();

  async run(steps: readonly Step[]): Promise<void> {
    await this.#signIn(PUPILS[0]);
    for (const each of steps) {
      await this.#perform(each);
      await this.#isTrue();
    }
    for (const pupil of PUPILS) await this.#finish(pupil);
    expect(this.#server.foreign).toEqual([]);
    await this.#tablet.discard();
  }

  async #signIn(pupil: WorldPupil): Promise<void> {
    await this.#tablet.signOut();
    this.#token = pupil.uid;
    await this.#tablet.signIn(pupil);
  }

  get #current(): string | undefined {
    const uid = this.#tablet.signedIn?.uid;
    return [...this.#pressed].findLast(([, pupil]) => pupil.uid === uid)?.[0];
  }

  async #perform(each: Step): Promise<unknown> {
    const sosId = this.#current;
    switch (each.do) {
      case 'press': {
        const pupil = this.#tablet.signedIn;
        if (!pupil) return undefined;
        return this.#pressed.set(await this.#tablet.press(), pupil);
      }
      case 'take back':
        return sosId && this.#takeBack(sosId);
      case 'add':
        return sosId && this.#add(sosId, each.fields);
      case 'say':
        return sosId && this.#say(sosId);
      case 'drain':
        this.#remote.schedule(each.faults);
        return survived(this.#tablet.drain({ look: each.look }));
      case 'take back while sending': {
        this.#remote.schedule(each.faults);
        const sending = survived(this.#tablet.drain());
        if (sosId) await this.#takeBack(sosId);
        return sending;
      }
      case 'add while sending': {
        this.#remote.schedule(each.faults);
        const sending = survived(this.#tablet.drain());
        if (sosId) await this.#add(sosId, each.fields);
        return sending;
      }
      case 'drain in page and worker':
        this.#remote.schedule(each.faults);
        return Promise.all([survived(this.#tablet.drain()), survived(this.#tablet.drain())]);
      case 'arrive late':
        return this.#remote.arriveLate();
      case 'wait':
        // No request is on its way for longer than this.
        if (each.ms >= REQUEST_LASTS_MS) await this.#remote.arriveLate();
        this.#server.pass(each.ms);
        return undefined;
      case 'seen':
        this.#server.act({ state: 'acknowledged', acknowledgedBy: { uid: 'nurse', name: 'n' } });
        return undefined;
      case 'closed':
        this.#server.act({ state: 'resolved', outcome: 'talked' });
        return undefined;
      case 'the other pupil':
        await this.#remote.arriveLate();
        return this.#signIn(this.#tablet.signedIn === PUPILS[0] ? PUPILS[1] : PUPILS[0]);
    }
  }

  #takeBack(sosId: string) {
    return this.#tablet.happen(sosId, { type: 'takes-back' });
  }

  async #add(sosId: string, added: SosDetails): Promise<void> {
    const after = await this.#tablet.happen(sosId, { type: 'adds', fields: added });
    // What a sign-out has taken from the tablet is not on its screen until it was looked for on the server.
    if (after) this.#added.set(sosId, { ...this.#added.get(sosId), ...added });
  }

  async #say(sosId: string): Promise<void> {
    const id = crypto.randomUUID();
    const after = await this.#tablet.happen(sosId, { type: 'says', id, text: id });
    if (after?.unsent.some((message) => message.id === id))
      this.#said.set(sosId, [...(this.#said.get(sosId) ?? []), id]);
  }

  /** Whatever the pupil is told at this moment is true. */
  async #isTrue(): Promise<void> {
    for (const sos of await this.#tablet.all()) {
      const stored = this.#server.sos.get(sos.sosId);
      if (sos.withdrawal === 'done') this.#toldAsTakenBack.add(sos.sosId);
      if (sos.whereabouts === 'arrived') expect(stored, 'told as arrived').toBeDefined();
      if (sos.whereabouts === 'never') expect(stored, 'told as being here only').toBeUndefined();
      if (sos.withdrawal === 'done')
        expect(stored?.state ?? 'withdrawn', 'told as taken back').toBe('withdrawn');
      if (sos.withdrawal === 'too-late') expect(stored?.state).not.toBe('withdrawn');
    }
    for (const stored of this.#server.sos.values())
      if (stored.state === 'withdrawn')
        expect(stored.visibleTo, 'taken back after somebody was told').toBeUndefined();
  }

  /** Nothing is lost, nothing doubled: in the end everything has arrived that was not taken back or closed. */
  async #finish(pupil: WorldPupil): Promise<void> {
    await this.#remote.arriveLate();
    await this.#signIn(pupil);
    this.#remote.schedule([]);
    this.#server.pass(REQUEST_LASTS_MS);
    expect(await this.#tablet.drain({ look: true })).toBe('all-arrived');
    await this.#isTrue();
    for (const [sosId, owner] of this.#pressed) if (owner === pupil) await this.#hasArrived(sosId);
  }

  /** In the one that was open: seen by people, with every word. */
  async #wentOn(into: string, said: readonly string[]): Promise<void> {
    const open = this.#server.sos.get(into);
    expect(open?.visibleTo, 'what it was added to is seen').toBeDefined();
    expect(['withdrawn', 'joined']).not.toContain(open?.state);
    const unsent = (await this.#tablet.all()).find((one) => one.sosId === into)?.unsent ?? [];
    const kept = [...(this.#server.messages.get(into)?.keys() ?? []), ...unsent.map(({ id }) => id)];
    expect(kept, 'no word is lost').toEqual(expect.arrayContaining([...said]));
  }

  async #hasArrived(sosId: string): Promise<void> {
    const stored = this.#server.sos.get(sosId);
    // A tablet forgets at sign-out what has arrived and left nothing to send.
    const sos = (await this.#tablet.all()).find((one) => one.sosId === sosId);
    if (!stored) {
      expect(this.#toldAsTakenBack, 'nothing is lost').toContain(sosId);
      return;
    }
    const said = this.#said.get(sosId) ?? [];
    if (stored.state === 'joined') return this.#wentOn(stored.joined ?? '', said);
    if (sos && stored.state !== 'withdrawn') expect(sos.details, 'what was added arrives').toBeUndefined();
    for (const [field, value] of Object.entries(this.#added.get(sosId) ?? {}))
      if ((stored.state === 'received' || stored.state === 'acknowledged') && !stored.pressedAgain)
        expect(stored[field as keyof SosDetails], field).toBe(value);
    const written = [...(this.#server.messages.get(sosId)?.keys() ?? [])].filter((id) => said.includes(id));
    expect(written, 'messages in their order').toEqual(said.slice(0, written.length));
    if (stored.state === 'received' || stored.state === 'acknowledged') expect(written).toEqual(said);
    else if (stored.state === 'resolved' && sos)
      expect(
        [...written, ...sos.unsent.map(({ id }) => id).filter((id) => said.includes(id))],
        'words stay',
      ).toEqual(said);
  }
}

async function survived(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
}
