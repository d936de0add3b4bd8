/** The log past its years goes from its old end, is said to have gone, and what is left is verified as before. */
import { expect, it } from 'vitest';
import { entryAfter } from '@domain/audit/chain';
import { auditHeadSchema } from '@domain/audit/entry';
import { paths } from '@domain/paths';
import { DEFAULT_PERIODS } from '@domain/rights/retention';
import { hashOf } from '../../functions/src/platform/commands/hash';
import { verifyChain } from '../../functions/src/platform/commands/verify-audit';
import { parsed } from '../../functions/src/platform/store';
import { shortenLog } from '../../functions/src/rights/shorten-log';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NOW, openCommandSchool, PEOPLE, send } from '../support/command-school';
import { newDatabase, readData, SCHOOL } from '../support/functions-school';

const YEAR_MS = 366 * 86_400_000;
const confirmed = {
  ...{ by: 'leader', byName: 'leader 先生', at: new Date(NOW).toISOString(), until: '2099-01-01' },
  periods: DEFAULT_PERIODS,
};

/** As if it had been done so many years ago, one entry after another. */
async function entryOf(
  db: FunctionsDatabase,
  yearsAgo: number,
  subject = 'setting',
  school = SCHOOL,
): Promise<void> {
  const headRef = db.doc(paths.auditHead(school));
  const head = parsed(auditHeadSchema, await headRef.get());
  const at = new Date(NOW - yearsAgo * YEAR_MS);
  const said = { by: 'leader', byName: 'leader 先生', title: 'principal', name: 'hold-child', subject };
  const commandId = `c-${String(head?.seq ?? 0)}`;
  const entry = entryAfter(head, { ...said, commandId, at: at.toISOString() }, hashOf);
  await db.doc(`${paths.audit(school)}/${String(entry.seq)}`).set({ ...entry, at });
  await headRef.set({ seq: entry.seq, hash: entry.hash });
}

const shorten = (db: FunctionsDatabase, held: { pupilId: string }[] = [], now = NOW) =>
  shortenLog({ db, now, periods: DEFAULT_PERIODS, confirmed, held }, SCHOOL);
const seqs = async (db: FunctionsDatabase, school = SCHOOL) =>
  (await db.collection(paths.audit(school)).orderBy('seq').get()).docs.map((one) => Number(one.id));
const problems = async (db: FunctionsDatabase, school = SCHOOL) => (await verifyChain(db, school)).problems;

it('goes on being verified, and being written to', async () => {
  const db = newDatabase();
  await openCommandSchool(db);
  for (const yearsAgo of [9, 8, 7, 1]) await entryOf(db, yearsAgo);
  expect(await shorten(db)).toBe(3);
  expect(await seqs(db)).toEqual([4, 5]);
  expect(await readData(db, `${paths.audit(SCHOOL)}/5`)).toMatchObject({
    ...{ name: 'shorten-log', by: 'leader', after: { seq: 3, entries: 3 } },
  });
  expect(await problems(db)).toEqual([]);
  expect(await shorten(db)).toBe(0);
  expect(await send(db, PEOPLE.leader, 'store-sos-settings')).toEqual({ done: true });
  expect(await problems(db)).toEqual([]);
  // Years later that goes, too, with the entry that said so; never the last one.
  expect(await shorten(db, [], NOW + 20 * YEAR_MS)).toBe(2);
  expect(await seqs(db)).toEqual([6, 7]);
  expect(await problems(db)).toEqual([]);
  // Whoever cuts off more than was said is found out.
  await db.doc(`${paths.audit(SCHOOL)}/6`).delete();
  expect(await problems(db)).not.toEqual([]);
});

it('stops before what is about a child who is held', async () => {
  const db = newDatabase();
  await openCommandSchool(db);
  await entryOf(db, 9);
  await entryOf(db, 8, 'p1');
  await entryOf(db, 7);
  await entryOf(db, 1);
  expect(await shorten(db, [{ pupilId: 'p1' }])).toBe(1);
  expect(await seqs(db)).toEqual([2, 3, 4, 5]);
  expect(await problems(db)).toEqual([]);
});

it('of the city goes when somebody of the board says so, and by nobody else', async () => {
  const db = newDatabase();
  await openCommandSchool(db);
  for (const yearsAgo of [9, 8, 1]) await entryOf(db, yearsAgo, 'harm-1', '');
  for (const who of [PEOPLE.leader, PEOPLE.admin])
    expect(await send(db, who, 'shorten-log')).toEqual({ done: false, why: 'not-allowed' });
  expect(await send(db, PEOPLE.board, 'shorten-log')).toEqual({ done: true });
  expect(await seqs(db, '')).toEqual([3, 4]);
  expect(await readData(db, 'audit/4')).toMatchObject({
    ...{ name: 'shorten-log', by: 'board', after: { seq: 2, entries: 2 } },
  });
  expect(await problems(db, '')).toEqual([]);
  expect(await send(db, PEOPLE.board, 'shorten-log')).toEqual({ done: false, why: 'nothing-past' });
  expect(await send(db, PEOPLE.board, 'store-app')).toEqual({ done: true });
  expect(await problems(db, '')).toEqual([]);
  await db.doc('audit/3').delete();
  expect(await problems(db, '')).not.toEqual([]);
});

it('of the city does not go past a gap: what somebody took out stays to be found', async () => {
  const db = newDatabase();
  await openCommandSchool(db);
  for (const yearsAgo of [9, 8, 7, 1]) await entryOf(db, yearsAgo, 'x', '');
  await db.doc('audit/2').delete();
  expect(await send(db, PEOPLE.board, 'shorten-log')).toEqual({ done: true });
  expect(await seqs(db, '')).toEqual([3, 4, 5]);
  expect(await problems(db, '')).toEqual([{ seq: 2, why: 'missing' }]);
});
