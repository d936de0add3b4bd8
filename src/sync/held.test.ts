import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TabletDatabase } from '@/local/database';
import { enqueue, openRecords, park } from '@/local/outbox';
import type { OwnSos } from '@/local/own-sos';
import { changeStoredSos } from '@/local/sos-table';
import { emptyTablet, signedIn } from '@/local/tablet.fixture';
import { heldOf, storedThings, TABLES } from './held';
import { isWaiting, merge, type SosEvent } from './sos/lane';
import { forgetSosInMemory, putSosInMemory } from './sos/memory';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const AT = new Date(NOW).toISOString();
const pressed: OwnSos = {
  sosId: 'x',
  document: {
    ...{ school: 'demo-sho', pupilId: 'p', classId: '2026-5-1', at: 'unknown', safeToCallHome: 'ask' },
    ...{ capturedAt: AT, state: 'received', step: 0, chain: 'school' },
  },
  whereabouts: 'never',
  unsent: [],
  messages: [],
};
const server = { ...pressed.document, receivedAt: AT, nextEscalationAt: AT };
const arrived: SosEvent = { type: 'arrived', now: NOW };
const says = (id: string): SosEvent => ({ type: 'says', id, text: 'x' });
const adds: SosEvent = { type: 'adds', fields: { want: 'nurse' } };
const closed: SosEvent = {
  ...{ type: 'read', messages: [], now: NOW },
  server: { ...server, state: 'resolved', resolvedAt: AT },
};

describe('what has not arrived', () => {
  let db: TabletDatabase;
  const held = async (elsewhere = 0) => heldOf(await storedThings(db, 'a'), 'a', elsewhere);
  const keep = (...events: SosEvent[]) => {
    const sos = events.reduce<OwnSos>(merge, pressed);
    return changeStoredSos(db, 'a', sos.sosId, isWaiting, () => sos);
  };
  beforeEach(async () => {
    db = emptyTablet();
    forgetSosInMemory('a');
    await signedIn(db, 'a');
  });

  it('is looked for in every table of the tablet', async () => {
    await db.open();
    expect(Object.keys(TABLES).sort()).toEqual(db.tables.map(({ name }) => name).sort());
  });

  it('is nothing only when every place is empty', async () => {
    expect(await held()).toEqual({ waiting: 0, parked: 0, quarantined: 0 });
  });

  it.each<[string, number, SosEvent[]]>([
    ['an SOS', 1, []],
    ['an SOS that may have left', 1, [{ type: 'attempted', now: NOW }]],
    ['what was added to one', 1, [arrived, adds]],
    ['each message', 2, [arrived, says('1'), says('2')]],
    ['an SOS with all that was added', 3, [{ type: 'attempted', now: NOW }, adds, says('1')]],
    ['that one is taken back', 1, [arrived, says('1'), { type: 'takes-back' }]],
  ])('counts %s', async (_what, count, events) => {
    await keep(...events);
    expect((await held()).waiting).toBe(count);
  });

  it.each<[string, SosEvent[]]>([
    ['that the server has', [arrived]],
    ['that was taken back before it left', [{ type: 'takes-back' }]],
  ])('does not count an SOS %s', async (_what, events) => {
    await keep(...events);
    expect((await held()).waiting).toBe(0);
  });

  it('counts words that came after the end, until their pupil has seen that', async () => {
    await keep(arrived, says('1'), closed);
    expect(await held()).toMatchObject({ waiting: 0, parked: 1 });
    await keep(arrived, says('1'), closed, { type: 'looks' });
    expect((await held()).parked).toBe(0);
  });

  it('counts answers beside it, whatever became of them', async () => {
    const checkIn = (day: string) =>
      enqueue(
        db,
        'a',
        {
          kind: 'checkIn',
          path: `schools/demo-sho/pupils/p/checkIns/${day}`,
          document: {
            school: 'demo-sho',
            classId: '2026-5-1',
            day,
            scale: 'weather',
            level: 1,
            skipped: false,
          },
        },
        NOW,
      );
    await checkIn('2026-11-19');
    await checkIn('2026-11-20');
    await keep();
    expect(await held()).toEqual({ waiting: 3, parked: 0, quarantined: 0 });
    const [first] = await openRecords(db, 'a');
    if (first) await park(db, first, 'refused');
    expect(await held()).toEqual({ waiting: 2, parked: 1, quarantined: 0 });
  });

  it('counts what only a page remembers, here and in another tab, and nothing twice', async () => {
    await keep();
    putSosInMemory('a', merge(pressed, says('1')));
    expect((await held()).waiting).toBe(2);
    expect((await held(1)).waiting).toBe(3);
  });

  it('is another pupil’s business', async () => {
    await keep();
    expect(heldOf(await storedThings(db, 'b'), 'b', 0).waiting).toBe(0);
  });

  it('says that something is there which it cannot read', async () => {
    await keep();
    await db.sos.toCollection().modify((row) => {
      row.sealed = { ...row.sealed, data: new ArrayBuffer(8) };
    });
    expect(await held()).toMatchObject({ waiting: 0, quarantined: 1 });
  });
});
