/** What the queue promises, against any server. One suite for the fake and for Firestore. */
import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NotSignedInError } from '@/local/keys';
import type { PupilWrite } from '@domain/answers/pupil-write';
import { FaultRemote, Killed } from '../support/fault-remote';
import { holdsThrough } from './schedules';
import { TestTablet } from './test-tablet';
import type { World } from './world';

/** `schedules`: how many random schedules to try; the seed is printed with the first that fails. */
export function describeQueue(server: string, open: () => Promise<World>, schedules: number): void {
  describe(`the queue, sending to ${server}`, () => {
    let world: World;
    let remote: FaultRemote;
    let tablet: TestTablet;

    beforeAll(async () => {
      world = await open();
    });
    afterAll(() => world.close());
    beforeEach(async () => {
      await world.reset();
      remote = new FaultRemote(world.remote);
      tablet = new TestTablet(world, remote);
      await tablet.signIn(world.pupils[0]);
    });
    afterEach(() => tablet.discard());

    const storedLevel = async ({ write }: { write: PupilWrite }) =>
      (await world.stored(write.path))?.fields.level;

    it('delivers a tap and forgets it', async () => {
      const saved = await tablet.checkIn(0, 4);
      expect(await tablet.drain()).toBe('all-arrived');
      expect((await world.stored(saved.write.path))?.fields).toEqual(saved.write.document);
      expect(await tablet.db.outbox.count()).toBe(0);
    });

    it('keeps one document when an acknowledgement is lost', async () => {
      const saved = await tablet.checkIn(0, 3);
      remote.schedule(['ack-lost']);
      expect(await tablet.drain()).toBe('unreachable');
      expect(await tablet.waiting()).toHaveLength(1);
      expect(await tablet.drain()).toBe('all-arrived');
      expect((await world.stored(saved.write.path))?.rev).toBe(saved.write.document.rev);
    });

    it('does not take a captive portal for the server', async () => {
      await tablet.checkIn(0, 3);
      remote.schedule(['portal']);
      expect(await tablet.drain()).toBe('unreachable');
      expect(await tablet.waiting()).toHaveLength(1);
    });

    it('tells a busy server from a lost network, and loses nothing to either', async () => {
      const saved = await tablet.checkIn(0, 2);
      remote.schedule(['busy', 'lost']);
      expect(await tablet.drain()).toBe('busy');
      expect(await tablet.drain()).toBe('unreachable');
      expect(await tablet.drain()).toBe('all-arrived');
      expect(await storedLevel(saved)).toBe(2);
    });

    it('sends what was queued when the browser died mid-send', async () => {
      const saved = await tablet.checkIn(0, 1);
      for (const fault of ['killed', 'killed-after'] as const) {
        remote.schedule([fault]);
        await expect(tablet.drain()).rejects.toThrow(Killed);
        expect(await tablet.waiting()).toHaveLength(1);
      }
      expect(await tablet.drain()).toBe('all-arrived');
      expect(await storedLevel(saved)).toBe(1);
    });

    it('keeps the later tap when an older request arrives after it', async () => {
      await tablet.checkIn(0, 1);
      remote.schedule(['late']);
      await tablet.drain();
      const later = await tablet.checkIn(0, 4);
      expect(await tablet.drain()).toBe('all-arrived');
      await remote.arriveLate();
      expect(await storedLevel(later)).toBe(4);
    });

    it('parks what is refused, with the reason, and sends the rest', async () => {
      const fine = await tablet.checkIn(1, 3);
      const refused = await tablet.checkIn(80, 3);
      const alsoFine = await tablet.checkIn(2, 2);
      expect(await tablet.drain()).toBe('all-arrived');
      expect(await storedLevel(fine)).toBe(3);
      expect(await storedLevel(alsoFine)).toBe(2);
      expect(await world.stored(refused.write.path)).toBeNull();
      expect(await tablet.parked()).toEqual([refused]);
      expect((await tablet.db.outbox.toArray()).map(({ reason }) => reason)).toEqual(['permission-denied']);
    });

    it('treats a newer document from another tablet as done', async () => {
      const saved = await tablet.checkIn(0, 1);
      const newer = {
        ...saved.write.document,
        level: 4,
        rev: saved.write.document.rev + 5,
        deviceId: 'tablet-0002',
      };
      await world.otherTablet({ ...saved.write, document: newer } as PupilWrite);
      expect(await tablet.drain()).toBe('all-arrived');
      expect(await storedLevel(saved)).toBe(4);
      expect(await tablet.parked()).toEqual([]);
    });

    it('joins the answers of two tablets by item, the later tap winning', async () => {
      const saved = await tablet.response({ item_a: 1, item_b: 2 });
      const { document } = saved.write;
      const newer = {
        ...document,
        answers: { item_b: 4, item_c: 3 },
        rev: document.rev + 5,
        deviceId: 'tablet-0002',
      };
      await world.otherTablet({ ...saved.write, document: newer } as PupilWrite);
      expect(await tablet.drain()).toBe('all-arrived');
      const stored = await world.stored(saved.write.path);
      expect(stored?.fields.answers).toEqual({ item_a: 1, item_b: 4, item_c: 3 });
      expect(stored?.rev).toBeGreaterThan(newer.rev);
    });

    it('joins a few answers of a tablet that was away with the many that another one sent before', async () => {
      const many = await tablet.response({ item_a: 1, item_b: 2, item_c: 3 });
      const { document } = many.write;
      const before = { ...document, comment: 'ありがとう', rev: document.rev - 5, deviceId: 'tablet-0002' };
      await world.otherTablet({ ...many.write, document: before } as PupilWrite);
      const few = await tablet.response({ item_b: 4 });
      expect(await tablet.drain()).toBe('all-arrived');
      const stored = await world.stored(few.write.path);
      expect(stored?.fields).toMatchObject({
        ...{ answers: { item_a: 1, item_b: 4, item_c: 3 }, comment: 'ありがとう' },
      });
      expect([await tablet.parked(), await tablet.waiting()]).toEqual([[], []]);
    });

    it('sends nothing of a pupil while another one is signed in', async () => {
      const [, other] = world.pupils;
      const saved = await tablet.checkIn(0, 2);
      await tablet.signOut();
      await tablet.signIn(other);
      expect(await tablet.drain()).toBe('all-arrived');
      expect(await world.stored(saved.write.path)).toBeNull();
      await expect(tablet.drain(world.pupils[0].uid)).rejects.toThrow(NotSignedInError);
      await tablet.signIn(world.pupils[0]);
      expect(await tablet.drain()).toBe('all-arrived');
      expect(await storedLevel(saved)).toBe(2);
    });

    it('does not take a denial for a refusal while another pupil is signed in', async () => {
      await tablet.checkIn(0, 2);
      await world.signIn(world.pupils[1].uid);
      expect(await tablet.drain()).toBe('stopped');
      expect(await tablet.waiting()).toHaveLength(1);
      expect(world.misdeeds()).toEqual([]);
    });

    it.each(['commit', 'read'] as const)(
      'parks nothing when another pupil signs in before a %s',
      async (request) => {
        await tablet.checkIn(80, 2);
        remote.beforeNext(request, () => world.signIn(world.pupils[1].uid));
        expect(await tablet.drain()).toBe('stopped');
        expect(await tablet.waiting()).toHaveLength(1);
      },
    );

    it('keeps everything while the token is refused', async () => {
      await tablet.checkIn(0, 2);
      remote.schedule(['expired']);
      expect(await tablet.drain()).toBe('stopped');
      expect(await tablet.waiting()).toHaveLength(1);
    });

    it('brings each document once when page and worker send together', async () => {
      const first = await tablet.checkIn(0, 2);
      const second = await tablet.checkIn(1, 3);
      expect(await Promise.all([tablet.drain(), tablet.drain()])).toEqual(['all-arrived', 'all-arrived']);
      expect([await storedLevel(first), await storedLevel(second)]).toEqual([2, 3]);
      expect(await tablet.db.outbox.count()).toBe(0);
    });

    it(`holds its invariants through ${schedules} random schedules of faults`, async () => {
      await holdsThrough(world, schedules);
    });

    it.each([-30, -2, -1, 1, 2, 30])(
      'has the later answer although the clock went wrong by %d days between the taps',
      async (days) => {
        await tablet.checkIn(0, 1);
        expect(await tablet.drain()).toBe('all-arrived');
        tablet.clockErrorMs = days * 24 * 60 * 60 * 1000;
        const later = await tablet.checkIn(0, 4);
        await tablet.drain();
        const waits = (await tablet.waiting()).length + (await tablet.parked()).length;
        if (waits === 0) expect(await storedLevel(later)).toBe(4);
        expect(await tablet.parked()).toEqual([]);
      },
    );

    it('delivers what a clock two years ahead has stamped', async () => {
      tablet.clockErrorMs = 2 * 365 * 24 * 60 * 60 * 1000;
      const saved = await tablet.checkIn(0, 3);
      expect(await tablet.drain()).toBe('all-arrived');
      expect(await storedLevel(saved)).toBe(3);
      tablet.clockErrorMs = 0;
      await tablet.checkIn(0, 4);
      expect(await tablet.drain()).toBe('all-arrived');
      expect(await storedLevel(saved)).toBe(4);
    });
  });
}
