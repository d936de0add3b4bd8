import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { TabletDatabase } from './database';
import type { OwnSos } from './own-sos';
import { openRow, putSealed } from './sealed-table';
import { importSealingKey, makeSealingKey, rowId } from './sealing';
import { changeStoredSos, storedSos } from './sos-table';
import { emptyTablet, signedIn } from './tablet.fixture';

const KEY = makeSealingKey();
const SOS: OwnSos = {
  sosId: 'sos-1',
  document: {
    ...{ school: 'demo-sho', pupilId: 'p', classId: '2026-5-1', at: 'unknown', safeToCallHome: 'ask' },
    ...{ capturedAt: '2026-11-20T00:00:00.000Z', state: 'received', step: 0, chain: 'school' },
  },
  whereabouts: 'never',
  unsent: [{ id: 'm1', text: 'たすけて' }],
  messages: [],
};

let db: TabletDatabase;
beforeEach(async () => {
  db = emptyTablet();
  await signedIn(db, 'a', KEY);
});

const kept = (sos: unknown, sosId = 'sos-1') => putSealed(db, db.sos, 'a', `sos/${sosId}`, sos);

it('an SOS of a later version is read, and goes as that version made it', async () => {
  const document = { ...SOS.document, at: 'swimming pool', not: ['uid-x'] };
  await kept({ ...SOS, document, whereabouts: 'half-way', server: { state: 'dreamt' }, mood: 1 });
  expect(await storedSos(db, 'a')).toEqual([
    { ...SOS, whereabouts: 'maybe', document: { ...SOS.document, not: ['uid-x'] } },
  ]);
});

it('an SOS of which a part is broken is read without it', async () => {
  await kept({ ...SOS, pressedAt: 'now', unsent: 'たすけて', messages: null, details: [] });
  expect(await storedSos(db, 'a')).toEqual([{ ...SOS, unsent: [] }]);
});

it('one that nobody can read hides no other, and is not written over', async () => {
  await kept({ strange: true }, 'sos-0');
  await kept(SOS);
  expect(await storedSos(db, 'a')).toEqual([SOS]);
  const found = { ...SOS, sosId: 'sos-0', whereabouts: 'arrived' } as const;
  await changeStoredSos(
    db,
    'a',
    'sos-0',
    () => false,
    (present) => present ?? found,
  );
  const row = await db.sos.get(await rowId('a', 'sos/sos-0'));
  const [sealed] = row?.aside ?? [];
  if (!row || !sealed) throw new Error('nothing was set aside');
  expect(await openRow(await importSealingKey(KEY), { ...row, sealed })).toEqual({ strange: true });
});
