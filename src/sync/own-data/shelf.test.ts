import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { stamped } from '@domain/answers/pupil-write';
import { sampleTap } from '@domain/answers/check-in.fixture';
import type { TabletDatabase } from '@/local/database';
import { putSealed } from '@/local/sealed-table';
import { emptyTablet, signedIn } from '@/local/tablet.fixture';
import { defaultSos } from '@domain/defaults/sos';
import type { OwnData } from './own-data-types';
import { readShelf } from './kept-copy';
import { keepOnShelf, writtenOnShelf } from './shelf';

const AT = '2026-11-20T00:00:00.000Z';
const TAP = stamped(sampleTap, { rev: 5, deviceId: 'tablet-0001', capturedAt: AT });
const COPY: OwnData = {
  ...{ checkIns: {}, notes: {}, responses: {}, outgoing: {} },
  ...{ results: {}, rounds: {}, instruments: {}, signals: {}, offers: {} },
  help: { lines: [], options: [] },
  scale: { scale: 'weather', body: true },
  calendar: { closures: [], extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' },
  sos: defaultSos,
  readers: [{ displayName: '山田', title: 'homeroom', role: 'teacher', classIds: ['2026-5-1'], uid: 't' }],
  classIds: ['2026-5-1'],
  ...{ accessLog: [], goodThings: {}, approvedOptions: [], refreshedAt: AT, referenceAt: AT },
};
const opened = { uid: 't', title: 'nurse', purpose: 'health', day: '2026-11-20', at: AT, protective: false };

let db: TabletDatabase;
beforeEach(async () => {
  db = emptyTablet();
  await signedIn(db, 'a');
});
const kept = (copy: unknown) => putSealed(db, db.shelf, 'a', 'own-data', copy);

it('a copy is read as it was kept', async () => {
  const receivedAt = AT;
  const note = { school: 'demo-sho', audience: 'homeroom', day: '2026-11-20', text: 'x', ...stampOf() };
  const copy = { ...COPY, notes: { '2026-11-20_homeroom': { ...note, receivedAt } }, accessLog: [opened] };
  await kept(copy);
  expect(await readShelf(db, 'a')).toEqual(copy);
});

it('what one part of a copy cannot be read for hides none of the others', async () => {
  const round = { title: '秋', instrument: 'soramoyo-34@1', opensAt: AT, closesAt: AT, classIds: 'all' };
  await kept({
    ...COPY,
    accessLog: [opened, { ...opened, purpose: 'curiosity' }, 'x'],
    rounds: { autumn: { ...round, mood: 'x' }, winter: { title: 1 } },
    checkIns: { '2026-11-20': { ...TAP.document, dream: 'x' }, '2026-11-21': { level: 9 } },
    goodThings: null,
    choices: { not: 'everybody' },
    later: 'x',
  });
  expect(await readShelf(db, 'a')).toEqual({
    ...COPY,
    accessLog: [opened],
    rounds: { autumn: round },
    checkIns: { '2026-11-20': TAP.document },
    later: 'x',
  });
});

it.each([
  ['no copy at all', 'x'],
  ['settings that are none', { ...COPY, calendar: 'x' }],
])('is pulled anew where there is %s', async (_, copy) => {
  await kept(copy);
  expect(await readShelf(db, 'a')).toBeUndefined();
});

it('what has arrived is laid over a copy, whatever else stands in it', async () => {
  await kept({ ...COPY, checkIns: { '2026-11-21': { level: 9 } }, later: 'x' });
  await keepOnShelf(db, 'a', TAP);
  const written = await writtenOnShelf(db, 'a');
  expect(Object.values(written?.checkIns ?? {})).toEqual([TAP.document]);
  expect(written).toMatchObject({ later: 'x' });
});

function stampOf() {
  return { rev: 5, deviceId: 'tablet-0001', capturedAt: AT };
}
