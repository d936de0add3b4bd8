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
