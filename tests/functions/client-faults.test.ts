import { beforeEach, expect, it } from 'vitest';
import { fromStored } from '@domain/documents/instants';
import { clientFaultsSchema } from '@domain/tablet/client-faults';
import { paths } from '@domain/paths';
import { keepFaults } from '../../functions/src/report/keep-faults';
import { functionsDatabase } from '../../scripts/stack/functions-database';

const db = functionsDatabase('demo-client-faults');
const AT = Date.parse('2026-12-31T23:30:00Z');
const FULL = 500;

const fault = (code: string) => ({ code, version: 'Ab1Cd2Ef', screen: '/board/*', stack: ['a.js:1:2'] });
const kinds = async () => (await db.collection(paths.clientFaultKinds).orderBy('lastAt').get()).docs;

beforeEach(() => db.recursiveDelete(db.doc(paths.clientFaults)));

it('counts a fault on the school’s day, and keeps one document for all of its kind', async () => {
  await keepFaults(db, [fault('screen-broken'), fault('screen-broken')], AT);
  const counted = clientFaultsSchema.parse(fromStored((await db.doc(paths.clientFaults).get()).data()));
  expect(counted).toMatchObject({ kinds: 1, days: { '2027-01-01': { 'screen-broken': 2 } } });
  expect((await kinds()).map((kind) => kind.get('count') as unknown)).toEqual([2]);
});

it('when it is full, makes room for what is new by what was not told for the longest time', async () => {
  await keepFaults(db, [fault('first')], AT);
  await keepFaults(db, [fault('second')], AT + 1000);
  await db.doc(paths.clientFaults).update({ kinds: FULL });
  await keepFaults(db, [fault('third')], AT + 2000);
  expect((await kinds()).map((kind) => kind.get('code') as unknown)).toEqual(['second', 'third']);
  expect((await db.doc(paths.clientFaults).get()).get('kinds')).toBe(FULL);
});
