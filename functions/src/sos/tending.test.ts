import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Sos } from '@domain/sos/records';
import { at, iso, MINUTE, sosAt, world } from '@domain/sos/sos.fixture';
import { settled, tending, UNSENT_MS } from './tending';

const NINE = at(9);
const due = NINE + 5_000;
const tend = (sos: Sos, now: number) => tending({ id: 'x', sos, classIds: ['2026-5-1'] }, world, now);
const owned = sosAt(NINE, {
  ...{ state: 'acknowledged', step: 1, visibleTo: ['nurse-1'], unsentAt: iso(NINE) },
  unsent: [{ uid: 'nurse-1', channel: 'push' }],
  acknowledgedBy: { uid: 'nurse-1', name: '保健' },
  readers: ['nurse-1', 'principal', 'sc-1', 'vice'],
});

it('leaves an SOS alone with which nothing has to happen', () => {
  expect(tend(sosAt(NINE), due - 1)).toBeUndefined();
  expect(tend(sosAt(NINE, { state: 'withdrawn' }), due + MINUTE)).toBeUndefined();
  expect(tend(settled(owned), due + MINUTE)).toBeUndefined();
});

it('takes up sends only of somebody who was given half a minute for them', () => {
  const step = tend(sosAt(NINE), due);
  const sos = step?.sos as Sos;
  expect(step?.toSend).toEqual([{ uid: 'nurse-1', channel: 'push' }]);
  expect(tend(sos, due + UNSENT_MS - 1)).toBeUndefined();
  expect(tend(sos, due + UNSENT_MS)).toMatchObject({ toSend: step?.toSend, happened: [] });
});

it('drops what is left to send once somebody has it, but not for those who were asked for', () => {
  const later = NINE + UNSENT_MS;
  expect(tend(owned, later)).toMatchObject({ toSend: [], sos: { unsent: [] } });
  const handOver = { to: 'nurse-1', name: '保健', until: iso(NINE + 5 * MINUTE) };
  expect(tend({ ...owned, handOver }, later)?.toSend).toEqual(owned.unsent);
});

it('does everything at once when a hand-over has lapsed', () => {
  const handOver = { to: 'sc-1', name: '相談', until: iso(NINE + MINUTE) };
  const after = tend({ ...owned, handOver }, NINE + MINUTE);
  expect(after?.happened.map(({ event }) => event.type)).toEqual(['hand-over-lapsed', 'escalated']);
  expect(after?.sos).toMatchObject({ state: 'received', step: 1, chainStartedAt: iso(NINE + MINUTE) });
});

it('finds nothing to do right after it was done, and gives no two events the same id', () => {
  const seconds = fc.array(fc.integer({ min: 0, max: 40 * 60 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(seconds, fc.constantFrom('nurse' as const, 'homeroom' as const), (calls, want) => {
      let sos = sosAt(NINE, { want });
      const ids: string[] = [];
      for (const second of calls.sort((a, b) => a - b)) {
        const now = NINE + second * 1000;
        const done = tend(sos, now);
        if (!done) continue;
        ids.push(...done.happened.map(({ id }) => id));
        expect(tend(done.sos, now)).toBeUndefined();
        sos = settled(done.sos);
      }
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 300 * Number(process.env.PROPERTY_TIMES ?? 1) },
  );
});

it('says who may see it: all who look after children, whom somebody brought in, and never whom the child leaves out', () => {
  const seenBy = (change: Partial<Sos>) => tend(sosAt(NINE, change), due)?.sos.readers;
  expect(tend(sosAt(NINE), due - 1)?.sos.readers).toBeUndefined();
  expect(seenBy({})).toEqual(['nurse-1', 'principal', 'sc-1', 'vice']);
  expect(seenBy({ want: 'anyone' })).toEqual(['homeroom-5-1', 'nurse-1', 'principal', 'sc-1', 'vice']);
  expect(seenBy({ not: ['nurse-1'] })).toEqual(['principal', 'sc-1', 'vice']);
  expect(seenBy({ keptFrom: ['nurse-1', 'homeroom-5-1'], want: 'anyone' })).not.toContain('homeroom-5-1');
});

it('goes past the steps that are left empty, and to the board where nobody is left', () => {
  const all = ['nurse-1', 'vice', 'principal'];
  const first = tend(sosAt(NINE, { not: ['nurse-1'] }), due);
  expect(first?.toSend.map(({ uid }) => uid)).toEqual(['vice', 'principal']);
  const last = tend(sosAt(NINE, { not: all }), due);
  expect(last?.toSend).toEqual([{ uid: 'board-1', channel: 'email' }]);
  expect(last?.sos).toMatchObject({ visibleTo: ['board-1'], readers: ['sc-1'] });
});

it('takes it from whom the child leaves out later, and climbs again', () => {
  const handOver = { to: 'nurse-1', name: '保健', until: iso(NINE + 5 * MINUTE) };
  const vice = { uid: 'vice', name: '教頭' };
  const after = tend({ ...owned, keptFrom: ['nurse-1'] }, NINE + MINUTE);
  expect(after?.happened.map(({ event }) => event.type)).toEqual([
    ...['reopened', 'nobody-on-duty', 'escalated'],
  ]);
  expect(after?.sos).toMatchObject({ state: 'received', readers: ['principal', 'sc-1', 'vice'] });
  expect(after?.sos.acknowledgedBy).toBeUndefined();
  expect(after?.toSend.map(({ uid }) => uid)).not.toContain('nurse-1');
  const asked = tend({ ...owned, acknowledgedBy: vice, handOver, keptFrom: ['nurse-1'] }, NINE + MINUTE);
  expect(asked?.sos).toMatchObject({ state: 'acknowledged', unsent: [] });
  expect(asked?.sos.handOver).toBeUndefined();
});

it('lets nobody into one that is closed, and takes out whom the child leaves out', () => {
  const closed = settled({ ...owned, state: 'resolved', readers: ['nurse-1', 'vice'] });
  expect(tend(closed, due)).toBeUndefined();
  expect(tend({ ...closed, keptFrom: ['nurse-1'] }, due)?.sos.readers).toEqual(['vice']);
  const older = settled({ ...owned, state: 'resolved' });
  delete older.readers;
  expect(tend(older, due)?.sos.readers).toEqual(['nurse-1', 'principal', 'sc-1', 'vice']);
});
