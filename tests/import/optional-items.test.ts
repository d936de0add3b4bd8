/** Data of other offices: refused before a line is read until the board has named a basis, and gone the night after it is over. */
import { beforeAll, expect, test } from 'vitest';
import { paths } from '@domain/paths';
import { dropItems } from '../../functions/src/optional/drop-items';
import { prepareOptionalItems } from '../../scripts/import/optional-items';
import { prepareRoster } from '../../scripts/import/roster';
import type { Target } from '../../scripts/import/target';
import { functionsDatabase } from '../../scripts/stack/functions-database';
import { demoBytes, rosterBytes } from './demo-folder';
import { emptyTarget } from './import-target';

const TODAY = '2026-11-30';
let target: Target;
let file: (value: string) => Uint8Array;

beforeAll(async () => {
  target = emptyTarget();
  await (await prepareRoster(target, rosterBytes())).apply();
  const [header = '', row = ''] = new TextDecoder().decode(demoBytes('attendance.csv')).split('\r\n');
  // Where a child sits, in the words of the register of attendance.
  const place = header.split(',').slice(0, 6).join();
  const cells = row.split(',').slice(0, 6).join();
  file = (value) => new TextEncoder().encode(`${place},value,asOf\n${cells},${value},2026-10-01\n`);
});

const prepare = (item: 'vaccinations' | 'absent-days', value = 'complete') =>
  prepareOptionalItems(target, item, 'items.csv', file(value), TODAY);
const bases = (until: string) => {
  const decision = { number: '議案第12号', date: '2026-10-01' };
  const named = { uid: 'b1', name: '委員', at: new Date() };
  const items = { vaccinations: { basis: '69条2項2号', decision, until, named } };
  return target.db.doc(paths.optionalBases).set({ items });
};
const kept = async () => (await target.db.collectionGroup('optionalItems').get()).size;

test('without a basis nothing is read; with one it is brought in once, and goes when the basis is over', async () => {
  expect((await prepare('vaccinations')).problems).toMatchObject([{ code: 'item-no-basis' }]);
  await bases('2026-11-29');
  expect((await prepare('vaccinations')).problems).toMatchObject([{ code: 'item-basis-over' }]);
  await bases('2027-03-31');
  expect((await prepare('absent-days')).problems).toMatchObject([{ code: 'item-held-already' }]);
  expect((await prepare('vaccinations', '7回')).problems).toMatchObject([{ code: 'choice-invalid' }]);
  expect(await kept()).toBe(0);

  const first = await prepare('vaccinations');
  expect(first.problems).toEqual([]);
  expect(first.counts.create).toBe(1);
  await first.apply();
  expect((await prepare('vaccinations')).counts).toMatchObject({ create: 0, unchanged: 1 });
  const { docs } = await target.db.collectionGroup('optionalItems').get();
  expect(docs[0]?.data()).toMatchObject({ value: 'complete', decision: '議案第12号' });

  const db = functionsDatabase(target.project);
  expect(await dropItems(db, TODAY)).toBe(0);
  expect(await dropItems(db, '2027-04-01')).toBe(1);
  expect(await kept()).toBe(0);
});

test('of a child who has left they go at once', async () => {
  await bases('2027-03-31');
  await (await prepare('vaccinations')).apply();
  const { docs } = await target.db.collectionGroup('optionalItems').get();
  await docs[0]?.ref.parent.parent?.update({ status: 'left' });
  expect(await dropItems(functionsDatabase(target.project), TODAY)).toBe(1);
});
